import { describe, expect, it } from 'vitest'
import { readForeign } from '../../../../src/intake/read-foreign.ts'
import { codes, faultOf } from '../../samples.ts'

const FONTS =
  '{\\fonttbl{\\f0\\fcharset0 Arial;}{\\f1\\fcharset134 SimSun;}{\\f2\\fcharset204 Times;}{\\f3\\fcharset2 Symbol;}{\\f4\\fcharset128 MS Mincho;}}'
const COLORS = '{\\colortbl;\\red255\\green255\\blue255;\\red0\\green0\\blue0;}'
/** Characters are bytes. */
const rtf = (body: string, head = '\\ansicpg1252'): Uint8Array =>
  Uint8Array.from(`{\\rtf1\\ansi${head}\\deff0${FONTS}${COLORS}\\pard ${body}}`, (sign) => sign.charCodeAt(0))
/** \u with a question mark for readers that do not know it. */
const u = (words: string): string =>
  [...words].map((sign) => `\\u${((sign.charCodeAt(0) + 0x8000) % 0x10000) - 0x8000}?`).join('')
const read = (bytes: Uint8Array, options = {}) => readForeign(bytes, { name: 'a.rtf', ...options })
const told = async (bytes: Uint8Array, options = {}) => {
  const { paragraphs, leftOut } = await read(bytes, options)
  return { paragraphs, leftOut: leftOut.map(({ what, text, at }) => [what, text, ...at]) }
}

describe('letters', () => {
  it.each([
    [
      'by \\u, with its stand-ins passed over',
      `${u('双方重申')}\\uc2\\u12290\\'a1\\'a3{\\uc0\\u21644}x`,
      '双方重申。和x',
    ],
    ['by two bytes, cut by a brace, or with a letter behind', "\\f1 \\'cb\\'ab{\\'b7}{\\'bd}\\f4 \\'83A", '双方ア'],
    [
      'in the code page of each font',
      "\\f2 \\'d1\\'f2\\'ee\\'f0\\'ee\\'ed\\'fb \\f0 caf\\'e9 \\f3 b",
      'Стороны café β',
    ],
    ['by name', 'a\\~b\\_c\\endash d\\ldblquote e\\rdblquote\\{f\\}\\\\', 'a\u00a0b\u2011c–d“e”{f}\\'],
    ['raised and lowered', '120 km{\\super 2}, CO{\\sub 2}, 10{\\up6 8}', '120 km², CO₂, 10⁸'],
    [
      'the result of a field, and what is drawn from its instruction',
      `{\\field{\\*\\fldinst REF a}{\\fldrslt 5}}{\\field{\\*\\fldinst EQ \\\\o\\\\ac(${u('○')},3)}{\\fldrslt }}`,
      '5③',
    ],
    [
      'one of two forms',
      '{\\upr{old}{\\*\\ud{new}}}{\\*\\unheard gone}{\\pict 0123}{\\object{\\*\\objdata 01}{\\result seen}}',
      'newseen',
    ],
  ])('%s', async (_, body, words) => {
    expect(await told(rtf(`${body}\\par`))).toEqual({ paragraphs: [words], leftOut: [] })
  })

  it('raw bytes of the file’s code page, in a font that calls itself western', async () => {
    const bytes = rtf(
      "\\'d1\\'f2\\'ee\\'f0\\'ee\\'ed\\'fb \\'f0\\'e0\\'e7\\'e2\\'e8\\'e2\\'e0\\'fe\\'f2.\\par",
      '\\ansicpg1251',
    )
    expect((await read(bytes)).paragraphs).toEqual(['Стороны развивают.'])
  })
})

it('a table of contents that a field made is told as left out; what ends with no page is text', async () => {
  const contents = (entries: string): Uint8Array =>
    rtf(
      `{\\field{\\*\\fldinst TOC \\\\o "1-2"}{\\fldrslt ${entries}}}${u('第一章　总则')}\\par ${u('双方通商。')}\\par`,
    )
  expect(await told(contents(`${u('第一章　总则')}\\tab 1\\par ${u('附则')}\\tab iv\\par `))).toEqual({
    paragraphs: ['第一章　总则', '双方通商。'],
    leftOut: [['outside', '第一章 总则 1\n附则 iv', 0, 0]],
  })
  expect((await told(contents(`${u('双方通邮。')}\\par `))).paragraphs[0]).toBe('双方通邮。')
})

