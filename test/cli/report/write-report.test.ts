import { execFileSync, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import {
  linkSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { MANIFEST_FILE } from '../../../cli/report/manifest.ts'
import { reportBase, writeReport } from '../../../cli/report/write-report.ts'
import { ReportNotWritten } from '../../../cli/report/write-together.ts'
import { exporters } from '../../../reports/exporters.ts'
import type { Collated } from '../../../src/index.ts'
import { witness, wordingView } from '../../reports/html/sample-views.ts'

/** The page needs nothing of it. */
const collated = {} as Collated
const view = wordingView()

let dir = ''
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'tifa-report-'))
})
afterEach(() => rmSync(dir, { recursive: true, force: true }))

const write = (into: string, formats: readonly string[] = ['html']) =>
  writeReport({ dir: into, formats, collated, view, arguments: ['2019', '2024', '-o', 'out'] })

const sha256 = (file: string): string => createHash('sha256').update(readFileSync(file)).digest('hex')

describe('what is written', () => {
  test('the page and a record of what made it', async () => {
    const out = join(dir, 'a', 'b')
    const { files } = await write(out)
    expect(files.map((f) => f.path)).toEqual([join(out, '2024.html'), join(out, MANIFEST_FILE)])
    expect(readdirSync(out).sort()).toEqual(['2024.html', MANIFEST_FILE])
    const record = JSON.parse(readFileSync(join(out, MANIFEST_FILE), 'utf8'))
    expect(record).toMatchObject({
      schema: 'tifa/report@1',
      arguments: ['2019', '2024', '-o', 'out'],
      ui: 'zh',
      witnesses: [
        { siglum: '2019·zh', fidelity: 'full' },
        { siglum: '2024·zh', fidelity: 'full' },
      ],
    })
    expect(record.files).toEqual([
      {
        format: 'html',
        file: '2024.html',
        bytes: readFileSync(join(out, '2024.html')).length,
        sha256: sha256(join(out, '2024.html')),
      },
    ])
  })

  test('the same comparison gives the same bytes', async () => {
    await write(join(dir, 'one'))
    await write(join(dir, 'two'))
    for (const file of ['2024.html', MANIFEST_FILE])
      expect(sha256(join(dir, 'one', file))).toBe(sha256(join(dir, 'two', file)))
  })

  test('a report takes the place of the one before it, and touches no other file', async () => {
    writeFileSync(join(dir, 'mine.txt'), 'mine')
    await write(dir)
    await write(dir, ['html', 'md'])
    expect(readdirSync(dir).sort()).toEqual(['2024.html', '2024.md', 'mine.txt', MANIFEST_FILE])
    // Of the earlier report in another form the record keeps what it is known by.
    const { manifest } = await write(dir, ['html'])
    expect(manifest.earlier?.map((e) => e.file)).toEqual(['2024.md'])
    expect((await write(dir, ['md'])).renamed).toEqual([])
    expect(readFileSync(join(dir, 'mine.txt'), 'utf8')).toBe('mine')
  })

  describe('what tifa did not write', () => {
    const standing = () => readFileSync(join(dir, '2024.html'), 'utf8')

    test('keeps its name; the report takes another', async () => {
      writeFileSync(join(dir, '2024.html'), 'somebody else')
      const { renamed } = await write(dir)
      expect(renamed).toEqual([{ wanted: join(dir, '2024.html'), path: join(dir, '2024.comparison.html') }])
      expect(standing()).toBe('somebody else')
      expect((await write(dir)).renamed).toEqual(renamed)
      expect(readdirSync(dir).sort()).toEqual(['2024.comparison.html', '2024.html', MANIFEST_FILE])
    })

    test('a report that somebody has written on is not tifa’s any more', async () => {
      await write(dir)
      writeFileSync(join(dir, '2024.html'), `${standing()}<!-- my notes -->`)
      await write(dir)
      expect(standing()).toContain('my notes')
    })

    test('a record that another program wrote is left alone, and nothing is written', async () => {
      writeFileSync(join(dir, MANIFEST_FILE), '{}')
      await expect(write(dir)).rejects.toThrow(/tifa-report\.json: a file stands here/)
      expect(readdirSync(dir)).toEqual([MANIFEST_FILE])
    })

    test('is written over where that is asked for, the compared texts never', async () => {
      const html = join(dir, '2024.html')
      writeFileSync(html, 'somebody else')
      const force = (inputs: readonly string[]) =>
        writeReport({ dir, formats: ['html'], collated, view, arguments: [], inputs, force: true })
      expect((await force([html])).renamed.map((r) => r.path)).toEqual([join(dir, '2024.comparison.html')])
      expect((await force([join(dir, '2024.HTML')])).renamed).toHaveLength(1)
      const linked = join(dir, 'linked.html')
      linkSync(html, linked)
      expect((await force([linked])).renamed).toHaveLength(1)
      expect(standing()).toBe('somebody else')
      expect((await force([])).renamed).toEqual([])
      expect(standing()).toContain('<!doctype html>')
    })

    test('ten files that are not tifa’s end in a refusal', async () => {
      for (const name of ['2024', '2024.comparison', ...[2, 3, 4, 5, 6, 7, 8, 9].map((n) => `2024.comparison-${n}`)])
        writeFileSync(join(dir, `${name}.html`), 'x')
      await expect(write(dir)).rejects.toThrow(/2024\.html: a file stands here that is not as tifa wrote it; .*--force/)
    })
  })

  test('a link is replaced, not followed', async () => {
    const elsewhere = join(dir, 'elsewhere')
    writeFileSync(elsewhere, 'untouched')
    const out = join(dir, 'out')
    mkdirSync(out)
    symlinkSync(elsewhere, join(out, '2024.html'))
    await writeReport({ dir: out, formats: ['html'], collated, view, arguments: [], force: true })
    expect(readFileSync(elsewhere, 'utf8')).toBe('untouched')
    expect(readFileSync(join(out, '2024.html'), 'utf8')).toContain('<!doctype html>')
  })

  test('each format once, in the order of the table, however it was asked for', async () => {
    const { manifest } = await write(dir, ['html', 'html'])
    expect(manifest.files.map((f) => f.format)).toEqual(['html'])
  })

  test('an unknown format writes nothing', async () => {
    await expect(write(join(dir, 'out'), ['html', 'pptx'])).rejects.toThrow(/unknown format pptx/)
    expect(readdirSync(dir)).toEqual([])
  })

  test('names of formats and extensions are unique', () => {
    for (const key of ['format', 'extension'] as const) {
      const all = exporters.map((e) => e[key])
      expect(new Set(all).size).toBe(all.length)
    }
  })

  test.each([
    ['2024', '2024'],
    ['2024·zh', '2024·zh'],
    ['a/b c', 'a_b_c'],
    ['../../etc', 'etc'],
    ['..', 'report'],
    ['a\u202Eb\u0000', 'a_b'],
    ['CON?*"<>|:', 'CON'],
  ])('the base %j gives a file name that is safe anywhere: %j', (short, name) => {
    expect(reportBase({ ...view, witnesses: [witness('2019'), witness('2024', { short })] })).toBe(name)
  })
})

