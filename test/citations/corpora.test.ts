import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { parse } from 'yaml'
import { findCitations } from '../../src/citations/find-citations.ts'
import { segmentText } from '../../src/clauses/segment-text.ts'
import type { Document, Lang } from '../../src/model/index.ts'

/** Every witness of a corpus folder with its citations: `[file, ['clause target', …]]`. */
function citationsOf(folder: string): ReadonlyMap<string, readonly string[]> {
  const dir = new URL(`../../${folder}/`, import.meta.url)
  const ids = readdirSync(dir).filter((name) => /^\d{4}-/u.test(name))
  const documents = ids.map((id): Document => {
    const record = parse(readFileSync(new URL(`${id}/document.yaml`, dir), 'utf8'))
    return { ...record, id, date: String(record.date), aliases: record.aliases ?? [] }
  })
  const found = new Map<string, readonly string[]>()
  for (const id of ids) {
    for (const file of readdirSync(new URL(`${id}/`, dir))
      .filter((name) => name.endsWith('.txt'))
      .sort()) {
      const text = readFileSync(new URL(`${id}/${file}`, dir), 'utf8')
      const lang = file.slice(0, 2) as Lang
      const citations = findCitations(text, segmentText(text, lang), lang, documents, id)
      found.set(
        `${id}/${file}`,
        citations.map((c) => `${c.clause} ${c.target}`),
      )
    }
  }
  return found
}

test('the three documents that the statement of 2023 cites are resolved, the others are not', () =>
  expect(citationsOf('corpus').get('2023-03-21-joint-statement/zh.abridged.txt')).toEqual([
    '1.1 2001-07-16-treaty',
    '1.1 2021-06-28-joint-statement',
    '1.1 2022-02-04-joint-statement',
    '5.1 null',
    '7.1 null',
    '9.1 null',
  ]))

test('in the sample corpus each statement cites all the documents before it, in every language', () => {
  const before: Record<string, readonly string[]> = {
    '1998-05-12-treaty': [],
    '2016-09-03-joint-statement': ['1998-05-12-treaty'],
    '2019-06-20-joint-statement': ['1998-05-12-treaty', '2016-09-03-joint-statement'],
    '2024-10-08-joint-statement': ['1998-05-12-treaty', '2016-09-03-joint-statement', '2019-06-20-joint-statement'],
  }
  for (const [file, citations] of citationsOf('test/sample-corpus')) {
    const targets = new Set(citations.map((c) => c.split(' ')[1]).filter((target) => target !== 'null'))
    expect([file, [...targets].sort()]).toEqual([file, before[file.split('/')[0] as string]])
  }
})
