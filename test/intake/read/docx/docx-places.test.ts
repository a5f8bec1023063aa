/** Every place of a Word file where words can stand: they are in the text, or told. */
import { describe, expect, it, test } from 'vitest'
import { codes } from '../../samples.ts'
import { docx, p, para, r, read, relations, W } from './docx.ts'

const told = async (bytes: Uint8Array, options = {}) => {
  const { paragraphs, leftOut } = await read(bytes, options)
  return { paragraphs, leftOut: leftOut.map(({ what, text, at }) => [what, text, ...at]) }
}

test.each([
  ['hidden words', r('双方') + r('不愿', '<w:vanish/>') + r('加强合作。'), true],
  ['one hidden letter, a slip of the hand', r('双方') + r('不', '<w:vanish/>') + r('加强合作。'), false],
  [
    'a reading above its character',
    `${r('双方在')}<w:r><w:ruby><w:rubyPr/><w:rt>${r('húchéng')}</w:rt><w:rubyBase>${r('湖城')}</w:rubyBase></w:ruby></w:r>${r('会晤。')}`,
    false,
  ],
])('a text is not taken for whole unasked where nobody sees a part of it: %s', async (_, inside, partial) => {
  const reading = await read(docx(para(inside)))
  expect(reading.partial).toBe(partial)
  expect(reading.leftOut.map(({ what }) => what)).toEqual(['hidden'])
})

describe('in the text', () => {
  it.each([
    [
      'links, smart tags, controls',
      `<w:hyperlink>${r('《条约》')}</w:hyperlink><w:smartTag>${r('第三条')}</w:smartTag><w:sdt><w:sdtPr><w:alias w:val="x"/></w:sdtPr><w:sdtContent>${r('第五款')}</w:sdtContent></w:sdt>`,
      '《条约》第三条第五款',
    ],
    ['the result of a field', `<w:fldSimple w:instr="PAGE">${r('第七项')}</w:fldSimple>`, '第七项'],
    [
      'a field that is drawn from its instruction',
      '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> eq \\o\\ac(○,3) </w:instrText></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>',
      '③',
    ],
    [
      'a chosen entry',
      '<w:r><w:fldChar w:fldCharType="begin"><w:ffData><w:ddList><w:result w:val="1"/><w:listEntry w:val="甲"/><w:listEntry w:val="乙"/></w:ddList></w:ffData></w:fldChar></w:r><w:r><w:instrText> FORMDROPDOWN </w:instrText></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>',
      '乙',
    ],
    [
      'an equation',
      '<m:oMath><m:sSup><m:e><m:r><m:t>x</m:t></m:r></m:e><m:sup><m:r><m:t>2</m:t></m:r></m:sup></m:sSup><m:f><m:num><m:r><m:t>a</m:t></m:r></m:num><m:den><m:r><m:t>b</m:t></m:r></m:den></m:f></m:oMath>',
      'x²a/b',
    ],
    [
      'signs of symbol fonts',
      '<w:r><w:sym w:font="Symbol" w:char="F062"/><w:sym w:font="Wingdings" w:char="F081"/><w:sym w:font="Arial" w:char="00B0"/></w:r>',
      'β①°',
    ],
    [
      'hyphens and tabs',
      '<w:r><w:t>long</w:t><w:noBreakHyphen/><w:t>term</w:t><w:tab/><w:t>x</w:t></w:r>',
      'long\u2011term\tx',
    ],
    [
      'raised and lowered',
      `${r('120 km')}${r('2', '<w:vertAlign w:val="superscript"/>')}${r(', CO')}${r('2', '<w:vertAlign w:val="subscript"/>')}`,
      '120 km², CO₂',
    ],
  ])('%s', async (_, inside, words) => {
    expect(await told(docx(para(inside)))).toEqual({ paragraphs: [words], leftOut: [] })
  })

  it('a figure that its style raises', async () => {
    const styles = `<w:styles ${W}><w:style w:type="character" w:styleId="B"><w:name w:val="up"/><w:rPr><w:vertAlign w:val="superscript"/></w:rPr></w:style><w:style w:type="character" w:styleId="A"><w:name w:val="x"/><w:basedOn w:val="B"/></w:style></w:styles>`
    const body = para(r('Статья 133') + r('1', '<w:rStyle w:val="A"/>') + r('. Стороны развивают торговлю.'))
    const text = await read(docx(body, { 'word/styles.xml': styles }))
    expect(text.paragraphs).toEqual(['Статья 133¹. Стороны развивают торговлю.'])
  })

  it('a text box behind its paragraph, in whichever form has words, once', async () => {
    const box = `<w:txbxContent>${p('框内文字。')}</w:txbxContent>`
    const forms = (choice: string, fallback: string) =>
      `<w:r><mc:AlternateContent><mc:Choice>${choice}</mc:Choice><mc:Fallback>${fallback}</mc:Fallback></mc:AlternateContent></w:r>`
    for (const body of [
      forms(box, box),
      forms(box, ''),
      forms('<w:drawing/>', box),
      `<w:r><w:pict><v:textbox>${box}</v:textbox></w:pict></w:r>`,
    ])
      expect((await read(docx(para(r('正文。') + body + r('完。'))))).paragraphs).toEqual(['正文。完。', '框内文字。'])
  })

  it('white letters in a dark cell, small letters, a style that shows what another hides', async () => {
    const cell = `<w:tbl><w:tr><w:tc><w:tcPr><w:shd w:val="clear" w:fill="1F3864"/></w:tcPr>${para(r('期限', '<w:color w:val="FFFFFF"/>'))}</w:tc></w:tr></w:tbl>`
    const styles = `<w:styles ${W}><w:style w:type="paragraph" w:styleId="P"><w:rPr><w:vanish/></w:rPr></w:style><w:style w:type="character" w:styleId="C"><w:rPr><w:vanish/></w:rPr></w:style></w:styles>`
    const body =
      cell + para(r('小字', '<w:sz w:val="12"/>')) + para(r('可见', '<w:rStyle w:val="C"/>'), '<w:pStyle w:val="P"/>')
    expect(await told(docx(body, { 'word/styles.xml': styles }))).toEqual({
      paragraphs: ['期限', '小字', '可见'],
      leftOut: [],
    })
  })
})

