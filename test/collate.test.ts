import { cpSync, mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { buildView, collate, InputError, toJson } from '../src/index.ts'
import type { Bead, Collated, WordingAlignment } from '../src/model/index.ts'
import { sayFinding } from '../src/words/finding.ts'

const root = resolve(import.meta.dirname, '..')
const sample = join(root, 'test/sample-corpus')

const beadsOf = (collated: Collated, k = 0): readonly Bead[] =>
  (collated.collation.alignments[k] as WordingAlignment).beads

function folder(files: Readonly<Record<string, string>>): string {
  const dir = mkdtempSync(join(tmpdir(), 'tifa-'))
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(join(dir, name, '..'), { recursive: true })
    writeFileSync(join(dir, name), text)
  }
  return dir
}

describe('what a file says of itself', () => {
  const title = '北岭国和南滨国关于深化合作的联合声明'
  const later = '北岭国和南滨国关于全面伙伴关系的联合声明'
  const points = '1．双方同意扩大贸易往来。\n2．双方支持两国青年交流。\n'
  const read = async (a: string, b: string) => {
    const c = await collate({ inputs: ['a.txt', 'b.txt'], workingDir: folder({ 'a.txt': a, 'b.txt': b }) })
    return { c, view: buildView(c, { ui: 'zh', showPunctuation: false }) }
  }

  it.each([
    [`一、政治关系\n${points}二、经贸合作\n3．双方扩大农产品准入。\n4．双方落实各项协议。\n`, '两部分四段'],
    [`第一条 政治关系\n双方扩大往来。\n第二条 经贸合作\n双方扩大农产品准入。\n`, '两条两段'],
    ['一、双方同意扩大贸易往来。\n二、双方支持两国青年交流。\n', '两条两段'],
  ])('sections under numbered headings are no articles', async (text, said) => {
    const { view } = await read(`${title}\n\n${text}`, `${title}\n\n${text}`)
    expect(view.lead[0]).toMatch(new RegExp(`（${said}）$`))
  })

  it('a file that has a few clauses of the other alone is asked about, and no longer where it is said to be excerpts', async () => {
    const whole = `${title}\n\n1．双方同意扩大贸易往来。\n2．双方支持两国青年交流和地方往来。\n3．双方谴责一切形式的恐怖主义，主张摒弃双重标准。\n4．双方将加强能源合作，落实天然气管道项目。\n`
    const part = `${title}\n\n双方谴责一切形式的恐怖主义，主张摒弃双重标准。\n`
    const asked = (c: Collated) =>
      buildView(c, { ui: 'zh', showPunctuation: false }).lead.filter((l) => /^注意/.test(l))
    const { c } = await read(whole, part)
    expect(asked(c)).toEqual([expect.stringMatching(/^注意：b 不及 a 一半长.*--abridged b\.txt.*删去$/)])
    expect(asked((await read(part, whole)).c)).toEqual([expect.stringMatching(/^注意：a 不及 b 一半长.*新增$/)])
    expect(asked((await read(whole, whole)).c)).toEqual([])
    expect(asked((await read(whole, `${title}\n\n双方关注海洋环境。\n`)).c)).toEqual([])
    // Most of it, as far as the first half of a sentence.
    const cut = whole.slice(0, whole.indexOf('，落实天然气'))
    expect(asked((await read(cut, whole)).c)).toEqual([
      expect.stringMatching(/^注意：a 止于未完的一句，大多见于 b.*新增$/),
    ])
    expect(asked((await read(whole, `${whole}5．双方将在海洋领域开展合作。\n`)).c)).toEqual([])
    const dir = folder({ 'a.txt': whole, 'b.txt': part })
    expect(asked(await collate({ inputs: ['a.txt', 'b.txt'], workingDir: dir, abridged: ['b.txt'] }))).toEqual([])
  })

  it('a file that cites the other is read as a document after it, and the citation says so', async () => {
    const { c, view } = await read(
      `${title}\n\n${points}`,
      `${later}\n\n1．双方恪守《${title}》和《南北友好条约》，同意扩大贸易往来。\n2．双方支持两国青年交流。\n`,
    )
    expect(c.reading).toBe('successive')
    expect(view.lead[1]).toMatch(/^对照所援引的 a（/)
    expect(view.citations.map((x) => [x.as, x.words])).toEqual([
      [`《${title}》`, '已对照：a'],
      // Nobody has looked into a corpus.
      ['《南北友好条约》', '本次未对照'],
    ])
    expect(c.collation.witnesses[1]?.citations[0]).toMatchObject({ target: null, witness: 'a' })
  })
})

