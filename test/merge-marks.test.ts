/** Marks of a merge: told once by check, accepted by nothing, taken for wording by nothing. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { readForText } from '../src/acquire.ts'
import { collate } from '../src/collate-named.ts'
import { inspect } from '../src/inspect.ts'
import { readText } from '../src/read-text.ts'
import { findMergeMark, ourSide } from '../src/text/merge-marks.ts'
import { faultOf } from './intake/samples.ts'

let dir: string
let corpus: string
const ID = '2011-04-02-agreement'
const LATER = '2015-06-07-agreement'
const path = (file: string): string => join(corpus, file)
const put = (file: string, text: string): void => {
  mkdirSync(join(path(file), '..'), { recursive: true })
  writeFileSync(path(file), text)
}

const record = (date: string): string =>
  `titles:\n  zh: 湖国和山国渔业协定\ndate: ${date}\ntype: treaty\nsources: []\nwitnesses:\n  zh.full:\n    standing: authentic\n`
const text = '湖国和山国渔业协定\n\n第一条　双方共同养护渔业资源。\n\n第二条　双方每年磋商一次。\n'
/** A line of the text in two readings, as git leaves them. */
const merged = (words: string, line: string, eol = '\n'): string =>
  words
    .split('\n')
    .flatMap((l) =>
      l.includes(line) ? ['<<<<<<< HEAD', l, '||||||| 1a2b3c', l, '=======', `${l} `, '>>>>>>> draft', ''] : [l],
    )
    .join(eol)

beforeEach(async () => {
  dir = mkdtempSync(join(tmpdir(), 'tifa-merge-'))
  corpus = join(dir, 'corpus')
  for (const [id, date] of [
    [ID, '2011-04-02'],
    [LATER, '2015-06-07'],
  ] as const) {
    put(`${id}/document.yaml`, record(date))
    put(`${id}/zh.full.txt`, id === ID ? text : text.replace('一次', '两次'))
  }
  put('tifa.config.yaml', 'rules:\n  source-missing: off\n  digest-present: off\n')
  put(
    `alignments/${ID}--${LATER}.yaml`,
    '- a: art2.1\n  b: art2.1\n  together: true\n  by: A. Reader\n  note: the term\n',
  )
  await (await inspect({ corpus, workingDir: dir })).updateLock()
})
afterEach(() => rmSync(dir, { recursive: true, force: true }))

const errors = async (): Promise<readonly string[]> =>
  (await inspect({ corpus, workingDir: dir })).inspection.findings
    .filter((f) => f.severity !== 'note')
    .map((f) => `${f.rule} ${f.file}:${f.line}`)

describe('what git leaves, and what somebody drew', () => {
  it.each([
    ['a conflict', 'a\n<<<<<<< HEAD\nb\n=======\nc\n>>>>>>> x\n', 2],
    ['with line ends of Windows', 'a\r\n<<<<<<< HEAD\r\nb\r\n=======\r\nc\r\n>>>>>>> x\r\n', 2],
    ['half taken out', 'a\nb\n>>>>>>> feature/draft\n', 3],
    ['of three sides, the first line gone', '||||||| 09af\nb\n=======\n', 1],
    ['a rule of equals signs', 'a\n=======\nb\n', null],
    ['a longer rule', '<<<<<<<<<<\na\n>>>>>>>>>>\n', null],
    ['inside a line', 'a <<<<<<< b\n', null],
  ])('%s', (_, words, line) => expect(findMergeMark(words)?.line ?? null).toBe(line))

  it.each(['draft.txt', 'draft.md', 'draft.html', 'draft'])(
    '%s is refused by whoever reads it, with the line of the marks',
    async (name) => {
      const bytes = new TextEncoder().encode(
        `${text}<<<<<<< HEAD\n双方互派专家。\n=======\n双方互派学者。\n>>>>>>> draft\n`,
      )
      await expect(readText(bytes, name)).rejects.toThrow(/merge/)
      if (name.endsWith('.txt')) await expect(readText(bytes, name)).rejects.toThrow(/line 6\b/)
    },
  )

  it('our side stays at its places', () => {
    const words = 'a: 1\n<<<<<<< HEAD\nb: 2\n=======\nb: 3\n>>>>>>> x\nc: 4\n'
    expect(
      ourSide(words)
        .split('\n')
        .map((l) => l.trim()),
    ).toEqual(['a: 1', '', 'b: 2', '', '', '', 'c: 4', ''])
    expect(ourSide(words).length).toBe(words.length)
  })
})

