/**
 * The door to the terminal: all that the command prints goes through here, whoever made it and whatever it holds.
 *
 *     a siglum with ESC ]52;c;… BEL      ␛]52;c;…␇              the clipboard is not written to
 *     a file name with U+202E            <U+202E>               nor is a name shown backwards
 *     "…" with U+009B, as JSON           \u009b                 programs read the same string
 *     a text's line `::add-mask::x`      :⁠:add-mask::x          a CI runner takes no orders from a text
 *
 * Renderers make what they show safe themselves, since what they measure must be what stands there. This is the last
 * place, for what nobody thought of: a field, a name, a message of the system. Our own colours come as marks that no
 * text can hold (`styled`), and become escapes here and nowhere else.
 */
import { OBEYED, OPEN_STYLE, SHUT_STYLE, visible } from './visible.ts'

/**
 * `text` is read by people; `json` by programs, and its strings stay what they are; `commands` are orders to a CI
 * runner, whose values were quoted where they were put in.
 */
export type Form = 'text' | 'json' | 'commands'

/** Text in a style, as SGR parameters: `styled('新增', '34;1')`. */
export const styled = (text: string, sgr: string): string =>
  `${OPEN_STYLE}${sgr}${SHUT_STYLE}${text}${OPEN_STYLE}0${SHUT_STYLE}`

const STYLE = new RegExp(`${OPEN_STYLE}([\\d;]*)${SHUT_STYLE}`, 'gu')

/** Taken for the end of a line by some readers of JSON. */
const LINE_ENDS = /[\u2028\u2029]/gu

/** JSON's own escapes, a UTF-16 unit each. */
const escaped = (c: string): string =>
  Array.from({ length: c.length }, (_, i) => `\\u${c.charCodeAt(i).toString(16).padStart(4, '0')}`).join('')

/** Joins what it stands between and is not seen: with it inside, a runner's order is none. */
const WORD_JOINER = '\u2060'

/**
 * How runners are spoken to by lines of output. Each form is looked for where the runner looks for it.
 *
 *     ::error::x            GitHub, at the beginning of a line, after blanks too
 *     ##[error]x            GitHub and Azure, anywhere
 *     ##vso[task.x]         Azure, anywhere
 *     ##teamcity[x]         TeamCity, anywhere
 */
const LINE_ORDER = /^([^\S\n]*:)(?=:)/gmu
const INNER_ORDER = /##(?=\[|vso\[|teamcity\[)/giu

/** Variables that runners set for what they run; such a runner reads the output. */
const RUNNERS = ['CI', 'GITHUB_ACTIONS', 'TF_BUILD', 'TEAMCITY_VERSION'] as const

/** How people say no in a variable. */
const NO: ReadonlySet<string | undefined> = new Set([undefined, '', '0', 'false'])

/**
 * Whether this runs in CI: a runner reads what is printed, and nobody reads what would be accepted. One answer for both.
 */
export const inCi = (env: NodeJS.ProcessEnv): boolean => RUNNERS.some((name) => !NO.has(env[name]))

/** What is written for `text`. `byRunner`: a CI runner reads it and must not be given orders by what is quoted. */
export function letThrough(
  text: string,
  { form, byRunner }: { readonly form: Form; readonly byRunner: boolean },
): string {
  if (form === 'json') {
    const quiet = byRunner ? text.replace(INNER_ORDER, '#\\u0023') : text
    return quiet.replace(OBEYED, escaped).replace(LINE_ENDS, escaped)
  }
  const shown = text
    .split(STYLE)
    .map((part, i) => (i % 2 === 1 ? `\u001b[${part}m` : visible(part)))
    .join('')
  if (!byRunner || form === 'commands') return shown
  return shown.replace(LINE_ORDER, `$1${WORD_JOINER}`).replace(INNER_ORDER, `#${WORD_JOINER}#`)
}
