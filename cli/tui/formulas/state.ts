/**
 * What the screen of formulas is showing, and what may happen to it.
 *
 *     { screen: 'list', row: 3, course: 'returned', order: 'course', … }
 */
import type { FormulaCourse } from '../../../src/index.ts'

/** The list with its matrix, the places of one formula, the first lines in full, or the keys. */
export type FormulasScreen = 'list' | 'places' | 'overview' | 'help'

/** By course and rank, as printed; by weight; by documents, most first; by the document that has it first. */
export type FormulasOrder = 'course' | 'weight' | 'documents' | 'first'

export interface FormulasState {
  readonly screen: FormulasScreen
  /** Where to go when the first lines or the keys close. */
  readonly behind: 'list' | 'places'
  /** The chosen formula, as an index into all of them in the order of the view. */
  readonly row: number
  /** Only formulas of this course, or all. */
  readonly course: FormulaCourse | null
  readonly order: FormulasOrder
  /** First line of the list, as an index into what it shows. */
  readonly top: number
  readonly scroll: number
  readonly prompt: string | null
  readonly search: string | null
  readonly message: string | null
  readonly wants: 'suspend' | 'quit' | null
}

export type FormulasAction =
  | { readonly type: 'move'; readonly by: number }
  | { readonly type: 'page'; readonly by: 1 | -1; readonly half?: boolean }
  | { readonly type: 'edge'; readonly to: 'first' | 'last' }
  | { readonly type: 'next'; readonly by: 1 | -1 }
  | { readonly type: 'formula'; readonly by: 1 | -1 }
  | { readonly type: 'enter' }
  | { readonly type: 'back' }
  | { readonly type: 'course' }
  | { readonly type: 'order' }
  | { readonly type: 'overview' }
  | { readonly type: 'help' }
  | { readonly type: 'search' }
  | { readonly type: 'typed'; readonly text: string }
  | { readonly type: 'erase'; readonly what: 'character' | 'word' | 'all' }
  | { readonly type: 'confirm' }
  | { readonly type: 'cancel' }
  | { readonly type: 'suspend' }
  | { readonly type: 'quit' }

export const beginningOfFormulas: FormulasState = {
  screen: 'list',
  behind: 'list',
  row: 0,
  course: null,
  order: 'course',
  top: 0,
  scroll: 0,
  prompt: null,
  search: null,
  message: null,
  wants: null,
}
