import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findWords, seekWords } from '../../src/text/find-words.ts'
import { keyText } from '../../src/text/key.ts'
import { wholeFold } from '../../src/text/traditional-fold.ts'

const fold = await wholeFold()

/** Places as `words` (exact) or `~words` (inflected). */
function places(words: string, text: string, lang: 'ru' | 'en' | null = null): readonly string[] {
  return findWords(text, 0, text.length, seekWords(words, lang, fold)).map(
    ({ start, end, form }) => (form === 'exact' ? '' : '~') + text.slice(start, end),
  )
}

describe('Chinese', () => {
  it.each([
    ['战略协作', '全面战略协作伙伴关系，战略协作。', ['战略协作', '战略协作']],
    ['命运共同体', '人类命运\n共同体', ['命运\n共同体']],
    ['战略协作', '深化战 略\u200b协作。', ['战 略\u200b协作']],
    ['夥伴關係', '伙伴关系', ['伙伴关系']],
    ['伙伴关系', '夥伴關係', ['夥伴關係']],
    ['“双方”', '以下称"双方"', ['"双方"']],
    ['(一)安全', '（一）安全', ['（一）安全']],
    ['和平、发展', '和平，发展', []],
    ['５月', '5月和15月', ['5月']],
    ['啊啊', '啊啊啊', ['啊啊']],
    ['一', '㈠一', ['一']],
    ['一', '㈠', []],
    ['合作——共赢', '合作—共赢', ['合作—共赢']],
    ['合作—', '合作——共赢', ['合作——']],
    ['AUKUS', '对“AUKUS”合作，非AUKUSX', ['AUKUS']],
  ])('%s in %s', (words, text, found) => expect(places(words, text)).toEqual(found))
})

describe('spaced scripts: whole words, in any case', () => {
  it.each([
    ['strategic partnership', 'The Strategic\n partnership; strategic partnerships', ['Strategic\n partnership']],
    ['proliferation', 'non-proliferation, non-\nproliferation and proliferation', ['proliferation']],
    ['non-proliferation', 'Non-\nproliferation', ['Non-\nproliferation']],
    ['cooperation', 'coop-\neration', ['coop-\neration']],
    ['party', "the party's party", ['party']],
    ['peace', '"peace"—peace', ['peace', 'peace']],
    ['law', 'flaw, lawful', []],
    ['всё', 'все', ['все']],
    ['и\u0306', 'й', ['й']],
    ['café', 'cafe\u0301s, cafe\u0301.', ['cafe\u0301']],
  ])('%s in %j', (words, text, found) => expect(places(words, text)).toEqual(found))
})

describe('other forms', () => {
  it.each([
    ['ru', 'сотрудничество', 'Сотрудничества и сотрудник', ['~Сотрудничества']],
    ['ru', 'всеобъемлющее партнёрство', 'всеобъемлющего партнерства', ['~всеобъемлющего партнерства']],
    ['ru', 'партнёрство и сотрудничество', 'партнёрства и сотрудничества', ['~партнёрства и сотрудничества']],
    ['ru', 'мир, безопасность', 'мира безопасности; мира, безопасности', ['~мира, безопасности']],
    ['ru', 'обе Стороны', 'обеих Сторон', ['~обеих Сторон']],
    ['en', 'state party', "state's parties", ["~state's parties"]],
    ['en', 'cooperation', 'co-operation, cooperation', ['~co-operation', 'cooperation']],
    ['en', 'party', "the party's", ["~party's"]],
    ['en', 'international affairs', 'internal affairs', []],
    ['en', '"grey gull"', 'the exercise "Grey Gull"', ['"Grey Gull"']],
    ['en', 'peace', '- peace', ['peace']],
  ] as const)('%s: %s in %j', (lang, words, text, found) => expect(places(words, text, lang)).toEqual(found))

  it('are no places where only exact ones are asked for', () =>
    expect(places('сотрудничество', 'сотрудничества')).toEqual([]))
})

describe('laws', () => {
  const settings = { seed: 20, numRuns: 400 }
  const keyOf = (text: string, from = 0, to = text.length): string => keyText(text, from, to, fold)
  const count = (key: string, words: string): number => key.split(words).length - 1
  const letters = fc.constantFrom(...'战略协作战略国國，。 \n（(“"\u200b')
  const text = fc.string({ unit: letters, maxLength: 60 })
  const words = fc.string({ unit: letters, minLength: 1, maxLength: 3 }).filter((w) => /\p{L}/u.test(w))

  it('a place, keyed, is the key of the words; as many stand there as in the key; none overlap', () =>
    fc.assert(
      fc.property(text, words, (t, w) => {
        const found = findWords(t, 0, t.length, seekWords(w, null, fold))
        for (const p of found) expect(keyOf(t, p.start, p.end)).toBe(keyOf(w))
        for (const [k, p] of found.entries()) expect(p.start).toBeGreaterThanOrEqual(found[k - 1]?.end ?? 0)
        expect(found.length).toBe(count(keyOf(t), keyOf(w)))
      }),
      settings,
    ))

  it('the same places in any width, in traditional characters, and from any offset', () => {
    const other: Readonly<Record<string, string>> = {
      国: '國',
      國: '国',
      '(': '（',
      '"': '“',
      '。': '｡',
      ' ': '\u3000',
      a: 'ａ',
    }
    const mixed = fc.string({ unit: fc.constantFrom(...'国国协作，。("a 2'), maxLength: 50 })
    const sought = fc.constantFrom('国', '國协', '作a', 'a', '国(', '协作2', 'a国')
    fc.assert(
      fc.property(mixed, sought, fc.nat(3), (t, w, shift) => {
        const swapped = [...t].map((c) => other[c] ?? c).join('')
        const pad = '，'.repeat(shift)
        const at = (x: string, from: number) =>
          findWords(x, from, x.length, seekWords(w, null, fold)).map((p) => [p.start - from, p.end - from])
        expect(at(swapped, 0)).toEqual(at(t, 0))
        expect(at(pad + t, shift)).toEqual(at(t, 0))
      }),
      settings,
    )
  })

  it('of a spaced script: exact places are whole words, equal but for case, and endings only add places', () => {
    const spaced = fc
      .array(fc.constantFrom('state', 'State', 'states', "state's", 'party', 'parties', 'non-party', ',', '"', '\n'), {
        maxLength: 25,
      })
      .map((list) => list.join(' '))
    fc.assert(
      fc.property(spaced, fc.constantFrom('state', 'party', 'state party', 'non-party'), (t, w) => {
        const exact = findWords(t, 0, t.length, seekWords(w, null, null))
        const all = findWords(t, 0, t.length, seekWords(w, 'en', null))
        for (const p of exact) {
          expect(keyText(t, p.start, p.end).toLowerCase()).toBe(keyText(w))
          expect(t.slice(p.end)).toMatch(/^(?!['’-]?\p{L})/u)
          expect(t.slice(0, p.start)).not.toMatch(/\p{L}['’-]?$/u)
        }
        expect(all.filter((p) => p.form === 'exact')).toEqual(exact)
      }),
      settings,
    )
  })
})
