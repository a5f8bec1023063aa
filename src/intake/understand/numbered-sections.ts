/**
 * The numbers that a text prints, and what is missing among them.
 *
 *     一、 二、 四、              三 is missing
 *     1. 2. 3.  1. 2.            two lists, nothing is missing
 *     第一条 … 第二十五条          25 sections
 *
 * Numbers are taken from labels as printed, form by form: （三） under 二、 says nothing of 三、.
 */
import type { Clause } from '../../model/index.ts'

interface Numbered {
  /** Form of the label, such as `#、`; numbers of one form make one row. */
  readonly form: string
  readonly number: number
  /** Index of the clause. */
  readonly at: number
}

const hanDigits = '〇一二三四五六七八九'
const hanPlaces: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 }
const romanValues: Readonly<Record<string, number>> = { I: 1, V: 5, X: 10, L: 50, C: 100 }

/** 二十一 → 21, 一〇五 → 105, 十 → 10; NaN for anything else. */
export function hanNumber(words: string): number {
  const plain = words.replace(/[零○]/g, '〇').replace(/廿/g, '二十')
  if (!/^[〇一二三四五六七八九十百千]+$/.test(plain)) return Number.NaN
  if (!/[十百千]/.test(plain)) return Number([...plain].map((c) => hanDigits.indexOf(c)).join(''))
  let total = 0
  let digit = 0
  for (const c of plain) {
    const place = hanPlaces[c]
    if (place === undefined) digit = hanDigits.indexOf(c)
    else {
      total += (digit === 0 ? 1 : digit) * place
      digit = 0
    }
  }
  return total + digit
}

function romanNumber(words: string): number {
  let total = 0
  for (let i = 0; i < words.length; i++) {
    const value = romanValues[words[i] as string] as number
    total += value < (romanValues[words[i + 1] ?? ''] ?? 0) ? -value : value
  }
  return total
}

function readLabel(label: string, at: number): Numbered | null {
  const plain = label.trim()
  const han = /[〇零一二三四五六七八九十百千]+/.exec(plain)
  if (han !== null) return { form: plain.replace(han[0], '#').replace(/\s.*$/, ''), number: hanNumber(han[0]), at }
  const dotted = /^(?:.*?\s)?((?:\d{1,3}\.)+)(\d{1,3})\.?$/.exec(plain)
  if (dotted !== null) return { form: `${dotted[1]}#`, number: Number(dotted[2]), at }
  const circled = /[①-⑳]/.exec(plain)
  if (circled !== null) return { form: '①', number: circled[0].charCodeAt(0) - 0x245f, at }
  const arabic = /\d{1,4}/.exec(plain.replace(/[０-９]/g, (d) => String.fromCharCode(d.charCodeAt(0) - 0xfee0)))
  if (arabic !== null) return { form: plain.replace(/[\d０-９]+/, '#').toLowerCase(), number: Number(arabic[0]), at }
  const roman = /(?:^|\s)([IVXLC]+)[.)]?$/.exec(plain)
  if (roman !== null) return { form: 'I.', number: romanNumber(roman[1] as string), at }
  return null
}

function readLabels(clauses: readonly Clause[]): readonly Numbered[] {
  return clauses.flatMap((clause, at) => {
    const read = clause.label === null ? null : readLabel(clause.label, at)
    return read === null || Number.isNaN(read.number) ? [] : [read]
  })
}

/** Articles run through a treaty whatever stands above them; else the form that comes first is the top one. */
function topForm(labels: readonly Numbered[]): string | null {
  const article = labels.find((l) => /^(?:第#条|article #|статья #)/.test(l.form))
  return article?.form ?? labels[0]?.form ?? null
}

/** Numbers of the top sections in order, as printed. */
export function numberedSections(clauses: readonly Clause[]): readonly number[] {
  const labels = readLabels(clauses)
  const top = topForm(labels)
  return labels.filter((l) => l.form === top).map((l) => l.number)
}

/** The number of the top section that each clause stands in; null before the first. */
export function sectionOfClauses(clauses: readonly Clause[]): readonly (number | null)[] {
  const labels = readLabels(clauses)
  const top = topForm(labels)
  const starts = new Map(labels.filter((l) => l.form === top).map((l) => [l.at, l.number]))
  let current: number | null = null
  return clauses.map((_, i) => {
    current = starts.get(i) ?? current
    return current
  })
}

/** What is missing, as it would be printed (`三、`), in order; a list that begins anew with 1 is a new list. */
export function sectionGaps(clauses: readonly Clause[]): readonly string[] {
  const labels = readLabels(clauses)
  const top = topForm(labels)
  const last = new Map<string, number>()
  const missing: string[] = []
  for (const { form, number } of labels) {
    const before = last.get(form) ?? (form === top ? 0 : number - 1)
    // More than a few in one place is another row of numbers (years, sums), not a gap.
    if (number > before + 1 && number - before <= GAP_MOST)
      for (let n = before + 1; n < number; n++) missing.push(print(form, n))
    last.set(form, number)
  }
  return missing
}

/** Numbers missing in one place, at most. */
const GAP_MOST = 30

function print(form: string, number: number): string {
  const han = /[、条章节]|（#）|\(#\)/.test(form) && !/[a-zа-я]/i.test(form)
  return form.replace('#', han ? hanWords(number) : String(number))
}

function hanWords(n: number): string {
  if (n > 99) return String(n)
  const tens = Math.floor(n / 10)
  return (tens === 0 ? '' : tens === 1 ? '十' : `${hanDigits[tens]}十`) + (n % 10 === 0 ? '' : hanDigits[n % 10])
}
