/**
 * Words here and there whose letters are the halves of UTF-8, in a text that is sound otherwise: a quotation was pasted in
 * with the wrong table. The text is read as it stands; which words they are is told.
 *
 *     the cafÃ© in OrlÃ©ans          café, Orléans        the sidesâ€™ view          sides’
 *     NÃO, 39°12′, â bientôt        none: no UTF-8
 */
import { type IntakeNote, intakeNote } from '../intake-note.ts'
import { byteTable } from './byte-table.ts'
import { HALVES } from './halves.ts'
import { decodeFatal } from './plain-encoding.ts'

const EACH_HALVES = new RegExp(HALVES, 'gu')
/** What stands in a Western text: letters, quotes, dashes, the usual signs. Â alone is a letter, and a blank may follow. */
const WESTERN = /^[\u00a7\u00ab\u00b0\u00b7\u00bb-\u00be\u00c0-\u024f\u1e00-\u1eff\u2010-\u203a\u20ac\u2116\u2122]$/u

/** The character of which a stretch is the halves, or null. */
function whole(halves: string): string | null {
  const table = byteTable('windows-1252')
  const bytes = Array.from(halves, (half) => table.get(half))
  if (!bytes.every((byte) => byte !== undefined)) return null
  const sign = decodeFatal(Uint8Array.from(bytes), 'utf-8')
  return sign !== null && WESTERN.test(sign) ? sign : null
}

/** The note, or none. Linear. */
export function garbledWords(text: string): readonly IntakeNote[] {
  let count = 0
  let first: { sample: string; meant: string } | null = null
  for (const match of text.matchAll(EACH_HALVES)) {
    if (whole(match[0]) === null) continue
    count++
    first ??= sampleAt(text, match.index)
  }
  return first === null ? [] : [intakeNote('garbled-words', { count, ...first }, 'warning')]
}

/** Characters of a word that are shown on either side. */
const AROUND = 20

function sampleAt(text: string, at: number): { sample: string; meant: string } {
  const before = /\S*$/u.exec(text.slice(Math.max(0, at - AROUND), at))![0]
  const sample = before + /^\S*/u.exec(text.slice(at, at + AROUND))![0]
  return { sample, meant: sample.replace(EACH_HALVES, (halves) => whole(halves) ?? halves) }
}
