/** The corpus that ships with the package, held against what its records say. */
import { join, resolve } from 'node:path'
import STCharacters from 'opencc-js/dict/STCharacters'
import { describe, expect, it } from 'vitest'
import { loadCorpus } from '../../src/corpus/index.ts'
import { titleKey } from '../../src/genre/title-key.ts'
import { unwrapNewspaper } from '../../src/intake/read/text/unwrap-newspaper.ts'

const root = resolve(import.meta.dirname, '../..')
const corpus = await loadCorpus(join(root, 'corpus'), { workingDir: root })
const sample = await loadCorpus(join(root, 'test/sample-corpus'), { workingDir: root })
const witnesses = corpus.documents.flatMap((d) =>
  d.witnesses.map((w) => ({ name: `${d.id} ${w.siglum}`, document: d, witness: w })),
)
const digests = witnesses.filter(({ witness }) => witness.fidelity === 'digest')
const lines = (text: string): string[] => text.split('\n').slice(0, -1)

describe('the embedded corpus', () => {
  it('loads without a finding, as does the sample', () => {
    expect([...corpus.findings, ...sample.findings]).toEqual([])
    expect(sample.documents.every((d) => d.invented && d.witnesses.length > 0)).toBe(true)
  })

  it('has the statement of 2023 and the three documents that it cites', () => {
    expect(
      corpus.documents
        .filter((d) => d.witnesses.length > 0)
        .map((d) => [d.id, d.type, ...d.witnesses.map((w) => `${w.siglum} ${w.fidelity} ${w.standing}`)]),
    ).toEqual([
      ['2001-07-16-treaty', 'treaty', '2001·zh digest project'],
      ['2021-06-28-joint-statement', 'joint-statement', '2021·zh digest project'],
      ['2022-02-04-joint-statement', 'joint-statement', '2022·zh digest project'],
      ['2023-03-21-joint-statement', 'joint-statement', '2023·zh abridged press'],
    ])
  })

  it('has the fifty-nine documents of thirty-seven years, in seven lines', () => {
    expect(corpus.documents).toHaveLength(59)
    expect([corpus.documents[0]?.id, corpus.documents.at(-1)?.id]).toEqual([
      '1989-05-18-joint-communique',
      '2026-05-20-joint-statement',
    ])
    const lines = new Map<string, number>()
    for (const { line = '' } of corpus.documents) lines.set(line, (lines.get(line) ?? 0) + 1)
    expect(Object.fromEntries(lines)).toEqual({
      general: 44,
      border: 5,
      'strategic-stability': 4,
      economy: 2,
      'international-law': 2,
      information: 1,
      treaty: 1,
    })
  })

  it.each(corpus.documents.map((d) => [d.id, d] as const))('%s is named, placed and dated by what was seen', (_, d) => {
    expect(d.parties).toHaveLength(2)
    for (const party of [...d.parties, ...(Object.keys(d.place).length > 0 ? [d.place] : [])])
      expect(Object.keys(party)).toEqual(['zh', 'ru', 'en'])
    expect(d.invented).toBe(false)
    expect([d.line, d.signatories ?? 'not seen'].every((said) => (said ?? '') !== '')).toBe(true)
    // What was not seen is told: a title, a place, an address.
    const missing = Object.keys(d.titles).length * Object.keys(d.place).length * d.sources.length === 0
    expect([d.id, missing && d.note === undefined]).toEqual([d.id, false])
    for (const cited of d.cites ?? []) {
      const target = corpus.documents.find(({ id }) => id === cited)
      expect([cited, (target?.date ?? '9') <= d.date]).toEqual([cited, true])
    }
  })

  it('lists addresses that somebody has seen or quoted, each with what stands there and whose page it is', () => {
    const sources = corpus.documents.flatMap((d) => d.sources)
    expect(sources.filter((s) => s.kind === undefined || s.standing === undefined)).toEqual([])
    expect(sources.filter((s) => !['seen', 'seen in part', 'quoted by others'].includes(s.sure))).toEqual([])
    const unfounded = /supplement\/(?:3418|5676)$|content_5621323|t20230322_11046188/
    const mirror = /news-pravda|^https?:\/\/[\d.]+\//
    expect(sources.map((s) => s.url).filter((url) => unfounded.test(url) || mirror.test(url))).toEqual([])
    for (const d of corpus.documents) expect(new Set(d.sources.map((s) => s.lang + s.url)).size).toBe(d.sources.length)
  })

  it('knows each Chinese title in the characters of a gate, with 与 for 和', () => {
    // A gate rewrites character by character, by a table: the first of several forms.
    const table = new Map(STCharacters.split('|').map((row) => row.split(' ') as [string, string]))
    const asGate = (title: string): string =>
      Array.from(title.replaceAll('和', '与'), (c) => table.get(c) ?? c).join('')
    const titles = corpus.documents.flatMap((d) => d.titles.zh ?? [])
    expect(titles.length).toBeGreaterThan(35)
    expect(titles.filter((title) => titleKey(asGate(title)) !== titleKey(title))).toEqual([])
  })

  it('keeps an id, a title and a day apart: six bear one title, fourteen days have two documents or more', () => {
    expect(corpus.documents.filter((d) => d.titles.zh === '中俄联合声明').map((d) => d.date)).toEqual([
      '1994-09-03',
      '1996-04-25',
      '1997-11-10',
      '1999-12-10',
      '2004-10-14',
      '2007-03-26',
    ])
    const days = corpus.documents.map((d) => d.date)
    expect(new Set(days.filter((day, i) => days.indexOf(day) !== i)).size).toBe(14)
  })

  it.each(witnesses.map((w) => [w.name, w] as const))(
    '%s: one paragraph a line, no blank lines, one line feed at the end',
    (_, { witness }) => {
      expect(witness.text).toMatch(/[^\n]\n$/)
      expect(lines(witness.text).filter((line) => line !== line.trim() || line === '')).toEqual([])
      expect(witness.text).not.toMatch(/[\r\ufeff\u200b\t]/)
      expect(witness.record?.note).toBeTruthy()
    },
  )
})

