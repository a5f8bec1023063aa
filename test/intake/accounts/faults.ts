/** The account of a file, read by both doors: what is wrong with it, in words. */
import { expect } from 'vitest'
import { loadPdfReader } from '../../../src/intake/guard/load-pdf-reader.ts'
import { readForeign } from '../../../src/intake/read-foreign.ts'
import { readText } from '../../../src/read-text.ts'
import { type Accounted, account, type Placed } from './account.ts'
import type { WriterName } from './places.ts'

const PRINTED: ReadonlySet<WriterName> = new Set(['pdf-office', 'pdf-print'])

/** A print knows lines, no paragraphs. */
export async function faults(bytes: Uint8Array, name: string, placed: readonly Placed[], writer: WriterName) {
  const options = { changes: 'accept', loadPdf: loadPdfReader } as const
  const read = await readText(bytes, name, options)
  const foreign = await readForeign(bytes, { name, ...options })
  expect([foreign.text, foreign.leftOut]).toEqual([read.text, read.leftOut ?? []])
  const paragraphs = read.text.split('\n').filter((line) => line.trim() !== '').length
  for (const { count, text, at } of read.leftOut ?? []) {
    expect([text.split('\n').length, at.length]).toEqual([count, count])
    expect(at.every((n, i) => n >= (at[i - 1] ?? 0) && n <= paragraphs)).toBe(true)
  }
  const accounts = account(placed, read, writer)
  return accounts.filter(({ fate }) => !(fate === 'found' || (fate === 'parted' && PRINTED.has(writer)))).map(inWords)
}

const inWords = ({ place: name, fate, where }: Accounted): string => `${name}: ${fate} (${where.join(', ')})`
