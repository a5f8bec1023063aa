import { createHash } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { tokensOf } from '../../../reports/html/row-facts.ts'
import { cssString } from '../../../reports/html/style-for.ts'
import { toHtml } from '../../../reports/html/to-html.tsx'
import { fragment } from '../../../reports/html/words.tsx'
import { toHtml as throughTheDoor } from '../../../reports/index.ts'
import { overlay } from '../../../reports/unite-marks.ts'
import { visible } from '../../../reports/unseen.ts'
import type { View } from '../../../src/model/index.ts'
import { looks } from '../../../src/view/looks.ts'
import { HOSTILE, hostileView } from './hostile-view.ts'
import { laid, longView, marked, severalView, subjectView, withTerms, wordingView } from './sample-views.ts'

const all = { wording: wordingView(), subject: subjectView(), several: severalView() }

const between = (html: string, open: RegExp, close: string): string => {
  const start = html.search(open)
  const from = html.indexOf('>', start) + 1
  return html.slice(from, html.indexOf(close, from))
}
const hash = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`

describe('one self-contained page', () => {
  test.each(Object.entries(all))('%s: the same view gives the same bytes', (_, view) => {
    expect(toHtml(view)).toBe(toHtml(structuredClone(view)))
  })

  test('the door gives the same page', async () => {
    expect(await throughTheDoor(all.wording)).toBe(toHtml(all.wording))
  })

  test.each(Object.entries(all))(
    '%s: the policy names exactly the style and the script that stand in the page',
    (_, view) => {
      const html = toHtml(view)
      const policy = /Content-Security-Policy" content="([^"]*)"/.exec(html)?.[1]?.replaceAll('&#x27;', "'")
      expect(policy).toContain("default-src 'none'")
      expect(policy).toContain(`style-src ${hash(between(html, /<style>/, '</style>'))}`)
      expect(policy).toContain(`script-src ${hash(between(html, /<script>/, '</script>'))}`)
      expect(policy).not.toContain('unsafe')
    },
  )

  test('nothing is fetched: no address but those of sources and of the page itself', () => {
    for (const view of Object.values(all)) {
      const html = toHtml(view)
      expect(html).not.toMatch(/@import|url\(|<link(?! rel="icon" href="data:,")|<img|<iframe|\ssrc=/)
      expect(html).not.toMatch(/\sstyle="/)
    }
  })

  test('the policy stands before what it rules', () => {
    const html = toHtml(all.wording)
    expect(html.indexOf('Content-Security-Policy')).toBeLessThan(html.indexOf('<style'))
    expect(html.indexOf('charset')).toBeLessThan(1024)
  })

  test('every id is there once', () => {
    for (const view of [...Object.values(all), hostileView()]) {
      const ids = [...toHtml(view).matchAll(/\sid="([^"]*)"/g)].map((m) => m[1])
      expect(ids.filter((id, i) => ids.indexOf(id) !== i)).toEqual([])
    }
  })

  test('every clause of every text has its address, and every address inside the page leads somewhere', () => {
    for (const view of Object.values(all)) {
      const html = toHtml(view)
      const ids = new Set([...html.matchAll(/\sid="([^"]*)"/g)].map((m) => m[1]))
      for (const row of view.rows) for (const clause of row.base) expect(ids).toContain(clause.address)
      const links = [...html.matchAll(/href="#([^"]*)"/g)].map((m) => decodeURIComponent(m[1] ?? ''))
      const dead = links.filter((link) => !ids.has(link) && !['2024-9', '2019-9'].includes(link))
      expect(dead).toEqual([])
    }
  })
})

describe('filters', () => {
  test.each(Object.entries(all))('%s: a row is changed where one of its columns is', (_, view) => {
    for (const row of view.rows)
      expect([row.id, tokensOf(row).some((token) => token.endsWith(':changed'))]).toEqual([row.id, row.changed])
  })
})

describe('what is claimed', () => {
  test('no percentages, bands or struck words where a digest takes part', () => {
    const html = toHtml(all.subject).replace(/<style>.*?<\/style>|<script.*?<\/script>/gs, '')
    expect(html).not.toContain('%')
    expect(html).not.toMatch(/<ins|<del|class="curve"/)
    expect(html).toContain('class="thread strong"')
  })

  test('shares are shown where the view allows them, and not where it does not', () => {
    expect(toHtml(all.wording)).toContain('12% 字符有标记')
    const rows = all.wording.rows.map((row) => ({
      ...row,
      cells: row.cells.map((c) => ({ ...c, links: c.links.map((l) => ({ ...l, share: null })) })),
    }))
    expect(toHtml({ ...all.wording, rows, shares: false })).not.toContain('字符有标记')
  })

  test('limited evidence has a class of its own, so that it is not struck through', () => {
    expect(toHtml(all.wording)).toMatch(/<del class="lim"[^>]*>海文<\/del><ins class="lim"[^>]*>潮文<\/ins>/)
  })

  test('numbers, order and punctuation each have a sign of their own', () => {
    const html = toHtml(all.wording)
    expect(html).toMatch(/<ins class="num"[^>]*>五<\/ins>/)
    expect(html).toMatch(/<del class="ord"[^>]*>南湾、北湾<\/del>/)
    expect(html).toMatch(/<ins class="pun dot"[^>]*>；<\/ins>/)
  })

  test('a moved sentence names its other place', () => {
    expect(toHtml(all.wording)).toMatch(
      /<span class="mv from">潮位每日通报。<a class="ref" href="#2019-5">移自 2019 第五段<\/a>/,
    )
  })

  test('words of a digest are marked as such wherever they stand', () => {
    const html = toHtml(all.subject)
    for (const point of html.matchAll(/<p class="([^"]*)"[^>]*data-c="20[01]1-/g)) expect(point[1]).toContain('digest')
    for (const own of html.matchAll(/<p class="([^"]*)"[^>]*data-c="2024-/g)) expect(own[1]).not.toContain('digest')
  })

  test('the text of each side, marks taken away, is the text', () => {
    const html = toHtml(longView(3))
    const bare = (cell: string): string => cell.replace(/<a class="ad".*?<\/a>/g, '').replace(/<[^>]*>/g, '')
    const cells = (kind: string) =>
      [...html.matchAll(new RegExp(`<div class="${kind}" data-k.*?</div>`, 'g'))].map((m) => bare(m[0]))
    expect(cells('a')[1]).toBe('双方同意在第2号灯塔周围十海里内互通潮位、风力与能见度资料，并按季度核对。')
    expect(cells('b')[1]).toBe(
      '双方商定在第2号灯塔周围十二海里内互通潮位、风力与能见度资料，必要时通报渔汛，并按月核对。',
    )
  })
})

describe('what a reader sees first', () => {
  const order = (html: string, ...parts: readonly string[]) => parts.map((part) => html.indexOf(part))

  test.each(Object.entries(all))('%s: the texts, then the changes, then everything else', (_, view) => {
    const at = order(
      toHtml(view),
      view.layout.lead.texts[0]!,
      'id="picture"',
      'class="rows',
      'id="texts"',
      'id="cited"',
      'id="legend"',
      'id="colophon"',
    )
    expect(at.every((x) => x > 0)).toBe(true)
    expect(at).toEqual([...at].sort((x, y) => x - y))
  })

  test('kept rows are folded, and `rows: all` unfolds them', () => {
    const folded = toHtml(longView(9))
    expect(folded.match(/<details class="fold">/g)).toHaveLength(3)
    expect(folded).toContain('沿用 1 段：第四段')
    expect(folded).toMatch(/<p class="printnote">[^<]*9 行中 3 行/)
    const open = toHtml(longView(9), { rows: 'all' })
    expect(open.match(/<details class="fold" open="">/g)).toHaveLength(3)
    expect(open).toContain('<p class="printnote"></p>')
  })

  test('against several texts each clause of the later one stands once, with a line for each of them', () => {
    const html = toHtml(all.several)
    const bases = [...html.matchAll(/<div class="base".*?<\/div>/gs)].map((m) => m[0])
    expect(bases.filter((b) => b.includes('双方设立联合水文站。'))).toHaveLength(1)
    const row = html.slice(html.indexOf('id="2024-2"'), html.indexOf('id="2024-3"'))
    expect([...row.matchAll(/<b class="siglum">(\d+)<\/b>/g)].map((m) => m[1])).toEqual(['2019', '2021'])
  })

  test('no part under an earlier name holds words that only the later text has', () => {
    const cells = (view: View) =>
      [...toHtml(view).matchAll(/<div class="a" data-k="\d"[^>]*>.*?<\/div>/gs)].map((m) => m[0])
    for (const cell of cells(all.wording)) expect(cell).not.toContain('联合水文站')
    for (const cell of [...cells(all.wording), ...cells(all.several)]) expect(cell).not.toContain('<ins')
  })

  test('a line of both texts is headed by both', () => {
    for (const one of toHtml(all.several).matchAll(/<div class="one [^"]*">(.*?)<p class="cl/gs))
      expect(one[1]).toMatch(/<p class="fused">20\d\d→2024<\/p>/)
  })

  test('what was replaced by what bears one number on both sides', () => {
    const row = toHtml(longView(2)).split('id="2024-2"')[1]!
    expect(row).toMatch(/<del[^>]*data-p="1"[^>]*>同意<\/del>/)
    expect(row).toMatch(/<ins[^>]*data-p="1"[^>]*>商定<\/ins>/)
    expect(row).not.toMatch(/data-p="\d"[^>]*>必要时/)
  })

  test('the style and the table of looks have the same colours', () => {
    const style = between(toHtml(all.wording), /<style>/, '</style>')
    const [light = '', dark = ''] = style.split(/prefers-color-scheme:\s*dark/)
    for (const [name, look] of Object.entries(looks)) {
      expect(light).toContain(`--${name}: ${look.light}`)
      expect(dark).toContain(`--${name}: ${look.dark}`)
    }
  })
})

describe('files', () => {
  test('where a file lies on a machine is not told; a path inside the working folder is', () => {
    const at = (file: string) =>
      toHtml({
        ...all.wording,
        witnesses: all.wording.witnesses.map((w) => ({ ...w, url: null, publisher: null, file })),
      })
    for (const file of ['/home/somebody/drafts/v2.txt', 'C:\\Users\\somebody\\v2.txt', '../somebody/v2.txt']) {
      expect(at(file)).not.toContain('somebody')
      expect(at(file)).toContain('<span class="file">v2.txt</span>')
    }
    expect(at('corpus/2024/zh.full.txt')).toContain('corpus/2024/zh.full.txt')
  })
})

describe('size', () => {
  test('two thousand rows stay far under 20 MB', () => {
    expect(Buffer.byteLength(toHtml(longView(2000)))).toBeLessThan(6_000_000)
  })
})

describe('text', () => {
  test('what cannot be seen is shown by its number', () => {
    expect(visible('a\u202eb\u2028c\u0000d\ud800e')).toBe('a⟨U+202E⟩b⟨U+2028⟩c⟨U+0000⟩d⟨U+D800⟩e')
    expect(visible('灯塔\n\t😀 Ёё')).toBe('灯塔\n\t😀 Ёё')
  })

  test('a fragment decodes to the id it names', () => {
    for (const address of ['2023-7.1', 'a·b%41-p1', `${HOSTILE}-1`])
      expect(decodeURIComponent(fragment(address).slice(1))).toBe(visible(address))
  })

  test('no text breaks out of a string of the style', () => {
    const css = cssString(`"</style>\\ \n${HOSTILE}`)
    expect(css.slice(1, -1)).toMatch(/^(?:[\p{L}\p{N} ]|\\[0-9a-f]+ )*$/u)
  })

  test('line breaks of the typesetter vanish between Chinese characters and stay between words', () => {
    const view = wordingView()
    const broken = (text: string, lang: 'zh' | 'en') =>
      toHtml(
        laid({
          ...view,
          rows: view.rows.slice(1, 2).map((row) => ({
            ...row,
            cells: row.cells.map((cell) => ({
              ...cell,
              links: cell.links.map((link) =>
                link.kind === 'wording'
                  ? { ...link, b: link.b.map((c) => ({ ...c, lang, runs: [{ ...withTerms(text)[0]!, text }] })) }
                  : link,
              ),
            })),
          })),
        }),
      )
    expect(broken('双方共建\n灯塔', 'zh')).toContain('双方共建灯塔')
    expect(broken('the harbour\nlights', 'en')).toContain('the harbour\nlights')
  })

  test('marks of several links on one clause are laid over one another', () => {
    const [one, other] = [withTerms('〔灯塔〕与航路'), withTerms('灯塔与〔航路〕')]
    expect(overlay(one, other).map((r) => [r.mark, r.text])).toEqual([
      ['term', '灯塔'],
      ['same', '与'],
      ['term', '航路'],
    ])
  })

  test('the notation of these tests is what it says', () => {
    expect(marked('甲[乙→丙]丁').inline.map((r) => `${r.mark}:${r.text}`)).toEqual([
      'same:甲',
      'del:乙',
      'ins:丙',
      'same:丁',
    ])
  })
})
