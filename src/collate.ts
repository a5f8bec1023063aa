/**
 * From texts to a comparison: the one place that walks them through every stage.
 *
 *     clauses → citations → alignment → diff        (to show it is the view's part)
 *
 * The texts are at hand: those that a user names are found by `choose-texts.ts`, and compared by `collate-named.ts`.
 */
import { alignLeftOut, type SamePlace } from './alignment/left-out/align-left-out.ts'
import { alignWording } from './alignment/wording/align-wording.ts'
import { draftBeads } from './alignment/wording/draft-beads.ts'
import { weighEvidence } from './alignment/wording/evidence.ts'
import type { WordingSide } from './alignment/wording/wording-side.ts'
import { goneDecisions } from './check/decision-gone.ts'
import { citeAll } from './choose-texts/cite-files.ts'
import { areTextsOfOne, judgeReading } from './choose-texts/judge-reading.ts'
import { notCompared } from './citations/not-compared.ts'
import { findNews } from './collate/find-news.ts'
import { decisionsBetween } from './corpus/decisions-between.ts'
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
  Passage,
  Reading,
  SubjectAlignment,
  WatchedPass,
  Witness,
  WordingFacts,
} from './model/index.ts'
import { compareOrder, type OrderedText } from './order/compare-order.ts'
import { prepare } from './prepare.ts'
import { commonWeight } from './reuse/clause-ties.ts'
import { findPassages } from './reuse/find-passages.ts'
import { compareStances } from './stance/compare-stances.ts'
import type { StanceSide } from './stance/stance-side.ts'
import { clauseAt } from './text/clause-at.ts'
import type { FoldTable } from './text/key.ts'
import { findMergeMark } from './text/merge-marks.ts'
import { traditionalFold } from './text/traditional-fold.ts'
import { TOOL } from './tool.ts'
import { settleClaims } from './view/settle-claims.ts'
import { witnessNotes } from './view/witness-notes.ts'
import { refuse } from './words/input-error.ts'

/** Texts at hand, and how they are to be read. */
export interface Comparison {
  /** Earlier ones first, the base last. Two or more. */
  readonly witnesses: readonly Witness[]
  /** Documents that a citation may resolve to; those of the witnesses among them. */
  readonly documents: readonly Document[]
  /** Null: by evidence (`judgeReading`). */
  readonly reading: Reading | null
  readonly findings: readonly Finding[]
  /** A maintainer's decisions; those about other documents are passed over. */
  readonly decisions?: readonly Decision[]
  /**
   * `claims`: beads with what differs in them and what is claimed; neither news nor stances nor order, which take a
   * quarter of a comparison and which nobody reads who asks what a change does to a comparison. All, if not said.
   */
  readonly asks?: 'all' | 'claims'
  /** Called after each pass of a comparison of wording, for those who ask what it did. */
  readonly watch?: ((report: WatchedPass) => void) | undefined
  /** Called before each earlier text is compared; counted from 1. */
  readonly onPair?: ((pair: { readonly number: number; readonly of: number }) => void) | undefined
}

