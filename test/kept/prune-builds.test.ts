/** What earlier versions kept goes when nobody uses it; nothing else in the folder is touched. */
import { existsSync, mkdirSync, readdirSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { openShelf } from '../../src/kept/open-shelf.ts'
import { markUsed, pruneBuilds } from '../../src/kept/prune-builds.ts'
import { temporaryFolder } from '../inspect/repository.ts'

const DAY = 24 * 60 * 60 * 1000
const now = Date.now()
const OWN = 'index-1-5-9.9.9-0123456789ab'
const OLD = 'index-1-5-0.3.0-77ab12cd34ef'

/** A folder in the cache with a file in it, last used so many days ago. */
function kept(cache: string, name: string, days: number): string {
  const dir = join(cache, name)
  mkdirSync(join(dir, '3f'), { recursive: true })
  writeFileSync(join(dir, '3f', '9a51'), 'kept')
  const then = new Date(now - days * DAY)
  utimesSync(dir, then, then)
  return dir
}

describe('what other versions kept', () => {
  it.each([
    ['index-1-5-0.3.0-77ab12cd34ef', true],
    ['check-0.4.0-1f0c9a8b7c6d', true],
    ['formulas-1-5-0.3.0-77ab12cd34ef', true],
    ['check-0.4.0-rc.1-1f0c9a8b7c6d', true],
    // Not of the shape of ours.
    ['check-0.4.0', false],
    ['check-0.4.0-1f0c', false],
    ['notes-0.4.0-1f0c9a8b7c6d', false],
    ['index', false],
    ['going-away', false],
    ['.git', false],
  ])('%s goes: %s', (name, goes) => {
    const cache = temporaryFolder()
    const dir = kept(cache, name, 400)
    expect(pruneBuilds(cache, OWN, now)).toEqual(goes ? [name] : [])
    expect(existsSync(dir)).toBe(!goes)
    expect(readdirSync(cache)).toEqual(goes ? [] : [name])
  })

  it('stays while it is used, and its own always does', () => {
    const cache = temporaryFolder()
    kept(cache, OLD, 20)
    kept(cache, OWN, 400)
    expect(pruneBuilds(cache, OWN, now)).toEqual([])
    kept(cache, OLD, 40)
    // Somebody opens it: from that day on it is used again.
    markUsed(join(cache, OLD), now)
    expect(pruneBuilds(cache, OWN, now)).toEqual([])
    expect(pruneBuilds(cache, OWN, now + 29 * DAY)).toEqual([])
    expect(pruneBuilds(cache, OWN, now + 31 * DAY)).toEqual([OLD])
    expect(readdirSync(cache)).toEqual([OWN])
  })

  it('is not looked for behind a link, nor where there is no folder', () => {
    const [cache, elsewhere] = [temporaryFolder(), temporaryFolder()]
    const dir = kept(elsewhere, OLD, 400)
    symlinkSync(dir, join(cache, OLD))
    expect(pruneBuilds(cache, OWN, now)).toEqual([])
    expect(existsSync(join(dir, '3f', '9a51'))).toBe(true)
    writeFileSync(join(cache, 'check-0.1.0-1f0c9a8b7c6d'), 'a file')
    expect(pruneBuilds(cache, OWN, now)).toEqual([])
    expect(pruneBuilds(join(cache, 'none'), OWN, now)).toEqual([])
  })

  it('what a process that was ended left half removed is removed by the next, not what one that runs is removing', () => {
    const cache = temporaryFolder()
    // No process has this number: the highest that a system gives is smaller.
    kept(cache, `going-99999999-${OLD}`, 0)
    kept(cache, `going-${process.pid}-${OLD}`, 0)
    expect(pruneBuilds(cache, OWN, now)).toEqual([`going-99999999-${OLD}`])
    expect(readdirSync(cache)).toEqual([`going-${process.pid}-${OLD}`])
  })

  it('a shelf that somebody holds goes on without it: nothing is wrong, and nothing half', () => {
    const dir = temporaryFolder()
    const home = { cache: join(dir, 'cache'), state: join(dir, 'state') }
    const mine = openShelf(home, OLD)
    mine.put('a', Buffer.from('one'))
    expect(pruneBuilds(home.cache, OWN, now + 31 * DAY)).toEqual([OLD])
    expect(mine.take('a')).toBeNull()
    mine.put('b', Buffer.from('two'))
    expect([null, 'two']).toContain(mine.take('b')?.toString() ?? null)
    const again = openShelf(home, OLD)
    again.put('a', Buffer.from('one'))
    expect(again.take('a')?.toString()).toBe('one')
  })

  it('goes when a newer version first keeps something of its own', () => {
    const dir = temporaryFolder()
    const home = { cache: join(dir, 'cache'), state: join(dir, 'state') }
    kept(home.cache, OLD, 400)
    const shelf = openShelf(home, OWN)
    expect(shelf.take('a')).toBeNull()
    expect(readdirSync(home.cache)).toEqual([OLD])
    shelf.put('a', Buffer.from('one'))
    expect(readdirSync(home.cache)).toEqual([OWN])
  })
})
