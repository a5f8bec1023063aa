/**
 * The shape of `document.yaml`.
 *
 *     titles: { zh: …, ru: …, en: … }       those that are known; {} where none is
 *     date: 2022-02-04
 *     type: joint-statement
 *     cites: [2001-07-16-treaty]
 *     sources: [{ lang: zh, publisher: …, url: …, kind: text, standing: official, sure: seen }]
 *     witnesses: { zh.digest: { standing: project, note: …, items: [ … ] } }
 *
 * Objects are strict: a key that is not here is a slip of the pen. What is required at the top is held by
 * `read-record.ts`, so that one fault leaves the rest of the record usable.
 */
import * as v from 'valibot'
import { isIsoDate, isIsoTime } from '../genre/iso-date.ts'
import { readWitnessKey } from '../text/witness-key.ts'
import { type WantedCode, wanted } from '../words/record-words.ts'
import type { Label } from '../words/say.ts'

/** What is wanted, as the one string that the schema library carries: a label in JSON, and whether a date is meant. */
const said = <C extends WantedCode>(
  code: C,
  ...values: Parameters<typeof wanted<C>> extends [C, ...infer V] ? V : never
): string => JSON.stringify({ date: code.startsWith('date.'), label: wanted(code, ...(values as never)) })
const oneOf = (names: readonly string[]): string => said('one-of', { names })
const list = said('list')

const words = v.pipe(
  v.string(said('text')),
  v.check((s) => s.trim() !== '', said('some-text')),
)
const date = v.pipe(
  v.string(said('date.text')),
  v.check(isIsoDate, ({ input }) => said('date.day', { input: JSON.stringify(input) })),
)
const time = v.pipe(
  v.string(said('date.time-text')),
  v.check(isIsoTime, ({ input }) => said('date.time', { input: JSON.stringify(input) })),
)
const isWebAddress = (s: string): boolean => /^https?:\/\/[^\s/]+/.test(s) && URL.canParse(s)
const address = v.pipe(v.string(said('address')), v.check(isWebAddress, said('web-address')))
const sha256 = v.pipe(v.string(said('checksum')), v.regex(/^[0-9a-f]{64}$/, said('sha256')))

const LANGS = ['zh', 'ru', 'en'] as const
const lang = v.picklist(LANGS, said('lang'))
const titles = v.strictObject({ zh: v.optional(words), ru: v.optional(words), en: v.optional(words) })

const SURE = ['seen', 'seen in part', 'quoted by others', 'cited once', 'from memory'] as const
const KINDS = ['text', 'news', 'scan'] as const
const SOURCE_STANDINGS = ['official', 'state media', 'reprint', 'unofficial translation'] as const
const source = v.strictObject({
  lang,
  publisher: words,
  url: address,
  kind: v.optional(v.picklist(KINDS, oneOf(KINDS))),
  standing: v.optional(v.picklist(SOURCE_STANDINGS, oneOf(SOURCE_STANDINGS))),
  sure: v.picklist(SURE, oneOf(SURE)),
  note: v.optional(words),
})

const LEFT_OUT = ['footnote', 'comment', 'header', 'hidden', 'struck'] as const
const leftOut = v.strictObject({
  what: v.picklist(LEFT_OUT, oneOf(LEFT_OUT)),
  at: v.optional(v.pipe(v.number(said('number')), v.integer(said('number')), v.minValue(0, said('number')))),
  text: words,
})

const CONFIDENCES = ['high', 'medium', 'low'] as const
const item = v.strictObject({
  section: words,
  topic: words,
  terms: v.array(words, said('phrases')),
  confidence: v.picklist(CONFIDENCES, oneOf(CONFIDENCES)),
  support: v.array(address, said('addresses')),
  basis: v.optional(words),
})

