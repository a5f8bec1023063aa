import { existsSync, mkdtempSync, readdirSync, readFileSync, utimesSync, writeFileSync } from 'node:fs'
import { hostname, tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { HOLD_FILE, withCorpusHeld } from '../../../src/intake/write/hold-corpus.ts'

const corpus = (): string => mkdtempSync(join(tmpdir(), 'tifa-hold-'))
const lay = (dir: string, owner: object): string => {
  const file = join(dir, HOLD_FILE)
  writeFileSync(file, JSON.stringify(owner))
  return file
}
const age = (file: string, minutes: number): void => {
  const then = new Date(Date.now() - minutes * 60_000)
  utimesSync(file, then, then)
}
/** A process that has ended: numbers are given anew only after many others. */
const ENDED = 4_194_303

test('work is done one after the other, and nothing is left over', async () => {
  const dir = corpus()
  let inside = 0
  let most = 0
  const done = await Promise.all(
    Array.from({ length: 8 }, (_, i) =>
      withCorpusHeld(dir, async () => {
        most = Math.max(most, ++inside)
        await new Promise((resolve) => setTimeout(resolve, 5))
        inside--
        return i
      }),
    ),
  )
  expect(done).toEqual([0, 1, 2, 3, 4, 5, 6, 7])
  expect(most).toBe(1)
  expect(readdirSync(dir)).toEqual([])
})

test('it is held while the work goes on, by whoever the file names, and let go where the work fails', async () => {
  const dir = corpus()
  const file = join(dir, HOLD_FILE)
  const failed = withCorpusHeld(dir, async () => {
    expect(JSON.parse(readFileSync(file, 'utf8'))).toMatchObject({ pid: process.pid, host: hostname() })
    throw new Error('of the work')
  })
  await expect(failed).rejects.toThrow('of the work')
  expect(existsSync(file)).toBe(false)
})

test.each([
  ['of a process that has ended', { token: 'a', pid: ENDED, host: hostname() }, 0],
  ['of another machine, from long ago', { token: 'a', pid: 1, host: 'elsewhere.example' }, 11],
  ['that tells nothing, after a while', {}, 1],
])('a file %s is taken over', async (_, owner, minutes) => {
  const dir = corpus()
  const file = lay(dir, owner)
  age(file, minutes)
  expect(await Promise.all([1, 2, 3].map((n) => withCorpusHeld(dir, async () => n)))).toEqual([1, 2, 3])
  expect(readdirSync(dir)).toEqual([])
})

test('a file of a running process is waited for', async () => {
  const dir = corpus()
  const file = lay(dir, { token: 'a', pid: process.pid, host: hostname() })
  let held = true
  const work = withCorpusHeld(dir, async () => held)
  await new Promise((resolve) => setTimeout(resolve, 100))
  held = false
  writeFileSync(file, JSON.stringify({ token: 'a', pid: ENDED, host: hostname() }))
  expect(await work).toBe(false)
})
