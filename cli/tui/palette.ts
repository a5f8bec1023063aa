/**
 * Styles by name, and the SGR codes they become.
 *
 *     'ins'   teal, bold, underlined        'del'   red-brown, struck through        'ins hit'   both, reversed
 *
 * A claim has the colour that it has in every output (`hues.ts`). No background is ever set. No style is told by colour
 * alone: what colour says, a sign, a line or a word says too.
 */
import type { ClaimLook } from '../../src/index.ts'
import { hueOf } from './hues.ts'

/** Those of claims are `claim-` and the name of the look. */
export type StyleName =
  | `claim-${ClaimLook}`
  | 'plain'
  | 'faint'
  | 'strong'
  | 'underline'
  | 'reverse'
  | 'ins'
  | 'del'
  | 'carried'
  | 'term'
  | 'hit'
  | 'warning'
  | 'key'

/** One or more `StyleName`s parted by a space: `ins hit`. */
export type Style = string

/** Colours that a terminal can show: none, 16, 256 or 24 bits. */
export type Depth = 0 | 4 | 8 | 24

const STYLES: Readonly<Record<StyleName, readonly [attributes: string, hue: ClaimLook | null]>> = {
  plain: ['', null],
  faint: ['2', null],
  strong: ['1', null],
  underline: ['4', null],
  reverse: ['7', null],
  ins: ['1;4', 'added'],
  del: ['9', 'dropped'],
  carried: ['3', 'moved'],
  term: ['4', 'strong'],
  hit: ['7', null],
  warning: ['1', 'revised'],
  key: ['1', null],
  'claim-dropped': ['1', 'dropped'],
  'claim-added': ['1', 'added'],
  'claim-shares': ['1', 'shares'],
  'claim-carries': ['1', 'carries'],
  'claim-split': ['1', 'split'],
  'claim-merged': ['1', 'merged'],
  'claim-revised': ['1', 'revised'],
  'claim-strong': ['1', 'strong'],
  'claim-weak': ['', 'weak'],
  'claim-moved': ['1', 'moved'],
  'claim-punctuation': ['2', null],
  'claim-absent': ['', null],
  'claim-kept': ['2', null],
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
    const color = hue === null ? null : hueOf(hue)
    if (color && depth > 0) codes.push(color[depth as 4 | 8 | 24])
  }
  const joined = codes.map((code) => `\u001b[${code}m`).join('')
  cache.set(key, joined)
  return joined
}
