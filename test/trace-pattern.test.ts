import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { Ajv2020 } from 'ajv/dist/2020.js'
import fc from 'fast-check'
import { beforeAll, describe, expect, it, test } from 'vitest'
import { loadCorpus } from '../src/corpus/index.ts'
import type { Corpus, Trace } from '../src/model/index.ts'
import { findPattern, readingsOf, spanIn } from '../src/trace/find-pattern.ts'
import { langsOfPattern, readPattern } from '../src/trace/pattern.ts'
import { traceCorpus, traceTexts } from '../src/trace.ts'
import { trace } from '../src/trace-named.ts'
import { buildTraceView } from '../src/view/build-trace-view.ts'
import { folder } from './cli/run-tifa.ts'
import { tracedCorpus } from './traced-corpus.ts'

const root = resolve(import.meta.dirname, '..')
const validate = new Ajv2020({ strict: false }).compile(
  JSON.parse(readFileSync(join(root, 'src/model/schema/trace-2.schema.json'), 'utf8')),
)

let made: Corpus
beforeAll(async () => {
  made = await loadCorpus(tracedCorpus())
})

const regex = async (words: string) => (await traceCorpus(made, { words, regex: true })).trace
const found = (t: Trace): readonly string[] =>
  t.documents.flatMap((d) => d.witnesses.flatMap((w) => w.hits.map((h) => `${w.siglum} ${h.as}`)))
const outcomes = (t: Trace): Record<string, string> =>
  Object.fromEntries(t.documents.flatMap((d) => d.witnesses.map((w) => [w.siglum, w.outcome])))
const inText = async (text: string, words: string): Promise<readonly string[]> =>
  found((await traceTexts([{ name: 'x.txt', text }], { words, regex: true })).trace).map((f) => f.slice(2))

