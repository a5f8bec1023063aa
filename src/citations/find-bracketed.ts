/**
 * Chinese titles in brackets, with the date before or behind them.
 *
 *     2021年6月28日发表的《甲国和乙国关于〈甲乙友好条约〉签署20周年的联合声明》（以下称“联合声明”）
 *     └ date ───────┘     └ one mention; the title inside it is no mention of its own ┘   └ short form ┘
 */

import type { DateInText } from '../genre/dates.ts'
import { firstWhere } from '../text/first-where.ts'
import { BETWEEN_ZH, DATE_SERIES, ISSUING_ZH, SHORT_FORM_INTRODUCTIONS } from './citation-forms.ts'
import { inSeries, type Mention, namesDocument } from './mention.ts'

/** Characters between a date and the title that it dates: 日在莫斯科签署的《. */
const DATE_GAP = 40
/** A title longer than this is an unclosed bracket. */
const TITLE_LIMIT = 240

const OPEN = '《〈'
const HAS_OPEN = new RegExp(`[${OPEN}]`)
const CLOSE = '》〉'

/** 签署的, 在莫斯科签署的, 中俄两国元首共同发表的, 的, nothing. Anything else between means that the date dates something else. */
const GAP_BEFORE = new RegExp(
  `^(?:[^，。；：！？《》〈〉]{0,30}?(?:${ISSUING_ZH})(?:的|之)?[^，。；：！？《》〈〉]{0,12}|的|[^，。；：！？《》〈〉]{0,6})$`,
  'u',
)
const ISSUED_BEHIND = new RegExp(`^[^，。；：！？《》〈〉]{0,14}?(?:${ISSUING_ZH})`, 'u')

export function findBracketed(
  text: string,
  start: number,
  end: number,
  dates: readonly DateInText[],
  parties: RegExp | null,
): readonly Mention[] {
  const mentions: Mention[] = []
  if (!HAS_OPEN.test(text.slice(start, end))) return mentions
  const stack: number[] = []
  let from = -1
  let floor = start // where the mention before ended: its date is not ours
  for (let i = start; i < end; i++) {
    const ch = text[i]!
    if (stack.length > 0 && (i - from > TITLE_LIMIT || ch === '。')) {
      // An opening bracket that is never closed names nothing; what stood inside it is read again.
      stack.length = 0
      i = from
    } else if (OPEN.includes(ch)) {
      if (stack.length === 0) from = i
      stack.push(i)
    } else if (CLOSE.includes(ch) && stack.length > 0) {
      stack.pop()
      if (stack.length > 0) continue
      const title = text.slice(from + 1, i)
      const closed = i + 1
      const short = introducedAt(text, closed, end)
      const behind = short ? short.end : closed
      const date =
        dateBefore(text, from, floor, dates, parties) ??
        dateBehind(text, closed, end, dates) ??
        dateBehind(text, behind, end, dates)
      if (date || namesDocument(title, 'zh')) {
        if (date && date.end <= from)
          for (const one of seriesBefore(text, date, floor, dates, title)) mentions.push(one)
        mentions.push({
          start: from,
          end: closed,
          title,
          date: date?.iso ?? null,
          form: 'bracketed',
          introduces: short?.form ?? null,
          until: short?.end ?? closed,
        })
      }
      floor = short?.end ?? closed
      i = floor - 1
    }
  }
  return mentions
}

/** The short form brought in at `at`, if one is. */
function introducedAt(text: string, at: number, end: number): { readonly form: string; readonly end: number } | null {
  const rule = SHORT_FORM_INTRODUCTIONS.zh
  rule.lastIndex = at
  const m = rule.exec(text)
  if (!m || rule.lastIndex > end) return null
  return { form: m[1]!.trim(), end: rule.lastIndex }
}

function dateBefore(
  text: string,
  at: number,
  floor: number,
  dates: readonly DateInText[],
  parties: RegExp | null,
): DateInText | null {
  const k = lastBefore(dates, at)
  const date = dates[k]
  if (!date || date.start < floor || at - date.end > DATE_GAP) return null
  const gap = text.slice(date.end, at)
  // 2003年5月9日和2013年5月9日分别签署的《…》和《…》: which day is whose, is not told by what stands next to what.
  if (!GAP_BEFORE.test(gap) || /分[别別]/u.test(gap)) return null
  const issued = new RegExp(ISSUING_ZH, 'u').test(gap)
  const bare = gap.replace(new RegExp(`${BETWEEN_ZH}|[\\s“"]`, 'gu'), '')
  // 2023年中俄《…》: a few characters more may stand there, but no verb of another doing.
  return issued || bare === '' || parties?.test(bare) === true ? date : null
}

/** The other dates of one noun, which stand before the last of them: 2016年9月3日、2019年6月20日和… */
function seriesBefore(
  text: string,
  last: DateInText,
  floor: number,
  dates: readonly DateInText[],
  title: string,
): readonly Mention[] {
  const series: Mention[] = []
  let behind = last
  for (let k = lastBefore(dates, last.start); k >= 0; k--) {
    const date = dates[k]!
    if (date.start < floor || !DATE_SERIES.zh.test(text.slice(date.end, behind.start))) break
    series.push(inSeries(date, title))
    behind = date
  }
  return series.reverse()
}

/** 《…》（2001年7月16日） 《…》于2001年7月16日签署 */
function dateBehind(text: string, at: number, end: number, dates: readonly DateInText[]): DateInText | null {
  const k = lastBefore(dates, at) + 1
  const date = dates[k]
  if (!date || date.start - at > 3 || date.end > end) return null
  const gap = text.slice(at, date.start)
  if (/^[（(]$/u.test(gap)) return date
  if (!/^(?:[，,]?[于在自]?)?$/u.test(gap)) return null
  return ISSUED_BEHIND.test(text.slice(date.end, Math.min(end, date.end + 24))) ? date : null
}

/** Index of the last date that ends at or before `at`, or -1. */
const lastBefore = (dates: readonly DateInText[], at: number): number => firstWhere(dates, ({ end }) => end > at) - 1

/** 2022年2月4日两国元首发表的联合声明: a date and a noun, without brackets. */
const DATED_NOUN = new RegExp(
  `^(?:(?:在[\\u4e00-\\u9fff]{2,6})?(?:${ISSUING_ZH}|${BETWEEN_ZH}))*?((?:联合)?(?:声明|宣言|公报|条约))(?![\\u4e00-\\u9fff]*[》〉])`,
  'u',
)

export function findDatedNouns(
  text: string,
  start: number,
  end: number,
  dates: readonly DateInText[],
  parties: RegExp | null,
): readonly Mention[] {
  const mentions: Mention[] = []
  for (const date of dates) {
    const behind = text.slice(date.end, Math.min(end, date.end + DATE_GAP))
    const cut = parties ? behind.replace(parties, '') : behind
    const m = DATED_NOUN.exec(cut)
    if (!m) continue
    const stop = date.end + (behind.length - cut.length) + m[0].length
    const title = m[1]!
    const short = introducedAt(text, stop, end)
    for (const one of seriesBefore(text, date, start, dates, title)) mentions.push(one)
    mentions.push({
      start: date.start,
      end: stop,
      title,
      date: date.iso,
      form: 'dated',
      introduces: short?.form ?? null,
      until: short?.end ?? stop,
    })
  }
  return mentions
}
