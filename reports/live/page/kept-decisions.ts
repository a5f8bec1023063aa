/**
 * What was decided, as the file in which it is kept until it is saved.
 *
 *     判定 → 已有 1 项判定，尚未保存 → 存判定 → decisions.yaml
 *
 * The file is the command's own (`--decisions`). It stays in the tab unless the reader saves it; leaving before asks.
 */
import type { DecisionChange } from '../../../src/core.ts'
import type { Ask, Decisions } from '../messages.ts'
import { $ } from './build-element.ts'
import { download, page, refusal, tell, ui, word, workshop } from './live-page.ts'

/** Kept in the tab: the file, how many decisions it holds, and whether that is saved. */
interface Kept {
  readonly file: Decisions
  readonly count: number
  readonly saved: boolean
}
const NOTHING_KEPT: Kept = { file: null, count: 0, saved: true }

export let kept: Kept = NOTHING_KEPT

/** A file of decisions joins what is decided already. False where it was refused, which is told. */
export async function takeDecisions(file: File): Promise<boolean> {
  const text = new TextDecoder().decode(await file.arrayBuffer())
  const change: DecisionChange = { kind: 'join', file: { name: file.name, text } }
  const before = kept
  const line = await changeKept(change)
  if (line !== null) tell(line)
  // Nothing but what that file says: it is saved already.
  else if (before.count === 0) keep({ ...kept, file: kept.file && { ...kept.file, name: file.name }, saved: true })
  return line === null
}

/** Null, or one line that says why nothing was changed. */
export async function changeKept(change: DecisionChange): Promise<string | null> {
  const ask: Ask = { kind: 'decide', change, decisions: kept.file, ui }
  const answer = await workshop.ask(ask, { seconds: page.limits.seconds })
  if (answer.kind !== 'decided') return refusal(answer, 'tifa').line
  const name = kept.file?.name ?? word('decisionsName')
  keep({
    file: answer.text === null ? null : { name, text: answer.text },
    count: answer.count,
    saved: answer.count === 0,
  })
  return null
}

function keep(now: Kept): void {
  kept = now
  document.body.classList.toggle('decided', kept.count > 0)
  $('keep').textContent = word('keepDecisions', { n: kept.count })
  $('keptwords').textContent = word('keptDecisions', { n: kept.count, name: kept.file?.name ?? '' })
}

function keepAsFile(): void {
  if (kept.file === null) return
  download(kept.file.name, 'application/yaml', kept.file.text)
  keep({ ...kept, saved: true })
}

/** In the language chosen. */
export const sayKept = (): void => keep(kept)

export function connectKept(): void {
  $('keep').addEventListener('click', keepAsFile)
  $('keptkeep').addEventListener('click', keepAsFile)
  $('keptdrop').addEventListener('click', () => {
    if (kept.saved || confirm(word('dropUnsaved', { n: kept.count }))) keep(NOTHING_KEPT)
  })
  addEventListener('beforeunload', (event) => {
    if (!kept.saved) event.preventDefault()
  })
}
