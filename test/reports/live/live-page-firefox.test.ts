/** The page that compares files in another engine: it opens, reads, compares and saves as in Chromium, and asks for nothing. */
import { copyFileSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, extname, join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { root, tifa } from '../../cli/run-tifa.ts'
import { describeInFirefox, type FirefoxPage } from '../../firefox.ts'
import { fixtures } from '../../intake/samples.ts'

const file = join(root, 'dist/page/tifa.html')
const statements = (lang: string): readonly string[] =>
  ['2019-06-20-joint-statement', '2024-10-08-joint-statement'].map((id) =>
    join(root, 'test/sample-corpus', id, `${lang}.full.txt`),
  )

/** Where a file lies, and which ICU read it, is not the browser's to tell. */
const without = (json: string): object => {
  const { tool, witnesses, findings, ...rest } = JSON.parse(json)
  const named = (rows: readonly { file: string }[]) => rows.map((row) => ({ ...row, file: basename(row.file) }))
  return { ...rest, witnesses: named(witnesses), findings: named(findings) }
}

describeInFirefox('the page that compares files, in Firefox', (open) => {
  let dir = ''
  beforeAll(() => {
    dir = mkdtempSync(join(tmpdir(), 'tifa-live-firefox-'))
  })
  afterAll(() => rmSync(dir, { recursive: true, force: true }))

  /** What the page would save, caught where it hands a file to the browser. */
  const catchSaved = (page: FirefoxPage) =>
    page.evaluate(`(window.saved = [], HTMLAnchorElement.prototype.click = function () {
      const name = this.download
      window.saved.push(fetchNothing(this.href).then((text) => ({ name, text })))
    }, window.blobs = new Map(), window.fetchNothing = (url) => window.blobs.get(url).text(),
    URL.createObjectURL = ((make) => function (blob) { const url = make.call(URL, blob); window.blobs.set(url, blob); return url })(URL.createObjectURL), true)`)

  const compared = async (page: FirefoxPage, files: readonly string[]) => {
    await page.setFiles('#files', files)
    await page.until(`document.body.dataset.state === 'result'`)
  }
  const savedJson = async (page: FirefoxPage): Promise<string> => {
    await page.evaluate(`[...document.querySelectorAll('#save button')].find((b) => b.textContent === 'JSON').click()`)
    await page.until('window.saved.length > 0')
    const { text } = (await page.evaluate('window.saved.at(-1)')) as { text: string }
    return text
  }

  /** Beside no record, as somebody else's files lie. */
  const copied = (sources: readonly string[]): readonly string[] =>
    sources.map((source, k) => {
      const path = join(dir, `${k + 1}${extname(source)}`)
      copyFileSync(source, path)
      return path
    })
  /** What the page and the command give for the same files, the earlier one first in both. */
  const both = async (page: FirefoxPage, files: readonly string[]) => {
    await catchSaved(page)
    await compared(page, files)
    const first = await page.evaluate(`document.querySelector('#texts .name b').textContent`)
    const order = first === basename(files[0] as string) ? files : files.toReversed()
    const printed = tifa(['compare', ...order, '--format', 'json'])
    return { inPage: await savedJson(page), inCommand: printed.stdout }
  }

  it.each([
    ['Russian statements', statements('ru')],
    ['English statements', statements('en')],
    ['a page and a Word file', [join(fixtures, 'chromium-saved.html'), join(fixtures, 'libreoffice-list.docx')]],
    ['PDFs', [join(fixtures, 'chromium-zh.pdf'), join(fixtures, 'libreoffice-zh.pdf')]],
  ])('compares %s as the command does, and breaks no rule of its policy', async (_what, sources) => {
    const page = await open(file)
    const { inPage, inCommand } = await both(page, copied(sources))
    expect(without(inPage)).toEqual(without(inCommand))
    expect(page.complaints).toEqual([])
  })

  it('links Chinese clauses as the command does; that it parts words otherwise is told', async () => {
    const page = await open(file)
    expect(await page.evaluate(`document.querySelector('#parted').checkVisibility()`)).toBe(true)
    const { inPage, inCommand } = await both(page, copied(statements('zh')))
    const links = (json: string) => {
      const { alignments, witnesses } = JSON.parse(json)
      const clauses = witnesses.map((w: { clauses: object; citations: object }) => [w.clauses, w.citations])
      const beads = alignments[0].beads.map(({ a, b, relation, moved }: Record<string, unknown>) => [
        a,
        b,
        relation,
        moved,
      ])
      return { clauses, beads }
    }
    expect(links(inPage)).toEqual(links(inCommand))
    expect(page.complaints).toEqual([])
  })

  it('every connection is refused, to the page and to the report', async () => {
    const page = await open(file)
    await compared(page, statements('zh'))
    expect(await page.evaluate(`fetch('data:text/plain,x').then(() => 'connected', () => 'refused')`)).toBe('refused')
    expect(await page.evaluate(`frames[0].fetch('data:text/plain,x').then(() => 'connected', () => 'refused')`)).toBe(
      'refused',
    )
  })

  it('a decision takes effect and is saved; a file that cannot be read is one line', async () => {
    const page = await open(file)
    await catchSaved(page)
    const bad = join(dir, 'broken.docx')
    writeFileSync(bad, 'PK\u0003\u0004…')
    await page.setFiles('#files', [bad])
    await page.until(`document.querySelector('.refused[role=alert]') !== null`)
    expect(await page.evaluate(`document.querySelector('.refused').textContent`)).toMatch(/^broken\.docx: /)
    await page.evaluate(`document.querySelector('.text.wrong .buttons button:last-child').click()`)
    await compared(page, statements('zh'))
    await page.evaluate(`frames[0].document.querySelector('.row.changed .decide').click()`)
    await page.until(`document.querySelector('#deciding').open`)
    await page.evaluate(`(document.querySelector('#deciding input[value=apart]').checked = true,
      document.querySelector('#decideby').value = 'A. Reader',
      document.querySelector('#decidebuttons .primary').click(), true)`)
    await page.until(`document.body.dataset.state === 'result' && document.body.classList.contains('decided')`)
    await page.evaluate(`document.querySelector('#keep').click()`)
    await page.until('window.saved.length > 0')
    const { text } = (await page.evaluate('window.saved.at(-1)')) as { text: string }
    expect(text).toMatch(/^schema: tifa\/decisions@1\n/)
    expect(text).toContain('together: false')
    expect(page.complaints).toEqual([])
  })
})
