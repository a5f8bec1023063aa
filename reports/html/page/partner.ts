/** What was replaced by what: either lights up the other, under the pointer and under the keys. */
import { type Page, shownCells } from './page-parts.ts'

export interface Partner {
  /** To the next mark of a row; false where it has none that is shown. */
  readonly step: (row: HTMLElement, by: 1 | -1) => boolean
}

export function connectPartner(page: Page): Partner {
  const { table } = page
  let lit: readonly Element[] = []
  const light = (marks: readonly Element[]): void => {
    for (const mark of lit) mark.classList.remove('lit')
    for (const mark of marks) mark.classList.add('lit')
    lit = marks
  }
  const partnersOf = (target: EventTarget | null): readonly Element[] => {
    const mark = target instanceof Element ? target.closest<HTMLElement>('[data-p]') : null
    const holder = mark?.closest<HTMLElement>('[data-k]')
    if (!mark || !holder) return []
    const own = `[data-k="${holder.dataset.k}"] [data-p="${mark.dataset.p}"]`
    return [...(mark.closest('.row')?.querySelectorAll(own) ?? [])]
  }
  table.addEventListener('pointerover', (event) => light(partnersOf(event.target)))
  table.addEventListener('pointerleave', () => light([]))
  table.addEventListener('focusin', (event) => light(partnersOf(event.target)))
  table.addEventListener('focusout', () => light([]))

  return {
    step: (row, by) => {
      const cells = shownCells(page)
      const marks = [...row.querySelectorAll<HTMLElement>(':is(ins, del, .mv, .sh)')].filter((mark) =>
        mark.closest(cells),
      )
      if (marks.length === 0) return false
      const at = marks.indexOf(document.activeElement as HTMLElement)
      const next = marks[at === -1 ? (by === 1 ? 0 : marks.length - 1) : (at + by + marks.length) % marks.length]
      if (!next) return false
      next.tabIndex = -1
      next.focus()
      return true
    },
  }
}
