/**
 * Clauses and what is said of them, as paragraphs of Word.
 *
 *     四、双方<del>支持</del>该倡议 [⇄ 移自 2019 五、第三段]      ~ 改动      移自 2019 五
 */
import { InternalHyperlink, type IParagraphOptions, Paragraph, type ParagraphChild, TextRun } from 'docx'
import {
  type Cell,
  type ClaimLook,
  type ClauseView,
  DOUBTFUL,
  looks,
  type Row,
  type Run,
  type SubjectLink,
  subjectClaims,
  type WordingLink,
} from '../../src/core.ts'
import { termList } from '../../src/words/names.ts'
import { pageWords, reportWords } from '../../src/words/report-words.ts'
import { labelGap, printedSpan } from '../printed.ts'
import { addressesOf, isWording } from '../row-sides.ts'
import { visible } from '../unseen.ts'
import { type Drawing, placed } from './drawing.ts'
import { ink, languageOf, lookStyle, STYLE, styleOfRun, swatch } from './styles.ts'

const shownWords = (text: string): string => visible(printedSpan(text, 0, text.length))

/** A place that can be gone to; plain words where the document has no such place. */
export function placeLink(address: string, drawing: Drawing, words: string): ParagraphChild {
  const run = new TextRun({ text: visible(words), style: STYLE.pointer })
  const name = nameOf(address, drawing)
  return name === null ? run : new InternalHyperlink({ anchor: name, children: [run] })
}

function nameOf(address: string, { bookmarks }: Drawing): string | null {
  try {
    return bookmarks(address)
  } catch {
    return null
  }
}

/** Before the place where these words came from, went to, or stand as well. In brackets: no part of the wording. */
function pointer(run: Run & { readonly ref: string }, drawing: Drawing): ParagraphChild {
  const { ui, fullPlaceOf } = drawing
  const where = fullPlaceOf(run.ref)
  if (run.mark === 'same') return placeLink(run.ref, drawing, `[${looks.shares.sign} ${where}]`)
  const says = pageWords[run.mark === 'from' ? 'movedFrom' : 'movedTo'][ui]
  return placeLink(run.ref, drawing, `[${looks.moved.sign} ${says} ${where}]`)
}

export function wordRuns(
  runs: readonly Run[],
  { lang, plain = false }: { readonly lang: ClauseView['lang']; readonly plain?: boolean },
  drawing: Drawing,
): readonly ParagraphChild[] {
  const language = languageOf(lang)
  return runs.flatMap((run): ParagraphChild[] => {
    if (run.text === '\n') return [new TextRun({ break: 1 })]
    const own = run.mark === 'ins' || run.mark === 'del'
    const style = plain && own ? null : styleOfRun(run)
    const words = new TextRun({ text: shownWords(run.text), language, ...(style === null ? {} : { style }) })
    // The notes tell where a reworded sentence stood: these words did not.
    if (run.ref === null || own) return [words]
    return [words, pointer({ ...run, ref: run.ref }, drawing)]
  })
}

/** How a clause is set: by itself, or under the place where it stands, where the row is headed by another. */
export interface ClauseOptions {
  readonly place?: string | null
  /** All of it stands on this side alone: a bar beside it serves better than a line through or under every word. */
  readonly whole?: 'added' | 'dropped' | null
}

export function clauseParagraph(
  clause: ClauseView,
  drawing: Drawing,
  { place = null, whole = null }: ClauseOptions = {},
): Paragraph {
  const { ui, digests } = drawing
  const digest = digests.has(clause.siglum)
  const plain = digest ? STYLE.summary : whole === null ? STYLE.clause : STYLE.whole[whole]
  const children: ParagraphChild[] = []
  if (place !== null) children.push(new TextRun({ text: `${visible(place)}  `, style: STYLE.address }))
  if (digest) children.push(new TextRun({ text: reportWords.summaryMark[ui], style: STYLE.mark }))
  for (const child of clauseRuns(clause, drawing, whole !== null)) children.push(child)
  return new Paragraph({ style: clause.kind === 'heading' ? STYLE.heading : plain, children })
}

/** A stretch of a clause, without its label. */
export const sentenceParagraph = (clause: ClauseView, runs: readonly Run[], drawing: Drawing): Paragraph =>
  new Paragraph({ style: STYLE.clause, children: [...wordRuns(runs, clause, drawing)] })

