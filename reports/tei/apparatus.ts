/**
 * The beads of one pair of witnesses as parallel segmentation.
 *
 *     双方<app type="wording"><rdg wit="#w1">支持</rdg><rdg wit="#w2">欢迎</rdg></app>该倡议。
 */
import type { Bead, Clause } from '../../src/core.ts'
import { type Piece, type ReadSide, readBoth } from '../both-readings.ts'
import { plain } from './xml.ts'

/** The printed label, and what stands between it and the text. */
export function labelled(clause: Clause, side: ReadSide, written: (text: string) => string): string {
  if (clause.labelSpan === null) return ''
  const [start, end] = clause.labelSpan
  return `<label>${written(side.text.slice(start, end))}</label>${written(side.text.slice(end, clause.start))}`
}

export interface ApparatusContext {
  readonly words: (text: string) => string
  readonly milestone: (side: 'a' | 'b', clause: Clause) => string
  readonly wit: (side: 'a' | 'b') => string
  readonly category: (name: string) => string
  /** Where the two texts are in different languages. */
  readonly langs: { readonly a: string; readonly b: string } | null
  readonly a: ReadSide
  readonly b: ReadSide
}

/** The apparatus of one pair of witnesses. */
export class Apparatus {
  private readonly context: ApparatusContext

  constructor(context: ApparatusContext) {
    this.context = context
  }

  bead(bead: Bead, id: string): string {
    const { category, a, b } = this.context
    const clauses = [...bead.a.map((x) => a.clauses.get(x)), ...bead.b.map((x) => b.clauses.get(x))]
    const type = clauses.every((c) => c?.kind === 'heading') ? 'heading' : 'clause'
    const ana = [
      bead.claim,
      bead.evidence,
      ...(bead.moved && bead.claim !== 'moved' ? ['moved'] : []),
      ...(bead.doubtful ? ['doubtful'] : []),
    ]
    const words = readBoth(bead, a, b).map((piece) => this.piece(piece))
    return `<ab xml:id="${id}" type="${type}" ana="${ana.map(category).join(' ')}">${words.join('')}</ab>`
  }

  private rdg(side: 'a' | 'b', content: string): string {
    const { wit, langs } = this.context
    const lang = langs === null ? '' : ` xml:lang="${langs[side]}"`
    return content === '' ? `<rdg wit="${wit(side)}"${lang}/>` : `<rdg wit="${wit(side)}"${lang}>${content}</rdg>`
  }

  private piece(piece: Piece): string {
    const { a, b, category } = this.context
    const words = (side: ReadSide, span: readonly [number, number] | null): string =>
      span === null ? '' : this.context.words(side.text.slice(...span))
    switch (piece.type) {
      case 'same':
        return words(b, piece.b)
      case 'change': {
        const ana = piece.evidence === 'limited' ? ` ana="${category('limited')}"` : ''
        return `<app type="${piece.kind}"${ana}>${this.rdg('a', words(a, piece.a))}${this.rdg('b', words(b, piece.b))}</app>`
      }
      case 'start':
        return `<app type="clause">${this.start('a', piece.a)}${this.start('b', piece.b)}</app>`
    }
  }

  private start(side: 'a' | 'b', clause: Clause | null): string {
    if (clause === null) return this.rdg(side, '')
    const { milestone } = this.context
    const mark = `<milestone unit="clause" xml:id="${milestone(side, clause)}" n="${plain(clause.id)}"/>`
    return this.rdg(side, `${mark}${labelled(clause, this.context[side], this.context.words)}`)
  }
}
