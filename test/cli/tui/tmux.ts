/**
 * A terminal for tests: a shell in tmux, typed into and read back.
 *
 *     const t = openShell({ columns: 80, rows: 24 })
 *     t.type('tifa demo', 'Enter'); await t.waitFor('概览')
 *
 * Nothing is timed: a test waits for what it expects, however slow the machine, and fails after a minute.
 */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

export const root = fileURLToPath(new URL('../../..', import.meta.url))
export const tifa = join(root, 'dist/tifa.js')

/** Why these tests cannot run here, or null. Where everything is required, that is a failure and no skip. */
export function missingTmux(): string | null {
  const found = spawnSync('tmux', ['-V'], { encoding: 'utf8' }).status === 0
  if (found) return null
  if (process.env.TIFA_REQUIRE === 'all') throw new Error('tmux is missing, and TIFA_REQUIRE=all')
  return 'tmux is not installed'
}

/** Longest wait for something to appear, and time between looks. Milliseconds. */
const PATIENCE = 55_000
const LOOK_EVERY = 40

let opened = 0

export interface Shell {
  readonly folder: string
  /** Keys by tmux's names (`Enter`, `C-c`); anything else is typed as it stands. */
  readonly press: (...keys: readonly string[]) => void
  readonly type: (text: string) => void
  /** Types a command and Enter. */
  readonly run: (command: string) => void
  /** Text put in as a terminal pastes it. */
  readonly paste: (text: string) => void
  readonly resize: (columns: number, rows: number) => void
  /** Lines of the screen, without the spaces at their ends. */
  readonly screen: () => string
  /** The same with escape sequences. */
  readonly painted: () => string
  /** Everything, with what has scrolled away. */
  readonly history: () => string
  /** A tmux format, such as `#{alternate_on}`. */
  readonly ask: (format: string) => string
  readonly waitFor: (expected: string | RegExp | ((screen: string) => boolean)) => Promise<string>
  readonly close: () => void
}

export function openShell(
  size: { readonly columns: number; readonly rows: number },
  env: Record<string, string> = {},
): Shell {
  const socket = `tifa-${process.pid}-${opened++}`
  const folder = mkdtempSync(join(tmpdir(), 'tifa-tmux-'))
  const bare = {
    PATH: process.env.PATH ?? '',
    HOME: folder,
    LANG: 'C.UTF-8',
    LC_ALL: 'C.UTF-8',
    TERM: 'xterm-256color',
    ...env,
  }
  const tmux = (args: readonly string[], input?: string): string => {
    const ran = spawnSync('tmux', ['-L', socket, '-f', '/dev/null', '-u', ...args], {
      encoding: 'utf8',
      env: bare,
      ...(input === undefined ? {} : { input }),
    })
    if (ran.status !== 0) throw new Error(`tmux ${args.join(' ')}: ${ran.stderr}`)
    return ran.stdout
  }
  const shell = [
    'env',
    ...Object.entries(env).map(([k, v]) => `${k}=${v}`),
    'HISTFILE=/dev/null',
    'PS1=$ ',
    'bash',
    '--norc',
    '--noprofile',
    '-i',
  ]
  tmux(['new-session', '-d', '-s', 't', '-x', String(size.columns), '-y', String(size.rows), '-c', folder, ...shell])
  const capture = (...more: readonly string[]): string =>
    tmux(['capture-pane', '-p', '-t', 't', ...more])
      .split('\n')
      .map((l) => l.trimEnd())
      .join('\n')
      .trimEnd()
  const press = (...keys: readonly string[]): void => {
    tmux(['send-keys', '-t', 't', ...keys])
  }
  const type = (text: string): void => {
    tmux(['send-keys', '-t', 't', '-l', text])
  }
  const waitFor: Shell['waitFor'] = async (expected) => {
    const seen = (screen: string): boolean =>
      typeof expected === 'string'
        ? screen.includes(expected)
        : expected instanceof RegExp
          ? expected.test(screen)
          : expected(screen)
    const end = Date.now() + PATIENCE
    let screen = capture()
    while (!seen(screen)) {
      if (Date.now() > end) throw new Error(`waited in vain for ${expected}; the screen shows\n${screen}`)
      await new Promise((resolve) => setTimeout(resolve, LOOK_EVERY))
      screen = capture()
    }
    return screen
  }
  return {
    folder,
    press,
    type,
    run: (command) => {
      type(command)
      press('Enter')
    },
    paste: (text) => {
      tmux(['load-buffer', '-'], text)
      tmux(['paste-buffer', '-p', '-t', 't'])
    },
    resize: (columns, rows) => {
      tmux(['resize-window', '-t', 't', '-x', String(columns), '-y', String(rows)])
    },
    screen: () => capture(),
    painted: () => capture('-e'),
    history: () => capture('-S', '-'),
    ask: (format) => tmux(['display-message', '-p', '-t', 't', format]).trim(),
    waitFor,
    close: () => {
      spawnSync('tmux', ['-L', socket, 'kill-server'], { env: bare })
      try {
        rmSync(folder, { recursive: true, force: true })
      } catch {
        // A shell that is just ending may still write there; the folder of temporary files is emptied by others.
      }
    },
  }
}