describe('told, with its place', () => {
  it.each([
    ['{\\v gone}', 'hidden', 'gone'],
    ['{\\cf1 gone}', 'hidden', 'gone'],
    ['{\\cf2\\highlight2 gone}', 'hidden', 'gone'],
    ['{\\fs1 gone}', 'hidden', 'gone'],
    ['{\\strike gone\\strike0}', 'struck', 'gone'],
    ['{\\striked1 gone}', 'struck', 'gone'],
    ['{\\footnote\\pard\\plain {\\super\\chftn} A note.\\par Its end.}', 'footnote', 'A note. Its end.'],
    ['{\\*\\atnid X}{\\*\\atnauthor Y}\\chatn{\\*\\annotation{\\*\\atndate 1}Check.}', 'comment', 'Check.'],
  ])('%s', async (inside, what, words) => {
    expect(await told(rtf(`One.\\par The Sides ${inside}shall trade.\\par`))).toEqual({
      paragraphs: ['One.', 'The Sides shall trade.'],
      leftOut: [[what, words, 2]],
    })
  })

  it('the number of a paragraph stays with it where a note stands inside', async () => {
    const body =
      '{\\listtext (1)\\tab}Trade{\\footnote A note.\\par Its end.} grows.\\par{\\listtext (2)\\tab}Fish{\\footnote {\\listtext a)\\tab}Cod.}.\\par'
    expect(await told(rtf(body))).toEqual({
      paragraphs: ['(1) Trade grows.', '(2) Fish.'],
      leftOut: [['footnote', 'A note. Its end.\na) Cod.', 1, 2]],
    })
  })

  it('headers of each section', async () => {
    const body = '{\\header Draft\\par}{\\footerr Page 1\\par}One.\\sect{\\header Second\\par}Two.\\par'
    expect(await told(rtf(body))).toEqual({
      paragraphs: ['One.', 'Two.'],
      leftOut: [['header', 'Draft\nPage 1\nSecond', 0, 0, 1]],
    })
  })

  it('a text box behind its paragraph, once', async () => {
    const shape =
      '{\\shp{\\*\\shpinst{\\sp{\\sn a}{\\sv 1}}{\\shptxt \\pard In the box.\\par}}{\\shprslt{\\*\\do{\\dptxbxtext In the box.}}}}'
    expect((await read(rtf(`One ${shape}two.\\par Three.\\par`))).paragraphs).toEqual([
      'One two.',
      'In the box.',
      'Three.',
    ])
  })
})

it('rows, with paragraphs and tables in their cells; the labels of lists', async () => {
  const row = '\\trowd\\cellx1\\cellx2\\intbl Port\\cell 2024\\par June\\cell\\row'
  const nested =
    '\\trowd\\cellx1\\cellx2\\pard\\intbl\\itap2 a\\nestcell b\\nestcell{\\*\\nesttableprops\\trowd\\nestrow}\\pard\\intbl\\cell c\\cell\\row'
  const list = "{\\listtext\\pard (i)\\tab}trade;\\par {\\listtext\\f3 \\'b7\\tab}travel.\\par"
  const text = await read(rtf(`Terms:\\par ${row}${nested}\\pard Then:\\par ${list}`))
  expect(text.paragraphs).toEqual(['Terms:', 'Port\t2024 June', 'a\tb\tc', 'Then:', '(i) trade;', 'travel.'])
  expect(codes(text)).toContain('automatic-numbers')
})

it('tracked changes, over ends of paragraphs, too', async () => {
  const bytes = rtf('The Sides {\\deleted support }{\\revised welcome }it{\\deleted .\\par And} all.\\par')
  expect(await faultOf(read(bytes))).toBe('tracked-changes')
  expect(await told(bytes, { changes: 'accept' })).toEqual({
    paragraphs: ['The Sides welcome it all.'],
    leftOut: [['struck', 'support\n.\nAnd', 1, 1, 1]],
  })
  expect(await told(bytes, { changes: 'reject' })).toEqual({
    paragraphs: ['The Sides support it.', 'And all.'],
    leftOut: [['struck', 'welcome', 1]],
  })
})

describe('files made to harm', () => {
  it('groups nested a hundred thousand deep, bytes that are not there', async () => {
    expect(await faultOf(read(rtf(`${'{'.repeat(100_000)}x`)))).toBe('rtf-too-deep')
    expect(await faultOf(read(rtf('a{\\pict\\bin999999999999999 x}\\par')))).toBe('rtf-damaged')
    expect((await read(rtf('a{\\pict\\bin3 }}}}b\\bin-5 c\\par'))).paragraphs).toEqual(['abc'])
  })

  it('a file that was cut, closed too often, or is named for another kind, is read as far as it goes', async () => {
    expect((await read(rtf('One.\\par Two').slice(0, -1))).paragraphs).toEqual(['One.', 'Two'])
    expect((await read(rtf('One.}}}}}\\par Two.'), { name: 'a.doc' })).paragraphs[0]).toBe('One.')
  })
})

it('a paragraph of a million letters without a break', async () => {
  const { paragraphs } = await read(rtf(`Joint Statement\\par ${'The Parties agree. '.repeat(60_000)}\\par `))
  expect(paragraphs[1]?.length).toBe(19 * 60_000 - 1)
})
