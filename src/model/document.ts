import type { Finding } from './finding.ts'
import type { Ui } from './ui.ts'

/** Languages tifa segments and compares. */
export type Lang = 'zh' | 'ru' | 'en'

/** `full`: the official text, whole. `abridged`: official words, not all. `digest`: a summary in other words. */
export type Fidelity = 'full' | 'abridged' | 'digest'

/** What weight a text has; `unknown` for a loose file. `project`: written for this project. */
export type Standing = 'authentic' | 'translation' | 'press' | 'project' | 'unknown'

/** How the fidelity is known: from the record, from a flag, from the text's own opening, or assumed (loose files). */
export type FidelityBasis = 'record' | 'flag' | 'opening' | 'assumed'

export type Titles = { readonly [L in Lang]?: string }

/** What stands at an address: the document or a long part of it, a page about it, or pictures of its pages. */
export type SourceKind = 'text' | 'news' | 'scan'

/** Whose page it is: a ministry's or president's, state media's, somebody's who prints it again or put it into another language. */
export type SourceStanding = 'official' | 'state media' | 'reprint' | 'unofficial translation'

/** Where a text is said to be. Order in `document.yaml` is order of preference within a language. */
export interface Source {
  readonly lang: Lang
  readonly publisher: string
  readonly url: string
  /** `text` where the record does not say. */
  readonly kind?: SourceKind
  readonly standing?: SourceStanding
  /** How sure we are of the address: seen, seen in part, quoted by others, cited once, from memory. */
  readonly sure: 'seen' | 'seen in part' | 'quoted by others' | 'cited once' | 'from memory'
  readonly note?: string
}

/** One point of a digest, as the record keeps it: beside the paragraph of the digest file, in the same order. */
export interface DigestItem {
  readonly section: string
  readonly topic: string
  /** Set phrases of the field that the point turns on. */
  readonly terms: readonly string[]
  readonly confidence: 'high' | 'medium' | 'low'
  /** Public addresses that support the point. */
  readonly support: readonly string[]
  readonly basis?: string
}

/** Something in a text that is printed so, noted by the record and never corrected in the text. */
export interface Sic {
  readonly printed: string
  readonly likely: string
  readonly note?: string
}

/** Words of a file that are not in its text, as the record keeps them. */
export interface RemovedWords {
  readonly what: Exclude<LeftOut['what'], 'outside'>
  /** As in `LeftOut`. */
  readonly at?: number
  readonly text: string
}

/** What `document.yaml` says of one witness, beyond what the file itself shows. */
export interface WitnessRecord {
  readonly file: string
  readonly standing: Standing
  readonly publisher?: string
  readonly url?: string
  /** The publisher's own headline, where it differs from the title. */
  readonly headline?: string
  /** The publisher's credit line, such as 据新华社. */
  readonly credit?: string
  /** ISO date on which the text was published. */
  readonly published?: string
  /** The copy of an archive that the words came from, where the publisher no longer serves them at `url`. */
  readonly archived?: { readonly url: string; readonly time: string }
  /** Who rewrote the characters on the way: the words are then nobody's print. */
  readonly transcribed?: 'big5 gate'
  /** ISO time at which it was brought in. */
  readonly accessed?: string
  readonly sha256?: string
  /** Replaces the siglum that date and language give. */
  readonly siglum?: string
  readonly note?: string
  readonly sic?: readonly Sic[]
  /** A digest's points. Present for digests alone. */
  readonly items?: readonly DigestItem[]
  /** A change of wording that its maintainer meant. */
  readonly amended?: readonly { readonly date: string; readonly why: string }[]
  /**
   * What `add` or `fetch` left out of the text: a line stood around it; a note, a comment and their like say what they
   * are, and to which paragraph they belong. A line that begins with `[1] ` is a note, too.
   */
  readonly removed?: readonly (string | RemovedWords)[]
}

/** A rule of `check` that is silenced at one place, with the reason. */
export interface Silence {
  readonly rule: string
  /** `zh.full`, `zh.full.mfa`; without it the whole document is meant. */
  readonly witness?: string
  /** A clause id, or words of the text; without it the whole witness is meant. */
  readonly where?: string
  readonly why: string
}

