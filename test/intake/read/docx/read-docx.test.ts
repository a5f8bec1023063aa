import { strToU8, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'

import { numberToHan } from '../../../../src/genre/han-numbers.ts'
import { intakeLimits } from '../../../../src/intake/intake-limits.ts'
import { formatNumber } from '../../../../src/intake/read/office/number-forms.ts'
import { readForeign } from '../../../../src/intake/read-foreign.ts'
import { codes, faultOf, fixtureLines, readFixture, zh } from '../../samples.ts'

const W =
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
const p = (text: string, properties = ''): string =>
  `<w:p><w:pPr>${properties}</w:pPr><w:r><w:t>${text}</w:t></w:r></w:p>`
const docx = (body: string, parts: Record<string, string> = {}): Uint8Array =>
  zipSync({
    'word/document.xml': strToU8(
      `<?xml version="1.0" encoding="UTF-8"?><w:document ${W}><w:body>${body}</w:body></w:document>`,
    ),
    ...Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)])),
  })
const read = (bytes: Uint8Array, options = {}) => readForeign(bytes, { name: 'a.docx', ...options })

describe('files of a real word processor', () => {
  it('automatic numbers of a list are written out', async () => {
    const text = await readFixture('libreoffice-list.docx')
    expect(text.paragraphs.slice(6, 9)).toEqual([
      '1. 禁止在繁殖期使用拖网；',
      '2. 交换渔获量数据，每季度不少于一次；',
      '3. 在北湾设立联合科研站。',
    ])
    expect(text.title).toBe(zh[0])
    expect(codes(text)).toContain('automatic-numbers')
  })

  it('tracked changes are asked for, then taken as said; footnotes, header and footer stay out', async () => {
    expect(await faultOf(readFixture('libreoffice-tracked.docx'))).toBe('tracked-changes')
    const accepted = await readFixture('libreoffice-tracked.docx', { changes: 'accept' })
    expect(accepted.paragraphs[3]).toMatch(/^一、双方强调，/)
    expect(accepted.paragraphs[4]).toMatch(/双方欢迎第三方参与。$/)
    const rejected = await readFixture('libreoffice-tracked.docx', { changes: 'reject' })
    expect(rejected.paragraphs.slice(0, 5)).toEqual(zh.slice(0, 5))
    expect(rejected.leftOut).toEqual([
      { what: 'footnote', count: 1, text: '条约正本以两种文字写成。', at: [3] },
      { what: 'header', count: 2, text: '文件汇编 第七辑\n- 1 -', at: [0, 0] },
      { what: 'struck', count: 2, text: '强调\n双方欢迎第三方参与。', at: [4, 5] },
    ])
    expect(rejected.paragraphs.slice(5, 8)).toEqual(zh.slice(6, 9))
    expect(rejected.text).not.toMatch(/文件汇编/)
    expect([codes(accepted)[0], codes(rejected)[0]]).toEqual(['changes-accepted', 'changes-rejected'])
  })
})

