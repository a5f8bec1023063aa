/** The lock says which bytes are installed, and nothing of where one developer had them from. */
import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { expect, it } from 'vitest'

const root = resolve(import.meta.dirname, '..')
const lock = JSON.parse(readFileSync(resolve(root, 'package-lock.json'), 'utf8')) as {
  readonly packages: Readonly<
    Record<string, { version?: string; integrity?: string; resolved?: string; inBundle?: boolean; link?: boolean }>
  >
}
const installed = Object.entries(lock.packages).filter(([path]) => path !== '')

it('the lock names no address to download from', () => {
  expect(installed.filter(([, p]) => p.resolved !== undefined).map(([path]) => path)).toEqual([])
})

it('the lock has a checksum for every package', () => {
  expect(installed.length).toBeGreaterThan(100)
  expect(installed.filter(([, p]) => !p.integrity && !p.inBundle && !p.link).map(([path]) => path)).toEqual([])
})

it('the PDF reader lies outside the range of its advisory, 5.6.83 to 6.2.108', () => {
  const [major = 0, minor = 0, patch = 0] = (lock.packages['node_modules/pdfjs-dist']?.version ?? '')
    .split('.')
    .map(Number)
  const place = (major * 1000 + minor) * 1000 + patch
  expect(place).toBeGreaterThan(0)
  expect(place < 5_006_083 || place > 6_002_108).toBe(true)
})

it('dependencies are named by exact versions', () => {
  const { dependencies, devDependencies } = JSON.parse(readFileSync(resolve(root, 'package.json'), 'utf8'))
  for (const [name, version] of Object.entries({ ...dependencies, ...devDependencies })) {
    expect(version, name).toMatch(/^\d+\.\d+\.\d+$/)
  }
})
