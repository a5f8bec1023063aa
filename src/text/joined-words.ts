/**
 * Two words that are another word when they are printed as one.
 *
 *     now here   nowhere            «не верно»   «неверно»
 *
 * A space is a border of words, and a change of one is a change of wording (`is-print.ts`). Of many in one clause a scan
 * lost them; but never these, however many there are. One row a language.
 */

const ROWS: readonly (readonly [lang: string, pairs: string])[] = [
  [
    'en',
    'now here, may be, any one, every one, some one, some time, some times, any way, every day, all ready, all together, all ways, in to, on to, up on, a part, a way, an other, a while, a side, with out, there for, no body',
  ],
  [
    'ru',
    'так же, то же, что бы, за то, по этому, по тому, за тем, при том, при чем, на счет, в виду, в следствии, в место, с начала, на встречу, и так, от того, от чего, по чему, за чем',
  ],
]

/** Words before which Russian parts what it else writes as one: a negation of a clause, and a word with another sense. */
const RUSSIAN_NEGATIONS: ReadonlySet<string> = new Set(['не', 'ни'])

let pairs: ReadonlySet<string> | null = null

/** Do two words, by their keys, say something else than the two printed as one? */
function differsJoined(first: string, second: string): boolean {
  pairs ??= new Set(ROWS.flatMap(([, row]) => row.split(', ')))
  return RUSSIAN_NEGATIONS.has(first) || pairs.has(`${first} ${second}`)
}

/** Of two keys that are the same but for spaces: does a space part two words that are another word as one? */
export function partsWords(x: string, y: string): boolean {
  let i = 0
  let j = 0
  while (i < x.length && j < y.length) {
    const [c, d] = [x[i], y[j]]
    if (c === d) {
      i++
      j++
    } else if (c === ' ' || d === ' ') {
      const [key, at] = c === ' ' ? [x, i] : [y, j]
      const first = /[^ ]*$/.exec(key.slice(0, at))![0]
      const second = /^[^ ]*/.exec(key.slice(at + 1))![0]
      if (differsJoined(wordIn(first), wordIn(second))) return true
      if (c === ' ') i++
      else j++
    } else return false
  }
  return false
}

/** The letters next to the space, without marks around them. */
const wordIn = (piece: string): string => piece.replace(/^.*[^\p{L}\p{M}](?=[\p{L}\p{M}]+$)|[^\p{L}\p{M}].*$/gu, '')
