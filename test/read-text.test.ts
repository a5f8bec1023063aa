/** Bytes to text, of every kind of file: by the core, and by the door of Node, whose words are the same. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { collateTexts } from '../src/collate-texts.ts'
import { readText as readCore } from '../src/core.ts'
import { readText } from '../src/index.ts'
import { decodeAs } from '../src/intake/decode/decode-as.ts'
import { loadPdfReader } from '../src/intake/guard/load-pdf-reader.ts'
import { InputError } from '../src/words/input-error.ts'
import { encode } from './intake/encode.ts'
import { en, fixtureBytes, fixtureLines, fixtures, page, ru, zh } from './intake/samples.ts'

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text)
const lines = (text: string): readonly string[] => text.split('\n').filter((line) => line !== '')

describe('a text file is read as it is', () => {
  it('with all that it says of itself', async () => {
    const text = `${zh.join('\n')}\n`
    const read = await readCore(bytesOf(text), '草稿.txt')
    expect(read).toEqual({
      name: '草稿.txt',
      text,
      lang: 'zh',
      title: zh[0],
      date: '2019-06-20',
      fidelity: 'full',
      fidelityBasis: 'assumed',
      sha256: expect.stringMatching(/^[0-9a-f]{64}$/),
    })
  })

  it('what the reader says counts, and is kept apart from what the text says', async () => {
    const bytes = bytesOf(en.join('\n'))
    expect(await readCore(bytes, 'a.txt', { lang: 'ru', abridged: true })).toMatchObject({
      lang: 'ru',
      fidelity: 'abridged',
      fidelityBasis: 'flag',
    })
  })

  it('in an old encoding, which is told', async () => {
    const read = await readCore(encode(zh.join('\n'), 'gb18030'), 'a.txt')
    expect([lines(read.text), read.guessedEncoding]).toEqual([zh, 'gb18030'])
    expect((await readCore(encode(ru.join('\n').replaceAll('—', '-'), 'koi8-r'), 'a.txt')).lang).toBe('ru')
  })

  it('signs of Markdown stand, and that is told', async () => {
    const read = await readCore(bytesOf(`${zh[0]}\n\n双方**重申**。\n`), 'a.md')
    expect(read.text).toContain('**重申**')
    expect(read.readingWarnings?.map((w) => w.rule)).toEqual(['markdown-signs'])
  })
})

describe('the words of', () => {
  const html = bytesOf(page(zh.map((line) => `<p>${line}</p>`).join('')))
  it.each([
    ['a page', 'a.html', html, zh],
    ['a page under another name', 'a.txt', html, zh],
    ['a Word file', 'a.docx', fixtureBytes('libreoffice-list.docx'), zh.slice(0, 6)],
    ['a PDF', 'a.pdf', fixtureBytes('chromium-zh.pdf'), fixtureLines('long-zh.txt').slice(0, 6)],
  ])('%s', async (_, name, bytes, first) => {
    const read = await readCore(bytes, name, { loadPdf: loadPdfReader })
    expect(lines(read.text).slice(0, first.length)).toEqual(first)
    expect(read).toMatchObject({ name, title: first[0], date: '2019-06-20', lang: 'zh', fidelity: 'full' })
    expect(await readText(bytes, name)).toEqual(read)
  })
})

describe('a fault is one line with the name of the file, in both languages', () => {
  it.each<[string, string, Uint8Array, RegExp]>([
    ['nothing in it', 'a.txt', new Uint8Array(), /^a\.txt: the file is empty; /],
    ['no words', 'a.txt', bytesOf(' \n\u3000\n'), /^a\.txt: the file holds no words; /],
    ['no words in a page', 'a.html', bytesOf(page('<p> </p>')), /^a\.html: .*no words/],
    [
      'broken bytes',
      'a.txt',
      Uint8Array.of(...bytesOf(zh[0] as string), 0x41, 0xe5, 0x8f),
      /^a\.txt: not UTF-8 at byte \d+; /,
    ],
    [
      'tracked changes',
      '稿.docx',
      fixtureBytes('libreoffice-tracked.docx'),
      /^稿\.docx: has tracked changes \(2 insertions, 1 deletion\): two texts in one; say --changes accept or /,
    ],
    ['no PDF, for all its name', 'scan.pdf', bytesOf('no pdf'), /^scan\.pdf: the PDF is damaged/],
  ])('%s', async (_, name, bytes, message) => {
    for (const read of [readCore(bytes, name, { loadPdf: loadPdfReader }), readText(bytes, name)]) {
      const error = await read.catch((e: unknown) => e)
      expect(error).toBeInstanceOf(InputError)
      expect((error as InputError).message).toMatch(message)
      expect((error as InputError).message).not.toMatch(/\n/)
      expect((error as InputError).said('zh')).toMatch(/；/)
    }
  })

  it('a PDF where there is no reader of PDFs', async () => {
    await expect(readCore(fixtureBytes('chromium-zh.pdf'), 'a.pdf')).rejects.toThrow(/^a\.pdf: .*loadPdf/)
  })
})

describe('texts at hand', () => {
  const [earlier, later] = [zh.join('\n'), zh.join('\n').replace('双方', '两国')]

  it('are compared as the same texts read from bytes are', async () => {
    const strings = await collateTexts([
      { name: 'a.txt', text: earlier },
      { name: 'b.txt', text: later },
    ])
    const files = await collateTexts([
      await readCore(bytesOf(earlier), 'a.txt'),
      await readCore(bytesOf(later), 'b.txt'),
    ])
    expect(strings).toEqual(files)
    expect(strings.collation.witnesses.map((w) => [w.siglum, w.file, w.lang, w.date])).toEqual([
      ['a', 'a.txt', 'zh', '2019-06-20'],
      ['b', 'b.txt', 'zh', '2019-06-20'],
    ])
  })

  it('what is given counts over what the text says', async () => {
    const { collation, witnesses } = await collateTexts([
      { name: 'a', text: earlier, title: '甲', date: null, fidelity: 'abridged' },
      { name: 'b', text: later, date: '2024-03-02', lang: 'zh' },
    ])
    expect(collation.witnesses.map((w) => [w.title, w.date, w.fidelity])).toEqual([
      ['甲', null, 'abridged'],
      [zh[0], '2024-03-02', 'full'],
    ])
    expect(witnesses.map((w) => w.fidelityBasis)).toEqual(['flag', 'assumed'])
  })

  it('of one name are told apart; of one file’s name by folder', async () => {
    const sigla = async (...names: string[]) =>
      (await collateTexts(names.map((name) => ({ name, text: earlier })))).collation.witnesses.map((w) => w.siglum)
    expect(await sigla('a', 'a')).toEqual(['a', 'a·2'])
    expect(await sigla('2019/zh.txt', '2024/zh.txt')).toEqual(['2019/zh', '2024/zh'])
    expect(await sigla('a.txt', 'a.md')).toEqual(['a.txt', 'a.md'])
  })

  it('are two at least, and of one language', async () => {
    await expect(collateTexts([{ name: 'a', text: earlier }])).rejects.toThrow(RangeError)
    await expect(
      collateTexts([
        { name: 'a', text: earlier },
        { name: 'b', text: ru.join('\n') },
      ]),
    ).rejects.toThrow(/^a \| b: wording is compared within one language, and a is Chinese, b is Russian; /)
  })

  it('each is held against the last', async () => {
    const texts = ['a', 'b', 'c'].map((name) => ({ name, text: readFileSync(join(fixtures, 'zh.txt'), 'utf8') }))
    const { collation } = await collateTexts(texts, { as: 'versions' })
    expect(collation.alignments.map(({ a, b }) => [a, b])).toEqual([
      ['a', 'c'],
      ['b', 'c'],
    ])
  })
})

describe('a plain file that is valid UTF-8 and no text', () => {
  const lake = '湖国与山国联合声明\n\n双方高度评价渔业合作成果。\n\n双方愿扩大捕捞配额。\n'
  const shore = 'Совместное заявление\n\nСтороны высоко оценивают рыболовство.\n\nСтороны расширяют квоты.\n'
  const misread = (text: string, written: string, read: string): Uint8Array =>
    new TextEncoder().encode(decodeAs(encode(text, written), read))
  const name = 'a.txt'

  it.each([
    ['GB2312 read as Latin-1', misread(lake, 'gb18030', 'windows-1252'), /this is gb18030 that was once read as/],
    ['GB2312 read as Big5', misread(lake, 'gb18030', 'big5'), /this is gb18030 that was once read as big5/],
    ['Windows read as KOI8-R', misread(shore, 'windows-1251', 'koi8-r'), /this is windows-1251 that/],
    ['Windows read as Mac', misread(shore, 'windows-1251', 'x-mac-cyrillic'), /this is windows-1251 that/],
    ['a private-use character', new TextEncoder().encode(lake.replace('捞', '\ue123')), /line 5 holds a private-use/],
    ['UTF-7', new TextEncoder().encode('Joint Statement +U8xluQ-'), /likely UTF-7/],
    ['ISO-2022-KR', Uint8Array.of(0x1b, 0x24, 0x29, 0x43, 0x0e, 0x30, 0x21, 0x0f, 0x61), /likely ISO-2022-KR/],
  ])('%s is refused', async (_, bytes, message) => {
    await expect(readText(bytes, name)).rejects.toThrow(message)
  })

  it.each([
    ['a telephone number', 'Contact: +79991234567, office ~{3}~ of the +Lake+ Authority.\n'],
    ['bullets of a font of signs', '\uf0b7 The Sides agree.\n\uf0b7 The Sides differ.\n'],
    ['Greek, Serbian and formulas', 'Заједничка изјава о ријеци; Κοινή δήλωση; α ≤ β ± 2·10⁶ кВт·ч\n'],
    ['a number sign alone', '№ 5\n'],
  ])('%s is read as it is', async (_, text) => {
    expect((await readText(new TextEncoder().encode(text), name)).text).toBe(text)
  })

  it('HZ is Chinese', async () => {
    const bytes = encode('双方重申', 'gb18030').map((b) => b & 0x7f)
    const read = await readText(Uint8Array.from([0x7e, 0x7b, ...bytes, 0x7e, 0x7d, 0x0a]), name)
    expect([read.text, read.guessedEncoding]).toEqual(['双方重申\n', 'hz-gb-2312'])
  })
})

describe('words beside a text', () => {
  const read = (name: string, content: string) => readText(new TextEncoder().encode(content), name)
  const page = (words: string): string =>
    `<html><body><article><h1>澜国和昭国联合声明</h1>${'<p>双方重申互不侵犯，尊重领土完整。</p>'.repeat(3)}<p>双方支持${words}。</p></article></body></html>`

  it('are told by kind, and not told again as a warning', async () => {
    const hidden = await read('a.html', page('共建<span style="display:none">两座</span>码头'))
    expect(hidden.leftOut).toMatchObject([{ what: 'hidden', count: 1, text: '两座' }])
    expect(hidden.readingWarnings).toBeUndefined()
  })

  it('are kept apart by no plain text, and by a page where they are hidden or struck out', async () => {
    expect((await read('a.txt', '双方重申互不侵犯。')).keepsApart).toBeUndefined()
    expect((await read('a.html', page('共建码头'))).keepsApart).toEqual(['hidden', 'struck'])
  })
})
