/**
 * The page that compares files by itself, as somebody without a terminal uses it: in a real browser, from a file, with
 * files of each kind, and with what somebody hostile, hurried or unlucky would give it.
 */
import { copyFileSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { basename, extname, join } from 'node:path'
import type { Frame, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { describeInChromium } from '../../browser.ts'
import { root, tifa } from '../../cli/run-tifa.ts'
import { fixtures } from '../../intake/samples.ts'

const file = join(root, 'dist/page/tifa.html')
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const SAMPLE = { 2019: '2019-06-20-joint-statement', 2024: '2024-10-08-joint-statement' } as const
const sample = (year: keyof typeof SAMPLE, lang = 'zh'): string =>
  join(root, 'test/sample-corpus', SAMPLE[year], `${lang}.full.txt`)

describe('its file', () => {
  it('takes two megabytes at most, and names nothing outside itself', () => {
    const html = readFileSync(file, 'utf8')
    expect(statSync(file).size).toBeLessThan(2_000_000)
    expect(/<[a-z]+ [^>]*(?:src|href)="(?!data:|#)[^"]/.test(html)).toBe(false)
    expect(
      /Content-Security-Policy" content="default-src &#x27;none&#x27;; connect-src &#x27;none&#x27;;/.test(html),
    ).toBe(true)
  })

  it('is written by `tifa page`, and over nothing', () => {
    const dir = mkdtempSync(join(tmpdir(), 'tifa-page-'))
    try {
      const written = tifa(['page', '-o', 'p.html', '--ui', 'en'], { cwd: dir })
      expect([written.code, written.stderr]).toEqual([0, ''])
      expect(readFileSync(join(dir, 'p.html')).equals(readFileSync(file))).toBe(true)
      writeFileSync(join(dir, 'p.html'), 'notes')
      expect(tifa(['page', '-o', 'p.html'], { cwd: dir })).toMatchObject({ code: 2, stdout: '' })
      expect(readFileSync(join(dir, 'p.html'), 'utf8')).toBe('notes')
    } finally {
      rmSync(dir, { recursive: true, force: true })
    }
  })
})

describeInChromium('the page that compares files', ({ open }) => {
  let dir = ''
  const own = (name: string, content: string | Uint8Array): string => {
    const path = join(dir, name)
    writeFileSync(path, content)
    return path
  }
  beforeAll(() => {
    dir = mkdtempSync(join(tmpdir(), 'tifa-live-'))
  })
  afterAll(() => rmSync(dir, { recursive: true, force: true }))

  const opened = async (locale = 'en-GB', more: object = {}) => {
    const { page, complaints } = await open(readFileSync(file, 'utf8'), { locale, ...more })
    return { page, complaints: () => complaints.filter((c) => !/^request: blob:/.test(c)) }
  }
  const give = (page: Page, files: readonly string[]) => page.setInputFiles('#files', [...files])
  const state = (page: Page, wanted: string) => page.waitForSelector(`body[data-state=${wanted}]`, { timeout: 60_000 })
  const report = async (page: Page): Promise<Frame> => {
    await state(page, 'result')
    return page.frames()[1] as Frame
  }
  const refusals = (page: Page): Promise<string[]> => page.locator('.refused[role=alert]').allTextContents()

  /** What the page saves in one form. */
  const saved = async (page: Page, form: string): Promise<{ name: string; bytes: Buffer }> => {
    await page.click('.menu summary')
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.locator('#save button', { hasText: form }).first().click(),
    ])
    return { name: download.suggestedFilename(), bytes: readFileSync(await download.path()) }
  }

  /** A browser does not tell its ICU, nor where a file lies. */
  const without = (json: string): object => {
    const { tool, witnesses, findings, ...rest } = JSON.parse(json)
    const named = (rows: readonly { file: string }[]) => rows.map((row) => ({ ...row, file: basename(row.file) }))
    return { ...rest, witnesses: named(witnesses), findings: named(findings) }
  }

  it.each([
    ['texts', sample(2019), sample(2024)],
    ['Russian texts', sample(2019, 'ru'), sample(2024, 'ru')],
    ['a saved page and a Word file', join(fixtures, 'chromium-saved.html'), join(fixtures, 'libreoffice-list.docx')],
    ['two PDFs', join(fixtures, 'chromium-zh.pdf'), join(fixtures, 'libreoffice-zh.pdf')],
    [
      'a PDF with notes, and a PDF in columns',
      join(fixtures, 'libreoffice-ru.pdf'),
      join(fixtures, 'chromium-ru-columns.pdf'),
    ],
  ])('compares %s as the command does', async (_what, first, second) => {
    const [a, b] = [`a${extname(first)}`, `b${extname(second)}`]
    copyFileSync(first, join(dir, a))
    copyFileSync(second, join(dir, b))
    const printed = tifa(['compare', a, b, '--format', 'json'], { cwd: dir })
    expect([printed.code, printed.stderr]).toEqual([0, ''])
    const { page, complaints } = await opened()
    await give(page, [join(dir, a), join(dir, b)])
    await report(page)
    // In the order in which the command was given them, whatever their dates.
    const earlier = await page.evaluate("document.querySelector('#texts .name b').textContent")
    if (earlier !== a) {
      await page.click('#turn')
      await page.locator('#texts li:first-child .name b', { hasText: a }).waitFor({ state: 'attached' })
      await report(page)
    }
    const { bytes } = await saved(page, 'JSON')
    expect(without(bytes.toString('utf8'))).toEqual(without(printed.stdout))
    expect(complaints()).toEqual([])
  })

  it('puts the later text last by its date, whatever the order in which they came', async () => {
    const { page } = await opened('zh-CN')
    // Chinese words are parted here as the command parts them.
    expect(await page.locator('#parted').isHidden()).toBe(true)
    await give(page, [sample(2024), sample(2019)])
    const frame = await report(page)
    expect(await frame.title()).toMatch(/^2024（.+对照 2019$/)
  })

  it('turns the two round', async () => {
    const { page } = await opened('zh-CN')
    await give(page, [sample(2024), sample(2019)])
    await report(page)
    await page.click('#turn')
    await expect.poll(() => page.title(), { timeout: 20_000 }).toMatch(/^2019（.+对照 2024$/)
  })

  it('saves what opens elsewhere: a page, Word, a workbook', async () => {
    const { page, complaints } = await opened()
    await give(page, [sample(2019), sample(2024)])
    const frame = await report(page)
    const html = await saved(page, 'web page')
    expect(html.name).toBe('2024.html')
    expect(html.bytes.toString('utf8')).toContain(await frame.title())
    for (const [form, name] of [
      ['Word table', '2024.docx'],
      ['tracked changes', '2024-redline.docx'],
      ['Excel', '2024.xlsx'],
    ]) {
      const word = await saved(page, form as string)
      expect(word.name).toBe(name)
      expect(word.bytes.subarray(0, 2).toString()).toBe('PK')
    }
    // The table for Word is what most come for: one press.
    const [download] = await Promise.all([page.waitForEvent('download'), page.click('#word')])
    expect(download.suggestedFilename()).toBe('2024.docx')
    expect(complaints()).toEqual([])
  })

  it('corrects what was understood, and compares again', async () => {
    const { page } = await opened()
    await give(page, [sample(2019), sample(2024)])
    await report(page)
    await page.click('#back')
    await page.locator('.text').nth(1).locator('select').nth(1).selectOption('abridged')
    await page.waitForSelector('#compare:enabled')
    await page.click('#compare')
    const frame = await report(page)
    expect(await frame.locator('.lead').innerText()).toContain('EXCERPTS')
  })

  it('shows the examples by one click, as the command shows them', async () => {
    const { page, complaints } = await opened()
    await page.locator('#examples button').last().click()
    const frame = await report(page)
    const printed = tifa(['compare', '2023', '--ui', 'en', '--width', '1000'], { cwd: root }).stdout
    const [first] = printed.split('\n')
    expect(await frame.locator('.lead .first').innerText()).toBe(first)
    expect(complaints()).toEqual([])
  })

  it('says everything in the other language, the comparison too', async () => {
    const { page } = await opened()
    await give(page, [sample(2019), sample(2024)])
    await report(page)
    await page.click('#language')
    await page.waitForSelector('html[lang=zh-Hans] body[data-state=result]')
    expect(await (await report(page)).evaluate('document.documentElement.lang')).toMatch(/^zh/)
  })

  it('asks what becomes of tracked changes', async () => {
    const { page } = await opened()
    await give(page, [join(fixtures, 'libreoffice-tracked.docx')])
    await page.waitForSelector('.refused[role=alert]')
    expect((await refusals(page))[0]).toMatch(/tracked changes/)
    await page.getByRole('button', { name: 'Reject the tracked changes' }).click()
    await page.waitForSelector('.text select')
    expect(await refusals(page)).toEqual([])
  })

  it('compares one file before and after its tracked changes', async () => {
    const { page } = await opened()
    await give(page, [join(fixtures, 'libreoffice-tracked.docx')])
    await page.getByRole('button', { name: 'Compare before and after' }).click()
    await expect.poll(() => page.locator('.text select').count()).toBe(4)
    expect(await page.locator('#texts .name b').allTextContents()).toEqual([
      'libreoffice-tracked (before).docx',
      'libreoffice-tracked (after).docx',
    ])
    await page.click('#compare')
    await page.waitForSelector('body[data-state=result]')
    expect(await (await report(page)).evaluate('document.body.innerText')).toContain('libreoffice-tracked (after)')
  })

  it('compares text that was pasted', async () => {
    const { page } = await opened()
    for (const words of ['双方将修缮跨河公路。\n双方互派教师。', '双方将修缮跨河公路。\n双方不再互派教师。']) {
      await page.click('#paste')
      await page.fill('#pasted', words)
      await page.click('#add')
    }
    const frame = await report(page)
    expect(await frame.locator('ins').first().innerText()).toContain('不再')
  })

  it('a file that cannot be read is one line, and the others stay', async () => {
    const { page, complaints } = await opened()
    await give(page, [
      own('empty.txt', ''),
      own('image.png', Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0, 1, 2, 3)),
      sample(2024),
      own('broken.docx', 'PK\u0003\u0004…'),
    ])
    await expect.poll(() => page.locator('.refused[role=alert]').count(), { timeout: 20_000 }).toBe(3)
    for (const line of await refusals(page)) expect(line).toMatch(/^(?:empty\.txt|image\.png|broken\.docx): .+/)
    expect(await page.locator('.text select').count()).toBe(2)
    expect(complaints()).toEqual([])
  })

  it('nothing in a file runs, and nothing of it is asked for', async () => {
    const hostile = own(
      'hostile.html',
      `<!doctype html><meta charset=utf-8><title>甲乙联合声明</title><script>alert(1)</script>
<p>双方<img src=x onerror=alert(2)>将修缮跨河公路。<svg onload=alert(3)></svg></p>
<p>&lt;script&gt;alert(4)&lt;/script&gt; 双方互派教师。</p><p>&lt;/style&gt;&lt;img src=https://tifa.invalid/x&gt; 双方协调税则。</p>
<p>双方限制湿地开垦，保护候鸟停歇的芦苇荡。</p><p>双方鼓励两国学校互派教师，共编语言课本。</p>`,
    )
    const { page, complaints } = await opened()
    await give(page, [sample(2019), hostile])
    await report(page)
    await page.waitForTimeout(300)
    expect(complaints()).toEqual([])
  })

  it.each([
    ['zh-CN', 390],
    ['en-GB', 1440],
  ])('nothing that is there moves by itself, %s, %i wide', async (locale, width) => {
    const { page } = await opened(locale, { viewport: { width, height: 800 } })
    // What moved within half a second of a press counts, too.
    const shifts = `new Promise((done) => {
      const seen = []
      new PerformanceObserver((list) => seen.push(...list.getEntries())).observe({ type: 'layout-shift', buffered: true })
      setTimeout(() => done(seen.map((e) => [e.value, ...e.sources.map((s) => s.node?.outerHTML?.slice(0, 80))])), 300)
    })`
    expect(await page.evaluate(shifts)).toEqual([])
    await give(page, [sample(2019), sample(2024)])
    const frame = await report(page)
    await saved(page, 'JSON')
    expect(await page.locator('#told').innerText()).toContain('2024.json')
    expect(await page.evaluate(shifts)).toEqual([])
    expect(await frame.evaluate(shifts)).toEqual([])
    // A message lies over the comparison until the next press.
    await frame.locator('h1').click()
    expect(await page.locator('#told').innerText()).toBe('')
  })

  it('every connection is refused by the browser, to the page, the report and the worker', async () => {
    const { page } = await opened()
    await give(page, [sample(2019), sample(2024)])
    const frame = await report(page)
    const tries = `(async () => { try { await fetch('data:text/plain,x'); return 'connected' } catch { return 'refused' } })()`
    expect(await page.evaluate(tries)).toBe('refused')
    expect(await frame.evaluate(tries)).toBe('refused')
    for (const worker of page.workers()) expect(await worker.evaluate(tries)).toBe('refused')
    expect(page.workers().length).toBe(1)
  })

  it('works offline', async () => {
    const { page } = await opened()
    await page.context().setOffline(true)
    await give(page, [join(fixtures, 'chromium-zh.pdf'), sample(2024)])
    await report(page)
  })

  /** Opens the dialog of the row that has this address. */
  const decideOn = async (page: Page, address: string) => {
    await (await report(page)).locator(`.row[id="${address}"] .decide`).dispatchEvent('click')
    await page.waitForSelector('#deciding[open]')
  }
  const decide = async (page: Page, together: boolean, note: string) => {
    await page.check(`#deciding input[value=${together ? 'together' : 'apart'}]`)
    await page.fill('#decidenote', note)
    await page.fill('#decideby', 'A. Reader')
    await page.click('#decidebuttons .primary')
    await page.waitForSelector('#deciding', { state: 'hidden' })
    await report(page)
  }
  const PAIR = [
    ['d-old.txt', '双方将修缮跨河公路，便利往来。\n双方互派教师，共编语言课本。\n双方保护候鸟。\n'],
    ['d-new.txt', '双方将修缮跨河公路，便利人员往来。\n双方协调关税税则。\n双方保护候鸟。\n'],
  ] as const
  const keptFile = async (page: Page): Promise<Buffer> => {
    const [download] = await Promise.all([page.waitForEvent('download'), page.click('#keep')])
    return readFileSync(await download.path())
  }

  it('what a reader decides takes effect at once, is saved, and gives the command the same comparison', async () => {
    const { page, complaints } = await opened()
    for (const [name, words] of PAIR) own(name, words)
    const files = PAIR.map(([name]) => join(dir, name))
    await give(page, files)
    await report(page)
    // Two clauses that nothing links, and two that are linked.
    await decideOn(page, 'd-new-p2')
    await page.locator('#decidefields select').nth(0).selectOption('p2')
    await decide(page, true, 'both are about schools')
    expect(await (await report(page)).locator('.row .w').allTextContents()).toContainEqual(
      expect.stringContaining('decided by a person: both are about schools (A. Reader)'),
    )
    await decideOn(page, 'd-new-p1')
    await decide(page, false, '')
    const json = (await saved(page, 'JSON')).bytes.toString('utf8')
    expect(JSON.parse(json).alignments[0].beads.map((b: { a: string[]; b: string[] }) => [b.a, b.b])).toEqual([
      [['p1'], []],
      [[], ['p1']],
      [['p2'], ['p2']],
      [['p3'], ['p3']],
    ])
    const decisions = own('decisions.yaml', await keptFile(page))
    const printed = tifa(['compare', 'd-old.txt', 'd-new.txt', '--decisions', 'decisions.yaml', '--format', 'json'], {
      cwd: dir,
    })
    expect([printed.code, printed.stderr]).toEqual([0, ''])
    expect(without(json)).toEqual(without(printed.stdout))
    expect(complaints()).toEqual([])

    // The same file, dropped beside the same texts, in another tab.
    const other = await opened()
    await give(other.page, [...files, decisions])
    await report(other.page)
    expect(without((await saved(other.page, 'JSON')).bytes.toString('utf8'))).toEqual(without(printed.stdout))
    // What was decided is withdrawn where it was decided.
    await decideOn(other.page, 'd-new-p2')
    await other.page.getByRole('button', { name: 'Withdraw' }).click()
    await other.page.waitForSelector('#deciding', { state: 'hidden' })
    expect((await (await report(other.page)).locator('.row .w').allTextContents()).join()).not.toContain('schools')
    expect(other.complaints()).toEqual([])
  })

  it('a decision wants both clauses, what they are, and a name; leaving before it is saved asks', async () => {
    const { page, complaints } = await opened()
    await give(
      page,
      PAIR.map(([name, words]) => own(name, words)),
    )
    await report(page)
    await decideOn(page, 'd-new-p2')
    const wrong = page.locator('#decidewrong')
    await page.click('#decidebuttons .primary')
    expect(await wrong.innerText()).toBe('Choose a clause of each text.')
    await page.locator('#decidefields select').nth(0).selectOption('p2')
    await page.click('#decidebuttons .primary')
    expect(await wrong.innerText()).toBe('Say whether the two belong together.')
    await page.check('#deciding input[value=together]')
    await page.click('#decidebuttons .primary')
    expect(await wrong.innerText()).toBe('Say who decides.')
    await decide(page, true, '<img src=x onerror=alert(1)>')
    const asks = async (): Promise<boolean> =>
      page.evaluate(
        `(() => { const e = new Event('beforeunload', { cancelable: true }); dispatchEvent(e); return e.defaultPrevented })()`,
      )
    expect(await asks()).toBe(true)
    await keptFile(page)
    expect(await asks()).toBe(false)
    expect(complaints()).toEqual([])
  })

  it('a file of decisions that is hostile, malformed or about other texts is one line, and nothing is lost', async () => {
    const { page, complaints } = await opened()
    await give(page, [sample(2019), sample(2024)])
    await report(page)
    const told = page.locator('#told')
    const bomb = Array.from({ length: 30 }, (_, i) => `a${i + 1}: &a${i + 1} [*a${i}, *a${i}]`).join('\n')
    for (const [name, text, line] of [
      ['bomb.yaml', `schema: tifa/decisions@1\na0: &a0 [x]\n${bomb}\n`, /^bomb\.yaml:\d+:\d+: /],
      ['deep.yaml', '['.repeat(40_000), /^deep\.yaml:/],
      ['list.yaml', '- a: "1"\n', /^list\.yaml: decisions of a corpus/],
    ] as const) {
      await give(page, [own(name, text)])
      await expect.poll(() => told.innerText(), { timeout: 20_000 }).toMatch(line)
    }
    await state(page, 'result')
    const sums = ['1', '2'].map((digit) => digit.repeat(64))
    await give(page, [
      own(
        'other.yaml',
        `schema: tifa/decisions@1\ntexts:\n  - { name: X.docx, words: "${sums[0]}" }\n  - { name: Y.docx, words: "${sums[1]}" }\ndecisions:\n  - { between: [X.docx, Y.docx], a: "1", b: "1", together: true, by: R }\n`,
      ),
    ])
    await expect
      .poll(() => told.innerText(), { timeout: 20_000 })
      .toMatch(/other\.yaml: the decisions were made for X\.docx and Y\.docx/)
    await page.click('#keptdrop')
    await page.click('#compare')
    await report(page)
    expect(complaints()).toEqual([])
  })

  it('is stopped while it works, and goes on afterwards', async () => {
    const long = (word: string): string =>
      Array.from({ length: 30_000 }, (_, i) => `第${i}条　双方${word}第${(i * 7919) % 3001}号协定。`).join('\n')
    const { page } = await opened()
    await give(page, [own('long-a.txt', long('遵守')), own('long-b.txt', long('恪守'))])
    await state(page, 'busy')
    // The page answers while the worker works.
    await page.click('#stop')
    await state(page, 'texts')
    expect(await page.locator('#told').innerText()).toBe('Stopped.')
    for (const remove of await page.getByRole('button', { name: 'Remove' }).all()) await remove.isVisible()
    await page.getByRole('button', { name: 'Remove' }).first().click()
    await page.getByRole('button', { name: 'Remove' }).first().click()
    await give(page, [sample(2019), sample(2024)])
    await report(page)
  })

  it.each(['light', 'dark'] as const)(
    'axe-core finds nothing, %s, empty, with texts, a result and a decision, on a phone and a desk',
    async (colorScheme) => {
      for (const width of [360, 1280]) {
        const { page } = await opened('zh-CN', { colorScheme, viewport: { width, height: 800 } })
        const violations = async () =>
          (
            (await page.evaluate(`${axe};axe.run(document, { resultTypes: ['violations'], iframes: false })`)) as {
              violations: { id: string; nodes: { html: string }[] }[]
            }
          ).violations.map((v) => `${v.id}: ${v.nodes[0]?.html}`)
        expect(await violations()).toEqual([])
        expect(await page.evaluate('document.documentElement.scrollWidth <= innerWidth')).toBe(true)
        await give(page, [sample(2019)])
        await page.waitForSelector('.text select')
        expect(await violations()).toEqual([])
        expect(await page.evaluate('document.documentElement.scrollWidth <= innerWidth')).toBe(true)
        const small = await page.evaluate(
          `[...document.querySelectorAll('button, select, summary, input[type=text]')]
          .filter((e) => e.offsetParent !== null && e.offsetHeight < 44).map((e) => e.outerHTML)`,
        )
        expect(small).toEqual([])
        await give(page, [sample(2024)])
        const frame = await report(page)
        expect(await violations()).toEqual([])
        await frame.locator('.row.changed .decide').first().dispatchEvent('click')
        await page.waitForSelector('#deciding[open]')
        expect(await violations()).toEqual([])
        expect(await page.evaluate('document.documentElement.scrollWidth <= innerWidth')).toBe(true)
        await page.context().close()
      }
    },
  )
})
