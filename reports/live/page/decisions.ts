/**
 * What the reader decides of a row: the button in the report, and the dialog.
 *
 *     判定 → 第四条第二款 与 第三条 属于同组，某某，“承自条约” → compared anew → 存判定
 */
import type { DecisionChange, MadeDecision } from '../../../src/core.ts'
import type { ChoosableText, Decidable } from '../messages.ts'
import { $, build, button, clear, type Element, field, select } from './build-element.ts'

/** What the dialog needs of the page. */
export interface Host {
  readonly word: (key: string, values?: Readonly<Record<string, string | number>>) => string
  /** Null where it was done, else one line that says why not. */
  readonly decide: (change: DecisionChange) => Promise<string | null>
  /** Shows what came of it. */
  readonly decided: () => unknown
}

/** A button in each row of the report, beside the one that copies. `press` is given the row's address. */
export function addDecideButtons(report: Document, word: Host['word'], press: (row: string) => unknown): void {
  for (const head of report.querySelectorAll<HTMLElement>('.row:not(.heading) > .head')) {
    const row = head.parentElement?.id ?? ''
    const place = head.querySelector('.no')?.textContent ?? row
    const made = report.createElement('button')
    made.type = 'button'
    // Drawn as the one that copies, and for this page alone: a report that is sent on decides nothing.
    made.className = 'cite decide'
    made.textContent = word('decide')
    made.setAttribute('aria-label', `${word('decide')} ${place}`)
    made.addEventListener('click', (event) => {
      event.stopPropagation()
      void press(row)
    })
    head.append(made)
  }
}

/** Who decides, as said last in this tab. */
let by = ''

export function showDecision(decidable: Decidable, host: Host): void {
  const { word } = host
  const { earlier, base, shown, made, place } = decidable
  const dialog = $<HTMLDialogElement>('deciding')
  $('decidehead').textContent = word('decideOf', { place })
  const wrong = clear($('decidewrong'))
  const run = async (change: DecisionChange): Promise<void> => {
    const line = await host.decide(change)
    if (line !== null) {
      wrong.textContent = line
      return
    }
    dialog.close()
    host.decided()
  }
  clear($('made')).append(...made.map((decision) => madeLine(decision, decidable, host, run)))

  let from = shown.earlier
  const texts = earlier.flatMap((text, k) => (text === null ? [] : [[String(k), text.short] as const]))
  const a = clauseSelect(earlier[from] ?? null, shown.a, word)
  const b = clauseSelect(base, shown.b, word)
  const aField = field(earlier[from]?.short ?? '', a)
  const choice = build('fieldset', { class: 'choice' }, [
    build('legend', {}, [word('decideWhat')]),
    radio('together', word('together')),
    radio('apart', word('apart')),
  ])
  const note = build('textarea', { rows: '2', id: 'decidenote' }) as HTMLTextAreaElement
  const name = build('input', { type: 'text', id: 'decideby', autocomplete: 'name' }) as HTMLInputElement
  name.value = by
  const known = made.find((d) => d.earlier === from && d.a === shown.a && d.b === shown.b)
  if (known) note.value = known.note
  const fields: Element[] = [
    aField,
    field(base.short, b),
    choice,
    field(word('decideNote'), note),
    field(word('decideBy'), name),
  ]
  if (texts.length > 1)
    fields.unshift(
      field(
        word('earlierText'),
        select(texts, String(from), (value) => {
          from = Number(value)
          a.replaceChildren(...clauseSelect(earlier[from] ?? null, null, word).children)
          ;(aField.firstElementChild as HTMLElement).textContent = earlier[from]?.short ?? ''
        }),
      ),
    )
  clear($('decidefields')).append(...fields)
  clear($('decidebuttons')).append(
    button(word('decide'), () => {
      const chosen = choice.querySelector<HTMLInputElement>('input:checked')?.value
      by = name.value.trim()
      const lacking =
        a.value === '' || b.value === ''
          ? ([word('needClauses'), a.value === '' ? a : b] as const)
          : chosen === undefined
            ? ([word('needChoice'), choice.querySelector('input') as HTMLElement] as const)
            : by === ''
              ? ([word('needName'), name] as const)
              : null
      if (lacking !== null) {
        wrong.textContent = lacking[0]
        lacking[1].focus()
        return
      }
      const said = {
        earlier: from,
        a: a.value,
        b: b.value,
        together: chosen === 'together',
        by,
        note: note.value.trim(),
      }
      void run({ kind: 'say', said })
    }),
    button(word('cancel'), () => dialog.close()),
  )
  $('decidebuttons').firstElementChild?.classList.add('primary')
  dialog.showModal()
}

const radio = (value: string, label: string): Element =>
  build('label', {}, [build('input', { type: 'radio', name: 'decision', value }), build('span', {}, [label])])

function clauseSelect(text: ChoosableText | null, chosen: string | null, word: Host['word']): HTMLSelectElement {
  const options = (text?.clauses ?? []).map(({ id, label }) => [id, label] as const)
  const made = select([['', word('chooseClause')], ...options], chosen ?? '', () => {}) as HTMLSelectElement
  if (text !== null) made.lang = text.lang
  return made
}

/** `第四条 = 第三条　某某：承自条约　[撤回]` */
function madeLine(
  { index, earlier, a, b, together, by: who, note }: MadeDecision,
  decidable: Decidable,
  { word }: Host,
  run: (change: DecisionChange) => unknown,
): Element {
  const label = (text: ChoosableText | null | undefined, id: string): string =>
    (text?.clauses.find((c) => c.id === id)?.label ?? id).split('  ')[0] as string
  const text = decidable.earlier[earlier]
  const pair = `${text?.short ?? ''} ${label(text, a)} ${together ? '=' : '≠'} ${decidable.base.short} ${label(decidable.base, b)}`
  return build('p', { class: 'made' }, [
    build('span', {}, [`${pair} · ${who}${note === '' ? '' : ` · ${note}`}`]),
    button(word('withdraw'), () => run({ kind: 'withdraw', index })),
  ])
}
