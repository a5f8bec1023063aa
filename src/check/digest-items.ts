/** The points of a digest in the record are not the paragraphs of its file, in the same order. */

import { witnessKey } from '../text/witness-key.ts'
import { tell } from '../words/finding.ts'
import { type Fault, placeIn, placeOfWitness, type RecordRule } from './rule.ts'

export const digestItems: RecordRule = {
  id: 'digest-items',
  severity: 'error',
  scope: 'record',
  describe: { en: "a digest's points and paragraphs that differ", zh: '提要各点与记录不符' },
  check: ({ text, texts }) =>
    texts.flatMap(({ witness, clauses }): readonly Fault[] => {
      const items = witness.record?.items
      if (witness.fidelity !== 'digest' || items === undefined) return []
      const [start, end] = placeOfWitness(text, witnessKey(witness))
      const points = clauses.filter((c) => c.kind === 'clause')
      if (points.length !== items.length)
        return [
          {
            start,
            end,
            ...tell('digest-items.count', {
              items: items.length,
              file: String(witness.record?.file),
              paragraphs: points.length,
            }),
          },
        ]
      const at = items.findIndex((item, i) => {
        const point = points[i]
        return point !== undefined && !witness.text.slice(point.start, point.end).startsWith(item.topic)
      })
      const item = items[at]
      if (item === undefined) return []
      const place = placeIn(text, `topic: ${item.topic}`)
      return [
        {
          start: place[0],
          end: place[1],
          ...tell('digest-items.topic', { item: at + 1, topic: item.topic }),
        },
      ]
    }),
}
