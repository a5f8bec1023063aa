import { execFileSync, spawn } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { fileSigla } from '../src/corpus/file-sigla.ts'
import { loadFile } from '../src/load-file.ts'
import { InputError } from '../src/words/input-error.ts'

const dir = mkdtempSync(join(tmpdir(), 'tifa-loose 文件 '))
afterAll(() => rmSync(dir, { recursive: true, force: true }))
const write = (name: string, content: string | Uint8Array): string => {
  const path = join(dir, name)
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, content)
  return path
}
const load = (name: string, content: string | Uint8Array, options = {}) => loadFile(write(name, content), options)
const text = '岚多尔共和国和托雷纳联邦联合声明\n一、双方重申睦邻友好。\n'

describe('a loose file', () => {
  it('is a witness, full as assumed, of no document', async () => {
    expect(await load('a b.txt', text, { workingDir: dir })).toEqual({
      siglum: 'a b',
      document: null,
      title: '岚多尔共和国和托雷纳联邦联合声明',
      date: null,
      lang: 'zh',
      fidelity: 'full',
      fidelityBasis: 'assumed',
      standing: 'unknown',
      file: 'a b.txt',
      sha256: expect.stringMatching(/^[0-9a-f]{64}$/),
      text,
      record: null,
    })
  })

  it.each<[string, string, object, string]>([
    ['flag', text, { abridged: true }, 'abridged'],
    ['opening', text.replace('声明\n', '声明（摘要）\n'), {}, 'abridged'],
    ['flag', text.replace('声明\n', '声明（摘要）\n'), { abridged: true }, 'abridged'],
  ])('is abridged by %s', async (basis, content, options, fidelity) => {
    expect(await load('c.txt', content, options)).toMatchObject({ fidelity, fidelityBasis: basis })
  })

  it.each([
    ['zh', '双方重申 AUKUS 和 Kastin 的作用。'],
    ['ru', 'Стороны подтверждают Kastin.'],
    ['en', 'The Sides reaffirm 友好.'],
    ['en', 'Les Parties réaffirment'],
    ['en', '12345'],
  ])('is %s by its letters: %s', async (lang, content) => {
    expect((await load('lang.txt', content)).lang).toBe(lang)
  })

  it('takes the language that is asked for', async () => {
    expect((await load('lang.txt', 'The Sides', { lang: 'ru' })).lang).toBe('ru')
  })

  it.each([
    ['2023-03-21 draft', '2023-03-21'],
    ['20230321', '2023-03-21'],
    ['draft_2023.3.21', '2023-03-21'],
    ['2023-02-30', null],
    ['2023', null],
    ['12023-03-211', null],
    ['v2-03-21', null],
  ])('is dated by its name: %s → %s', async (name, date) => {
    expect((await load(`${name}.txt`, text)).date).toBe(date)
  })

  it.each([
    ['the first line', text, '岚多尔共和国和托雷纳联邦联合声明'],
    ['a Markdown heading', '# 岚托联合声明\n\n一、双方', '岚托联合声明'],
    ['a heading under front matter', '---\nlang: zh\n---\n# 岚托联合声明\n', '岚托联合声明'],
    [
      'broken lines',
      '岚多尔共和国和托雷纳联邦\n关于深化伙伴关系的\n联合声明\n\n一、双方',
      '岚多尔共和国和托雷纳联邦关于深化伙伴关系的联合声明',
    ],
    [
      'broken lines of English',
      'JOINT STATEMENT\nof the Republic of Landor\n20 June 2019, Kastin\nThe Sides …',
      'JOINT STATEMENT of the Republic of Landor',
    ],
    ['no clause', '一、双方重申睦邻友好', 'title'],
    ['no sentence', '双方重申睦邻友好。', 'title'],
    ['no article', 'Article 1\nThe Parties', 'title'],
  ])('is titled by %s', async (_, content, title) => {
    expect((await load('title.txt', content)).title).toBe(title)
  })

  it('keeps its byte order mark, line ends, control characters and escapes', async () => {
    const raw = '\ufeff一、双方\r\n重申\u0007\u001b[31m睦邻\u0000友好。'
    expect((await load('raw.txt', raw)).text).toBe(raw)
  })

  it('of UTF-16 with its mark is decoded, in either order', async () => {
    const little = Buffer.from(`\ufeff${text}`, 'utf16le')
    expect((await load('le.txt', little)).text).toBe(`\ufeff${text}`)
    expect((await load('be.txt', Buffer.from(little).swap16())).text).toBe(`\ufeff${text}`)
  })

  it('of 10 MB is read whole', async () => {
    const big = text.repeat(150_000)
    expect((await load('big.txt', big)).text.length).toBe(big.length)
  })

  it('may be a pipe', async () => {
    const pipe = join(dir, 'pipe')
    execFileSync('mkfifo', [pipe])
    const reading = loadFile(pipe)
    spawn('sh', ['-c', 'printf "双方重申。" > "$0"', pipe])
    expect((await reading).text).toBe('双方重申。')
  })
})

