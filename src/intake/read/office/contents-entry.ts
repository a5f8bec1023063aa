/**
 * An entry of a table of contents that the word processor made from a field: words, a gap, the page.
 *
 *     第一章　总则⇥3        Chapter I. Scope ........ iv
 *
 * A field that nobody closed holds all that follows it; what ends with no page is text.
 */
const PAGE_AT_END = /[^\d]\s*(?:\d{1,4}|[ivxlc]{1,6})\s*$/i

export const isContentsEntry = (words: string): boolean => PAGE_AT_END.test(words)

/** Whether a field's instruction makes a table of contents. */
export const makesContents = (instruction: string): boolean => /^\s*TOC\b/i.test(instruction)
