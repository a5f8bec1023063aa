import { describe, expect, it } from 'vitest'
import { wordForms } from '../../src/text/word-forms.ts'

describe('forms of one word', () => {
  it.each([
    ['ru', 'сотрудничество', 'сотрудничества сотрудничеством сотрудничестве'],
    ['ru', 'отношения', 'отношение отношений отношениями отношениях'],
    ['ru', 'безопасность', 'безопасности безопасностью'],
    ['ru', 'сторон', 'стороны сторона сторонами'],
    ['ru', 'государств', 'государство государствами'],
    ['ru', 'договор', 'договора договоров договорами'],
    ['ru', 'международный', 'международная международных международного'],
    ['ru', 'стратегическое', 'стратегического стратегическому стратегических'],
    ['ru', 'общий', 'общего общих'],
    ['ru', 'критерий', 'критерия критериев'],
    ['ru', 'время', 'времени временем'],
    ['ru', 'подтверждают', 'подтверждая подтверждали'],
    ['ru', 'приветствуют', 'приветствовать приветствовали'],
    ['ru', 'всех', 'все всеми'],
    ['en', 'state', 'states state"s'],
    ['en', 'parties', 'party party"s'],
    ['en', 'supports', 'support supported supporting'],
    ['en', 'agreed', 'agree agrees'],
    ['en', 'approaches', 'approach'],
  ] as const)('%s: %s has %s', (lang, word, forms) => {
    for (const form of forms.split(' ')) {
      expect(wordForms(word, lang).has(form), form).toBe(true)
      expect(wordForms(form, lang).has(word), `back from ${form}`).toBe(true)
    }
  })

  it.each([
    ['ru', 'сотрудничество', 'сотрудник сотрудничать'],
    ['ru', 'страна', 'странный странник'],
    ['ru', 'мир', 'мирный мировой'],
    ['ru', 'партнёрство', 'партнер партнерский'],
    ['ru', 'государство', 'государь государственный'],
    ['ru', 'право', 'правый'],
    ['ru', 'участие', 'участь'],
    ['en', 'international', 'internal internationalize'],
    ['en', 'party', 'partial part'],
    ['en', 'nation', 'national'],
    ['en', 'unity', 'unit united'],
    ['en', 'of', 'ofs'],
  ] as const)('%s: %s has none of %s', (lang, word, others) => {
    for (const other of others.split(' ')) expect(wordForms(word, lang).has(other), other).toBe(false)
  })

  it('Chinese does not inflect, and numbers have no endings', () => {
    expect([...wordForms('合作', 'zh')]).toEqual(['合作'])
    expect([...wordForms('2019', 'en')]).toEqual(['2019'])
    expect([...wordForms('partner', null)]).toEqual(['partner'])
  })
})
