/**
 * A definition stays the definition of its term, whatever the words.
 *
 *     a  (9) "Vessel" means a hull moved by sail, oar or engine.     b  (10) "Vessel" means any of the following:
 *
 * The two have one word in common, and it is the one that counts: an article of definitions is a list by term.
 */
import { type AddLink, freeOfA, freeOfB, type Pairing } from './pairing.ts'
import { dice } from './similarity.ts'
import { clausesOf, type WordingSide } from './wording-side.ts'

/**
 * How a definition begins, in a comparison key in lower case, where no space stands beside a quote: the term is the
 * first group. One row an example.
 */
const FORMS: readonly RegExp[] = [
  // "Vessel" means …   The term "vessel" shall mean …   "Vessel" (or "craft") means …   "Coast" of a Party means …
  /^(?:the|an?)? ?(?:term|expression)?"([^"]{2,60})"(?:\([^)]{1,60}\))?(?: ?[a-z]+){0,4}? ?(?:means|mean|refers? to|denotes?)\b/u,
  // «Судно» означает …   Под термином «судно» понимается …   «Судно» – любое …
  /^(?:под )?(?:термин(?:ом)?|поняти[ея]м?|выражени[ея]м?)?"([^"]{2,60})"(?:\([^)]{1,60}\))? ?(?:означа|обознача|понима|-)/u,
  // “船舶”是指…   “船舶”一词系指…   本协定所称“船舶”，指…
  /^(?:[本前]\p{Script=Han}{1,3}所称)?"([^"]{1,30})"(?:一词|一语)?,?(?:是指|系指|指)/u,
  // 船舶，是指…   本协定所称船舶是指…
  /^(?:[本前]\p{Script=Han}{1,3}所称)?([^",.;:()]{1,20}?),?(?:是指|系指)/u,
]

/** The term that a clause defines, by its comparison key, or null. */
export function definedTerm(key: string): string | null {
  const words = key.toLowerCase()
  for (const form of FORMS) {
    const term = form.exec(words)?.[1]
    if (term !== undefined) return term.trim()
  }
  return null
}

/** Links free clauses that define the same term, where each text defines it once. Linear. */
export function linkDefinedTerms(pairing: Pairing, add: AddLink): void {
  const { a, b, space, links, apart } = pairing
  if (freeOfA(pairing).length === 0 || freeOfB(pairing).length === 0) return
  const inB = definitions(b)
  for (const [term, i] of definitions(a)) {
    const j = inB.get(term)
    if (j === undefined || i < 0 || j < 0) continue
    if (links.freeA(i) && links.freeB(j) && !apart(i, j)) add({ a: i, b: j, score: dice(space, i, j) })
  }
}

/** Where each term is defined; -1 where it is defined more than once. */
function definitions(side: WordingSide): ReadonlyMap<string, number> {
  const found = new Map<string, number>()
  for (const at of clausesOf(side)) {
    const term = definedTerm(side.keys[at]!)
    if (term !== null) found.set(term, found.has(term) ? -1 : at)
  }
  return found
}
