/** A section of one text as shown. */
export interface PlacedSection {
  /** `2024-5`: address of its heading, or of its first clause. */
  readonly address: string
  readonly label: string | null
  /** Its heading; of a section without one its first words. */
  readonly words: string
  /** First, second …, from 1. */
  readonly place: number
  /** Where it begins, and how much it takes, as shares of the text's letters: 0 to 1. */
  readonly start: number
  readonly share: number
  readonly percent: string
}

/** A section of the later text beside the one of the earlier text that it corresponds to; null: none does. */
export interface OrderSection {
  readonly a: PlacedSection | null
  readonly b: PlacedSection | null
  readonly moved: 'up' | 'down' | null
  /** In words: moved up, no section corresponds; else empty. */
  readonly word: string
  /** It moved, has no counterpart, or grew or shrank by more than a sentence. */
  readonly tells: boolean
}

/** What is named earlier, later, or in one text alone: each item a line. */
export interface OrderList {
  readonly title: string
  readonly items: readonly string[]
  /** How many more there are, in words, or null. */
  readonly more: string | null
}

/** Order and share of one earlier text and the base, both whole. */
export interface OrderView {
  readonly a: string
  readonly b: string
  readonly title: string
  /** In order of the later text, then those of the earlier one to which none corresponds. */
  readonly sections: readonly OrderSection[]
  /** One line for the sections that stayed as they were; null where there are none. */
  readonly quiet: string | null
  readonly lists: readonly OrderList[]
}
