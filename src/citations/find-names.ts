/**
 * Names of documents that stand in a text without the marks by which a citation is known: for whoever asks whether words
 * are a text's own or but part of a name.
 *
 *     遵循“岚托关于海洋伙伴关系的条约”            Заявление «О морском партнёрстве»
 *
 * Nothing is resolved here, and a place more or less compares no document with another: whether 海洋伙伴关系 is used or
 * only named hangs on it, no more. So a form stands in the table only where it names a document beyond doubt.
 */
import { KINDS } from '../genre/kinds.ts'
import type { Citation, Clause, Lang } from '../model/index.ts'

/** Nouns of documents that are signed or issued: an initiative and a principle may be but talked about. */
const nouns = (column: 1 | 2 | 3): string =>
  KINDS.filter(([kind]) => kind !== 'other' && kind !== 'plan')
    .flatMap((row) => row[column])
    .sort((x, y) => y.length - x.length)
    .join('|')

/** A word as it stands behind о: морском, партнёрстве, ненападении, but not приветствовали or намерены. */
const PREPOSITIONAL = '(?:\\p{L}+-\\s*\\n\\s*)?\\p{L}+(?:[ое]м|ём|[ое]й|[аяыи]х|е|ии|сти|щи)(?!\\p{L})'

/** Rows of [language, form, a text, the name in it]. */
export const NAME_FORMS: readonly (readonly [lang: Lang, form: RegExp, text: string, name: string])[] = [
  [
    'zh',
    new RegExp(`[“「『"〈][^“”「」『』"〈〉]{2,80}?(?:${nouns(1)})[”」』"〉]`, 'gu'),
    '双方遵循“岚托关于海洋伙伴关系的条约”。',
    '“岚托关于海洋伙伴关系的条约”',
  ],
  [
    'zh',
    new RegExp(`(?:關於|关于)[^，。；：、？！,;:“”]{1,40}?的(?:联合|聯合|共同)?(?:${nouns(1)})`, 'gu'),
    '双方遵循2016年9月3日签署的岚托关于海洋伙伴关系的条约，扩大贸易。',
    '关于海洋伙伴关系的条约',
  ],
  [
    'ru',
    new RegExp(`(?<!\\p{L})(?:${nouns(2)})\\p{L}{0,3}\\s+[«„“"][^«»„“”"]{2,120}[»“”"]`, 'giu'),
    'Стороны подтверждают Совместное заявление «О морском партнёрстве».',
    'заявление «О морском партнёрстве»',
  ],
  [
    'ru',
    // Inside a sentence a capital makes a noun a name.
    new RegExp(
      `(?<=[\\p{L}\\p{N},»)]\\s+)(?=\\p{Lu})(?:${nouns(2).replace(/(?<=^|\|)\p{L}/gu, (c) => c.toUpperCase())})\\p{L}{0,3}\\s+об?\\s+${PREPOSITIONAL}(?:\\s+(?:и\\s+)?${PREPOSITIONAL})*`,
      'gu',
    ),
    'Стороны подтверждают Договор о морском партнёрстве и добрососедстве и намерены развивать торговлю.',
    'Договор о морском партнёрстве и добрососедстве',
  ],
  [
    'en',
    new RegExp(`(?<!\\p{L})(?:${nouns(3)})\\s+[“"][^“”"]{2,120}[”"]`, 'giu'),
    'The Sides reaffirm their joint statement “On Maritime Partnership”.',
    'statement “On Maritime Partnership”',
  ],
]

/** Names in parts of a text (clauses, or several that wrapped lines part), in order; some may overlap. Each as a citation of which nothing else is known. */
export function findNames(
  text: string,
  parts: readonly Pick<Clause, 'id' | 'start' | 'end'>[],
  lang: Lang,
): readonly Citation[] {
  const forms = NAME_FORMS.filter(([of]) => of === lang)
  return parts.flatMap(({ id, start, end }) => {
    const part = text.slice(start, end)
    return forms
      .flatMap(([, form]) => [...part.matchAll(form)])
      .sort((x, y) => x.index - y.index)
      .map((m): Citation => {
        const from = start + m.index
        return { clause: id, start: from, end: from + m[0].length, target: null, as: m[0] }
      })
  })
}
