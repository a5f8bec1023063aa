/**
 * `npm run torture`: attacks and misfortunes that take too long for the tests, with a table at the end.
 *
 *     npm run torture                         a thousand kills of add, three hundred of rename, merge and remove, a hundred
 *                                             races, every step of every writer killed and met by a full disk
 *     npm run torture -- --short              what the tests run
 *     npm run torture -- --seed 7             other moments
 *     npm run torture -- --log torture.jsonl  a line for each attack; run again with the same file, it goes on where it ended
 *     npm run torture -- --only kills         one kind: kills, care, races, steps, full
 *     npm run torture -- --only full --command fetch            one command at each of its steps
 *     npm run torture -- --only kills --from 412 --count 1      one attack again, as it was
 */
import { appendFileSync, existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { fullDisks, killedSteps } from './every-step.mjs'
import { careKills, kills, races } from './writers.mjs'

const { values } = parseArgs({
  options: {
    short: { type: 'boolean' },
    seed: { type: 'string' },
    log: { type: 'string' },
    only: { type: 'string', multiple: true },
    command: { type: 'string', multiple: true },
    from: { type: 'string' },
    count: { type: 'string' },
  },
})
const root = fileURLToPath(new URL('../..', import.meta.url))
const short = values.short === true
const seed = values.seed === undefined ? {} : { seed: Number(values.seed) }
const log = values.log
const before =
  log !== undefined && existsSync(log)
    ? readFileSync(log, 'utf8')
        .split('\n')
        .filter((l) => l !== '')
        .map((l) => JSON.parse(l))
    : []

/** The kinds: how many, and under which names their attacks stand in the log. */
const KINDS = [
  { name: 'kills', run: kills, count: short ? 6 : 1000, attacks: ['kill'] },
  { name: 'care', run: careKills, count: short ? 2 : 100, attacks: ['rename', 'merge', 'remove'] },
  { name: 'races', run: races, count: short ? 3 : 100, attacks: ['race'] },
  { name: 'steps', run: killedSteps, count: short ? 3 : Number.POSITIVE_INFINITY, attacks: [] },
  { name: 'full', run: fullDisks, count: short ? 3 : Number.POSITIVE_INFINITY, attacks: [] },
]
const rows = []
for (const { name, run, count, attacks } of KINDS) {
  if (values.only !== undefined && !values.only.includes(name)) continue
  const done = before.filter((l) => attacks.includes(l.attack))
  // Where the last run ended: the first number that not every attack of the kind has.
  const from = Number(values.from ?? Math.min(...attacks.map((a) => done.filter((l) => l.attack === a).length), count))
  const row = await run(root, {
    ...seed,
    ...(values.command === undefined ? {} : { only: values.command }),
    // Steps that a run before has done, and found no fault at.
    done: new Set(before.filter((l) => l.fault == null).map((l) => `${l.attack} ${l.i}`)),
    from: Number.isFinite(from) ? from : 0,
    count:
      values.count === undefined ? (Number.isFinite(from) ? Math.max(0, count - from) : count) : Number(values.count),
    told: (attack) => {
      if (log !== undefined) appendFileSync(log, `${JSON.stringify(attack)}\n`)
      if (attack.fault != null) console.log(attack.fault)
    },
  })
  const known = done.filter((l) => l.i < from)
  rows.push({
    ...row,
    count: row.count + known.length,
    of: known.length === 0 ? row.of : `${row.of}, ${known.length} of them in the run before`,
    faults: [...known.filter((l) => l.fault != null).map((l) => l.fault), ...row.faults],
  })
}
console.log('\nattack | times | of these | faults')
for (const { name, count, of, faults } of rows) console.log(`${name} | ${count} | ${of} | ${faults.length}`)
process.exitCode = rows.some((r) => r.faults.length > 0) ? 1 : 0
