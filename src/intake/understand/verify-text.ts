/**
 * What a fetched text must prove before it is kept.
 *
 *     a page that answers 200 and says 页面不存在         an error page
 *     sections 一, 二, 四                                  三 is missing
 *     「…联合声明（摘要）」                                not the whole text
 *     the statement of the year before                     another document
 *
 * Each check is a value with its words; a text is kept when none of them failed.
 */

import { findDates } from '../../genre/dates.ts'
import { typeOfTitle } from '../../genre/kinds.ts'
import { guessLang } from '../../genre/language.ts'
import type { Clause, Document, Finding, Lang, Witness } from '../../model/index.ts'
import { keyText } from '../../text/key.ts'
import type { ForeignText } from '../foreign-text.ts'
import { type Check, failed, passed, unknown } from './check.ts'
import { checkDigest } from './check-digest.ts'
import { isShortened, matchDocuments, NEAR_TITLE, namesOf, SAME_TITLE, titleLikeness } from './match-document.ts'
import { numberedSections, sectionGaps } from './numbered-sections.ts'

export interface Verification {
  readonly checks: readonly Check[]
  readonly passed: boolean
  /** Nothing is against the text but that some of its pages could not be had. */
  readonly excerpts: boolean
  /** Terms of a digest that the official text does not bear out: faults of the digest, not of the text. */
  readonly findings: readonly Finding[]
}

export interface VerifyInput {
  readonly foreign: ForeignText
  /** Of `foreign.text`. */
  readonly clauses: readonly Clause[]
  readonly document: Document
  readonly documents: readonly Document[]
  readonly lang: Lang
  /** Pages of the article that could not be had. */
  readonly missingPages: number
  /** Pages of a scan that nobody has read against the picture. */
  readonly unproofread?: readonly number[]
  /** Top sections of the document's other whole texts, by siglum. */
  readonly siblings: readonly { readonly witness: Witness; readonly sections: readonly number[] }[]
}

/** Words on error pages, at their head; one a row. */
const errorWords: readonly RegExp[] = [
  /\b(?:404|403|500|502|503)\b.{0,30}(?:not found|error|forbidden|错误|页面|ошибка|страниц)/i,
  /(?:page|file|document) (?:not found|does not exist|cannot be found)/i,
  /(?:页面|网页|文件|内容)(?:不存在|没有找到|未找到|无法找到|已删除|找不到)/,
  /(?:您|你)(?:访问|查看|请求)的(?:页面|网页|内容|文章)/,
  /(?:访问|请求)(?:被拒绝|被拦截|过于频繁|异常)|系统(?:繁忙|维护|错误)/,
  /(?:страница|документ|материал) (?:не найден|не существует|удал[её]н)/i,
  /(?:access denied|request blocked|service unavailable|temporarily unavailable|just a moment|attention required)/i,
  /(?:доступ (?:запрещ[её]н|ограничен)|временно недоступ)/i,
  /(?:captcha|验证码|安全验证|人机验证|подтвердите, что вы не робот)/i,
]
const loginWords =
  /(?:请(?:先)?登录|用户登录|登录后(?:查看|阅读)|sign in to|log in to|please log ?in|войдите|авторизуйтесь)/i
const scriptWords = /(?:enable javascript|requires javascript|启用\s*javascript|开启\s*javascript|включите javascript)/i

/** Characters of a page that an error page has at most; a statement has more. */
const ERROR_PAGE_MOST = 1_500
/** Characters that a statement or treaty has at least and at most, by language. */
const LENGTH: Readonly<Record<Lang, { least: number; most: number }>> = {
  zh: { least: 400, most: 400_000 },
  ru: { least: 1_200, most: 1_500_000 },
  en: { least: 1_200, most: 1_500_000 },
}
/** Characters in which the languages say the same, Chinese being 1; a translation keeps within a factor of these. */
const VERBOSITY: Readonly<Record<Lang, number>> = { zh: 1, ru: 3.3, en: 3.2 }
const LENGTH_FACTOR = 1.9
/** Days between signing and publishing. */
const PUBLISHED_WITHIN = 14

