import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { applyMutant, findMutants, KINDS, lineOf } from './find-mutants.mjs'

const root = resolve(import.meta.dirname, '../..')
const strip = (code: string) => code.replace(/[()\s]/g, '')

describe('seeded mistakes', () => {
  it.each(KINDS.map(({ kind, example }) => [kind, ...example] as const))('%s: %s', (kind, code, wrong) => {
    const made = findMutants(code).filter((m) => m.kind === kind)
    expect(made.map((m) => strip(applyMutant(code, m)))).toContain(strip(wrong as string))
  })

  it('leave types, imports and printed words alone', () => {
    expect(findMutants("import { a } from 'a'\ntype T = 'firm' | 'limited'\nconst s: 'a' = 'whole'")).toEqual([])
  })

  it('stand at their place, beside other scripts too', () => {
    const code = "const s = '双方'\nfunction f() {\n  return s !== x\n}"
    expect(findMutants(code).map((m) => [m.line, m.from, lineOf(code, m)])).toEqual([[3, 's !== x', 'return s !== x']])
  })
})

it('every mistake that was judged to change nothing still stands in the sources', () => {
  const judged = JSON.parse(readFileSync(resolve(import.meta.dirname, 'equivalents.json'), 'utf8'))
  const gone = judged.filter(({ file, line, from, to, reason }: Record<string, string>) => {
    const code = readFileSync(resolve(root, file as string), 'utf8')
    const found = findMutants(code).some((m) => lineOf(code, m) === line && m.from === from && m.to === to)
    return !found || (reason as string).length < 10
  })
  expect(gone).toEqual([])
})
