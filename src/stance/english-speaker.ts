/**
 * Who an English sentence makes speak, where a subject may stand.
 *
 *     the two sides, both Parties        sides       the Landorian side, neither Party     side
 *     the Presidents, President Aldric   leaders     all states, coastal states            states
 *
 * The parties to the conflict are none of the sides.
 */
import type { Named } from './found.ts'
import { type Token, wordAcross } from './words-of.ts'

/** A speaker, and the index of the token behind it. */
export interface SpeakerAt {
  readonly speaker: Named
  readonly next: number
  readonly plural: boolean
}

const TREATY = new Set(['treaty', 'agreement', 'convention', 'protocol', 'charter', 'statement'])
const COUNTS = new Set(['two', 'three', 'four', 'five', 'six'])
const HEADS = new Set(['presidents', 'leaders', 'ministers', 'heads', 'premiers', 'chairmen'])
const TITLES = new Set(['president', 'premier', 'chairman', 'chancellor', 'king', 'queen', 'minister'])
const STATES = new Set(['states', 'countries', 'nations', 'state', 'country'])
/** Words before states that leave them a subject of their own. */
const OF_STATES = new Set(
  'all every each no any coastal member neighbouring neighboring other upstream downstream participating developing riparian signatory'.split(
    ' ',
  ),
)
const ONE = new Set(['each', 'either', 'neither', 'no', 'every'])

export function englishSpeakerAt(
  tokens: readonly Token[],
  start: number,
  names: ReadonlySet<string>,
): SpeakerAt | null {
  const word = (i: number): string => tokens[i]?.word ?? ''
  const made = (kind: Named['kind'], key: string, last: number, plural: boolean): SpeakerAt => ({
    speaker: { kind, ...wordAcross(tokens, start, last, key) },
    next: last + 1,
    plural,
  })
  let i = start
  const the = word(i) === 'the'
  if (the) i++
  const both = word(i) === 'both'
  if (both || COUNTS.has(word(i))) i++
  if (word(i) === 'the') i++
  while (word(i) === 'high' || word(i) === 'contracting') i++
  if (word(i) === 'sides' || word(i) === 'parties') {
    const treaty = word(i + 1) === 'to' && ['this', 'the'].includes(word(i + 2)) && TREATY.has(word(i + 3))
    if (treaty) return made('sides', 'sides', i + 3, true)
    const others =
      word(i) === 'parties' ? ['to', 'of', 'concerned', 'involved', 'in'] : ['of', 'concerned', 'involved', 'in']
    if (others.includes(word(i + 1))) return null
    return made('sides', 'sides', i, true)
  }
  if ((both || (the && COUNTS.has(word(i - 1)))) && ['countries', 'states', 'nations'].includes(word(i)))
    return made('sides', 'sides', i, true)
  if (both) return null
  // each Contracting Party
  if (ONE.has(word(start)) && word(start + 1) === 'contracting' && word(start + 2) === 'party')
    return made('side', `${word(start)} party`, start + 2, false)
  // participants in the meeting, states of the region
  if (['participants', 'states', 'countries'].includes(word(i)) && i - start === (the ? 1 : 0)) {
    const links = word(i) === 'participants' ? ['in', 'of', 'at'] : ['of', 'in']
    if (links.includes(word(i + 1)) && word(i + 2) === 'the' && /^[a-z]+$/.test(word(i + 3)) && !tokens[i + 3]!.capital)
      return made(
        word(i) === 'participants' ? 'others' : 'states',
        `${word(i)} ${word(i + 1)} the ${word(i + 3)}`,
        i + 3,
        true,
      )
  }
  if (ONE.has(word(start)) && (word(start + 1) === 'side' || word(start + 1) === 'party' || word(start + 1) === 'of')) {
    if (word(start + 1) !== 'of') return made('side', `${word(start)} ${word(start + 1)}`, start + 1, false)
    const last = ['sides', 'parties'].includes(word(start + 3)) ? start + 3 : start + 4
    if (word(start + 2) === 'the' && ['sides', 'parties'].includes(word(last)))
      return made('side', `${word(start)} ${word(last) === 'sides' ? 'side' : 'party'}`, last, false)
    return null
  }
  // the Landorian side; the Landorian and Torenan sides
  if (the && tokens[start + 1]?.capital && (word(start + 2) === 'side' || word(start + 2) === 'party'))
    return made('side', `${word(start + 1)} side`, start + 2, false)
  if (
    the &&
    word(start + 2) === 'and' &&
    (word(start + 4) === 'sides' || word(start + 4) === 'parties') &&
    tokens[start + 1]?.capital
  )
    return made('sides', 'sides', start + 4, true)
  if (word(i) === 'ministers' && the) return made('leaders', 'ministers', i, true)
  if (!the && i === start && HEADS.has(word(i)) && word(i) !== 'heads' && word(i + 1) === 'of')
    return leaders(tokens, start, i, made)
  // The President of the Republic of Landor
  if (the && TITLES.has(word(i)) && tokens[i]?.capital && word(i + 1) === 'of') {
    const state = named(tokens, word(i + 2) === 'the' ? i + 3 : i + 2, names, made)
    if (state) return made('leaders', `${word(i)} ${state.speaker.key.split(' ').at(-1)}`, state.next - 1, false)
  }
  if (the && HEADS.has(word(i))) return leaders(tokens, start, i, made)
  if (the && (word(i) === 'prime' || word(i) === 'foreign') && word(i + 1) === 'ministers')
    return leaders(tokens, start, i + 1, made, `${word(i)} ministers`)
  const title = TITLES.has(word(start))
    ? start
    : word(start) === 'prime' && word(start + 1) === 'minister'
      ? start + 1
      : -1
  if (title >= 0 && tokens[start]?.capital) {
    let last = title
    while (tokens[last + 1]?.capital || (word(last + 1) === '.' && tokens[last + 2]?.capital)) last++
    if (last > title) return made('leaders', `${word(title)} ${word(last)}`, last, false)
    return null
  }
  if (the && word(i) === 'international' && word(i + 1) === 'community')
    return made('states', 'international community', i + 1, false)
  if (OF_STATES.has(word(i)) && STATES.has(word(i + 1)))
    return made('states', `${word(i)} ${word(i + 1)}`, i + 1, word(i + 1).endsWith('s'))
  if (the && word(i) === 'countries' && i > start + 1) return made('sides', 'sides', i, true)
  return named(tokens, start, names, made)
}

