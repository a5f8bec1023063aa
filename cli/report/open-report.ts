/**
 * Opens the page that `tifa report` wrote, at one clause, in the reader's browser.
 *
 *     openReport({ dir: 'out', witnesses: view.witnesses, address: '2023-7.1', env })   →   out/2023.html#2023-7.1
 *
 * Only a page that compares the same texts, by their checksums, is opened. No shell is used: the address is an argument.
 */
import type { SpawnOptions } from 'node:child_process'
import { stat } from 'node:fs/promises'
import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { readManifest } from './manifest.ts'

export interface OpenReportRequest {
  /** The folder that `tifa report` wrote into. */
  readonly dir: string
  readonly witnesses: readonly { readonly siglum: string; readonly sha256: string }[]
  /** A clause's address, as in the view. */
  readonly address: string
  readonly env: Readonly<Record<string, string | undefined>>
  readonly platform?: NodeJS.Platform
}

export interface OpenReportResult {
  readonly outcome: 'opened' | 'not opened' | 'no report' | 'other texts'
  /** The page, as a URL; empty where there is none. */
  readonly address: string
}

/** The program that opens an address, and what stands before it. Null where no browser can be reached. */
export function openerFor(
  env: OpenReportRequest['env'],
  platform: NodeJS.Platform,
): readonly [program: string, ...before: string[]] | null {
  // `BROWSER` may hold words of its own; only a plain program is taken.
  if (env.BROWSER && /^[^\s:%]+$/u.test(env.BROWSER)) return [env.BROWSER]
  if (platform === 'darwin') return ['open']
  if (platform === 'win32') return ['rundll32', 'url.dll,FileProtocolHandler']
  if (env.WSL_DISTRO_NAME) return ['wslview']
  return env.DISPLAY || env.WAYLAND_DISPLAY ? ['xdg-open'] : null
}

export async function openReport(request: OpenReportRequest): Promise<OpenReportResult> {
  const { dir, witnesses, address, env, platform = process.platform } = request
  const manifest = await readManifest(dir)
  const page = manifest?.files.find((f) => f.format === 'html')?.file
  if (!manifest || page === undefined || /[\\/]/u.test(page)) return { outcome: 'no report', address: '' }
  const path = resolve(dir, page)
  if (!(await stat(path).catch(() => null))?.isFile()) return { outcome: 'no report', address: '' }
  const sums = (list: OpenReportRequest['witnesses']): string => list.map((w) => `${w.siglum} ${w.sha256}`).join('\n')
  if (sums(manifest.witnesses) !== sums(witnesses)) return { outcome: 'other texts', address: '' }
  const url = pathToFileURL(path)
  url.hash = address
  const opener = openerFor(env, platform)
  const opened = opener !== null && (await start(opener[0], [...opener.slice(1), url.href]))
  return { outcome: opened ? 'opened' : 'not opened', address: url.href }
}

/** True once the program runs; what it does then is its own affair. */
async function start(program: string, args: readonly string[]): Promise<boolean> {
  const { spawn } = await import('node:child_process')
  const options: SpawnOptions = { detached: true, stdio: 'ignore', shell: false, windowsHide: true }
  return new Promise((done) => {
    const child = spawn(program, [...args], options)
    child.once('error', () => done(false))
    child.once('spawn', () => {
      child.unref()
      done(true)
    })
  })
}
