/**
 * Copying a citation: document, clause, both wordings, what the texts are, where they come from, their checksums.
 * The words of a digest are the editors' and not the document's: none are put into a citation.
 */
import { filled, type Page } from './page-parts.ts'

export interface Cite {
  readonly copy: (row: HTMLTableRowElement) => void
}

/** The text of a clause without addresses and pointers to other places. */
function wordsOf(clause: Element): string {
  const copy = clause.cloneNode(true) as Element
  for (const part of copy.querySelectorAll('.ad, .ref')) part.remove()
  for (const br of copy.querySelectorAll('br')) br.replaceWith('\n')
  return (copy.textContent ?? '').replace(/\s+/g, ' ').trim()
}

export function connectCite(page: Page): Cite {
  const { data, table, say } = page
  const { words, witnesses } = data
  const base = witnesses.at(-1)

  const quote = (clauses: readonly Element[], refusal: string | null): string =>
    clauses
      .map((clause) => {
        const address = (clause as HTMLElement).dataset.c ?? ''
        return refusal ? address : `${address}${words.colon}${words.open}${wordsOf(clause)}${words.shut}`
      })
      .join('\n')

  const part = (named: string, source: string, quoted: string, refusal: string | null): string =>
    [named, refusal, quoted, source].filter(Boolean).join('\n')

  function textFor(row: HTMLTableRowElement): { readonly text: string; readonly digests: readonly string[] } {
    const tab = table.dataset.tab ?? 'all'
    const parts: string[] = []
    const digests: string[] = []
    const later = [...row.querySelectorAll('td.base .cl')]
    if (later.length === 0) later.push(...row.querySelectorAll(`td.b[data-k="${tab === 'all' ? '0' : tab}"] .cl`))
    if (base && later.length > 0) {
      if (base.refusal) digests.push(base.short)
      parts.push(part(base.named, base.source, quote(later, base.refusal), base.refusal))
    }
    witnesses.slice(0, -1).forEach((witness, k) => {
      if (tab !== 'all' && tab !== String(k)) return
      const earlier = [...row.querySelectorAll(`td.a[data-k="${k}"] .cl`)]
      const notes = [
        ...row.querySelectorAll(
          `td.w[data-k="${k}"] .tag, td.w[data-k="${k}"] .notes li, td.w[data-k="${k}"] .none, td.a[data-k="${k}"] .none`,
        ),
      ]
        .map((note) => note.textContent?.trim() ?? '')
        .filter(Boolean)
      if (earlier.length === 0 && notes.length === 0) return
      if (witness.refusal && earlier.length > 0) digests.push(witness.short)
      const says = notes.length > 0 ? `${words.relation}${words.colon}${[...new Set(notes)].join(words.semicolon)}` : ''
      const refusal = earlier.length > 0 ? witness.refusal : null
      const quoted = [quote(earlier, witness.refusal), says].filter(Boolean).join('\n')
      parts.push(part(`${words.against} ${witness.named}`, witness.source, quoted, refusal))
    })
    const address = row.cells[0]?.querySelector('a')?.getAttribute('aria-label') ?? ''
    parts.push(`${words.address}${words.colon}#${address}${words.semicolon}${data.version}`)
    return { text: parts.join('\n\n'), digests }
  }

  function showByHand(text: string): void {
    const dialog = document.querySelector<HTMLDialogElement>('dialog#citation')
    const area = dialog?.querySelector('textarea')
    if (!dialog || !area) return
    area.value = text
    dialog.showModal()
    area.select()
    say(words.copyByHand)
  }

  function copy(row: HTMLTableRowElement): void {
    const { text, digests } = textFor(row)
    const message = digests.length > 0 ? filled(words.copiedDigest, digests.join(', ')) : words.copied
    const done = navigator.clipboard?.writeText(text)
    if (!done) {
      showByHand(text)
      return
    }
    done.then(
      () => say(message),
      () => showByHand(text),
    )
  }

  table.addEventListener('click', (event) => {
    const button = event.target instanceof Element ? event.target.closest('button.cite') : null
    const row = button?.closest('tr')
    if (row) copy(row)
  })
  return { copy }
}
