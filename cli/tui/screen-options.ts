/** What the screen is opened with: the command's flags, the terminal's environment, and where reports go. */
import type { RowFilter, Ui } from '../../src/index.ts'
import type { TerminalOptions } from './program.ts'

export interface ScreenOptions extends TerminalOptions {
  readonly ui: Ui
  readonly showPunctuation: boolean
  readonly cwd: string
  /** Rows that are asked for; none: all of them, and the overview first. */
  readonly only?: readonly RowFilter[]
  /** `all`: what was kept is written out, until a key folds it. */
  readonly rows?: 'changes' | 'all'
  /** The corpus that was named, where a clause is looked for through the years. */
  readonly corpus?: string | undefined
  /** Folder of `tifa report`; undefined: the working folder. */
  readonly report?: string | undefined
}
