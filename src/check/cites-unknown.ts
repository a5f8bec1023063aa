/**
 * A record that says its document cites one that the corpus does not have, or one that was not there yet.
 *
 *     date: 2019-06-20, cites: [2016-09-03-joint-statment]      no such document
 *     date: 2019-06-20, cites: [2024-10-08-joint-statement]     signed later
 */

import { tell } from '../words/finding.ts'
import { type Fault, placeIn, type RecordRule } from './rule.ts'

export const citesUnknown: RecordRule = {
  id: 'cites-unknown',
  severity: 'error',
  scope: 'record',
  describe: { en: 'a record that cites what is not there', zh: '记录所列援引不存在或更晚' },
  check: ({ document, text, documents }) =>
    (document.cites ?? []).flatMap((cited): readonly Fault[] => {
      const target = documents.find(({ id }) => id === cited)
      if (target !== undefined && target !== document && target.date <= document.date) return []
      const [start, end] = placeIn(text, cited, Math.max(0, text.search(/^cites:/m)))
      const why = target === undefined ? 'unknown' : target === document ? 'itself' : 'later'
      return [
        { start, end, ...tell(`cites-unknown.${why}`, { cited, signed: target?.date ?? '', own: document.date }) },
      ]
    }),
}
