/** Keys of one letter, where nothing is being typed. */
import type { Cite } from './cite.ts'
import type { Page } from './page-parts.ts'
import type { Partner } from './partner.ts'
import type { Rows } from './rows.ts'
import type { Sheets } from './sheets.ts'
import type { Walk } from './walk.ts'

export interface Connected {
  readonly rows: Rows
  readonly walk: Walk
  readonly cite: Cite
  readonly partner: Partner
  readonly sheets: Sheets
}

export function connectKeys(page: Page, { rows, walk, cite, partner, sheets }: Connected): void {
  const { query } = page
  const help = document.querySelector<HTMLDialogElement>('dialog#help')
  const markIn = (by: 1 | -1) => (): boolean => {
    const row = walk.current()
    return row !== null && partner.step(row, by)
  }
  /** A key that does nothing here is left to the browser: those return false. */
  const actions = new Map<string, () => unknown>([
    ['n', () => walk.step(1)],
    ['N', () => walk.step(-1)],
    ['p', () => walk.step(-1)],
    ['o', () => rows.unfold()],
    ['v', () => rows.step('view')],
    ['t', () => rows.step('tab')],
    ['c', citeCurrent],
    ['/', findWords],
    ['?', () => help?.showModal()],
    ['ArrowRight', markIn(1)],
    ['ArrowLeft', markIn(-1)],
    ['Escape', () => void (sheets.close() || rows.clear())],
  ])
  function citeCurrent(): void {
    const row = walk.current()
    if (row) cite.copy(row)
  }
  function findWords(): void {
    query.focus()
    query.select()
  }
  const isTyping = (target: EventTarget | null): boolean =>
    target instanceof HTMLElement &&
    (target.matches('textarea, select, [contenteditable]') ||
      (target instanceof HTMLInputElement && !['radio', 'checkbox', 'button'].includes(target.type)))

  document.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing || event.defaultPrevented) return
    if (document.querySelector('dialog[open]')) return
    if (isTyping(event.target)) {
      if (event.key === 'Escape') {
        rows.clear()
        query.blur()
      } else if (event.key === 'Enter' && event.target === query) {
        query.blur()
        walk.step(1)
      }
      return
    }
    // Arrows choose among radio buttons there.
    if (event.key.startsWith('Arrow') && event.target instanceof HTMLInputElement) return
    const act = actions.get(event.key)
    if (act && act() !== false) event.preventDefault()
  })
  page.onButton('help', () => help?.showModal())
  page.onButton('unfold', () => rows.unfold())
}
