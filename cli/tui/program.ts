/**
 * What a screen shows and does, apart from the terminal it is shown in: the comparison, and the formulas.
 *
 *     keys in   →   press('n')   →   frame()   →   lines out
 */
import type { AmbiguousWidth } from '../text-width.ts'
import type { Frame } from './frame.ts'
import type { Size } from './scene.ts'

export interface Program {
  /** The window, and how wide it draws “ ” … —: known before the first frame, and again when the window changes. */
  readonly resize: (size: Size, ambiguous?: AmbiguousWidth) => void
  /** What the terminal must do after a key, or null. */
  readonly press: (key: string) => 'quit' | 'suspend' | null
  readonly paste: (text: string) => void
  readonly frame: () => Frame
  /** The same in sentences, for a screen reader. */
  readonly spoken: () => readonly string[]
  /** Tells whom to call when something is to be shown that no key asked for. */
  readonly onNews: (draw: () => void, fail: (error: unknown) => void) => void
}

export interface TerminalOptions {
  /** Columns that “ ” … — take; undefined: the terminal is asked. */
  readonly ambiguousWidth?: AmbiguousWidth | undefined
  /** False where the user refused colours. */
  readonly color?: boolean | undefined
  readonly env: Readonly<Record<string, string | undefined>>
}
