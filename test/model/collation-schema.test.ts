import { readFileSync } from 'node:fs'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { describe, expect, test } from 'vitest'
import { wordingClaims } from '../../src/view/claims.ts'
import { collated, link, subject, witness, wording } from '../view/hand-made.ts'

const schema = JSON.parse(
  readFileSync(new URL('../../src/model/schema/collation-2.schema.json', import.meta.url), 'utf8'),
)
const validate = new Ajv2020({ strict: true, strictTuples: false, strictRequired: false, allErrors: true }).compile(
  schema,
)
const faults = (value: unknown): string[] => {
  validate(JSON.parse(JSON.stringify(value)))
  return (validate.errors ?? []).map((e) => `${e.instancePath} ${e.message}`)
}

const a = witness('2021·zh', ['一、双方支持该倡议。', '二、旧。'], { cites: ['x'] })
const b = witness('2023·zh', ['一、双方欢迎该倡议。', '二、新。'])
const words = collated(
  [a, b],
  [wording(a, b, [link('1', '1', 'revised', [['支持', '欢迎']]), link('2', '', 'dropped'), link('', '2', 'added')])],
).collation
const digest = witness('2021·zh', ['边界：不变。'], { fidelity: 'digest' })
const subjects = collated([digest, b], [subject(digest, b, [['p1', '1', 'weak', []]])]).collation

test('comparisons of wording and of subjects fit', () => {
  expect(faults(words)).toEqual([])
  expect(faults(subjects)).toEqual([])
})

/** A copy with the value at a path (`alignments.0.beads`) replaced, or taken away. */
function changed(value: unknown, path: string, to?: unknown): unknown {
  const copy = structuredClone(value)
  const keys = path.split('.')
  const last = keys.pop() as string
  const place = keys.reduce((node, key) => (node as Record<string, unknown>)[key], copy as unknown) as Record<
    string,
    unknown
  >
  if (to === undefined) delete place[last]
  else place[last] = to
  return copy
}

describe('what does not fit', () => {
  test.each<[string, string, unknown?]>([
    ['another schema number', 'schema', 'tifa/collation@1'],
    ['an unknown key', 'extra', 1],
    ['a missing list', 'findings'],
    ['a span of three', 'witnesses.0.clauses.0.sentences.0', [1, 2, 3]],
    ['an offset below nothing', 'witnesses.0.clauses.0.start', -1],
    ['a bead that is added and has an earlier side', 'alignments.0.beads.2.a', ['1']],
    ['a bead that is revised without a later side', 'alignments.0.beads.0.b', []],
    ['a relation of no name', 'alignments.0.beads.0.relation', 'changed'],
    ['a score above one', 'alignments.0.beads.0.score', 1.2],
    ['a checksum that is none', 'witnesses.0.sha256', 'abc'],
    ['beads in a subject alignment', 'alignments.0.kind', 'subject'],
  ])('%s', (_name, path, to) => expect(faults(changed(words, path, to))).not.toEqual([]))
})

test('every claim of the table is one that the schema knows, and the other way about', () => {
  expect([...schema.$defs.bead.properties.claim.enum].sort()).toEqual(Object.keys(wordingClaims).sort())
})