const siglum = v.pipe(words, v.regex(/^[^\s/\\#]{1,40}$/u, said('siglum')))
const TRANSCRIBED = ['big5 gate'] as const
const STANDINGS = ['authentic', 'translation', 'press', 'project', 'unknown'] as const
const witness = v.strictObject({
  standing: v.picklist(STANDINGS, oneOf(STANDINGS)),
  publisher: v.optional(words),
  url: v.optional(address),
  headline: v.optional(words),
  credit: v.optional(words),
  published: v.optional(date),
  archived: v.optional(v.strictObject({ url: address, time })),
  transcribed: v.optional(v.picklist(TRANSCRIBED, oneOf(TRANSCRIBED))),
  accessed: v.optional(time),
  sha256: v.optional(sha256),
  siglum: v.optional(siglum),
  note: v.optional(words),
  sic: v.optional(v.array(v.strictObject({ printed: words, likely: words, note: v.optional(words) }), list)),
  items: v.optional(v.array(item, said('points'))),
  amended: v.optional(v.array(v.strictObject({ date, why: words }), list)),
  removed: v.optional(v.array(v.union([words, leftOut], said('lines')), said('lines'))),
})

const isKey = (key: string): boolean => readWitnessKey(key) !== null

const SIGNATORIES = [
  'heads of state',
  'heads of government',
  'foreign ministers',
  'governments',
  'officials',
  'leaders',
] as const

const TYPES = ['treaty', 'joint-statement', 'statement', 'communique', 'declaration', 'other'] as const

const documentSchema = v.strictObject({
  titles: v.optional(titles),
  aliases: v.optional(v.array(words, said('names'))),
  siglum: v.optional(siglum),
  date: v.optional(date),
  line: v.optional(v.pipe(words, v.regex(/^[\p{Ll}\p{Lo}\p{N}-]{1,40}$/u, said('line')))),
  signatories: v.optional(v.picklist(SIGNATORIES, oneOf(SIGNATORIES))),
  cites: v.optional(v.array(words, said('ids'))),
  note: v.optional(words),
  place: v.optional(titles),
  parties: v.optional(v.array(titles, said('names-by-language'))),
  type: v.optional(v.picklist(TYPES, oneOf(TYPES))),
  invented: v.optional(v.boolean(said('boolean'))),
  sources: v.optional(v.array(source, list)),
  witnesses: v.optional(v.record(v.pipe(v.string(), v.check(isKey, said('witness-key'))), witness, said('records'))),
  silence: v.optional(
    v.array(
      v.strictObject({
        rule: words,
        witness: v.optional(v.pipe(v.string(), v.check(isKey, said('witness')))),
        where: v.optional(words),
        why: words,
      }),
      list,
    ),
  ),
})

export type DocumentYaml = v.InferOutput<typeof documentSchema>

export interface SchemaIssue {
  readonly kind: 'date' | 'unknown-key' | 'missing-key' | 'value'
  readonly path: readonly (string | number)[]
  /** What the value should be; of a key, none. */
  readonly wanted: Label | null
}

/** The value where it fits, and every fault where it does not. */
export function fitToSchema(value: unknown): {
  readonly value: DocumentYaml | null
  readonly issues: readonly SchemaIssue[]
} {
  const result = v.safeParse(documentSchema, value)
  if (result.success) return { value: result.output, issues: [] }
  return { value: null, issues: result.issues.map(toIssue) }
}

function toIssue(issue: v.BaseIssue<unknown>): SchemaIssue {
  const path = (issue.path ?? []).map((step) => step.key as string | number)
  if (issue.type === 'strict_object' && issue.expected === 'never') return { kind: 'unknown-key', path, wanted: null }
  if (issue.type === 'strict_object' && issue.input === undefined) return { kind: 'missing-key', path, wanted: null }
  // What the library says by itself is not ours: it is of an object where there is none.
  if (!issue.message.startsWith('{')) return { kind: 'value', path, wanted: wanted('keys') }
  const { date, label } = JSON.parse(issue.message) as { readonly date: boolean; readonly label: Label }
  return { kind: date ? 'date' : 'value', path, wanted: label }
}
