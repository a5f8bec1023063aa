/** The set wording that recurs among the texts of one comparison, for the page that shows each clause through the years. */
import { formulasOf } from './formulas.ts'
import type { FormulasView } from './model/formulas-view.ts'
import type { Collated } from './model/index.ts'
import type { Ui } from './model/ui.ts'
import { buildFormulasView } from './view/build-formulas-view.ts'

/** Clauses of all texts together up to which it is looked for: some two seconds; a page of more has enough to draw. */
const MOST_CLAUSES = 4000

/** Null where fewer than two earlier texts are compared by wording, or the texts are too long for a page. */
export async function formulasCompared(collated: Collated, ui: Ui): Promise<FormulasView | null> {
  const { collation, witnesses, documents, base } = collated
  const worded = collation.alignments.filter(({ kind }) => kind === 'wording').length
  const clauses = collation.witnesses.reduce((sum, w) => sum + w.clauses.length, 0)
  const lang = witnesses[base]?.lang
  if (worded < 2 || lang === undefined || clauses > MOST_CLAUSES) return null
  const found = await formulasOf(
    witnesses.map((witness, i) => ({ document: documents[i] ?? null, witnesses: [witness] })),
    { lang, corpus: null, findings: [], known: documents.filter((d) => d !== null) },
  )
  return buildFormulasView(found, { ui })
}
