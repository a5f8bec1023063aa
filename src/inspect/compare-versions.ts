/**
 * One text, old | new: the comparison that tifa makes of any two versions, split into wording, punctuation, numbering.
 *
 *     支持 → 欢迎                   wording          ， → 、              punctuation
 *     三、 → 四、                   numbering        one paragraph made two, the words the same: numbering
 *     lines wrapped, spaces         nothing
 *
 * What is wording is asked of the same function as for `corpus.lock` (`text/is-print.ts`), clause by clause.
 */
import { collateWitnesses } from '../collate.ts'
import type { Bead, ChangeKind, Clause, ClauseChange, Run, Witness, WordingLink } from '../model/index.ts'
import { differenceOf } from '../text/is-print.ts'
import { keyText } from '../text/key.ts'
import { Lines } from '../text/lines.ts'
import { buildView } from '../view/build-view.ts'

export interface VersionComparison {
  readonly exact: boolean
  readonly clauses: readonly ClauseChange[]
  /** New clause ids of each old clause, where they belong together. */
  readonly successors: Readonly<Record<string, readonly string[]>>
}

export async function compareVersions(before: Witness, after: Witness): Promise<VersionComparison> {
  // Two states of one file are compared as wording, whatever the file is: a summary's words are its own.
  const whole = (w: Witness, siglum: string): Witness => ({ ...w, siglum, fidelity: 'full', document: null })
  const collated = await collateWitnesses({
    witnesses: [whole(before, 'old'), whole(after, 'new')],
    documents: [],
    reading: 'versions',
    findings: [],
    asks: 'claims',
  })
  const [alignment] = collated.collation.alignments
  const [a, b] = collated.collation.witnesses
  if (alignment?.kind !== 'wording' || a === undefined || b === undefined)
    throw new Error('assertion: versions are compared as wording')
  const clausesA = new Map(a.clauses.map((c) => [c.id, c]))
  const clausesB = new Map(b.clauses.map((c) => [c.id, c]))
  const inline = inlineByBead(buildView(collated, { ui: 'en', showPunctuation: true }).rows)
  const lines = new Lines(after.text)
  const clauses: ClauseChange[] = []
  let last = 1
  const ordered = alignment.beads
  for (const bead of ordered) {
    const first = bead.b[0] === undefined ? undefined : clausesB.get(bead.b[0])
    const line = first === undefined ? last : lines.place(first.labelSpan?.[0] ?? first.start).line
    last = line
    const labels = labelsOf(bead, clausesA, clausesB)
    const keyOf = (text: string, of: ReadonlyMap<string, Clause>, ids: readonly string[]): string =>
      ids.map((id) => keyText(text, of.get(id)?.start, of.get(id)?.end)).join(' ')
    const difference = differenceOf(keyOf(before.text, clausesA, bead.a), keyOf(after.text, clausesB, bead.b))
    const kinds = kindsOf(
      bead,
      { relabelled: labels !== null, worded: difference === 'wording' },
      before.text,
      after.text,
    )
    if (kinds.length === 0) continue
    clauses.push({
      kinds,
      relation: bead.relation,
      moved: bead.moved,
      a: bead.a,
      b: bead.b,
      labels,
      line,
      inline: unmarkLayout(inline.get(bead.id) ?? []).map(({ text, mark, ref }) => ({ text, mark, ref })),
    })
  }
  const successors: Record<string, readonly string[]> = {}
  for (const bead of ordered) for (const id of bead.a) if (bead.b.length > 0) successors[id] = bead.b
  return { exact: alignment.exact, clauses, successors }
}

/** Labels as printed, where those of a pair differ beyond width and spaces. */
function labelsOf(
  bead: Bead,
  clausesA: ReadonlyMap<string, Clause>,
  clausesB: ReadonlyMap<string, Clause>,
): ClauseChange['labels'] {
  const [x, y] = [bead.a[0], bead.b[0]]
  if (x === undefined || y === undefined) return null
  const [a, b] = [clausesA.get(x)?.label ?? null, clausesB.get(y)?.label ?? null]
  const key = (label: string | null): string => (label ?? '').normalize('NFKC').replace(/\s+/gu, '')
  return key(a) === key(b) ? null : { a, b }
}

/** Characters that a change of layout adds and takes away. */
const LAYOUT = /[\s\u00ad\u200b-\u200f\u2060\ufeff]+/gu

function kindsOf(
  bead: Bead,
  { relabelled, worded }: { readonly relabelled: boolean; readonly worded: boolean },
  a: string,
  b: string,
): readonly ChangeKind[] {
  const printed = (text: string, [start, end]: readonly [number, number]): string =>
    text.slice(start, end).replace(LAYOUT, '')
  const alone = bead.a.length === 0 || bead.b.length === 0
  const kinds: ChangeKind[] = []
  if (
    alone ||
    worded ||
    bead.variants.some((v) => v.kind !== 'punctuation') ||
    bead.moved ||
    bead.sentences.some((s) => s.moved)
  )
    kinds.push('wording')
  if (bead.variants.some((v) => v.kind === 'punctuation' && printed(a, v.a) !== printed(b, v.b)))
    kinds.push('punctuation')
  if (relabelled || (!alone && bead.a.length !== bead.b.length)) kinds.push('numbering')
  return kinds
}

const isBlank = (r: Run | undefined): r is Run => r !== undefined && r.text !== '' && r.text.trim() === ''

/** A line break that became a space, or came beside one, is layout: nothing of it is marked. */
function unmarkLayout(runs: readonly Run[]): readonly Run[] {
  const out: Run[] = []
  for (let i = 0; i < runs.length; i++) {
    const [r, next, before] = [runs[i]!, runs[i + 1], out.at(-1)]
    const beside = /\s$/u.test(before?.text ?? '') || /^\s/u.test(next?.text ?? '')
    if (isBlank(r) && r.mark === 'del' && next?.mark === 'ins' && isBlank(next)) {
      out.push({ ...next, mark: 'same' })
      i++
    } else if (isBlank(r) && beside && r.mark === 'ins') out.push({ ...r, mark: 'same' })
    else if (!(isBlank(r) && beside && r.mark === 'del')) out.push(r)
  }
  return out
}

function inlineByBead(rows: ReturnType<typeof buildView>['rows']): ReadonlyMap<string, readonly Run[]> {
  const byBead = new Map<string, readonly Run[]>()
  for (const row of rows)
    for (const link of row.cells.flatMap((c) => c.links).filter((l): l is WordingLink => l.kind === 'wording'))
      byBead.set(link.bead, link.inline)
  return byBead
}