describe('the statement of 2023', () => {
  const { witness } = witnesses.find((w) => w.witness.siglum === '2023·zh') as (typeof witnesses)[number]
  it('has two opening paragraphs and nine clauses in ten, and nothing of the stories around', () => {
    const labels = lines(witness.text).map((line) => /^[一二三四五六七八九]、/.exec(line)?.[0].slice(0, 1) ?? '')
    expect(labels).toEqual(['', '', '一', '', '二', '三', '四', '五', '六', '七', '八', '九'])
    expect(witness.text).not.toMatch(/据新华社|强调通过和谈/)
  })
  it('is as unwrapping leaves it', () => {
    expect(unwrapNewspaper(witness.text)).toEqual({ text: witness.text, joins: [] })
  })
  it('notes each misprint, which stands in the text, while the likely reading does not', () => {
    expect(witness.record?.sic?.map((s) => [s.printed, s.likely])).toEqual([['国际人合作', '国际人文合作']])
    for (const { printed, likely } of witness.record?.sic ?? []) {
      expect(witness.text.split(printed)).toHaveLength(2)
      expect(witness.text).not.toContain(likely)
    }
  })
  it('keeps headline and credit in the record', () => {
    expect(witness.record).toMatchObject({
      credit: '据新华社',
      headline: expect.stringContaining('联合声明'),
      publisher: '新华社',
    })
  })
})

describe('a digest', () => {
  it.each(digests.map((d) => [d.name, d] as const))(
    '%s: a paragraph for each point, in the order of the record, under its section',
    (_, { witness }) => {
      const items = witness.record?.items ?? []
      const told: string[] = []
      let section = ''
      const paragraphs: string[] = []
      for (const line of lines(witness.text)) {
        if (line.includes('：')) {
          told.push(`${section} ${line.slice(0, line.indexOf('：'))}`)
          paragraphs.push(line)
        } else section = line
      }
      expect(told).toEqual(items.map((item) => `${item.section} ${item.topic}`))
      items.forEach((item, i) => {
        for (const term of item.terms) expect(paragraphs[i]).toContain(term)
      })
    },
  )

  it.each(digests.map((d) => [d.name, d] as const))('%s says that it is not the document’s words', (_, { witness }) => {
    expect(witness.record?.note).toMatch(/不是文件原文.*not the document's words/s)
  })

  it.each(digests.map((d) => [d.name, d] as const))(
    '%s names no mirror, and says where nothing can be named',
    (_, { witness }) => {
      const mirror =
        /ipfs|twwiki|en-academic|github|tellerreport|shenduxp|outputnews|0888job|laitimes|blogspot|moonofalabama|\/forum\/|rmrb\.online|xilu|bmetrack/i
      for (const item of witness.record?.items ?? []) {
        expect(item.support.filter((url) => mirror.test(url))).toEqual([])
        if (item.support.length === 0) {
          expect(item.basis).toMatch(/镜像、转载/)
          expect(item.confidence).not.toBe('high')
        }
      }
    },
  )
})
