/** One statement with words in given places, as each writer makes a file of it. */
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Document, type FileChild, Footer, Header, LevelFormat, Packer, Paragraph, TextRun } from 'docx'
import type { Placed } from './account.ts'
import { type Apart, RUNNING } from './places.ts'

const TITLE = 'Joint Statement of Lanmark and Zhaoria on the River'
const OPENING = [
  'Signed at Lohe on 20 June 2019.',
  'The two sides met at Lohe and spoke at length of what binds the people on both banks of the river.',
  RUNNING,
  'They value the steady work of the joint commission and thank all who serve in it, on either bank, in every season.',
]
const CLOSING = [
  'Both sides will see that what is agreed here is done, and will meet again within a year at Zhaocheng.',
  RUNNING,
]

/** A page as publishers serve it. */
export function toHtml(placed: readonly Placed[]): Uint8Array {
  const around = { header: '', footer: '' }
  const apart: Apart = {
    footnote: () => 0,
    endnote: () => 0,
    comment: () => 0,
    header: (words) => {
      around.header += `<nav><a href="/">${words}</a></nav>`
    },
    footer: (words) => {
      around.footer += `<footer><p>${words}</p></footer>`
    },
  }
  const body = placed.map(({ place, words }) => place.html!(words, apart)).join('\n')
  const lines = (list: readonly string[]): string => list.map((line) => `<p>${line}</p>`).join('\n')
  return new TextEncoder().encode(
    `<!doctype html>\n<html lang="en"><head><meta charset="utf-8"><title>Gazette</title></head><body>${around.header}<h1>${TITLE}</h1>\n<article>\n${lines(OPENING)}\n${body}\n${lines(CLOSING)}\n</article>${around.footer}</body></html>`,
  )
}

/** By the library of the registry. */
export async function toDocx(placed: readonly Placed[]): Promise<Uint8Array> {
  const notes: string[] = []
  const ends: string[] = []
  const comments: string[] = []
  const headers: string[] = []
  const footers: string[] = []
  const apart: Apart = {
    footnote: (words) => notes.push(words),
    endnote: (words) => ends.push(words),
    comment: (words) => comments.push(words) - 1,
    header: (words) => void headers.push(words),
    footer: (words) => void footers.push(words),
  }
  const p = (words: string): Paragraph => new Paragraph({ children: [new TextRun(words)] })
  const body = placed.flatMap(({ place, words }): readonly FileChild[] => place.docx!(words, apart))
  const numbered = (list: readonly string[]) =>
    Object.fromEntries(list.map((words, i) => [String(i + 1), { children: [p(words)] }]))
  return new Uint8Array(
    await Packer.toArrayBuffer(
      new Document({
        numbering: {
          config: [
            { reference: 'n', levels: [{ level: 0, format: LevelFormat.DECIMAL, text: '%1.', alignment: 'left' }] },
          ],
        },
        footnotes: numbered(notes),
        endnotes: numbered(ends),
        comments: { children: comments.map((words, id) => ({ id, author: 'desk', children: [p(words)] })) },
        sections: [
          {
            headers: { default: new Header({ children: headers.map(p) }) },
            footers: { default: new Footer({ children: footers.map(p) }) },
            children: [p(TITLE), ...OPENING.map(p), ...body, ...CLOSING.map(p)],
          },
        ],
      }),
    ),
  )
}

const NAMES = [
  ['office', 'office'],
  ['style', 'style'],
  ['text', 'text'],
  ['table', 'table'],
  ['draw', 'drawing'],
].map(([short, name]) => `xmlns:${short}="urn:oasis:names:tc:opendocument:xmlns:${name}:1.0"`)

