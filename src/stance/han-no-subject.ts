/**
 * Chinese sentences whose subject is not who speaks, or is in no table.
 *
 *     该倡议得到双方支持。        有关项目应当遵循市场原则。
 */
import { type Found, matchAt } from './found.ts'
import {
  isLongModal,
  isShortModal,
  LONG_MODAL,
  MODAL_ROWS,
  nounBeside,
  type Part,
  type Predicate,
  predicateAt,
  SHORT_MODAL,
  word,
} from './han-predicate.ts'
import { hanSpeakerAt } from './han-speaker.ts'

/** 该倡议得到双方支持. */
export function passiveIn(text: string, part: Part, names: ReadonlySet<string>): readonly Found[] {
  const pattern = /(?:得到|受到|获得|遭到|遭|被)了?/g
  pattern.lastIndex = part.from
  for (let m = pattern.exec(text); m && m.index < part.to; m = pattern.exec(text)) {
    const speaker = hanSpeakerAt(text, m.index + m[0].length, names)
    if (!speaker) continue
    const p = predicateAt(text, speaker.to + (text[speaker.to] === '的' ? 1 : 0), part.to, true)
    if (!p?.verb || p.modal || (p.to < part.to && !/^[和与、]/.test(text.slice(p.to)))) continue
    const second = nounBeside(text, p.to, part.to)
    return [p, ...(second ? [second] : [])].map(({ verb, negation, adverb }) => ({
      speaker,
      inherited: false,
      verb,
      negation,
      adverb,
      modal: null,
    }))
  }
  return []
}

/** The first modal of a part whose subject no row names. */
export function modalIn(text: string, part: Part): Predicate | null {
  const none = matchAt(/没有/y, text, part.from)
  for (let at = part.from + 1; at < part.to; at++) {
    const long = matchAt(LONG_MODAL, text, at)
    const row = long === null ? undefined : MODAL_ROWS.get(long)
    const short = row ? null : matchAt(SHORT_MODAL, text, at)
    const shortRow = short === null ? null : isShortModal(text, at, short, part.to, false)
    const form = row ? long! : short
    const found = row ?? shortRow
    if (!form || !found || at + form.length >= part.to) continue
    if (found.own) continue
    if (row ? !isLongModal(row, text, at, form, part.to) || row.key === '愿' : found.key === '愿') continue
    // 没有国家有权……
    const negation = none === null ? null : word('不', part.from, none.length)
    return { modal: word(found.key, at, form.length), negation, adverb: null, verb: null, to: at + form.length }
  }
  return null
}
