/**
 * The gold of the sample corpus does not come from tifa, so it is held against the texts as tifa cuts them: each opening
 * names one clause, each clause stands in one entry, `kept` is equal, `variants` tell the whole difference, `moved` is
 * what crossed.
 *
 *     "双方强调，两国伙伴关系不" → clause 10 of 2019·zh, and no other
 */
import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { segmentText } from '../src/clauses/segment-text.ts'
import type { Lang } from '../src/model/index.ts'

interface Variant {
  readonly a: string
  readonly b: string
  readonly kind: string
}
interface Entry {
  readonly a: readonly string[]
  readonly b: readonly string[]
  readonly relation: string
  readonly moved: boolean
  readonly part?: string
  readonly variants?: readonly Variant[]
  readonly note?: string
}
interface Pair {
  readonly a: string
  readonly b: string
  readonly coverage: string
  readonly entries: readonly Entry[]
  readonly sentencesMoved: readonly { a: string; b: string; sentenceA: string; sentenceB: string }[]
}

const dir = fileURLToPath(new URL('./sample-corpus/', import.meta.url))
const read = (path: string): string => readFileSync(dir + path, 'utf8')
const gold = JSON.parse(read('gold.json')) as { schema: string; pairs: readonly Pair[] }
const folders = readdirSync(dir, { withFileTypes: true }).flatMap((entry) => (entry.isDirectory() ? [entry.name] : []))
const texts = folders.flatMap((folder) =>
  readdirSync(dir + folder).flatMap((file) => (file.endsWith('.txt') ? [`${folder}/${file}`] : [])),
)

/** What tifa reads as the clauses of a text, labels left out: each line is one, since the samples are printed so. */
const linesOf = (path: string): string[] => {
  const text = read(path)
  return segmentText(text, path.slice(path.indexOf('/') + 1, path.indexOf('.')) as Lang).map((c) =>
    text.slice(c.start, c.end),
  )
}
const same = (words: string): string => words.normalize('NFKC').replace(/\s+/g, '').replace(/[“”]/g, '"')
const places = (lines: readonly string[], opening: string): number[] =>
  lines.flatMap((line, i) => (line.startsWith(opening) ? [i] : []))
const place = (lines: readonly string[], opening: string): number => places(lines, opening)[0] ?? -1
const line = (lines: readonly string[], opening: string): string => lines[place(lines, opening)] ?? ''
const clauses = (pair: Pair): Entry[] => pair.entries.filter((entry) => entry.part === undefined)

/** Length of the longest increasing run, by the plain quadratic definition. */
function longestRun(values: readonly number[]): number {
  const best: number[] = []
  for (const [i, value] of values.entries()) {
    best[i] = 1 + Math.max(0, ...values.slice(0, i).flatMap((v, j) => (v < value ? [best[j] as number] : [])))
  }
  return Math.max(0, ...best)
}

const shortName = (path: string): string =>
  path.replace(/^(\d{4})[^/]*\/(\w\w)\.(\w+)\.txt$/, (_, year, lang, fidelity) =>
    [year, lang, ...(fidelity === 'full' ? [] : [fidelity])].join('·'),
  )
const named = gold.pairs.map((pair) => [`${shortName(pair.a)} → ${shortName(pair.b)}`, pair] as const)

