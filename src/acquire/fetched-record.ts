/**
 * What a record says of a text that was fetched: who published it, where, when it was read, and by what way it came.
 *
 *     publisher: 外交部   url: https://…   archived: { url: https://web.archive.org/web/…, time: … }   accessed: …
 */
import { standingAt } from '../intake/read/html/known-pages.ts'
import type { NewRecord } from '../intake/write/edit-record.ts'
import type { Lang, Source, Standing } from '../model/index.ts'
import { sha256 } from '../text/sha256.ts'
import type { Proven } from './ask-source.ts'
import { recordOf } from './write-text.ts'

export function fetchedRecord(
  { page, archived, gate }: Proven,
  { source, lang, accessed }: { readonly source: Source; readonly lang: Lang; readonly accessed: string },
): NewRecord {
  const pages = page.missing.length === 0 ? '' : `; pages missing: ${page.missing.join(', ')}`
  const unproofread =
    page.unproofread === undefined || page.unproofread.length === 0
      ? ''
      : `; pages of the scan not proofread: ${page.unproofread.join(', ')}`
  return {
    standing: standingOf(page.url, source, { lang, gate }),
    publisher: source.publisher,
    url: page.url,
    ...(archived === null ? {} : { archived: { url: archived.url, time: archived.time } }),
    ...(gate ? { transcribed: 'big5 gate' } : {}),
    accessed,
    sha256: sha256(page.foreign.text),
    note: `fetched: ${page.size} bytes${pages}${unproofread}`,
    ...recordOf(page.foreign),
  }
}

/** By the publisher's host, else by what the record says of the address. What a gate rewrote is nobody's print. */
function standingOf(url: string, source: Source, { lang, gate }: { lang: Lang; gate: boolean }): Standing {
  if (gate) return 'unknown'
  const byHost = standingAt(url, lang)
  return byHost === 'unknown' && source.standing === 'state media' ? 'press' : byHost
}
