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

/** What a row's tick is coloured by, weightiest first: a key of its filters, and a colour of the page. */
const COLOURS: readonly (readonly [key: string, colour: string])[] = [
  ['moved', 'moved'],
  ['later', 'added'],
  ['earlier', 'dropped'],
  ['split', 'split'],
  ['merged', 'merged'],
  ['shares', 'split'],
  ['carries', 'revised'],
  ['revised', 'revised'],
  ['strong', 'strong'],
  ['weak', 'weak'],
]

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

  const colourOf = (row: HTMLTableRowElement): string => {
    const keys = rows.keysOf(row)
    return COLOURS.find(([key]) => keys.includes(key))?.[1] ?? 'revised'
  }

  /** Where each changed row stands, as fractions of the table: scrolling does not move them. Null: to be measured anew. */
  let ticks: readonly { readonly top: number; readonly bottom: number; readonly colour: string }[] | null = null

  function measure(): NonNullable<typeof ticks> {
    const style = getComputedStyle(canvas)
    const box = table.getBoundingClientRect()
    const part = (pixels: number): number => (pixels - box.top) / box.height
    return rows
      .shown()
      .filter(rows.isChanged)
      .map((row) => {
        const at = row.getBoundingClientRect()
        const colour = style.getPropertyValue(`--${colourOf(row)}`).trim() || style.color
        return { top: part(at.top), bottom: part(at.bottom), colour }
      })
  }

  function draw(): void {
    const { clientWidth: width, clientHeight: height } = canvas
    if (width === 0) return
    const scale = devicePixelRatio || 1
    canvas.width = Math.round(width * scale)
    canvas.height = Math.round(height * scale)
    map.scale(scale, scale)
    const box = table.getBoundingClientRect()
    const short = box.height < innerHeight * WINDOWS
    canvas.classList.toggle('idle', short)
    if (short) return
    ticks ??= measure()
    for (const { top, bottom, colour } of ticks) {
      map.fillStyle = colour
      map.fillRect(4, top * height, width - 8, Math.max(TICK, (bottom - top) * height - 1))
    }
    map.strokeStyle = getComputedStyle(canvas).color
    map.lineWidth = 1.5
    map.globalAlpha = 0.7
    const top = Math.max(0, (-box.top / box.height) * height)
    const bottom = Math.min(height, ((innerHeight - box.top) / box.height) * height)
    if (bottom > top) map.strokeRect(0.75, top + 0.75, width - 1.5, Math.max(4, bottom - top - 1.5))
  }

  function measureSoon(): void {
    ticks = null
    drawSoon()
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
  rows.onChange(measureSoon)
  addEventListener('scroll', drawSoon, { passive: true })
  addEventListener('resize', measureSoon)
  matchMedia('(prefers-color-scheme: dark)').addEventListener('change', measureSoon)
  new ResizeObserver(measureSoon).observe(table)
  measureSoon()
}
