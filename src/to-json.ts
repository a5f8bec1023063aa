import type { Alignment, Bead, Collated } from './model/index.ts'
import { plainFinding } from './words/finding.ts'

/** The comparison as `--format json` prints it: exactly the contract (schema `tifa/collation@2`), one line, UTF-8. */
export function toJson({ collation }: Collated): string {
  const findings = collation.findings.map(plainFinding)
  return `${JSON.stringify({ ...collation, alignments: collation.alignments.map(contracted), findings })}\n`
}

const contracted = (alignment: Alignment): Alignment =>
  alignment.kind === 'subject' ? alignment : { ...alignment, beads: alignment.beads.map(plainSentences) }

/** What differs in a sentence that moved stands in the variants of both its beads, as a deletion and an insertion. */
const plainSentences = (bead: Bead): Bead =>
  bead.sentences.every((s) => s.variants === undefined)
    ? bead
    : { ...bead, sentences: bead.sentences.map(({ a, b, moved }) => ({ a, b, moved })) }
