/** What a user names, compared: `tifa compare 2021 2023`, `tifa compare draft.txt signed.pdf`, or nothing at all. */
import { type CollateRequest, chooseTexts } from './choose-texts.ts'
import { collateWitnesses } from './collate.ts'
import type { Collated } from './model/index.ts'

/** See `CollateRequest`. Throws InputError for what can't be read, is not known, or cites nothing. */
export async function collate(request: CollateRequest): Promise<Collated> {
  const { witnesses, corpus, reading, decisions, findings } = await chooseTexts(request)
  const documents = corpus?.documents ?? []
  const { watch, onPair } = request
  return collateWitnesses({ witnesses, documents, reading, decisions, findings, watch, onPair })
}
