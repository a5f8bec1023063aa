/**
 * Styles by name, and the SGR codes they become.
 *
 *     'ins'   blue, bold, underlined        'del'   orange, struck through        'ins hit'   both, reversed
 *
 * Blue and orange stay apart for readers who cannot tell red from green. No background is ever set: each colour stands
 * out from black and from white alike (contrast of 4.5 : 1 on both with 24-bit colours). No style is told by colour
 * alone: what colour says, a sign, a line or a word says too.
 */

export type StyleName =
  | 'plain'
  | 'faint'
  | 'strong'
  | 'underline'
  | 'reverse'
  | 'ins'
  | 'del'
  | 'moved'
  | 'term'
  | 'hit'
  | 'same'
  | 'changed'
  | 'new'
  | 'gone'
  | 'shape'
  | 'echo'
  | 'unknown'
  | 'warning'
  | 'key'

/** One or more `StyleName`s parted by a space: `ins hit`. */
export type Style = string

/** Colours that a terminal can show: none, 16, 256 or 24 bits. */
export type Depth = 0 | 4 | 8 | 24

type Hue = 'blue' | 'orange' | 'purple' | 'teal'

/** In 24 bits each has a luminance near 0.18, which is as far from black as from white. */
const HUES: Readonly<Record<Hue, Readonly<Record<4 | 8 | 24, string>>>> = {
  blue: { 4: '34', 8: '38;5;32', 24: '38;2;0;119;204' },
  orange: { 4: '33', 8: '38;5;166', 24: '38;2;198;84;0' },
  purple: { 4: '35', 8: '38;5;133', 24: '38;2;168;84;184' },
  teal: { 4: '36', 8: '38;5;30', 24: '38;2;0;131;123' },
}

const STYLES: Readonly<Record<StyleName, readonly [attributes: string, hue: Hue | null]>> = {
  plain: ['', null],
  faint: ['2', null],
  strong: ['1', null],
  underline: ['4', null],
  reverse: ['7', null],
  ins: ['1;4', 'blue'],
  del: ['9', 'orange'],
  moved: ['3', 'purple'],
  term: ['4', 'teal'],
  hit: ['7', null],
  same: ['', null],
  changed: ['1', 'purple'],
  new: ['1', 'blue'],
  gone: ['1', 'orange'],
  shape: ['1', 'purple'],
  echo: ['1', 'teal'],
  unknown: ['', 'teal'],
  warning: ['1', 'orange'],
  key: ['1', null],
}

/** `FORCE_COLOR` goes before `NO_COLOR`, and both before what the terminal says of itself. */
export function colorDepth(env: Readonly<Record<string, string | undefined>>, refused: boolean): Depth {
  if (refused) return 0
  const forced = env.FORCE_COLOR
  if (forced !== undefined && forced !== '') {
    if (forced === '0' || forced === 'false') return 0
    if (forced === '1' || forced === 'true') return 4
    return forced === '2' ? 8 : 24
  }
  if (env.NO_COLOR !== undefined && env.NO_COLOR !== '') return 0
  const term = env.TERM ?? ''
  if (term === 'dumb') return 0
  if (/^(?:truecolor|24bit)$/iu.test(env.COLORTERM ?? '') || /-direct$/u.test(term) || env.WT_SESSION) return 24
  if (/256(?:color)?/u.test(term)) return 8
  return 4
}

/**
 * Terminals that are known to draw a line through text. Elsewhere (the Linux console, Terminal of macOS, plain `screen`)
 * brackets stand around what was added and dropped.
 */
export function drawsStrike(env: Readonly<Record<string, string | undefined>>): boolean {
  const { TERM = '', TERM_PROGRAM = '', COLORTERM = '' } = env
  if (TERM_PROGRAM === 'Apple_Terminal' || TERM === 'linux') return false
  if (/^(?:tmux|xterm-kitty|alacritty|foot|wezterm|ghostty|contour|mintty)/u.test(TERM)) return true
  if (/^(?:iTerm\.app|WezTerm|vscode|ghostty|kitty|mintty)$/u.test(TERM_PROGRAM)) return true
  return Boolean(env.VTE_VERSION || env.WT_SESSION || env.KONSOLE_VERSION) || /truecolor|24bit/iu.test(COLORTERM)
}

const cache = new Map<string, string>()

/** Escape sequences that begin a style, one a parameter (Ink takes combined ones apart wrongly), or an empty string. */
export function sgr(style: Style, depth: Depth): string {
  const key = `${depth} ${style}`
  const known = cache.get(key)
  if (known !== undefined) return known
  const codes: string[] = []
  for (const name of style.split(' ')) {
    if (!Object.hasOwn(STYLES, name)) throw new Error(`assertion: no style ${name}`)
    const [attributes, hue] = STYLES[name as StyleName]
    if (attributes !== '') codes.push(...attributes.split(';'))
    if (hue && depth > 0) codes.push(HUES[hue][depth as 4 | 8 | 24])
  }
  const joined = codes.map((code) => `\u001b[${code}m`).join('')
  cache.set(key, joined)
  return joined
}
