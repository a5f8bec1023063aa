/**
 * The texts that the user chose, in their order: read in the worker as they come, corrected, moved, taken away.
 *
 *     drop 2024.docx, 2019.docx   →   2019.docx  较早   2024.docx  较晚      by their dates, until the user moves one
 */
import type { Chosen, Corrections } from '../messages.ts'
import { byDate } from '../order-texts.ts'
import { $, clear } from './build-element.ts'
import { page, refusal, state, ui, word, workshop } from './live-page.ts'
import { type ShownText, type Text, textRow } from './text-row.ts'

let texts: Text[] = []
let next = 1
/** The user set the order by hand: dates no longer do. */
let arranged = false

const isReady = (text: Text): boolean => text.understood !== null

/** Those that were understood, to be compared. */
export const readyTexts = (): readonly Chosen[] => texts.filter(isReady).map(chosen)
/** Two texts, and nothing that is missing or more: there is no need to ask. */
export const areTwo = (): boolean => texts.length === 2 && texts.every(isReady)

/** Adds files and reads them, one after another. */
export async function addTexts(sources: readonly File[]): Promise<void> {
  const taken: Text[] = []
  for (const file of sources) {
    if (file.size > page.limits.bytes) {
      taken.push(newText(file.name, new Uint8Array(), { line: word('tooLarge', { name: file.name }), code: 'bytes' }))
      continue
    }
    taken.push(newText(file.name, new Uint8Array(await file.arrayBuffer())))
  }
  texts = [...texts, ...taken]
  showTexts()
  for (const text of taken) if (text.refused === null) await readOne(text)
  if (!arranged) texts = [...byDate(texts)]
  showTexts()
}

const newText = (name: string, bytes: Uint8Array, refused: Text['refused'] = null): Text => ({
  key: next++,
  name,
  bytes,
  corrections: {},
  understood: null,
  refused,
  reading: refused === null,
})

const chosen = ({ key, name, bytes, corrections }: Text): Chosen => ({ key, name, bytes, corrections })

async function readOne(text: Text): Promise<void> {
  text.reading = true
  text.refused = null
  text.understood = null
  showTexts()
  const answer = await workshop.ask({ kind: 'read', text: chosen(text), ui }, { seconds: page.limits.seconds })
  text.reading = false
  if (answer.kind === 'understood') text.understood = answer.understood
  else text.refused = refusal(answer, text.name)
  showTexts()
}

async function correct(text: Text, corrections: Corrections): Promise<void> {
  text.corrections = { ...text.corrections, ...corrections }
  await readOne(text)
  $(`text-${text.key}`)?.focus()
}

/** A file with tracked changes becomes the text before them and the text behind them. */
async function both(text: Text): Promise<void> {
  const named = (note: string): string => text.name.replace(/(?=\.[^.]*$)|$/u, note)
  const before = newText(named(word('beforeChanges')), text.bytes)
  const after = newText(named(word('afterChanges')), text.bytes)
  before.corrections = { ...text.corrections, changes: 'reject' }
  after.corrections = { ...text.corrections, changes: 'accept' }
  arranged = true
  texts = texts.flatMap((other) => (other === text ? [before, after] : [other]))
  await readOne(before)
  await readOne(after)
  $(`text-${after.key}`)?.focus()
}

function move(text: Text, by: -1 | 1): void {
  const at = texts.indexOf(text)
  const to = at + by
  if (to < 0 || to >= texts.length) return
  arranged = true
  texts.splice(at, 1)
  texts.splice(to, 0, text)
  showTexts()
  $(`text-${text.key}`)?.focus()
}

export function showTexts(): void {
  if (document.body.dataset.state !== 'busy') showBeginning()
  const list = clear($('texts'))
  const ready = texts.filter(isReady).length
  // One text by itself is neither the earlier nor the later.
  const base = ready < 2 ? null : texts.findLast(isReady)
  texts.forEach((text, i) => {
    list.append(textRow(text, shownText(text, i, base === null ? null : text === base ? 'base' : 'earlier')))
  })
  // What stands below the list comes when the list no longer grows.
  document.body.classList.toggle(
    'reading',
    texts.some((t) => t.reading),
  )
  $<HTMLButtonElement>('compare').disabled = ready < 2 || texts.some((t) => t.reading)
  $('need').textContent = ready < 2 && texts.length > 0 && !texts.some((t) => t.reading) ? word('needTwo') : ''
}

const shownText = (text: Text, i: number, role: ShownText['role']): ShownText => ({
  word,
  langs: page.langs[ui],
  first: i === 0,
  last: i === texts.length - 1,
  role,
  act: {
    correct: (corrections) => correct(text, corrections),
    both: () => both(text),
    date: (date) => {
      arranged = false
      void correct(text, { date }).then(() => {
        texts = [...byDate(texts)]
        showTexts()
      })
    },
    move: (by) => move(text, by),
    remove: () => {
      texts = texts.filter((t) => t !== text)
      showTexts()
      $('choose').focus()
    },
  },
})

/** What stands there where nothing is compared. */
export const showBeginning = (): void => state(texts.length === 0 ? 'empty' : 'texts')

export function turnTexts(): void {
  arranged = true
  texts.reverse()
  showTexts()
}
