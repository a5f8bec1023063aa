import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { isForeign } from '../../../src/intake/decode/is-foreign.ts'
import { readFileWithin, readForeignFile } from '../../../src/intake/guard/read-foreign-file.ts'
import type { InputError } from '../../../src/words/input-error.ts'
import { encode } from '../encode.ts'
import { fixtures, ru, zh } from '../samples.ts'

let dir: string
beforeAll(() => {
  dir = mkdtempSync(join(tmpdir(), 'tifa-foreign-'))
})
afterAll(() => rmSync(dir, { recursive: true, force: true }))

const file = (name: string, bytes: Uint8Array | string): string => {
  writeFileSync(join(dir, name), bytes)
  return join(dir, name)
}
const chinese = zh.join('\n')

describe('which files are read by the intake', () => {
  it.each([
    ['utf-8', 'a.txt', new TextEncoder().encode(chinese), false],
    ['utf-16 with a mark', 'b.txt', Uint8Array.from([0xff, 0xfe, ...encode(chinese, 'utf-16le')]), false],
    [
      'one broken byte in UTF-8',
      'c.txt',
      Uint8Array.from(new TextEncoder().encode(chinese), (b, i) => (i === 40 ? 0xff : b)),
      false,
    ],
    ['binary', 'd.txt', Uint8Array.from({ length: 300 }, (_, i) => i % 7), false],
    ['empty', 'e.txt', new Uint8Array(), false],
    ['GB18030', 'f.txt', encode(chinese, 'gb18030'), true],
    ['KOI8-R', 'g.txt', encode(ru.join('\n').replaceAll('—', '-'), 'koi8-r'), true],
    ['a page named .txt', 'h.txt', new TextEncoder().encode('<!DOCTYPE html><p>一'), true],
    ['UTF-16 without a mark', 'j.txt', encode(chinese, 'utf-16le'), true],
    ['UTF-32', 'k.txt', Uint8Array.of(0xff, 0xfe, 0, 0, 0x2f, 0, 0, 0), true],
    ['RTF', 'l.txt', new TextEncoder().encode('{\\rtf1 x}'), true],
    ['a docx named .txt', 'i.txt', Uint8Array.of(0x50, 0x4b, 3, 4), true],
  ])('%s', async (_name, name, bytes, foreign) => {
    expect(isForeign(bytes, name)).toBe(foreign)
  })
  it('by name alone', () => expect(isForeign(new TextEncoder().encode('%'), 'x.pdf')).toBe(true))
})

/** By path, as a command does. */
const readOne = async (path: string) => readForeignFile(await readFileWithin(path, 1e8), { name: path, shown: path })

describe('reading one', () => {
  it('gives the text', async () => {
    expect((await readOne(join(fixtures, 'libreoffice-list.docx'))).title).toBe(zh[0])
  })
  it('a fault is one line with the file’s name, in both languages', async () => {
    const path = join(fixtures, 'libreoffice-tracked.docx')
    const error = await readOne(path).catch((e: unknown) => e as InputError)
    expect(error).toMatchObject({
      name: 'InputError',
      file: path,
      message: `${path}: has tracked changes (2 insertions, 1 deletion): two texts in one; say --changes accept or --changes reject`,
    })
    expect((error as InputError).said('zh')).toMatch(/含修订.*；/)
    await expect(readOne(join(dir, 'nowhere.pdf'))).rejects.toMatchObject({
      name: 'InputError',
      message: expect.stringMatching(/no such file/),
    })
    await expect(readOne(file('scan.pdf', 'no pdf'))).rejects.toMatchObject({
      message: expect.stringMatching(/scan\.pdf: the PDF is damaged/),
    })
  })
})
