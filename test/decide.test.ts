/** What a person decides of texts in no corpus: the file that holds it, what it applies to, and how it is refused. */
import { readFileSync } from 'node:fs'
import { Ajv2020 } from 'ajv/dist/2020.js'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { collateTexts } from '../src/collate-texts.ts'
import { readDecisionFile, writeDecisionFile } from '../src/corpus/decision-file.ts'
import { changeDecisions, decisionsMade } from '../src/decide.ts'
import type { Collated, WordingAlignment } from '../src/model/index.ts'
import { wordsSum } from '../src/text/words-sum.ts'
import { InputError } from '../src/words/input-error.ts'

const OLD = '双方将修缮跨河公路，便利往来。\n双方互派教师，共编语言课本。\n双方限制湿地开垦，保护候鸟。\n'
const NEW = '双方将修缮跨河公路，便利人员往来。\n双方协调关税税则。\n双方限制湿地开垦，保护候鸟。\n'
const texts = (a = OLD, b = NEW) => [
  { name: 'old.txt', text: a },
  { name: 'new.txt', text: b },
]
const said = { earlier: 0, a: 'p2', b: 'p2', together: true, by: '甲', note: '同一议题' }

const beadsOf = ({ collation }: Collated): WordingAlignment['beads'] =>
  (collation.alignments[0] as WordingAlignment).beads
const beadOf = (collated: Collated, a: string) => beadsOf(collated).find((bead) => bead.a.includes(a))!

async function fileFor(...list: readonly Partial<typeof said>[]): Promise<string> {
  const { witnesses } = await collateTexts(texts())
  let file: string | null = null
  for (const more of list) file = await changeDecisions(file, witnesses, { kind: 'say', said: { ...said, ...more } })
  return file as string
}
const decided = async (file: string, of = texts()) =>
  collateTexts(of, { decisions: { name: 'decisions.yaml', text: file } })
const refused = async (run: () => Promise<unknown>): Promise<string> => {
  try {
    await run()
  } catch (error) {
    if (error instanceof InputError) return error.said('en')
    throw error
  }
  return 'nothing was refused'
}

describe('a decision', () => {
  it('links two clauses that nothing else links, with its note and who decided', async () => {
    expect(beadOf(await collateTexts(texts()), 'p2').b).toEqual([])
    const bead = beadOf(await decided(await fileFor({})), 'p2')
    expect([bead.b, bead.why.pass, bead.why.override]).toEqual([['p2'], 'override', '同一议题 (甲)'])
  })

  it('parts two clauses that were linked', async () => {
    expect(beadOf(await collateTexts(texts()), 'p1').b).toEqual(['p1'])
    const collated = await decided(await fileFor({ a: 'p1', b: 'p1', together: false, note: '' }))
    expect(beadOf(collated, 'p1').b).toEqual([])
    expect(beadOf(collated, 'p1').why.override).toBe('p1 ≠ p1 (甲)')
  })

  it('holds for the same words in another file, in the other order, with other white space', async () => {
    const file = await fileFor({})
    const spaced = [
      { name: 'neu.md', text: `\ufeff${NEW.replaceAll('\n', '\r\n\r\n')}` },
      { name: 'alt.md', text: OLD },
    ]
    expect(beadOf(await decided(file, spaced), 'p2').why.override).toBe('同一议题 (甲)')
  })

  it('never holds for other words', async () => {
    const file = await fileFor({})
    const line = await refused(() => decided(file, texts(OLD, NEW.replace('候鸟', '鱼类'))))
    expect(line).toBe(
      'decisions.yaml: the decisions were made for old.txt and new.txt, and none of the texts compared has the words of new.txt; compare the texts that they were made for, or leave the decisions out',
    )
  })

  it('about two texts that are not compared with each other is told, and the others count', async () => {
    const [old, fresh] = texts()
    const third = { name: 'third.txt', text: `${NEW}双方每年会晤。\n` }
    const { witnesses } = await collateTexts([old!, third])
    const file = await changeDecisions(await fileFor({}), witnesses, { kind: 'say', said })
    const collated = await decided(file as string, [old!, fresh!])
    expect(beadOf(collated, 'p2').b).toEqual(['p2'])
    expect(collated.collation.findings.map((f) => [f.rule, f.message])).toContainEqual([
      'decision',
      '1 decision about old.txt and third.txt left out: the words of these two are not compared with each other here',
    ])
  })

  it('said anew of the same two clauses takes the place of the former', async () => {
    const file = await fileFor({}, { together: false, note: '不是一回事' })
    expect(readDecisionFile(file, 'f').decisions.map((d) => [d.together, d.note])).toEqual([[false, '不是一回事']])
  })

  it('is withdrawn, and the last one takes the file with it', async () => {
    const { witnesses } = await collateTexts(texts())
    const two = await fileFor({}, { a: 'p1', b: 'p1', note: '' })
    expect(await decisionsMade(two, witnesses)).toEqual([
      { ...said, index: 0 },
      { ...said, index: 1, a: 'p1', b: 'p1', note: '' },
    ])
    const one = await changeDecisions(two, witnesses, { kind: 'withdraw', index: 0 })
    expect((await decisionsMade(one as string, witnesses)).map((d) => d.a)).toEqual(['p1'])
    expect(await changeDecisions(one, witnesses, { kind: 'withdraw', index: 0 })).toBe(null)
  })

  it('of another file joins those made here, and contradicts none', async () => {
    const { witnesses } = await collateTexts(texts())
    const [here, there] = [await fileFor({}), await fileFor({ a: 'p1', b: 'p1' }, {})]
    const both = await changeDecisions(here, witnesses, { kind: 'join', file: { name: 'x.yaml', text: there } })
    expect((await decisionsMade(both as string, witnesses)).map((d) => d.a)).toEqual(['p2', 'p1'])
    const against = await fileFor({ together: false })
    expect(
      await refused(() => changeDecisions(here, witnesses, { kind: 'join', file: { name: 'x.yaml', text: against } })),
    ).toMatch(/p2 and p2 are said to belong together, and not to; keep one/)
  })
})

