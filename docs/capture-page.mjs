/**
 * Pictures of the HTML report for the README, from real runs on the invented texts, in Chromium.
 *
 *     npm run build && node docs/capture-page.mjs      →   docs/page-zh.png  docs/page-en.png
 */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { chromium } from 'playwright-core'

const root = resolve(import.meta.dirname, '..')

/** One row a picture: the texts, and the clause that stands first below the names of the texts. */
const PICTURES = [
  { file: 'page-zh.png', run: ['2019', '2024', '--lang', 'zh', '--ui', 'zh'], first: '2024-3.1' },
  { file: 'page-en.png', run: ['2019', '2024', '--lang', 'en', '--ui', 'en'], first: '2024-3.1' },
]

const executablePath = process.env.CHROMIUM ?? '/usr/bin/chromium'
const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] })
const dir = mkdtempSync(join(tmpdir(), 'tifa-pictures-'))
try {
  for (const { file, run, first } of PICTURES) {
    const args = ['report', '--corpus', join(root, 'test/sample-corpus'), '-o', dir, ...run]
    const made = spawnSync(process.execPath, [join(root, 'dist/tifa.js'), ...args], { encoding: 'utf8' })
    if (made.status !== 0) throw new Error(made.stderr)
    const page = await browser.newPage({ viewport: { width: 1280, height: 760 } })
    await page.goto(pathToFileURL(made.stdout.split('\n')[0]).href)
    // Rows are laid out as they are reached: go there twice.
    for (let i = 0; i < 2; i++) {
      await page.evaluate(`(() => {
        const row = document.getElementById(${JSON.stringify(first)})
        const head = document.querySelector('.heads').getBoundingClientRect().bottom
        scrollBy(0, row.getBoundingClientRect().top - Math.min(head, 130))
      })()`)
      await page.waitForTimeout(300)
    }
    await page.screenshot({ path: join(root, 'docs', file) })
  }
} finally {
  await browser.close()
  rmSync(dir, { recursive: true, force: true })
}
