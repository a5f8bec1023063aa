import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { toHtml } from '../../../reports/html/to-html.tsx'
import { describeInChromium } from '../../browser.ts'
import { HOSTILE, hostileView } from './hostile-view.ts'
import { longView, severalView, subjectView, wordingView } from './sample-views.ts'

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

interface Violation {
  readonly id: string
  readonly nodes: readonly { readonly html: string; readonly failureSummary?: string }[]
}

/** What axe-core finds, in words. The page's policy lets nothing in, so the checker comes in beside it. */
async function faults(page: Page): Promise<readonly string[]> {
  const result = (await page.evaluate(`${axe};axe.run(document, { resultTypes: ['violations'] })`)) as {
    readonly violations: readonly Violation[]
  }
  return result.violations.flatMap((v) =>
    v.nodes.map((n) => `${v.id}: ${n.html.slice(0, 160)} ${n.failureSummary ?? ''}`),
  )
}

const visibleRows = (page: Page) => page.locator('.rows tbody tr:visible')
const status = (page: Page) => page.locator('.status')

/** Nothing is cut off or pushes the page wider than the window. */
const overflow = (page: Page) =>
  page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth') as Promise<number>

const english = { ...severalView(), ui: 'en' as const }
const views = { wording: wordingView(), subject: subjectView(), several: severalView() }
/** Tall, so that every row is drawn and looked at. */
const TALL = 6000

describeInChromium('the page, for every reader', (chromium) => {
  for (const [name, view] of Object.entries({ ...views, english })) {
    for (const [width, colorScheme] of [
      [390, 'light'],
      [820, 'light'],
      [1440, 'light'],
      [1440, 'dark'],
    ] as const) {
      test(`${name}: axe-core finds nothing at ${width} px, ${colorScheme}`, async () => {
        const { page, complaints } = await chromium.open(toHtml(view), {
          viewport: { width, height: TALL },
          colorScheme,
        })
        expect(await faults(page)).toEqual([])
        expect(await overflow(page)).toBeLessThanOrEqual(0)
        expect(complaints).toEqual([])
      })
    }
  }

  test('axe-core finds nothing in English, in the tab of one document, or with everything unfolded', async () => {
    const { page } = await chromium.open(toHtml({ ...views.several, ui: 'en' }), {
      viewport: { width: 1280, height: TALL },
    })
    await page.locator('input[name=tab][value="1"]').check({ force: true })
    await page.evaluate("document.querySelectorAll('details').forEach((d) => { d.open = true })")
    expect(await faults(page)).toEqual([])
    await page.locator('input[name=view][value=inline]').check({ force: true })
    expect(await faults(page)).toEqual([])
    await page.keyboard.press('?')
    expect(await faults(page)).toEqual([])
  })

  test('on a telephone the titles of the texts have its whole width', async () => {
    const { page } = await chromium.open(toHtml(views.wording), { viewport: { width: 390, height: TALL } })
    const box = await page.locator('.texts tbody th').first().boundingBox()
    expect(box?.width).toBeGreaterThan(300)
  })

  test('in print, light ink on white paper, no controls, and axe-core finds nothing', async () => {
    const { page } = await chromium.open(toHtml(views.wording), { colorScheme: 'dark' })
    await page.emulateMedia({ media: 'print' })
    await expect(page.locator('.controls').isVisible()).resolves.toBe(false)
    await expect(page.locator('.contents').isVisible()).resolves.toBe(false)
    await expect(page.locator('canvas').isVisible()).resolves.toBe(false)
    expect(
      await page.evaluate(
        'getComputedStyle(document.body).color + getComputedStyle(document.documentElement).backgroundColor',
      ),
    ).toBe('rgb(0, 0, 0)rgb(255, 255, 255)')
    expect(await page.evaluate("getComputedStyle(document.querySelector('.rows thead')).display")).toBe(
      'table-header-group',
    )
    expect(await faults(page)).toEqual([])
  })

  test('every row prints, whatever was scrolled to', async () => {
    const { page } = await chromium.open(toHtml(longView(60)))
    const pdf = await page.pdf({ preferCSSPageSize: true })
    const pages = pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length ?? 0
    expect(pages).toBeGreaterThan(3)
  })

  test('without JavaScript all texts, links and notes are there, and no dead control', async () => {
    for (const view of Object.values(views)) {
      const { page, complaints } = await chromium.open(toHtml(view), { javaScriptEnabled: false })
      await expect.poll(() => visibleRows(page).count()).toBe(view.rows.length)
      await expect.poll(() => page.locator('button:visible, input:visible').count()).toBe(0)
      // What is drawn is the question, not what stands in the source.
      const shown = await page.locator('main').innerText()
      for (const row of view.rows) {
        for (const clause of row.base) expect(shown).toContain(clause.runs.map((r) => r.text).join(''))
        for (const cell of row.cells) for (const link of cell.links) expect(shown).toContain(link.word)
      }
      expect(complaints).toEqual([])
    }
  })

  test('the sentence that tells a change is in the accessibility tree', async () => {
    const { page } = await chromium.open(toHtml(views.wording))
    const tree = await page.locator('.rows').ariaSnapshot()
    expect(tree).toContain('2024-1：改动。')
    expect(tree).toContain('insertion')
    expect(tree).toContain('deletion')
    expect(tree).toContain('columnheader')
    expect(tree).toContain('rowheader')
  })
})

