/**
 * How each claim looks, in every output: one sign, one colour, one meaning.
 *
 *     revised   ~   amber        added   +   teal        dropped   −   red-brown        moved   ⇄ (^)   purple
 *
 * `ascii` is for terminals and files of plain letters. A colour is never without its sign. Rows stand in order of weight:
 * where several meet in one place the first is shown. `docs/reports.md` prints this table, and a test holds the two together.
 */
import type { ChainState } from '../model/chain.ts'
import type { FormulaState } from '../model/formula.ts'
import type { ClaimLook } from '../model/view.ts'

export interface Look {
  readonly sign: string
  readonly ascii: string
  /** As `#rrggbb` on light and on dark ground. */
  readonly light: string
  readonly dark: string
}

const look = (sign: string, ascii: string, light: string, dark: string): Look => ({ sign, ascii, light, dark })

export const looks: Readonly<Record<ClaimLook, Look>> = {
  dropped: look('−', '-', '#9a3324', '#f3a693'),
  added: look('+', '+', '#0b5a70', '#86d3e6'),
  shares: look('&', '&', '#2a6161', '#7fc4c4'),
  carries: look('≈', '%', '#94680a', '#d9b05a'),
  split: look('<', '<', '#2f6f4f', '#7cc3a0'),
  merged: look('>', '>', '#5c6b16', '#bccb6a'),
  revised: look('~', '~', '#94680a', '#d9b05a'),
  strong: look('*', '*', '#6b5410', '#dfc57c'),
  weak: look(':', ':', '#75683f', '#a69c7c'),
  moved: look('⇄', '^', '#5b3f94', '#c5b1f2'),
  punctuation: look(',', ',', '#5c574e', '#aaa598'),
  absent: look('∅', '0', '#5c574e', '#aaa598'),
  kept: look('=', '=', '#5c574e', '#aaa598'),
}

/** Beside any of them: the link may be wrong. */
export const DOUBTFUL = '?'

/** Signs of what is counted and is no claim: doubtful links, headings that differ, who speaks or how strongly. */
export const countSigns: Readonly<Record<string, string>> = { doubtful: DOUBTFUL, headings: '§', stance: '※' }

const WEIGHT = Object.keys(looks) as readonly ClaimLook[]

/** The same in plain letters, for terminals. */
export const countLetters: Readonly<Record<string, string>> = { doubtful: DOUBTFUL, headings: '#', stance: '@' }

/** The look that is shown where several meet. */
export const weightiestLook = (of: readonly ClaimLook[]): ClaimLook | null => WEIGHT.find((l) => of.includes(l)) ?? null

/** The look of what comes nearest: where a clause stands in several earlier texts. */
export const lightestLook = (of: readonly ClaimLook[]): ClaimLook | null =>
  WEIGHT.findLast((l) => of.includes(l)) ?? null

/**
 * Shades of the strip on light ground, by `StripCell.level`: of how much differs, and, in another ink, of how much shares a
 * subject, since that says nothing of wording. The page's style has the same.
 */
export const stripShades: Readonly<Record<'changed' | 'shared', readonly string[]>> = {
  changed: ['#eceae3', '#e3cf9a', '#cda659', '#a9782a', '#6f4a0c'],
  shared: ['#eceae3', '#b9c3cb', '#90a4b7', '#5c7e9f', '#1f4f82'],
}

/** What a document has of a formula, one sign a state: told apart without colour, and none is a letter. */
export const formulaSigns: Readonly<Record<FormulaState, string>> = {
  used: '●',
  varied: '◐',
  part: '◔',
  named: '《',
  absent: '·',
  'cannot-tell': '?',
}

/** What a document has of a clause or sentence, by the same signs. */
export const chainSigns: Readonly<Record<ChainState, string>> = {
  whole: formulaSigns.used,
  near: formulaSigns.varied,
  none: formulaSigns.absent,
  excerpts: formulaSigns['cannot-tell'],
  'no-text': formulaSigns['cannot-tell'],
}
