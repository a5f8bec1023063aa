import { differenceOf } from './is-print.ts'
import { keyText } from './key.ts'

/** Whether two texts say the same, word for word and figure for figure: what differs is print or punctuation. */
export const sameWording = (one: string, other: string): boolean =>
  differenceOf(keyText(one), keyText(other)) !== 'wording'
