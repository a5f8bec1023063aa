/**
 * Hunks of units to edits: stretches of the joined texts that, replaced in order, turn the earlier one into the later.
 *
 *     the [big ]dog           a word leaves with one of the spaces around it
 *     [“→"]双方[”→"]           what says the same in other print is an edit of kind `punctuation`
 *     the[  → ][big→small]    so are blanks of another number, which are no part of the change beside them
 *     2021[ and→; then] the   where one side has no blank at all, it goes with the change
 *     [THE PARTIES→the Parties]   words that differ in capitals alone are one edit in a row
 */
import type { VariantKind } from '../model/alignment.ts'
import { isScan } from '../text/is-print.ts'
import type { Core } from './find-core.ts'
import type { Judge } from './judge-change.ts'
import { kindOfChange } from './kind-of-change.ts'
import type { JoinedSide } from './read-side.ts'
import type { Hunk, Pairing } from './unit.ts'

/** Offsets of the joined texts. */
export interface Edit {
  readonly a0: number
  a1: number
  readonly b0: number
  b1: number
  kind: VariantKind
  /** The two differ in capitals alone. */
  readonly capitals: boolean
}

/** The edits of the joined texts, in order, none empty on both sides. */
export function listEdits(
  p: Pairing,
  hunks: readonly Hunk[],
  sides: { readonly a: JoinedSide; readonly b: JoinedSide },
  { core, judge }: { readonly core: Core; readonly judge: Judge },
): readonly Edit[] {
  const list = new EditList(sides.a.text, sides.b.text, core, judge)
  let h = 0
  let i = 0
  let j = 0
  while (i < p.a.length || j < p.b.length) {
    const hunk = hunks[h]
    if (!hunk || hunk.a0 > i || hunk.b0 > j) {
      list.pair(p, i++, j++)
      continue
    }
    list.hunk(p, hunk)
    i = hunk.a1
    j = hunk.b1
    h++
  }
  list.finish()
  passOverScan(list.edits, judge)
  passOverNothing(list.edits, sides, { core, judge })
  return list.edits
}

/** Spaces that a scan lost are no words: of a bead in which there are so many that no author took them out. */
function passOverScan(edits: readonly Edit[], judge: Judge): void {
  const found = edits.flatMap((edit) => {
    const lost = edit.kind === 'wording' ? judge.change(edit).lost : null
    return lost === null ? [] : [{ edit, lost }]
  })
  const sum = (k: 0 | 1): number => found.reduce((all, { lost }) => all + lost[k], 0)
  if (found.length > 0 && isScan([sum(0), sum(1)])) for (const { edit } of found) edit.kind = 'punctuation'
}

/** Edits that take each other back (3-year → 3 year, in pieces) say no more together than the whole does. */
function passOverNothing(
  edits: readonly Edit[],
  { a, b }: { readonly a: JoinedSide; readonly b: JoinedSide },
  { core, judge }: { readonly core: Core; readonly judge: Judge },
): void {
  const worded = edits.filter(({ kind }) => kind !== 'punctuation')
  if (worded.length === 0) return
  const letters = (text: string): string => text.replace(/[^\p{L}\p{N}]+/gu, '')
  const ofA = letters(worded.map((e) => a.text.slice(e.a0, e.a1)).join(''))
  const ofB = letters(worded.map((e) => b.text.slice(e.b0, e.b1)).join(''))
  if (ofA !== ofB) return
  const whole = { a0: core.a[0], a1: core.a[1], b0: core.b[0], b1: core.b[1] }
  if (judge.change(whole).difference !== 'wording') for (const edit of worded) edit.kind = 'punctuation'
}

class EditList {
  readonly edits: Edit[] = []
  readonly #a: string
  readonly #b: string
  readonly #endA: number
  readonly #endB: number
  readonly #judge: Judge
  /** How far both texts are told. */
  #atA: number
  #atB: number

