/**
 * Printing: the list of changes, the rows with changes, everything, or what is shown. A print that leaves something out says
 * so in its first line and in its running head.
 */
import { filled, type Page } from './page-parts.ts'
import type { Rows } from './rows.ts'

export function connectPrint(page: Page, rows: Rows): void {
  const { data, folds } = page
  const { words } = data
  const root = document.documentElement
  const note = document.querySelector<HTMLElement>('.printnote')
  const dialog = document.querySelector<HTMLDialogElement>('dialog#print')
  const head = runningHead(data.title)
  let mode = 'shown'
  let opened: readonly HTMLDetailsElement[] = []

  const isPrinted = (row: HTMLElement): boolean => {
    if (mode === 'list') return false
    if (mode === 'all') return true
    if (row.hidden || row.closest('details.fold:not([open])')) return false
    return mode !== 'changes' || rows.isChanged(row) || row.classList.contains('single')
  }

  function prepare(): void {
    if (mode === 'all') {
      opened = folds.filter((fold) => !fold.open)
      for (const fold of opened) fold.open = true
    }
    for (const row of page.rows) row.classList.toggle('unprinted', mode === 'changes' && !isPrinted(row))
    root.dataset.print = mode
    const all = page.rows.length
    const printed = page.rows.filter(isPrinted).length
    const said =
      mode === 'list'
        ? filled(words.printedList, all)
        : printed === all
          ? ''
          : filled(words.printed, printed, all - printed, all)
    if (note) note.textContent = said
    head.set(said)
  }
  function restore(): void {
    for (const fold of opened) fold.open = false
    opened = []
    for (const row of page.rows) row.classList.remove('unprinted')
    delete root.dataset.print
    mode = 'shown'
  }
  addEventListener('beforeprint', prepare)
  addEventListener('afterprint', restore)
  page.onButton('print', () => dialog?.showModal())
  dialog?.addEventListener('close', () => {
    const wanted = dialog.returnValue
    dialog.returnValue = ''
    if (wanted === '') return
    mode = wanted
    print()
  })
}

/** The head of each printed page: a rule of the style, since no element stands there. */
function runningHead(title: string): { readonly set: (said: string) => void } {
  const sheet = document.styleSheets[0]
  let added = -1
  return {
    set: (said) => {
      if (!sheet) return
      const text = said === '' ? title : `${said} · ${title}`
      const escaped = text.replace(/[^\p{L}\p{N} ]/gu, (c) => `\\${c.codePointAt(0)!.toString(16)} `)
      if (added !== -1) sheet.deleteRule(added)
      added = sheet.cssRules.length
      try {
        sheet.insertRule(`@page{@top-left{content:"${escaped}"}}`, added)
      } catch {
        added = -1
      }
    },
  }
}
