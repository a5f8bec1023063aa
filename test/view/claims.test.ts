/** Which claim is made of what: every row of the table, by the collations in which it holds and those where it nearly does. */
import { describe, expect, test } from 'vitest'
import type { Fidelity } from '../../src/model/index.ts'
import { collated, type HandLink, link, movedSentence, subject, witness, wording } from './hand-made.ts'

const OLD = ['一、双方支持该倡议。', '二、双方视彼此为优先合作伙伴，互为邻邦。', '三、旧。']
const NEW = ['一、双方支持该倡议。', '二、双方今后仍视彼此为优先合作伙伴。', '三、新。']

interface Told {
  readonly reading?: 'versions' | 'successive' | 'open'
  readonly a?: Fidelity
  readonly b?: Fidelity
  readonly shared?: readonly string[]
  readonly cites?: readonly string[]
}

/** The claims of hand-made links between the two texts above. */
function claims(links: readonly HandLink[], { reading, a = 'full', b = 'full', shared = [], cites = [] }: Told = {}) {
  const [x, y] = [witness('2019·zh', OLD, { fidelity: a }), witness('2024·zh', NEW, { fidelity: b, cites })]
  const [alignment] = collated([x, y], [wording(x, y, links, shared)], reading).collation.alignments
  return alignment?.kind === 'wording' ? alignment.beads.map((bead) => bead.claim) : []
}

const gone = link('3', '', 'dropped')
const come = link('', '3', 'added')

describe('a clause that one text has alone', () => {
  test.each<[string, Told, readonly string[]]>([
    ['after one another, all that is cited compared', {}, ['not_repeated', 'new_here']],
    ['something cited was not compared', { cites: ['1998-05-12-treaty'] }, ['not_repeated', 'not_in_earlier']],
    ['the one compared is the one cited', { cites: ['2019-01-02-joint-statement'] }, ['not_repeated', 'new_here']],
    ['versions of one text', { reading: 'versions' }, ['deleted', 'added']],
    ['versions that cite something', { reading: 'versions', cites: ['x'] }, ['deleted', 'added']],
    ['nothing said of which amends which', { reading: 'open' }, ['only_in_earlier', 'only_in_later']],
    ['the earlier text abridged', { a: 'abridged' }, ['not_repeated', 'not_in_excerpts']],
    ['the later text abridged', { b: 'abridged' }, ['not_in_excerpts', 'new_here']],
    ['versions, the earlier text abridged', { reading: 'versions', a: 'abridged' }, ['deleted', 'not_in_excerpts']],
    ['open, both abridged', { reading: 'open', a: 'abridged', b: 'abridged' }, ['not_in_excerpts', 'not_in_excerpts']],
  ])('%s', (_name, told, expected) => expect(claims([gone, come], told)).toEqual(expected))
})

describe('wording that stands elsewhere is not absent', () => {
  const alone = [link('2', '', 'dropped'), link('', '2', 'added')]

  test('a passage links the two: no counterpart clause, but shared words', () => {
    expect(claims(alone, { shared: ['视彼此为优先合作伙伴'] })).toEqual(['shares', 'shares'])
    expect(claims(alone, { shared: ['视彼此为优先合作伙伴'], reading: 'versions' })).toEqual(['shares', 'shares'])
    expect(claims(alone, { shared: ['视彼此为优先合作伙伴'], b: 'abridged' })).toEqual(['shares', 'shares'])
  })
  test('a passage elsewhere is none of its own', () => {
    expect(claims([gone, come, ...alone], { shared: ['双方支持该倡议。'] })).toEqual([
      'not_repeated',
      'new_here',
      'not_repeated',
      'new_here',
    ])
  })
  test('the whole of it stands in another clause', () => {
    const a = witness('2019·zh', ['一、双方愿扩大贸易。双方设立渔业委员会。', '二、旧。'])
    const b = witness('2024·zh', ['一、双方愿扩大贸易。', '二、双方设立渔业委员会。'])
    const at = a.witness.text.indexOf('双方设立')
    const to = b.witness.text.indexOf('双方设立')
    const sentences = [movedSentence([at, at + 10], [to, to + 10])]
    const links = [link('1', '1', 'revised', [], { sentences }), link('2', '', 'dropped'), link('', '2', 'added')]
    const [alignment] = collated([a, b], [wording(a, b, links)]).collation.alignments
    expect(alignment?.kind === 'wording' && alignment.beads.map((bead) => bead.claim)).toEqual([
      'revised',
      'not_repeated',
      'stands_elsewhere',
    ])
  })
})

