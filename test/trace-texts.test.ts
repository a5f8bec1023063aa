import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { describe, expect, it, test } from 'vitest'
import { traceToCsv } from '../reports/index.ts'
import { loadCorpus } from '../src/corpus/index.ts'
import type { Trace } from '../src/model/index.ts'
import { isCalled } from '../src/trace/keep-asked.ts'
import { traceCorpus, traceTexts } from '../src/trace.ts'
import { buildTraceView } from '../src/view/build-trace-view.ts'
import { tracedCorpus } from './traced-corpus.ts'

const root = resolve(import.meta.dirname, '..')
const validate = new Ajv2020({ strict: false }).compile(
  JSON.parse(readFileSync(join(root, 'src/model/schema/trace-2.schema.json'), 'utf8')),
)
const isValid = (trace: Trace): boolean => validate(JSON.parse(JSON.stringify(trace)))

const statement = (title: string, date: string, body: string): string => `${title}\n（${date}，汐城）\n${body}\n`
const T = '澜国和昭国联合声明'
const old = { name: 'z-old.txt', text: statement(T, '2014年4月4日', '一、双方扩大贸易。\n二、双方建立海洋伙伴关系。') }
const young = {
  name: 'a-new.txt',
  text: statement('澜国和昭国关于深化海洋事务合作的联合声明', '2020年5月6日', '一、双方发展海洋伙伴关系。'),
}
const bare = { name: 'notes.txt', text: '一、双方珍视海洋伙伴关系。\n' }
const silent = { name: 'memo.txt', text: '一、双方尊重海洋。\n' }

const names = (t: Trace): readonly string[] => t.documents.map((d) => d.name)
const lead = async (texts: Parameters<typeof traceTexts>[0], words: string, more = {}): Promise<readonly string[]> =>
  buildTraceView(await traceTexts(texts, { words, ...more }), { ui: 'en' }).lead

