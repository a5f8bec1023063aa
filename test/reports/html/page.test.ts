import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { toHtml } from '../../../reports/html/to-html.tsx'
import { ROW_FILTERS, type RowFilter, rowFilters } from '../../../src/index.ts'
import { describeInChromium } from '../../browser.ts'
import { several, whole } from '../comparisons.ts'
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

const visibleRows = (page: Page) => page.locator('.rows .row:visible')
const status = (page: Page) => page.locator('.controls .status')

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
    await page.locator('input[name=tab][value=all]').check({ force: true })
    expect(await faults(page)).toEqual([])
    await page.keyboard.press('?')
    expect(await faults(page)).toEqual([])
  })

  test('axe-core finds nothing in pages of whole texts, with their order and share, on a telephone, a desk and paper', async () => {
    for (const view of [(await whole()).view, (await several('en')).view])
      for (const [width, media] of [
        [390, 'screen'],
        [1440, 'print'],
      ] as const) {
        const { page } = await chromium.open(toHtml(view), { viewport: { width, height: TALL } })
        await page.emulateMedia({ media })
        expect(await faults(page)).toEqual([])
      }
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
    await expect(page.locator('.spine').isVisible()).resolves.toBe(false)
    await expect(page.locator('.printnote').textContent()).resolves.toContain('8 行中 1 行未印其文字')
    await expect(page.locator('.printnote').isVisible()).resolves.toBe(true)
    expect(
      await page.evaluate(
        'getComputedStyle(document.body).color + getComputedStyle(document.documentElement).backgroundColor',
      ),
    ).toBe('rgb(0, 0, 0)rgb(255, 255, 255)')
    expect(await faults(page)).toEqual([])
  })

  test('every row prints, whatever was scrolled to', async () => {
    const { page } = await chromium.open(toHtml(longView(60), { rows: 'all' }))
    const pdf = await page.pdf({ preferCSSPageSize: true })
    const pages = pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length ?? 0
    expect(pages).toBeGreaterThan(3)
  })

  test('without JavaScript all texts, links and notes are there, and no dead control', async () => {
    for (const view of Object.values(views)) {
      const { page, complaints } = await chromium.open(toHtml(view, { rows: 'all' }), { javaScriptEnabled: false })
      await expect.poll(() => visibleRows(page).count()).toBe(view.rows.length)
      await expect.poll(() => page.locator('button:visible, input:visible').count()).toBe(0)
      // What is drawn is the question, not what stands in the source.
      const shown = await page.locator('main').innerText()
      for (const row of view.rows) {
        for (const clause of row.base) expect(shown).toContain(clause.runs.map((r) => r.text).join(''))
        for (const cell of row.cells)
          for (const link of row.heading ? [] : cell.links) expect(shown).toContain(link.word)
      }
      expect(complaints).toEqual([])
    }
  })

  test('without JavaScript a fold opens, and so does the comparison with one earlier text', async () => {
    const { page } = await chromium.open(toHtml(views.wording), { javaScriptEnabled: false })
    await expect.poll(() => visibleRows(page).count()).toBe(7)
    await page.locator('.fold > summary').click()
    await expect.poll(() => visibleRows(page).count()).toBe(8)
    const years = await chromium.open(toHtml(views.several), { javaScriptEnabled: false })
    const first = years.page.locator('.app details').first()
    await first.locator('> summary').click()
    await expect(first.locator('.fused').innerText()).resolves.toBe('2019→2024')
    expect(await first.locator('del:visible').count()).toBeGreaterThan(0)
  })

  test('the sentence that tells a change is in the accessibility tree', async () => {
    const { page } = await chromium.open(toHtml(views.wording))
    const tree = await page.locator('.rows').ariaSnapshot()
    expect(tree).toContain('2024-1：改动。')
    expect(tree).toContain('insertion')
    expect(tree).toContain('deletion')
  })

  test('the first changed word stands in the first window, on a desk and on a telephone', async () => {
    for (const view of [views.wording, views.several])
      for (const [width, height, most] of [
        [1440, 900, 800],
        [390, 844, 900],
      ] as const) {
        const { page } = await chromium.open(toHtml(view), { viewport: { width, height } })
        const box = await page.locator('.rows :is(ins, del):visible').first().boundingBox()
        expect(box?.y).toBeLessThan(most)
      }
  })

  test('at 200 and 400 per cent nothing sticks but the bar at the bottom, and nothing is cut off', async () => {
    for (const [width, height] of [
      [720, 450],
      [360, 225],
    ] as const) {
      const { page } = await chromium.open(toHtml(views.wording), { viewport: { width, height } })
      expect(await overflow(page)).toBeLessThanOrEqual(0)
      await page.keyboard.press('n')
      const stuck = `[...document.querySelectorAll('body *')].filter((e) => ['sticky', 'fixed'].includes(getComputedStyle(e).position) && e.checkVisibility()).map((e) => e.className)`
      expect(await page.evaluate(stuck)).toEqual(['bottom'])
      const bar = await page.locator('.bottom').boundingBox()
      expect(bar?.height).toBeLessThan(80)
    }
  })

  test('on a telephone whatever is pressed is 44 pixels high', async () => {
    const { page } = await chromium.open(toHtml(views.several), { viewport: { width: 390, height: TALL } })
    const small = `[...document.querySelectorAll('button, summary, .choice label, .key label, .spine a, .app a, .ad, .no')]
      .filter((e) => e.checkVisibility() && e.getBoundingClientRect().height < 44)
      .map((e) => e.outerHTML.slice(0, 80))`
    for (const sheet of ['list', 'filter']) {
      await page.locator(`.bottom button[name=${sheet}]`).click()
      expect(await page.evaluate(small)).toEqual([])
    }
  })

  test('a line of Chinese at desk width holds 30 to 38 characters', async () => {
    for (const view of [views.wording, views.several]) {
      const { page } = await chromium.open(toHtml(view), { viewport: { width: 1440, height: 900 } })
      const held = `(() => { const p = document.querySelector('.row.changed:not(.heading) :is(.a, .base) p.cl'); return p.clientWidth / parseFloat(getComputedStyle(p).fontSize) })()`
      const characters = (await page.evaluate(held)) as number
      expect(characters).toBeGreaterThanOrEqual(30)
      expect(characters).toBeLessThanOrEqual(38)
    }
  })
})

