/** What is kept of formulas changes no answer, whatever has become of it, and is taken for the very same texts alone. */
import { execFile } from 'node:child_process'
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { promisify } from 'node:util'
import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import type { FormulaKeeper } from '../../src/formulas/kept-form.ts'
import { type FormulaContext, type FormulasFound, formulasOf } from '../../src/formulas.ts'
import type { CacheHome } from '../../src/kept/cache-home.ts'
import { keepFormulas } from '../../src/kept/keep-formulas.ts'
import type { Corpus, Document, Fidelity, Lang, Witness } from '../../src/model/index.ts'
import { buildFormulasView } from '../../src/view/build-formulas-view.ts'
// @ts-expect-error A script without types.
import { archiveFiles } from '../eval/generate-archive.mjs'
import { temporaryFolder } from '../inspect/repository.ts'
import { corpusOf } from './made-corpus.ts'

const homeIn = (dir: string): CacheHome => ({ cache: join(dir, 'cache'), state: join(dir, 'state') })

const files = (dir: string): readonly string[] =>
  existsSync(dir)
    ? readdirSync(dir, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map((entry) => join(entry.parentPath, entry.name))
    : []

/** Keeps sets of any size, and counts what it did. */
function counting(home: CacheHome | null) {
  const keeper = keepFormulas(home)
  const did = { taken: 0, put: 0 }
  const counted: FormulaKeeper = {
    isWorthIt: () => true,
    take: (set) => {
      const kept = keeper.take(set)
      if (kept !== null) did.taken++
      return kept
    },
    put: (set, value) => {
      did.put++
      keeper.put(set, value)
    },
  }
  return { keeper: counted, did }
}

const ask = (corpus: Corpus, context: Partial<FormulaContext> = {}): Promise<FormulasFound> =>
  formulasOf(
    corpus.documents.map((document) => ({ document, witnesses: document.witnesses })),
    { corpus: corpus.dir, findings: [], known: corpus.documents, ...context },
  )

/** Asked with what is kept in a home: the answer, and what was taken and put. */
async function askIn(home: CacheHome | null, corpus: Corpus, context: Partial<FormulaContext> = {}) {
  const { keeper, did } = counting(home)
  return { found: await ask(corpus, { ...context, keeper }), did }
}

/** All that is printed and shown of it. */
const told = (found: FormulasFound) => [
  JSON.stringify(found.formulas),
  JSON.stringify(buildFormulasView(found, { ui: 'zh' })),
  [...found.witnesses.keys()],
]

const SENTENCES: Readonly<Record<Lang, readonly string[]>> = {
  zh: [
    '双方重申两岸灯塔由守塔人世代相传，不得拆除。',
    '双方支持两岸灯塔由守塔人世代相传，任何一方不得拆除。',
    '双方反对在鲟鱼洄游期滥捕，渔船应当避让。',
    '双方不支持在鲟鱼洄游期滥捕，渔船应当避让。',
    '岚方遵循2001年2月3日《联合声明》的宗旨，愿同托方完善洪水预警机制。',
    '双方将完善洪水预警机制，汛期每日交换水文数据。',
    '一、灯塔与航标\n',
    '\n',
  ],
  ru: [
    'Стороны подтверждают право маячных смотрителей на отдых. ',
    'Стороны признают права маячных смотрителей на отдых и лечение. ',
    'Стороны не поддерживают лов осетра в период нереста. ',
    'Стороны ограничат лов осетра в период нереста. ',
    '\n1. Стороны обмениваются гидрологическими данными каждые шесть часов. ',
    '\n',
  ],
  en: [
    'The two sides reaffirm that lighthouses on both banks are kept by their keepers. ',
    'Lighthouses on both banks shall be kept by their keepers. ',
    'They oppose fishing for sturgeon in the spawning season. ',
    'They do not oppose fishing for sturgeon in the spawning season. ',
    '\n2. The two sides exchange hydrological data every six hours. ',
    '\n',
  ],
}
const someText = (lang: Lang): fc.Arbitrary<string> =>
  fc
    .array(fc.constantFrom(...SENTENCES[lang]), { minLength: 2, maxLength: 9 })
    .map((sentences) => `${sentences.join('')}\n`)

/** Texts of a language, each with another one of the same document now and then; whole, excerpts and summaries. */
const someCorpus: fc.Arbitrary<Corpus> = fc.constantFrom<Lang>('zh', 'ru', 'en').chain((lang) =>
  fc
    .array(
      fc.record({
        text: someText(lang),
        fidelity: fc.constantFrom<Fidelity>('full', 'full', 'full', 'abridged', 'digest'),
        other: fc.option(someText(lang), { freq: 4 }),
      }),
      { minLength: 2, maxLength: 6 },
    )
    .map((drawn): Corpus => {
      const corpus = corpusOf(drawn.map(({ text }) => [lang, text] as const))
      const documents = corpus.documents.map((document, k): Document => {
        const { fidelity, other } = drawn[k]!
        const own: Witness = { ...document.witnesses[0]!, fidelity }
        const second: Witness = { ...own, fidelity: 'abridged', siglum: `${own.siglum}·2`, text: other ?? '' }
        return { ...document, witnesses: other === null ? [own] : [own, second] }
      })
      return { ...corpus, documents }
    }),
)

const corpus = corpusOf([
  ['zh', SENTENCES.zh.slice(0, 3).join('')],
  ['zh', SENTENCES.zh.slice(1, 5).join('')],
  ['zh', SENTENCES.zh.slice(2, 6).join('')],
])

describe('formulas that were kept', () => {
  it('are those that are worked out, in every output', async () => {
    let formulas = 0
    await fc.assert(
      fc.asyncProperty(someCorpus, fc.constantFrom(2, 3), async (some, minDocuments) => {
        const dir = temporaryFolder()
        const plain = await ask(some, { minDocuments })
        for (const taken of [0, 1]) {
          const { found, did } = await askIn(homeIn(dir), some, { minDocuments })
          expect(did).toEqual({ taken, put: 1 - taken })
          expect(told(found)).toEqual(told(plain))
          expect(found.states).toEqual(plain.states)
        }
        formulas += plain.formulas.formulas.length
        rmSync(dir, { recursive: true })
      }),
      { numRuns: 120, seed: 7 },
    )
    expect(formulas).toBeGreaterThan(200)
  })

  it.each<[string, (corpus: Corpus) => Corpus, Partial<FormulaContext>]>([
    ['one letter more', (of) => with1(of, (w) => ({ ...w, text: `${w.text}是` })), {}],
    ['one text less', (of) => ({ ...of, documents: of.documents.slice(1) }), {}],
    ['the same texts the other way round', (of) => with1(of, (w) => ({ ...w, date: '1999-01-01' })), {}],
    ['a text that is excerpts now', (of) => with1(of, (w) => ({ ...w, fidelity: 'abridged' })), {}],
    ['another siglum', (of) => with1(of, (w) => ({ ...w, siglum: '2001a·zh' })), {}],
    ['a corrected title', (of) => with1(of, (w) => ({ ...w, title: '联合公报' })), {}],
    ['a document that is cited by another name', (of) => ({ ...of, documents: of.documents.map(aliased) }), {}],
    ['three documents at least', (of) => of, { minDocuments: 3 }],
    ['another language', (of) => of, { lang: 'en' }],
  ])('are not those of %s', async (_, change, context) => {
    const home = homeIn(temporaryFolder())
    await askIn(home, corpus)
    expect((await askIn(home, corpus)).did).toEqual({ taken: 1, put: 0 })
    const other = await askIn(home, change(corpus), context)
    expect(other.did).toEqual({ taken: 0, put: 1 })
    expect(told(other.found)).toEqual(told(await ask(change(corpus), context)))
  })

  it('of a few short texts are not kept: they are quicker read', async () => {
    const home = homeIn(temporaryFolder())
    await ask(corpus, { keeper: keepFormulas(home) })
    expect(files(home.cache)).toEqual([])
  })

  it('are those of the sets that were last used', async () => {
    const home = homeIn(temporaryFolder())
    const sets = Array.from({ length: 10 }, (_, k) => with1(corpus, (w) => ({ ...w, text: w.text + '灯'.repeat(k) })))
    for (const set of sets) {
      await askIn(home, set)
      // Time has passed, as files tell it.
      await new Promise((done) => setTimeout(done, 5))
      await askIn(home, sets[0]!)
    }
    expect(files(home.cache)).toHaveLength(8)
    expect((await askIn(home, sets[0]!)).did.taken).toBe(1)
    expect((await askIn(home, sets[9]!)).did.taken).toBe(1)
    expect((await askIn(home, sets[1]!)).did.taken).toBe(0)
  })

  it.each<[string, (file: string) => void]>([
    ['is empty', (file) => writeFileSync(file, '')],
    ['is cut short', (file) => writeFileSync(file, readFileSync(file).subarray(0, 50))],
    [
      'has one bit changed',
      (file) => {
        const bytes = readFileSync(file)
        bytes[bytes.length - 9]! ^= 1
        writeFileSync(file, bytes)
      },
    ],
    [
      'is that of another set',
      (file) => writeFileSync(file, readFileSync(files(dirname(dirname(file))).find((other) => other !== file)!)),
    ],
    [
      'is a folder',
      (file) => {
        rmSync(file)
        mkdirSync(file)
      },
    ],
  ])('and a file that %s is made anew', async (_, damage) => {
    const home = homeIn(temporaryFolder())
    const sound = await askIn(home, corpus)
    const [file] = files(home.cache)
    await askIn(home, { ...corpus, documents: corpus.documents.slice(1) })
    damage(file!)
    const again = await askIn(home, corpus)
    expect(again.did).toEqual({ taken: 0, put: 1 })
    expect(told(again.found)).toEqual(told(sound.found))
  })

  it('with the key of another user or machine are made anew', async () => {
    const home = homeIn(temporaryFolder())
    await askIn(home, corpus)
    const elsewhere = { cache: home.cache, state: join(temporaryFolder(), 'state') }
    expect((await askIn(elsewhere, corpus)).did).toEqual({ taken: 0, put: 1 })
  })

  it('nowhere, where there is no folder that takes them', async () => {
    const home = homeIn(temporaryFolder())
    writeFileSync(home.cache, 'notes\n')
    const sound = await ask(corpus)
    for (let time = 0; time < 2; time++) expect(told((await askIn(home, corpus)).found)).toEqual(told(sound))
  })
})

/** With another first text. */
function with1(of: Corpus, change: (witness: Witness) => Witness): Corpus {
  const [first, ...others] = of.documents
  const witnesses = first!.witnesses.map(change)
  return { ...of, documents: [{ ...first!, date: witnesses[0]!.date!, witnesses }, ...others] }
}

const aliased = (document: Document, k: number): Document =>
  k === 0 ? { ...document, aliases: ['灯塔声明'] } : document

describe('tifa formulas, of a corpus of forty documents', () => {
  const dir = temporaryFolder()
  const run = promisify(execFile)
  const command = resolve(import.meta.dirname, '../../dist/tifa.js')
  const askAs = (home: string, ...more: readonly string[]) =>
    run(process.execPath, [command, 'formulas', '--corpus', dir, '--lang', 'zh', ...more], {
      env: { PATH: process.env.PATH, HOME: home },
      maxBuffer: 1 << 28,
    })
  beforeAll(() => {
    for (const [path, text] of archiveFiles({ documents: 40 })) {
      mkdirSync(dirname(join(dir, path)), { recursive: true })
      writeFileSync(join(dir, path), text)
    }
  })

  it('says nothing of its work in a pipe; two at once and one without a home answer alike, in every form', async () => {
    const home = temporaryFolder()
    const [one, two] = await Promise.all([askAs(home, '--format', 'json'), askAs(home, '--format', 'json')])
    expect([one.stderr, two.stderr]).toEqual(['', ''])
    expect(two.stdout).toBe(one.stdout)
    const [file, ...others] = files(join(home, '.cache'))
    expect(others).toEqual([])
    const bytes = readFileSync(file!)
    expect((await askAs(home, '--format', 'json')).stdout).toBe(one.stdout)
    for (const form of [
      ['--limit', '3'],
      ['--places', '--format', 'csv'],
      ['--format', 'md'],
      ['--format', 'html'],
    ])
      expect((await askAs(home, ...form)).stdout).toBe((await askAs('/dev/null', ...form)).stdout)
    expect((await askAs('/dev/null', '--format', 'json')).stdout).toBe(one.stdout)
    // It was read, and not written again.
    expect(files(join(home, '.cache'))).toEqual([file])
    expect(readFileSync(file!).equals(bytes)).toBe(true)
  })

  it('between two days keeps a set of its own', async () => {
    const home = temporaryFolder()
    await askAs(home)
    const since = await askAs(home, '--from', '1951')
    expect(files(join(home, '.cache'))).toHaveLength(2)
    expect((await askAs(home, '--from', '1951')).stdout).toBe(since.stdout)
    expect((await askAs('/dev/null', '--from', '1951')).stdout).toBe(since.stdout)
    expect(files(join(home, '.cache'))).toHaveLength(2)
  })
})
