/**
 * What a change does to its own check: how findings are weighed, what is silenced, what the texts are said to be, what a
 * maintainer decided. Each is a finding, and levels and silences count as they were on the older side.
 *
 *     rules: { wording-changed: off }        the level of wording-changed goes from error to off
 *     zh.abridged.txt → zh.full.txt          what "is not in these excerpts" would be "not repeated"
 *     silence: [{ rule: unbalanced, … }]     a new silence
 */
import type { Level } from '../check/config.ts'
import { namedRules } from '../check/named-rules.ts'
import { lockPath } from '../lock.ts'
import type { CheckFinding, ComparisonChange, Decision, Document, Fidelity, Silence, Witness } from '../model/index.ts'
import { findingOf, type Told, tell, wholeFile } from '../words/finding.ts'
import type { ChangedBest } from './changed-best.ts'
import type { Pair } from './match-witnesses.ts'

const rule = namedRules.find((r) => r.id === 'guard-changed')!

const told = (file: string, what: Told): CheckFinding => findingOf(rule, what, wholeFile(file))

/** Levels that are not as they were. `usual` is the level of a rule that no configuration names. */
export function changedLevels(
  before: ReadonlyMap<string, Level>,
  after: ReadonlyMap<string, Level>,
  usual: ReadonlyMap<string, Level>,
  file: string,
): readonly CheckFinding[] {
  return [...new Set([...before.keys(), ...after.keys()])].sort().flatMap((id) => {
    const [one, two] = [before.get(id) ?? usual.get(id), after.get(id) ?? usual.get(id)]
    if (one === two || one === undefined || two === undefined) return []
    return [told(file, tell('guard-changed.level', { rule: id, before: one, after: two }))]
  })
}

const WEIGHTS: readonly Level[] = ['off', 'note', 'warning', 'error']

/** Of each rule the heavier of its two levels. */
export function heavierLevels(
  one: ReadonlyMap<string, Level>,
  two: ReadonlyMap<string, Level>,
  usual: ReadonlyMap<string, Level>,
): ReadonlyMap<string, Level> {
  const levels = new Map<string, Level>()
  for (const id of new Set([...one.keys(), ...two.keys()])) {
    const [x, y] = [one.get(id) ?? usual.get(id) ?? 'error', two.get(id) ?? usual.get(id) ?? 'error']
    levels.set(id, WEIGHTS.indexOf(x) > WEIGHTS.indexOf(y) ? x : y)
  }
  return levels
}

const sameSilence = (x: Silence, y: Silence): boolean =>
  x.rule === y.rule && x.witness === y.witness && x.where === y.where

/** The documents with those silences alone that the older side had, too. */
export function withOlderSilences(after: readonly Document[], before: readonly Document[]): readonly Document[] {
  const older = new Map(before.map((d) => [d.id, d.silence ?? []]))
  return after.map((document) => {
    if (document.silence === undefined) return document
    const known = older.get(document.id) ?? []
    return { ...document, silence: document.silence.filter((s) => known.some((k) => sameSilence(k, s))) }
  })
}

/** From what rules ask least of to what they ask most of. */
const DEMANDS: readonly Fidelity[] = ['digest', 'abridged', 'full']

/** The documents with each text as what it was on the older side, where rules ask more of that; else the very list. */
export function withOlderFidelity(documents: readonly Document[], pairs: readonly Pair[]): readonly Document[] {
  const was = new Map<string, Fidelity>()
  for (const { before, after } of pairs)
    if (before !== null && after !== null && DEMANDS.indexOf(before.fidelity) > DEMANDS.indexOf(after.fidelity))
      was.set(after.file, before.fidelity)
  if (was.size === 0) return documents
  return documents.map((document) => ({
    ...document,
    witnesses: document.witnesses.map((w) => ({ ...w, fidelity: was.get(w.file) ?? w.fidelity })),
  }))
}

export interface GuardSides {
  readonly before: readonly Document[]
  readonly after: readonly Document[]
  readonly pairs: readonly Pair[]
  readonly decisions: { readonly before: readonly Decision[]; readonly after: readonly Decision[] }
  /** Texts that comparisons go by, where these are others than before. */
  readonly best: readonly ChangedBest[]
  /** What became of published comparisons. */
  readonly comparisons: readonly ComparisonChange[]
}

export function changedGuards(sides: GuardSides): readonly CheckFinding[] {
  return [...silences(sides), ...facts(sides), ...texts(sides), ...bests(sides), ...decisions(sides)]
}

