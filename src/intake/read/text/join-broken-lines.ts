/**
 * Lines that a margin broke, put together into paragraphs.
 *
 *     　　双方重申，在相互尊重的基础上发展
 *     两国关系。                               one paragraph
 *
 * Whether a text is broken, and where its paragraphs begin, is judged by `text/judge-typing.ts`, as where a text is
 * compared as it is; here words that a hyphen parted are put together, too.
 */
import { judgeTyping } from '../../../text/judge-typing.ts'
import { type PrintedLines, splitLines } from '../../../text/split-lines.ts'
import { joinWrapped } from '../join-wrapped.ts'

/** `一、`, `第三条`, `（二）`, `1.`, `a)`, `Статья 5`, `IV.`, a Markdown heading, a bullet. */
const labelled =
  /^(?:[（(]?[一二三四五六七八九十百]{1,4}[、）)．.]|第[一二三四五六七八九十百零〇\d]{1,6}[条章节编款]|[（(]?\d{1,3}[.)、）．](?!\d)|[①-⑳]|[（(][a-zа-я][)）]|[a-zа-я]\)|(?:Article|Статья|ARTICLE|СТАТЬЯ)\s+\d|[IVXLC]{1,6}\.\s|#{1,6}\s|[*•●○■□◆◇▪▫‣⁃–—-]\s)/
/** `第三条`, `ARTICLE 5`, `(a)`, `1.` with nothing behind it; a Markdown heading. */
const closed =
  /^(?:第[一二三四五六七八九十百零〇\d]{1,6}[条章节编款]|(?:Article|Статья|ARTICLE|СТАТЬЯ)\s+\d{1,3}\.?|[IVXLC]{1,6}\.?|[（(]?[一二三四五六七八九十百]{1,4}[、）)．.]|[（(]?\d{1,3}[.)、）．]|[（(][a-zа-я][)）]|[a-zа-я]\)|[①-⑳]|#{1,6}\s.*)$/
/** Characters of a line in which its label is looked for. */
const HEAD = 200

export interface JoinedText {
  readonly paragraphs: string[]
  /** Were any lines put together? */
  readonly wrapped: boolean
  /** Hyphens at line ends that were dropped. */
  readonly hyphens: number
  /** The ends of full lines of which nothing tells whether a paragraph ends there, too. */
  readonly unsure: readonly string[]
}

/** Characters shown of such an end. */
const SHOWN = 12

/** Joins lines broken at a column; a text whose lines are its paragraphs is returned as it is, trimmed. */
export function joinBrokenLines(lines: readonly string[]): JoinedText {
  const text = lines.join('\n')
  const printed = splitLines(text)
  const head = (i: number): string => text.slice(printed.start[i], Math.min(printed.end[i]!, printed.start[i]! + HEAD))
  const opens = Array.from({ length: printed.count }, (_, i) => labelled.test(head(i)))
  const ends = Array.from({ length: printed.count }, (_, i) => closed.test(head(i)))
  const { joining } = judgeTyping(
    text,
    printed,
    (i) => opens[i] === true,
    (i) => ends[i] === true,
  )
  const groups: string[][] = []
  const unsure: string[] = []
  let from = 0
  for (let i = 0; i < printed.count; i++) {
    const goesOn =
      i > 0 && ends[i - 1] !== true && (opens[i] !== true || joining.runsOn(i)) && joining.continues(i, from)
    if (joining.isUnsure(i)) unsure.push(lineOf(text, printed, i - 1).slice(-SHOWN))
    if (goesOn) groups.at(-1)!.push(lineOf(text, printed, i))
    else {
      groups.push([lineOf(text, printed, i)])
      from = printed.start[i]!
    }
  }
  const words = wordsOf(text)
  let hyphens = 0
  const paragraphs = groups.map((group) => {
    const whole = joinWrapped(group, words)
    hyphens += whole.hyphens
    return whole.text
  })
  return { paragraphs, wrapped: groups.length < printed.count, hyphens, unsure }
}

/** A line without the white space around it. What prints nothing (a soft hyphen, a joiner) is the text's own. */
function lineOf(text: string, printed: PrintedLines, i: number): string {
  let [start, end] = [printed.start[i]!, printed.end[i]!]
  while (start > 0 && !/\s/.test(text[start - 1]!)) start--
  while (end < text.length && !/\s/.test(text[end]!)) end++
  return text.slice(start, end)
}

/** The text's words, lower case. */
const wordsOf = (text: string): ReadonlySet<string> => new Set(text.toLowerCase().match(/\p{L}+(?:-\p{L}+)*/gu) ?? [])