type Make = (kind: Named['kind'], key: string, last: number, plural: boolean) => SpeakerAt

/** the Presidents of the two countries, the heads of state. */
function leaders(tokens: readonly Token[], start: number, head: number, made: Make, key?: string): SpeakerAt | null {
  const word = (i: number): string => tokens[i]?.word ?? ''
  let last = head
  let name = key ?? word(head)
  if (word(head) === 'heads') {
    if (word(head + 1) !== 'of' || !['state', 'government', 'states'].includes(word(head + 2))) return null
    last = head + 2
    name = `heads of ${word(last)}`
  } else if (word(head) === 'ministers' && key === undefined) return null
  if (word(last + 1) === 'of' && word(last + 2) === 'the') {
    const end = COUNTS.has(word(last + 3)) ? last + 4 : last + 3
    if (STATES.has(word(end))) last = end
    else return null
  }
  return start <= last ? made('leaders', name, last, true) : null
}

/** A state that the text names: Harland, the Republic of Quessin. */
function named(tokens: readonly Token[], start: number, names: ReadonlySet<string>, made: Make): SpeakerAt | null {
  const from = tokens[start]?.word === 'the' ? start + 1 : start
  if (!tokens[from]?.capital) return null
  for (let length = 4; length > 0; length--) {
    const words = tokens.slice(from, from + length)
    if (words.length < length) continue
    const key = words.map((t) => t.word).join(' ')
    if (!names.has(key)) continue
    if (tokens[from + length]?.word === 'of') return null
    const last = from + length - 1
    // Landor and Torena: together.
    const other = tokens[last + 1]?.word === 'and' && tokens[last + 2]?.capital ? tokens[last + 2]!.word : ''
    if (names.has(other)) return made('sides', `${key} and ${other}`, last + 2, true)
    return made('others', key, last, false)
  }
  return null
}
