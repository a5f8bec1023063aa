import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { segmentText } from '../../src/clauses/segment-text.ts'
import type { Lang } from '../../src/model/document.ts'

/**
 * Hard cases, one a folder: `text.txt` and the clauses expected of it, in the order of the text. The folder's name
 * begins with the language it is read in. `TIFA_WRITE_CASES=1` writes an expectation that is missing.
 */
const CASES = fileURLToPath(new URL('./cases', import.meta.url))

const langOf = (name: string): Lang => (name.startsWith('ru') ? 'ru' : name.startsWith('en') ? 'en' : 'zh')

const closedUp = (words: string): string => words.replace(/\s+/g, ' ')

const read = (text: string, lang: Lang) =>
  segmentText(text, lang).map((clause) => ({
    id: clause.id,
    kind: clause.kind,
    ...(clause.part ? { part: clause.part } : null),
    label: clause.label,
    path: clause.path.join(' › '),
    sentences: clause.sentences.map(([start, end]) => closedUp(text.slice(start, end))),
  }))

describe('hard cases', () => {
  const names = readdirSync(CASES)
  it('are there', () => expect(names.length).toBeGreaterThan(5))
  it.each(names)('%s', (name) => {
    const text = readFileSync(join(CASES, name, 'text.txt'), 'utf8')
    const file = join(CASES, name, 'expected.json')
    const found = read(text, langOf(name))
    if (!existsSync(file) && process.env.TIFA_WRITE_CASES) {
      writeFileSync(file, `[\n${found.map((clause) => `  ${JSON.stringify(clause)}`).join(',\n')}\n]\n`)
    }
    expect(found).toEqual(JSON.parse(readFileSync(file, 'utf8')))
  })
})
