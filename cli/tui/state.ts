/**
 * What the screen is showing, and what may happen to it. Plain values: the reducer is their only author.
 *
 *     { screen: 'clauses', row: 12, tab: 1, focus: 'list', layout: 'side', … }
 */

/** The whole screen, or a panel over it. */
export type ScreenName = 'overview' | 'clauses' | 'filter' | 'help'

/** Which pane the arrows move. */
export type Pane = 'list' | 'text'

/** An earlier witness by its column, or all of them at once. */
export type Tab = number | 'all'

/** Where a reader came from, and how many of its places have been looked at. */
export interface Jump {
  readonly from: number
  readonly at: number
}

export interface Search {
  readonly query: string
  /** Index into the places found. */
  readonly at: number
}

export interface State {
  readonly screen: ScreenName
  /** Where to go when help or the filter closes. */
  readonly behind: 'overview' | 'clauses'
  /** Index into the view's rows: the chosen clause. */
  readonly row: number
  readonly tab: Tab
  readonly focus: Pane
  /** The reading pane alone, without the list. */
  readonly zoomed: boolean
  readonly layout: 'side' | 'inline'
  /** Brackets around what was added and dropped, as well as lines and colours. */
  readonly signs: boolean
  readonly punctuation: boolean
  readonly why: boolean
  /** `base`: clauses in the base's order, with what it lacks between them; `alone`: only what an earlier text has alone. */
  readonly list: 'base' | 'alone'
  /** Nothing that was kept is folded. */
  readonly unfolded: boolean
  /** Folds that were opened one by one, by their first rows. */
  readonly opened: readonly number[]
  /** The chosen clause through all earlier documents of its corpus, in place of the comparison. */
  readonly chain: boolean
  /** Keys of the view's counts, and `only:` with a filter of `--only`; empty: everything is shown. */
  readonly filter: readonly string[]
  /** The line of the filter panel that the cursor is on. */
  readonly filterAt: number
  /** First line of the list, as an index into the rows it shows. */
  readonly top: number
  /** First line of the reading pane, of the overview and of help. */
  readonly scroll: number
  /** A walk along the wording that a clause shares, or null. */
  readonly jump: Jump | null
  /** Words being typed after `/`, or null. */
  readonly prompt: string | null
  readonly search: Search | null
  /** Said once on the bottom line; the next key takes it away. */
  readonly message: string | null
  /** What the program must do outside of the screen; it answers with `done`. */
  readonly wants: 'report' | 'suspend' | 'quit' | null
}

export type Action =
  | { readonly type: 'move'; readonly by: number }
  | { readonly type: 'page'; readonly by: 1 | -1; readonly half?: boolean }
  | { readonly type: 'edge'; readonly to: 'first' | 'last' }
  | { readonly type: 'change'; readonly by: 1 | -1 }
  | { readonly type: 'alone'; readonly by: 1 | -1 }
  | { readonly type: 'jump' }
  | { readonly type: 'document'; readonly by: 1 | -1 }
  | { readonly type: 'all' }
  | { readonly type: 'pane' }
  | { readonly type: 'enter' }
  | { readonly type: 'back' }
  | { readonly type: 'zoom' }
  | { readonly type: 'layout' }
  | { readonly type: 'signs' }
  | { readonly type: 'punctuation' }
  | { readonly type: 'why' }
  | { readonly type: 'list' }
  | { readonly type: 'unfold' }
  | { readonly type: 'chain' }
  /** Only the rows of which the filter of that number holds, from 0; again: all of them. */
  | { readonly type: 'only'; readonly at: number }
  | { readonly type: 'filter' }
  | { readonly type: 'toggle' }
  | { readonly type: 'clear' }
  | { readonly type: 'overview' }
  /** Opens the clause of a point of the digest, from 0. */
  | { readonly type: 'news'; readonly at: number }
  | { readonly type: 'help' }
  | { readonly type: 'search' }
  | { readonly type: 'typed'; readonly text: string }
  | { readonly type: 'erase'; readonly what: 'character' | 'word' | 'all' }
  | { readonly type: 'confirm' }
  | { readonly type: 'cancel' }
  | { readonly type: 'report' }
  | { readonly type: 'suspend' }
  | { readonly type: 'quit' }
  | { readonly type: 'done'; readonly message: string | null }

export interface Beginning {
  readonly tab: Tab
  readonly row: number
  readonly punctuation: boolean
  /** Brackets around changes, for terminals that can't show them otherwise. */
  readonly signs: boolean
  /** What was kept is written out; else it is folded. */
  readonly unfolded?: boolean
}

export const beginning = ({ tab, row, punctuation, signs, unfolded = false }: Beginning): State => ({
  screen: 'overview',
  behind: 'overview',
  row,
  tab,
  focus: 'list',
  zoomed: false,
  layout: 'side',
  signs,
  punctuation,
  why: false,
  list: 'base',
  unfolded,
  opened: [],
  chain: false,
  filter: [],
  filterAt: 0,
  top: 0,
  scroll: 0,
  jump: null,
  prompt: null,
  search: null,
  message: null,
  wants: null,
})

/** The list and the text, from wherever the reader is. */
export const toClauses = (state: State): State =>
  state.screen === 'clauses' ? state : { ...state, screen: 'clauses', scroll: 0 }

/** Another row, from its beginning. */
export const choose = (state: State, row: number): State => (row === state.row ? state : { ...state, row, scroll: 0 })
