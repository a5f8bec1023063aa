/**
 * Raised and lowered characters that a file marks by its layout, written with the characters that Unicode has for them.
 *
 *     km + raised 2        km²            10 + raised -3      10⁻³          Статья 133 + raised 1    Статья 133¹
 *     CO + lowered 2       CO₂            x + raised n        xⁿ
 *     21 + raised st       21st           that st is raised is a typesetter's choice; the word is the same
 *     a + raised Φ!        aΦ!            what has no raised form stays as it is: nothing vanishes
 */

const RAISED_ROWS: readonly (readonly [plain: string, raised: string])[] = [
  ['0123456789', '⁰¹²³⁴⁵⁶⁷⁸⁹'],
  ['+-−–=()', '⁺⁻⁻⁻⁼⁽⁾'],
  ['abcdefghijklmnoprstuvwxyz', 'ᵃᵇᶜᵈᵉᶠᵍʰⁱʲᵏˡᵐⁿᵒᵖʳˢᵗᵘᵛʷˣʸᶻ'],
  ['ABDEGHIJKLMNOPRTUVW', 'ᴬᴮᴰᴱᴳᴴᴵᴶᴷᴸᴹᴺᴼᴾᴿᵀᵁⱽᵂ'],
]

const LOWERED_ROWS: typeof RAISED_ROWS = [
  ['0123456789', '₀₁₂₃₄₅₆₇₈₉'],
  ['+-−–=()', '₊₋₋₋₌₍₎'],
  ['aehijklmnoprstuvx', 'ₐₑₕᵢⱼₖₗₘₙₒₚᵣₛₜᵤᵥₓ'],
]

const formsOf = (rows: typeof RAISED_ROWS): ReadonlyMap<string, string> =>
  new Map(rows.flatMap(([plain, raised]) => [...plain].map((sign, i) => [sign, [...raised][i]!] as const)))

const RAISED = formsOf(RAISED_ROWS)
const LOWERED = formsOf(LOWERED_ROWS)

/** Endings of ordinal numbers, raised in some typefaces: 1st, 2nd, 1er, 2e, n° 1ᵒ. */
const ORDINAL_ENDING = /^(?:st|nd|rd|th|er|re|ère|e|ème|o|a|os|as)$/i

/** `words` stand raised behind `before`. */
export const raise = (words: string, before: string): string =>
  /\d$/.test(before) && ORDINAL_ENDING.test(words.trim()) ? words : inForms(words, RAISED)

export const lower = (words: string): string => inForms(words, LOWERED)

/** Letters in a row that are an index or a power at most; more are a word that somebody set high. */
const MOST_LETTERS = 3

/** Half a word in raised characters would be another word: all of it, or none. */
function inForms(words: string, forms: ReadonlyMap<string, string>): string {
  const signs = [...words]
  if (new RegExp(`\\p{L}{${MOST_LETTERS + 1}}`, 'u').test(words)) return words
  if (!signs.every((sign) => forms.has(sign) || /\s/.test(sign))) return words
  return signs.map((sign) => forms.get(sign) ?? sign).join('')
}
