/** What a docx says by fields and by hand: counted numbers, a table of contents, figures set high, typed marks of notes. */
import { describe, expect, it } from 'vitest'
import { docx, p, para, r, read, relations, W } from './docx.ts'

describe('numbers that are counted where the file is shown', () => {
  const field = (instruction: string): string =>
    `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> ${instruction} </w:instrText></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>`
  const lines = async (instructions: readonly string[], styles = ''): Promise<string[]> => {
    const body = instructions.map((one) => {
      const [style = '', instruction = ''] = one.includes(':') ? one.split(':') : ['', one]
      return para(field(instruction) + r(' 双方通商。'), style === '' ? '' : `<w:pStyle w:val="${style}"/>`)
    })
    const bytes = docx(body.join(''), styles === '' ? {} : { 'word/styles.xml': `<w:styles ${W}>${styles}</w:styles>` })
    return (await read(bytes)).text
      .trim()
      .split('\n')
      .map((line) => line.replace(' 双方通商。', ''))
  }
  const headings = [1, 2]
    .map((n) => `<w:style w:type="paragraph" w:styleId="H${n}"><w:name w:val="heading ${n}"/></w:style>`)
    .join('')
  it('AUTONUM, by the level of the paragraph', async () => {
    expect(await lines(['AUTONUM', 'AUTONUM', 'AUTONUM \\s )'])).toEqual(['1.', '2.', '3)'])
    const levels = ['H1:', 'H2:', 'H2:', '', 'H1:', 'H2:']
    expect(
      await lines(
        levels.map((level) => `${level}AUTONUMLGL`),
        headings,
      ),
    ).toEqual(['1.', '1.1.', '1.2.', '1.2.1.', '2.', '2.1.'])
    expect(
      await lines(
        levels.map((level) => `${level}AUTONUMOUT`),
        headings,
      ),
    ).toEqual(['I.', 'A.', 'B.', '(i)', 'II.', 'A.'])
  })
  it('LISTNUM, each list by itself; one that the file names is not known', async () => {
    expect(
      await lines(['LISTNUM', 'LISTNUM NumberDefault \\l 2', 'LISTNUM', 'LISTNUM LegalDefault \\l 2', 'LISTNUM \\s 7']),
    ).toEqual(['1)', 'a)', '2)', '1.1.', '7)'])
    expect(await lines(['LISTNUM "House List"'])).toEqual(['双方通商。'])
  })
})

it('a small figure that was set higher by hand is raised; a line that was set higher is not', async () => {
  const high = (text: string, size: number): string => r(text, `<w:position w:val="8"/><w:sz w:val="${size}"/>`)
  const { text } = await read(
    docx(
      para(r('湖面120km', '<w:sz w:val="28"/>') + high('2', 16) + r('。', '<w:sz w:val="28"/>')) +
        para(high('2024年双方通商。', 32)),
    ),
  )
  expect(text).toBe('湖面120km²。\n2024年双方通商。\n')
})

it('a table of contents that a field made is told as left out, whatever its style; an open field hides no text', async () => {
  const begin =
    '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> TOC \\o "1-3" </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>'
  const end = '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
  const entry = (words: string, page: string): string => `${r(words)}<w:r><w:tab/></w:r>${r(page)}`
  const text = p('第一章　总则') + p('双方通商。')
  const made = await read(docx(para(begin + entry('第一章　总则', '1') + end) + text))
  expect(made.text).toBe('第一章　总则\n双方通商。\n')
  expect(made.leftOut.map(({ what, text: words }) => [what, words.replace(/\s/g, '')])).toEqual([
    ['outside', '第一章总则1'],
  ])
  expect((await read(docx(para(begin + entry('第一章　总则', '1')) + text))).text).toBe(made.text)
})

it('the sign that somebody typed for a note leaves with the note', async () => {
  const { text, leftOut } = await read(
    docx(
      para(`${r('双方通商')}<w:r><w:footnoteReference w:customMarkFollows="1" w:id="2"/><w:t>*</w:t></w:r>${r('。')}`),
      {
        ...relations({ rId1: ['footnotes.xml', 'footnotes'] }),
        'word/footnotes.xml': `<w:footnotes ${W}><w:footnote w:id="2">${p('* 界湖除外。')}</w:footnote></w:footnotes>`,
      },
    ),
  )
  expect([text, leftOut.map((one) => one.text)]).toEqual(['双方通商。\n', ['* 界湖除外。']])
})