describe('a file of decisions', () => {
  const SUM = wordsSum(OLD)
  const whole = (decision: string, more = ''): string =>
    `schema: tifa/decisions@1\ntexts:\n  - { name: a, words: ${SUM} }\n  - { name: b, words: ${wordsSum(NEW)} }\n${more}decisions:\n${decision}`
  const one = '  - { between: [a, b], a: p2, b: p2, together: true, by: R }\n'
  const bomb = `a0: &a0 [x, x]\n${Array.from({ length: 40 }, (_, i) => `a${i + 1}: &a${i + 1} [*a${i}, *a${i}]`).join('\n')}\n`

  it.each([
    ['no YAML', 'schema: [', /^d\.yaml:1:\d+: .+; save it anew/],
    ['another YAML', 'a: 1', /^d\.yaml: no file of decisions/],
    ['nothing', '', /^d\.yaml: no file of decisions/],
    ["a corpus's own", '- a: "1"\n  b: "2"\n', /^d\.yaml: decisions of a corpus/],
    ['a later form', 'schema: tifa/decisions@2\n', /^d\.yaml: written as tifa\/decisions@2/],
    ['a word where yes or no stands', whole(one.replace('true', 'maybe')), /^d\.yaml:6:\d+: decisions\.0\.together: /],
    ['nobody who decided', whole(one.replace(', by: R', '')), /^d\.yaml:6:\d+: decisions\.0\.by: /],
    ['a key that nobody knows', whole(one.replace('by: R', 'by: R, sure: 1')), /^d\.yaml:6:\d+: decisions\.0\.sure: /],
    ['a text that it does not name', whole(one.replace('[a, b]', '[a, c]')), /^d\.yaml:6:\d+: there is no "c" among/],
    ['a checksum that is none', whole(one).replace(SUM, 'abc'), /^d\.yaml:3:\d+: texts\.0\.words: /],
    [
      'both at once',
      whole(one + one.replace('true', 'false')),
      /^d\.yaml:7:\d+: p2 and p2 are said to belong together/,
    ],
    ['names that unfold into gigabytes', whole(one, bomb), /^d\.yaml:\d+:\d+: a0: /],
    ['names in place of words', whole(one.replace('by: R', 'by: *x')), /^d\.yaml:.+/],
    ['nesting without end', `${'['.repeat(50_000)}`, /^d\.yaml:.+/],
    ['too much', `# ${'x'.repeat(4_000_001)}`, /^d\.yaml: too large/],
    ['a key of the language', whole(one, '__proto__: { together: true }\n'), /^d\.yaml:.+__proto__/],
  ])('with %s is refused in one line', async (_what, text, line) => {
    const told = await refused(() => collateTexts(texts(), { decisions: { name: 'd.yaml', text } }))
    expect(told).toMatch(line)
    expect(told).not.toMatch(/\n/)
  })

  it('about a clause that is not there is told as in a corpus', async () => {
    const text = whole(one.replace('a: p2', 'a: p99'))
    const { collation } = await collateTexts(texts(), { decisions: { name: 'd.yaml', text } })
    expect(collation.findings.map((f) => f.rule)).toContain('decision-gone')
  })

  it('is taken if its published schema takes it, and no other is', () => {
    const schema = readFileSync(new URL('../src/model/schema/decisions-1.schema.json', import.meta.url), 'utf8')
    const fits = new Ajv2020({ strict: true, strictTuples: false }).compile(JSON.parse(schema))
    const taken = (value: unknown): boolean => {
      try {
        readDecisionFile(JSON.stringify(value), 'f')
        return true
      } catch (error) {
        if (error instanceof InputError) return false
        throw error
      }
    }
    const decision = { between: ['a', 'b'], a: 'p2', b: 'p2', together: true, by: 'R', note: 'n' }
    const sum = wordsSum(OLD)
    const whole = {
      schema: 'tifa/decisions@1',
      texts: ['a', 'b'].map((name) => ({ name, words: sum })),
      decisions: [decision, { ...decision, together: false, a: 'p3' }],
    }
    const fields = [['schema'], ['texts'], ['texts', 0], ['texts', 0, 'words'], ['decisions'], ['decisions', 1]]
    const ofDecision = [...Object.keys(decision), 'sure'].map((key) => ['decisions', 0, key])
    const other = fc.constantFrom<unknown>(undefined, null, '', ' ', 'a', 1, true, [], ['a'], ['a', 'b', 'a'], {}, sum)
    const seen = new Set<boolean>()
    fc.assert(
      fc.property(fc.constantFrom(...fields, ...ofDecision), other, (path, to) => {
        const value = structuredClone(whole)
        const last = path.at(-1) as string
        const holder = path.slice(0, -1).reduce<unknown>((at, key) => (at as Record<string, unknown>)[key], value)
        ;(holder as Record<string, unknown>)[last] = to
        // A list of JSON has null where an item is missing.
        const plain: unknown = JSON.parse(JSON.stringify(value))
        // That a name is one of the texts, and no text's name twice, no schema says.
        fc.pre(!(path[0] === 'texts' && path.length === 1))
        expect(taken(plain)).toBe(fits(plain))
        seen.add(fits(plain))
      }),
      { seed: 7, numRuns: 400 },
    )
    expect([...seen].sort()).toEqual([false, true])
  })

  it('comes back from its bytes as it was, whatever stands in names and notes', () => {
    const words = fc
      .string({ unit: 'grapheme', minLength: 1, maxLength: 30 })
      .map((s) => s.trim())
      .filter((s) => s !== '')
    const sum = fc.string({ minLength: 1 }).map((s) => wordsSum(s))
    fc.assert(
      fc.property(words, words, words, words, fc.boolean(), sum, (by, note, a, b, together, checksum) => {
        const file = {
          texts: [{ name: a, words: checksum }],
          decisions: [{ between: [a, a] as const, a, b, together, by, note, start: 0, end: 0, line: 1, column: 1 }],
        }
        const text = writeDecisionFile(file)
        const back = readDecisionFile(text, 'f')
        const { start: _s, end: _e, line: _l, column: _c, ...decision } = back.decisions[0]!
        expect(back.texts).toEqual(file.texts)
        expect(decision).toEqual({ between: [a, a], a, b, together, by, note })
        expect(writeDecisionFile(back)).toBe(text)
      }),
    )
  })
})
