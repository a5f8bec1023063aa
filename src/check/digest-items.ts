/** The points of a digest in the record are not the paragraphs of its file, in the same order. */
import { type Fault, placeIn, type RecordRule } from './rule.ts'

export const digestItems: RecordRule = {
  id: 'digest-items',
  severity: 'error',
  scope: 'record',
  describe: { en: "a digest's points and paragraphs that differ", zh: '提要各点与记录不符' },
  check: ({ text, texts }) =>
    texts.flatMap(({ witness, clauses }): readonly Fault[] => {
      const items = witness.record?.items
      if (witness.fidelity !== 'digest' || items === undefined) return []
      const [start, end] = placeIn(text, `${witness.lang}.digest`)
      const points = clauses.filter((c) => c.kind === 'clause')
      const hint = {
        en: 'one item of the record for each paragraph, in the same order',
        zh: '记录中每点对应一段，次序相同',
      }
      if (points.length !== items.length)
        return [
          {
            start,
            end,
            message: {
              en: `the record has ${items.length} items, ${witness.record?.file} ${points.length} paragraphs`,
              zh: `记录有 ${items.length} 点，${witness.record?.file} 有 ${points.length} 段`,
            },
            hint,
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
          message: {
            en: `item ${at + 1} is "${item.topic}", and paragraph ${at + 1} does not begin so`,
            zh: `第 ${at + 1} 点为“${item.topic}”，而第 ${at + 1} 段不以此开头`,
          },
          hint,
        },
      ]
    }),
}
