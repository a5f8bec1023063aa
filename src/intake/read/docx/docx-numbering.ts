/**
 * Automatic list numbers of a docx: which label a paragraph carries, counted as the word processor counts.
 * OOXML part 1, 17.9: an abstract list has levels; a list refers to it and may restart or replace a level; a style may
 * stand for a list.
 *
 *     1.  1.1  1.1.1  2.  2.1          `%1.` `%1.%2` `%1.%2.%3`: a level begins anew after one above it, unless it says not
 */
import type { IntakeLimits } from '../../intake-limits.ts'
import { formatNumber } from '../office/number-forms.ts'
import { type NumberLang, numberLangOf } from '../office/number-words.ts'
import { readXml, type XmlElement } from '../office/read-xml.ts'

interface Level {
  form: string
  /** Where the form is the file's own: `001, 002, 003, …`. */
  example: string
  text: string
  start: number
  space: boolean
  /** Numbers of the levels above in Arabic figures, whatever their own form. */
  legal: boolean
  /** Begins anew after this level (from 1) or one above it; 0 never; null after the next above. */
  restart: number | null
  /** The paragraph style that stands for this level. */
  style: string | null
  lang: string | null
}

type Levels = Map<number, Level>

interface List {
  abstract: string
  readonly starts: Map<number, number>
  readonly levels: Levels
}

export interface DocxNumbering {
  /**
   * The label of the next paragraph of list `numId` at `level`, with what parts it from the text; '' for none. `lang`:
   * the language of the paragraph, for numbers in words.
   */
  readonly next: (numId: string, level: number, lang: string | null) => string
  /** The level of a list for which one of these styles stands, or null. */
  readonly levelOf: (numId: string, styles: readonly string[]) => number | null
}

/** List levels of OOXML. */
const LEVELS = 9

interface Definitions {
  readonly abstracts: Map<string, Levels>
  readonly lists: Map<string, List>
  /** Abstract lists that only name a style, by which another list is meant. */
  readonly styleOf: Map<string, string>
}

/** `listOfStyle`: the list of a numbering style. */
export async function readNumbering(
  bytes: Uint8Array | undefined,
  listOfStyle: (style: string) => string | null,
  limits: IntakeLimits,
): Promise<DocxNumbering> {
  const definitions: Definitions = { abstracts: new Map(), lists: new Map(), styleOf: new Map() }
  if (bytes !== undefined) await readDefinitions(bytes, definitions, limits)
  return countBy(definitions, listOfStyle)
}

async function readDefinitions(bytes: Uint8Array, found: Definitions, limits: IntakeLimits): Promise<void> {
  const { abstracts, lists, styleOf } = found
  let abstractId = ''
  let abstract: Levels | null = null
  let level: Level | null = null
  let list: List | null = null
  let overridden = 0
  /** Elements since the second form of something that was understood in its first. */
  let skipped = 0
  const open = (element: XmlElement): void => {
    if (skipped > 0 || element.name === 'Fallback') {
      skipped++
      return
    }
    const value = element.get('val')
    const ilvl = Number(element.get('ilvl') ?? 0)
    if (element.name === 'abstractNum') {
      abstract = new Map()
      abstractId = element.get('abstractNumId') ?? ''
      abstracts.set(abstractId, abstract)
    } else if (element.name === 'numStyleLink') styleOf.set(abstractId, value ?? '')
    else if (element.name === 'num') {
      list = { abstract: '', starts: new Map(), levels: new Map() }
      lists.set(element.get('numId') ?? '', list)
    } else if (element.name === 'abstractNumId' && list !== null) list.abstract = value ?? ''
    else if (element.name === 'lvlOverride') overridden = ilvl
    else if (element.name === 'startOverride' && list !== null) list.starts.set(overridden, Number(value ?? 0))
    else if (element.name === 'lvl') {
      level = newLevel()
      if (list !== null) list.levels.set(ilvl, level)
      else if (abstract !== null) abstract.set(ilvl, level)
    } else if (level !== null) readLevel(element, value, level)
  }
  const close = (element: XmlElement): void => {
    if (skipped > 0) {
      skipped--
      return
    }
    if (element.name === 'lvl') level = null
    else if (element.name === 'abstractNum') abstract = null
    else if (element.name === 'num') list = null
  }
  await readXml(bytes, 'numbering.xml', { open, close, text: () => {} }, limits)
}