describe('faults leave nothing half written', () => {
  const fails = async (into: string): Promise<ReportNotWritten> => {
    const error = await write(into).catch((e: unknown) => e)
    expect(error).toBeInstanceOf(ReportNotWritten)
    const { message } = error as ReportNotWritten
    const zh = (error as ReportNotWritten).said('zh')
    for (const line of [message, zh]) expect(line).not.toMatch(/[\r\n]/)
    expect(message).toContain('nothing was replaced')
    expect(zh).toContain('原有文件未动')
    return error as ReportNotWritten
  }

  test('a file where the folder should be', async () => {
    writeFileSync(join(dir, 'out'), 'a file')
    expect((await fails(join(dir, 'out'))).message).toContain('a file stands where a folder is wanted')
    expect((await fails(join(dir, 'out', 'deeper'))).message).toContain('a file')
    expect(readFileSync(join(dir, 'out'), 'utf8')).toBe('a file')
  })

  test('a folder where a file should be: neither it nor the others change', async () => {
    mkdirSync(join(dir, MANIFEST_FILE))
    writeFileSync(join(dir, '2024.html'), 'old')
    expect((await fails(dir)).message).toContain(`${MANIFEST_FILE}: a folder stands where a file is wanted`)
    expect(readFileSync(join(dir, '2024.html'), 'utf8')).toBe('old')
    expect(readdirSync(dir).sort()).toEqual(['2024.html', MANIFEST_FILE])
  })

  test('folders made for it are taken away again', async () => {
    const out = join(dir, 'a', 'b')
    const long = { ...view, witnesses: [witness('2019'), witness('2024', { short: 'x'.repeat(300) })] }
    const made = writeReport({ dir: out, formats: ['html'], collated, view: long, arguments: [] })
    await expect(made).rejects.toThrow(/the name is too long; nothing was replaced/)
    expect(readdirSync(dir)).toEqual([])
  })

  /** A file system of 48 kB, less than the page takes: only where this process may mount one. */
  const small = (): string | null => {
    const place = join(dir, 'small')
    mkdirSync(place)
    const mounted = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=48k', 'tmpfs', place])
    return mounted.status === 0 ? place : null
  }

  test('a full disk', async ({ skip }) => {
    const place = small()
    if (place === null) return skip('may not mount a small file system here')
    try {
      writeFileSync(join(place, '2024.html'), 'old')
      expect((await fails(place)).message).toContain('the disk is full')
      expect(readdirSync(place)).toEqual(['2024.html'])
      expect(readFileSync(join(place, '2024.html'), 'utf8')).toBe('old')
    } finally {
      execFileSync('umount', [place])
    }
  })

  test('a read-only file system', async ({ skip }) => {
    const place = small()
    if (place === null) return skip('may not mount a file system here')
    try {
      execFileSync('mount', ['-o', 'remount,ro', place])
      expect((await fails(place)).message).toContain('read-only')
      expect(readdirSync(place)).toEqual([])
    } finally {
      execFileSync('umount', [place])
    }
  })

  test('a folder that may not be written to', async ({ skip }) => {
    if (process.getuid?.() === 0) return skip('root may write anywhere')
    mkdirSync(join(dir, 'closed'), { mode: 0o500 })
    expect((await fails(join(dir, 'closed'))).message).toContain('no permission to write')
  })
})
