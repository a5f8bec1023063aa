/**
 * What stands in the first window of a page, on a desk and on a telephone: what the texts are, what is news, and the first
 * word that changed. Measured on whole texts, whose heads are as long as heads are.
 */
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { toHtml } from '../../../reports/html/to-html.tsx'
import { describeInChromium } from '../../browser.ts'
import { type Compared, several, texts, whole, witnessOf } from '../comparisons.ts'

const SUBJECTS = ['灯塔', '航道', '码头', '引水', '浮标', '潮位', '渔港', '堤岸', '船闸', '海图', '岸电', '泊位']
const DUTIES = [
  '的管理机关应当每年公布检查结果，并听取使用者的意见',
  '的建设应当符合全岛规划，不得妨碍他人依法享有的权利',
  '的费用由议会核定，任何机关不得自行增加收费的项目',
  '的维护由所在地的机关负责，有争议的报请上一级机关裁定',
]

/** A law of many articles under chapters, with the lines of its adoption: the first change stands in its head. */
function law(year: number, articles: number): string {
  const lines = ['岚岛共和国港口法', '', '2010年3月4日第三届岚岛议会第二次会议通过']
  lines.push(
    year === 2022
      ? '2022年6月1日第六届岚岛议会第一次会议《关于修改〈港口法〉的决定》第二次修正'
      : '2016年5月6日第四届岚岛议会第四次会议《关于修改〈港口法〉的决定》修正',
  )
  for (let i = 0; i < articles; i++) {
    if (i % 30 === 0)
      lines.push('', `第${chinese(i / 30 + 1)}章 ${SUBJECTS[(i / 30) % 12]}之${chinese(i / 30 + 1)}`, '')
    const added = year === 2022 && i % 7 === 3 ? `，并报${SUBJECTS[(i * 5) % 12]}委员会备案` : ''
    lines.push(
      `第${chinese(i + 1)}条 ${chinese(i + 1)}号${SUBJECTS[i % 12]}${DUTIES[(i * 3 + (i >> 2)) % 4]}${added}。`,
    )
  }
  return lines.join('\n')
}

function chinese(n: number): string {
  const digits = '零一二三四五六七八九'
  const [hundreds, tens, ones] = [Math.floor(n / 100), Math.floor(n / 10) % 10, n % 10]
  const high = hundreds > 0 ? `${digits[hundreds]}百` : ''
  const middle = tens > 0 ? `${tens === 1 && high === '' ? '' : digits[tens]}十` : high !== '' && ones > 0 ? '零' : ''
  return `${high}${middle}${ones > 0 ? digits[ones] : ''}`
}

const compared: Readonly<Record<string, () => Promise<Compared>>> = {
  'two statements in Chinese': () => whole('zh', 'zh'),
  'two statements in English': () => whole('en', 'en'),
  'two statements in Russian': () => whole('ru', 'en'),
  'four documents': () => several('zh'),
  'four documents, read in English': () => several('en'),
  'a law of 264 articles': () =>
    texts([
      witnessOf('港口法2016', law(2016, 264), { title: '岚岛共和国港口法' }),
      witnessOf('港口法2022', law(2022, 264), { title: '岚岛共和国港口法' }),
    ]),
}

/** Pixels from the top of the page to the first word of the rows that bears a mark. */
const firstMark = async (page: Page): Promise<number> =>
  (await page.locator('.rows :is(ins, del, .mv):visible').first().boundingBox())?.y ?? Number.POSITIVE_INFINITY

const overflow = (page: Page) =>
  page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth') as Promise<number>

/** Links in a line of words are as large under the finger without moving the lines apart: those are left out. All rows are drawn. */
const small = `document.styleSheets[0].insertRule('.row { content-visibility: visible !important }'),
  [...document.querySelectorAll('a[href], button, summary, label')]
  .filter((e) => e.checkVisibility() && !e.closest('svg') && getComputedStyle(e).display !== 'inline')
  .filter((e) => Math.min(e.getBoundingClientRect().width, e.getBoundingClientRect().height) < 44)
  .map((e) => e.outerHTML.slice(0, 90))`

describeInChromium('the first window', (chromium) => {
  for (const [name, compare] of Object.entries(compared))
    test(`${name}: what is news and the first changed word`, async () => {
      const html = toHtml((await compare()).view)
      for (const { width, most, points } of [
        { width: 1440, most: 800, points: 3 },
        { width: 390, most: 900, points: 2 },
      ]) {
        const { page } = await chromium.open(html, { viewport: { width, height: 900 } })
        expect(await firstMark(page)).toBeLessThan(most)
        await expect(page.locator('#news li:visible').count()).resolves.toBe(points)
        await expect(page.locator('.lead .first').isVisible()).resolves.toBe(true)
        expect(await overflow(page)).toBeLessThanOrEqual(0)
      }
    })

  test('a point that a narrow page keeps back comes with the rest, and the count says so', async () => {
    const html = toHtml((await whole()).view)
    const { page } = await chromium.open(html, { viewport: { width: 390, height: 900 } })
    await expect(page.locator('#news summary').innerText()).resolves.toBe('另 8 点及说明')
    await page.locator('#news summary').click()
    await expect(page.locator('#news ol li:visible').count()).resolves.toBe(10)
    const desk = await chromium.open(html, { viewport: { width: 1440, height: 900 } })
    await expect(desk.page.locator('#news summary').innerText()).resolves.toBe('另 7 点及说明')
  })

  test('on a telephone no link of the whole page is smaller than a finger, and nothing pushes it wide', async () => {
    for (const compare of [() => whole('en', 'en'), () => several('zh')]) {
      const html = toHtml((await compare()).view)
      for (const width of [360, 390]) {
        const { page } = await chromium.open(html, { viewport: { width, height: 900 } })
        expect(await page.evaluate(small)).toEqual([])
        expect(await overflow(page)).toBeLessThanOrEqual(0)
      }
    }
  })

  test('the last line of a Chinese clause does not hold one character alone', async () => {
    const { page } = await chromium.open(toHtml((await whole()).view, { rows: 'all' }), {
      viewport: { width: 390, height: 900 },
    })
    const lines = `(() => {
      const found = { looked: 0, alone: [] }
      for (const p of document.querySelectorAll('.rows .b p.cl')) {
        const text = p.lastChild instanceof Element && p.lastChild.className === 'end' ? p.lastChild : null
        if (!text || !p.checkVisibility()) continue
        found.looked++
        if (text.getClientRects().length > 1) found.alone.push(p.textContent.slice(-8))
      }
      return found
    })()`
    const { looked, alone } = (await page.evaluate(lines)) as { looked: number; alone: readonly string[] }
    expect(looked).toBeGreaterThan(40)
    expect(alone).toEqual([])
  })
})
