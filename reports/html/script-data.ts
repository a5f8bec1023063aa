/**
 * What the page's script needs and the page does not show: its messages, and how each text is named in a citation.
 *
 *     中俄联合声明（2023-03-21），节录（新华社）        来源：https://…；取得 2023-03-22；SHA-256 3f9a…
 */
import { publisherNamed, type Ui, type View, type WitnessView } from '../../src/core.ts'
import { pagePhrases, pageWords, scriptWords } from '../../src/words/report-words.ts'
import { inLanguage, say } from '../../src/words/say.ts'
import { typeset } from '../../src/words/typeset.ts'
import { fileName } from '../file-name.ts'
import { visible } from '../unseen.ts'
import type { ScriptData } from './page/script-contract.ts'

function named(w: WitnessView, ui: Ui): string {
  const t = typeset(ui)
  const name = w.name + t.aside(w.date ?? '')
  return visible(t.parts([name, w.title === w.name ? '' : t.titled(w.title), w.fidelityWords, w.standingWords]))
}

/** When the text was brought in. A loose file, or a summary written here, was not. */
function accessed(w: WitnessView, ui: Ui): string | null {
  if (w.accessed) return `${pageWords.accessed[ui]} ${w.accessed.slice(0, 10)}`
  return w.document === null || w.fidelity === 'digest' ? null : pageWords.accessUnknown[ui]
}

function source(w: WitnessView, ui: Ui): string {
  const colon = scriptWords.colon[ui]
  const where = [w.publisher === null ? null : publisherNamed(w.publisher, ui), w.url].filter(Boolean).join(' ')
  return visible(
    [
      `${pageWords.source[ui]}${colon}${where || fileName(w.file)}`,
      w.published ? `${pageWords.published[ui]} ${w.published.slice(0, 10)}` : null,
      accessed(w, ui),
      `SHA-256 ${w.sha256}`,
    ]
      .filter(Boolean)
      .join(scriptWords.semicolon[ui]),
  )
}

/** Said over a print whose kept rows are folded. */
export const printFolded = ({ layout, rows, ui }: View): string =>
  layout.folded === 0 ? '' : say(ui, pagePhrases.printFolded, { folded: layout.folded, all: rows.length })

export function scriptData(view: View): ScriptData {
  const { ui } = view
  return {
    words: inLanguage(scriptWords, ui),
    witnesses: view.witnesses.map((w) => ({
      short: visible(w.short),
      named: named(w, ui),
      source: source(w, ui),
      refusal: w.fidelity === 'digest' ? pageWords.refuses[ui] : null,
    })),
    subject: view.columns.map((c) => c.kind === 'subject'),
    version: visible(`tifa ${view.tool.version}`),
    title: visible(view.title),
    printFolded: printFolded(view),
  }
}

/** JSON that no element it stands in can be closed by. */
export const dataBlock = (data: object): string =>
  JSON.stringify(data).replace(/[<>&\u2028\u2029]/gu, (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`)
