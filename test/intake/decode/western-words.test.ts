/** Western words in a text of ASCII are never called garbled, however often they stand there; what is garbled is. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readText } from '../../../src/core.ts'
import type { ReadText } from '../../../src/given-text.ts'
import { decodeAs } from '../../../src/intake/decode/decode-as.ts'
import { findMojibake } from '../../../src/intake/decode/find-mojibake.ts'
import { withoutWesternWords } from '../../../src/intake/decode/western-words.ts'
import { encode } from '../encode.ts'
import { docx, p } from '../read/docx/docx.ts'
import { ru, zh } from '../samples.ts'

const WORDS = [
  ...['communiqué', 'café', 'naïve', 'résumé', 'façade', 'Côte d’Ivoire', "Côte d'Ivoire", 'São Tomé', 'Åland'],
  ...['Curaçao', 'Türkiye', 'İzmir', 'Kraków', 'Łódź', 'Škoda', 'Iași', 'Győr', 'Đà Nẵng', 'Nguyễn', 'được'],
  ...['Réunion', 'Ørsted', 'Æthelred', 'Reykjavík', 'Əliyev', 'Hawaiʻi', 'Xī’ān', 'COMMUNIQUÉ', 'CÔTE', 'Straße'],
  ...['à', 'é', 'où', 'Ö', 'créée', 'São', 'Ñuñoa', 'n.º', 'l’État', 'élevé', 'co-opération', 'Zażółć'],
]
const QUOTATIONS = [
  '“la coopération à l’échelle régionale, déjà créée”',
  '«¿Qué dirá la Comisión? ¡Así será mañana!»',
  '„die Länder über Größe und Übergänge“',
  '“a situação não é só nossa, à luz das relações”',
  '« à l’été – où l’île, à côté, était évoquée »',
]
const PLAIN = [
  'The parties agree on the quota of herring.',
  'Ferries shall run on each working day',
  'the council of harbours met in March',
  'no catch shall be landed at night',
  'each side keeps a register of boats',
]
const HEAD = ['Joint Statement of the Lake Republic and the Coast Republic', '20 June 2019']

/** A title, a day, and clauses with a word in each. */
const statement = (words: readonly string[], times: number): readonly string[] => [
  ...HEAD,
  ...Array.from(
    { length: times },
    (_, i) => `${i + 1}. ${PLAIN[i % PLAIN.length]} and the ${words[i % words.length]} was read to both sides.`,
  ),
]
const withMarks = (lines: readonly string[]): readonly string[] =>
  lines.map((line, i) => (i < 2 ? line : `${line} Each side’s “view” – in full – is kept…`))

const readTxt = (text: string, options = {}): Promise<ReadText> =>
  readText(new TextEncoder().encode(text), 'statement.txt', options)
const garbledAs = (text: string, written: string, read: string): string => decodeAs(encode(text, written), read)

describe('an English text is read, whatever Western word it has', () => {
  it.each([1, 2, 3, 4, 5, 6, 7, 8, 9, 10])('one word, %i times, in a text and in a Word file', async (times) => {
    for (const word of ['communiqué', 'Côte d’Ivoire', 'Łódź', 'à', 'được'])
      for (const lines of [statement([word], times), withMarks(statement([word], times))]) {
        const text = `${lines.join('\n')}\n`
        expect((await readTxt(text)).text).toBe(text)
        expect((await readText(docx(lines.map((line) => p(line)).join('')), 'statement.docx')).text).toContain(word)
      }
  })

  it.each(WORDS)('%s, many times, composed or with marks of its own', (word) => {
    for (const times of [4, 6, 40])
      for (const lines of [statement([word], times), withMarks(statement([word], times))])
        for (const text of [lines.join('\n'), lines.join('\n').normalize('NFD'), lines.join('\n').toUpperCase()])
          expect([text, findMojibake(text)]).toEqual([text, null])
  })

  it('many words, one by one and all together', async () => {
    const text = `${withMarks(statement(WORDS, 200)).join('\n')}\n`
    expect((await readTxt(text)).text).toBe(text)
    expect(findMojibake(WORDS.join('\n'))).toBeNull()
  })

  it.each(QUOTATIONS)('quotation %s', async (quotation) => {
    for (const times of [1, 4, 30]) {
      const text = `${statement([quotation], times).join('\n')}\n`
      expect((await readTxt(text)).text).toBe(text)
    }
  })

  it('a text that is Polish, Czech or Vietnamese throughout is no row of signs without order', async () => {
    for (const line of [
      'Wałęsa i Łążyński: żółć, gęślą jaźń, źdźbło – „święta” w Gdańsku.',
      'Česká říše: žluťoučký kůň úpěl ďábelské ódy, čí jsou ty třešně.',
      'Nước Cộng hòa xã hội chủ nghĩa Việt Nam đã được người dân ở độ ấy ưu đãi.',
    ]) {
      const text = `${HEAD.join('\n')}\n${`${line}\n`.repeat(12)}`
      expect((await readTxt(text)).text).toBe(text)
    }
  })

  it('a law: English text with Western words at random', () => {
    const piece = fc.oneof(
      fc.constantFrom(...PLAIN),
      fc.constantFrom(...WORDS).map((word) => `the ${word} of`),
      fc.constantFrom(...QUOTATIONS).map((quotation) => `it says ${quotation}, and`),
      fc.constantFrom('– and –', 'each side’s', '“in full”', '(No. 5)', 'so…', '5 km²', '39°12′ N'),
    )
    fc.assert(
      fc.property(
        fc.array(piece, { minLength: 1, maxLength: 60 }),
        fc.constantFrom(' ', '\n', '; '),
        (pieces, between) => {
          expect(findMojibake(`${HEAD.join('\n')}\n${pieces.join(between)}`)).toBeNull()
        },
      ),
      { numRuns: 1000, seed: 21 },
    )
  })
})

