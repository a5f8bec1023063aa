/** The version, put in when the command is bundled; read from package.json where it runs unbundled. */
import { readFileSync } from 'node:fs'

declare const TIFA_VERSION: string | undefined

export const version: string =
  typeof TIFA_VERSION === 'string'
    ? TIFA_VERSION
    : (JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8')) as { version: string }).version
