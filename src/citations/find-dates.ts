/**
 * Dates as texts write them, with what they say and no more.
 *
 *     2001年7月16日 → 2001-07-16      16 июля 2001 г. → 2001-07-16      July 16, 2001 → 2001-07-16
 *     2021年6月     → 2021-06         2001 Treaty, Договор 2001 года → 2001
 */
import type { Lang, Span } from '../model/index.ts'
import { MONTHS } from './citation-forms.ts'

export interface DateInText {
  readonly span: Span
  /** `2001-07-16`, `2001-07` or `2001`. */
  readonly iso: string
}

const HAN_DIGITS = '〇一二三四五六七八九'

const ZH =
  /([12][0-9０-９]{3}|[一二][〇○零一二三四五六七八九]{3})\s?年(?:\s?([0-9０-９]{1,2}|[一二三四五六七八九十]{1,3})\s?月(?:\s?([0-9０-９]{1,2}|[一二三四五六七八九十]{1,3})\s?[日号])?)?/g
const NUMERIC = /(?<![\d.])(?:(\d{4})-(\d{2})-(\d{2})|(\d{1,2})\.(\d{1,2})\.(\d{4}))(?![\d])/g
const RU =
  /(?<![\p{L}\d])(?:(\d{1,2})(?:-?го)?[\s\u00a0]{1,3})?([а-я]{3,8})[\s\u00a0]{1,3}([12]\d{3})(?!\d)(?:[\s\u00a0]{0,3}(?:года|году|год|г\.))?/giu
const RU_YEAR = /(?<![\p{L}\d.-])([12]\d{3})[\s\u00a0]{0,3}(?:года|году|год|г\.)/giu
const EN_DAY_FIRST =
  /(?<![\p{L}\d])(?:(\d{1,2})(?:st|nd|rd|th)?(?:\s{1,3}day)?\s{1,3}(?:of\s{1,3})?)?([a-z]{3,9})\.?,?\s{1,3}([12]\d{3})(?!\d)/giu
const EN_MONTH_FIRST = /(?<![\p{L}\d])([a-z]{3,9})\.?\s{1,3}(\d{1,2})(?:st|nd|rd|th)?,?\s{1,3}([12]\d{3})(?!\d)/giu
const EN_YEAR = /(?<![\p{L}\d.,-])([12]\d{3})(?![\d-]|\.\d)/gu

/** The dates of `text.slice(start, end)`, in order, none overlapping. Impossible ones (13月) are not dates. */
export function findDates(text: string, start: number, end: number, lang: Lang): readonly DateInText[] {
  const part = text.slice(start, end)
  // Every date has a year, in four digits or before 年: most clauses have neither.
  if (!(lang === 'zh' ? /\d|年/ : /[12]\d{3}/).test(part)) return []
  const found: DateInText[] = []
  const take = (m: RegExpMatchArray, year: number, month: number | null, day: number | null): void => {
    if (year < 1500 || year > 2999) return
    if (month !== null && !(month >= 1 && month <= 12)) return
    if (day !== null && !(month !== null && day >= 1 && day <= new Date(Date.UTC(year, month, 0)).getUTCDate())) return
    const two = (n: number): string => String(n).padStart(2, '0')
    const iso =
      month === null ? `${year}` : day === null ? `${year}-${two(month)}` : `${year}-${two(month)}-${two(day)}`
    const from = start + (m.index as number)
    found.push({ span: [from, from + m[0].length], iso })
  }
  for (const m of part.matchAll(NUMERIC)) {
    if (m[1]) take(m, Number(m[1]), Number(m[2]), Number(m[3]))
    else take(m, Number(m[6]), Number(m[5]), Number(m[4]))
  }
  if (lang === 'zh') {
    for (const m of part.matchAll(ZH)) {
      take(m, hanYear(m[1] as string), m[2] ? hanNumber(m[2]) : null, m[3] ? hanNumber(m[3]) : null)
    }
  } else if (lang === 'ru') {
    for (const m of part.matchAll(RU)) {
      const month = monthOf(m[2] as string, 'ru')
      if (month !== null) take(m, Number(m[3]), month, m[1] ? Number(m[1]) : null)
    }
    for (const m of part.matchAll(RU_YEAR)) take(m, Number(m[1]), null, null)
  } else {
    for (const m of part.matchAll(EN_MONTH_FIRST)) {
      const month = monthOf(m[1] as string, 'en')
      if (month !== null) take(m, Number(m[3]), month, Number(m[2]))
    }
    for (const m of part.matchAll(EN_DAY_FIRST)) {
      const month = monthOf(m[2] as string, 'en')
      if (month !== null) take(m, Number(m[3]), month, m[1] ? Number(m[1]) : null)
    }
    for (const m of part.matchAll(EN_YEAR)) take(m, Number(m[1]), null, null)
  }
  found.sort((x, y) => x.span[0] - y.span[0] || y.span[1] - x.span[1])
  const kept: DateInText[] = []
  for (const d of found) {
    const last = kept[kept.length - 1]
    if (!last || d.span[0] >= last.span[1]) kept.push(d)
    else if (d.iso.length > last.iso.length) kept[kept.length - 1] = d
  }
  return kept
}

function monthOf(word: string, lang: 'ru' | 'en'): number | null {
  const lower = word.toLowerCase()
  for (const [stem, month] of MONTHS[lang]) if (lower.startsWith(stem)) return month
  return null
}

function hanYear(s: string): number {
  if (/^[0-9０-９]/u.test(s)) return Number(s.normalize('NFKC'))
  let n = 0
  for (const ch of s) n = n * 10 + Math.max(0, HAN_DIGITS.indexOf(ch === '○' || ch === '零' ? '〇' : ch))
  return n
}

function hanNumber(s: string): number {
  if (/^[0-9０-９]/u.test(s)) return Number(s.normalize('NFKC'))
  const ten = s.indexOf('十')
  if (ten < 0) return s.length === 1 ? HAN_DIGITS.indexOf(s) : Number.NaN
  const tens = ten === 0 ? 1 : HAN_DIGITS.indexOf(s.slice(0, ten))
  return tens * 10 + (ten === s.length - 1 ? 0 : HAN_DIGITS.indexOf(s.slice(ten + 1)))
}
