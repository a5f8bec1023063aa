/**
 * Where the changes are: a strip at the edge of the window, as long as the page's table, with a tick for each changed row.
 * For the pointer alone; keys go from change to change, and the list of contents counts them.
 */
import type { Page } from './page-parts.ts'
import type { Rows } from './rows.ts'

/** Height of a tick, in pixels of the screen. */
const TICK = 2
/** A table shorter than so many windows needs no map. */
const WINDOWS = 1.5

export function connectMinimap({ table }: Page, rows: Rows): void {
  const canvas = document.createElement('canvas')
  canvas.className = 'minimap'
  canvas.setAttribute('aria-hidden', 'true')
  document.body.append(canvas)
  const pen = canvas.getContext('2d')
  if (!pen) return
  const map = pen

  let due = false
  function drawSoon(): void {
    if (due) return
    due = true
    requestAnimationFrame(() => {
      due = false
      draw()
    })
  }

  /** The relation that a row's tick is coloured by: the first that is not `kept`. */
  const colourOf = (row: HTMLTableRowElement): string => {
    const keys = rows.keysOf(row)
    const key = ['moved', 'added', 'dropped', 'split', 'merged', 'revised', 'strong', 'weak'].find((k) =>
      keys.includes(k),
    )
    return key ?? 'revised'
  }

  function draw(): void {
    const { clientWidth: width, clientHeight: height } = canvas
    if (width === 0) return
    const scale = devicePixelRatio || 1
    canvas.width = Math.round(width * scale)
    canvas.height = Math.round(height * scale)
    map.scale(scale, scale)
    const style = getComputedStyle(canvas)
    const box = table.getBoundingClientRect()
    map.clearRect(0, 0, width, height)
    if (box.height < innerHeight * WINDOWS) return
    const y = (pixels: number): number => ((pixels - box.top) / box.height) * height
    const colours = new Map<string, string>()
    for (const row of rows.shown()) {
      if (!rows.isChanged(row)) continue
      const key = colourOf(row)
      const colour = colours.get(key) ?? style.getPropertyValue(`--${key}`).trim()
      colours.set(key, colour)
      const at = row.getBoundingClientRect()
      map.fillStyle = colour || style.color
      map.fillRect(4, y(at.top), width - 8, Math.max(TICK, y(at.bottom) - y(at.top) - 1))
    }
    map.strokeStyle = style.color
    map.lineWidth = 1.5
    map.globalAlpha = 0.7
    const top = Math.max(0, y(0))
    const bottom = Math.min(height, y(innerHeight))
    if (bottom > top) map.strokeRect(0.75, top + 0.75, width - 1.5, Math.max(4, bottom - top - 1.5))
  }

  function goTo(event: PointerEvent): void {
    const part = (event.clientY - canvas.getBoundingClientRect().top) / canvas.clientHeight
    const box = table.getBoundingClientRect()
    scrollTo({ top: scrollY + box.top + part * box.height - innerHeight / 2 })
  }
  canvas.addEventListener('pointerdown', (event) => {
    canvas.setPointerCapture(event.pointerId)
    goTo(event)
  })
  canvas.addEventListener('pointermove', (event) => {
    if (canvas.hasPointerCapture(event.pointerId)) goTo(event)
  })
  rows.onChange(drawSoon)
  addEventListener('scroll', drawSoon, { passive: true })
  addEventListener('resize', drawSoon)
  matchMedia('(prefers-color-scheme: dark)').addEventListener('change', drawSoon)
  new ResizeObserver(drawSoon).observe(table)
  drawSoon()
}
