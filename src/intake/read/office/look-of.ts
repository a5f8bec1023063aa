/**
 * How a run of letters looks, as far as that decides how it is read: raised, struck out, or not to be seen.
 *
 *     hidden, said so                                  hidden
 *     white letters on white paper, black on black     hidden, though nobody says so
 *     letters half a point high                        hidden
 *     white letters in a dark cell                     text
 *     a small 2 three points above the line of km      raised; a whole line set higher is not
 */
import type { Look } from './gather-text.ts'

/** What is said of a run, by itself or by a style; undefined where nothing is said. */
export interface RunProperties {
  vanish?: boolean | undefined
  strike?: boolean | undefined
  doubleStrike?: boolean | undefined
  place?: string | undefined
  /** How much higher than the line the letters stand, in half points. */
  shift?: number | undefined
  color?: string | undefined
  /** Half points. */
  size?: number | undefined
  /** What is behind the letters: a colour, or the name of a highlighter's. */
  fill?: string | undefined
  lang?: string | undefined
  font?: string | undefined
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

/** Letters that stand so much higher or lower than their line, and are smaller, are raised or lowered. Half points. */
const SHIFTED_BY = 4
/** The size of letters of which nothing is said. Half points. */
const USUAL_SIZE = 20

/** Paper is white; so is this, to the eye. */
const isWhite = (color: string): boolean => /^(?:F[A-F0-9]){3}$/.test(color) && !/F[0-9]/.test(color)

export interface LookOf {
  readonly direct: RunProperties
  /** By the style of the characters, and of the paragraph, defaults behind it. */
  readonly character: RunProperties
  readonly paragraph: RunProperties
  /** The colour behind paragraph or cell; null for plain paper. */
  readonly ground: string | null
  /** The size of the letters before, on the line; undefined where nothing is said. */
  readonly sizeBefore?: number | undefined
}

/** The size of the letters, or undefined where nothing is said. */
export const sizeOf = ({ direct, character, paragraph }: Omit<LookOf, 'ground'>): number | undefined =>
  direct.size ?? character.size ?? paragraph.size

/** Where letters stand that were moved off their line by hand. */
function shifted(shift: number, of: LookOf): Look['place'] {
  if (Math.abs(shift) < SHIFTED_BY || (sizeOf(of) ?? USUAL_SIZE) >= (of.sizeBefore ?? USUAL_SIZE)) return null
  return shift > 0 ? 'raised' : 'lowered'
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
    place: place === 'superscript' ? 'raised' : place === 'subscript' ? 'lowered' : shifted(said('shift') ?? 0, of),
  }
}
