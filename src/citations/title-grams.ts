/**
 * How like a cited title is to a document's own.
 *
 *     《中俄睦邻友好合作条约》   is   中华人民共和国和俄罗斯联邦睦邻友好合作条约   once the parties are taken away
 *     《关于深化合作的联合声明》 is not 《关于新时代国际关系的联合声明》, though both end alike
 *
 * Titles are compared by their grams (pairs of Han characters; stems of words) without brackets, parties and
 * words of no subject. The noun that says what the document is (条约, Заявление) is compared apart, by kind.
 */

import { KINDS, type Kind, kindOfTitle } from '../genre/kinds.ts'
import { asSimplified } from '../genre/script-forms.ts'
import type { Document, Lang } from '../model/index.ts'
import { keyText } from '../text/key.ts'
import { FUNCTION_WORDS, PARTY_NICKNAMES } from './citation-forms.ts'

/** Letters of a word that are compared: Russian and English inflect at the end. */
export const STEM_LETTERS = 5
/** Shorter names of parties are cut to this: российско-китайский, Chinese, China. */
const PARTY_STEM_LETTERS = 4

export interface TitleGrams {
  readonly kind: Kind | null
  /** Grams beside the parties and the noun of kind. Empty for a bare 《联合声明》. */
  readonly grams: ReadonlySet<string>
  /** Whether it names a party: 《中俄联合声明》 does. */
  readonly named: boolean
}

/** What names the parties of a document: full names, and stems of their words. */
export interface PartyNames {
  readonly full: readonly string[]
  readonly stems: ReadonlySet<string>
  readonly characters: ReadonlySet<string>
}

export function partyNames(document: Document, lang: Lang): PartyNames {
  const full: string[] = []
  const stems = new Set<string>()
  const characters = new Set<string>()
  for (const party of document.parties) {
    const name = party[lang]
    if (!name) continue
    const key = keyText(asSimplified(name)).toLowerCase()
    full.push(key)
    if (lang === 'zh') for (const ch of key) characters.add(ch)
    else {
      const words = key.match(/[\p{L}\p{N}]+/gu) ?? []
      for (const w of words) stems.add(w.slice(0, PARTY_STEM_LETTERS))
      stems.add(
        words
          .filter((w) => !FUNCTION_WORDS[lang].has(w))
          .map((w) => w[0])
          .join('')
          .slice(0, PARTY_STEM_LETTERS),
      )
      for (const [inName, also] of PARTY_NICKNAMES)
        if (key.includes(inName)) stems.add(also.slice(0, PARTY_STEM_LETTERS))
    }
  }
  full.sort((x, y) => y.length - x.length)
  return { full, stems, characters }
}

/** What a title says beside its parties. Notes in round brackets at its end are left out. */
export function titleGrams(title: string, lang: Lang, parties: PartyNames): TitleGrams {
  const noted = title.replace(/[（(][^（）()]{0,40}[）)]\s*$/u, '')
  let key = keyText(asSimplified(noted))
    .toLowerCase()
    .replace(/["<>《》()[\]]/gu, lang === 'zh' ? '' : ' ')
  const kind = kindOfTitle(key, lang)
  const grams = new Set<string>()
  let named = false
  if (lang === 'zh') {
    for (const name of parties.full) key = key.split(name).join('\u0001')
    // 中俄…: a run of two characters or more, each out of a different name of a party.
    key = key.replace(
      /(^|[和与、于由\u0001])([\u4e00-\u9fff]{2,4}?)(?=两国|睦邻|友好|合作|伙伴|关于|联合|条约|协定|政府|战略|经济|边界|$)/gu,
      (all, before, run) =>
        [...run].every((ch) => parties.characters.has(ch)) && acronymOf(run, parties.full) ? `${before}\u0001` : all,
    )
    named = key.includes('\u0001')
    key = key.replace(/\u0001+([和与、]\u0001+)*/gu, '\u0001').replace(/关于|政府/gu, '\u0001')
    for (const [, nouns] of KINDS) {
      for (const noun of nouns) if (key.endsWith(noun)) key = key.slice(0, -noun.length)
    }
    key = key.replace(/(?:的)?(?:联合|共同)?$/u, '')
    for (const piece of key.split(/[\u0001\s的和与、,.:]+/u)) {
      if (piece.length === 1) grams.add(piece)
      for (let i = 0; i + 1 < piece.length; i++) grams.add(piece.slice(i, i + 2))
    }
  } else {
    const nouns = KINDS.flatMap(([, , ru, en]) => (lang === 'ru' ? ru : en))
    let first = true
    for (const w of key.match(/[\p{L}\p{N}]+/gu) ?? []) {
      if (FUNCTION_WORDS[lang].has(w)) continue
      if (first && nouns.some((n) => w.startsWith(n))) {
        first = false
        continue
      }
      if (/^(?:совместн|joint)/u.test(w)) continue
      if (parties.stems.has(w.slice(0, PARTY_STEM_LETTERS))) {
        named = true
        continue
      }
      grams.add(w.slice(0, STEM_LETTERS))
    }
  }
  return { kind, grams, named }
}

/** True where each character of `run` stands in the name of another party: 中俄 of 中华人民共和国 and 俄罗斯联邦. */
function acronymOf(run: string, names: readonly string[]): boolean {
  const free = [...names]
  for (const ch of run) {
    const k = free.findIndex((name) => name.includes(ch))
    if (k < 0) return false
    free.splice(k, 1)
  }
  return true
}

/** `covered`: share of the mention's grams that the title has; `dice`: both ways (Dice 1945). 0..1. */
export function compareTitles(
  mention: Pick<TitleGrams, 'grams'>,
  title: Pick<TitleGrams, 'grams'>,
): { readonly covered: number; readonly dice: number } {
  let shared = 0
  for (const g of mention.grams) if (title.grams.has(g)) shared++
  const total = mention.grams.size + title.grams.size
  return {
    covered: mention.grams.size === 0 ? 1 : shared / mention.grams.size,
    dice: total === 0 ? 1 : (2 * shared) / total,
  }
}
