/** On a narrow page the list of changes and the filter come up from below, one at a time, and go away again. */
import type { Page } from './page-parts.ts'

export interface Sheets {
  /** True if one was open. */
  readonly close: () => boolean
}

export function connectSheets(page: Page): Sheets {
  const root = document.documentElement
  const buttons = [...document.querySelectorAll<HTMLButtonElement>('.bottom button[aria-controls]')]
  const show = (name: string): void => {
    if (name === '') delete root.dataset.sheet
    else root.dataset.sheet = name
    for (const button of buttons) button.setAttribute('aria-expanded', String(button.name === name))
  }
  const toggle = (button: HTMLButtonElement): void => {
    const opens = root.dataset.sheet !== button.name
    show(opens ? button.name : '')
    const sheet = document.getElementById(button.getAttribute('aria-controls') ?? '')
    // The cells of the strip come first in the page; what is wanted is the first choice.
    const first = sheet?.querySelector<HTMLElement>('a[aria-current]') ?? sheet?.querySelector('a:not(svg *), input')
    if (opens && first instanceof HTMLElement) first.focus({ preventScroll: true })
    if (opens) sheet?.querySelector('[aria-current]')?.scrollIntoView({ block: 'center' })
  }
  page.onButton('list', toggle)
  page.onButton('filter', toggle)
  const close = (): boolean => {
    const name = root.dataset.sheet
    if (name === undefined) return false
    show('')
    buttons.find((button) => button.name === name)?.focus({ preventScroll: true })
    return true
  }
  document.addEventListener('click', (event) => {
    if (root.dataset.sheet === 'list' && event.target instanceof Element && event.target.closest('#spine a')) show('')
  })
  return { close }
}
