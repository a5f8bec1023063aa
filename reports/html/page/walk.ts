/** The current row: next and previous change, and the clause that the page's address names. */
import { nameOf, type Page } from './page-parts.ts'
import { placeIn } from './place-in.ts'
import type { Rows } from './rows.ts'

export interface Walk {
  readonly step: (by: 1 | -1) => void
  readonly current: () => HTMLElement | null
  /** Called when another row has become the current one. */
  readonly onChoose: (listener: (row: HTMLElement) => void) => void
  readonly followAddress: () => void
}

export function connectWalk(page: Page, rows: Rows): Walk {
  const { data, say, controls, table } = page
  const listeners: ((row: HTMLElement) => void)[] = []
  let current: HTMLElement | null = null

  function choose(row: HTMLElement): void {
    if (current === row) return
    current?.removeAttribute('aria-current')
    current = row
    row.setAttribute('aria-current', 'true')
    for (const listener of listeners) listener(row)
  }

  function goTo(row: HTMLElement): void {
    choose(row)
    row.tabIndex = -1
    row.focus({ preventScroll: true })
    const show = (): void => row.scrollIntoView({ block: row.offsetHeight > innerHeight / 2 ? 'start' : 'center' })
    show()
    // Rows that were not drawn yet had a guessed height: once more, when they are.
    requestAnimationFrame(() => requestAnimationFrame(show))
  }

  /** The first row below the middle of what is seen, where nothing is current. */
  function start(list: readonly HTMLElement[], by: 1 | -1): number {
    if (current && !current.hidden) {
      const all = rows.shown()
      const place = new Map(all.map((row, i) => [row, i]))
      const at = place.get(current) ?? -1
      if (by === 1) return list.findIndex((row) => (place.get(row) ?? -1) > at)
      return list.findLastIndex((row) => (place.get(row) ?? -1) < at)
    }
    const top = controls.getBoundingClientRect().bottom
    if (by === 1) return list.findIndex((row) => row.getBoundingClientRect().top >= top)
    return list.findLastIndex((row) => row.getBoundingClientRect().bottom < top)
  }

  function step(by: 1 | -1): void {
    const list = rows.shown().filter(rows.isChanged)
    if (list.length === 0) {
      say(data.words.noChange)
      return
    }
    const found = start(list, by)
    // Past the last change comes the first.
    const at = found !== -1 ? found : by === 1 ? 0 : list.length - 1
    const row = list[at]!
    rows.reveal(row)
    goTo(row)
    const tab = table.dataset.tab ?? 'all'
    const own = tab === 'all' ? '.app .tag, .base .tag, .w .tag' : `.w[data-k="${tab}"] .tag`
    const words = [...new Set([...row.querySelectorAll(own)].map((tag) => tag.textContent ?? ''))].filter(Boolean)
    say(`${at + 1} / ${list.length} · ${nameOf(row)}${words.length ? ` · ${words.slice(0, 2).join(' ')}` : ''}`)
  }

  function followAddress(): void {
    const name = placeIn(location.hash)
    const row = name === '' ? null : document.getElementById(name)?.closest<HTMLElement>('.row')
    if (!row || !page.rows.includes(row)) return
    const filtered = row.hidden
    rows.reveal(row)
    if (filtered) say(data.words.cleared)
    goTo(row)
  }

  // A link to the address the page already has changes nothing, and yet the reader wants to go there.
  document.addEventListener('click', (event) => {
    const link = event.target instanceof Element ? event.target.closest('a[href^="#"]') : null
    if (link && placeIn(link.getAttribute('href') ?? '') === placeIn(location.hash)) followAddress()
  })
  table.addEventListener('focusin', (event) => {
    const row = event.target instanceof Element ? event.target.closest<HTMLElement>('.row') : null
    if (row) choose(row)
  })
  page.onButton('next', () => step(1))
  page.onButton('previous', () => step(-1))
  return {
    step,
    current: () => current,
    onChoose: (listener) => {
      listeners.push(listener)
    },
    followAddress,
  }
}
