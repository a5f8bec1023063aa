/**
 * Where output goes, and what it can show. Nothing here loads Node's streams unless stdout is a terminal:
 * `tifa compare a b --format json | …` writes straight to the file descriptor.
 */
import { fstatSync, writeSync } from 'node:fs'
import type { Ui } from '../src/index.ts'
import { DEFAULT_UI, isUi, LANGUAGES, UIS } from '../src/words/languages.ts'
import { type Form, inCi, letThrough } from './let-through.ts'

/** The reader of stdout or stderr has gone. Ends the run silently. */
export class OutputClosed extends Error {
  override name = 'OutputClosed'
}

export interface Terminal {
  readonly ui: Ui
  readonly env: NodeJS.ProcessEnv
  readonly cwd: string
  /** True where both stdin and stdout are a terminal: only then can a screen open. */
  readonly interactive: () => Promise<boolean>
  readonly color: (asked: { readonly none: boolean }) => Promise<boolean>
  /** Columns of the terminal, or 80. */
  readonly width: () => Promise<number>
  /** Writes to stdout, through the door of let-through.ts. Resolves when all of it is handed over. */
  readonly write: (text: string, form?: Form) => Promise<void>
  /** Writes a line to stderr, through the same door. */
  readonly warn: (line: string) => void
  /**
   * Says what is being done where that may take longer than a moment: a line on stderr that the next output takes away.
   * Nothing where stderr is no terminal. `said` is asked for only where it is shown.
   */
  readonly busy: (said: () => Promise<string | null>) => Promise<void>
  /** Says something else in that line, where it stands. */
  readonly goesOn: (said: string) => void
  /** Takes that line away. */
  readonly calm: () => void
}

const DEFAULT_WIDTH = 80

/** Language of the interface: what was asked for, else the locale's, else English. */
export function interfaceLanguage(argv: readonly string[], env: NodeJS.ProcessEnv): Ui {
  const at = argv.findLastIndex((w) => w === '--ui' || w.startsWith('--ui='))
  const asked = at < 0 ? undefined : argv[at]!.startsWith('--ui=') ? argv[at]!.slice(5) : argv[at + 1]
  if (isUi(asked)) return asked
  const locale = env.LC_ALL || env.LC_MESSAGES || env.LANG || ''
  return UIS.find((ui) => LANGUAGES[ui].asked.test(locale)) ?? DEFAULT_UI
}

const isClosed = (error: unknown): boolean => {
  const code = (error as NodeJS.ErrnoException)?.code
  // EIO: the terminal has gone.
  return code === 'EPIPE' || code === 'EIO' || code === 'EBADF' || code === 'ERR_STREAM_DESTROYED'
}

/** A character device may be a terminal; a pipe or file never is, and is told so without loading `node:tty`. */
async function isTerminal(fd: number): Promise<boolean> {
  try {
    if (!fstatSync(fd).isCharacterDevice()) return false
  } catch {
    return false
  }
  return (await import('node:tty')).isatty(fd)
}

/** Hands all bytes to a descriptor, waiting where a non-blocking pipe is full. */
async function writeAll(fd: number, text: string): Promise<void> {
  const bytes = Buffer.from(text, 'utf8')
  for (let at = 0; at < bytes.length; ) {
    try {
      at += writeSync(fd, bytes, at)
    } catch (error) {
      if (isClosed(error)) throw new OutputClosed()
      if ((error as NodeJS.ErrnoException).code !== 'EAGAIN') throw error
      await new Promise((resolve) => setTimeout(resolve, 5))
    }
  }
}

/** Back to the beginning of the line, and nothing on it. */
const TAKE_AWAY = '\r\u001b[K'

function toStderr(text: string): void {
  try {
    if (text !== '') writeSync(2, text)
  } catch {
    // Nobody is listening.
  }
}

export function openTerminal(argv: readonly string[], env: NodeJS.ProcessEnv): Terminal {
  const byRunner = inCi(env)
  let busyWith = ''
  const calm = (): void => {
    if (busyWith === '') return
    busyWith = ''
    toStderr(TAKE_AWAY)
  }
  return {
    ui: interfaceLanguage(argv, env),
    env,
    cwd: process.cwd(),
    interactive: async () => (await isTerminal(1)) && (await isTerminal(0)),
    color: async ({ none }) => {
      if (none) return false
      const forced = env.FORCE_COLOR
      if (forced !== undefined && forced !== '') return forced !== '0' && forced !== 'false'
      if (env.NO_COLOR !== undefined && env.NO_COLOR !== '') return false
      return env.TERM !== 'dumb' && (await isTerminal(1))
    },
    width: async () => {
      const asked = Number(env.COLUMNS)
      if (!(await isTerminal(1))) return DEFAULT_WIDTH
      return process.stdout.columns || (asked > 0 ? asked : DEFAULT_WIDTH)
    },
    write: (text, form = 'text') => {
      calm()
      return writeAll(1, letThrough(text, { form, byRunner }))
    },
    warn: (line) => {
      calm()
      toStderr(`${letThrough(line, { form: 'text', byRunner })}\n`)
    },
    busy: async (said) => {
      if (env.TERM === 'dumb' || !(await isTerminal(2))) return
      busyWith = letThrough((await said()) ?? '', { form: 'text', byRunner })
      toStderr(busyWith)
    },
    goesOn: (said) => {
      if (busyWith === '') return
      calm()
      busyWith = letThrough(said, { form: 'text', byRunner })
      toStderr(busyWith)
    },
    calm,
  }
}
