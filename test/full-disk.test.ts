/**
 * A disk that fills while a command writes: one line that names the file, exit code 2, nothing lost and nothing half
 * written; with room again the same command completes. `test/torture/every-step.mjs` is the law, at a few steps of each
 * command here and at all of them by `npm run torture`; the last tests fill a real disk.
 */
import { spawnSync } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, statfsSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it, test } from 'vitest'
import { root, tifa } from './cli/run-tifa.ts'
import { filesOf } from './torture/corpora.mjs'
import { fullDisks, killedSteps } from './torture/every-step.mjs'

test('each command that writes meets a full disk at some of its steps', async () => {
  expect((await fullDisks(root, { count: 2 })).faults).toEqual([])
}, 300_000)

test('what a command leaves that is killed at some step, the same command completes', async () => {
  const only = ['add to a document', 'fetch --accept', 'amend', 'remove', 'report', 'init --empty']
  expect((await killedSteps(root, { count: 2, only })).faults).toEqual([])
}, 300_000)

/** A disk of its own in memory, where this user may make one; `why` not, else. */
function smallDisk(): { readonly dir: string } | { readonly why: string } {
  const dir = mkdtempSync(join(tmpdir(), 'tifa-disk-'))
  const made = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=1m', 'tmpfs', dir], { encoding: 'utf8' })
  if (made.status === 0) return { dir }
  rmSync(dir, { recursive: true, force: true })
  return { why: made.error?.message ?? made.stderr.trim() }
}

const disk = smallDisk()
afterAll(() => {
  if (!('dir' in disk)) return
  spawnSync('umount', [disk.dir])
  rmSync(disk.dir, { recursive: true, force: true })
})
if (!('dir' in disk) && process.env.TIFA_REQUIRE === 'all') throw new Error(`no small disk can be made: ${disk.why}`)

describe.skipIf(!('dir' in disk))(`a real disk that fills${'why' in disk ? ` (skipped: ${disk.why})` : ''}`, () => {
  const dir = 'dir' in disk ? disk.dir : ''
  /** Takes all room but so many bytes. */
  const leave = (bytes: number): void => {
    rmSync(join(dir, 'filler'), { force: true })
    const { bavail, bsize } = statfsSync(dir)
    writeFileSync(join(dir, 'filler'), Buffer.alloc(Math.max(0, bavail * bsize - bytes)))
  }
  const start = (...files: readonly string[]): ReadonlyMap<string, string> => {
    for (const name of readdirSync(dir)) rmSync(join(dir, name), { recursive: true, force: true })
    for (const name of files) cpSync(join(root, 'test/sample-corpus', name), join(dir, name), { recursive: true })
    return filesOf(dir)
  }
  const told = (stderr: string): void => {
    expect(stderr).toMatch(/^tifa: .*the disk is full/m)
    expect(stderr).not.toMatch(/ENOSPC|^ {4}at /m)
  }

  it.each([0, 4096, 40_960])('report, with room for %i bytes', (room) => {
    const before = start()
    mkdirSync(join(dir, 'out'))
    const args = ['report', 'demo', '-o', 'out', '--format', 'html,docx,xlsx,json']
    leave(room)
    const full = tifa(args, { cwd: dir })
    expect(full.code).toBe(2)
    told(full.stderr)
    expect(readdirSync(join(dir, 'out'))).toEqual([])
    rmSync(join(dir, 'filler'))
    expect(filesOf(dir)).toEqual(before)
  })

  it.each([0, 4096, 40_960])('init, with room for %i bytes', (room) => {
    start()
    leave(room)
    const full = tifa(['init', 'made'], { cwd: dir })
    expect(full.code).toBe(2)
    told(full.stderr)
    expect(readdirSync(dir)).toEqual(['filler'])
  })

  it.each([0, 4096, 8192])('check --update and add, with room for %i bytes', (room) => {
    start('1998-05-12-treaty')
    expect(tifa(['check', '--update', '--corpus', '.', '--no-cache'], { cwd: dir }).code).toBe(0)
    writeFileSync(
      join(dir, 'new.txt'),
      '岚多尔共和国和托雷纳联邦关于渔业合作的联合声明\n二〇二三年二月三日于索尔明\n一、双方愿加强渔业合作。\n二、双方将每年会晤一次。\n',
    )
    const before = filesOf(dir)
    const id = '2023-02-03-joint-statement'
    const args = ['add', 'new.txt', '--corpus', '.', '--yes', '--document', id, '--date', '2023-02-03']
    leave(room)
    const full = tifa(args, { cwd: dir })
    rmSync(join(dir, 'filler'))
    if (full.code !== 0) {
      expect(full.code).toBe(2)
      told(full.stderr)
      for (const [path, words] of before) expect(filesOf(dir).get(path)).toBe(words)
      expect([...filesOf(dir).keys()].filter((path) => path.includes('.part'))).toEqual([])
    }
    expect(tifa(args, { cwd: dir }).code).toBe(0)
    expect(tifa(['check', '--corpus', '.', '--no-cache'], { cwd: dir }).code).toBe(0)
    expect(existsSync(join(dir, '.tifa-writing'))).toBe(false)
  })

  it('a cache that cannot be kept is no fault, and nothing of it is told', () => {
    start('1998-05-12-treaty')
    const env = { XDG_CACHE_HOME: join(dir, 'cache'), XDG_STATE_HOME: join(dir, 'state') }
    const args = ['check', '--corpus', '.', '--format', 'json']
    expect(tifa([...args, '--update'], { cwd: dir }).code).toBe(0)
    const wanted = tifa([...args, '--no-cache'], { cwd: dir })
    for (const room of [0, 4096, 16_384]) {
      leave(room)
      expect(tifa(args, { cwd: dir, env })).toEqual(wanted)
      rmSync(join(dir, 'filler'))
      expect(tifa(args, { cwd: dir, env })).toEqual(wanted)
      for (const name of ['cache', 'state']) rmSync(join(dir, name), { recursive: true, force: true })
    }
  })
})
