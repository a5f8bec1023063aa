/**
 * A record after another document got a new id, went, or was made one with this: everything else as its maintainer wrote it.
 *
 *     cites: [2016-09-03-joint-statment]      2016-09-03-joint-statment is renamed      cites: [2016-09-03-joint-statement]
 *     cites: [1998-05-12-treaty]              1998-05-12-treaty is removed              no cites
 */
import type { Document as YamlDocument } from 'yaml'
import { IntakeFault } from '../intake-note.ts'
import { namedExports } from '../named-exports.ts'

async function parsed(yamlText: string): Promise<YamlDocument> {
  const { isMap, parseDocument } = namedExports(await import('yaml'))
  const document = parseDocument(yamlText)
  if (document.errors.length > 0 || !isMap(document.contents))
    throw new IntakeFault('record-unreadable', { reason: document.errors[0]?.message.split('\n')[0] ?? '' })
  return document as unknown as YamlDocument
}

const written = (document: YamlDocument): string => document.toString({ lineWidth: 0 })

/** The record with `id` under `cites` replaced, or taken out where `to` is null. The same text where it is not there. */
export async function replaceCited(yamlText: string, id: string, to: string | null): Promise<string> {
  if (!yamlText.includes(id)) return yamlText
  const { isScalar, isSeq } = namedExports(await import('yaml'))
  const document = await parsed(yamlText)
  const cites = document.get('cites')
  if (!isSeq(cites)) return yamlText
  const values = cites.items.map((item) => (isScalar(item) ? item.value : null))
  const at = values.indexOf(id)
  if (at < 0) return yamlText
  const [item] = cites.items.slice(at)
  // One word changes: nothing else of the file does.
  if (to !== null && !values.includes(to) && values.lastIndexOf(id) === at && isScalar(item) && item.range)
    return yamlText.slice(0, item.range[0]) + to + yamlText.slice(item.range[1])
  const left = [...new Set(values.map((value) => (value === id ? to : value)).filter((value) => value !== null))]
  if (left.length === 0) document.delete('cites')
  else document.set('cites', document.createNode(left))
  return written(document)
}

/** The record without one text. The same text where it says nothing of it. */
export async function removeWitnessRecord(yamlText: string, key: string): Promise<string> {
  const { isMap } = namedExports(await import('yaml'))
  const document = await parsed(yamlText)
  const witnesses = document.get('witnesses')
  if (!isMap(witnesses) || !witnesses.has(key)) return yamlText
  if (witnesses.items.length === 1) document.delete('witnesses')
  else witnesses.delete(key)
  return written(document)
}

/** What the record says of where a text is from. */
export async function readOrigin(yamlText: string, key: string): Promise<{ url?: string; publisher?: string }> {
  const { url, publisher } = mapOf(mapOf(mapOf((await parsed(yamlText)).toJS()).witnesses)[key])
  return {
    ...(typeof url === 'string' ? { url } : {}),
    ...(typeof publisher === 'string' ? { publisher } : {}),
  }
}

type Plain = Readonly<Record<string, unknown>>
const mapOf = (value: unknown): Plain => (typeof value === 'object' && value !== null ? (value as Plain) : {})
const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : [])

/** Of these the record that stays has its own, or takes the other's. */
const SINGLE = ['siglum', 'date', 'line', 'signatories', 'type', 'parties', 'invented'] as const

/**
 * The record of `into` with all that the other one knows and it does not: texts, titles, other names, sources, citations,
 * silences, notes. Where both say something of the same, `into` is kept. The same again changes nothing. `keys` are those
 * of texts that stand under another one from now on.
 */
export async function mergeRecords(
  into: { readonly id: string; readonly yaml: string },
  from: { readonly id: string; readonly yaml: string; readonly keys?: ReadonlyMap<string, string> },
): Promise<string> {
  const document = await parsed(into.yaml)
  const kept = mapOf(document.toJS())
  const other = mapOf((await parsed(from.yaml)).toJS())
  const keyOf = (key: string): string => from.keys?.get(key) ?? key
  let changed = false
  const set = (path: readonly string[], value: unknown): void => {
    document.setIn(path, document.createNode(value))
    changed = true
  }
  for (const name of ['titles', 'place', 'witnesses'])
    for (const [former, value] of Object.entries(mapOf(other[name]))) {
      const key = name === 'witnesses' ? keyOf(former) : former
      if (!(key in mapOf(kept[name]))) {
        if (Object.keys(mapOf(document.toJS()[name])).length === 0) set([name], {})
        set([name, key], value)
      }
    }
  for (const name of SINGLE) if (other[name] !== undefined && kept[name] === undefined) set([name], other[name])
  const append = (name: string, values: readonly unknown[]): void => {
    const own = listOf(kept[name])
    const held = new Set(own.map((value) => JSON.stringify(value)))
    const more = values.filter((value) => !held.has(JSON.stringify(value)))
    if (more.length > 0) set([name], [...own, ...more])
  }
  const titles = new Set(Object.values(mapOf(document.toJS().titles)))
  const names = [...Object.values(mapOf(other.titles)), ...listOf(other.aliases)]
  append(
    'aliases',
    [...new Set(names)].filter((name) => !titles.has(name)),
  )
  const addresses = new Set(listOf(kept.sources).map((source) => mapOf(source).url))
  append(
    'sources',
    listOf(other.sources).filter((source) => !addresses.has(mapOf(source).url)),
  )
  append(
    'cites',
    listOf(other.cites).filter((id) => id !== into.id && id !== from.id),
  )
  append(
    'silence',
    listOf(other.silence).map((silence) => {
      const { witness } = mapOf(silence)
      return typeof witness === 'string' && keyOf(witness) !== witness
        ? { ...mapOf(silence), witness: keyOf(witness) }
        : silence
    }),
  )
  const note = typeof kept.note === 'string' ? kept.note : ''
  if (typeof other.note === 'string' && !note.includes(other.note))
    set(['note'], note === '' ? other.note : `${note}; ${other.note}`)
  return replaceCited(changed ? written(document) : into.yaml, from.id, null)
}
