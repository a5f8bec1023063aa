/**
 * The later text with genuine tracked changes: accepted, it is the later text; rejected, the earlier one.
 *
 *     a: 双方支持该倡议。  b: 双方欢迎该倡议。     双方<del>支持</del><ins>欢迎</ins>该倡议。
 *     split a: 甲。乙。  b: 甲。¶ 乙。            甲。<inserted paragraph mark> 乙。
 *
 * A paragraph that one text alone has is deleted or inserted whole, its mark included. A paragraph or a sentence that moved
 * is Word's own move, from where it stood to where it stands, each end with a comment that names the other place. Beside a
 * digest there is no wording to compare, and between successive documents the first page says that they show how the
 * wording differs, no more.
 */
import {
  Bookmark,
  CommentRangeEnd,
  CommentRangeStart,
  CommentReference,
  DeletedTextRun,
  type FileChild,
  type ICommentOptions,
  InsertedTextRun,
  type IRunOptions,
  Paragraph,
  type ParagraphChild,
  TextRun,
} from 'docx'
import type { Clause, Collated, Lang, Run, View, WordingLink } from '../../src/core.ts'
import { redlineWords } from '../../src/words/report-words.ts'
import { say } from '../../src/words/say.ts'
import { typeset } from '../../src/words/typeset.ts'
import { words } from '../../src/words/view-words.ts'
import { clausesIn, type ReadSide, readBoth, sideOf } from '../both-readings.ts'
import { printedSpan } from '../printed.ts'
import { visible } from '../unseen.ts'
import { type Bookmarks, nameBookmarks } from './bookmarks.ts'
import { drawingOf } from './drawing.ts'
import { findMoves, type Move, type Moves } from './find-moves.ts'
import { MovedParagraph, MoveEnd, movedRun, moveEnd, moveStart } from './moved-runs.ts'
import { frontLines, onlyWording } from './redline-front.ts'
import { planRedline, type Step } from './redline-plan.ts'
import { Revisions, type Stamp } from './revisions.ts'
import { languageOf, STYLE } from './styles.ts'

export interface Redline {
  readonly comments: readonly ICommentOptions[]
  /** Lines for the first page. */
  readonly front: readonly string[]
  readonly body: readonly FileChild[]
}

export function redline(collated: Collated, view: View, author: string): Redline {
  const alignment = onlyWording(collated, view)
  const [shownA, shownB] = collated.collation.witnesses
  const [witnessA, witnessB] = collated.witnesses
  if (!shownA || !shownB || !witnessA || !witnessB) throw new Error('assertion: two witnesses')
  const a: Side = { ...sideOf(witnessA.text, shownA.clauses), lang: shownA.lang }
  const b: Side = { ...sideOf(witnessB.text, shownB.clauses), lang: shownB.lang }
  const steps = planRedline(alignment.beads, shownA.clauses, shownB.clauses)
  const writer = new RedlineWriter({
    view,
    revisions: new Revisions(visible(author).replace(/\s+/gu, ' ').trim() || 'tifa', shownB.date),
    a,
    b,
    moves: findMoves(steps, alignment, { a, b, alike: (x, y) => shown(a, ...x) === shown(b, ...y) }),
    placeOf: drawingOf(view).fullPlaceOf,
  })
  const body = steps.flatMap((step) => writer.step(step))
  return {
    comments: writer.comments,
    front: frontLines(collated, view, alignment),
    body: [...body, new Paragraph({ style: STYLE.end })],
  }
}

type Side = ReadSide & { readonly lang: Lang }

interface Context {
  readonly view: View
  readonly revisions: Revisions
  readonly a: Side
  readonly b: Side
  readonly moves: Moves
  /** Where an address stands, with the name of its text. */
  readonly placeOf: (address: string) => string
}

/** A paragraph in the making. */
interface Draft {
  readonly children: ParagraphChild[]
  readonly style: string
}

class RedlineWriter {
  private readonly context: Context
  private readonly links: ReadonlyMap<string, WordingLink>
  private readonly bookmarks: Bookmarks

  constructor(context: Context) {
    this.context = context
    const links = context.view.rows.flatMap((row) => row.cells.flatMap((cell) => cell.links))
    this.links = new Map(links.flatMap((link) => (link.kind === 'wording' ? [[link.bead, link] as const] : [])))
    this.bookmarks = nameBookmarks(
      [...this.links.values()].flatMap((link) => [...link.b, ...link.a].map((c) => c.address)),
    )
  }

  get comments(): readonly ICommentOptions[] {
    return this.context.revisions.comments
  }

  step(step: Step): readonly FileChild[] {
    if (step.type === 'both') return this.both(step)
    return this.alone(step, step.type === 'gone' ? 'a' : 'b')
  }

