/**
 * The part of the style that depends on the comparison: which cells each tab shows, and the heads of printed pages.
 *
 *     data-tab="1"   →   the cells of column 1 alone
 *
 * The page's own text enters here once, as a string of the style: each character but letters and digits is escaped.
 */
import type { View } from '../../src/core.ts'
import { visible } from '../unseen.ts'
import { printFolded } from './script-data.ts'

/** A string literal of CSS that nothing can break out of. */
export function cssString(text: string): string {
  const escaped = visible(text).replace(/[^\p{L}\p{N} ]/gu, (c) => `\\${c.codePointAt(0)!.toString(16)} `)
  return `"${escaped}"`
}

/** Longest running head, in characters. */
const HEAD_LIMIT = 60

export function styleFor(view: View, unfolded: boolean): string {
  const { columns } = view
  const tabs = columns.map((_, k) => `body[data-tab="${k}"] [data-k]:not([data-k="${k}"])`).join(',')
  const title = [...view.title]
  const head = title.length > HEAD_LIMIT ? `${title.slice(0, HEAD_LIMIT).join('')}…` : view.title
  const said = unfolded ? '' : printFolded(view)
  const names = columns.length === 1 ? `${columns[0]!.short} | ${view.witnesses.at(-1)?.short ?? ''}` : ''
  const page = [
    `@top-left{content:${cssString(said === '' ? head : `${head} · ${said}`)}}`,
    `@top-right{content:${cssString(`tifa ${view.tool.version}`)}}`,
    `@bottom-left{content:${cssString(names)}}`,
  ].join('')
  return `${columns.length > 1 ? `${tabs}{display:none!important}` : ''}@page{size:A4;${page}}`
}
