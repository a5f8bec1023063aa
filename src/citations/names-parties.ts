/**
 * Whether a text speaks of the parties of a document.
 *
 *     a statement of 澜国 and 昭国 that names 2001年7月16日《睦邻友好合作条约》     not the treaty of China and Russia of that
 *                                                                                title and day: it names neither
 *     中俄两国, китайско-российские, Sino-Russian                                each names both
 *
 * A title that many pairs of states have used, with a day, is no evidence of itself. One asks this of documents that
 * nobody chose: those that come with the package.
 */
import { asSimplified } from '../genre/script-forms.ts'
import type { Document, Lang, Titles } from '../model/index.ts'
import { PARTY_NICKNAMES } from './citation-forms.ts'

/** Beginnings of words that names of many states have. */
const OF_MANY =
  /^(?:народн|республ|федерац|королев|союз|соедин|объедин|демократ|социал|исламск|the$|of$|and$|people|republic|federa|kingdom|union$|united|state|democra|social|islamic|commonw)/u
/** Letters of a word by which a state is known in other words: Китайская, китайско-; Russian, Russia. */
const STEM = 4

/** True where every party that the record names in the text's language is named in it, in whatever form. */
export function namesParties(text: string, lang: Lang, { parties }: Document): boolean {
  const read = lang === 'zh' ? asSimplified(text) : text.toLowerCase()
  return parties.every((party) => {
    const name = party[lang]
    return name === undefined || (lang === 'zh' ? isNamedInHan(read, name, parties) : isNamedInWords(read, name))
  })
}

/** 俄罗斯联邦 is named by 俄罗, 俄国, 俄方, and beside another party by its first character: 中俄, 俄中. */
function isNamedInHan(text: string, name: string, parties: readonly Titles[]): boolean {
  const [first = '', second = ''] = asSimplified(name)
  const others = parties.flatMap(({ zh }) => (zh === undefined || zh === name ? [] : [asSimplified(zh)[0] ?? '']))
  return [
    first + second,
    `${first}国`,
    `${first}方`,
    ...others.flatMap((other) => [first + other, other + first]),
  ].some((form) => text.includes(form))
}

function isNamedInWords(text: string, name: string): boolean {
  const words = (name.toLowerCase().match(/[\p{L}]+/gu) ?? []).filter((w) => w.length >= STEM && !OF_MANY.test(w))
  const stems = words.map((word) => word.slice(0, STEM))
  const nicknames = PARTY_NICKNAMES.filter(([inName]) => name.toLowerCase().includes(inName)).map(([, also]) => also)
  return [...stems, ...nicknames].some((stem) => new RegExp(`(?<!\\p{L})${stem}`, 'u').test(text))
}
