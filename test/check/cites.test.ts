/** What a record says that its document cites, held against the corpus and against the texts. */
import { describe, expect, it } from 'vitest'
import { citesDiffer } from '../../src/check/cites-differ.ts'
import { citesUnknown } from '../../src/check/cites-unknown.ts'
import type { CheckedCitation } from '../../src/check/rule.ts'
import type { Document, Fidelity, Witness } from '../../src/model/index.ts'
import { checkedRecord, documentOf } from './checked-text.ts'

const TREATY = '1998-05-12-treaty'
const STATEMENT = '2016-09-03-joint-statement'
const LATER = '2024-10-08-joint-statement'
const others = [TREATY, STATEMENT, LATER].map((id) => documentOf({ id, date: id.slice(0, 10) }))

const cited = (target: string | null): CheckedCitation => ({
  citation: { clause: '1', start: 0, end: 1, target, as: 'x' },
  date: null,
  candidates: [],
  contradiction: null,
  later: false,
})

/** A document whose record names these, with a text of this fidelity that cites those. */
function given(cites: readonly string[] | undefined, fidelity: Fidelity, found: readonly (string | null)[]) {
  const witness = { siglum: '2019·zh', lang: 'zh', fidelity } as Witness
  const document: Document = documentOf({ witnesses: [witness], ...(cites === undefined ? {} : { cites }) })
  const text = `date: 2019-06-20\ncites:\n${(cites ?? []).map((id) => `  - ${id}\n`).join('')}`
  return checkedRecord({ document, text, documents: [...others, document], citationsOf: () => found.map(cited) })
}

describe('a record and a text', () => {
  const told = (...of: Parameters<typeof given>): readonly string[] => {
    const record = given(...of)
    return citesDiffer.check(record).map((f) => `${f.code} ${f.values.cited} at ${record.text.slice(f.start, f.end)}`)
  }
  it('that agree are passed over, however often the text cites, whatever is open', () => {
    expect(told([TREATY], 'full', [TREATY, TREATY, null, '2019-06-20-note'])).toEqual([])
  })
  it('that the text cites more is told, of excerpts too', () => {
    for (const fidelity of ['full', 'abridged'] as const)
      expect(told([TREATY], fidelity, [TREATY, STATEMENT, STATEMENT])).toEqual([
        `cites-differ.more ${STATEMENT} at cites`,
      ])
  })
  it('that the text cites less is told of a whole text alone', () => {
    expect(told([TREATY, STATEMENT], 'full', [STATEMENT])).toEqual([`cites-differ.less ${TREATY} at ${TREATY}`])
    expect(told([TREATY, STATEMENT], 'abridged', [STATEMENT])).toEqual([])
  })
  it('of a summary, or where the record says nothing, nothing is told', () => {
    expect(told([TREATY], 'digest', [STATEMENT])).toEqual([])
    expect(told(undefined, 'full', [STATEMENT])).toEqual([])
  })
})

describe('what a record cites', () => {
  const told = (...cites: string[]): readonly string[] => {
    const record = given(cites, 'full', [])
    return citesUnknown.check(record).map((f) => `${f.code} ${record.text.slice(f.start, f.end)}`)
  }
  it('is there, and was there before', () => expect(told(TREATY, STATEMENT)).toEqual([]))
  it('is told where it is not', () => {
    expect(told(TREATY, '2016-09-03-joint-statment', LATER, '2019-06-20-note')).toEqual([
      'cites-unknown.unknown 2016-09-03-joint-statment',
      `cites-unknown.later ${LATER}`,
      'cites-unknown.itself 2019-06-20-note',
    ])
  })
})
