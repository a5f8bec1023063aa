// Precision and recall of who speaks, with which verb and how strongly: on the sentences that the tables were written
// with (test/stance) and on those written before the first run (test/eval/stance), on which the readers have since been mended, too.
//   node test/eval/stance.mjs [-v] [--tuned]

import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { build } from 'esbuild'

const verbose = process.argv.includes('-v')
const folder = mkdtempSync(join(tmpdir(), 'stance-'))
const outfile = join(folder, 'truth.mjs')
await build({
  entryPoints: [new URL('../stance/truth.ts', import.meta.url).pathname],
  bundle: true,
  platform: 'node',
  format: 'esm',
  outfile,
  logLevel: 'error',
})
const { measure, precision, recall } = await import(pathToFileURL(outfile).href)
const percent = (share) => `${(100 * share).toFixed(1).padStart(5)} %`
const sets = [
  ['written with', '../stance/'],
  ['written before', './stance/'],
]
for (const [name, path] of process.argv.includes('--tuned') ? sets.slice(0, 1) : sets) {
  for (const lang of ['zh', 'en', 'ru']) {
    const score = await measure(new URL(`${path}${lang}.txt`, import.meta.url), lang)
    console.log(`${name}, ${lang}`)
    for (const key of ['speaker', 'verb', 'strength', 'modal']) {
      const t = score[key]
      console.log(
        `  ${key.padEnd(9)} precision ${percent(precision(t))} (${t.right} of ${t.told})   recall ${percent(recall(t))} (of ${t.there})`,
      )
    }
    if (verbose && name === 'written with') for (const fault of score.faults) console.log(`  ${fault}`)
  }
}
rmSync(folder, { recursive: true })
