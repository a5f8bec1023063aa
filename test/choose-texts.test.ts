import { execFileSync, spawn } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { chooseTexts } from '../src/choose-texts.ts'
import { segmentText } from '../src/clauses/segment-text.ts'
import { collate } from '../src/collate-named.ts'
import type { Witness } from '../src/model/index.ts'
import { witnessNotes } from '../src/view/witness-notes.ts'
import type { InputError } from '../src/words/input-error.ts'
import { encode } from './intake/encode.ts'

const sample = join(import.meta.dirname, 'sample-corpus')
const folders: string[] = []
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true })
})
function folder(files: Readonly<Record<string, string | Uint8Array>>): string {
  const dir = mkdtempSync(join(tmpdir(), 'tifa-choose-'))
  folders.push(dir)
  for (const [name, content] of Object.entries(files)) writeFileSync(join(dir, name), content)
  return dir
}

/** What readers of the data are told of how texts were read. */
const readingFindings = (witnesses: readonly Witness[]): readonly unknown[] =>
  witnessNotes(witnesses)
    .filter((f) => f.rule !== 'assumed-whole')
    .map((f) => [f.rule, f.severity, f.file])

const ZH = `岚国和霍恩联邦关于发展睦邻关系的联合声明

（2017年5月9日于云港）

应岚国总统邀请，霍恩联邦总统于2017年5月8日至10日对岚国进行国事访问。两国元首声明如下：

一、双方高度评价两国关系，将保持高层交往。

二、双方支持霍湾问题当事方通过对话解决争端，反对使用武力。
`
const RU = `СОВМЕСТНОЕ ЗАЯВЛЕНИЕ
Республики Лан и Федерации Хорн о развитии добрососедских отношений

г. Юньган, 9 мая 2017 года

Республика Лан и Федерация Хорн, далее именуемые "Сторонами", заявляют о следующем:

1. Стороны высоко оценивают двусторонние отношения и продолжат контакты на высшем уровне.

2. Стороны выступают за урегулирование вопроса о заливе Хорн путем переговоров.
`
const EN = `Joint Statement of the Republic of Lan and the Federation of Horn

Yungang, 9 May 2017

1. The Sides will keep up contacts at the highest level.

2. The Sides stand for settling the question of the Gulf of Horn by talks.
`
const TRADITIONAL = `嵐國和霍恩聯邦關於發展睦鄰關係的聯合聲明

（2017年5月9日於雲港）

一、雙方高度評價兩國關係，將保持高層交往。

二、雙方支持霍灣問題當事方通過對話解決爭端，反對使用武力。
`

