/** What `add` and `fetch` left out of a text: how much of each kind, then its words. */
import type { LeftOut, Ui } from '../src/index.ts'
import { countLeftOut, leftOutWords } from '../src/words/left-out-words.ts'
import { say } from '../src/words/say.ts'

/** Stretches that are printed, and characters of each; the record has more. */
const SHOWN = 20
const SHOWN_CHARACTERS = 200

export function tellLeftOut(leftOut: readonly LeftOut[], ui: Ui): readonly string[] {
  if (leftOut.length === 0) return []
  const lines = leftOut.flatMap(({ text }) => text.split('\n'))
  const more = lines.length - SHOWN
  return [
    say(ui, leftOutWords.recorded, { what: countLeftOut(leftOut, ui) }),
    ...lines
      .slice(0, SHOWN)
      .map((line) => `    ${line.length > SHOWN_CHARACTERS ? `${line.slice(0, SHOWN_CHARACTERS)}…` : line}`),
    ...(more > 0 ? [`    ${say(ui, leftOutWords.moreRecorded, { n: more })}`] : []),
  ]
}
