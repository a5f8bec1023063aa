/**
 * The law of formats: the same words as txt, md, html, docx, odt, rtf and pdf, given to `compare` and brought in by `add`, have
 * the same title, date, language, wholeness, clauses and citations.
 */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { addText, readForText, understand } from '../../../src/acquire.ts'
import { collate } from '../../../src/collate-named.ts'
import { loadCorpus } from '../../../src/corpus/index.ts'
import type { Collated, Lang } from '../../../src/model/index.ts'
import { keyText } from '../../../src/text/key.ts'
import { FORMATS, fileOf, hasOffice, type LawFormat, writeFormats } from './formats.ts'
import { EARLIER, STATEMENTS, type Statement } from './statements.ts'

let dir = ''

beforeAll(() => {
  dir = mkdtempSync(join(tmpdir(), 'tifa-law-'))
  writeFormats(dir, STATEMENTS)
  for (const lang of Object.keys(EARLIER) as Lang[]) writeFileSync(join(dir, `earlier-${lang}.txt`), EARLIER[lang].text)
}, 300_000)
afterAll(() => rmSync(dir, { recursive: true, force: true }))

/** What a comparison says of its base. */
function saidOf(collated: Collated) {
  const base = collated.collation.witnesses.at(-1)!
  const { text } = collated.witnesses.at(-1)!
  const clauses = base.clauses.map((c) => `${c.kind} ${c.label ?? ''} ${keyText(text, c.start, c.end).toLowerCase()}`)
  // A text in a file and one in a corpus name what they cite in two ways; both name it.
  const citations = base.citations.map((c) => [
    keyText(text, c.start, c.end),
    c.target !== null || c.witness !== undefined ? 'resolved' : 'open',
  ])
  return { title: base.title, date: base.date, lang: base.lang, fidelity: base.fidelity, clauses, citations }
}

const wanted = (statement: Statement) => ({
  title: statement.title,
  date: statement.date,
  lang: statement.lang,
  fidelity: statement.fidelity,
})

const compared = async (statement: Statement, format: LawFormat) =>
  saidOf(await collate({ inputs: [join(dir, `earlier-${statement.lang}.txt`), fileOf(dir, statement, format)] }))

/** Brought into a corpus of its own beside the earlier text, and compared there. */
async function added(statement: Statement, format: LawFormat) {
  const corpusDir = mkdtempSync(join(dir, 'corpus-'))
  mkdirSync(corpusDir, { recursive: true })
  const bring = async (input: string, date: string | null) => {
    const read = await readForText({ input, corpusDir })
    const understanding = understand(read, date === null ? {} : { date })
    return addText({ read, understanding, corpusDir, now: () => '2030-01-01T00:00:00Z' })
  }
  const earlier = await bring(join(dir, `earlier-${statement.lang}.txt`), null)
  // A document of a corpus has a date: where the text tells none, the user does.
  const read = await readForText({ input: fileOf(dir, statement, format), corpusDir })
  const own = understand(read, {}).date
  const outcome = await bring(fileOf(dir, statement, format), own === null ? '2000-01-01' : null)
  await loadCorpus(corpusDir)
  const said = saidOf(
    await collate({ inputs: [earlier.document, outcome.document], corpus: corpusDir, lang: statement.lang }),
  )
  return { ...said, date: own }
}

describe.each(STATEMENTS.map((statement) => [statement.name, statement] as const))('%s', (_, statement) => {
  it('is read by compare as it calls itself', async () => {
    expect(await compared(statement, 'txt')).toMatchObject({
      ...wanted(statement),
      citations: expect.arrayContaining([[expect.anything(), 'resolved']]),
    })
  })

  it.each(FORMATS)('%s is read alike by compare and by add', async (format) => {
    if (format === 'pdf' && !hasOffice) return
    const plain = await compared(statement, 'txt')
    expect(await compared(statement, format), 'compare').toEqual(plain)
    expect(await added(statement, format), 'add').toEqual(plain)
  })
})
