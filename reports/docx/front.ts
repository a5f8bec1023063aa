/**
 * What stands above the body: which rows are printed, what each text is, the digest, what may be claimed, the signs.
 */
import { HeadingLevel, Paragraph, type ParagraphChild, TextRun } from 'docx'
import type { View } from '../../src/core.ts'
import { pagePhrases, reportWords } from '../../src/words/report-words.ts'
import { say } from '../../src/words/say.ts'
import { typeset } from '../../src/words/typeset.ts'
import { visible } from '../unseen.ts'
import { legendRows, STYLE } from './styles.ts'

export const line = (text: string, style: string): Paragraph =>
  new Paragraph({ style, children: [new TextRun(visible(text))] })

export const heading = (text: string): Paragraph =>
  new Paragraph({ heading: HeadingLevel.HEADING_1, children: [new TextRun(visible(text))] })

/** Which rows are printed, where not all of them are with all their words; else empty. */
export function printedLine({ layout, rows, filtered, ui }: View, all: boolean): string {
  const folded =
    all || layout.folded === 0 ? '' : say(ui, pagePhrases.printFolded, { folded: layout.folded, all: rows.length })
  return typeset(ui).clauses([filtered ?? '', folded])
}

/** Title, and what each text is. Which rows are printed stands before either. */
export function leadParagraphs(view: View, printed: string): readonly Paragraph[] {
  const told = view.layout.lead.texts.filter((text) => text !== view.filtered)
  return [
    ...(printed === '' ? [] : [line(printed, STYLE.printed)]),
    new Paragraph({ heading: HeadingLevel.TITLE, children: [new TextRun(visible(view.title))] }),
    ...told.map((text, i) => line(text, i === 0 ? STYLE.first : STYLE.lead)),
  ]
}

/** What may be claimed: small, and before what it is said of. */
export const cautionParagraphs = (view: View, more: readonly string[] = []): readonly Paragraph[] =>
  [...view.layout.lead.notes, ...(view.hidden === null ? [] : [view.hidden]), ...more].map((text) =>
    line(text, STYLE.caution),
  )

/** The digest, under a heading of its own. */
export function newsParagraphs({ news }: View): readonly Paragraph[] {
  return [
    heading(news.title),
    ...news.points.map(({ line: text }, i) => line(`${i + 1}. ${text}`, STYLE.lead)),
    ...(news.more === null ? [] : [line(news.more, STYLE.end)]),
    ...(news.apartTitle === null ? [] : [line(news.apartTitle, STYLE.first)]),
    ...news.apart.map(({ line: text }) => line(text, STYLE.lead)),
    ...news.notes.map((note) => line(note, STYLE.end)),
  ]
}

/** The signs that this document uses, one after the other. */
export function legendParagraph(view: View): Paragraph {
  const { ui } = view
  const wording = view.columns.some((c) => c.kind === 'wording')
  const subject = view.columns.some((c) => c.kind === 'subject')
  const limited = view.witnesses.some((w) => w.fidelity === 'abridged') && wording
  const shares = view.columns.some((c) => c.counts.some((x) => x.key === 'shares' && x.count > 0))
  const wanted: Readonly<Record<string, boolean>> = {
    SharedTerm: subject,
    InsertionLimited: limited,
    SharedWords: shares,
  }
  const children = legendRows(ui)
    .filter(([style]) => wanted[style] ?? wording)
    .flatMap(([style, words], i): ParagraphChild[] => [
      new TextRun(i === 0 ? '' : '   '),
      new TextRun({ text: reportWords.sample[ui], style }),
      new TextRun(` ${words}`),
    ])
  return new Paragraph({ style: STYLE.end, children })
}
