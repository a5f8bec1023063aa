/**
 * From texts to a comparison: the one place that walks them through every stage.
 *
 *     clauses → citations → alignment → diff        (to show it is the view's part)
 *
 * The texts are at hand: those that a user names are found by `choose-texts.ts`, and compared by `collate-named.ts`.
 */
import { alignWording } from './alignment/align-wording.ts'
import { beadEvidence, type Fidelities, variantEvidence } from './alignment/evidence.ts'
import { relationOf } from './alignment/relation.ts'
import { sharedTerms } from './alignment/shared-terms.ts'
import type { RawAlignment, RawBead } from './alignment/wording-side.ts'
import { citeAll } from './choose-texts/cite-files.ts'
import { notCompared } from './citations/not-compared.ts'
import { diffBead } from './diff/diff-bead.ts'
import { linkMovedSentences } from './diff/link-moved-sentences.ts'
import type {
  BeadFacts,
  Citation,
  Clause,
  Collated,
  CollationWitness,
  Decision,
  Document,
  Finding,
  Reading,
  SentenceLink,
  SubjectAlignment,
  Variant,
  Witness,
  WordingFacts,
} from './model/index.ts'
import { prepare } from './prepare.ts'
import type { FoldTable } from './text/key.ts'
import { traditionalFold } from './text/traditional-fold.ts'
import { TOOL } from './tool.ts'
import { settleClaims } from './view/settle-claims.ts'
import { witnessNotes } from './view/witness-notes.ts'

/** Texts at hand, and how they are to be read. */
export interface Comparison {
  /** Earlier ones first, the base last. Two or more. */
  readonly witnesses: readonly Witness[]
  /** Documents that a citation may resolve to; those of the witnesses among them. */
  readonly documents: readonly Document[]
  /** Null: one after the other where the base cites another loose file among them, else versions. */
  readonly reading: Reading | null
  readonly findings: readonly Finding[]
  /** A maintainer's decisions; those about other documents are passed over. */
  readonly decisions?: readonly Decision[]
}

/** Compares each earlier text with the base. Reads no files; every clause of a wording alignment is covered. */
export async function collateWitnesses(comparison: Comparison): Promise<Collated> {
  const { witnesses, documents, findings } = comparison
  if (witnesses.length < 2) throw new Error('a comparison needs two witnesses')
  const fold = await traditionalFold(witnesses.map((w) => w.text))
  const prepared = witnesses.map((witness): Read => {
    const { clauses, keys } = prepare(witness)
    return { witness, clauses, keys: keys(fold), citations: citeAll(witness, documents, witnesses) }
  })
  const base = prepared.at(-1) as Read
  const reading =
    comparison.reading ?? (base.citations.some((c) => c.witness !== undefined) ? 'successive' : 'versions')
  const alignments: (WordingFacts | SubjectAlignment)[] = []
  const gone: Finding[] = []
  for (const earlier of prepared.slice(0, -1)) {
    const summary = earlier.witness.fidelity === 'digest' || base.witness.fidelity === 'digest'
    const decisions = summary ? [] : decisionsFor(earlier, base, comparison.decisions ?? [])
    alignments.push(summary ? await bySubject(earlier, base) : byWording(earlier, base, decisions, reading, fold))
    for (const decision of decisions) if (isGone(decision, earlier, base)) gone.push(goneFinding(decision))
  }
  const byId = new Map(documents.map((d) => [d.id, d]))
  const facts = {
    reading,
    notCompared: notCompared(base.citations, base.witness, witnesses.slice(0, -1)),
    witnesses: prepared.map(shown),
  }
  return {
    collation: {
      schema: 'tifa/collation@2',
      tool: TOOL,
      ...facts,
      alignments: settleClaims({ ...facts, alignments }),
      findings: [...findings, ...gone, ...witnessNotes(witnesses)],
    },
    witnesses,
    documents: witnesses.map((w) => (w.document === null ? null : (byId.get(w.document) ?? null))),
    reading,
    base: witnesses.length - 1,
  }
}

/** A text with its clauses, their keys and its citations, as this comparison wants them. */
interface Read {
  readonly witness: Witness
  readonly clauses: readonly Clause[]
  readonly keys: readonly string[]
  readonly citations: readonly Citation[]
}

const shown = ({ witness, clauses, citations }: Read): CollationWitness => ({
  siglum: witness.siglum,
  document: witness.document,
  title: witness.title,
  date: witness.date,
  lang: witness.lang,
  fidelity: witness.fidelity,
  standing: witness.standing,
  file: witness.file,
  sha256: witness.sha256,
  leftOut: witness.leftOut ?? [],
  clauses,
  citations,
})

const decisionsFor = (a: Read, b: Read, decisions: readonly Decision[]): readonly Decision[] =>
  decisions.filter(
    (d) =>
      d.documentA === a.witness.document &&
      d.documentB === b.witness.document &&
      (d.lang === null || d.lang === b.witness.lang),
  )

/** A decision as it is shown: its note, and who decided. */
const said = (d: Decision): string => `${d.note} (${d.by})`

const isGone = (d: Decision, a: Read, b: Read): boolean =>
  !a.clauses.some((c) => c.id === d.a) || !b.clauses.some((c) => c.id === d.b)

/** A decision is made about words; when its clause is gone, somebody has to look again. */
const goneFinding = (d: Decision): Finding => ({
  rule: 'decision-gone',
  severity: 'error',
  file: d.file,
  start: d.start,
  end: d.end,
  line: d.line,
  column: d.column,
  message: `a clause of this decision is gone: ${d.a} and ${d.b}`,
  hint: 'look at the texts again, and change the decision or take it out',
  zh: { message: `此判定所说的条款已不在：${d.a} 与 ${d.b}`, hint: '请重看文本，改此判定或删去' },
})

