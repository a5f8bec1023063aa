/**
 * Short names: of a document, as its first line says it, and of a witness, as labels and addresses say it.
 *
 *     parties 中华人民共和国 + 俄罗斯联邦, joint-statement   →   中俄联合声明 / China–Russia Joint Statement
 *     siglum 2023·zh   →   2023, 2023·zh·abridged   →   2023·abridged        two witnesses 2023·zh and 2023·ru   →   2023·zh, 2023·ru
 */
import { guessLang } from '../genre/language.ts'
import type { Collated } from '../model/collation.ts'
import type { Document, DocumentType, Lang, Titles, Witness } from '../model/document.ts'
import type { Ui } from '../model/view.ts'
import { langWords } from '../words/names.ts'
import { say } from '../words/say.ts'
import { typeset } from '../words/typeset.ts'
import { words } from '../words/view-words.ts'
import { publisherOf, publisherWords } from './publishers.ts'

/** Names of states whose everyday form no rule gives. One row, one state. */
const EVERYDAY: readonly (readonly [official: string, everyday: string])[] = [
  ["People's Republic of China", 'China'],
  ['Russian Federation', 'Russia'],
  ['Union of Soviet Socialist Republics', 'Soviet Union'],
  ['United Kingdom of Great Britain and Northern Ireland', 'United Kingdom'],
  ['United States of America', 'United States'],
]

const OFFICIAL_ENGLISH =
  /^(?:the\s+)?(?:[\p{L}'’-]+\s+){0,3}?(?:republic|federation|kingdom|union|state|commonwealth)\s+of\s+(?:the\s+)?(.+)$/iu

/** `People's Republic of China` → `China`; a name that is short already stays. */
function everydayName(name: string): string {
  const bare = name.replace(/^the\s+/i, '').replace(/’/g, "'")
  const row = EVERYDAY.find(([official]) => official.toLowerCase() === bare.toLowerCase())
  return row ? row[1] : (OFFICIAL_ENGLISH.exec(bare)?.[1] ?? bare)
}

/** How a party is named beside another one: in Chinese by its first character (中俄, 中日), else by its everyday name. */
const BESIDE: Readonly<Record<Ui, (name: string) => string>> = {
  zh: (name) => [...name][0] ?? '',
  en: everydayName,
}

/** Both parties by their short names, or null where these are wanting or do not tell the two apart. */
function partiesName(parties: readonly Titles[], ui: Ui): { readonly one: string; readonly other: string } | null {
  if (parties.length !== 2) return null
  const [one = '', other = ''] = parties.map((p) => BESIDE[ui](p[ui]?.trim() ?? ''))
  return one === '' || other === '' || one === other ? null : { one, other }
}

/** Names in the script of the interface. */
const IN_SCRIPT: Readonly<Record<Ui, RegExp>> = {
  zh: /\p{Script=Han}/u,
  en: /^[^\p{Script=Han}\p{Script=Cyrillic}]+$/u,
}

/** Languages in which a title is looked for where the interface's own has none. */
const FALLBACK: readonly Lang[] = ['zh', 'en', 'ru']

/** A title with the language that it is in, or null where the record has none. */
export function titleIn({ titles }: Document, ui: Ui): { readonly title: string; readonly lang: Lang } | null {
  const lang = [ui, ...FALLBACK].find((l) => titles[l] !== undefined)
  return lang === undefined ? null : { title: titles[lang]!, lang }
}

/**
 * The title in the interface language, else in another one, which is said; else what others call the document, or what
 * its parties and its kind make of it, with the words that its title is not known.
 */
export function titleOf(document: Document, ui: Ui): string {
  const found = titleIn(document, ui)
  if (found?.lang === ui) return found.title
  const { aside } = typeset(ui)
  if (found !== null) return found.title + aside(say(ui, words.view.titleIn, { lang: langWords[found.lang] }))
  const alias = document.aliases.find((name) => IN_SCRIPT[ui].test(name)) ?? document.aliases[0]
  if (alias !== undefined) return alias + aside(words.label.namedByOthers[ui])
  return (nameByParties(document, ui) ?? document.id) + aside(words.label.titleUnknown[ui])
}

/** The language that `titleOf` gives a document's name in: that of the title, or of what stands for one. */
export function titleLangOf(document: Document, ui: Ui): Lang {
  const found = titleIn(document, ui)
  if (found !== null) return found.lang
  const alias = document.aliases.find((name) => IN_SCRIPT[ui].test(name)) ?? document.aliases[0]
  return alias === undefined ? ui : guessLang(alias)
}

/** 声明 of one language is a Declaration in another: of these the noun is known by a title alone. */
const NOUN_OF_TITLE: ReadonlySet<DocumentType> = new Set(['statement', 'declaration'])

function nameByParties(document: Document, ui: Ui): string | null {
  const parties = document.type === 'other' ? null : partiesName(document.parties, ui)
  return parties === null
    ? null
    : say(ui, words.view.byParties, { ...parties, type: words.documentType[document.type] })
}

/** 中俄联合声明 / China–Russia Joint Statement; the title where no short name is safe. */
export function bareName(document: Document, ui: Ui): string {
  const found = titleIn(document, ui)
  if (NOUN_OF_TITLE.has(document.type) && found !== null && found.lang !== ui) return titleOf(document, ui)
  return nameByParties(document, ui) ?? titleOf(document, ui)
}

/** The same; an invented document says so, if its title does not. */
export function documentName(document: Document, ui: Ui): string {
  const name = bareName(document, ui)
  return isMarkedInvented(document, ui) ? name + typeset(ui).aside(words.label.invented[ui]) : name
}

/** True where an invented document's name does not say so by itself. */
export const isMarkedInvented = (document: Document, ui: Ui): boolean =>
  document.invented && !bareName(document, ui).includes(words.label.invented[ui])

/** A loose file is named by its siglum: titles guessed from two versions of a text are often the same. */
export const witnessName = (witness: Witness, document: Document | null, ui: Ui): string =>
  document ? documentName(document, ui) : witness.siglum

/** 全文（发布者） …: how a witness is labelled wherever it appears. */
export function fidelityWords(witness: Witness, ui: Ui): string {
  const { fidelity, fidelityBasis: basis } = witness
  if (fidelity === 'full' && basis === 'assumed') return words.label.assumedWhole[ui]
  const word = words.fidelity[fidelity][ui]
  if (fidelity === 'digest') return word
  const publisher = publisherOf(witness.record)
  const by = basis === 'opening' || basis === 'flag' ? words.basis[basis][ui] : ''
  return word + typeset(ui).aside(publisher ? publisherWords(publisher, ui) : by)
}

/** What labels call each witness: the siglum without its language where that stays unique. Same order as the witnesses. */
export const shortNames = (collated: Collated): readonly string[] =>
  shortSigla(collated.collation.witnesses.map((w) => w.siglum))

/** The same for sigla at hand. */
export function shortSigla(sigla: readonly string[]): readonly string[] {
  const bare = sigla.map((s) => s.replace(/·(?:zh|ru|en)(?=$|·)/u, '') || s)
  const count = (list: readonly string[], item: string): number => list.filter((x) => x === item).length
  const names = sigla.map((s, i) => (count(bare, bare[i]!) === 1 ? bare[i]! : s))
  return names.map((name, i) => {
    const before = names.slice(0, i).filter((x) => x === name).length
    return before ? `${name}~${before + 1}` : name
  })
}

/** Address of a clause: `2023-7.1`. White space in a file's name becomes `_`, since pages use it as an anchor. */
export const addressOf = (short: string, clause: string): string => `${short}-${clause}`.replace(/\s/gu, '_')
