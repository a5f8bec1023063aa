/**
 * An RTF file to the words of its text. What is told and what is left out is the same as of a Word file.
 *
 * No library of the registry keeps notes, changes and hidden words apart, nor stops at a limit; so the format is read
 * here (tokens, destinations, fonts, text: a file each).
 */
import { intakeLimits } from '../../intake-limits.ts'
import { type OfficeOptions, type OfficeReading, officeReading } from '../office/office-reading.ts'
import { RtfBody } from './rtf-body.ts'

/** Throws IntakeFault: nested beyond the limit, or with tracked changes and no word on them. */
export async function readRtf(bytes: Uint8Array, options: OfficeOptions = {}): Promise<OfficeReading> {
  const reader = new RtfBody(options.changes ?? 'accept', options.limits ?? intakeLimits)
  reader.read(bytes)
  return officeReading({
    gathered: reader.gathered,
    title: reader.title.trim() || null,
    changes: { inserted: reader.inserted, deleted: reader.deleted },
    said: options.changes,
    numbered: reader.numbered,
    images: reader.images,
    unread: 0,
    beside: () => [],
  })
}
