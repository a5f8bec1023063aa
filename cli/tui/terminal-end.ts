/**
 * The terminal ends before the program: its window was shut, a connection broke.
 *
 *     reading   EIO, or an end         writing   EIO         SIGHUP, unless nohup holds it back
 *
 * Node, when it ends by itself, sets the modes of its terminal as they were, and crashes where there is none any more
 * (SIGSEGV or SIGABRT). A signal ends it without that.
 */
import { isatty } from 'node:tty'

/** Whether the terminal that the screen was opened on has gone: what stood at stdin or stdout is none now. */
export const isGone = (): boolean => !isatty(0) || !isatty(1)

/** Ends the process as the end of a terminal ends any other. Does not return. */
export function endWithTerminal(): never {
  for (const name of ['SIGHUP', 'SIGTERM', 'SIGKILL'] as const) {
    process.removeAllListeners(name)
    process.kill(process.pid, name)
  }
  throw new Error('assertion: SIGKILL cannot be held back')
}
