/**
 * A line of sixty statements over thirty years, generated with known formulas and citations: what the tool says of who
 * cites whom and of where a wording stands is what the drafter did.
 */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { lineageOf, loadCorpus } from '../src/index.ts'
import { inspect } from '../src/inspect.ts'
import { traceCorpus } from '../src/trace.ts'
// @ts-expect-error a script without types
import { seeded } from './eval/generate-revision.mjs'
// @ts-expect-error a script without types
import { makeSeries, seriesFiles } from './eval/generate-series.mjs'

interface Words {
  readonly zh: string
  readonly ru: string
  readonly en: string
}
interface Series {
  readonly documents: readonly { readonly id: string; readonly date: string; readonly cites: readonly string[] }[]
  readonly formulas: readonly (Words & {
    readonly in: readonly string[]
    readonly changed: Words | null
    readonly changedIn: readonly string[]
  })[]
}

const series = makeSeries(seeded(14), { documents: 60 }) as unknown as Series
let corpus: string

beforeAll(() => {
  corpus = mkdtempSync(join(tmpdir(), 'tifa-series-'))
  for (const [path, text] of Object.entries(seriesFiles(series) as Record<string, string>)) {
    mkdirSync(dirname(join(corpus, path)), { recursive: true })
    writeFileSync(join(corpus, path), text)
  }
})
afterAll(() => rmSync(corpus, { recursive: true, force: true }))

describe('a series of sixty statements', () => {
  it('is the same for the same seed, and another for another', () => {
    expect(seriesFiles(makeSeries(seeded(14), { documents: 60 }))).toEqual(seriesFiles(series))
    expect(seriesFiles(makeSeries(seeded(15), { documents: 60 }))).not.toEqual(seriesFiles(series))
  })

  it('each text alone says whom it cites, by title and day: six share a title', async () => {
    const loaded = await loadCorpus(corpus)
    // Without what the records say.
    const texts = loaded.documents.map(({ cites: _, ...document }) => document)
    const found = lineageOf({ ...loaded, documents: texts }).map(({ from, to }) => `${from} → ${to}`)
    const meant = series.documents.flatMap(({ id, cites }) => cites.map((to) => `${id} → ${to}`))
    expect(found.sort()).toEqual(meant.sort())
  })

  it.each(['zh', 'ru', 'en'] as const)(
    '%s: a formula is found in the statements that have it, and in no others',
    async (lang) => {
      const held = series.formulas.filter((formula) => formula.in.length >= 3).slice(0, 6)
      expect(held.length).toBeGreaterThan(3)
      const loaded = await loadCorpus(corpus)
      for (const formula of held) {
        const { trace: traced } = await traceCorpus(loaded, { words: formula[lang], exact: true })
        const found = traced.documents.filter((d) => d.witnesses.some((w) => w.lang === lang && w.outcome === 'found'))
        expect(found.map((d) => d.id)).toEqual(formula.in)
      }
    },
  )

  it('check finds no fault in it', async () => {
    const { inspection } = await inspect({ corpus })
    expect(
      inspection.findings.filter((finding) => finding.severity === 'error' && finding.rule !== 'lock-missing'),
    ).toEqual([])
  })
})
