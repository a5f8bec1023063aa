/**
 * Words whose point ends no sentence: `Art. 5`, `16 июля 2001 г. Договор`, `J. Smith`.
 *
 * A row is some abbreviations without their last point, when they are ones, and an example in which `|` marks each end of
 * a sentence: its test. In both spaced scripts, since texts quote each other. What a small letter follows never ends a
 * sentence, and needs no row.
 *
 * `name`      whatever follows
 * `number`    before a figure, a Roman number, a capital alone: No. 3, прил. А; “The answer is no. They left.”
 * `opener`    but where the next word is one that begins sentences: 5 млн руб. Стороны; at 5 p.m. The Sides
 */
import type { Lang } from '../model/document.ts'

type When = 'name' | 'number' | 'opener'

export const ABBREVIATIONS: readonly (readonly [words: string, when: When, example: string])[] = [
  ['mr mrs ms messrs dr prof hon rev', 'name', 'They met Mr. Smith and Dr. Holm. |They left.'],
  ['gen col lt capt adm maj sgt amb gov sen pres', 'name', 'They met Amb. Holm. |They left.'],
  ['vs cf eds ed viz approx', 'name', 'Cf. Lake Treaty. |It is old.'],
  ['e.g i.e', 'name', 'Goods, e.g. Grain, i.e. Wheat, are free. |Others are not.'],
  ['st jr sr', 'name', 'They met at St. Orm. |They left.'],
  ['inc ltd co corp dept', 'opener', 'Lake Ltd. Harbour owns it. |It sold to Lake Ltd. |The Sides agree.'],
  // Initials of two letters: of Russian names in Latin letters, of English ones in Cyrillic.
  ['ye yo yu ya zh kh ts ch sh shch', 'opener', 'They met Ye. Osten and Zh. Orlin. |They left.'],
  ['дж', 'opener', 'Встретились Дж. Холм и Велин. |Далее.'],
  ['a.m p.m ph.d', 'opener', 'At 5 p.m. Kastin time they met. |They left at 5 p.m. |The Sides agree.'],
  [
    'jan feb mar apr jun jul aug sep sept oct nov dec',
    'opener',
    'On 3 Sept. Landor paid. |It paid in Dec. |The rest is due.',
  ],
  [
    'art arts no nos para paras sec secs ch chs cl cls',
    'number',
    'Art. 5, para. IV and No. 3 apply. |The answer is no. |They left.',
  ],
  ['fig figs p pp vol vols app annex cap ser', 'number', 'See p. 5 and vol. II. |They apply.'],
  ['res doc add corr rev suppl', 'number', 'See Rev. 1 and Add. 2. |They apply.'],
  ['т.е т.к т.н т.ч', 'name', 'Страны, т.е. Ландор и Торена, и т.к. Ландор согласен. |Далее.'],
  ['г гг н.э', 'name', 'Договор от 16 июля 2001 г. Сторонами соблюдается. |Далее.'],
  ['им см ср напр', 'name', 'Станция им. Велина и др. |См. Договор. |Далее.'],
  ['н д ул обл стр в вв пер пл корп кв наб', 'name', 'Встреча на ул. Озёрной. |Далее.'],
  ['проф акад ген зам св', 'name', 'Подписал акад. Орлин. |Далее.'],
  ['тыс млн млрд трлн', 'opener', 'Долг в 5 тыс. Вона списан. |Вложено 5 млн. |Стороны согласны.'],
  ['руб коп долл', 'opener', 'Уплачено 5 руб. Ландором. |Уплачено 5 руб. |Стороны согласны.'],
  ['мин сек ч', 'opener', 'В 5 ч. Ландор начал. |Длится 5 ч. |Стороны согласны.'],
  [
    'п пп ст ст.ст гл ч абз подп разд подразд',
    'number',
    'По ч. 2 ст. 5, гл. IV, абз. 2, разд. III и пп. «А» и «Б» платят. |Далее.',
  ],
  ['прил прим примеч рис табл с сс лл л', 'number', 'См. прил. А, прил. 2, прим. 3 и с. 5. |Далее.'],
]

