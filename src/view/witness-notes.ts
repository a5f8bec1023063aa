/**
 * What a reader of the data has to know of the texts that are compared; people are told it in the first lines.
 *
 *     a.txt, given by name alone          →  assumed-whole   nobody vouched that it is not an abridgement
 *     old.txt, in no encoding it shows    →  encoding-guessed   by its bytes, which may be wrong
 *     2023 against 2024, the base older   →  against-time    often meant the other way round, never exchanged unasked
 */
import type { Finding, Witness } from '../model/index.ts'
import { findingOf, type Told, tell, wholeFile } from '../words/finding.ts'
import { isDatedBefore } from './date-order.ts'
import { readingNotes } from './how-read.ts'

/** Notes on texts of which the last is the base, in their order. */
export function witnessNotes(witnesses: readonly Witness[]): readonly Finding[] {
  const base = witnesses.at(-1)
  if (!base) return []
  return [
    ...witnesses.flatMap(howItWasRead),
    ...witnesses.filter((w) => w.fidelity === 'full' && w.fidelityBasis === 'assumed').map(assumedWhole),
    ...witnesses.filter((w) => isDatedBefore(base.date, w.date)).map((w) => againstTime(base, w)),
  ]
}

/** A note about a text has no place in it: it stands for the whole file. */
const noteOn = (witness: Witness, rule: string, told: Told): Finding =>
  findingOf({ id: rule, severity: 'note' }, told, wholeFile(witness.file))

const howItWasRead = (witness: Witness): readonly Finding[] =>
  readingNotes(witness).map(({ rule, told }) => noteOn(witness, rule, told))

const assumedWhole = (witness: Witness): Finding =>
  noteOn(witness, 'assumed-whole', tell('assumed-whole', { siglum: witness.siglum }))

const againstTime = (base: Witness, earlier: Witness): Finding =>
  noteOn(
    base,
    'against-time',
    tell('against-time', {
      base: base.siglum,
      baseDate: String(base.date),
      earlier: earlier.siglum,
      earlierDate: String(earlier.date),
    }),
  )
