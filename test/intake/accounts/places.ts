/**
 * Every place in which words can stand, as each format writes it: a row a place.
 *
 *     { name: 'cell', in: ['text'], html: (w) => `<table><tr><td>${w}</td></tr></table>`, docx: … }
 *
 * The words of a place are one sentence with a name that stands nowhere else. `in` says where it may be found again: in
 * the text, or left out as one of these kinds. A format without a column has no such place.
 */
import {
  CommentRangeEnd,
  CommentRangeStart,
  CommentReference,
  DeletedTextRun,
  EndnoteReferenceRun,
  ExternalHyperlink,
  type FileChild,
  FootnoteReferenceRun,
  HeadingLevel,
  InsertedTextRun,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  Textbox,
  TextRun,
} from 'docx'
import type { LeftOut } from '../../../src/model/index.ts'

export type Where = 'text' | LeftOut['what']

/** Who writes the file. */
export type WriterName = 'html' | 'docx' | 'docx-office' | 'odt' | 'rtf' | 'pdf-office' | 'pdf-print'

export interface Place {
  readonly name: string
  readonly in: readonly Where[]
  /** Its words are no whole sentence. */
  readonly isTitle?: true
  /** Where a writer puts the words elsewhere, or nowhere: a print shows no comment. */
  readonly but?: Partial<Record<WriterName, readonly (Where | 'nowhere')[]>>
  readonly html?: (words: string, apart: Apart) => string
  /** What the docx library writes; notes and comments by number, which the writer fills. */
  readonly docx?: (words: string, apart: Apart) => readonly FileChild[]
  /** Flat OpenDocument, from which LibreOffice makes odt, rtf, docx and pdf. */
  readonly fodt?: (words: string, apart: Apart) => string
}

/** What stands beside the body: notes and comments by number, and what the page prints around it. */
export interface Apart {
  readonly footnote: (words: string) => number
  readonly endnote: (words: string) => number
  readonly comment: (words: string) => number
  readonly header: (words: string) => undefined
  readonly footer: (words: string) => undefined
}

export const RUNNING = 'The parties keep the ferry, the bridge and the market open to all who live by the river.'
const dated = { author: 'desk', date: '2020-01-01T00:00:00Z', id: 1 }
const p = (words: string): Paragraph => new Paragraph({ children: [new TextRun(words)] })
const run = (words: string, look: object): readonly FileChild[] => [
  new Paragraph({ children: [new TextRun(`${RUNNING} `), new TextRun({ text: words, ...look })] }),
]
const table = (...cells: readonly (readonly FileChild[])[]): Table =>
  new Table({
    rows: [
      new TableRow({ children: cells.map((children) => new TableCell({ children: [...children] as Paragraph[] })) }),
    ],
  })
const fp = (words: string): string => `<text:p>${words}</text:p>`
const span = (style: string, words: string): string =>
  fp(`${RUNNING} <text:span text:style-name="${style}">${words}</text:span>`)
const ftable = (...cells: readonly string[]): string =>
  `<table:table><table:table-column table:number-columns-repeated="${cells.length}"/><table:table-row>${cells.map((c) => `<table:table-cell office:value-type="string">${c}</table:table-cell>`).join('')}</table:table-row></table:table>`

/** Nothing in the body. */
const beside = <T>(_done: undefined, nothing: T): T => nothing

