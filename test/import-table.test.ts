/**
 * Who may import whom. The house is walked in one direction; this test reads every import and holds the table
 * that ARCHITECTURE.md shows.
 */
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'

const root = resolve(import.meta.dirname, '..')
const STAGES = [
  'corpus',
  'clauses',
  'citations',
  'alignment',
  'reuse',
  'diff',
  'order',
  'stance',
  'intake',
  'check',
  'view',
] as const
/** What every room may import, beside `src/genre`. */
const GROUND: readonly string[] = ['src/model', 'src/text', 'src/words']
const ORCHESTRATORS = [
  'prepare',
  'choose-texts',
  'collate',
  'collate-named',
  'collate-texts',
  'decide',
  'given-text',
  'read-text',
  'load-file',
  'lineage-of',
  'lock',
  'inspect',
  'acquire',
  'formulas',
  'formulas-named',
  'chains',
  'chains-named',
  'formulas-compared',
  'trace',
  'trace-named',
  'forerunners',
  'forerunners-named',
  'nearest-clauses',
  'text-index',
  'kept',
  'tool',
  'to-json',
] as const
/** The doors of `src`, and who may come in by each. `index` is `core` with Node; `command` is for our command alone. */
const DOORS = ['src/core.ts', 'src/index.ts', 'src/command.ts']
/** Doors that open in a browser: nothing reached from them imports a module of Node. */
const WITHOUT_NODE = ['src/core.ts', 'src/intake/read-foreign.ts', 'reports/index.ts']

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
  if (from === 'src/text' || from === 'src/words') return to === 'src/model'
  if (from === 'src/genre') return GROUND.includes(to)
  if (STAGES.some((s) => from === `src/${s}`)) return GROUND.includes(to) || to === 'src/genre'
  if (ORCHESTRATORS.some((o) => from === `src/${o}`))
    return GROUND.includes(to) || to === 'src/genre' || [...STAGES, ...ORCHESTRATORS].some((s) => to === `src/${s}`)
  if (DOORS.includes(file)) return to.startsWith('src/')
  if (from === 'reports') return target === 'src/core.ts' || to === 'src/words'
  if (from === 'cli')
    return ['src/index.ts', 'src/command.ts', 'reports/index.ts'].includes(target) || to === 'src/words'
  return false
}

/**
 * The rooms of `src/intake`, as a text goes through them. A file imports from its own room and from those named; what
 * stands beside the rooms (limits, notes) is everybody's, and `read-foreign.ts` is the way in through the first three.
 */
const INTAKE: Readonly<Record<string, readonly string[]>> = {
  decode: [],
  read: ['decode', 'understand'],
  understand: ['decode', 'write'],
  guard: ['decode', 'read', 'read-foreign.ts'],
  net: ['guard'],
  write: [],
}
const ground = [
  'as-input-error.ts',
  'foreign-text.ts',
  'gather-left-out.ts',
  'intake-limits.ts',
  'intake-note.ts',
  'named-exports.ts',
]

function mayTake(file: string, target: string): boolean {
  const from = file.split('/')[2] as string
  const to = target.split('/')[2] as string
  if (from === to || ground.includes(to)) return true
  // What they share is told in types of the first rooms.
  if (ground.includes(from)) return ['decode', 'read'].includes(to)
  return from === 'read-foreign.ts'
    ? ['decode', 'read', 'understand'].includes(to)
    : (INTAKE[from]?.includes(to) ?? false)
}