  private linkOf(bead: string): WordingLink {
    const link = this.links.get(bead)
    if (!link) throw new Error(`assertion: no link for bead ${bead}`)
    return link
  }

  private mark(side: 'a' | 'b', bead: string, clause: Clause): Bookmark {
    const address = this.linkOf(bead)[side].find((c) => c.id === clause.id)?.address
    if (address === undefined) throw new Error(`assertion: no address for clause ${clause.id}`)
    return new Bookmark({ id: this.bookmarks(address), children: [] })
  }

  /** A clause that one text alone has at this place. */
  private alone({ bead, clause: id }: Exclude<Step, { type: 'both' }>, which: 'a' | 'b'): readonly FileChild[] {
    const side = this.context[which]
    const clause = clausesIn(side, [id])[0]!
    const link = this.linkOf(bead.id)
    const bookmark = this.mark(which, bead.id, clause)
    const note = this.moveNote(link, which)
    const { revisions, moves } = this.context
    const move = moves.paragraphs.get(bead.id)
    if (move !== undefined) {
      const start = revisions.stamp()
      const named = this.movedLabel(clause, link, which)
      const runs = [...named, ...this.movedWords(which, move[which])]
      const children = [bookmark, moveStart(which, move[which].name, start), ...this.commented(runs, note)]
      return [
        new MovedParagraph(which, { ...styleFor(clause), mark: revisions.stamp(), children }),
        new MoveEnd(which, start),
      ]
    }
    const runs = [
      ...this.changed(which, label(side, clause)),
      ...this.stretch(which, [clause.start, clause.end], link, note === null ? 'moves' : 'none'),
    ]
    const stamp = revisions.stamp()
    return [
      paragraph(
        { children: [bookmark, ...this.commented(runs, note)], ...styleFor(clause) },
        which === 'a' ? { deletion: stamp } : { insertion: stamp },
      ),
    ]
  }

  /** The label goes with its paragraph where both sides print the same. */
  private movedLabel(clause: Clause, link: WordingLink, which: 'a' | 'b'): readonly ParagraphChild[] {
    const { a, b } = this.context
    const labelIn = (side: Side, id: string | undefined): string =>
      id === undefined ? '' : label(side, clausesIn(side, [id])[0]!)
    const own = label(this.context[which], clause)
    const same = labelIn(a, link.a[0]?.id) === labelIn(b, link.b[0]?.id)
    return same ? this.moved(which, own) : this.changed(which, own)
  }

  /** Where the counterpart stands, for what has one on the other side. */
  private moveNote(link: WordingLink, which: 'a' | 'b'): string | null {
    if (link.a.length === 0 || link.b.length === 0) return null
    const { ui } = this.context.view
    const t = typeset(ui)
    const where = t.list((which === 'a' ? link.b : link.a).map((c) => this.context.placeOf(c.address)))
    const head = say(ui, words.phrase[which === 'a' ? 'movedTo' : 'movedFrom'], { where })
    // Of what moved the place says enough; what merely stands out of the order of this page is told in full.
    return link.moved ? t.clauses([head, link.word]) : head + t.stop + link.sentence
  }

  private commented(runs: readonly ParagraphChild[], note: string | null): readonly ParagraphChild[] {
    if (note === null || runs.length === 0) return runs
    const id = this.context.revisions.comment(visible(note))
    return [
      new CommentRangeStart(id),
      ...runs,
      new CommentRangeEnd(id),
      new TextRun({ children: [new CommentReference(id)] }),
    ]
  }

  private changed(which: 'a' | 'b', text: string): readonly ParagraphChild[] {
    if (text === '') return []
    const { revisions } = this.context
    const options: IRunOptions & Stamp = { text, ...this.language(which), ...revisions.stamp() }
    return [which === 'a' ? new DeletedTextRun(options) : new InsertedTextRun(options)]
  }

  private moved(which: 'a' | 'b', text: string): readonly ParagraphChild[] {
    if (text === '') return []
    return [movedRun(which, { text, ...this.language(which) }, this.context.revisions.stamp())]
  }

  private language(which: 'a' | 'b'): Pick<IRunOptions, 'language'> {
    return { language: languageOf(this.context[which].lang) }
  }

  /** The words of a move: what the other side has as it is moved, the rest was put in or left out on the way. */
  private movedWords(which: 'a' | 'b', { span: [start, end], common }: Move): readonly ParagraphChild[] {
    const side = this.context[which]
    const out: ParagraphChild[] = []
    let at = start
    for (const [from, to] of common) {
      for (const run of this.changed(which, shown(side, at, from))) out.push(run)
      for (const run of this.moved(which, shown(side, from, to))) out.push(run)
      at = to
    }
    return [...out, ...this.changed(which, shown(side, at, end))]
  }