export const PLACES: readonly Place[] = [
  { name: 'paragraph', in: ['text'], html: (w) => `<p>${w}</p>`, docx: (w) => [p(w)], fodt: fp },
  {
    name: 'heading',
    in: ['text'],
    html: (w) => `<h2>${w}</h2>`,
    docx: (w) => [new Paragraph({ heading: HeadingLevel.HEADING_2, children: [new TextRun(w)] })],
    fodt: (w) => `<text:h text:outline-level="2">${w}</text:h>`,
  },
  { name: 'block without paragraphs', in: ['text'], html: (w) => `<div>${w}</div>` },
  { name: 'words beside a block', in: ['text'], html: (w) => `<div>${w}<p>${RUNNING}</p></div>` },
  {
    name: 'lines',
    in: ['text'],
    html: (w) => `<p>${RUNNING}<br>${w}<br>${RUNNING}</p>`,
    docx: (w) => [new Paragraph({ children: [new TextRun(RUNNING), new TextRun({ text: w, break: 1 })] })],
    fodt: (w) => fp(`${RUNNING}<text:line-break/>${w}`),
  },
  {
    name: 'section in a section',
    in: ['text'],
    html: (w) => `<section><section><p>${w}</p></section></section>`,
    fodt: (w) => `<text:section text:name="S">${fp(w)}</text:section>`,
  },
  {
    name: 'list item',
    in: ['text'],
    html: (w) => `<ul><li>${w}</li></ul>`,
    docx: (w) => [new Paragraph({ bullet: { level: 0 }, children: [new TextRun(w)] })],
    fodt: (w) => `<text:list><text:list-item>${fp(w)}</text:list-item></text:list>`,
  },
  {
    name: 'numbered item',
    in: ['text'],
    html: (w) => `<ol><li>${w}</li></ol>`,
    docx: (w) => [new Paragraph({ numbering: { reference: 'n', level: 0 }, children: [new TextRun(w)] })],
    fodt: (w) => `<text:list text:style-name="Num"><text:list-item>${fp(w)}</text:list-item></text:list>`,
  },
  {
    name: 'item in an item',
    in: ['text'],
    html: (w) => `<ol><li>${RUNNING}<ul><li>${w}</li></ul></li></ol>`,
    fodt: (w) =>
      `<text:list><text:list-item>${fp(RUNNING)}<text:list><text:list-item>${fp(w)}</text:list-item></text:list></text:list-item></text:list>`,
  },
  {
    name: 'cell',
    in: ['text'],
    html: (w) => `<table><tr><td>${w}</td></tr></table>`,
    docx: (w) => [table([p(w)])],
    fodt: (w) => ftable(fp(w)),
  },
  {
    name: 'second cell',
    in: ['text'],
    html: (w) => `<table><tr><td>Article</td><td>${w}</td></tr></table>`,
    docx: (w) => [table([p('Article')], [p(w)])],
    fodt: (w) => ftable(fp('Article'), fp(w)),
  },
  {
    name: 'head of a table',
    in: ['text'],
    html: (w) => `<table><thead><tr><th>${w}</th><th>Term</th></tr></thead><tr><td>one</td><td>two</td></tr></table>`,
  },
  {
    name: 'cell of two paragraphs',
    in: ['text'],
    html: (w) => `<table><tr><td><p>${RUNNING}</p><p>${w}</p></td><td>Term</td></tr></table>`,
    docx: (w) => [table([p(RUNNING), p(w)], [p('Term')])],
    fodt: (w) => ftable(fp(RUNNING) + fp(w), fp('Term')),
  },
  {
    name: 'table in a cell',
    in: ['text'],
    html: (w) => `<table><tr><td>${RUNNING}<table><tr><td>${w}</td></tr></table></td></tr></table>`,
    docx: (w) => [table([p(RUNNING), table([p(w)]), p('')])],
    fodt: (w) => ftable(fp(RUNNING) + ftable(fp(w)) + fp('')),
  },
  {
    name: 'caption',
    in: ['text'],
    html: (w) => `<table><caption>${w}</caption><tr><td>${RUNNING}</td></tr></table>`,
    docx: (w) => [new Paragraph({ style: 'Caption', children: [new TextRun(w)] })],
    fodt: (w) => `<text:p text:style-name="Caption">${w}</text:p>`,
  },
  {
    name: 'caption of a picture',
    in: ['text', 'outside'],
    html: (w) => `<figure><img src="data:,"><figcaption>${w}</figcaption></figure>`,
  },
  {
    name: 'quotation',
    in: ['text'],
    html: (w) => `<blockquote>${w}</blockquote>`,
    docx: (w) => [new Paragraph({ indent: { left: 700 }, children: [new TextRun(w)] })],
  },
  { name: 'term', in: ['text'], html: (w) => `<dl><dt>${w}</dt><dd>${RUNNING}</dd></dl>` },
  { name: 'definition', in: ['text'], html: (w) => `<dl><dt>Term</dt><dd>${w}</dd></dl>` },
  {
    name: 'details',
    in: ['text'],
    but: { 'pdf-print': ['nowhere'] },
    html: (w) => `<details><summary>More</summary>${w}</details>`,
  },
  {
    name: 'summary of details',
    in: ['text'],
    html: (w) => `<details><summary>${w}</summary><p>${RUNNING}</p></details>`,
  },
  { name: 'preformatted', in: ['text'], html: (w) => `<pre>${RUNNING}\n${w}\n${RUNNING}</pre>` },
  {
    name: 'link',
    in: ['text'],
    html: (w) => `<p>${RUNNING} <a href="https://example.org/">${w}</a></p>`,
    docx: (w) => [
      new Paragraph({
        children: [
          new TextRun(`${RUNNING} `),
          new ExternalHyperlink({ link: 'https://example.org/', children: [new TextRun(w)] }),
        ],
      }),
    ],
    fodt: (w) => fp(`${RUNNING} <text:a xlink:type="simple" xlink:href="https://example.org/">${w}</text:a>`),
  },
  {
    name: 'bold inside a word’s line',
    in: ['text'],
    html: (w) => `<p>${RUNNING} <b><i>${w}</i></b></p>`,
    docx: (w) => run(w, { bold: true, italics: true }),
    fodt: (w) => span('Bold', w),
  },
  {
    name: 'after a tab',
    in: ['text'],
    docx: (w) => [new Paragraph({ children: [new TextRun('\tArticle\t'), new TextRun(w)] })],
    fodt: (w) => fp(`Article<text:tab/>${w}`),
  },
  {
    name: 'base of ruby',
    in: ['text'],
    html: (w) => `<p>${RUNNING} <ruby>${w}<rt>re</rt></ruby></p>`,
    fodt: (w) =>
      fp(`${RUNNING} <text:ruby><text:ruby-base>${w}</text:ruby-base><text:ruby-text>re</text:ruby-text></text:ruby>`),
  },
  {
    name: 'inserted',
    in: ['text'],
    html: (w) => `<p>${RUNNING} <ins>${w}</ins></p>`,
    docx: (w) => [
      new Paragraph({ children: [new TextRun(`${RUNNING} `), new InsertedTextRun({ text: w, ...dated })] }),
    ],
    fodt: (w) =>
      fp(`${RUNNING} <text:change-start text:change-id="ins1"/>${w}<text:change-end text:change-id="ins1"/>`),
  },
  {
    name: 'deleted',
    in: ['struck'],
    but: { 'pdf-print': ['struck', 'text'] },
    html: (w) => `<p>${RUNNING} <del>${w}</del></p>`,
    docx: (w) => [new Paragraph({ children: [new TextRun(`${RUNNING} `), new DeletedTextRun({ text: w, ...dated })] })],
  },
  {
    name: 'struck out',
    in: ['struck'],
    but: { 'pdf-office': ['struck', 'text'], 'pdf-print': ['struck', 'text'] },
    html: (w) => `<p>${RUNNING} <s>${w}</s></p>`,
    docx: (w) => run(w, { strike: true }),
    fodt: (w) => span('Struck', w),
  },
  {
    name: 'struck out by style',
    in: ['struck'],
    but: { 'pdf-print': ['struck', 'text'] },
    html: (w) => `<p>${RUNNING} <span style="text-decoration: line-through">${w}</span></p>`,
    docx: (w) => run(w, { doubleStrike: true }),
  },
  {
    name: 'hidden',
    in: ['hidden'],
    but: { 'pdf-office': ['nowhere'], 'pdf-print': ['nowhere'] },
    html: (w) => `<p>${RUNNING} <span style="display:none">${w}</span></p>`,
    docx: (w) => run(w, { vanish: true }),
    fodt: (w) => span('Hidden', w),
  },
  {
    name: 'hidden block',
    in: ['hidden'],
    // LibreOffice writes a hidden section openly where the format has none.
    but: { 'docx-office': ['text'], rtf: ['text'], 'pdf-office': ['nowhere'], 'pdf-print': ['nowhere'] },
    html: (w) => `<div hidden><p>${w}</p></div>`,
    fodt: (w) => `<text:section text:name="H" text:display="none">${fp(w)}</text:section>`,
  },
  {
    name: 'footnote',
    in: ['footnote'],
    docx: (w, apart) => [
      new Paragraph({ children: [new TextRun(RUNNING), new FootnoteReferenceRun(apart.footnote(w))] }),
    ],
    fodt: (w) =>
      fp(
        `${RUNNING}<text:note text:id="f1" text:note-class="footnote"><text:note-citation>1</text:note-citation><text:note-body>${fp(w)}</text:note-body></text:note>`,
      ),
  },
  {
    name: 'endnote',
    in: ['footnote'],
    but: { 'pdf-office': ['text', 'footnote'] },
    docx: (w, apart) => [
      new Paragraph({ children: [new TextRun(RUNNING), new EndnoteReferenceRun(apart.endnote(w))] }),
    ],
    fodt: (w) =>
      fp(
        `${RUNNING}<text:note text:id="e1" text:note-class="endnote"><text:note-citation>i</text:note-citation><text:note-body>${fp(w)}</text:note-body></text:note>`,
      ),
  },
  {
    name: 'note of a page',
    in: ['footnote', 'text', 'outside'],
    html: (w) => `<p>${RUNNING}<sup><a href="#fn1">[1]</a></sup></p><ol class="notes"><li id="fn1">${w}</li></ol>`,
  },
  {
    name: 'comment',
    in: ['comment'],
    but: { 'pdf-office': ['nowhere'], 'pdf-print': ['nowhere'] },
    docx: (w, apart) => {
      const id = apart.comment(w)
      return [
        new Paragraph({
          children: [
            new CommentRangeStart(id),
            new TextRun(RUNNING),
            new CommentRangeEnd(id),
            new TextRun({ children: [new CommentReference(id)] }),
          ],
        }),
      ]
    },
    fodt: (w) =>
      fp(
        `${RUNNING}<office:annotation><dc:creator>desk</dc:creator><dc:date>2020-01-01T00:00:00</dc:date>${fp(w)}</office:annotation>`,
      ),
  },
  {
    name: 'header',
    isTitle: true,
    in: ['header'],
    docx: (w, apart) => beside(apart.header(w), []),
    fodt: (w, apart) => beside(apart.header(w), ''),
  },
  {
    name: 'footer',
    isTitle: true,
    in: ['header'],
    docx: (w, apart) => beside(apart.footer(w), []),
    fodt: (w, apart) => beside(apart.footer(w), ''),
  },
  {
    name: 'text box',
    in: ['text'],
    docx: (w) => [new Textbox({ children: [p(w)], style: { width: '200pt', height: '60pt' } })],
    fodt: (w) =>
      fp(
        `${RUNNING}<draw:frame draw:style-name="Box" text:anchor-type="paragraph" svg:width="8cm" svg:height="2cm"><draw:text-box>${fp(w)}</draw:text-box></draw:frame>`,
      ),
  },
  {
    name: 'navigation of the page',
    // Links to other pages are no running words; a reader of the page may pass them over.
    in: ['outside'],
    but: { html: ['outside', 'nowhere'], 'pdf-print': ['text', 'header'] },
    html: (w, apart) => beside(apart.header(w), ''),
  },
  {
    name: 'foot of the page',
    in: ['outside'],
    but: { 'pdf-print': ['text', 'header'] },
    html: (w, apart) => beside(apart.footer(w), ''),
  },
  {
    name: 'share bar',
    in: ['outside'],
    but: { 'pdf-print': ['text', 'header'] },
    html: (w) => `<div class="share">${w}</div>`,
  },
]
