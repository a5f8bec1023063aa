/**
 * What a line is by its first signs: drawn, bulleted, a Markdown heading.
 *
 *     ----------     a rule          • trade        a bullet
 *     ## 一、政治     a heading
 */
import { isBlank, type PrintedLines } from '../text/split-lines.ts'

const BULLETS = new Set('*•●○■□◆◇▪▫‣⁃·-–—－'.split('').map((ch) => ch.charCodeAt(0)))
/** PrintedLines of these alone are drawn, not written: rules and places to sign. */
const RULE = new Set('-_*=.…·—–─━═~+|'.split('').map((ch) => ch.charCodeAt(0)))
const SHORTEST_RULE = 3

export function isRule(text: string, start: number, end: number): boolean {
  if (!RULE.has(text.charCodeAt(start))) return false
  let marks = 0
  for (let at = start; at < end; at++) {
    const c = text.charCodeAt(at)
    if (RULE.has(c)) marks++
    else if (!isBlank(c)) return false
  }
  return marks >= SHORTEST_RULE
}

/** Where the words behind a bullet begin, or -1. A dash must be followed by white space or be doubled. */
export function afterBullet(text: string, start: number, end: number): number {
  const c = text.charCodeAt(start)
  if (!BULLETS.has(c)) return -1
  let at = start + 1
  const doubled = c === 0x2014 && text.charCodeAt(at) === 0x2014
  if (doubled) at++
  if (at < end && !doubled && c !== 0x2022 && c !== 0x25cf && !isBlank(text.charCodeAt(at))) return -1
  while (at < end && isBlank(text.charCodeAt(at))) at++
  return at < end ? at : -1
}

/** Depth of a Markdown heading, or 0. */
export function headingDepth(text: string, start: number, end: number): number {
  if (text.charCodeAt(start) !== 0x23) return 0
  let at = start
  while (at < end && text.charCodeAt(at) === 0x23) at++
  return at - start <= 6 && at < end && isBlank(text.charCodeAt(at)) ? at - start : 0
}

/** Longest YAML front matter, in lines. */
const LONGEST_FRONT = 200

/** How many lines are YAML front matter (`---`, keys, `---` at the very start). */
export function countFrontMatter(text: string, lines: PrintedLines): number {
  const line = (i: number): string => text.slice(lines.start[i], Math.min(lines.end[i]!, lines.start[i]! + 80))
  if (lines.count < 2 || line(0) !== '---') return 0
  let keys = 0
  for (let i = 1; i < Math.min(lines.count, LONGEST_FRONT); i++) {
    const words = line(i)
    if (words === '---' || words === '...') return keys > 0 ? i + 1 : 0
    if (/^[\w-]+:(?:\s|$)/.test(words)) keys++
    else if (lines.indent[i] === 0 && !/^(?:- |#|[\]}])/.test(words)) return 0
  }
  return 0
}

/** `**一、政治**`: a line wholly in bold. */
export const isBold = (text: string, start: number, end: number): boolean =>
  end - start > 4 &&
  (text.startsWith('**', start) || text.startsWith('__', start)) &&
  text.slice(end - 2, end) === text.slice(start, start + 2) &&
  end - start < 300 &&
  text.slice(start + 2, end - 2).indexOf(text.slice(start, start + 2)) < 0
