/**
 * The shape of `document.yaml`.
 *
 *     titles: { zh: …, ru: …, en: … }       at least one
 *     date: 2022-02-04
 *     type: joint-statement
 *     witnesses: { zh.digest: { standing: project, note: …, items: [ … ] } }
 *
 * Objects are strict: a key that is not here is a slip of the pen. What is required at the top is held by
 * `read-record.ts`, so that one fault leaves the rest of the record usable.
 */
import * as v from 'valibot'
import { isIsoDate, isIsoTime } from './iso-date.ts'

/** Issues with this prefix are told under the rule `bad-date`. */
export const BAD_DATE = 'bad date'

const words = v.pipe(
  v.string('expected text'),
  v.check((s) => s.trim() !== '', 'expected text, found none'),
)
const date = v.pipe(
  v.string(`${BAD_DATE}: expected YYYY-MM-DD`),
  v.check(
    isIsoDate,
    (issue) => `${BAD_DATE}: ${JSON.stringify(issue.input)} is no day of the calendar written YYYY-MM-DD`,
  ),
)
const time = v.pipe(
  v.string(`${BAD_DATE}: expected an ISO date or time`),
  v.check(isIsoTime, (issue) => `${BAD_DATE}: ${JSON.stringify(issue.input)} is no ISO date or time with its zone`),
)
const isWebAddress = (s: string): boolean => /^https?:\/\/[^\s/]+/.test(s) && URL.canParse(s)
const address = v.pipe(
  v.string('expected an address'),
  v.check(isWebAddress, 'expected an address that begins with https:// or http://'),
)
const sha256 = v.pipe(
  v.string('expected a checksum'),
  v.regex(/^[0-9a-f]{64}$/, 'expected 64 hexadecimal digits, lower case'),
)

export const LANGS = ['zh', 'ru', 'en'] as const
const lang = v.picklist(LANGS, 'expected zh, ru or en')
const titles = v.strictObject({ zh: v.optional(words), ru: v.optional(words), en: v.optional(words) })

const SURE = ['seen', 'seen in part', 'quoted by others', 'cited once', 'from memory'] as const
const source = v.strictObject({
  lang,
  publisher: words,
  url: address,
  sure: v.picklist(SURE, `expected one of: ${SURE.join(', ')}`),
  note: v.optional(words),
})

const CONFIDENCES = ['high', 'medium', 'low'] as const
const item = v.strictObject({
  section: words,
  topic: words,
  terms: v.array(words, 'expected a list of phrases'),
  confidence: v.picklist(CONFIDENCES, `expected one of: ${CONFIDENCES.join(', ')}`),
  support: v.array(address, 'expected a list of addresses'),
  basis: v.optional(words),
})

const STANDINGS = ['authentic', 'translation', 'press', 'project', 'unknown'] as const
const witness = v.strictObject({
  standing: v.picklist(STANDINGS, `expected one of: ${STANDINGS.join(', ')}`),
  publisher: v.optional(words),
  url: v.optional(address),
  headline: v.optional(words),
  credit: v.optional(words),
  published: v.optional(date),
  accessed: v.optional(time),
  sha256: v.optional(sha256),
  siglum: v.optional(
    v.pipe(words, v.regex(/^[^\s/\\#]{1,40}$/u, 'expected at most 40 characters without spaces, / and #')),
  ),
  note: v.optional(words),
  sic: v.optional(
    v.array(v.strictObject({ printed: words, likely: words, note: v.optional(words) }), 'expected a list'),
  ),
  items: v.optional(v.array(item, 'expected a list of points')),
  amended: v.optional(v.array(v.strictObject({ date, why: words }), 'expected a list')),
  removed: v.optional(v.array(words, 'expected a list of lines')),
})

/** `zh.full`: a language and a fidelity. */
export const WITNESS_KEY = /^(zh|ru|en)\.(full|abridged|digest)$/

const TYPES = ['treaty', 'joint-statement', 'statement', 'communique', 'declaration', 'other'] as const

export const documentSchema = v.strictObject({
  titles: v.optional(titles),
  aliases: v.optional(v.array(words, 'expected a list of names')),
  date: v.optional(date),
  place: v.optional(titles),
  parties: v.optional(v.array(titles, 'expected a list of names by language')),
  type: v.optional(v.picklist(TYPES, `expected one of: ${TYPES.join(', ')}`)),
  invented: v.optional(v.boolean('expected true or false')),
  sources: v.optional(v.array(source, 'expected a list')),
  witnesses: v.optional(
    v.record(
      v.pipe(
        v.string(),
        v.regex(WITNESS_KEY, 'expected a language (zh, ru, en), a dot and a fidelity (full, abridged, digest)'),
      ),
      witness,
      'expected records by witness',
    ),
  ),
  silence: v.optional(
    v.array(
      v.strictObject({
        rule: words,
        witness: v.optional(v.pipe(v.string(), v.regex(WITNESS_KEY, 'expected a witness such as zh.full'))),
        where: v.optional(words),
        why: words,
      }),
      'expected a list',
    ),
  ),
})

export type DocumentYaml = v.InferOutput<typeof documentSchema>

export interface SchemaIssue {
  readonly kind: 'date' | 'unknown-key' | 'missing-key' | 'value'
  readonly path: readonly (string | number)[]
  readonly message: string
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
  const key = String(path.at(-1) ?? '')
  if (issue.type === 'strict_object' && issue.expected === 'never')
    return { kind: 'unknown-key', path, message: `unknown key ${JSON.stringify(key)}` }
  if (issue.type === 'strict_object' && issue.input === undefined)
    return { kind: 'missing-key', path, message: `the key ${JSON.stringify(key)} is missing` }
  if (issue.type === 'strict_object' || issue.type === 'record')
    return {
      kind: 'value',
      path,
      message: issue.message.startsWith('Invalid') ? 'expected keys with values' : issue.message,
    }
  if (issue.message.startsWith(BAD_DATE)) return { kind: 'date', path, message: issue.message }
  return { kind: 'value', path, message: issue.message }
}
