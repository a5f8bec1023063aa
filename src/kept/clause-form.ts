/**
 * The clauses of a text as few bytes, and back again.
 *
 *     { id: '7.1', label: '七、', labelSpan: [80, 82], path: ['七、海洋'], kind: 'clause', start: 82, end: 140, sentences: … }
 *     ['7.1', 3, 82, 140, [82, 110, 112, 140], [80, 82]]
 *
 * What the text itself says (a label's letters) is not written, and each path once.
 */
import { labelOf } from '../clauses/segment-text.ts'
import type { Clause, HeadingPart, Span } from '../model/index.ts'

/** `path` by its place among the paths; `part` 0 of a clause, 1 of a section's heading, else the part. */
type Row = readonly [
  id: string,
  path: number,
  start: number,
  end: number,
  part: 0 | 1 | HeadingPart,
  sentences: readonly number[],
  labelSpan?: Span,
]

export function writeClauses(clauses: readonly Clause[]): Uint8Array {
  const paths: (readonly string[])[] = []
  const numbers = new Map<string, number>()
  const rows = clauses.map(({ id, path, start, end, kind, part, sentences, labelSpan }): Row => {
    const key = JSON.stringify(path)
    const known = numbers.get(key) ?? paths.push(path) - 1
    numbers.set(key, known)
    const row = [id, known, start, end, kind === 'clause' ? 0 : (part ?? 1), sentences.flat()] as const
    return labelSpan === null ? row : [...row, labelSpan]
  })
  return Buffer.from(JSON.stringify([paths, rows]))
}

/** Of the text that they were written of. */
export function readClauses(kept: Buffer, text: string): readonly Clause[] {
  const [paths, rows] = JSON.parse(kept.toString('utf8')) as [(readonly string[])[], readonly Row[]]
  return rows.map(([id, path, start, end, part, ends, labelSpan = null]): Clause => {
    const sentences: Span[] = []
    for (let k = 0; k < ends.length; k += 2) sentences.push([ends[k]!, ends[k + 1]!])
    const kind = part === 0 ? 'clause' : 'heading'
    const label = labelOf(text, labelSpan)
    const clause = { id, label, labelSpan, path: paths[path]!, kind, start, end, sentences } as const
    return part === 0 || part === 1 ? clause : { ...clause, part }
  })
}
