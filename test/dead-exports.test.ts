/**
 * Nothing is exported that no other file asks for. An `export` says that somebody else depends on a name; one that
 * nobody imports makes a reader look for him.
 *
 *     export const TERMS = 5        and only its own file says TERMS: the word `export` goes
 *
 * Types are left alone: the shape that a function takes or gives belongs to its name, though nobody names it yet.
 */
import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'
import { expect, it } from 'vitest'
import { parseAst } from 'vitest/node'

const root = resolve(import.meta.dirname, '..')
/** Whose exports are looked at, and who else may ask for them. */
const HOUSE = ['src', 'cli', 'reports']
const ASKING = [...HOUSE, 'test', 'docs', 'examples']
/** Files that others open from outside: all that they export is meant for whoever comes. */
const DOORS = ['src/core.ts', 'src/index.ts', 'reports/index.ts', 'reports/live/to-live-page.tsx']

interface Named {
  readonly type: string
  readonly name?: string
  readonly value?: string
}
/** What of a syntax tree is read here. */
interface Statement {
  readonly type: string
  readonly source?: { readonly value: string } | null
  readonly declaration?: {
    readonly type: string
    readonly id?: { readonly name: string } | null
    readonly declarations?: readonly { readonly id: { readonly type: string; readonly name: string } }[]
  } | null
  readonly specifiers?: readonly {
    readonly type: string
    readonly imported?: Named
    readonly exported?: Named
    readonly local?: Named
  }[]
}

const filesBelow = (dir: string, ending: RegExp): string[] => {
  try {
    return readdirSync(join(root, dir), { recursive: true, encoding: 'utf8' })
      .filter((name) => ending.test(name) && !/\.d\.m?ts$/.test(name))
      .map((name) => join(dir, name))
  } catch {
    return []
  }
}
const read = (file: string): string => readFileSync(join(root, file), 'utf8')
const statements = (file: string): readonly Statement[] =>
  parseAst(read(file), { lang: /x$/.test(file) ? 'tsx' : 'ts' }).body as unknown as readonly Statement[]
const nameOf = (named: Named | undefined): string => named?.name ?? named?.value ?? ''
const targetOf = (file: string, source: string): string =>
  relative(root, resolve(root, dirname(file), source.replace(/\?.*$/, '')))

/** `file name` of everything that some other file asks for; `file *` where all of it is. */
const asked = new Set<string>()
for (const file of ASKING.flatMap((dir) => filesBelow(dir, /\.(tsx?|mjs)$/))) {
  for (const { source, specifiers, type } of statements(file)) {
    if (!source?.value.startsWith('.')) continue
    const target = targetOf(file, source.value)
    if (type === 'ExportAllDeclaration') asked.add(`${target} *`)
    for (const s of specifiers ?? [])
      asked.add(`${target} ${s.type === 'ImportNamespaceSpecifier' ? '*' : nameOf(s.imported ?? s.local)}`)
  }
  // `await import('./x.ts')`: its names stand in the file that asks, unless it hands the whole module on.
  const code = read(file)
  for (const [asking, source] of code.matchAll(
    /(?:\{[^{}]*\} = await |\(await )?import\(\s*'(\.[^']+)'\s*\)(?:\.then)?/g,
  )) {
    const target = targetOf(file, source as string)
    if (/^import.*\)$/.test(asking)) asked.add(`${target} *`)
    for (const [word] of code.matchAll(/[A-Za-z_$][\w$]*/g)) asked.add(`${target} ${word}`)
  }
}

function exportsOf(file: string): readonly string[] {
  return statements(file).flatMap(({ type, source, declaration, specifiers }) => {
    if (type !== 'ExportNamedDeclaration' || source || /^TS(Interface|TypeAlias)/.test(declaration?.type ?? ''))
      return []
    const declared = declaration?.declarations?.map((d) => d.id.name) ?? (declaration?.id ? [declaration.id.name] : [])
    return [...declared, ...(specifiers ?? []).map((s) => nameOf(s.exported))]
  })
}

it('every export is asked for by another file', () => {
  const all = HOUSE.flatMap((dir) => filesBelow(dir, /\.tsx?$/)).flatMap((file) =>
    exportsOf(file).map((name) => ({ file, name })),
  )
  expect(all.length).toBeGreaterThan(500)
  const dead = all.filter(
    ({ file, name }) => !DOORS.includes(file) && !asked.has(`${file} ${name}`) && !asked.has(`${file} *`),
  )
  expect(dead.map(({ file, name }) => `${file}: ${name}`)).toEqual([])
})
