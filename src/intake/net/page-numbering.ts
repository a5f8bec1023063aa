/**
 * Which page of its article an address is.
 *
 *     content_9.htm, content_9_2.htm, content_9_3.htm      0, 2, 3
 *     t1_1.shtml, t1_1_1.shtml                             0, 1
 *     a.htm?page=2                                         2
 *     Page:a.pdf/3, Page:a.pdf/4                           3, 4
 */

/**
 * The number of a page among its article's; 0 for none, which is the first. `first` is the page
 * that one began with, `others` what it links to: t1_1 may be a page of t1, or an article with the pages t1_1_1, t1_1_2.
 */
export function pageNumbering(first: string, others: readonly string[]): (address: string) => number {
  const own = nameOf(first)
  const stem = others.some((other) => nameOf(other).startsWith(`${own}_`))
    ? own
    : (/^(.*\d{4,}.*)_\d{1,2}$/.exec(own)?.[1] ?? own)
  return (address) => {
    const leaf = /\.(?:pdf|djvu|tiff?)\/(\d{1,4})$/i.exec(address)?.[1]
    if (leaf !== undefined) return Number(leaf)
    const name = nameOf(address)
    if (name === stem) return Number(/[?&]p(?:age)?=(\d{1,3})/.exec(address)?.[1] ?? 0)
    const suffix = name.startsWith(`${stem}_`) ? name.slice(stem.length + 1) : ''
    return /^\d{1,3}$/.test(suffix)
      ? Number(suffix)
      : Number(/[?&]p(?:age)?=(\d{1,3})/.exec(address)?.[1] ?? /_(\d{1,3})\.\w+(?:[?#].*)?$/.exec(address)?.[1] ?? 0)
  }
}

const nameOf = (address: string): string => /([^/?#]+?)(?:\.\w+)?(?:[?#].*)?$/.exec(address)?.[1] ?? ''
