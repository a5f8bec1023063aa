/**
 * Opens the screen on a comparison, and ends with an exit code.
 *
 *     const code = await runScreen(collated, { ui: 'zh', showPunctuation: false, env: process.env, cwd: process.cwd() })
 *
 * However it ends (q, Ctrl-C, a signal, an error of ours), the terminal is as before when the promise settles.
 */
import type { Collated, Ui } from '../../src/index.ts'
import type { AmbiguousWidth } from '../text-width.ts'

export interface ScreenOptions {
  readonly ui: Ui
  readonly showPunctuation: boolean
  /** Columns that “ ” … — take; undefined: the terminal is asked. */
  readonly ambiguousWidth?: AmbiguousWidth | undefined
  /** False where the user refused colours. */
  readonly color?: boolean | undefined
  readonly env: Readonly<Record<string, string | undefined>>
  readonly cwd: string
  /** Folder of `tifa report`; undefined: the working folder. */
  readonly report?: string | undefined
}

/** Rejects with an error of ours, after the terminal has been given back. Needs a terminal at stdin and stdout. */
export async function runScreen(collated: Collated, options: ScreenOptions): Promise<number> {
  // Where CI is set Ink would draw nothing until the end. A person is at the keys here.
  process.env.CI = 'false'
  const { openScreen } = await import('./open-screen.tsx')
  return openScreen(collated, options)
}
