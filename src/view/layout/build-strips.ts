/**
 * Two texts as two rows of sections: how long each section is, how much of it differs, and what went to another section.
 *
 *     2019   ▯▯▒▒▒▓▯▯▒            a cell a section, as wide as it is long, darker as more of its characters differ
 *                 ╲                a curve only for what crosses from one section to another
 *     2024   ▯▯▒▒▓▓▯▯▒▒
 *
 * Sections are those of the headings, as deep as they stay few; a text without any is cut into its items, or into even parts.
 */
import type { Strip, StripCell, StripCurve } from '../../model/layout.ts'
import type { ClaimLook, ClauseView, Ui, WordingLink } from '../../model/view.ts'
import { layoutWords } from '../../words/layout-words.ts'
import { say } from '../../words/say.ts'
import { typeset } from '../../words/typeset.ts'
import { type ShownClause, textOf, type Unlaid } from './clauses-shown.ts'

/** Sections at most: a cell of a strip as wide as a telephone stays six pixels wide. */
const MOST = 60
/** Fewer sections than these tell nothing of where something stands. */
const FEWEST = 3
/** From these shares of differing characters on a cell is one shade darker: a tenth, a quarter, a half, nearly all. */
const LEVELS: readonly number[] = [0.001, 0.1, 0.25, 0.5]

const levelOf = (share: number): number => LEVELS.filter((least) => share >= least).length

interface Section {
  readonly name: string
  readonly clauses: readonly ShownClause[]
}

/** Neighbours with the same key belong together. */
function grouped(clauses: readonly ShownClause[], keyOf: (c: ShownClause) => string): readonly ShownClause[][] {
  const groups: ShownClause[][] = []
  let last: string | null = null
  for (const c of clauses) {
    const key = keyOf(c)
    if (key !== last) groups.push([])
    groups.at(-1)!.push(c)
    last = key
  }
  return groups
}

function even(clauses: readonly ShownClause[]): readonly ShownClause[][] {
  const all = clauses.reduce((sum, c) => sum + c.length, 0)
  let at = 0
  return grouped(clauses, (c) => {
    const part = Math.floor((at / (all || 1)) * MOST)
    at += c.length
    return String(part)
  }) as ShownClause[][]
}

/**
 * For each clause the headings above it, outermost first. A heading is told by its place: two chapters may be named alike.
 */
function headingsOver(own: readonly ShownClause[]): ReadonlyMap<ShownClause, readonly ClauseView[]> {
  const latest = new Map<string, ClauseView>()
  const over = new Map<ShownClause, readonly ClauseView[]>()
  for (const shown of own) {
    const { clause } = shown
    if (clause.kind === 'heading') latest.set(textOf(clause), clause)
    else
      over.set(
        shown,
        clause.path.flatMap((words) => latest.get(words) ?? []),
      )
  }
  return over
}

function sectionsOf(own: readonly ShownClause[], placeOf: (address: string) => string): readonly Section[] {
  const clauses = own.filter((c) => c.clause.kind === 'clause')
  const over = headingsOver(own)
  const headings = (c: ShownClause): readonly ClauseView[] => over.get(c) ?? []
  const keyOf = (c: ShownClause, depth: number): string =>
    c.clause.path
      .slice(0, depth)
      .map((words) => headings(c).find((h) => textOf(h) === words)?.address ?? words)
      .join('\n')
  const byPath = [3, 2, 1]
    .map((depth) => grouped(clauses, (c) => keyOf(c, depth)))
    .find((groups) => groups.length <= MOST && groups.length >= FEWEST)
  const byItem = byPath ?? grouped(clauses, (c) => c.clause.id.replace(/\..*$/u, ''))
  const groups = byItem.length <= MOST ? byItem : even(clauses)
  return groups.map((group) => {
    const first = group[0]!.clause
    const heading = byPath === undefined ? undefined : first.path.at(-1)
    const places = [placeOf(first.address), placeOf(group.at(-1)!.clause.address)]
    const label = headings(group[0]!).find((h) => textOf(h) === heading)?.label ?? ''
    return {
      name:
        heading === undefined
          ? groups === byItem && byPath === undefined
            ? places[0]!
            : [...new Set(places)].join('–')
          : `${label}${/[\p{L}\p{N}.]$/u.test(label) ? ' ' : ''}${heading}`,
      clauses: group,
    }
  })
}

/** What is known of a clause of one text: characters that differ, the looks of its links, whether a link says it changed. */
interface Fact {
  readonly marked: number
  readonly changed: boolean
}

function factsOf(view: Unlaid, k: number, side: 'a' | 'b'): ReadonlyMap<string, Fact> {
  const facts = new Map<string, Fact>()
  for (const row of view.rows) {
    for (const link of row.cells[k]?.links ?? []) {
      if (link.kind === 'subject') {
        facts.set(link[side].address, { marked: 0, changed: true })
        continue
      }
      for (const clause of link[side]) {
        const marked = clause.runs.reduce((sum, r) => sum + (r.mark === 'same' ? 0 : r.end - r.start), 0)
        const moved = link.look === 'moved' ? clause.runs.reduce((sum, r) => sum + r.end - r.start, 0) : 0
        facts.set(clause.address, { marked: Math.max(marked, moved), changed: link.difference })
      }
    }
  }
  return facts
}

const rounded = (n: number): number => Math.round(n * 1e4) / 1e4

