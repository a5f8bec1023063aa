/**
 * When two titles are one.
 *
 *     海国与山国睦邻条约                  and   《海國和山國睦鄰條約》          print alone differs
 *     海国渔业法（2018年修正）             and   海国渔业法                     an edition mark alone differs
 *     Joint Statement on Fisheries        and   Joint Declaration on Fisheries  two translations of one title
 *     Convention A on Wounded Soldiers    and   Convention B on Prisoners      two titles
 */
import type { Lang } from '../model/document.ts'
import { keyText, unspaced } from '../text/key.ts'
import { hasTitleNoun } from './kinds.ts'
import { asSimplified } from './script-forms.ts'
import { cleanTitle } from './title.ts'

/** What says which edition of a text this is, and is no part of its title. One row a form, with two titles that are one. */
export const EDITION_MARKS: readonly (readonly [pattern: RegExp, a: string, b: string])[] = [
  [
    /[（(【]?第[一二三四五六七八九十\d]{1,3}(?:次)?(?:稿|版|次修订稿)[）)】]?/gu,
    '汐湾条约（第二稿）',
    '汐湾条约（第三稿）',
  ],
  [
    /[（(【]?(?:草案|草稿|初稿|讨论稿|征求意见稿|徵求意見稿|送审稿|审议稿|定稿|终稿|最终稿|最终版)[）)】]?/gu,
    '汐湾条约（草案）',
    '汐湾条约',
  ],
  [
    /[（(【]?(?:\d{4}年)?(?:修订|修訂|修正|修改)(?:稿|版|本|文本)?[）)】]?$/gu,
    '海国渔业法（2018年修正）',
    '海国渔业法',
  ],
  [/[（(【]?\d{4}(?:年(?:版|文本|本)?)?[）)】]?$/gu, '海国渔业法（2018）', '海国渔业法（2023）'],
  [/[（([]?\bv(?:er(?:sion)?)?[.\s]*\d+(?:\.\d+)*[）)\]]?/giu, 'Lake Convention v1.1', 'Lake Convention, version 2'],
  [
    /[（([]?\b(?:(?:first|second|third|final|revised|clean|working|zero)\s+)?draft(?:\s+(?:no\.?\s*)?\d+)?\b[）)\]]?/giu,
    'Draft Lake Convention',
    'Lake Convention (draft 3)',
  ],
  [
    /[（([]?\b(?:rev(?:ised|ision)?\.?\s*\d*|final(?:\s+version)?|as\s+amended(?:\s+(?:in|on|by)\s[^()]*)?|consolidated(?:\s+(?:text|version))?)[）)\]]?$/giu,
    'Lake Convention (as amended in 2019)',
    'Lake Convention, rev. 2',
  ],
  [
    /(?<!\p{L})проект(?!\p{L})|[（([]?(?<!\p{L})(?:редакция|в\s+ред(?:акции|\.)|с\s+изменениями)(?!\p{L})[^()]*[）)\]]?/giu,
    'Проект Озёрной конвенции',
    'Озёрная конвенция (в редакции 2019 года)',
  ],
]

/** Words of a title that another printing or translation of it puts otherwise. One row a form, with two titles that are one. */
export const SAME_WORDS: readonly (readonly [pattern: RegExp, same: string, a: string, b: string])[] = [
  [/以及|[与與及暨]/gu, '和', '海国与山国条约', '海国和山国条约'],
  [/(?<!\p{L})declaration(?!\p{L})/giu, 'statement', 'Joint Declaration on Rivers', 'Joint Statement on Rivers'],
  [/(?<!\p{L})деклараци\p{L}*/giu, 'заявление', 'Совместная декларация о реках', 'Совместное заявление о реках'],
  [
    /(?<!\p{L})the(?!\p{L})/giu,
    '',
    'Treaty between the Republic of Lan and Horn',
    'Treaty between Republic of Lan and Horn',
  ],
]

/** Letters of a Russian word that are compared: what follows is its ending. */
const STEM = 6

/** Two titles with one key are one title. `rows` are the tables', but in their test. */
export function titleKey(title: string, editions = EDITION_MARKS, words = SAME_WORDS): string {
  let plain = asSimplified(cleanTitle(title))
  for (const [pattern] of editions) plain = plain.replace(pattern, ' ')
  for (const [pattern, same] of words) plain = plain.replace(pattern, same)
  const key = keyText(cleanTitle(plain.replace(/\s+/g, ' ').replace(/[\s,，–—-]+$/u, '')))
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s]/gu, ' ')
  const stems = /\p{Script=Cyrillic}/u.test(key)
    ? key.replace(/\p{Script=Cyrillic}+/gu, (word) => word.slice(0, STEM).replace(/[аеёиоуыэюяйь]+$/u, ''))
    : key
  return unspaced(stems.trim().replace(/\s+/g, ' '))
}

/** Does a text call itself by the name of a document? Its file's name, and a first line that is none, say nothing. */
export const isNamed = (title: string, lang: Lang): boolean =>
  hasTitleNoun(cleanTitle(title).replace(/\s*[（(][^（）()]{0,60}[）)]\s*$/u, ''), lang) ||
  // Draft Lake Convention, Проект договора: the noun stands behind the mark.
  EDITION_MARKS.some(([pattern]) => {
    pattern.lastIndex = 0
    return hasTitleNoun(cleanTitle(title.replace(pattern, ' ').replace(/\s+/g, ' ').trim()), lang)
  })