const EN_LATER = `Joint Statement of the Republic of Lan and the Federation of Horn on a Wider Partnership

Yungang, 3 June 2021

1. The Sides reaffirm the Joint Statement of 9 May 2017 and will keep up contacts at the highest level.

2. The Sides stand for settling the question of the Gulf of Horn by talks.
`
describe('two loose files', () => {
  const of = (files: Readonly<Record<string, string>>, inputs: readonly string[]) =>
    collate({ inputs, workingDir: folder(files) })
  const later = (zh: string) =>
    ZH.replace('发展睦邻关系', '全面伙伴关系').replaceAll('2017年5月', '2021年6月').replace('将保持', zh)

  it('are versions of one text', async () => {
    expect((await of({ 'a.txt': ZH, 'b.txt': ZH }, ['a.txt', 'b.txt'])).reading).toBe('versions')
    // A draft says so, and a text that was amended may bear another day.
    const draft = ZH.replace('联合声明\n', '联合声明（第二稿）\n')
    expect((await of({ 'a.txt': draft, 'b.txt': ZH }, ['a.txt', 'b.txt'])).reading).toBe('versions')
    const amended = ZH.replaceAll('2017年5月', '2021年6月')
    expect((await of({ 'a.txt': ZH, 'b.txt': amended }, ['a.txt', 'b.txt'])).reading).toBe('versions')
  })
  it('excerpts of another title are of another document, excerpts without a title may be of this one', async () => {
    const untitled = `双方声明摘要如下：\n${ZH.split('\n').slice(6).join('\n')}`
    expect((await of({ 'a.txt': ZH, 'b.txt': untitled }, ['a.txt', 'b.txt'])).reading).toBe('versions')
    const own = ZH.replace('联合声明', '联合声明（摘要）')
    expect((await of({ 'a.txt': ZH, 'b.txt': own }, ['a.txt', 'b.txt'])).reading).toBe('versions')
    const other = own.replace('发展睦邻关系', '全面伙伴关系').replaceAll('2017年', '')
    expect((await of({ 'a.txt': ZH, 'b.txt': other }, ['a.txt', 'b.txt'])).reading).toBe('successive')
  })
  it('of one day are successive where their titles differ', async () => {
    const another = ZH.replace('发展睦邻关系', '全面伙伴关系')
    expect((await of({ 'a.txt': another, 'b.txt': ZH }, ['a.txt', 'b.txt'])).reading).toBe('successive')
  })
  it('are successive where both title and day differ', async () => {
    expect((await of({ 'a.txt': ZH, 'b.txt': later('保持') }, ['a.txt', 'b.txt'])).reading).toBe('successive')
  })
  it.each([
    ['by date', EN, EN_LATER],
    ['by title', ZH, later('恪守《岚国和霍恩联邦关于发展睦邻关系的联合声明》，将保持')],
  ])('are successive where the later cites the earlier %s', async (_, a, b) => {
    const undated = b.replace(/.*(?:3 June 2021|2021年6月9日).*\n/, '')
    expect((await of({ 'a.txt': a, 'b.txt': undated }, ['a.txt', 'b.txt'])).reading).toBe('successive')
  })
  it('a text that names itself cites no other version of it', async () => {
    const self = `${ZH.replace('联合声明', '联合声明（摘要）')}\n三、双方将落实《岚国和霍恩联邦关于发展睦邻关系的联合声明》。\n`
    expect((await of({ 'a.txt': ZH, 'b.txt': self }, ['a.txt', 'b.txt'])).reading).toBe('versions')
  })
})

describe('a text file is read alike in every encoding', () => {
  const samples = [
    ['ru', RU, 'windows-1251'],
    ['ru', RU, 'koi8-r'],
    ['ru', RU, 'ibm866'],
    ['zh', ZH, 'gb18030'],
    ['zh', TRADITIONAL, 'big5'],
    ['ru', RU, 'utf-16le'],
    ['zh', ZH, 'utf-16be'],
    ['en', EN, 'utf-16le'],
  ] as const
  const cases = samples.flatMap(([lang, text, encoding]) => [
    { lang, text, encoding, form: 'blank lines' },
    { lang, text: text.replace(/\n\n/g, '\n'), encoding, form: 'no blank lines' },
    { lang, text: text.replace(/\n/g, '\r\n'), encoding, form: 'CRLF' },
  ])
  it.each(cases)('$lang in $encoding, $form: same words, clauses, title, date', async ({ lang, text, encoding }) => {
    const workingDir = folder({ 'a.txt': text, 'b.txt': encode(text, encoding) })
    const named = encoding.startsWith('utf-16') || encoding === 'big5'
    const plain = await chooseTexts({ inputs: ['a.txt', 'a.txt'], workingDir })
    const other = await chooseTexts({ inputs: ['b.txt', 'b.txt'], workingDir, ...(named ? { encoding } : {}) })
    const [a, b] = [plain.witnesses[0], other.witnesses[0]]
    expect(b?.text).toBe(a?.text)
    expect([b?.lang, b?.title, b?.date]).toEqual([lang, a?.title, '2017-05-09'])
    expect(a?.date).toBe('2017-05-09')
    expect(segmentText(b?.text ?? '', lang)).toEqual(segmentText(a?.text ?? '', lang))
  })

  it.each([
    ['zh', ZH, '（2017年5月9日于云港）'],
    ['ru', RU, 'г. Юньган, 9 мая 2017 года'],
    ['en', EN, 'Yungang, 9 May 2017'],
  ] as const)('%s: a dateline under a title is a paragraph of its own', (lang, text, dateline) => {
    const words = segmentText(text, lang).map((c) => text.slice(c.start, c.end))
    expect(words).toContain(dateline)
  })
})

