/**
 * Where and when a document was made, as it says itself; told from a sentence that holds the date of something else.
 *
 *     （2021年9月8日于某城）   （2005年6月3日签署于瓦兰城）   г. Озёрск, «8» сентября 2021 г.   Rio de Ouro, 8 July 2021
 *     2018年3月20日某会第一次会议通过                              the line that tells of its adoption, under the title
 *     本条约于二〇〇九年四月十八日在汐城签订，一式两份。             the sentence that closes it
 *     2021年9月7日至9日对某国进行国事访问。                         none: its words say what happened
 *     (к Договору от 16 июля 2001 года)                           none: the date of another document
 *
 * Lines may be those of a text that a margin broke, so a line that goes on from the one before, or into the next, is
 * no dateline. Where a text does not say its day, none is guessed.
 */
import type { Lang } from '../model/document.ts'
import { type DateInText, findDays } from './dates.ts'
import { namesDocument } from './kinds.ts'

/** Lines at the head and at the tail that are looked at: a title may be set over six lines. */
const HEAD = 9
const TAIL = 8
/** Characters of a dateline, of a line of adoption and of a closing sentence at most. */
const LONGEST = 100
const LONGEST_ADOPTION = 160
const LONGEST_CLOSING = 400

/** Words beside date and place that are written small; all others of a place's name begin with a capital. A row a language. */
export const DATELINE_WORDS: readonly (readonly [words: string, example: string])[] = [
  [
    'done signed issued adopted dated given made concluded at in on of this the day city town and by upon corresponding to a m p am pm',
    'Done at the city of Lakeside on 8 September 2021',
  ],
  [
    'г гор город города городе года год в во на от и у под при с со подписано совершено принято составлено заключено село селе',
    'Подписано в г. Озёрске 8 сентября 2021 года',
  ],
  // Small words inside names of places: Rio de Ouro, Frankfurt an der Lorne, Isola della Pace, Port of Plenty.
  [
    'de da do dos das del della di la le les lo los las du des el al an der den im bei unter ob sur sous y e et',
    'Rio de Ouro, 8 September 2021',
  ],
]

const smallWords = (rows: typeof DATELINE_WORDS): ReadonlySet<string> =>
  new Set(rows.flatMap(([words]) => words.split(' ')))

const HAN_SIGNED = '签署|簽署|发表|發表|签订|簽訂|订立|訂立|订|訂|通过|通過|发布|發布|缔结|締結|签|簽'
const hanBefore = new RegExp(
  `^(?:本?(?:联合|聯合)?(?:声明|聲明|公报|公報|条约|條約|协定|協定)?(?:${HAN_SIGNED})?[于於在])?[\\p{Script=Han}·]{0,14}[，,]?$`,
  'u',
)
const hanAfter = new RegExp(`^(?:${HAN_SIGNED})?(?:[于於在，,][\\p{Script=Han}·]{1,14})?(?:${HAN_SIGNED})?$`, 'u')
/** A place's name has none of these: they begin what happened on that day. */
const hanVerbs = /[至对對的双雙方我两兩]|访问|訪問|会谈|會談|举行|舉行|回顾|回顧|重申/u
/** The same day told otherwise beside it: （农历二月三十日）, （星期二）, (29 Shaban 1444 H). */
const hanCalendar =
  /[（(，,]?\s*(?:农历|農曆|旧历|舊曆|俄历|俄曆|回历|回曆|伊斯兰历|佛历|佛曆|星期|礼拜|禮拜|周[一二三四五六日])[^（()）]{0,20}[）)]?/gu
const spacedCalendar = /\([^()]*\d[^()]*\)/gu

/** A day that is one end of a stretch of days (10月9日至11日, 9–11 October 2019) is none on which a document was made. */
const isRange = (words: string, date: DateInText): boolean =>
  /^\s*(?:至|到|[—–-]\s*\d)/.test(words.slice(date.end)) ||
  /\d\s*(?:[—–-]|and|и|至|到)\s*$/.test(words.slice(0, date.start))

/** Another day that stands beside that of signing: when the text took effect, or was ratified. */
const FORCE = /生效|批准|in(?:to)? force|ratified|в силу|ратифицирован/iu

