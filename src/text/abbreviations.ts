/**
 * Words whose full stop belongs to them: `Art. 5` is no end of a sentence, `U.S.` is one word.
 * Matched on a comparison key; one row a language.
 */
const ROWS: readonly (readonly [string, string])[] = [
  [
    'en',
    'Art. Arts. No. Nos. Sec. para. paras. Mr. Mrs. Ms. Dr. St. vs. etc. cf. Inc. Ltd. Co. Corp. Gen. Gov. Rev. Vol. vol. pp. ed. eds. al. approx.',
  ],
  [
    'ru',
    'г. гг. в. вв. ст. п. пп. ч. см. стр. рис. гл. разд. руб. долл. тыс. млн. млрд. ул. им. обл. др. пр. св. проф. акад. напр.',
  ],
]

let table: Set<string> | null = null

/** Is `word` with its full stop (`Art.`, `т.е.`, `U.S.`) an abbreviation? */
export function isAbbreviation(word: string): boolean {
  table ??= new Set(ROWS.flatMap(([, words]) => words.split(' ')))
  return table.has(word)
}
