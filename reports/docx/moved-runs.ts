/**
 * Moves as Word itself keeps them, which its own comparison draws in green and links to each other.
 *
 *     where it stood   <w:moveFromRangeStart w:name="move1"/><w:moveFrom>…</w:moveFrom><w:moveFromRangeEnd/>
 *     where it stands  <w:moveToRangeStart w:name="move1"/><w:moveTo>…</w:moveTo><w:moveToRangeEnd/>
 */
import {
  Bookmark,
  BuilderElement,
  FileChild,
  type IRunOptions,
  NextAttributeComponent,
  type ParagraphChild,
  TextRun,
  type XmlComponent,
} from 'docx'
import { type Stamp, UNDATED } from './revisions.ts'

/** `a` is where words stood, `b` where they stand. */
const NAME = { a: 'w:moveFrom', b: 'w:moveTo' } as const

const changeOf = ({ id, author, date }: Stamp, name?: string) => ({
  id: { key: 'w:id', value: String(id) },
  author: { key: 'w:author', value: author },
  date: { key: 'w:date', value: date },
  ...(name === undefined ? {} : { name: { key: 'w:name', value: name } }),
})

/** The library knows no element of ours by name; any may stand in a paragraph. */
const inParagraph = (element: XmlComponent): ParagraphChild => element as ParagraphChild

export const movedRun = (side: 'a' | 'b', options: IRunOptions, stamp: Stamp): ParagraphChild =>
  inParagraph(new BuilderElement({ name: NAME[side], attributes: changeOf(stamp), children: [new TextRun(options)] }))

/** The format asks for a date here, where no reader sees it: this stands for one that is not known. */
const NO_DATE = '1970-01-01T00:00:00Z'

/** Begins a range; its number ends it. */
export function moveStart(side: 'a' | 'b', name: string, stamp: Stamp): ParagraphChild {
  const dated = stamp.date === UNDATED ? { ...stamp, date: NO_DATE } : stamp
  return inParagraph(new BuilderElement({ name: `${NAME[side]}RangeStart`, attributes: changeOf(dated, name) }))
}

/** Ends a range within a paragraph. */
export const moveEnd = (side: 'a' | 'b', { id }: Stamp): ParagraphChild =>
  inParagraph(
    new BuilderElement({ name: `${NAME[side]}RangeEnd`, attributes: { id: { key: 'w:id', value: String(id) } } }),
  )

/** A paragraph that moved with its mark; what ends its range stands after it, so that the mark lies within. */
export class MovedParagraph extends FileChild {
  constructor(
    side: 'a' | 'b',
    {
      style,
      mark,
      children,
    }: { readonly style: string; readonly mark: Stamp; readonly children: readonly ParagraphChild[] },
  ) {
    super('w:p')
    const own = new BuilderElement({ name: NAME[side], attributes: changeOf(mark) })
    this.root.push(
      new BuilderElement({
        name: 'w:pPr',
        children: [
          new BuilderElement({ name: 'w:pStyle', attributes: { val: { key: 'w:val', value: style } } }),
          new BuilderElement({ name: 'w:rPr', children: [own] }),
        ],
      }),
    )
    for (const child of children) {
      if (child instanceof Bookmark)
        for (const part of [child.start, ...child.children, child.end]) this.root.push(part)
      else this.root.push(child)
    }
  }
}

/** Ends a range after a whole paragraph. */
export class MoveEnd extends FileChild {
  constructor(side: 'a' | 'b', { id }: Stamp) {
    super(`${NAME[side]}RangeEnd`)
    this.root.push(new NextAttributeComponent({ id: { key: 'w:id', value: String(id) } }))
  }
}
