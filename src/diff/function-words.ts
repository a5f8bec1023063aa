/**
 * Words that hold a sentence together and say little by themselves: 的, 和, of, и. Alone between two changes they
 * are no common ground. And words that turn a sentence round, which are never folded into a change: 不, not, без.
 */
import { NEGATIONS } from '../text/negations.ts'

const FUNCTION =
  '的 地 得 了 和 与 及 以及 或 或者 并 并且 而 在 对 对于 于 为 以 将 把 被 由 从 向 到 等 等等 其 之 所 是 有 也 都 还 就 这 那 该 各 上 中 下 内 a an the of to in on at by for with and or as from that which who whom whose where when while if than is are was were be been it its this these their his her has have had will would shall may и в во на с со к ко по о об от до за из у для как что а но или же ли то это его ее их при через между также который которая которое которые которых которой котором'
const functionWords = new Set(FUNCTION.split(' '))
const negations = new Set(NEGATIONS)

/** Asked for every token of every pairing: answers are kept, by key. They depend on nothing else. */
const knownFunction = new Map<string, boolean>()
const knownNegation = new Map<string, boolean>()
/** Keys remembered at most: a vocabulary, not a text. */
const REMEMBERED = 20_000

function remembered(known: Map<string, boolean>, key: string, answer: (key: string) => boolean): boolean {
  const before = known.get(key)
  if (before !== undefined) return before
  const found = answer(key)
  if (known.size < REMEMBERED) known.set(key, found)
  return found
}

/** By comparison key; case does not matter. */
export const isFunctionWord = (key: string): boolean =>
  remembered(knownFunction, key, (k) => functionWords.has(k) || functionWords.has(k.toLowerCase()))

export const isNegation = (key: string): boolean =>
  remembered(knownNegation, key, (k) => negations.has(k) || negations.has(k.toLowerCase()) || /n"t$/.test(k))
