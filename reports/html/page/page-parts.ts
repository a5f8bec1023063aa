/** The parts of the page that the script works on, found once. */
import type { ScriptData } from './script-contract.ts'

export interface Page {
  readonly data: ScriptData
  readonly table: HTMLTableElement
  readonly controls: HTMLElement
  /** Rows of clauses, in order; headings of groups are not among them. */
  readonly rows: readonly HTMLTableRowElement[]
  readonly groups: readonly HTMLTableRowElement[]
  readonly query: HTMLInputElement
  readonly say: (message: string) => void
}

export function readPage(): Page | null {
  const table = document.querySelector<HTMLTableElement>('table.rows')
  const controls = document.querySelector<HTMLElement>('.controls')
  const block = document.getElementById('data')
  const query = controls?.querySelector<HTMLInputElement>('input[name=query]')
  const status = controls?.querySelector<HTMLElement>('.status')
  if (!table || !controls || !block || !query || !status) return null
  const all = [...table.tBodies].flatMap((body) => [...body.rows])
  return {
    data: JSON.parse(block.textContent ?? '') as ScriptData,
    table,
    controls,
    rows: all.filter((row) => !row.classList.contains('group')),
    groups: all.filter((row) => row.classList.contains('group')),
    query,
    say: (message) => {
      status.textContent = message
    },
  }
}

/** `显示 {} / {} 行` with its blanks filled in. */
export function filled(words: string, ...values: readonly (string | number)[]): string {
  let i = 0
  return words.replace(/\{\}/g, () => String(values[i++] ?? ''))
}

/** Whether an element is drawn at all: cells of other views are not. */
export const isShown = (element: Element): boolean => element.getClientRects().length > 0
