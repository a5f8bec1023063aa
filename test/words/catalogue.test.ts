/**
 * Every entry of the catalogue is said in every language, with the values of its own example and with numbers that ask
 * for every form of a noun: what comes out is a whole sentence, with nothing left open and nothing glued wrong.
 */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { UIS, type Ui } from '../../src/model/ui.ts'
import { LANGUAGES } from '../../src/words/languages.ts'
import { type Entry, holesOf, sayWith } from '../../src/words/say.ts'

const root = join(import.meta.dirname, '../..')
const folder = join(root, 'src/words')

interface Row {
  readonly path: string
  readonly entry: Entry & { readonly like?: Readonly<Record<string, unknown>> }
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof RegExp)

/** A row has a column of text or of a template; tables by language (marks, patterns) have others. */
const isColumn = (value: unknown): boolean => typeof value === 'string' || typeof value === 'function'

function rowsOf(value: unknown, path: string): readonly Row[] {
  if (Array.isArray(value)) return value.flatMap((item, k) => rowsOf(item, `${path}[${k}]`))
  if (!isRecord(value)) return []
  if (UIS.some((ui) => isColumn(value[ui]))) return [{ path, entry: value as Row['entry'] }]
  return Object.entries(value).flatMap(([key, item]) => rowsOf(item, `${path}.${key}`))
}

const rows = (
  await Promise.all(
    readdirSync(folder)
      .filter((name) => name.endsWith('.ts'))
      .map(async (name) => rowsOf(await import(join(folder, name)), name.replace('.ts', ''))),
  )
).flat()

const NUMBERS = [0, 1, 2, 5, 11, 21, 22]

/** The example with every number in it set to n; a template of holes gets its names, and n where it counts. */
function valuesWith(entry: Row['entry'], n: number): Readonly<Record<string, unknown>> {
  if (entry.like === undefined) {
    const text = UIS.map((ui) => String(entry[ui])).join('')
    return Object.fromEntries(holesOf(text).map((name) => [name, `<${name}>`]))
  }
  return Object.fromEntries(Object.entries(entry.like).map(([k, v]) => [k, typeof v === 'number' ? n : v]))
}

/** The same values with words that belong to no language. */
const plain = (values: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> =>
  Object.fromEntries(
    Object.entries(values).map(([k, v]) => [
      k,
      typeof v === 'string' ? '·' : Array.isArray(v) && typeof v[0] === 'string' ? ['·', '·'] : v,
    ]),
  )

describe('the catalogue', () => {
  it('is read at all', () => {
    expect(rows.length).toBeGreaterThan(250)
  })

  it.each(UIS)('has every entry in %s', (ui) => {
    const empty = rows.filter(({ entry }) => !isColumn(entry[ui]) || entry[ui] === '')
    expect(empty.map((r) => r.path)).toEqual([])
  })

  it('names the same values in every language', () => {
    const uneven = rows.filter(({ entry }) => {
      const holes = UIS.flatMap((ui) => {
        const column: unknown = entry[ui]
        return typeof column === 'string' ? [[...new Set(holesOf(column))].sort().join()] : []
      })
      return new Set(holes).size > 1
    })
    // A library's own words are passed on in English and left out in Chinese, where they would not be read.
    expect(uneven.map((r) => r.path)).toEqual([])
  })

  describe.each(UIS)('in %s', (ui) => {
    it.each(NUMBERS)('says every entry with %i', (n) => {
      const wrong = rows.flatMap(({ path, entry }) => {
        const said = sayWith(ui, entry, valuesWith(entry, n))
        return /undefined|null|NaN|\[object|\$\{|\{\w+\}|[^ ] [,;:](?!\S)|[、，；：] |^\s*$/u.test(said)
          ? [`${path}: ${said}`]
          : []
      })
      expect(wrong).toEqual([])
    })
  })

  it('is written in the language of its column', () => {
    // What is shown as an example of a text, the name of the tool, the door to the other language, and names that are
    // alike in all languages.
    const example = /战略协作|GB18030|提法|^中文$/u
    const alike =
      /[Kk]eyNames|^(?:typeset|languages)|liveWords\.(?:save|otherLanguage)|yaml|parser|reading-warning|path|\.(?:counted|warning)$/u
    const wrong = rows.flatMap(({ path, entry }) => {
      const [zh, en] = [
        sayWith('zh', entry, plain(valuesWith(entry, 3))),
        sayWith('en', entry, plain(valuesWith(entry, 3))),
      ]
      const inEnglish = /\p{Script=Han}/u.test(en.replace(example, ''))
      // Marks and values alone are alike in all languages.
      const notChinese = !/\p{Script=Han}/u.test(zh) && /[a-z]{2}/iu.test(zh) && !alike.test(path)
      return inEnglish || notChinese ? [`${path}: ${inEnglish ? en : zh}`] : []
    })
    expect(wrong).toEqual([])
  })

  it('counts in English as English does', () => {
    const wrong = rows.flatMap(({ path, entry }) =>
      NUMBERS.flatMap((n) => {
        const said = sayWith('en', entry, plain(valuesWith(entry, n)))
        const noun =
          n === 1
            ? /\b1 (?!times\b|differences \()[a-z-]+[^s\W]s\b(?! (?:a|the|this) )/u
            : /\b(?:0|2|5|11|21|22) (?:place|clause|page|word|text|document|character|point|paragraph|section|file|comparison)\b/u
        return noun.test(said) ? [`${path}: ${said}`] : []
      }),
    )
    expect(wrong).toEqual([])
  })

  it.each(UIS)('the forms that a number asks for in %s are those of its locale', (ui) => {
    const categories = new Intl.PluralRules(LANGUAGES[ui].locale).resolvedOptions().pluralCategories
    const known: Readonly<Record<Ui, readonly string[]>> = { zh: ['other'], en: ['one', 'other'] }
    expect([...categories].sort()).toEqual(known[ui])
  })

  it('each code of a finding, a refusal and a note is told somewhere', async () => {
    const sources = ['src', 'cli', 'reports']
      .flatMap((dir) =>
        readdirSync(join(root, dir), { recursive: true, encoding: 'utf8' }).map((f) => join(root, dir, f)),
      )
      .filter((f) => /\.tsx?$/.test(f) && !f.startsWith(folder))
      .map((f) => readFileSync(f, 'utf8'))
      .join('\n')
    const { findingWords } = await import('../../src/words/finding-words.ts')
    const { refusalWords } = await import('../../src/words/refusal-words.ts')
    const { intakeWords } = await import('../../src/words/intake-words.ts')
    const unused = Object.keys({ ...findingWords, ...refusalWords, ...intakeWords }).filter(
      // `lock-stale.${kind}` tells three.
      (code) => !sources.includes(`'${code}'`) && !sources.includes(`\`${code.split('.')[0]}.\${`),
    )
    expect(unused).toEqual([])
  })
})
