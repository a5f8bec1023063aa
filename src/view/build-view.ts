/**
 * A collation made into what any screen or page can show.
 *
 *     buildView(collated, { ui: 'zh', showPunctuation: false })
 *
 * Words, order, marks and counts are settled here; whoever shows a view neither parses, aligns nor counts.
 * Pure: the same collation gives the same view.
 */
import type { Bead, WordingAlignment } from '../model/alignment.ts'
import type { Citation } from '../model/citation.ts'
import type { Collated } from '../model/collation.ts'
import type { Row, SubjectLink, Ui, View, ViewOptions, WitnessView } from '../model/view.ts'
import { keyText } from '../text/key.ts'
import { say } from '../words/say.ts'
import { toldPaths } from '../words/told-path.ts'
import { words } from '../words/view-words.ts'
import { buildChains } from './build-chains.ts'
import { buildNews } from './build-news.ts'
import { echoClaim, subjectClaims } from './claims.ts'
import { clauseFormulas } from './clause-formulas.ts'
import { buildColumn } from './column.ts'
import { isDatedBefore } from './date-order.ts'
import { describeSubject, whySubject } from './describe.ts'
import { buildLayout } from './layout/build-layout.ts'
import { buildLead, nameAndDate, namedDocuments } from './lead.ts'
import { buildLeftOut } from './left-out-view.ts'
import { fidelityWords, shortNames, titleLangOf, titleOf, witnessName } from './names.ts'
import { buildOrders } from './order-view.ts'
import { publisherOf } from './publishers.ts'
import { buildRibbons } from './ribbons.ts'
import { buildRows, type ColumnLinks } from './rows.ts'
import { type Mark, type MovedSentence, tile } from './runs.ts'
import { placePassages } from './shared-passages.ts'
import { addressIn, clauseAt, clausesOf, clauseView, type WitnessSide, witnessSide } from './side.ts'
import type { WordingContext } from './wording-context.ts'
import { buildWordingLink } from './wording-link.ts'

export function buildView(collated: Collated, options: ViewOptions): View {
  const { ui, showPunctuation } = options
  const { collation, reading } = collated
  const shorts = shortNames(collated)
  const sides = collation.witnesses.map((shown, i) => {
    const witness = collated.witnesses[i]
    if (!witness) throw new Error(`assertion: no text for witness ${shown.siglum}`)
    return witnessSide(i, shorts[i]!, witness, shown, collated.documents[i] ?? null)
  })
  const base = sides[collated.base]
  if (!base) throw new Error('assertion: a collation without a base')
  const earlier = sides.filter((s) => s !== base)
  const several = earlier.length > 1
  const shares = collation.alignments.length > 0 && collation.alignments.every((al) => al.kind === 'wording')
  const columns = collation.alignments.map((alignment, i): ColumnLinks => {
    // One alignment for each of the others, in their order.
    const side = earlier[i]
    if (!side || side.shown.siglum !== alignment.a) throw new Error(`assertion: alignment ${i} is out of order`)
    if (alignment.kind === 'subject')
      return { kind: 'subject', side, alignment, links: alignment.echoes.map((e) => subjectLink(e, side, base, ui)) }
    const context: WordingContext = {
      ui,
      reading,
      showPunctuation,
      a: side,
      b: base,
      several,
      shares,
      passages: placePassages(alignment.passages, side, base),
      ...movedSentences(alignment, side, base),
      sameHeading: headingLinks(alignment, side, base),
    }
    return { kind: 'wording', side, alignment, links: alignment.beads.map((bead) => buildWordingLink(bead, context)) }
  })
  const allCompared = collation.notCompared.length === 0
  const rows = buildRows(base, columns, { ui, allCompared })
  const shown = columns.map((c) => buildColumn(c, { base, several, reading, ui, allCompared }))
  const nameOf = namedDocuments(collated.notCompared ?? [], ui)
  const lead = buildLead({ base, columns, shown, reading, notCompared: collation.notCompared, nameOf, ui })
  const unlaid = {
    ui,
    reading,
    title: titleLine(base, earlier, ui),
    lead: lead.all,
    news: buildNews(collation.news, { base, earlier, rows, ui, only: options.news }),
    witnesses: toldWitnesses(
      sides.map((s) => s.shown.file),
      [...earlier, base].map((s) => witnessView(s, outOfOrder(s, base, earlier, ui), ui)),
    ),
    columns: shown,
    rows,
    ribbons: buildRibbons(base, columns, rowByAddress(rows)),
    citations: base.shown.citations.map((c) => ({
      clause: addressIn(base, c.clause),
      as: c.as,
      target: c.target ?? c.witness ?? null,
      words: citationWords(c, sides, nameOf, ui),
    })),
    leftOut: buildLeftOut(base, columns, ui),
    orders: buildOrders(base, columns, ui),
    chains: buildChains(options.chains ?? [], base, ui),
    formulas: clauseFormulas(options.formulas, base.shown.sha256),
    shares,
    hidden: hiddenWords(columns, showPunctuation, ui),
    tool: collation.tool,
  }
  return { ...unlaid, layout: buildLayout(unlaid, lead) }
}

