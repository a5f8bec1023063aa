/**
 * Texts that no record describes, as documents: each is known by what it says of itself, its title and its date.
 *
 *     2019.txt, 2019-copy.txt     the same words: one is searched, the other told
 *     2019.docx, 2019.pdf         one title, one day and most of the words: two texts of one document
 */

import { nameOf } from '../corpus/file-sigla.ts'
import { describeText } from '../genre/describe-text.ts'
import { typeOfTitle } from '../genre/kinds.ts'
import { isNamed, titleKey } from '../genre/title-key.ts'
import type { Document, TraceLeftOut, Witness } from '../model/index.ts'
import { keyText } from '../text/key.ts'
import { sharedWording } from '../text/shared-wording.ts'
import { toldPath } from '../words/told-path.ts'
import type { FieldDocument } from './field.ts'

/** Share of the shorter text that stands in the longer, from which two texts of one title and day are one document's. */
const MOSTLY = 0.5

export interface LooseDocuments {
  readonly documents: readonly FieldDocument[]
  /** Files whose words another one has. */
  readonly leftOut: readonly TraceLeftOut[]
}

/** In the order given. Each text is called by its siglum, and so is the document of the first. */
export function asDocuments(witnesses: readonly Witness[]): LooseDocuments {
  const leftOut: TraceLeftOut[] = []
  const seen = new Map<string, Witness>()
  const groups = new Map<string, { witness: Witness; key: string }[][]>()
  const order: { witness: Witness; key: string }[][] = []
  for (const witness of witnesses) {
    const key = keyText(witness.text)
    const same = seen.get(`${witness.lang} ${key}`)
    if (same !== undefined) {
      leftOut.push({ name: toldPath(witness.file), why: 'same-words', said: toldPath(same.file) })
      continue
    }
    seen.set(`${witness.lang} ${key}`, witness)
    const text = { witness, key }
    const alike = groups.get(titleOf(witness)) ?? []
    const group = isKnown(witness) ? alike.find((texts) => texts.some((other) => isMostly(other.key, key))) : undefined
    if (group !== undefined) {
      group.push(text)
      continue
    }
    const own = [text]
    order.push(own)
    groups.set(titleOf(witness), [...alike, own])
  }
  const documents = order.map((texts) => asDocument(texts.map(({ witness }) => witness)))
  return { documents, leftOut }
}

/** Whether it says by title and date which document it is. */
const isKnown = ({ title, date, lang }: Witness): boolean => date !== null && isNamed(title, lang)

const titleOf = ({ title, date, lang }: Witness): string => `${lang} ${date} ${titleKey(title)}`

const isMostly = (a: string, b: string): boolean =>
  (a.length <= b.length ? sharedWording(a, b) : sharedWording(b, a)) >= MOSTLY

function asDocument(texts: readonly Witness[]): FieldDocument {
  const { siglum, title, date, lang, file } = texts[0]!
  const document: Document = {
    id: siglum,
    siglum,
    date: date ?? '',
    type: typeOfTitle(title),
    // Its file's name is no title.
    titles: title === nameOf(file) ? {} : { [lang]: title },
    aliases: [],
    place: {},
    parties: [],
    sources: [],
    witnesses: texts,
    invented: false,
    file,
  }
  // Read once more without the file's name: what a text says by itself.
  const ownDate = date === null ? null : describeText(texts[0]!.text, { lang }).date
  return {
    document,
    name: siglum,
    loose: true,
    dateBasis: date === null ? null : ownDate === date ? 'text' : 'elsewhere',
  }
}
