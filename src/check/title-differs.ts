/**
 * The title that a full text prints is not the record's.
 *
 *     text    北岭国和南滨国关于深化合作的联合声明
 *     record  北岭国和南滨国关于扩大合作的联合声明      told
 *
 * A text that prints no title is no fault; notes in brackets, width and spaces do not count.
 */
import { titleAmong } from '../genre/title.ts'
import { keyText, unspaced } from '../text/key.ts'
import { tell } from '../words/finding.ts'
import { shortly, type TextRule } from './rule.ts'

/** Paragraphs at the head over which a title is looked for, and those that one title is broken over. */
const HEAD = 6
const PIECES = 4
const bare = (title: string): string =>
  unspaced(keyText(title.replace(/[（(][^（）()]*[）)]\s*$/u, '')))
    .toLowerCase()
    .replace(/[<>《》"]/gu, '')

export const titleDiffers: TextRule = {
  id: 'title-differs',
  severity: 'warning',
  scope: 'text',
  describe: { en: 'the title in the text is not the one in the record', zh: '文本标题与记录不符' },
  check: ({ witness: { text, lang, fidelity }, document, clauses }) => {
    const title = document.titles[lang]
    if (fidelity !== 'full' || title === undefined) return []
    const known = new Set([title, ...document.aliases].map(bare))
    const head = clauses.slice(0, HEAD)
    for (let i = 0; i < head.length; i++) {
      let joined = ''
      for (const piece of head.slice(i, i + PIECES)) {
        joined += `${text.slice(piece.start, piece.end)} `
        if (known.has(bare(joined.trim()))) return []
      }
    }
    const found = titleAmong(
      head.map((c) => text.slice(c.start, c.end)),
      lang,
    )
    const printed = found?.named ? head[found.from] : undefined
    if (printed === undefined) return []
    return [
      {
        start: printed.start,
        end: printed.end,
        ...tell('title-differs', {
          printed: shortly(text.slice(printed.start, printed.end), 60),
          recorded: shortly(title, 60),
        }),
      },
    ]
  },
}
