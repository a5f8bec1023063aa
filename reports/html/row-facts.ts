/**
 * What the table has to know of a row: what filters match, the marks of several links on one clause, its addresses.
 *
 *     2019: revised, moved; 2016: kept      →   2:revised 2:moved 2:changed 1:kept
 */
import type { Cell, ClauseView, Row, SubjectLink, WordingLink } from '../../src/core.ts'

export const isWording = (link: WordingLink | SubjectLink): link is WordingLink => link.kind === 'wording'

/** A shown difference, by the rule by which the view calls a whole row changed. */
const isDifference = (link: WordingLink): boolean =>
  link.moved || link.changed > 0 || (link.relation !== 'kept' && !(link.relation === 'revised' && link.onlyPunctuation))

/**
 * What filters match: `1:revised`, `1:moved`, `1:changed`. The keys are those of the columns' counts, and `changed`: that
 * this earlier text has a part in the row's being changed.
 */
export function tokensOf(row: Row): readonly string[] {
  const tokens = new Set<string>()
  const differs = row.cells.some((cell) => cell.links.some((link) => isWording(link) && isDifference(link)))
  for (const cell of row.cells) {
    const say = (key: string): unknown => tokens.add(`${cell.column}:${key}`)
    for (const link of cell.links) {
      if (row.changed && (isWording(link) ? isDifference(link) : !differs)) say('changed')
      if (link.kind === 'subject') say(link.strength)
      else {
        say(link.relation)
        if (link.moved) say('moved')
        if (link.doubtful) say('doubtful')
        if (row.heading && (link.relation !== 'kept' || link.moved)) say('headings')
      }
    }
    if (cell.alone.length > 0) say('alone')
    else if (cell.none !== null) say('none')
  }
  return [...tokens]
}

/** Clauses of a cell, each once, with the marks of every link laid over one another. */
export function uniteMarks(clauses: readonly ClauseView[]): readonly ClauseView[] {
  const byAddress = new Map<string, ClauseView[]>()
  for (const clause of clauses) {
    const list = byAddress.get(clause.address)
    if (list) list.push(clause)
    else byAddress.set(clause.address, [clause])
  }
  return [...byAddress.values()].map((list) => {
    const first = list[0] as ClauseView
    return list.length === 1 ? first : { ...first, runs: list.map((c) => c.runs).reduce(overlay) }
  })
}

/** Two readings of one clause's runs: what either marks is marked; where both do, as the first does. */
export function overlay(one: ClauseView['runs'], other: ClauseView['runs']): ClauseView['runs'] {
  const cuts = [...new Set([...one, ...other].flatMap((run) => [run.start, run.end]))].sort((x, y) => x - y)
  const at = (runs: ClauseView['runs'], start: number, end: number) =>
    runs.find((run) => run.start <= start && run.end >= end && run.end > run.start)
  const pieces: ClauseView['runs'][number][] = []
  for (let i = 0; i + 1 < cuts.length; i++) {
    const [start, end] = [cuts[i] as number, cuts[i + 1] as number]
    const [x, y] = [at(one, start, end), at(other, start, end)]
    const run = x && x.mark !== 'same' ? x : (y ?? x)
    if (!run) continue
    const piece = { ...run, text: run.text.slice(start - run.start, end - run.start), start, end }
    const last = pieces.at(-1)
    if (last && last.mark === 'same' && piece.mark === 'same' && last.end === start)
      pieces[pieces.length - 1] = { ...last, text: last.text + piece.text, end }
    else pieces.push(piece)
  }
  return pieces
}

const isOneSided = (link: WordingLink | SubjectLink): boolean =>
  isWording(link) && (link.relation === 'added' || link.relation === 'dropped')

/** Addresses of clauses that one side has alone, without a sentence that stands elsewhere. */
export const wholeIn = (cell: Cell): ReadonlySet<string> =>
  new Set(
    cell.links
      .filter(isOneSided)
      .flatMap((link) => (isWording(link) ? [...link.a, ...link.b] : []))
      .filter((clause) => clause.runs.every((run) => run.mark !== 'from' && run.mark !== 'to'))
      .map((clause) => clause.address),
  )

/** Addresses that a row answers to, the row's own first. */
export function addressesOfRow(row: Row): readonly string[] {
  const list = [row.id, ...row.base.map((c) => c.address)]
  for (const cell of row.cells) {
    for (const link of cell.links) for (const c of isWording(link) ? link.a : [link.a]) list.push(c.address)
    for (const c of cell.alone) list.push(c.address)
  }
  return [...new Set(list)]
}
