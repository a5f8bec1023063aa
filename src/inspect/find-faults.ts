/** Every rule over a prepared corpus, in order of file and place. */
import { readFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import type { CitationRule, CorpusRule, Fault, PairRule, RecordRule, TextRule } from '../check/rule.ts'
import { rules } from '../check/rules.ts'
import { toFinding } from '../check/to-finding.ts'
import type { CheckFinding, Decision, Document, Witness } from '../model/index.ts'
import { Lines } from '../text/lines.ts'
import { findingOf, tell as say } from '../words/finding.ts'
import type { Cache } from './cache.ts'
import type { PreparedCorpus } from './prepare-corpus.ts'

const textRules = rules.filter((r): r is TextRule => r.scope === 'text')
const citationRules = rules.filter((r): r is CitationRule => r.scope === 'citation')
const pairRules = rules.filter((r): r is PairRule => r.scope === 'pair')
const recordRules = rules.filter((r): r is RecordRule => r.scope === 'record')
const corpusRules = rules.filter((r): r is CorpusRule => r.scope === 'corpus')

/** A fault with its rule, as the cache keeps it. */
type Kept = readonly [rule: string, fault: Fault]

/**
 * Places of one rule told in one text. Nobody mends more before checking again; a text of brackets alone would give
 * more lines than it has characters.
 */
const TOLD = 100

/** What a rule finds in one text, as far as it is told; the last says how many more there are. */
function told(rule: string, faults: readonly Fault[]): readonly Kept[] {
  const kept = faults.slice(0, TOLD).map((fault): Kept => [rule, fault])
  const next = faults[TOLD]
  if (next === undefined) return kept
  return [
    ...kept,
    [rule, { start: next.start, end: next.end, ...say('more-places', { places: faults.length - TOLD }) }],
  ]
}

/** The text of a document's record, null where it can't be read. */
export type ReadRecord = (document: Document) => Promise<string | null>

export const recordBelow =
  (workingDir: string): ReadRecord =>
  (document) =>
    readFile(resolve(workingDir, document.file), 'utf8').catch(() => null)

export async function findFaults(
  prepared: PreparedCorpus,
  decisions: readonly Decision[],
  readRecord: ReadRecord,
  cache: Cache,
): Promise<readonly CheckFinding[]> {
  const findings: CheckFinding[] = []
  for (const document of prepared.documents) {
    const linesOf = new Map<Witness, Lines>()
    const tell = (
      rule: { readonly id: string; readonly severity: CheckFinding['severity'] },
      witness: Witness,
      fault: Fault,
    ): void => {
      let lines = linesOf.get(witness)
      if (lines === undefined) {
        lines = new Lines(witness.text)
        linesOf.set(witness, lines)
      }
      findings.push(toFinding(rule, fault, witness.file, lines))
    }
    const said = JSON.stringify([document.id, document.date, document.titles, document.aliases])
    for (const witness of document.witnesses) {
      const text = prepared.textOf(witness, document)
      const kept = cache.remember<readonly Kept[]>(['text', said, witness.lang, witness.fidelity, witness.sha256], () =>
        textRules.flatMap((rule) => told(rule.id, rule.check(text))),
      )
      for (const [id, fault] of kept) tell(textRules.find((r) => r.id === id)!, witness, fault)
      if (witness.fidelity === 'digest') continue
      const reports = prepared.citationsOf(witness)
      for (const rule of citationRules) {
        const faults = reports.flatMap((report) => rule.check(report, text) ?? [])
        for (const [, fault] of told(rule.id, faults)) tell(rule, witness, fault)
      }
      if (witness.fidelity !== 'abridged') continue
      for (const full of document.witnesses) {
        if (full.lang !== witness.lang || full.fidelity !== 'full') continue
        const pair = cache.remember<readonly Kept[]>(
          ['pair', witness.lang, full.sha256, witness.sha256, full.siglum],
          () => pairRules.flatMap((rule) => told(rule.id, rule.check(prepared.textOf(full, document), text))),
        )
        for (const [id, fault] of pair) tell(pairRules.find((r) => r.id === id)!, witness, fault)
      }
    }
    for (const finding of await checkRecord(prepared, document, readRecord)) findings.push(finding)
  }
  for (const rule of corpusRules)
    for (const fault of rule.check({ documents: prepared.documents, decisions, clausesOf: prepared.clausesOf }))
      findings.push(findingOf(rule, fault, fault))
  return findings
}

async function checkRecord(
  prepared: PreparedCorpus,
  document: Document,
  readRecord: ReadRecord,
): Promise<readonly CheckFinding[]> {
  const text = await readRecord(document)
  if (text === null) return []
  const lines = new Lines(text)
  const { documents, citationsOf } = prepared
  const texts = document.witnesses.map((w) => prepared.textOf(w, document))
  const record = { document, text, texts, documents, citationsOf }
  return recordRules.flatMap((rule) =>
    told(rule.id, rule.check(record)).map(([, fault]) => toFinding(rule, fault, document.file, lines)),
  )
}
