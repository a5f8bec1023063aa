import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { isForeignFile, readForeignFile } from '../../src/intake/read-foreign-file.ts'
import { encode } from './encode.ts'
import { fixtures, ru, zh } from './samples.ts'

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
    ['a docx named .txt', 'i.txt', Uint8Array.of(0x50, 0x4b, 3, 4), true],
  ])('%s', async (_name, name, bytes, foreign) => {
    expect(await isForeignFile(file(name, bytes))).toBe(foreign)
  })
  it('by name alone, and not where there is nothing to look at', async () => {
    expect([await isForeignFile('x.pdf'), await isForeignFile('nowhere.txt'), await isForeignFile(dir)]).toEqual([
      true,
      false,
      false,
    ])
  })
})

describe('reading one', () => {
  it('gives the text and the bytes it came from', async () => {
    const read = await readForeignFile(join(fixtures, 'libreoffice-list.docx'))
    expect([read.title, read.bytes.length]).toEqual([zh[0], 6391])
  })
  it('a fault is one line with the file’s name, in both languages', async () => {
    const path = join(fixtures, 'libreoffice-tracked.docx')
    await expect(readForeignFile(path)).rejects.toMatchObject({
      name: 'InputError',
      file: path,
      message: `${path}: has tracked changes (2 insertions, 1 deletions): two texts in one; say --changes accept or --changes reject`,
      zh: expect.stringMatching(/含修订/),
    })
    await expect(readForeignFile(join(dir, 'nowhere.pdf'))).rejects.toMatchObject({
      name: 'InputError',
      message: expect.stringMatching(/no such file/),
    })
    await expect(readForeignFile(file('scan.pdf', 'no pdf'))).rejects.toMatchObject({
      message: expect.stringMatching(/scan\.pdf: the PDF is damaged/),
    })
  })
})