function silences({ before, after }: GuardSides): readonly CheckFinding[] {
  const older = new Map(before.map((d) => [d.id, d.silence ?? []]))
  return after.flatMap((document) => {
    const known = older.get(document.id) ?? []
    return (document.silence ?? [])
      .filter((s) => !known.some((k) => sameSilence(k, s)))
      .map((s) => {
        const where = [s.witness, s.where].filter((w) => w !== undefined).join(' ')
        return told(document.file, tell('guard-changed.silence', { rule: s.rule, where, why: s.why }))
      })
  })
}

/** Facts of a record by which citations and comparisons find a document. */
const FACTS = {
  date: (d: Document): string => d.date,
  type: (d: Document): string => d.type,
  titles: (d: Document): string => Object.values(d.titles).join(' | '),
  aliases: (d: Document): string => d.aliases.map((a) => (typeof a === 'string' ? a : JSON.stringify(a))).join(' | '),
} as const

/** The document that each of the older side is now, by its id, else by a text of it. */
function nowOf({ before, after, pairs }: GuardSides): ReadonlyMap<Document, Document> {
  const byId = new Map(after.map((d) => [d.id, d]))
  const heirs = new Map(pairs.map((p) => [p.before?.document ?? '', p.after?.document ?? '']))
  return new Map(
    before.flatMap((d) => {
      const now = byId.get(d.id) ?? byId.get(heirs.get(d.id) ?? '')
      return now === undefined ? [] : [[d, now] as const]
    }),
  )
}

function facts(sides: GuardSides): readonly CheckFinding[] {
  return [...nowOf(sides)].flatMap(([old, now]) =>
    (Object.keys(FACTS) as (keyof typeof FACTS)[]).flatMap((what) => {
      const [before, after] = [FACTS[what](old), FACTS[what](now)]
      const places = placesOf(sides, now.witnesses)
      return before === after ? [] : [told(now.file, tell('guard-changed.fact', { what, before, after, places }))]
    }),
  )
}

/** What a record says of a text beside its words. */
const SAID = {
  fidelity: (w: Witness): string => w.fidelity,
  standing: (w: Witness): string => w.standing,
  sha256: (w: Witness): string => w.record?.sha256 ?? '',
} as const

function texts(sides: GuardSides): readonly CheckFinding[] {
  return sides.pairs.flatMap(({ before, after }) => {
    if (before === null || after === null) return []
    const places = placesOf(sides, [after])
    return (Object.keys(SAID) as (keyof typeof SAID)[]).flatMap((what) => {
      const [one, two] = [SAID[what](before), SAID[what](after)]
      // A checksum that a record newly gives, or that goes with new words, is told by its own rule.
      if (one === two || (what === 'sha256' && two !== '')) return []
      const values = { path: lockPath(after), what, before: one || '–', after: two || '–', places }
      return [told(after.file, tell('guard-changed.text', values))]
    })
  })
}

const bests = (sides: GuardSides): readonly CheckFinding[] =>
  sides.best.map(({ before, after }) => {
    const values = { before: lockPath(before), after: lockPath(after), places: placesOf(sides, [after]) }
    return told(after.file, tell('guard-changed.best', values))
  })

/** Places of published comparisons that some texts take part in and that read otherwise. */
const placesOf = ({ comparisons }: GuardSides, witnesses: readonly Witness[]): number =>
  comparisons.filter(({ a, b }) => witnesses.some((w) => w.siglum === a || w.siglum === b)).length

function decisions(sides: GuardSides): readonly CheckFinding[] {
  const keyOf = (d: Decision): string => JSON.stringify([d.documentA, d.documentB, d.a, d.b, d.lang, d.together])
  const { before, after } = sides.decisions
  const [old, now] = [new Map(before.map((d) => [keyOf(d), d])), new Map(after.map((d) => [keyOf(d), d]))]
  const said = (d: Decision, outcome: 'new' | 'gone'): CheckFinding => {
    const pair = sides.after.filter((x) => x.id === d.documentA || x.id === d.documentB).flatMap((x) => x.witnesses)
    const sigla = new Set(pair.map((w) => w.siglum))
    const places = sides.comparisons.filter(({ a, b }) => sigla.has(a) && sigla.has(b)).length
    const values = { outcome, a: d.a, b: d.b, together: d.together, by: d.by, places }
    return told(
      outcome === 'new' ? d.file : `${d.documentA}--${d.documentB}.yaml`,
      tell('guard-changed.decision', values),
    )
  }
  return [
    ...[...now].filter(([key]) => !old.has(key)).map(([, d]) => said(d, 'new')),
    ...[...old].filter(([key]) => !now.has(key)).map(([, d]) => said(d, 'gone')),
  ]
}
