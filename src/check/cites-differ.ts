/**
 * A record and a text of its document that do not say the same of what it cites.
 *
 *     cites: [1998-05-12-treaty]      the text cites the statement of 2016, too           told
 *     cites: [1998-05-12-treaty]      no citation of the treaty is found in a whole text   told
 *
 * Of a record that says nothing, nothing is told; excerpts may leave a citation out, and a summary is not the text.
 */

import { tell } from '../words/finding.ts'
import { type Fault, placeIn, type RecordRule } from './rule.ts'

export const citesDiffer: RecordRule = {
  id: 'cites-differ',
  severity: 'note',
  scope: 'record',
  describe: { en: 'a record and a text that cite otherwise', zh: '记录与文本所列援引不一' },
  check: ({ document, text, citationsOf }) => {
    const { cites } = document
    if (cites === undefined) return []
    const at = text.search(/^cites:/m)
    return document.witnesses
      .filter((w) => w.fidelity !== 'digest')
      .flatMap((w): readonly Fault[] => {
        const found = new Set(citationsOf(w).flatMap(({ citation }) => citation.target ?? []))
        const more = [...found].filter((id) => !cites.includes(id) && id !== document.id)
        const less = w.fidelity === 'full' ? cites.filter((id) => !found.has(id)) : []
        const values = (cited: string) => ({ cited, siglum: w.siglum })
        return [
          ...more.map((id) => {
            const [start, end] = placeIn(text, 'cites', Math.max(0, at))
            return { start, end, ...tell('cites-differ.more', values(id)) }
          }),
          ...less.map((id) => {
            const [start, end] = placeIn(text, id, Math.max(0, at))
            return { start, end, ...tell('cites-differ.less', values(id)) }
          }),
        ]
      })
  },
}
