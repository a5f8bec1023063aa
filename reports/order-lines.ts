/**
 * Order and share as plain lines, for forms that draw no chart: each section with its share of either text, then the names.
 *
 *     五、关于人文交流与环境保护：2019 10.3%、2024 9.4%；前移
 */
import type { OrderSection, OrderView, Ui } from '../src/core.ts'
import { orderWords } from '../src/words/order-words.ts'
import { say } from '../src/words/say.ts'
import { labelGap } from './printed.ts'

/** A section's name as printed: `五、关于人文交流与环境保护`. */
export function sectionName({ a, b }: OrderSection): string {
  const { label, words } = (b ?? a)!
  return label === null ? words : `${label}${labelGap(label)}${words}`
}

export const orderLine = (section: OrderSection, { a, b }: Pick<OrderView, 'a' | 'b'>, ui: Ui): string =>
  say(ui, orderWords.line, {
    name: sectionName(section),
    a,
    shareA: section.a?.percent ?? '',
    b,
    shareB: section.b?.percent ?? '',
    word: section.word,
  })