function cellsOf(
  sections: readonly Section[],
  { facts, subject, ui }: { readonly facts: ReadonlyMap<string, Fact>; readonly subject: boolean; readonly ui: Ui },
): readonly StripCell[] {
  const lengths = sections.map((s) => s.clauses.reduce((sum, c) => sum + Math.max(1, c.length), 0))
  const all = lengths.reduce((sum, n) => sum + n, 0) || 1
  let at = 0
  return sections.map(({ name, clauses }, i): StripCell => {
    const from = at / all
    at += lengths[i]!
    const told = clauses.map((c) => facts.get(c.clause.address)).filter((f) => f !== undefined)
    const changes = told.filter((f) => f.changed).length
    const share = subject ? changes / clauses.length : told.reduce((sum, f) => sum + f.marked, 0) / lengths[i]!
    const percent = share > 0 && share < 0.01 ? '<1%' : typeset(ui).percent(Math.round(share * 100))
    return {
      from: rounded(from),
      to: rounded(at / all),
      label: name,
      words: subject
        ? say(ui, layoutWords.sectionShared, { name, paragraphs: clauses.length, shared: changes })
        : say(ui, layoutWords.sectionChanged, { name, changes, share: percent }),
      row: clauses[0]!.row,
      level: levelOf(share),
    }
  })
}

const indexOf = (sections: readonly Section[]): ReadonlyMap<string, number> =>
  new Map(sections.flatMap((s, i) => s.clauses.map((c) => [c.clause.address, i] as const)))

/** For each key the value with which it goes most. */
function bestOf(weights: ReadonlyMap<string, number>, side: 0 | 1): ReadonlyMap<number, number> {
  const best = new Map<number, readonly [other: number, weight: number]>()
  for (const [pair, weight] of weights) {
    const ends = pair.split(' ').map(Number) as [number, number]
    const known = best.get(ends[side])
    if (!known || weight > known[1]) best.set(ends[side], [ends[side === 0 ? 1 : 0], weight])
  }
  return new Map([...best].map(([key, [other]]) => [key, other]))
}

interface Crossing {
  weight: number
  paragraphs: number
  readonly row: number
  readonly look: ClaimLook
}

function curvesOf(
  view: Unlaid,
  k: number,
  { a, b, headed }: { readonly a: readonly Section[]; readonly b: readonly Section[]; readonly headed: boolean },
): readonly StripCurve[] {
  const [inA, inB] = [indexOf(a), indexOf(b)]
  const weights = new Map<string, number>()
  const found: {
    readonly key: string
    readonly weight: number
    readonly row: number
    readonly look: ClaimLook
    readonly moved: boolean
  }[] = []
  view.rows.forEach((row, i) => {
    for (const link of row.cells[k]?.links ?? []) {
      const [as, bs] = link.kind === 'wording' ? [link.a, link.b] : [[link.a], [link.b]]
      for (const x of as)
        for (const y of bs) {
          const [p, q] = [inA.get(x.address), inB.get(y.address)]
          if (p === undefined || q === undefined) continue
          const key = `${p} ${q}`
          const weight = Math.max(1, (y.runs.at(-1)?.end ?? 0) - (y.runs[0]?.start ?? 0))
          weights.set(key, (weights.get(key) ?? 0) + weight)
          found.push({ key, weight, row: i, look: link.kind === 'subject' ? link.look : 'moved', moved: isMoved(link) })
        }
    }
  })
  const [toB, toA] = [bestOf(weights, 0), bestOf(weights, 1)]
  const all = b.reduce((sum, s) => sum + s.clauses.reduce((n, c) => n + Math.max(1, c.length), 0), 0) || 1
  const crossings = new Map<string, Crossing>()
  for (const { key, weight, row, look, moved } of found) {
    const [p, q] = key.split(' ').map(Number) as [number, number]
    const crosses =
      view.columns[k]!.kind === 'subject' || (headed ? toB.get(p) !== q && toA.get(q) !== p : moved && p !== q)
    if (!crosses) continue
    const known = crossings.get(key)
    if (known) {
      known.weight += weight
      known.paragraphs++
    } else crossings.set(key, { weight, paragraphs: 1, row, look })
  }
  return [...crossings].map(([key, { weight, paragraphs, row, look }]): StripCurve => {
    const [p, q] = key.split(' ').map(Number) as [number, number]
    return {
      a: p,
      b: q,
      look,
      weight: rounded(weight / all),
      words: say(view.ui, layoutWords.curve, { from: a[p]!.name, to: b[q]!.name, paragraphs }),
      row,
    }
  })
}

const isMoved = (link: { readonly kind: string }): boolean => link.kind === 'wording' && (link as WordingLink).moved

export function buildStrips(
  view: Unlaid,
  clauses: ReadonlyMap<string, readonly ShownClause[]>,
  placeOf: (address: string) => string,
): readonly Strip[] {
  const base = view.witnesses.at(-1)
  if (!base) return []
  const b = sectionsOf(clauses.get(base.siglum) ?? [], placeOf)
  return view.columns.map((column, k): Strip => {
    const a = sectionsOf(clauses.get(column.siglum) ?? [], placeOf)
    const subject = column.kind === 'subject'
    const cells = (sections: readonly Section[], side: 'a' | 'b') =>
      cellsOf(sections, { facts: factsOf(view, k, side), subject, ui: view.ui })
    const headed = a.some((s) => s.clauses[0]!.clause.path.length > 0)
    return {
      column: k,
      scale: subject ? 'shared' : 'changed',
      a: cells(a, 'a'),
      b: cells(b, 'b'),
      curves: curvesOf(view, k, { a, b, headed }),
    }
  })
}
