/** A word that a line's end parts. */
const HYPHENED = /\p{L}[-\u2010\u2011\u00ad]$/u
/** Characters between which a wrapped line is joined without a space. */
export const UNSPACED = /[\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef“”‘’…—]/u

/**
 * A stretch of a text in one line: nothing between Han characters and behind a word's hyphen, else a space. What stands
 * beside the stretch tells how its ends are joined.
 */
export const unwrapped = (text: string, start = 0, end = text.length): string =>
  text.slice(start, end).replace(/\s*[\r\n]\s*/gu, (gap, at: number) => {
    const [from, to] = [start + at, start + at + gap.length]
    const [before, after] = [text[from - 1] ?? '', text[to] ?? '']
    if (UNSPACED.test(before) && UNSPACED.test(after)) return ''
    return HYPHENED.test(text.slice(Math.max(0, from - 2), from)) && /^\p{Ll}/u.test(after) ? '' : ' '
  })
