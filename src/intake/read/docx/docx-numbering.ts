/**
 * Automatic list numbers of a docx: which label a paragraph carries, counted as the word processor counts.
 * OOXML part 1, 17.9: an abstract list has levels; a list refers to it and may restart a level.
 */
import type { IntakeLimits } from '../../intake-limits.ts'
import { formatNumber } from './number-forms.ts'
import { readXml, type XmlElement } from './read-xml.ts'

interface Level {
  form: string
  text: string
  start: number
  space: boolean
  /** Numbers of the levels above in Arabic figures, whatever their own form. */
  legal: boolean
}

export interface DocxNumbering {
  /** The label of the next paragraph of list `numId` at `level`, with what parts it from the text; '' for none. */
  readonly next: (numId: string, level: number) => string
}

/** List levels of OOXML. */
const LEVELS = 9

export async function readNumbering(bytes: Uint8Array | undefined, limits: IntakeLimits): Promise<DocxNumbering> {
  const abstracts = new Map<string, Map<number, Level>>()
  const lists = new Map<string, { abstract: string; overrides: Map<number, number> }>()
  if (bytes !== undefined) {
    let abstract: Map<number, Level> | null = null
    let level: Level | null = null
    let list: { abstract: string; overrides: Map<number, number> } | null = null
    let overridden = 0
    const open = (element: XmlElement): void => {
      const value = element.get('val')
      if (element.name === 'abstractNum') {
        abstract = new Map()
        abstracts.set(element.get('abstractNumId') ?? '', abstract)
      } else if (element.name === 'num') {
        list = { abstract: '', overrides: new Map() }
        lists.set(element.get('numId') ?? '', list)
      } else if (element.name === 'abstractNumId' && list !== null) list.abstract = value ?? ''
      else if (element.name === 'lvlOverride') overridden = Number(element.get('ilvl') ?? 0)
      else if (element.name === 'startOverride' && list !== null) list.overrides.set(overridden, Number(value ?? 1))
      else if (element.name === 'lvl') {
        level = { form: 'decimal', text: '', start: 1, space: true, legal: false }
        if (abstract !== null && list === null) abstract.set(Number(element.get('ilvl') ?? 0), level)
      } else if (level !== null) {
        if (element.name === 'start') level.start = Number(value ?? 1)
        else if (element.name === 'numFmt') level.form = value === 'custom' ? 'decimal' : (value ?? 'decimal')
        else if (element.name === 'lvlText') level.text = value ?? ''
        else if (element.name === 'isLgl') level.legal = value !== '0' && value !== 'false'
        else if (element.name === 'suff') level.space = value !== 'nothing'
      }
    }
    const close = (element: XmlElement): void => {
      if (element.name === 'lvl') level = null
      else if (element.name === 'abstractNum') abstract = null
      else if (element.name === 'num') list = null
    }
    await readXml(bytes, 'numbering.xml', { open, close, text: () => {} }, limits)
  }
  const counters = new Map<string, number[]>()
  const begun = new Set<string>()
  return {
    next(numId, depth) {
      const list = lists.get(numId)
      const levels = list === undefined ? undefined : abstracts.get(list.abstract)
      const level = levels?.get(depth)
      if (list === undefined || levels === undefined || level === undefined || depth >= LEVELS) return ''
      const counter = counters.get(list.abstract) ?? []
      counters.set(list.abstract, counter)
      const override = list.overrides.get(depth)
      if (override !== undefined && !begun.has(`${numId}/${depth}`)) counter[depth] = override - 1
      begun.add(`${numId}/${depth}`)
      counter[depth] = (counter[depth] ?? level.start - 1) + 1
      counter.length = depth + 1
      if (formatNumber(1, level.form) === null) return ''
      const label = level.text.replace(/%([1-9])/g, (_, digit: string) => {
        const at = Number(digit) - 1
        const other = levels.get(at)
        return (
          formatNumber(counter[at] ?? other?.start ?? 1, level.legal ? 'decimal' : (other?.form ?? 'decimal')) ?? ''
        )
      })
      if (label === '') return ''
      return level.space && !/[\u2e80-\uffef]$/.test(label) ? `${label} ` : label
    },
  }
}
