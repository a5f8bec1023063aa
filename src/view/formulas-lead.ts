/**
 * The first lines of formulas: which texts were read and what they are, and of which documents it cannot be told.
 *
 *     反复出现的提法：语料库 corpus，4 份文件，中文，得提法 130 条
 */
import type { Formulas, FormulaText } from '../model/formula.ts'
import type { TraceAmong } from '../model/trace.ts'
import type { Ui } from '../model/ui.ts'
import { formulaLeadWords, formulaWords, silenceWords } from '../words/formula-words.ts'
import { langWords } from '../words/names.ts'
import { type Label, say } from '../words/say.ts'
import { byKind } from './text-kinds.ts'
import { leftOutOfTrace } from './trace-lead.ts'

/** Documents of which nothing is known that are named one by one. */
const NAMED_MOST = 12
/** Texts that were read that are named one by one; of more the columns, the sheet and the JSON say what each is. */
const TEXTS_NAMED_MOST = 40

export function buildFormulasLead(formulas: Formulas, ui: Ui): readonly string[] {
  const { documents } = formulas
  const texts = documents.flatMap((d) => d.text ?? [])
  const kinds = byKind(texts).map((of) => kindLine(of.kind, of.texts, ui))
  const lines = [
    say(ui, formulaLeadWords.corpus, {
      corpus: formulas.corpus,
      documents: documents.length,
      read: documents.filter((d) => d.text !== null).length,
      lang: langWords[formulas.lang],
      formulas: formulas.formulas.length,
    }),
  ]
  if (formulas.among !== undefined) for (const line of amongLines(formulas.among, ui)) lines.push(line)
  if (texts.length > 0) lines.push(say(ui, formulaLeadWords.read, { texts: texts.length, kinds }))
  const cut = documents.filter((d) => d.text?.fidelity === 'abridged').map((d) => d.name)
  if (cut.length > TEXTS_NAMED_MOST)
    lines.push(say(ui, formulaLeadWords.excerptsMany, { documents: cut.length, first: cut[0]!, last: cut.at(-1)! }))
  else if (cut.length > 0) lines.push(say(ui, formulaLeadWords.excerpts, { documents: cut }))
  for (const silence of ['summary', 'other-language', 'no-text'] as const) {
    const silent = documents.filter((d) => d.silence === silence).map((d) => d.name)
    const why = silenceWords[silence]
    if (silent.length > NAMED_MOST)
      lines.push(
        say(ui, formulaLeadWords.silentMany, {
          why,
          first: silent[0]!,
          last: silent.at(-1)!,
          documents: silent.length,
        }),
      )
    else if (silent.length > 0) lines.push(say(ui, formulaLeadWords.silent, { why, documents: silent }))
  }
  if (documents.some((d) => d.date === null)) lines.push(formulaWords.given[ui])
  if (texts.length < 2) lines.push(formulaWords.needTwo[ui])
  else lines.push(formulaWords.onlyHere[ui])
  if (!formulas.exact) lines.push(formulaWords.inexact[ui])
  return lines
}

function kindLine(kind: Label, texts: readonly FormulaText[], ui: Ui): string {
  const sigla = texts.map((t) => t.siglum)
  if (sigla.length <= TEXTS_NAMED_MOST) return say(ui, formulaLeadWords.kind, { kind, sigla })
  return say(ui, formulaLeadWords.kindMany, { kind, texts: sigla.length, first: sigla[0]!, last: sigla.at(-1)! })
}

/** Between which dates, by which parties, and what of what was named is not read. */
function amongLines(among: TraceAmong, ui: Ui): readonly string[] {
  const { from, to, parties } = among
  const chosen = from !== null || to !== null || parties.length > 0
  return [
    ...(chosen ? [say(ui, formulaLeadWords.chosen, { from, to, parties: parties.map(({ as }) => as) })] : []),
    ...leftOutOfTrace(among, ui),
  ]
}
