/**
 * The body of a page as paragraphs.
 *
 *     <p>　　一、双方<b>重申</b>…<br>　　二、…</p><ol start=3><li>各方…</ol>
 *
 * gives three: 「一、双方重申…」, 「二、…」, 「3. 各方…」 (a browser prints that number, so it is part of what
 * readers cite). Spaces of layout are folded, nothing else is rewritten.
 */

import { numberToLetters, numberToRoman } from '../../../genre/numerals.ts'
import { type IntakeNote, intakeNote } from '../../intake-note.ts'
import { ROW_LINE } from '../docx/docx-rows.ts'
import { isNoteMark } from '../note-mark.ts'
import { attribute, type HtmlElement, type HtmlNode, isElement, plainText, walkHtml } from './html-tree.ts'

export interface HtmlLines {
  readonly paragraphs: readonly string[]
  readonly images: number
  readonly notes: readonly IntakeNote[]
}

const blockTags: ReadonlySet<string> = new Set([
  'address',
  'article',
  'blockquote',
  'body',
  'caption',
  'center',
  'dd',
  'details',
  'div',
  'dl',
  'dt',
  'fieldset',
  'figure',
  'h1',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
  'header',
  'hr',
  'html',
  'li',
  'main',
  'ol',
  'p',
  'pre',
  'section',
  'summary',
  'table',
  'tbody',
  'td',
  'tfoot',
  'th',
  'thead',
  'tr',
  'ul',
])

/** `skip` says which elements are not the text. */
export function htmlLines(body: HtmlNode, skip: (element: HtmlElement) => boolean): HtmlLines {
  const paragraphs: string[] = []
  const notes = new Map<string, IntakeNote>()
  const lists: { ordered: boolean; next: number; type: string }[] = []
  let line = ''
  let images = 0
  let preserved = 0
  let label = ''
  let rowCells = -1
  const flush = (): void => {
    const words = line.trim()
    if (words !== '') {
      paragraphs.push(label + words)
      label = ''
    }
    line = ''
  }
  walkHtml(
    body,
    (node) => {
      if (node.nodeName === '#text') {
        const value = (node as unknown as { value: string }).value
        if (preserved > 0) {
          const rows = value.split(/\r?\n/)
          rows.forEach((row, i) => {
            if (i > 0) flush()
            line += row
          })
        } else {
          const words = value.replace(/[ \t\r\n\f]+/g, ' ')
          line += line.endsWith(' ') && words.startsWith(' ') ? words.slice(1) : words
        }
        return true
      }
      if (!isElement(node)) return true
      if (skip(node)) return false
      if (node.tagName === 'img') images++
      if (node.tagName === 'br') flush()
      if (isRaisedMark(node, line)) {
        notes.set('note-marks', intakeNote('note-marks-removed'))
        return false
      }
      if (node.tagName === 'del' || node.tagName === 's' || node.tagName === 'strike')
        notes.set('struck', intakeNote('struck-text', { words: plainText(node).slice(0, 40) }, 'warning'))
      if (node.tagName === 'tr' && plainText(node).length <= ROW_LINE && isDataRow(node)) {
        flush()
        rowCells = 0
      }
      if (rowCells >= 0 && (node.tagName === 'td' || node.tagName === 'th')) {
        if (rowCells++ > 0) line = `${line.trimEnd()}\t`
        return true
      }
      if (blockTags.has(node.tagName) && rowCells < 0) flush()
      if (node.tagName === 'pre') preserved++
      if (node.tagName === 'ol' || node.tagName === 'ul') {
        const start = Number.parseInt(attribute(node, 'start') ?? '1', 10)
        lists.push({
          ordered: node.tagName === 'ol',
          next: Number.isSafeInteger(start) ? start : 1,
          type: attribute(node, 'type') ?? '1',
        })
      }
      if (node.tagName === 'li') {
        const list = lists.at(-1)
        if (list?.ordered === true) {
          const value = Number.parseInt(attribute(node, 'value') ?? '', 10)
          const n = Number.isSafeInteger(value) ? value : list.next
          list.next = n + 1
          const words = plainText(node)
          // Pages often print the label in the item as well, and hide the list's own.
          if (!/^[（(]?[\d一二三四五六七八九十]+[）)、.．]/.test(words)) {
            label = `${listLabel(n, list.type)} `
            notes.set('numbers', intakeNote('list-numbers'))
          }
        }
      }
      return true
    },
    (node) => {
      if (!isElement(node)) return
      if (node.tagName === 'tr' && rowCells >= 0) {
        rowCells = -1
        flush()
      }
      if (blockTags.has(node.tagName) && rowCells < 0) flush()
      if (node.tagName === 'pre') preserved--
      if (node.tagName === 'ol' || node.tagName === 'ul') lists.pop()
      if (node.tagName === 'li') label = ''
    },
  )
  flush()
  return { paragraphs, images, notes: [...notes.values()] }
}

/** `<sup><a href="#fn1">[1]</a></sup>`: the mark of a footnote, not a word of the text. */
function isRaisedMark(element: HtmlElement, before: string): boolean {
  if (element.tagName !== 'sup') return false
  const words = plainText(element)
  if (isNoteMark(words, before)) return true
  if (!/^(?:\d{1,3}|[a-z])$/.test(words)) return false
  let linked = false
  walkHtml(element, (node) => {
    if (isElement(node) && node.tagName === 'a') linked = true
    return !linked
  })
  return linked
}

/** A row of a table of data: two cells or more, none of which holds paragraphs. */
function isDataRow(row: HtmlElement): boolean {
  let cells = 0
  let blocks = 0
  walkHtml(row, (node) => {
    if (!isElement(node)) return true
    if (node.tagName === 'td' || node.tagName === 'th') cells++
    else if (['div', 'table', 'ul', 'ol', 'blockquote'].includes(node.tagName)) blocks++
    return true
  })
  return cells >= 2 && blocks === 0
}

/** The label that a browser prints for item `n` of a list of HTML's `type`. */
function listLabel(n: number, type: string): string {
  if (type === 'a') return `${numberToLetters(n)})`
  if (type === 'A') return `${numberToLetters(n).toUpperCase()}.`
  if (type === 'i') return `${numberToRoman(n).toLowerCase()}.`
  if (type === 'I') return `${numberToRoman(n)}.`
  return `${n}.`
}
