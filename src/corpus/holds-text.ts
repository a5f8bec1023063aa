import type { Source } from '../model/document.ts'

/** Whether an address holds the document's own words: a page about it does not, nor does somebody's translation of it. */
export const holdsText = ({ kind = 'text', standing }: Source): boolean =>
  kind === 'text' && standing !== 'unofficial translation'