describe('what is compared with what', () => {
  it('by default: the newest statement with the documents it cites', async () => {
    const { collation, base, reading } = await collate({ inputs: [], corpus: join(root, 'corpus') })
    expect(collation.witnesses.map((w) => w.document)).toEqual([
      '2001-07-16-treaty',
      '2021-06-28-joint-statement',
      '2022-02-04-joint-statement',
      '2023-03-21-joint-statement',
    ])
    expect(collation.witnesses.map((w) => w.fidelity)).toEqual(['digest', 'digest', 'digest', 'abridged'])
    expect(collation.alignments.map((x) => x.kind)).toEqual(['subject', 'subject', 'subject'])
    expect([base, reading]).toEqual([3, 'successive'])
  })

  it('one document: the same for it', async () => {
    const { collation } = await collate({ inputs: ['2019'], corpus: sample })
    expect(collation.witnesses.map((w) => w.date)).toEqual(['1998-05-12', '2016-09-03', '2019-06-20'])
  })

  it('two documents are successive, two texts of one are versions, and a flag decides', async () => {
    expect((await collate({ inputs: ['2019', '2024'], corpus: sample })).reading).toBe('successive')
    expect((await collate({ inputs: ['2024·zh', '2024·zh·abridged'], corpus: sample })).reading).toBe('versions')
    expect((await collate({ inputs: ['2019', '2024'], corpus: sample, as: 'versions' })).reading).toBe('versions')
  })

  it('the later document first: the order is kept, and a note in the data says that it is against time', async () => {
    const notes = async (inputs: readonly string[]) =>
      (await collate({ inputs, corpus: sample })).collation.findings.filter((f) => f.rule === 'against-time')
    expect((await notes(['2024', '2019'])).map((f) => [f.severity, f.message])).toEqual([
      ['note', '2019·zh (2019-06-20) stands as the later text and is dated before 2024·zh (2024-10-08)'],
    ])
    expect(await notes(['2019', '2024'])).toEqual([])
    expect(await notes(['2024·zh', '2024·zh·abridged'])).toEqual([])
  })

  it('a language is asked for by flag', async () => {
    const { witnesses } = await collate({ inputs: ['2019', '2024'], corpus: sample, lang: 'ru' })
    expect(witnesses.map((w) => w.lang)).toEqual(['ru', 'ru'])
  })

  it('a text in an old encoding is read, and said to be read by a guess', async () => {
    const workingDir = folder({ 'a.txt': 'Стороны поддерживают замысел.\n' })
    const old = 'Стороны поддерживают план. '.replace(/[А-я]/g, (c) => String.fromCharCode(c.charCodeAt(0) - 0x350))
    writeFileSync(join(workingDir, 'b.txt'), Buffer.from(`${old.repeat(4)}\x1b\x07\n`, 'latin1'))
    const { witnesses, collation } = await collate({ inputs: ['a.txt', 'b.txt'], workingDir })
    expect(witnesses.map((w) => w.guessedEncoding)).toEqual([undefined, 'windows-1251'])
    const guesses = collation.findings.filter((f) => f.rule === 'encoding-guessed')
    expect(guesses).toMatchObject([{ severity: 'note', file: 'b.txt' }])
    expect(witnesses[1]?.text).toContain('Стороны поддерживают план.')
    const named = await collate({ inputs: ['b.txt', 'b.txt'], workingDir, encoding: 'windows-1251' })
    expect(named.witnesses.map((w) => w.guessedEncoding)).toEqual([undefined, undefined])
  })

  it('a text that nobody vouched for as whole is said to be so in the data, an excerpt and a recorded text are not', async () => {
    const workingDir = folder({ 'a.txt': '双方支持该倡议。\n', 'b.txt': '双方欢迎该倡议。\n' })
    const assumed = async (inputs: readonly string[], abridged: readonly string[]) =>
      (await collate({ inputs, abridged, workingDir, corpus: sample })).collation.findings
        .filter((f) => f.rule === 'assumed-whole')
        .map((f) => [f.severity, f.file])
    expect(await assumed(['a.txt', 'b.txt'], [])).toEqual([
      ['note', 'a.txt'],
      ['note', 'b.txt'],
    ])
    expect(await assumed(['a.txt', 'b.txt'], ['b.txt'])).toEqual([['note', 'a.txt']])
    expect(await assumed(['2019', '2024'], [])).toEqual([])
  })

  it('a report of our own is no text to compare', async () => {
    const whole = await collate({ inputs: ['2019', '2024'], corpus: sample })
    const workingDir = folder({ 'a.txt': '双方支持该倡议。\n', 'b.json': toJson(whole) })
    await expect(collate({ inputs: ['a.txt', 'b.json'], workingDir })).rejects.toThrow(
      /b\.json: a report made by tifa \(JSON\), not a statement; give the texts that it compares$/,
    )
  })

  it('loose files are assumed whole, need no corpus, and a sentence or two is no evidence of what they are', async () => {
    const workingDir = folder({ 'a.txt': '双方支持该倡议。\n', 'b.txt': '双方欢迎该倡议。\n' })
    const { witnesses, reading } = await collate({ inputs: ['a.txt', 'b.txt'], workingDir })
    expect(witnesses.map((w) => [w.siglum, w.fidelity, w.fidelityBasis])).toEqual([
      ['a', 'full', 'assumed'],
      ['b', 'full', 'assumed'],
    ])
    expect(reading).toBe('open')
  })

  it('a loose file beside a document of the corpus', async () => {
    const workingDir = folder({ 'draft.txt': '一、双方确认两国边界已经全线勘定，相互没有领土要求。\n' })
    const { witnesses, reading } = await collate({ inputs: ['2019', 'draft.txt'], corpus: sample, workingDir })
    expect(witnesses.map((w) => w.document)).toEqual(['2019-06-20-joint-statement', null])
    expect(reading).toBe('open')
  })

  it('files of one name are told apart, and a text beside itself too', async () => {
    const workingDir = folder({ 'old/s.txt': '双方支持该倡议。\n', 'new/s.txt': '双方欢迎该倡议。\n' })
    const named = await collate({ inputs: ['old/s.txt', 'new/s.txt'], workingDir })
    expect(named.witnesses.map((w) => w.siglum)).toEqual(['old/s', 'new/s'])
    const twice = await collate({ inputs: ['old/s.txt', 'old/s.txt'], workingDir })
    expect(new Set(twice.witnesses.map((w) => w.siglum)).size).toBe(2)
    expect(beadsOf(twice).map((b) => b.relation)).toEqual(['kept'])
  })

  it.each([
    [['2032'], /2032: no such document/],
    [['20', '2024'], /20: could be any of 3 documents; say which: 2016-09-03-joint-statement, 2019/],
    [['1', '2024'], /1: no such document or file; the nearest: 1998-05-12-treaty/],
    [['3', '2024'], /3: no such document/],
    [['nowhere.txt', '2024'], /nowhere\.txt: no such file/],
  ])('%j is told in one line', async (inputs, message) => {
    const error = await collate({ inputs, corpus: sample, workingDir: folder({}) }).catch((e: unknown) => e)
    expect(error).toBeInstanceOf(InputError)
    expect((error as Error).message).toMatch(message)
    expect((error as Error).message).not.toContain('\n')
  })
})

