/**
 * Where the words of a name stand in a text, in whatever case and ending, made ready once for many names.
 *
 *     findIn(text, …).places(key('Совет государств'))   →   Совета государств, Советом государств …
 *
 * Han words are looked for in the comparison key as they are; words of spaced scripts by their stems, which is wider than
 * their forms: where this finds nothing, no search finds the name. All clauses given are read, headings too.
 */
import type { Clause } from '../model/clause.ts'
import type { Lang } from '../model/document.ts'
import type { Span } from '../model/span.ts'
import { searchKey, unhyphened, wordSpans } from '../text/find-words.ts'
import type { FoldTable, Key } from '../text/key.ts'
import { wordStem } from '../text/word-stem.ts'

export interface FindIn {
  /** What a name is looked for with: equal for all its forms; empty where it has no letter. */
  readonly key: (name: string) => string
  /** In order; none overlap. */
  readonly places: (key: string) => readonly Span[]
}

export function findIn(text: string, clauses: readonly Clause[], lang: Lang, fold: FoldTable | null): FindIn {
  const read = clauses.map((c) => searchKey(text, c.start, c.end, fold))
  return lang === 'zh' ? byCharacters(read, fold) : byStems(text, read, fold)
}

const spanOf = ({ at }: Key, from: number, to: number): Span => [at[from]!, at[to - 1]! + 1]

function byCharacters(read: readonly Key[], fold: FoldTable | null): FindIn {
  const plain = (s: string): string => s.replace(/["<>《》[\]\s]/gu, '')
  return {
    key: (name) => plain(searchKey(name, 0, name.length, fold).text),
    places: (key) =>
      read.flatMap((own) => {
        const found: Span[] = []
        for (let i = own.text.indexOf(key); i >= 0; i = own.text.indexOf(key, i + key.length))
          found.push(spanOf(own, i, i + key.length))
        return found
      }),
  }
}

/** `text`: the file that the keys are of. */
function byStems(text: string, read: readonly Key[], fold: FoldTable | null): FindIn {
  const stems = (
    key: Key,
    of: string,
  ): readonly { readonly stem: string; readonly span: readonly [number, number] }[] =>
    wordSpans(key, of).map((span) => ({ stem: wordStem(unhyphened(key.text.slice(...span))), span }))
  let index: Map<string, [clause: number, word: number][]> | null = null
  const words = read.map((key) => stems(key, text))
  const build = (): Map<string, [number, number][]> => {
    const made = new Map<string, [number, number][]>()
    words.forEach((list, c) => {
      list.forEach(({ stem }, w) => {
        const known = made.get(stem)
        if (known) known.push([c, w])
        else made.set(stem, [[c, w]])
      })
    })
    return made
  }
  return {
    key: (name) =>
      stems(searchKey(name, 0, name.length, fold), name)
        .map(({ stem }) => stem)
        .join(' '),
    places: (key) => {
      index ??= build()
      const sought = key.split(' ')
      const found: Span[] = []
      let last = -1
      for (const [c, w] of index.get(sought[0]!) ?? []) {
        const list = words[c]!
        if (!sought.every((stem, i) => list[w + i]?.stem === stem)) continue
        const span = spanOf(read[c]!, list[w]!.span[0], list[w + sought.length - 1]!.span[1])
        if (span[0] < last) continue
        found.push(span)
        last = span[1]
      }
      return found
    },
  }
}
