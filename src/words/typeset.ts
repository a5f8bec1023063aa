/**
 * How words are set together in each language of the interface: lists, quotes, brackets, colons, dates, numbers.
 *
 *     typeset('zh').list(['2001', '2021'])              2001、2021
 *     typeset('en').aside('excerpts')                    (excerpts)       with the space that stands before it
 *     count('en', 21, { one: 'clause', other: 'clauses' })   21 clauses
 *
 * Nothing here, and nothing that calls it, asks which language it is: the table of `languages.ts` answers.
 */
import type { Ui } from '../model/ui.ts'
import { LANGUAGES, type PluralForms } from './languages.ts'

export type Forms<U extends Ui> = Readonly<Record<PluralForms[U], string>>

export interface Typesetter<U extends Ui = Ui> {
  readonly ui: U
  readonly colon: string
  readonly comma: string
  readonly semicolon: string
  readonly gap: string
  readonly stop: string
  /** `2001、2021` / `2001, 2021`: items of one kind, of which empty ones are left out, as everywhere below. */
  list(items: readonly string[]): string
  /** `俄文、英文` / `Russian, Chinese and English`: a list told as a whole. */
  all(items: readonly string[]): string
  /** `原样 2，变形 1` / `2 exact, 1 in another form`: parts of one sentence. */
  parts(parts: readonly string[]): string
  /** Clauses that could each stand alone, parted by semicolons. */
  clauses(clauses: readonly string[]): string
  /** Whole sentences, one after the other; their own marks stay. */
  sentences(sentences: readonly string[]): string
  /** `来源：新华社` / `source: Xinhua`. */
  named(name: string, said: string): string
  /** Words of a text, or what a user typed. */
  quoted(words: string): string
  /** `《联合声明》` / `“Joint Statement”`: the title of a document. */
  titled(title: string): string
  /** `（节录）` / ` (excerpts)`, with what stands before the bracket; nothing for no words. */
  aside(words: string): string
  /** `2023-03-21` as 2023-03-21 or 21 March 2023; as far as it goes; anything else as it is. */
  date(date: string): string
  /** Small numbers as words: 两, two. */
  numeral(n: number): string
  percent(n: number): string
  /** A number and the noun counted, in the form that the number asks for: `21 clauses`. */
  count(n: number, forms: Forms<U>): string
  /** That form alone. */
  form(n: number, forms: Forms<U>): string
}

const rules = new Map<Ui, Intl.PluralRules>()

/** The form that a number asks for. */
function formOf<U extends Ui>(ui: U, n: number, forms: Forms<U>): string {
  const byRule = forms as Readonly<Record<string, string>>
  if (Object.keys(forms).length === 1) return byRule.other!
  let rule = rules.get(ui)
  if (rule === undefined) {
    rule = new Intl.PluralRules(LANGUAGES[ui].locale)
    rules.set(ui, rule)
  }
  return byRule[rule.select(n)] ?? byRule.other!
}

/** `1 clause`, `21 clauses`; in a language without spaces the noun clings to the number by itself. */
export const count = <U extends Ui>(ui: U, n: number, forms: Forms<U>): string => `${n} ${formOf(ui, n, forms)}`

const ISO_DATE = /^(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?$/

function make<U extends Ui>(ui: U): Typesetter<U> {
  const marks = LANGUAGES[ui]
  const some = (items: readonly string[]): readonly string[] => items.filter((item) => item !== '')
  const between = ([open, close]: readonly [string, string], words: string): string => open + words + close
  return {
    ui,
    colon: marks.colon,
    comma: marks.comma,
    semicolon: marks.semicolon,
    gap: marks.gap,
    stop: marks.stop,
    list: (items) => some(items).join(marks.list),
    all: (items) => {
      const told = some(items)
      return told.length < 2 ? told.join('') : told.slice(0, -1).join(marks.list) + marks.and + told.at(-1)
    },
    parts: (parts) => some(parts).join(marks.comma),
    clauses: (clauses) => some(clauses).join(marks.semicolon),
    sentences: (sentences) => some(sentences).join(marks.gap),
    named: (name, said) => name + marks.colon + said,
    quoted: (words) => between(marks.quotes, words),
    titled: (title) => between(marks.titles, title),
    aside: (words) => (words === '' ? '' : between(marks.brackets, words)),
    date: (date) => {
      const [, year, month, day] = ISO_DATE.exec(date) ?? []
      if (marks.months === null || year === undefined) return date
      return some([day ? String(Number(day)) : '', month ? marks.months[Number(month) - 1]! : '', year]).join(' ')
    },
    numeral: (n) => marks.numerals[n] ?? String(n),
    percent: (n) => `${n}%`,
    count: (n, forms) => count(ui, n, forms),
    form: (n, forms) => formOf(ui, n, forms),
  }
}

const typesetters = new Map<Ui, Typesetter>()

/** The typesetter of a language: made once, without state. */
export function typeset<U extends Ui>(ui: U): Typesetter<U> {
  const known = typesetters.get(ui)
  if (known !== undefined) return known as unknown as Typesetter<U>
  const made = make(ui)
  typesetters.set(ui, made as unknown as Typesetter)
  return made
}
