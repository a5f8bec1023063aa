/** The lock beside the texts: what is told, of which place, how heavily, and what counts as accepted. */
import { describe, expect, it } from 'vitest'
import { SEGMENTATION_VERSION as current } from '../../src/clauses/segmentation-version.ts'
import { NO_CACHE } from '../../src/inspect/cache.ts'
import { checkLock } from '../../src/inspect/check-lock.ts'
import { prepareCorpus } from '../../src/inspect/prepare-corpus.ts'
import { formatLock } from '../../src/lock.ts'
import type { Fidelity, Witness } from '../../src/model/index.ts'
import { documentOf } from '../check/checked-text.ts'

const text = '一、双方重申互不使用武力，以协商解决争端。\n二、双方将扩大贸易。\n三、双方支持青年交流。\n'

const witness = (words: string, fidelity: Fidelity = 'full', document = '2019'): Witness =>
  ({
    siglum: `${document}·zh`,
    document,
    lang: 'zh',
    fidelity,
    file: `${document}/zh.${fidelity}.txt`,
    text: words,
  }) as Witness

const prepared = (witnesses: readonly Witness[]) => prepareCorpus([documentOf({ witnesses })], NO_CACHE)

const lockFor = (witnesses: readonly Witness[], segmentation = current): string =>
  formatLock({ format: 2, segmentation, witnesses: witnesses.map((w) => prepared(witnesses).lockedOf(w)) })

function check(lock: string | null, witnesses: readonly Witness[]) {
  const { state, findings, accepted } = checkLock(lock, 'corpus.lock', prepared(witnesses), witnesses)
  return {
    state,
    told: findings.map((f) => `${f.severity} ${f.rule} ${f.file}:${f.line}`),
    codes: findings.map((f) => f.code),
    values: findings.map((f) => f.values),
    accepted: [...accepted],
  }
}

const one = witness(text)
const changed = witness(text.replace('扩大', '缩小'))

describe('a lock', () => {
  it('that is of these texts: nothing told, all accepted', () => {
    expect(check(lockFor([one]), [one])).toEqual({
      state: 'current',
      told: [],
      codes: [],
      values: [],
      accepted: ['2019/zh.full.txt'],
    })
  })

  it('that is missing accepts nothing', () => {
    expect(check(null, [one])).toMatchObject({
      state: 'missing',
      told: ['error lock-missing corpus.lock:1'],
      accepted: [],
    })
  })

  it('that is no lock', () => {
    expect(check('tifa/lock@9\n', [one])).toMatchObject({ state: 'unreadable', accepted: [] })
  })

  it('of another segmentation is told as a note, and accepts the texts', () => {
    expect(check(lockFor([one], current - 1), [one])).toMatchObject({
      state: 'segmentation',
      told: ['note lock-segmentation corpus.lock:1'],
      accepted: ['2019/zh.full.txt'],
    })
  })

  it('edited by hand: its line is told, the text is not accepted and not told as new', () => {
    const lock = lockFor([one, witness(text, 'full', '2020')])
    const line = lock.split('\n').indexOf('2019/zh.full.txt') + 2
    const edited = lock.replace(/^text (.)/m, (_, c) => `text ${c === '0' ? '1' : '0'}`)
    const result = check(edited, [one, witness(text, 'full', '2020')])
    expect(result.state).toBe('unreadable')
    expect(result.codes).not.toContain('lock-stale.new')
    expect(result.told.every((t) => t.startsWith('error lock-tampered corpus.lock:'))).toBe(true)
    expect(result.told.some((t) => Math.abs(Number(t.split(':').at(-1)) - line) <= 1)).toBe(true)
    expect(result.accepted).toEqual(['2020/zh.full.txt'])
  })
})

describe('a text that is not the locked one', () => {
  it('changed words: an error at the clause, and the others stay accepted', () => {
    const other = witness(text, 'full', '2020')
    expect(check(lockFor([one, other]), [changed, other])).toMatchObject({
      state: 'differs',
      told: ['error wording-changed 2019/zh.full.txt:2'],
      codes: ['wording-changed.clause'],
      values: [{ clause: '2.1' }],
      accepted: ['2020/zh.full.txt'],
    })
  })

  it('a summary may change: a warning, of the lock', () => {
    const [before, after] = [witness(text, 'digest'), witness(changed.text, 'digest')]
    expect(check(lockFor([before]), [after]).told).toEqual(['warning lock-stale 2019/zh.digest.txt:2'])
  })

  it('excerpts may not', () => {
    const [before, after] = [witness(text, 'abridged'), witness(changed.text, 'abridged')]
    expect(check(lockFor([before]), [after]).told).toEqual(['error wording-changed 2019/zh.abridged.txt:2'])
  })

  it('a clause that is gone is named for the whole text', () => {
    const { codes, values } = check(lockFor([one]), [witness(text.replace('二、双方将扩大贸易。\n', ''))])
    expect(codes).toEqual(['wording-changed.text'])
    expect(values[0]).toMatchObject({ gone: ['2.1'], goneCut: false, more: 0 })
  })

  it('of many changed clauses twenty are told one by one, the rest counted', () => {
    const lines = (word: string) =>
      Array.from({ length: 23 }, (_, k) => `${k + 1}. 双方${word}第${k}项合作。\n`).join('\n')
    const { codes, values } = check(lockFor([witness(lines('支持'))]), [witness(lines('欢迎'))])
    expect(codes.filter((c) => c === 'wording-changed.clause')).toHaveLength(20)
    expect(values.at(-1)).toMatchObject({ gone: [], more: 3 })
  })

  it('of many lost clauses twenty are named, and that there are more is said', () => {
    const lines = (n: number) => Array.from({ length: n }, (_, k) => `${k + 1}. 双方支持第${k}项合作。\n`).join('\n')
    const lost = (n: number) => check(lockFor([witness(lines(n))]), [witness(lines(1))]).values.at(-1)
    expect(lost(21)).toMatchObject({ goneCut: false })
    expect(lost(22)).toMatchObject({ goneCut: true })
    expect((lost(22) as { readonly gone: readonly string[] }).gone).toHaveLength(20)
  })

  it.each([
    ['another mark', text.replace('，', '；'), 'lock-stale.punctuation'],
    ['another number', text.replace('三、', '四、'), 'lock-stale.numbering'],
    ['another layout', `\ufeff${text}`, 'lock-stale.layout'],
  ])('%s: a warning', (_, words, code) => {
    const result = check(lockFor([one]), [witness(words)])
    expect(result.codes).toEqual([code])
    expect(result.told[0]).toMatch(/^warning lock-stale 2019\/zh\.full\.txt:/)
  })

  it('another mark is told at its clause, label and all', () => {
    const { findings } = checkLock(
      lockFor([one]),
      'corpus.lock',
      prepared([witness(text.replace('扩大贸易。', '扩大贸易！'))]),
      [witness(text.replace('扩大贸易。', '扩大贸易！'))],
    )
    expect(findings.map((f) => [f.line, f.column])).toEqual([[2, 1]])
  })

  it('one that came, one that went', () => {
    const other = witness(text, 'full', '2020')
    const lock = lockFor([one])
    expect(check(lock, [one, other])).toMatchObject({
      state: 'differs',
      codes: ['lock-stale.new'],
      told: ['error lock-stale 2020/zh.full.txt:1'],
      accepted: ['2019/zh.full.txt'],
    })
    const line = lock.split('\n').indexOf('2019/zh.full.txt') + 1
    expect(check(lock, [])).toMatchObject({
      codes: ['lock-stale.gone'],
      told: [`error lock-stale corpus.lock:${line}`],
      accepted: [],
    })
  })
})
