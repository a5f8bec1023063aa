/**
 * Lines that a margin broke, put together into paragraphs.
 *
 *     　　双方重申，在相互尊重的基础上发展
 *     两国关系。                               one paragraph
 *
 * Whether a text is broken at all is judged on all its lines; what parts its paragraphs, be it blank lines, indents
 * or the short last line alone, then decides at each.
 */
import { groupByIndent } from './join-by-indent.ts'
import { joinWrapped } from './join-wrapped.ts'

/** Columns of a line: Han characters take two. */
function columns(line: string): number {
  let n = 0
  for (const character of line)
    n += /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60]/.test(character) ? 2 : 1
  return n
}

/** Lines a text must have, and the share of them that must end near the same column, to count as hard-wrapped. */
const WRAPPED_LINES = 6
const WRAPPED_SHARE = 0.5
/** The same for a text whose form feeds say that it was made from pages. */
const WRAPPED_SHARE_PAGED = 0.3
/**
 * Or fewer, where the margin shows as an edge: so many lines that reach it break off, most of those that do, and more
 * reach it than end in the last stretch before it; and of the shorter lines most end a sentence, as items of a list do not.
 */
const EDGE = { lines: 6, share: 0.2, broken: 0.6, stretch: 0.6, ended: 0.5 }
/** Share of lines behind a blank one in double-spaced typing, and of those behind a wider gap, where paragraphs begin. */
const SPACED = { share: 0.9, wider: 0.1 }
/** The fewest indented lines behind others that are not, and the share of them that may carry on a broken line. */
const INDENTS = { fewest: 3, hanging: 0.25 }
/** Share of paragraphs of which the last line reaches the margin by chance, and columns of a word with its space. */
const BY_CHANCE = { han: { full: 0.08, word: 2 }, spaced: { full: 0.2, word: 6.5 } }
/** Share of the margin that a line leaves free when it ends a paragraph whatever its last sign. */
const SHORT_LINE = 0.45
/** Share of the full lines that end in the middle of a sentence. */
const BROKEN_SHARE = 0.5
/** Columns in which a wrapped line ends before the margin: one word, or two Han characters. */
const WRAP_SLACK = { han: 4, spaced: 14 }
/** Margins, in columns, that programs and people use. */
const MARGIN = { least: 30, most: 140 }

const labelStart =
  /^(?:[（(]?[一二三四五六七八九十百]{1,4}[、）)．.]|第[一二三四五六七八九十百零〇\d]{1,6}[条章节编款]|[（(]?\d{1,3}[.)、）．](?!\d)|[①-⑳]|[（(][a-zа-я][)）]|[a-zа-я]\)|(?:Article|Статья|ARTICLE|СТАТЬЯ)\s+\d|[IVXLC]{1,6}\.\s|#{1,6}\s)/
