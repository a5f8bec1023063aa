/**
 * No clause is told as absent whose words stand in the other text: every pair of texts in the repository, held against
 * a plain search for common letters and against the search that `tifa trace` makes.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { absenceHolds } from '../../src/reuse/clause-ties.ts'
import { findPassages, type ReuseSide } from '../../src/reuse/find-passages.ts'
import { findWords, seekWords } from '../../src/text/find-words.ts'
import { sideOf } from './sides.ts'

const root = join(import.meta.dirname, '..')
const sample = (name: string): string => join(root, 'sample-corpus', name)
const years = [
  '1998-05-12-treaty',
  '2016-09-03-joint-statement',
  '2019-06-20-joint-statement',
  '2024-10-08-joint-statement',
]

const folders = ['cases', 'reuse/pairs'].flatMap((dir) =>
  (existsSync(join(root, dir)) ? readdirSync(join(root, dir)) : []).map((name) => [
    `${dir}/${name}`,
    join(root, dir, name, 'a.txt'),
    join(root, dir, name, 'b.txt'),
  ]),
)
const corpus = years.flatMap((later, k) =>
  years.slice(0, k).flatMap((earlier) =>
    ['zh.full', 'zh.abridged', 'ru.full', 'en.full'].flatMap((b) => {
      const a = `${b.slice(0, 2)}.full`
      return [[`${earlier} ${later} ${b}`, sample(`${earlier}/${a}.txt`), sample(`${later}/${b}.txt`)]]
    }),
  ),
)
/** Words run together or parted by a scanner are no words to compare; its clauses are linked by their letters. */
const SCANNED = 'cases/en-ocr-spacing'
const pairs = [...folders, ...corpus].filter(
  ([name, a, b]) => name !== SCANNED && existsSync(a as string) && existsSync(b as string),
)

/** Letters in a row that both texts have: what anyone finds who searches for them. */
const MOST_HAN = 10
const MOST_LETTERS = 36

/** The letters of a clause without print: small, without spaces and signs. */
const lettersOf = (text: string): string =>
  text
    .toLowerCase()
    .replaceAll('ё', 'е')
    .replace(/[^\p{L}\p{N}]/gu, '')

/** The longest stretch of `words` that stands in one of `others`, if it is as long as `most`. */
function commonRun(words: string, others: readonly string[], most: number): string | null {
  for (let from = 0; from + most <= words.length; from++) {
    const run = words.slice(from, from + most)
    // A date is not wording.
    if (!/\d.*\d/.test(run) && others.some((other) => other.includes(run))) return run
  }
  return null
}

const clausesOf = (side: ReuseSide): string[] => side.clauses.map((c) => side.text.slice(c.start, c.end))

describe('a clause that no passage lies in', () => {
  it('there are pairs to look at', () => {
    expect(pairs.length).toBeGreaterThan(60)
  })

  it.each(pairs)('%s: shares no ten characters with the other text', (_, fileA, fileB) => {
    const [a, b] = [fileA, fileB].map((file) => sideOf(readFileSync(file as string, 'utf8'))) as [ReuseSide, ReuseSide]
    const { passages } = findPassages(a, b)
    const wrong: string[] = []
    for (const [side, own, other] of [
      ['a', a, b],
      ['b', b, a],
    ] as const) {
      const others = clausesOf(other).map(lettersOf)
      for (const clause of own.clauses) {
        if (!absenceHolds([clause.start, clause.end], side, passages)) continue
        const text = own.text.slice(clause.start, clause.end)
        const most = /\p{Script=Han}/u.test(text) ? MOST_HAN : MOST_LETTERS
        const run = commonRun(lettersOf(text), others, most)
        if (run !== null) wrong.push(`${side} ${clause.id}: ${run}`)
        // As a reader would ask `tifa trace`: phrase by phrase.
        for (const phrase of text.split(/[，。；：,;.:!?]/u)) {
          if (lettersOf(phrase).length < most || /\d.*\d/.test(phrase)) continue
          const sought = seekWords(phrase.trim(), null, null)
          const found = other.clauses.some((c) => findWords(other.text, c.start, c.end, sought).length > 0)
          if (found) wrong.push(`${side} ${clause.id}: ${phrase}`)
        }
      }
    }
    expect(wrong).toEqual([])
  })
})
