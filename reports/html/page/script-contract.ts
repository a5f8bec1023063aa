/** What the page hands its script, as JSON in an element of its own. The two are built apart: this is their contract. */
export interface ScriptData {
  readonly words: Readonly<Record<ScriptWord, string>>
  /** Earlier ones first, the base last. */
  readonly witnesses: readonly {
    readonly short: string
    /** The document and what the text is. */
    readonly named: string
    /** Where it comes from, when it was brought in, its checksum. */
    readonly source: string
    /** Why no words of it are quoted, or null where they may be. */
    readonly refusal: string | null
  }[]
  /** For each earlier text, whether it is compared by subject alone: then there is no line of reading to show. */
  readonly subject: readonly boolean[]
  readonly version: string
  /** For the running head of a print. */
  readonly title: string
  /** What a print of the page as it opens leaves out. */
  readonly printFolded: string
}

/** Messages of the script; `{}` is filled in. */
export type ScriptWord =
  | 'shown'
  | 'found'
  | 'noChange'
  | 'copied'
  | 'copiedDigest'
  | 'copyByHand'
  | 'cleared'
  | 'printed'
  | 'printedList'
  | 'unfolded'
  | 'folded'
  | 'themeAuto'
  | 'themeLight'
  | 'themeDark'
  | 'address'
  | 'relation'
  | 'against'
  | 'open'
  | 'shut'
  | 'colon'
  | 'semicolon'
