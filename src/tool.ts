/** Which program made an output: told in every one, so that it can be made again. */
import { readFileSync } from 'node:fs'

declare const TIFA_VERSION: string | undefined

/** Put in when the program is bundled; read from package.json where it runs unbundled. */
export const VERSION: string =
  typeof TIFA_VERSION === 'string'
    ? TIFA_VERSION
    : (JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8')) as { version: string }).version

/** The version of this program, and of the ICU that parts words. */
export const TOOL = { version: VERSION, icu: process.versions.icu ?? 'none' } as const
