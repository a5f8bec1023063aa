/** Keys of one letter, where nothing is being typed. */
import type { Cite } from './cite.ts'
import type { Page } from './page-parts.ts'
import type { Rows } from './rows.ts'
import type { Walk } from './walk.ts'

export function connectKeys(page: Page, rows: Rows, walk: Walk, cite: Cite): void {
  const { controls, query } = page
  const help = document.querySelector<HTMLDialogElement>('dialog#help')
  const actions = new Map<string, () => void>([
    ['n', () => walk.step(1)],
    ['N', () => walk.step(-1)],
    ['p', () => walk.step(-1)],
    ['v', () => rows.step('view')],
    ['t', () => rows.step('tab')],
    ['c', citeCurrent],
    ['/', findWords],
    ['?', () => help?.showModal()],
    ['Escape', () => rows.clear()],
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
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return
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
    const act = actions.get(event.key)
    if (!act) return
    event.preventDefault()
    act()
  })
  controls.querySelector('button[name=help]')?.addEventListener('click', () => help?.showModal())
}