  /** A stretch that one side alone has here, with the sentences in it that moved whole. `told`: what gets a comment. */
  private stretch(
    which: 'a' | 'b',
    [start, end]: readonly [number, number],
    link: WordingLink,
    told: 'stretch' | 'moves' | 'none',
  ): readonly ParagraphChild[] {
    const side = this.context[which]
    const noteOf = (span: readonly [number, number]): string | null =>
      told !== 'none' ? this.sentenceNote(movedSentence(link[which], span), which) : null
    const moves = this.context.moves[which].filter(({ span }) => span[0] >= start && span[1] <= end)
    if (moves.length === 0)
      return this.commented(
        this.changed(which, shown(side, start, end)),
        told === 'stretch' ? noteOf([start, end]) : null,
      )
    const out: ParagraphChild[] = []
    let at = start
    for (const move of moves) {
      const stamp = this.context.revisions.stamp()
      out.push(
        ...this.changed(which, shown(side, at, move.span[0])),
        moveStart(which, move.name, stamp),
        ...this.commented(this.movedWords(which, move), noteOf(move.span)),
        moveEnd(which, stamp),
      )
      at = move.span[1]
    }
    return [...out, ...this.changed(which, shown(side, at, end))]
  }

  /** A bead in the common order, its changes inside its paragraphs. */
  private both({ bead }: Extract<Step, { type: 'both' }>): readonly Paragraph[] {
    const { a, b, revisions } = this.context
    const link = this.linkOf(bead.id)
    const paragraphs: Paragraph[] = []
    let draft: Draft | null = null
    for (const piece of readBoth(bead, a, b)) {
      if (piece.type === 'start') {
        const clause = (piece.b ?? piece.a) as Clause
        if (draft !== null) {
          // The mark before a clause that one side alone begins here is that side's.
          const own =
            piece.a && piece.b ? {} : piece.b ? { insertion: revisions.stamp() } : { deletion: revisions.stamp() }
          paragraphs.push(paragraph(draft, own))
        }
        draft = { children: [], ...styleFor(clause) }
        if (piece.b) draft.children.push(this.mark('b', bead.id, piece.b))
        if (piece.a) draft.children.push(this.mark('a', bead.id, piece.a))
        for (const child of this.labels(piece.a, piece.b)) draft.children.push(child)
        continue
      }
      if (draft === null) throw new Error(`assertion: bead ${bead.id} begins without a clause`)
      const gone = piece.a === null ? '' : shown(a, ...piece.a)
      const come = piece.b === null ? '' : shown(b, ...piece.b)
      if (piece.type === 'same' && gone === come) {
        draft.children.push(new TextRun({ text: come, language: languageOf(b.lang) }))
        continue
      }
      draft.children.push(
        ...(piece.a === null ? [] : this.stretch('a', piece.a, link, 'stretch')),
        ...(piece.b === null ? [] : this.stretch('b', piece.b, link, 'stretch')),
      )
    }
    if (draft !== null) paragraphs.push(paragraph(draft, {}))
    return paragraphs
  }

  private sentenceNote(run: Run | null, which: 'a' | 'b'): string | null {
    if (run === null) return null
    const reworded = run.mark === 'del' || run.mark === 'ins'
    return say(this.context.view.ui, redlineWords[which === 'a' ? 'sentenceTo' : 'sentenceFrom'], {
      where: this.context.placeOf(String(run.ref)),
      reworded,
    })
  }

  private labels(x: Clause | null, y: Clause | null): readonly ParagraphChild[] {
    const { a, b } = this.context
    const [gone, come] = [x === null ? '' : label(a, x), y === null ? '' : label(b, y)]
    if (gone === come) return come === '' ? [] : [new TextRun({ text: come, language: languageOf(b.lang) })]
    return [...this.changed('a', gone), ...this.changed('b', come)]
  }
}

/** The printed label and what stands between it and the text. */
const label = (side: Side, clause: Clause): string =>
  clause.labelSpan === null ? '' : shown(side, clause.labelSpan[0], clause.start)

const shown = (side: Side, start: number, end: number): string => visible(printedSpan(side.text, start, end))

/** The sentence of a stretch that stands elsewhere on the other side, as a run that tells where, or null. */
function movedSentence(clauses: WordingLink['a'], span: readonly [number, number]): Run | null {
  for (const { runs } of clauses)
    for (const run of runs) if (run.ref !== null && run.start < span[1] && run.end > span[0]) return run
  return null
}

const styleFor = (clause: Clause): Pick<Draft, 'style'> => ({
  style: clause.kind === 'heading' ? 'Heading2' : STYLE.clause,
})

const paragraph = (draft: Draft, mark: { readonly insertion?: Stamp; readonly deletion?: Stamp }): Paragraph =>
  new Paragraph({
    style: draft.style,
    children: draft.children,
    ...(mark.insertion || mark.deletion ? { run: mark } : {}),
  })
