/** The programs of examples/, run as a reader would. */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { describeInChromium } from '../browser.ts'
import { fixtureBytes } from '../intake/samples.ts'

const root = resolve(import.meta.dirname, '../..')
const dir = mkdtempSync(join(tmpdir(), 'tifa-examples-'))
afterAll(() => rmSync(dir, { recursive: true, force: true }))

const run = (name: string, ...args: string[]) => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(root, 'examples', name), ...args], {
    cwd: root,
    encoding: 'utf8',
  })
  return { status, stdout, stderr }
}
const write = (name: string, content: string | Uint8Array): string => {
  writeFileSync(join(dir, name), content)
  return join(dir, name)
}

describe('an example', () => {
  it('compares two strings', () => {
    const { status, stdout, stderr } = run('compare-two-strings.mjs')
    expect([status, stderr]).toEqual([0, ''])
    expect(stdout).toContain('final-1.1')
    expect(stdout).toContain('The Sides [+firmly +]support the development of the port of Kess.')
    expect(stdout).toContain('[-This Statement is open to third parties.-]')
  })

  it('writes a page about two files, of whatever kind', () => {
    const page = join(dir, 'page.html')
    const earlier = write('old.docx', fixtureBytes('libreoffice-list.docx'))
    const later = write('new.pdf', fixtureBytes('libreoffice-zh.pdf'))
    const { status, stdout, stderr } = run('report-of-two-files.mjs', earlier, later, page)
    expect([status, stderr]).toEqual([0, ''])
    expect(stdout).toMatch(/^.*page\.html: \d+ of \d+ rows differ\n$/)
    expect(readFileSync(page, 'utf8')).toMatch(/^<!doctype html>[\s\S]*岚多尔共和国/i)
  })

  it('says in one line what can’t be read', () => {
    const { status, stdout, stderr } = run('report-of-two-files.mjs', join(dir, 'none.txt'), join(dir, 'none.md'))
    expect([status, stdout]).toEqual([2, ''])
    expect(stderr).toMatch(/^\S+none\.\w+: no such file; check the name\n$/)
  })

  it('walks through a corpus', () => {
    const { status, stdout, stderr } = run('walk-a-corpus.mjs', 'test/sample-corpus', 'comprehensive partnership')
    expect([status, stderr]).toEqual([0, ''])
    expect(stdout).toContain('    cites 1998-05-12-treaty, 2016-09-03-joint-statement\n')
    expect(stdout).toMatch(/^ {4}2019-1\.4 {2}.*\[=comprehensive partnership=\]/m)
  })

  it('each is run here', () => {
    // The corpus is held by test/cli/second-corpus.test.ts.
    expect(readdirSync(join(root, 'examples')).sort()).toEqual([
      'china-kazakhstan',
      'compare-two-strings.mjs',
      'in-a-page.html',
      'report-of-two-files.mjs',
      'walk-a-corpus.mjs',
    ])
  })
})

describeInChromium('an example in a page', ({ serve }) => {
  it('compares files that the reader chooses, and sends nothing', async () => {
    const { page, complaints } = await serve({
      'in-a-page.html': join(root, 'examples/in-a-page.html'),
      tifa: join(root, 'dist/browser'),
    })
    await page.goto(new URL('/in-a-page.html', page.url()).href)
    const choose = (label: string, file: string) => page.getByLabel(label).setInputFiles(file)
    await choose('Earlier', write('2019.txt', '双方支持港口建设。\n双方每年会晤。\n'))
    await choose('Later', write('2024.txt', '双方坚定支持港口建设。\n'))
    const report = page.locator('#report').contentFrame()
    await expect.poll(() => report.locator('ins', { hasText: '坚定' }).count()).toBeGreaterThan(0)
    await choose('Later', write('empty.txt', ' '))
    await expect.poll(() => page.getByRole('status').textContent()).toMatch(/^empty\.txt: the file holds no words/)
    expect(complaints.filter((c) => !/Content Security Policy|sandbox/.test(c))).toEqual([])
  })
})
