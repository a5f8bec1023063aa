import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { beforeAll, describe, expect, it, test } from 'vitest'
import { segmentText } from '../src/clauses/segment-text.ts'
import { loadCorpus } from '../src/corpus/index.ts'
import type { Corpus, Trace, Witness } from '../src/model/index.ts'
import { keyText } from '../src/text/key.ts'
import { wholeFold } from '../src/text/traditional-fold.ts'
import { langOf, traceCorpus } from '../src/trace.ts'
import { trace } from '../src/trace-named.ts'
import { buildTraceView } from '../src/view/build-trace-view.ts'
import { goodRecord, temporaryCorpus } from './corpus/temporary-corpus.ts'
import { tracedCorpus } from './traced-corpus.ts'

const root = resolve(import.meta.dirname, '..')
const schema = JSON.parse(readFileSync(join(root, 'src/model/schema/trace-2.schema.json'), 'utf8'))
const validate = new Ajv2020({
  strict: true,
  strictTuples: false,
  strictRequired: false,
  strictTypes: false,
  allErrors: true,
}).compile(schema)
const faults = (value: unknown): string[] => {
  validate(JSON.parse(JSON.stringify(value)))
  return (validate.errors ?? []).map((e) => `${e.instancePath} ${e.message}`)
}

let made: Corpus
let sample: Corpus
beforeAll(async () => {
  made = await loadCorpus(tracedCorpus())
  sample = await loadCorpus(join(root, 'test/sample-corpus'), { workingDir: root })
})

const outcomes = (t: Trace): Record<string, string> =>
  Object.fromEntries(t.documents.flatMap((d) => d.witnesses.map((w) => [w.siglum, `${w.outcome} ${w.hits.length}`])))

describe('what each text says', () => {
  it('a text that is not whole never lacks the words, and a summary never has them', async () => {
    const { trace: t } = await traceCorpus(made, { words: '海洋伙伴关系' })
    expect(outcomes(t)).toEqual({
      '2008·zh': 'in-summary 1',
      '2010·zh': 'not-in-summary 0',
      '2012·zh': 'not-in-excerpts 0',
      '2014·zh': 'found 2',
      '2016·zh': 'found 1',
      '2016·ru': 'other-language 0',
      '2016·en': 'other-language 0',
    })
    expect(t.totals).toEqual({ exact: 3, inflected: 0, cited: 1, summary: 1, near: 0, documents: 2, witnesses: 2 })
    expect(t.documents.map((d) => d.id)).toHaveLength(6)
  })

  it('absent is said of a whole text', async () => {
    const { trace: t } = await traceCorpus(made, { words: '北方走廊' })
    expect(outcomes(t)).toMatchObject({ '2014·zh': 'absent 0', '2012·zh': 'not-in-excerpts 0' })
    expect([t.first, t.last]).toEqual([null, null])
  })

  it('first and last are of wording, not of names cited, and tell which documents nothing is known of', async () => {
    const { trace: t } = await traceCorpus(made, { words: '海洋伙伴关系' })
    const { document, siglum, clause, unknown } = t.first as NonNullable<Trace['first']>
    expect({ document, siglum, clause, unknown }).toEqual({
      document: '2014-04-04-joint-statement',
      siglum: '2014·zh',
      clause: '2.1',
      unknown: ['2008', '2010', '2012'],
    })
    expect(t.last).toMatchObject({ siglum: '2014·zh', unknown: ['2018'] })
  })

  it('words that are the cited name itself are wording', async () => {
    const { trace: t } = await traceCorpus(made, { words: '岚托关于海洋伙伴关系的条约' })
    expect(t.totals).toMatchObject({ exact: 1, cited: 0 })
  })

  it('other forms in the words’ own language, the same string in others', async () => {
    const { trace: ru } = await traceCorpus(made, { words: 'морское партнерство' })
    expect(ru.totals).toMatchObject({ exact: 1, inflected: 1 })
    const { trace: exact } = await traceCorpus(made, { words: 'морское партнерство', exact: true })
    expect(exact.totals).toMatchObject({ exact: 1, inflected: 0 })
    const { trace: en } = await traceCorpus(made, { words: 'maritime partnership' })
    expect(en.documents[4]?.witnesses[2]?.hits.map((h) => [h.as, h.form])).toEqual([
      ['maritime partnership', 'exact'],
      ['Maritime partnerships', 'inflected'],
    ])
  })

  it('near wordings are asked for, beside the words and uncounted', async () => {
    const { trace: t } = await traceCorpus(made, { words: '海洋伙伴关系', near: true })
    expect(t.documents.flatMap((d) => d.witnesses.flatMap((w) => w.near.map((n) => `${w.siglum} ${n.as}`)))).toEqual([
      '2016·zh 海上伙伴关系',
    ])
    expect(t.totals).toMatchObject({ exact: 3, near: 1 })
  })
})

