/** What the readers of the three languages find in a sentence, in offsets of what they read (`legible.ts`). */
import type { SpeakerKind } from '../model/stance.ts'
import type { VerbRow } from './stance-row.ts'

/** A word with its place. */
export interface Word {
  readonly key: string
  readonly from: number
  readonly to: number
}

/** Who is named, and where. */
export interface Named extends Word {
  readonly kind: SpeakerKind
}

/** A speaker of an earlier sentence: its words have a place in the file already. */
export interface Carried {
  readonly kind: SpeakerKind
  readonly key: string
  readonly span: readonly [number, number]
}

export interface Found {
  readonly speaker: Named | Carried | null
  readonly inherited: boolean
  readonly verb: (Word & { readonly row: VerbRow }) | null
  readonly negation: Word | null
  readonly adverb: Word | null
  readonly modal: Word | null
}

export interface ReadSentence {
  readonly found: readonly Found[]
  /** Who a sentence behind this one speaks for if it names nobody; null where that is not sure. */
  readonly subject: Named | Carried | null
}

export type Reader = (text: string, before: Named | Carried | null, names: ReadonlySet<string>) => ReadSentence

/** One pattern of words, longest first, to be tried at a place. */
export const anyOf = (words: readonly string[]): RegExp =>
  new RegExp(`(?:${[...words].sort((x, y) => y.length - x.length).join('|')})`, 'y')

export function matchAt(pattern: RegExp, text: string, at: number): string | null {
  pattern.lastIndex = at
  return pattern.exec(text)?.[0] ?? null
}
