/**
 * Whether one stance is stronger than another: only inside a family whose order is documented.
 *
 *     反对 < 坚决反对 < 强烈谴责        欢迎 < 支持        关切 < 严重关切
 *     坚决反对 and 谴责: neither        指出 and 强调: another verb, and nothing more
 *
 * Two things are compared, the verb's rank and whether a word makes it stronger; where they pull apart, or two words of
 * strength stand against each other (坚定支持, 充分支持), nothing is said.
 */
import type { Stance } from '../model/stance.ts'

export type Change = { readonly what: 'verb' | 'strength'; readonly direction: 'stronger' | 'weaker' | null }

/** What of the verb and its strength changed, or null. */
export function compareStrength(a: Stance, b: Stance): Change | null {
  if (a.verb === null || b.verb === null) return null
  const denied = a.negation !== null
  if (denied !== (b.negation !== null)) return { what: 'verb', direction: null }
  const sameAdverb = a.adverb?.key === b.adverb?.key
  if (a.verb.key === b.verb.key) {
    if (sameAdverb) return null
    const both = a.adverb !== null && b.adverb !== null
    return { what: 'strength', direction: both || denied ? null : b.adverb !== null ? 'stronger' : 'weaker' }
  }
  const { rank: rankA } = a.verb
  const { rank: rankB } = b.verb
  if (a.verb.family !== b.verb.family || rankA === null || rankB === null || denied)
    return { what: 'verb', direction: null }
  const steps = [Math.sign(rankB - rankA), Number(b.adverb !== null) - Number(a.adverb !== null)]
  const up = steps.some((x) => x > 0)
  const down = steps.some((x) => x < 0)
  return { what: 'strength', direction: up === down ? null : up ? 'stronger' : 'weaker' }
}
