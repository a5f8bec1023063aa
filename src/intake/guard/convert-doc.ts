/**
 * An old Word file as an OpenDocument text, by the LibreOffice that is installed.
 *
 *     soffice -env:UserInstallation=file:///tmp/tifa-doc-x/profile --headless --convert-to odt …
 *
 * It is the only program that tifa starts on a file: with a profile of its own, which knows no macros, no links and no
 * settings of the user's; in a folder that is gone afterwards; stopped when its time is over.
 */
import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { delimiter, isAbsolute, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { IntakeFault } from '../intake-note.ts'

/** Where it stands beside the folders of PATH. */
const PLACES = [
  '/usr/bin/soffice',
  '/usr/lib/libreoffice/program/soffice',
  '/opt/libreoffice/program/soffice',
  '/Applications/LibreOffice.app/Contents/MacOS/soffice',
  'C:\\Program Files\\LibreOffice\\program\\soffice.exe',
]
const NAMES = process.platform === 'win32' ? ['soffice.exe', 'soffice.com'] : ['soffice', 'libreoffice']

function findOffice(): string | null {
  const inPath = (process.env.PATH ?? '')
    .split(delimiter)
    // Never a program of the folder that somebody happens to stand in.
    .filter((folder) => isAbsolute(folder))
    .flatMap((folder) => NAMES.map((name) => join(folder, name)))
  return [...inPath, ...PLACES].find((file) => existsSync(file)) ?? null
}

/** Macros never run, links are not followed, whatever the document asks for. */
const PROFILE = `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema">
${[
  ['Scripting', 'DisableMacrosExecution', 'true'],
  ['Scripting', 'MacroSecurityLevel', '3'],
  ['Scripting', 'BlockUntrustedRefererLinks', 'true'],
]
  .map(
    ([group, name, value]) =>
      `<item oor:path="/org.openoffice.Office.Common/Security/${group}"><prop oor:name="${name}" oor:op="fuse"><value>${value}</value></prop></item>`,
  )
  .join('\n')}
</oor:items>
`

/** Throws IntakeFault where no LibreOffice is installed, or it makes nothing of the file in `seconds`. */
export async function convertDoc(bytes: Uint8Array, seconds: number): Promise<Uint8Array> {
  const office = findOffice()
  if (office === null) throw new IntakeFault('old-word-file')
  const folder = await mkdtemp(join(tmpdir(), 'tifa-doc-'))
  try {
    const profile = join(folder, 'profile')
    await mkdir(join(profile, 'user'), { recursive: true })
    await writeFile(join(profile, 'user', 'registrymodifications.xcu'), PROFILE)
    await writeFile(join(folder, 'text.doc'), bytes)
    const reason = await run(
      office,
      [
        `-env:UserInstallation=${pathToFileURL(profile).href}`,
        '--headless',
        '--norestore',
        '--nolockcheck',
        '--nodefault',
        '--infilter=MS Word 97',
        '--convert-to',
        'odt:writer8',
        '--outdir',
        folder,
        join(folder, 'text.doc'),
      ],
      seconds,
    )
    const made = join(folder, 'text.odt')
    if (!existsSync(made)) throw new IntakeFault('doc-not-read', { reason })
    return new Uint8Array(await readFile(made))
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 3 })
  }
}

/** Why it may have made nothing. */
function run(office: string, args: readonly string[], seconds: number): Promise<string> {
  return new Promise((resolve) => {
    // Its launcher starts another: all of them are stopped together.
    const child = spawn(office, args, { stdio: 'ignore', detached: process.platform !== 'win32', windowsHide: true })
    let reason = ''
    const timer = setTimeout(() => {
      reason = `${seconds} s`
      if (child.pid === undefined) return
      try {
        if (process.platform === 'win32') child.kill('SIGKILL')
        else process.kill(-child.pid, 'SIGKILL')
      } catch {
        child.kill('SIGKILL')
      }
    }, seconds * 1000)
    child.on('error', (error) => {
      clearTimeout(timer)
      resolve(error.message)
    })
    child.on('exit', (code) => {
      clearTimeout(timer)
      resolve(reason || `exit ${code}`)
    })
  })
}
