/**
 * Sentences that a blank line parts, because a page ended there.
 *
 *     The Sides will continue to deepen
 *                                          (the page ends)
 *     their co-operation in trade.         one paragraph
 *
 *     trade in goods and in services between the ports
 *
 *     schools and the exchange of their teachers
 *                                          two paragraphs, though nothing ends with a mark
 *
 * A blank line is evidence of a paragraph; that a line breaks off without an end mark and the next goes on in small
 * letters is evidence against it, but only in a text whose paragraphs do end with end marks.
 */
import type { PrintedLines } from './split-lines.ts'

/** Of the runs of parted blocks, this share must come to an end mark, or the text has none to go by. */
const ENDED_SHARE = 0.5

export interface LineSigns {
  /** Does line i − 1 break off in a sentence that line i goes on with? */
  readonly parts: (line: number) => boolean
  /** Does line i end with a mark (an end mark, a comma, the joint of a list)? */
  readonly isEnded: (line: number) => boolean
  /** In wrapped text: does line i − 1 fill the column? */
  readonly isFull: (line: number) => boolean
}

/**
 * Tells of each line behind a blank one whether it goes on with the sentence before. One page break in a paragraph is
 * believed; of several in a row only those with more than a line between them, or with full lines: else they are the
 * items of a list. Linear.
 */
export function judgeBridges(lines: PrintedLines, { parts, isEnded, isFull }: LineSigns): (line: number) => boolean {
  const bridged = new Uint8Array(lines.count + 1)
  let runs = 0
  let ended = 0
  for (let i = 1; i < lines.count; ) {
    if (lines.blanks[i] === 0 || !parts(i)) {
      i++
      continue
    }
    // A run: blocks one after the other, each breaking off into the next.
    const gaps: number[] = [i]
    let pages = true
    let blockStart = i
    for (i++; i < lines.count; i++) {
      if (lines.blanks[i] === 0) continue
      if (!parts(i)) break
      if (i - blockStart === 1 && !isFull(i)) pages = false
      gaps.push(i)
      blockStart = i
    }
    runs++
    if (isEnded(i - 1)) ended++
    else if (gaps.length > 1) pages = false
    if (pages) for (const gap of gaps) bridged[gap] = 1
  }
  const marked = ended >= runs * ENDED_SHARE
  return (line) => marked && bridged[line] === 1
}
