/** Where the sample corpus stands: beside the bundle in the package, or two folders above the source. */
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { misuse } from './usage-error.ts'

export function sampleCorpus(): string {
  for (const up of ['..', '../..', '.']) {
    const dir = fileURLToPath(new URL(`${up}/test/sample-corpus`, import.meta.url))
    if (existsSync(dir)) return dir
  }
  throw misuse('sample.missing')
}
