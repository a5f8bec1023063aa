/** Both documents opened by LibreOffice and turned into PDF, whose text is read back. */
import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { toDocx } from '../../../reports/docx/to-docx.ts'
import { toXlsx } from '../../../reports/xlsx/to-xlsx.ts'
import { digests, printedClauses, whole } from '../comparisons.ts'

const has = (program: string, arg: string): boolean => spawnSync(program, [arg]).error === undefined
const missing = ['soffice', 'pdftotext'].filter((program) => !has(program, program === 'soffice' ? '--version' : '-v'))
if (missing.length > 0 && process.env.TIFA_REQUIRE === 'all') throw new Error(`${missing.join(', ')} wanted, not found`)

let dir = ''
beforeAll(() => {
  dir = mkdtempSync(join(tmpdir(), 'tifa-office-'))
})
afterAll(() => rmSync(dir, { recursive: true, force: true }))

function convert(name: string, bytes: Uint8Array, to: string): string {
  const file = join(dir, name)
  writeFileSync(file, bytes)
  const { status, stderr } = spawnSync(
    'soffice',
    [`-env:UserInstallation=file://${join(dir, 'profile')}`, '--headless', '--convert-to', to, '--outdir', dir, file],
    { encoding: 'utf8', timeout: 240_000 },
  )
  expect({ status, stderr: stderr.includes('Error') ? stderr : '' }).toEqual({ status: 0, stderr: '' })
  return file.replace(/\.[a-z]+$/, `.${to.split(':')[0]}`)
}

const DOCTYPE = (kind: string): string =>
  `<?xml version="1.0" encoding="UTF-8"?>\n<!DOCTYPE ${kind} PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "${kind.split(':')[0]}.dtd">`

/** Accepts or rejects all changes of a document in LibreOffice itself, and stores what is left as text. */
const MACRO = `Sub Resolve(source As String, command As String, target As String)
  Dim hidden(0) As New com.sun.star.beans.PropertyValue
  hidden(0).Name = "Hidden"
  hidden(0).Value = True
  document = StarDesktop.loadComponentFromURL(source, "_blank", 0, hidden())
  dispatcher = createUnoService("com.sun.star.frame.DispatchHelper")
  dispatcher.executeDispatch(document.CurrentController.Frame, ".uno:" &amp; command, "", 0, Array())
  Dim plain(1) As New com.sun.star.beans.PropertyValue
  plain(0).Name = "FilterName"
  plain(0).Value = "Text (encoded)"
  plain(1).Name = "FilterOptions"
  plain(1).Value = "UTF8,LF"
  document.storeToURL(target, plain())
  document.close(True)
End Sub`

function resolvedByOffice(
  name: string,
  command: 'AcceptAllTrackedChanges' | 'RejectAllTrackedChanges',
): readonly string[] {
  const library = join(dir, 'profile', 'user', 'basic', 'Standard')
  mkdirSync(library, { recursive: true })
  const listed = (elements: string): string =>
    `${DOCTYPE('library:library')}\n<library:library xmlns:library="http://openoffice.org/2000/library" library:name="Standard" library:readonly="false" library:passwordprotected="false">${elements}</library:library>`
  writeFileSync(join(library, 'script.xlb'), listed('<library:element library:name="Changes"/>'))
  writeFileSync(join(library, 'dialog.xlb'), listed(''))
  writeFileSync(
    join(library, 'Changes.xba'),
    `${DOCTYPE('script:module')}\n<script:module xmlns:script="http://openoffice.org/2000/script" script:name="Changes" script:language="StarBasic">\n${MACRO}\n</script:module>`,
  )
  const target = join(dir, `${command}.txt`)
  const call = `macro:///Standard.Changes.Resolve("file://${join(dir, name)}","${command}","file://${target}")`
  spawnSync('soffice', [`-env:UserInstallation=file://${join(dir, 'profile')}`, '--headless', '--norestore', call], {
    timeout: 240_000,
  })
  return readFileSync(target, 'utf8')
    .replace(/^\ufeff/u, '')
    .split('\n')
}

/** Pages of a PDF as text, white space left out: Chinese is set with it here and there. */
function pages(pdf: string): readonly string[] {
  const { stdout } = spawnSync('pdftotext', ['-layout', pdf, '-'], { encoding: 'utf8', maxBuffer: 1 << 26 })
  return stdout
    .split('\f')
    .slice(0, -1)
    .map((page) => page.replace(/\s+/gu, ''))
}

describe.skipIf(missing.length > 0)(
  `opened by LibreOffice${missing.length > 0 ? ` (not here: ${missing.join(', ')})` : ''}`,
  () => {
    test('the table: first lines, the header on every page with the table, the texts', {
      timeout: 300_000,
    }, async () => {
      const { collated, view } = await digests()
      const read = pages(convert('table.docx', await toDocx(collated, view), 'pdf'))
      expect(read.length).toBeGreaterThan(3)
      expect(read[0]).toContain((view.lead[0] as string).replace(/\s+/gu, ''))
      // On the sheets of the body the head of its table, on those of the appendices the name of the summary.
      expect(read.filter((page) => /较晚文本|编者提要（非原文）/u.test(page)).length).toBeGreaterThan(read.length - 2)
      expect(read.join('')).toContain('一、在双方不懈努力下')
    })

    test('tracked changes: both readings, each change with its author and date', {
      timeout: 300_000,
    }, async () => {
      const { collated, view } = await whole()
      const bytes = await toDocx(collated, view, { docxMode: 'redline', author: 'desk' })
      const read = pages(convert('redline.docx', bytes, 'pdf'))
      expect(read[0]).toContain('后者是否修改前者，tifa不作判断')
      expect(read.join('')).toContain('每两年每年会晤一次')
      // LibreOffice's own format keeps each change with its author and date.
      const odt = readFileSync(convert('redline.docx', bytes, 'fodt'), 'utf8')
      expect(odt).toMatch(/<text:tracked-changes/)
      expect(odt).toContain('<dc:creator>desk</dc:creator>')
      expect(odt).toContain('2024-10-08T00:00:00')
      expect(odt.match(/<text:changed-region/g)?.length).toBeGreaterThan(100)
    })

    test('LibreOffice accepts all changes to the later text and rejects them to the earlier', {
      timeout: 300_000,
    }, async () => {
      const compared = await whole()
      writeFileSync(join(dir, 'both.docx'), await toDocx(compared.collated, compared.view, { docxMode: 'redline' }))
      // Makes the profile.
      convert('both.docx', readFileSync(join(dir, 'both.docx')), 'pdf')
      for (const [command, index] of [
        ['AcceptAllTrackedChanges', 1],
        ['RejectAllTrackedChanges', 0],
      ] as const) {
        const lines = resolvedByOffice('both.docx', command)
        const body = lines.slice(lines.findLastIndex((line) => line.includes('ICU')) + 1).filter((line) => line !== '')
        expect(body).toEqual(printedClauses(compared.collated, index))
      }
    })

    test('the workbook', { timeout: 300_000 }, async () => {
      const { view } = await whole()
      const csv = readFileSync(
        convert(
          'rows.xlsx',
          await toXlsx(view),
          'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,2',
        ).replace(/\.csv$/, '-rows.csv'),
        'utf8',
      )
      expect(csv.split('\n')[0]).toMatch(/^"?address"?,"?earlier"?/)
      expect(csv).toContain('议会领导人每年会晤一次')
    })
  },
)
