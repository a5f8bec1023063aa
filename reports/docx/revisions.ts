/**
 * Tracked changes as Word keeps them: each insertion, deletion and changed paragraph mark has a number, an author and
 * a date, and each comment a number.
 */
import { type ICommentOptions, Paragraph, TextRun } from 'docx'

/** Stands for a date that is not known, until the zip is packed: then the attribute goes. */
export const UNDATED = '1970-01-01T00:00:00.000Z'

export interface Stamp {
  readonly id: number
  readonly author: string
  readonly date: string
}

export class Revisions {
  readonly comments: ICommentOptions[] = []
  private last = 0
  private readonly author: string
  private readonly date: string

  /** `date`: ISO day of the later document, or null where it is not known. */
  constructor(author: string, date: string | null) {
    this.author = author
    this.date = date !== null && /^\d{4}-\d{2}-\d{2}$/.test(date) ? `${date}T00:00:00Z` : UNDATED
  }

  stamp(): Stamp {
    return { id: ++this.last, author: this.author, date: this.date }
  }

  /** Number of a new comment. */
  comment(text: string): number {
    const id = this.comments.length
    this.comments.push({
      id,
      author: this.author,
      initials: [...this.author].slice(0, 2).join(''),
      date: new Date(this.date),
      children: [new Paragraph({ children: [new TextRun(text)] })],
    })
    return id
  }
}
