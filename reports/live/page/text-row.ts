/**
 * A text that the user chose, as a row: what was understood of it, what can be corrected, or why it was refused.
 *
 *     2019.docx   较早    岚托联合声明    2019-06-20  中文  视为全文    上移 下移 移除
 */
import type { Lang } from '../../../src/core.ts'
import type { Corrections, Understood } from '../messages.ts'
import { build, button, type Element, field, select } from './build-element.ts'

export interface Text {
  readonly key: number
  readonly name: string
  readonly bytes: Uint8Array
  corrections: Corrections
  understood: Understood | null
  refused: { readonly line: string; readonly code: string } | null
  reading: boolean
}

/** How a row is shown, and what its controls do. */
export interface ShownText {
  readonly word: (key: string) => string
  readonly langs: Readonly<Record<Lang, string>>
  readonly first: boolean
  readonly last: boolean
  /** Null where there is nothing to compare it with yet. */
  readonly role: 'earlier' | 'base' | null
  readonly act: {
    readonly correct: (corrections: Corrections) => unknown
    /** The file with its tracked changes rejected, and accepted: two texts. */
    readonly both: () => unknown
    /** A day, a month, a year, or none. */
    readonly date: (date: string | null) => unknown
    readonly move: (by: -1 | 1) => unknown
    readonly remove: () => unknown
  }
}

export function textRow(text: Text, shown: ShownText): Element {
  const { understood, refused, key } = text
  const { word, langs, first, last, role, act } = shown
  const children: (Element | string)[] = [
    build('div', { class: 'name' }, [
      build('b', {}, [text.name]),
      text.reading
        ? build('span', { class: 'soft' }, [`${word('reading')} …`])
        : build('span', { class: role === 'base' ? 'role base' : 'role' }, [
            understood && role !== null ? word(role) : '',
          ]),
    ]),
  ]
  if (refused !== null) {
    children.push(build('p', { class: 'refused', role: 'alert' }, [refused.line]))
    if (refused.code === 'tracked-changes')
      children.push(
        build('p', { class: 'buttons' }, [
          button(word('both'), () => act.both()),
          button(word('accept'), () => act.correct({ changes: 'accept' })),
          button(word('reject'), () => act.correct({ changes: 'reject' })),
        ]),
      )
  }
  if (understood !== null) {
    children.push(build('p', { class: 'title', lang: understood.lang }, [understood.title]))
    children.push(
      build('p', { class: 'facts' }, [
        field(word('date'), dateInput(understood, shown)),
        field(
          word('language'),
          select(
            (['zh', 'ru', 'en'] as const).map((lang) => [lang, langs[lang]]),
            understood.lang,
            (lang) => act.correct({ lang: lang as Lang }),
          ),
        ),
        field(
          word('wholeness'),
          select(
            [
              ['full', understood.assumed ? word('assumed') : word('full')],
              ['abridged', word('abridged')],
            ],
            understood.fidelity,
            (fidelity) => act.correct({ fidelity: fidelity as 'full' | 'abridged' }),
          ),
        ),
      ]),
    )
    for (const note of understood.notes) children.push(build('p', { class: 'soft' }, [note]))
  }
  children.push(
    build('p', { class: 'buttons' }, [
      button(word('up'), () => act.move(-1), { disabled: first }),
      button(word('down'), () => act.move(1), { disabled: last }),
      button(word('remove'), act.remove),
    ]),
  )
  return build('li', { id: `text-${key}`, tabindex: '-1', class: refused ? 'text wrong' : 'text' }, children)
}

function dateInput({ date }: Understood, { word, act }: ShownText): Element {
  const made = build('input', {
    type: 'text',
    inputmode: 'numeric',
    placeholder: word('dateUnknown'),
    size: '11',
    value: date ?? '',
  }) as HTMLInputElement
  made.addEventListener('change', () => {
    const given = made.value.trim()
    if (given !== '' && !/^\d{4}(-\d{2}(-\d{2})?)?$/u.test(given)) {
      made.setAttribute('aria-invalid', 'true')
      return
    }
    act.date(given === '' ? null : given)
  })
  return made
}
