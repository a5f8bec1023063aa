/** Each word of a file accounted for: once in its text or once left out, in a place where it may be, a word by itself. */
import type { LeftOut } from '../../../src/model/index.ts'
import type { Place, Where, WriterName } from './places.ts'

/** A place with the name that stands there alone, and the sentence that holds it. */
export interface Placed {
  readonly place: Place
  readonly name: string
  readonly words: string
}

const SYLLABLES = ['ba', 'ke', 'lo', 'mi', 'nu', 'ra', 'so', 'te', 'vi', 'zu']

/** Names of one length, so that none is part of another. */
const nameOf = (index: number): string => {
  const name = [1000, 100, 10, 1].map((unit) => SYLLABLES[Math.floor((index + 1357) / unit) % 10]).join('')
  return name[0]!.toUpperCase() + name.slice(1)
}

export const place = (places: readonly Place[]): readonly Placed[] =>
  places.map((own, i) => {
    const name = nameOf(i * 37)
    return {
      place: own,
      name,
      words: own.isTitle
        ? `Papers on matter ${name}, first part`
        : `Matter ${name} is settled by the two parties in full.`,
    }
  })

/** `parted`: a line's end became a paragraph's. The others lose, double or change words, or put them where they are not. */
export type Fate = 'found' | 'parted' | 'lost' | 'twice' | 'glued' | 'misplaced'

export interface Accounted {
  readonly place: string
  readonly fate: Fate
  readonly where: readonly Where[]
}

/** What became of the words of each place. */
export function account(
  placed: readonly Placed[],
  read: { readonly text: string; readonly leftOut?: readonly LeftOut[] | undefined },
  writer: WriterName,
): readonly Accounted[] {
  const parts: readonly { readonly where: Where; readonly text: string }[] = [
    { where: 'text', text: read.text },
    ...(read.leftOut ?? []).map((entry) => ({ where: entry.what, text: entry.text })),
  ]
  return placed.map(({ place: own, name, words }) => {
    const hits = parts.flatMap(({ where, text }) =>
      [...text.matchAll(new RegExp(name, 'g'))].map((hit) => {
        const start = hit.index - words.indexOf(name)
        const found = text.slice(start, start + words.length)
        return {
          where,
          whole: found.replace(/\s/g, ' ') === words,
          parted: found.includes('\n'),
          apart: isEdge(text[start - 1]) && isEdge(text[start + words.length]),
        }
      }),
    )
    const [first] = hits
    const allowed = own.but?.[writer] ?? own.in
    const fate = (): Fate => {
      if (first === undefined) return allowed.includes('nowhere') ? 'found' : 'lost'
      if (hits.length > 1) return 'twice'
      if (!first.whole || !first.apart) return 'glued'
      if (!allowed.includes(first.where)) return 'misplaced'
      return first.parted ? 'parted' : 'found'
    }
    return { place: own.name, fate: fate(), where: hits.map((hit) => hit.where) }
  })
}

const isEdge = (character = ' '): boolean => !/[\p{L}\p{N}]/u.test(character)