/** （2001年7月16日订于汐城，2002年2月28日生效） without what is told of the other day. */
const withoutForce = (line: string): string =>
  FORCE.test(line) && findDays(line).length > 1
    ? line
        .split(/(?=[，,；;])/u)
        .filter((part) => !FORCE.test(part))
        .join('')
    : line

/** The ISO date of a line that is nothing but a dateline, or null. */
export function readDateline(line: string, rows = DATELINE_WORDS): string | null {
  const words = withoutForce(line.replace(/\*\*|^#+\s+/g, '').trim())
  if (words === '' || words.length > LONGEST) return null
  const [date, other] = findDays(words)
  if (date === undefined || other !== undefined || isRange(words, date)) return null
  const isHan = /\p{Script=Han}/u.test(words)
  const beside = [words.slice(0, date.start), words.slice(date.end)].map((part) =>
    part
      .replace(isHan ? hanCalendar : spacedCalendar, '')
      .replace(/[（()）[\]【】\s\u3000]+/g, ' ')
      .trim(),
  ) as [string, string]
  if (/[；;:：!?！？。]/.test(beside.join(''))) return null
  return (isHan ? isHanPlace(beside, words) : isSpacedPlace(beside, words, smallWords(rows))) ? date.iso : null
}

/** （2023年3月21日 汐城）: in brackets a blank parts day and place. */
const PLACE_BEHIND_BLANK = /^[（(].*[日号號][\s\u3000]+\p{Script=Han}{1,8}[）)]$/u

function isHanPlace([before, after]: readonly [string, string], words: string): boolean {
  const [head, tail] = [before.replaceAll(' ', ''), after.replaceAll(' ', '')]
  if (head === '' && PLACE_BEHIND_BLANK.test(words)) return isHanPlace([tail, ''], '')
  // 于中国汐城: a state before its city is part of the place; any other 国 belongs to what was done.
  const told = `${head}|${tail}`.replace(/(?<=[于於在，,|]\p{Script=Han}{0,3})[国國]/gu, '')
  return hanBefore.test(head) && hanAfter.test(tail) && !hanVerbs.test(told) && !/[国國]/u.test(told)
}

function isSpacedPlace([before, after]: readonly [string, string], words: string, small: ReadonlySet<string>): boolean {
  const all = `${before} ${after}`.match(/\p{L}[\p{L}’'-]*/gu) ?? []
  const isPlace = all.every((word) => /^\p{Lu}/u.test(word) || small.has(word.toLowerCase()))
  if (!isPlace || all.some((word) => namesDocument(word))) return false
  // A line that begins in small letters goes on from another, but for the mark of a city.
  return !/^(?!г\.|гор\.|город)\p{Ll}/u.test(words)
}

/** Whether some words are nothing but a place and a date. */
export const isDateline = (words: string): boolean => readDateline(words) !== null

export interface SigningForm {
  readonly lang: Lang
  readonly example: string
  /** Matches the words from the verb to the date, or from the date to the verb; {DATE} stands for the day. */
  readonly pattern: RegExp
}

/** How a text says within a sentence when it was made itself. One row a form; the date is written `\u0001`. */
export const SIGNING_FORMS: readonly SigningForm[] = [
  {
    lang: 'zh',
    example: '本条约于2009年4月18日在汐城签订，一式两份，每份均用两种文字写成。',
    pattern:
      /^(?:本|此)(?:联合|聯合)?(?:声明|聲明|公报|公報|条约|條約|协定|協定|议定书|議定書|备忘录|備忘錄|宣言|公约|公約)[于於在]?\u0001[^，。；]{0,30}(?:签订|簽訂|签署|簽署|订立|訂立|签|簽|订|訂|发表|發表|通过|通過|缔结|締結)/u,
  },
  {
    lang: 'zh',
    example: '双方于2009年4月18日在汐城签署本声明，一式两份。',
    pattern:
      /^(?:双方|雙方|两国|兩國|各方|缔约双方)?[于於]\u0001[^，。；]{0,20}(?:签订|簽訂|签署|簽署|订立|訂立|发表|發表|缔结|締結)(?:了)?(?:本|此)/u,
  },
  {
    lang: 'zh',
    example: '签署日期：2009年4月18日',
    pattern: /^(?:签订|簽訂|签署|簽署|订立|訂立|发表|發表)(?:日期|时间|時間)[:：]\s*\u0001$/u,
  },
  {
    lang: 'zh',
    example: '2009年4月18日签订于汐城，一式两份。',
    pattern: /^\u0001[^，。；]{0,14}(?:签订|簽訂|签署|簽署|订立|訂立|签|簽|订|訂)[于於在][^，。；]{1,20}(?:[，。]|$)/u,
  },
  {
    lang: 'zh',
    example: '签订于汐城，2009年4月18日，一式两份。',
    pattern: /^(?:签订|簽訂|签署|簽署|订|訂)[于於在][^。；]{0,20}\u0001/u,
  },
  {
    lang: 'en',
    example: 'Done at Yorvik on 18 April 2009, in two copies, each in English.',
    pattern:
      /^(?:(?:in witness|in faith) whereof[^.]{0,160}\.?\s+)?(?:done|signed|given|made|concluded|adopted|issued)\s+(?:in duplicate\s+)?(?:at|in|on)\b[^.;]{0,80}\u0001/iu,
  },
  {
    lang: 'en',
    example: 'This Treaty was signed at Yorvik on 18 April 2009 in two copies.',
    pattern:
      /^(?:this|the present)\s+(?:joint\s+)?(?:\p{L}+)\s+(?:was|is|has been)\s+(?:done|signed|concluded|adopted|issued|made)\b[^.;]{0,60}\u0001/iu,
  },
  {
    lang: 'en',
    example: 'The Sides signed this Statement at Yorvik on 18 April 2009 and will meet again.',
    pattern: /\b(?:signed|adopted|issued|concluded)\s+(?:this|the present)\s+(?:joint\s+)?\p{L}+\b[^.;]{0,60}\u0001/iu,
  },
  {
    lang: 'en',
    example: 'Date of signature: 18 April 2009',
    pattern: /^(?:date of (?:signature|signing)|signed)\s*:\s*\u0001$/iu,
  },
  {
    lang: 'ru',
    example: 'Дата подписания: 18 апреля 2009 г.',
    pattern: /^(?:дата подписания|подписано)\s*:\s*\u0001$/iu,
  },
  {
    lang: 'ru',
    example: 'Совершено в городе Белореченске 18 апреля 2009 года в двух экземплярах.',
    pattern: /^(?:совершено|подписано|принято|составлено|заключено|учинено)\s+(?:в|на|во)\s[^;]{0,80}\u0001/iu,
  },
  {
    lang: 'ru',
    example: 'Настоящий Договор подписан в Белореченске 18 апреля 2009 года в двух экземплярах.',
    pattern:
      /^настоящ\p{L}+\s+\p{L}+(?:\s+\p{L}+)?\s+(?:подписан|заключ[её]н|принят|соверш[её]н|составлен)\p{L}*[^;]{0,60}\u0001/iu,
  },
]

/** A line under the title that tells of the adoption: 2018年3月20日……通过; Adopted by the Council on 3 May 2020. */
const ADOPTION: readonly RegExp[] = [
  /^[（(]?(?:根据)?\u0001[^，,。；;《]{1,120}(?:通过|通過|修正|修订|修訂|公布|发布|發布|批准|签订|簽訂|签署|簽署)[）)]?$/u,
  /^\(?(?:adopted|approved|signed|done|issued)\b[^.;]{0,120}\u0001\)?$/iu,
  /^\(?(?:принят|одобрен|утвержд[её]н|подписан)\p{L}*[^;]{0,120}\u0001\)?$/iu,
]

/**
 * The day that a title ends with, where it is the day of what the title names: Заявление … от 21 марта 2023 года; none of
 * Protocol to the Treaty of 16 July 2001, which is the day of the other.
 */
export function dayOfTitle(title: string): string | null {
  const days = findDays(title)
  const [date] = days
  if (date === undefined || days.length > 1 || isRange(title, date)) return null
  if (/\p{L}/u.test(title.slice(date.end))) return null
  const nouns = (title.match(/\p{L}[\p{L}’'-]*/gu) ?? []).filter((word) => namesDocument(word))
  return nouns.length === 1 && /(?:^|[\s,(])(?:от|of|on|,|\()\s*$/iu.test(title.slice(0, date.start)) ? date.iso : null
}

/** A line that tells of an adoption or an amendment, by its last word. */
const ADOPTED = /(?:通过|通過|修正|修订|修訂|公布|施行)[）)]?$/u

/** The day in a line that tells of this text's own making, by `patterns`; null where it tells of two days or of none. */
function dayBy(line: string, patterns: readonly RegExp[]): string | null {
  const days = findDays(line)
  const [date] = days
  if (date === undefined || days.some((d) => d.iso !== date.iso) || isRange(line, date)) return null
  const marked = `${line.slice(0, date.start)}\u0001${line.slice(date.end)}`
  return patterns.some((pattern) => pattern.test(marked)) ? date.iso : null
}

/** Whether a line is nothing but the story of a text's adoption, amendments included: （1979年……通过 1997年……修订）. */
export function isAdoption(line: string): boolean {
  const date = line.length > LONGEST_ADOPTION ? undefined : findDays(line)[0]
  if (date === undefined) return false
  const marked = `${line.slice(0, date.start)}\u0001${line.slice(date.end)}`
  return ADOPTION.some((pattern) => pattern.test(marked))
}

/** The day of a text by its own words, ISO, or null. Looks at no more than the first and the last lines. */
export function dateOfText(text: string, forms: readonly SigningForm[] = SIGNING_FORMS): string | null {
  const head = linesOf(text.slice(0, HEAD * LONGEST_CLOSING)).slice(0, HEAD)
  const tail = linesOf(text.slice(-TAIL * LONGEST_CLOSING)).slice(-TAIL)
  return headDate(head) ?? tailDate(tail) ?? closingDate([...head, ...tail], forms)
}

function headDate(head: readonly string[]): string | null {
  // A law that tells when it was adopted and when it was amended does not say of which day its text is.
  const adopted = new Set(head.slice(1).flatMap((line) => (ADOPTED.test(line) ? findDays(line).map((d) => d.iso) : [])))
  if (adopted.size > 1) return null
  for (const [i, line] of head.entries()) {
    const iso =
      (goesOn(head[i - 1]) ? null : readDateline(line)) ??
      (i === 0 ? datelineOfTitle(line) : null) ??
      (i === 0 || line.length > LONGEST_ADOPTION ? null : dayBy(line, ADOPTION))
    if (iso !== null) return iso
    // Behind the first sentence the text has begun.
    if (/[。；;，：:]\S|[。.；;：:]$/.test(line) && !/^[（([【]/.test(line)) return null
  }
  return null
}

/** 联合声明（2023年3月21日于汐城）: the day in brackets at a title's end; behind 》 they tell of what is named there. */
function datelineOfTitle(line: string): string | null {
  const brackets = /(?<=\p{Script=Han})[（(][^（()）]+[）)]$/u.exec(line)?.[0]
  return brackets === undefined ? null : readDateline(brackets)
}

function tailDate(tail: readonly string[]): string | null {
  for (let i = tail.length - 1; i > 0; i--) {
    const iso = readDateline(tail[i]!)
    if (iso !== null && /[。.!！?？）)”»"]$|^[^，,；;：:、]{0,60}$/.test(tail[i - 1]!)) return iso
  }
  return null
}

function closingDate(lines: readonly string[], forms: readonly SigningForm[]): string | null {
  const patterns = forms.map(({ pattern }) => pattern)
  for (const line of [...lines].reverse()) {
    if (line.length > LONGEST_CLOSING * 4) continue
    for (const sentence of line.split(/(?<=[。；])|(?<=\p{Ll}[.;])(?<!(?<!\p{L})(?:г|гор|им|пос)\.)\s+(?=\p{Lu})/u)) {
      const iso = sentence.length > LONGEST_CLOSING ? null : dayBy(sentence.trim(), patterns)
      if (iso !== null) return iso
    }
  }
  return null
}

const linesOf = (part: string): string[] =>
  part
    .split(/[\r\n\u2028\u2029]+/)
    .map((line) => line.replace(/^\ufeff/, '').trim())
    .filter((line) => line !== '')

/** A title does not end so. */
const goesOn = (before: string | undefined): boolean => before !== undefined && /[，,、；;]$/.test(before)