/** Echoes: a digest takes part, and nothing is said of wording. */
async function bySubject(a: Read, b: Read): Promise<SubjectAlignment> {
  const { alignSubject } = await import('./alignment/align-subject.ts')
  const side = ({ witness, clauses }: Read) => ({
    text: witness.text,
    clauses,
    items: witness.record?.items ?? null,
    lang: witness.lang,
  })
  return { a: a.witness.siglum, b: b.witness.siglum, kind: 'subject', echoes: alignSubject(side(a), side(b)) }
}

/** Beads: both texts are verbatim. */
function byWording(
  a: Read,
  b: Read,
  decisions: readonly Decision[],
  reading: Reading,
  fold: FoldTable | null,
): WordingFacts {
  const raw = alignWording(
    a,
    b,
    decisions.map((d) => ({ ...d, note: said(d) })),
    reading,
  )
  const wholeB: Side = { text: b.witness.text, clauses: b.clauses, keys: b.keys }
  const drafts = raw.beads.map((bead, k) => {
    const { bead: draft, exact } = draftBead(`b${k + 1}`, bead, raw, a, b, wholeB, fold)
    const apart = decisions.find((d) => !d.together && (draft.a.includes(d.a) || draft.b.includes(d.b)))
    if (!apart || draft.why.override !== null) return { bead: draft, exact }
    return { bead: { ...draft, why: { ...draft.why, override: said(apart) } }, exact }
  })
  const fidelities = { a: a.witness.fidelity, b: b.witness.fidelity }
  const beads = linkMovedSentences(
    drafts.map((d) => d.bead),
    a.witness,
    b.witness,
    fold,
  )
  return {
    a: a.witness.siglum,
    b: b.witness.siglum,
    kind: 'wording',
    exact: raw.exact && drafts.every((d) => d.exact),
    passages: [],
    beads: beads.map((bead) => weighed(bead, fidelities)),
  }
}

/** One bead with its relation, its variants and what it rests on. */
function draftBead(
  id: string,
  raw: RawBead,
  alignment: RawAlignment,
  a: Read,
  b: Read,
  wholeB: Side,
  fold: FoldTable | null,
): { readonly bead: BeadFacts; readonly exact: boolean } {
  const [left, right] = [sideOf(a, raw.a), sideOf(b, raw.b)]
  const relation = relationOf(left, right)
  const diffed = samePrint(left, right) ?? diffBead({ a: left, b: right, fold })
  const linked = raw.a.length > 0 && raw.b.length > 0
  const bead: BeadFacts = {
    id,
    a: left.clauses.map((c) => c.id),
    b: right.clauses.map((c) => c.id),
    relation,
    moved: raw.moved,
    evidence: 'firm',
    doubtful: raw.doubtful,
    score: rounded(raw.score),
    runnerUp: raw.runnerUp && {
      a: sideOf(a, raw.runnerUp.a).clauses.map((c) => c.id),
      b: sideOf(b, raw.runnerUp.b).clauses.map((c) => c.id),
      score: rounded(raw.runnerUp.score),
    },
    why: {
      pass: raw.pass,
      terms: linked && raw.pass !== 'anchor' ? sharedTerms(alignment, raw.a, raw.b, wholeB, fold) : [],
      override: raw.override,
      doubt: null,
    },
    sentences: diffed.sentences,
    variants: diffed.variants,
  }
  return { bead, exact: diffed.exact }
}

interface Side {
  readonly text: string
  readonly clauses: readonly Clause[]
  readonly keys: readonly string[]
}

const sideOf = ({ witness, clauses, keys }: Read, at: readonly number[]): Side => ({
  text: witness.text,
  clauses: at.map((i) => clauses[i] as Clause),
  keys: at.map((i) => keys[i] as string),
})

interface Diffed {
  readonly sentences: readonly SentenceLink[]
  readonly variants: readonly Variant[]
  readonly exact: boolean
}

/** Clauses that stand alone, and those printed alike to the letter, leave nothing to diff. Else null. */
function samePrint(a: Side, b: Side): Diffed | null {
  const [x, y] = [a.clauses[0], b.clauses[0]]
  if (!x || !y) {
    const lone = [
      ...a.clauses.flatMap((c) => c.sentences.map((s) => ({ a: s, b: null, moved: false }))),
      ...b.clauses.flatMap((c) => c.sentences.map((s) => ({ a: null, b: s, moved: false }))),
    ]
    return { sentences: lone, variants: [], exact: true }
  }
  if (a.clauses.length > 1 || b.clauses.length > 1 || x.sentences.length !== y.sentences.length) return null
  if (a.text.slice(x.start, x.end) !== b.text.slice(y.start, y.end)) return null
  const sentences = x.sentences.map((s, k) => ({ a: s, b: y.sentences[k] ?? null, moved: false }))
  return { sentences, variants: [], exact: true }
}

/** The bead with the evidence that the two texts allow. */
function weighed(bead: BeadFacts, fidelities: Fidelities): BeadFacts {
  const variants = bead.variants.map((v): Variant => ({ ...v, evidence: variantEvidence(v, fidelities) }))
  const known = { ...bead, variants }
  return { ...known, evidence: beadEvidence(known, fidelities) }
}

/** Scores are shown to three places: more would be noise. */
const rounded = (score: number): number => Math.round(score * 1000) / 1000
