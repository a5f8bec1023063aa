/**
 * Writers of one corpus, killed at any moment and racing each other: nothing is lost, and the same command run again
 * completes what was broken off.
 *
 *     kills    `tifa add` is killed after a random time; then it is run again, and `check` finds nothing wrong
 *     care     `tifa rename`, `merge`, `remove` are killed likewise; run again, each leaves what an unbroken run leaves
 *     races    three `tifa add` of three texts at once; afterwards all three texts, records and lock blocks stand
 *
 * Each attack has a number and random numbers of its own, so that one can be run again alone: `from` and `count`.
 */
import { existsSync, rmSync, watch } from 'node:fs'
import { join } from 'node:path'
import { ENDS, entangled, everything, fresh, line, REARRANGED, randomFrom, run, wrongWith } from './corpora.mjs'

/** Milliseconds after the first change in the corpus within which half of the kills fall: writing takes some tens. */
const WRITING = 60

/**
 * Kills a process: every second one at a random moment of its whole run, the others soon after it began to write.
 * `whole` is what a run took the last time.
 */
function killer({ random, whole, corpus, early }) {
  const share = random()
  return (child) => {
    const timers = []
    const kill = (after) => timers.push(setTimeout(() => child.kill('SIGKILL'), after))
    let watcher
    if (early) {
      watcher = watch(corpus, () => {
        watcher.close()
        kill(share * WRITING)
      })
      watcher.on('error', () => {})
    }
    // The second half of a run is where it writes.
    else kill(whole * (0.4 + 0.7 * share))
    return () => {
      for (const timer of timers) clearTimeout(timer)
      watcher?.close()
    }
  }
}

const seeded = (seed, i) => randomFrom(seed * 1_000_003 + i)

/** `count` kills at random times of one `add`, each mended by running it again. */
export async function kills(root, { count, seed = 1, from = 0, told = () => {} }) {
  const faults = []
  let killed = 0
  const probe = fresh(root)
  let whole = (await run(probe, line(root, ENDS[0]))).took
  rmSync(probe, { recursive: true, force: true })
  for (let i = from; i < from + count; i++) {
    const dir = fresh(root)
    const corpus = join(dir, 'corpus')
    const { code } = await run(
      dir,
      line(root, ENDS[0]),
      killer({ random: seeded(seed, i), whole, corpus, early: i % 2 === 1 }),
    )
    if (code === null) killed++
    const touched = code === null && existsSync(join(corpus, `${ENDS[0][1]}-joint-statement`))
    const again = await run(dir, line(root, ENDS[0]))
    // Other work on the machine makes runs longer and shorter.
    if (!touched) whole = again.took
    const wrong = wrongWith(root, dir, [ENDS[0]])
    const fault =
      again.code !== 0 || wrong.length > 0
        ? `kill ${i}: exit ${again.code} ${again.said.split('\n')[0]} ${wrong.join('; ')}`
        : null
    if (fault !== null) faults.push(fault)
    told({ attack: 'kill', i, killed: code === null, touched, fault })
    rmSync(dir, { recursive: true, force: true })
  }
  return { name: 'kills', count, of: `${killed} killed before the end`, faults }
}

/** `count` times three writers at once. */
export async function races(root, { count, from = 0, told = () => {} }) {
  const faults = []
  for (let i = from; i < from + count; i++) {
    const dir = fresh(root)
    const ran = await Promise.all(ENDS.map((end) => run(dir, line(root, end))))
    const wrong = wrongWith(root, dir, ENDS)
    const failed = ran.filter((r) => r.code !== 0).map((r) => r.said.split('\n')[0])
    const fault = wrong.length > 0 || failed.length > 0 ? `race ${i}: ${[...failed, ...wrong].join('; ')}` : null
    if (fault !== null) faults.push(fault)
    told({ attack: 'race', i, fault })
    rmSync(dir, { recursive: true, force: true })
  }
  return { name: 'races', count, of: 'three writers at once', faults }
}

/** `count` kills at random times of each of the three commands, each mended by running it again. */
export async function careKills(root, { count, seed = 2, from = 0, told = () => {} }) {
  const faults = []
  let killed = 0
  for (const words of REARRANGED) {
    const args = [join(root, 'dist/tifa.js'), ...words, '--corpus', 'corpus']
    const probe = entangled(root)
    let { took: whole } = await run(probe, args)
    const wanted = everything(join(probe, 'corpus'))
    rmSync(probe, { recursive: true, force: true })
    for (let i = from; i < from + count; i++) {
      const dir = entangled(root)
      const corpus = join(dir, 'corpus')
      const { code } = await run(dir, args, killer({ random: seeded(seed, i), whole, corpus, early: i % 2 === 1 }))
      if (code === null) killed++
      // Where it had ended nothing is left to be done, and the document to be removed is no longer known.
      const again = everything(corpus) === wanted ? null : await run(dir, args)
      if (again !== null && code !== null) whole = again.took
      const fault =
        (again !== null && again.code !== 0) || everything(corpus) !== wanted
          ? `${words[0]} ${i}: exit ${again?.code ?? 'none'} ${again?.said.split('\n')[0] ?? ''}`
          : null
      if (fault !== null) faults.push(fault)
      told({ attack: words[0], i, killed: code === null, fault })
      rmSync(dir, { recursive: true, force: true })
    }
  }
  return {
    name: 'rename, merge, remove',
    count: count * REARRANGED.length,
    of: `${killed} killed before the end`,
    faults,
  }
}
