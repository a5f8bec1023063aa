/**
 * Words whose point ends no sentence: `Art. 5`, `16 июля 2001 г. Договор`, `J. Smith`.
 *
 * A row is the abbreviation without its last point; in both spaced scripts, since texts quote each other.
 */
const ABBREVIATIONS: ReadonlySet<string> = new Set([
  // English
  ...'art arts no nos mr mrs ms dr prof hon st gen col lt capt sr jr vs cf ed eds vol vols para paras sec secs ch fig pp viz approx inc ltd co corp dept u.s u.k u.n e.g i.e a.m p.m ph.d'.split(
    ' ',
  ),
  ...'jan feb mar apr jun jul aug sep sept oct nov dec'.split(' '),
  // Russian
  ...'т т.е г гг ст ст.ст им см п пп ч н.э н д ул обл стр рис табл абз подп гл разд тыс млн млрд руб коп долл проф акад ген мин зам св напр в вв'.split(
    ' ',
  ),
])

/** Longest abbreviation looked for, in characters. */
const LONGEST = 8

const isLetter = (c: number): boolean =>
  (c >= 0x61 && c <= 0x7a) || (c >= 0x41 && c <= 0x5a) || (c >= 0x400 && c <= 0x45f)

/** Is the point at `at` that of an abbreviation or of an initial? `start` bounds the look back. */
export function endsWithAbbreviation(text: string, start: number, at: number, _lang: string): boolean {
  let from = at
  while (from > start && at - from <= LONGEST) {
    const c = text.charCodeAt(from - 1)
    if (!isLetter(c) && c !== 0x2e) break
    from--
  }
  if (from === at || at - from > LONGEST) return false
  const word = text.slice(from, at)
  if (word.length === 1 && word !== word.toLowerCase()) return true // an initial
  return ABBREVIATIONS.has(word.toLowerCase().replace(/^\.+/, ''))
}
