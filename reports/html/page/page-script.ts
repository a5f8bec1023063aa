/**
 * The page's script: convenience only. It shows or hides what is already in the page, and never writes markup.
 *
 *     rows.ts      which rows are shown         walk.ts      next and previous change, deep links
 *     search.ts    finding words                minimap.ts   where the changes are
 *     cite.ts      copying a citation           keys.ts      keys of one letter
 *     picture-focus.ts, contents-follow.ts, theme.ts
 */
import { connectCite } from './cite.ts'
import { connectContents } from './contents-follow.ts'
import { connectKeys } from './keys.ts'
import { connectMinimap } from './minimap.ts'
import { readPage } from './page-parts.ts'
import { connectPicture } from './picture-focus.ts'
import { connectRows } from './rows.ts'
import { connectTheme } from './theme.ts'
import { connectWalk } from './walk.ts'

// In the head, before anything is drawn: the controls' place is kept from the start.
document.documentElement.classList.add('js')
/** The table's head sticks below the controls, as high as they happen to be. */
function keepBar(controls: HTMLElement): void {
  const set = (): void => {
    const sticks = getComputedStyle(controls).position === 'sticky'
    document.documentElement.style.setProperty('--bar', `${sticks ? controls.offsetHeight : 0}px`)
  }
  new ResizeObserver(set).observe(controls)
  set()
}

document.addEventListener('DOMContentLoaded', () => {
  const page = readPage()
  if (!page) return
  const rows = connectRows(page)
  const walk = connectWalk(page, rows)
  const cite = connectCite(page)
  connectMinimap(page, rows)
  connectPicture()
  connectContents(page)
  connectTheme(page)
  keepBar(page.controls)
  connectKeys(page, rows, walk, cite)
})
