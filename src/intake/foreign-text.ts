/** What the intake is given with a file or page, and what it makes of it. */
import type { SaidWholeness } from '../genre/wholeness.ts'
import type { Lang, LeftOut } from '../model/index.ts'
import type { DecodedBytes } from './decode/decode-bytes.ts'
import type { Format } from './decode/sniff-format.ts'
import type { IntakeLimits } from './intake-limits.ts'
import type { IntakeNote } from './intake-note.ts'
import type { Changes } from './read/office/office-reading.ts'
import type { LoadPdf } from './read/pdf/pdf-reader.ts'

export interface ForeignOptions {
  /** A path or an address: decides between kinds of plain text, and the known page of a site. */
  readonly name: string
  /** Address the bytes came from, or null for a file. */
  readonly url?: string | null
  /** What the server said. */
  readonly contentType?: string | null
  readonly charset?: string | null
  readonly encoding?: string
  readonly changes?: Changes
  /** A selector of what a page's text is, where the user says so. */
  readonly body?: string
  readonly limits?: IntakeLimits
  /** Makes an OpenDocument text of an old Word file; without it such a file is refused. */
  readonly convertDoc?: (bytes: Uint8Array) => Promise<Uint8Array>
  /** Gives the PDF library; without it a PDF is refused. */
  readonly loadPdf?: LoadPdf
}

/** A text brought in, with everything that has to be told of it. */
export interface ForeignText {
  /** Paragraphs, one a line, a line feed at the end; a blank line where one would be taken for part of another. */
  readonly text: string
  readonly paragraphs: readonly string[]
  /** A text file as it was decoded, nothing joined and nothing cut; null for any other format. */
  readonly decoded: string | null
  readonly format: Format
  /** WHATWG name, or null where the format has none of its own (docx, pdf). */
  readonly encoding: string | null
  readonly encodingGround: DecodedBytes['ground'] | null
  /** The encoding that its bytes plainly show, where another was named. */
  readonly notAsNamed: { readonly read: string; readonly named: string } | null
  readonly lang: Lang | null
  readonly script: 'simplified' | 'traditional' | null
  /** The document's title as found, or null. */
  readonly title: string | null
  /** ISO date of signature as the text says, or null. */
  readonly date: string | null
  /** ISO date of publication as page or furniture says, or null. */
  readonly published: string | null
  readonly publisher: string | null
  /** A page's or paper's own headline, where it is not the title. */
  readonly headline: string | null
  readonly credit: string | null
  readonly dateline: string | null
  readonly byline: string | null
  /** What the text says of its wholeness; null where it says nothing. */
  readonly wholeness: SaidWholeness | null
  /** What the file holds and the text leaves out. Places count in `paragraphs`. */
  readonly leftOut: readonly LeftOut[]
  /** Kinds of such words that its format keeps apart: of one that is not told the file has none. */
  readonly keepsApart: readonly LeftOut['what'][]
  /** Other pages of the same article. */
  readonly nextPages: readonly string[]
  /** The page asks for a password. */
  readonly login: boolean
  /** Pages were not read, or words were that nobody sees: not taken for whole unasked. */
  readonly partial: boolean
  readonly notes: readonly IntakeNote[]
}
