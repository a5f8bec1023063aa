/** The list of contents shows where the reader is: the last entry whose row has been reached. */
import type { Page } from './page-parts.ts'

/** How far below the controls a row may start and still count as reached, in pixels. */
const REACHED = 120

export function connectContents({ controls }: Page): void {
  const list = document.querySelector<HTMLElement>('.entries')
  if (!list) return
  const entries = [...list.querySelectorAll('a')].flatMap((link) => {
    const row = document.getElementById(decodeURIComponent(link.hash.slice(1)))?.closest('tr')
    return row ? [{ link, row }] : []
  })
  let current: HTMLAnchorElement | null = null

  function follow(): void {
    const line = Math.max(0, controls.getBoundingClientRect().bottom) + REACHED
    // Rows are in order: the last that starts above the line. A row that filters hide has no place and is passed over.
    const reached = entries.findLast(({ row }) => !row.hidden && row.getBoundingClientRect().top <= line)
    const link = reached?.link ?? null
    if (link === current) return
    current?.removeAttribute('aria-current')
    link?.setAttribute('aria-current', 'location')
    current = link
    // Only the list scrolls, never the page.
    if (link && list && list.scrollHeight > list.clientHeight) list.scrollTop = link.offsetTop - list.clientHeight / 2
  }

  let due = false
  addEventListener(
    'scroll',
    () => {
      if (due) return
      due = true
      requestAnimationFrame(() => {
        due = false
        follow()
      })
    },
    { passive: true },
  )
}
