/**
 * A regular expression as a reader writes it: what it asks for, and of which languages.
 *
 *     第[一二三]国              source as it stands, no flags but Unicode: letter case counts
 *     /сотруднич\p{L}+/i        between slashes with flags: letter case does not
 */
import type { Lang } from '../model/index.ts'
import { refuse } from '../words/input-error.ts'

export interface Pattern {
  readonly source: string
  /** Always with `u` or `v`, never with `g`. */
  readonly flags: string
}

/** Flags that a reader may give. Where a search begins is no question here, so that `g`, `y` and `d` say nothing. */
const FLAGS = /^(?!.*(.).*\1)[imsuv]*$/u

/** Throws InputError for what is no regular expression of JavaScript. */
export function readPattern(words: string): Pattern {
  if (words === '') throw refuse('trace', 'trace.nothing')
  const [, inside, asked] = /^\/(.+)\/([a-z]*)$/su.exec(words) ?? []
  const source = inside ?? words
  const given = asked ?? ''
  if (!FLAGS.test(given) || (given.includes('u') && given.includes('v')))
    throw refuse(words, 'trace.flags', { flags: given })
  const flags = given.includes('v') ? given : [...new Set(`${given}u`)].sort().join('')
  try {
    new RegExp(source, flags)
  } catch (error) {
    // `Invalid regular expression: /(/u: Unterminated group`: the reason alone, however long the pattern.
    const said = (error as Error).message.replace(/^.*: /su, '')
    throw refuse('trace', 'trace.pattern', { said })
  }
  return { source, flags }
}

const SCRIPTS: readonly (readonly [lang: Lang, name: RegExp, letters: RegExp])[] = [
  ['zh', /\\p\{(?:Script|sc|scx|Script_Extensions)=Han[a-z]*\}/iu, /\p{Script=Han}/u],
  ['ru', /\\p\{(?:Script|sc|scx|Script_Extensions)=Cyr[a-z]*\}/iu, /\p{Script=Cyrillic}/u],
  ['en', /\\p\{(?:Script|sc|scx|Script_Extensions)=Lat[a-z]*\}/iu, /\p{Script=Latin}/u],
]

/** What stands in a pattern and is no letter that it looks for: `\p{L}`, `\d`, `\x41`, `(?<name>`. */
const NO_LETTERS = /\\[pPk](?:\{[^}]*\}|<[^>]*>)|\\c[A-Za-z]|\\x[\da-fA-F]{2}|\\[A-Za-z]|\(\?<?[^)=!:>]*[:>]?/gu

/**
 * The languages whose letters it has: a text in another one is not called without it. All where it has no letter (`\d+`
 * is held against every text alike); none where its letters are of another script.
 */
export function langsOfPattern({ source }: Pattern): readonly Lang[] {
  const letters = source.replace(/\\u(?:\{([\da-f]+)\}|([\da-f]{4}))/giu, (_, long, four) =>
    String.fromCodePoint(Math.min(0x10ffff, Number.parseInt(long ?? four, 16))),
  )
  const plain = letters.replace(NO_LETTERS, ' ')
  const langs = SCRIPTS.filter(([, name, script]) => name.test(source) || script.test(plain)).map(([lang]) => lang)
  return langs.length === 0 && !/\p{L}/u.test(plain) ? SCRIPTS.map(([lang]) => lang) : langs
}
