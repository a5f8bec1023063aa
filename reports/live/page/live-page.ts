/**
 * What every part of the page speaks and shows with: its words in the language chosen, the line that tells what happened,
 * which of its states it is in, its worker, and a file handed to the browser.
 *
 *     tell(word('savedAs', { name: '2024.docx' }))   →   已存为 2024.docx
 */
import type { Lang, Ui } from '../../../src/core.ts'
import type { SaveForm } from '../messages.ts'
import { $, build } from './build-element.ts'
import { type Reply, Workshop } from './workshop.ts'

type Words = Readonly<Record<string, string>>

export interface Page {
  readonly words: Readonly<Record<Ui, Words>>
  readonly samples: readonly { readonly id: string; readonly label: Readonly<Record<Ui, string>> }[]
  readonly forms: readonly { readonly word: string; readonly form: SaveForm }[]
  readonly langs: Readonly<Record<Ui, Readonly<Record<Lang, string>>>>
  /** As the command's. */
  readonly limits: { readonly bytes: number; readonly seconds: number }
  /** Languages of the interface: what stands for each in `lang`, and how a browser's own begins that asks for it. */
  readonly uis: readonly { readonly ui: Ui; readonly html: string; readonly asked: string }[]
}

/** The script stands behind what it works on, and before the parts that are packed. */
export const page: Page = JSON.parse($('tifa-words').textContent ?? '{}')

export let ui: Ui
export function speakIn(other: Ui): void {
  ui = other
}

export const word = (key: string, values: Readonly<Record<string, string | number>> = {}): string =>
  (page.words[ui][key] ?? key).replace(/\{(\w+)\}/gu, (hole, name: string) =>
    String({ megabytes: page.limits.bytes / 2 ** 20, ...values }[name] ?? hole),
  )

export const workshop = new Workshop()

// What was said last, where the eye is; a screen reader hears it.
export function tell(line: string): void {
  $('told').textContent = line
}

/** Over the comparison a message stands until the next press, wherever that is. */
export function hush(): void {
  if (document.body.dataset.state === 'result') tell('')
}

export function state(name: 'empty' | 'texts' | 'busy' | 'result'): void {
  document.body.dataset.state = name
}

/** One clear line for whatever is no answer. */
export function refusal(answer: Reply, name: string): { readonly line: string; readonly code: string } {
  if (answer.kind === 'refused') return answer
  if (answer.kind === 'late') return { line: word('timeOut', { name, seconds: page.limits.seconds }), code: 'seconds' }
  if (answer.kind === 'stopped') return { line: word('stopped'), code: 'stopped' }
  return {
    line: word('broken', { name, message: answer.kind === 'broken' ? answer.message : answer.kind }),
    code: 'broken',
  }
}

export function download(name: string, type: string, content: BlobPart): void {
  const url = URL.createObjectURL(new Blob([content], { type }))
  const link = build('a', { href: url, download: name }) as HTMLAnchorElement
  link.click()
  setTimeout(() => URL.revokeObjectURL(url), 60_000)
  tell(word('savedAs', { name }))
}
