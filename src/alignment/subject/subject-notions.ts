/**
 * Where a text uses the words of a notion.
 *
 *     反对以意识形态划线，不存在高人一等的“民主”   →   意识形态划线, 高人一等的“民主”, 民主
 *
 * The text is read once: at each place the first two characters (three letters, in spaced scripts) choose the few
 * forms that can start there. Of forms that overlap, a notion's longest counts.
 */
import type { Lang, Span } from '../../model/index.ts'
import { comparisonKey } from '../../text/key.ts'
import { NOTIONS } from './subject-lexicon.ts'

/** Characters that a `…` may stand for: inside a sentence, within a phrase or two. */
const GAP: Record<Lang, number> = { zh: 12, ru: 48, en: 48 }

/** A key without quotes and title brackets, in small letters, with the way back to the file. */
export interface PlainText {
  readonly text: string
  readonly at: Uint32Array
}

export interface NotionPlace {
  /** Index of the notion's row. */
  readonly notion: number
  /** In the file. */
  readonly span: Span
}

export function plainText(text: string, start: number, end: number): PlainText {
  const key = comparisonKey(text, start, end)
  const at = new Uint32Array(key.text.length)
  let out = ''
  for (let i = 0; i < key.text.length; i++) {
    const ch = key.text[i]!
    if ('"<>《》[]'.includes(ch)) continue
    const small = ch.toLowerCase()
    at[out.length] = key.at[i]!
    out += small.length === 1 ? small : ch
  }
  return { text: out, at: at.subarray(0, out.length) }
}

/** The file's span of `text[from, to)` of a plain text; never ends inside a surrogate pair. */
export function spanOf(plain: PlainText, from: number, to: number): Span {
  const last = plain.text.charCodeAt(to - 1)
  const before = plain.at[to - 1]!
  return [plain.at[from]!, before + (last >= 0xd800 && last <= 0xdbff ? 2 : 1)]
}

interface Form {
  readonly notion: number
  readonly rule: RegExp
  /** A phrase in which the notion's words mean something else: 民主 in 国际关系民主化. */
  readonly other: boolean
}

const tables = new Map<Lang, Map<string, Form[]>>()
const startLength = (lang: Lang): number => (lang === 'zh' ? 2 : 3)

function formsOf(lang: Lang): Map<string, Form[]> {
  const known = tables.get(lang)
  if (known) return known
  const table = new Map<string, Form[]>()
  NOTIONS.forEach((row, notion) => {
    for (const form of row[lang].split('|')) {
      const { start, source } = pattern(form.replace(/^!/u, ''), lang)
      const entry = { notion, rule: new RegExp(source, 'uy'), other: form.startsWith('!') }
      const list = table.get(start)
      if (list) list.push(entry)
      else table.set(start, [entry])
    }
  })
  tables.set(lang, table)
  return table
}

/** A form as an expression over plain texts, and the letters it starts with. Each word is folded as texts are. */
function pattern(form: string, lang: Lang): { readonly start: string; readonly source: string } {
  let source = ''
  let start = ''
  for (const piece of form.split(/(…|\*|\s+)/u)) {
    if (piece === '') continue
    if (piece === '…') source += `[^.;:!?。；：！？]{0,${GAP[lang]}}?`
    else if (piece === '*') source += '\\p{L}*'
    else if (/^\s/u.test(piece))
      source += ' ?' // a space beside a comma is layout, and no plain text has it
    else {
      const plain = plainText(piece, 0, piece.length).text
      if (start === '') start = plain.slice(0, startLength(lang))
      source += plain.replace(/[.*+?^${}()|[\]\\/]/gu, '\\$&')
    }
  }
  return { start, source: lang === 'zh' ? source : `${source}(?!\\p{L})` }
}

/** The places of notions in a text, by place; of one notion, none overlap. Linear in the length of the text. */
export function findNotions(plain: PlainText, lang: Lang): readonly NotionPlace[] {
  const table = formsOf(lang)
  const length = startLength(lang)
  const best = new Map<number, [from: number, to: number][]>()
  const others = new Map<number, [from: number, to: number][]>()
  const { text } = plain
  for (let i = 0; i < text.length; i++) {
    if (lang !== 'zh' && i > 0 && /[\p{L}\p{N}]/u.test(text[i - 1]!)) continue
    for (let n = length; n >= 1; n--) {
      for (const form of table.get(text.slice(i, i + n)) ?? []) {
        form.rule.lastIndex = i
        if (!form.rule.test(text)) continue
        const to = form.rule.lastIndex
        if (form.other) {
          const phrases = others.get(form.notion)
          if (phrases) phrases.push([i, to])
          else others.set(form.notion, [[i, to]])
          continue
        }
        const places = best.get(form.notion)
        const last = places?.[places.length - 1]
        if (!places || !last) best.set(form.notion, [[i, to]])
        else if (i >= last[1]) places.push([i, to])
        else if (to - i > last[1] - last[0]) places[places.length - 1] = [i, to]
      }
    }
  }
  const found: NotionPlace[] = []
  for (const [notion, places] of best) {
    const phrases = others.get(notion) ?? []
    let next = 0
    for (const [from, to] of places) {
      while (next < phrases.length && (phrases[next] as readonly [number, number])[1] < to) next++
      const phrase = phrases[next]
      if (phrase && from >= phrase[0] && to <= phrase[1]) continue
      found.push({ notion, span: spanOf(plain, from, to) })
    }
  }
  return found.sort((x, y) => x.span[0] - y.span[0] || y.span[1] - x.span[1] || x.notion - y.notion)
}
