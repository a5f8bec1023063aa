/**
 * Writes the tables of keys and signs into the READMEs and docs/screen.md, between <!-- keys --> and <!-- /keys -->,
 * <!-- signs --> and <!-- /signs -->, in the language of each.
 *
 *     node docs/write-keys.mjs
 *
 * A test holds that they are up to date.
 */
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import * as esbuild from 'esbuild'

const root = resolve(import.meta.dirname, '..')
const dir = mkdtempSync(join(root, 'node_modules/.tifa-keys-'))
const program = join(dir, 'keys.mjs')
await esbuild.build({
  stdin: {
    contents:
      "export { keyTable } from './cli/tui/keys.ts'; export { signTable } from './cli/tui/sign-table.ts'; export { formulasBindings } from './cli/tui/formulas/bindings.ts'",
    resolveDir: root,
  },
  outfile: program,
  bundle: true,
  platform: 'node',
  format: 'esm',
  packages: 'external',
  define: { TIFA_VERSION: '"0.0.0"' },
  loader: { '.txt': 'text', '.css': 'text' },
})
const { formulasBindings, keyTable, signTable } = await import(pathToFileURL(program).href)
rmSync(dir, { recursive: true })

for (const [file, ui, tables] of [
  ['README.md', 'en', { keys: keyTable }],
  ['README.zh.md', 'zh', { keys: keyTable }],
  [
    'docs/screen.md',
    'en',
    { keys: keyTable, signs: signTable, 'formula-keys': (ui) => keyTable(ui, formulasBindings) },
  ],
]) {
  const path = join(root, file)
  if (!existsSync(path)) continue
  let text = readFileSync(path, 'utf8')
  for (const [name, table] of Object.entries(tables)) {
    const block = new RegExp(`<!-- ${name} -->[\\s\\S]*?<!-- /${name} -->`, 'u')
    if (!block.test(text)) {
      console.error(`${file} has no <!-- ${name} --> … <!-- /${name} -->`)
      process.exitCode = 1
      continue
    }
    // A function, so that nothing in the table is taken for a pattern.
    text = text.replace(block, () => `<!-- ${name} -->\n\n${table(ui)}\n\n<!-- /${name} -->`)
  }
  writeFileSync(path, text)
}