/** Libraries that have one room each. */
const ONLY_IN: readonly (readonly [RegExp, RegExp])[] = [
  [/^ink($|\/)/, /^cli\/tui\//],
  [/^react$|^react\//, /^(cli\/tui|reports\/(html|live))\//],
  [/^react-dom($|\/)/, /^reports\/(html|live)\//],
  [/^(undici|node:https?|node:net|node:tls|node:dns)/, /^src\/intake\/net\//],
  [/^node:child_process$/, /^(src\/inspect|src\/intake\/guard\/convert-doc|cli\/report\/open-report)\.ts$/],
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
  /(?:^|\n)\s*(?:import|export)\s([^'";]*?)from\s*'([^']+)'|import\(\s*'([^']+)'\s*\)|(?:^|\n)\s*import\s+'([^']+)'/g

/** `type { A }`, `{ type A, type B }`: nothing is loaded. */
const onlyTypes = (names: string): boolean =>
  /^type\b/.test(names) || /^\{\s*(?:type\s+[\w\s]+,?\s*)+\}\s*$/.test(names)

const imports = ['src', 'cli', 'reports'].flatMap((dir) =>
  filesBelow(join(root, dir)).flatMap((file) => {
    const text = readFileSync(join(root, file), 'utf8')
    return [...text.matchAll(IMPORT)].map((m) => ({
      file,
      spec: (m[2] ?? m[3] ?? m[4]) as string,
      types: m[1] !== undefined && onlyTypes(m[1]),
    }))
  }),
)

/** Whom a file loads: by name at the top, or when it needs it. Types load nothing. */
const loads = new Map<string, readonly string[]>()
for (const { file, spec, types } of imports) {
  if (types || !spec.startsWith('.')) continue
  const target = relative(root, resolve(root, dirname(file), spec.replace(/\?.*$/, '')))
  loads.set(file, [...(loads.get(file) ?? []), target])
}

/** The same, with files that only a type is taken from. */
const names = new Map<string, readonly string[]>()
for (const { file, spec } of imports) {
  if (!spec.startsWith('.')) continue
  const target = relative(root, resolve(root, dirname(file), spec.replace(/\?.*$/, '')))
  names.set(file, [...(names.get(file) ?? []), target])
}

/** Files that name each other, however far around: `a.ts → b.ts → a.ts`. */
function circles(graph: ReadonlyMap<string, readonly string[]>): readonly string[] {
  const found: string[] = []
  const done = new Set<string>()
  const walk = (file: string, path: readonly string[]): void => {
    const at = path.indexOf(file)
    if (at >= 0) found.push([...path.slice(at), file].join(' → '))
    if (at >= 0 || done.has(file)) return
    for (const target of graph.get(file) ?? []) walk(target, [...path, file])
    done.add(file)
  }
  for (const file of graph.keys()) walk(file, [])
  return found
}

/** Every file that a door loads, itself too, with the way to it. */
function reached(door: string): ReadonlyMap<string, string> {
  const ways = new Map([[door, door]])
  for (const [file, way] of ways)
    for (const target of loads.get(file) ?? []) if (!ways.has(target)) ways.set(target, `${way} → ${target}`)
  return ways
}

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

  it.each([
    ['of what is loaded', loads],
    ['of types', names],
  ])('has no circles %s', (_, graph) => {
    expect(circles(graph)).toEqual([])
  })

  it.each(WITHOUT_NODE)('nothing of Node is reached from %s', (door) => {
    const ways = reached(door)
    expect(ways.size).toBeGreaterThan(40)
    const modules = imports.filter(
      (i) => !i.types && ways.has(i.file) && /^node:|^write-excel-file\/node$/.test(i.spec),
    )
    expect(modules.map((i) => `${ways.get(i.file)} → ${i.spec}`)).toEqual([])
    const globals = [...ways.keys()].filter((file) => {
      const code = readFileSync(join(root, file), 'utf8').replace(/\/\*[\s\S]*?\*\/|\/\/.*/g, '')
      return /\bBuffer\.|\b__dirname\b|\bprocess\.(?!versions\?)|\bsetImmediate\(/.test(code)
    })
    expect(globals.map((file) => ways.get(file))).toEqual([])
  })

  it.each(ONLY_IN)('%s stays in its room', (library, room) => {
    const wrong = imports.filter((i) => library.test(i.spec) && !room.test(i.file))
    expect(wrong.map((i) => `${i.file} → ${i.spec}`)).toEqual([])
  })

  it('no stage reads the clock, the locale or a random source', () => {
    const rooms = /^src\/(model|text|genre|corpus|clauses|citations|alignment|reuse|diff|check|view)\//
    const forbidden = /\bDate\.now\(|new Date\(\)|Math\.random\(|performance\.now\(|toLocale[A-Z]|localeCompare\(/
    const wrong = filesBelow(join(root, 'src')).filter(
      (f) => rooms.test(f) && forbidden.test(readFileSync(join(root, f), 'utf8')),
    )
    expect(wrong).toEqual([])
  })
})
