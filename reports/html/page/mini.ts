/** The later text's strip once more, small: where in it the window stands, and a way to go elsewhere by pointer. */
import type { Page } from './page-parts.ts'
import type { Rows } from './rows.ts'

export function connectMini({ rows, table }: Page, shown: Rows): void {
  const maps = [...document.querySelectorAll<SVGSVGElement>('.mini')]
  if (maps.length === 0) return
  const body = rows.filter((row) => !row.classList.contains('alone') || !row.closest('.appendix'))

  /** The part of the rows that lies above a height of the window. */
  function above(y: number): number {
    let [low, high] = [0, body.length]
    while (low < high) {
      const middle = (low + high) >> 1
      const box = drawn(middle)
      if (box <= y) low = middle + 1
      else high = middle
    }
    return low / (body.length || 1)
  }
  /** Top of a row, or of what it is folded in. */
  const drawn = (i: number): number => {
    const row = body[i]!
    const fold = row.closest<HTMLDetailsElement>('details.fold:not([open])')
    return (fold ?? row).getBoundingClientRect().top
  }

  let due = false
  function drawSoon(): void {
    if (due) return
    due = true
    requestAnimationFrame(() => {
      due = false
      const [from, to] = [above(0), above(innerHeight)]
      for (const map of maps) {
        const here = map.querySelector('.here')
        const width = map.viewBox.baseVal.width
        here?.setAttribute('x', String(from * width))
        here?.setAttribute('width', String(Math.max(6, (to - from) * width)))
      }
    })
  }
  for (const map of maps) {
    const go = (event: PointerEvent): void => {
      const box = map.getBoundingClientRect()
      const part = Math.min(0.999, Math.max(0, (event.clientX - box.left) / box.width))
      const row = body[Math.floor(part * body.length)]
      const at = row?.closest<HTMLElement>('details.fold:not([open])') ?? row
      at?.scrollIntoView({ block: 'center' })
    }
    map.addEventListener('pointerdown', (event) => {
      map.setPointerCapture(event.pointerId)
      go(event)
    })
    map.addEventListener('pointermove', (event) => {
      if (map.hasPointerCapture(event.pointerId)) go(event)
    })
  }
  shown.onChange(drawSoon)
  addEventListener('scroll', drawSoon, { passive: true })
  addEventListener('resize', drawSoon)
  new ResizeObserver(drawSoon).observe(table)
  drawSoon()
}