describeInChromium('the page, against a hostile text', (chromium) => {
  test('it is shown, not obeyed', async () => {
    const { page, complaints } = await chromium.open(toHtml(hostileView()))
    expect(await page.evaluate('window.ruled')).toBeUndefined()
    expect(await page.evaluate('document.scripts.length')).toBe(2)
    expect(await page.evaluate("document.querySelectorAll('img, iframe, object, [onerror], [onload]').length")).toBe(0)
    expect(complaints).toEqual([])
    const shown = (await page.locator('.rows td.b .cl').first().textContent()) ?? ''
    for (const words of ['</td></table><script>window.ruled = 1</script>', '<img src=x onerror="window.ruled = 2">'])
      expect(shown).toContain(words)
    expect(shown).toContain('a⟨U+202E⟩kcatta⟨U+202C⟩ b ⟨U+2066⟩c⟨U+2069⟩')
    expect(shown).toContain('line⟨U+2028⟩separator⟨U+2029⟩')
    expect(shown).toContain('nul⟨U+0000⟩ bell⟨U+0007⟩ half⟨U+D800⟩ feff⟨U+FEFF⟩')
    const unseen = /.{0,40}[\u202a-\u202e\u2066-\u2069\u2028\u2029]/u
    expect(unseen.exec((await page.evaluate('document.documentElement.innerHTML')) as string)?.[0]).toBeUndefined()
    expect(HOSTILE).toMatch(/[\u202e]/u)
  })

  test('its addresses still lead to their rows', async () => {
    const view = hostileView()
    const { page, complaints } = await chromium.open(toHtml(view))
    const second = visibleRows(page).nth(1)
    await second.locator('th a.no').dispatchEvent('click')
    await expect.poll(() => second.getAttribute('aria-current')).toBe('true')
    expect(complaints).toEqual([])
  })

  test('filters, search and citations take it as words', async () => {
    const { page, complaints } = await chromium.open(toHtml(hostileView()))
    await page.locator('input[name=query]').fill('<img src=x onerror="window.ruled = 2">')
    await expect.poll(() => status(page).textContent()).toMatch(/\d/)
    expect(await visibleRows(page).count()).toBeGreaterThan(0)
    await page.keyboard.press('Escape')
    await page.locator('button.cite').nth(1).click({ force: true })
    expect(await page.evaluate('window.ruled')).toBeUndefined()
    expect(complaints).toEqual([])
  })

  test('a link to anything but the web is no link', async () => {
    const view = wordingView()
    const witnesses = view.witnesses.map((w) => ({ ...w, url: 'javascript:window.ruled=8' }))
    const { page } = await chromium.open(toHtml({ ...view, witnesses }))
    expect(await page.locator('a[href^="javascript:"]').count()).toBe(0)
  })
})