/** Sentences that are told as moved, by the clause that holds them on either side. */
function movedSentences(
  alignment: WordingAlignment,
  a: WitnessSide,
  b: WitnessSide,
): Pick<WordingContext, 'movedA' | 'movedB'> {
  const movedA = new Map<string, MovedSentence[]>()
  const movedB = new Map<string, MovedSentence[]>()
  const seen = new Set<string>()
  const put = (map: Map<string, MovedSentence[]>, id: string, sentence: MovedSentence): void => {
    const list = map.get(id)
    if (list) list.push(sentence)
    else map.set(id, [sentence])
  }
  for (const bead of alignment.beads) {
    for (const link of bead.sentences) {
      if (!link.moved || !link.a || !link.b) continue
      const key = `${link.a[0]} ${link.b[0]}`
      const [inA, inB] = [clauseAt(a, link.a[0]), clauseAt(b, link.b[0])]
      if (seen.has(key) || !inA || !inB) continue
      seen.add(key)
      const differs = link.variants ? { variants: link.variants } : {}
      put(movedA, inA.id, { span: link.a, ref: addressIn(b, inB.id), ...differs })
      put(movedB, inB.id, { span: link.b, ref: addressIn(a, inA.id), ...differs })
    }
  }
  return { movedA, movedB }
}

/** Which headings belong together, by position. */
function headingLinks(alignment: WordingAlignment, a: WitnessSide, b: WitnessSide): (x: number, y: number) => boolean {
  const linked = new Set<string>()
  const isHeading = (side: WitnessSide, id: string): boolean =>
    side.clauses[side.position.get(id) ?? -1]?.kind === 'heading'
  const pairs = (bead: Bead): void => {
    for (const x of bead.a) for (const y of bead.b) linked.add(`${a.position.get(x)} ${b.position.get(y)}`)
  }
  for (const bead of alignment.beads) if (bead.a.some((id) => isHeading(a, id))) pairs(bead)
  return (x, y) => linked.has(`${x} ${y}`)
}

function subjectLink(
  echo: {
    readonly a: string
    readonly b: string
    readonly strength: 'strong' | 'weak'
    readonly score: number
    readonly terms: readonly { readonly a: readonly [number, number]; readonly b: readonly [number, number] }[]
  },
  a: WitnessSide,
  b: WitnessSide,
  ui: Ui,
): SubjectLink {
  const view = (side: WitnessSide, id: string, which: 'a' | 'b') => {
    const [clause] = clausesOf(side, [id])
    if (!clause) throw new Error(`assertion: no clause ${id}`)
    const marks = echo.terms.map((t): Mark => ({ span: t[which], mark: 'term', kind: null, evidence: null, ref: null }))
    return clauseView(side, clause, tile(side.text, clause.start, clause.end, marks))
  }
  const [viewA, viewB] = [view(a, echo.a, 'a'), view(b, echo.b, 'b')]
  // Where the two texts print a notion in different words both are shown: a summary's word is never told as the text's.
  const terms = [
    ...new Set(
      echo.terms.map((t) => {
        const [theirs, ours] = [a.text.slice(t.a[0], t.a[1]), b.text.slice(t.b[0], t.b[1])]
        return keyText(theirs).toLowerCase() === keyText(ours).toLowerCase() ? ours : `${ours} ~ ${theirs}`
      }),
    ),
  ]
  const link = { strength: echo.strength, score: echo.score, a: viewA, b: viewB, terms }
  const claim = echoClaim(echo.strength)
  return {
    kind: 'subject',
    claim,
    look: subjectClaims[claim].look,
    ...link,
    word: subjectClaims[claim].word[ui],
    notes: [a, b].some((s) => s.shown.fidelity === 'digest') ? [words.label.summary[ui]] : [],
    sentence: describeSubject(link, ui),
    why: whySubject(link, ui),
  }
}

