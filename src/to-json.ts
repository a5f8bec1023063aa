import type { Alignment, Bead, Collated, NewsPlace } from './model/index.ts'
import { plainFinding } from './words/finding.ts'
import { toldPaths } from './words/told-path.ts'

/** The comparison as `--format json` prints it: exactly the contract (schema `tifa/collation@2`), one line, UTF-8. */
export function toJson({ collation }: Collated): string {
  const findings = collation.findings.map(plainFinding)
  const witnesses = withToldFiles(collation.witnesses)
  return `${JSON.stringify({ ...collation, witnesses, alignments: collation.alignments.map(contracted), findings })}\n`
}

/** The texts with their files as they are told: nothing of where they lie on this machine. */
function withToldFiles<T extends { readonly file: string }>(witnesses: readonly T[]): readonly T[] {
  const told = toldPaths(witnesses.map((w) => w.file))
  return witnesses.map((w) => ({ ...w, file: told(w.file) }))
}

const contracted = (alignment: Alignment): Alignment =>
  alignment.kind === 'subject' ? alignment : { ...alignment, beads: alignment.beads.map(plainSentences) }

/** What differs in a sentence that moved stands in the variants of both its beads, as a deletion and an insertion. */
const plainSentences = (bead: Bead): Bead =>
  bead.sentences.every((s) => s.variants === undefined)
    ? bead
    : { ...bead, sentences: bead.sentences.map(({ a, b, moved }) => ({ a, b, moved })) }

/**
 * The digest alone, as `tifa news --format json` prints it (schema `tifa/news@1`): the points of the collation with their
 * words, and what the texts are. One line, UTF-8.
 */
export function newsToJson({ collation, witnesses }: Collated): string {
  const texts = new Map(collation.witnesses.map((w, i) => [w.siglum, witnesses[i]!.text]))
  const worded = (place: NewsPlace) => ({
    ...place,
    words: place.spans.map(([start, end]) => texts.get(place.siglum)!.slice(start, end)),
  })
  const points = collation.news.points.map((point) => ({
    ...point,
    base: point.base && worded(point.base),
    earlier: point.earlier.map(worded),
  }))
  const shown = withToldFiles(collation.witnesses).map(
    ({ clauses: _clauses, citations: _citations, leftOut: _leftOut, ...w }) => w,
  )
  const { tool, reading, notCompared, news } = collation
  return `${JSON.stringify({ schema: 'tifa/news@1', tool, reading, notCompared, witnesses: shown, points, limits: news.limits, same: news.same })}\n`
}
