/**
 * How wide the terminal draws “ … — and their like, asked of the terminal itself.
 *
 *     “…— and ESC[6n      →      the cursor stands in column 4, or in column 7
 */
import type { AmbiguousWidth } from '../text-width.ts'

/** How long the terminal may take to say how wide it draws. Milliseconds. */
const ANSWER_WAIT = 250

export interface WidthQuestion {
  /** Draws three such characters and asks where the cursor is. Terminals that do not answer draw them narrow. */
  readonly ask: () => Promise<AmbiguousWidth>
  /** The column where the cursor stands, as the terminal said. */
  readonly answer: (column: number) => void
  readonly isOpen: () => boolean
}

export function createWidthQuestion(stdout: NodeJS.WriteStream, wipe: () => void): WidthQuestion {
  let answered: ((column: number) => void) | null = null
  return {
    ask: () =>
      new Promise((known) => {
        const timer = setTimeout(() => answered?.(4), ANSWER_WAIT)
        answered = (column) => {
          clearTimeout(timer)
          answered = null
          wipe()
          known(column >= 6 ? 2 : 1)
        }
        stdout.write('\r“…—\u001b[6n')
      }),
    answer: (column) => answered?.(column),
    isOpen: () => answered !== null,
  }
}
