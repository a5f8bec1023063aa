/**
 * Short names of witnesses.
 *
 *     siglum: 2023 in the record            2023·zh                      whatever else is of that year
 *     one document of 2022                  2022·zh
 *     two of 2019, in other months          2019-06·zh, 2019-09·zh       of one month: the day; of one day: the id
 *     full and digest of one language       2022·zh, 2022·zh·digest      (the best keeps the short name)
 *     a second full text, named mfa         2022·zh·mfa
 *
 * Every document of the corpus counts, with or without a witness: a name does not change when a text is brought in.
 */
import type { Witness } from '../model/document.ts'
import { FIDELITIES, type WitnessKey } from '../text/witness-key.ts'

const LENGTHS = { year: 4, month: 7, day: 10 } as const

/** What the record says, else the shortest of year, month, day and id that no other document shares; in order. */
export function nameDocuments(
  documents: readonly { readonly id: string; readonly date: string; readonly siglum?: string }[],
): readonly string[] {
  const beginning = new Map<string, number>()
  for (const { date } of documents)
    for (let length = 0; length <= date.length; length++) {
      const head = date.slice(0, length)
      beginning.set(head, (beginning.get(head) ?? 0) + 1)
    }
  return documents.map((document) => {
    if (document.siglum !== undefined) return document.siglum
    for (const length of Object.values(LENGTHS)) {
      const name = document.date.slice(0, length)
      if (beginning.get(name) === 1) return name
    }
    return document.id
  })
}

/** The siglum of one witness among those of its document. */
export function nameWitness(
  name: string,
  witness: WitnessKey,
  all: readonly Pick<Witness, 'lang' | 'fidelity'>[],
): string {
  const rank = FIDELITIES.indexOf(witness.fidelity)
  const better = all.some((other) => other.lang === witness.lang && FIDELITIES.indexOf(other.fidelity) < rank)
  const parts = [name, witness.lang, ...(better ? [witness.fidelity] : []), witness.name ?? []].flat()
  return parts.join('·')
}
