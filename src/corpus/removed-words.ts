/**
 * What a record says that was left out of its text, by kind.
 *
 *     removed:
 *       - （责任编辑：某某）                        outside
 *       - { what: footnote, at: 3, text: 正本… }    a note of the third paragraph
 *       - "[1] 正本以两种文字写成。"                a note, as records of earlier days have it
 */
import type { LeftOut, WitnessRecord } from '../model/document.ts'

const NOTE = /^\[\d+\] /

/** One entry a kind, in the order in which the record comes by them. */
export function removedWords(removed: WitnessRecord['removed'] = []): readonly LeftOut[] {
  const kinds = new Map<LeftOut['what'], { readonly text: string; readonly at: number }[]>()
  for (const entry of removed) {
    const { what, text, at } =
      typeof entry !== 'string'
        ? { at: 0, ...entry }
        : NOTE.test(entry)
          ? { what: 'footnote' as const, text: entry.replace(NOTE, ''), at: 0 }
          : { what: 'outside' as const, text: entry, at: 0 }
    const own = kinds.get(what) ?? []
    kinds.set(what, own)
    own.push({ text: text.replace(/\s+/gu, ' ').trim(), at })
  }
  return [...kinds].map(([what, own]) => ({
    what,
    count: own.length,
    text: own.map(({ text }) => text).join('\n'),
    at: own.map(({ at }) => at),
  }))
}
