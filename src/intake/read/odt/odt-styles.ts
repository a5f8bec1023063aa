/**
 * What the styles of an OpenDocument file say: how letters look, which list numbers a paragraph, how its levels print.
 *
 *     <text:list-level-style-number text:level="2" style:num-format="1" style:num-suffix="." text:display-levels="2"/>   1.2.
 */
import type { IntakeLimits } from '../../intake-limits.ts'
import { merge, type RunProperties } from '../office/look-of.ts'
import { readXml, type XmlElement } from '../office/read-xml.ts'

interface Style {
  parent: string | null
  name: string
  readonly run: RunProperties
  /** The colour behind its paragraphs or cells. */
  fill: string | null
  list: string | null
}

export interface OdtLevel {
  /** As the file has it: `1`, `a`, `一, 二, 三, ...`; '' for none. */
  readonly format: string
  readonly prefix: string
  readonly suffix: string
  /** `%1%.%2%`, where the file says it whole. */
  readonly pattern: string | null
  readonly levels: number
  readonly start: number
  /** After z comes aa, bb; else ba, bb. */
  readonly sync: boolean
}

export interface OdtStyles {
  /** What a style, and those above it, say of letters. */
  readonly run: (name: string | null) => RunProperties
  readonly fill: (name: string | null) => string | null
  /** The list that numbers paragraphs of a style, or null. */
  readonly list: (name: string | null) => string | null
  readonly isTitle: (name: string | null) => boolean
  /** A level of a list, from 1; of the outline where `list` is null. */
  readonly level: (list: string | null, depth: number) => OdtLevel | null
}

/** List of headings. */
const OUTLINE = ''

export async function readOdtStyles(
  parts: readonly (readonly [name: string, bytes: Uint8Array])[],
  limits: IntakeLimits,
): Promise<OdtStyles> {
  const styles = new Map<string, Style>()
  const usual = new Map<string, Style>()
  const lists = new Map<string, Map<number, OdtLevel>>()
  let style: Style | null = null
  let list: Map<number, OdtLevel> | null = null
  const open = (element: XmlElement): void => {
    const { name } = element
    if (name === 'style' || name === 'default-style') {
      style = {
        parent: element.get('parent-style-name'),
        name: element.get('display-name') ?? element.get('name') ?? '',
        run: {},
        fill: null,
        list: element.get('list-style-name') || null,
      }
      if (name === 'style') styles.set(element.get('name') ?? '', style)
      else usual.set(element.get('family') ?? '', style)
    } else if (name === 'list-style' || name === 'outline-style') {
      list = new Map()
      lists.set(name === 'outline-style' ? OUTLINE : (element.get('name') ?? ''), list)
    } else if (list !== null && (name === 'list-level-style-number' || name === 'outline-level-style'))
      list.set(Number(element.get('level') ?? 1), levelOf(element))
    else if (style !== null && name === 'text-properties') setOdtProperties(style.run, element)
    else if (style !== null && /^(?:paragraph|table-cell|table-row|table|graphic)-properties$/.test(name))
      style.fill ??= colorOf(
        element.get('background-color') ?? (element.get('fill') === 'solid' ? element.get('fill-color') : null),
      )
  }
  const close = ({ name }: XmlElement): void => {
    if (name === 'style' || name === 'default-style') style = null
    else if (name === 'list-style' || name === 'outline-style') list = null
  }
  for (const [name, bytes] of parts) await readXml(bytes, name, { open, close, text: () => {} }, limits)
  const lineage = (name: string | null): Style[] => {
    const found: Style[] = []
    for (let at = name; at !== null; ) {
      const next = styles.get(at)
      if (next === undefined || found.includes(next)) break
      found.push(next)
      at = next.parent
    }
    return found
  }
  const runs = new Map<string | null, RunProperties>()
  return {
    run: (name) => {
      const held = runs.get(name) ?? merge(lineage(name).map((one) => one.run))
      runs.set(name, held)
      return held
    },
    fill: (name) => lineage(name).find((one) => one.fill !== null)?.fill ?? null,
    list: (name) => lineage(name).find((one) => one.list !== null)?.list ?? null,
    isTitle: (name) => lineage(name).some((one) => one.name === 'Title'),
    level: (name, depth) => lists.get(name ?? OUTLINE)?.get(depth) ?? null,
  }
}

const levelOf = (element: XmlElement): OdtLevel => ({
  format: element.get('num-format') ?? '',
  prefix: element.get('num-prefix') ?? '',
  suffix: element.get('num-suffix') ?? '',
  pattern: element.get('num-list-format'),
  levels: Number(element.get('display-levels') ?? 1),
  start: Number(element.get('start-value') ?? 1),
  sync: element.get('num-letter-sync') === 'true',
})

const colorOf = (value: string | null): string | null =>
  value === null || !value.startsWith('#') ? null : value.slice(1).toUpperCase()

function setOdtProperties(into: RunProperties, element: XmlElement): void {
  const display = element.get('display')
  if (display !== null) into.vanish = display === 'none'
  const through = element.get('text-line-through-style') ?? element.get('text-line-through-type')
  if (through !== null) into.strike = through !== 'none'
  const position = element.get('text-position')
  if (position !== null)
    into.place = /^(?:super|[1-9])/.test(position)
      ? 'superscript'
      : /^(?:sub|-)/.test(position)
        ? 'subscript'
        : 'baseline'
  into.color = colorOf(element.get('color')) ?? into.color
  into.fill = colorOf(element.get('background-color')) ?? into.fill
  const size = /^([\d.]+)pt$/.exec(element.get('font-size') ?? '')?.[1]
  if (size !== undefined) into.size = Number(size) * 2
  into.lang = element.get('language') ?? into.lang
  into.font = element.get('font-name') ?? into.font
}