describe('told, with its place', () => {
  it.each([
    ['hidden', r('暗文', '<w:vanish/>'), ['hidden', '暗文', 2]],
    ['white on white', r('暗文', '<w:color w:val="FFFFFF"/>'), ['hidden', '暗文', 2]],
    ['black on black', r('暗文', '<w:color w:val="000000"/><w:highlight w:val="black"/>'), ['hidden', '暗文', 2]],
    ['half a point high', r('暗文', '<w:sz w:val="1"/>'), ['hidden', '暗文', 2]],
    ['struck out, once or twice', r('旧', '<w:strike/>') + r('文', '<w:dstrike/>'), ['struck', '旧文', 2]],
    [
      'the reading of ruby',
      `<w:r><w:ruby><w:rubyPr/><w:rt>${r('hú')}</w:rt><w:rubyBase></w:rubyBase></w:ruby></w:r>`,
      ['hidden', 'hú', 2],
    ],
    ['letters that a drawing bends', '<w:r><w:pict><v:textpath string="草案"/></w:pict></w:r>', ['outside', '草案', 2]],
  ])('%s', async (_, inside, stretch) => {
    const read = await told(docx(p('双方重申。') + para(r('双方') + inside + r('支持。'))))
    expect(read).toEqual({ paragraphs: ['双方重申。', '双方支持。'], leftOut: [stretch] })
  })

  it('hidden by style; what is hidden makes a warning', async () => {
    const styles = `<w:styles ${W}><w:style w:type="paragraph" w:styleId="P"><w:rPr><w:vanish/></w:rPr></w:style></w:styles>`
    const text = await read(docx(p('双方重申。') + p('暗文', '<w:pStyle w:val="P"/>'), { 'word/styles.xml': styles }))
    expect(text.leftOut).toEqual([{ what: 'hidden', count: 1, text: '暗文', at: [1] }])
    expect(codes(text)).toContain('hidden-text')
  })

  it('notes where the text refers to them, in a cell and in a deletion as well; one that nothing refers to is hidden', async () => {
    const note = (id: number, text: string) => `<w:footnote w:id="${id}">${p(text)}</w:footnote>`
    const footnotes = `<w:footnotes ${W}><w:footnote w:type="separator" w:id="0">${p('–')}</w:footnote>${note(2, '甲注')}${note(3, '乙注')}${note(4, '丙注')}${note(5, '丁注')}</w:footnotes>`
    const mark = (id: number) => `<w:r><w:footnoteReference w:id="${id}"/></w:r>`
    const row = `<w:tbl><w:tr><w:tc>${p('项目')}</w:tc><w:tc>${para(r('期限') + mark(3))}</w:tc></w:tr></w:tbl>`
    const body = para(r('双方重申。') + mark(2)) + row + para(`${r('完。')}<w:del>${mark(4)}</w:del>`)
    expect(await told(docx(body, { 'word/footnotes.xml': footnotes }), { changes: 'accept' })).toEqual({
      paragraphs: ['双方重申。', '项目\t期限', '完。'],
      leftOut: [
        ['footnote', '甲注\n乙注', 1, 2],
        ['hidden', '丁注', 3],
        ['struck', '丙注', 3],
      ],
    })
  })

  it('headers and footers of each section, once', async () => {
    const parts = {
      'word/header1.xml': `<w:hdr ${W}>${p('草案')}</w:hdr>`,
      'word/footer1.xml': `<w:ftr ${W}>${para(`${r('第')}<w:fldSimple w:instr="PAGE">${r('1')}</w:fldSimple>${r('页')}`)}</w:ftr>`,
      ...relations({ h: ['header1.xml', 'header'], f: ['footer1.xml', 'footer'] }),
    }
    const section = (kind: string, id: string) => `<w:sectPr><w:${kind}Reference r:id="${id}"/></w:sectPr>`
    const body =
      p('甲。') + para(r('乙。'), section('header', 'h')) + p('丙。') + section('footer', 'f') + section('header', 'h')
    expect((await told(docx(body, parts))).leftOut).toEqual([['header', '草案\n第1页', 0, 2]])
  })

  it('deletions or insertions, as was said; what moved stands once and is not told', async () => {
    const body =
      para(
        `${r('双方')}<w:del><w:r><w:delText>支持</w:delText></w:r></w:del><w:ins>${r('欢迎')}</w:ins>${r('该倡议。')}`,
      ) +
      para(`<w:moveFrom>${r('甲句。')}</w:moveFrom>${r('乙句。')}`) +
      para(`<w:moveTo>${r('甲句。')}</w:moveTo>`)
    expect(await told(docx(body), { changes: 'accept' })).toEqual({
      paragraphs: ['双方欢迎该倡议。', '乙句。', '甲句。'],
      leftOut: [['struck', '支持', 1]],
    })
    expect(await told(docx(body), { changes: 'reject' })).toEqual({
      paragraphs: ['双方支持该倡议。', '甲句。乙句。'],
      leftOut: [['struck', '欢迎', 1]],
    })
  })

  it('a page inside stands where it is set in', async () => {
    const page = '<html><body><p>双方重申睦邻友好。</p><p>双方支持该倡议。</p></body></html>'
    const parts = { 'word/afchunk.html': page, ...relations({ c: ['afchunk.html', 'aFChunk'] }) }
    expect((await read(docx(`${p('前言。')}<w:altChunk r:id="c"/>${p('完。')}`, parts))).paragraphs).toEqual([
      '前言。',
      '双方重申睦邻友好。',
      '双方支持该倡议。',
      '完。',
    ])
  })

  it('a file inside that is not read, and words of diagrams', async () => {
    const parts = {
      'word/diagrams/data1.xml': `<x xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:p><a:r><a:t>图中文字</a:t></a:r></a:p></x>`,
      ...relations({ c: ['missing.html', 'aFChunk'] }),
    }
    const text = await read(docx(`${p('正文。')}<w:altChunk r:id="c"/><w:subDoc r:id="d"/>`, parts))
    expect(text.leftOut).toEqual([{ what: 'outside', count: 1, text: '图中文字', at: [1] }])
    expect(codes(text)).toContain('parts-unread')
  })
})

it('a paragraph that begins with # is no Markdown, and a paragraph whose mark is hidden goes on in the next', async () => {
  const mark = '<w:rPr><w:vanish/></w:rPr>'
  expect((await read(docx(p('前言。') + p('# 三号议题') + p('第一，', mark) + p('贸易。')))).paragraphs).toEqual([
    '前言。',
    '# 三号议题',
    '第一，贸易。',
  ])
})

it('boxes to tick are no sign of garbled bytes in a file that names its characters', async () => {
  const body = Array.from({ length: 30 }, (_, i) => p(`☐ Item ${i}: ①②③☒`)).join('')
  expect((await read(docx(body))).paragraphs).toHaveLength(30)
})
