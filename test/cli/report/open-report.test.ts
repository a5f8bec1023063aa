import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { openerFor, openReport } from '../../../cli/report/open-report.ts'

const witnesses = [
  { siglum: '2021·zh', sha256: 'aa' },
  { siglum: '2023·zh', sha256: 'bb' },
]
let dir = ''
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'tifa-open-'))
})
afterEach(() => rmSync(dir, { recursive: true }))

const write = (more: object = {}): void => {
  writeFileSync(join(dir, '2023 a.html'), '<p>')
  writeFileSync(
    join(dir, 'tifa-report.json'),
    JSON.stringify({ schema: 'tifa/report@1', witnesses, files: [{ format: 'html', file: '2023 a.html' }], ...more }),
  )
}
const ask = (env: Record<string, string> = {}) =>
  openReport({ dir, witnesses, address: '2023-7.1', env, platform: 'linux' })

describe('opening the report', () => {
  it('without one says so', async () => {
    expect((await ask()).outcome).toBe('no report')
    writeFileSync(join(dir, 'tifa-report.json'), 'not json')
    expect((await ask()).outcome).toBe('no report')
  })

  it('opens no page about other texts', async () => {
    write({ witnesses: [witnesses[0], { siglum: '2023·zh', sha256: 'cc' }] })
    expect((await ask()).outcome).toBe('other texts')
  })

  it('opens nothing outside of the folder', async () => {
    write({ files: [{ format: 'html', file: '../x.html' }] })
    expect((await ask()).outcome).toBe('no report')
  })

  it('hands the page and the clause to the browser, as one argument and without a shell', async () => {
    write()
    const browser = join(dir, 'browser')
    writeFileSync(browser, `#!/bin/sh\nprintf '%s|' "$@" > '${dir}/told.part' && mv '${dir}/told.part' '${dir}/told'\n`)
    chmodSync(browser, 0o755)
    const said = await ask({ BROWSER: browser })
    expect(said.outcome).toBe('opened')
    await vi.waitFor(() => expect(existsSync(join(dir, 'told'))).toBe(true), { timeout: 20_000 })
    expect(readFileSync(join(dir, 'told'), 'utf8')).toBe(`${said.address}|`)
    expect(said.address).toMatch(/^file:\/\/.*\/2023%20a\.html#2023-7\.1$/u)
  })

  it('where no browser can be reached it tells the address', async () => {
    write()
    const said = await ask()
    expect(said.outcome).toBe('not opened')
    expect(said.address).toContain('#2023-7.1')
    expect((await ask({ BROWSER: join(dir, 'missing') })).outcome).toBe('not opened')
  })

  it('knows the opener of each system', () => {
    expect(openerFor({}, 'darwin')).toEqual(['open'])
    expect(openerFor({}, 'win32')?.[0]).toBe('rundll32')
    expect(openerFor({ DISPLAY: ':0' }, 'linux')).toEqual(['xdg-open'])
    expect(openerFor({ BROWSER: 'firefox %s' }, 'linux')).toBeNull()
  })
})
