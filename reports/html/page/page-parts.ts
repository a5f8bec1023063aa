/** The parts of the page that the script works on, found once. */
import type { ScriptData } from './script-contract.ts'

export interface Page {
  readonly data: ScriptData
  /** What holds the rows. Its data tell document and view. */
  readonly table: HTMLElement
  readonly controls: HTMLElement
  /** Rows of clauses, in order. */
  readonly rows: readonly HTMLElement[]
  readonly folds: readonly HTMLDetailsElement[]
  readonly query: HTMLInputElement
  readonly say: (message: string) => void
  /** All buttons of a name: above the rows, and at the bottom of a narrow page. */
  readonly onButton: (name: string, act: (button: HTMLButtonElement) => void) => void
}

export function readPage(): Page | null {
  const table = document.querySelector<HTMLElement>('.rows')
  const controls = document.querySelector<HTMLElement>('.controls')
  const block = document.getElementById('data')
  const query = controls?.querySelector<HTMLInputElement>('input[name=query]')
  const places = [...document.querySelectorAll<HTMLElement>('.status')]
  if (!table || !controls || !block || !query) return null
  return {
    data: JSON.parse(block.textContent ?? '') as ScriptData,
    table,
    controls,
    rows: [...table.querySelectorAll<HTMLElement>('.row')],
    folds: [...table.querySelectorAll<HTMLDetailsElement>('details.fold')],
    query,
    say: (message) => {
      for (const place of places) place.textContent = message
    },
    onButton: (name, act) => {
      for (const button of document.querySelectorAll<HTMLButtonElement>(`button[name=${name}]`))
        button.addEventListener('click', () => act(button))
    },
  }
}

/** `显示 {} / {} 行` with its blanks filled in. */
export function filled(words: string, ...values: readonly (string | number)[]): string {
  let i = 0
  return words.replace(/\{\}/g, () => String(values[i++] ?? ''))
}

/** The name of a row, as its text prints it. */
export const nameOf = (row: HTMLElement): string => row.querySelector('.no')?.textContent ?? ''

/**
 * The parts of a row that the chosen document and view show, as a selector. Asking the browser what is drawn would make it
 * lay out every row that has not been reached.
 */
export function shownCells({ table }: Page): string {
  const { tab = 'all', view = 'side' } = table.dataset
  if (tab === 'all') return '.base'
  const parts = { side: ['.a', '.b', '.two'], inline: ['.c', '.two'], later: ['.b', '.two .b'] }[view] ?? ['.b']
  return [...parts.map((part) => (part === '.two .b' ? part : `${part}[data-k="${tab}"]`)), '.single .base'].join(', ')
}
