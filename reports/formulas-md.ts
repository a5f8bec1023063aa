/**
 * Formulas in Markdown that GitHub shows: the first lines, a table for each course, and what stands where.
 *
 *     | | 1998 | 2016 | 2019 | 2024 |
 *     | 军事力量不针对对方部署 | ● | ● | · | ● |
 *
 * All of the texts is escaped: markup is shown, not obeyed.
 */
import type { FormulaRow, FormulasView } from '../src/core.ts'
import { formulaWords } from '../src/words/formula-words.ts'
import { typeset } from '../src/words/typeset.ts'
import { escapeMd } from './md/escape-md.ts'

function row(formula: FormulaRow, { ui }: FormulasView): string {
  const t = typeset(ui)
  const variants = formula.variants
    .map((v) => `<br>≈ <sub>${escapeMd(t.list(v.documents))}</sub> ${escapeMd(v.words)}`)
    .join('')
  return `| ${escapeMd(formula.words)}${variants} | ${formula.cells.map((cell) => cell.sign).join(' | ')} |`
}

function concordance(formula: FormulaRow, { ui }: FormulasView): string {
  const t = typeset(ui)
  const lines = formula.cells.flatMap((cell) =>
    cell.lines.map((line) => {
      const notes = line.notes.length === 0 ? '' : ` <sub>${escapeMd(t.clauses(line.notes))}</sub>`
      const sentence = `${escapeMd(line.before)}<b>${escapeMd(line.words)}</b>${escapeMd(line.after)}`
      return `- <code>${escapeMd(line.address)}</code> ${sentence}${notes}`
    }),
  )
  return [`#### ${escapeMd(formula.words)}`, escapeMd(formula.says), lines.join('\n')].join('\n\n')
}

/** `places`: with the sentence of each place. */
export function formulasToMd(view: FormulasView, { places }: { readonly places: boolean }): string {
  const { ui } = view
  const key = typeset(ui).clauses(view.key.map(({ sign, says }) => `${sign} ${says}`))
  const parts = [`# ${escapeMd(view.title)}`, view.lead.map((line) => `${escapeMd(line)}  `).join('\n')]
  if (key !== '') parts.push(escapeMd(key))
  for (const group of view.groups) {
    parts.push(`## ${escapeMd(group.title)}`)
    const names = view.columns.map((c) => escapeMd(c.name))
    const head = [`| ${formulaWords.formula[ui]} | ${names.join(' | ')} |`, `| --- |${' :-: |'.repeat(names.length)}`]
    parts.push([...head, ...group.rows.map((formula) => row(formula, view))].join('\n'))
  }
  if (places) {
    parts.push(`## ${escapeMd(formulaWords.places[ui])}`)
    for (const group of view.groups) for (const formula of group.rows) parts.push(concordance(formula, view))
  }
  for (const line of view.tail) parts.push(escapeMd(line))
  return `${parts.join('\n\n')}\n`
}
