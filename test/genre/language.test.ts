import { describe, expect, it } from 'vitest'
import { canBeIn, guessLang, guessLanguage, scriptShare } from '../../src/genre/language.ts'
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
