/** The units of stretches of a joined side, numbered by key so that both sides compare small integers. */
import type { Span } from '../model/span.ts'
import { type FoldTable, keyText } from '../text/key.ts'
import type { TokenKind } from '../text/token.ts'
import { tokenize } from '../text/tokenize.ts'
import { isFunctionWord } from './function-words.ts'
import type { JoinedSide } from './read-side.ts'
import type { Unit } from './unit.ts'

/** Letters of a spaced script that say about as much as one Han character. */
const LETTERS_PER_HAN = 3
/** A function word, beside one Han character of content. */
const FUNCTION_WEIGHT = 0.2
/** A punctuation mark: enough to prefer a pair that shares it. */
const PUNCT_WEIGHT = 0.02
/** A number of any length: it changes while the sentence stays. */
const NUMBER_WEIGHT = 1
/** A word's greatest weight: a long name is one thing said. */
const HEAVIEST = 5

export class Numbering {
  readonly #ids = new Map<string, number>()
  readonly #weights: number[] = []

  id(key: string): number {
    let id = this.#ids.get(key)
    if (id === undefined) {
      id = this.#ids.size
      this.#ids.set(key, id)
    }
    return id
  }

  weight(id: number, key: string, kind: TokenKind): number {
    const known = this.#weights[id]
    if (known !== undefined) return known
    const weight =
      kind === 'punct'
        ? PUNCT_WEIGHT
        : kind === 'number'
          ? NUMBER_WEIGHT
          : isFunctionWord(key)
            ? FUNCTION_WEIGHT
            : contentWeight(key)
    this.#weights[id] = weight
    return weight
  }
}

function contentWeight(key: string): number {
  const han = key.charCodeAt(0) >= 0x2e80
  return Math.min(HEAVIEST, Math.max(1, han ? key.length : key.length / LETTERS_PER_HAN))
}

/** What both sides of a bead are read with. */
export interface UnitReading {
  readonly numbering: Numbering
  readonly fold: FoldTable | null
}

/** Units of a stretch in joined offsets. */
export function readUnits(side: JoinedSide, [from, to]: Span, { numbering, fold }: UnitReading): Unit[] {
  const units: Unit[] = []
  for (const { start, end, kind, key } of tokenize(side.text, from, to, fold)) {
    if (kind === 'space') continue
    const id = numbering.id(key)
    units.push({ start, end, kind, key, id, weight: numbering.weight(id, key, kind) })
  }
  return units
}

/** The stretch as one unit, without the spaces around it: for sides too long to read word by word. */
export function readCoarsely(side: JoinedSide, [from, to]: Span, { numbering, fold }: UnitReading): Unit[] {
  const text = side.text.slice(from, to)
  const start = from + (text.length - text.trimStart().length)
  const end = from + text.trimEnd().length
  if (start >= end) return []
  const key = keyText(side.text, start, end, fold)
  return [{ start, end, kind: 'word', key, id: numbering.id(key), weight: HEAVIEST }]
}
