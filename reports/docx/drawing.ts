/**
 * What every part of the Word file draws with: the view, names of places, and bookmarks, of which each address has one.
 *
 *     placeOf('2019-1.2')       一、第二段           beside the text that it is in
 *     fullPlaceOf('2019-1.2')   2019 一、第二段      anywhere else
 */
import { Bookmark, type IParagraphOptions, Paragraph, type ParagraphChild } from 'docx'
import type { Cell, Ui, View } from '../../src/core.ts'
import { fullPlaces } from '../full-places.ts'
import { addressesOf, isWording } from '../row-sides.ts'
import { type Bookmarks, nameBookmarks } from './bookmarks.ts'

export interface Drawing {
  readonly view: View
  readonly ui: Ui
  readonly digests: ReadonlySet<string>
  readonly bookmarks: Bookmarks
  /** Addresses that have their bookmark already. */
  readonly placed: Set<string>
  readonly placeOf: (address: string) => string
  readonly fullPlaceOf: (address: string) => string
  /** Any address that stands in running words. */
  readonly addressIn: RegExp
}

export function drawingOf(view: View): Drawing {
  const { places } = view.layout
  const placeOf = (address: string): string => places[address] ?? address
  // Longer names first, so that `2024` is not found in `2024·abridged`.
  const shorts = view.witnesses.map(({ short }) => short).sort((x, y) => y.length - x.length)
  const either = shorts
    .map((short) => `${short.replace(/\s/gu, '_')}-`.replace(/[\\^$.*+?()[\]{}|]/gu, '\\$&'))
    .join('|')
  return {
    view,
    ui: view.ui,
    digests: new Set(view.witnesses.filter((w) => w.fidelity === 'digest').map((w) => w.siglum)),
    bookmarks: nameBookmarks(view.rows.flatMap(addressesOf)),
    placed: new Set(),
    placeOf,
    fullPlaceOf: fullPlaces(view),
    addressIn: new RegExp(`(?:${either})[\\p{L}\\p{N}]+(?:\\.[\\p{L}\\p{N}]+)*`, 'gu'),
  }
}

/** Addresses of clauses that are marked whole: nothing of them stands elsewhere. */
export const wholeIn = (cell: Cell): ReadonlyMap<string, 'added' | 'dropped'> =>
  new Map(
    cell.links.filter(isWording).flatMap((link) => {
      const { look } = link
      if (look !== 'added' && look !== 'dropped') return []
      return [...link.a, ...link.b].map((clause) => [clause.address, look] as const)
    }),
  )

/** A paragraph that bears the bookmarks of addresses, each the first time that it stands in the document. */
export function placed(
  addresses: readonly string[],
  options: IParagraphOptions,
  { bookmarks, placed: taken }: Drawing,
): Paragraph {
  const fresh = addresses.filter((address) => !taken.has(address))
  for (const address of fresh) taken.add(address)
  const marks: ParagraphChild[] = fresh.map((address) => new Bookmark({ id: bookmarks(address), children: [] }))
  for (const child of options.children ?? []) marks.push(child)
  return new Paragraph({ ...options, children: marks })
}
