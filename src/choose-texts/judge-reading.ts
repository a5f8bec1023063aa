/**
 * Whether texts are versions of one, documents that followed each other, or whether that is open: by evidence alone.
 *
 *     two texts of one document of the corpus                                          versions
 *     two documents of it; one that cites the other; two titles                        successive
 *     海国渔业法 and 海国渔业法（2023年修正）, most of the one standing in the other      versions
 *     one title, and most of the words new; no title, and as many                      open
 *
 * What is called new, added or deleted hangs on it, so that nothing is taken for granted.
 */
import { isNamed, titleKey } from '../genre/title-key.ts'
import type { Citation, Reading, Witness } from '../model/index.ts'
import { sharedWording } from '../text/shared-wording.ts'

/** A text with what its reading hangs on. */
export interface ReadText {
  readonly witness: Witness
  /** Comparison keys of its clauses. */
  readonly keys: readonly string[]
  readonly citations: readonly Citation[]
}

/**
 * Share of the shorter text that stands in the longer from which their wording is mostly common. Statements that
 * follow each other share a third at most, revisions of one text two thirds and more.
 */
const MOSTLY = 0.5
/** The same of two texts that bear different days: the day speaks against one text, as amended laws do not. */
const MOSTLY_OF_TWO_DAYS = 0.8

/**
 * Of two texts that do not both bear a title, the shorter has this share of the longer's length at least, unless it
 * says that it is excerpts: a sentence taken out of a treaty is no version of it.
 */
const AS_LONG = 1 / 3

/** The base is the last of `texts`. Where its relation to the earlier ones differs, or is open for one, all is open. */
export function judgeReading(texts: readonly ReadText[]): Reading {
  const base = texts.at(-1)!
  const readings = new Set(texts.slice(0, -1).map((earlier) => readingOfPair(earlier, base)))
  const [first] = readings
  return readings.size === 1 ? first! : 'open'
}

/** Whether `a` and `b` are versions of one text, or successive documents, or open. */
export function readingOfPair(a: ReadText, b: ReadText): Reading {
  const [one, other] = [a.witness, b.witness]
  if (one.document !== null && other.document !== null)
    return one.document === other.document ? 'versions' : 'successive'
  if (cites(b, one) || cites(a, other)) return 'successive'
  const named = [one, other].map((w) => w.title !== w.siglum && isNamed(w.title, w.lang))
  if (named[0] && named[1] && titleKey(one.title) !== titleKey(other.title)) return 'successive'
  if (!(named[0] && named[1]) && !areAsLong(one, other)) return 'open'
  const twoDays = one.date !== null && other.date !== null && one.date !== other.date
  return shareOfShorter(a.keys, b.keys) >= (twoDays ? MOSTLY_OF_TWO_DAYS : MOSTLY) ? 'versions' : 'open'
}

/**
 * Whether these are texts of one document, a second one among them, as another publisher prints it: they are aligned as
 * versions, and none is told to amend another.
 */
export const areTextsOfOne = (witnesses: readonly Pick<Witness, 'document' | 'name'>[]): boolean =>
  witnesses.every(({ document }) => document !== null && document === witnesses[0]?.document) &&
  witnesses.some(({ name }) => name !== undefined)

/** Does a text name the other as a document of its own? */
const cites = (text: ReadText, other: Witness): boolean =>
  text.citations.some(
    (c) =>
      (c.witness !== undefined && c.witness === other.siglum) || (c.target !== null && c.target === other.document),
  )

const areAsLong = (a: Witness, b: Witness): boolean => {
  const [short, long] = a.text.length <= b.text.length ? [a, b] : [b, a]
  return short.fidelity === 'abridged' || short.text.length >= AS_LONG * long.text.length
}

function shareOfShorter(a: readonly string[], b: readonly string[]): number {
  const [one, other] = [a.join('\n'), b.join('\n')]
  return one.length <= other.length ? sharedWording(one, other) : sharedWording(other, one)
}
