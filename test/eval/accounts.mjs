/**
 * Every word of a file accounted for: places in which words can stand, by the formats and writers that know them.
 *
 *     npm run build
 *     node test/eval/accounts.mjs
 *
 * A cell says where the words of the place were found: in the text, or left out as a note, a comment … `none` where the
 * writer prints none; in capitals what is a fault. Below, the counts. Exit code 1 where a word is lost, doubled, glued
 * to another or misplaced. Writers whose program (soffice, chromium) is not here are left out.
 */
import { rmSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { build } from 'esbuild'
import { readText } from '../../dist/index.js'

const root = resolve(import.meta.dirname, '../..')
// The generator is TypeScript, and takes its libraries from here.
const outfile = join(root, 'node_modules/.tifa-accounts.mjs')
await build({
  entryPoints: [join(root, 'test/intake/accounts/table.ts')],
  outfile,
  bundle: true,
  platform: 'node',
  format: 'esm',
  packages: 'external',
  logLevel: 'error',
})
const { accountAll, PLACES } = await import(pathToFileURL(outfile).href)
rmSync(outfile)

const all = await accountAll((bytes, name) => readText(bytes, name, { changes: 'accept' }))
const cellOf = ({ fate, where }) => {
  if (fate === 'found' || fate === 'parted') return where[0] ?? 'none'
  return fate.toUpperCase()
}
const rows = [
  ['', ...all.map(({ writer }) => writer)],
  ...PLACES.map(({ name }) => [
    name,
    ...all.map(({ accounts }) => {
      const own = accounts.find((found) => found.place === name)
      return own === undefined ? '' : cellOf(own)
    }),
  ]),
  ...['found', 'parted', 'lost', 'twice', 'glued', 'misplaced'].map((fate) => [
    `= ${fate}`,
    ...all.map(({ accounts }) => String(accounts.filter((own) => own.fate === fate).length)),
  ]),
]
const widths = rows[0].map((_, k) => Math.max(...rows.map((row) => row[k].length)))
for (const row of rows)
  console.log(
    row
      .map((cell, k) => cell.padEnd(widths[k]))
      .join('  ')
      .trimEnd(),
  )
process.exitCode = all.every(({ accounts }) => accounts.every(({ fate }) => fate === 'found' || fate === 'parted'))
  ? 0
  : 1
