/** corpus.lock: what it notices, and that it is what was written. */
import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { segmentText } from '../src/clauses/segment-text.ts'
import { compareLock, formatLock, type Lock, lockWitness, parseLock } from '../src/lock.ts'
import type { Witness } from '../src/model/index.ts'

const text =
  '岚多尔共和国和托雷纳联邦联合声明\n\n一、双方重申互不使用武力，以协商解决争端。\n二、双方将扩大贸易。\n三、双方支持青年交流。\n'

const long = `双方重申互不使用武力，以协商解决一切争端，并将扩大农产品和水产品贸易，简化口岸通关手续。\n\n双方支持两国青年、媒体和地方之间的交流，商定互办文化年，并共同监测界河水质和上游冰川的变化。\n`

const lockOf = (words: string, segmentation = 1, document = '2019'): Lock => {
  const witness = { document, lang: 'zh', fidelity: 'full', text: words } as Witness
  return { format: 2, segmentation, witnesses: [lockWitness(witness, segmentText(words, 'zh'))] }
}
const kindOf = (words: string): string | undefined => compareLock(lockOf(text), lockOf(words))[0]?.kind

describe('the lock compared with a text', () => {
  it.each([
    ['the same', text, undefined],
    ['Windows line ends', text.replaceAll('\n', '\r\n'), undefined],
    ['a byte order mark', `\ufeff${text}`, 'layout'],
    ['another width of a mark', text.replace('，', ','), 'layout'],
    ['another mark', text.replace('，', '；'), 'punctuation'],
    ['another number', text.replace('三、', '四、'), 'numbering'],
    ['one word', text.replace('扩大', '缩小'), 'wording'],
    ['a clause less', text.replace('二、双方将扩大贸易。\n', ''), 'wording'],
    [
      'two clauses swapped',
      text.replace('扩大贸易', '甲').replace('支持青年交流', '扩大贸易').replace('将甲', '支持青年交流'),
      'wording',
    ],
  ])('%s', (_name, words, kind) => {
    expect(kindOf(words)).toBe(kind)
  })
  it('wrapped lines: layout', () => {
    const wrapped = long.replace(/(.{20})(?=.)/gu, '$1\n')
    expect(compareLock(lockOf(long), lockOf(wrapped))).toMatchObject([{ kind: 'layout' }])
  })
  it.each([
    [
      'to the next clause',
      '双方重申友好。双方支持贸易。\n\n双方同意磋商。\n',
      '双方重申友好。\n\n双方支持贸易。双方同意磋商。\n',
    ],
    ['in Russian', 'Стороны друзья. Они за мир.\n\nОни согласны.\n', 'Стороны друзья.\n\nОни за мир. Они согласны.\n'],
    [
      'in English',
      'The Sides are friends. They trade.\n\nThey agree.\n',
      'The Sides are friends.\n\nThey trade. They agree.\n',
    ],
  ])('a sentence that moved %s: wording of both', (_name, before, after) => {
    const ids = segmentText(before, 'zh').map((c) => c.id)
    expect(compareLock(lockOf(before), lockOf(after))).toMatchObject([{ kind: 'wording', a: ids, b: ids }])
  })
  it.each([
    [
      'made two',
      '双方重申友好。双方支持贸易。\n\n双方同意磋商。\n',
      '双方重申友好。\n\n双方支持贸易。\n\n双方同意磋商。\n',
    ],
    ['made two in English', 'The Sides are friends. They trade.\n', 'The Sides are friends.\n\nThey trade.\n'],
    [
      'and its neighbour made two each',
      '甲方友好。乙方友好。\n\n甲方支持。乙方支持。\n',
      '甲方友好。\n\n乙方友好。\n\n甲方支持。\n\n乙方支持。\n',
    ],
  ])('a paragraph %s: numbering', (_name, before, after) => {
    expect(compareLock(lockOf(before), lockOf(after))).toMatchObject([{ kind: 'numbering' }])
    expect(compareLock(lockOf(after), lockOf(before))).toMatchObject([{ kind: 'numbering' }])
  })
  it('in the older format: whole texts alone, and every change is one of wording', () => {
    const older: Lock = { ...lockOf(text), format: 1 }
    expect(compareLock(older, lockOf(text))).toEqual([])
    expect(compareLock(older, lockOf(text.replace('，', ',')))).toMatchObject([{ kind: 'wording', b: [] }])
  })
  it('names the clauses', () => {
    expect(compareLock(lockOf(text), lockOf(text.replace('扩大', '缩小')))).toMatchObject([{ a: ['2.1'], b: ['2.1'] }])
  })
  it('of another segmentation: whole texts alone', () => {
    expect(compareLock(lockOf(text, 1), lockOf(text, 2))).toEqual([])
    expect(compareLock(lockOf(text, 1), lockOf(text.replace('扩大', '缩小'), 2))).toMatchObject([
      { kind: 'wording', b: [] },
    ])
  })
  it('a text that came, one that went', () => {
    expect(compareLock(lockOf(text), lockOf(text, 1, '2020')).map((d) => [d.kind, d.path])).toEqual([
      ['gone', '2019/zh.full.txt'],
      ['new', '2020/zh.full.txt'],
    ])
  })
})

