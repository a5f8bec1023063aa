import type { Source } from '../model/document.ts'
import { scanPage } from '../text/scan-page.ts'

/**
 * Whether an address holds the document's own words: a page about it does not, nor does somebody's translation of it. A
 * scan is a picture, but for one that a wiki keeps with the words of each page.
 */
export const holdsText = ({ kind = 'text', standing, url }: Source): boolean =>
  (kind === 'text' || (kind === 'scan' && scanPage(url) !== null)) && standing !== 'unofficial translation'
