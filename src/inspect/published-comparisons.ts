/**
 * What a change does to the comparisons that readers have: each document with those it cites, as `tifa compare` shows it.
 *
 *     2023·zh with 2022·zh, clause 3.2:   before  revised (3.4)      now  new here
 *
 * Only comparisons in which a changed text takes part are made, on both sides; clause ids of the older side are told as
 * those of the new one.
 */
import { collateWitnesses } from '../collate.ts'
import { bestWitness } from '../corpus/index.ts'
import { lockPath } from '../lock.ts'
import type {
  Alignment,
  ClauseState,
  Collated,
  ComparisonChange,
  Decision,
  Document,
  Lang,
  Witness,
} from '../model/index.ts'
import { tidy } from '../text/is-print.ts'
import { keyText, MAYBE_HYPHEN } from '../text/key.ts'
import type { Cache } from './cache.ts'
import { namesOf, type PreparedCorpus } from './prepare-corpus.ts'

const LANGS: readonly Lang[] = ['zh', 'ru', 'en']
/** Comparisons made at most: a change of a treaty that hundreds cite is not followed into all of them. */
const MOST = 200

export interface Published {
  readonly changes: readonly ComparisonChange[]
  /** Comparisons left out because there were too many. */
  readonly left: number
}

interface Comparison {
  readonly key: string
  readonly a: Witness
  readonly b: Witness
}

export interface PublishedSides {
  readonly before: PreparedCorpus
  readonly after: PreparedCorpus
  readonly decisions: { readonly before: readonly Decision[]; readonly after: readonly Decision[] }
  /** Texts of either side that changed, came or went. */
  readonly touched: ReadonlySet<Witness>
  /** New clause ids of the old ones, by the old text; texts that did not change are not there. */
  readonly successors: ReadonlyMap<Witness, Readonly<Record<string, readonly string[]>>>
  readonly cache: Cache
}

export async function comparePublished(sides: PublishedSides): Promise<Published> {
  const before = new Map(comparisonsOf(sides.before).map((c) => [c.key, c]))
  const after = new Map(comparisonsOf(sides.after).map((c) => [c.key, c]))
  const decided = (side: readonly Decision[], c: Comparison): string =>
    JSON.stringify(decisionsFor(side, c).map(({ a, b, together, lang }) => [a, b, together, lang]))
  const concerns = (c: Comparison | undefined): boolean =>
    c !== undefined && (sides.touched.has(c.a) || sides.touched.has(c.b))
  const keys = [...new Set([...after.keys(), ...before.keys()])].filter(
    // A comparison that is there on one side alone is told by the citation, or by the text, that makes it.
    (key) =>
      before.has(key) &&
      after.has(key) &&
      (concerns(before.get(key)) ||
        concerns(after.get(key)) ||
        decided(sides.decisions.before, after.get(key)!) !== decided(sides.decisions.after, after.get(key)!)),
  )
  const changes: ComparisonChange[] = []
  for (const key of keys.slice(0, MOST)) {
    const [old, now] = [before.get(key)!, after.get(key)!]
    const one = await statesOf(old, sides.before.documents, sides.decisions.before, sides.cache)
    const two = await statesOf(now, sides.after.documents, sides.decisions.after, sides.cache)
    for (const change of differences(translated(one, old, now, sides.successors), two, now)) changes.push(change)
  }
  return { changes, left: Math.max(0, keys.length - MOST) }
}

/** Each document's best text in each language with the best texts of those it cites. */
function comparisonsOf(side: PreparedCorpus): readonly Comparison[] {
  const comparisons: Comparison[] = []
  const byId = new Map(side.documents.map((d) => [d.id, d]))
  for (const document of side.documents)
    for (const lang of LANGS) {
      const b = bestWitness(document, lang)
      if (b === null || b.fidelity === 'digest') continue
      const cited = new Set(side.citationsOf(b).map((c) => c.citation.target))
      for (const id of cited) {
        const other: Document | undefined = id === null ? undefined : byId.get(id)
        const a = other === undefined || other.id === document.id ? null : bestWitness(other, lang)
        if (a !== null) comparisons.push({ key: `${a.document} ${b.document} ${lang}`, a, b })
      }
    }
  return comparisons
}

const decisionsFor = (decisions: readonly Decision[], { a, b }: Pick<Comparison, 'a' | 'b'>): readonly Decision[] =>
  decisions.filter((d) => d.documentA === a.document && d.documentB === b.document)

/** How each clause of a comparison stands: base clauses by `b id`, those of the earlier text by `a id`. */
type States = Readonly<Record<string, State>>

interface State extends ClauseState {
  /** The words that a difference is told of, both sides, as they are compared; empty where none is told. */
  readonly words: string
}

