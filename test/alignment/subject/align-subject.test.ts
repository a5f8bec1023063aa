import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { alignSubject, STRONG, type SubjectSide, WEAK } from '../../../src/alignment/subject/align-subject.ts'
import { NOTIONS } from '../../../src/alignment/subject/subject-lexicon.ts'
import { findNotions, plainText } from '../../../src/alignment/subject/subject-notions.ts'
import { segmentText } from '../../../src/clauses/segment-text.ts'
import type { DigestItem, Lang } from '../../../src/model/index.ts'
import expected from './echoes/expected.json' with { type: 'json' }

const item = (topic: string, terms: readonly string[] = []): DigestItem => ({
  section: '?',
  topic,
  terms,
  confidence: 'high',
  support: [],
})

const side = (text: string, lang: Lang = 'zh', items: readonly DigestItem[] | null = null): SubjectSide => ({
  text,
  clauses: segmentText(text, lang),
  items,
  lang,
})

/** A digest of one item against a text of one clause: `strong`, `weak` or `none`. */
function between(digest: string, clause: string, lang: Lang = 'zh', terms: readonly string[] = []): string {
  const topic = digest.split(/[：:]/u)[0] as string
  return alignSubject(side(digest, lang, [item(topic, terms)]), side(clause, lang))[0]?.strength ?? 'none'
}

describe('one point in other words', () => {
  const strong: readonly (readonly [string, string])[] = [
    ['不打核战争：认为核战争没有赢家，不可开打。', '双方重申，核战争打不赢也打不得。'],
    ['关系的性质：这种关系不是军事政治同盟，也不针对第三方。', '两国关系不结盟、不对抗、不针对第三国。'],
    ['气候：愿就减少温室气体协作。', '双方为应对气候变化采取措施。'],
    ['外空：反对把外空变成战场。', '双方反对在外层空间部署武器。'],
  ]
  for (const [digest, clause] of strong) test(clause, () => expect(between(digest, clause)).toBe('strong'))
})

test('rare words outside the lexicon link weakly', () =>
  expect(between('鳕鱼配额：商定北湾鳕鱼捕捞配额逐年递减。', '双方同意北湾鳕鱼捕捞配额在五年内逐年递减。')).toBe(
    'weak',
  ))

describe('near in words, not in sense', () => {
  const none: readonly (readonly [string, string])[] = [
    ['不针对第三国：条约不针对任何第三国。', '双方反对搞针对特定国家的小圈子。'],
    ['国家统一：俄方承认其为领土不可分割的一部分。', '各国安全不可分割，不得损害别国安全。'],
    ['合作：双方重申支持发展各领域合作。', '双方重申支持进一步发展合作，加强协作，维护和平与稳定。'],
    ['溯源：反对病毒溯源政治化。', '双方反对体育交往政治化。'],
    ['国际关系：推进国际关系民主化。', '民主由各国人民评判。'],
    ['边境集团：有的军事政治同盟在边境演习。', '两国关系不是冷战时期的军事政治同盟。'],
    ['战略伙伴：战略上互相倚重。', '共同维护全球战略平衡。'],
  ]
  for (const [digest, clause] of none) test(clause, () => expect(between(digest, clause)).toBe('none'))
})

describe('other languages', () => {
  test('Russian, by notions', () =>
    expect(
      between(
        'Ядерная война: в ядерной войне не может быть победителей.',
        'Стороны подтверждают, что ядерная война недопустима.',
        'ru',
      ),
    ).toBe('strong'))
  test('English, by notions', () =>
    expect(
      between(
        'Not an alliance: relations are not a military-political alliance.',
        'Their ties are not an alliance and are not aimed at third countries.',
        'en',
      ),
    ).toBe('strong'))
  test('Russian, by rare words alone', () =>
    expect(
      between(
        'Лов: квоты на вылов трески в Северном заливе сокращаются.',
        'Стороны сократят квоты вылова трески Северного залива.',
        'ru',
      ),
    ).not.toBe('none'))
  test('English, boilerplate alone', () =>
    expect(
      between(
        'Cooperation: the sides support the development of cooperation.',
        'The two sides reaffirm their support for the further development of cooperation and relations.',
        'en',
      ),
    ).toBe('none'))
  test('across languages, by notions', () => {
    const digest = side('Тайвань: подтверждён принцип одного Китая, Тайвань назван его частью.', 'ru', [
      item('Тайвань'),
    ])
    expect(alignSubject(digest, side('中方立场：台湾是中国的一部分。'))).toMatchObject([{ strength: 'strong' }])
  })
})

/** The embedded corpus: the excerpts of 2023 and the three digests. */
function corpusSide(id: string, witness: string): SubjectSide {
  const dir = new URL(`../../../corpus/${id}/`, import.meta.url)
  const record = parse(readFileSync(new URL('document.yaml', dir), 'utf8')).witnesses[witness]
  return side(readFileSync(new URL(`${witness}.txt`, dir), 'utf8'), 'zh', record.items ?? null)
}

