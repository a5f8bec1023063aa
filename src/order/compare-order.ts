/**
 * What stands first, and what takes how much room: two texts by their sections, and by where they first name things.
 *
 *     八、关于地区问题   eighth in both texts, 11 % of the earlier one and 14 % of the later
 *     “北方走廊”         first at 48 % of the earlier text, at 6 % of the later
 *
 * Between whole texts alone: cuts change places and shares.
 */
import type { BeadFacts } from '../model/alignment.ts'
import type { TextOrder } from '../model/order.ts'
import type { FoldTable } from '../text/key.ts'
import { listMentions, type NamingSide } from './list-mentions.ts'
import { listSections } from './list-sections.ts'
import { tieSections } from './tie-sections.ts'

export type OrderedText = Omit<NamingSide, 'sections'>

/** `beads` link the clauses of both. Near linear in the texts. */
export function compareOrder(
  a: OrderedText,
  b: OrderedText,
  beads: readonly BeadFacts[],
  fold: FoldTable | null,
): TextOrder {
  const sideA = { ...a, sections: listSections(a.text, a.clauses) }
  const sideB = { ...b, sections: listSections(b.text, b.clauses) }
  return {
    sections: { a: sideA.sections.list, b: sideB.sections.list },
    ties: tieSections(sideA, sideB, beads),
    mentions: listMentions(sideA, sideB, fold),
  }
}
