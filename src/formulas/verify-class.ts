/**
 * A class of wording as the search finds it: in each document used, varied, part of it, absent, or not to be told.
 *
 *     在边界两侧各二十公里范围内限制军事活动      1998 ◐ 三十公里   2016 ●   2019 ●   2024 ◐ 十公里
 *
 * Where the words stand in any spelling, the search of `tifa trace` decides what they are.
 */
import type { Formula, FormulaCell, FormulaPlace, FormulaSilence, FormulaVariant, Lang, Span } from '../model/index.ts'
import type { FormulaClass, FoundPlace } from '../reuse/find-formulas.ts'
import { findWords, type SoughtWords, seekWords } from '../text/find-words.ts'
import { type FoldTable, keyText } from '../text/key.ts'
import { unwrapped } from '../text/unwrapped.ts'
import { spanOf } from '../trace/stretches.ts'
import { courseOf, unknownIn } from './course-of.ts'
import type { ReadSource } from './read-source.ts'

/** What classes are verified in; lists are by document. */
export interface Search {
  readonly lang: Lang
  /** As `tifa trace` folds the words that it looks for. */
  readonly fold: FoldTable | null
  /** As the texts are folded for each other. */
  readonly keyFold: FoldTable | null
  readonly read: readonly ReadSource[]
  /** Of each document its text among these, or -1. */
  readonly textOf: readonly number[]
  readonly others: readonly (readonly ReadSource[])[]
  readonly silences: readonly (FormulaSilence | null)[]
  readonly ids: readonly string[]
}

/** A formula that has no place in an order yet. */
export type UnrankedFormula = Omit<Formula, 'id'>

/** What a class has in one text. */
interface InText {
  /** Stretches that hold the words. */
  readonly stretches: Set<number>
  readonly varied: FoundPlace[]
  readonly parts: FoundPlace[]
}

function byText(told: FormulaClass): ReadonlyMap<number, InText> {
  const texts = new Map<number, InText>()
  const of = (side: number): InText => {
    const known = texts.get(side)
    if (known) return known
    const made = { stretches: new Set<number>(), varied: [], parts: [] }
    texts.set(side, made)
    return made
  }
  for (const place of [...told.places, ...told.named]) of(place.side).stretches.add(place.stretch)
  // What differs from the words in print (a comma for a space) is a variant.
  for (const place of [...told.places, ...told.varied]) of(place.side).varied.push(place)
  for (const place of told.parts) of(place.side).parts.push(place)
  return texts
}

/** The class as the search finds it; null where nothing is left that recurs as wording. */
export function verifyClass(told: FormulaClass, search: Search): UnrankedFormula | null {
  const { lang, fold, read } = search
  const words = headOf(told, search)
  const sought = seekWords(words, lang === 'zh' ? null : lang, fold)
  const texts = byText(told)
  const cells = search.ids.map((_, document): FormulaCell => {
    const side = search.textOf[document]!
    const inText = texts.get(side)
    const others = search.others[document]!
    if (inText === undefined && others.length === 0) return NOTHING[search.silences[document] ?? 'absent']
    const places: FormulaPlace[] = []
    if (inText !== undefined) {
      const source = read[side]!
      for (const place of usesIn(source, inText.stretches, sought)) places.push(place)
      const add = (found: readonly FoundPlace[], form: 'varied' | 'part'): void => {
        for (const { stretch, span } of found)
          for (const place of standing(source, stretch, span, places, form)) places.push(place)
      }
      add(inText.varied, 'varied')
      if (!places.some((p) => p.citation === null)) add(inText.parts, 'part')
    }
    if (!places.some((p) => p.citation === null)) for (const place of elsewhere(others, sought)) places.push(place)
    return cellOf(places, search.silences[document]!)
  })
  const used = cells.flatMap((cell, k) => (cell.state === 'used' || cell.state === 'varied' ? [k] : []))
  const all = cells.flatMap((cell) => (cell.state === 'used' || cell.state === 'varied' ? cell.places : []))
  // What stands in headings and names alone is no wording that anyone says.
  if (all.every((place) => place.kind === 'heading')) return null
  if (used.length === 1 && new Set(all.map((place) => place.clause)).size < 2) return null
  return {
    words,
    weight: told.weight,
    rank: Math.round(rankOf(told.weight, used.length) * 100) / 100,
    course: courseOf(cells, (document) => search.silences[document] === null),
    documents: used.length,
    places: all.length,
    first: search.ids[used[0]!]!,
    last: search.ids[used.at(-1)!]!,
    unknown: unknownIn(cells),
    variants: variantsOf(words, cells, search),
    cells,
  }
}