describe('the default comparison', () => {
  const base = corpusSide('2023-03-21-joint-statement', 'zh.abridged')
  for (const { digest, strong, either, neverItems, neverClauses } of expected) {
    const earlier = corpusSide(digest, 'zh.digest')
    const links = alignSubject(earlier, base)
    const topics = new Map(
      earlier.clauses.map((c) => [c.id, earlier.text.slice(c.start, c.end).split('：')[0] as string]),
    )
    const found = new Map(links.map((e) => [`${e.b} ${topics.get(e.a)}`, e.strength]))
    test(`${digest}: every echo that a reader finds certain is strong`, () =>
      expect(strong.filter((x) => found.get(x) !== 'strong')).toEqual([]))
    test(`${digest}: no echo that a reader would not grant`, () =>
      expect([...found.keys()].filter((x) => !strong.includes(x) && !either.includes(x))).toEqual([]))
    test(`${digest}: what has no counterpart has none`, () => {
      expect(neverItems.every((topic) => [...topics.values()].includes(topic))).toBe(true)
      expect(links.filter((e) => neverItems.includes(topics.get(e.a) as string) || neverClauses.includes(e.b))).toEqual(
        [],
      )
    })
    test(`${digest}: terms stand in their clause and item`, () => {
      const at = (s: SubjectSide, id: string) => s.clauses.find((c) => c.id === id)
      for (const echo of links) {
        expect(echo.terms.length).toBeGreaterThan(0)
        for (const term of echo.terms) {
          for (const [s, id, [start, end]] of [
            [earlier, echo.a, term.a],
            [base, echo.b, term.b],
          ] as const) {
            const clause = at(s, id)
            expect(clause && start >= clause.start && end <= clause.end && start < end).toBe(true)
          }
        }
      }
    })
    test(`${digest}: swapping the sides mirrors the echoes`, () => {
      const mirrored = alignSubject(base, earlier).map((e) => `${e.b}|${e.a}|${e.strength}|${e.score}`)
      expect(mirrored.sort()).toEqual(links.map((e) => `${e.a}|${e.b}|${e.strength}|${e.score}`).sort())
    })
  }
  test('strength follows the score', () => {
    for (const { digest } of expected) {
      for (const e of alignSubject(corpusSide(digest, 'zh.digest'), base)) {
        expect(e.score).toBeGreaterThanOrEqual(WEAK)
        expect(e.strength).toBe(e.score >= STRONG ? 'strong' : 'weak')
      }
    }
  })
})

/** Half a character. */
const LONE = /\p{Cs}/u

describe('laws', () => {
  const words = [
    '核战争',
    '民主',
    '不针对第三国',
    '合作',
    '双方',
    '北湾鳕鱼捕捞',
    '以意识形态划线',
    '，',
    '。',
    '\n\n',
    '“',
    '”',
    '《',
    '𠮷',
    'NATO',
    ' ',
    '气候',
  ]
  const texts = fc.array(fc.constantFrom(...words), { maxLength: 60 }).map((x) => x.join(''))
  test('mirrored, the same again, spans inside, at most one echo a pair', () => {
    fc.assert(
      fc.property(texts, texts, (x, y) => {
        const [a, b] = [side(x), side(y)]
        const echoes = alignSubject(a, b)
        expect(alignSubject(a, b)).toEqual(echoes)
        const pairs = echoes.map((e) => `${e.a}|${e.b}|${e.score}`)
        expect(new Set(pairs).size).toBe(pairs.length)
        expect(
          alignSubject(b, a)
            .map((e) => `${e.b}|${e.a}|${e.score}`)
            .sort(),
        ).toEqual(pairs.sort())
        for (const e of echoes) {
          for (const t of e.terms) {
            expect(t.a[0]).toBeLessThan(t.a[1])
            expect(LONE.test(x.slice(...t.a))).toBe(false)
            expect(LONE.test(y.slice(...t.b))).toBe(false)
          }
        }
      }),
      { seed: 20260321, numRuns: 300 },
    )
  })
  test('texts that share nothing are not linked', () =>
    expect(
      alignSubject(side('双方将保护雪豹栖息地，共建高山观测站。'), side('双方商定铁路轨距改造和口岸换装方案。')),
    ).toEqual([]))
})

describe('lexicon', () => {
  const forms = (['zh', 'ru', 'en'] as const).flatMap((lang) =>
    NOTIONS.flatMap((row, notion) =>
      row[lang]
        .split('|')
        .filter((f) => !f.startsWith('!'))
        .map((form) => ({ lang, notion, form })),
    ),
  )
  test('every form finds its own notion', () => {
    const missed = forms.filter(({ lang, notion, form }) => {
      const text = form
        .replaceAll('…', lang === 'zh' ? '某' : ' x ')
        .replaceAll('*', 'а'.repeat(lang === 'ru' ? 1 : 0))
        .replace(/\s+/gu, ' ')
      return !findNotions(plainText(text, 0, text.length), lang).some((p) => p.notion === notion)
    })
    expect(missed).toEqual([])
  })
  test('no form stands twice', () => {
    const seen = forms.map((f) => `${f.lang} ${f.form}`)
    expect(seen.filter((f, k) => seen.indexOf(f) !== k)).toEqual([])
  })
  test('weights are between 0 and 1', () => expect(NOTIONS.every((n) => n.weight > 0 && n.weight < 1)).toBe(true))
})
