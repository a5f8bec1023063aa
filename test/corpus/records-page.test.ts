/** The record that docs/records.md shows is one that tifa reads. */
import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { expect, it } from 'vitest'
import { loadCorpus } from '../../src/corpus/index.ts'
import { temporaryCorpus } from './temporary-corpus.ts'

const page = readFileSync(join(resolve(import.meta.dirname, '../..'), 'docs/records.md'), 'utf8')

it('is read without a fault, whole', async () => {
  const shown = /```yaml\n([\s\S]*?)```/.exec(page)?.[1] as string
  const { documents, findings } = await loadCorpus(
    temporaryCorpus({ '2019-06-20-fairways': { 'document.yaml': shown } }),
  )
  expect(findings).toEqual([])
  expect(documents[0]).toMatchObject({
    siglum: '2019',
    line: 'general',
    signatories: 'heads of state',
    sources: [{ kind: 'text' }],
  })
  expect(documents[0]?.parties[1]).toEqual({ zh: '托雷纳联邦', en: 'Federation of Torena' })
})
