/**
 * Texts at hand, compared, with nothing on a disk: what a page, a service or another program asks for.
 *
 *     await collateTexts([{ name: '2019', text: … }, { name: '2024', text: … }])
 *
 * A text is whatever `readText` gave, or a string with what is known of it.
 */
import type { NamedText } from './choose-texts/decisions-of-file.ts'
import { refuseSeveralLanguages } from './choose-texts/refusals.ts'
import { withOwnSigla } from './choose-texts/with-own-sigla.ts'
import { type Comparison, collateWitnesses } from './collate.ts'
import { nameLoose } from './corpus/name-loose.ts'
import { type GivenText, understand, witnessOf } from './given-text.ts'
import type { Collated, Document, Reading } from './model/index.ts'

export interface CollateTextsOptions {
  /** As versions of one text, or as documents that followed; by itself on what the texts say of themselves. */
  readonly as?: Reading
  /** Documents that the texts may cite, beside one another. */
  readonly documents?: readonly Document[]
  /** A file of decisions about these texts, as `--decisions` of the command reads it. */
  readonly decisions?: NamedText
}

/** As `collateWitnesses`, with what a file of decisions says of these texts. Throws InputError as `decisionsOfFile` does. */
export async function collateDecided(comparison: Comparison, file: NamedText | undefined): Promise<Collated> {
  if (file === undefined) return collateWitnesses(comparison)
  const { decisionsOfFile } = await import('./choose-texts/decisions-of-file.ts')
  const { witnesses, decisions = [], findings } = comparison
  const decided = decisionsOfFile(file, witnesses, decisions)
  return collateWitnesses({
    ...comparison,
    decisions: [...decisions, ...decided.decisions],
    findings: [...findings, ...decided.findings],
  })
}

/**
 * Earlier texts first, the base last: each of the others is compared with it. Throws InputError where texts of several
 * languages are given, RangeError for fewer than two texts.
 */
export async function collateTexts(
  texts: readonly GivenText[],
  { as, documents = [], decisions }: CollateTextsOptions = {},
): Promise<Collated> {
  if (texts.length < 2) throw new RangeError(`a comparison needs two texts, and ${texts.length} given`)
  const read = texts.map((text) => understand(text))
  const sigla = nameLoose(read.map(({ title, date, lang, name }) => ({ title, date, lang, path: name })))
  const witnesses = withOwnSigla(read.map((text, k) => witnessOf(text, sigla[k]!)))
  refuseSeveralLanguages(witnesses)
  return collateDecided({ witnesses, documents, reading: as ?? null, findings: [] }, decisions)
}