/** Compares each earlier text with the base. Reads no files; every clause of a wording alignment is covered. */
export async function collateWitnesses(comparison: Comparison): Promise<Collated> {
  const { witnesses, documents, findings } = comparison
  if (witnesses.length < 2) throw new Error('a comparison needs two witnesses')
  for (const { text, file } of witnesses) refuseMergeMarks(text, file)
  const fold = await traditionalFold(witnesses.map((w) => w.text))
  const prepared = witnesses.map((witness): Read => {
    const { clauses, keys } = prepare(witness)
    return { witness, clauses, keys: keys(fold), citations: citeAll(witness, documents, witnesses) }
  })
  const base = prepared.at(-1)!
  const reading = comparison.reading ?? judgeReading(prepared)
  // Of two texts of one document, as two publishers print it, none amends the other, unless the user says so.
  const told = comparison.reading === null && areTextsOfOne(witnesses) ? 'open' : reading
  const whole = comparison.asks !== 'claims'
  const alignments: (WordingFacts | SubjectAlignment)[] = []
  const gone: Finding[] = []
  for (const [i, earlier] of prepared.slice(0, -1).entries()) {
    comparison.onPair?.({ number: i + 1, of: prepared.length - 1 })
    if (earlier.witness.fidelity === 'digest' || base.witness.fidelity === 'digest') {
      alignments.push(await bySubject(earlier, base))
      continue
    }
    const decisions = decisionsBetween(earlier.witness, base.witness, comparison.decisions ?? [])
    alignments.push(byWording(earlier, base, { decisions, reading, fold, whole, watch: comparison.watch }))
    for (const decision of goneDecisions(decisions, earlier.clauses, base.clauses)) gone.push(decision)
  }
  const byId = new Map(documents.map((d) => [d.id, d]))
  const facts = {
    reading: told,
    notCompared: notCompared(
      base.citations,
      base.witness,
      witnesses.slice(0, -1),
      byId.get(base.witness.document ?? '')?.cites,
    ),
    witnesses: prepared.map(shown),
  }
  const settled = settleClaims({ ...facts, alignments })
  return {
    collation: {
      schema: 'tifa/collation@2',
      tool: TOOL,
      ...facts,
      alignments: settled,
      news: whole
        ? findNews({
            ...facts,
            alignments: settled,
            texts: prepared.map(({ witness, clauses }) => {
              const { reuse, stances } = prepare(witness)
              return { clauses, reuse: reuse(fold), stances: stances(fold) }
            }),
          })
        : { points: [], limits: [], same: [] },
      findings: [...findings, ...gone, ...witnessNotes(witnesses)],
    },
    witnesses,
    documents: witnesses.map((w) => (w.document === null ? null : (byId.get(w.document) ?? null))),
    notCompared: facts.notCompared.flatMap((id) => byId.get(id) ?? []),
    reading: told,
    base: witnesses.length - 1,
  }
}

/** A text in which a merge left its marks is two texts. Throws InputError. */
function refuseMergeMarks(text: string, file: string): void {
  const mark = findMergeMark(text)
  if (mark !== null) throw refuse(file, 'file.merge-marks', { line: mark.line })
}

/** How a pair of texts is compared. */
interface Wording {
  readonly decisions: readonly Decision[]
  readonly reading: Reading
  readonly fold: FoldTable | null
  /** With stances and order. */
  readonly whole: boolean
  readonly watch: Comparison['watch']
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
  ...(witness.name === undefined ? {} : { name: witness.name }),
  standing: witness.standing,
  file: witness.file,
  sha256: witness.sha256,
  leftOut: witness.leftOut ?? [],
  clauses,
  citations,
})

/** Echoes: a digest takes part, and nothing is said of wording. */
async function bySubject(a: Read, b: Read): Promise<SubjectAlignment> {
  const { alignSubject } = await import('./alignment/subject/align-subject.ts')
  const side = ({ witness, clauses }: Read) => ({
    text: witness.text,
    clauses,
    items: witness.record?.items ?? null,
    lang: witness.lang,
  })
  return { a: a.witness.siglum, b: b.witness.siglum, kind: 'subject', echoes: alignSubject(side(a), side(b)) }
}

