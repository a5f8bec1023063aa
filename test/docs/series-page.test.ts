/** The page of the series is what the corpus makes it, and names every document. */
import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { expect, it } from 'vitest'
import { seriesPage } from '../../docs/series-page.ts'
import { loadCorpus } from '../../src/index.ts'

const root = resolve(import.meta.dirname, '../..')
const corpus = await loadCorpus(join(root, 'corpus'), { workingDir: root })

it('docs/series.md is up to date; node docs/write-series.mjs writes it', () => {
  expect(readFileSync(join(root, 'docs/series.md'), 'utf8')).toBe(seriesPage(corpus))
})

it('names every document once in a table, and draws every citation', () => {
  const page = seriesPage(corpus)
  for (const { id, cites = [] } of corpus.documents) {
    expect(page.split(`\n| \`${id}\` |`)).toHaveLength(2)
    for (const cited of cites) {
      const node = (of: string): string => new RegExp(`(d\\d+)\\["${of}"\\]`).exec(page)?.[1] as string
      expect(page).toContain(`  ${node(id)} --> ${node(cited)}\n`)
    }
  }
})