/** What a text without some of its pages, or read by a program, may fail in, and still be words of the document. */
const MISSING_PAGES_SHOW: ReadonlySet<string> = new Set(['page-part', 'sections-gap', 'too-short', 'scan-unproofread'])

export function verifyText(input: VerifyInput): Verification {
  const { foreign, clauses, document, lang } = input
  const page = checkPage(foreign)
  if (page !== null) return { checks: [page], passed: false, excerpts: false, findings: [] }
  const checks: Check[] = [
    checkLanguage(foreign, lang),
    checkTitle(input),
    checkDate(foreign, document, lang),
    ...checkSections(clauses, input),
    checkLength(foreign, lang, input),
  ]
  const unproofread = input.unproofread ?? []
  if (input.missingPages > 0) checks.push(failed('page-part', { count: input.missingPages }))
  else if (foreign.partial && unproofread.length === 0) checks.push(failed('partly-read'))
  if (foreign.wholeness !== null && foreign.wholeness.fidelity !== 'full')
    checks.push(failed('says-abridged', { words: foreign.wholeness.words }))
  if (unproofread.length > 0) checks.push(failed('scan-unproofread', { numbers: unproofread.join(', ') }))
  const digest = document.witnesses.find((w) => w.fidelity === 'digest' && w.lang === lang)
  const terms = digest === undefined ? null : checkDigest(foreign, clauses, digest)
  if (terms !== null) checks.push(terms.check)
  const faults = checks.filter((c) => c.status === 'failed')
  const excerpts =
    (input.missingPages > 0 || unproofread.length > 0) && faults.every((c) => MISSING_PAGES_SHOW.has(c.note.code))
  return { checks, passed: faults.length === 0, excerpts, findings: terms?.findings ?? [] }
}

function checkPage(foreign: ForeignText): Check | null {
  const words = [foreign.headline ?? '', foreign.title ?? '', ...foreign.paragraphs.slice(0, 12)].join('\n')
  if (foreign.login && foreign.text.length < ERROR_PAGE_MOST) return failed('login-page')
  if (!/[\p{L}\p{N}]/u.test(words + foreign.text)) return failed('empty-page')
  if (foreign.text.length >= ERROR_PAGE_MOST) return null
  for (const pattern of errorWords) {
    const match = pattern.exec(words)
    if (match !== null) return failed('error-page', { words: match[0] })
  }
  if (loginWords.test(words)) return failed('login-page')
  const script = scriptWords.exec(words)
  return script === null ? null : failed('script-page', { words: script[0] })
}

function checkLanguage(foreign: ForeignText, lang: Lang): Check {
  if (foreign.lang === lang) return passed('language-found', { lang })
  return failed('language-other', { found: foreign.lang ?? '?', wanted: lang })
}

function checkTitle(input: VerifyInput): Check {
  const { foreign, document, documents, lang } = input
  const titles = [foreign.title, foreign.headline, ...foreign.paragraphs.slice(0, 4)].filter(
    (t): t is string => t !== null,
  )
  const wanted = namesOf(document, lang)
  const likeness = Math.max(0, ...wanted.flatMap((name) => titles.map((title) => titleLikeness(name, title))))
  const dates = [foreign.date, foreign.published].filter((d): d is string => d !== null)
  const best = matchDocuments(documents, { titles, dates, lang })[0]
  if (
    best !== undefined &&
    best.document.id !== document.id &&
    (best.likeness > likeness + 0.05 || (best.sameDate && !dates.includes(document.date)))
  )
    return failed('other-document', { id: best.document.id })
  const head = keyText(foreign.paragraphs.slice(0, 6).join('\n')).toLowerCase()
  const printed = wanted.some((name) => head.includes(keyText(name).toLowerCase()))
  // A page may shorten a title; the same date then has to stand for the rest.
  const near =
    likeness >= NEAR_TITLE &&
    dates.includes(document.date) &&
    wanted.some((name) => titles.some((title) => isShortened(title, name) || isShortened(name, title)))
  if (printed || likeness >= SAME_TITLE || near) return passed('title-found')
  // A record that has no title in this language can't say which it would be; the kind must be the document's all the same.
  if (document.titles[lang] === undefined && !document.aliases.some((name) => guessLang(name) === lang)) {
    const type = typeOfTitle(foreign.title ?? '')
    if (document.type === 'other' || type === document.type) return unknown('title-untold', { lang })
  }
  return failed('title-missing', { title: wanted[0] ?? document.id })
}

