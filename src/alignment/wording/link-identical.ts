/**
 * Clauses printed alike that stand once in each text (`find-identical.ts`) are the same clause.
 *
 *     a  3 双方支持渔业协定。        b  2 双方支持渔业协定。        3 → 2, wherever they stand
 */
import type { AddLink, Pairing } from './pairing.ts'

export function linkIdentical({ identical }: Pairing, add: AddLink): void {
  for (const c of identical.once) add(c)
}
