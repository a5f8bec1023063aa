/** YAML of strangers: as many steps as it is long, keys that stand twice found, nesting that ends no stack. */
import { Session } from 'node:inspector/promises'
import { describe, expect, test } from 'vitest'
import { parseYaml } from '../../src/text/parse-yaml.ts'

/** How often functions were called while `work` ran: a clock would tell of the machine. */
async function steps(work: () => void): Promise<number> {
  const session = new Session()
  session.connect()
  try {
    await session.post('Profiler.enable')
    await session.post('Profiler.startPreciseCoverage', { callCount: true, detailed: false })
    await session.post('Profiler.takePreciseCoverage')
    work()
    const { result } = await session.post('Profiler.takePreciseCoverage')
    return result
      .filter(({ url }) => url.includes('yaml'))
      .flatMap(({ functions }) => functions.map(({ ranges }) => ranges[0]?.count ?? 0))
      .reduce((sum, count) => sum + count, 0)
  } finally {
    session.disconnect()
  }
}

const keys = (count: number): string => Array.from({ length: count }, (_, k) => `key${k}: ${k}\n`).join('')

describe('parseYaml', () => {
  test('ten times as many keys take ten times as many steps', async () => {
    const [few, many] = [await steps(() => parseYaml(keys(2_000))), await steps(() => parseYaml(keys(20_000)))]
    expect(few).toBeGreaterThan(2_000)
    expect(many / few).toBeLessThan(11)
  })

  test.each([
    ['a: 1\nb: 2\na: 3\n', 10],
    ['a:\n  b: 1\n  b: 2\n', 12],
    ['- { a: 1, a: 2 }\n', 10],
  ])('%j: a key that stands twice is told at its second place', (text, at) => {
    const { errors } = parseYaml(text)
    expect(errors.map(({ pos, message }) => [pos[0], message])).toEqual([[at, 'Map keys must be unique']])
  })

  test('the same key in two maps, and a word beside a number, are no doubles', () => {
    expect(parseYaml('- a: 1\n- a: 2\n').errors).toEqual([])
    expect(parseYaml('1: a\n"1": b\n').errors).toEqual([])
  })

  test('nesting that no person wrote is told, and ends no stack', () => {
    for (const text of ['['.repeat(20_000), '['.repeat(20_000) + ']'.repeat(20_000)])
      expect(parseYaml(text).errors.length).toBeGreaterThan(0)
  })
})
