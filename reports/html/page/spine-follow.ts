/** The list of changes shows where the reader is: the last change whose row has been reached. */
import { nameOf, type Page } from './page-parts.ts'
import { placeIn } from './place-in.ts'
import type { Walk } from './walk.ts'

/** How far below the bar a row may start and still count as reached, in pixels. */
const REACHED = 160

export function connectSpine({ controls }: Page, walk: Walk): void {
  const list = document.querySelector<HTMLElement>('.spine')
  if (!list) return
  const entries = [...list.querySelectorAll<HTMLAnchorElement>('ol a')].flatMap((link) => {
    const row = document.getElementById(placeIn(link.hash))?.closest<HTMLElement>('.row')
    return row ? [{ link, row }] : []
  })
  let current: HTMLAnchorElement | null = null

  function show(entry: (typeof entries)[number] | undefined): void {
    const link = entry?.link ?? null
    if (link === current) return
    current?.removeAttribute('aria-current')
    link?.setAttribute('aria-current', 'location')
    current = link
    if (!link || !list) return
    // Only the list scrolls, never the page.
    if (list.scrollHeight > list.clientHeight) {
      const [box, own] = [list.getBoundingClientRect(), link.getBoundingClientRect()]
      if (own.top < box.top + 40 || own.bottom > box.bottom - 40) list.scrollTop += own.top - box.top - box.height / 2
    }
    const place = document.querySelector('.bottom .status')
    if (place && place.textContent === '' && entry) place.textContent = nameOf(entry.row)
  }

  /** The row that was gone to, as long as it is seen. */
  function chosen(): HTMLElement | null {
    const row = walk.current()
    const box = row?.getBoundingClientRect()
    return row && box && box.bottom > controls.getBoundingClientRect().bottom && box.top < innerHeight ? row : null
  }

  function follow(): void {
    if (chosen() !== null) return
    const line = Math.max(0, controls.getBoundingClientRect().bottom) + REACHED
    // Rows are in order: the last that starts above the line, found by halving.
    let [low, high] = [0, entries.length]
    while (low < high) {
      const middle = (low + high) >> 1
      const box = entries[middle]!.row.getBoundingClientRect()
      if (box.top <= line) low = middle + 1
      else high = middle
    }
    show(entries[low - 1])
  }
  walk.onChoose((row) => {
    const entry = entries.find((e) => e.row === row && e.link.closest('ol ol')) ?? entries.find((e) => e.row === row)
    if (entry) show(entry)
  })

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
