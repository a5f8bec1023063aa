/**
 * The page's script: convenience only. It shows or hides what is already in the page, and never writes markup.
 *
 *     rows.ts      which rows are shown         walk.ts      next and previous change, deep links
 *     search.ts    finding words                state.ts     what is shown, in the page's address
 *     cite.ts      copying both wordings        partner.ts   what was replaced by what lights up
 *     mini.ts      where in the text one is     print.ts     what is printed, and that it says so
 *     keys.ts      keys of one letter           sheets.ts    list and filter on a narrow page
 *     ends.ts      no last line of one character
 *     strip-focus.ts, spine-follow.ts, theme.ts
 */
import { connectCite } from './cite.ts'
import { holdEnds } from './ends.ts'
import { connectKeys } from './keys.ts'
import { connectMini } from './mini.ts'
import { readPage } from './page-parts.ts'
import { connectPartner } from './partner.ts'
import { connectPrint } from './print.ts'
import { connectRows } from './rows.ts'
import { connectSheets } from './sheets.ts'
import { connectSpine } from './spine-follow.ts'
import { connectState } from './state.ts'
import { connectStrips } from './strip-focus.ts'
import { connectTheme } from './theme.ts'
import { connectWalk } from './walk.ts'

// In the head, before anything is drawn: the controls' place is kept from the start.
document.documentElement.classList.add('js')

/** The names of the texts stick below the controls, as high as they happen to be. */
function keepBar(controls: HTMLElement): void {
  const set = (): void => {
    const sticks = getComputedStyle(controls).position === 'sticky'
    document.documentElement.style.setProperty('--bar', `${sticks ? controls.offsetHeight : 0}px`)
  }
  new ResizeObserver(set).observe(controls)
  set()
}

/** What may be claimed stands open where there is room. */
function openNotes(): void {
  const notes = document.querySelector<HTMLDetailsElement>('.notes-lead')
  if (notes && matchMedia('(min-width: 62em) and (min-height: 32em)').matches) notes.open = true
}

document.addEventListener('DOMContentLoaded', () => {
  const page = readPage()
  if (!page) return
  openNotes()
  holdEnds(page.table)
  keepBar(page.controls)
  const rows = connectRows(page)
  const walk = connectWalk(page, rows)
  const cite = connectCite(page)
  const partner = connectPartner(page)
  const sheets = connectSheets(page)
  connectStrips()
  connectSpine(page, walk)
  connectTheme(page)
  connectPrint(page, rows)
  connectKeys(page, { rows, walk, cite, partner, sheets })
  connectState(page, rows, walk)
  connectMini(page, rows)
})
