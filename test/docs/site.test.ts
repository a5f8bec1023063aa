/**
 * The site as `npm run site` makes it: every link leads somewhere, no page runs or asks for anything, and a reader with a
 * phone, in the dark or with a screen reader can use it.
 */
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join, posix, resolve } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { describeInChromium } from '../browser.ts'

const root = resolve(import.meta.dirname, '../..')
const dir = mkdtempSync(join(tmpdir(), 'tifa-site-'))
const site = join(dir, 'site')

function build(into: string): void {
  const { status, stderr } = spawnSync(process.execPath, [join(root, 'docs/site/build-site.mjs'), into], {
    encoding: 'utf8',
    cwd: dir,
  })
  expect([status, stderr]).toEqual([0, ''])
}
const filesIn = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8', withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => posix.relative(folder, join(entry.parentPath, entry.name)))
    .sort()
const read = (name: string): string => readFileSync(join(site, name), 'utf8')

/** Pages that have a policy and a program of their own: the page that compares, and reports. */
const OWN = /^(?:tifa|sample-(?:zh|en))\.html$/
const ownPages = (): string[] => filesIn(site).filter((name) => name.endsWith('.html') && !OWN.test(name))

beforeAll(() => build(site), 120_000)
afterAll(() => rmSync(dir, { recursive: true, force: true }))

describe('the site', () => {
  it('has the front pages, the page, the samples and every document', () => {
    const names = filesIn(site)
    for (const name of ['index.html', 'en.html', 'tifa.html', 'sample-zh.html', 'sample-en.html', 'site.css'])
      expect(names).toContain(name)
    for (const folder of ['docs', 'docs/rules'])
      for (const file of readdirSync(join(root, folder)).filter((f) => f.endsWith('.md')))
        expect(names).toContain(`${folder}/${file.replace(/md$/, 'html')}`)
    expect(readFileSync(join(site, 'tifa.html'))).toEqual(readFileSync(join(root, 'dist/page/tifa.html')))
    expect(read('sample-zh.html')).toContain('岚多尔')
    expect(read('sample-en.html')).toContain('Landor')
    expect(read('README.zh.html')).toContain('<html lang="zh-Hans">')
    expect(read('docs/series.html')).toContain('<html lang="en">')
  })

  it('leads nowhere into the void, inside a page or out of it', () => {
    const dead: string[] = []
    let followed = 0
    for (const page of ownPages())
      for (const [, , target] of read(page).matchAll(/ (href|src)="([^"]*)"/g)) {
        const address = target!.replaceAll('&amp;', '&')
        if (/^(?:https:|data:)/.test(address)) continue
        const [path, hash] = address.split('#') as [string, string?]
        const name = path === '' ? page : posix.normalize(posix.join(posix.dirname(page), decodeURI(path)))
        followed++
        if (name.startsWith('..') || !existsSync(join(site, name))) dead.push(`${page}: ${address}`)
        else if (hash !== undefined && !read(name).includes(`id="${decodeURIComponent(hash)}"`))
          dead.push(`${page}: ${address}`)
      }
    expect(dead).toEqual([])
    expect(followed).toBeGreaterThan(300)
  })

  it('can reach every page of its own from the front page', () => {
    const reached = new Set<string>()
    const follow = (page: string): void => {
      if (reached.has(page)) return
      reached.add(page)
      if (OWN.test(page)) return
      for (const [, target] of read(page).matchAll(/<a [^>]*href="([^"#:]*\.html)/g))
        follow(posix.normalize(posix.join(posix.dirname(page), target!)))
    }
    follow('index.html')
    expect([...reached].sort()).toEqual(filesIn(site).filter((name) => name.endsWith('.html')))
  })

  it('forbids its pages everything but their style and pictures, and they ask for nothing else', () => {
    for (const page of ownPages()) {
      const html = read(page)
      expect(html, page).toContain(`content="default-src 'none'; style-src 'self'; img-src 'self' data:;`)
      expect(html, page).not.toMatch(/<script|<style|<iframe|<form| style=| on\w+=|javascript:/i)
      expect(html.match(/<h1 /g)?.length ?? 0, page).toBeLessThan(2)
    }
    expect(read('site.css')).not.toMatch(/url\(|@import/)
  })

  it('shows markup that stands in a document as words', async () => {
    const { renderMarkdown } = await import('../../docs/site/render-markdown.mjs')
    const labels = { program: 'p', table: 't' }
    const { html } = renderMarkdown(
      '# A <b>b</b>\n\n<script>alert(1)</script>\n\n<!-- keys -->\n\nx <img src=x onerror=y> [z](javascript:alert) [n](none.md)\n\n`<i>`\n',
      { hrefOf: () => null, labels },
    )
    expect(html).not.toMatch(/<(?:script|img|b|i|a)\b/)
    expect(html).not.toContain('keys')
    expect(html).toContain('&lt;script&gt;alert(1)&lt;/script&gt;')
    expect(html).toContain('<code>&lt;i&gt;</code>')
  })

  it('is the same bytes each time, with nothing of the machine', () => {
    const again = join(dir, 'again')
    build(again)
    const sums = (folder: string): readonly string[] =>
      filesIn(folder).map(
        (name) =>
          `${name} ${createHash('sha256')
            .update(readFileSync(join(folder, name)))
            .digest('hex')}`,
      )
    expect(sums(again)).toEqual(sums(site))
    for (const name of ownPages()) for (const path of [root, dir]) expect(read(name)).not.toContain(path)
  }, 120_000)
})

describeInChromium('the site in a browser', (chromium) => {
  const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
  const PAGES = [
    'index.html',
    'en.html',
    'docs/index.html',
    'docs/install.html',
    'docs/performance.html',
    'README.zh.html',
  ]
  const LOOKS = [
    { colorScheme: 'light', width: 1280 },
    { colorScheme: 'dark', width: 360 },
  ] as const

  it.each(LOOKS)(
    'is readable in the $colorScheme, $width pixels wide, and axe finds nothing',
    async ({ colorScheme, width }) => {
      const { page, complaints } = await chromium.serve({ site })
      await page.emulateMedia({ colorScheme })
      await page.setViewportSize({ width, height: 800 })
      for (const name of PAGES) {
        await page.goto(`http://tifa.invalid/site/${name}`)
        expect(await page.evaluate('document.documentElement.scrollWidth'), name).toBeLessThanOrEqual(width)
        // By the debugger: the page's own policy lets no script in.
        const found = await page.evaluate(
          `${axe}; axe.run().then((r) => r.violations.map((v) => v.id + ': ' + v.nodes.map((n) => n.html).join(' ')))`,
        )
        expect(found, name).toEqual([])
      }
      expect(complaints).toEqual([])
    },
  )
})