describe('what a word processor hides', () => {
  it('paragraph marks that were deleted or inserted join paragraphs', async () => {
    const mark = (kind: string) => `<w:rPr><w:${kind} w:id="1"/></w:rPr>`
    const deleted = docx(p('双方重申', mark('del')) + p('睦邻友好。'))
    expect((await read(deleted, { changes: 'accept' })).paragraphs).toEqual(['双方重申睦邻友好。'])
    expect((await read(deleted, { changes: 'reject' })).paragraphs).toEqual(['双方重申', '睦邻友好。'])
    const inserted = docx(p('双方重申', mark('ins')) + p('睦邻友好。'))
    expect((await read(inserted, { changes: 'accept' })).paragraphs).toEqual(['双方重申', '睦邻友好。'])
    expect((await read(inserted, { changes: 'reject' })).paragraphs).toEqual(['双方重申睦邻友好。'])
  })

  it('a raised mark that somebody typed leaves with its note; without a note it stays raised, as powers do', async () => {
    const raised = (words: string) => `<w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:t>${words}</w:t></w:r>`
    const plain = (words: string) => `<w:r><w:t>${words}</w:t></w:r>`
    const body = `<w:p>${plain('双方高度评价两国')}${raised('1')}${plain('关系，面积5 km')}${raised('2')}${plain('，产量10')}${raised('8')}${plain('吨。')}</w:p>`
    expect((await read(docx(body))).paragraphs).toEqual(['双方高度评价两国¹关系，面积5 km²，产量10⁸吨。'])
    const noted = await read(docx(`${body}${p('本文为要点。')}<w:p>${raised('1')}${plain('指岚国和霍恩联邦。')}</w:p>`))
    expect(noted.paragraphs).toEqual(['双方高度评价两国关系，面积5 km²，产量10⁸吨。', '本文为要点。'])
    expect(noted.leftOut).toEqual([{ what: 'footnote', count: 1, text: '指岚国和霍恩联邦。', at: [1] }])
    expect(codes(noted)).toContain('note-marks-removed')
  })

  it('line breaks for paragraphs: the date under the title is a line of its own', async () => {
    const lines = [
      '岚国和霍恩联邦',
      '联合声明',
      '（2017年5月9日于云港）',
      '应岚国总统邀请，霍恩联邦总统访问岚国。',
      '一、双方重申睦邻友好。',
    ]
    const body = `<w:p><w:r>${lines.map((line) => `<w:t>${line}</w:t>`).join('<w:br/>')}</w:r></w:p>`
    expect((await read(docx(body))).paragraphs).toEqual(['岚国和霍恩联邦联合声明', ...lines.slice(2)])
  })

  it('a row is a line, whatever its cells hold; a cell of articles lays out a page', async () => {
    const table = (...rows: readonly (readonly string[])[]) =>
      `<w:tbl>${rows.map((cells) => `<w:tr>${cells.map((cell) => `<w:tc>${cell}</w:tc>`).join('')}</w:tr>`).join('')}</w:tbl>`
    const data = table([p('项目'), p('期限')], [p('港口扩建'), p('2019年')], [p(''), p('合计')])
    const layout = table([p('一、双方重申。') + p('二、双方支持。')], [p('甲方') + p('签字'), p('乙方') + p('签字')])
    const nested = table([`${table([p('里'), p('表')])}${p('')}`, p('旁')])
    expect((await read(docx(p('双方商定如下：') + data + layout + nested))).paragraphs).toEqual([
      '双方商定如下：',
      '项目\t期限',
      '港口扩建\t2019年',
      '合计',
      '一、双方重申。',
      '二、双方支持。',
      '甲方签字\t乙方签字',
      '里\t表\t旁',
    ])
    const long = '双方同意扩大港口与渔业合作，并责成两国有关部门拟订联合行动计划。'.repeat(3)
    expect((await read(docx(table([p(long), p(long)])))).paragraphs).toEqual([`${long}\t${long}`])
    const texts = Array.from({ length: 20 }, (_, i) => p(`双方商定第${i}项事宜。`)).join('')
    expect((await read(docx(table([texts, texts])))).paragraphs).toHaveLength(40)
    const broken = `<w:p><w:r><w:t>2024年</w:t><w:br/><w:t>六月底</w:t></w:r></w:p>`
    expect((await read(docx(table([p('开放'), broken])))).paragraphs).toEqual(['开放\t2024年六月底'])
  })

  it('comments are told where there are any, each at its place', async () => {
    const commented = (inside: string) =>
      read(
        docx(
          `${p('岚国和霍恩联邦联合声明')}<w:p><w:r><w:t>双方重申睦邻友好。</w:t></w:r><w:r><w:commentReference w:id="0"/></w:r></w:p>`,
          { 'word/comments.xml': `<w:comments ${W}>${inside}</w:comments>` },
        ),
      )
    expect((await commented('')).leftOut).toEqual([])
    expect((await commented(`<w:comment w:id="0">${p('待')}${p('核。')}</w:comment>`)).leftOut).toEqual([
      { what: 'comment', count: 1, text: '待核。', at: [2] },
    ])
  })

  it('moved text stands once', async () => {
    const body =
      '<w:p><w:moveFrom><w:r><w:t>甲句移走。</w:t></w:r></w:moveFrom><w:r><w:t>乙句。</w:t></w:r></w:p><w:p><w:moveTo><w:r><w:t>甲句移走。</w:t></w:r></w:moveTo></w:p>'
    expect((await read(docx(body), { changes: 'accept' })).paragraphs).toEqual(['乙句。', '甲句移走。'])
    expect((await read(docx(body), { changes: 'reject' })).paragraphs).toEqual(['甲句移走。乙句。'])
  })

  it('fields give their result, text boxes their words once, hidden runs nothing', async () => {
    const body = `<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>DATE</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>2019年</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r><w:r><w:rPr><w:vanish/></w:rPr><w:t>暗文</w:t></w:r><w:r><w:t>双方声明：</w:t></w:r></w:p>
      <w:p><w:r><mc:AlternateContent><mc:Choice><w:txbxContent>${p('框内文字。')}</w:txbxContent></mc:Choice><mc:Fallback><w:pict><w:txbxContent>${p('框内文字。')}</w:txbxContent></w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>`
    const text = await read(docx(body))
    expect(text.paragraphs).toEqual(['2019年双方声明：', '框内文字。'])
    expect(codes(text)).toContain('hidden-text')
  })

  it('numbers of Chinese lists, by style and by level, restarting where the file says so', async () => {
    const level = (n: number, form: string, text: string) =>
      `<w:lvl w:ilvl="${n}"><w:start w:val="1"/><w:numFmt w:val="${form}"/><w:lvlText w:val="${text}"/></w:lvl>`
    const numbering = `<w:numbering ${W}><w:abstractNum w:abstractNumId="0">${level(0, 'chineseCounting', '%1、')}${level(1, 'decimal', '%1.%2').replace('<w:lvlText', '<w:isLgl/><w:lvlText')}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="5"/></w:lvlOverride></w:num></w:numbering>`
    const styles = `<w:styles ${W}><w:style w:styleId="A"><w:name w:val="Section"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style><w:style w:styleId="B"><w:name w:val="x"/><w:basedOn w:val="A"/></w:style></w:styles>`
    const item = (text: string, num: number, depth: number) =>
      p(text, `<w:numPr><w:ilvl w:val="${depth}"/><w:numId w:val="${num}"/></w:numPr>`)
    const body =
      p('甲', '<w:pStyle w:val="B"/>') +
      item('乙', 1, 1) +
      item('丙', 1, 1) +
      p('丁', '<w:pStyle w:val="A"/>') +
      item('戊', 1, 1) +
      item('己', 2, 0)
    const text = await read(docx(body, { 'word/numbering.xml': numbering, 'word/styles.xml': styles }))
    expect(text.paragraphs).toEqual(['一、甲', '1.1 乙', '1.2 丙', '二、丁', '2.1 戊', '五、己'])
  })

  it('the main part is found by the package’s relations, whatever its name', async () => {
    const bytes = zipSync({
      '_rels/.rels': strToU8(
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document2.xml"/></Relationships>',
      ),
      'word/document2.xml': strToU8(`<w:document ${W}><w:body>${p(zh[3] as string)}</w:body></w:document>`),
    })
    expect((await read(bytes)).paragraphs).toEqual([zh[3]])
  })

  it.each([
    [1, '一'],
    [10, '十'],
    [12, '十二'],
    [20, '二十'],
    [105, '一百零五'],
    [110, '一百一十'],
    [2023, '二千零二十三'],
  ])('%i is %s', (n, words) => {
    expect(numberToHan(n)).toBe(words)
    expect(formatNumber(n, 'bullet')).toBeNull()
  })
})

