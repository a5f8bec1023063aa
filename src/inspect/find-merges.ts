/**
 * Texts in which a merge left its marks, and what is not to be told beside.
 *
 *     zh.full.txt:12:1: a merge left its marks here       and nothing of its numbering, its lock, its record
 *
 * Until a side is chosen, what else would be found in that text, or in the folder of that record, comes of the marks.
 */
import type { CheckFinding, Document } from '../model/index.ts'
import { findMergeMark } from '../text/merge-marks.ts'
import { findingOf, tell } from '../words/finding.ts'

const MERGE = 'merge-marks'

/** One finding for each text with marks. */
export const mergesInTexts = (documents: readonly Document[]): readonly CheckFinding[] =>
  documents
    .flatMap((d) => d.witnesses)
    .flatMap(({ text, file }) => {
      const mark = findMergeMark(text)
      if (mark === null) return []
      return [findingOf({ id: MERGE, severity: 'error' }, tell('merge-marks'), { file, ...mark, column: 1 })]
    })

const folderOf = (file: string): string => file.slice(0, file.lastIndexOf('/') + 1)

/** The findings without those that come of the marks. */
export function withoutConsequences(
  findings: readonly CheckFinding[],
  documents: readonly Document[],
): readonly CheckFinding[] {
  const files = new Set(findings.filter((f) => f.rule === MERGE).map((f) => f.file))
  if (files.size === 0) return findings
  const folders = new Set(
    documents
      .filter((d) => files.has(d.file) || d.witnesses.some((w) => files.has(w.file)))
      .map((d) => folderOf(d.file)),
  )
  return findings.filter((f) => f.rule === MERGE || !(files.has(f.file) || folders.has(folderOf(f.file))))
}

/** Where the first marks stand, or null. */
export const firstMerge = (findings: readonly CheckFinding[]): CheckFinding | null =>
  findings.find((f) => f.rule === MERGE) ?? null
