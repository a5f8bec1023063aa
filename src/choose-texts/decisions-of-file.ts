/**
 * What a file of decisions says of the texts that are compared.
 *
 *     decisions.yaml, made for 2019.docx and 2024.docx      2019.txt and 2024.pdf of the same words: they hold
 *                                                           a 2024.docx in which a word was changed: refused, in one line
 */
import { readDecisionFile } from '../corpus/decision-file.ts'
import { decisionsBetween } from '../corpus/decisions-between.ts'
import type { Decision, Finding, Witness } from '../model/index.ts'
import { wordsSum } from '../text/words-sum.ts'
import { findingOf, tell } from '../words/finding.ts'
import { refuse } from '../words/input-error.ts'

export interface NamedText {
  /** As the user knows the file. */
  readonly name: string
  readonly text: string
}

export interface DecidedHere {
  readonly decisions: readonly Decision[]
  /** Decisions about two texts that are not compared with each other here. */
  readonly findings: readonly Finding[]
}

/**
 * `witnesses` as they are compared, the base last; `others`: decisions that hold for them already. Throws InputError for a
 * file that can't be read, that is about other texts alone, or that says of two clauses what is denied elsewhere.
 */
export function decisionsOfFile(
  { name, text }: NamedText,
  witnesses: readonly Witness[],
  others: readonly Decision[] = [],
): DecidedHere {
  const read = readDecisionFile(text, name)
  const sums = new Map(read.texts.map((t) => [t.name, t.words]))
  const decisions = read.decisions.map(({ between, ...said }): Decision => {
    const [documentA, documentB] = between
    return {
      ...said,
      documentA,
      documentB,
      words: [sums.get(documentA)!, sums.get(documentB)!],
      lang: null,
      file: name,
    }
  })
  const base = witnesses.at(-1)!
  const held = new Set<string>()
  for (const earlier of witnesses.slice(0, -1)) {
    refuseContradicted(decisionsBetween(earlier, base, [...others, ...decisions]), name)
    for (const d of decisionsBetween(earlier, base, decisions)) held.add(placeKey(d))
  }
  const left = decisions.filter((d) => !held.has(placeKey(d)))
  if (left.length > 0 && left.length === decisions.length) {
    const names = [left[0]!.documentA, left[0]!.documentB]
    const here = new Set(witnesses.map((w) => wordsSum(w.text)))
    const missing = names.filter((n) => !here.has(sums.get(n)!))
    throw missing.length === 0
      ? refuse(name, 'decisions.other-base', { names })
      : refuse(name, 'decisions.other-texts', { names, missing })
  }
  return { decisions: decisions.filter((d) => held.has(placeKey(d))), findings: leftOut(left) }
}

/** Where a decision stands in its file: no two stand in one place. */
const placeKey = ({ start }: Decision): string => String(start)

/** One finding for each pair of texts. */
function leftOut(decisions: readonly Decision[]): readonly Finding[] {
  const pairs = new Map<string, Decision[]>()
  for (const decision of decisions) {
    const key = JSON.stringify(decision.words)
    const of = pairs.get(key)
    if (of) of.push(decision)
    else pairs.set(key, [decision])
  }
  return [...pairs.values()].map((of) =>
    findingOf(
      { id: 'decision', severity: 'warning' },
      tell('decision.other-texts', { names: [of[0]!.documentA, of[0]!.documentB], decisions: of.length }),
      of[0]!,
    ),
  )
}

function refuseContradicted(decisions: readonly Decision[], name: string): void {
  const together = new Map<string, Decision>()
  for (const decision of decisions) {
    const key = JSON.stringify([decision.a, decision.b])
    const known = together.get(key)
    if (known === undefined) together.set(key, decision)
    else if (known.together !== decision.together) {
      const own = decision.file === name ? decision : known
      throw refuse(`${own.file}:${own.line}:${own.column}`, 'decisions.against', { a: decision.a, b: decision.b })
    }
  }
}
