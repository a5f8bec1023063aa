/** Who speaks, with which verb and how strongly: each row by its example, and all by sentences with their truth. */
import { describe, expect, it, test } from 'vitest'
import type { Lang } from '../../src/model/index.ts'
import { ENGLISH_MODALS, ENGLISH_NOUNS, ENGLISH_STATES, ENGLISH_VERBS } from '../../src/stance/en-rows.ts'
import { RUSSIAN_MODALS, RUSSIAN_NOUNS, RUSSIAN_STATES, RUSSIAN_VERBS } from '../../src/stance/ru-rows.ts'
import { HAN_MODALS, HAN_VERBS } from '../../src/stance/zh-rows.ts'
import { findIn, measure, precision, recall, show } from './truth.ts'

/** The share of what is told that must be right. */
const FLOOR = 0.98

describe('every row is read by its example', () => {
  const frames = (rows: typeof ENGLISH_STATES): readonly { key: string; example: string }[] =>
    rows.map(([, key, , , example]) => ({ key, example }))
  const tables: readonly (readonly [Lang, readonly { readonly key: string; readonly example: string }[]])[] = [
    ['zh', HAN_VERBS],
    ['en', [...ENGLISH_VERBS, ...frames(ENGLISH_STATES), ...frames(ENGLISH_NOUNS)]],
    ['ru', [...RUSSIAN_VERBS, ...frames(RUSSIAN_STATES), ...frames(RUSSIAN_NOUNS)]],
  ]
  for (const [lang, rows] of tables)
    it.each(rows.map(({ key, example }) => [key, example] as const))(`${lang} %s: %s`, async (key, example) => {
      const found = await findIn(example, lang)
      expect(found.map((n) => n.verb)).toContain(key)
      expect(found.find((n) => n.verb === key)?.speaker).not.toBe('?')
    })
})

describe('every modal is read by its example', () => {
  const tables = [
    ['zh', HAN_MODALS],
    ['en', ENGLISH_MODALS],
    ['ru', RUSSIAN_MODALS],
  ] as const
  for (const [lang, rows] of tables)
    it.each(rows.map(({ key, example }) => [key, example] as const))(`${lang} %s: %s`, async (key, example) => {
      expect((await findIn(example, lang)).map((n) => n.modal)).toContain(key)
    })
})

describe.each(['zh', 'en', 'ru'] as const)('sentences with their truth, %s', (lang) => {
  it('what is told of them is right, and little is missed', async () => {
    const score = await measure(new URL(`./${lang}.txt`, import.meta.url), lang)
    for (const part of ['speaker', 'verb', 'strength'] as const) {
      expect(precision(score[part]), `${part}\n${score.faults.join('\n')}`).toBeGreaterThanOrEqual(FLOOR)
      expect(recall(score[part]), part).toBeGreaterThanOrEqual(0.95)
    }
  })
})

it('sentences that the tables were not written with', async () => {
  const scores = []
  for (const lang of ['zh', 'en', 'ru'] as const)
    scores.push(await measure(new URL(`../eval/stance/${lang}.txt`, import.meta.url), lang))
  for (const part of ['speaker', 'verb', 'strength'] as const) {
    const sum = { right: 0, told: 0, there: 0 }
    for (const score of scores) for (const key of ['right', 'told', 'there'] as const) sum[key] += score[part][key]
    // A hundred sentences: two wrong of a hundred and twenty is what can be asked.
    expect(precision(sum), part).toBeGreaterThanOrEqual(0.97)
  }
})

test.each([
  ['zh', '中方支持俄方的立场。', '中方: 支持'],
  ['zh', '对此双方深表遗憾。', '双方: 深~遗憾'],
  ['zh', '双方谈到“中方反对封锁”的传闻。', ''],
  ['en', 'The Fund Support and Welcome Sides is closed.', ''],
  ['en', 'In May the will of the people was heard.', ''],
  ['ru', 'Обязательства Сторон и их намерения изложены ниже.', ''],
  ['ru', 'В Договоре, который поддерживают Стороны, это сказано.', ''],
] as const)('%s: %s', async (lang, sentence, wanted) => {
  expect((await findIn(sentence, lang)).map(show).join('; ')).toBe(wanted)
})