/**
 * The day by which the text dates itself decides. Where it does not, the day of publication, or the day somewhere in a
 * text that bears the title itself: a later statement names the day of an earlier one, too.
 */
function checkDate(foreign: ForeignText, document: Document, lang: Lang): Check {
  const inText = findDates(foreign.text).some((d) => d.iso === document.date)
  const own = foreign.date
  if (own !== null) {
    // Talks may go on into the next day; a year or a month is as much as some texts say.
    const near = own.length === 10 && Math.abs(daysBetween(own, document.date)) <= 1 && inText
    if (document.date.startsWith(own) || near) return passed('date-found', { date: document.date })
    return failed('date-missing', { date: document.date, found: own })
  }
  if (foreign.published !== null) {
    const days = daysBetween(document.date, foreign.published)
    if (days >= 0 && days <= PUBLISHED_WITHIN) return passed('date-found', { date: foreign.published })
  }
  const titles = [foreign.title, foreign.headline].filter((t): t is string => t !== null)
  const titled = namesOf(document, lang).some((name) => titles.some((t) => titleLikeness(name, t) >= SAME_TITLE))
  if (inText && titled) return passed('date-found', { date: document.date })
  return failed('date-missing', { date: document.date, found: foreign.published })
}

const daysBetween = (from: string, to: string): number => (Date.parse(to) - Date.parse(from)) / 86_400_000

function checkSections(clauses: readonly Clause[], input: VerifyInput): Check[] {
  const sections = numberedSections(clauses)
  if (sections.length === 0) return [unknown('sections-none')]
  // Items in brackets alone, or a mark without its number before it: the numbers of the sections were lost on the way.
  const first = clauses.find((clause) => clause.label !== null)?.label ?? ''
  const bare = input.foreign.paragraphs.some((line) => /^[、．]\s*\S/u.test(line))
  if (bare || /^\s*[（(]/.test(first)) return [unknown('numbers-lost')]
  const gaps = sectionGaps(clauses)
  if (gaps.length > 0) return [failed('sections-gap', { missing: gaps.join(', ') })]
  const longer = input.siblings.find((s) => s.sections.length > sections.length)
  if (longer !== undefined)
    return [
      unknown('numbers-otherwise', {
        count: sections.length,
        sibling: longer.witness.siglum,
        expected: longer.sections.length,
      }),
    ]
  return [passed('sections-whole', { count: sections.length })]
}

function checkLength(foreign: ForeignText, lang: Lang, input: VerifyInput): Check {
  const length = foreign.text.length
  let { least, most } = LENGTH[lang]
  for (const { witness } of input.siblings) {
    const expected = (witness.text.length / VERBOSITY[witness.lang]) * VERBOSITY[lang]
    least = Math.max(least, Math.round(expected / LENGTH_FACTOR))
    most = Math.min(most, Math.round(expected * LENGTH_FACTOR))
  }
  for (const witness of input.document.witnesses) {
    // Whole texts are longer than what summarises or shortens them.
    if (witness.lang === lang && witness.fidelity !== 'full')
      least = Math.max(least, Math.round(witness.text.length * 0.9))
  }
  if (length < least) return failed('too-short', { length, least })
  if (length > most) return failed('too-long', { length, most })
  return passed('length-plausible', { length })
}
