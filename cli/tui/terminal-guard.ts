/**
 * Borrows the user's terminal and gives it back as it was.
 *
 *     enter   the second screen, keys one by one, pasted text marked as such
 *     leave   everything undone, the cursor shown: after it the terminal is as before, scrollback and all
 *
 * Both may be called again at any time, and from a signal's handler.
 */

const ENTER = '\u001b[?1049h\u001b[?2004h\u001b[2J\u001b[H\u001b[?25l'
const LEAVE = '\u001b[0m\u001b[?2004l\u001b[?25h\u001b[?1049l'
const ENTER_PLAIN = '\u001b[?2004h'
const LEAVE_PLAIN = '\u001b[0m\u001b[?2004l\u001b[?25h'

export interface TerminalGuard {
  readonly enter: () => void
  readonly leave: () => void
  /** Clears what is shown, before a frame of another size. */
  readonly wipe: () => void
}

type Input = Pick<NodeJS.ReadStream, 'setRawMode' | 'isTTY'>
type Output = Pick<NodeJS.WriteStream, 'write'>

/** `alternate` false: the screen stays where the user is, as a screen reader wants it. */
export function createTerminalGuard(stdin: Input, stdout: Output, alternate: boolean): TerminalGuard {
  let inside = false
  const write = (text: string): void => {
    try {
      stdout.write(text)
    } catch {
      // The terminal has gone; there is nothing to restore.
    }
  }
  const raw = (on: boolean): void => {
    try {
      if (stdin.isTTY) stdin.setRawMode(on)
    } catch {
      // As above.
    }
  }
  return {
    enter: () => {
      if (inside) return
      inside = true
      // Off first: a shell may have changed the mode behind our back while we were stopped.
      raw(false)
      raw(true)
      write(alternate ? ENTER : ENTER_PLAIN)
    },
    leave: () => {
      if (!inside) return
      inside = false
      write(alternate ? LEAVE : LEAVE_PLAIN)
      raw(false)
    },
    wipe: () => {
      if (inside && alternate) write('\u001b[2J\u001b[H')
    },
  }
}
