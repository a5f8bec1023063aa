/** The parts of the page that the script works on, found once. */
import type { ScriptData } from './script-contract.ts'

export interface Page {
  readonly data: ScriptData
  /** What holds the table, and the table of what a digest has alone. Its data tell tab and view. */
  readonly table: HTMLElement
  readonly controls: HTMLElement
  /** Rows of clauses, in order. */
  readonly rows: readonly HTMLTableRowElement[]
  readonly tables: readonly HTMLTableElement[]
  readonly query: HTMLInputElement
  readonly say: (message: string) => void
}

export function readPage(): Page | null {
  const table = document.querySelector<HTMLElement>('.rows')
  const controls = document.querySelector<HTMLElement>('.controls')
  const block = document.getElementById('data')
  const query = controls?.querySelector<HTMLInputElement>('input[name=query]')
  const status = controls?.querySelector<HTMLElement>('.status')
  if (!table || !controls || !block || !query || !status) return null
  const tables = [...table.querySelectorAll('table')]
  return {
    data: JSON.parse(block.textContent ?? '') as ScriptData,
    table,
    controls,
    rows: tables.flatMap((t) => [...t.tBodies].flatMap((body) => [...body.rows])),
    tables,
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

/**
 * The cells that the chosen tab and view show, as a selector. Asking the browser what is drawn would make it lay out every
 * row that has not been reached.
 */
export function shownCells({ table }: Page): string {
  const { tab = 'all', view = 'side' } = table.dataset
  const all = tab === 'all'
  const kinds = {
    side: all ? ['base', 'c'] : ['a', 'b'],
    inline: ['c'],
    later: all ? ['base'] : ['b'],
  }[view] ?? ['base', 'a', 'b', 'c']
  return kinds.map((kind) => (kind === 'base' || all ? `td.${kind}` : `td.${kind}[data-k="${tab}"]`)).join(', ')
}
