/** A large corpus is told of before it is read; a small one, and what reads none, are not. */
import { expect, it } from 'vitest'
import { comparisonRequest } from '../../cli/comparison-request.ts'
import { tellReading } from '../../cli/tell-reading.ts'
import type { Terminal } from '../../cli/terminal.ts'
import { collate } from '../../src/index.ts'
import { folder } from './run-tifa.ts'

const dirOf = (documents: number): string =>
  folder(
    Object.fromEntries(
      Array.from({ length: documents }, (_, i) => [
        `corpus/20${String(i).padStart(2, '0')}-01-01-x/document.yaml`,
        'titles: { zh: 甲 }\n',
      ]),
    ),
  )

async function told(command: string, documents: number): Promise<string | null> {
  let said: string | null = null
  const busy: Terminal['busy'] = async (asked) => {
    said = await asked()
  }
  const terminal = { ui: 'en', cwd: dirOf(documents), busy } as unknown as Terminal
  await tellReading({ command, positionals: [], options: {}, typed: [] }, terminal)
  return said
}

it.each([
  ['list', 60, 'reading 60 documents…'],
  ['compare', 20, 'reading 20 documents…'],
  ['check', 3, null],
  ['fetch', 60, null],
])('%s over %i documents: %s', async (command, documents, said) => {
  expect(await told(command, documents)).toBe(said)
})

it('each earlier text is told before it is compared', async () => {
  const lines: string[] = []
  const terminal = { ui: 'en', cwd: process.cwd(), env: {}, goesOn: (said: string) => lines.push(said) }
  const args = { command: 'compare', positionals: ['demo'], options: {}, typed: [] }
  const collated = await collate(comparisonRequest(args, args.positionals, terminal as unknown as Terminal))
  const of = collated.collation.alignments.length
  expect(lines).toEqual(Array.from({ length: of }, (_, i) => `comparing ${i + 1} of ${of}…`))
  expect(of).toBeGreaterThan(1)
})
