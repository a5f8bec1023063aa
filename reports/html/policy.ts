import { sha256 } from '../../src/core.ts'

/** As a policy names a piece of the page: its checksum in base 64. */
export function hash(text: string): string {
  const bytes = sha256(text).replace(/../g, (pair) => String.fromCharCode(Number.parseInt(pair, 16)))
  return `'sha256-${btoa(bytes)}'`
}

/** What a page of ours may do: draw its own style, run its own script, and nothing else. */
export function policy(style: string, script: string): string {
  return [
    "default-src 'none'",
    `style-src ${hash(style)}`,
    `script-src ${hash(script)}`,
    'img-src data:',
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ')
}
