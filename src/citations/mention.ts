import type { DateInText } from '../genre/dates.ts'
import { KINDS } from '../genre/kinds.ts'
import type { Lang } from '../model/index.ts'

/** A place that names a document, before it is known which. */
export interface Mention {
  readonly start: number
  readonly end: number
  /** The title as it can be compared: without its outer brackets and its date. */
  readonly title: string
  /** `2001-07-16`, `2001-07`, `2001`, or null where none is printed with it. */
  readonly date: string | null
  /** What it was found by. `name` is a title or instrument printed without brackets. */
  readonly form: 'bracketed' | 'dated' | 'name' | 'short'
  /** A short form brought in right behind: 以下称“条约”, далее – Договор. */
  readonly introduces: string | null
  /** Where the words that bring in the short form end; `end` where none does. Nothing before is a mention of its own. */
  readonly until: number
  /** One of several dates of one noun: 2016年9月3日、2019年6月20日和2022年2月4日的联合声明. Its title was read with another of them. */
  readonly ofSeries?: true
}

/** True where a title says what sort of document it names. A newspaper (《人民日报》) does not. */
export function namesDocument(title: string, lang: Lang): boolean {
  const lower = title.toLowerCase()
  return KINDS.some(([, zh, ru, en]) =>
    (lang === 'zh' ? zh : lang === 'ru' ? ru : en).some((noun) => lower.includes(noun)),
  )
}

/** A date that shares its noun, read as `title`, with another. */
export const inSeries = ({ start, end, iso }: DateInText, title: string): Mention => ({
  start,
  end,
  title,
  date: iso,
  form: 'dated',
  introduces: null,
  until: end,
  ofSeries: true,
})
