/** The current row: next and previous change, and the clause that the page's address names. */
import type { Page } from './page-parts.ts'
import type { Rows } from './rows.ts'

export interface Walk {
  readonly step: (by: 1 | -1) => void
  readonly current: () => HTMLTableRowElement | null
}

export function connectWalk(page: Page, rows: Rows): Walk {
  const { data, say, controls } = page
  let current: HTMLTableRowElement | null = null

  function choose(row: HTMLTableRowElement): void {
    current?.removeAttribute('aria-current')
    current = row
    row.setAttribute('aria-current', 'true')
  }

  function goTo(row: HTMLTableRowElement, block: ScrollLogicalPosition): void {
    choose(row)
    row.tabIndex = -1
    row.focus({ preventScroll: true })
    row.scrollIntoView({ block })
    // Rows that were not drawn yet had a guessed height: once more, when they are.
    requestAnimationFrame(() => requestAnimationFrame(() => row.scrollIntoView({ block })))
  }

  const addressOf = (row: HTMLTableRowElement): string =>
    row.cells[0]?.querySelector('a')?.getAttribute('aria-label') ?? ''

  /** The first row below the middle of what is seen, where nothing is current. */
  function start(list: readonly HTMLTableRowElement[], by: 1 | -1): number {
    if (current && !current.hidden) {
      const all = rows.shown()
      const at = all.indexOf(current)
      if (by === 1) return list.findIndex((row) => all.indexOf(row) > at)
      return list.findLastIndex((row) => all.indexOf(row) < at)
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
    goTo(row, 'center')
    const words = [...new Set([...row.querySelectorAll('.tag')].map((tag) => tag.textContent ?? ''))].filter(Boolean)
    say(`${at + 1} / ${list.length} · ${addressOf(row)}${words.length ? ` · ${words.slice(0, 3).join(' ')}` : ''}`)
  }

  function followAddress(): void {
    let name = location.hash.slice(1)
    try {
      name = decodeURIComponent(name)
    } catch {
      // A lone per cent sign: taken as it stands.
    }
    const row = name === '' ? null : document.getElementById(name)?.closest('tr')
    if (!row || !page.rows.includes(row)) return
    if (row.hidden) {
      rows.reveal(row)
      say(data.words.cleared)
    }
    goTo(row, 'center')
  }

  addEventListener('hashchange', followAddress)
  // A link to the address the page already has changes nothing, and yet the reader wants to go there.
  document.addEventListener('click', (event) => {
    const link = event.target instanceof Element ? event.target.closest('a[href^="#"]') : null
    if (link && link.getAttribute('href') === location.hash) followAddress()
  })
  page.table.addEventListener('focusin', (event) => {
    const row = event.target instanceof Element ? event.target.closest<HTMLTableRowElement>('tbody tr') : null
    if (row && page.rows.includes(row)) choose(row)
  })
  for (const [name, by] of [
    ['next', 1],
    ['previous', -1],
  ] as const)
    controls.querySelector(`button[name=${name}]`)?.addEventListener('click', () => step(by))
  followAddress()
  return { step, current: () => current }
}
