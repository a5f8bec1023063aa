import type { Evidence, VariantKind } from './alignment.ts'
import type { Chain, ChainView } from './chain.ts'
import type { ClaimLook, SubjectClaim, WordingClaim } from './claim.ts'
import type { ClauseKind } from './clause.ts'
import type { Reading } from './collation.ts'
import type { Fidelity, Lang } from './document.ts'
import type { FormulasView } from './formulas-view.ts'
import type { Layout } from './layout.ts'
import type { NewsKind, NewsView } from './news.ts'
import type { OrderView } from './order-view.ts'
import type { StanceChange } from './stance.ts'
import type { Ui } from './ui.ts'

export type { ClaimLook } from './claim.ts'
export type { Ui } from './ui.ts'

/** Under what links of wording are counted and filtered. */
export type ClaimGroup =
  | 'kept'
  | 'revised'
  | 'carries'
  | 'split'
  | 'merged'
  /** No counterpart clause, but wording in common. */
  | 'shares'
  /** In the later text, without a counterpart or wording in the earlier one. */
  | 'later'
  /** In the earlier text, without a counterpart or wording in the later one. */
  | 'earlier'

export interface ViewOptions {
  /** Each clause of the base through all earlier documents of its corpus, where that was asked for. */
  readonly chains?: readonly Chain[]
  /** Set wording of the texts compared, where it was looked for. */
  readonly formulas?: FormulasView
  /** The digest tells points of these kinds alone, and then all of them; else the first ten of all kinds. */
  readonly news?: readonly NewsKind[]
  readonly ui: Ui
  /** False: variants of punctuation, width and quotes are counted but not marked. */
  readonly showPunctuation: boolean
}

/**
 * A stretch of a clause with one mark. Runs of a clause, joined, give its text back, byte for byte.
 * `del`/`ins` stand on side a / side b; `term` is a term shared with a digest item;
 * `from` (on side b) and `to` (on side a) mark a sentence whose counterpart stands in another clause: `ref` is its address.
 * Of one that was reworded on its way these words stood nowhere else: it is `ins` or `del`, with the same `ref`.
 * `same` with a `ref`: words of a clause without a counterpart that stand there on the other side.
 * `kind` is set for `ins` and `del` alone.
 */
export interface Run {
  readonly text: string
  readonly start: number
  readonly end: number
  readonly mark: 'same' | 'ins' | 'del' | 'term' | 'from' | 'to'
  readonly kind: VariantKind | null
  readonly evidence: Evidence | null
  readonly ref: string | null
}

/** A clause as shown. */
export interface ClauseView {
  readonly siglum: string
  readonly id: string
  /** `2023-7.1`: address of the clause everywhere (page, screen, docx). No white space; unique in a view. */
  readonly address: string
  readonly label: string | null
  readonly path: readonly string[]
  readonly kind: ClauseKind
  readonly lang: Lang
  readonly runs: readonly Run[]
}

/** A wording link as shown: one bead. */
export interface WordingLink {
  readonly kind: 'wording'
  readonly bead: string
  /** What may be said of it; all that follows up to `word` comes from its row of the claims table. */
  readonly claim: WordingClaim
  readonly group: ClaimGroup
  readonly look: ClaimLook
  /** The two texts are known to differ here, in something that is shown. */
  readonly difference: boolean
  /** Nothing to read but that the words are the same. */
  readonly quiet: boolean
  readonly moved: boolean
  /** Addresses: where the counterpart stands, for moved beads; the words (`移自 …`) are in `labels`. */
  readonly movedFrom: readonly string[]
  readonly evidence: Evidence
  readonly doubtful: boolean
  /** Likeness of the two sides, 0..1; null where a maintainer decided, and nothing was measured. */
  readonly score: number | null
  /** The short word of the claim in the ui language: 沿用, 改动, 新见, 未再出现, 节录未见 … */
  readonly word: string
  /** Further words: moved, limited evidence, doubtful, override, only punctuation … */
  readonly notes: readonly string[]
  /** Where both sides have clauses: `对应 2021-5`, `corresponds to 2021-5`; else empty. */
  readonly place: string
  /** Wording that it shares with clauses other than its counterparts; of what carries wording, with these. */
  readonly passages: readonly PassageView[]
  /** The change read out as sentences, for screen readers and plain text. */
  readonly sentence: string
  /** What the link rests on, one line a point. */
  readonly why: readonly string[]
  /** Side a and side b with this bead's marks. Empty on the missing side of added and dropped. */
  readonly a: readonly ClauseView[]
  readonly b: readonly ClauseView[]
  /**
   * Both texts in one line of reading, in the order of side b: deletions before insertions; where the words are the same,
   * side b's text. Clauses of one side are parted by a run `\n` of no length in the file (`start` = `end`).
   */
  readonly inline: readonly Run[]
  /** Sentence beside sentence, in the order of side b; null where nothing differs, or one side is empty. */
  readonly sentences: readonly SentencePair[] | null
  /** The same, where so much differs that marks inside one line could not be read; else null. */
  readonly pairs: readonly SentencePair[] | null
  /** Characters marked, of all characters on both sides, 0..1; hidden marks do not count. */
  readonly changed: number
  /** The same in words, `12%` or `<1%`; null where shares may not be shown, or nothing is marked. */
  readonly share: string | null
  /** Counts by kind, shown or not. */
  readonly variants: Readonly<Record<VariantKind, number>>
  /** Where another speaks, or the verb, its strength or its modal changed: in order of side b. */
  readonly stances: readonly StanceChange[]
}