describeInChromium('the page, against a hostile text', (chromium) => {
  test('it is shown, not obeyed', async () => {
    const { page, complaints } = await chromium.open(toHtml(hostileView()))
    expect(await page.evaluate('window.ruled')).toBeUndefined()
    expect(await page.evaluate('document.scripts.length')).toBe(2)
    expect(await page.evaluate("document.querySelectorAll('img, iframe, object, [onerror], [onload]').length")).toBe(0)
    expect(complaints).toEqual([])
    const shown = (await page.locator('.rows .b .cl').first().textContent()) ?? ''
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
    await second.locator('a.no').dispatchEvent('click')
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

const rowOf = (page: Page, address: string) => page.locator(`.row[id="${address}"]`)

describeInChromium('the page, in use', (chromium) => {
  test('n and N go from change to change, and say where they are', async () => {
    const { page } = await chromium.open(toHtml(views.wording))
    await page.keyboard.press('n')
    await expect.poll(() => status(page).textContent()).toContain('1 / 6 · 第一段')
    await page.keyboard.press('n')
    await expect.poll(() => status(page).textContent()).toContain('2 / 6 · 第三段')
    await page.keyboard.press('N')
    await expect.poll(() => status(page).textContent()).toContain('1 / 6 · 第一段')
    await page.keyboard.press('p')
    await expect.poll(() => status(page).textContent()).toContain('6 / 6 · 第七段')
    expect(await page.evaluate("document.activeElement.closest('.row').getAttribute('aria-current')")).toBe('true')
  })

  test('the list of changes shows where the reader is, and leads there', async () => {
    const { page } = await chromium.open(toHtml(views.wording))
    expect(await page.locator('.spine ol ol a').count()).toBe(6)
    await page.keyboard.press('n')
    await expect.poll(() => page.locator('.spine a[aria-current]').getAttribute('href')).toBe('#2024-1')
    await page.locator('.spine ol ol a').nth(3).click()
    await expect.poll(() => rowOf(page, '2019-5').getAttribute('aria-current')).toBe('true')
  })

  test('the buttons do what the keys do', async () => {
    const { page } = await chromium.open(toHtml(views.wording))
    await page.locator('.controls button[name=next]').click()
    await page.locator('.controls button[name=next]').click()
    await page.locator('.controls button[name=previous]').click()
    await expect.poll(() => status(page).textContent()).toContain('1 / 6')
  })

  test('on a telephone the bar at the bottom walks, and its messages stand in it', async () => {
    const { page } = await chromium.open(toHtml(views.wording), { viewport: { width: 390, height: 844 } })
    await page.locator('.bottom button[name=next]').click()
    await expect(page.locator('.bottom .status').innerText()).resolves.toContain('1 / 6')
    await page.locator('.bottom button[name=list]').click()
    await page.locator('.spine ol ol a').nth(1).click()
    await expect.poll(() => rowOf(page, '2024-3').getAttribute('aria-current')).toBe('true')
    await expect(page.locator('.spine').isVisible()).resolves.toBe(false)
    await page.locator('.bottom button[name=filter]').click()
    expect(await page.evaluate('document.activeElement.name')).toBe('key')
    await page.locator('.key label', { hasText: '合并' }).count()
    await page.locator('.key input[value="0:later"]').check({ force: true })
    await expect.poll(() => visibleRows(page).count()).toBe(1)
    await page.keyboard.press('Escape')
    await expect(page.locator('.key').first().isVisible()).resolves.toBe(false)
  })

  test('filters by relation show rows of any that is pressed', async () => {
    const { page } = await chromium.open(toHtml(views.wording))
    await page.locator('.key input[value="0:later"]').check({ force: true })
    await expect.poll(() => visibleRows(page).count()).toBe(1)
    await page.locator('.key input[value="0:earlier"]').check({ force: true })
    await expect.poll(() => visibleRows(page).count()).toBe(2)
    await expect(status(page).textContent()).resolves.toContain('2 / 8')
    await page.keyboard.press('Escape')
    await expect.poll(() => visibleRows(page).count()).toBe(7)
  })

  test('the choices of --only are filters too, with their counts, alone or beside those by relation', async () => {
    const { view } = await whole()
    const filters = rowFilters(view)
    const held = (only: readonly RowFilter[]) => view.rows.filter((row) => only.some((f) => filters(row).has(f))).length
    const { page } = await chromium.open(toHtml(view))
    const chips = page.locator('.only label')
    const told = (await chips.allInnerTexts()).map((words) => Number(/\d+$/.exec(words.trim())?.[0]))
    expect(told).toEqual(ROW_FILTERS.map((f) => held([f])).filter((count) => count > 0))
    expect(told.length).toBeGreaterThan(4)
    await page.locator('.only input[value=numbers]').check({ force: true })
    await expect.poll(() => visibleRows(page).count()).toBe(held(['numbers']))
    await page.locator('.only input[value=stance]').check({ force: true })
    await expect.poll(() => visibleRows(page).count()).toBe(held(['numbers', 'stance']))
    await expect.poll(() => page.evaluate('location.hash')).toBe('#only=numbers,stance')
    const url = page.url()
    await page.goto('about:blank')
    await page.goto(url)
    await expect.poll(() => visibleRows(page).count()).toBe(held(['numbers', 'stance']))
    await page.keyboard.press('Escape')
    await page.locator('.key input[value="0:earlier"]').check({ force: true })
    const earlier = await visibleRows(page).count()
    await page.locator('.only input[value=numbers]').check({ force: true })
    await expect.poll(() => visibleRows(page).count()).toBeGreaterThan(earlier)
  })

  test('what is kept is folded; one press or key unfolds all, and a filter for it shows it', async () => {
    const { page } = await chromium.open(toHtml(longView(9)))
    await expect.poll(() => visibleRows(page).count()).toBe(6)
    await page.keyboard.press('o')
    await expect.poll(() => visibleRows(page).count()).toBe(9)
    await page.locator('button[name=unfold]').click()
    await expect.poll(() => visibleRows(page).count()).toBe(6)
    await page.locator('.key input[value="0:kept"]').check({ force: true })
    await expect.poll(() => visibleRows(page).count()).toBe(3)
    await page.keyboard.press('Escape')
    await expect.poll(() => visibleRows(page).count()).toBe(6)
  })

  test('the view of one document shows it side by side, and no row that another has alone', async () => {
    const { page } = await chromium.open(toHtml(views.several))
    await expect.poll(() => page.locator('.app:visible').count()).toBeGreaterThan(0)
    await page.locator('input[name=tab][value="1"]').check({ force: true })
    await expect.poll(() => page.locator('.app:visible').count()).toBe(0)
    await expect.poll(() => page.locator('.a[data-k="0"]:visible').count()).toBe(0)
    await expect.poll(() => page.locator('.row > .a[data-k="1"]:visible').count()).toBe(6)
    await expect.poll(() => visibleRows(page).filter({ hasText: '互派观察员' }).count()).toBe(0)
    const [left, right] = await Promise.all(
      ['.a', '.b'].map((side) => rowOf(page, '2024-1').locator(`> ${side}[data-k="1"]`).boundingBox()),
    )
    expect(left!.x).toBeLessThan(right!.x)
  })

  test('in the view of one document, changes are those of that document', async () => {
    const { page } = await chromium.open(toHtml(views.several))
    await page.locator('input[name=tab][value="0"]').check({ force: true })
    await page.keyboard.press('n')
    await expect.poll(() => status(page).textContent()).toContain('1 / 6')
  })

  test('what the later text does not have stands in an appendix for each document', async () => {
    const { page } = await chromium.open(toHtml(views.several))
    const appendix = page.locator('.appendix')
    await expect(appendix.locator('h3').innerText()).resolves.toBe('2019：未再出现（1 段）')
    await expect(appendix.innerText()).resolves.toContain('双方互派观察员。')
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
    await expect.poll(() => visibleRows(page).count()).toBe(7)
  })

  test('what stands in a fold is found, and shown', async () => {
    const { page } = await chromium.open(toHtml(views.wording))
    await page.locator('input[name=query]').fill('互不干涉航运内务')
    await expect.poll(() => visibleRows(page).count()).toBe(1)
    await expect(rowOf(page, '2024-2').isVisible()).resolves.toBe(true)
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
    await expect(rowOf(page, '2024-1').locator('.c').innerText()).resolves.toContain('支持欢迎')
    await expect(page.locator('.heads').innerText()).resolves.toContain('2019→2024')
    await expect.poll(() => page.locator('.row > .a:visible').count()).toBe(0)
    await page.keyboard.press('v')
    await expect.poll(() => page.locator('.rows del:visible').count()).toBe(0)
    const ink = await page.evaluate("getComputedStyle(document.querySelector('.row > .b ins')).textDecorationLine")
    expect(ink).toBe('none')
  })

  test('a deep link opens at its row, also of an earlier text, in a fold, or when filters hide it', async () => {
    const { page } = await chromium.open(toHtml(longView(300)), { hash: '2019-250' })
    await expect.poll(() => rowOf(page, '2024-250').getAttribute('aria-current')).toBe('true')
    const place = `(() => { const box = document.getElementById('2024-250').getBoundingClientRect(); return box.top > 0 && box.bottom < innerHeight })()`
    await expect.poll(() => page.evaluate(place)).toBe(true)
    await page.locator('.key input[value="0:revised"]').check({ force: true })
    await page.evaluate("location.hash = '#2024-1'")
    await expect.poll(() => rowOf(page, '2024-1').isVisible()).toBe(true)
  })

  test('place, view, document and filter live in the address, and come back from it', async () => {
    const { page } = await chromium.open(toHtml(views.several))
    await page.locator('input[name=tab][value="1"]').check({ force: true })
    await page.keyboard.press('v')
    await page.locator('.key input[value="1:revised"]').check({ force: true })
    await page.keyboard.press('n')
    await expect.poll(() => page.evaluate('location.hash')).toBe('#2024-1&tab=1&view=inline&only=1%3Arevised')
    const url = page.url()
    await page.goto('about:blank')
    await page.goto(url)
    await expect.poll(() => page.locator('.rows').getAttribute('data-tab')).toBe('1')
    await expect(page.locator('.rows').getAttribute('data-view')).resolves.toBe('inline')
    await expect(page.locator('.key input[value="1:revised"]').isChecked()).resolves.toBe(true)
    await expect(rowOf(page, '2024-1').getAttribute('aria-current')).resolves.toBe('true')
  })

  test('what was replaced lights up what replaced it, under the pointer and under the keys', async () => {
    const { page } = await chromium.open(toHtml(views.wording))
    const row = rowOf(page, '2024-1')
    await row.locator('> .a del', { hasText: '支持' }).hover()
    await expect.poll(() => row.locator('> .b .lit').innerText()).toBe('欢迎')
    await row.locator('.no').focus()
    await page.mouse.move(0, 0)
    await page.keyboard.press('ArrowRight')
    await page.keyboard.press('ArrowRight')
    await expect.poll(() => page.evaluate('document.activeElement.textContent')).toBe('三')
    await expect.poll(() => row.locator('> .b .lit').innerText()).toBe('五')
  })

  test('pointers to other places are not copied with the words', async () => {
    const { page } = await chromium.open(toHtml(views.wording))
    const copied = `(() => {
      const range = document.createRange()
      range.selectNodeContents(document.getElementById('2024-3'))
      getSelection().removeAllRanges()
      getSelection().addRange(range)
      return getSelection().toString()
    })()`
    const words = (await page.evaluate(copied)) as string
    expect(words).toContain('潮位每日通报。')
    expect(words).not.toMatch(/潮位每日通报。\s*移自/)
  })

  test('the strip: arrows go from cell to cell, the words stand below, a press goes to the row', async () => {
    const { page } = await chromium.open(toHtml(views.wording))
    await expect.poll(() => page.locator('.strip svg a[tabindex="0"]').count()).toBe(1)
    await page.locator('.strip svg a[tabindex="0"]').focus()
    await page.keyboard.press('ArrowRight')
    await expect(page.locator('.told').textContent()).resolves.toContain('字符有别')
    await page.keyboard.press('Enter')
    await expect.poll(() => page.locator('.row[aria-current]').count()).toBe(1)
  })

  test('the small strip shows where in the text the window stands, and leads elsewhere', async () => {
    const { page } = await chromium.open(toHtml(longView(300)))
    const here = () => page.evaluate("Number(document.querySelector('.controls .here').getAttribute('x'))")
    await expect.poll(here).toBe(0)
    const box = (await page.locator('.controls .mini').boundingBox())!
    await page.mouse.click(box.x + box.width * 0.8, box.y + 3)
    await expect.poll(here).toBeGreaterThan(600)
  })

  test('a print of some rows says first how many are missing; one of all says nothing', async () => {
    const { page } = await chromium.open(toHtml(longView(9)))
    const note = () => page.locator('.printnote').textContent()
    const print = (wanted: string) =>
      page.evaluate(`(() => {
        window.print = () => dispatchEvent(new Event('beforeprint'))
        const dialog = document.querySelector('dialog#print')
        dialog.showModal()
        dialog.close(${JSON.stringify(wanted)})
      })()`)
    const heads = `[...document.styleSheets[0].cssRules].filter((r) => r instanceof CSSPageRule).map((r) => r.cssText).join()`
    await print('changes')
    await expect.poll(note).toBe('只印 6 行；另 3 行未印（共 9 行）')
    expect(await page.evaluate(heads)).toContain('只印 6 行')
    await page.evaluate("dispatchEvent(new Event('afterprint'))")
    await print('list')
    await expect.poll(note).toBe('只印变化清单；9 行的文字未印')
    await page.evaluate("dispatchEvent(new Event('afterprint'))")
    await print('all')
    await expect.poll(note).toBe('')
    await expect.poll(() => visibleRows(page).count()).toBe(9)
    await page.evaluate("dispatchEvent(new Event('afterprint'))")
    await expect.poll(() => visibleRows(page).count()).toBe(6)
    await page.locator('.key input[value="0:kept"]').check({ force: true })
    await page.evaluate("dispatchEvent(new Event('beforeprint'))")
    await expect.poll(note).toBe('只印 3 行；另 6 行未印（共 9 行）')
  })

  test('a copy names documents, clauses, both wordings, sources, access date, checksum and version', async () => {
    const { page } = await chromium.open(toHtml(views.wording), { permissions: ['clipboard-read', 'clipboard-write'] })
    await rowOf(page, '2024-1').locator('button.cite').click({ force: true })
    await expect.poll(() => status(page).textContent()).toBe('两文及出处已复制')
    const text = (await page.evaluate('navigator.clipboard.readText()')) as string
    const parts = [
      '2019-1：“双方支持《灯塔倡议》，愿在三年内建成南湾、北湾航标。”',
      '甲国与乙国 2024 年联合声明',
      '2024-05-01',
      '2024-1：“双方欢迎《灯塔倡议》，愿在五年内建成北湾、南湾航标。”',
      'https://example.org/2024',
      '取得 2026-01-02',
      'SHA-256 2024',
    ]
    const at = parts.map((part) => text.indexOf(part))
    expect(at.every((x) => x >= 0)).toBe(true)
    expect(at[0]).toBeLessThan(at[3]!)
    for (const part of ['全文', '改动', '#2024-1', '第一段', 'tifa 0.0.0']) expect(text).toContain(part)
  })

  test('a copy holds no words of a digest, and says why', async () => {
    const { page } = await chromium.open(toHtml(views.subject), { permissions: ['clipboard-read', 'clipboard-write'] })
    await rowOf(page, '2024-1').locator('button.cite').click({ force: true })
    await expect.poll(() => status(page).textContent()).toContain('2001, 2011')
    const text = (await page.evaluate('navigator.clipboard.readText()')) as string
    expect(text).toContain('双方强调航运安全与灯塔共建的重要。')
    expect(text).not.toContain('两国把航运安全列为首要')
    expect(text).not.toContain('继续灯塔共建')
    expect(text).toContain('编者提要，非原文：此处不引其文字')
    expect(text).toContain('2001-1')
  })

  test('where nothing may be copied the words are shown instead', async () => {
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
    await expect(page.locator('.row > .a .cl').first().getAttribute('lang')).resolves.toBe('zh')
  })

  test('two thousand rows: all there, and a filter leaves the right ones', async () => {
    const { page, complaints } = await chromium.open(toHtml(longView(2000)))
    await page.locator('.key input[value="0:kept"]').check({ force: true })
    await expect.poll(() => page.locator('.row:not([hidden])').count()).toBe(667)
    await page.keyboard.press('Escape')
    // A word of every row: laying out each row to see whether it is drawn would take minutes.
    await page.locator('input[name=query]').fill('灯塔')
    await expect.poll(() => status(page).textContent()).toContain('2000 / 2000')
    expect(await page.evaluate("CSS.highlights.get('found').size")).toBe(4000)
    expect(complaints).toEqual([])
  })
})
