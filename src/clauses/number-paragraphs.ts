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
import type { ClauseKind, HeadingPart } from '../model/clause.ts'
import { Addresses } from './addresses.ts'
import { isClosing } from './heading-words.ts'
import { judgeRoles, lastLabel, openingWords, type Role, topLabel } from './judge-roles.ts'
import { RANK } from './numbering-form.ts'
import type { Label } from './read-labels.ts'
import type { Paragraph } from './read-paragraphs.ts'

export interface NumberedParagraph {
  readonly id: string
  readonly labels: readonly Label[]
  readonly path: readonly string[]
  readonly kind: ClauseKind
  /** Of a heading that stands over no section, what it is. */
  readonly part: HeadingPart | null
  readonly start: number
  readonly end: number
}

/** What a role is called in the clause. */
const PARTS: Readonly<Record<Role, HeadingPart | null>> = {
  text: null,
  heading: null,
  title: 'title',
  dateline: 'dateline',
  enacting: 'leadin',
  leadin: 'leadin',
  signature: 'signature',
}

/** The headings above the next paragraph. */
class HeadingPath {
  readonly #headings: { readonly rank: number; readonly words: string }[] = []
  now: readonly string[] = []

  get isEmpty(): boolean {
    return this.#headings.length === 0
  }

  leave(rank: number): void {
    let changed = false
    while (this.#headings.length > 0 && this.#headings[this.#headings.length - 1]!.rank >= rank) {
      this.#headings.pop()
      changed = true
    }
    if (changed) this.#renew()
  }

  /** A heading stands in the path of what follows, and not in its own. */
  add(rank: number, words: string): void {
    this.#headings.push({ rank, words })
    this.#renew()
  }

  #renew(): void {
    this.now = this.#headings.map((heading) => heading.words)
  }
}

export function numberParagraphs(text: string, paragraphs: readonly Paragraph[]): NumberedParagraph[] {
  const roles = judgeRoles(text, paragraphs)
  const addresses = new Addresses()
  const path = new HeadingPath()
  return paragraphs.map((p, i): NumberedParagraph => {
    const role = roles[i]!
    const { labels, start, end } = p
    const part = PARTS[role]
    if (role === 'text' || role === 'leadin') {
      const id = placeText(text, p, addresses, path)
      return { id, labels, path: path.now, kind: role === 'text' ? 'clause' : 'heading', part, start, end }
    }
    if (role === 'signature') {
      addresses.reset()
      path.leave(0)
    }
    for (const label of p.number ? [p.number] : labels) addresses.enter(label, true)
    const words = role === 'heading' ? openingWords(text, p) : ''
    const rank = role === 'heading' ? enterSection({ p, next: paragraphs[i + 1], words }, addresses, path) : null
    if (labels.length === 0 && !p.number) {
      addresses.leaveLists()
      addresses.endParagraph()
    }
    const above = path.now
    if (rank !== null) path.add(rank, words)
    return { id: addresses.placeHeading(), labels, path: above, kind: 'heading', part, start, end }
  })
}

interface SectionHeading {
  readonly p: Paragraph
  readonly next: Paragraph | undefined
  readonly words: string
}

/** Leaves what a heading ends, and gives the rank at which it stands in the path. */
function enterSection({ p, next, words }: SectionHeading, addresses: Addresses, path: HeadingPath): number {
  const label = p.number ?? lastLabel(p)
  const below = topLabel(next)
  // Under another heading of its own an unnumbered text is none of the last section's.
  const { section } = addresses
  const editorial = /^[（(][^（()）]*[）)]$/.test(words) // （位置未明）
  const astray = section !== undefined && !section.headed && !below && (editorial || section.rank >= RANK.first)
  if (!label && (p.depth > 0 || astray)) addresses.reset()
  const rank = p.depth > 0 ? p.depth : label ? label.rank : below ? below.rank - 0.5 : RANK.bullet
  path.leave(rank)
  return rank
}

/** The id of a paragraph of words. */
function placeText(text: string, p: Paragraph, addresses: Addresses, path: HeadingPath): string {
  if (p.labels.length > 0) {
    path.leave(topLabel(p)!.rank)
    for (const label of p.labels) addresses.enter(label, false)
    return addresses.place()
  }
  if (p.bullet >= 0) return addresses.placeBullet()
  addresses.leaveLists()
  if ((!addresses.isAtRoot || !path.isEmpty) && isClosing(openingWords(text, p))) {
    addresses.reset()
    path.leave(0)
  }
  return addresses.place()
}
