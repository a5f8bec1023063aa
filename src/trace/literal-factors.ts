/**
 * What a text must hold of which a regular expression has a place in it: one of some literal words, if there are such.
 *
 *     不针对.{0,4}第三[国方]        不针对                    (第三 is shorter)
 *     第三国|third countr(y|ies)    第三国, third count       (of each choice its longest)
 *     \p{L}+ия|日?                  null: nothing is sure
 *
 * Only what stands outside of brackets and classes counts, and no letter that may be missing. Asked of the keys of a text
 * (`searchLines`) before anything else is made of it: "no" is sure.
 */
import { searchKey, unhyphened } from '../text/find-words.ts'
import type { FoldTable } from '../text/key.ts'
import type { Pattern } from './pattern.ts'

/** Letters of a factor at least: one alone stands in every text. */
const FEWEST = 2

const LETTER = /\p{L}/u
const HAN = /\p{Script=Han}/u
/** An escape with what belongs to it: `\p{L}`, `\k<name>`, `\u{61}`, `\x61`, `\cA`, `\d`. */
const ESCAPE = /\\(?:[pPu]\{[^}]*\}|k<[^>]*>|u[\da-fA-F]{4}|x[\da-fA-F]{2}|c[A-Za-z]|[\s\S])/uy
const CLASS = /\[(?:\\[\s\S]|[^\]\\])*\]/uy
const QUANTIFIER = /(?:[*?+]|\{\d*,?\d*\})\??/uy

/** For each choice at the top of the pattern its longest literal; null where one has none, or the pattern is not understood. */
export function literalFactors({ source, flags }: Pattern): readonly string[] | null {
  // Classes stand in classes there.
  if (flags.includes('v')) return null
  const choices: string[][] = [[]]
  let run = ''
  const close = (): void => {
    choices.at(-1)!.push(run)
    run = ''
  }
  for (let at = 0; at < source.length; ) {
    const c = String.fromCodePoint(source.codePointAt(at)!)
    const quantifier = matchAt(QUANTIFIER, source, at)
    if (quantifier !== null) {
      // What may be missing is none of it; what stands once or more parts what is before it from what follows.
      if (!quantifier.startsWith('+')) run = [...run].slice(0, -1).join('')
      close()
      at += quantifier.length
    } else if (LETTER.test(c)) {
      run += c
      at += c.length
    } else {
      close()
      if (c === '|') choices.push([])
      const length = c === '(' ? groupAt(source, at) : skippedAt(source, at)
      if (length === null) return null
      at += length
    }
  }
  close()
  const longest = choices.map((runs) => runs.map(sureOf).reduce((best, r) => (r.length > best.length ? r : best), ''))
  return longest.every((factor) => factor.length >= FEWEST) ? longest : null
}

function matchAt(rule: RegExp, source: string, at: number): string | null {
  rule.lastIndex = at
  return rule.exec(source)?.[0] ?? null
}

/** The length of an escape, a class or a single character. */
const skippedAt = (source: string, at: number): number =>
  (matchAt(ESCAPE, source, at) ?? matchAt(CLASS, source, at))?.length ?? 1

/** The length of a group with all that stands in it; null where it has no end. */
function groupAt(source: string, at: number): number | null {
  let depth = 0
  for (let i = at; i < source.length; ) {
    if (source[i] === '(') depth++
    if (source[i] === ')' && --depth === 0) return i + 1 - at
    i += skippedAt(source, i)
  }
  return null
}

/** Without a last letter to which a mark may be joined that the key makes one with it: и and ̆  are й. */
function sureOf(run: string): string {
  const letters = [...run]
  return letters.length === 0 || HAN.test(letters.at(-1)!) ? run : letters.slice(0, -1).join('')
}

/** May a text hold a place of the pattern? Asked of its keys (`searchLines`); null where nothing can be said. */
export function mayHoldPattern(pattern: Pattern, fold: FoldTable): ((lines: string) => boolean) | null {
  const factors = literalFactors(pattern)
  if (factors === null) return null
  const keys = factors.map((factor) => unhyphened(searchKey(factor, 0, factor.length, fold).text))
  return (lines) => keys.some((key) => lines.includes(key))
}
