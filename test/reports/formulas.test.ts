import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join, resolve } from 'node:path'
import ExcelJS from 'exceljs'
import type { Page } from 'playwright-core'
import { beforeAll, describe, expect, test } from 'vitest'
import { formulasToCsv, formulasToHtml, formulasToMd, formulasToXlsx } from '../../reports/index.ts'
import { loadCorpus } from '../../src/corpus/index.ts'
import { findFormulas } from '../../src/formulas.ts'
import type { FormulasView, Witness } from '../../src/model/index.ts'
import { buildFormulasView } from '../../src/view/build-formulas-view.ts'
import { describeInChromium } from '../browser.ts'

const root = resolve(import.meta.dirname, '../..')
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

let view: FormulasView
let english: FormulasView
let hostile: FormulasView
const HOSTILE = '</script><img src=x onerror=alert(1)>=1+1|a|'
beforeAll(async () => {
  const sample = await loadCorpus(join(root, 'test/sample-corpus'), { workingDir: root })
  view = buildFormulasView(await findFormulas(sample, { lang: 'zh' }), { ui: 'zh' })
  english = buildFormulasView(await findFormulas(sample, { lang: 'en' }), { ui: 'en' })
  const witness = (siglum: string): Witness => ({
    siglum,
    document: null,
    title: HOSTILE,
    date: null,
    lang: 'zh',
    fidelity: 'full',
    fidelityBasis: 'assumed',
    standing: 'unknown',
    file: `${HOSTILE}.txt`,
    sha256: '0'.repeat(64),
    text: `题目\n双方维护海湾灯塔${HOSTILE}的安全运行和渔民生计。\n`,
    record: null,
  })
  hostile = buildFormulasView(await findFormulas([witness('=a'), witness('b')]), { ui: 'en' })
})

const rowsOf = (csv: string): readonly string[] => csv.slice(1).split('\r\n').slice(0, -1)

