/**
 * The printed numbers of articles, sections and items: one row a form, with an example.
 *
 *     第一百三十三条之一 明知……   →   label 第一百三十三条之一, token art133-1
 *     (b) the Sides shall …       →   label (b), token 2
 *     2001年7月16日，双方……       →   no label
 *
 * A row says what the label looks like, how its number is read, how high it stands, and whether it may be
 * believed by itself. A row that is `weak` (`V.`, `1.5`, `с.`) is a label only in a run of its kind; that is
 * judged in `find-labels.ts`, which sees the whole text.
 */
import { HAN_NUMBER, hanToNumber } from '../genre/han-numbers.ts'
import { digitsToNumber, enclosedToNumber, letterToNumber, romanToNumber, wordToNumber } from '../genre/numerals.ts'

/**
 * How high a form stands: a unit holds what has a greater rank and ends what has an equal or greater one.
 * The order is the drafting custom of the three languages (一、 over （一） over 1. over (1) over ①).
 */
export const RANK = {
  annex: 1,
  part: 2,
  subpart: 3,
  title: 4,
  chapter: 5,
  section: 6,
  subsection: 7,
  article: 10,
  first: 20,
  second: 30,
  third: 40,
  /** `1.1` is 41, `1.1.1` is 42 … */
  dotted: 41,
  fourth: 50,
  fifth: 55,
  letter: 60,
  capital: 62,
  roman: 70,
  bullet: 90,
} as const

export interface NumberingForm {
  readonly name: string
  readonly example: string
  /** Sticky; group 1 is the number, group 2 a number behind it (之一). */
  readonly pattern: RegExp
  readonly read: (printed: string) => number
  readonly rank: number
  /** What stands before the number in an id: `art`, `ch` …; empty for sections and items. */
  readonly unit: string
  /**
   * What must follow: `any` text; a `gap` (white space, or the line's end; without it the label is weak);
   * a `heading` (nothing, or a few words without an end mark).
   */
  readonly follow: 'any' | 'gap' | 'heading'
  readonly weak: boolean
  /** The label must be the whole line. */
  readonly alone?: true
}

const H = '[ \\t\\u00a0\\u1680\\u2000-\\u200f\\u202f\\u205f\\u2060\\u3000\\ufeff]'
const HAN = `[${HAN_NUMBER}]{1,9}`
const DIGITS = '[0-9０-９]{1,3}'
const ROMAN = '[IVXLC]{1,8}|[Ⅰ-Ⅻ]'
const EN_NUMBER = `(\\d{1,3}(?:-[A-Z0-9]{1,2})?|${ROMAN}|[A-Z](?![A-Za-z])|[A-Z][A-Za-z]{2,8}(?:-[A-Za-z]{3,5})?)`
const RU_NUMBER = `(?:№${H}*)?(\\d{1,3}|${ROMAN})`
const END = '(?![0-9A-Za-zА-Яа-яё])'
const POINT = `(?:${H}*[.:：](?![0-9])|${H}+[—–-](?=${H}))?`

const readAny = (printed: string): number =>
  digitsToNumber(printed) ||
  romanToNumber(printed) ||
  wordToNumber(printed) ||
  (printed.length === 1 ? letterToNumber(printed) : 0)
const readHan = (printed: string): number => hanToNumber(printed) || digitsToNumber(printed)

const row = (
  name: string,
  example: string,
  pattern: string,
  read: NumberingForm['read'],
  rank: number,
  unit: string,
  follow: NumberingForm['follow'],
  weak = false,
): NumberingForm => ({ name, example, pattern: new RegExp(pattern, 'y'), read, rank, unit, follow, weak })

let table: readonly NumberingForm[] | null = null