/** Cells in which there is nothing: most of a large matrix, so that each is made once. */
export const NOTHING: Readonly<Record<FormulaSilence | 'absent', FormulaCell>> = {
  absent: { state: 'absent', silence: null, places: [] },
  excerpts: { state: 'cannot-tell', silence: 'excerpts', places: [] },
  summary: { state: 'cannot-tell', silence: 'summary', places: [] },
  'other-language': { state: 'cannot-tell', silence: 'other-language', places: [] },
  'no-text': { state: 'cannot-tell', silence: 'no-text', places: [] },
}

/** Twice the wording is not twice the formula; documents count by doublings: 2, 4, 8 of them are 1, 2, 3 steps. */
const rankOf = (weight: number, documents: number): number => Math.sqrt(weight) * Math.log2(1 + documents)

/** As most places print it; of equally many the latest. */
function headOf(told: FormulaClass, { read }: Search): string {
  const counts = new Map<string, number>()
  for (const { side, span } of told.places) {
    const words = unwrapped(read[side]!.witness.text.slice(...span))
    counts.set(words, (counts.get(words) ?? 0) + 1)
  }
  let best = ''
  for (const [words, count] of counts) if (best === '' || count >= counts.get(best)!) best = words
  return best
}

function usesIn(source: ReadSource, stretches: Iterable<number>, sought: SoughtWords): readonly FormulaPlace[] {
  return [...stretches].flatMap((k) => {
    const stretch = source.stretches[k]!
    return findWords(source.witness.text, ...spanOf(stretch), sought).map(
      (place): FormulaPlace => ({
        ...source.at(stretch, place.start, place.end),
        siglum: source.witness.siglum,
        form: place.form,
      }),
    )
  })
}

/** A span that no place overlaps, as a place; none where it is no wording of the text's own. */
function standing(
  source: ReadSource,
  stretch: number,
  [start, end]: Span,
  places: readonly FormulaPlace[],
  form: 'varied' | 'part',
): readonly FormulaPlace[] {
  if (places.some((p) => p.start < end && start < p.end)) return []
  if (overlapsAny(source.names, start, end)) return []
  const place = source.at(source.stretches[stretch]!, start, end)
  return place.citation === null ? [{ ...place, siglum: source.witness.siglum, form }] : []
}

/** `spans` in order of their starts; names of documents may stand in one another. */
function overlapsAny(spans: readonly Span[], start: number, end: number): boolean {
  for (const [from, to] of spans) {
    if (from >= end) return false
    if (to > start) return true
  }
  return false
}

/** In other texts of the document, read from end to end. */
const elsewhere = (others: readonly ReadSource[], sought: SoughtWords): readonly FormulaPlace[] =>
  others.flatMap((source) => usesIn(source, source.stretches.keys(), sought))

function cellOf(places: readonly FormulaPlace[], silence: FormulaSilence | null): FormulaCell {
  const own = places.filter((p) => p.citation === null).sort((x, y) => x.start - y.start)
  const whole = own.filter((p) => p.form !== 'part')
  if (whole.some((p) => p.form !== 'varied')) return { state: 'used', silence: null, places: whole }
  if (whole.length > 0) return { state: 'varied', silence: null, places: whole }
  if (own.length > 0) return { state: 'part', silence: null, places: own }
  // Of excerpts that name a document with these words in its title it cannot be told either.
  if (silence !== null || places.length === 0) return NOTHING[silence ?? 'absent']
  return { state: 'named', silence: null, places: places.toSorted((x, y) => x.start - y.start) }
}

/** Forms that the words have, other than the first one; those of equal keys are one. */
function variantsOf(words: string, cells: readonly FormulaCell[], search: Search): readonly FormulaVariant[] {
  const keyOf = (form: string): string => keyText(form, 0, form.length, search.keyFold)
  const head = keyOf(words)
  const variants = new Map<string, { words: string; count: number; documents: Set<string> }>()
  cells.forEach((cell, k) => {
    if (cell.state !== 'used' && cell.state !== 'varied') return
    for (const place of cell.places) {
      const form = unwrapped(place.as)
      const key = keyOf(form)
      if (key === head) continue
      const variant = variants.get(key) ?? { words: form, count: 0, documents: new Set<string>() }
      variant.count++
      variant.documents.add(search.ids[k]!)
      variants.set(key, variant)
    }
  })
  return [...variants.values()]
    .sort((x, y) => y.count - x.count || (x.words < y.words ? -1 : 1))
    .map((v) => ({ words: v.words, count: v.count, documents: [...v.documents] }))
}
