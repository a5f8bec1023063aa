/**
 * `tifa why 2023-7.1`: what the links of a clause rest on, what comes nearest where it has none, and the clause through
 * all earlier documents of its corpus.
 */
import { buildChains, nearestTo } from '../../src/command.ts'
import type { ChainView } from '../../src/index.ts'
import { chainWords } from '../../src/words/chain-words.ts'
import { whyWords } from '../../src/words/command-words.ts'
import { say } from '../../src/words/say.ts'
import { type Typesetter, typeset } from '../../src/words/typeset.ts'
import { list } from '../command.ts'
import { misuse } from '../usage-error.ts'
import { type Asked, baseOf, chainsAsked, isJson, writeJson, writeLines } from './asked.ts'
import { clausesIn, type Found, type Names } from './named-clauses.ts'

const INDENT = 4

/** A clause of the other text that comes near to one without a counterpart. */
interface Near {
  readonly text: string
  readonly address: string
  readonly share: number
}

export interface AskedClause {
  /** As it was typed. */
  readonly clause: string
  readonly names: Names
  readonly found: readonly Found[]
}

/** Writes it, and gives the exit code. Throws a usage error for `--with` a text that is not compared. */
export async function whyClause(asked: Asked, { clause, names, found }: AskedClause): Promise<number> {
  const { view, terminal } = asked
  const { ui } = terminal
  const base = baseOf(asked)
  const shown = linksWith(asked, found)
  const ids = new Set(view.rows.flatMap((r) => r.base.filter(names).map((c) => c.id)))
  const chains = ids.size === 0 ? [] : ((await chainsAsked(asked, ids)) ?? [])
  const nearest = await Promise.all(shown.map((one) => nearTo(asked, one)))
  if (isJson(asked)) {
    const links = shown.map(({ siglum, link }, k) => ({
      with: siglum,
      clauses: clausesIn(link).map((c) => c.address),
      word: link.word,
      notes: link.notes,
      score: link.score,
      sentence: link.sentence,
      why: link.why,
      ...(nearest[k]!.length > 0 && {
        nearest: nearest[k]!.map(({ address, share }) => ({ clause: address, share })),
      }),
    }))
    return writeJson(asked, { clause, links, chains })
  }
  const t = typeset(ui)
  return writeLines(asked, (put) => {
    // The base, whether it stands against the order of time, and the others.
    const opening = view.witnesses.some((w) => w.outOfOrder !== undefined) ? 3 : 2
    for (const line of view.lead.slice(0, opening)) put(line)
    for (const [k, { short, link }] of shown.entries()) {
      put('')
      put(t.named(short, link.sentence))
      for (const point of link.why) put(point, INDENT)
      const near = nearest[k]!
      if (near.length === 0) continue
      const named = near.map((n) => n.address + t.aside(t.percent(Math.round(n.share * 100))))
      put(say(ui, whyWords.nearest, { text: near[0]!.text, near: named }), INDENT)
    }
    if (shown.length === 0) {
      put('')
      put(say(ui, whyWords.noLink, { clause, none: silences(asked, names) }))
    }
    const through = buildChains(chains, base, ui)
    const [first] = through
    if (first === undefined) return
    put('')
    put(say(ui, chainWords.asked, { texts: first.links.length, documents: chains[0]!.links.length }))
    if (first.links.length === 0) put(chainWords.noText[ui], INDENT)
    else for (const chain of through) for (const [line, indent] of chainLines(chain, t)) put(line, indent)
  })
}

/** The links with the texts of `--with`, or all. */
function linksWith({ args, view }: Asked, found: readonly Found[]): readonly Found[] {
  const wanted = list(args, 'with')
  const isWanted = ({ short, siglum }: { readonly short: string; readonly siglum: string }): boolean =>
    wanted.includes(short) || wanted.includes(siglum)
  if (wanted.length === 0) return found
  if (!view.columns.some(isWanted)) throw misuse('why.with', { shorts: view.columns.map((c) => c.short) })
  return found.filter(isWanted)
}

/** What comes nearest in the other text to a clause that is linked with none there. */
async function nearTo({ collated, view }: Asked, { siglum, link }: Found): Promise<readonly Near[]> {
  if (link.kind !== 'wording' || (link.a.length > 0 && link.b.length > 0)) return []
  const own = collated.witnesses[collated.base]!.siglum
  const [clauses, of, among] = link.a.length > 0 ? [link.a, siglum, own] : ([link.b, own, siglum] as const)
  const [only] = clauses
  if (only === undefined || only.kind !== 'clause') return []
  const { short } = view.witnesses.find((w) => w.siglum === among)!
  const found = await nearestTo(collated, { clause: only.id, of, among })
  return found.map(({ id, share }) => ({ text: short, address: `${short}-${id}`, share }))
}

/** What each comparison says of a clause without a link: 2019 未见. */
const silences = ({ view }: Asked, names: Names): readonly string[] => [
  ...new Set(
    view.rows
      .filter((r) => [...r.base, ...r.cells.flatMap((c) => c.alone)].some(names))
      .flatMap((r) => r.cells.flatMap((c) => (c.none ? [`${view.columns[c.column]?.short} ${c.none}`] : []))),
  ),
]

/** A clause and its documents, or one of its sentences. */
function chainLines(chain: ChainView, t: Typesetter): readonly (readonly [line: string, indent: number])[] {
  if (chain.ofSentence) return [[t.named(t.quoted(chain.words), chain.summary), INDENT]]
  return [
    [t.named(chain.address, chain.summary), 0],
    ...chain.links.map((link) => {
      const has = t.named(link.name, [link.word, link.share].filter(Boolean).join(' '))
      return [t.parts([has, link.address ?? '']), INDENT] as const
    }),
  ]
}