describe('texts at hand', () => {
  it('stand in order of the date that each says, those without one last, in no corpus', async () => {
    const { trace: t } = await traceTexts([bare, young, silent, old], { words: '海洋伙伴关系' })
    expect(names(t)).toEqual(['z-old', 'a-new', 'memo', 'notes'])
    expect(t.documents.map((d) => d.date)).toEqual(['2014-04-04', '2020-05-06', null, null])
    expect(t.corpus).toBeNull()
    expect(t.documents.every((d) => d.loose)).toBe(true)
    expect([t.first?.document, t.last?.document, t.undated]).toEqual(['z-old', 'a-new', ['notes']])
    expect(isValid(t)).toBe(true)
  })

  it('a date in the name alone counts', async () => {
    const { trace: t } = await traceTexts([old, { ...bare, name: '2009-01-31 note.txt' }], { words: '海洋伙伴关系' })
    expect(t.first).toMatchObject({ date: '2009-01-31' })
    expect(t.documents.map((d) => d.dateBasis)).toEqual(['elsewhere', 'text'])
    const said = await lead([old, { ...bare, name: '2009-01-31 note.txt' }], '海洋伙伴关系')
    expect(said).toContain("Dated by something else than their own words (a file's name): 2009-01-31 note")
  })

  it('first and last are said of the texts asked for, and what is undated is told', async () => {
    const said = await lead([bare, young, old], '海洋伙伴关系')
    expect(said).toContain('First among the texts asked for: z-old-2.1 (4 April 2014); last: a-new-1.1 (6 May 2020)')
    expect(said.join('\n')).toMatch(/^Of no known date, so listed last: notes$/m)
    expect(said.join('\n')).toMatch(/^Of no known date, with the words or perhaps with them: notes;/m)
    expect(said.join('\n')).not.toMatch(/corpus/)
  })

  it('words of undated texts alone are neither first nor last, and not called names', async () => {
    const { trace: t } = await traceTexts([bare, old], { words: '珍视' })
    expect([t.first, t.last, t.undated]).toEqual([null, null, ['notes']])
    const said = await lead([bare, old], '珍视')
    expect(said.join('\n')).not.toMatch(/inside names|First/)
    expect(said.at(-1)).toMatch(/notes/)
  })

  it('the same words in two files are searched once, and the other is told', async () => {
    const { trace: t } = await traceTexts([old, { ...old, name: 'copy.txt' }], { words: '海洋伙伴关系' })
    expect(t.totals).toMatchObject({ exact: 1, documents: 1 })
    expect(t.among.leftOut).toEqual([{ name: 'copy.txt', why: 'same-words', said: 'z-old.txt' }])
  })

  it('two prints of one statement are texts of one document', async () => {
    const print = { name: 'print.md', text: old.text.replace('扩大贸易', '大力扩大双边贸易') }
    const { trace: t } = await traceTexts([old, print], { words: '海洋伙伴关系' })
    expect(t.documents.map((d) => d.witnesses.map((w) => w.siglum))).toEqual([['z-old', 'print']])
    expect(t.totals).toMatchObject({ exact: 2, documents: 1, witnesses: 2 })
    const one = {
      name: 'one.md',
      text: statement(T, '2014年4月4日', '一、双方将扩大贸易，互派学生，修建桥梁，并每年在两国首都轮流举行会晤。'),
    }
    const other = {
      name: 'other.md',
      text: statement(T, '2014年4月4日', '一、各国应当停止在北方走廊袭击商船，释放被扣船员，赔偿货主的一切损失。'),
    }
    expect((await traceTexts([one, other], { words: '海洋伙伴关系' })).trace.documents).toHaveLength(2)
  })

  it('one text may cite another by its title; a later text is cited by none', async () => {
    const later = {
      name: 'later.txt',
      text: statement(
        '澜国和昭国关于港口的联合声明',
        '2022年1月1日',
        '一、双方重申2020年5月6日《澜国和昭国关于深化海洋事务合作的联合声明》。',
      ),
    }
    const { trace: t } = await traceTexts([later, young], { words: '海洋事务' })
    const hit = t.documents[1]?.witnesses[0]?.hits[0]
    expect(hit?.citation).toEqual({
      as: '《澜国和昭国关于深化海洋事务合作的联合声明》',
      target: 'a-new',
    })
    expect(t.totals.cited).toBe(1)
  })

  it('a name that a line’s end parts is a name', async () => {
    const text = statement(T, '2014年4月4日', '一、双方遵循“岚托关于海洋伙\n伴关系的条约”，扩大贸易。')
    const { trace: t } = await traceTexts([{ name: 'x.txt', text }], { words: '海洋伙伴关系' })
    expect([t.totals.exact, t.totals.cited, t.first]).toEqual([1, 1, null])
  })

  it('excerpts lack nothing', async () => {
    const part = { ...silent, fidelity: 'abridged' as const }
    const { trace: t } = await traceTexts([part, old], { words: '北方走廊' })
    expect(t.documents.map((d) => d.witnesses[0]?.outcome)).toEqual(['absent', 'not-in-excerpts'])
  })

  it('a word that a line’s end parts is shown in one piece', async () => {
    const text = 'Joint Statement\n\n5 May 2020\n\n1. The Sides value their strategic part-\nnership and peace.\n'
    const traced = await traceTexts([{ name: 'x.txt', text }], { words: 'strategic partnership' })
    expect(buildTraceView(traced, { ui: 'en' }).documents[0]?.texts[0]?.lines[0]?.words).toBe('strategic part-nership')
  })

  it('no text is an error of the caller', async () => {
    await expect(traceTexts([], { words: '合作' })).rejects.toThrow(RangeError)
  })

  it('the table has a row for what was not searched', async () => {
    const csv = await traceToCsv(await traceTexts([old, { ...old, name: '副本 1.txt' }], { words: '贸易' }))
    expect(csv.trimEnd().split('\r\n').at(-1)).toMatch(/^副本 1\.txt,,.*not-searched.*same-words$/u)
  })
})

test('a corpus of which a part is asked for is not said to have no text in a language', async () => {
  const corpus = await loadCorpus(tracedCorpus())
  const part = buildTraceView(await traceCorpus(corpus, { words: 'мир', to: '2014' }), { ui: 'en' }).lead.join('\n')
  expect(part).toContain('None of the texts asked for is in Russian')
})

