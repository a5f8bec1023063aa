import { describe, expect, test } from 'vitest'
import { toJson } from '../../reports/json.ts'
import { toJson as printed } from '../../src/index.ts'
import { plainFinding } from '../../src/words/finding.ts'
import { digests, hostile, whole } from './comparisons.ts'

describe('json', () => {
  test('is the collation, as the command prints it', async () => {
    for (const { collated } of [await whole(), await digests()]) {
      expect(toJson(collated)).toBe(printed(collated))
      expect(JSON.parse(toJson(collated))).toEqual(JSON.parse(JSON.stringify(collated.collation)))
    }
  })

  test('characters that an editor obeys are written by number, and read back as they were', async () => {
    const { collated } = await hostile()
    const text = toJson(collated)
    expect(text).not.toMatch(/[\u202e\u2028\u2066\ufeff]/)
    expect(text).toContain('\\u202e')
    const findings = collated.collation.findings.map(plainFinding)
    expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify({ ...collated.collation, findings })))
  })
})
