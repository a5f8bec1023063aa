/** What is kept of texts changes no answer, whatever has become of it. */
import { execFile } from 'node:child_process'
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { promisify } from 'node:util'
import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { segmentText } from '../../src/clauses/segment-text.ts'
import { loadCorpus } from '../../src/corpus/index.ts'
import type { CacheHome } from '../../src/kept/cache-home.ts'
import { keepIndex } from '../../src/kept/keep-index.ts'
import type { Corpus, Trace, Witness } from '../../src/model/index.ts'
import { traceCorpus } from '../../src/trace.ts'
// @ts-expect-error A script without types.
import { archiveFiles } from '../eval/generate-archive.mjs'
import { temporaryFolder } from '../inspect/repository.ts'
import { corpusOf, someTexts, someWords } from './made-corpus.ts'

const witnessesOf = (corpus: Corpus): readonly Witness[] => corpus.documents.flatMap((d) => d.witnesses)

const homeIn = (dir: string): CacheHome => ({ cache: join(dir, 'cache'), state: join(dir, 'state') })

/** An index of the corpus, with how many texts it works out. */
async function indexOf(corpus: Corpus, home: CacheHome | null) {
  let made = 0
  const building = (): void => {
    made++
  }
  const index = await keepIndex(witnessesOf(corpus), { home, building })
  return { index, made: () => made }
}