/** Sentences that belong together; one side is empty where the other has no counterpart in this link. */
export interface SentencePair {
  readonly a: readonly Run[]
  readonly b: readonly Run[]
}

/** A passage as shown: the same wording, or nearly, in a clause of each side. */
export interface PassageView {
  /** Addresses of the clauses that hold it. */
  readonly a: string
  readonly b: string
  /** Its words as each side prints them, line breaks as spaces. */
  readonly textA: string
  readonly textB: string
  readonly exact: boolean
}

/** Subject link as shown: one echo. */
export interface SubjectLink {
  readonly kind: 'subject'
  readonly claim: SubjectClaim
  readonly look: ClaimLook
  readonly strength: 'strong' | 'weak'
  readonly score: number
  readonly word: string
  readonly notes: readonly string[]
  readonly sentence: string
  readonly why: readonly string[]
  /** The digest item (or clause) on the earlier side, and the base clause, with shared terms marked. */
  readonly a: ClauseView
  readonly b: ClauseView
  /** The shared terms as printed on side a. */
  readonly terms: readonly string[]
}

/**
 * What one earlier witness says of a row.
 * A row with base clauses and no link: `none` says why (提要未载). A row without base clauses holds either a
 * `dropped` link, or, beside a digest, `alone`: points without an echo, and `none` says so (节录未见).
 */
export interface Cell {
  readonly column: number
  readonly links: readonly (WordingLink | SubjectLink)[]
  readonly alone: readonly ClauseView[]
  /** Words where `links` is empty, or null (other columns of a row that one earlier witness has to itself; headings). */
  readonly none: string | null
  /** The claim that they word, or null. */
  readonly claim: SubjectClaim | null
}

/**
 * One row of a 对照表. Clauses of the base that beads tie together share a row;
 * a row without base clauses shows what an earlier witness alone has, after the row of its predecessor;
 * points of a digest without an echo have no such place and follow at the end, document by document.
 * Every clause of every witness stands in some row; the headings of a digest only as `path`.
 */
export interface Row {
  /** Address of the first clause: unique among rows. */
  readonly id: string
  readonly heading: boolean
  /** A heading that stands over a part of the text: no place and date, no words that only introduce, no signature. */
  readonly opens: boolean
  readonly path: readonly string[]
  /** Unmarked (one run each): the marks depend on the column and stand in its links. */
  readonly base: readonly ClauseView[]
  /** One for each earlier witness, in the order of `columns`. */
  readonly cells: readonly Cell[]
  /**
   * What is said once of a row that none of several earlier texts has: 所对照文件皆无, or 新见 where all that the base
   * cites was compared. Null everywhere else.
   */
  readonly claim: RowClaim | null
  /**
   * Next and previous change stop here: a shown difference stands in the row. Where digests alone are compared
   * there are no differences to show, and the rows with an echo count instead.
   */
  readonly changed: boolean
}

export interface RowClaim {
  readonly claim: 'new_here' | 'in_none_compared'
  readonly word: string
}

