/**
 * A document's record with one witness more, everything else as its maintainer wrote it: comments, order, spacing.
 *
 *     witnesses:
 *       zh.digest: { … }          # stays
 *       zh.full: { standing: authentic, publisher: 外事部, url: …, accessed: …, sha256: … }
 */
import type { DocumentType, Lang, Titles, WitnessRecord } from '../model/index.ts'
import { namedExports } from './named-exports.ts'

/** What bringing a text in records of it. */
export type NewRecord = Omit<WitnessRecord, 'file' | 'items' | 'sic' | 'amended'>

/** How the notes of fetch and add begin. */
const OWN_NOTE = /^(?:fetched|brought in)\b/

/** The record's text with `witnesses.<key>` set. Keys that only a person writes (note of theirs, sic, amended) are kept. */
export async function setWitnessRecord(yamlText: string, key: string, record: NewRecord): Promise<string> {
  const { isMap, parseDocument } = namedExports(await import('yaml'))
  const document = parseDocument(yamlText)
  if (document.errors.length > 0)
    throw new Error(`document.yaml can't be edited: ${document.errors[0]?.message.split('\n')[0]}`)
  // Without contents, or with `witnesses:` and nothing behind it, there is no map to set into.
  if (document.contents === null) document.contents = document.createNode({}) as never
  const witnesses = document.get('witnesses')
  if (!isMap(witnesses)) document.set('witnesses', document.createNode({}))
  const path = ['witnesses', key]
  if (!isMap(document.getIn(path))) document.setIn(path, document.createNode({}))
  for (const [name, value] of Object.entries(record)) {
    if (value === undefined) continue
    // A note that a person wrote says more than ours.
    const written = name === 'note' ? document.getIn([...path, name]) : undefined
    if (typeof written === 'string' && !OWN_NOTE.test(written)) continue
    document.setIn([...path, name], document.createNode(value))
  }
  for (const name of ['publisher', 'url', 'headline', 'credit', 'published', 'removed'] as const)
    if (record[name] === undefined) document.deleteIn([...path, name])
  return document.toString({ lineWidth: 0 })
}

export interface NewDocument {
  readonly titles: Titles
  readonly date: string
  readonly type: DocumentType
  readonly key: string
  readonly record: NewRecord
}

/** A first record for a document that the corpus did not have. */
export async function newDocumentRecord(document: NewDocument): Promise<string> {
  const { Document } = namedExports(await import('yaml'))
  const yaml = new Document({
    titles: document.titles,
    date: document.date,
    type: document.type,
    witnesses: { [document.key]: clean(document.record) },
  })
  return yaml.toString({ lineWidth: 0 })
}

function clean(record: NewRecord): Record<string, unknown> {
  return Object.fromEntries(Object.entries(record).filter(([, value]) => value !== undefined))
}

/** `zh.full`. */
export const witnessKey = (lang: Lang, fidelity: string): string => `${lang}.${fidelity}`