it('an encoding that is named goes for the files that do not show theirs, and the others are told of', async () => {
  const marked = Buffer.concat([Buffer.from([0xff, 0xfe]), encode(RU, 'utf-16le')])
  const workingDir = folder({ 'old.txt': encode(RU, 'windows-1251'), 'new.txt': RU, 'marked.txt': marked })
  const inputs = ['old.txt', 'new.txt', 'marked.txt']
  const { witnesses } = await chooseTexts({ inputs, workingDir, encoding: 'cp1251' })
  expect(witnesses.map((w) => w.text.replace(/^\ufeff/, ''))).toEqual([RU, RU, RU])
  expect(witnesses.map((w) => w.notAsNamed)).toEqual([
    undefined,
    { read: 'utf-8', named: 'windows-1251' },
    { read: 'utf-16le', named: 'windows-1251' },
  ])
  expect(readingFindings(witnesses)).toEqual([
    ['encoding-not-as-named', 'note', 'new.txt'],
    ['encoding-not-as-named', 'note', 'marked.txt'],
  ])
})

describe('files that are not what their name says', () => {
  const read = async (files: Readonly<Record<string, string | Uint8Array>>, encoding?: string) => {
    const workingDir = folder(files)
    const inputs = Object.keys(files)
    return (await chooseTexts({ inputs, workingDir, ...(encoding === undefined ? {} : { encoding }) })).witnesses
  }
  const page = `<!doctype html><html><head><meta charset="utf-8"><title>联合声明</title></head><body><nav>首页</nav><article>${ZH.split(
    '\n',
  )
    .filter((line) => line !== '')
    .map((line) => `<p>${line}</p>`)
    .join('')}</article></body></html>`

  it('a page saved as .txt is read as a page', async () => {
    const [a] = await read({ 'page.txt': page, 'b.txt': ZH })
    expect(a?.text).toBe(
      `${ZH.split('\n')
        .filter((line) => line !== '')
        .join('\n')}\n`,
    )
  })
  it('a title that a page prints above the body belongs to the text; a headline of the press does not', async () => {
    const lines = ZH.split('\n').filter((line) => line !== '')
    const body = `<div class="content">${lines
      .slice(1)
      .map((l) => `<p>${l}</p>`)
      .join('')}</div>`
    const [a] = await read({ 'a.html': `<html><body><h1>${lines[0]}</h1>${body}</body></html>`, 'b.txt': ZH })
    expect(a?.text.split('\n')[0]).toBe(lines[0])
    const [b] = await read({ 'a.html': `<html><body><h1>两国元首签署联合声明</h1>${body}</body></html>`, 'b.txt': ZH })
    expect(b?.text.split('\n')[0]).toBe(lines[1])
  })
  it('what is to be looked at in a page is told in the first lines and in the data', async () => {
    const struck = page.replace('双方支持', '双方<del>赞成</del>支持')
    const [a, b] = await read({ 'a.html': struck, 'b.txt': ZH })
    expect(readingFindings([a as Witness, b as Witness])).toEqual([['struck-text', 'note', 'a.html']])
    expect(a?.readingWarnings?.map((w) => w.said.zh)).toEqual(['带删除线的文字已略去：赞成'])
  })
  it('signs of Markdown are compared as they stand, and that is told where there are any', async () => {
    const [a, b] = await read({ 'a.md': ZH.replace('双方', '**双方**'), 'b.md': `# ${ZH}` })
    expect(readingFindings([a as Witness, b as Witness])).toEqual([['markdown-signs', 'note', 'a.md']])
  })
  it('one page of an article in several is no whole text', async () => {
    const paged = page.replace(
      '</article>',
      '</article><div><a href="a_2.html">2</a> <a href="a_2.html">下一页</a></div>',
    )
    const [a] = await read({ 'a.html': paged, 'b.txt': ZH })
    expect([a?.fidelity, a?.readingWarnings?.map((w) => w.rule)]).toEqual(['abridged', ['several-pages']])
  })
  it('RTF that is named .txt is read as what it is', async () => {
    const [a] = await read({ 'a.txt': '{\\rtf1\\ansi The two sides meet.\\par}', 'b.txt': 'The two sides met.\n' })
    expect(a?.text).toBe('The two sides meet.\n')
  })
  it('UTF-32 is read, with a mark and without', async () => {
    const utf32 = (text: string) => Buffer.from(Uint32Array.from(text, (c) => c.codePointAt(0)!).buffer)
    const [a, b] = await read({ 'a.txt': utf32(`\ufeff${ZH}`), 'b.txt': utf32(ZH) })
    expect([a?.text, a?.guessedEncoding, b?.text, b?.guessedEncoding]).toEqual([ZH, undefined, ZH, 'utf-32le'])
  })
  it('UTF-16 without a mark is read, and said to be guessed', async () => {
    const [a] = await read({ 'a.txt': encode(ZH, 'utf-16le'), 'b.txt': ZH })
    expect([a?.text, a?.guessedEncoding]).toEqual([ZH, 'utf-16le'])
  })
  it.each([
    ['a picture', 'a.txt', Buffer.from('\u0089PNG\r\n', 'latin1'), /^a\.txt: a PNG file, not a text; a scan needs/],
    ['a text', 'a.docx', ZH, /^a\.docx: named \.docx, but not a Word file; if it is a text, name it \.txt$/],
    ['a text', 'a.pdf', ZH, /^a\.pdf: the PDF is damaged: .*; save or download it anew$/],
    [
      'a page without a word',
      'a.html',
      '<html><body><script>1</script></body></html>',
      /^a\.html: holds no words; give/,
    ],
    ['a mark alone', 'a.txt', '\ufeff', /^a\.txt: the file holds no words; give/],
  ])('%s, named %s, is refused with what to do', async (_, name, content, message) => {
    await expect(read({ [name]: content, 'b.txt': ZH })).rejects.toMatchObject({
      name: 'InputError',
      message: expect.stringMatching(message),
    })
  })
  it('a pipe in an old encoding is read once, and right', async () => {
    const workingDir = folder({ 'b.txt': ZH })
    for (const [name, more] of [['guessed', {}] as const, ['named', { encoding: 'gbk' }] as const]) {
      const pipe = join(workingDir, name)
      execFileSync('mkfifo', [pipe])
      const reading = chooseTexts({ inputs: [`./${name}`, 'b.txt'], workingDir, ...more })
      writeFileSync(join(workingDir, 'old'), encode(ZH, 'gb18030'))
      spawn('sh', ['-c', 'cat "$0" > "$1"', join(workingDir, 'old'), pipe])
      expect((await reading).witnesses[0]?.text).toBe(ZH)
    }
  })
})

