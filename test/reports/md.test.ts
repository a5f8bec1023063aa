import { describe, expect, test } from 'vitest'
import { escapeMd } from '../../reports/md/escape-md.ts'
import { toMd } from '../../reports/md/to-md.ts'
import { filterView, looks } from '../../src/index.ts'
import { abridged, backwards, digests, hostile, several, whole } from './comparisons.ts'

/** Cells of the table's lines: cut at bars that no backslash escapes. */
const cells = (line: string): readonly string[] => line.split(/(?<!(?<!\\)(?:\\\\)*\\)\|/u).slice(1, -1)

const tableLines = (text: string): readonly string[] => text.split('\n').filter((line) => line.startsWith('| '))

/** What a reader sees of a cell: own tags away, escapes undone. */
const read = (cell: string): string =>
  cell
    .replace(/<sub>.*?<\/sub>|<a id="[^"]*"><\/a>/g, '')
    .replace(/\[((?:\\.|[^\]])*)\]\(#[^)]*\)/g, '$1')
    .replace(/<br>/g, '\n')
    .replace(/<\/?(?:ins|del|b|i)>/g, '')
    .replace(/\\([!-/:-@[-`{-~])/g, '$1')
    .trim()

describe('markdown', () => {
  test('says first what is folded, then which texts are compared, what they are and what may be claimed', async () => {
    for (const { view } of [await whole(), await several(), await digests()]) {
      const quoted = (text: string): readonly string[] =>
        text.split('\n').flatMap((line) => (line.startsWith('> ') ? [line.slice(2)] : []))
      const { texts, notes } = view.layout.lead
      const told = [...texts, ...notes, ...(view.hidden === null ? [] : [view.hidden])].map(escapeMd)
      const folded = quoted(toMd(view))
      expect(toMd(view).split('\n')[0]).toBe(`# ${escapeMd(view.title)}`)
      expect(folded.slice(view.layout.folded > 0 ? 1 : 0)).toEqual(told)
      if (view.layout.folded > 0)
        expect(folded[0]).toBe(`沿用的段落已折叠：${view.rows.length} 行中 ${view.layout.folded} 行未印其文字`)
      expect(quoted(toMd(view, { rows: 'all' }))).toEqual(told)
    }
  })

  test('a filtered one says so, too', async () => {
    const { view } = await whole()
    const some = filterView(view, ['gone'])
    const text = toMd(some)
    expect(text).toContain(`> ${escapeMd(some.lead[0]!)}`)
    // A point of the digest leads to its row only where that stands.
    const ids = new Set([...text.matchAll(/<a id="([^"]+)">/g)].map((m) => m[1]))
    for (const [, row] of text.matchAll(/\[→\]\(#([^)]+)\)/g)) expect(ids).toContain(decodeURIComponent(row!))
  })

  test('whatever leads to a clause finds it, folded or not', async () => {
    for (const { view } of [await whole(), await several(), await abridged(), await digests()])
      for (const rows of ['changes', 'all'] as const) {
        const text = toMd(view, { rows })
        const ids = [...text.matchAll(/<a id="([^"]+)">/g)].map((m) => m[1]!)
        expect(new Set(ids).size).toBe(ids.length)
        for (const [, to] of text.matchAll(/\]\(#([^)]+)\)/g)) expect(ids).toContain(decodeURIComponent(to!))
      }
  })

  test('how much changed and where: a strip a text, sign, word and count', async () => {
    const { view } = await several()
    const text = toMd(view)
    const strips = text.slice(text.indexOf('```text\n') + 8, text.indexOf('\n```\n')).split('\n')
    expect(strips.map((line) => line.split(' ')[0])).toEqual(['1998→2024', '2016→2024', '2019→2024'])
    for (const line of strips) expect(line).toMatch(/^\S+ {2}[·░▒▓█ ]+$/u)
    for (const column of view.columns)
      for (const { word, count, look } of column.counts)
        if (count > 0 && look !== null) expect(text).toContain(escapeMd(`${looks[look].sign} ${word} ${count}`))
    // Both come before the digest, and everything about the files after the body.
    const order = ['```text', '## 要点', '## 对照表', '## 1998：', '## 所比文本', 'SHA-256']
    const at = order.map((words) => text.indexOf(words))
    expect(at).toEqual([...at].sort((x, y) => x - y))
    expect(at[0]).toBeGreaterThan(0)
  })

  test('what every text has is folded to a line; asked for, it is written out', async () => {
    const { view } = await whole()
    const kept = '双方将完善下列会晤机制：'
    const [folded, all] = [toMd(view), toMd(view, { rows: 'all' })]
    expect(folded).toContain('▸ |   |   | 沿用 4 段：二、第三段至二、第四段（二） |')
    expect(folded).not.toContain(kept)
    expect(all.split(kept)).toHaveLength(3)
    expect(all).not.toContain('▸')
  })

  test('several earlier texts: the clause once, a line for each of them, and one that reads both is headed by both', async () => {
    const { view } = await several()
    const text = toMd(view)
    const part = (id: string): readonly string[] => {
      const from = text.slice(text.indexOf(`<a id="${id}"></a>`))
      return from
        .slice(0, from.indexOf('\n<a id='))
        .split('\n')
        .filter((line) => line !== '')
    }
    const [head, words, ...under] = part('2024-p2')
    expect(read(head!)).toBe('第二段')
    expect(words).toMatch(/^两国元首在坦诚友好的气氛中/u)
    expect(under.map(read)).toEqual(['- 1998 + 未见', '- 2016 = 沿用（第二段）', '- 2019 = 沿用（第二段）'])
    for (const line of text.split('\n')) if (/^- <b>\d{4}<\/b> /u.test(line)) expect(line).not.toMatch(/<ins>|<del>/u)
    expect(
      part('2024-1.2')
        .slice(2)
        .map((line) => read(line).split(' ')[1]),
    ).toEqual(['1998', '2016→2024', '2019→2024'])
    // What the later text does not have stands in a part for each earlier one, with that one's words alone.
    const appendix = text.slice(text.indexOf('## 2016：未再出现'), text.indexOf('## 2019：'))
    for (const row of view.layout.appendices.find((a) => a.column === 1)!.rows)
      expect(appendix).toContain(`<a id="${view.rows[row]!.id}"></a>`)
    expect(appendix).not.toContain('<ins>')
  })

  test('says it where the texts stand against the order of time', async () => {
    const text = toMd((await backwards('en')).view)
    expect(text).toContain('\n> NOTE: against the order of time')
    expect(text).toContain('**2024** earlier text (dated later)')
    expect(text).toContain('**2019** later text (dated earlier)')
  })

  test('each line of the table has as many cells as the head', async () => {
    for (const { view } of [await whole(), await several(), await digests(), await hostile()]) {
      const lines = tableLines(toMd(view, { rows: 'all' }))
      const apart = view.layout.appendices.reduce((sum, a) => sum + a.rows.length, 0)
      expect(lines.length).toBe(view.columns.length > 1 ? 0 : view.rows.length - apart + 2)
      for (const line of lines) expect(cells(line)).toHaveLength(4)
    }
  })

  test('a revised clause shows both sides with what differs', async () => {
    const lines = tableLines(toMd((await whole()).view))
    const line = lines.find((l) => l.includes('<a id="2024-2.4.3"></a>')) ?? ''
    expect(cells(line).map((c) => c.trim())).toEqual([
      '<a id="2024-2.4.3"></a><a id="2019-2.5.3"></a>[二、第四段（三）](#2024-2.4.3)',
      '<sub>[二、第五段（三）](#2019-2.5.3)</sub> （三）议会领导人<del>每两年</del>会晤一次；',
      '（三）议会领导人<ins>每年</ins>会晤一次；',
      '<b>\\~ 改动</b>',
    ])
  })

  test('what excerpts lack is not struck out: the row says 节录未见', async () => {
    const line = tableLines(toMd((await abridged()).view)).find((l) => l.includes('<a id="2024-p2"></a>')) ?? ''
    expect(line).not.toContain('<del>')
    expect(cells(line)[3]?.trim()).toBe('<b>∅ 节录未见</b>')
  })

  test('every clause of the later text is in the table', async () => {
    const { view, collated } = await whole('en', 'en')
    const shown = tableLines(toMd(view, { rows: 'all' }))
      .map((l) => read(cells(l)[2] as string))
      .join('\n')
    const text = collated.witnesses[1]?.text ?? ''
    for (const c of collated.collation.witnesses[1]?.clauses ?? []) expect(shown).toContain(text.slice(c.start, c.end))
  })

  test('a summary is marked as one, and nothing of it as inserted or deleted', async () => {
    const text = toMd((await digests()).view)
    expect(text).toContain('<i>〔提要，非原文〕</i>')
    expect(text).not.toMatch(/<ins>|<del>|%/)
  })

  test('a hostile text is shown and not obeyed', async () => {
    const text = toMd((await hostile()).view)
    const own = text.replace(/<\/?(?:ins|del|b|i|sub)>|<br>|<a id="[^"<>]*">|<\/a>/g, '')
    expect(own.replace(/\\</g, '')).not.toContain('<')
    for (const sign of ['`', '*', '$', '~', '_', '[', ']'])
      for (const line of tableLines(text))
        expect(
          // Our own links to clauses are no text's.
          line
            .replace(/(?<!\\)\[((?:\\.|[^\]\\])*)\]\(#[^)]*\)/g, '$1')
            .split(sign)
            .slice(0, -1)
            .every((before) => /(?<!\\)(\\\\)*\\$/.test(before)),
        ).toBe(true)
    expect(text).not.toMatch(/[\u0000\u0007\u202e\u2028\u2066]/)
    expect(text).toContain('⟨U+202E⟩')
    const shown = tableLines(text)
      .map((l) => cells(l).map(read).join('\n'))
      .join('\n')
    expect(shown).toContain('[x](javascript:alert(1))')
    expect(shown).toContain('</w:t></w:r><script>alert(1)</script> ]]> <!-- x --> &amp; &#60; <b>x</b>')
  })

  test.each([
    ['a|b', 'a\\|b'],
    ['<b>', '\\<b\\>'],
    ['a*b_c`d', 'a\\*b\\_c\\`d'],
    ['a\nb', 'a<br>b'],
    ['- a', '\\- a'],
    ['http://x', 'http\\://x'],
    ['&lt;', '\\&lt;'],
    ['如下：', '如下：'],
  ])('%j is written %j', (text, written) => {
    expect(escapeMd(text)).toBe(written)
  })
})