const rowsOf = (when: When): ReadonlySet<string> =>
  new Set(ABBREVIATIONS.flatMap(([words, w]) => (w === when ? words.split(' ') : [])))
const NAMES = rowsOf('name')
const BEFORE_NUMBERS = rowsOf('number')
const BUT_OPENERS = rowsOf('opener')

/** What an abbreviation of a numbered thing stands before: 5, IV, №, А, «а», A/RES. */
const NUMBER = /^\.\s*[«“"(]?(?:\d|[IVXLC]+\b|№|[A-ZА-ЯЁ](?![\p{L}]))/u

/** Words that begin sentences and hardly any name. One language a row. */
const OPENERS: readonly RegExp[] = [
  /^\.[\s\u00a0]+(?:The|This|These|It|They|Both|Each|In|On|At|For|We|He|She|A|An|No|All|Neither|However|Such)(?!\p{L})/u,
  /^\.[\s\u00a0]+(?:Сторон[аы]|Обе|Они|Оно|Она|Он|Это|Эти|Настоящ\p{Ll}+|Кажд\p{Ll}+|Все|Для|При|По|На|За|До|Однако|Далее)(?!\p{L})/u,
]
/** Characters behind the point in which the next word is looked for. */
const AHEAD = 24

/** `U.N.`, `U.S.S.R.`, `С.-П.`: letters with a point each. */
const ACRONYM = /^(?:\p{Lu}\.)+\p{Lu}$/u

/** Longest abbreviation looked for, in characters. */
const LONGEST = 10

const isLetter = (c: number): boolean =>
  (c >= 0x61 && c <= 0x7a) || (c >= 0x41 && c <= 0x5a) || (c >= 0x400 && c <= 0x45f)

/** Is the point at `at` that of an abbreviation or of an initial? `start` bounds the look back. */
export function endsWithAbbreviation(text: string, start: number, at: number, lang: Lang): boolean {
  let from = at
  while (from > start && at - from <= LONGEST) {
    const c = text.charCodeAt(from - 1)
    if (!isLetter(c) && c !== 0x2e) break
    from--
  }
  if (from === at || at - from > LONGEST) return false
  const word = text.slice(from, at)
  const ahead = text.slice(at, at + AHEAD)
  const opens = OPENERS.some((opener) => opener.test(ahead))
  // J. Smith, but 计划B. and Annex A. The Sides agree.
  if (word.length === 1 && word !== word.toLowerCase()) return lang !== 'zh' && !opens
  if (ACRONYM.test(word)) return !opens
  const plain = word.toLowerCase().replace(/^\.+/, '')
  if (plain.length === 1) {
    const pair = pairOf(text, start, from, plain)
    if (pair !== null) return pair === 'goes-on'
  }
  if (BEFORE_NUMBERS.has(plain) && NUMBER.test(ahead)) return true
  if (BUT_OPENERS.has(plain)) return !opens
  return NAMES.has(plain)
}

/**
 * The second half of an abbreviation in two: `т. е.`, `т. к.`, `т. н.`, `т. ч.` go on; `и т. д.`, `и т. п.` end what they
 * stand in. And the first half, `т.`, goes on.
 */
function pairOf(text: string, start: number, from: number, letter: string): 'goes-on' | 'ends' | null {
  if (letter === 'т') return 'goes-on'
  let before = from
  while (before > start && /[\s\u00a0]/.test(text[before - 1]!)) before--
  if (before === from || !/(?:^|[^\p{L}])т\.$/iu.test(text.slice(Math.max(start, before - 3), before))) return null
  return 'екнч'.includes(letter) ? 'goes-on' : 'дп'.includes(letter) ? 'ends' : null
}