/** Beads: both texts are verbatim. */
function byWording(a: Read, b: Read, { decisions, reading, fold, whole, watch }: Wording): WordingFacts {
  const idOf = (side: Read, at: number): string => side.clauses[at]?.id as string
  const [reuseA, reuseB] = [prepare(a.witness).reuse(fold), prepare(b.witness).reuse(fold)]
  const { passages, exact: allPassages } = findPassages(reuseA, reuseB)
  const [sideA, sideB] = [sideOf(a), sideOf(b)]
  const aligned = alignWording({
    a: sideA,
    b: sideB,
    decisions,
    reading,
    passages,
    commonWeight: commonWeight(reuseA, reuseB),
    fold,
    ...(watch && {
      watch: ({ pass, links }) =>
        watch({
          a: a.witness.siglum,
          b: b.witness.siglum,
          pass,
          links: links.map((l) => ({ a: idOf(a, l.a), b: idOf(b, l.b), score: l.score, doubt: l.doubt ?? null })),
        }),
    }),
  })
  const drafts = draftBeads({ a: sideA, b: sideB, aligned, decisions, fold })
  const between = passagesBetween(passages, a.clauses, b.clauses)
  let exact = aligned.exact && allPassages
  const diffed = drafts.map((draft, k) => {
    const { a: inA, b: inB } = aligned.beads[k]!
    const inside = diffBead({ a: pick(sideA, inA), b: pick(sideB, inB), fold, passages: between(inA, inB) })
    exact &&= inside.exact
    return { ...draft, sentences: inside.sentences, variants: inside.variants, stances: [] }
  })
  const fromLayout = a.witness.fromLayout === true || b.witness.fromLayout === true
  const fidelities = { a: a.witness.fidelity, b: b.witness.fidelity, fromLayout }
  const weighed = linkMovedSentences(diffed, a.witness, b.witness, fold).map((bead) => weighEvidence(bead, fidelities))
  const beads = whole ? compareStances(weighed, { a: stancesOf(a, fold), b: stancesOf(b, fold), passages }) : weighed
  return {
    a: a.witness.siglum,
    b: b.witness.siglum,
    kind: 'wording',
    exact,
    passages,
    leftOut: alignLeftOut(a.witness, b.witness, fold, samePlace(a, b, beads)),
    order:
      whole && a.witness.fidelity === 'full' && b.witness.fidelity === 'full'
        ? compareOrder(orderedText(a), orderedText(b), beads, fold)
        : null,
    beads,
  }
}

/**
 * Whether two paragraphs stand in clauses that a bead links. Where a clause of either has no counterpart, nothing is
 * known of its place.
 */
function samePlace(a: Read, b: Read, beads: readonly BeadFacts[]): SamePlace {
  let found: { a: readonly string[][]; b: readonly string[][] } | null = null
  const linked = new Map(beads.flatMap(({ a: inA, b: inB }) => inA.map((id) => [id, inB] as const)))
  const known = new Set(beads.flatMap(({ a: inA, b: inB }) => (inA.length > 0 ? inB : [])))
  return (atA, atB) => {
    found ??= { a: clausesByParagraph(a), b: clausesByParagraph(b) }
    const from = (found.a[atA - 1] ?? []).map((id) => linked.get(id) ?? [])
    const to = found.b[atB - 1] ?? []
    if (from.length === 0 || to.length === 0) return null
    if (from.some((inB) => to.some((id) => inB.includes(id)))) return true
    return from.every((inB) => inB.length > 0) && to.every((id) => known.has(id)) ? false : null
  }
}

/** For each paragraph of a text, the ids of the clauses that have words in it. */
function clausesByParagraph({ witness, clauses }: Read): readonly string[][] {
  let next = 0
  return [...witness.text.matchAll(/\S[^\n]*/g)].map(({ 0: line, index }) => {
    while (next < clauses.length && clauses[next]!.end <= index) next++
    const ids: string[] = []
    for (let i = next; i < clauses.length && clauses[i]!.start < index + line.length; i++) ids.push(clauses[i]!.id)
    return ids
  })
}

/** The passages between some clauses of a and some of b, by index. */
function passagesBetween(passages: readonly Passage[], inA: readonly Clause[], inB: readonly Clause[]) {
  const ofA = new Map<number, { readonly at: number; readonly passage: Passage }[]>()
  for (const passage of passages) {
    const i = clauseAt(inA, passage.a[0])
    const found = { at: clauseAt(inB, passage.b[0]), passage }
    const known = ofA.get(i)
    if (known) known.push(found)
    else ofA.set(i, [found])
  }
  return (a: readonly number[], b: readonly number[]): readonly Passage[] =>
    a.flatMap((i) => (ofA.get(i) ?? []).filter(({ at }) => b.includes(at)).map(({ passage }) => passage))
}

const stancesOf = ({ witness, clauses }: Read, fold: FoldTable | null): StanceSide => ({
  text: witness.text,
  clauses,
  stances: prepare(witness).stances(fold),
  fidelity: witness.fidelity,
})

const sideOf = ({ witness, clauses, keys }: Read): WordingSide => ({ text: witness.text, clauses, keys })

const orderedText = ({ witness, clauses }: Read): OrderedText => ({
  text: witness.text,
  clauses,
  title: witness.title,
  lang: witness.lang,
})

const pick = ({ text, clauses }: WordingSide, at: readonly number[]) => ({
  text,
  clauses: at.map((i) => clauses[i]!),
})