const indented = /^(?:\u3000| {2,}|\t)/
/** Characters at a line's start in which a point is that of a number (`12. The Sides`). */
const LABEL = 6
const innerEnd = /[。！？；][^”’」』）\s]|[.!?;][”"»)]?\s+[“"«(]?\p{Lu}/gu
const sentenceEnd = /[。！？!?.;；:：…]["”』」»)）]?$/

/** Joins lines broken at a column; a text whose lines are its paragraphs is returned as it is, trimmed. */
export function joinBrokenLines(
  lines: readonly string[],
  paged: boolean,
): { paragraphs: string[]; wrapped: boolean; hyphens: number } {
  const trimmed = lines.map((line) => line.trimEnd())
  const filled = trimmed.filter((line) => line.trim() !== '')
  const widths = filled.map(columns).sort((a, b) => a - b)
  const margin = widths[Math.floor(widths.length * 0.9)] ?? 0
  const isHanText =
    filled
      .slice(0, 200)
      .join('')
      .replace(/[^\u4e00-\u9fff]/g, '').length >
    0.3 * filled.slice(0, 200).join('').length
  const slack = isHanText ? WRAP_SLACK.han : WRAP_SLACK.spaced
  const near = widths.filter((width) => width >= margin - slack && width <= margin + slack).length
  // Lines that a margin broke end in the middle of a sentence; items of a list that happen to be as long do not.
  const full = filled.filter((line) => columns(line) >= margin - slack && columns(line) <= margin + slack)
  const broken = full.filter((line) => !sentenceEnd.test(line)).length
  const below = filled.filter((line) => columns(line) < margin - slack && columns(line) >= margin * EDGE.stretch).length
  const shorter = filled.filter((line) => columns(line) < margin - slack)
  const edge =
    broken >= Math.max(EDGE.lines, full.length * EDGE.broken) &&
    full.length >= Math.max(below, filled.length * EDGE.share) &&
    shorter.filter((line) => sentenceEnd.test(line)).length >= shorter.length * EDGE.ended
  const wrapped =
    filled.length >= WRAPPED_LINES &&
    broken >= BROKEN_SHARE * full.length &&
    margin >= MARGIN.least &&
    margin <= MARGIN.most &&
    (edge || near >= (paged ? WRAPPED_SHARE_PAGED : WRAPPED_SHARE) * filled.length) &&
    // Programs that make text of pages join words parted at a line's end, and with them two lines.
    (paged || (widths.at(-1) as number) <= margin + 2 * slack)
  const known = wrapped || paged ? null : groupByIndent(trimmed, { columns, slack, margin: MARGIN })
  if (known !== null) return { ...joined(known, wordsOf(filled)), wrapped: true }
  if (!wrapped) {
    return {
      paragraphs: trimmed.map((line) => line.replace(/^[\s\u3000]+/, '')).filter((line) => line !== ''),
      wrapped,
      hyphens: 0,
    }
  }
  const gap = paged ? 0 : typistsGap(trimmed)
  const blank = gap === 0 && !paged && trimmed.some((line, i) => line.trim() === '' && i > 0 && i < trimmed.length - 1)
  // Do indents open paragraphs, or hang under an item? Behind a line that the margin broke none opens one.
  const reaches = (line: string): boolean => columns(line) >= margin - slack
  const deeper = filled.filter((line, i) => i > 0 && indented.test(line) && !indented.test(filled[i - 1] as string))
  const hanging = filled.filter(
    (line, i) =>
      i > 0 &&
      indented.test(line) &&
      !indented.test(filled[i - 1] as string) &&
      reaches(filled[i - 1] as string) &&
      !/[。！？!?.;；:：…，,、]["”』」»)）]?$/.test(filled[i - 1] as string),
  )
  const byIndent = deeper.length >= INDENTS.fewest && hanging.length <= deeper.length * INDENTS.hanging
  // Where nothing else parts them: does a line at the margin that ends with a mark end a paragraph, or a sentence?
  const chance = BY_CHANCE[isHanText ? 'han' : 'spaced']
  const ends = shorter.filter((line) => sentenceEnd.test(line)).length
  const sentences = filled.reduce((sum, line) => sum + (line.trim().slice(LABEL).match(innerEnd)?.length ?? 0), 0)
  const tight = gap === 0 && !paged && !blank && !byIndent
  const fullEnds = tight && (ends * chance.full) / (1 - chance.full) >= (sentences * chance.word) / margin
  const groups: string[][] = []
  let blanks = Number.POSITIVE_INFINITY
  for (const line of trimmed) {
    if (line.trim() === '') {
      blanks++
      continue
    }
    const apart = blanks > gap
    blanks = 0
    const before = groups.at(-1)?.at(-1)
    const indent =
      /^(?:\u3000{1,2}| {2,}|\t)/.test(line) &&
      (byIndent || !(before !== undefined && indented.test(before) && !sentenceEnd.test(before)))
    const room = before === undefined ? 0 : margin - columns(before)
    const first = isHanText ? 2 * slack : columns(/^\S+/.exec(line.trim())?.[0] ?? '') + 1
    const early =
      before !== undefined &&
      room > Math.max(slack / 2, first) &&
      (!blank || sentenceEnd.test(before) || room > SHORT_LINE * margin)
    const labelled = before !== undefined && labelStart.test(line.trim()) && (sentenceEnd.test(before) || room > slack)
    const ended = fullEnds && before !== undefined && sentenceEnd.test(before) && !/^\p{Ll}/u.test(line.trim())
    if (apart || before === undefined || indent || early || labelled || ended) groups.push([line])
    else groups.at(-1)?.push(line)
  }
  return { ...joined(groups, wordsOf(filled)), wrapped }
}

const wordsOf = (lines: readonly string[]): ReadonlySet<string> =>
  new Set(
    lines
      .join('\n')
      .toLowerCase()
      .match(/[\p{L}]+(?:-[\p{L}]+)*/gu) ?? [],
  )

function joined(
  groups: readonly (readonly string[])[],
  words: ReadonlySet<string>,
): { paragraphs: string[]; hyphens: number } {
  let hyphens = 0
  const paragraphs = groups.map((group) => {
    const whole = joinWrapped(
      group.map((line) => line.trim()),
      words,
    )
    hyphens += whole.hyphens
    return whole.text
  })
  return { paragraphs, hyphens }
}

/** Blank lines that stand behind every line and say nothing: one in double-spaced typing with wider gaps, else none. */
function typistsGap(lines: readonly string[]): 0 | 1 {
  let pairs = 0
  let spaced = 0
  let wider = 0
  let blanks = 0
  for (const line of lines) {
    if (line.trim() === '') {
      blanks++
      continue
    }
    pairs++
    if (blanks > 0) spaced++
    if (blanks > 1) wider++
    blanks = 0
  }
  return spaced >= (pairs - 1) * SPACED.share && wider >= pairs * SPACED.wider ? 1 : 0
}
