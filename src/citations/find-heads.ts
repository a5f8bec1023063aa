/**
 * Head nouns of Russian and English mentions: where a document's name may begin.
 *
 *     the Joint Statement on …      «Соглашение о …»      but not: this Statement, договорились, treatment
 */

import { KINDS } from '../genre/kinds.ts'
import type { Lang } from '../model/index.ts'
import { HEAD_ADJECTIVES, SELF_REFERENCES } from './citation-forms.ts'

export type Spaced = Exclude<Lang, 'zh'>

/** Characters from a head noun to its date. Titles of the genre stay below; more would join two documents. */
export const TITLE_LIMIT = 420

export interface Word {
  readonly start: number
  readonly end: number
  readonly lower: string
}

export interface Head {
  /** Where the mention starts, adjectives and an opening quote's inside included. */
  readonly start: number
  readonly noun: Word
  /** Index of the noun among the words. */
  readonly at: number
  readonly capital: boolean
  /** Offset of the closing quote where the head stands right behind an opening one. */
  readonly quotedTo: number | null
}

/**
 * Whether a head noun may stand in a part, other than in words for the text itself: most paragraphs of a treaty hold
 * none, and their words need not be read one by one.
 */
export function mayName(part: string, lang: Spaced): boolean {
  const noun = headNouns[lang]
  noun.lastIndex = 0
  for (let m = noun.exec(part); m; m = noun.exec(part)) {
    if (!SELF_REFERENCES[lang].test(part.slice(Math.max(0, m.index - 24), m.index))) return true
  }
  return false
}

const stemsOf = (lang: Spaced): readonly string[] => KINDS.flatMap(([, , ru, en]) => (lang === 'ru' ? ru : en))
const headNouns: Readonly<Record<Spaced, RegExp>> = {
  ru: new RegExp(`(?:${stemsOf('ru').join('|')})`, 'giu'),
  en: new RegExp(`(?:${stemsOf('en').join('|')})`, 'giu'),
}

export function findHeads(text: string, words: readonly Word[], lang: Spaced): readonly Head[] {
  const stems = stemsOf(lang)
  const heads: Head[] = []
  for (let k = 0; k < words.length; k++) {
    const noun = words[k]!
    const stem = stems.find((s) => noun.lower.startsWith(s))
    // A Russian ending is short, an English one a plural's: договорились is no договор, treatment no treaty.
    if (!stem || !(lang === 'ru' ? noun.lower.length - stem.length <= 3 : /^s?$/u.test(noun.lower.slice(stem.length))))
      continue
    if (lang === 'ru' && /^(?:договори|договорё|планир|плане|плани)/u.test(noun.lower)) continue
    let start = noun.start
    for (let j = k - 1; j >= 0 && j >= k - 2; j--) {
      const before = words[j]!
      if (!HEAD_ADJECTIVES[lang].test(before.lower) || !/^\s+$/u.test(text.slice(before.end, start))) break
      start = before.start
    }
    if (SELF_REFERENCES[lang].test(text.slice(Math.max(0, start - 24), start))) continue
    const open = text[start - 1] ?? ''
    const quotes = { '«': '»', '“': '”', '„': '“', '"': '"' } as Record<string, string>
    const close = quotes[open]
    const closing = close ? text.slice(noun.end, start + TITLE_LIMIT).indexOf(close) : -1
    const quotedTo = closing >= 0 ? noun.end + closing : null
    heads.push({ start, noun, at: k, capital: isCapital(text[start]!), quotedTo })
  }
  return heads
}

export const isCapital = (ch: string): boolean => ch !== ch.toLowerCase()
