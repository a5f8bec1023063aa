/**
 * What a rule is. One file a rule, one row in `rules.ts`, one page in `docs/rules`.
 *
 *     export const byteOrderMark: TextRule = { id: 'byte-order-mark', severity: 'warning', scope: 'text', …, check }
 *
 * A rule is a function of what it is given: texts with their clauses, reports of citations, records. It reads no file,
 * and says where it found what; which file that is, and on which line, is added by `to-finding.ts`.
 */
import type { Citation, Clause, Decision, Document, Severity, Span, Witness } from '../model/index.ts'
import type { Told } from '../words/finding.ts'
import type { Label } from '../words/say.ts'

/** A fault as a rule tells it: a span of the file it speaks of, and the sentence of the catalogue with its values. */
export interface Fault extends Told {
  readonly start: number
  readonly end: number
}

/** A text with what the stages made of it. Everything but the witness is made when first asked for. */
export interface CheckedText {
  readonly witness: Witness
  readonly document: Document
  readonly clauses: readonly Clause[]
  /** What the text was before it was read with the wrong table, or null for an honest text. */
  readonly mojibake: { readonly written: string | null; readonly sample: string } | null
  /** Checksums the file may go by: of its bytes, and of its bytes with line feeds alone. */
  readonly checksums: readonly string[]
}

/** A citation with what is known of it. */
export interface CheckedCitation {
  readonly citation: Citation
  /** The printed date, or null. */
  readonly date: string | null
  readonly candidates: readonly { readonly document: string }[]
  readonly contradiction: { readonly document: string; readonly printed: string; readonly signed: string } | null
  readonly later: boolean
}

export interface CheckedRecord {
  readonly document: Document
  /** The text of `document.yaml`. */
  readonly text: string
  readonly texts: readonly CheckedText[]
  /** All documents of the corpus. */
  readonly documents: readonly Document[]
  readonly citationsOf: (witness: Witness) => readonly CheckedCitation[]
}

export interface CheckedCorpus {
  readonly documents: readonly Document[]
  readonly decisions: readonly Decision[]
  readonly clausesOf: (witness: Witness) => readonly Clause[]
}

interface Common {
  readonly id: string
  readonly severity: Severity
  /** What it looks for, in a few words. */
  readonly describe: Label
}

/** Looks at one text. What it finds depends on that text and its record alone, and may be remembered. */
export interface TextRule extends Common {
  readonly scope: 'text'
  readonly check: (text: CheckedText) => readonly Fault[]
}
/** Looks at the citations of one text, which depend on all documents of the corpus. */
export interface CitationRule extends Common {
  readonly scope: 'citation'
  readonly check: (report: CheckedCitation, text: CheckedText) => Fault | null
}
/** Looks at a full text beside the abridgement of the same document in the same language. Spans are in the abridgement. */
export interface PairRule extends Common {
  readonly scope: 'pair'
  readonly check: (full: CheckedText, abridged: CheckedText) => readonly Fault[]
}
/** Looks at a document's record. Spans are in `document.yaml`. */
export interface RecordRule extends Common {
  readonly scope: 'record'
  readonly check: (record: CheckedRecord) => readonly Fault[]
}
/** Looks at the corpus. Each fault names its file and place itself. */
export interface CorpusRule extends Common {
  readonly scope: 'corpus'
  readonly check: (corpus: CheckedCorpus) => readonly CorpusFault[]
}

/** A fault that names its place itself. */
export interface CorpusFault extends Fault {
  readonly file: string
  readonly line: number
  readonly column: number
}

export type Rule = TextRule | CitationRule | PairRule | RecordRule | CorpusRule

/** A rule that is held elsewhere (the loader, the lock): known by name, so that it can be set and silenced. */
export type NamedRule = Common

/** A fault at each match of a pattern. */
export function faultsAt(
  text: string,
  pattern: RegExp,
  tell: (match: RegExpExecArray) => Omit<Fault, 'start' | 'end'>,
): Fault[] {
  const faults: Fault[] = []
  for (const match of text.matchAll(pattern)) {
    if (match[0] === '') continue
    faults.push({ start: match.index, end: match.index + match[0].length, ...tell(match) })
  }
  return faults
}

/** `U+200B` */
export const codeName = (character: string): string =>
  `U+${character.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}`

/** A passage on one line, shortened. */
export function shortly(words: string, most = 24): string {
  const characters = [...words.replace(/\s+/gu, ' ').trim()]
  return characters.length <= most ? characters.join('') : `${characters.slice(0, most - 1).join('')}…`
}

/** Where a record says `zh.full:`, and not `zh.full.mfa:`; its beginning where it does not. */
export function placeOfWitness(text: string, key: string): Span {
  const match = new RegExp(`(?<![\\w.])${key.replaceAll('.', '\\.')}(?=['"]?\\s*:)`).exec(text)
  return match === null ? [0, 0] : [match.index, match.index + key.length]
}

/** Where words stand in a record; its beginning where they do not. */
export function placeIn(text: string, words: string, from = 0): Span {
  const at = text.indexOf(words, from)
  return at < 0 ? [0, 0] : [at, at + words.length]
}
