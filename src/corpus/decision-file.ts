/**
 * A file of decisions about texts that stand in no corpus, each known by the checksum of its words.
 *
 *     schema: tifa/decisions@1
 *     texts:
 *       - name: "2019.docx"
 *         words: "5d1f…"            SHA-256 of its words (`words-sum.ts`)
 *       - name: "2024.docx"
 *         words: "90ab…"
 *     decisions:
 *       - between: ["2019.docx", "2024.docx"]
 *         a: "4.4"                  clause ids, as every output shows them
 *         b: "4.5"
 *         together: true            or false: these two do not belong together
 *         by: "A. Reader"
 *         note: "taken over from the treaty"       may be left out
 *
 * The page writes it and the command reads it, both from here. The YAML library is loaded with this file.
 */
import * as v from 'valibot'
import { type Document, isCollection, isScalar } from 'yaml'
import { Lines } from '../text/lines.ts'
import { parseYaml } from '../text/parse-yaml.ts'
import { refuse } from '../words/input-error.ts'

const DECISIONS_SCHEMA = 'tifa/decisions@1'
/** Bytes of such a file at most: ten thousand decisions with long notes, parsed within a second or two. */
const LARGEST_DECISIONS = 4_000_000

export interface DecidedText {
  /** Names it in this file, and nowhere else. */
  readonly name: string
  readonly words: string
}

export interface FileDecision {
  readonly between: readonly [a: string, b: string]
  readonly a: string
  readonly b: string
  readonly together: boolean
  readonly by: string
  readonly note: string
  readonly start: number
  readonly end: number
  /** From 1. */
  readonly line: number
  readonly column: number
}

export interface DecisionFile {
  readonly texts: readonly DecidedText[]
  readonly decisions: readonly FileDecision[]
}

const words = v.pipe(v.string(), v.trim(), v.nonEmpty('empty'))
const schema = v.strictObject({
  schema: v.literal(DECISIONS_SCHEMA),
  texts: v.array(
    v.strictObject({ name: words, words: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/, 'no checksum of 64 digits')) }),
  ),
  decisions: v.array(
    v.strictObject({
      between: v.strictTuple([words, words]),
      a: words,
      b: words,
      together: v.boolean(),
      by: words,
      note: v.optional(v.pipe(v.string(), v.trim())),
    }),
  ),
})

/** Throws InputError, one line with the place in the file, for whatever is no such file. */
export function readDecisionFile(text: string, file: string): DecisionFile {
  if (text.length > LARGEST_DECISIONS)
    throw refuse(file, 'decisions.too-large', { megabytes: LARGEST_DECISIONS / 1_000_000 })
  const lines = new Lines(text)
  const at = (start: number): string => {
    const { line, column } = lines.place(start)
    return `${file}:${line}:${column}`
  }
  const { document, errors } = parseYaml(text)
  if (document === null || errors.length > 0) {
    const { pos, message } = errors[0]!
    throw refuse(at(pos[0]), 'decisions.yaml', { said: message.split('\n')[0] ?? '' })
  }
  const value = valueIn(document)
  if (Array.isArray(value)) throw refuse(file, 'decisions.of-corpus')
  const named = (value as { schema?: unknown } | null)?.schema
  if (typeof named === 'string' && named !== DECISIONS_SCHEMA && named.startsWith('tifa/decisions@'))
    throw refuse(file, 'decisions.newer', { schema: named })
  if (named !== DECISIONS_SCHEMA) throw refuse(file, 'decisions.form')
  const read = v.safeParse(schema, value)
  if (!read.success) {
    const [issue] = read.issues
    const path = (issue.path ?? []).map(({ key }) => key as string | number)
    throw refuse(at(placeOf(document, path)), 'decisions.value', { path: path.join('.'), said: issue.message })
  }
  const { texts, decisions } = read.output
  const twice = texts.find(({ name }, i) => texts.findIndex((t) => t.name === name) !== i)
  if (twice !== undefined) throw refuse(file, 'decisions.text-twice', { name: twice.name })
  const known = new Set(texts.map((t) => t.name))
  return {
    texts,
    decisions: decisions.map(({ note = '', ...said }, i) => {
      const start = placeOf(document, ['decisions', i])
      const unknown = said.between.find((name) => !known.has(name))
      if (unknown !== undefined) throw refuse(at(start), 'decisions.text-unknown', { name: unknown })
      return { ...said, note, start, end: start, ...lines.place(start) }
    }),
  }
}

/** Of what the library makes of it: a name that stands for another place is not followed, and so can't unfold into gigabytes. */
function valueIn(document: Document): unknown {
  const { contents } = document
  return isCollection(contents) ? contents.toJSON() : isScalar(contents) ? contents.value : null
}

/** Where a value stands, or what is nearest above it. */
function placeOf(document: Document, path: readonly (string | number)[]): number {
  for (let length = path.length; length > 0; length--) {
    const node = document.getIn(path.slice(0, length), true)
    const range = isCollection(node) || isScalar(node) ? node.range : null
    if (range) return range[0]
  }
  return 0
}

/** The file. Same decisions, same bytes. */
export function writeDecisionFile({ texts, decisions }: DecisionFile): string {
  const said = (value: string): string =>
    // What JSON quotes, YAML reads the same; line ends of Unicode, which it may fold, by their number.
    JSON.stringify(value).replace(
      /[\u007f-\u009f\u2028\u2029\ufeff]/g,
      (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`,
    )
  return [
    `schema: ${DECISIONS_SCHEMA}`,
    texts.length === 0 ? 'texts: []' : 'texts:',
    ...texts.flatMap(({ name, words: sum }) => [`  - name: ${said(name)}`, `    words: ${said(sum)}`]),
    decisions.length === 0 ? 'decisions: []' : 'decisions:',
    ...decisions.flatMap(({ between: [a, b], ...d }) => [
      `  - between: [${said(a)}, ${said(b)}]`,
      `    a: ${said(d.a)}`,
      `    b: ${said(d.b)}`,
      `    together: ${d.together}`,
      `    by: ${said(d.by)}`,
      ...(d.note === '' ? [] : [`    note: ${said(d.note)}`]),
    ]),
    '',
  ].join('\n')
}
