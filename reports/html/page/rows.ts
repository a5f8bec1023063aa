/**
 * Which rows are shown: those that the filters, the chosen document and the search let through.
 *
 *     keys pressed {0:moved, new}   →   rows that hold either        none pressed   →   all rows, kept ones folded
 *
 * While anything narrows the rows, folds stand open, so that what is found is seen; afterwards they are as they were.
 */
import { filled, type Page } from './page-parts.ts'
import { connectSearch } from './search.ts'

/** What is chosen: kept in the page's address. */
export interface Choice {
  readonly tab: string
  readonly view: string
  readonly keys: readonly string[]
  readonly query: string
}

export interface Rows {
  /** Called after what is shown has changed. */
  readonly onChange: (listener: () => void) => void
  readonly shown: () => readonly HTMLElement[]
  /** Whether the walk stops here: the chosen text, or the list of changes where none is chosen. */
  readonly isChanged: (row: HTMLElement) => boolean
  /** Takes back search and filters; true if any was set. */
  readonly clear: () => boolean
  /** Shows a row that filters or a fold hide. */
  readonly reveal: (row: HTMLElement) => void
  /** Chooses the next value of a row of choices. */
  readonly step: (name: 'tab' | 'view') => void
  readonly unfold: () => void
  readonly choice: () => Choice
  readonly choose: (choice: Partial<Choice>) => void
}

/** Typing settles for so long, in milliseconds, before the search runs. */
const SETTLE = 90

export function connectRows(page: Page): Rows {
  const { table, controls, rows, folds, query, data, say } = page
  const listeners: (() => void)[] = []
  const tokens = new Map(rows.map((row) => [row, (row.dataset.t ?? '').split(' ').filter(Boolean)]))
  const news = new Map(rows.map((row) => [row, (row.dataset.only ?? '').split(' ')]))
  const search = connectSearch(page)
  const boxes = [...document.querySelectorAll<HTMLInputElement>('.key input[type=checkbox]')]
  const radios = (name: string) => [...controls.querySelectorAll<HTMLInputElement>(`input[name=${name}]`)]
  const chosen = (name: string): string | undefined => radios(name).find((radio) => radio.checked)?.value

  const tabNow = (): string => table.dataset.tab ?? 'all'
  const applies = (box: HTMLInputElement, tab: string): boolean =>
    box.checked && (tab === 'all' || !box.value.includes(':') || box.value.startsWith(`${tab}:`))
  const tokensIn = (row: HTMLElement, tab: string): readonly string[] =>
    (tokens.get(row) ?? []).filter((token) => tab === 'all' || token.startsWith(`${tab}:`))
  const isChanged = (row: HTMLElement): boolean => {
    const tab = tabNow()
    const several = document.body.classList.contains('several')
    return several && tab === 'all' ? 'n' in row.dataset : tokensIn(row, tab).some((t) => t.endsWith(':changed'))
  }

  /** In the view of one document, what another one alone has is left out. */
  const belongs = (row: HTMLElement, tab: string): boolean =>
    tab === 'all' || !row.classList.contains('alone') || tokensIn(row, tab).length > 0

  /** Folds that the reader opened, while a filter holds all open. */
  let remembered: ReadonlySet<HTMLDetailsElement> | null = null
  function holdFolds(narrowed: boolean): void {
    if (narrowed && remembered === null) {
      remembered = new Set(folds.filter((fold) => fold.open))
      for (const fold of folds) fold.open = true
    } else if (!narrowed && remembered !== null) {
      for (const fold of folds) fold.open = remembered.has(fold)
      remembered = null
    }
    table.classList.toggle('narrowed', narrowed)
  }

  function apply(): void {
    const tab = chosen('tab') ?? table.dataset.tab ?? 'all'
    const wanted = chosen('view') ?? 'side'
    const view = wanted === 'inline' && tab !== 'all' && data.subject[Number(tab)] ? 'side' : wanted
    if (table.dataset.tab !== tab) table.dataset.tab = tab
    if (document.body.dataset.tab !== tab) document.body.dataset.tab = tab
    if (table.dataset.view !== view) table.dataset.view = view
    const keys = new Set(boxes.filter((box) => applies(box, tab)).map((box) => box.value))
    const held = (row: HTMLElement): boolean =>
      [...tokensIn(row, tab), ...(news.get(row) ?? [])].some((key) => keys.has(key))
    const matches = search.matcher(query.value)
    const narrowed = keys.size > 0 || query.value.trim() !== ''
    let count = 0
    for (const row of rows) {
      const show = belongs(row, tab) && (keys.size === 0 || held(row)) && matches(row)
      if (row.hidden === show) row.hidden = !show
      if (show) count++
    }
    holdFolds(narrowed)
    for (const fold of folds)
      fold.hidden = narrowed && ![...fold.querySelectorAll<HTMLElement>('.row')].some((r) => !r.hidden)
    for (const part of table.querySelectorAll<HTMLElement>('.appendix'))
      part.hidden = ![...part.querySelectorAll<HTMLElement>('.row')].some((row) => !row.hidden)
    const found = search.highlight(query.value)
    const parts = narrowed ? [filled(data.words.shown, count, rows.length)] : []
    if (query.value.trim() !== '') parts.push(filled(data.words.found, found))
    say(parts.join(data.words.semicolon))
    for (const listener of listeners) listener()
  }

  let timer = 0
  for (const place of [controls, document.getElementById('picture')])
    place?.addEventListener('change', (event) => {
      if (event.target !== query) apply()
    })
  query.addEventListener('input', () => {
    clearTimeout(timer)
    timer = setTimeout(apply, SETTLE)
  })
  // A browser may bring a reloaded page back with its boxes ticked.
  const first = (name: string): boolean => radios(name)[0]?.checked ?? true
  if (boxes.some((box) => box.checked) || query.value !== '' || !first('view') || !first('tab')) apply()

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
    clear,
    reveal: (row) => {
      if (row.hidden) clear()
      if (row.hidden) {
        const all = radios('tab').find((radio) => radio.value === 'all')
        if (all) all.checked = true
        apply()
      }
      const fold = row.closest<HTMLDetailsElement>('details.fold')
      if (fold) fold.open = true
    },
    step: (name) => {
      const options = radios(name)
      const next = options[(options.findIndex((option) => option.checked) + 1) % options.length]
      if (!next) return
      next.checked = true
      apply()
    },
    unfold: () => {
      if (folds.length === 0) return
      const open = folds.some((fold) => !fold.open)
      for (const fold of folds) fold.open = open
      for (const button of document.querySelectorAll('button[name=unfold]'))
        button.setAttribute('aria-pressed', String(open))
      say(data.words[open ? 'unfolded' : 'folded'])
      for (const listener of listeners) listener()
    },
    choice: () => ({
      tab: tabNow(),
      view: chosen('view') ?? 'side',
      keys: boxes.filter((box) => box.checked).map((box) => box.value),
      query: query.value.trim(),
    }),
    choose: (choice) => {
      for (const name of ['tab', 'view'] as const) {
        const radio = radios(name).find((r) => r.value === choice[name])
        if (radio) radio.checked = true
      }
      if (choice.keys) for (const box of boxes) box.checked = choice.keys.includes(box.value)
      if (choice.query !== undefined) query.value = choice.query
      apply()
    },
  }
}
