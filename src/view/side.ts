/**
 * One witness of a comparison made ready to be shown: its clauses by id, by place, and by address.
 *
 *     side.clauseAt(812)   the clause that holds offset 812
 *     side.view(clause, runs)   the clause as a ClauseView with address 2023-7.1
 */

import type { Clause } from '../model/clause.ts'
import type { CollationWitness } from '../model/collation.ts'
import type { Document, Witness } from '../model/document.ts'
import type { ClauseView, Run } from '../model/view.ts'
import { clauseAt as indexAt } from '../text/clause-at.ts'
import { addressOf } from './names.ts'

export interface WitnessSide {
  readonly index: number
  readonly short: string
  readonly text: string
  readonly witness: Witness
  readonly shown: CollationWitness
  readonly document: Document | null
  readonly clauses: readonly Clause[]
  /** Position of each clause id in `clauses`. */
  readonly position: ReadonlyMap<string, number>
  /** For each clause, the position of the heading above it, or -1. */
  readonly headingAbove: readonly number[]
  /** Paragraphs that bear the text: without headings, and, where the text is numbered, without preamble and closing. */
  readonly operative: readonly Clause[]
  /** Numbered items among them (articles, points), counted by the first part of the id. */
  readonly items: number
  /** True where these are sections under a numbered heading (一、关于两国关系), no articles or points. */
  readonly sectioned: boolean
}

const UNNUMBERED = /^p\d/

/** 第三条 关税, Article 3, Статья 3: an article with a title is one all the same. */
const ARTICLE = /[条條]|\p{L}{3}/u

/** Position of the nearest heading before each clause whose text is the last of the clause's path. */
function headingsAbove(clauses: readonly Clause[], text: string): readonly number[] {
  const last = new Map<string, number>()
  return clauses.map((c, i) => {
    const name = c.path.at(-1)
    const above = name === undefined ? -1 : (last.get(name) ?? -1)
    if (c.kind === 'heading') last.set(text.slice(c.start, c.end), i)
    return above
  })
}

export function witnessSide(
  index: number,
  short: string,
  witness: Witness,
  shown: CollationWitness,
  document: Document | null,
): WitnessSide {
  const { clauses } = shown
  const paragraphs = clauses.filter((c) => c.kind === 'clause')
  const numbered = paragraphs.filter((c) => !UNNUMBERED.test(c.id))
  const operative = numbered.length > 0 ? numbered : paragraphs
  const items = new Set(numbered.map((c) => c.id.split('.')[0])).size
  const sections = clauses.filter((c) => c.kind === 'heading' && c.label !== null && !ARTICLE.test(c.label))
  return {
    index,
    short,
    text: witness.text,
    witness,
    shown,
    document,
    clauses,
    position: new Map(clauses.map((c, i) => [c.id, i])),
    headingAbove: headingsAbove(clauses, witness.text),
    operative,
    items,
    sectioned: sections.length === items,
  }
}

/** The clauses of the given ids, in the order given. An id that the witness lacks is our own fault. */
export function clausesOf(side: WitnessSide, ids: readonly string[]): readonly Clause[] {
  return ids.map((id) => {
    const position = side.position.get(id)
    const clause = position === undefined ? undefined : side.clauses[position]
    if (!clause) throw new Error(`assertion: ${side.shown.siglum} has no clause ${id}`)
    return clause
  })
}

/** The clause that holds an offset, or undefined between clauses. */
export const clauseAt = (side: WitnessSide, offset: number): Clause | undefined =>
  side.clauses[indexAt(side.clauses, offset)]

export const addressIn = (side: WitnessSide, clause: string): string => addressOf(side.short, clause)

export function clauseView(side: WitnessSide, clause: Clause, runs: readonly Run[]): ClauseView {
  return {
    siglum: side.shown.siglum,
    id: clause.id,
    address: addressIn(side, clause.id),
    label: clause.label,
    path: clause.path,
    kind: clause.kind,
    lang: side.shown.lang,
    runs,
  }
}