describe('what may be claimed', () => {
  it('an abridged later text drops nothing for sure', async () => {
    const beads = beadsOf(await collate({ inputs: ['2019', '2024·zh·abridged'], corpus: sample }))
    const dropped = beads.filter((b) => b.relation === 'dropped')
    expect(dropped.length).toBeGreaterThan(20)
    expect(dropped.every((b) => b.evidence === 'limited')).toBe(true)
    expect(beads.filter((b) => b.relation === 'added').every((b) => b.evidence === 'firm')).toBe(true)
    for (const bead of beads) {
      if (bead.moved || bead.relation === 'split' || bead.relation === 'merged') expect(bead.evidence).toBe('limited')
      for (const v of bead.variants) expect(v.evidence).toBe(v.a[1] > v.a[0] ? 'limited' : 'firm')
    }
  })

  it('between whole texts every claim is firm', async () => {
    const beads = beadsOf(await collate({ inputs: ['2019', '2024'], corpus: sample }))
    expect(beads.every((b) => b.evidence === 'firm' && b.variants.every((v) => v.evidence === 'firm'))).toBe(true)
  })

  it('a digest is never compared as wording', async () => {
    const { collation } = await collate({ inputs: ['2001', '2022'], corpus: join(root, 'corpus') })
    expect(collation.alignments.every((x) => x.kind === 'subject')).toBe(true)
  })
})

