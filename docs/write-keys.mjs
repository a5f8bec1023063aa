/**
 * Writes the table of keys into the READMEs, between <!-- keys --> and <!-- /keys -->, in the language of each.
 *
 *     node docs/write-keys.mjs
 *
 * A test holds that both are up to date.
 */
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import * as esbuild from 'esbuild'

const root = resolve(import.meta.dirname, '..')
const dir = mkdtempSync(join(tmpdir(), 'tifa-keys-'))
const program = join(dir, 'keys.mjs')
await esbuild.build({
  entryPoints: [join(root, 'cli/tui/keys.ts')],
  outfile: program,
  bundle: true,
  platform: 'node',
  format: 'esm',
})
const { keyTable } = await import(pathToFileURL(program).href)
rmSync(dir, { recursive: true })

for (const [file, ui] of [
  ['README.md', 'en'],
  ['README.zh.md', 'zh'],
]) {
  const path = join(root, file)
  if (!existsSync(path)) continue
  const text = readFileSync(path, 'utf8')
  const block = /<!-- keys -->[\s\S]*?<!-- \/keys -->/u
  if (!block.test(text)) {
    console.error(`${file} has no <!-- keys --> … <!-- /keys -->`)
    process.exitCode = 1
    continue
  }
  // A function, so that nothing in the table is taken for a pattern.
  writeFileSync(
    path,
    text.replace(block, () => `<!-- keys -->\n\n${keyTable(ui)}\n\n<!-- /keys -->`),
  )
}
