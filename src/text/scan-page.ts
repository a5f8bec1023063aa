/**
 * A page of a scan as a wiki keeps it: the words of one leaf, typed or read by a program, under an address of its own.
 *
 *     https://zh.wikisource.org/zh-hans/Page:某信.pdf/3      →   the wiki, Page:某信.pdf, 3
 */

export interface ScanPage {
  /** `https://zh.wikisource.org` */
  readonly origin: string
  /** The file's pages, as the wiki names them without a number: `Page:某信.pdf`. */
  readonly pages: string
  /** `某信.pdf` */
  readonly file: string
  readonly number: number
}

/** How wikis call the pages of scans: the name that all of them know, and those of Chinese and Russian ones. */
const PAGE = /^\/(?:wiki|zh(?:-[a-z]+)?)\/((?:Page|页面|頁面|Страница):([^/]+\.(?:pdf|djvu|tiff?)))\/(\d{1,4})$/iu

/** The page of a scan that an address names, or null. */
export function scanPage(address: string): ScanPage | null {
  if (!URL.canParse(address)) return null
  const url = new URL(address)
  if (!/(^|\.)wikisource\.org$/i.test(url.hostname)) return null
  let path: string
  try {
    path = decodeURIComponent(url.pathname)
  } catch {
    return null
  }
  const match = PAGE.exec(path.replaceAll('_', ' '))
  return match === null
    ? null
    : { origin: url.origin, pages: match[1]!, file: match[2]!, number: Number.parseInt(match[3]!, 10) }
}
