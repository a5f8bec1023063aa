import { describe, expect, test } from 'vitest'
import { escapeMd, toMd } from '../../reports/md.ts'
import { abridged, backwards, digests, hostile, several, whole } from './comparisons.ts'

/** Cells of the table's lines: cut at bars that no backslash escapes. */
const cells = (line: string): readonly string[] => line.split(/(?<!(?<!\\)(?:\\\\)*\\)\|/u).slice(1, -1)

const tableLines = (text: string): readonly string[] => text.split('\n').filter((line) => line.startsWith('| '))

/** What a reader sees of a cell: own tags away, escapes undone. */
const read = (cell: string): string =>
  cell
    .replace(/<sub>.*?<\/sub>|<a id="[^"]*"><\/a>/g, '')
    .replace(/<br>/g, '\n')
    .replace(/<\/?(?:ins|del|b|i)>/g, '')
    .replace(/\\([!-/:-@[-`{-~])/g, '$1')
    .trim()

describe('markdown', () => {
  test('says first which texts are compared and what they are', async () => {
    const { view } = await digests()
    const text = toMd(view)
    const [title, , ...lead] = text.split('\n')
    expect(title).toBe(`# ${escapeMd(view.title)}`)
    expect(lead.slice(0, 2 * view.lead.length - 1).filter((l) => l !== '>')).toEqual(
      view.lead.map((l) => `> ${escapeMd(l)}`),
    )
  })

  test('says it where the texts stand against the order of time', async () => {
    const text = toMd((await backwards('en')).view)
    expect(text).toContain('\n> NOTE: against the order of time')
    expect(text).toContain('**2024** earlier text (dated later)')
    expect(text).toContain('**2019** later text (dated earlier)')
  })

  test('each line of the table has as many cells as the head', async () => {
    for (const { view } of [await whole(), await several(), await digests(), await hostile()]) {
      const lines = tableLines(toMd(view))
      expect(lines.length).toBe(view.rows.length + 2)
      const count = cells(lines[0] as string).length
      expect(count).toBe(view.columns.length > 1 ? view.columns.length + 2 : 4)
      for (const line of lines) expect(cells(line)).toHaveLength(count)
    }
  })

  test('a revised clause shows both sides with what differs', async () => {
    const lines = tableLines(toMd((await whole()).view))
    const line = lines.find((l) => l.includes('<a id="2024-2.4.3"></a>')) ?? ''
    expect(cells(line).map((c) => c.trim())).toEqual([
      '<a id="2024-2.4.3"></a><a id="2019-2.5.3"></a>2024-2.4.3',
      '<sub>2019-2.5.3</sub> （三）议会领导人<del>每两年</del>会晤一次；',
      '（三）议会领导人<ins>每年</ins>会晤一次；',
      '<b>改动</b>',
    ])
  })

  test('what excerpts lack is not struck out: the row says 节录未见', async () => {
    const line = tableLines(toMd((await abridged()).view)).find((l) => l.includes('<a id="2024-p2"></a>')) ?? ''
    expect(line).not.toContain('<del>')
    expect(cells(line)[3]?.trim()).toBe('<b>节录未见</b>')
  })

  test('every clause of the later text is in the table', async () => {
    const { view, collated } = await whole('en', 'en')
    const shown = tableLines(toMd(view))
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
          line
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
