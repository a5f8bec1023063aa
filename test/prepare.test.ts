import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { findCitations } from '../src/citations/find-citations.ts'
import { segmentText } from '../src/clauses/segment-text.ts'
import { loadCorpus } from '../src/corpus/index.ts'
import { prepare } from '../src/prepare.ts'
import { keyText } from '../src/text/key.ts'

const SAMPLE = join(import.meta.dirname, 'sample-corpus')
const { documents } = await loadCorpus(SAMPLE)
const witness = documents.at(-1)?.witnesses[0] as NonNullable<(typeof documents)[number]['witnesses'][number]>

describe('prepare', () => {
  it('makes the clauses, keys and citations of a text once, whoever asks', () => {
    const [first, second] = [prepare(witness), prepare(witness)]
    expect(second.clauses).toBe(first.clauses)
    expect(second.keys(null)).toBe(first.keys(null))
    expect(second.citations(documents)).toBe(first.citations(documents))
  })

  it('gives what the stages give', () => {
    const { text, lang, document } = witness
    const clauses = segmentText(text, lang)
    const { keys, citations, ...prepared } = prepare(witness)
    expect(prepared.clauses).toEqual(clauses)
    expect(keys(null)).toEqual(clauses.map((c) => keyText(text, c.start, c.end)))
    expect(citations(documents)).toEqual(findCitations(text, clauses, lang, documents, document))
  })

  it('resolves citations anew for other documents', () => {
    const { citations } = prepare(witness)
    expect(citations(documents).some((c) => c.target !== null)).toBe(true)
    expect(citations([]).every((c) => c.target === null)).toBe(true)
  })

  it('is the only place where orchestrators cut a text of a corpus into clauses', () => {
    const orchestrators = [
      'choose-texts.ts',
      'collate.ts',
      'trace.ts',
      'inspect.ts',
      'inspect',
      'choose-texts',
      'trace',
    ]
    const src = join(import.meta.dirname, '../src')
    const files = orchestrators.flatMap((name) =>
      name.endsWith('.ts') ? [name] : readdirSync(join(src, name)).map((file) => join(name, file)),
    )
    expect(files.filter((file) => readFileSync(join(src, file), 'utf8').includes('segment-text.ts'))).toEqual([])
  })
})
