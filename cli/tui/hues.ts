/**
 * The colour of each claim as a terminal shows it, made from the one table of looks.
 *
 *     revised   #94680a on light, #d9b05a on dark   →   #976a0c   on a ground that nobody knows
 *
 * A program cannot know whether its terminal is light or dark. Between the two colours of a look lies one whose luminance
 * is as far from black as from white: 4.5 : 1 on both. With 256 colours the nearest of the cube stands for it, with 16 a
 * name. Greys have no colour: what they say is said faintly.
 */
import { type ClaimLook, looks } from '../../src/index.ts'

/** Luminance with the same contrast on black and on white. */
const MIDDLE = 0.179

/** Names of the sixteen colours that come nearest: red 31, green 32, yellow 33, magenta 35, cyan 36. Bright ones vanish on white. */
const NAMED: Readonly<Record<ClaimLook, string | null>> = {
  dropped: '31',
  added: '36',
  shares: '36',
  carries: '33',
  split: '32',
  merged: '32',
  revised: '33',
  strong: '33',
  weak: '33',
  moved: '35',
  punctuation: null,
  absent: null,
  kept: null,
}

type Rgb = readonly [r: number, g: number, b: number]

const rgbOf = (hex: string): Rgb => [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16)) as unknown as Rgb

const linear = (channel: number): number =>
  channel / 255 <= 0.04045 ? channel / 255 / 12.92 : ((channel / 255 + 0.055) / 1.055) ** 2.4

const luminance = ([r, g, b]: Rgb): number => 0.2126 * linear(r) + 0.7152 * linear(g) + 0.0722 * linear(b)

const mixed = (x: Rgb, y: Rgb, share: number): Rgb =>
  x.map((c, i) => Math.round(c + (y[i]! - c) * share)) as unknown as Rgb

/** The colour between the two that has the middle luminance, as far as eight bits a channel allow. */
function middle(light: string, dark: string): Rgb {
  const [x, y] = [rgbOf(light), rgbOf(dark)]
  let [from, to] = [0, 1]
  // Eight halvings tell apart what a channel can.
  for (let i = 0; i < 8; i++) {
    const half = (from + to) / 2
    if (luminance(mixed(x, y, half)) < MIDDLE) from = half
    else to = half
  }
  return mixed(x, y, from)
}

/** Steps of a channel in the cube of 216 colours, which begins at 16. */
const STEPS: readonly number[] = [0, 95, 135, 175, 215, 255]
/** How much more a difference of luminance counts than one of hue: what can't be read has no hue. */
const READABLE = 30

function inCube(color: Rgb): number {
  let best = 16
  let least = Number.POSITIVE_INFINITY
  const wanted = color.map(linear)
  STEPS.forEach((r, i) => {
    STEPS.forEach((g, j) => {
      STEPS.forEach((b, k) => {
        const hue = [r, g, b].reduce((sum, c, n) => sum + (linear(c) - wanted[n]!) ** 2, 0)
        const away = hue + READABLE * (luminance([r, g, b]) - MIDDLE) ** 2
        if (away >= least) return
        least = away
        best = 16 + 36 * i + 6 * j + k
      })
    })
  })
  return best
}

export interface Hue {
  readonly 4: string
  readonly 8: string
  readonly 24: string
}

const known = new Map<ClaimLook, Hue | null>()

/** SGR parameters of a look's colour by the bits a terminal has; null for the greys. */
export function hueOf(look: ClaimLook): Hue | null {
  const made = known.get(look)
  if (made !== undefined) return made
  const name = NAMED[look]
  const color = middle(looks[look].light, looks[look].dark)
  const hue = name === null ? null : { 4: name, 8: `38;5;${inCube(color)}`, 24: `38;2;${color.join(';')}` }
  known.set(look, hue)
  return hue
}