/** Label and words. */
export function clauseRuns(clause: ClauseView, drawing: Drawing, plain = false): readonly ParagraphChild[] {
  const language = languageOf(clause.lang)
  const label =
    clause.label === null ? [] : [new TextRun({ text: visible(clause.label) + labelGap(clause.label), language })]
  return [...label, ...wordRuns(clause.runs, { lang: clause.lang, plain }, drawing)]
}

/** Where a row stands, after the name of its text where that is not said. A heading says so by itself. */
export function placeParagraph(row: Row, short: string, drawing: Drawing): Paragraph {
  const words = [short, row.heading ? '' : drawing.placeOf(row.id)].filter(Boolean).join(' ')
  const style = words === '' ? STYLE.thin : STYLE.place
  return placed(addressesOf(row), { style, children: words === '' ? [] : [new TextRun(visible(words))] }, drawing)
}

/** A clause of a text that prints no number: its place is counted, and its address says how to cite it. */
const isUnlabelled = (clause: ClauseView | undefined): boolean =>
  clause !== undefined && clause.label === null && clause.kind === 'clause' && !clause.id.includes('.')

export function addressParagraph(clause: ClauseView | undefined): readonly Paragraph[] {
  if (clause === undefined || !isUnlabelled(clause)) return []
  const run = new TextRun({ text: visible(clause.address), style: STYLE.address })
  return [new Paragraph({ style: STYLE.change, children: [run] })]
}

/** Sign and word of a claim in its colour. */
export function tagRuns(look: ClaimLook | null, word: string, doubtful = false): readonly ParagraphChild[] {
  if (look === null) return [new TextRun({ text: visible(word), style: STYLE.word })]
  const style = lookStyle(look)
  return [
    new TextRun({ text: ` ${looks[look].sign} `, style, ...swatch(ink(looks[look].light)) }),
    new TextRun({ text: ` ${visible(word)}`, style }),
    ...(doubtful ? [new TextRun({ text: ` ${DOUBTFUL}`, style: lookStyle('revised') })] : []),
  ]
}

/** Words in which an address becomes a link that names its place. */
export function linkedRuns(text: string, drawing: Drawing): readonly ParagraphChild[] {
  const { addressIn, fullPlaceOf, view } = drawing
  const out: ParagraphChild[] = []
  let at = 0
  for (const match of text.matchAll(addressIn)) {
    if (view.layout.places[match[0]] === undefined) continue
    if (match.index > at) out.push(new TextRun(visible(text.slice(at, match.index))))
    const name = nameOf(match[0], drawing)
    const run = new TextRun(visible(fullPlaceOf(match[0])))
    out.push(name === null ? run : new InternalHyperlink({ anchor: name, children: [run] }))
    at = match.index + match[0].length
  }
  if (at < text.length) out.push(new TextRun(visible(text.slice(at))))
  return out
}

const changed = (children: readonly ParagraphChild[], more: Partial<IParagraphOptions> = {}): Paragraph =>
  new Paragraph({ style: STYLE.change, ...more, children: [...children] })

/** Sign, word, notes, and what both share. */
export function saysParagraphs(link: WordingLink | SubjectLink, drawing: Drawing): readonly Paragraph[] {
  const { ui, fullPlaceOf } = drawing
  if (isWording(link)) {
    const both =
      link.moved && link.look !== 'moved'
        ? [new TextRun({ text: `${looks.moved.sign} `, style: lookStyle('moved') })]
        : []
    return [
      changed([...both, ...tagRuns(link.look, link.word, link.doubtful)]),
      ...link.notes.map((note) => changed(linkedRuns(note, drawing))),
    ]
  }
  const at = placeLink(link.a.address, drawing, fullPlaceOf(link.a.address))
  return [
    changed([...tagRuns(link.look, link.word), new TextRun(' '), at]),
    ...(link.terms.length === 0
      ? []
      : [changed([new TextRun(visible(`${reportWords.inCommon[ui]}${termList(link.terms, link.a.lang)}`))])]),
  ]
}

/** What is said where an earlier text has nothing, or where the later one has nothing for it. */
export const noneParagraph = ({ none, claim }: Cell): readonly Paragraph[] =>
  none === null ? [] : [changed(tagRuns(claim === null ? null : subjectClaims[claim].look, none))]
