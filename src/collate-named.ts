/** What a user names, compared: `tifa compare 2021 2023`, `tifa compare draft.txt signed.pdf`, or nothing at all. */
import { resolve } from 'node:path'
import type { NamedText } from './choose-texts/decisions-of-file.ts'
import { type CollateRequest, chooseTexts } from './choose-texts.ts'
import { collateDecided } from './collate-texts.ts'
import { decodeText } from './corpus/decode-text.ts'
import { readBytes } from './corpus/read-bytes.ts'
import type { Collated, Corpus } from './model/index.ts'
import { shownPath } from './text/shown-path.ts'
import { refuse } from './words/input-error.ts'

/** See `CollateRequest`. Throws InputError for what can't be read, is not known, or cites nothing. */
export async function collate(request: CollateRequest): Promise<Collated> {
  const { witnesses, corpus, whole, reading, decisions, findings } = await chooseTexts(request)
  const documents = corpus?.documents ?? []
  const { watch, onPair } = request
  const file = request.decisions === undefined ? undefined : await decisionFileAt(request.decisions, request.workingDir)
  const collated = await collateDecided({ witnesses, documents, reading, decisions, findings, watch, onPair }, file)
  if (whole !== null) read.set(collated, whole)
  return collated
}

const read = new WeakMap<Collated, Corpus>()

/** The corpus that was read for a comparison of `collate`, for whoever asks on: so it is the one that was compared. */
export const corpusOf = (collated: Collated): Corpus | null => read.get(collated) ?? null

/** Throws InputError for what is no text in UTF-8. */
async function decisionFileAt(path: string, workingDir = process.cwd()): Promise<NamedText> {
  const whole = resolve(workingDir, path)
  const name = shownPath(whole, workingDir)
  const decoded = decodeText(await readBytes(whole, name))
  if (!('text' in decoded)) throw refuse(name, 'decisions.form')
  return { name, text: decoded.text }
}
