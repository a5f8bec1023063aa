/**
 * A text that whoever compares it has at hand, and what it says of itself where nobody else does.
 *
 *     { name: '2024.txt', text: '澜国和昭国联合声明（摘要）\n二〇二四年三月二日于洛河城\n…' }
 *
 * is a Chinese text, 澜国和昭国联合声明, of 2024-03-02, in excerpts.
 */
import { nameOf } from './corpus/file-sigla.ts'
import { describeText } from './genre/describe-text.ts'
import type { SaidWholeness } from './genre/wholeness.ts'
import type { FidelityBasis, Lang, Witness } from './model/index.ts'
import { sha256 } from './text/sha256.ts'

/** What is given counts; what is left out is read from the text, or from its name. */
export interface GivenText {
  /** By which it is called: a file's name or path, or any other. */
  readonly name: string
  readonly text: string
  readonly lang?: Lang
  readonly title?: string
  /** ISO date of the document; null where it has none. */
  readonly date?: string | null
  /** `abridged`: official words, not all of them. Assumed whole where neither this nor the text says otherwise. */
  readonly fidelity?: 'full' | 'abridged'
}

/** What is known of how a text was read. */
export type ToldOfReading = Pick<
  Witness,
  'guessedEncoding' | 'notAsNamed' | 'readingWarnings' | 'leftOut' | 'keepsApart' | 'fromLayout'
>

/** A text with what was understood of it. It can be given to be compared as it is. */
export interface ReadText extends Required<GivenText>, ToldOfReading {
  readonly fidelityBasis: FidelityBasis
  /** SHA-256 of the file's bytes, or of the text in UTF-8 where it came as a string, in hexadecimal. */
  readonly sha256: string
}

/**
 * Reads of a text what it says of itself; one that has been read stays as it is. `bytes` are those of its file, where it
 * had one.
 */
export function understand(given: GivenText | ReadText, bytes: Uint8Array | null = null): ReadText {
  if ('sha256' in given) return given
  const { name, text } = given
  const said = describeText(text, { name: nameOf(name), ...(given.lang === undefined ? {} : { lang: given.lang }) })
  return {
    name,
    text,
    lang: said.lang,
    title: given.title ?? said.title ?? nameOf(name),
    date: given.date === undefined ? said.date : given.date,
    ...fidelityOf(given.fidelity, said.wholeness),
    sha256: sha256(bytes ?? text),
  }
}

/** Whether a text is whole: as its reader says, else as it says itself, else assumed. */
export function fidelityOf(
  given: GivenText['fidelity'],
  said: SaidWholeness | null,
): Pick<ReadText, 'fidelity' | 'fidelityBasis'> {
  if (given !== undefined) return { fidelity: given, fidelityBasis: 'flag' }
  if (said !== null) return { fidelity: said.fidelity, fidelityBasis: 'opening' }
  return { fidelity: 'full', fidelityBasis: 'assumed' }
}

/** The text as a side of a comparison. Its name stands where a file's path would. */
export function witnessOf({ name, ...read }: ReadText, siglum: string): Witness {
  return { siglum, document: null, standing: 'unknown', file: name, record: null, ...read }
}
