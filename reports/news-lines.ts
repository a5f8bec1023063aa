/**
 * The digest as plain lines, for forms that have no list of their own: a sheet, a header, a description.
 *
 *     要点
 *     1. 未再出现：“不是军事同盟”（2016-1.3、2019-1.3）
 */
import type { View } from '../src/core.ts'

export const newsLines = ({ news }: View): readonly string[] => [
  news.title,
  ...news.points.map((point, i) => `${i + 1}. ${point.line}`),
  ...(news.more === null ? [] : [news.more]),
  ...(news.apartTitle === null ? [] : [news.apartTitle]),
  ...news.apart.map((point) => point.line),
  ...news.notes,
]
