/**
 * Numbers that stand as fields in the text and are counted where the file is shown; the file holds none of them.
 *
 *     AUTONUM             1.  2.  3.        a heading's restart those of all below
 *     AUTONUMLGL          1.  1.1.  1.2.    by the level of the heading
 *     AUTONUMOUT          I.  A.  1.  a)    the same, in the forms of an outline
 *     LISTNUM \l 2        a)                a list of its own by its name, `\l` its level, `\s` its first number
 *     SEQ clause          (has a result, which is read)
 */
import { formatNumber } from './number-forms.ts'

/** What a level prints; `%` is the number. */
type LevelForm = readonly [text: string, form: string]

const OUTLINE: readonly LevelForm[] = [
  ['%.', 'upperRoman'],
  ['%.', 'upperLetter'],
  ['%.', 'decimal'],
  ['%)', 'lowerLetter'],
  ['(%)', 'decimal'],
  ['(%)', 'lowerLetter'],
  ['(%)', 'lowerRoman'],
  ['(%)', 'lowerLetter'],
  ['(%)', 'lowerRoman'],
]

/** The lists that a word processor has from the start. */
const LISTS: Readonly<Record<string, readonly LevelForm[]>> = {
  NUMBERDEFAULT: [
    ['%)', 'decimal'],
    ['%)', 'lowerLetter'],
    ['%)', 'lowerRoman'],
    ['(%)', 'decimal'],
    ['(%)', 'lowerLetter'],
    ['(%)', 'lowerRoman'],
    ['%.', 'decimal'],
    ['%.', 'lowerLetter'],
    ['%.', 'lowerRoman'],
  ],
  OUTLINEDEFAULT: OUTLINE,
}

/** A paragraph that is no heading stands below all of them. */
export const BODY_LEVEL = 9

export class AutoNumbers {
  private readonly counters = new Map<string, number[]>()

  /**
   * What a field of this instruction prints, in a paragraph of `level` (0 to 8 for headings, else `BODY_LEVEL`), or null
   * where it is another field. A list that the file names itself is not known here, and prints nothing.
   */
  printedBy(instruction: string, level: number): string | null {
    const auto = /^\s*(AUTONUM(?:LGL|OUT)?)\b/i.exec(instruction)?.[1]?.toUpperCase()
    if (auto !== undefined) return this.auto(auto, level, instruction)
    const list = /^\s*LISTNUM\b\s*("[^"]*"|[^\s\\]+)?/i.exec(instruction)
    return list === null ? null : this.listed(list[1]?.replaceAll('"', '') ?? 'NumberDefault', instruction)
  }

  private auto(kind: string, level: number, instruction: string): string {
    const counter = this.count(kind, level)
    // Levels above that no paragraph has used print nothing: a body without headings counts 1. 2. 3.
    const used = counter.slice(0, level + 1).filter((n) => n > 0)
    const end = /\\s\s*"?([^\s"\\])/i.exec(instruction)?.[1] ?? '.'
    if (kind === 'AUTONUMLGL') return `${used.join('.')}${/\\e/i.test(instruction) ? '' : end}`
    const [text, form] = kind === 'AUTONUMOUT' ? OUTLINE[Math.min(level, OUTLINE.length - 1)]! : [`%${end}`, 'decimal']
    return text.replace('%', formatNumber(counter[level]!, form) ?? '')
  }

  private listed(name: string, instruction: string): string {
    const level = Math.max(1, Math.min(9, Number(/\\l\s*(\d)/i.exec(instruction)?.[1] ?? 1))) - 1
    const start = /\\s\s*(\d{1,4})/i.exec(instruction)?.[1]
    const key = name.toUpperCase()
    const forms = LISTS[key]
    if (forms === undefined && key !== 'LEGALDEFAULT') return ''
    const counter = this.count(key, level, start === undefined ? null : Number(start))
    if (forms === undefined)
      return `${counter
        .slice(0, level + 1)
        .map((n) => Math.max(1, n))
        .join('.')}.`
    const [text, form] = forms[level]!
    return text.replace('%', formatNumber(counter[level]!, form) ?? '')
  }

  /** The counters of a list after its next number of `level`; those below begin anew. */
  private count(list: string, level: number, start: number | null = null): readonly number[] {
    const counter = this.counters.get(list) ?? new Array<number>(BODY_LEVEL + 1).fill(0)
    this.counters.set(list, counter)
    counter[level] = start ?? counter[level]! + 1
    counter.fill(0, level + 1)
    return counter
  }
}
