/** Where the sample corpus stands: beside the bundle in the package, or two folders above the source. */
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Ui } from '../src/index.ts'
import { UsageError } from './command.ts'

export function sampleCorpus(ui: Ui): string {
  for (const up of ['..', '../..', '.']) {
    const dir = fileURLToPath(new URL(`${up}/test/sample-corpus`, import.meta.url))
    if (existsSync(dir)) return dir
  }
  throw new UsageError(ui === 'zh' ? '找不到随附的示例文本' : 'the sample texts that ship with tifa are missing')
}