describe('the sample texts', () => {
  it.each(texts)('%s is one paragraph a line in clean UTF-8', (path) => {
    const bytes = readFileSync(dir + path)
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
    expect(text).not.toMatch(/[\r\ufeff\u200b\t]|\n\n|[ \u3000]\n| {2}/)
    expect(text.endsWith('\n')).toBe(true)
  })

  it.each(texts)('%s says in its title that it is invented', (path) => {
    expect(read(path).split('\n')[0]).toMatch(/（虚构示例）$|\(invented sample\)$|\(вымышленный образец\)$/)
  })

  it.each(folders)('%s says in its record that it is invented', (folder) => {
    const record = read(`${folder}/document.yaml`)
    expect(record).toMatch(/^invented: true$/m)
    expect(record).toMatch(
      /^ {2}zh: .+（虚构示例）\n {2}ru: .+ \(вымышленный образец\)\n {2}en: .+ \(invented sample\)$/m,
    )
    expect(record).toContain(`date: ${folder.slice(0, 10)}\n`)
  })

  it('the statements have 40 to 80 clauses in every language, the treaty 24 articles', () => {
    const counts = new Map<string, number>()
    for (const pair of gold.pairs) {
      if (pair.coverage !== 'whole') continue
      for (const side of ['a', 'b'] as const) counts.set(pair[side], clauses(pair).flatMap((e) => e[side]).length)
    }
    for (const [path, count] of counts) {
      if (!path.includes('abridged')) expect([path, count >= 40 && count <= 80]).toEqual([path, true])
    }
    expect(read('1998-05-12-treaty/zh.full.txt').match(/^第.+条　/gm)).toHaveLength(24)
  })

  it('the abridgement has no sentence of its own', () => {
    const full = same(linesOf('2024-10-08-joint-statement/zh.full.txt').join(''))
    const [, opening, ...rest] = linesOf('2024-10-08-joint-statement/zh.abridged.txt')
    expect(opening).toBe('声明（摘要）如下：')
    const sentences = rest
      .flatMap((words) => words.replace(/[（(][一二三四][）)]/g, '').split(/(?<=[。；：:])/))
      .filter((s) => s !== '')
    expect(sentences.filter((sentence) => !full.includes(same(sentence)))).toEqual([])
  })

  it.each([
    ['2016-09-03-joint-statement/zh.full.txt', ['1998年5月12日']],
    ['2019-06-20-joint-statement/zh.full.txt', ['1998年5月12日', '2016年9月3日']],
    ['2019-06-20-joint-statement/ru.full.txt', ['12 мая 1998 г.', '3 сентября 2016 года']],
    ['2019-06-20-joint-statement/en.full.txt', ['12 May 1998', '3 September 2016']],
    ['2024-10-08-joint-statement/zh.full.txt', ['1998年5月12日', '2016年9月3日', '2019年6月20日']],
    ['2024-10-08-joint-statement/ru.full.txt', ['12 мая 1998 г.', '3 сентября 2016 года', '20 июня 2019 года']],
    ['2024-10-08-joint-statement/en.full.txt', ['12 May 1998', '3 September 2016', '20 June 2019']],
  ])('%s cites each earlier document by its title and %j', (path, days) => {
    const lang = path.slice(-11, -9)
    for (const [i, day] of days.entries()) {
      const title = new RegExp(`^ {2}${lang}: (.+?)(?:（| \\()`, 'm').exec(read(`${folders[i]}/document.yaml`))?.[1]
      // Russian declines the head of a title (Совместном заявлении); its parties stand as they are.
      const words = lang === 'ru' ? title?.slice(title.indexOf('Республик')) : title
      expect(words).toBeTruthy()
      expect(read(path)).toContain(words)
      expect(read(path)).toContain(day)
    }
  })
})