  constructor(a: string, b: string, core: Core, judge: Judge) {
    this.#a = a
    this.#b = b
    this.#judge = judge
    ;[this.#atA, this.#endA] = core.a
    ;[this.#atB, this.#endB] = core.b
  }

  /** Two units that are the same, and what stands before them. */
  pair(p: Pairing, i: number, j: number): void {
    const x = p.a[i]!
    const y = p.b[j]!
    const last = this.edits.at(-1)
    const touches = last?.kind === 'wording' && last.a1 === this.#atA && last.b1 === this.#atB
    if (touches && last.a1 > last.a0 && last.b1 > last.b0 && this.#isOneEmpty(x.start, y.start)) {
      last.a1 = this.#atA = x.start
      last.b1 = this.#atB = y.start
    } else this.#same(x.start, y.start, false)
    this.#same(x.end, y.end, x.kind !== 'number')
  }

  hunk(p: Pairing, hunk: Hunk): void {
    const kind = kindOfChange(p, hunk, this.#judge)
    const startA = p.a[hunk.a0]?.start ?? this.#endA
    const startB = p.b[hunk.b0]?.start ?? this.#endB
    if (hunk.a1 > hunk.a0 && hunk.b1 > hunk.b0) {
      // A number stands by itself.
      if (kind !== 'wording' || !this.#isOneEmpty(startA, startB)) this.#same(startA, startB, false)
      this.#change(p.a[hunk.a1 - 1]!.end, p.b[hunk.b1 - 1]!.end, kind)
    } else this.#oneSided(p, hunk, kind)
  }

  /** Up to there, has one side blanks and the other nothing? */
  #isOneEmpty(toA: number, toB: number): boolean {
    return (toA === this.#atA) !== (toB === this.#atB)
  }

  /** What is left behind the last unit. */
  finish(): void {
    this.#same(this.#endA, this.#endB, false)
  }

  /** Units that left or came: one of the gaps beside them goes with them, the other one stays. */
  #oneSided(p: Pairing, hunk: Hunk, kind: VariantKind): void {
    const isGone = hunk.a1 > hunk.a0
    const units = isGone ? p.a : p.b
    const text = isGone ? this.#a : this.#b
    const [from, to] = isGone ? [hunk.a0, hunk.a1] : [hunk.b0, hunk.b1]
    const start = units[from]!.start
    const end = units[to - 1]!.end
    const next = units[to]?.start ?? (isGone ? this.#endA : this.#endB)
    const otherNext = isGone ? (p.b[hunk.b0]?.start ?? this.#endB) : (p.a[hunk.a0]?.start ?? this.#endA)
    const gap = isGone ? this.#b.slice(this.#atB, otherNext) : this.#a.slice(this.#atA, otherNext)
    const at = isGone ? this.#atA : this.#atB
    if (gap !== text.slice(at, start) && gap === text.slice(end, next)) {
      if (isGone) this.#change(end, this.#atB, kind)
      else this.#change(this.#atA, end, kind)
      return
    }
    if (isGone) {
      this.#same(start, otherNext, false)
      this.#change(next, this.#atB, kind)
    } else {
      this.#same(otherNext, start, false)
      this.#change(this.#atA, next, kind)
    }
  }

  #change(toA: number, toB: number, kind: VariantKind): void {
    this.#add({ a0: this.#atA, a1: toA, b0: this.#atB, b1: toB, kind, capitals: false })
    this.#atA = toA
    this.#atB = toB
  }

  /** Text that says the same on both sides: an edit only where it is printed differently; `narrow`: no more than that. */
  #same(toA: number, toB: number, narrow: boolean): void {
    const [a0, b0] = [this.#atA, this.#atB]
    this.#atA = toA
    this.#atB = toB
    const [x, y] = [this.#a.slice(a0, toA), this.#b.slice(b0, toB)]
    if (x === y) return
    // A word in other capitals is told whole.
    const capitals = narrow && x.toLowerCase() === y.toLowerCase()
    const [lead, trail] = narrow && !capitals ? commonEnds(x, y) : [0, 0]
    const edit = { a0: a0 + lead, a1: toA - trail, b0: b0 + lead, b1: toB - trail }
    // A space that parts two words on one side alone is no print.
    const said = capitals || (isBlank(x) && isBlank(y)) || this.#judge.change(edit).difference !== 'wording'
    const kind = said ? 'punctuation' : 'wording'
    this.#add({ ...edit, kind, capitals })
  }

  #add(edit: Edit): void {
    if (edit.a0 === edit.a1 && edit.b0 === edit.b1) return
    const last = this.edits.at(-1)
    if (last && edit.kind === 'punctuation' && last.kind === edit.kind && this.#goesOn(last, edit)) {
      last.a1 = edit.a1
      last.b1 = edit.b1
    } else this.edits.push(edit)
  }

  /** Does an edit stand right behind the last one, or, of capitals alone, behind the same blanks and marks? */
  #goesOn(last: Edit, { a0, b0, capitals }: Edit): boolean {
    if (last.a1 === a0 && last.b1 === b0) return true
    if (!last.capitals || !capitals) return false
    const between = this.#a.slice(last.a1, a0)
    return between === this.#b.slice(last.b1, b0) && /^[^\p{L}\p{N}]*$/u.test(between)
  }
}

const isBlank = (text: string): boolean => text !== '' && text.trim() === ''

/** How many characters two texts have in common at the start and at the end, never half of one. */
function commonEnds(x: string, y: string): [lead: number, trail: number] {
  const least = Math.min(x.length, y.length)
  let lead = 0
  while (lead < least && x[lead] === y[lead]) lead++
  let trail = 0
  while (trail < least - lead && x[x.length - 1 - trail] === y[y.length - 1 - trail]) trail++
  if (lead > 0 && (isLow(x.charCodeAt(lead)) || isLow(y.charCodeAt(lead)))) lead--
  if (trail > 0 && (isLow(x.charCodeAt(x.length - trail)) || isLow(y.charCodeAt(y.length - trail)))) trail--
  return [lead, trail]
}

const isLow = (c: number): boolean => c >= 0xdc00 && c <= 0xdfff