describe('the file', () => {
  const file = formatLock(lockOf(text))
  /** Changed by somebody who reckons the seal anew: only the form can tell it. */
  const resealed = (from: RegExp, to: string): string => {
    const [head, block = ''] = file.replace(from, to).trimEnd().split('\n\n')
    const lines = block.split('\n').slice(0, -1)
    const seal = createHash('sha256').update(lines.join('\n'), 'utf8').digest('hex').slice(0, 16)
    return `${head}\n\n${lines.join('\n')}\nseal ${seal}\n`
  }
  it('gives the lock back, and the same bytes', () => {
    const { lock, faults } = parseLock(file)
    expect(faults).toEqual([])
    expect(lock).toEqual(lockOf(text))
    expect(formatLock(lock as Lock)).toBe(file)
  })
  it('with Windows line ends is the same lock', () => {
    expect(parseLock(file.replaceAll('\n', '\r\n'))).toEqual(parseLock(file))
  })
  it('tells any letter changed in a block', () => {
    const from = file.indexOf('2019/')
    fc.assert(
      fc.property(
        fc.integer({ min: from, max: file.length - 2 }),
        fc.constantFrom('0', '7', 'f', 'x', ' '),
        (at, letter) => {
          if (file[at] === letter || file[at] === '\n') return
          const changed = `${file.slice(0, at)}${letter}${file.slice(at + 1)}`
          expect(parseLock(changed).faults).toMatchObject([{ line: 4, told: { code: 'lock-tampered.block' } }])
        },
      ),
      { seed: 20190620, numRuns: 300 },
    )
  })
  it('of tifa 0.2 is read for its whole texts', () => {
    const lines = ['2019/zh.full.txt', `text ${'5'.repeat(64)}`, `words ${'6'.repeat(64)}`, '1.1 aa bb']
    const seal = createHash('sha256').update(lines.join('\n'), 'utf8').digest('hex').slice(0, 16)
    const { lock, faults } = parseLock(`tifa/lock@1 segmentation 1\n\n${lines.join('\n')}\nseal ${seal}\n`)
    expect(faults).toEqual([])
    expect(lock).toMatchObject({ format: 1, witnesses: [{ path: '2019/zh.full.txt', text: '5'.repeat(64) }] })
  })
  it.each([
    ['nothing', '', ['1 head'], 0],
    ['another format', 'tifa/lock@9 segmentation 1\n', ['1 head'], 0],
    ['another format, below a remark', '# by hand\ntifa/lock@1 segmentation x\n', ['2 head'], 0],
    ['binary', '\0\0\0', ['1 head'], 0],
    ['marks of a merge', file.replace('text ', '<<<<<<< HEAD\ntext '), ['5 merge-marks.lock'], 0],
    ['a line of seven equal signs', `${file}=======\n`, ['4 block'], 0],
    ['a clause that is gone', file.replace(/^1\.1 .*\n/m, ''), ['4 block'], 0],
    ['a clause without its print', resealed(/^(1\.1 .*) \S+$/m, '$1'), ['4 block'], 0],
    ['a text without its checksum', resealed(/^text .*\n/m, ''), ['4 block'], 0],
    ['no seal', file.replace(/^seal .*\n/m, ''), ['4 block'], 0],
    ['a remark', `# by hand\n${file}`, [], 1],
    ['a byte order mark', `\ufeff${file}`, [], 1],
  ])('%s', (_name, words, told, blocks) => {
    const { lock, faults } = parseLock(words)
    expect(faults.map((f) => `${f.line} ${f.told.code.replace('lock-tampered.', '')}`)).toEqual(told)
    expect(lock?.witnesses.length ?? 0).toBe(blocks)
  })
  it('two branches that change two documents merge line by line', () => {
    const two = (a: string, b: string): string =>
      formatLock({
        format: 2,
        segmentation: 1,
        witnesses: [...lockOf(a, 1, '2019').witnesses, ...lockOf(b, 1, '2020').witnesses],
      })
    const [base, one, other] = [
      two(text, text),
      two(text.replace('扩大', '缩小'), text),
      two(text, text.replace('青年', '老年')),
    ].map((f) => f.split('\n\n'))
    const merged = base?.map((block, k) => (one?.[k] !== block ? one?.[k] : other?.[k])).join('\n\n')
    expect(merged).toBe(two(text.replace('扩大', '缩小'), text.replace('青年', '老年')))
  })
})
