/**
 * The concordance of one formula: document by document, what it has, and the sentence of each place.
 *
 *     ● 2016  有
 *         2016-1.5  双方[军事力量不针对对方部署]，……
 *     · 2019  未见
 */
import type { FormulaRow } from '../../../src/index.ts'
import { formulaWords } from '../../../src/words/formula-words.ts'
import { typeset } from '../../../src/words/typeset.ts'
import { formulaPlace } from '../../formula-place.ts'
import { type Piece, wrap } from '../../wrap.ts'
import { cutLine, type Line, safe, seg } from '../line.ts'
import type { Style } from '../palette.ts'
import type { FormulasScene } from './scene.ts'

/** Spaces before a place. */
const INDENT = 4

export function placeLines(row: FormulaRow, scene: FormulasScene): readonly Line[] {
  const { view, ui, size, ambiguous } = scene
  const width = size.columns
  const wrapped = (pieces: readonly Piece<Style>[], indent: number): readonly Line[] =>
    wrap(pieces, Math.max(10, width - indent - 1), ambiguous).map((line) => [
      seg(' '.repeat(indent)),
      ...line.map((p) => seg(p.text, p.style)),
    ])
  const documents = row.cells.flatMap((cell, k): readonly Line[] => {
    const column = view.columns[k]
    const head: Line = [
      seg(` ${cell.sign} `, cell.state === 'absent' ? 'faint' : 'strong'),
      seg(safe(column?.name ?? ''), 'strong'),
      seg(`  ${safe(cell.says)}`, cell.lines.length > 0 ? 'plain' : 'faint'),
      seg(column === undefined || column.what === cell.says ? '' : `  ${safe(column.what)}`, 'faint'),
    ]
    return [cutLine(head, width, ambiguous), ...cell.lines.flatMap((line) => wrapped(formulaPlace(line, ui), INDENT))]
  })
  const variants = row.variants.flatMap(({ words, documents: has }) =>
    wrapped([{ text: `≈ ${safe(typeset(ui).list(has))}  ${safe(words)}`, style: 'plain' }], INDENT),
  )
  return [
    ...documents,
    ...(variants.length === 0 ? [] : [[], [seg(` ${formulaWords.variants[ui]}`, 'strong')] as Line, ...variants]),
  ]
}
