/**
 * `npm run torture`: attacks and misfortunes that take too long for the tests, with a table at the end.
 *
 *     npm run torture                    a thousand kills of add, three hundred of rename, merge and remove, a hundred races
 *     npm run torture -- --short         what the tests run
 */
import { fileURLToPath } from 'node:url'
import { careKills, kills, races } from './writers.mjs'

const root = fileURLToPath(new URL('../..', import.meta.url))
const short = process.argv.includes('--short')
const rows = [
  await kills(root, short ? 6 : 1000),
  await careKills(root, short ? 2 : 100),
  await races(root, short ? 3 : 100),
]
for (const { faults } of rows) for (const fault of faults) console.log(fault)
console.log('\nattack | times | of these | faults')
for (const { name, count, of, faults } of rows) console.log(`${name} | ${count} | ${of} | ${faults.length}`)
process.exitCode = rows.some((r) => r.faults.length > 0) ? 1 : 0
