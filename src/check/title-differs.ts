/**
 * The title that a full text prints is not the record's.
 *
 *     text    北岭国和南滨国关于深化合作的联合声明
 *     record  北岭国和南滨国关于扩大合作的联合声明      told
 *
 * A text that prints no title is no fault; notes in brackets, width and spaces do not count.
 */
import { keyText, unspaced } from '../text/key.ts'
import { tell } from '../words/finding.ts'
import { shortly, type TextRule } from './rule.ts'

/** Paragraphs at the head over which a title is looked for, and those that one title is broken over. */
const HEAD = 6
const PIECES = 4
const ENDED = /[。；！？.;!?:：，,]$/u
const KIND =
  /(?:声明|聲明|条约|條約|公报|公報|宣言|协定|協定|议定书|議定書|公约|公約)(?:[（(][^（）()]*[）)])?$|^(?:joint\s+|the\s+)*(?:statement|treaty|communiqu[eé]|declaration|agreement|protocol|convention)\b|^(?:совместн\p{L}+\s+)?(?:заявление|договор|коммюнике|декларация|соглашение|протокол|конвенция)(?!\p{L})/iu

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
    const printed = head.find((c) => c.labelSpan === null && looksLikeTitle(text.slice(c.start, c.end)))
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

const looksLikeTitle = (words: string): boolean => {
  const line = words.replace(/\s+/gu, ' ').trim()
  return line.length <= 320 && !ENDED.test(line) && KIND.test(line)
}
