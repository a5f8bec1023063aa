/**
 * The list of changes, one line each, under the sections of the later text.
 *
 *     一、关于两国关系                 3
 *       一、第二段   ~ “支持”→“欢迎”
 *       第五条      + 符合宪法的规定、原则和精神…
 */
import type { Spine, SpineLine, SpineSection } from '../../model/layout.ts'
import type { Cell, Row, Run, SubjectLink, Ui, WordingLink } from '../../model/view.ts'
import { termList } from '../../words/names.ts'
import { say } from '../../words/say.ts'
import { words } from '../../words/view-words.ts'
import { lightestLook } from '../looks.ts'
import { textOf } from './clauses-shown.ts'
import { opening, shortened } from './opening.ts'

/** A list longer than this is searched and not read: beyond it only sections are listed, with their counts. */
const LONGEST = 400
/** Chinese characters of a section's heading, and of the words of a change. */
const HEADING_ROOM = 22
const WORDS_ROOM = 12

interface Told {
  readonly ui: Ui
  readonly placeOf: (address: string) => string
}

const HAS_LETTER = /[\p{L}\p{N}]/u

/** The first words that went, came, or went for others. */
export function firstChange(inline: readonly Run[], room: number): Pick<SpineLine, 'gone' | 'come'> {
  const telling = (r: Run | undefined, mark: Run['mark']): boolean =>
    r !== undefined && r.mark === mark && r.kind !== 'punctuation' && HAS_LETTER.test(r.text)
  const at = inline.findIndex((r) => telling(r, 'del') || telling(r, 'ins'))
  const first = inline[at]
  if (!first) return { gone: '', come: '' }
  const cut = (r: Run): string => shortened(r.text, room)
  if (first.mark === 'ins') return { gone: '', come: cut(first) }
  const next = inline[at + 1]
  return { gone: cut(first), come: next && telling(next, 'ins') ? cut(next) : '' }
}

/** Of several earlier texts the one that comes nearest to the clause speaks for it. */
function nearest(cells: readonly Cell[]): WordingLink | SubjectLink | null {
  const links = cells.flatMap((cell) => cell.links)
  const wording = links.filter((l): l is WordingLink => l.kind === 'wording')
  const linked = wording.filter((l) => l.a.length > 0 && l.b.length > 0)
  return (
    [...linked].sort((x, y) => x.changed - y.changed || cellOf(cells, y) - cellOf(cells, x))[0] ??
    wording.find((l) => l.look === lightestLook(wording.map((w) => w.look))) ??
    links[0] ??
    null
  )
}

const cellOf = (cells: readonly Cell[], link: WordingLink): number =>
  cells.find((cell) => cell.links.includes(link))?.column ?? 0

function lineOf(row: Row, index: number, { ui, placeOf }: Told): SpineLine | null {
  const link = nearest(row.cells)
  if (!link) return null
  const plain = {
    row: index,
    place: placeOf(row.id),
    look: link.look,
    moved: false,
    doubtful: false,
    gone: '',
    come: '',
  }
  if (link.kind === 'subject') return { ...plain, says: termList(link.terms.slice(0, 3), link.a.lang) }
  const { a, b, movedFrom, moved, doubtful } = link
  const from = movedFrom.length > 0 ? say(ui, words.phrase.movedFrom, { where: placeOf(movedFrom[0]!) }) : ''
  const line = { ...plain, moved, doubtful, says: '' }
  if (row.claim !== null || a.length === 0) return { ...line, come: opening((b[0] ?? row.base[0])!, WORDS_ROOM) }
  if (b.length === 0) return { ...line, gone: opening(a[0]!, WORDS_ROOM) }
  const change = firstChange(link.inline, WORDS_ROOM)
  if (change.gone !== '' || change.come !== '') return { ...line, ...change, says: from }
  return { ...line, says: from || link.word }
}

function sectionStarts(rows: readonly Row[]): readonly number[] {
  const headings = rows.flatMap((row, i) => (row.base.length > 0 && row.opens ? [i] : []))
  return headings.length >= 3 ? headings : []
}

/**
 * A row is listed where it is changed. Against several earlier texts nearly every clause differs from one of them: those
 * are listed that none of them has as they stand.
 */
const isListed = (row: Row): boolean => {
  if (!row.changed) return false
  const link = row.base.length > 0 && row.cells.length > 1 ? nearest(row.cells) : null
  return !(link?.kind === 'wording' && link.claim === 'kept')
}

/** `of` are the rows of the body, in order. */
export function listChanges(rows: readonly Row[], of: readonly number[], told: Told): Spine {
  const starts = new Set(sectionStarts(rows))
  const groups: { readonly at: number; readonly rows: number[] }[] = []
  for (const i of of) {
    if (starts.has(i) || groups.length === 0) groups.push({ at: i, rows: [] })
    groups.at(-1)!.rows.push(i)
  }
  const changed = of.filter((i) => isListed(rows[i]!)).length
  // Under sections a long list is cut to its sections; without any there would be nothing left.
  let room = changed > LONGEST && starts.size > 0 ? 0 : LONGEST
  let listed = 0
  const sections = groups.map(({ at, rows: own }): SpineSection => {
    const head = rows[at]!
    const changes = own.filter((i) => isListed(rows[i]!))
    const lines = changes.slice(0, Math.max(0, room)).flatMap((i) => lineOf(rows[i]!, i, told) ?? [])
    room -= lines.length
    listed += lines.length
    const clause = head.base[0]
    const named = starts.has(at) && clause !== undefined
    return {
      row: at,
      label: named ? (clause.label ?? '') : '',
      words: named ? shortened(textOf(clause), HEADING_ROOM) : '',
      depth: named ? Math.min(3, head.path.length) : 0,
      changes: changes.length,
      lines,
    }
  })
  return { sections, more: changed - listed }
}
