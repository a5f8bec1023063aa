/**
 * The words of a page that is but a printed page of fixed width, as the documents of the nineties were put on the web.
 *
 *     <pre>      The two sides will deepen
 *          their co-operation …                     lines that a margin broke: they are joined like those of a text file
 *     A/51/1
 *     English
 *     Page 2                                         the head of a printed page, inside a sentence as often as not
 *     </pre>
 */

/** Share of a page's words that stand in fixed width. */
const MOST = 0.6
/** Lines of fixed width that make it a page, and not a table in one. */
const LINES = 20

export interface FixedWidth {
  /** The lines as printed, without heads of pages. */
  readonly text: string
  /** The heads that were taken away. */
  readonly heads: readonly string[]
}

/** Null where the page is none. Reads its source alone: the page's tree is made by whoever reads other pages. */
export function fixedWidthPage(html: string): FixedWidth | null {
  const blocks = [...html.matchAll(/<(pre|xmp|listing)\b[^>]{0,400}>([\s\S]*?)(?:<\/\1\s*>|$)/gi)].map(
    ([, , inside]) => inside!,
  )
  if (blocks.length === 0) return null
  const words = (source: string): number => bare(source).replace(/\s+/g, '').length
  const fixed = blocks.join('\n')
  const body = html.replace(/<head\b[\s\S]*?<\/head\s*>|<(script|style)\b[\s\S]*?<\/\1\s*>/gi, '')
  if (words(fixed) < MOST * words(body) || fixed.split('\n').length < LINES) return null
  return withoutHeads(bare(fixed))
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ' }

const bare = (source: string): string =>
  source
    .replace(/<!--[\s\S]*?-->/g, '')
    .replace(/<\/?[a-z][^>]{0,400}>/gi, '')
    .replace(/&(?:#(\d{1,6})|#x([0-9a-f]{1,6})|([a-z]{2,6}));?/gi, (whole, decimal, hex, name) => {
      const code = decimal === undefined ? (hex === undefined ? Number.NaN : Number.parseInt(hex, 16)) : Number(decimal)
      if (!Number.isNaN(code)) return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole
      return ENTITIES[String(name).toLowerCase()] ?? whole
    })

/** Lines at the head of a printed page of the UN; the first of them is its symbol. */
const SYMBOL = /^\s*(?:[AS]|E|CD|NPT)\/(?:[\w.-]+\/)*[\w.-]*\d[\w.-]*\s*$/
const UNDER_SYMBOL = /^\s*(?:English|Chinese|Russian|French|Spanish|Arabic|Page \d{1,3}|page \d{1,3})?\s*$/
const PAGE = /^\s*Page \d{1,3}\s*$/i
/** `/...` at the foot of a page that goes on. */
const GOES_ON = /^\s*\/\.{3}\s*$/

function withoutHeads(text: string): FixedWidth {
  const lines = text.replace(/\r\n?/g, '\n').split('\n')
  const heads: string[] = []
  const kept: string[] = []
  for (let i = 0; i < lines.length; i++) {
    const line = lines[i]!
    if (GOES_ON.test(line)) {
      heads.push(line.trim())
      // The blank lines of the foot say nothing: the sentence goes on.
      while (kept.at(-1)?.trim() === '') kept.pop()
      continue
    }
    let to = i
    while (to < lines.length && to - i < 8 && (SYMBOL.test(lines[to]!) || UNDER_SYMBOL.test(lines[to]!))) to++
    const block = lines.slice(i, to)
    if (SYMBOL.test(line) && block.some((l) => PAGE.test(l))) {
      for (const head of block.map((l) => l.trim()).filter((l) => l !== '')) heads.push(head)
      i = to - 1
      continue
    }
    kept.push(line)
  }
  return { text: kept.join('\n'), heads }
}
