/** A second text of a document, set beside the first in every output: two texts of one document, and none amends the other. */
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { toDocx, toHtml, toMd, toTei } from '../reports/index.ts'
import { buildTraceView, buildView, type CollateRequest, collate, trace } from '../src/index.ts'
import { openDocx } from './reports/docx/open-docx.ts'
import { all } from './reports/xml.ts'
import { corpusWithSecond, ID } from './second-text-corpus.ts'

const corpus = corpusWithSecond()
const compared = (inputs: readonly string[], more: Partial<CollateRequest> = {}) =>
  collate({ inputs, corpus, workingDir: corpus, ...more })

describe('two texts of one document', () => {
  it('are told as such in the first lines, and what one alone has is only in it, on whichever side it stands', async () => {
    for (const [inputs, claim] of [
      [['2016·zh', '2016·zh·bao'], 'only_in_earlier'],
      [['2016·zh·bao', '2016·zh'], 'only_in_later'],
    ] as const) {
      const collated = await compared(inputs)
      const view = buildView(collated, { ui: 'en', showPunctuation: false })
      expect(view.lead).toContainEqual(
        'Wording compared: two texts of one document. None is told to amend another: what one alone has is told as "only in" it; earlier and later say the order in which they were given',
      )
      const [alignment] = collated.collation.alignments
      const claims = alignment?.kind === 'wording' ? alignment.beads.map((bead) => bead.claim) : []
      expect(claims.filter((c) => c !== 'kept').sort()).toEqual([claim, 'revised'].sort())
      expect(view.columns[0]!.summary).toBe('52 kept, 1 reworded, 1 only in 2016')
      const inside = view.rows.flatMap((r) => r.cells).flatMap((c) => c.links.map((l) => l.sentence))
      expect(inside.join('\n')).not.toMatch(/\b(?:added|deleted)\b/)
    }
  })

  it('are versions where the user says so', async () => {
    const { reading } = await compared(['2016·zh', '2016·zh·bao'], { as: 'versions' })
    expect(reading).toBe('versions')
  })

  it('stand beside a later document as two earlier texts, and the better one alone where none is named', async () => {
    const both = await compared(['2016·zh', '2016·zh·bao', '2019'])
    expect([both.witnesses.map((w) => w.siglum), both.reading]).toEqual([
      ['2016·zh', '2016·zh·bao', '2019·zh'],
      'successive',
    ])
    expect((await compared(['2016', '2019'])).witnesses.map((w) => w.siglum)).toEqual(['2016·zh', '2019·zh'])
    expect((await compared(['2019'])).witnesses.map((w) => w.siglum)).not.toContain('2016·zh·bao')
  })

  it('have addresses of their own in page, Markdown, Word table and TEI', async () => {
    const collated = await compared(['2016·zh', '2016·zh·bao', '2019'])
    const view = buildView(collated, { ui: 'zh', showPunctuation: false })
    expect(view.witnesses.map((w) => w.short)).toEqual(['2016', '2016·bao', '2019'])
    const repeated = (found: readonly string[]): readonly string[] => found.filter((id, i) => found.indexOf(id) !== i)
    const page = await toHtml(view)
    expect(repeated([...page.matchAll(/\sid="([^"]+)"/g)].map((m) => m[1]!))).toEqual([])
    expect(page).toContain('id="2016·bao-1.3"')
    expect(page).toContain('id="2016-1.3"')
    const md = await toMd(view)
    expect(repeated([...md.matchAll(/<a id="([^"]+)">/g)].map((m) => m[1]!))).toEqual([])
    const marks = all(openDocx(await toDocx(collated, view)).body, 'w:bookmarkStart').map(
      (mark) => mark.attributes['w:name'] ?? '',
    )
    expect([marks.length > 0, repeated(marks)]).toEqual([true, []])
    const tei = await toTei(collated, view)
    expect([...tei.matchAll(/<witness xml:id="([^"]+)" n="([^"]+)"/g)].map((m) => m[2])).toEqual([
      '2016·zh',
      '2016·zh·bao',
      '2019·zh',
    ])
    expect(repeated([...tei.matchAll(/xml:id="([^"]+)"/g)].map((m) => m[1]!))).toEqual([])
  })

  it('say in JSON which is the second', async () => {
    const { collation } = await compared(['2016·zh', '2016·zh·bao'])
    expect(collation.witnesses.map((w) => w.name)).toEqual([undefined, 'bao'])
  })
})

describe('a trace', () => {
  it('searches both, and counts texts and documents each by itself', async () => {
    const traced = await trace({ words: '互不以武力相威胁', corpus, workingDir: corpus })
    const own = traced.trace.documents.find((d) => d.id === ID)!
    expect(own.witnesses.map((w) => [w.siglum, w.name, w.outcome])).toEqual([
      ['2016·zh', undefined, 'found'],
      ['2016·zh·bao', 'bao', 'found'],
    ])
    const { totals } = traced.trace
    expect(totals.witnesses).toBe(totals.documents + 2)
    const view = buildTraceView(traced, { ui: 'en' })
    expect(view.lead.join('\n')).toMatch(/in \d+ texts of 4 documents, each text counted by itself/)
  })

  it('does not find in the first what the second alone has', async () => {
    const { documents } = (await trace({ words: '再次重申互不', corpus, workingDir: corpus })).trace
    const outcomes = documents.find((d) => d.id === ID)!.witnesses.map((w) => w.outcome)
    expect(outcomes).toEqual(['absent', 'found'])
  })
})

it('the checksum of each is that of its own file', async () => {
  const { witnesses } = await compared(['2016·zh', '2016·zh·bao'])
  for (const w of witnesses)
    expect(w.sha256).toBe(
      createHash('sha256')
        .update(readFileSync(join(corpus, w.file)))
        .digest('hex'),
    )
})