describe('a regular expression', () => {
  it('runs over wrapped lines, and says of each text what it may', async () => {
    const t = await regex('海[洋上].?伙伴[关關]系')
    expect(found(t)).toEqual([
      '2008·zh 海洋伙伴关系',
      '2014·zh 海洋伙\n伴关系',
      '2016·zh 海洋伙伴关系',
      '2016·zh 海上伙伴关系',
    ])
    expect(outcomes(t)).toEqual({
      '2008·zh': 'in-summary',
      '2010·zh': 'not-in-summary',
      '2012·zh': 'not-in-excerpts',
      '2014·zh': 'found',
      '2016·zh': 'found',
      '2016·ru': 'other-language',
      '2016·en': 'other-language',
    })
    expect(t.words).toMatchObject({ langs: ['zh'], pattern: { source: '海[洋上].?伙伴[关關]系', flags: 'u' } })
    expect(t.first).toMatchObject({ siglum: '2014·zh', unknown: ['2008', '2010', '2012'] })
    expect(validate(JSON.parse(JSON.stringify(t)))).toBe(true)
  })

  it('absent is said of whole texts alone, in every language where the pattern has no letters', async () => {
    const t = await regex('\\d{7}')
    expect(outcomes(t)).toMatchObject({ '2012·zh': 'not-in-excerpts', '2014·zh': 'absent', '2016·ru': 'absent' })
    expect([t.first, t.last]).toEqual([null, null])
  })

  it('letter case counts unless /…/i says otherwise, and the first lines say which', async () => {
    expect(found(await regex('maritime'))).toEqual(['2016·en maritime'])
    const traced = await traceCorpus(made, { words: '/maritime/i', regex: true })
    expect(found(traced.trace)).toEqual(['2016·en maritime', '2016·en Maritime'])
    const { lead } = buildTraceView(traced, { ui: 'en' })
    expect(lead[0]).toMatch(/^The regular expression \/maritime\/iu in /u)
    expect(lead.join('\n')).toContain('letter case does not')
  })

  test.each([
    ['1. Стороны раз-\nвивают дружбу.', '/развивают/', ['раз-\nвивают']],
    ['1. A long-\nterm plan.', '/long-term/', ['long-\nterm']],
    ['1. The two Sides\n  develop trade.', 'Sides develop', ['Sides\n  develop']],
    ['1. Trade\u00a0 and peace.', 'Trade and', ['Trade\u00a0 and']],
    ['一、双方重\u00ad申和\u200b平。', '重申和平', ['重\u00ad申和\u200b平']],
    ['一、双方𠀀合作。', '𠀀|.作', ['𠀀', '合作']],
    ['一、双方合作。', 'x*', []],
    ['一、双方合作。', '(?:)', []],
    ['一、双方合作。', '合*', ['合']],
    ['一、双方合作。', '^双|。$', ['双', '。']],
  ])('%j, %s', async (text, pattern, places) => expect(await inText(text, pattern)).toEqual(places))

  test.each([
    ['(', /^trace: not a regular expression \(.*\); /],
    ['/a/gi', /no such flags: "gi"/],
    ['/a/uv', /no such flags: "uv"/],
    ['', /no words to look for/],
  ])('%j: one line', async (words, says) => {
    await expect(regex(words)).rejects.toThrow(says)
    await expect(regex(words)).rejects.toThrow(/^[^\n]*$/)
  })

  it('does not go with near wordings', async () => {
    await expect(traceCorpus(made, { words: 'a', regex: true, near: true })).rejects.toThrow(/^--near: /)
  })

  it('that matches everywhere is told in one line', async () => {
    const texts = [{ name: 'x.txt', text: '一、'.concat('合作'.repeat(150_000)) }]
    await expect(traceTexts(texts, { words: '.', regex: true })).rejects.toThrow(/more than 200000 places/)
  })

  it('that needs all the memory there is is told in one line', () => {
    const find = () => findPattern(['ab'.repeat(8_000_000)], readPattern('^(?:a|b)*c'))
    expect(find).toThrow(/^trace: the regular expression needs too much memory; /)
  })

  it('that is none says why, and not the whole of itself', async () => {
    const words = `${'('.repeat(50_000)}a${')'.repeat(50_000)}`
    await expect(regex(words)).rejects.toThrow(/^trace: not a regular expression \(.{1,80}\); /)
  })

  test.each(['(合+)+$', '(?:合|合合|合合合)+!'])('%s, which does not end, is stopped in one line', async (words) => {
    const dir = folder({ 'x.txt': `一、双方${'合'.repeat(5000)}作。\n` })
    const request = { words, regex: true, texts: ['x.txt'], workingDir: dir }
    await expect(trace(request)).rejects.toThrow(/^trace: the regular expression did not end within 5 seconds; /)
  })

  it('law: a reading’s places lead back to the same letters of the text', () => {
    const piece = fc.constantFrom(
      '合',
      'a',
      'b ',
      '-',
      '\n',
      '\r\n',
      ' ',
      '\u00ad',
      '\u200b',
      '。',
      '“',
      '𠀀',
      '\u00a0',
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
        const text = pieces.join('')
        for (const reading of readingsOf(text, 0, text.length)) {
          expect(reading.at).toHaveLength(reading.text.length)
          for (let i = 0; i < reading.text.length; i++) {
            const [start, end] = spanIn(reading, [i, i + 1])
            expect(text.slice(start, end).replace(/\s/u, ' ')).toBe(reading.text[i])
          }
        }
      }),
    )
  })
})

test.each([
  ['合作|сотрудничеств\\p{L}+', ['zh', 'ru']],
  ['\\p{Script=Han}{4}', ['zh']],
  ['\\u5408作', ['zh']],
  ['partner(?:ship)?', ['en']],
  ['(?<name>\\d+)\\k<name>\\b', ['zh', 'ru', 'en']],
  ['\\d{4}年', ['zh']],
  ['ειρήνη', []],
])('letters of %s', (source, langs) => expect(langsOfPattern(readPattern(source))).toEqual(langs))
