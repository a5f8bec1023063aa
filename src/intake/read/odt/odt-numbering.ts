/**
 * List numbers of an OpenDocument file, counted as the word processor counts.
 *
 *     list · item · p 甲 · list · item · p 乙        1. 甲   1.1 乙
 *
 * A list begins anew unless it says which one it goes on with.
 */
import { numberToLetters } from '../../../genre/numerals.ts'
import { formatNumber } from '../office/number-forms.ts'
import { numberLangOf } from '../office/number-words.ts'
import type { OdtLevel, OdtStyles } from './odt-styles.ts'

function printed(n: number, { format, sync }: OdtLevel, lang: string | null): string {
  if (format === '') return ''
  if (/^[aA]/.test(format)) {
    const letters = sync ? (formatNumber(n, 'lowerLetter') ?? '') : numberToLetters(n)
    return format.startsWith('A') ? letters.toUpperCase() : letters
  }
  return formatNumber(n, 'custom', { lang: numberLangOf(lang), example: format }) ?? ''
}

interface Counters {
  readonly numbers: (number | undefined)[]
  /** The list's style, as its outermost level names it. */
  readonly style: string | null
}

export class OdtNumbering {
  private readonly styles: OdtStyles
  private readonly byId = new Map<string, Counters>()
  private readonly byStyle = new Map<string | null, Counters>()
  private readonly outline: Counters = { numbers: [], style: null }
  /** Open lists, outermost first; each with what its own style is. */
  private readonly open: { counters: Counters; style: string | null; id: string | null }[] = []

  constructor(styles: OdtStyles) {
    this.styles = styles
  }

  beginList(list: { style: string | null; id: string | null; continues: boolean; continued: string | null }): void {
    const above = this.open.at(-1)
    if (above !== undefined) {
      this.open.push({ counters: above.counters, style: list.style ?? above.style, id: null })
      return
    }
    const held =
      (list.continued === null ? undefined : this.byId.get(list.continued)) ??
      (list.continues ? this.byStyle.get(list.style) : undefined)
    const counters = held ?? { numbers: [], style: list.style }
    if (list.id !== null) this.byId.set(list.id, counters)
    this.byStyle.set(list.style, counters)
    this.open.push({ counters, style: list.style, id: list.id })
  }

  endList(): void {
    this.open.pop()
  }

  /** The label of an item of the innermost list. `start`: the number that the file gives it. */
  item(start: number | null, paragraphStyle: string | null, lang: string | null): string {
    const list = this.open.at(-1)
    if (list === undefined) return ''
    return this.count(list.counters, list.style ?? this.styles.list(paragraphStyle), this.open.length, start, lang)
  }

  /** The label of a heading that stands in no list. */
  heading(depth: number, paragraphStyle: string | null, lang: string | null): string {
    const list = this.styles.list(paragraphStyle)
    if (list === null) return this.count(this.outline, null, depth, null, lang)
    const counters = this.byStyle.get(list) ?? { numbers: [], style: list }
    this.byStyle.set(list, counters)
    return this.count(counters, list, depth, null, lang)
  }

  private count(
    { numbers }: Counters,
    list: string | null,
    depth: number,
    start: number | null,
    lang: string | null,
  ): string {
    const level = this.styles.level(list, depth)
    const before = numbers[depth]
    numbers[depth] = start ?? (before === undefined ? (level?.start ?? 1) : before + 1)
    numbers.length = depth + 1
    if (level === null || level.format === '') return level === null ? '' : spaced(level.prefix + level.suffix)
    const at = (one: number): string => {
      const other = this.styles.level(list, one)
      return other === null ? '' : printed(numbers[one] ?? other.start, other, lang)
    }
    if (level.pattern !== null && level.pattern !== '')
      return spaced(level.pattern.replace(/%(\d+)%/g, (_, one: string) => at(Number(one))))
    const levels = Math.min(level.levels, depth)
    const shown = Array.from({ length: levels }, (_, i) => at(depth - levels + 1 + i))
    return spaced(level.prefix + shown.filter((number) => number !== '').join('.') + level.suffix)
  }
}

/** Han labels have no blank behind them. */
function spaced(label: string): string {
  const words = label.trimEnd()
  return words === '' ? '' : /[\u2e80-\uffef]$/.test(words) ? words : `${words} `
}