describe.each(named)('gold %s', (_, pair) => {
  const a = linesOf(pair.a)
  const b = linesOf(pair.b)

  it('each opening names exactly one line', () => {
    const wrong = pair.entries.flatMap((entry) => [
      ...entry.a.filter((opening) => places(a, opening).length !== 1),
      ...entry.b.filter((opening) => places(b, opening).length !== 1),
    ])
    expect(wrong).toEqual([])
  })

  it('each line stands in exactly one entry', () => {
    for (const [side, lines] of [['a', a] as const, ['b', b] as const]) {
      const found = pair.entries.flatMap((entry) => entry[side].map((opening) => place(lines, opening)))
      found.sort((x, y) => x - y)
      if (pair.coverage === 'whole') expect(found).toEqual([...lines.keys()])
      else expect(found).toEqual([...new Set(found)])
    }
    if (pair.coverage !== 'whole') expect(pair.entries.every((e) => e.a.length > 0 && e.b.length > 0)).toBe(true)
  })

  it('relations have the sides that they say', () => {
    const many = (n: number): string => (n > 1 ? 'n' : String(n))
    const shapes: Record<string, string> = { '0-1': 'added', '1-0': 'dropped', '1-n': 'split', 'n-1': 'merged' }
    for (const { a: x, b: y, relation } of pair.entries) {
      const shape = `${many(x.length)}-${many(y.length)}`
      expect([shape, relation]).toEqual([shape, shapes[shape] ?? (relation === 'kept' ? 'kept' : 'revised')])
    }
  })

  it('kept is equal but for width, quotes and spaces; all else differs', () => {
    for (const entry of pair.entries) {
      const x = same(entry.a.map((opening) => line(a, opening)).join('¶'))
      const y = same(entry.b.map((opening) => line(b, opening)).join('¶'))
      expect([x === y, x]).toEqual([entry.relation === 'kept', x])
    }
  })

  it('variants tell the whole difference', () => {
    for (const entry of pair.entries) {
      if (entry.variants === undefined) continue
      expect(entry.a).toHaveLength(1)
      expect(entry.b).toHaveLength(1)
      let x = line(a, entry.a[0] as string)
      let y = line(b, entry.b[0] as string)
      for (const variant of entry.variants) {
        expect(variant.a === variant.b).toBe(false)
        expect(['wording', 'number', 'order', 'punctuation']).toContain(variant.kind)
        expect(x).toContain(variant.a)
        expect(y).toContain(variant.b)
        if (variant.a === '') y = y.replace(variant.b, '')
        else x = x.replace(variant.a, variant.b)
      }
      expect(x.replace(/\s+/g, '')).toBe(y.replace(/\s+/g, ''))
    }
  })

  it('every revision is explained by variants or a note', () => {
    const silent = clauses(pair).filter(
      (entry) =>
        entry.a.length > 0 && entry.b.length > 0 && entry.relation !== 'kept' && !entry.variants && !entry.note,
    )
    expect(silent).toEqual([])
  })

  it.each(['clauses', 'headings'])('moved %s are those outside a longest increasing run', (what) => {
    const links = pair.entries
      .filter((e) => e.part === (what === 'headings' ? 'heading' : undefined) && e.a.length > 0 && e.b.length > 0)
      .map((e) => ({
        a: Math.min(...e.a.map((o) => place(a, o))),
        b: Math.min(...e.b.map((o) => place(b, o))),
        e,
      }))
      .sort((x, y) => x.b - y.b)
    const still = links.filter((link) => !link.e.moved).map((link) => link.a)
    expect(still).toEqual([...still].sort((x, y) => x - y))
    expect(still).toHaveLength(longestRun(links.map((link) => link.a)))
    expect(pair.entries.filter((e) => e.moved && (e.a.length === 0 || e.b.length === 0))).toEqual([])
  })

  it('a moved sentence left its clause for one that is not the counterpart', () => {
    for (const moved of pair.sentencesMoved) {
      expect(line(a, moved.a)).toContain(moved.sentenceA)
      expect(line(b, moved.b)).toContain(moved.sentenceB)
      expect(same(moved.sentenceA)).toBe(same(moved.sentenceB))
      const from = pair.entries.find((entry) => entry.a.includes(moved.a))
      expect(from).toBeDefined()
      expect(from?.b).not.toContain(moved.b)
      for (const opening of from?.b ?? []) expect(line(b, opening)).not.toContain(moved.sentenceB)
    }
  })

  it('entries come in the order of b', () => {
    const order = pair.entries.flatMap((entry) => entry.b.slice(0, 1).map((opening) => place(b, opening)))
    expect(order).toEqual([...order].sort((x, y) => x - y))
  })

  it('the README counts what the gold holds', () => {
    const count = (relation: string): number => clauses(pair).filter((entry) => entry.relation === relation).length
    const relations = ['kept', 'revised', 'split', 'merged', 'added', 'dropped']
    const moved = clauses(pair).filter((entry) => entry.moved).length
    const cells = [shortName(pair.a), shortName(pair.b), ...relations.map(count), moved, pair.sentencesMoved.length]
    expect(read('README.md')).toContain(`| ${cells.join(' | ')} |\n`)
  })
})

it('the gold in Russian and English tells the same changes as in Chinese', () => {
  const story = (lang: string): string[] | undefined =>
    gold.pairs
      .find((pair) => pair.a.startsWith('2019') && pair.b === `2024-10-08-joint-statement/${lang}.full.txt`)
      ?.entries.map((e) => `${e.part ?? 'clause'} ${e.a.length}-${e.b.length} ${e.relation} ${e.moved} ${e.note ?? ''}`)
  expect(story('zh')).toBeDefined()
  expect(story('ru')).toEqual(story('zh'))
  expect(story('en')).toEqual(story('zh'))
})
