/** The page where the reader's system chooses the colours, and on paper: nothing is told by a colour of ours alone. */
import { expect, test } from 'vitest'
import { toHtml } from '../../../reports/html/to-html.tsx'
import { describeInChromium } from '../../browser.ts'
import { whole } from '../comparisons.ts'
import { severalView, subjectView, wordingView } from './sample-views.ts'

describeInChromium('colours that the system chooses', (chromium) => {
  for (const colorScheme of ['light', 'dark'] as const)
    test(`the shades of the strip differ, each from the next, in the system's own ink, ${colorScheme}`, async () => {
      for (const view of [wordingView(), subjectView()]) {
        const { page } = await chromium.open(toHtml(view), { forcedColors: 'active', colorScheme })
        // A cell of each shade, drawn in the place of the first.
        const light = (await page.evaluate(`(() => {
          const cell = document.querySelector('.strip svg rect')
          const canvas = document.createElement('canvas').getContext('2d', { willReadFrequently: true })
          const grey = (colour) => {
            canvas.fillStyle = colour
            canvas.fillRect(0, 0, 1, 1)
            const [r, g, b] = canvas.getImageData(0, 0, 1, 1).data
            return (r + g + b) / 3
          }
          const paper = grey(getComputedStyle(document.documentElement).backgroundColor)
          return [0, 1, 2, 3, 4].map((level) => {
            cell.setAttribute('class', 'l' + level)
            return Math.abs(grey(getComputedStyle(cell).fill) - paper)
          })
        })()`)) as readonly number[]
        for (const [i, shade] of light.entries()) expect(shade - (light[i - 1] ?? 0)).toBeGreaterThan(15)
      }
    })

  test('what is chosen shows that it is: view, filter, document, the current change', async () => {
    const { page } = await chromium.open(toHtml(severalView()), { forcedColors: 'active' })
    const ground = (selector: string) =>
      page.evaluate(`getComputedStyle(document.querySelector(${JSON.stringify(selector)})).backgroundColor`)
    const chosen = await ground('.choice input:checked + span')
    expect(chosen).not.toBe(await ground('.choice input:not(:checked) + span'))
    await page.keyboard.press('n')
    await expect
      .poll(() => page.evaluate("getComputedStyle(document.querySelector('.spine a[aria-current]')).outlineStyle"))
      .toBe('solid')
    await page.locator('.key input').first().check({ force: true })
    expect(await ground('.key input:checked + span')).toBe(chosen)
  })

  test('a changed number keeps its box', async () => {
    const { page } = await chromium.open(toHtml(wordingView()), { forcedColors: 'active' })
    const box = "getComputedStyle(document.querySelector('.rows ins.num')).outlineStyle"
    expect(await page.evaluate(box)).toBe('solid')
  })

  test('nothing moves', async () => {
    const { page } = await chromium.open(toHtml(wordingView()))
    const moving = `[...document.querySelectorAll('*')].filter((e) => {
      const { animationName, transitionDuration, scrollBehavior } = getComputedStyle(e)
      return animationName !== 'none' || transitionDuration !== '0s' || scrollBehavior !== 'auto'
    }).length`
    expect(await page.evaluate(moving)).toBe(0)
  })
})

describeInChromium('on paper', (chromium) => {
  test('no word stands outside the sheet', async () => {
    const { page } = await chromium.open(toHtml((await whole()).view), { viewport: { width: 700, height: 900 } })
    await page.emulateMedia({ media: 'print' })
    const outside = `[...document.querySelectorAll('main :is(p, li, h3, a, summary)')]
      .filter((e) => e.checkVisibility() && !e.closest('.aloud') && e.getBoundingClientRect().width > 1)
      .filter((e) => e.getBoundingClientRect().left < 0 || e.getBoundingClientRect().right > innerWidth)
      .map((e) => e.outerHTML.slice(0, 80))`
    expect(await page.evaluate(outside)).toEqual([])
  })
})
