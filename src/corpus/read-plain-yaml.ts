/**
 * YAML as records are mostly written: keys and values a line each, lists with a dash, lists of words in brackets.
 *
 *     titles:                        { titles: { zh: '联合声明' },
 *       zh: 联合声明             →       cites: ['1998-05-12-treaty'] }
 *     cites:
 *       - 1998-05-12-treaty
 *
 * Every command reads every record before it does anything else, and a YAML library takes longer for sixty of them than
 * a comparison does. What this does not know for certain it leaves to the library: it gives the value that the library
 * gives, or none (`test/corpus/read-plain-yaml.test.ts` holds it to that).
 */

type Value = string | boolean | readonly Value[] | { readonly [key: string]: Value }

interface Line {
  readonly indent: number
  readonly words: string
}

/** Stands for whatever is not plain. */
class NotPlain extends Error {}

/** The record as values, or null where anything in it is not plain. */
export function readPlainYaml(text: string): Readonly<Record<string, unknown>> | null {
  try {
    const reader = new Reader(linesOf(text))
    const value = reader.map(0)
    return reader.done() ? value : null
  } catch (error) {
    if (error instanceof NotPlain) return null
    throw error
  }
}

/** Characters that YAML reads in a way of its own, or forbids: tabs, controls, other line ends, a byte order mark. */
const UNUSUAL = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u2028\u2029\ufeff\ufffe\uffff]|[\ud800-\udfff]/

function linesOf(text: string): readonly Line[] {
  const lines: Line[] = []
  const plainly = text.replaceAll('\r\n', '\n')
  if (UNUSUAL.test(plainly)) throw new NotPlain()
  for (const line of plainly.split('\n')) {
    const words = unpadded(line)
    if (words === '' || words.startsWith('#')) continue
    lines.push({ indent: line.search(/[^ ]/), words })
  }
  return lines
}

/** Without the spaces around it; a wide space, and one that keeps words together, are words to YAML. */
const unpadded = (words: string): string => words.replace(/^ +| +$/g, '')

const KEY = /^([A-Za-z][A-Za-z0-9_.-]*):(?: +(.*))?$/
/** Words that YAML reads as something else than words, keys among them. */
const SPECIAL = /^(?:true|True|TRUE|false|False|FALSE|null|Null|NULL|~)$/
const NUMBER =
  /^[-+]?(?:0o[0-7]+|0x[0-9a-fA-F]+|(?:\.\d+|\d+(?:\.\d*)?)(?:[eE][-+]?\d+)?|\.(?:inf|Inf|INF))$|^\.(?:nan|NaN|NAN)$/
/** Words that begin so, or hold such a sign, mean something else. */
const MARKED = /^[-?:,[\]{}#&*!|>'"%@`]|: | #|:$/
/** A list in brackets of words without any mark. */
const WORD_LIST = /^\[([^[\]{}"'#&*!|>%@`:?]*)\]$/
/** A map in braces on one line, of keys and words without any mark: { standing: authentic } */
const WORD_MAP = /^\{ +([^[\]{}"'#&*!|>%@`?]*[^[\]{}"'#&*!|>%@`? ]) +\}$/
const WORD_PAIR = /^([A-Za-z][A-Za-z0-9_.-]*): +([^:]+)$/
const SINGLE_QUOTED = /^'([^']*)'$/

class Reader {
  private readonly lines: readonly Line[]
  private at = 0

  constructor(lines: readonly Line[]) {
    this.lines = lines
  }

  done(): boolean {
    return this.at === this.lines.length
  }

  /** The keys of one depth. */
  map(indent: number): { [key: string]: Value } {
    const map: { [key: string]: Value } = {}
    for (let line = this.lines[this.at]; line?.indent === indent; line = this.lines[this.at]) {
      this.at++
      this.pair(map, line.words, indent)
    }
    if (Object.keys(map).length === 0) throw new NotPlain()
    return map
  }

  private pair(map: { [key: string]: Value }, words: string, indent: number): void {
    const [, key, value] = KEY.exec(words) ?? []
    if (key === undefined || SPECIAL.test(key) || Object.hasOwn(map, key)) throw new NotPlain()
    map[key] = value === undefined || value === '' ? this.below(indent) : this.scalar(value, indent)
  }

  /** What stands deeper than a key without a value of its own. */
  private below(indent: number): Value {
    const next = this.lines[this.at]
    if (next === undefined || next.indent <= indent) throw new NotPlain()
    return next.words.startsWith('- ') ? this.list(next.indent) : this.map(next.indent)
  }

  private list(indent: number): readonly Value[] {
    const list: Value[] = []
    for (let line = this.lines[this.at]; line?.indent === indent; line = this.lines[this.at]) {
      if (!/^- [^ ]/.test(line.words)) throw new NotPlain()
      const words = line.words.slice(2)
      this.at++
      if (!KEY.test(words)) {
        list.push(this.scalar(words, indent))
        continue
      }
      const map: { [key: string]: Value } = {}
      this.pair(map, words, indent + 2)
      if (this.lines[this.at]?.indent === indent + 2) Object.assign(map, this.rest(map, indent + 2))
      list.push(map)
    }
    return list
  }

  /** Further keys of a map that began behind a dash. */
  private rest(begun: { [key: string]: Value }, indent: number): { [key: string]: Value } {
    const more = this.map(indent)
    if (Object.keys(more).some((key) => Object.hasOwn(begun, key))) throw new NotPlain()
    return more
  }

  /** A value on the line of its key or dash. Words that go on below it are left to the library. */
  private scalar(words: string, indent: number): Value {
    if ((this.lines[this.at]?.indent ?? 0) > indent) throw new NotPlain()
    if (words === '{}') return {}
    if (words === '[]') return []
    if (words === 'true' || words === 'false') return words === 'true'
    const list = WORD_LIST.exec(words)
    if (list !== null) return list[1]!.split(',').map((word) => plain(unpadded(word)))
    const pairs = WORD_MAP.exec(words)
    if (pairs !== null) return wordMap(pairs[1]!)
    const single = SINGLE_QUOTED.exec(words)
    if (single !== null) return single[1]!
    return words.startsWith('"') ? quoted(words) : plain(words)
  }
}

function wordMap(words: string): Value {
  const map: { [key: string]: Value } = {}
  for (const pair of words.split(',')) {
    const [, key, value] = WORD_PAIR.exec(unpadded(pair)) ?? []
    if (key === undefined || value === undefined || SPECIAL.test(key) || Object.hasOwn(map, key)) throw new NotPlain()
    map[key] = plain(value)
  }
  return map
}

function plain(words: string): string {
  if (words === '' || MARKED.test(words) || SPECIAL.test(words) || NUMBER.test(words)) throw new NotPlain()
  return words
}

/** What JSON reads in double quotes, YAML reads the same. */
function quoted(words: string): string {
  try {
    return JSON.parse(words) as string
  } catch {
    throw new NotPlain()
  }
}
