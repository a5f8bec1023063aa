/**
 * `document.yaml` to a record, with a finding for each fault at its line.
 *
 *     date: 2022-02-30            document.yaml:4:7   bad-date   "2022-02-30" is no day of the calendar
 *     tittles: { zh: … }          document.yaml:1:1   schema     unknown key "tittles"; did you mean titles?
 *
 * One fault does not cost the record: what does not fit is left out, the rest is used.
 */
import { isCollection, isMap, isPair, isScalar, type Document as YamlDocument } from 'yaml'
import type { Finding } from '../model/finding.ts'
import { Lines, type Place } from '../text/lines.ts'
import { parseYaml } from '../text/parse-yaml.ts'
import { findingOf, type Told, tell } from '../words/finding.ts'
import { type DocumentYaml, fitToSchema, type SchemaIssue } from './document-schema.ts'
import { nearestOf } from './nearest-of.ts'

export interface ReadRecord {
  /** What fits; an empty record where nothing does. */
  readonly record: DocumentYaml
  readonly findings: readonly Finding[]
  /** False where the text is no YAML, or no record: that keys are missing need not be told then. */
  readonly readable: boolean
  /** Span of the key, or of the value where there is no key, at a path of the record. */
  readonly spanOf: (path: readonly (string | number)[]) => readonly [start: number, end: number]
  readonly placeOf: (offset: number) => Place
}

/** Records are some ten kilobytes; beyond this no person wrote one, and the parser's memory is spared. */
const LONGEST_RECORD = 4_000_000
/** Passes of leaving out what does not fit: each goes one level up at least, and records are six levels deep. */
const PASSES = 12
/** Syntax errors told for one file: what follows the first few comes from them. */
const SYNTAX_ERRORS = 5
/** Faults told for one record; the rest are counted. */
const FAULTS_TOLD = 100

/** `file` is the name shown in findings. Never throws for what stands in the text. */
export function readRecord(text: string, file: string): ReadRecord {
  const lines = new Lines(text)
  const findings: Finding[] = []
  const placeOf = (offset: number): Place => lines.place(offset)
  const report = (rule: string, start: number, end: number, told: Told): void => {
    const place = { file, start, end: Math.max(start, end), ...lines.place(start) }
    findings.push(findingOf({ id: rule, severity: 'error' }, told, place))
  }
  const nothing = (): ReadRecord => ({ record: {}, findings, readable: false, spanOf: () => [0, 0], placeOf })
  if (text.length > LONGEST_RECORD) {
    report('yaml', 0, 0, tell('yaml.too-long', { length: text.length, limit: LONGEST_RECORD }))
    return nothing()
  }
  // A line feed in the place of a byte order mark: the first line is not indented, and offsets stay those of the file.
  const body = text.charCodeAt(0) === 0xfeff ? `\n${text.slice(1)}` : text
  const unreadable = (said: string): ReadRecord => {
    report('yaml', 0, 0, tell('yaml.unreadable', { said: oneLine(said) }))
    return nothing()
  }
  const { document: parsed, errors } = parseYaml(body)
  if (parsed === null) return unreadable(errors[0].message)
  for (const { pos, message } of errors.slice(0, SYNTAX_ERRORS))
    report('yaml', pos[0], pos[1], tell('yaml.syntax', { said: oneLine(message) }))
  let value: unknown
  try {
    value = parsed.toJS({ maxAliasCount: 100 })
  } catch (error) {
    return unreadable(error instanceof Error ? error.message : String(error))
  }
  const spanOf = (path: readonly (string | number)[]): readonly [number, number] => spanAt(parsed, path, false)
  if (value === null || typeof value !== 'object' || Array.isArray(value)) {
    if (findings.length === 0) report('schema', 0, 0, tell('schema.no-map'))
    return nothing()
  }
  let record: DocumentYaml = {}
  const told = new Set<string>()
  /** Whether a fault was told at this path or above it. */
  const isTold = (path: readonly (string | number)[]): boolean =>
    path.some((_, i) => told.has(JSON.stringify(path.slice(0, i + 1)))) || told.has('[]')
  let untold = 0
  for (let pass = 0; pass < PASSES; pass++) {
    const fit = fitToSchema(value)
    if (fit.value !== null) {
      record = fit.value
      break
    }
    for (const issue of fit.issues) {
      if (isTold(issue.path)) continue
      if (told.size >= FAULTS_TOLD) untold++
      else {
        const path = issue.kind === 'missing-key' ? issue.path.slice(0, -1) : issue.path
        const span = spanAt(parsed, path, issue.kind === 'unknown-key')
        report(issue.kind === 'date' ? 'bad-date' : 'schema', span[0], span[1], whatIsWrong(issue))
      }
      told.add(JSON.stringify(issue.path))
    }
    if (!leaveOut(value as Record<string, unknown>, fit.issues)) break
  }
  findings.sort((x, y) => x.start - y.start || x.end - y.end)
  if (untold > 0) report('schema', 0, 0, tell('more-places', { places: untold }))
  return { record, findings, readable: errors.length === 0, spanOf, placeOf }
}

