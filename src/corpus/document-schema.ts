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
import type { Said } from '../text/input-error.ts'
import { isIsoDate, isIsoTime } from './iso-date.ts'

/** Issues with this prefix are told under the rule `bad-date`. */
const BAD_DATE = 'bad date'

/** A message in both languages as the one string that the schema library carries. Values stand in it as JSON, without controls. */
const BETWEEN = '\u0000'
const said = (en: string, zh: string): string => `${en}${BETWEEN}${zh}`
const oneOf = (names: readonly string[]): string =>
  said(`expected one of: ${names.join(', ')}`, `应为其中之一：${names.join('、')}`)
const list = said('expected a list', '应为列表')

const words = v.pipe(
  v.string(said('expected text', '应为文字')),
  v.check((s) => s.trim() !== '', said('expected text, found none', '应为文字，此处为空')),
)
const date = v.pipe(
  v.string(said(`${BAD_DATE}: expected YYYY-MM-DD`, '日期有误：应写作 YYYY-MM-DD')),
  v.check(isIsoDate, ({ input }) =>
    said(
      `${BAD_DATE}: ${JSON.stringify(input)} is no day of the calendar written YYYY-MM-DD`,
      `日期有误：${JSON.stringify(input)} 不是历法中写作 YYYY-MM-DD 的一天`,
    ),
  ),
)
const time = v.pipe(
  v.string(said(`${BAD_DATE}: expected an ISO date or time`, '日期有误：应为 ISO 日期或时间')),
  v.check(isIsoTime, ({ input }) =>
    said(
      `${BAD_DATE}: ${JSON.stringify(input)} is no ISO date or time with its zone`,
      `日期有误：${JSON.stringify(input)} 不是带时区的 ISO 日期或时间`,
    ),
  ),
)
const isWebAddress = (s: string): boolean => /^https?:\/\/[^\s/]+/.test(s) && URL.canParse(s)
const address = v.pipe(
  v.string(said('expected an address', '应为网址')),
  v.check(
    isWebAddress,
    said('expected an address that begins with https:// or http://', '应为以 https:// 或 http:// 开头的网址'),
  ),
)
const sha256 = v.pipe(
  v.string(said('expected a checksum', '应为校验和')),
  v.regex(/^[0-9a-f]{64}$/, said('expected 64 hexadecimal digits, lower case', '应为 64 位小写十六进制数字')),
)

export const LANGS = ['zh', 'ru', 'en'] as const
const lang = v.picklist(LANGS, said('expected zh, ru or en', '应为 zh、ru 或 en'))
const titles = v.strictObject({ zh: v.optional(words), ru: v.optional(words), en: v.optional(words) })

const SURE = ['seen', 'seen in part', 'quoted by others', 'cited once', 'from memory'] as const
const source = v.strictObject({
  lang,
  publisher: words,
  url: address,
  sure: v.picklist(SURE, oneOf(SURE)),
  note: v.optional(words),
})

const CONFIDENCES = ['high', 'medium', 'low'] as const
const item = v.strictObject({
  section: words,
  topic: words,
  terms: v.array(words, said('expected a list of phrases', '应为词语列表')),
  confidence: v.picklist(CONFIDENCES, oneOf(CONFIDENCES)),
  support: v.array(address, said('expected a list of addresses', '应为网址列表')),
  basis: v.optional(words),
})

const STANDINGS = ['authentic', 'translation', 'press', 'project', 'unknown'] as const
const witness = v.strictObject({
  standing: v.picklist(STANDINGS, oneOf(STANDINGS)),
  publisher: v.optional(words),
  url: v.optional(address),
  headline: v.optional(words),
  credit: v.optional(words),
  published: v.optional(date),
  accessed: v.optional(time),
  sha256: v.optional(sha256),
  siglum: v.optional(
    v.pipe(
      words,
      v.regex(
        /^[^\s/\\#]{1,40}$/u,
        said('expected at most 40 characters without spaces, / and #', '应为至多 40 字，不含空格、/ 和 #'),
      ),
    ),
  ),
  note: v.optional(words),
  sic: v.optional(v.array(v.strictObject({ printed: words, likely: words, note: v.optional(words) }), list)),
  items: v.optional(v.array(item, said('expected a list of points', '应为要点列表'))),
  amended: v.optional(v.array(v.strictObject({ date, why: words }), list)),
  removed: v.optional(v.array(words, said('expected a list of lines', '应为行的列表'))),
})

/** `zh.full`: a language and a fidelity. */
export const WITNESS_KEY = /^(zh|ru|en)\.(full|abridged|digest)$/

const TYPES = ['treaty', 'joint-statement', 'statement', 'communique', 'declaration', 'other'] as const

export const documentSchema = v.strictObject({
  titles: v.optional(titles),
  aliases: v.optional(v.array(words, said('expected a list of names', '应为名称列表'))),
  date: v.optional(date),
  place: v.optional(titles),
  parties: v.optional(v.array(titles, said('expected a list of names by language', '应为按语言列出的名称列表'))),
  type: v.optional(v.picklist(TYPES, oneOf(TYPES))),
  invented: v.optional(v.boolean(said('expected true or false', '应为 true 或 false'))),
  sources: v.optional(v.array(source, list)),
  witnesses: v.optional(
    v.record(
      v.pipe(
        v.string(),
        v.regex(
          WITNESS_KEY,
          said(
            'expected a language (zh, ru, en), a dot and a fidelity (full, abridged, digest)',
            '应为语言（zh、ru、en）、点号和性质（full、abridged、digest）',
          ),
        ),
      ),
      witness,
      said('expected records by witness', '应为各文本的记录'),
    ),
  ),
  silence: v.optional(
    v.array(
      v.strictObject({
        rule: words,
        witness: v.optional(
          v.pipe(
            v.string(),
            v.regex(WITNESS_KEY, said('expected a witness such as zh.full', '应为文本名，如 zh.full')),
          ),
        ),
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
  readonly message: Said
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
  const key = JSON.stringify(String(path.at(-1) ?? ''))
  if (issue.type === 'strict_object' && issue.expected === 'never')
    return { kind: 'unknown-key', path, message: { en: `unknown key ${key}`, zh: `没有 ${key} 这个键` } }
  if (issue.type === 'strict_object' && issue.input === undefined)
    return { kind: 'missing-key', path, message: { en: `the key ${key} is missing`, zh: `缺少 ${key} 这个键` } }
  // What the library says by itself is not ours: it is of an object where there is none.
  const own = issue.message.includes(BETWEEN)
  const [en = '', zh = ''] = own ? issue.message.split(BETWEEN) : ['expected keys with values', '应为键和值']
  return { kind: en.startsWith(BAD_DATE) ? 'date' : 'value', path, message: { en, zh } }
}
