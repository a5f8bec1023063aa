/**
 * A short checksum for each bead and echo of a comparison, kept in `tifa-report.json`: when the corpus changes, a stored
 * report can be told stale link by link, without reading its pages.
 *
 *     { a: '2021·zh', b: '2023·zh', links: { '3.2 > 5.1': '9c02…' } }
 */
import { createHash } from 'node:crypto'
import type { Alignment, Collated } from '../../src/index.ts'

export interface LinkSums {
  readonly a: string
  readonly b: string
  /** By clause ids of both sides; echoes and beads alike. */
  readonly links: Readonly<Record<string, string>>
}

/** Hexadecimal digits kept: against slips, not against forgers. */
const SHORT = 12

const sumOf = (parts: unknown): string =>
  createHash('sha256').update(JSON.stringify(parts)).digest('hex').slice(0, SHORT)

/** What a reader sees of a link is in its sum: the words of both sides, relation, evidence, marks. */
export function beadSums({ collation, witnesses }: Collated): readonly LinkSums[] {
  const texts = new Map(witnesses.map((w) => [w.siglum, w.text]))
  const spans = new Map(collation.witnesses.map((w) => [w.siglum, new Map(w.clauses.map((c) => [c.id, c]))]))
  const words = (siglum: string, id: string): string => {
    const clause = spans.get(siglum)?.get(id)
    return clause === undefined
      ? ''
      : `${clause.label ?? ''} ${texts.get(siglum)?.slice(clause.start, clause.end) ?? ''}`
  }
  return collation.alignments.map((alignment) => ({ a: alignment.a, b: alignment.b, links: linksOf(alignment, words) }))
}

function linksOf(alignment: Alignment, words: (siglum: string, id: string) => string): Record<string, string> {
  const links: Record<string, string> = {}
  if (alignment.kind === 'subject') {
    for (const { a, b, strength, terms } of alignment.echoes)
      links[`${a} > ${b}`] = sumOf([strength, terms.length, words(alignment.a, a), words(alignment.b, b)])
    return links
  }
  for (const { a, b, relation, moved, evidence, doubtful, variants } of alignment.beads) {
    const texts = [a.map((id) => words(alignment.a, id)), b.map((id) => words(alignment.b, id))]
    links[`${a.join(' ')} > ${b.join(' ')}`] = sumOf([
      relation,
      moved,
      evidence,
      doubtful,
      variants.map((v) => v.kind),
      texts,
    ])
  }
  return links
}
