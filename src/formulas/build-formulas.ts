/**
 * The formulas of the texts that were picked, worked out: classes of wording that recurs, each as the search finds it,
 * the most telling first.
 */
import type { Document, Formula, FormulaState } from '../model/index.ts'
import { prepare } from '../prepare.ts'
import { findFormulas } from '../reuse/find-formulas.ts'
import { traditionalFold, wholeFold } from '../text/traditional-fold.ts'
import type { PickedTexts } from './pick-texts.ts'
import { type ReadSource, readSource } from './read-source.ts'
import { type Search, type UnrankedFormula, verifyClass } from './verify-class.ts'

export interface FoundFormulas {
  /** Highest rank first. */
  readonly formulas: readonly Formula[]
  /** Headings and clauses of each document's text; 0 where it has none. */
  readonly clauses: readonly number[]
  /** In any cell of a document of which there is a text. */
  readonly states: readonly FormulaState[]
  /** False where a limit was reached. */
  readonly exact: boolean
}

export interface BuildOptions {
  readonly minDocuments: number
  readonly known: readonly Document[]
  /** Told how much of the work is done, of a hundred parts. */
  readonly working: (done: number) => void
}

/** Parts of the work, of a hundred: reading the texts, finding what recurs, and asking the search what it is. */
const SHARES = { read: 15, found: 75 } as const

export async function buildFormulas(
  picked: PickedTexts,
  { minDocuments, known, working }: BuildOptions,
): Promise<FoundFormulas> {
  const { lang, texts, others } = picked
  const read: ReadSource[] = []
  const documentOf: number[] = []
  texts.forEach((witness, document) => {
    if (witness === null) return
    read.push(readSource(witness, known))
    documentOf.push(document)
    working((SHARES.read * document) / texts.length)
  })
  const fold = lang === 'zh' ? await traditionalFold(read.map(({ witness }) => witness.text)) : null
  const found = findFormulas(
    read.map(({ witness, stretches, names }, k) => ({
      text: witness.text,
      title: witness.title,
      document: documentOf[k]!,
      names,
      breaks: stretches.flatMap((s) =>
        s.flatMap((clause, k) => (s[k - 1]?.kind === 'heading' && clause.kind === 'clause' ? [clause.start] : [])),
      ),
      stretches: stretches.map((s) => ({ start: s[0]!.start, end: s.at(-1)!.end })),
    })),
    {
      fold,
      minDocuments,
      lastDocument: read.length > 1 ? documentOf.at(-1)! : -1,
      working: (share) => working(SHARES.read + (SHARES.found - SHARES.read) * share),
    },
  )
  const search: Search = {
    lang,
    fold: lang === 'zh' ? await wholeFold() : null,
    keyFold: fold,
    read,
    textOf: texts.map((_, document) => documentOf.indexOf(document)),
    others: others.map((of) => of.map((witness) => readSource(witness, known))),
    silences: picked.silences,
    ids: picked.ids,
  }
  const verified: UnrankedFormula[] = []
  found.classes.forEach((told, k) => {
    const formula = verifyClass(told, search)
    if (formula !== null && isTold(formula, minDocuments)) verified.push(formula)
    working(SHARES.found + ((100 - SHARES.found) * k) / found.classes.length)
  })
  const formulas = verified
    .sort((x, y) => y.rank - x.rank || y.weight - x.weight || (x.words < y.words ? -1 : 1))
    .map((formula, k): Formula => ({ ...formula, id: `f${k + 1}` }))
  return {
    formulas,
    clauses: texts.map((witness) => (witness === null ? 0 : prepare(witness).clauses.length)),
    states: statesIn(formulas, picked),
    exact: found.exact,
  }
}

/** A person with an office, and nothing else: a name, and no wording. */
const OFFICE_HOLDER = new RegExp(
  [
    '^[\\u4e00-\\u9fff·]{2,10}(?:总统|主席|总理|首相|国王|女王|外长|部长|秘书长)(?:阁下|陛下)?$',
    '^(?:the )?(?:President|Prime Minister|King|Queen|Secretary-General|Chancellor)(?: [A-Z][\\p{L}.-]*)+$',
    '^(?:Президент|Премьер-министр|Король|Королева|Генеральный секретарь|Председатель)\\p{L}*(?: [А-ЯЁ][\\p{L}.-]*)+$',
  ].join('|'),
  'u',
)
/** What no name has inside it: 支持两国总理. */
const NO_NAME = /[的和与在对就将应由向为国各双方同了]/u

function isTold({ words, documents, course }: UnrankedFormula, minDocuments: number): boolean {
  if (OFFICE_HOLDER.test(words) && !NO_NAME.test(words)) return false
  return documents >= minDocuments || course === 'new'
}

function statesIn(formulas: readonly Formula[], { silences }: PickedTexts): readonly FormulaState[] {
  const states = new Set<FormulaState>()
  const shown = silences.flatMap((silence, k) => (silence === 'no-text' ? [] : [k]))
  for (const { cells } of formulas) for (const k of shown) states.add(cells[k]!.state)
  return [...states].sort()
}
