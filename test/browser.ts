/**
 * A real Chromium for tests of the page, and of what runs in a page. Where there is none the tests are skipped with that reason, unless
 * `TIFA_REQUIRE=all` asks that nothing be skipped.
 */
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { type Browser, type BrowserContext, type BrowserContextOptions, chromium, type Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe } from 'vitest'

const PLACES = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome', '/opt/google/chrome/chrome']
const FLAGS = ['--headless', '--no-sandbox', '--disable-gpu', '--disable-background-networking']

/** A name that nobody has: what is served is answered before it would be asked for. */
const SERVER = 'http://tifa.invalid'

const executable = [process.env.CHROMIUM, ...PLACES].find((path) => path !== undefined && existsSync(path))
const required = process.env.TIFA_REQUIRE === 'all'

export interface Opened {
  readonly page: Page
  /** Errors, and what the page's policy refused. */
  readonly complaints: readonly string[]
}

export interface Chromium {
  /** Opens a page from a file, as a reader would. */
  readonly open: (html: string, options?: BrowserContextOptions & { readonly hash?: string }) => Promise<Opened>
  /** An empty page whose server has the files of these folders, each under its name: `import('/tifa/core.js')`. */
  readonly serve: (folders: Readonly<Record<string, string>>) => Promise<Opened>
}

/** Tests that need Chromium. */
export function describeInChromium(name: string, tests: (chromium: Chromium) => void): void {
  const missing = executable === undefined
  describe.skipIf(missing && !required)(missing ? `${name} (skipped: no Chromium here)` : name, () => {
    let browser: Browser | undefined
    const contexts: BrowserContext[] = []
    let dir = ''
    let count = 0
    beforeAll(async () => {
      if (executable === undefined) throw new Error('TIFA_REQUIRE=all, and there is no Chromium')
      dir = mkdtempSync(join(tmpdir(), 'tifa-page-'))
      browser = await chromium.launch({ executablePath: executable, args: FLAGS })
    })
    afterEach(async () => {
      for (const context of contexts.splice(0)) await context.close()
    })
    afterAll(async () => {
      await browser?.close()
      if (dir) rmSync(dir, { recursive: true, force: true })
    })
    const blank = async (options: BrowserContextOptions): Promise<{ page: Page; complaints: string[] }> => {
      const context = await (browser as Browser).newContext({ viewport: { width: 1280, height: 900 }, ...options })
      contexts.push(context)
      const page = await context.newPage()
      const complaints: string[] = []
      page.on('console', (message) => {
        if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text())
      })
      page.on('pageerror', (error) => complaints.push(error.message))
      page.on('dialog', (dialog) => {
        complaints.push(`dialog: ${dialog.message()}`)
        void dialog.dismiss()
      })
      return { page, complaints }
    }
    tests({
      open: async (html, { hash, ...options } = {}) => {
        const file = join(dir, `${++count}.html`)
        writeFileSync(file, html)
        const { page, complaints } = await blank(options)
        page.on('request', (request) => {
          if (!/^(?:file|data):/.test(request.url())) complaints.push(`request: ${request.url()}`)
        })
        await page.goto(pathToFileURL(file).href + (hash ? `#${encodeURIComponent(hash)}` : ''))
        return { page, complaints }
      },
      serve: async (folders) => {
        const { page, complaints } = await blank({})
        // No server and no network: whatever is asked for is answered from these folders, or not at all.
        await page.route('**', (route) => {
          const [, name, ...rest] = new URL(route.request().url()).pathname.split('/')
          const folder = folders[name as string]
          if (folder !== undefined) return route.fulfill({ path: join(folder, ...rest) })
          return name === '' ? route.fulfill({ contentType: 'text/html', body: '<!doctype html>' }) : route.abort()
        })
        await page.goto(`${SERVER}/`)
        return { page, complaints }
      },
    })
  })
}
