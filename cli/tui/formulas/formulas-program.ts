/** The screen of formulas: a state and a scene. */
import type { FormulasView } from '../../../src/index.ts'
import { formulaWords } from '../../../src/words/formula-words.ts'
import { typeset } from '../../../src/words/typeset.ts'
import type { AmbiguousWidth } from '../../text-width.ts'
import type { Frame } from '../frame.ts'
import { glyphsFor } from '../glyphs.ts'
import { findAction, keyName } from '../keys.ts'
import type { Program } from '../program.ts'
import type { Size } from '../scene.ts'
import { formulasBindings } from './bindings.ts'
import { layoutFormulas } from './layout.ts'
import { formulasOf, listedFormulas } from './listed.ts'
import { reduceFormulas } from './reduce.ts'
import type { FormulasScene } from './scene.ts'
import { beginningOfFormulas, type FormulasAction, type FormulasState } from './state.ts'

/** What a key does where the state is, or null. */
export const formulasAction = (key: string, state: FormulasState): FormulasAction | null =>
  findAction(formulasBindings, state.prompt === null ? state.screen : 'prompt', key)

/** Documents up to which those without the formula are spoken, too. */
const SPOKEN_MOST = 40

/** The state in sentences. */
export function spokenFormulas(state: FormulasState, { view, ui }: FormulasScene): readonly string[] {
  const t = typeset(ui)
  if (state.prompt !== null) return [`/${state.prompt}`]
  const message = state.message === null ? [] : [state.message]
  if (state.screen === 'overview') return [...view.lead, ...view.tail]
  if (state.screen === 'help')
    return formulasBindings.map((b) => t.named(b.keys.map((k) => keyName(k, ui)).join(' '), b.describe[ui]))
  const rows = listedFormulas(view, state)
  const row = formulasOf(view)[state.row]
  if (rows.length === 0 || row === undefined) return [formulaWords.none[ui], ...message]
  const matrix = row.cells.flatMap((cell, k) =>
    cell.state === 'absent' && row.cells.length > SPOKEN_MOST ? [] : [t.named(view.columns[k]?.name ?? '', cell.says)],
  )
  const said = [`${rows.indexOf(state.row) + 1}/${rows.length}`, row.courseWord, row.words]
  return [
    t.parts(said),
    row.says,
    t.parts(matrix),
    ...(state.screen === 'places'
      ? row.cells.flatMap((c) => c.lines.map((l) => `${l.address} ${l.before}${l.words}${l.after}`))
      : []),
    ...message,
  ]
}

export class FormulasProgram implements Program {
  private state: FormulasState = beginningOfFormulas
  private scene: FormulasScene

  constructor(view: FormulasView) {
    this.scene = { ui: view.ui, view, size: { columns: 80, rows: 24 }, ambiguous: 1, glyphs: glyphsFor(1) }
  }

  /** Nothing comes but by keys. */
  onNews(): void {}

  resize(size: Size, ambiguous: AmbiguousWidth = this.scene.ambiguous): void {
    this.scene = { ...this.scene, size, ambiguous, glyphs: glyphsFor(ambiguous) }
  }

  frame(): Frame {
    return layoutFormulas(this.state, this.scene)
  }

  spoken(): readonly string[] {
    return spokenFormulas(this.state, this.scene)
  }

  paste(text: string): void {
    if (this.state.prompt !== null) this.apply({ type: 'typed', text })
  }

  press(key: string): 'quit' | 'suspend' | null {
    const action = formulasAction(key, this.state)
    if (action) return this.apply(action)
    this.state = { ...this.state, message: null }
    return null
  }

  private apply(action: FormulasAction): 'quit' | 'suspend' | null {
    this.state = reduceFormulas(this.state, action, this.scene)
    const { wants } = this.state
    this.state = { ...this.state, wants: null }
    return wants
  }
}