describe.each([
  ['a text', `${ID}/zh.full.txt`, '第二条'],
  ['a record', `${ID}/document.yaml`, '湖国'],
  ['the lock', 'corpus.lock', 'art1'],
  ['the configuration', 'tifa.config.yaml', 'source-missing'],
  ['decisions', `alignments/${ID}--${LATER}.yaml`, 'together'],
])('%s', (_, file, line) => {
  it.each(['\n', '\r\n'])('one finding, and no --update (line end %j)', async (eol) => {
    expect(await errors()).toEqual([])
    put(file, merged(readFileSync(path(file), 'utf8'), line, eol))
    const at =
      readFileSync(path(file), 'utf8')
        .split('\n')
        .findIndex((l) => l.startsWith('<<<<<<<')) + 1
    expect(await errors()).toEqual([`merge-marks corpus/${file}:${at}`])
    const lock = readFileSync(path('corpus.lock'), 'utf8')
    const { updateLock } = await inspect({ corpus, workingDir: dir })
    await expect(updateLock()).rejects.toThrow(/merge left its marks in line/)
    expect(readFileSync(path('corpus.lock'), 'utf8')).toBe(lock)
  })

  it('and nothing is added beside it', async () => {
    put(file, merged(readFileSync(path(file), 'utf8'), line))
    writeFileSync(join(dir, 'new.txt'), text)
    const reading = readForText({ input: 'new.txt', corpusDir: corpus, workingDir: dir })
    expect(await faultOf(reading)).toBe('merge-marks-corpus')
  })
})

describe('compare', () => {
  const compare = (...inputs: string[]) => collate({ inputs, corpus, workingDir: dir })

  it.each([
    ['a text', `${ID}/zh.full.txt`, '第二条'],
    ['a record', `${ID}/document.yaml`, '湖国'],
    ['decisions', `alignments/${ID}--${LATER}.yaml`, 'together'],
  ])('%s of the corpus', async (_, file, line) => {
    await expect(compare('2011', '2015')).resolves.toBeDefined()
    put(file, merged(readFileSync(path(file), 'utf8'), line))
    await expect(compare('2011', '2015')).rejects.toThrow(/merge left its marks in line \d+; choose a side/)
  })

  it('a loose file, whatever its encoding, and a page', async () => {
    writeFileSync(join(dir, 'a.txt'), text)
    writeFileSync(join(dir, 'b.txt'), merged(text, '第二条'))
    writeFileSync(join(dir, 'c.txt'), Buffer.from(merged(text, '第二条'), 'utf16le'))
    writeFileSync(
      join(dir, 'd.html'),
      `<html><body>\n${merged(`<p>${text.split('\n').join('</p>\n<p>')}</p>`, '第二条')}`,
    )
    for (const file of ['b.txt', 'c.txt', 'd.html'])
      await expect(compare('a.txt', file)).rejects.toThrow(new RegExp(`^${file}: a merge left its marks in line`))
  })

  it('a law that is ruled with equals signs is read', async () => {
    writeFileSync(join(dir, 'a.txt'), text.replace('\n\n', '\n=======\n'))
    writeFileSync(join(dir, 'b.txt'), text)
    await expect(compare('a.txt', 'b.txt')).resolves.toBeDefined()
  })
})