describe('files made to harm', () => {
  it('a zip bomb, by size and by ratio', async () => {
    const zeros = new Uint8Array(30_000_000)
    const bomb = zipSync({ 'word/document.xml': zeros }, { level: 9 })
    expect(await faultOf(read(bomb))).toBe('packed-too-well')
    expect(await faultOf(read(bomb, { limits: { ...intakeLimits, unpacked: 1_000_000 } }))).toBe('unpacked-too-large')
  })

  it('a part that is larger than it declares is not read beyond', async () => {
    const honest = docx(p(zh.join('')))
    const lying = Uint8Array.from(honest)
    // The size in the central directory, and only there, says 16 bytes.
    for (let i = 0; i < lying.length - 4; i++)
      if (lying[i] === 0x50 && lying[i + 1] === 0x4b && lying[i + 2] === 1 && lying[i + 3] === 2)
        new DataView(lying.buffer).setUint32(i + 24, 16, true)
    expect(['xml-damaged', 'zip-damaged']).toContain(await faultOf(read(lying)))
  })

  it('a document type is refused before its entities are read', async () => {
    const bytes = zipSync({
      'word/document.xml': strToU8(
        `<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;">]><w:document ${W}><w:body>${p('&b;')}</w:body></w:document>`,
      ),
    })
    expect(await faultOf(read(bytes))).toBe('xml-doctype')
  })

  it('elements too deep or too many', async () => {
    expect(await faultOf(read(docx('<w:p>'.repeat(5_000))))).toBe('xml-too-deep')
    expect(await faultOf(read(docx(p('一').repeat(300)), { limits: { ...intakeLimits, elements: 500 } }))).toBe(
      'too-many-elements',
    )
  })

  it('what is no docx is told as what it is', async () => {
    expect(await faultOf(read(zipSync({ 'a.txt': strToU8('x') })))).toBe('not-docx')
    const sheet = strToU8('application/vnd.oasis.opendocument.spreadsheet')
    expect(await faultOf(read(zipSync({ mimetype: [sheet, { level: 0 }] })))).toBe('odf-not-text')
    expect(await faultOf(read(strToU8('plain words')))).toBe('named-docx')
    const whole = docx(zh.map((line) => p(line)).join(''))
    expect(['zip-damaged', 'not-docx']).toContain(await faultOf(read(whole.subarray(0, whole.length >> 1))))
  })
})

it('the sample’s own lines come back from a docx of them', async () => {
  expect(
    (
      await read(
        docx(
          fixtureLines('long-zh.txt')
            .map((line) => p(line))
            .join(''),
        ),
      )
    ).paragraphs,
  ).toEqual(fixtureLines('long-zh.txt'))
})
