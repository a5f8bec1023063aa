/**
 * Clauses and claims as Markdown: words with their marks, places as links, what is said of a link.
 *
 *     （三）议会领导人<del>每两年</del>会晤一次；        [二、第四段（三）](#2024-2.4.3)        <b>\~ 改动</b>
 *
 * `<ins>` and `<del>` are used, since `**` and `~~` do not open beside Chinese punctuation.
 */
import {
  type Cell,
  type ClauseView,
  DOUBTFUL,
  looks,
  type Row,
  type Run,
  subjectClaims,
  type Ui,
  type View,
} from '../../src/core.ts'
import { termList } from '../../src/words/names.ts'
import { reportWords } from '../../src/words/report-words.ts'
import { fullPlaces } from '../full-places.ts'
import { labelGap, printedSpan } from '../printed.ts'
import { addressesOf, isWording } from '../row-sides.ts'
import { visible } from '../unseen.ts'
import { attribute, escapeMd } from './escape-md.ts'

type Link = Cell['links'][number]

export const lines = (parts: readonly string[]): string => parts.filter((part) => part !== '').join('<br>')

export class ClausesMd {
  readonly ui: Ui
  private readonly digests: ReadonlySet<string>
  private readonly fullPlaceOf: (address: string) => string
  private readonly anchored = new Set<string>()

  constructor(readonly view: View) {
    this.ui = view.ui
    this.digests = new Set(view.witnesses.filter((w) => w.fidelity === 'digest').map((w) => w.siglum))
    this.fullPlaceOf = fullPlaces(view)
  }

  /** Whatever leads to a clause of these rows leads here: each address once, in the first place that has it. */
  anchors(rows: readonly Row[]): string {
    const fresh = [...new Set(rows.flatMap(addressesOf))].filter((address) => !this.anchored.has(address))
    for (const address of fresh) this.anchored.add(address)
    return fresh.map((address) => `<a id="${attribute(address)}"></a>`).join('')
  }

  /** A place as its text prints it, which leads to its address; `full` with the name of the text. */
  place(address: string, { full }: { readonly full: boolean }): string {
    const words = full ? this.fullPlaceOf(address) : (this.view.layout.places[address] ?? address)
    return `[${escapeMd(words)}](#${encodeURIComponent(visible(address))})`
  }

  private run({ mark, text, ref }: Run): string {
    const words = escapeMd(printedSpan(text, 0, text.length) || text)
    const place = ref === null ? '' : `<sub> ${this.place(ref, { full: true })}</sub>`
    if (mark === 'ins' || mark === 'from') return `<ins>${words}</ins>${mark === 'from' ? place : ''}`
    if (mark === 'del' || mark === 'to') return `<del>${words}</del>${mark === 'to' ? place : ''}`
    if (mark === 'same' && ref !== null) return `${words}${place}`
    return mark === 'term' ? `<b>${words}</b>` : words
  }

  runs(list: readonly Run[]): string {
    return list.map((r) => (r.text === '\n' ? '<br>' : this.run(r))).join('')
  }

  clause(clause: ClauseView): string {
    const label = clause.label === null ? '' : escapeMd(`${clause.label}${labelGap(clause.label)}`)
    const words = `${label}${this.runs(clause.runs)}`
    const shown = clause.kind === 'heading' ? `<b>${words}</b>` : words
    return this.digests.has(clause.siglum) ? `<i>${reportWords.summaryMark[this.ui]}</i> ${shown}` : shown
  }

  /** Clauses, each in a line; with their places where these are not said elsewhere. */
  clauses(list: readonly ClauseView[], { places }: { readonly places: boolean }): string {
    return lines(
      list.map((c) => `${places ? `<sub>${this.place(c.address, { full: false })}</sub> ` : ''}${this.clause(c)}`),
    )
  }

  /** Sign and word of a claim, and whether it is in doubt. */
  word(link: Link, word: string = link.word): string {
    const moved = isWording(link) && link.moved && link.look !== 'moved' ? ` ${looks.moved.sign}` : ''
    const doubt = isWording(link) && link.doubtful ? ` ${DOUBTFUL}` : ''
    return `<b>${escapeMd(`${looks[link.look].sign} ${word}${moved}${doubt}`)}</b>`
  }

  none({ claim, none }: Cell): string {
    if (none === null) return ''
    return `<b>${escapeMd(claim === null ? none : `${looks[subjectClaims[claim].look].sign} ${none}`)}</b>`
  }

  /** What is said beside the word: notes, and beside a summary what both share. */
  notes(link: Link): readonly string[] {
    const notes = link.notes.map((note) => escapeMd(note))
    if (link.kind === 'wording' || link.terms.length === 0) return notes
    return [...notes, `${reportWords.inCommon[this.ui]}${termList(link.terms.map(escapeMd), link.a.lang)}`]
  }
}