const oneLine = (message: string): string => message.split('\n')[0]?.replace(/\s*:\s*$/, '') ?? ''

/** Keys that stand anywhere in a record, for the nearest to a misspelt one. */
const KEYS =
  'titles aliases siglum date place parties type line signatories cites invented sources witnesses silence zh ru en lang publisher url kind sure note standing headline credit published archived time transcribed accessed sha256 sic items amended removed printed likely section topic terms confidence support basis why rule witness where'.split(
    ' ',
  )

function whatIsWrong({ kind, path, wanted }: SchemaIssue): Told {
  const [at, name] = [path.join('.'), String(path.at(-1) ?? '')]
  const key = JSON.stringify(name)
  if (kind === 'missing-key') return tell('schema.missing-key', { path: at, key })
  if (kind === 'unknown-key')
    return tell('schema.unknown-key', { path: at, key, near: nearestOf(name, KEYS)[0] ?? null })
  return tell(kind === 'date' ? 'bad-date' : 'schema.value', { path: at, wanted: wanted! })
}

/** A plain value's span, else its key's (always, where `keyItself`); the nearest place above where there is none. */
function spanAt(
  parsed: YamlDocument,
  path: readonly (string | number)[],
  keyItself: boolean,
): readonly [number, number] {
  let node: unknown = parsed.contents
  let span: readonly [number, number] = rangeOf(node) ?? [0, 0]
  for (const step of path) {
    if (isMap(node)) {
      const pair = node.items.find((p) => isPair(p) && isScalar(p.key) && String(p.key.value) === String(step))
      if (pair === undefined) return span
      span = rangeOf(pair.key) ?? span
      node = pair.value
    } else if (isCollection(node)) {
      node = node.items[Number(step)]
      span = rangeOf(node) ?? span
    } else return span
  }
  // A plain value on the key's line is the fault itself.
  return isScalar(node) && !keyItself ? (rangeOf(node) ?? span) : span
}

function rangeOf(node: unknown): readonly [number, number] | null {
  const range = (node as { range?: readonly [number, number, number] | null } | null)?.range
  return range ? [range[0], range[1]] : null
}

/** Takes what the issues name out of the value, or what holds it where it is missing. False where nothing was left to take. */
function leaveOut(value: Record<string, unknown>, issues: readonly SchemaIssue[]): boolean {
  let taken = false
  const holes: unknown[][] = []
  for (const issue of issues) {
    const path = issue.kind === 'missing-key' ? issue.path.slice(0, -1) : issue.path
    const key = path.at(-1)
    if (key === undefined) continue
    let holder: unknown = value
    for (const step of path.slice(0, -1))
      holder = (holder as Record<string | number, unknown> | null | undefined)?.[step]
    if (holder === null || typeof holder !== 'object') continue
    taken = true
    if (Array.isArray(holder)) {
      holder[Number(key)] = HOLE
      holes.push(holder)
    } else delete (holder as Record<string, unknown>)[String(key)]
  }
  for (const list of holes) list.splice(0, list.length, ...list.filter((x) => x !== HOLE))
  return taken
}

const HOLE = Symbol('left out')