describe('dates and parties', () => {
  const made = () => loadCorpus(tracedCorpus())
  const dates = async (options: object) =>
    (await traceCorpus(await made(), { words: '海洋', ...options })).trace.documents.map((d) => d.date?.slice(0, 7))

  it.each([
    [{ from: '2012', to: '2014-04' }, ['2012-03', '2014-04']],
    [{ to: '2010-02-02' }, ['2008-01', '2010-02']],
    [{ to: '2010-02-01' }, ['2008-01']],
    [{ from: '2016年5月' }, ['2016-05', '2018-06']],
    [{ texts: ['2014', '2008'] }, ['2008-01', '2014-04']],
    [{ texts: ['2014·zh'], from: '2001' }, ['2014-04']],
    [{ parties: ['岚多尔', 'Торена'] }, ['2008-01', '2010-02', '2012-03', '2014-04', '2016-05']],
  ])('%j', async (options, found) => expect(await dates(options)).toEqual(found))

  it.each([
    [{ from: '2030', to: '2001' }, '--from: 2030 is later than --to 2001'],
    [{ from: '2021-02-30' }, '--from: "2021-02-30" is no date'],
    [{ to: '2021-13' }, '--to: "2021-13" is no date'],
    [{ to: 'yesterday' }, '--to: "yesterday" is no date'],
    [{ from: '2030' }, '--from: no document is dated so; those asked for are dated from 2008-01-01 to 2018-06-06'],
    [{ parties: ['Atlantis'] }, '--parties: no record names a party "Atlantis"; they name 岚多尔共和国'],
    [{ texts: ['2099'] }, '2099: no such document'],
  ])('%j: one line', async (options, says) => {
    await expect(dates(options)).rejects.toThrow(says)
    await expect(dates(options)).rejects.toThrow(/^[^\n]*$/)
  })

  it('a part of a corpus is said to be one, and its sigla stay those of the whole', async () => {
    const traced = await traceCorpus(await made(), { words: '海洋伙伴关系', from: '2014' })
    const { lead } = buildTraceView(traced, { ui: 'zh' })
    expect(lead[0]).toMatch(/^“海洋伙伴关系”：所选 3 份文件，4 份文本，由早到晚（2014 起；语料库 /u)
    expect(lead[1]).toBe('另有 3 份文件不在其内，未查')
    expect(lead.join('\n')).toContain('仅就所选的文本而言：首见 2014-2.1')
    expect(isValid(traced.trace)).toBe(true)
  })

  it('a citation is resolved to a document that is not searched', async () => {
    const corpus = await made()
    const whole = await traceCorpus(corpus, { words: '海洋伙伴关系' })
    const part = await traceCorpus(corpus, { words: '海洋伙伴关系', texts: ['2016'] })
    expect(part.trace.documents[0]?.witnesses).toEqual(whole.trace.documents[4]?.witnesses)
  })

  it('files have no parties: that is told', async () => {
    await expect(traceTexts([old], { words: '海洋', parties: ['澜国'] })).rejects.toThrow(
      /record that names its parties/,
    )
  })

  it('a date that is not close enough neither counts nor is passed over in silence', async () => {
    const vague = { ...bare, date: '2014' }
    const { trace: t } = await traceTexts([old, vague], { words: '海洋伙伴关系', from: '2014-03' })
    expect(names(t)).toEqual(['z-old'])
    expect(t.among.leftOut).toEqual([{ name: 'notes', why: 'undated', said: null }])
    const both = await lead([old, vague], '海洋伙伴关系')
    expect(both.join('\n')).toMatch(/not dated closely enough to tell, and with the words too: notes, z-old/)
  })

  const china = { zh: '中华人民共和国', ru: 'Китайская Народная Республика', en: "People's Republic of China" }
  const russia = { zh: '俄罗斯联邦', ru: 'Российская Федерация', en: 'Russian Federation' }
  test.each([
    ['中国', china, true],
    ['中华人民共和国', china, true],
    ['China', china, true],
    ['китай', china, true],
    ['俄罗斯', russia, true],
    ['Russia', russia, true],
    ['Россия', russia, true],
    ['Russian Federation', russia, true],
    ['中国', russia, false],
    ['国', china, false],
    ['Fed', russia, false],
    ['Chile', china, false],
  ])('%s', (word, party, is) => expect(isCalled(party, word, (s) => s)).toBe(is))
})
