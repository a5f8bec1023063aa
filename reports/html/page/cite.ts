/**
 * Copying both wordings of a row: earlier first, each with its document, its place, what the text is, where it comes from
 * and its checksum, so that it can be quoted. The words of a digest are the editors' and not the document's: none are copied.
 */
import { filled, nameOf, type Page } from './page-parts.ts'

export interface Cite {
  readonly copy: (row: HTMLElement) => void
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

  /** Sentences of one clause that stand apart are one clause again. */
  function quote(clauses: readonly Element[], refusal: string | null): string {
    const byAddress = new Map<string, string[]>()
    for (const clause of clauses) {
      const address = (clause as HTMLElement).dataset.c ?? ''
      byAddress.set(address, [...(byAddress.get(address) ?? []), wordsOf(clause)])
    }
    return [...byAddress]
      .map(([address, own]) =>
        refusal ? address : `${address}${words.colon}${words.open}${own.join('')}${words.shut}`,
      )
      .join('\n')
  }

  const part = (named: string, source: string, quoted: string, refusal: string | null): string =>
    [named, refusal, quoted, source].filter(Boolean).join('\n')

  function textFor(row: HTMLElement): { readonly text: string; readonly digests: readonly string[] } {
    const tab = table.dataset.tab ?? 'all'
    const parts: string[] = []
    const digests: string[] = []
    const of = (k: number, side: 'a' | 'b'): readonly Element[] => [
      ...row.querySelectorAll(`.${side}[data-k="${k}"] .cl, .two[data-k="${k}"] .${side} .cl`),
    ]
    witnesses.slice(0, -1).forEach((witness, k) => {
      if (tab !== 'all' && tab !== String(k)) return
      const earlier = of(k, 'a')
      const notes = [...row.querySelectorAll(`.w[data-k="${k}"] :is(.tag, .notes li, .none), .a[data-k="${k}"] .none`)]
        .map((note) => note.textContent?.trim() ?? '')
        .filter(Boolean)
      if (earlier.length === 0 && notes.length === 0) return
      if (witness.refusal && earlier.length > 0) digests.push(witness.short)
      const says = notes.length > 0 ? `${words.relation}${words.colon}${[...new Set(notes)].join(words.semicolon)}` : ''
      const refusal = earlier.length > 0 ? witness.refusal : null
      const quoted = [quote(earlier, witness.refusal), says].filter(Boolean).join('\n')
      parts.push(part(witness.named, witness.source, quoted, refusal))
    })
    const later = [...row.querySelectorAll('.base .cl')]
    if (later.length === 0) later.push(...of(tab === 'all' ? 0 : Number(tab), 'b'))
    if (base && later.length > 0) {
      if (base.refusal) digests.push(base.short)
      parts.push(part(base.named, base.source, quote(later, base.refusal), base.refusal))
    }
    parts.push(
      `${words.address}${words.colon}#${row.id}${words.semicolon}${nameOf(row)}${words.semicolon}${data.version}`,
    )
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

  function copy(row: HTMLElement): void {
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
    const row = button?.closest<HTMLElement>('.row')
    if (row) copy(row)
  })
  return { copy }
}
