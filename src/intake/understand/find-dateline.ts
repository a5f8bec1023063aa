/**
 * The line that says where and when a document was made, told from a sentence that holds a date.
 *
 *     （2021年9月8日于某城）      г. Озёрск, 8 сентября 2021 года      Lakeside, 8 September 2021
 *     2021年9月7日至9日对某国进行国事访问。      no dateline: its words say what happened
 *
 * It stands under the title or at the end, alone on its line. Lines may be those of a text that a margin broke, so a
 * line that goes on from the one before, or into the next, is none.
 */
import { findDates } from './find-dates.ts'

/** Lines at the head and the tail that are looked at, and characters of such a line at most. */
const HEAD = 5
const TAIL = 4
const LONGEST = 100

/** Words beside date and place, in small letters; all others of a place's name begin with a capital. One row a language. */
const SMALL_WORDS: ReadonlySet<string> = new Set(
  [
    'done signed issued adopted at in on the of city and this day town', // Done at Lakeside on 8 September 2021
    'г гор город города городе года год в от и подписано совершено принято', // Подписано в г. Озёрске 8 сентября 2021 года
  ].flatMap((row) => row.split(' ')),
)

const hanBefore =
  /^(?:本?(?:联合)?(?:声明|公报)?(?:签署|簽署|发表|發表|签订|簽訂|订|訂|通过|通過)?[于於])?[\p{Script=Han}·]{0,12}[，,]?$/u
const hanAfter = /^(?:[于於在，,][\p{Script=Han}·]{1,14})?(?:签署|簽署|发表|發表|签订|簽訂|通过|通過)?$/u
/** A place's name has none of these: they begin what happened on that day. */
const hanVerbs = /[至对對的双雙方我两兩国國]|访问|訪問|会谈|會談|举行|舉行|回顾|重申/u

/** The ISO date of a line that is a dateline, or null. */
export function readDateline(line: string): string | null {
  const words = line.replace(/\*\*/g, '').trim()
  if (words === '' || words.length > LONGEST) return null
  const [date, other] = findDates(words)
  if (date === undefined || other !== undefined) return null
  const [before, after] = [words.slice(0, date.start), words.slice(date.end)].map((part) =>
    part.replace(/[（()）[\]【】\s\u3000]+/g, ' ').trim(),
  ) as [string, string]
  if (/[；;:：!?！？。]/.test(before + after)) return null
  if (/\p{Script=Han}/u.test(words)) {
    const [head, tail] = [before.replaceAll(' ', ''), after.replaceAll(' ', '')]
    return hanBefore.test(head) && hanAfter.test(tail) && !hanVerbs.test(head + tail) ? date.iso : null
  }
  const all = `${before} ${after}`.match(/\p{L}[\p{L}’'-]*/gu) ?? []
  const isPlace = all.every((word) => /^\p{Lu}/u.test(word) || SMALL_WORDS.has(word))
  // A line that begins in small letters goes on from another, but for the mark of a city.
  return isPlace && !/^(?!г\.|гор\.|город)\p{Ll}/u.test(words) ? date.iso : null
}

/** The day of a text by its own dateline, ISO, or null. Looks at no more than the first and the last lines. */
export function findDateline(text: string): string | null {
  const head = linesOf(text.slice(0, HEAD * LONGEST * 2)).slice(0, HEAD)
  for (const [i, line] of head.entries()) {
    const iso = readDateline(line)
    if (iso !== null && !goesOn(head[i - 1])) return iso
    // Behind the first sentence the text has begun.
    if (/[。；;，：:]\S|[。.；;：:]$/.test(line) && iso === null) break
  }
  const tail = linesOf(text.slice(-TAIL * LONGEST * 2)).slice(-TAIL)
  for (let i = tail.length - 1; i > 0; i--) {
    const iso = readDateline(tail[i] as string)
    if (iso !== null && /[。.!！?？）)”»"]$|^[^，,；;：:、]{0,30}$/.test(tail[i - 1] as string)) return iso
  }
  return null
}

const linesOf = (part: string): string[] =>
  part.split(/[\r\n\u2028\u2029]+/).filter((line) => line.trim() !== '' && line !== '\ufeff')

/** A title does not end so. */
const goesOn = (before: string | undefined): boolean => before !== undefined && /[，,、；;]$/.test(before.trim())