describe('a text of a corpus given by its path', () => {
  const recordOf =
    'titles: { zh: 岚托联合声明 }\ndate: 2019-06-20\ntype: other\nwitnesses: { zh.digest: { standing: project } }\n'
  it('stays what its record says, so that a digest is not taken for a text', async () => {
    write('2019-06-20-x/document.yaml', recordOf)
    const witness = await load('2019-06-20-x/zh.digest.txt', '一\n友好：双方友好。\n')
    expect(witness).toMatchObject({
      fidelity: 'digest',
      fidelityBasis: 'record',
      standing: 'project',
      date: '2019-06-20',
      document: null,
      title: '岚托联合声明',
      siglum: 'zh.digest',
    })
  })

  it('is a loose file where no record stands beside it', async () => {
    expect(await load('elsewhere/zh.full.txt', text)).toMatchObject({
      fidelity: 'full',
      fidelityBasis: 'assumed',
      record: null,
      siglum: 'zh.full',
    })
  })
})

/** A text in UTF-8, then these bytes: long enough that nobody takes it for a text in an old encoding. */
const broken = (...bytes: readonly number[]): Uint8Array => Buffer.concat([Buffer.from(text), Buffer.from(bytes)])
const placed = (at: number): RegExp => new RegExp(`not UTF-8 at byte ${Buffer.byteLength(text) + at};`)

describe('an input that is no text is refused in one line', () => {
  it.each([
    ['an empty file', '', /empty/],
    ['white space alone', ' \n\u3000\ufeff\n', /no words/],
    ['invalid UTF-8', broken(0x41, 0xe5, 0x8f, 0x41), placed(1)],
    ['an overlong form', broken(0x41, 0x42, 0xc0, 0x80), placed(2)],
    ['a surrogate in UTF-8', broken(0xed, 0xa0, 0x80), placed(0)],
    ['a text cut inside a character', Buffer.from('双方').subarray(0, 5), /byte 3;/],
    ['half a surrogate in UTF-16', Buffer.from([0xff, 0xfe, 0x41, 0x00, 0x00, 0xd8]), /not UTF-16 at byte 4;/],
    ['half a PDF', '%PDF-1.7\nx', /the PDF is damaged/],
    ['half a Word file', 'PK\u0003\u0004xyz', /the packed file is damaged/],
    ['zeros', Buffer.alloc(5000), /binary/],
    ['noise with zeros', Buffer.from([0, 255, 1, 254, 0, 200, 3]), /binary/],
  ])('%s', async (_, content, message) => {
    const error = await load('bad.txt', content).catch((e: unknown) => e)
    expect(error).toBeInstanceOf(InputError)
    expect((error as InputError).message).toMatch(message)
    expect((error as InputError).message).not.toMatch(/\n/)
    expect((error as InputError).said('zh')).toMatch(/bad\.txt: .*；/)
  })

  it.each([
    ['a missing file', 'none.txt', /no such file/],
    ['a folder', '.', /a folder, not a file/],
    ['a path through a file', 'a b.txt/c.txt', /no such file/],
    ['a device', '/dev/zero', /a device/],
  ])('%s', async (_, name, message) => {
    write('a b.txt', text)
    await expect(loadFile(join(name.startsWith('/') ? '' : dir, name))).rejects.toThrow(message)
  })
})

describe('names of several files', () => {
  it.each([
    [
      ['a.txt', 'b.md'],
      ['a', 'b'],
    ],
    [
      ['x/a.txt', 'y/a.txt', 'b.txt'],
      ['x/a', 'y/a', 'b'],
    ],
    [
      ['1/x/a.txt', '2/x/a.txt'],
      ['1/x/a.txt', '2/x/a.txt'],
    ],
    [
      ['x/a.txt', 'x/a.md'],
      ['a.txt', 'a.md'],
    ],
    [['.hidden'], ['.hidden']],
  ])('%j → %j', (paths, sigla) => {
    expect(fileSigla(paths)).toEqual(sigla)
  })
})