describe('wording is compared within one language', () => {
  const workingDir = folder({ 'zh.txt': ZH, 'ru.txt': RU, 'en.txt': EN })
  const choose = (inputs: readonly string[], lang?: 'zh' | 'ru' | 'en') =>
    chooseTexts({ inputs, workingDir, ...(lang === undefined ? {} : { lang }) })

  it('two languages are refused in one line that names each file with its own', async () => {
    const error = await choose(['zh.txt', 'ru.txt']).catch((e: unknown) => e as InputError)
    expect(error).toMatchObject({
      name: 'InputError',
      message:
        'zh | ru: wording is compared within one language, and zh.txt is Chinese, ru.txt is Russian; give all of them in one language; where the guess is wrong, say --lang zh, ru or en',
    })
    expect((error as InputError).said('zh')).toMatch(/zh\.txt 是中文，ru\.txt 是俄文；/)
  })
  it('and so they are anywhere in a list', async () => {
    await expect(choose(['zh.txt', 'en.txt', 'zh.txt'])).rejects.toThrow(/en\.txt is English/)
  })
  it('no flag makes a Chinese text Russian, and the line says what to do', async () => {
    const error = await choose(['zh.txt', 'ru.txt'], 'ru').catch((e: unknown) => e as InputError)
    expect(error).toMatchObject({
      message:
        'zh.txt: the text is Chinese, and --lang asks for Russian (0 % of its letters); leave --lang out, or give the part in Russian as a file of its own',
    })
    expect((error as InputError).said('zh')).toBe(
      'zh.txt: 文本是中文，而 --lang 要的是俄文（只占其文字的 0 %）；请不用 --lang，或把其中的俄文部分另存为一个文件',
    )
  })
  it('nor does one with two Chinese terms in brackets become Chinese', async () => {
    const dir = folder({ 'ru.txt': RU.replace('Сторонами"', 'Сторонами" (双方)').repeat(3), 'zh.txt': ZH })
    await expect(chooseTexts({ inputs: ['ru.txt', 'zh.txt'], workingDir: dir, lang: 'zh' })).rejects.toThrow(
      /ru\.txt: the text is Russian, and --lang asks for Chinese \(\d %/,
    )
  })
  it('a flag puts a wrong guess right', async () => {
    const names = 'Lan and Horn Trade Development Corporation, Horn Railways Company, Yungang Port Authority Limited. '
    const dir = folder({ 'a.txt': `${names.repeat(2)}\n双方支持上述公司开展合作，愿为此提供便利。\n`, 'zh.txt': ZH })
    await expect(chooseTexts({ inputs: ['a.txt', 'zh.txt'], workingDir: dir })).rejects.toThrow(/a\.txt is English/)
    const { witnesses } = await chooseTexts({ inputs: ['a.txt', 'zh.txt'], workingDir: dir, lang: 'zh' })
    expect(witnesses.map((w) => w.lang)).toEqual(['zh', 'zh'])
  })
  it('a text that is a list of foreign names under headings is what its reader says, and that is told', async () => {
    const firm = 'Horn Coastal Railways and Harbour Works Company Limited; Lan Trade and Development Corporation.'
    const list = ['一、铁路', '二、港口', '三、贸易'].map((h) => `${h}\n${`${firm}\n`.repeat(3)}`).join('\n')
    const dir = folder({ 'a.txt': list, 'b.txt': list.replace('港口', '口岸') })
    const { witnesses } = await chooseTexts({ inputs: ['a.txt', 'b.txt'], workingDir: dir, lang: 'zh' })
    expect(witnesses.map((w) => [w.lang, w.guessedLang])).toEqual([
      ['zh', 'en'],
      ['zh', 'en'],
    ])
    expect(readingFindings(witnesses)).toEqual([
      ['language-as-said', 'note', 'a.txt'],
      ['language-as-said', 'note', 'b.txt'],
    ])
    const plain = await chooseTexts({ inputs: ['a.txt', 'b.txt'], workingDir: dir, lang: 'en' })
    expect(readingFindings(plain.witnesses)).toEqual([])
  })
  it('documents of several languages are chosen in one', async () => {
    const { witnesses } = await chooseTexts({ inputs: ['2019', '2024'], corpus: sample, lang: 'ru' })
    expect(witnesses.map((w) => w.lang)).toEqual(['ru', 'ru'])
  })
})