export interface WitnessView {
  readonly siglum: string
  /** `2023`: how labels and addresses name it; the siglum where that alone would be unclear. */
  readonly short: string
  /** 中俄联合声明 / China–Russia Joint Statement; the full title where no short name is safe; a loose file's name. */
  readonly name: string
  readonly document: string | null
  readonly title: string
  /** Where the document has no title in the interface's language, that of another one stands for it. */
  readonly titleLang: Lang
  readonly date: string | null
  /** Words where the text stands against the order of time: an earlier one dated after the base, or that base. */
  readonly outOfOrder?: string
  readonly lang: Lang
  readonly fidelity: Fidelity
  /** 全文, 节录（发布者）, 编者提要（非原文） / full text, excerpts, editors' summary; "assumed whole" where it is. */
  readonly fidelityWords: string
  readonly standingWords: string
  readonly publisher: string | null
  readonly url: string | null
  /** When the text was published and when it was brought in, as the record says, ISO; a quotation names the latter. */
  readonly published?: string | null
  readonly accessed?: string | null
  readonly file: string
  readonly sha256: string
  readonly headline: string | null
  readonly credit: string | null
  readonly note: string | null
}

/** One earlier witness beside the base. */
export interface Column {
  readonly siglum: string
  readonly short: string
  /** Reading between this witness and the base: what added and dropped are called here. */
  readonly reading: Reading
  readonly kind: 'wording' | 'subject'
  readonly exact: boolean
  /** Wording: beads by group of their claims, and moved, headings left out, and last, where any changed, `headings`. Subject: echoes and what has none. In order of display. */
  readonly counts: readonly {
    readonly key: string
    readonly word: string
    readonly count: number
    /** How it is drawn; null for what is no claim (doubtful, headings). */
    readonly look: ClaimLook | null
  }[]
  /** One line of words for the counts. */
  readonly summary: string
}

/** One ribbon of the picture of the alignment: positions are fractions 0..1 of each text's length in characters. */
export interface Ribbon {
  readonly column: number
  /** Row id. */
  readonly row: string
  readonly kind: 'wording' | 'subject'
  readonly look: ClaimLook
  readonly moved: boolean
  readonly a: readonly [number, number] | null
  readonly b: readonly [number, number] | null
  readonly words: string
}

/** One stretch that was left out, or a pair of them that differs: what it is, and its words, a line a text. */
export interface LeftOutItem {
  readonly label: string
  readonly lines: readonly string[]
}

/** What was left out of one text, or what of it differs between two. Long lists and long stretches are cut, and say so. */
export interface LeftOutPart {
  readonly title: string
  /** It tells what differs. */
  readonly differs: boolean
  readonly items: readonly LeftOutItem[]
  /** How many more there are, in words, or null. */
  readonly more: string | null
}

/** Set wording of one clause of the base, through the texts compared, oldest first. */
export interface ClauseFormula {
  /** As the clause prints it. */
  readonly words: string
  /** Its course in a word: 一直, 复见. */
  readonly course: string
  readonly says: string
  /** A text each: the sign, what it says, and the first place that has the words. */
  readonly cells: readonly {
    readonly name: string
    readonly sign: string
    readonly says: string
    /** The words stand there as they are: the sign alone says enough. */
    readonly plain: boolean
    readonly address: string | null
  }[]
}

/** A comparison as any screen or page can show it: no parsing, aligning or counting is left to do. */
export interface View {
  readonly ui: Ui
  readonly reading: Reading
  /** One line that names the comparison, for a page's title and a screen's top. */
  readonly title: string
  /** The first lines: what is compared with what, and what may be claimed. */
  readonly lead: readonly string[]
  /** What stands after them and before the rows: the digest. */
  readonly news: NewsView
  /** Earlier ones in the order of `columns`, the base last. */
  readonly witnesses: readonly WitnessView[]
  readonly columns: readonly Column[]
  readonly rows: readonly Row[]
  readonly ribbons: readonly Ribbon[]
  /** Citations of the base, with what they resolve to. */
  readonly citations: readonly {
    readonly clause: string
    readonly as: string
    readonly target: string | null
    readonly words: string
  }[]
  /** Words of the files beside their texts: what differs first, then all of them. */
  readonly leftOut: readonly LeftOutPart[]
  /** What is folded, the list of changes, the lines of the earlier texts under each clause, the strip. */
  readonly layout: Layout
  /** Order and share of whole texts, a pair after the other. */
  readonly orders: readonly OrderView[]
  /** Each clause of the base through the years; none where that was not asked for. */
  readonly chains: readonly ChainView[]
  /** Set wording by the address of the clause of the base that has it; empty where it was not looked for. */
  readonly formulas: Readonly<Record<string, readonly ClauseFormula[]>>
  /** True where shares and percentages may be shown (verbatim texts alone). */
  readonly shares: boolean
  /** What is hidden, in words, or null. */
  readonly hidden: string | null
  /** Where some of the rows alone stand here, the line that says so; it is the first of `lead`, too. */
  readonly filtered?: string
  readonly tool: { readonly version: string; readonly icu: string }
}
