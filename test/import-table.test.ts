/**
 * Who may import whom. The house is walked in one direction; this test reads every import and holds the table
 * that ARCHITECTURE.md shows.
 */
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'

const root = resolve(import.meta.dirname, '..')
const STAGES = ['corpus', 'clauses', 'citations', 'alignment', 'diff', 'intake', 'check', 'view'] as const
/** What every room may import, beside `src/genre`. */
const GROUND: readonly string[] = ['src/model', 'src/text']
const ORCHESTRATORS = [
  'prepare',
  'choose-texts',
  'collate',
  'lock',
  'inspect',
  'acquire',
  'trace',
  'tool',
  'to-json',
  'open-report',
] as const

/** The room of a file: `src/model`, `src/alignment`, `src/collate`, `cli/tui` … */
function roomOf(file: string): string {
  const parts = file.split('/')
  if (parts[0] === 'src') return parts.length > 2 ? `src/${parts[1]}` : `src/${parts[1]?.replace(/\.tsx?$/, '')}`
  return parts[0] as string
}

/** Rooms of this house that a room may import from; itself always. */
function mayImport(file: string, target: string): boolean {
  const from = roomOf(file)
  const to = roomOf(target)
  if (from === to) return true
  if (from === 'src/model') return false
  if (from === 'src/text') return to === 'src/model'
  if (from === 'src/genre') return GROUND.includes(to)
  if (STAGES.some((s) => from === `src/${s}`)) return GROUND.includes(to) || to === 'src/genre'
  if (ORCHESTRATORS.some((o) => from === `src/${o}`))
    return GROUND.includes(to) || to === 'src/genre' || [...STAGES, ...ORCHESTRATORS].some((s) => to === `src/${s}`)
  if (from === 'src/index') return to.startsWith('src/')
  if (from === 'reports') return target === 'src/index.ts'
  if (from === 'cli') return target === 'src/index.ts' || target === 'reports/index.ts'
  return false
}

/**
 * The rooms of `src/intake`, as a text goes through them. A file imports from its own room and from those named; what
 * stands beside the rooms (limits, notes) is everybody's, and `read-foreign.ts` is the way in through the first three.
 */
const INTAKE: Readonly<Record<string, readonly string[]>> = {
  decode: [],
  read: ['decode', 'understand'],
  understand: ['decode', 'read-foreign.ts', 'write'],
  guard: ['decode', 'read-foreign.ts'],
  net: ['guard', 'read-foreign.ts'],
  write: [],
}
const ground = ['intake-limits.ts', 'intake-note.ts', 'named-exports.ts', 'note-table.ts']

function mayTake(file: string, target: string): boolean {
  const from = file.split('/')[2] as string
  const to = target.split('/')[2] as string
  if (from === to || ground.includes(to)) return true
  return from === 'read-foreign.ts'
    ? ['decode', 'read', 'understand'].includes(to)
    : (INTAKE[from]?.includes(to) ?? false)
}

/** Libraries that have one room each. */
const ONLY_IN: readonly (readonly [RegExp, RegExp])[] = [
  [/^ink($|\/)/, /^cli\/tui\//],
  [/^react$|^react\//, /^(cli\/tui|reports\/html)\//],
  [/^react-dom($|\/)/, /^reports\/html\//],
  [/^(undici|node:https?|node:net|node:tls|node:dns)/, /^src\/intake\/net\//],
  [/^node:child_process$/, /^src\/(inspect|open-report)\.ts$/],
  [/^diff($|\/)/, /^src\/diff\//],
  [/^yargs/, /^cli\//],
]

function filesBelow(dir: string): string[] {
  return readdirSync(dir).flatMap((name) => {
    const path = join(dir, name)
    if (statSync(path).isDirectory()) return filesBelow(path)
    return /\.tsx?$/.test(name) ? [relative(root, path)] : []
  })
}

const IMPORT =
  /(?:^|\n)\s*(?:import|export)\s[^'";]*?from\s*'([^']+)'|import\(\s*'([^']+)'\s*\)|(?:^|\n)\s*import\s+'([^']+)'/g

const imports = ['src', 'cli', 'reports'].flatMap((dir) =>
  filesBelow(join(root, dir)).flatMap((file) => {
    const text = readFileSync(join(root, file), 'utf8')
    return [...text.matchAll(IMPORT)].map((m) => ({ file, spec: (m[1] ?? m[2] ?? m[3]) as string }))
  }),
)

describe('the import table', () => {
  it('reads imports at all', () => {
    expect(imports.length).toBeGreaterThan(100)
    expect(imports.some((i) => i.spec === './model/index.ts')).toBe(true)
  })

  it('holds for every relative import', () => {
    const wrong = imports
      .filter((i) => i.spec.startsWith('.'))
      .map((i) => ({ ...i, target: relative(root, resolve(root, dirname(i.file), i.spec)) }))
      .filter((i) => i.target !== 'package.json' && !mayImport(i.file, i.target))
    expect(wrong.map((i) => `${i.file} → ${i.target}`)).toEqual([])
  })

  it('holds for the rooms of src/intake', () => {
    const wrong = imports
      .filter((i) => i.spec.startsWith('.') && i.file.startsWith('src/intake/'))
      .map((i) => ({ file: i.file, target: relative(root, resolve(root, dirname(i.file), i.spec)) }))
      .filter((i) => i.target.startsWith('src/intake/') && !mayTake(i.file, i.target))
    expect(wrong.map((i) => `${i.file} → ${i.target}`)).toEqual([])
  })

  it.each(ONLY_IN)('%s stays in its room', (library, room) => {
    const wrong = imports.filter((i) => library.test(i.spec) && !room.test(i.file))
    expect(wrong.map((i) => `${i.file} → ${i.spec}`)).toEqual([])
  })

  it('no stage reads the clock, the locale or a random source', () => {
    const rooms = /^src\/(model|text|genre|corpus|clauses|citations|alignment|diff|check|view)\//
    const forbidden = /\bDate\.now\(|new Date\(\)|Math\.random\(|performance\.now\(|toLocale[A-Z]|localeCompare\(/
    const wrong = filesBelow(join(root, 'src')).filter(
      (f) => rooms.test(f) && forbidden.test(readFileSync(join(root, f), 'utf8')),
    )
    expect(wrong).toEqual([])
  })
})
