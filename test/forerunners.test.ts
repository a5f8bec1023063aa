/** One text against all earlier ones of a corpus. */
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { chainsOf, chainsThrough } from '../src/chains.ts'
import { loadCorpus } from '../src/corpus/index.ts'
import { findForerunners } from '../src/forerunners.ts'
import { forerunners } from '../src/forerunners-named.ts'
import { keepIndex } from '../src/kept/keep-index.ts'
import type { Corpus, Forerunners, Witness } from '../src/model/index.ts'
import { temporaryFolder } from './inspect/repository.ts'
import { corpusOf, someText, someTexts, witnessOf } from './kept/made-corpus.ts'

const corpus = corpusOf([
  ['zh', '双方反对滥捕鲟鱼。\n两岸灯塔由守塔人世代相传，不得拆除。\n'],
  ['ru', '1. Стороны охраняют маяк.\n'],
  ['zh', '双方商定修建风力磨坊。\n'],
  ['zh', '两岸灯塔由守塔人世代相传。各村共用的水井每年清淤一次。\n'],
])
const text = '双方重申两岸灯塔由守塔人世代相传，不得拆除。各村共用的水井每年清淤一次。\n双方扩大盐田修复。\n'
const newest = witnessOf(text, 'zh', 20)

const shown = (found: Forerunners): unknown =>
  found.clauses.map((c) => [
    c.sentence === null ? c.clause : text.slice(...c.sentence),
    c.nearest.map((f) => `${f.siglum} ${f.clause} ${f.passages.map((p) => text.slice(...p.b)).join(' + ')}`),
    c.signs.map((s) => found.documents[s.document]!.name),
  ])

describe('forerunners of a new text', () => {
  it('of each clause and each of several sentences: the nearest places, and every document that has it', async () => {
    expect(shown(await findForerunners(corpus, newest))).toEqual([
      [
        'p1',
        [
          '2004·zh p1 两岸灯塔由守塔人世代相传，不得拆除。各村共用的水井每年清淤一次',
          '2001·zh p2 两岸灯塔由守塔人世代相传，不得拆除',
        ],
        ['2001', '2004'],
      ],
      [
        '双方重申两岸灯塔由守塔人世代相传，不得拆除。',
        [
          '2001·zh p2 两岸灯塔由守塔人世代相传，不得拆除',
          '2004·zh p1 两岸灯塔由守塔人世代相传，不得拆除。各村共用的水井每年清淤一次',
        ],
        ['2001', '2004'],
      ],
      [
        '各村共用的水井每年清淤一次。',
        ['2004·zh p1 两岸灯塔由守塔人世代相传，不得拆除。各村共用的水井每年清淤一次'],
        ['2004'],
      ],
      ['p2', [], []],
    ])
  })

  it('asks what is earlier alone, and says which documents it could not ask', async () => {
    const third = corpus.documents[3]!.witnesses[0]!
    const { documents, clauses } = await findForerunners(corpus, third)
    expect(documents.map((d) => [d.name, d.text?.siglum ?? null])).toEqual([
      ['2001', '2001·zh'],
      ['2002', null],
      ['2003', '2003·zh'],
    ])
    expect(clauses[0]?.signs.map((s) => s.document)).toEqual([0])
  })

  it('of a text without a date all are earlier', async () => {
    const { documents } = await findForerunners(corpus, { ...newest, date: null, document: null })
    expect(documents).toHaveLength(4)
  })

  it('never from a summary', async () => {
    const [first] = corpus.documents
    const digest: Witness = { ...first!.witnesses[0]!, fidelity: 'digest' }
    const of = { ...corpus, documents: [{ ...first!, witnesses: [digest] }] }
    const { documents, clauses } = await findForerunners(of, newest)
    expect([documents[0]?.text, clauses.flatMap((c) => c.nearest)]).toEqual([null, []])
  })

  it('whatever the script: traditional characters are the same words', async () => {
    const older = corpusOf([['zh', '雙方關於漁業的協議繼續有效，兩國漁民互相援助。\n']])
    const { clauses } = await findForerunners(
      older,
      witnessOf('双方关于渔业的协议继续有效，两国渔民互相援助。\n', 'zh', 9),
    )
    expect(clauses[0]?.nearest.map((f) => [f.clause, f.share])).toEqual([['p1', 1]])
  })
})

it('of a corpus on disk they are those of the same corpus at hand, of which every text is read', async () => {
  const folder = join(import.meta.dirname, 'sample-corpus')
  const sample = await loadCorpus(folder)
  for (const witness of sample.documents.at(-1)!.witnesses) {
    const { forerunners: found, corpus: asked } = await forerunners({ witness, corpus: folder })
    expect(found).toEqual(await findForerunners(sample, witness))
    expect(new Set(asked.documents.flatMap((d) => d.witnesses.map((w) => w.lang)))).toEqual(new Set([witness.lang]))
  }
})

describe('through an index', () => {
  it('they are what they are without one, kept or not', async () => {
    await fc.assert(
      fc.asyncProperty(
        someTexts,
        fc.constantFrom('zh', 'ru', 'en' as const).chain(someText),
        async (some, [lang, own]) => {
          const of: Corpus = corpusOf(some)
          const witness = witnessOf(own, lang as 'zh', 30)
          const plain = await findForerunners(of, witness)
          const chains = await chainsOf(of, witness, plain)
          const dir = temporaryFolder()
          const home = { cache: `${dir}/cache`, state: `${dir}/state` }
          for (let time = 0; time < 2; time++) {
            // Read anew, as by another process: nothing of the texts is known yet.
            const again = corpusOf(some)
            const index = await keepIndex(
              again.documents.flatMap((d) => d.witnesses),
              { home },
            )
            expect(await findForerunners(again, witness, index)).toEqual(plain)
            expect(await chainsThrough(again, witness, plain, index)()).toEqual(chains)
          }
        },
      ),
      { numRuns: 100, seed: 3 },
    )
  })

  it('a text has all of itself in its own earlier copy, clause by clause', async () => {
    await fc.assert(
      fc.asyncProperty(someText('zh'), async ([lang, own]) => {
        const { clauses } = await findForerunners(corpusOf([[lang, own]]), witnessOf(own, lang, 5))
        for (const { nearest, sentence } of clauses) {
          if (sentence === null && nearest[0] !== undefined) expect(nearest[0].share).toBe(1)
        }
      }),
      { numRuns: 100, seed: 8 },
    )
  })
})
