/**
 * Hunks of units to variants: spans that, replaced in order, turn the earlier text into the later one, byte for byte.
 *
 *     the [big ]dog      A word leaves with one of the spaces around it.
 *     “双方” → "双方"      Pairs that are printed differently are variants of kind `punctuation`.
 */
import type { Variant, VariantKind } from '../model/alignment.ts'
import type { Core } from './find-core.ts'
import type { JoinedSide } from './read-side.ts'
import { clauseAt, toFile } from './read-side.ts'
import type { Hunk, Pairing, Unit } from './unit.ts'

interface Edit {
  readonly a0: number
  a1: number
  readonly b0: number
  b1: number
  readonly kind: VariantKind
}

/** Marks inside words, which change no letter: hyphens, apostrophes, stops of abbreviations, spaces of names. */
const INNER_MARKS = /[-\xad"'’. ]/g
const GROUPED = /(?<=\d)[ ,](?=\d{3}(?!\d))/g

/** What a hunk's change is called. */
function kindOf(p: Pairing, h: Hunk): VariantKind {
  if (h.moved) return 'order'
  const units = [...p.a.slice(h.a0, h.a1), ...p.b.slice(h.b0, h.b1)]
  const key = (side: readonly Unit[], from: number, to: number): string =>
    side
      .slice(from, to)
      .map((unit) => unit.key)
      .join(' ')
  const a = key(p.a, h.a0, h.a1)
  const b = key(p.b, h.b0, h.b1)
  if (units.every((unit) => unit.kind === 'number')) {
    return a.replace(GROUPED, '') === b.replace(GROUPED, '') ? 'punctuation' : 'number'
  }
  if (units.every((unit) => unit.kind === 'punct')) return 'punctuation'
  if (units.some((unit) => unit.kind === 'number')) return 'wording'
  const letters = (side: readonly Unit[], from: number, to: number): string => {
    let text = ''
    for (let i = from; i < to; i++) {
      const { kind, key } = side[i] as Unit
      if (kind !== 'punct') text += key
    }
    return text.replace(INNER_MARKS, '')
  }
  return letters(p.a, h.a0, h.a1) === letters(p.b, h.b0, h.b1) ? 'punctuation' : 'wording'
}

/** The edits of the joined texts, in order, none empty on both sides. */
function editsOf(p: Pairing, hunks: readonly Hunk[], a: JoinedSide, b: JoinedSide, core: Core): Edit[] {
  const textA = a.text
  const textB = b.text
  const edits: Edit[] = []
  const [, endA] = core.a
  const [, endB] = core.b
  let [atA] = core.a
  let [atB] = core.b
  const add = (a0: number, a1: number, b0: number, b1: number, kind: VariantKind): void => {
    if (a0 === a1 && b0 === b1) return
    const last = edits.at(-1)
    if (last && kind === 'punctuation' && last.kind === kind && last.a1 === a0 && last.b1 === b0) {
      last.a1 = a1
      last.b1 = b1
    } else edits.push({ a0, a1, b0, b1, kind })
  }
  /** Text that says the same on both sides: a variant only where it is printed differently. */
  const same = (a1: number, b1: number, narrow: boolean): void => {
    let [a0, b0, x1, y1] = [atA, atB, a1, b1]
    atA = a1
    atB = b1
    if (textA.slice(a0, x1) === textB.slice(b0, y1)) return
    if (narrow) {
      while (a0 < x1 && b0 < y1 && textA[a0] === textB[b0]) {
        a0++
        b0++
      }
      while (a0 < x1 && b0 < y1 && textA[x1 - 1] === textB[y1 - 1]) {
        x1--
        y1--
      }
      // Never between the halves of a character.
      if (isLow(textA.charCodeAt(a0)) || isLow(textB.charCodeAt(b0))) {
        a0--
        b0--
      }
      if (isLow(textA.charCodeAt(x1)) || isLow(textB.charCodeAt(y1))) {
        x1++
        y1++
      }
    }
    add(a0, x1, b0, y1, 'punctuation')
  }
  const startA = (i: number): number => p.a[i]?.start ?? endA
  const startB = (j: number): number => p.b[j]?.start ?? endB

  let h = 0
  let i = 0
  let j = 0
  while (i < p.a.length || j < p.b.length) {
    const hunk = hunks[h]
    if (!hunk || hunk.a0 > i || hunk.b0 > j) {
      const x = p.a[i++] as Unit
      const y = p.b[j++] as Unit
      const last = edits.at(-1)
      const touches =
        last?.kind === 'wording' && last.a1 === atA && last.b1 === atB && last.a1 > last.a0 && last.b1 > last.b0
      if (touches && textA.slice(atA, x.start) !== textB.slice(atB, y.start)) {
        last.a1 = atA = x.start
        last.b1 = atB = y.start
      } else same(x.start, y.start, false)
      same(x.end, y.end, true)
      continue
    }
    const kind = kindOf(p, hunk)
    const aEnd = hunk.a1 > hunk.a0 ? (p.a[hunk.a1 - 1] as Unit).end : atA
    const bEnd = hunk.b1 > hunk.b0 ? (p.b[hunk.b1 - 1] as Unit).end : atB
    if (hunk.a1 > hunk.a0 && hunk.b1 > hunk.b0) {
      // Spaces that differ beside a change of wording are part of it; a number stands by itself.
      const gapsDiffer = textA.slice(atA, startA(hunk.a0)) !== textB.slice(atB, startB(hunk.b0))
      if (kind !== 'wording' || !gapsDiffer) same(startA(hunk.a0), startB(hunk.b0), false)
      add(atA, aEnd, atB, bEnd, kind)
      atA = aEnd
      atB = bEnd
    } else {
      // One of the gaps beside the units goes with them, the other one stays.
      const gone = hunk.a1 > hunk.a0
      const [text, at, start, end, next] = gone
        ? [textA, atA, startA(hunk.a0), aEnd, startA(hunk.a1)]
        : [textB, atB, startB(hunk.b0), bEnd, startB(hunk.b1)]
      const [otherText, otherAt, otherNext] = gone ? [textB, atB, startB(hunk.b0)] : [textA, atA, startA(hunk.a0)]
      const gap = otherText.slice(otherAt, otherNext)
      if (gap !== text.slice(at, start) && gap === text.slice(end, next)) {
        if (gone) add(atA, end, atB, atB, kind)
        else add(atA, atA, atB, end, kind)
        if (gone) atA = end
        else atB = end
      } else {
        if (gone) same(start, otherNext, false)
        else same(otherNext, start, false)
        if (gone) add(atA, next, atB, atB, kind)
        else add(atA, atA, atB, next, kind)
        if (gone) atA = next
        else atB = next
      }
    }
    i = hunk.a1
    j = hunk.b1
    h++
  }
  same(endA, endB, false)
  return edits
}

const isLow = (c: number): boolean => c >= 0xdc00 && c <= 0xdfff

/** Cuts a stretch at the borders of clauses. */
function pieces(side: JoinedSide, from: number, to: number): (readonly [clause: number, from: number, to: number])[] {
  if (from === to) return [[clauseAt(side, from, true), from, to]]
  const found: (readonly [number, number, number])[] = []
  for (let clause = clauseAt(side, from), at = from; at < to; clause++) {
    const end = Math.min(to, side.borders[clause + 1] as number)
    if (end > at) found.push([clause, at, end])
    at = end
  }
  return found
}

/** Variants in file offsets, in order, each inside one clause a side. */
export function buildVariants(p: Pairing, hunks: readonly Hunk[], a: JoinedSide, b: JoinedSide, core: Core): Variant[] {
  const variants: Variant[] = []
  for (const edit of editsOf(p, hunks, a, b, core)) {
    const ofA = pieces(a, edit.a0, edit.a1)
    const ofB = pieces(b, edit.b0, edit.b1)
    const count = Math.max(ofA.length, ofB.length)
    for (let k = 0; k < count; k++) {
      const lastA = ofA[ofA.length - 1] as readonly [number, number, number]
      const lastB = ofB[ofB.length - 1] as readonly [number, number, number]
      const x = ofA[k] ?? [lastA[0], lastA[2], lastA[2]]
      const y = ofB[k] ?? [lastB[0], lastB[2], lastB[2]]
      if (a.text.slice(x[1], x[2]) === b.text.slice(y[1], y[2])) continue // parts that are the same after all
      variants.push({ a: toFile(a, ...x), b: toFile(b, ...y), kind: edit.kind, evidence: 'firm' })
    }
  }
  return variants
}
