/**
 * Which rows are shown: those that the filters, the chosen document and the search let through.
 *
 *     keys pressed {moved, split}   →   rows that hold either        none pressed   →   all rows
 */
import { filled, type Page } from './page-parts.ts'
import { connectSearch } from './search.ts'

export interface Rows {
  /** Called after what is shown has changed. */
  readonly onChange: (listener: () => void) => void
  readonly shown: () => readonly HTMLTableRowElement[]
  /** Whether the chosen text, or any where none is chosen, has a change in this row. */
  readonly isChanged: (row: HTMLTableRowElement) => boolean
  /** The keys of the chosen text, or of all: `revised`, `moved`. */
  readonly keysOf: (row: HTMLTableRowElement) => readonly string[]
  /** Takes back search and filters; true if any was set. */
  readonly clear: () => boolean
  /** Shows a row that filters hide, by taking them back. */
  readonly reveal: (row: HTMLTableRowElement) => void
  /** Chooses the next value of a row of choices. */
  readonly step: (name: 'tab' | 'view') => void
}

/** Typing settles for so long, in milliseconds, before the search runs. */
const SETTLE = 90

export function connectRows(page: Page): Rows {
  const { table, controls, rows, tables, query, data, say } = page
  const listeners: (() => void)[] = []
  const tokens = new Map(rows.map((row) => [row, (row.dataset.t ?? '').split(' ').filter(Boolean)]))
  const search = connectSearch(page)
  const boxes = [...controls.querySelectorAll<HTMLInputElement>('input[type=checkbox]')]
  const chosen = (name: string): string | undefined =>
    controls.querySelector<HTMLInputElement>(`input[name=${name}]:checked`)?.value

  const keysIn = (row: HTMLTableRowElement, tab: string): readonly string[] =>
    (tokens.get(row) ?? [])
      .filter((token) => tab === 'all' || token.startsWith(`${tab}:`))
      .map((token) => token.slice(token.indexOf(':') + 1))
  const keysOf = (row: HTMLTableRowElement) => keysIn(row, table.dataset.tab ?? 'all')
  const isChanged = (row: HTMLTableRowElement) => keysOf(row).includes('changed')

  /** In the tab of one document, what another one alone has is left out. */
  const belongs = (row: HTMLTableRowElement, tab: string): boolean =>
    tab === 'all' ||
    !row.classList.contains('alone') ||
    (tokens.get(row) ?? []).some((token) => token.startsWith(`${tab}:`))

  function apply(): void {
    const tab = chosen('tab') ?? table.dataset.tab ?? 'all'
    const wanted = chosen('view') ?? 'side'
    const subject = tab === 'all' ? data.subject.some(Boolean) : data.subject[Number(tab)]
    const view = wanted === 'inline' && subject ? 'side' : wanted
    if (table.dataset.tab !== tab) table.dataset.tab = tab
    if (table.dataset.view !== view) table.dataset.view = view
    const keys = new Set(boxes.filter((box) => box.name === 'key' && box.checked).map((box) => box.value))
    const onlyChanged = boxes.some((box) => box.name === 'changed' && box.checked)
    const matches = search.matcher(query.value)
    let count = 0
    for (const row of rows) {
      const own = keysIn(row, tab)
      const show =
        belongs(row, tab) &&
        (!onlyChanged || own.includes('changed')) &&
        (keys.size === 0 || own.some((key) => keys.has(key))) &&
        matches(row)
      if (row.hidden === show) row.hidden = !show
      if (show) count++
    }
    // A table without a row to show has nothing to say.
    for (const [i, t] of tables.entries())
      t.hidden = i > 0 && ![...(t.tBodies[0]?.rows ?? [])].some((row) => !row.hidden)
    const narrowed = keys.size > 0 || onlyChanged || query.value.trim() !== ''
    const found = search.highlight(query.value)
    const parts = narrowed ? [filled(data.words.shown, count, rows.length)] : []
    if (query.value.trim() !== '') parts.push(filled(data.words.found, found))
    say(parts.join(data.words.semicolon))
    for (const listener of listeners) listener()
  }

  let timer = 0
  controls.addEventListener('change', (event) => {
    if (event.target !== query) apply()
  })
  query.addEventListener('input', () => {
    clearTimeout(timer)
    timer = setTimeout(apply, SETTLE)
  })
  // A browser may bring a reloaded page back with its boxes ticked.
  if (boxes.some((box) => box.checked) || query.value !== '' || (chosen('view') ?? 'side') !== 'side') apply()
  else if ((chosen('tab') ?? 'all') !== 'all') apply()

  function clear(): boolean {
    const any = query.value !== '' || boxes.some((box) => box.checked)
    query.value = ''
    for (const box of boxes) box.checked = false
    if (any) apply()
    return any
  }

  return {
    onChange: (listener) => {
      listeners.push(listener)
    },
    shown: () => rows.filter((row) => !row.hidden),
    isChanged,
    keysOf,
    clear,
    reveal: (row) => {
      if (row.hidden) clear()
      if (row.hidden) {
        const all = controls.querySelector<HTMLInputElement>('input[name=tab][value=all]')
        if (all) all.checked = true
        apply()
      }
    },
    step: (name) => {
      const options = [...controls.querySelectorAll<HTMLInputElement>(`input[name=${name}]`)]
      const at = options.findIndex((option) => option.checked)
      const next = options[(at + 1) % options.length]
      if (!next) return
      next.checked = true
      apply()
    },
  }
}
