/**
 * Lines of one paragraph, put together as they were before a margin broke them.
 *
 *     发展睦邻友 ⏎ 好合作           发展睦邻友好合作
 *     good neighbourly ⏎ relations  good neighbourly relations
 *     сотрудни- ⏎ чество            сотрудничество
 *     торгово- ⏎ экономический      торгово-экономический (`keeps-hyphen.ts`)
 */
import { keepsHyphen } from './keeps-hyphen.ts'

export interface JoinedLines {
  readonly text: string
  /** Hyphens at line ends that were dropped. */
  readonly hyphens: number
}

/** Characters of a word at a line's end that are looked at. */
const WORD_MOST = 60

const han = /[\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef\u3000-\u303f“”‘’—…·]/

/** `words` are the text's own words, lower case: they decide whether a hyphen at a line's end belongs to the word. */
export function joinWrapped(lines: readonly string[], words: ReadonlySet<string> = new Set()): JoinedLines {
  let text = ''
  let hyphens = 0
  for (const raw of lines) {
    const line = raw.trim()
    if (line === '') continue
    if (text === '') {
      text = line
      continue
    }
    const end = text.slice(-WORD_MOST)
    if (/\p{L}[-\u00ad\u00ac\u2010]$/u.test(end) && /^\p{Ll}/u.test(line)) {
      if (/[\u00ad\u00ac]$/.test(text) || !keepsHyphen(end, line.slice(0, WORD_MOST), words)) {
        text = text.slice(0, -1) + line
        hyphens++
      } else text += line
      continue
    }
    const last = text.at(-1)!
    const first = line[0]!
    const isTight =
      /[“‘«([]/.test(last) ||
      (han.test(last) && han.test(first)) ||
      (/[-\u2010]$/.test(last) && /^[\p{L}\d]/u.test(line) && /[\p{L}\d][-\u2010]$/u.test(text.slice(-3))) ||
      // A number in Han text may break anywhere; in spaced scripts two numbers are two.
      (/\d/.test(last) && /\d/.test(first) && han.test(text.slice(-12))) ||
      (isWide(last) && /[\d\p{L}]/u.test(first)) ||
      (/[\d\p{L}]/u.test(last) && isWide(first))
    text += isTight ? line : ` ${line}`
  }
  return { text, hyphens }
}

/** Han characters and full-width signs, beside which a broken line has no space. */
const isWide = (character: string): boolean => /[\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef\u3000-\u303f]/.test(character)
