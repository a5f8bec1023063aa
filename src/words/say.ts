/**
 * How an entry of the catalogue is said: with the words of one language, and the values that its template names.
 *
 *     kept:    { zh: '沿用', en: 'kept' }                                     a label
 *     missing: { zh: '缺少 {key}', en: '{key} is missing' }                    a template whose holes the compiler knows
 *     places:  phrase({ n: 2 }, { zh: ({ n }) => `${n} 处`, en: … })           a template that counts, lists or quotes
 *
 *     say(ui, words.missing, { key: 'date' })
 *
 * An entry has a column for each language of `UIS`: without one it does not compile. A template is a whole sentence or a
 * whole part of one, never a piece that some code sets beside others; what changes in it are its named values.
 */
import { UIS, type Ui } from '../model/ui.ts'
import { type Typesetter, typeset } from './typeset.ts'

/** One text in each language of the interface. */
export type Label = Readonly<Record<Ui, string>>

/** What a template may be given: `said` values are themselves labels, put in by the language of the sentence. */
export type Value = string | number | boolean | null | Label | readonly string[] | readonly Label[]

type Template<V, U extends Ui> = (values: V, t: Typesetter<U>) => string

/** A template a language. `like` is an example of its values: their types, and what the test of the catalogue asks with. */
export type Phrase<V> = { readonly [U in Ui]: Template<V, U> } & { readonly like: V }

/** Any entry. */
// biome-ignore lint/suspicious/noExplicitAny: the values of an entry are known where it is named
export type Entry = Label | Phrase<any>

type Widened<V> = {
  readonly [K in keyof V]: V[K] extends string
    ? string
    : V[K] extends number
      ? number
      : V[K] extends boolean
        ? boolean
        : V[K] extends readonly string[]
          ? readonly string[]
          : V[K] extends Label
            ? Label
            : V[K]
}

/** A template by functions. The example's types are the values' types: write `null as string | null` for what may be absent. */
/* @__NO_SIDE_EFFECTS__ */
export function phrase<const V extends Readonly<Record<string, Value>>>(
  like: V,
  columns: { readonly [U in Ui]: Template<Widened<V>, U> },
): Phrase<Widened<V>> {
  return { ...columns, like: like as unknown as Widened<V> }
}

type Hole<S> = S extends `${string}{${infer Name}}${infer Rest}`
  ? (Name extends `${string} ${string}` ? never : Name) | Hole<Rest>
  : never

/** The values that an entry asks for, by name. */
export type ValuesOf<E> = E extends { readonly like: infer V }
  ? V
  : E extends Readonly<Record<Ui, infer S>>
    ? { readonly [Name in Hole<S>]: string | number | Label }
    : never

/** No argument where nothing is asked for. */
export type Given<E> = [keyof ValuesOf<E>] extends [never] ? [] : [values: ValuesOf<E>]

const HOLE = /\{(\w+)\}/gu

/** Names of the holes in a template, in the order in which they stand. */
export const holesOf = (template: string): readonly string[] => [...template.matchAll(HOLE)].map((m) => m[1]!)

const isLabel = (value: unknown): value is Label =>
  typeof value === 'object' && value !== null && UIS.every((ui) => typeof (value as Partial<Label>)[ui] === 'string')

/** The same for an entry that is known by its key alone: which values it needs was settled where it was told. */
export function sayWith(ui: Ui, entry: Entry, values: Readonly<Record<string, unknown>>): string {
  const template = entry[ui]
  if (typeof template === 'function') return (template as Template<unknown, Ui>)(values, typeset(ui))
  return template.replace(HOLE, (whole, name: string) => {
    const value = values[name]
    return value === undefined ? whole : isLabel(value) ? value[ui] : String(value)
  })
}

export const say = <E extends Entry>(ui: Ui, entry: E, ...[values]: Given<E>): string =>
  sayWith(ui, entry, (values as Readonly<Record<string, unknown>> | undefined) ?? {})

/** What is said in every language of the interface, as a value for a sentence whose language is not known yet. */
export const labelOf = (said: (ui: Ui) => string): Label =>
  Object.fromEntries(UIS.map((ui) => [ui, said(ui)])) as unknown as Label

/** A template parted at its holes, for words of which each part is drawn in its own style. */
export const piecesOf = (template: string): readonly { readonly text: string; readonly hole: boolean }[] =>
  template
    .split(/(\{\w+\})/u)
    .filter((part) => part !== '')
    .map((part) => (/^\{\w+\}$/u.test(part) ? { text: part.slice(1, -1), hole: true } : { text: part, hole: false }))

/** All labels of a table in one language. */
export const inLanguage = <T extends Readonly<Record<string, Label>>>(
  table: T,
  ui: Ui,
): Readonly<Record<keyof T, string>> =>
  Object.fromEntries(Object.entries(table).map(([key, label]) => [key, label[ui]])) as Record<keyof T, string>
