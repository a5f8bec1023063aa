/**
 * What a change is called.
 *
 *     支持→欢迎 wording      2021年→2022年 number      10⁸→108 number      co-operation→cooperation punctuation
 *     ofthe→of the punctuation     now here→nowhere wording     公平正义→正义公平 order
 */
import type { VariantKind } from '../model/alignment.ts'
import { partsWords } from '../text/joined-words.ts'
import { unspaced } from '../text/key.ts'
import { RAISED_FIGURES } from '../text/numbers.ts'
import type { Hunk, Pairing, Unit } from './unit.ts'

/** Marks inside words, which change no letter: hyphens, apostrophes, stops of abbreviations, spaces of names. */
const INNER_MARKS = /[-\xad"'’. ]/g
const RAISED = new RegExp(`[${RAISED_FIGURES}]`)
const GROUPED = /(?<=\d)[ ,](?=\d{3}(?!\d))/g

export function kindOfChange(p: Pairing, h: Hunk): VariantKind {
  if (h.moved) return 'order'
  const unitsA = p.a.slice(h.a0, h.a1)
  const unitsB = p.b.slice(h.b0, h.b1)
  const units = [...unitsA, ...unitsB]
  const a = keyOf(unitsA)
  const b = keyOf(unitsB)
  // 10⁸ and 108, 120 km² and 120 km2: a figure that is raised is another number.
  if ((RAISED.test(a) || RAISED.test(b)) && levelled(a) === levelled(b)) return 'number'
  if (units.every((unit) => unit.kind === 'number')) {
    return a.replace(GROUPED, '') === b.replace(GROUPED, '') ? 'punctuation' : 'number'
  }
  if (units.every((unit) => unit.kind === 'punct')) return 'punctuation'
  if (unspaced(a) === unspaced(b)) return partsWords(a, b) ? 'wording' : 'punctuation'
  if (units.some((unit) => unit.kind === 'number')) return 'wording'
  if (isTurned(a, b)) return 'order'
  const [lettersA, lettersB] = [lettersOf(unitsA), lettersOf(unitsB)]
  return lettersA.replaceAll(' ', '') === lettersB.replaceAll(' ', '') && !partsWords(lettersA, lettersB)
    ? 'punctuation'
    : 'wording'
}

/** Characters of a Han word that is told to have changed places with its neighbour. */
const LEAST_TURNED = 2

/** 民主公正 and 公正民主: two Han words that changed places, be they one token or two. */
function isTurned(a: string, b: string): boolean {
  const [x, y] = [a.replaceAll(' ', ''), b.replaceAll(' ', '')]
  if (x.length !== y.length || x === y || !/^[\u3400-\u9fff]+$/.test(x)) return false
  for (let k = LEAST_TURNED; k <= x.length - LEAST_TURNED; k++) if (x.slice(k) + x.slice(0, k) === y) return true
  return false
}

const keyOf = (units: readonly Unit[]): string => units.map((unit) => unit.key).join(' ')

/** A key with raised figures set on the line, without spaces. */
const levelled = (key: string): string => (RAISED.test(key) ? key.normalize('NFKC') : key).replaceAll(' ', '')

/** The words of some units without the marks inside and between them. */
const lettersOf = (units: readonly Unit[]): string =>
  units
    .filter((unit) => unit.kind !== 'punct')
    .map((unit) => unit.key.replace(INNER_MARKS, ''))
    .join(' ')
