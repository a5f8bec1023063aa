/** Characters between which a wrapped line is joined without a space. */
const UNSPACED = /[\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef“”‘’…—]/u

/** A stretch in one line: nothing between Han characters, else a space. */
export const unwrapped = (words: string): string =>
  words.replace(/\s*[\r\n]\s*/gu, (gap, at: number) => {
    const [before, after] = [words[at - 1] ?? '', words[at + gap.length] ?? '']
    return UNSPACED.test(before) && UNSPACED.test(after) ? '' : ' '
  })
