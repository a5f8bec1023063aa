#!/usr/bin/env node
/**
 * The file that is started. It holds next to nothing, so that it can tell where the rest cannot even be loaded:
 *
 *     ulimit -n 20; tifa        tifa: too many open files: raise the limit, with ulimit -n 256
 */
import { writeSync } from 'node:fs'
import { loadFault } from '../src/words/load-fault.ts'

try {
  await import('./main.ts')
} catch (error) {
  // What main can tell of itself it has told; here arrives what kept it from being loaded.
  const code = (error as NodeJS.ErrnoException | null)?.code
  if (code !== 'EMFILE' && code !== 'ENFILE') throw error
  writeSync(2, `tifa: ${loadFault[/^zh/.test(process.env.LC_ALL || process.env.LANG || '') ? 'zh' : 'en']}\n`)
  process.exitCode = 2
}