describeInChromium('the page, in use', (chromium) => {
  test('n and N go from change to change, and say where they are', async () => {
    const { page } = await chromium.open(toHtml(views.wording))
    await page.keyboard.press('n')
    await expect.poll(() => status(page).textContent()).toContain('1 / 6 · 2024-1')
    await page.keyboard.press('n')
    await expect.poll(() => status(page).textContent()).toContain('2 / 6 · 2024-3')
    await page.keyboard.press('N')
    await expect.poll(() => status(page).textContent()).toContain('1 / 6 · 2024-1')
    await page.keyboard.press('N')
    await expect.poll(() => status(page).textContent()).toContain('6 / 6 · 2024-7')
    expect(await page.evaluate("document.activeElement.closest('tr').getAttribute('aria-current')")).toBe('true')
  })

  test('the buttons do what the keys do', async () => {
    const { page } = await chromium.open(toHtml(views.wording))
    await page.locator('button[name=next]').click()
    await page.locator('button[name=next]').click()
    await page.locator('button[name=previous]').click()
    await expect.poll(() => status(page).textContent()).toContain('1 / 6')
  })

  test('filters by relation show rows of any that is pressed', async () => {
    const { page } = await chromium.open(toHtml(views.wording))
    await page.locator('input[name=key][value=later]').check({ force: true })
    await expect.poll(() => visibleRows(page).count()).toBe(1)
    await page.locator('input[name=key][value=earlier]').check({ force: true })
    await expect.poll(() => visibleRows(page).count()).toBe(2)
    await expect(status(page).textContent()).resolves.toContain('2 / 8')
    await page.keyboard.press('Escape')
    await expect.poll(() => visibleRows(page).count()).toBe(8)
  })

  test('only changes hides what is kept', async () => {
    const { page } = await chromium.open(toHtml(views.wording))
    await page.locator('input[name=changed]').check({ force: true })
    await expect.poll(() => visibleRows(page).count()).toBe(6)
  })

  test('the tab of one document shows it in three columns, and no row that another has alone', async () => {
    const { page } = await chromium.open(toHtml(views.several))
    await expect.poll(() => page.locator('td.c:visible').count()).toBeGreaterThan(0)
    await page.locator('input[name=tab][value="1"]').check({ force: true })
    await expect.poll(() => page.locator('td.c:visible').count()).toBe(0)
    await expect.poll(() => page.locator('td.a[data-k="0"]:visible').count()).toBe(0)
    await expect.poll(() => page.locator('td.a[data-k="1"]:visible').count()).toBe(7)
    await expect.poll(() => page.locator('#data').count()).toBe(1)
    await expect.poll(() => visibleRows(page).filter({ hasText: '互派观察员' }).count()).toBe(0)
  })

  test('in the tab of one document, changes are those of that document', async () => {
    const { page } = await chromium.open(toHtml(views.several))
    await page.locator('input[name=changed]').check({ force: true })
    await expect.poll(() => visibleRows(page).count()).toBe(7)
    await page.locator('input[name=tab][value="0"]').check({ force: true })
    await expect.poll(() => visibleRows(page).count()).toBe(6)
    await page.keyboard.press('n')
    await expect.poll(() => status(page).textContent()).toContain('1 / 6')
  })

  test('search finds words that marks cut in two, whatever their width, and says how many', async () => {
    const { page } = await chromium.open(toHtml(views.wording))
    await page.keyboard.press('/')
    await page.keyboard.type('双方欢迎')
    await expect.poll(() => visibleRows(page).count()).toBe(1)
    await expect(status(page).textContent()).resolves.toContain('1 / 8')
    expect(await page.evaluate("CSS.highlights.get('found').size")).toBe(1)
    await page.locator('input[name=query]').fill('没有这样的字句')
    await expect.poll(() => visibleRows(page).count()).toBe(0)
    await page.keyboard.press('Escape')
    await expect.poll(() => visibleRows(page).count()).toBe(8)
  })

  test('letters typed into the search are no keys', async () => {
    const { page } = await chromium.open(toHtml(views.wording))
    await page.locator('input[name=query]').focus()
    await page.keyboard.type('nvN?')
    await expect(page.locator('input[name=query]').inputValue()).resolves.toBe('nvN?')
    await expect.poll(() => page.locator('dialog[open]').count()).toBe(0)
  })

  test('views: inline shows both in one line, later alone shows neither marks nor what is gone', async () => {
    const { page } = await chromium.open(toHtml(views.wording))
    await page.locator('input[value=inline]').check({ force: true })
    await expect(page.locator('td.c:visible').nth(1).textContent()).resolves.toContain('支持欢迎')
    await expect.poll(() => page.locator('td.a:visible').count()).toBe(0)
    await page.keyboard.press('v')
    await expect.poll(() => page.locator('del:visible').count()).toBe(0)
    await expect.poll(() => visibleRows(page).count()).toBe(7)
    const ink = await page.evaluate("getComputedStyle(document.querySelector('td.b ins')).textDecorationLine")
    expect(ink).toBe('none')
  })

  test('a deep link opens at its row, also of an earlier text, also when filters hide it', async () => {
    const { page } = await chromium.open(toHtml(longView(300)), { hash: '2019-250' })
    const row = page.locator('tr', { has: page.locator('[id="2024-250"]') })
    await expect.poll(() => row.getAttribute('aria-current')).toBe('true')
    const place = `(() => { const box = document.getElementById('2024-250').closest('tr').getBoundingClientRect(); return box.top > 0 && box.bottom < innerHeight })()`
    await expect.poll(() => page.evaluate(place)).toBe(true)
    await page.locator('input[value=revised]').check({ force: true })
    await page.evaluate("location.hash = '#2024-1'")
    const first = page.locator('tr', { has: page.locator('[id="2024-1"]') })
    await expect.poll(() => first.isVisible()).toBe(true)
  })

  test('the picture: arrows go from ribbon to ribbon, the words stand below, a click goes to the row', async () => {
    const { page } = await chromium.open(toHtml(views.wording))
    await expect.poll(() => page.locator('svg a[tabindex="0"]').count()).toBe(1)
    await page.locator('svg a[tabindex="0"]').focus()
    await page.keyboard.press('ArrowDown')
    await expect(page.locator('.told').textContent()).resolves.not.toBe('')
    await page.keyboard.press('Enter')
    await expect.poll(() => page.locator('tr[aria-current]').count()).toBe(1)
  })

  test('a citation names document, clause, both wordings, source, access date, checksum and version', async () => {
    const { page } = await chromium.open(toHtml(views.wording), { permissions: ['clipboard-read', 'clipboard-write'] })
    await page
      .locator('tr', { has: page.locator('[id="2024-1"]') })
      .locator('button.cite')
      .click({ force: true })
    await expect.poll(() => status(page).textContent()).toBe('引文已复制')
    const text = (await page.evaluate('navigator.clipboard.readText()')) as string
    for (const part of [
      '甲国与乙国 2024 年联合声明',
      '2024-05-01',
      '2024-1：“双方欢迎《灯塔倡议》，愿在五年内建成北湾、南湾航标。”',
      '2019-1：“双方支持《灯塔倡议》，愿在三年内建成南湾、北湾航标。”',
      'https://example.org/2024',
      '取得 2026-01-02',
      'SHA-256 2024',
      '全文',
      '改动',
      '#2024-1',
      'tifa 0.0.0',
    ])
      expect(text).toContain(part)
  })

  test('a citation quotes no words of a digest, and says why', async () => {
    const { page } = await chromium.open(toHtml(views.subject), { permissions: ['clipboard-read', 'clipboard-write'] })
    await page
      .locator('tr', { has: page.locator('[id="2024-1"]') })
      .locator('button.cite')
      .click({ force: true })
    await expect.poll(() => status(page).textContent()).toContain('2001, 2011')
    const text = (await page.evaluate('navigator.clipboard.readText()')) as string
    expect(text).toContain('双方强调航运安全与灯塔共建的重要。')
    expect(text).not.toContain('两国把航运安全列为首要')
    expect(text).not.toContain('继续灯塔共建')
    expect(text).toContain('编者提要，非原文：此处不引其文字')
    expect(text).toContain('2001-1')
  })

  test('where nothing may be copied the citation is shown instead', async () => {
    const { page } = await chromium.open(toHtml(views.wording))
    await page.evaluate("Object.defineProperty(navigator, 'clipboard', { value: undefined })")
    await page.locator('button.cite').first().click({ force: true })
    await expect(page.locator('dialog#citation textarea').inputValue()).resolves.toContain('2024-')
  })

  test('passages carry their language', async () => {
    const ru = wordingView()
    const rows = ru.rows.map((row) => ({ ...row, base: row.base.map((c) => ({ ...c, lang: 'ru' as const })) }))
    const { page } = await chromium.open(toHtml({ ...ru, ui: 'en', rows }))
    await expect(page.locator('html').getAttribute('lang')).resolves.toBe('en')
    await expect(page.locator('td.a .cl').first().getAttribute('lang')).resolves.toBe('zh')
  })

  test('two thousand rows: all there, and a filter leaves the right ones', async () => {
    const { page, complaints } = await chromium.open(toHtml(longView(2000)))
    await page.locator('input[value=kept]').check({ force: true })
    await expect.poll(() => page.locator('.rows tbody tr:not([hidden])').count()).toBe(667)
    await page.keyboard.press('Escape')
    // A word of every row: laying out each row to see whether it is drawn would take minutes.
    await page.locator('input[name=query]').fill('灯塔')
    await expect.poll(() => status(page).textContent()).toContain('2000 / 2000')
    expect(await page.evaluate("CSS.highlights.get('found').size")).toBe(4000)
    expect(complaints).toEqual([])
  })
})