function titleLine(base: WitnessSide, earlier: readonly WitnessSide[], ui: Ui): string {
  const name = nameAndDate(base, ui)
  if (earlier.length === 0) return name
  return say(ui, words.view.title, { name, others: earlier.map((s) => s.short) })
}

/** What is said beside a text that stands against the order of time, or null. */
function outOfOrder(side: WitnessSide, base: WitnessSide, earlier: readonly WitnessSide[], ui: Ui): string | null {
  const after = (s: WitnessSide): boolean => isDatedBefore(base.shown.date, s.shown.date)
  if (side === base) return earlier.some(after) ? words.label.datedEarlier[ui] : null
  return after(side) ? words.label.datedLater[ui] : null
}

/** The texts with their files as they are told. */
function toldWitnesses(files: readonly string[], witnesses: readonly WitnessView[]): readonly WitnessView[] {
  const told = toldPaths(files)
  return witnesses.map((w) => ({ ...w, file: told(w.file) }))
}

function witnessView(side: WitnessSide, order: string | null, ui: Ui): WitnessView {
  const { witness, shown, document } = side
  const { record } = witness
  return {
    siglum: shown.siglum,
    short: side.short,
    name: witnessName(witness, document, ui),
    document: shown.document,
    title: document ? titleOf(document, ui) : shown.title,
    titleLang: document ? titleLangOf(document, ui) : shown.lang,
    date: shown.date,
    ...(order === null ? {} : { outOfOrder: order }),
    lang: shown.lang,
    fidelity: shown.fidelity,
    fidelityWords: fidelityWords(witness, ui),
    standingWords: words.standing[shown.standing][ui],
    publisher: publisherOf(record),
    url: record?.archived?.url ?? record?.url ?? null,
    published: record?.published ?? null,
    accessed: record?.accessed ?? null,
    file: shown.file,
    sha256: shown.sha256,
    headline: record?.headline ?? null,
    credit: record?.credit ?? null,
    note: record?.note ?? null,
  }
}

function citationWords(
  { target, witness }: Citation,
  sides: readonly WitnessSide[],
  nameOf: (id: string) => string,
  ui: Ui,
): string {
  const side = sides.find((s) => (target === null ? s.shown.siglum === witness : s.shown.document === target))
  if (side) return say(ui, words.phrase.citedAndCompared, { short: side.short })
  if (target !== null) return say(ui, words.phrase.citedNotCompared, { name: nameOf(target) })
  // Where files alone are compared nobody has looked into a corpus.
  const looked = sides.some((s) => s.document !== null)
  return looked ? words.label.unresolved[ui] : words.label.notCompared[ui]
}

function rowByAddress(rows: readonly Row[]): ReadonlyMap<string, string> {
  const map = new Map<string, string>()
  for (const row of rows) {
    for (const clause of row.base) map.set(clause.address, row.id)
    if (row.base.length === 0) map.set(row.id, row.id)
  }
  return map
}

function hiddenWords(columns: readonly ColumnLinks[], showPunctuation: boolean, ui: Ui): string | null {
  if (showPunctuation) return null
  let count = 0
  for (const column of columns)
    if (column.kind === 'wording') for (const link of column.links) count += link.variants.punctuation
  return count === 0 ? null : say(ui, words.view.hidden, { differences: count })
}
