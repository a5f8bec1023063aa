/**
 * How a text of a document is named: its language, what it is, and, where it is not the first of its kind, a name.
 *
 *     zh.full         the first text                      file zh.full.txt, record under witnesses: zh.full:
 *     zh.full.mfa     the same, as the ministry prints it file zh.full.mfa.txt, siglum 2022·zh·mfa
 *
 * A name is small Latin letters and figures: the same file on every system, part of a siglum, and no word that says a
 * language or what a text is. A hyphen would run into the clause behind it (`2022·mfa-7.1`).
 */
import type { Fidelity, Lang } from '../model/document.ts'

export interface WitnessKey {
  readonly lang: Lang
  readonly fidelity: Fidelity
  /** Of a second text; the first has none. */
  readonly name?: string
}

/** Characters of a name: enough for a publisher's short name, few enough for a label. */
export const LONGEST_NAME = 16

/** Words that say something else where a name stands. */
const TAKEN: ReadonlySet<string> = new Set(['zh', 'ru', 'en', 'full', 'abridged', 'digest', 'txt'])

/** Names that Windows gives to devices: no file is called so there, whatever stands around the name. */
const DEVICE = /^(?:con|prn|aux|nul|com\d|lpt\d)$/

const FIRST = /^(zh|ru|en)\.(full|abridged|digest)$/

export const isSecondName = (name: string): boolean =>
  /^[a-z0-9]+$/.test(name) && name.length <= LONGEST_NAME && !TAKEN.has(name) && !DEVICE.test(name)

/** `zh.full`, `zh.full.mfa`. */
export const witnessKey = ({ lang, fidelity, name }: WitnessKey): string =>
  name === undefined ? `${lang}.${fidelity}` : `${lang}.${fidelity}.${name}`

/** The name of its file. */
export const witnessFile = (witness: WitnessKey): string => `${witnessKey(witness)}.txt`

/** What a key says, or null where it is none. */
export function readWitnessKey(key: string): WitnessKey | null {
  const [lang, fidelity, name, ...more] = key.split('.')
  if (more.length > 0 || !FIRST.test(`${lang}.${fidelity}`)) return null
  if (name !== undefined && !isSecondName(name)) return null
  return { lang: lang as Lang, fidelity: fidelity as Fidelity, ...(name === undefined ? {} : { name }) }
}

/** The same of a file's name. */
export const readWitnessFile = (file: string): WitnessKey | null =>
  file.endsWith('.txt') ? readWitnessKey(file.slice(0, -'.txt'.length)) : null

/**
 * The order of texts in a document's folder and in every list of them: by language, by what they are, the first before
 * those that have a name, names as they are spelt.
 */
export function byWitnessKey(x: WitnessKey, y: WitnessKey): number {
  return (
    LANGS.indexOf(x.lang) - LANGS.indexOf(y.lang) ||
    FIDELITIES.indexOf(x.fidelity) - FIDELITIES.indexOf(y.fidelity) ||
    ((x.name ?? '') < (y.name ?? '') ? -1 : (x.name ?? '') > (y.name ?? '') ? 1 : 0)
  )
}

const LANGS: readonly Lang[] = ['zh', 'ru', 'en']

/** Best first. */
export const FIDELITIES: readonly Fidelity[] = ['full', 'abridged', 'digest']
