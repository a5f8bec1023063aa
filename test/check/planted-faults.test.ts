/** Faults planted one by one in copies of both corpora: each is found, and nothing else; untouched copies show none. */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { inspect } from '../../src/inspect.ts'

const made: string[] = []
afterAll(() => {
  for (const dir of made) rmSync(dir, { recursive: true, force: true })
})

function copyOf(corpus: string): string {
  const dir = mkdtempSync(join(tmpdir(), 'tifa-planted-'))
  made.push(dir)
  cpSync(corpus, join(dir, 'corpus'), {
    recursive: true,
    filter: (path) => !/\.full\.txt$/.test(path) || corpus !== 'corpus',
  })
  return join(dir, 'corpus')
}

type Edit = (dir: string) => void
const edit =
  (file: string, change: (text: string) => string): Edit =>
  (dir) => {
    const path = join(dir, file)
    const before = readFileSync(path, 'utf8')
    const after = change(before)
    if (after === before) throw new Error(`nothing was planted in ${file}`)
    writeFileSync(path, after)
  }
const swap = (file: string, from: string, to: string): Edit => edit(file, (text) => text.replace(from, to))

const real = '2023-03-21-joint-statement'
const last = '2024-10-08-joint-statement'
const sample = 'test/sample-corpus'

/** The rules that tell it, errors and warnings, each file once; `wording-changed` goes with every change of words. */
const faults: readonly (readonly [name: string, corpus: string, plant: Edit, rules: readonly string[]])[] = [
  ['a word changed', 'corpus', swap(`${real}/zh.abridged.txt`, '反对阵营对抗', '支持阵营对抗'), ['wording-changed']],
  ['a negation lost', 'corpus', swap(`${real}/zh.abridged.txt`, '不针对第三国', '针对第三国'), ['wording-changed']],
  [
    'a misprint "corrected"',
    'corpus',
    swap(`${real}/zh.abridged.txt`, '国际人合作', '国际人文合作'),
    ['sic-gone', 'wording-changed'],
  ],
  [
    'a clause deleted',
    'corpus',
    edit(`${real}/zh.abridged.txt`, (t) => t.replace(/^四、.*\n/m, '')),
    ['sic-gone', 'wording-changed'],
  ],
  [
    'a date of a citation changed',
    'corpus',
    swap(`${real}/zh.abridged.txt`, '2021年6月28日', '2021年6月29日'),
    ['citation-date', 'wording-changed'],
  ],
  [
    'a title mark lost',
    'corpus',
    swap(`${real}/zh.abridged.txt`, '合作条约》、', '合作条约、'),
    ['lock-stale', 'unbalanced'],
  ],
  [
    'a zero-width space',
    'corpus',
    swap(`${real}/zh.abridged.txt`, '双方重申', '双方\u200b重申'),
    ['lock-stale', 'zero-width'],
  ],
  [
    'a private-use character',
    'corpus',
    swap(`${real}/zh.abridged.txt`, '习近平', '习近\ue3a1'),
    ['private-use', 'wording-changed'],
  ],
  [
    'a column break inside a word',
    'corpus',
    swap(`${real}/zh.abridged.txt`, '坚定维护', '坚\n定维护'),
    ['broken-word', 'lock-stale'],
  ],
  [
    'a record with a misspelt key',
    'corpus',
    swap(`${real}/document.yaml`, 'publisher: 新华社', 'publishre: 新华社'),
    ['schema'],
  ],
  [
    'a date that does not exist',
    'corpus',
    swap('2022-02-04-joint-statement/document.yaml', 'date: 2022-02-04', 'date: 2022-02-30'),
    ['bad-date'],
  ],
  [
    'a point of a digest without its item',
    'corpus',
    edit('2022-02-04-joint-statement/zh.digest.txt', (t) => t.replace('北极：', '新点：双方另有共识。\n北极：')),
    ['digest-items', 'lock-stale'],
  ],
  [
    'a digit of the lock changed',
    'corpus',
    edit('corpus.lock', (t) => t.replace(/^(words )(.)/m, (_, w, c) => `${w}${c === '0' ? '1' : '0'}`)),
    ['lock-tampered'],
  ],
  ['the lock deleted', 'corpus', (dir) => rmSync(join(dir, 'corpus.lock')), ['lock-missing']],
  [
    'a text deleted',
    'corpus',
    (dir) => rmSync(join(dir, '2021-06-28-joint-statement/zh.digest.txt')),
    ['lock-stale', 'record-without-file'],
  ],
  [
    'a byte that is not UTF-8',
    'corpus',
    (dir) => {
      const path = join(dir, `${real}/zh.abridged.txt`)
      const bytes = readFileSync(path)
      bytes[30] = 0xff
      writeFileSync(path, bytes)
    },
    ['encoding', 'lock-stale'],
  ],
  [
    'a section number skipped',
    sample,
    swap(`${last}/zh.full.txt`, '六、关于能源与资源', '七、关于能源与资源'),
    ['lock-stale', 'numbering'],
  ],
  [
    'a half-width comma',
    sample,
    swap(`${last}/zh.full.txt`, '双方商定，到2030年', '双方商定,到2030年'),
    ['half-width', 'lock-stale'],
  ],
  [
    'a Latin letter in a Russian word',
    sample,
    swap(`${last}/ru.full.txt`, 'Стороны подтверждают, что граница', 'Cтороны подтверждают, что граница'),
    ['mixed-script', 'wording-changed'],
  ],
  [
    'a paragraph pasted twice',
    sample,
    edit(`${last}/zh.full.txt`, (t) =>
      t.replace(
        /^双方将加强反洗钱领域合作。$/m,
        (p) =>
          `${p}\n双方公平合理地利用界河水资源，任何一方未经协商不得改变界河径流。任何一方在上游修建水利设施，应提前六个月通报另一方。`,
      ),
    ),
    ['repeated-clause', 'wording-changed'],
  ],
  [
    'half of a full text lost',
    sample,
    edit(`${last}/zh.full.txt`, (t) => `${t.split('\n').slice(0, 62).join('\n')}\n`),
    ['full-lacks-abridged', 'wording-changed'],
  ],
  [
    'the date of a record changed',
    sample,
    swap(`${last}/document.yaml`, 'date: 2024-10-08', 'date: 2024-10-18'),
    ['date-differs', 'id-date', 'record-dates'],
  ],
  [
    'the title of a record changed',
    sample,
    edit(`${last}/document.yaml`, (t) => t.replaceAll('关于深化全面战略伙伴关系的', '关于扩大全面战略伙伴关系的')),
    ['title-differs'],
  ],
  [
    'an end cut off',
    sample,
    swap(
      `${last}/zh.full.txt`,
      '任何一方未经协商不得改变界河径流。任何一方在上游修建水利设施，应提前六个月通报另一方。',
      '任何一方未经协商不得改变界河径流。任何一方在上游',
    ),
    ['sentence-end', 'wording-changed'],
  ],
  ['mixed line ends', sample, edit(`${last}/en.full.txt`, (t) => t.replace('\n', '\r\n')), ['line-ends']],
  [
    'a decision about a clause that is gone',
    sample,
    (dir) => {
      cpSync('test/sample-corpus/README.md', join(dir, 'README.md'))
      const folder = join(dir, 'alignments')
      rmSync(folder, { recursive: true, force: true })
      cpSync('test/fixtures/decisions', folder, { recursive: true })
    },
    ['decision-gone'],
  ],
]

const told = async (dir: string): Promise<readonly string[]> => {
  const { inspection } = await inspect({ corpus: dir, workingDir: join(dir, '..') })
  const rules = inspection.findings.filter((f) => f.severity !== 'note').map((f) => f.rule)
  return [...new Set(rules)].sort()
}

describe('untouched corpora', () => {
  it.each(['corpus', sample])('%s: no error and no warning', async (corpus) => {
    expect(await told(copyOf(corpus))).toEqual([])
  })
})

describe('planted faults', () => {
  it.each(faults)('%s (%s)', async (_name, corpus, plant, rules) => {
    const dir = copyOf(corpus)
    plant(dir)
    expect(await told(dir)).toEqual(rules)
  })
})
