/**
 * The raised mark of a footnote, which is no word of the text.
 *
 *     两国¹关系        a mark            10⁸, 5 км², m³      none: figures and units have powers
 *     agreement*       a mark            agreement [3]       a mark
 */

const mark = /^(?:\d{1,3}|\*{1,3}|[†‡])$/
const bracketed = /^[[(［（](?:\d{1,3}|\*{1,3}|[a-z])[\])］）]$/
/** A unit is as long as this at most; longer words have no powers. Letters. */
const UNIT = 3

/** `words` stand raised behind `before`. */
export function isNoteMark(words: string, before: string): boolean {
  const raised = words.trim()
  if (bracketed.test(raised)) return true
  if (!mark.test(raised)) return false
  if (!/^\d/.test(raised)) return true
  const left = before.trimEnd()
  if (/\d$/.test(left)) return false
  // A unit may stand close behind its figure or behind a Chinese word: 120km, 面积km.
  const last = /(?:(?!\p{Script=Han})\p{L})+$/u.exec(left)?.[0] ?? ''
  return last === '' ? before !== '' : last.length > UNIT
}
