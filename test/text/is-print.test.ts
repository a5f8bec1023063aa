/** What is print, punctuation, wording: the table, the plain pairs, and every asker of the one function. */
import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { segmentText } from '../../src/clauses/segment-text.ts'
import { compareVersions } from '../../src/inspect/compare-versions.ts'
import { compareLock, type Lock, lockWitness } from '../../src/lock.ts'
import type { Lang, Witness } from '../../src/model/index.ts'
import { type Difference, differenceOf, lostByScan, PRINT } from '../../src/text/is-print.ts'
import { keyText } from '../../src/text/key.ts'
import { type PairRow, PUNCTUATION, WORDING } from './print-pairs.ts'

const judge = (a: string, b: string): Difference => differenceOf(keyText(a), keyText(b))
const isPrinted = (d: Difference): boolean => d === 'none' || d === 'print'

const langOf = (text: string): Lang =>
  /[\u3400-\u9fff]/u.test(text) ? 'zh' : /[\u0400-\u04ff]/u.test(text) ? 'ru' : 'en'

/** What a sentence around a pair is made of, by language. */
const AROUND: Readonly<Record<Lang, readonly (readonly [string, string])[]>> = {
  zh: [
    ['双方重申睦邻友好，', '，并将继续磋商。'],
    ['双方指出：', '；这符合两国人民利益。'],
    ['', '。'],
  ],
  ru: [
    ['Стороны отмечают, что ', ' и будут продолжать консультации.'],
    ['Подтверждая приверженность миру: ', '; это важно.'],
    ['', '.'],
  ],
  en: [
    ['The Sides note that ', ' and will go on with their talks.'],
    ['Reaffirming their wish for peace: ', '; this is of weight.'],
    ['', '.'],
  ],
}

/** Another printing of a sentence around a pair. */
const PRINTINGS: readonly ((text: string) => string)[] = [
  (t) => t,
  (t) => t.replace(/，/gu, ',').replace(/；/gu, ';').replace(/：/gu, ':'),
  (t) => t.replace(/ /gu, '  '),
  (t) => t.replace(/ /gu, '\u00a0'),
  (t) => t.replace(/(?<=[\u3400-\u9fff])(?=[\u3400-\u9fff])/gu, '\u200b'),
  (t) => t.toUpperCase(),
]
/** Lines broken anywhere: for keys alone, since a short line is a clause of its own. */
const BROKEN: readonly ((text: string) => string)[] = [
  (t) => t.replace(/ (?=\p{L}+ )/gu, '\n'),
  (t) => t.replace(/(?<=[\u3400-\u9fff]，)/gu, '\r\n'),
]

const placed = (rows: readonly PairRow[], printings = PRINTINGS) =>
  fc
    .constantFrom(...rows)
    .chain(([lang, a, b]) =>
      fc.record({
        lang: fc.constant(lang),
        pair: fc.constantFrom([a, b] as const, [b, a] as const),
        around: fc.constantFrom(...AROUND[lang]),
        printing: fc.constantFrom(...printings),
      }),
    )
    .map(({ lang, pair: [a, b], around: [before, behind], printing }) => ({
      lang,
      a: before + a + behind,
      b: printing(before) + b + printing(behind),
    }))

const witness = (text: string, lang: Lang): Witness =>
  ({
    siglum: 'x',
    title: 'x',
    date: null,
    document: 'd',
    standing: 'authentic',
    lang,
    fidelity: 'full',
    file: 'x',
    text,
    sha256: createHash('sha256').update(text).digest('hex'),
    record: null,
    source: null,
  }) as unknown as Witness

const lockOf = (text: string, lang: Lang): Lock => ({
  format: 2,
  segmentation: 1,
  witnesses: [lockWitness(witness(text, lang), segmentText(text, lang))],
})
const lockSays = (a: string, b: string, lang: Lang): string =>
  compareLock(lockOf(a, lang), lockOf(b, lang))[0]?.kind ?? 'same'

const sinceSays = async (a: string, b: string, lang: Lang): Promise<readonly string[]> => [
  ...new Set((await compareVersions(witness(a, lang), witness(b, lang))).clauses.flatMap((c) => c.kinds)),
]

describe('print', () => {
  it.each(PRINT)('%s: %s', (_, a, b) => {
    expect(judge(a, b)).toSatisfy(isPrinted)
    expect(judge(b, a)).toSatisfy(isPrinted)
  })
  it.each(PRINT.filter(([, a]) => !a.includes('\n')))('%s: no wording for the lock and --since', async (_, x, y) => {
    const lang = langOf(x)
    const [before, behind] = AROUND[lang][0]!
    const [a, b] = [before + x + behind, before + y + behind]
    expect(['same', 'layout', 'punctuation']).toContain(lockSays(a, b, lang))
    expect((await sinceSays(a, b, lang)).filter((kind) => kind !== 'punctuation')).toEqual([])
  })
})

describe('wording', () => {
  it.each(WORDING)('%s: %s → %s', async (lang, a, b) => {
    expect(judge(a, b)).toBe('wording')
    expect(judge(b, a)).toBe('wording')
    expect(lockSays(a, b, lang)).toBe('wording')
    expect(await sinceSays(a, b, lang)).toContain('wording')
  })
})

describe('punctuation', () => {
  it.each(PUNCTUATION)('%s: %s → %s', async (lang, a, b) => {
    expect(judge(a, b)).toBe('punctuation')
    expect(lockSays(a, b, lang)).toBe('punctuation')
    expect(await sinceSays(a, b, lang)).toEqual(['punctuation'])
  })
})

describe('in any company', () => {
  const settings = { seed: 15, numRuns: 600 }
  const printed = PRINT.filter(([, a]) => !a.includes('\n')).map(([, a, b]): PairRow => [langOf(a), a, b])
  it.each([
    ['print', printed, isPrinted],
    ['punctuation', PUNCTUATION, (d: Difference) => d === 'punctuation'],
    ['wording', WORDING, (d: Difference) => d === 'wording'],
  ] as const)('%s stays what it is', (_, rows, holds) => {
    fc.assert(
      fc.property(placed(rows, [...PRINTINGS, ...BROKEN]), ({ a, b }) => {
        expect(judge(a, b)).toSatisfy(holds)
      }),
      settings,
    )
  })
  it('lock and --since say the same of it', async () => {
    await fc.assert(
      fc.asyncProperty(placed([...printed, ...PUNCTUATION, ...WORDING]), async ({ lang, a, b }) => {
        const worded = judge(a, b) === 'wording'
        expect(lockSays(a, b, lang) === 'wording').toBe(worded)
        expect((await sinceSays(a, b, lang)).includes('wording')).toBe(worded)
      }),
      { seed: 15, numRuns: 300 },
    )
  })
})

describe('a scan', () => {
  it.each([
    ['lost many spaces', 'provided that the Joint Committee', 'providedthat theJointCommittee', true],
    ['lost two', 'for there enters', 'forthereenters', false],
    ['is none where words are other words', 'now here is the sea and the air', 'nowhere isthe seaandthe air', false],
    ['changed no figure', 'on 5 6 and the other day', 'on56andtheother day', false],
    ['changed no letter', 'provided that the Committee', 'providedthattheCommittees', false],
  ])('%s', (_, a, b, is) => {
    expect(lostByScan(keyText(a), keyText(b))).toBe(is)
    expect(lostByScan(keyText(b), keyText(a))).toBe(is)
  })
})
