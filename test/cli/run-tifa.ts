/** Runs the built command as a person would, from a folder of its own. */
import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

export const root = fileURLToPath(new URL('../..', import.meta.url))
export const command = join(root, 'dist/tifa.js')

export interface Ran {
  readonly code: number | null
  readonly stdout: string
  readonly stderr: string
}

/** Nothing of the caller's own locale or colour settings. */
const BARE_ENV = { PATH: process.env.PATH ?? '', HOME: tmpdir(), LANG: 'C', TERM: 'xterm' }

export function tifa(
  args: readonly string[],
  options: { readonly cwd?: string; readonly env?: Record<string, string> } = {},
): Ran {
  const run = spawnSync(process.execPath, [command, ...args], {
    cwd: options.cwd ?? tmpdir(),
    env: { ...BARE_ENV, ...options.env },
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  })
  return { code: run.status, stdout: run.stdout, stderr: run.stderr }
}

/** A new folder with the given files; names may hold slashes. */
export function folder(files: Readonly<Record<string, string | Uint8Array>>): string {
  const dir = mkdtempSync(join(tmpdir(), 'tifa-test-'))
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(dir, name)), { recursive: true })
    writeFileSync(join(dir, name), content)
  }
  return dir
}
