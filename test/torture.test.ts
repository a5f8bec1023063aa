/** A short run of `npm run torture`: the long one is for whoever changes how a corpus is written. */
import { expect, test } from 'vitest'
import { root } from './cli/run-tifa.ts'
import { careKills, kills, races } from './torture/writers.mjs'

test('a killed writer leaves what the same command completes', async () => {
  expect((await kills(root, { count: 4, seed: 7 })).faults).toEqual([])
})

test('rename, merge and remove, killed, are completed by the same command', async () => {
  expect((await careKills(root, { count: 2, seed: 3 })).faults).toEqual([])
})

test('writers at once lose no text, no record and no lock block', async () => {
  expect((await races(root, { count: 2 })).faults).toEqual([])
})
