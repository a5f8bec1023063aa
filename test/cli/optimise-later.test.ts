import { spawnSync } from 'node:child_process'
import { describe, expect, it } from 'vitest'
import { flagsFor } from '../../cli/optimise-later.ts'
import { tifa } from './run-tifa.ts'

/** What the Node that runs this test offers, as `node --v8-options` lists it. */
const offered = new Set(
  spawnSync(process.execPath, ['--v8-options'], { encoding: 'utf8', maxBuffer: 1 << 24 }).stdout.match(
    /(?<=^ +)--[\w-]+/gm,
  ),
)

describe('flags that let V8 optimise later', () => {
  it('are all known to the Node that runs', () => {
    expect(offered.size).toBeGreaterThan(100)
    expect(flagsFor(process.versions.v8).filter((flag) => !offered.has(flag.replace(/=.*/, '')))).toEqual([])
  })

  it('are set only for a V8 that was measured', () => {
    expect(flagsFor('11.3.244.8-node.26')).toEqual(['--interrupt-budget=2112000'])
    expect(flagsFor('13.6.233.17-node.63')).toContain('--invocation-count-for-turbofan=93000')
    expect(flagsFor('11.31.1')).toEqual([])
    expect(flagsFor('99.1.2')).toEqual([])
    expect(flagsFor('')).toEqual([])
  })

  it('leave stderr empty', () => {
    expect(tifa(['--version'])).toMatchObject({ code: 0, stderr: '' })
    expect(tifa(['demo'])).toMatchObject({ code: 0, stderr: '' })
  })
})
