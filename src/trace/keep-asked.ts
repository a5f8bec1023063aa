/**
 * The documents between two dates, and those of some parties.
 *
 *     --from 2001 --to 2010-06     from 1 January 2001 to 30 June 2010
 *     --parties China,Russia       documents that both stand behind
 *
 * What can't be told is no reason to leave a document out without a word: one of no known date is named, and so is one
 * whose parties no record names.
 */

import { asDatePrefix } from '../corpus/find-document.ts'
import { isIsoDate } from '../genre/iso-date.ts'
import type { Document, Titles, TraceAmong, TraceLeftOut } from '../model/index.ts'
import { keyText } from '../text/key.ts'
import { wholeFold } from '../text/traditional-fold.ts'
import { refuse } from '../words/input-error.ts'
import { toldPath } from '../words/told-path.ts'
import type { TraceField } from './field.ts'

/** Which documents are searched. */
export interface TraceChoice {
  /** A year, a month or a day (`2001`, `2001-07`, `2001-07-16`), the first that counts. */
  readonly from?: string
  /** The last that counts. */
  readonly to?: string
  /** Names of parties, or the words by which one is known; documents that all of these stand behind. */
  readonly parties?: readonly string[]
}

/** Parties named where none of the records has the one asked for. */
const PARTIES_NAMED = 8

/** Throws InputError for what is no date, dates the wrong way round, an unknown party, or nothing left to search. */
export async function keepAsked(
  field: TraceField,
  choice: TraceChoice,
): Promise<{ readonly field: TraceField; readonly among: TraceAmong }> {
  const { from, to } = readRange(choice)
  const parties = await knownParties(field, choice.parties ?? [])
  const leftOut: TraceLeftOut[] = [...field.leftOut]
  const documents = field.documents.filter(({ document }) => {
    const why = outOfRange(document.date, from, to) ?? otherParties(document, parties)
    if (why !== null) leftOut.push({ name: document.id, why, said: null })
    return why === null
  })
  const among: TraceAmong = { named: field.named.map(toldPath), from, to, parties, leftOut }
  if (documents.length === 0 && field.documents.length > 0) throw nothingLeft(field, among)
  return { field: { ...field, documents }, among }
}

/** As ISO dates, as far as they were given. Asked before a corpus is read for nothing. */
export function readRange({ from, to }: TraceChoice): { readonly from: string | null; readonly to: string | null } {
  const [first, last] = [readDate('--from', from), readDate('--to', to)]
  if (first !== null && last !== null && firstDay(first) > lastDay(last))
    throw refuse('--from', 'trace.range', { from: from as string, to: to as string })
  return { from: first, to: last }
}

function readDate(flag: string, words: string | undefined): string | null {
  if (words === undefined) return null
  const date = asDatePrefix(words.trim())
  if (date === null || !/^\d{4}(?:-\d{2}){0,2}$/.test(date) || !isIsoDate(firstDay(date)))
    throw refuse(flag, 'trace.date', { words })
  return date
}

/** `2001`, `2001-07` and `2001-07-16` as the days that they may be; a month's last is never after its 31st. */
const firstDay = (date: string): string => date + '-01-01'.slice(date.length - 4)
const lastDay = (date: string): string => date + '-12-31'.slice(date.length - 4)

function outOfRange(date: string, from: string | null, to: string | null): TraceLeftOut['why'] | null {
  if (from === null && to === null) return null
  if (date === '') return 'undated'
  const [low, high] = [from === null ? '' : firstDay(from), to === null ? '9999-99' : lastDay(to)]
  if (lastDay(date) < low || firstDay(date) > high) return 'out-of-range'
  // 2001 may be before or after 2001-07.
  return firstDay(date) >= low && lastDay(date) <= high ? null : 'undated'
}

function otherParties({ parties }: Document, asked: TraceAmong['parties']): TraceLeftOut['why'] | null {
  if (asked.length === 0) return null
  if (parties.length === 0) return 'parties-unknown'
  return asked.every(({ names }) => names.some((name) => parties.some((party) => isSame(party, name))))
    ? null
    : 'other-parties'
}

const isSame = (x: Titles, y: Titles): boolean => x.zh === y.zh && x.ru === y.ru && x.en === y.en

async function knownParties(field: TraceField, asked: readonly string[]): Promise<TraceAmong['parties']> {
  const words = asked.flatMap((list) => list.split(/[,，、;；]/u)).map((word) => word.trim())
  if (words.length === 0) return []
  const parties: Titles[] = []
  for (const { document } of field.documents)
    for (const party of document.parties) if (!parties.some((known) => isSame(known, party))) parties.push(party)
  const fold = await wholeFold()
  return words.map((as) => {
    const names = as === '' ? [] : parties.filter((party) => isCalled(party, as, (s) => keyText(s, 0, s.length, fold)))
    if (names.length > 0) return { as, names }
    if (parties.length === 0) throw refuse('--parties', 'trace.no-parties')
    const known = parties.slice(0, PARTIES_NAMED).map((p) => p.zh ?? p.en ?? p.ru ?? '')
    throw refuse('--parties', 'trace.party', { words: as, known, more: parties.length - known.length })
  })
}

/** Letters that a word has at least where it stands for a whole name: China, Китай. */
const LETTERS = 4

/**
 * Whether a word means a party: its whole name, a word of it whatever its ending (Russia, Россия), or in Chinese a part
 * of it or its first character with 国 (中国). One row a form in the test.
 */
export function isCalled(party: Titles, word: string, keyOf: (words: string) => string): boolean {
  const wanted = keyOf(word).toLowerCase()
  return Object.values(party).some((name) => {
    const key = keyOf(String(name)).toLowerCase()
    if (key === wanted) return true
    if (/\p{Script=Han}/u.test(wanted))
      return wanted.length >= 2 && (key.includes(wanted) || (/^.国$/u.test(wanted) && key.startsWith(wanted[0]!)))
    const stem = wanted.length > LETTERS ? wanted.slice(0, -1) : wanted
    if (stem.length < LETTERS) return false
    return wanted.includes(' ') ? ` ${key} `.includes(` ${wanted} `) : key.split(' ').some((w) => w.startsWith(stem))
  })
}

function nothingLeft({ documents }: TraceField, { from, to, parties }: TraceAmong): Error {
  const dates = documents.map((d) => d.document.date).filter((date) => date !== '')
  if (parties.length > 0 && from === null && to === null)
    return refuse('--parties', 'trace.no-party-document', { parties: parties.map((p) => p.as) })
  if (dates.length === 0) return refuse(from === null ? '--to' : '--from', 'trace.no-date')
  return refuse(from === null ? '--to' : '--from', 'trace.none-between', { first: dates[0]!, last: dates.at(-1)! })
}
