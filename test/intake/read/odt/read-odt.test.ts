import { strToU8, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { readForeign } from '../../../../src/intake/read-foreign.ts'
import { codes, faultOf } from '../../samples.ts'

const N = [
  'office:1.0 office',
  'text:1.0 text',
  'table:1.0 table',
  'style:1.0 style',
  'drawing:1.0 draw',
  'xsl-fo-compatible:1.0 fo',
]
  .map((one) => one.split(' '))
  .map(([uri, prefix]) => `xmlns:${prefix}="urn:oasis:names:tc:opendocument:xmlns:${uri}"`)
  .concat('xmlns:dc="http://purl.org/dc/elements/1.1/"', 'xmlns:xlink="http://www.w3.org/1999/xlink"')
  .join(' ')
const odt = (
  body: string,
  { styles = '', master = '', meta = '', more = {} as Record<string, string> } = {},
): Uint8Array =>
  zipSync({
    mimetype: [strToU8('application/vnd.oasis.opendocument.text'), { level: 0 }],
    'content.xml': strToU8(
      `<office:document-content ${N}><office:automatic-styles>${styles}</office:automatic-styles><office:body><office:text>${body}</office:text></office:body></office:document-content>`,
    ),
    'styles.xml': strToU8(
      `<office:document-styles ${N}><office:master-styles>${master}</office:master-styles></office:document-styles>`,
    ),
    ...(meta === ''
      ? {}
      : {
          'meta.xml': strToU8(`<office:document-meta ${N}><office:meta>${meta}</office:meta></office:document-meta>`),
        }),
    ...Object.fromEntries(Object.entries(more).map(([name, text]) => [name, strToU8(text)])),
  })
const p = (inside: string, style = ''): string =>
  `<text:p${style === '' ? '' : ` text:style-name="${style}"`}>${inside}</text:p>`
const span = (words: string, style: string): string => `<text:span text:style-name="${style}">${words}</text:span>`
const style = (name: string, properties: string, more = ''): string =>
  `<style:style style:name="${name}" ${more}><style:text-properties ${properties}/></style:style>`
const read = (bytes: Uint8Array, options = {}) => readForeign(bytes, { name: 'a.odt', ...options })
const told = async (bytes: Uint8Array, options = {}) => {
  const { paragraphs, leftOut } = await read(bytes, options)
  return { paragraphs, leftOut: leftOut.map(({ what, text, at }) => [what, text, ...at]) }
}

describe('in the text', () => {
  it('white space is collapsed where the file does not spell it out', async () => {
    const body = p(
      '\n  The Sides<text:s text:c="2"/>shall\n trade<text:tab/>and<text:line-break/>meet<text:soft-page-break/>.',
    )
    expect((await read(odt(body))).paragraphs).toEqual(['The Sides  shall trade\tand meet.'])
  })

  it('raised and lowered, boxes behind their paragraph, rows, headings, links', async () => {
    const styles = style('U', 'style:text-position="super 58%"') + style('D', 'style:text-position="-33% 58%"')
    const box = '<draw:frame><draw:text-box><text:p>框内。</text:p></draw:text-box></draw:frame>'
    const row = `<table:table><table:table-row><table:table-cell>${p('期限')}</table:table-cell><table:covered-table-cell>${p('盖')}</table:covered-table-cell><table:table-cell>${p('2024年')}${p('六月底')}</table:table-cell></table:table-row></table:table>`
    const body = `<text:h>总则</text:h>${p(`120 km${span('2', 'U')}，CO${span('2', 'D')}${box}，<text:a>《条约》</text:a>。`)}${row}`
    expect(await told(odt(body, { styles }))).toEqual({
      paragraphs: ['总则', '120 km²，CO₂，《条约》。', '框内。', '期限\t2024年六月底'],
      leftOut: [],
    })
  })

  it('an equation on one line', async () => {
    const math =
      '<math xmlns="http://www.w3.org/1998/Math/MathML"><semantics><mrow><msup><mi>x</mi><mn>2</mn></msup><mo>+</mo><mfrac><mi>a</mi><mi>b</mi></mfrac></mrow><annotation>x^2</annotation></semantics></math>'
    const body = p('即<draw:frame><draw:object xlink:href="./Object 1"/></draw:frame>。')
    expect((await read(odt(body, { more: { 'Object 1/content.xml': math } }))).paragraphs).toEqual(['即x²+a/b。'])
  })
})

describe('told, with its place', () => {
  it('notes, comments, headers of each page style once, ruby', async () => {
    const master = `<style:master-page><style:header>${p('草案')}</style:header><style:header-left>${p('草案')}</style:header-left><style:footer>${p('第<text:page-number>1</text:page-number>页')}</style:footer></style:master-page>`
    const note = `<text:note><text:note-citation>1</text:note-citation><text:note-body>${p('甲注。')}</text:note-body></text:note>`
    const comment = `<office:annotation><dc:creator>某</dc:creator><dc:date>2024-01-01</dc:date>${p('待核。')}</office:annotation>`
    const ruby = '<text:ruby><text:ruby-base>湖</text:ruby-base><text:ruby-text>hú</text:ruby-text></text:ruby>'
    expect(await told(odt(p('前言。') + p(`双方在${ruby}城${note}会晤${comment}。`), { master }))).toEqual({
      paragraphs: ['前言。', '双方在湖城会晤。'],
      leftOut: [
        ['footnote', '甲注。', 2],
        ['comment', '待核。', 2],
        ['header', '草案\n第1页', 0, 0],
        ['hidden', 'hú', 2],
      ],
    })
  })

  it.each([
    ['text:display="none"', 'hidden'],
    ['fo:color="#ffffff"', 'hidden'],
    ['fo:font-size="1pt"', 'hidden'],
    ['fo:color="#000000" fo:background-color="#000000"', 'hidden'],
    ['style:text-line-through-style="solid"', 'struck'],
  ])('%s', async (properties, what) => {
    const of = odt(p(`双方${span('旧文', 'X')}支持。`), { styles: style('X', properties) })
    expect(await told(of)).toEqual({ paragraphs: ['双方支持。'], leftOut: [[what, '旧文', 1]] })
  })

  it('a hidden section, a hidden paragraph; a table of contents', async () => {
    const body = `<text:section text:display="none">${p('暗节。')}</text:section>${p('<text:hidden-paragraph text:is-hidden="true"/>暗段。')}<text:table-of-content><text:index-body>${p('一、目录 1')}</text:index-body></text:table-of-content>${p('正文。')}`
    expect(await told(odt(body))).toEqual({
      paragraphs: ['正文。'],
      leftOut: [
        ['hidden', '暗节。\n暗段。', 0, 0],
        ['outside', '一、目录 1', 0],
      ],
    })
  })
})

it('tracked changes: asked for, then taken as said, over ends of paragraphs, too', async () => {
  const region = (id: string, inside: string) => `<text:changed-region text:id="${id}">${inside}</text:changed-region>`
  const changes = `<text:tracked-changes>${region('d', `<text:deletion><office:change-info><dc:creator>某</dc:creator></office:change-info>${p('支持。')}${p('该')}</text:deletion>`)}${region('i', '<text:insertion/>')}</text:tracked-changes>`
  const mark = (kind: string, id: string) => `<text:${kind} text:change-id="${id}"/>`
  const bytes = odt(
    `${changes}${p(`双方${mark('change', 'd')}倡议${mark('change-start', 'i')}很好。`)}${p(`又${mark('change-end', 'i')}一。`)}`,
  )
  expect(await faultOf(read(bytes))).toBe('tracked-changes')
  expect(await told(bytes, { changes: 'accept' })).toEqual({
    paragraphs: ['双方倡议很好。', '又一。'],
    leftOut: [['struck', '支持。 该', 1]],
  })
  expect(await told(bytes, { changes: 'reject' })).toEqual({
    paragraphs: ['双方支持。', '该倡议一。'],
    leftOut: [['struck', '很好。\n又', 2, 2]],
  })
})

it('lists print as their styles say, go on where they say so, and begin anew else', async () => {
  const level = (n: number, format: string, more: string) =>
    `<text:list-level-style-number text:level="${n}" style:num-format="${format}" ${more}/>`
  const styles = `<text:list-style style:name="L">${level(1, '一, 二, 三, ...', 'style:num-suffix="、"')}${level(2, '1', 'style:num-suffix="." text:start-value="3"')}${level(3, '1', 'text:display-levels="2" style:num-prefix="(" style:num-suffix=")"')}</text:list-style><text:list-style style:name="B"><text:list-level-style-bullet text:level="1" text:bullet-char="•"/></text:list-style>`
  const list = (inside: string, more = '') => `<text:list text:style-name="L" ${more}>${inside}</text:list>`
  const item = (inside: string, more = '') => `<text:list-item ${more}>${inside}</text:list-item>`
  const body =
    list(
      item(
        p('甲') +
          p('续') +
          `<text:list>${item(p('乙'))}${item(`${p('丙')}<text:list>${item(p('丁'))}</text:list>`)}</text:list>`,
      ) + item(p('戊')),
      'xml:id="x"',
    ) +
    list(item(p('己')), 'text:continue-list="x"') +
    list(item(p('庚'), 'text:start-value="9"')) +
    list(item(p('辛'))) +
    `<text:list text:style-name="B">${item(p('壬'))}</text:list>`
  const text = await read(odt(body, { styles }))
  expect(text.paragraphs).toEqual([
    '一、甲',
    '续',
    '3. 乙',
    '4. 丙',
    '(4.1) 丁',
    '二、戊',
    '三、己',
    '九、庚',
    '一、辛',
    '壬',
  ])
  expect(codes(text)).toContain('automatic-numbers')
})

it('a file in one piece, and its title', async () => {
  const flat = `<?xml version="1.0"?><office:document ${N} office:mimetype="application/vnd.oasis.opendocument.text"><office:meta><dc:title>岚国和霍恩联邦联合声明</dc:title></office:meta><office:master-styles><style:master-page><style:header>${p('草案')}</style:header></style:master-page></office:master-styles><office:body><office:text>${p('双方重申睦邻友好。')}</office:text></office:body></office:document>`
  const text = await read(strToU8(flat))
  expect([text.format, text.title, text.paragraphs, text.leftOut[0]?.text]).toEqual([
    'fodt',
    '岚国和霍恩联邦联合声明',
    ['双方重申睦邻友好。'],
    '草案',
  ])
})

it('a password, an entity bomb, another kind of document are told', async () => {
  const manifest = '<manifest><encryption-data/></manifest>'
  expect(await faultOf(read(odt(p('x'), { more: { 'META-INF/manifest.xml': manifest } })))).toBe('password-file')
  const bomb = zipSync({
    mimetype: [strToU8('application/vnd.oasis.opendocument.text'), { level: 0 }],
    'content.xml': strToU8('<!DOCTYPE x [<!ENTITY a "ha">]><x>&a;</x>'),
  })
  expect(await faultOf(read(bomb))).toBe('xml-doctype')
  expect(await faultOf(read(odt('<text:section>'.repeat(3000))))).toBe('xml-too-deep')
  const whole = odt(p('双方重申。'.repeat(500)))
  expect(['zip-damaged', 'odf-not-text', 'not-docx']).toContain(
    await faultOf(read(whole.subarray(0, whole.length - 40))),
  )
})