describe('a maintainer’s decisions', () => {
  const pair = '2019-06-20-joint-statement--2024-10-08-joint-statement'
  async function decided(yaml: string): Promise<Collated> {
    const corpus = mkdtempSync(join(tmpdir(), 'tifa-'))
    cpSync(sample, corpus, { recursive: true })
    mkdirSync(join(corpus, 'alignments'))
    writeFileSync(join(corpus, 'alignments', `${pair}.yaml`), yaml)
    return collate({ inputs: ['2019', '2024'], corpus, lang: 'zh' })
  }

  it('are used, and shown with their note and name', async () => {
    const plain = await collate({ inputs: ['2019', '2024'], corpus: sample, lang: 'zh' })
    const bead = beadsOf(plain).find((b) => b.relation === 'revised' && !b.moved) as Bead
    const collated = await decided(
      `- { a: "${bead.a[0]}", b: "${bead.b[0]}", together: false, by: A. Reader, note: another subject }\n`,
    )
    const apart = beadsOf(collated).filter(
      (b) => b.a.includes(bead.a[0] as string) || b.b.includes(bead.b[0] as string),
    )
    expect(apart).toHaveLength(2)
    expect(apart.every((b) => b.why.override === 'another subject (A. Reader)')).toBe(true)
  })

  it('have their findings in Chinese for people, and not in the JSON', async () => {
    const dir = mkdtempSync(join(tmpdir(), 'tifa-'))
    cpSync(sample, dir, { recursive: true })
    mkdirSync(join(dir, 'alignments'))
    writeFileSync(join(dir, 'alignments', 'x.yaml'), '')
    const collated = await collate({ inputs: ['2024', '2019'], corpus: dir })
    expect(
      collated.collation.findings.map((f) => [f.rule, /\p{Script=Han}/u.test(sayFinding('zh', f).message)]),
    ).toEqual([
      ['decision', true],
      ['against-time', true],
    ])
    const { findings } = JSON.parse(toJson(collated))
    expect(findings.map((f: object) => 'code' in f || 'values' in f)).toEqual([false, false])
  })

  it('become findings when their clause is gone, and where they are no decisions', async () => {
    const gone = await decided('- { a: "99.9", b: "1.1", together: true, by: A. Reader, note: x }\n')
    expect(gone.collation.findings).toMatchObject([{ rule: 'decision-gone', severity: 'error', line: 1 }])
    const broken = await decided('- { a: "1.1", b: "1.1", together: perhaps, by: A. Reader, note: x }\n')
    expect(broken.collation.findings).toMatchObject([{ rule: 'decision', severity: 'error', line: 1 }])
  })

  it('that contradict each other are errors, and none of them counts', async () => {
    const plain = await collate({ inputs: ['2019', '2024'], corpus: sample, lang: 'zh' })
    const bead = beadsOf(plain).find((b) => b.relation === 'revised' && !b.moved) as Bead
    const said = (together: boolean, lang: string): string =>
      `- { a: "${bead.a[0]}", b: "${bead.b[0]}", together: ${together}, by: A. Reader, note: x${lang} }\n`
    const against = await decided(said(true, '') + said(false, ', lang: zh'))
    expect(against.collation.findings).toMatchObject(
      [1, 2].map((line) => ({ rule: 'decision', severity: 'error', line })),
    )
    expect(against.collation.findings[0]?.message).toContain('are said to belong together, and not to; neither counts')
    expect(beadsOf(against)).toEqual(beadsOf(plain))
    // Of other languages, they do not meet.
    expect((await decided(said(true, ', lang: ru') + said(false, ', lang: zh'))).collation.findings).toEqual([])
  })
})

describe('laws of a collation', () => {
  it('every clause of both sides stands in exactly one bead', async () => {
    const { collation } = await collate({ inputs: ['1998', '2016', '2019', '2024'], corpus: sample, lang: 'zh' })
    for (const alignment of collation.alignments as readonly WordingAlignment[]) {
      for (const side of ['a', 'b'] as const) {
        const ids = collation.witnesses.find((w) => w.siglum === alignment[side])?.clauses.map((c) => c.id)
        expect(alignment.beads.flatMap((b) => [...b[side]]).toSorted()).toEqual(ids?.toSorted())
      }
    }
  })

  it('the same input gives the same bytes', async () => {
    const once = toJson(await collate({ inputs: ['2019', '2024'], corpus: sample }))
    expect(toJson(await collate({ inputs: ['2019', '2024'], corpus: sample }))).toBe(once)
  })

  it('what two texts give does not depend on which others are loaded', async () => {
    const two = await collate({ inputs: ['2019', '2024'], corpus: sample, lang: 'zh' })
    const three = await collate({ inputs: ['2016', '2019', '2024'], corpus: sample, lang: 'zh' })
    expect(beadsOf(three, 1)).toEqual(beadsOf(two))
  })

  it('swapping two texts mirrors the beads', async () => {
    const there = beadsOf(await collate({ inputs: ['2019', '2024'], corpus: sample, lang: 'zh' }))
    const back = beadsOf(await collate({ inputs: ['2024', '2019'], corpus: sample, lang: 'zh' }))
    const links = (beads: readonly Bead[], turn: boolean) =>
      beads.map((b) => JSON.stringify(turn ? [b.b, b.a, b.moved, b.score] : [b.a, b.b, b.moved, b.score])).sort()
    expect(links(back, true)).toEqual(links(there, false))
  })
})
