/** One statement in every format that people have: the same printed lines, in the signs of each. */
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { strToU8, zipSync } from 'fflate'
import type { Statement } from './statements.ts'

export const FORMATS = ['txt', 'md', 'html', 'docx', 'odt', 'rtf', 'pdf'] as const
export type LawFormat = (typeof FORMATS)[number]

const program = (name: string, arg: string): boolean => spawnSync(name, [arg]).error === undefined
/** LibreOffice makes the PDFs. */
export const hasOffice = program('soffice', '--version')
if (!hasOffice && process.env.TIFA_REQUIRE === 'all') throw new Error('soffice wanted, not found')

const inMarkup = (words: string): string =>
  words.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')

const toTxt = ({ lines }: Statement): string => `${lines.join('\n\n')}\n`

/** A title of one line is a heading; the lines of a longer one are in bold. */
const toMd = ({ lines, titleLines }: Statement): string =>
  `${lines.map((line, i) => (i >= titleLines ? line : titleLines === 1 ? `# ${line}` : `**${line}**`)).join('\n\n')}\n`

/** A page whose own title is its site's. */
const toHtml = ({ lines, titleLines, lang }: Statement): string => {
  const title = lines.slice(0, titleLines).map(inMarkup).join('<br>')
  const body = lines.slice(titleLines).map((line) => `<p>${inMarkup(line)}</p>`)
  return `<!doctype html>\n<html lang="${lang}"><head><meta charset="utf-8"><title>Lakeside Gazette: documents</title></head>\n<body><main><article><h1>${title}</h1>\n${body.join('\n')}\n</article></main></body></html>\n`
}

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const LANGUAGE = { zh: '<w:lang w:eastAsia="zh-CN"/>', ru: '<w:lang w:val="ru-RU"/>', en: '<w:lang w:val="en-GB"/>' }

function toDocx({ lines, titleLines, lang }: Statement): Uint8Array {
  const fonts =
    lang === 'zh'
      ? '<w:rFonts w:ascii="Noto Sans CJK SC" w:eastAsia="Noto Sans CJK SC" w:hAnsi="Noto Sans CJK SC"/>'
      : ''
  const paragraph = (line: string, i: number): string =>
    `<w:p><w:pPr><w:spacing w:after="160"/>${i < titleLines ? '<w:jc w:val="center"/>' : ''}</w:pPr><w:r><w:rPr>${fonts}${LANGUAGE[lang]}</w:rPr><w:t xml:space="preserve">${inMarkup(line)}</w:t></w:r></w:p>`
  return zipSync({
    '[Content_Types].xml': strToU8(
      `${XML}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`,
    ),
    '_rels/.rels': strToU8(
      `${XML}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>`,
    ),
    'word/document.xml': strToU8(
      `${XML}<w:document ${W}><w:body>${lines.map(paragraph).join('')}</w:body></w:document>`,
    ),
  })
}

function toOdt({ lines }: Statement): Uint8Array {
  const names = ['office', 'text'].map((name) => `xmlns:${name}="urn:oasis:names:tc:opendocument:xmlns:${name}:1.0"`)
  const paragraphs = lines.map((line) => `<text:p>${inMarkup(line).replace(/ {2}/g, ' <text:s/>')}</text:p>`).join('')
  return zipSync({
    mimetype: [strToU8('application/vnd.oasis.opendocument.text'), { level: 0 }],
    'content.xml': strToU8(
      `${XML}<office:document-content ${names.join(' ')}><office:body><office:text>${paragraphs}</office:text></office:body></office:document-content>`,
    ),
  })
}

/** Every character beyond ASCII by its number. */
const toRtf = ({ lines }: Statement): string =>
  `{\\rtf1\\ansi\\ansicpg1252\\deff0{\\fonttbl{\\f0 Serif;}}\\uc1\n${lines
    .map((line) => `\\pard ${[...line].map(inRtf).join('')}\\par\n`)
    .join('')}}`

const inRtf = (sign: string): string =>
  /[\\{}]/.test(sign)
    ? `\\${sign}`
    : sign < '\u0080'
      ? sign
      : sign
          .split('')
          .map((unit) => `\\u${((unit.charCodeAt(0) + 0x8000) % 0x10000) - 0x8000}?`)
          .join('')

/** The file of a statement in a format, absolute: `<dir>/<name>/<file>.<format>`. */
export const fileOf = (dir: string, statement: Statement, format: LawFormat): string =>
  join(dir, statement.name, `${statement.file ?? 'text'}.${format}`)

/** Writes all statements in all formats; the PDFs in one run of LibreOffice a folder. */
export function writeFormats(dir: string, statements: readonly Statement[]): void {
  writeButPdf(dir, statements)
  if (hasOffice) writePdfs(dir, statements)
}

/** In all formats but PDF, which take no other program. */
export function writeButPdf(dir: string, statements: readonly Statement[]): void {
  for (const statement of statements) {
    mkdirSync(join(dir, statement.name), { recursive: true })
    writeFileSync(fileOf(dir, statement, 'txt'), toTxt(statement))
    writeFileSync(fileOf(dir, statement, 'md'), toMd(statement))
    writeFileSync(fileOf(dir, statement, 'html'), toHtml(statement))
    writeFileSync(fileOf(dir, statement, 'docx'), toDocx(statement))
    writeFileSync(fileOf(dir, statement, 'odt'), toOdt(statement))
    writeFileSync(fileOf(dir, statement, 'rtf'), toRtf(statement))
  }
}

function writePdfs(dir: string, statements: readonly Statement[]): void {
  // All in one run: each start of LibreOffice takes seconds. Names must differ, so they are the statements' own.
  const staged = join(dir, 'staged')
  mkdirSync(staged, { recursive: true })
  for (const statement of statements) writeFileSync(join(staged, `${statement.name}.docx`), toDocx(statement))
  const sources = statements.map((statement) => join(staged, `${statement.name}.docx`))
  spawnSync(
    'soffice',
    [
      `-env:UserInstallation=file://${join(dir, 'profile')}`,
      '--headless',
      '--convert-to',
      'pdf',
      '--outdir',
      staged,
      ...sources,
    ],
    { timeout: 240_000 },
  )
  for (const statement of statements) {
    const made = join(staged, `${statement.name}.pdf`)
    if (!existsSync(made)) throw new Error(`LibreOffice made no PDF of ${statement.name}`)
    spawnSync('cp', [made, fileOf(dir, statement, 'pdf')])
  }
}