describe('against several earlier texts', () => {
  const base = witness('2024·zh', NEW)
  const claimsBeside = (one: Fidelity, shared: readonly string[] = []) => {
    const [x, y] = [witness('2016·zh', OLD, { fidelity: one }), witness('2019·zh', OLD)]
    const c = collated([x, y, base], [wording(x, base, [come], shared), wording(y, base, [come])])
    return c.collation.alignments.flatMap((al) => (al.kind === 'wording' ? al.beads.map((bead) => bead.claim) : []))
  }
  test('new where none of them has it, and all are whole', () => {
    expect(claimsBeside('full')).toEqual(['new_here', 'new_here'])
  })
  test('one of them is an abridgement: of the other it is said', () => {
    expect(claimsBeside('abridged')).toEqual(['not_in_excerpts', 'not_in_earlier'])
  })
  test('one of them has words of it', () => {
    expect(claimsBeside('full', ['双方支持该倡议。'])).toEqual(['new_here', 'new_here'])
    const [x, y] = [witness('2016·zh', NEW), witness('2019·zh', OLD)]
    const c = collated([x, y, base], [wording(x, base, [come], ['新。']), wording(y, base, [come])])
    expect(
      c.collation.alignments.flatMap((al) => (al.kind === 'wording' ? al.beads.map((bead) => bead.claim) : [])),
    ).toEqual(['stands_elsewhere', 'not_in_earlier'])
  })
  test('one of them is a summary, which says nothing of wording', () => {
    const [x, y] = [witness('2016·zh', ['边界：不变。'], { fidelity: 'digest' }), witness('2019·zh', OLD)]
    const c = collated([x, y, base], [subject(x, base, []), wording(y, base, [come])])
    expect(c.collation.alignments[1]).toMatchObject({ beads: [{ claim: 'not_in_earlier' }] })
  })
})

describe('clauses of both texts', () => {
  test('kept, moved, punctuation alone', () => {
    expect(
      claims([
        link('1', '1', 'kept'),
        link('1', '1', 'kept', [], { moved: true }),
        link('1', '1', 'revised', [['。', '。', 'punctuation']]),
        link('1', '1', 'revised', [['支持', '支持']]),
        link('1 2', '1', 'merged'),
        link('1', '1 2', 'split'),
      ]),
    ).toEqual(['kept', 'moved', 'punctuation', 'revised', 'merged', 'split'])
  })
  test('a revision of which little is common carries a formula, if one runs through it', () => {
    const other = link('2', '2', 'revised', [
      ['双方', '双方今后仍'],
      ['，互为邻邦。', '。'],
    ])
    const much = link('2', '2', 'revised', [
      ['双方视彼此为优先合作伙伴，互为邻邦。', '双方今后仍视彼此为优先合作伙伴。'],
    ])
    expect(claims([other], { shared: ['视彼此为优先合作伙伴'] })).toEqual(['revised'])
    expect(claims([much], { shared: ['视彼此为优先合作伙伴'] })).toEqual(['carries'])
    expect(claims([much])).toEqual(['revised'])
  })
})

test('a text called "a" is not taken for the letter in "added"', async () => {
  const { collateTexts } = await import('../../src/core.ts')
  const { buildView } = await import('../../src/view/build-view.ts')
  const kept = ['双方愿扩大渔业配额。', '双方同意增开过江渡船班次。', '双方支持共建气象观测站。']
  const lines = (list: readonly string[]): string => ['潮国与岭国联合声明', ...list].join('\n\n')
  const collated = await collateTexts([
    { name: 'a', text: lines(kept), lang: 'zh' },
    { name: 'b', text: lines([...kept, '本声明一式两份。']), lang: 'zh' },
  ])
  const view = buildView(collated, { ui: 'en', showPunctuation: false })
  expect(view.reading).toBe('versions')
  expect(view.columns[0]?.summary).toBe('3 kept, 1 added')
})
