/**
 * The source text of a wiki page (`action=raw`), for libraries that offer no other door.
 *
 *     {{header|title=…}}\n==一==\n双方[[w:重申|重申]]…<ref>…</ref>\n[[Category:…]]
 *
 * Templates are cut away with what they hold: a page that transcludes its text (ProofreadPage) has none left and
 * is told so by its length. The rendered page is always the better source.
 */

import type { LeftOut } from '../../../model/index.ts'
import { gatherLeftOut } from '../../gather-left-out.ts'
import type { IntakeNote } from '../../intake-note.ts'
import { intakeNote } from '../../intake-note.ts'

export interface WikitextReading {
  readonly paragraphs: readonly string[]
  readonly title: string | null
  readonly leftOut: readonly LeftOut[]
  readonly notes: readonly IntakeNote[]
}

export function readWikitext(source: string): WikitextReading {
  const footnotes: string[] = []
  const removed: string[] = []
  let text = cutBetween(source, '<!--', '-->', null)
  const title =
    /\{\{\s*(?:header|Header|题头|版权信息)[\s\S]*?\|\s*(?:title|标题|名称)\s*=\s*([^|\n}]+)/
      .exec(text.slice(0, HEAD))?.[1]
      ?.trim() ?? null
  text = text.replace(/<ref[^<>]{0,300}\/>/gi, '').replace(/<ref[^<>]{0,300}>/gi, '<ref>')
  text = cutBetween(text, '<ref>', '</ref>', footnotes)
  text = cutNested(text, '{{', '}}', removed)
  text = cutNested(text, '{|', '|}', removed)
  text = text.replace(/\[\[\s*(?:Category|分类|分類|Категория|File|Image|文件|檔案|Файл)\s*:[^\]]{0,500}\]\]/gi, '')
  const paragraphs: string[] = []
  const counters: number[] = []
  for (const raw of text.split('\n')) {
    if (raw.length > LINE_MOST) {
      paragraphs.push(raw.trim())
      continue
    }
    const heading = /^\s*(={1,6})\s*(.*?)\s*\1\s*$/.exec(raw)
    const list = /^([#*:;]+)\s*(.*)$/.exec(raw)
    if (list?.[1]?.endsWith('#')) {
      const depth = list[1].length
      counters.length = depth
      counters[depth - 1] = (counters[depth - 1] ?? 0) + 1
    } else if (list === null) counters.length = 0
    const label = list?.[1]?.endsWith('#') ? `${counters.at(-1)}. ` : ''
    const words = plain(heading?.[2] ?? list?.[2] ?? raw)
    if (words !== '') paragraphs.push(label + words)
  }
  const notes = footnotes.length > 0 ? [intakeNote('footnotes-apart', { count: footnotes.length })] : []
  const leftOut = gatherLeftOut([
    ...footnotes.map((words) => ({ what: 'footnote' as const, words, at: 0 })),
    ...removed.map((words) => ({ what: 'outside' as const, words, at: 0 })),
  ])
  return { paragraphs, title, leftOut, notes }
}

/** Characters at the head of a page that hold its title. */
const HEAD = 5_000
/** Characters of a line in which a wiki's signs are looked for; no person wrote a longer one. */
const LINE_MOST = 100_000

/** Cuts what stands between two signs, kept in `cut` where given; one that never closes is left as it is. Linear. */
function cutBetween(text: string, open: string, close: string, cut: string[] | null): string {
  let out = ''
  let last = 0
  for (let at = text.indexOf(open); at !== -1; at = text.indexOf(open, last)) {
    const end = text.indexOf(close, at + open.length)
    if (end === -1) break
    out += text.slice(last, at)
    cut?.push(plain(text.slice(at + open.length, end)))
    last = end + close.length
  }
  return out + text.slice(last)
}

/** Cuts balanced pairs, inner ones with the outer; one that never closes is left as it is. Linear. */
function cutNested(text: string, open: string, close: string, removed: string[]): string {
  let out = ''
  let depth = 0
  let start = 0
  let last = 0
  for (let i = 0; i < text.length; ) {
    if (text.startsWith(open, i)) {
      if (depth === 0) {
        out += text.slice(last, i)
        start = i
      }
      depth++
      i += open.length
    } else if (depth > 0 && text.startsWith(close, i)) {
      depth--
      i += close.length
      if (depth === 0) {
        removed.push(text.slice(start, i))
        last = i
      }
    } else i++
  }
  return out + text.slice(depth > 0 ? start : last)
}

function plain(words: string): string {
  return words
    .replace(/\[\[(?:[^[\]|]*\|)?([^[\]|]*)\]\]/g, '$1')
    .replace(/\[https?:\/\/\S+\s+([^\]]+)\]/g, '$1')
    .replace(/'{2,5}/g, '')
    .replace(/<br\s*\/?>/gi, ' ')
    .replace(/<\/?[a-z][^>]{0,300}>/gi, '')
    .replace(/&nbsp;/g, ' ')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&amp;/g, '&')
    .replace(/__[A-Z]+__/g, '')
    .trim()
}
