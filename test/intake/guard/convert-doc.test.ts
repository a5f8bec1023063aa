/** An old Word file is read where LibreOffice is; else it is told what to do. */
import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { readGuarded } from '../../../src/intake/guard/read-guarded.ts'
import { readForeign } from '../../../src/intake/read-foreign.ts'
import { codes, faultOf, fixtures } from '../samples.ts'

const folder = mkdtempSync(join(tmpdir(), 'tifa-test-doc-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** A .doc of a fixture, or null where no LibreOffice is installed. */
function oldFile(): Uint8Array | null {
  try {
    const profile = `-env:UserInstallation=file://${folder}/profile`
    const source = join(fixtures, 'libreoffice-tracked.docx')
    execFileSync('soffice', [profile, '--headless', '--convert-to', 'doc', '--outdir', folder, source], {
      stdio: 'ignore',
    })
    return new Uint8Array(readFileSync(join(folder, 'libreoffice-tracked.doc')))
  } catch {
    if (process.env.TIFA_REQUIRE === 'all') throw new Error('LibreOffice is required here')
    return null
  }
}

const old = oldFile()

it.skipIf(old === null)(
  'is read by LibreOffice, notes and changes apart, and told so',
  async () => {
    const text = await readGuarded(old!, { name: 'a.doc', changes: 'reject' })
    expect(text.paragraphs[3]).toMatch(/^一、双方重申，/)
    expect(text.leftOut.find(({ what }) => what === 'footnote')?.text).toBe('条约正本以两种文字写成。')
    expect(codes(text)).toContain('read-by-libreoffice')
    // Where the host has no such program, one line says what to do.
    expect(await faultOf(readForeign(old!, { name: 'a.doc' }))).toBe('old-word-file')
  },
  60_000,
)

it('what is packed in the same way and is no Word file is told as such', async () => {
  const packed = (name: string): Uint8Array =>
    Uint8Array.from([
      0xd0,
      0xcf,
      0x11,
      0xe0,
      0xa1,
      0xb1,
      0x1a,
      0xe1,
      ...[...name].flatMap((sign) => [sign.charCodeAt(0), 0]),
    ])
  expect(await faultOf(readForeign(packed('EncryptedPackage'), { name: 'a.docx' }))).toBe('password-file')
  expect(await faultOf(readForeign(packed('Workbook'), { name: 'a.doc' }))).toBe('old-office-file')
})
