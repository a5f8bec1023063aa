/**
 * How a run of a docx looks, as far as that decides how it is read: raised, struck out, or not to be seen.
 *
 *     <w:vanish/>                                  hidden, said so
 *     <w:color w:val="FFFFFF"/> on white paper     hidden, though nobody says so
 *     <w:sz w:val="1"/>                            half a point high: hidden
 *     <w:strike/>                                  struck out
 */
import type { Look } from '../office/gather-text.ts'
import type { XmlElement } from '../office/read-xml.ts'

/** What is said of a run, by itself or by a style; undefined where nothing is said. */
export interface RunProperties {
  vanish?: boolean | undefined
  strike?: boolean | undefined
  doubleStrike?: boolean | undefined
  place?: string | undefined
  color?: string | undefined
  /** Half points. */
  size?: number | undefined
  /** What is behind the letters: a colour, or the name of a highlighter's. */
  fill?: string | undefined
  lang?: string | undefined
  font?: string | undefined
}

export const isOn = (value: string | null): boolean => value === null || !/^(?:0|false|off)$/.test(value)

/** Takes up one element of run properties. */
export function setProperty(into: RunProperties, element: XmlElement): void {
  const value = element.get('val')
  switch (element.name) {
    case 'vanish':
      into.vanish = isOn(value)
      break
    case 'strike':
      into.strike = isOn(value)
      break
    case 'dstrike':
      into.doubleStrike = isOn(value)
      break
    case 'vertAlign':
      into.place = value ?? 'baseline'
      break
    case 'color':
      into.color = (value ?? 'auto').toUpperCase()
      break
    case 'sz':
      into.size = Number(value)
      break
    case 'highlight':
      into.fill = HIGHLIGHTS[value ?? ''] ?? value?.toUpperCase()
      break
    case 'shd':
      into.fill = fillOf(element) ?? into.fill
      break
    case 'lang':
      into.lang = value ?? element.get('eastAsia') ?? undefined
      break
    case 'rFonts':
      into.font = element.get('ascii') ?? element.get('hAnsi') ?? undefined
      break
    default:
  }
}

/** A shading's colour, or null for none. */
export function fillOf(element: XmlElement): string | null {
  const fill = (element.get('fill') ?? 'auto').toUpperCase()
  if (element.get('val') === 'solid') return (element.get('color') ?? '000000').toUpperCase()
  if (element.get('themeFill') !== null && fill === 'AUTO') return 'THEME'
  return fill === 'AUTO' ? null : fill
}

const HIGHLIGHTS: Readonly<Record<string, string>> = {
  black: '000000',
  white: 'FFFFFF',
  red: 'FF0000',
  yellow: 'FFFF00',
  green: '00FF00',
  blue: '0000FF',
  cyan: '00FFFF',
  magenta: 'FF00FF',
}

/** The first that says something counts, from the run itself to the document. */
export function merge(layers: readonly RunProperties[]): RunProperties {
  const merged: RunProperties = {}
  for (const layer of [...layers].reverse())
    for (const [name, value] of Object.entries(layer)) if (value !== undefined) Object.assign(merged, { [name]: value })
  return merged
}

/** Letters of this height and less are not to be read. Half points. */
const UNSEEN_SIZE = 2

/** Paper is white; so is this, to the eye. */
const isWhite = (color: string): boolean => /^(?:F[A-F0-9]){3}$/.test(color) && !/F[0-9]/.test(color)

export interface LookOf {
  readonly direct: RunProperties
  /** By the style of the characters, and of the paragraph, defaults behind it. */
  readonly character: RunProperties
  readonly paragraph: RunProperties
  /** The colour behind paragraph or cell; null for plain paper. */
  readonly ground: string | null
}

/** Two styles that both hide show again; what the run says of itself counts before both. */
const toggled = (name: 'vanish' | 'strike' | 'doubleStrike', { direct, character, paragraph }: LookOf): boolean =>
  direct[name] ?? (character[name] ?? false) !== (paragraph[name] ?? false)

export function lookOf(of: LookOf): Look {
  const said = <K extends keyof RunProperties>(name: K): RunProperties[K] =>
    of.direct[name] ?? of.character[name] ?? of.paragraph[name]
  const [color, size, place] = [said('color') ?? 'AUTO', said('size'), said('place')]
  const ground = said('fill') ?? of.ground
  const unseen =
    toggled('vanish', of) ||
    (size !== undefined && size <= UNSEEN_SIZE) ||
    (color !== 'AUTO' && (ground === null ? isWhite(color) : ground === color || (isWhite(ground) && isWhite(color))))
  return {
    apart: unseen ? 'hidden' : toggled('strike', of) || toggled('doubleStrike', of) ? 'struck' : null,
    place: place === 'superscript' ? 'raised' : place === 'subscript' ? 'lowered' : null,
  }
}
