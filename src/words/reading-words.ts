/** How a text was read, where that was a guess or otherwise than the user said: one line of the first lines each. */
import { type Entry, type Label, phrase } from './say.ts'

export const readingWords = {
  'read-from-layout': {
    zh: '{short}：读自 PDF，段落由行的位置推断',
    en: '{short}: read from a PDF, its paragraphs judged from where lines stand',
  },
  'encoding-guessed': {
    zh: '{short}：编码系推测（{encoding}）；若文字不对，请用 --encoding 指定',
    en: '{short}: encoding guessed ({encoding}); if its words look wrong, name it with --encoding',
  },
  'encoding-not-as-named': {
    zh: '{short}：字节显示为 {read}，已按此读取，未按 --encoding 所说的 {named}',
    en: '{short}: read as {read}, which its bytes plainly are, not as {named} (--encoding)',
  },
  'language-as-said': {
    zh: '{short}：依 --lang 作{said}读，虽然其文字多为{own}',
    en: '{short}: taken for {said} as --lang says, though most of its letters are {own}',
  },
  warning: phrase(
    { short: 'draft', warning: { zh: '有损坏字节', en: 'damaged bytes' } as Label },
    {
      zh: ({ short, warning }, t) => t.named(short, warning.zh),
      en: ({ short, warning }, t) => t.named(short, warning.en),
    },
  ),
} as const satisfies Record<string, Entry>

/** A Markdown file among loose texts. */
export const markdownSignsStand: Label = {
  zh: 'Markdown 记号（**、链接、脚注）照原样参与比较；用 tifa add 收入时会去掉',
  en: 'its Markdown signs (**, links, notes) are compared as they stand; tifa add takes them off',
}
