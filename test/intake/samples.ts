/** Fixtures of the intake tests: an invented statement in three languages, and files that real programs made of it. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { ForeignOptions, ForeignText } from '../../src/intake/foreign-text.ts'
import { loadPdfReader } from '../../src/intake/guard/load-pdf-reader.ts'
import { readForeign } from '../../src/intake/read-foreign.ts'

export const fixtures = join(import.meta.dirname, '../fixtures/intake')
export const fixtureBytes = (name: string): Uint8Array => new Uint8Array(readFileSync(join(fixtures, name)))
export const fixtureLines = (name: string): string[] =>
  readFileSync(join(fixtures, name), 'utf8')
    .split('\n')
    .filter((line) => line !== '')

export const zh = fixtureLines('zh.txt')
export const ru = fixtureLines('ru.txt')
export const en = fixtureLines('en.txt')

export const readFixture = (name: string, options: Partial<ForeignOptions> = {}): Promise<ForeignText> =>
  readForeign(fixtureBytes(name), { name, loadPdf: loadPdfReader, ...options })

export const readString = (text: string, options: Partial<ForeignOptions> = {}): Promise<ForeignText> =>
  readForeign(new TextEncoder().encode(text), { name: 'text.txt', ...options })

export const codes = (text: { readonly notes: readonly { readonly code: string }[] }): string[] =>
  text.notes.map((n) => n.code)

/** The code of the fault that a reading ends with. */
export async function faultOf(reading: Promise<unknown>): Promise<string> {
  try {
    await reading
  } catch (error) {
    const note = (error as { note?: { code: string } }).note
    if (note === undefined) throw error
    return note.code
  }
  return 'none'
}

export const page = (body: string, head = ''): string =>
  `<!doctype html><html><head><meta charset="utf-8">${head}</head><body>${body}</body></html>`