describe('places', () => {
  it('name file, line, column, clause and sentence', async () => {
    const { trace: t } = await traceCorpus(made, { words: '海洋伙伴关系' })
    const w = t.documents[3]?.witnesses[0]
    const text = made.documents[3]?.witnesses[0]?.text ?? ''
    expect(w?.hits.map((h) => [h.clause, h.line, h.column, h.as])).toEqual([
      ['2.1', 2, 7, '海洋伙\n伴关系'],
      ['2.2', 3, 7, '海洋夥伴關係'],
    ])
    expect(w?.hits.map((h) => h.through)).toEqual(['2.2', null])
    for (const h of w?.hits ?? []) {
      expect(text.slice(h.start, h.end)).toBe(h.as)
      expect(text.slice(...h.sentence)).toBe(h.context)
      expect(h.context).toContain(h.as)
    }
  })

  it('a sentence of any length is shown around the words, cut where … stands', async () => {
    const text = `双方${'很'.repeat(5000)}合作${'很'.repeat(5000)}`
    const long = await loadCorpus(
      temporaryCorpus({ '2019-06-20-note': { 'document.yaml': goodRecord, 'zh.full.txt': text } }),
    )
    const traced = await traceCorpus(long, { words: '合作' })
    const hit = traced.trace.documents[0]?.witnesses[0]?.hits[0]
    expect(hit?.sentence).toEqual([0, text.length])
    expect(hit?.context).toBe(`…${'很'.repeat(1000)}合作${'很'.repeat(1000)}…`)
    const line = buildTraceView(traced, { ui: 'zh' }).documents[0]?.texts[0]?.lines[0]
    expect([line?.before, line?.after]).toEqual([`…${'很'.repeat(1000)}`, `${'很'.repeat(1000)}…`])
  })

  it('law: on the sample corpus, as many as a naive search of the clauses’ keys finds, each of the words’ key', async () => {
    const fold = await wholeFold()
    for (const words of ['伙伴关系', '双方', '的', '第三国', '联合声明', '《条约》', '有限']) {
      const { trace: t } = await traceCorpus(sample, { words })
      const key = keyText(words, 0, words.length, fold)
      t.documents.forEach((d, k) => {
        d.witnesses.forEach((w, n) => {
          const texts = sample.documents[k]?.witnesses ?? []
          const { text, lang } = texts[n] as Witness
          const naive = segmentText(text, lang).reduce(
            (sum, c) => sum + keyText(text, c.start, c.end, fold).split(key).length - 1,
            0,
          )
          expect([w.siglum, words, w.hits.length]).toEqual([w.siglum, words, naive])
          for (const h of w.hits) expect(keyText(text, h.start, h.end, fold)).toBe(key)
        })
      })
    }
  })
})

describe('the words', () => {
  test.each([
    ['合作', 'zh'],
    ['G20峰会', 'zh'],
    ['мир', 'ru'],
    ['peace', 'en'],
    ['ειρήνη', null],
  ])('%s are %s', (words, lang) => expect(langOf(words)).toBe(lang))

  test.each(['', '  ', '，。', '2019', '——'])('%j: an error of one line', async (words) => {
    await expect(trace({ words })).rejects.toThrow(/^trace: .*; give the wording/)
  })

  it('of another script are looked for everywhere and lacking nowhere', async () => {
    const { trace: t } = await traceCorpus(made, { words: 'ειρήνη', near: true })
    expect(new Set(t.documents.flatMap((d) => d.witnesses.map((w) => w.outcome)))).toEqual(new Set(['other-language']))
  })
})

