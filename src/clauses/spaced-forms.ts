/**
 * The numbers that stand behind a word in English and Russian texts: `Article 5`, «Раздел I», `OP1.`: one row a form, with
 * an example. Where two rows fit, the earlier wins.
 */

import { wordToNumber } from '../genre/english-numbers.ts'
import { INSERTED } from '../genre/inserted-numbers.ts'
import { digitsToNumber } from '../genre/numerals.ts'
import { DIGITS, END, H, type NumberingRow, POINT, RANK, ROMAN, readAny } from './numbering-form.ts'

const EN_NUMBER = `(\\d{1,3}(?:-[A-Z0-9]{1,2})?|${ROMAN}|[A-Z](?![A-Za-z])|[A-Z][A-Za-z]{2,8}(?:-[A-Za-z]{3,5})?)`
/** первая, Двадцать первая: whether the words are a number is for `read` to say. */
const RU_WORDS = `(?:(?:[Дд]вадцать|ДВАДЦАТЬ|[Тт]ридцать|ТРИДЦАТЬ)${H}+)?[А-Яа-яё]{5,15}`
const RU_NUMBER = `(?:№${H}*)?(\\d{1,3}|${ROMAN}|${RU_WORDS})`
const ARTICLE_NUMBER = `(\\d{1,3}(?:[.-]\\d{1,3})?|${ROMAN})${INSERTED}`
/** Behind `Пункт 1` a point, a bracket or nothing: «Пункт 1 Соглашения изложить …» is text. */
const STOP = `(?:${H}*[.:：)](?![0-9])|(?=${H}*(?:[\\r\\n]|$)))`

type Large = Pick<NumberingRow, 'name' | 'example' | 'rank'> & { readonly unit: string; readonly words: string }

/** A part, chapter or section: its words with the number, and a title or nothing behind. */
const large = (number: string, { words, ...row }: Large): NumberingRow => ({
  ...row,
  opens: [...new Set(words.split('|').map((word) => word[0]))].join(''),
  pattern: `(?:${words})${H}+${number}${END}${POINT}`,
  read: readAny,
  follow: 'heading',
})

export const SPACED_FORMS: readonly NumberingRow[] = [
  {
    name: 'en article',
    example: 'Article 5',
    opens: 'A',
    pattern: `(?:ARTICLE|Article|Art\\.)${H}*${ARTICLE_NUMBER}${END}${POINT}`,
    read: readAny,
    rank: RANK.article,
    unit: 'art',
    follow: 'gap',
  },
  {
    name: 'ru article',
    example: 'Статья 5',
    opens: 'С',
    pattern: `(?:СТАТЬЯ|Статья|Ст\\.)${H}*${ARTICLE_NUMBER}${END}${POINT}`,
    read: readAny,
    rank: RANK.article,
    unit: 'art',
    follow: 'gap',
  },
  {
    name: 'en article in words',
    example: 'ARTICLE ONE',
    opens: 'A',
    pattern: `(?:ARTICLE|Article)${H}+([A-Z][A-Za-z]{2,8}(?:-[A-Za-z]{3,5})?)${END}${POINT}`,
    read: wordToNumber,
    rank: RANK.article,
    unit: 'art',
    follow: 'gap',
  },
  {
    name: 'ru article in words',
    example: 'СТАТЬЯ ПЕРВАЯ',
    opens: 'С',
    pattern: `(?:СТАТЬЯ|Статья)${H}+(${RU_WORDS})${END}${POINT}`,
    read: readAny,
    rank: RANK.article,
    unit: 'art',
    follow: 'gap',
  },
  large(EN_NUMBER, {
    name: 'en annex',
    example: 'Annex II',
    words: 'ANNEX|Annex|APPENDIX|Appendix',
    rank: RANK.annex,
    unit: 'annex',
  }),
  large(EN_NUMBER, { name: 'en part', example: 'PART ONE', words: 'PART|Part', rank: RANK.part, unit: 'part' }),
  large(EN_NUMBER, { name: 'en title', example: 'Title IV', words: 'TITLE|Title', rank: RANK.title, unit: 'title' }),
  large(EN_NUMBER, {
    name: 'en chapter',
    example: 'CHAPTER ONE Scope',
    words: 'CHAPTER|Chapter',
    rank: RANK.chapter,
    unit: 'ch',
  }),
  large(EN_NUMBER, {
    name: 'en section',
    example: 'Section 3',
    words: 'SECTION|Section',
    rank: RANK.section,
    unit: 'sec',
  }),
  {
    name: 'en section of words',
    example: 'Section 3. The Sides …',
    opens: 'S',
    pattern: `(?:SECTION|Section|Sec\\.)${H}*(${DIGITS})${END}[.:：]`,
    read: readAny,
    rank: RANK.article,
    unit: 'sec',
    follow: 'gap',
  },
  large(RU_NUMBER, {
    name: 'ru annex',
    example: 'Приложение № 1',
    words: 'ПРИЛОЖЕНИЕ|Приложение',
    rank: RANK.annex,
    unit: 'annex',
  }),
  large(RU_NUMBER, { name: 'ru part', example: 'Часть I', words: 'ЧАСТЬ|Часть', rank: RANK.part, unit: 'part' }),
  large(RU_NUMBER, {
    name: 'ru division',
    example: 'Раздел I',
    words: 'РАЗДЕЛ|Раздел',
    rank: RANK.title,
    unit: 'sec',
  }),
  large(RU_NUMBER, { name: 'ru chapter', example: 'Глава 2', words: 'ГЛАВА|Глава', rank: RANK.chapter, unit: 'ch' }),
  {
    name: 'paragraph sign',
    example: '§ 3',
    opens: '§',
    pattern: `§${H}*(${DIGITS})${END}${POINT}`,
    read: readAny,
    rank: RANK.section,
    unit: 'sec',
    follow: 'gap',
  },
  {
    name: 'ru point',
    example: 'Пункт 1. Стороны …',
    opens: 'П',
    pattern: `(?:ПУНКТ|Пункт)${H}+${RU_NUMBER}${STOP}`,
    read: readAny,
    rank: RANK.third,
    follow: 'gap',
  },
  {
    name: 'numero',
    example: '№ 1. Стороны …',
    opens: '№',
    pattern: `№${H}*(${DIGITS})[.)]`,
    read: digitsToNumber,
    rank: RANK.third,
    follow: 'gap',
  },
  {
    name: 'en paragraph',
    example: 'Paragraph 1. The Sides …',
    opens: 'P',
    pattern: `(?:PARAGRAPH|Paragraph|POINT|Point)${H}+(${DIGITS})${STOP}`,
    read: digitsToNumber,
    rank: RANK.third,
    follow: 'gap',
  },
  {
    name: 'operative paragraph',
    example: 'OP1. Urges …',
    opens: 'O',
    pattern: `OP${H}?(${DIGITS})(bis|ter)?[.:)]?${END}`,
    read: digitsToNumber,
    rank: RANK.third,
    unit: 'op',
    follow: 'gap',
  },
  {
    name: 'preambular paragraph',
    example: 'PP1. Recalling …',
    opens: 'P',
    pattern: `PP${H}?(${DIGITS})(bis|ter)?[.:)]?${END}`,
    read: digitsToNumber,
    rank: RANK.third,
    unit: 'pp',
    follow: 'gap',
  },
]
