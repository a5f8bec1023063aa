/**
 * How each paragraph is addressed, and under which headings it stands.
 *
 *     第一章 总则        h2, path of what follows: 总则
 *     第一条 为了……     art1.1
 *     凡……的，……       art1.2
 *     （一）……          art1.2.1
 *
 * The grammar of ids stands in `segment-text.ts`.
 */
import type { ClauseKind } from '../model/clause.ts'
import { startsInside } from './find-labels.ts'
import { isClosing, isEnacting } from './heading-words.ts'
import { judgeRoles, lastLabel, openingWords, type Role, topLabel } from './judge-roles.ts'
import { RANK } from './numbering-form.ts'
import type { Label } from './read-labels.ts'
import type { Paragraph } from './read-paragraphs.ts'

export interface NumberedParagraph {
  readonly id: string
  readonly labels: readonly Label[]
  readonly path: readonly string[]
  readonly kind: ClauseKind
  readonly start: number
  readonly end: number
}

interface Unit {
  readonly kind: string
  readonly rank: number
  /** The number as printed, for `5.1` under `5`. */
  readonly printed: string
  readonly id: string
  /** Numbers its own paragraphs (`7.1`, `7.2`); an item does not (`7.1.3`, then `7.1.3p2`). */
  readonly section: boolean
  /** Its number stands on a heading. */
  readonly headed: boolean
  /** Hangs on a lead-in: ends with the next unnumbered paragraph. */
  readonly listed: boolean
  paragraphs: number
  /** Id of the unit's last paragraph, on which items hang; null where none stands before them. */
  last: string | null
  bullets: number
}

export function numberParagraphs(text: string, paragraphs: readonly Paragraph[]): NumberedParagraph[] {
  const roles = judgeRoles(text, paragraphs)
  const used = new Map<string, number>()
  const unique = (id: string): string => {
    let n = used.get(id) ?? 0
    if (n === 0) {
      used.set(id, 1)
      return id
    }
    let again: string
    do {
      n++
      again = `${id}~${n}`
    } while (used.has(again))
    used.set(id, n)
    used.set(again, 1)
    return again
  }
  const root: Unit = {
    kind: '',
    rank: 0,
    printed: '',
    id: '',
    section: true,
    headed: false,
    listed: false,
    paragraphs: 0,
    last: null,
    bullets: 0,
  }
  let stack: Unit[] = [root]
  const top = (): Unit => stack[stack.length - 1] as Unit
  let headings = 0
  const path: { rank: number; words: string }[] = []
  let pathNow: readonly string[] = []
  const leave = (rank: number): void => {
    let changed = false
    while (path.length > 0 && (path[path.length - 1] as { rank: number }).rank >= rank) {
      path.pop()
      changed = true
    }
    if (changed) pathNow = path.map((h) => h.words)
  }

  const enter = (label: Label, heading: boolean): void => {
    const { rank } = label
    const same = stack.findIndex((unit) => unit.kind === label.kind)
    if (same > 0) while (stack.length > same) stack.pop()
    else if (!startsInside(label)) while (top().rank >= rank) stack.pop()
    const parent = top()
    let base = parent.last ?? parent.id
    let listed = parent.last !== null && parent.rank >= RANK.article
    if (label.form.unit !== '') {
      const container =
        rank < RANK.article ? parent : stack.find((unit) => unit.id.startsWith('annex') && unit.rank === RANK.annex)
      base = container?.id ?? ''
      listed = false
    } else if (parent === root) {
      // At the top a number counts sections; letters and smaller hang on the paragraph before.
      base = rank >= RANK.fourth && root.last !== null ? root.last : ''
      listed = base !== ''
    } else if (parent.rank < RANK.article) {
      base = rank >= RANK.fourth && parent.last !== null ? parent.last : parent.id
      listed = parent.last !== null && rank >= RANK.fourth
    }
    let token = `${label.form.unit}${label.token}`
    if (
      label.rank >= RANK.dotted &&
      label.rank < RANK.fourth &&
      parent.printed !== '' &&
      token.startsWith(`${parent.printed}.`)
    )
      token = token.slice(parent.printed.length + 1)
    const section = heading || base === '' || rank <= RANK.article || (parent.rank < RANK.article && base === parent.id)
    stack.push({
      kind: label.kind,
      rank,
      printed: label.token,
      id: base === '' ? token : `${base}.${token}`,
      section,
      headed: heading,
      listed,
      paragraphs: 0,
      last: null,
      bullets: 0,
    })
  }

  /** The id of a paragraph of words in the unit on top. */
  const place = (): string => {
    const unit = top()
    unit.bullets = 0
    unit.paragraphs++
    let id: string
    if (unit === root) id = `p${unit.paragraphs}`
    else if (unit.section) id = `${unit.id}.${unit.paragraphs}`
    else id = unit.paragraphs === 1 ? unit.id : `${unit.id}p${unit.paragraphs}`
    unit.last = unique(id)
    return unit.last
  }

  const out: NumberedParagraph[] = []
  for (let i = 0; i < paragraphs.length; i++) {
    const p = paragraphs[i] as Paragraph
    const role = roles[i] as Role
    const next = paragraphs[i + 1]
    if (role !== 'text') {
      const printed = openingWords(text, p)
      const label = lastLabel(p)
      for (const l of p.labels) enter(l, true)
      if (role === 'heading' && !isEnacting(printed)) {
        const below = topLabel(next)
        const rank = p.depth > 0 ? p.depth : label ? label.rank : below ? below.rank - 0.5 : RANK.bullet
        // Under another heading of its own an unnumbered text is none of the last section's.
        const section = stack[1]
        const editorial = /^[（(][^（）()]*[）)]$/.test(printed) // （位置未明）
        const astray = section !== undefined && !section.headed && !below && (editorial || section.rank >= RANK.first)
        if (!label && (p.depth > 0 || astray)) stack = [root]
        leave(rank)
        path.push({ rank, words: printed })
      }
      while (!label && top().listed) stack.pop()
      if (!label) top().last = null
      out.push({
        id: unique(`h${++headings}`),
        labels: p.labels,
        path: pathNow,
        kind: 'heading',
        start: p.start,
        end: p.end,
      })
      pathNow = path.map((h) => h.words)
      continue
    }
    let id: string
    if (p.labels.length > 0) {
      leave((topLabel(p) as Label).rank)
      for (const l of p.labels) enter(l, false)
      id = place()
    } else if (p.bullet >= 0) {
      const unit = top()
      unit.bullets++
      const base = unit.last ?? unit.id
      if (base === '') id = place()
      else id = unique(`${base}.${unit.bullets}`)
    } else {
      while (top().listed) stack.pop()
      if ((top() !== root || path.length > 0) && isClosing(openingWords(text, p))) {
        stack = [root]
        leave(0)
      }
      id = place()
    }
    out.push({ id, labels: p.labels, path: pathNow, kind: 'clause', start: p.start, end: p.end })
  }
  return out
}