async function statesOf(
  { a, b }: Comparison,
  documents: readonly Document[],
  decisions: readonly Decision[],
  cache: Cache,
): Promise<States> {
  const own = decisionsFor(decisions, { a, b })
  const items = [a, b].map((w) => (w.fidelity === 'digest' ? (w.record?.items ?? null) : null))
  const pair = documents.filter((d) => d.id === a.document || d.id === b.document)
  const of = (w: Witness): string => JSON.stringify([lockPath(w), w.sha256, w.siglum, w.standing, w.fidelityBasis])
  const said = own.map(({ a: x, b: y, together, lang }) => [x, y, together, lang])
  return cache.rememberLater(
    ['states with words', of(a), of(b), JSON.stringify([items, said, namesOf(pair)])],
    async () => {
      const collated = await collateWitnesses({
        witnesses: [a, b],
        documents: pair,
        reading: 'successive',
        findings: [],
        decisions: own,
        asks: 'claims',
      })
      const headings = new Set(
        collated.collation.witnesses.flatMap((w, k) =>
          w.clauses.filter((c) => c.kind === 'heading').map((c) => `${'ab'[k]} ${c.id}`),
        ),
      )
      const states = readStates(collated.collation.alignments[0]!, wordsIn(collated))
      const base = collated.collation.witnesses[1]
      for (const clause of base?.clauses ?? [])
        states[`b ${clause.id}`] ??= { reads: 'no echo', moved: false, partners: [], words: '' }
      return Object.fromEntries(Object.entries(states).filter(([key]) => !headings.has(key)))
    },
  )
}

/** The words of some clauses of a side, without what makes no difference. */
function wordsIn({ witnesses, collation }: Collated): (side: 0 | 1, ids: readonly string[]) => string {
  const places = collation.witnesses.map((w) => new Map(w.clauses.map((c) => [c.id, c])))
  return (side, ids) =>
    ids
      .map((id) => {
        const clause = places[side]?.get(id)
        if (clause === undefined) return ''
        const key = keyText(witnesses[side]?.text ?? '', clause.start, clause.end)
        return tidy(key).replaceAll(String.fromCharCode(MAYBE_HYPHEN), '')
      })
      .join('\n')
}

function readStates(alignment: Alignment, wordsOf: ReturnType<typeof wordsIn>): Record<string, State> {
  const states: Record<string, State> = {}
  if (alignment.kind === 'wording') {
    for (const { a, b, relation, moved, claim } of alignment.beads) {
      const words = relation === 'kept' ? '' : `${wordsOf(0, a)}\n\n${wordsOf(1, b)}`
      const state = { reads: relation, moved, words, ...(a.length === 0 || b.length === 0 ? { claim } : {}) }
      for (const id of b) states[`b ${id}`] = { ...state, partners: a }
      if (b.length === 0) for (const id of a) states[`a ${id}`] = { ...state, partners: [] }
    }
    return states
  }
  for (const strength of ['strong', 'weak'] as const)
    for (const echo of alignment.echoes) {
      if (echo.strength !== strength) continue
      const known = states[`b ${echo.b}`]
      if (known === undefined)
        states[`b ${echo.b}`] = {
          reads: strength === 'strong' ? 'strong echo' : 'weak echo',
          moved: false,
          partners: [echo.a],
          words: '',
        }
      else states[`b ${echo.b}`] = { ...known, partners: [...known.partners, echo.a].sort() }
    }
  return states
}

/** States of the older side under the ids of the new one. */
function translated(
  states: States,
  old: Comparison,
  now: Comparison,
  successors: PublishedSides['successors'],
): States {
  const next = (side: 'a' | 'b', id: string): readonly string[] => {
    const known = successors.get(old[side])
    if (known !== undefined) return known[id] ?? []
    return old[side].sha256 === now[side].sha256 ? [id] : []
  }
  const out: Record<string, State> = {}
  for (const [key, state] of Object.entries(states)) {
    const [side, id] = key.split(' ') as ['a' | 'b', string]
    const partners = state.partners.flatMap((p) => next(side === 'a' ? 'b' : 'a', p)).sort()
    for (const now of next(side, id)) out[`${side} ${now}`] = { ...state, partners }
  }
  return out
}

function differences(before: States, after: States, { a, b }: Comparison): readonly ComparisonChange[] {
  const changes: ComparisonChange[] = []
  const yearOf = (w: Witness): string => w.siglum.replace(/·(?:zh|ru|en)(?=$|·)/u, '')
  const shown = (state: State | undefined, other: Witness): ClauseState | null =>
    state === undefined
      ? null
      : {
          reads: state.reads,
          ...(state.claim === undefined ? {} : { claim: state.claim }),
          moved: state.moved,
          partners: state.partners.map((p) => `${yearOf(other)}-${p}`),
        }
  for (const key of [...new Set([...Object.keys(after), ...Object.keys(before)])]) {
    const [one, two] = [before[key], after[key]]
    // A clause that is new in the text, or gone from it, is told as a change of the text.
    if (key.startsWith('b ') && (one === undefined || two === undefined)) continue
    const same =
      one !== undefined &&
      two !== undefined &&
      one.reads === two.reads &&
      one.claim === two.claim &&
      one.moved === two.moved &&
      sameIds(one.partners, two.partners)
    if (same && one.words === two.words) continue
    const [side, id] = key.split(' ') as ['a' | 'b', string]
    const [own, other] = side === 'b' ? [b, a] : [a, b]
    changes.push({
      a: a.siglum,
      b: b.siglum,
      clause: `${yearOf(own)}-${id}`,
      before: shown(one, other),
      after: shown(two, other),
      ...(same ? { wording: true as const } : {}),
    })
  }
  return changes
}

const sameIds = (x: readonly string[], y: readonly string[]): boolean =>
  [...x].sort().join(' ') === [...y].sort().join(' ')
