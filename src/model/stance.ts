/**
 * Who speaks in a sentence, with which verb, and how strongly; and what of that changed between two texts.
 *
 *     中方坚决反对该提议，愿继续对话。
 *     speaker 中方, verb 反对, adverb 坚决        speaker 中方 (inherited), verb 继续, modal 愿
 *
 * Unknown is an answer: what no row of the tables reads is null, and nothing is claimed of it.
 */
import type { Evidence } from './evidence.ts'
import type { Span } from './span.ts'

/** `sides`: all together (双方, the two Sides). `side`: one of them. `leaders`, `states`, `others`: heads of state, 各国, another named state. */
export type SpeakerKind = 'sides' | 'side' | 'leaders' | 'states' | 'others'

export interface Speaker {
  readonly kind: SpeakerKind
  /** Equal for the same speaker in one language, whatever its form in print: case, article, 俄方 and 俄罗斯方面. */
  readonly key: string
  /** The words that name it. */
  readonly span: Span
  /** The words stand before this verb's own part of the sentence, or in the sentence before: its own subject is left out. */
  readonly inherited: boolean
}

/** Words of a stance, and what they are: `key` is equal for all forms of one word in one language. */
export interface StanceWord {
  readonly span: Span
  readonly key: string
}

/** A verb, and where it stands in the order of its family: only a family with ranks has one. */
export interface StanceVerb extends StanceWord {
  readonly family: string
  readonly rank: number | null
}

/** One verb of stance with all that goes with it, or a modal alone (将加强……, shall notify). */
export interface Stance {
  /** The sentence that holds it. */
  readonly sentence: Span
  /** Null: not known. */
  readonly speaker: Speaker | null
  /** Null: a verb that no row of the tables knows, under a modal. */
  readonly verb: StanceVerb | null
  /** 不, не, not: the words that deny the verb, or null. */
  readonly negation: StanceWord | null
  /** 坚决, решительно, strongly; or null. */
  readonly adverb: StanceWord | null
  /** 将, 愿, 可; намерены, должны; shall, should; or null. */
  readonly modal: StanceWord | null
}

/**
 * What of a stance changed. `strength`: the verb or its adverb, inside a family whose order is documented; `verb`: another
 * verb, and nothing is said of which is stronger; `negation` is a `verb` too, since it says another thing.
 */
export type StanceWhat = 'speaker' | 'verb' | 'strength' | 'modal'

/** A change of stance between two texts, before it is put into words. */
export interface StanceFacts {
  readonly what: StanceWhat
  /** The words on either side: of a speaker its name, of a verb with its adverb and negation; one may be empty, never both. */
  readonly a: Span
  readonly b: Span
  /** The sentences that hold them. */
  readonly sentences: { readonly a: Span; readonly b: Span }
  /** Null: no order is documented. */
  readonly direction: 'stronger' | 'weaker' | null
  /** Of a speaker: nothing else changed in the sentence. */
  readonly wordsKept: boolean
  /** The two sentences stand in one bead, are told as moved, or share a passage. */
  readonly by: 'bead' | 'moved' | 'passage'
  readonly evidence: Evidence
}

/** The same, as shown. */
export interface StanceChange extends StanceFacts {
  /** The words as either text prints them; empty where it has none. */
  readonly textA: string
  readonly textB: string
  /** Addresses of the clauses that hold the sentences. */
  readonly addressA: string
  readonly addressB: string
  /** In the ui language: 说话者由“中方”变为“双方” … */
  readonly word: string
}

/** Do words of a stance stand before the sentence that has it, in the one that introduces its list? */
export const standsInIntroduction = ([start, end]: Span, sentence: Span): boolean =>
  end > start && (end <= sentence[0] || start >= sentence[1])
