import type { FormulasView, Ui } from '../../../src/index.ts'
import type { AmbiguousWidth } from '../../text-width.ts'
import type { Glyphs } from '../glyphs.ts'
import type { Size } from '../scene.ts'

/** What stays the same from key to key. */
export interface FormulasScene {
  readonly ui: Ui
  readonly size: Size
  readonly ambiguous: AmbiguousWidth
  readonly glyphs: Glyphs
  readonly view: FormulasView
}