describe('the schema', () => {
  it.each([
    ['海洋伙伴关系', true],
    ['морское партнёрство', false],
    ['ειρήνη', false],
  ])('%s fits', async (words, near) => {
    expect(faults((await traceCorpus(made, { words, near })).trace)).toEqual([])
    expect(faults((await traceCorpus(sample, { words, near })).trace)).toEqual([])
  })

  it.each([
    ['another number', (t: Trace) => ({ ...t, schema: 'tifa/trace@1' })],
    ['an unknown key', (t: Trace) => ({ ...t, extra: 1 })],
    ['a missing list', ({ findings: _, ...t }: Trace) => t],
    ['words found in a summary', (t: Trace) => changed(t, 0, { outcome: 'found' })],
    [
      'a summary’s places counted',
      (t: Trace) => changed(t, 0, { counts: { exact: 1, inflected: 0, cited: 0, summary: 1 } }),
    ],
    ['absent from excerpts', (t: Trace) => changed(t, 2, { outcome: 'absent' })],
    ['found nowhere', (t: Trace) => changed(t, 3, { hits: [] })],
    [
      'a place without a clause',
      (t: Trace) => changed(t, 3, { hits: [{ ...t.documents[3]?.witnesses[0]?.hits[0], clause: '' }] }),
    ],
  ])('%s does not fit', async (_name, change) => {
    const { trace: t } = await traceCorpus(made, { words: '海洋伙伴关系' })
    expect(faults(t)).toEqual([])
    expect(faults(change(t))).not.toEqual([])
  })
})

/** The trace with another first text of a document. */
function changed(t: Trace, document: number, part: object): unknown {
  const copy = JSON.parse(JSON.stringify(t))
  Object.assign(copy.documents[document].witnesses[0], part)
  return copy
}

describe('the view', () => {
  const view = async (words: string, ui: 'zh' | 'en') => buildTraceView(await traceCorpus(made, { words }), { ui })

  it('in Chinese', async () => {
    const { lead, documents } = await view('海洋伙伴关系', 'zh')
    expect(lead.slice(1)).toEqual([
      '所查中文文本 5 份：全文 2014·zh、2016·zh；节录 2012·zh；编者提要（非原文） 2008·zh、2010·zh',
      '俄文、英文文本 2 份：文字不同，只查完全相同的字符串',
      '全半角、引号、空格、换行、繁简、字母大小写之别不计；所查字句标作 [=…=]',
      '原文中共 3 处（其中 1 处在所援引文件的名称中），见于 2 份文件的 2 份文本，逐份计数',
      '提要中另有 1 处：是编者的话，非原文，不计，请勿引用',
      '仅就本语料库的文本而言：首见 2014-2.1（2014-04-04），末见 2014-2.2（2014-04-04）',
      '更早的 2008、2010、2012 此处没有该语种的全文：此前有无，不得而知',
      '更晚的 2018 此处没有该语种的全文：此后有无，不得而知',
    ])
    expect(documents.flatMap((d) => [...d.texts.map((x) => `${x.siglum} ${x.says}`), ...d.beside])).toEqual([
      '2008·zh 提要中 1 处（编者的话，非原文，不计）',
      '2010·zh 提要未载',
      '2012·zh 节录未见',
      '2014·zh 2 处',
      '2016·zh 1 处（在所援引文件的名称中）',
      '2016·ru、2016·en：非中文文本',
      '尚无文本，未查；可用 tifa fetch 或 tifa add 取得',
    ])
    // A line that the file wraps is joined.
    expect(documents[3]?.texts[0]?.lines[0]).toMatchObject({
      address: '2014-2.1',
      before: '双方建立',
      words: '海洋伙伴关系',
    })
  })

  it('in English', async () => {
    const { lead, documents, tail } = await view('Maritime partnership', 'en')
    expect(lead).toContain('First in the texts of this corpus: 2016-1.1 (5 May 2016); last: 2016-2.1 (5 May 2016)')
    expect(lead).toContain(
      'Earlier, and not here whole in this language: 2008, 2010, 2012, 2014; whether the words stand there is not known',
    )
    expect(documents[4]?.texts[0]?.says).toBe('2 places (1 exact, 1 in another form)')
    expect(documents[4]?.beside).toEqual(['2016·zh, 2016·ru: not English'])
    expect(tail).toEqual([])
  })

  it('found nowhere: says what is not known, and offers near wordings', async () => {
    const { lead, tail } = await view('北方走廊', 'zh')
    expect(lead).toContain('所查原文中一处也没有')
    expect(lead.at(-1)).toBe('2008、2010、2012、2018 此处没有该语种的全文：有无不得而知')
    expect(tail[0]).toContain('--near')
  })
})
