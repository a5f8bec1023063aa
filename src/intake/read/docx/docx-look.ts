/**
 * What the elements of a docx say of a run.
 *
 *     <w:vanish/>                     hidden
 *     <w:color w:val="FFFFFF"/>       white
 *     <w:sz w:val="1"/>               half a point high
 */
import type { RunProperties } from '../office/look-of.ts'
import type { XmlElement } from '../office/read-xml.ts'

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
    case 'position':
      into.shift = Number(value)
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
