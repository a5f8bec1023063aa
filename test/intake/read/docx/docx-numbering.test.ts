/** Lists of a Word file, counted as Word counts them. */
import { expect, it } from 'vitest'
import { docx, p, read, W } from './docx.ts'

const level = (n: number, form: string, text: string, more = ''): string =>
  `<w:lvl w:ilvl="${n}"><w:start w:val="1"/><w:numFmt w:val="${form}"/>${more}<w:lvlText w:val="${text}"/></w:lvl>`
const list = (levels: string, nums = '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>', before = ''): string =>
  `<w:numbering ${W}><w:abstractNum w:abstractNumId="0">${before}${levels}</w:abstractNum>${nums}</w:numbering>`
const item = (depth: number, text = '文', num = 1, lang = ''): string =>
  p(text, `<w:numPr><w:ilvl w:val="${depth}"/><w:numId w:val="${num}"/></w:numPr>${lang}`)
/** The labels of the paragraphs. */
const labels = async (body: string, numbering: string, styles = ''): Promise<readonly string[]> =>
  (
    await read(docx(body, { 'word/numbering.xml': numbering, ...(styles === '' ? {} : { 'word/styles.xml': styles }) }))
  ).paragraphs.map((line) => line.replace(/文$/, ''))
const depths = (...all: number[]): string => all.map((depth) => item(depth)).join('')

const three = level(0, 'decimal', '%1.') + level(1, 'decimal', '%1.%2') + level(2, 'decimal', '%1.%2.%3')

it('levels begin anew after one above them', async () => {
  expect(await labels(depths(0, 1, 2, 2, 1, 0, 1), list(three))).toEqual([
    '1. ',
    '1.1 ',
    '1.1.1 ',
    '1.1.2 ',
    '1.2 ',
    '2. ',
    '2.1 ',
  ])
})

it('a level that says never goes on counting; one that names a level waits for it', async () => {
  const never = level(0, 'upperRoman', '%1.') + level(1, 'decimal', '%2.', '<w:lvlRestart w:val="0"/>')
  expect(await labels(depths(0, 1, 1, 0, 1), list(never))).toEqual(['I. ', '1. ', '2. ', 'II. ', '3. '])
  const first =
    level(0, 'decimal', '%1.') +
    level(1, 'decimal', '%1.%2') +
    level(2, 'lowerLetter', '%3)', '<w:lvlRestart w:val="1"/>')
  expect(await labels(depths(0, 1, 2, 1, 2, 0, 1, 2), list(first))).toEqual([
    '1. ',
    '1.1 ',
    'a) ',
    '1.2 ',
    'b) ',
    '2. ',
    '2.1 ',
    'a) ',
  ])
})

it('legal numbering prints the levels above in Arabic figures', async () => {
  const legal = level(0, 'upperRoman', 'Article %1.') + level(1, 'decimal', '%1.%2', '<w:isLgl/>')
  expect(await labels(depths(0, 0, 1), list(legal))).toEqual(['Article I. ', 'Article II. ', '2.1 '])
})

it('a list that overrides a level has its own form; one that overrides a start begins there, once', async () => {
  const nums =
    '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>' +
    '<w:num w:numId="2"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="7"/></w:lvlOverride></w:num>' +
    `<w:num w:numId="3"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0">${level(0, 'chineseCounting', '%1、')}</w:lvlOverride></w:num>`
  const body = item(0) + item(0, '文', 2) + item(0, '文', 2) + item(0, '文', 3)
  expect(await labels(body, list(three, nums))).toEqual(['1. ', '7. ', '8. ', '九、'])
})

it('a form of the file’s own is read in its first form; words in the language of the paragraph', async () => {
  const custom = level(0, 'decimal', '%1.').replace(
    '<w:numFmt w:val="decimal"/>',
    '<mc:AlternateContent><mc:Choice Requires="w14"><w:numFmt w:val="custom" w:format="001, 002, 003, ..."/></mc:Choice><mc:Fallback><w:numFmt w:val="decimal"/></mc:Fallback></mc:AlternateContent>',
  )
  expect(await labels(depths(0, 0), list(custom))).toEqual(['001. ', '002. '])
  const words = list(level(0, 'ordinalText', '%1:'))
  expect(await labels(depths(0, 0), words)).toEqual(['First: ', 'Second: '])
  expect(await labels(item(0, '文', 1, '<w:rPr><w:lang w:val="ru-RU"/></w:rPr>'), words)).toEqual(['Первый: '])
})

it('an empty item counts; a level without number may have words; a bullet is none', async () => {
  expect(await labels(item(0) + item(0, '') + item(0), list(three))).toEqual(['1. ', '3. '])
  const none = level(0, 'none', 'Annex:') + level(1, 'bullet', 'o')
  expect(await labels(depths(0, 1), list(none))).toEqual(['Annex: ', ''])
})

it('a style stands for a level, and a list for another list', async () => {
  const levels =
    level(0, 'chineseCounting', '第%1章', '<w:pStyle w:val="H1"/>') +
    level(1, 'chineseCounting', '第%2条', '<w:pStyle w:val="H2"/>')
  const numPr = '<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr>'
  const style = (id: string, more: string, type = 'paragraph') =>
    `<w:style w:type="${type}" w:styleId="${id}"><w:name w:val="${id}"/>${more}</w:style>`
  const styles = `<w:styles ${W}>${style('H1', numPr)}${style('H2', numPr)}${style('H3', '<w:basedOn w:val="H2"/>')}${style('L', '<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr>', 'numbering')}</w:styles>`
  const of = (id: string) => p('文', `<w:pStyle w:val="${id}"/>`)
  expect(await labels(of('H1') + of('H2') + of('H3') + of('H1'), list(levels), styles)).toEqual([
    '第一章',
    '第一条',
    '第二条',
    '第二章',
  ])
  const linked = `<w:numbering ${W}><w:abstractNum w:abstractNumId="0"><w:styleLink w:val="L"/>${levels}</w:abstractNum><w:abstractNum w:abstractNumId="5"><w:numStyleLink w:val="L"/></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="9"><w:abstractNumId w:val="5"/></w:num></w:numbering>`
  expect(await labels(item(0, '文', 9) + item(1, '文', 9), linked, styles)).toEqual(['第一章', '第一条'])
})

it('a number that was given by a tracked change goes with it', async () => {
  const numPr = (inside: string) => `<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/>${inside}</w:numPr>`
  const given = p('文', numPr('<w:ins w:id="1"/>')) + item(0)
  const parts = { 'word/numbering.xml': list(three) }
  expect((await read(docx(given, parts), { changes: 'accept' })).paragraphs).toEqual(['1. 文', '2. 文'])
  expect((await read(docx(given, parts), { changes: 'reject' })).paragraphs).toEqual(['文', '1. 文'])
  const was = p('文', `${numPr('')}<w:pPrChange w:id="2"><w:pPr/></w:pPrChange>`) + item(0)
  expect((await read(docx(was, parts), { changes: 'accept' })).paragraphs).toEqual(['1. 文', '2. 文'])
  expect((await read(docx(was, parts), { changes: 'reject' })).paragraphs).toEqual(['文', '1. 文'])
})
