/**
 * A document's record with one witness more, everything else as its maintainer wrote it: comments, order, spacing.
 *
 *     witnesses:
 *       zh.digest: { … }          # stays
 *       zh.full: { standing: authentic, publisher: 外事部, url: …, accessed: …, sha256: … }
 */
import type { DocumentType, Titles, WitnessRecord } from '../../model/index.ts'
import { IntakeFault } from '../intake-note.ts'
import { namedExports } from '../named-exports.ts'

/** What bringing a text in records of it. */
export type NewRecord = Omit<WitnessRecord, 'file' | 'items' | 'sic' | 'amended'>

/** How the notes of fetch and add begin. */
const OWN_NOTE = /^(?:fetched|brought in)\b/

/** The record's text with `witnesses.<key>` set. Keys that only a person writes (note of theirs, sic, amended) are kept. */
export async function setWitnessRecord(yamlText: string, key: string, record: NewRecord): Promise<string> {
  const { isMap, parseDocument } = namedExports(await import('yaml'))
  const document = parseDocument(yamlText)
  if (document.errors.length > 0)
    throw new IntakeFault('record-unreadable', { reason: document.errors[0]?.message.split('\n')[0] ?? '' })
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
  for (const name of [
    'publisher',
    'url',
    'archived',
    'transcribed',
    'headline',
    'credit',
    'published',
    'removed',
  ] as const)
    if (record[name] === undefined) document.deleteIn([...path, name])
  const rewritten = document.toString({ lineWidth: 0 })
  const spliced = await spliceEntry(yamlText, key, record)
  return spliced !== null && (await sameData(spliced, rewritten)) ? spliced : rewritten
}

/** The record's text with titles that it does not have; those that it has stay. No other line changes where it is written line by line. */
export async function addTitles(yamlText: string, titles: Titles): Promise<string> {
  const { isMap, isNode, isPair, parseDocument, stringify } = namedExports(await import('yaml'))
  const document = parseDocument(yamlText)
  if (document.errors.length > 0 || document.contents === null) return yamlText
  const held = document.get('titles')
  const added = Object.entries(titles).filter(([lang]) => !(isMap(held) && held.has(lang)))
  if (added.length === 0) return yamlText
  const [first, last] = isMap(held) && !held.flow ? [held.items[0], held.items.at(-1)] : []
  for (const [lang, title] of added) document.setIn(['titles', lang], title)
  const rewritten = document.toString({ lineWidth: 0 })
  if (!isPair(first) || !isPair(last) || !isNode(first.key) || !isNode(last.value)) return rewritten
  const [start, end] = [first.key.range?.[0], last.value.range?.[1]]
  if (start === undefined || end === undefined) return rewritten
  const indent = yamlText.slice(yamlText.lastIndexOf('\n', start - 1) + 1, start)
  const lines = stringify(Object.fromEntries(added), { lineWidth: 0 }).replace(/^(?=.)/gm, indent)
  const at = yamlText.indexOf('\n', end - 1) + 1
  const spliced = at === 0 ? `${yamlText}\n${lines}` : yamlText.slice(0, at) + lines + yamlText.slice(at)
  return (await sameData(spliced, rewritten)) ? spliced : rewritten
}

export interface Amendment {
  /** ISO date. */
  readonly date: string
  readonly why: string
  /** Of the text as it now is. */
  readonly sha256: string
}

/**
 * The record's text with an amendment of one witness: the day and the reason are added, the checksum is that of the text
 * as it is. The same amendment again changes nothing.
 */
export async function addAmendment(yamlText: string, key: string, { date, why, sha256 }: Amendment): Promise<string> {
  const { isMap, isSeq, parseDocument } = namedExports(await import('yaml'))
  const document = parseDocument(yamlText)
  const path = ['witnesses', key]
  if (document.errors.length > 0 || !isMap(document.getIn(path)))
    throw new IntakeFault('record-unreadable', { reason: document.errors[0]?.message.split('\n')[0] ?? path.join('.') })
  const held = document.getIn([...path, 'amended'])
  const last = isSeq(held) ? held.items.at(-1) : undefined
  const again = isMap(last) && last.get('date') === date && last.get('why') === why
  if (again && document.getIn([...path, 'sha256']) === sha256) return yamlText
  document.setIn([...path, 'sha256'], sha256)
  if (!again) {
    if (isSeq(held)) held.add(document.createNode({ date, why }))
    else document.setIn([...path, 'amended'], document.createNode([{ date, why }]))
  }
  return document.toString({ lineWidth: 0 })
}

/**
 * The new entry put in as text, so that no other line changes, not even in its spacing; null where there is one
 * already, or where the record is not written line by line.
 */
async function spliceEntry(text: string, key: string, record: NewRecord): Promise<string | null> {
  const { isMap, isPair, isNode, parseDocument, stringify } = namedExports(await import('yaml'))
  const document = parseDocument(text)
  if (!isMap(document.contents) || document.contents.flow) return null
  const witnesses = document.get('witnesses')
  const entry = (indent: string): string =>
    stringify({ [key]: clean(record) }, { lineWidth: 0 })
      .trimEnd()
      .split('\n')
      .map((line) => `${indent}${line}\n`)
      .join('')
  if (witnesses === undefined) return `${text.trimEnd()}\nwitnesses:\n${entry('  ')}`
  if (!isMap(witnesses) || witnesses.flow || witnesses.has(key)) return null
  const first = witnesses.items[0]
  const last = witnesses.items.at(-1)
  if (!isPair(first) || !isNode(first.key) || !isNode(last?.value) || !first.key.range || !last.value.range) return null
  const start = first.key.range[0]
  const indent = text.slice(text.lastIndexOf('\n', start - 1) + 1, start)
  const end = last.value.range[1]
  const at = text[end - 1] === '\n' ? end : text.indexOf('\n', end) + 1
  if (at === 0) return `${text}\n${entry(indent)}`
  return text.slice(0, at) + entry(indent) + text.slice(at)
}

async function sameData(one: string, other: string): Promise<boolean> {
  const { parseDocument } = namedExports(await import('yaml'))
  const [a, b] = [parseDocument(one), parseDocument(other)]
  return a.errors.length === 0 && JSON.stringify(a.toJS()) === JSON.stringify(b.toJS())
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