describe('formulas as tables', () => {
  test('csv: a row a formula, a column a document; with places, a row a place and one for each document without', async () => {
    const matrix = rowsOf(await formulasToCsv(view, { places: false }))
    expect(matrix[0]).toBe('id,words,course,documents,places,first,last,weight,rank,variants,1998,2016,2019,2024')
    expect(matrix.find((row) => row.includes(',军事力量不针对对方部署,'))).toMatch(
      /,returned,3,3,1998,2024,.*,used,used,absent,used$/u,
    )
    expect(matrix).toHaveLength(1 + view.groups.reduce((n, group) => n + group.rows.length, 0))
    const places = rowsOf(await formulasToCsv(view, { places: true }))
    expect(places.filter((row) => /,军事力量不针对对方部署,2019,2019-06-20,absent,,/u.test(row))).toHaveLength(1)
    expect(
      places.filter((row) => /,军事力量不针对对方部署,1998,1998-05-12,used,exact,1998-art2\.2,/u.test(row)),
    ).toHaveLength(1)
  })

  test('xlsx: texts, matrix and concordance, the same rows as the csv', async () => {
    const book = new ExcelJS.Workbook()
    await book.xlsx.load((await formulasToXlsx(view)).slice().buffer as ArrayBuffer)
    expect(book.worksheets.map((s) => s.name)).toEqual(['texts', 'formulas', 'places'])
    const counts = await Promise.all(
      [false, true].map(async (places) => rowsOf(await formulasToCsv(view, { places })).length),
    )
    expect([book.getWorksheet('formulas')!.rowCount, book.getWorksheet('places')!.rowCount]).toEqual(counts)
    expect(book.getWorksheet('texts')!.getCell('A2').value).toBe(view.lead[0])
    for (const one of book.worksheets) expect(one.pageSetup).toMatchObject({ paperSize: 9, fitToPage: true })
    expect(book.getWorksheet('formulas')!.autoFilter).toMatch(/^A1:/u)
    expect(book.getWorksheet('formulas')!.views[0]).toMatchObject({ state: 'frozen', xSplit: 2, ySplit: 1 })
  })

  test('md: a table for each course, and the sentences where they are asked for', async () => {
    const md = await formulasToMd(view, { places: false })
    expect(md).toContain('| 军事力量不针对对方部署 | ● | ● | · | ● |')
    expect(md).not.toContain('<code>')
    expect(await formulasToMd(view, { places: true })).toContain(
      '<code>1998-art2.2</code> 缔约双方的<b>军事力量不针对对方部署</b>。',
    )
  })

  test('what stands in a text is shown, not obeyed', async () => {
    expect(hostile.groups).not.toEqual([])
    const html = await formulasToHtml(hostile)
    expect(html).not.toContain('<img')
    expect(html.match(/<script/gu)).toHaveLength(1)
    const md = await formulasToMd(hostile, { places: true })
    expect(md).not.toMatch(/(?<!\\)<img/u)
    for (const line of md.split('\n').filter((l) => l.startsWith('| ')))
      expect(line.split(/(?<!\\)\|/u)).toHaveLength(5)
    for (const row of rowsOf(await formulasToCsv(hostile, { places: true }))) expect(row).not.toMatch(/(?:^|,)"?=/u)
  })

  test('the same view gives the same bytes', async () => {
    expect(await formulasToHtml(view)).toBe(await formulasToHtml(view))
    expect(Buffer.from(await formulasToXlsx(view)).equals(Buffer.from(await formulasToXlsx(view)))).toBe(true)
  })
})

async function faults(page: Page): Promise<readonly string[]> {
  const result = (await page.evaluate(`${axe};axe.run(document, { resultTypes: ['violations'] })`)) as {
    readonly violations: readonly { readonly id: string; readonly nodes: readonly { readonly html: string }[] }[]
  }
  return result.violations.flatMap((v) => v.nodes.map((n) => `${v.id}: ${n.html.slice(0, 160)}`))
}

describeInChromium('the page of formulas', (chromium) => {
  for (const [width, colorScheme] of [
    [390, 'light'],
    [1280, 'light'],
    [1280, 'dark'],
  ] as const) {
    test(`axe-core finds nothing at ${width} px, ${colorScheme}, folded and open`, async () => {
      for (const shown of [view, english]) {
        const { page, complaints } = await chromium.open(await formulasToHtml(shown, 6), {
          viewport: { width, height: 3000 },
          colorScheme,
        })
        expect(await faults(page)).toEqual([])
        await page.evaluate("document.querySelectorAll('details').forEach((d) => { d.open = true })")
        expect(await faults(page)).toEqual([])
        expect(await page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth')).toBe(
          0,
        )
        expect(complaints).toEqual([])
      }
    })
  }

  test('a click opens the sentences; words are found; an address opens its formula', async () => {
    const { page } = await chromium.open(await formulasToHtml(view), { hash: 'f3' })
    expect(await page.locator('details[open]').count()).toBe(1)
    const formula = page.locator('details.formula', { hasText: '军事力量不针对对方部署' }).first()
    expect(await formula.locator('code').first().isVisible()).toBe(false)
    await formula.locator('summary').click()
    expect(await formula.locator('code').allInnerTexts()).toEqual(['1998-art2.2', '2016-1.5', '2024-1.4'])
    await page.locator('input[name=find]').fill('裁军')
    expect(await page.locator('details.formula:visible .words').allInnerTexts()).toEqual(['支持早日恢复裁军谈判'])
  })

  test('without scripts it is whole, and offers nothing that needs one', async () => {
    const { page } = await chromium.open(await formulasToHtml(view), { javaScriptEnabled: false })
    expect(await page.locator('input').isVisible()).toBe(false)
    await page.locator('summary').first().click()
    expect(await page.locator('.concordance').first().isVisible()).toBe(true)
  })
})
