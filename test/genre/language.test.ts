import { describe, expect, it } from 'vitest'
import { canBeIn, guessLang, guessLanguage, lettersOf, scriptShare } from '../../src/genre/language.ts'
import { en, ru, zh } from '../intake/samples.ts'

describe('language and script', () => {
  it.each([
    [zh.join(''), 'zh', 'simplified'],
    ['雙方重申，在相互尊重的基礎上發展兩國關係，不針對第三方。', 'zh', 'traditional'],
    [ru.join(' '), 'ru', null],
    [en.join(' '), 'en', null],
    ['12345 ----', null, null],
  ])('%#', (text, lang, script) => {
    expect(guessLanguage(text)).toMatchObject({ lang, script, mixed: false })
  })
  it('two languages in one file are told', () => {
    expect(guessLanguage(`${zh.join('\n')}\n${ru.join('\n')}`).mixed).toBe(true)
  })
})

describe('whoever says another language', () => {
  it.each([
    ['Стороны подписали «协议».', 'ru', true],
    ['双方签署了 Memorandum of Understanding。', 'en', true],
    ['Стороны подтверждают верность Договору о добрососедстве и дружбе 条约.', 'zh', false],
    ['', 'zh', true],
  ] as const)('%s may be %s: %s', (text, lang, may) => expect(canBeIn(text, lang)).toBe(may))
  it('letters of three scripts are weighed', () => {
    expect([guessLang('双方 OK'), guessLang('Да, yes'), guessLang('123')]).toEqual(['zh', 'en', 'en'])
    expect(scriptShare('双方 okay!!', 'zh')).toBeCloseTo(0.6)
  })
})

describe('letters', () => {
  it.each([
    ['A', 'en', 1],
    ['Z', 'en', 1],
    ['a', 'en', 1],
    ['z', 'en', 1],
    ['À', 'en', 1],
    ['ɏ', 'en', 1],
    ['@[`{¿ɐ', 'en', 0],
    ['Ѐ', 'ru', 1],
    ['ӿ', 'ru', 1],
    ['ϿԀ', 'ru', 0],
    ['㐀', 'zh', 1],
    ['鿿', 'zh', 1],
    ['㏿ꀀ', 'zh', 0],
  ] as const)('%s: %s %i', (text, lang, own) => expect(lettersOf(text, lang).own).toBe(own))
  it('of all three', () => expect(lettersOf('双方 да OK', 'zh')).toEqual({ own: 2, letters: 6 }))
  it('fewer than eight say nothing', () => {
    expect([guessLanguage('abcdefg').lang, guessLanguage('abcdefgh').lang]).toEqual([null, 'en'])
    expect([guessLanguage('双方').lang, guessLanguage('双方会').lang]).toEqual([null, 'zh'])
  })
  it('of two languages the second has more than half of the first, and more than a paragraph', () => {
    const mixed = (ru: number, en: number) => guessLanguage(`${'д'.repeat(ru)} ${'d'.repeat(en)}`).mixed
    expect([mixed(400, 201), mixed(402, 201), mixed(250, 201), mixed(250, 200), mixed(201, 250)]).toEqual([
      true,
      false,
      true,
      false,
      true,
    ])
  })
  it('as many of either: Chinese before the others, English before Russian', () =>
    expect([guessLang('双дда'), guessLang('双abc'), guessLang('дa'), guessLang('ддa'), guessLang('')]).toEqual([
      'zh',
      'zh',
      'en',
      'ru',
      'en',
    ]))
  it('a text may be in a language that has a tenth of its letters, or a fifth of its lines', () => {
    expect([canBeIn('дaaaaaaaaa', 'ru'), canBeIn('дaaaaaaaaaaa', 'ru')]).toEqual([true, false])
    const lines = (n: number) => `${'дд\n'.repeat(1)}12\n${'Quite a long line of words\n'.repeat(n)}`
    expect([canBeIn(lines(4), 'ru'), canBeIn(lines(5), 'ru')]).toEqual([true, false])
  })
  it('a script is told by the characters that only it has', () => {
    const script = (text: string) => guessLanguage(text).script
    expect([
      script('双方会见双方'),
      script('雙方會見雙方'),
      script('中文中文'),
      script('双方會見雙方'),
      script('双雙方方方'),
    ]).toEqual(['simplified', 'traditional', null, 'traditional', 'simplified'])
  })
})