/** Flat OpenDocument, which LibreOffice opens. */
export function toFodt(placed: readonly Placed[]): string {
  const headers: string[] = []
  const footers: string[] = []
  const apart: Apart = {
    footnote: () => 0,
    endnote: () => 0,
    comment: () => 0,
    header: (words) => void headers.push(words),
    footer: (words) => void footers.push(words),
  }
  const p = (words: string): string => `<text:p>${words}</text:p>`
  const body = placed.map(({ place, words }) => place.fodt!(words, apart)).join('\n')
  const look = (name: string, properties: string): string =>
    `<style:style style:name="${name}" style:family="text"><style:text-properties ${properties}/></style:style>`
  const changed = body.includes('ins1')
    ? `<text:tracked-changes><text:changed-region text:id="ins1" xml:id="ins1"><text:insertion><office:change-info><dc:creator>desk</dc:creator><dc:date>2020-01-01T00:00:00</dc:date></office:change-info></text:insertion></text:changed-region></text:tracked-changes>`
    : ''
  return `<?xml version="1.0" encoding="UTF-8"?>
<office:document ${NAMES.join(' ')} xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0" xmlns:svg="urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0" xmlns:xlink="http://www.w3.org/1999/xlink" xmlns:dc="http://purl.org/dc/elements/1.1/" office:version="1.3" office:mimetype="application/vnd.oasis.opendocument.text">
<office:automatic-styles>${look('Bold', 'fo:font-weight="bold"')}${look('Struck', 'style:text-line-through-style="solid" style:text-line-through-type="single"')}${look('Hidden', 'text:display="none"')}<style:style style:name="Box" style:family="graphic"><style:graphic-properties style:wrap="none"/></style:style><text:list-style style:name="Num"><text:list-level-style-number text:level="1" style:num-format="1" style:num-suffix="."/></text:list-style>
<style:page-layout style:name="pm"><style:page-layout-properties fo:page-width="21cm" fo:page-height="29.7cm" fo:margin="2cm"/><style:header-style><style:header-footer-properties fo:min-height="1cm" fo:margin-bottom="0.5cm"/></style:header-style><style:footer-style><style:header-footer-properties fo:min-height="1cm" fo:margin-top="0.5cm"/></style:footer-style></style:page-layout></office:automatic-styles>
<office:master-styles><style:master-page style:name="Standard" style:page-layout-name="pm">${headers.length === 0 ? '' : `<style:header>${headers.map(p).join('')}</style:header>`}${footers.length === 0 ? '' : `<style:footer>${footers.map(p).join('')}</style:footer>`}</style:master-page></office:master-styles>
<office:body><office:text>${changed}${[TITLE, ...OPENING].map(p).join('\n')}\n${body}\n${CLOSING.map(p).join('\n')}</office:text></office:body></office:document>`
}

const program = (names: readonly string[], arg: string): string | null =>
  names.find((name) => spawnSync(name, [arg]).error === undefined) ?? null
export const office = program(['soffice'], '--version')
export const chromium = [
  process.env.CHROMIUM,
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
].find((path) => path !== undefined && existsSync(path))

/** What LibreOffice makes of flat OpenDocument, by ending; each start of it takes seconds. */
export function byOffice(fodt: string, endings: readonly string[]): ReadonlyMap<string, Uint8Array> {
  const dir = mkdtempSync(join(tmpdir(), 'tifa-accounts-'))
  try {
    const source = join(dir, 'text.fodt')
    writeFileSync(source, fodt)
    mkdirSync(join(dir, 'home'))
    return new Map(
      endings.map((ending) => {
        const run = spawnSync(
          office!,
          [`-env:UserInstallation=file://${dir}/home`, '--headless', '--convert-to', ending, '--outdir', dir, source],
          { encoding: 'utf8', timeout: 120_000 },
        )
        const made = join(dir, `text.${ending}`)
        if (!existsSync(made)) throw new Error(`no ${ending}: ${run.stderr}${run.stdout}`)
        return [ending, new Uint8Array(readFileSync(made))]
      }),
    )
  } finally {
    rmSync(dir, { recursive: true, force: true })
  }
}

/** A page printed by Chromium. */
export function printed(html: Uint8Array): Uint8Array {
  const dir = mkdtempSync(join(tmpdir(), 'tifa-accounts-'))
  try {
    const source = join(dir, 'page.html')
    const made = join(dir, 'page.pdf')
    writeFileSync(source, html)
    spawnSync(
      chromium!,
      [
        '--headless',
        '--no-sandbox',
        '--disable-gpu',
        '--no-pdf-header-footer',
        `--user-data-dir=${dir}/home`,
        `--print-to-pdf=${made}`,
        source,
      ],
      { timeout: 120_000 },
    )
    return new Uint8Array(readFileSync(made))
  } finally {
    rmSync(dir, { recursive: true, force: true })
  }
}
