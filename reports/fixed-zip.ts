/**
 * A zip packed again so that the same content gives the same bytes.
 *
 *     word/document.xml  2026-11-23 12:18:24   →   word/document.xml  1980-01-01 00:00:00
 *
 * Writers of docx and xlsx stamp each entry with the clock, and some parts as well. Entries come out in the order of
 * their names, `[Content_Types].xml` first as the format wants it; folders as entries of their own are left out.
 */
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'

/** The earliest date a zip can hold. Zips hold local time: the date is the same in every time zone. */
const fixedDate = (): Date => new Date(1980, 0, 1)

/** Rewrites an entry's text; only entries that end in `.xml` or `.rels` are asked for. */
export type Patch = (name: string, text: string) => string

const byName = (x: string, y: string): number => {
  if (x === '[Content_Types].xml') return -1
  if (y === '[Content_Types].xml') return 1
  return x < y ? -1 : 1
}

export function fixedZip(bytes: Uint8Array, patch: Patch = (_, text) => text): Uint8Array {
  const entries = unzipSync(bytes)
  const mtime = fixedDate()
  const packed: Record<string, [Uint8Array, { mtime: Date; level: 6 }]> = {}
  for (const name of Object.keys(entries).sort(byName)) {
    const content = entries[name] as Uint8Array
    if (name.endsWith('/')) continue
    const patched = /\.(xml|rels)$/.test(name) ? strToU8(patch(name, strFromU8(content))) : content
    packed[name] = [patched, { mtime, level: 6 }]
  }
  return zipSync(packed)
}

/** `docProps/core.xml` without the moment it was made. */
export const withoutClock: Patch = (name, text) =>
  name === 'docProps/core.xml'
    ? text.replace(/(<dcterms:(created|modified)[^>]*>)[^<]*(<\/dcterms:\2>)/g, '$11980-01-01T00:00:00Z$3')
    : text