describe('what is garbled is told, Western words beside it or not', () => {
  it.each([
    ['communiqué', 'windows-1252'],
    ['communiqué', 'windows-1251'],
    ['side’s', 'windows-1252'],
    ['Málaga', 'windows-1252'],
    ['voilà', 'windows-1252'],
    ['Noël', 'windows-1252'],
  ])('%s of UTF-8, read as %s: in a list of such words, not where a text quotes some', (word, read) => {
    const garbled = garbledAs(word, 'utf-8', read)
    expect(garbled).not.toContain(word)
    expect(findMojibake(`${garbled}\n`.repeat(6))).toMatchObject({ written: 'utf-8', read })
    expect(findMojibake(statement([garbled], 6).join('\n'))).toBeNull()
  })

  it.each([
    ['windows-1251', 'windows-1252', ru],
    ['koi8-r', 'windows-1251', ru],
    ['utf-8', 'windows-1252', ru],
    ['utf-8', 'gb18030', zh],
    ['gb18030', 'windows-1252', zh],
  ])('a passage in %s, read as %s, in a text full of Western words', (written, read, lines) => {
    const garbled = garbledAs(lines.slice(2, 8).join('\n').replaceAll('—', '-'), written, read)
    expect(findMojibake([...statement(WORDS, 60), garbled].join('\n'))).toMatchObject({ written, read })
  })

  it('which words are left to doubt', () => {
    expect(withoutWesternWords('the communiqué – of São Tomé, “à l’heure”, 5 € in all…')).toBe('€')
    expect(withoutWesternWords('the communiquÃ© of SÃ£o, communiquИ, Ñîâìåñòíîå â çàÿâëåíèå')).toBe(
      'communiquÃ© SÃ£o, communiquИ, Ñîâìåñòíîå â çàÿâëåíèå',
    )
    expect(withoutWesternWords('à é')).toBe('à é')
  })
})

it('UTF-8 read as Latin-1, with its control characters, is garbled', () => {
  const latin = (text: string): string =>
    Array.from(new TextEncoder().encode(text), (byte) => String.fromCharCode(byte)).join('')
  for (const lines of [zh, ru])
    expect(findMojibake(latin(lines.join('\n')))).toMatchObject({ written: 'utf-8', read: 'windows-1252' })
})

describe('a word here and there, pasted in with the wrong table', () => {
  const halved = (text: string): string => garbledAs(text, 'utf-8', 'windows-1252')
  it.each([
    ['café', 1],
    ['Orléans’ café', 3],
    ['“view”', 2],
    ['§', 1],
  ] as const)('%s: read as it stands, and told', async (words, count) => {
    const text = `${[...statement([''], 60), `They met for ${halved(words)} once.`].join('\n')}\n`
    const read = await readTxt(text)
    expect(read.text).toBe(text)
    const said = read.readingWarnings?.find(({ rule }) => rule === 'garbled-words')?.said.en
    expect(said).toMatch(new RegExp(`^${count} characters? (?:is|are) garbled`))
    expect(said).toContain(words.split(' ')[0])
    const inWord = await readText(
      docx(
        text
          .split('\n')
          .map((line) => p(line))
          .join(''),
      ),
      'a.docx',
    )
    expect(inWord.readingWarnings?.map(({ rule }) => rule)).toContain('garbled-words')
  })
  it.each([...WORDS.filter((word) => word !== 'Zażółć'), 'NÃO', '39°12′ À', 'â bientôt', 'CÂ\u00a0: 5'])(
    'none in %s',
    async (word) => {
      const read = await readTxt(`${statement([word], 60).join('\n')}\n`)
      expect(read.readingWarnings ?? []).toEqual([])
    },
  )
})

describe('--encoding utf-8 for bytes that are UTF-8', () => {
  const garbled = `${garbledAs(ru.join('\n').replaceAll('—', '-'), 'windows-1251', 'windows-1252')}\n`
  it('a text that looks garbled is read as it stands, with a warning', async () => {
    await expect(readTxt(garbled)).rejects.toThrow(/garbled: this is windows-1251 that was once read as windows-1252/)
    const read = await readTxt(garbled, { encoding: 'utf-8', lang: 'en' })
    expect(read.text).toBe(garbled)
    expect(read.readingWarnings?.map(({ rule }) => rule)).toContain('garbled-kept')
  })
  it('an honest text has no warning', async () => {
    const read = await readTxt(`${statement(['communiqué'], 4).join('\n')}\n`, { encoding: 'utf-8' })
    expect(read.readingWarnings ?? []).toEqual([])
  })
  it('another encoding that is named is not', async () => {
    const bytes = encode(ru.join('\n').replaceAll('—', '-'), 'koi8-r')
    await expect(readText(bytes, 'a.txt', { encoding: 'windows-1251' })).rejects.toThrow(/garbled when read/)
    await expect(readText(bytes, 'a.txt', { encoding: 'utf-8' })).rejects.toThrow(/garbled when read/)
  })
})
