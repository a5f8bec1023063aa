/**
 * One clause with the marks of several links laid over one another.
 *
 *     two points of a summary share 互信 and 能源 with one clause   →   both are marked in it
 */
import type { ClauseView } from '../src/core.ts'

/** Clauses of a cell, each once, with the marks of every link laid over one another. */
export function uniteMarks(clauses: readonly ClauseView[]): readonly ClauseView[] {
  const byAddress = new Map<string, ClauseView[]>()
  for (const clause of clauses) {
    const list = byAddress.get(clause.address)
    if (list) list.push(clause)
    else byAddress.set(clause.address, [clause])
  }
  return [...byAddress.values()].map((list) => {
    const first = list[0]!
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
    const [start, end] = [cuts[i]!, cuts[i + 1]!]
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
