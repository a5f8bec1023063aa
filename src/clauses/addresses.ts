/**
 * The ids of paragraphs, given out in the order of the text.
 *
 *     第三条 ……     enter(第三条), place() → art3.1
 *     ……            place()               → art3.2
 *     （一）……      enter(（一）), place() → art3.2.1
 *
 * Units stand inside each other as their numbers' ranks say; the grammar of ids stands in `segment-text.ts`.
 */
import { startsInside } from './find-labels.ts'
import { RANK } from './numbering-form.ts'
import type { Label } from './read-labels.ts'

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

const newRoot = (): Unit => ({
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
})

export class Addresses {
  readonly #used = new Map<string, number>()
  readonly #root = newRoot()
  #stack: Unit[] = [this.#root]
  #headings = 0

  get #top(): Unit {
    return this.#stack[this.#stack.length - 1]!
  }

  /** Does the next paragraph stand in no numbered unit? */
  get isAtRoot(): boolean {
    return this.#top === this.#root
  }

  /** The outermost unit that the next paragraph stands in. */
  get section(): Pick<Unit, 'rank' | 'headed'> | undefined {
    return this.#stack[1]
  }

  /** Leaves all numbered units. */
  reset(): void {
    this.#stack = [this.#root]
  }

  /** Leaves the lists that hang on a lead-in. */
  leaveLists(): void {
    while (this.#top.listed) this.#stack.pop()
  }

  /** Nothing hangs on the paragraph before any more. */
  endParagraph(): void {
    this.#top.last = null
  }

  /** Enters the unit that a label numbers; `heading` where the label stands on a heading. */
  enter(label: Label, heading: boolean): void {
    const { rank } = label
    const same = this.#stack.findIndex((unit) => unit.kind === label.kind)
    if (same > 0) this.#stack.length = same
    else if (!startsInside(label)) while (this.#top.rank >= rank) this.#stack.pop()
    const parent = this.#top
    const { base, listed } = this.#baseOf(label, parent)
    let token = `${label.form.unit}${label.token}`
    const isDotted = rank >= RANK.dotted && rank < RANK.fourth
    if (isDotted && parent.printed !== '' && token.startsWith(`${parent.printed}.`)) {
      token = token.slice(parent.printed.length + 1)
    }
    this.#stack.push({
      kind: label.kind,
      rank,
      printed: label.token,
      id: base === '' ? token : `${base}.${token}`,
      section: heading || base === '' || rank <= RANK.article || (parent.rank < RANK.article && base === parent.id),
      headed: heading,
      listed,
      paragraphs: 0,
      last: null,
      bullets: 0,
    })
  }

  /** What a unit's id begins with, and whether the unit hangs on the paragraph before. */
  #baseOf({ rank, form }: Label, parent: Unit): { readonly base: string; readonly listed: boolean } {
    const small = rank >= RANK.fourth
    if (form.unit !== '') {
      const annex = this.#stack.find((unit) => unit.id.startsWith('annex') && unit.rank === RANK.annex)
      return { base: (rank < RANK.article ? parent : annex)?.id ?? '', listed: false }
    }
    if (parent === this.#root) {
      // At the top a number counts sections; letters and smaller hang on the paragraph before.
      const base = small && parent.last !== null ? parent.last : ''
      return { base, listed: base !== '' }
    }
    if (parent.rank < RANK.article) {
      return { base: small && parent.last !== null ? parent.last : parent.id, listed: parent.last !== null && small }
    }
    return { base: parent.last ?? parent.id, listed: parent.last !== null }
  }

  /** The id of a paragraph of words in the unit on top. */
  place(): string {
    const unit = this.#top
    unit.bullets = 0
    unit.paragraphs++
    let id: string
    if (unit === this.#root) id = `p${unit.paragraphs}`
    else if (unit.section) id = `${unit.id}.${unit.paragraphs}`
    else id = unit.paragraphs === 1 ? unit.id : `${unit.id}p${unit.paragraphs}`
    unit.last = this.#unique(id)
    return unit.last
  }

  /** The id of an item behind a bullet. */
  placeBullet(): string {
    const unit = this.#top
    const count = ++unit.bullets
    const base = unit.last ?? unit.id
    return base === '' ? this.place() : this.#unique(`${base}.${count}`)
  }

  /** The id of a heading. */
  placeHeading(): string {
    return this.#unique(`h${++this.#headings}`)
  }

  #unique(id: string): string {
    let n = this.#used.get(id) ?? 0
    if (n === 0) {
      this.#used.set(id, 1)
      return id
    }
    let again: string
    do again = `${id}~${++n}`
    while (this.#used.has(again))
    this.#used.set(id, n)
    this.#used.set(again, 1)
    return again
  }
}