/** What a file held and its text leaves out, one entry a kind. */
export interface LeftOut {
  /**
   * `footnote`: endnotes too. `header`: footers and page numbers too. `hidden`: what a reader does not see. `struck`:
   * struck out, or deleted under tracked changes. `outside`: what a page or a paper prints around the text.
   */
  readonly what: 'footnote' | 'comment' | 'header' | 'hidden' | 'struck' | 'outside'
  /** Of stretches. */
  readonly count: number
  /** The words, each stretch a line. */
  readonly text: string
  /** For each stretch the paragraph of the text to which it belongs or after which it stood, from 1; 0 before the first. */
  readonly at: readonly number[]
}

/** One text of a document. `text` is the file, decoded; every span counts in it. */
export interface Witness {
  readonly siglum: string
  /** Document id, or null for a loose file. */
  readonly document: string | null
  readonly title: string
  /** ISO date of the document, or null where unknown. */
  readonly date: string | null
  readonly lang: Lang
  readonly fidelity: Fidelity
  /** Of a second text of this language and fidelity (`mfa` of `zh.full.mfa.txt`); the first has none. */
  readonly name?: string
  readonly fidelityBasis: FidelityBasis
  readonly standing: Standing
  /** Relative to the working folder where below it, else absolute; outputs tell it by `toldPath`. */
  readonly file: string
  /** Of the file's bytes, in hexadecimal. */
  readonly sha256: string
  readonly text: string
  readonly record: WitnessRecord | null
  /** The encoding by which a loose file was read, where neither a mark nor the user named it and it is not UTF-8. */
  readonly guessedEncoding?: string
  /** The encoding that a loose file's bytes plainly show, by which it was read, and the one that the user named. */
  readonly notAsNamed?: { readonly read: string; readonly named: string }
  /** What else is to be looked at in how a loose file was read: struck-out words, damaged bytes, a page of several. */
  readonly readingWarnings?: readonly { readonly rule: string; readonly said: Readonly<Record<Ui, string>> }[]
  /** Its paragraphs are judged from where its lines stand: a PDF. */
  readonly fromLayout?: true
  /** What the file held and the comparison leaves out; nothing where it is not there. */
  readonly leftOut?: readonly LeftOut[]
  /** Kinds of words that the file's format keeps apart from its text: of one that `leftOut` lacks the file has none. */
  readonly keepsApart?: readonly LeftOut['what'][]
  /** The language of most letters of a loose file, where the user says another. */
  readonly guessedLang?: Lang
}

export type DocumentType = 'treaty' | 'joint-statement' | 'statement' | 'communique' | 'declaration' | 'other'

/** Who stands behind a document; `leaders` where it was issued and not signed. */
export type Signatories =
  | 'heads of state'
  | 'heads of government'
  | 'foreign ministers'
  | 'governments'
  | 'officials'
  | 'leaders'

/** A thing that was signed. */
export interface Document {
  readonly id: string
  /** The short name with which the sigla of its texts begin, where the record gives one; else its date does. */
  readonly siglum?: string
  /** ISO date of signature. */
  readonly date: string
  readonly type: DocumentType
  /** As publishers print them, in those languages in which one is known. */
  readonly titles: Titles
  /** Other names under which it is cited, matched like titles. */
  readonly aliases: readonly string[]
  /** Which of a corpus's lines it belongs to: `general`, `border`. */
  readonly line?: string
  readonly signatories?: Signatories
  /** Ids of documents that it is known to cite, whether or not a text of it is there. Nothing where nobody has said. */
  readonly cites?: readonly string[]
  /** What is to be known of the record: a day that is open, who else names the document. */
  readonly note?: string
  readonly place: Titles
  readonly parties: readonly Titles[]
  readonly sources: readonly Source[]
  readonly witnesses: readonly Witness[]
  /** True where states and events are invented. */
  readonly invented: boolean
  readonly silence?: readonly Silence[]
  /** The document's `document.yaml`. */
  readonly file: string
}

/** A loaded corpus folder: documents in order of date, then id. */
export interface Corpus {
  readonly dir: string
  readonly documents: readonly Document[]
  readonly findings: readonly Finding[]
}