/** The table, built when first asked for. Where two rows fit, the earlier wins. */
export function numberingForms(): readonly NumberingForm[] {
  table ??= [
    // Chinese
    row('han part', '第一编 总则', `第(${HAN}|${DIGITS})[编編]`, readHan, RANK.part, 'part', 'heading'),
    row('han subpart', '第二分编 合同', `第(${HAN}|${DIGITS})分[编編]`, readHan, RANK.subpart, 'subpart', 'heading'),
    row('han volume', '第一部分 总论', `第(${HAN}|${DIGITS})部分`, readHan, RANK.part, 'part', 'heading'),
    row('han chapter', '第三章 附则', `第(${HAN}|${DIGITS})章`, readHan, RANK.chapter, 'ch', 'heading'),
    row('han section', '第一节 权限', `第(${HAN}|${DIGITS})[节節]`, readHan, RANK.section, 'sec', 'heading'),
    row(
      'han article',
      '第五条 双方……',
      `第${H}?(${HAN}|${DIGITS})${H}?[条條](?:之(${HAN}))?(?:[至到、和—–-]第${HAN}[条條])?(?:[：:](?!\\d))?`,
      readHan,
      RANK.article,
      'art',
      'gap',
    ),
    row('han annex', '附件二', `附[件录錄](${HAN}|${DIGITS})[：:]?`, readHan, RANK.annex, 'annex', 'heading'),
    row(
      'han comma',
      '一、双方……',
      `(${HAN})[、．.](?![${HAN_NUMBER}]{1,3}[、级线])`,
      hanToNumber,
      RANK.first,
      '',
      'any',
    ),
    { ...row('han alone', '一', `(${HAN})`, hanToNumber, RANK.first, '', 'any', true), alone: true },
    row('han bracket', '（一）双方……', `[（(〔](${HAN})[)）〕][、.．]?`, hanToNumber, RANK.second, '', 'any'),
    // Articles
    row(
      'en article',
      'Article 5',
      `(?:ARTICLE|Article|Art\\.)${H}*(\\d{1,3}(?:[.-]\\d{1,3})?|${ROMAN})(bis|ter|quater)?${END}${POINT}`,
      readAny,
      RANK.article,
      'art',
      'gap',
    ),
    row(
      'ru article',
      'Статья 5',
      `(?:СТАТЬЯ|Статья|Ст\\.)${H}*(\\d{1,3}(?:[.-]\\d{1,3})?|${ROMAN})${END}${POINT}`,
      readAny,
      RANK.article,
      'art',
      'gap',
    ),
    // Larger units
    row(
      'en annex',
      'Annex II',
      `(?:ANNEX|Annex|APPENDIX|Appendix)${H}+${EN_NUMBER}${END}${POINT}`,
      readAny,
      RANK.annex,
      'annex',
      'heading',
    ),
    row('en part', 'PART ONE', `(?:PART|Part)${H}+${EN_NUMBER}${END}${POINT}`, readAny, RANK.part, 'part', 'heading'),
    row(
      'en title',
      'Title IV',
      `(?:TITLE|Title)${H}+${EN_NUMBER}${END}${POINT}`,
      readAny,
      RANK.title,
      'title',
      'heading',
    ),
    row(
      'en chapter',
      'CHAPTER ONE Scope',
      `(?:CHAPTER|Chapter)${H}+${EN_NUMBER}${END}${POINT}`,
      readAny,
      RANK.chapter,
      'ch',
      'heading',
    ),
    row(
      'en section',
      'Section 3',
      `(?:SECTION|Section)${H}+${EN_NUMBER}${END}${POINT}`,
      readAny,
      RANK.section,
      'sec',
      'heading',
    ),
    row(
      'en section of words',
      'Section 3. The Sides …',
      `(?:SECTION|Section|Sec\\.)${H}*(${DIGITS})${END}[.:：]`,
      readAny,
      RANK.article,
      'sec',
      'gap',
    ),
    row(
      'ru annex',
      'Приложение № 1',
      `(?:ПРИЛОЖЕНИЕ|Приложение)${H}+${RU_NUMBER}${END}${POINT}`,
      readAny,
      RANK.annex,
      'annex',
      'heading',
    ),
    row('ru part', 'Часть I', `(?:ЧАСТЬ|Часть)${H}+${RU_NUMBER}${END}${POINT}`, readAny, RANK.part, 'part', 'heading'),
    row(
      'ru division',
      'Раздел I',
      `(?:РАЗДЕЛ|Раздел)${H}+${RU_NUMBER}${END}${POINT}`,
      readAny,
      RANK.title,
      'sec',
      'heading',
    ),
    row(
      'ru chapter',
      'Глава 2',
      `(?:ГЛАВА|Глава)${H}+${RU_NUMBER}${END}${POINT}`,
      readAny,
      RANK.chapter,
      'ch',
      'heading',
    ),
    row('paragraph sign', '§ 3', `§${H}*(${DIGITS})${END}${POINT}`, readAny, RANK.section, 'sec', 'gap'),
    // Numbers and letters
    row('roman dot', 'I. General', `(${ROMAN})[.．、](?![0-9])`, romanToNumber, RANK.first, '', 'gap', true),
    { ...row('roman alone', 'II', `(${ROMAN})`, romanToNumber, RANK.first, '', 'any', true), alone: true },
    row(
      'dotted',
      '1.1. The Sides …',
      `(${DIGITS}(?:[.．]${DIGITS}){1,4})[.．、]?(?![0-9０-９%‰.,])`,
      digitsToNumber,
      RANK.dotted,
      '',
      'gap',
      true,
    ),
    row('digit dot', '1. The Sides …', `(${DIGITS})[.．](?![0-9０-９.])`, digitsToNumber, RANK.third, '', 'any'),
    row('digit comma', '1、双方……', `(${DIGITS})、`, digitsToNumber, RANK.third, '', 'any'),
    row('digit half bracket', '1) the Sides …', `(${DIGITS})[)）]`, digitsToNumber, RANK.fourth, '', 'any'),
    row('digit bracket', '(1) the Sides …', `[（(](${DIGITS})[)）]`, digitsToNumber, RANK.fifth, '', 'any'),
    row('enclosed', '① 双方……', '([①-⒛㉑-㉟㊱-㊿❶-➓])', enclosedToNumber, RANK.letter, '', 'any'),
    row('roman bracket', '(ii) the Sides …', '[（(]([ivx]{1,6})[)）]', romanToNumber, RANK.roman, '', 'any'),
    row('small roman dot', 'ii. the Sides …', '([ivx]{1,6})[.](?![0-9])', romanToNumber, RANK.roman, '', 'gap', true),
    row('roman half bracket', 'ii) the Sides …', '([ivx]{1,6})[)）]', romanToNumber, RANK.roman, '', 'any'),
    row('letter bracket', '(a) the Sides …', '[（(]([a-zа-я]|([a-z])\\2)[)）]', letterToNumber, RANK.letter, '', 'any'),
    row('letter half bracket', 'а) Стороны …', '([a-zа-я]|([a-z])\\2)[)）]', letterToNumber, RANK.letter, '', 'any'),
    row('capital bracket', '(A) the Sides …', '[（(]([A-ZА-Я])[)）]', letterToNumber, RANK.capital, '', 'any'),
    row('capital half bracket', 'A) the Sides …', '([A-ZА-Я])[)）]', letterToNumber, RANK.capital, '', 'any', true),
    row('letter dot', 'а. Стороны …', '([a-zа-я])[.](?![0-9])', letterToNumber, RANK.letter, '', 'gap', true),
    row('capital dot', 'B. Trade', '([A-ZА-Я])[.](?![0-9])', letterToNumber, RANK.letter, '', 'gap', true),
  ]
  return table
}
