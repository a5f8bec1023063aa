/**
 * `tifa.config.yaml` in the corpus folder: how much each rule weighs here.
 *
 *     rules:
 *       plain-http: off
 *       digest-present: warning
 *
 * A rule is set to error, warning, note or off. An unknown key or rule is a finding, and what fits is used.
 *
 * YAML and the schema library are loaded with this file, which is loaded where there is a configuration.
 */
import * as v from 'valibot'
import { isMap, isPair, isScalar } from 'yaml'
import type { CheckFinding, Severity } from '../model/index.ts'
import { Lines } from '../text/lines.ts'
import { findMergeMark, ourSide } from '../text/merge-marks.ts'
import { parseYaml } from '../text/parse-yaml.ts'
import { findingOf, type Told, tell } from '../words/finding.ts'

export type Level = Severity | 'off'
const LEVELS: readonly Level[] = ['error', 'warning', 'note', 'off']

export interface CheckConfig {
  readonly levels: ReadonlyMap<string, Level>
  readonly findings: readonly CheckFinding[]
}

/** Settings beyond this length were written by no person. */
const LONGEST = 100_000

/** `known` are the ids of all rules. Never throws for what stands in the text. */
export function readConfig(text: string, file: string, known: readonly string[]): CheckConfig {
  const lines = new Lines(text)
  const findings: CheckFinding[] = []
  const report = (start: number, end: number, told: Told): void => {
    findings.push(findingOf({ id: 'config', severity: 'error' }, told, { file, start, end, ...lines.place(start) }))
  }
  if (text.length > LONGEST) {
    report(0, 0, tell('config.too-long', { length: text.length, limit: LONGEST }))
    return { levels: new Map(), findings }
  }
  const mark = findMergeMark(text)
  if (mark !== null)
    findings.push(
      findingOf({ id: 'merge-marks', severity: 'error' }, tell('merge-marks'), { file, ...mark, column: 1 }),
    )
  const { document: parsed, errors } = parseYaml(ourSide(text).replace(/^\ufeff/, '\n'))
  if (parsed === null || errors.length > 0) {
    const { pos, message } = errors[0]!
    report(pos[0], pos[1], tell('config.yaml', { said: message.split('\n')[0] ?? '' }))
    return { levels: new Map(), findings }
  }
  const rows = new Map<string, { readonly level: Level }>()
  const top = parsed.contents
  if (top === null || (isScalar(top) && top.value === null)) return { levels: new Map(), findings }
  if (!isMap(top)) {
    report(0, 0, tell('config.no-map'))
    return { levels: new Map(), findings }
  }
  const level = v.picklist(LEVELS)
  for (const pair of top.items) {
    if (!isPair(pair) || !isScalar(pair.key)) continue
    const key = String(pair.key.value)
    const [start, end] = [pair.key.range?.[0] ?? 0, pair.key.range?.[1] ?? 0]
    if (key !== 'rules') {
      report(start, end, tell('config.unknown-key', { key }))
      continue
    }
    if (isScalar(pair.value) && pair.value.value === null) continue
    if (!isMap(pair.value)) {
      report(start, end, tell('config.rules'))
      continue
    }
    for (const row of pair.value.items) {
      if (!isPair(row) || !isScalar(row.key)) continue
      const rule = String(row.key.value)
      const at = [row.key.range?.[0] ?? 0, row.key.range?.[1] ?? 0] as const
      if (!known.includes(rule)) {
        report(at[0], at[1], tell('config.unknown-rule', { rule, near: nearestRule(rule, known) }))
        continue
      }
      // YAML 1.1 readers take off for false; so do people who know them.
      const value = isScalar(row.value) ? (row.value.value === false ? 'off' : row.value.value) : null
      const read = v.safeParse(level, value)
      if (read.success) rows.set(rule, { level: read.output })
      else report(at[0], at[1], tell('config.level', { rule, levels: LEVELS }))
    }
  }
  return { levels: new Map([...rows].map(([rule, row]) => [rule, row.level])), findings }
}

/** The known rule with the most pairs of letters in common, if half of them are. */
function nearestRule(name: string, known: readonly string[]): string | null {
  const pairs = (s: string): Set<string> => new Set([...s].slice(0, -1).map((c, i) => c + s[i + 1]))
  const own = pairs(name)
  let best: { rule: string; score: number } | null = null
  for (const rule of known) {
    const other = pairs(rule)
    const shared = [...own].filter((p) => other.has(p)).length
    const score = (2 * shared) / (own.size + other.size || 1)
    if (score >= 0.5 && (best === null || score > best.score)) best = { rule, score }
  }
  return best?.rule ?? null
}