const newLevel = (): Level => ({
  form: 'decimal',
  example: '',
  text: '',
  start: 0,
  space: true,
  legal: false,
  restart: null,
  style: null,
  lang: null,
})

function readLevel(element: XmlElement, value: string | null, level: Level): void {
  switch (element.name) {
    case 'start':
      level.start = Number(value ?? 0)
      break
    case 'numFmt':
      level.form = value ?? 'decimal'
      level.example = element.get('format') ?? ''
      break
    case 'lvlText':
      level.text = value ?? ''
      break
    case 'isLgl':
      level.legal = value !== '0' && value !== 'false'
      break
    case 'suff':
      level.space = value !== 'nothing'
      break
    case 'lvlRestart':
      level.restart = Number(value ?? 0)
      break
    case 'pStyle':
      level.style = value
      break
    case 'lang':
      level.lang = value ?? element.get('eastAsia')
      break
    default:
  }
}

function countBy(
  { abstracts, lists, styleOf }: Definitions,
  listOfStyle: (style: string) => string | null,
): DocxNumbering {
  /** The abstract list that counts, behind a numbering style. */
  const abstractOf = (list: List): string => {
    let at = list.abstract
    for (let steps = 0; steps < LEVELS; steps++) {
      const style = styleOf.get(at)
      const next = style === undefined ? undefined : lists.get(listOfStyle(style) ?? '')
      if (next === undefined || next.abstract === at) return at
      at = next.abstract
    }
    return at
  }
  const levelIn = (list: List, abstract: string, depth: number): Level | undefined =>
    list.levels.get(depth) ?? abstracts.get(abstract)?.get(depth)
  const counters = new Map<string, (number | undefined)[]>()
  const begun = new Set<string>()
  return {
    next(numId, depth, lang) {
      const list = lists.get(numId)
      if (list === undefined || depth >= LEVELS) return ''
      const abstract = abstractOf(list)
      const level = levelIn(list, abstract, depth)
      if (level === undefined) return ''
      const counter = counters.get(abstract) ?? []
      counters.set(abstract, counter)
      const startOf = (at: number): number => list.starts.get(at) ?? levelIn(list, abstract, at)?.start ?? 0
      const restarts = list.starts.has(depth) && !begun.has(`${numId}/${depth}`)
      begun.add(`${numId}/${depth}`)
      const before = counter[depth]
      counter[depth] = restarts || before === undefined ? startOf(depth) : before + 1
      // Levels above that no paragraph has used yet print their first number, and have used it.
      for (let at = 0; at < depth; at++) counter[at] ??= startOf(at)
      for (let at = depth + 1; at < LEVELS; at++) {
        const restart = levelIn(list, abstract, at)?.restart ?? null
        if (restart === null || depth + 1 <= restart) counter[at] = undefined
      }
      const label = level.text.replace(/%([1-9])/g, (_, digit: string) => {
        const at = Number(digit) - 1
        const other = levelIn(list, abstract, at)
        const form = level.legal && other?.form !== 'bullet' && other?.form !== 'none' ? 'decimal' : other?.form
        const of = { lang: langOf(level.lang ?? lang), example: other?.example ?? '' }
        return formatNumber(counter[at] ?? startOf(at), form ?? 'decimal', of) ?? ''
      })
      return printed(level, label)
    },
    levelOf(numId, styles) {
      const list = lists.get(numId)
      if (list === undefined) return null
      const abstract = abstractOf(list)
      for (const style of styles)
        for (let at = 0; at < LEVELS; at++) if (levelIn(list, abstract, at)?.style === style) return at
      return null
    },
  }
}

const langOf = (tag: string | null): NumberLang => numberLangOf(tag)

/** A bullet is no word; a level without a number may have words. */
function printed(level: Level, label: string): string {
  const words = label.trim()
  if (words === '' || (level.form === 'bullet' && !/\p{L}{2}/u.test(words))) return ''
  return level.space && !/[\u2e80-\uffef]$/.test(label) ? `${label.trimEnd()} ` : label
}
