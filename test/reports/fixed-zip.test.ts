import { strToU8, unzipSync, zipSync } from 'fflate'
import { afterEach, describe, expect, test } from 'vitest'
import { fixedZip, withoutClock } from '../../reports/fixed-zip.ts'

const zone = process.env.TZ
afterEach(() => {
  if (zone === undefined) delete process.env.TZ
  else process.env.TZ = zone
})

/** A zip as a library writes it: entries in any order, the clock in each. */
function stamped(when: string): Uint8Array {
  const core = `<x><dcterms:created xsi:type="t">${when}</dcterms:created><dcterms:modified a="b">${when}</dcterms:modified></x>`
  const mtime = new Date(when)
  return zipSync(
    { 'b.bin': new Uint8Array([1, 2, 3]), 'docProps/core.xml': strToU8(core), '[Content_Types].xml': strToU8('<t/>') },
    { mtime },
  )
}

/** Date and time of every entry, as the zip holds them. */
function dates(zip: Uint8Array): readonly number[] {
  const view = new DataView(zip.buffer, zip.byteOffset, zip.byteLength)
  const found: number[] = []
  for (let at = 0; at + 4 < zip.length; at++)
    if (view.getUint32(at, true) === 0x04034b50) found.push(view.getUint32(at + 10, true))
  return found
}

describe('a zip packed again', () => {
  test('the same content gives the same bytes, whenever and wherever it was made', () => {
    process.env.TZ = 'Asia/Shanghai'
    const one = fixedZip(stamped('2020-01-01T12:00:00Z'), withoutClock)
    process.env.TZ = 'America/Los_Angeles'
    const two = fixedZip(stamped('2026-11-23T23:59:58Z'), withoutClock)
    expect(Buffer.from(one).equals(Buffer.from(two))).toBe(true)
    // 1980-01-01 00:00:00 in the form of MS-DOS.
    expect(dates(one)).toEqual([0x00210000, 0x00210000, 0x00210000])
  })

  test('content types come first, bytes of other entries stay', () => {
    const zip = unzipSync(fixedZip(stamped('2020-01-01T12:00:00Z'), withoutClock))
    expect(Object.keys(zip)[0]).toBe('[Content_Types].xml')
    expect([...(zip['b.bin'] as Uint8Array)]).toEqual([1, 2, 3])
    expect(Buffer.from(zip['docProps/core.xml'] as Uint8Array).toString()).not.toContain('2020')
  })
})
