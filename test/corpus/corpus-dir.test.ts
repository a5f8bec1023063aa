import { mkdirSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { corpusDir } from '../../src/corpus/index.ts'
import { goodRecord, temporaryCorpus } from './temporary-corpus.ts'

const home = resolve(import.meta.dirname, '../..')

describe('which corpus', () => {
  const withCorpus = temporaryCorpus({ 'corpus/2019-06-20-x': { 'document.yaml': goodRecord } })
  const withOther = temporaryCorpus({ 'corpus/notes': { 'plan.md': 'x' } })

  it('the flag’s, relative to the working folder', async () => {
    expect(await corpusDir({ corpus: 'my texts', workingDir: withCorpus })).toEqual({
      dir: join(withCorpus, 'my texts'),
      from: 'flag',
    })
  })
  it('else ./corpus, if it holds a document', async () => {
    expect(await corpusDir({ workingDir: withCorpus })).toEqual({
      dir: join(withCorpus, 'corpus'),
      from: 'working-folder',
    })
  })
  it.each(['corpus.lock', 'tifa.config.yaml'])('else ./corpus without a document, if it holds a %s', async (name) => {
    const dir = temporaryCorpus({ corpus: { [name]: '' } })
    expect(await corpusDir({ workingDir: dir })).toEqual({ dir: join(dir, 'corpus'), from: 'working-folder' })
  })
  it('else the package’s own', async () => {
    expect(await corpusDir({ workingDir: withOther })).toEqual({ dir: join(home, 'corpus'), from: 'package' })
    expect(await corpusDir({ workingDir: withOther, packageDir: '/package' })).toEqual({
      dir: resolve('/package/corpus'),
      from: 'package',
    })
  })
  it('a ./corpus of another kind is passed over', async () => {
    const dir = temporaryCorpus({})
    mkdirSync(join(dir, 'corpus'))
    expect((await corpusDir({ workingDir: dir })).from).toBe('package')
  })
})
