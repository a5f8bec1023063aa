/**
 * One place of a formula, on the screen of formulas and in what is printed: its address, and the words in their sentence.
 *
 *     2016-1.5  双方[=军事力量不针对对方部署=]，……
 */
import type { FormulaLine, Ui } from '../src/index.ts'
import { typeset } from '../src/words/typeset.ts'
import { visibleLine as safe } from './visible.ts'
import type { Piece } from './wrap.ts'

/** Brackets tell the words where a terminal has no underline, and what is not the very words from what is. */
export function formulaPlace(line: FormulaLine, ui: Ui): readonly Piece<'faint' | 'plain' | 'term'>[] {
  const t = typeset(ui)
  const notes = line.notes.length === 0 ? '' : t.aside(safe(t.clauses(line.notes)))
  const [open, close] = line.form === 'exact' ? (['[=', '=]'] as const) : (['[~', '~]'] as const)
  return [
    { text: `${safe(line.address)}  `, style: 'faint' },
    { text: safe(line.before), style: 'plain' },
    { text: open, style: 'term', cling: 'open' },
    { text: safe(line.words), style: 'term' },
    { text: close, style: 'term', cling: 'close' },
    { text: safe(line.after), style: 'plain' },
    { text: notes, style: 'faint' },
  ]
}