/** All files that are kept. */
const files = (dir: string): readonly string[] =>
  existsSync(dir)
    ? readdirSync(dir, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map((entry) => join(entry.parentPath, entry.name))
    : []

/** Each text is asked for everything. */
async function askAll(corpus: Corpus, home: CacheHome | null) {
  const { index, made } = await indexOf(corpus, home)
  const answers = witnessesOf(corpus).map((w) => [index.linesOf(w), index.gramsOf(w), index.clausesOf(w)] as const)
  return { answers, made: made() }
}

const texts = [
  ['zh', '双方重申两岸灯塔由守塔人世代相传。\n双方反对滥捕鲟鱼。\n'],
  ['ru', '1. Стороны подтверждают право морского партнёрства.\n'],
  ['en', 'The sides reaffirm maritime co-operation.\n'],
] as const
const corpus = corpusOf(texts)

describe('a trace through an index', () => {
  it('is the trace without one, in all forms and near, kept or not', async () => {
    await fc.assert(
      fc.asyncProperty(someTexts, someWords, fc.boolean(), fc.boolean(), async (some, words, exact, near) => {
        const dir = temporaryFolder()
        const of = corpusOf(some)
        const plain = await traceCorpus(of, { words, exact, near })
        for (let time = 0; time < 2; time++) {
          // Read anew, as by another process: nothing of the texts is known yet.
          const of = corpusOf(some)
          const { index } = await indexOf(of, homeIn(dir))
          expect((await traceCorpus(of, { words, exact, near }, index)).trace).toEqual(plain.trace)
        }
        const { index } = await indexOf(of, null)
        expect((await traceCorpus(of, { words, exact, near }, index)).trace).toEqual(plain.trace)
        // Where some of it is gone: the keys of a text, and not its clauses, or the other way round.
        for (const kept of files(homeIn(dir).cache).filter((file) => /[02468ace]$/.test(file))) rmSync(kept)
        const again = corpusOf(some)
        const half = await indexOf(again, homeIn(dir))
        expect((await traceCorpus(again, { words, exact, near }, half.index)).trace).toEqual(plain.trace)
        rmSync(dir, { recursive: true })
      }),
      { numRuns: 150, seed: 5 },
    )
  })

  it('reads closely only the texts that may hold the words', async () => {
    const { index } = await indexOf(corpus, null)
    const [first, ...others] = witnessesOf(corpus)
    const closed = others.map((w) =>
      Object.defineProperty({ ...w }, 'text', {
        get: () => {
          throw new Error('read')
        },
      }),
    )
    const kept = { ...index, linesOf: (w: Witness) => index.linesOf(others.find((o) => o.sha256 === w.sha256) ?? w) }
    const of = corpus.documents.map((d, k) => ({ ...d, witnesses: [k === 0 ? first! : closed[k - 1]!] }))
    const { trace } = await traceCorpus({ ...corpus, documents: of }, { words: '滥捕鲟鱼' }, kept)
    expect(trace.totals).toMatchObject({ exact: 1, witnesses: 1 })
  })
})

describe('what is kept', () => {
  it('of clauses is what segmenting gives, in every text', async () => {
    const { documents } = await loadCorpus(resolve(import.meta.dirname, '../sample-corpus'))
    const all = [
      ...documents,
      ...fc.sample(someTexts, { numRuns: 100, seed: 11 }).flatMap((some) => corpusOf(some).documents),
    ]
    expect(all.length).toBeGreaterThan(100)
    for (const document of all) {
      const { index } = await indexOf({ ...corpus, documents: [document] }, null)
      for (const witness of document.witnesses)
        expect(index.clausesOf(witness)).toStrictEqual(segmentText(witness.text, witness.lang))
    }
  })

  it('is worked out once, and again for a text that is new or changed alone', async () => {
    const home = homeIn(temporaryFolder())
    const first = await askAll(corpus, home)
    expect(first.made).toBe(6)
    expect(await askAll(corpus, home)).toEqual({ answers: first.answers, made: 0 })
    const changed = [...texts.slice(0, 2), ['en', 'The sides reaffirm maritime partnership.\n']] as const
    const again = await askAll(corpusOf(changed), home)
    expect(again.made).toBe(2)
    expect(again.answers.slice(0, 2)).toEqual(first.answers.slice(0, 2))
    expect(again.answers[2]).not.toEqual(first.answers[2])
    expect((await askAll(corpusOf([...changed, texts[2]]), home)).made).toBe(2)
    expect(await askAll(corpusOf(texts), home)).toEqual({ answers: first.answers, made: 2 })
    // A text that was taken out is asked no more.
    expect((await askAll(corpusOf(texts.slice(0, 1)), home)).answers).toEqual(first.answers.slice(0, 1))
  })

  it.each<[string, (file: string) => void]>([
    ['is empty', (file) => writeFileSync(file, '')],
    ['is cut short', (file) => writeFileSync(file, readFileSync(file).subarray(0, 40))],
    [
      'has one bit changed',
      (file) => {
        const bytes = readFileSync(file)
        bytes[bytes.length - 1]! ^= 1
        writeFileSync(file, bytes)
      },
    ],
    [
      'is that of another text',
      (file) => writeFileSync(file, readFileSync(files(dirname(dirname(file))).find((other) => other !== file)!)),
    ],
    [
      'is a folder',
      (file) => {
        rmSync(file)
        mkdirSync(file)
      },
    ],
  ])('and %s is made anew', async (_, damage) => {
    const home = homeIn(temporaryFolder())
    const sound = await askAll(corpus, home)
    for (const file of files(home.cache).slice(0, 1)) damage(file)
    expect(await askAll(corpus, home)).toEqual({ answers: sound.answers, made: 1 })
  })

  it('with the key of another user or machine is made anew', async () => {
    const home = homeIn(temporaryFolder())
    const sound = await askAll(corpus, home)
    const elsewhere = { cache: home.cache, state: join(temporaryFolder(), 'state') }
    expect(await askAll(corpus, elsewhere)).toEqual({ answers: sound.answers, made: 6 })
  })

  it.each<[string, (home: CacheHome) => void]>([
    ['the folder of caches is a file', ({ cache }) => writeFileSync(cache, 'notes\n')],
    ['the folder of the key is a file', ({ state }) => writeFileSync(state, 'notes\n')],
    ['the key is a folder', ({ state }) => mkdirSync(join(state, 'cache-key'), { recursive: true })],
    ['the folder of caches is a link to nothing', ({ cache }) => symlinkSync('/nowhere/at/all', cache)],
    // A disk that takes nothing more, as far as a test can have one.
    ['nothing can be written', ({ cache }) => symlinkSync('/proc/1', cache)],
  ])('is nothing where %s, and costs only time', async (_, spoil) => {
    const home = homeIn(temporaryFolder())
    spoil(home)
    const sound = await askAll(corpus, null)
    expect(await askAll(corpus, home)).toEqual(sound)
    expect(await askAll(corpus, home)).toEqual(sound)
  })

  it('may stand elsewhere, behind a link', async () => {
    const dir = temporaryFolder()
    const home = homeIn(dir)
    mkdirSync(join(dir, 'elsewhere'))
    symlinkSync(join(dir, 'elsewhere'), home.cache)
    await askAll(corpus, home)
    expect((await askAll(corpus, home)).made).toBe(0)
  })

  it('half written by a process that is gone is swept away, and never read', async () => {
    const home = homeIn(temporaryFolder())
    await askAll(corpusOf(texts.slice(0, 1)), home)
    const folder = dirname(files(home.cache)[0]!)
    const unfinished = join(dirname(folder), 'new', `${2 ** 22 + 1}-abc`)
    writeFileSync(unfinished, 'half')
    const { made } = await askAll(corpus, home)
    expect([made, existsSync(unfinished)]).toEqual([4, false])
  })

  it('of a clause of a megabyte, too', async () => {
    const home = homeIn(temporaryFolder())
    const long = corpusOf([['zh', `${'双方重申两岸灯塔由守塔人世代相传，'.repeat(60_000)}滥捕。\n`]])
    const plain = await traceCorpus(long, { words: '相传，滥捕' })
    for (let time = 0; time < 2; time++) {
      const { index } = await indexOf(long, home)
      expect((await traceCorpus(long, { words: '相传，滥捕' }, index)).trace).toEqual(plain.trace)
    }
    expect(plain.trace.totals.exact).toBe(1)
  })
})

describe('tifa trace, of a corpus of a hundred texts', () => {
  const dir = temporaryFolder()
  const run = promisify(execFile)
  const command = resolve(import.meta.dirname, '../../dist/tifa.js')
  const ask = (home: string, words = '双方重申') =>
    run(process.execPath, [command, 'trace', words, '--corpus', dir, '--format', 'json'], {
      env: { PATH: process.env.PATH, HOME: home },
      maxBuffer: 1 << 28,
    })
  beforeAll(() => {
    for (const [path, text] of archiveFiles({ documents: 40 })) {
      mkdirSync(dirname(join(dir, path)), { recursive: true })
      writeFileSync(join(dir, path), text)
    }
  })

  it('says nothing of its index in a pipe; two at once, one that is killed and one without a home answer alike', async () => {
    const home = temporaryFolder()
    const [one, two] = await Promise.all([ask(home), ask(home)])
    expect([one.stderr, two.stderr]).toEqual(['', ''])
    expect(two.stdout).toBe(one.stdout)
    expect(files(join(home, '.cache')).length).toBeGreaterThan(100)
    expect((await ask(home)).stdout).toBe(one.stdout)
    const other = temporaryFolder()
    const killed = execFile(process.execPath, [command, 'trace', '双方', '--corpus', dir], { env: { HOME: other } })
    await new Promise<void>((done) => {
      const watch = setInterval(() => {
        if (files(join(other, '.cache')).length === 0 && killed.exitCode === null) return
        clearInterval(watch)
        killed.kill('SIGKILL')
        done()
      }, 1)
    })
    expect((await ask(other)).stdout).toBe(one.stdout)
    expect((await ask('/dev/null')).stdout).toBe(one.stdout)
  })

  it('of a text that was changed since tells what stands there now', async () => {
    const home = temporaryFolder()
    const before = JSON.parse((await ask(home, '鲟鱼汛期')).stdout) as Trace
    const corpus = await loadCorpus(dir)
    const file = join(dir, corpus.documents[3]!.id, 'zh.full.txt')
    const text = readFileSync(file, 'utf8')
    writeFileSync(file, `${text}双方关心鲟鱼汛期。\n`)
    const after = JSON.parse((await ask(home, '鲟鱼汛期')).stdout) as Trace
    writeFileSync(file, text)
    expect([before.totals.exact, after.totals.exact]).toEqual([0, 1])
    expect(after.first?.document).toBe(corpus.documents[3]!.id)
  })
})
