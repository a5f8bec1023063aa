/**
 * What a text says of its own wholeness, at its opening.
 *
 *     …联合声明(摘要)          the title says so                     → abridged
 *     声明(摘要)如下:          so do enacting words, however deep     → abridged
 *     Excerpts                 a line of its own                     → abridged
 *     …联合声明（全文）         it says that it is whole              → full
 *     双方注意到会议摘要。     a sentence that only has the word     → nothing
 *
 * Words deep in a text, and words inside a sentence, say nothing of the text: a false alarm would weaken every claim.
 */

/** Lines with text that belong to the opening, and characters of it. */
const OPENING_LINES = 8
const OPENING_CHARACTERS = 800
/** A title, or a line that says what follows, is no longer than this. */
const LONGEST_LINE = 200
/** Characters of a line in which enacting words are looked for. */
const ENACTING = 400

/** Words for a text that is not whole. One row a form, with an opening that has it and no other row's words. */
export const ABRIDGED_WORDS: readonly (readonly [form: string, example: string])[] = [
  ['摘要', '联合声明（摘要）'],
  ['节录', '条约（节录）'],
  ['節錄', '條約（節錄）'],
  ['节选', '联合声明（节选）'],
  ['節選', '聯合聲明（節選）'],
  ['摘编', '联合公报（摘编）'],
  ['摘編', '聯合公報（摘編）'],
  ['摘录', '议定书（摘录）'],
  ['摘錄', '議定書（摘錄）'],
  ['摘登', '联合声明（摘登）'],
  ['摘发', '联合声明（摘发）'],
  ['要点', '联合声明（要点）'],
  ['要點', '聯合聲明（要點）'],
  ['全文略', '联合声明（全文略）'],
  ['excerpts?', 'Joint Statement (Excerpts)'],
  ['extracts?', 'Treaty (extracts)'],
  ['abridged(?: (?:text|version))?', 'Joint Statement (abridged)'],
  ['abridgement', 'Abridgement'],
  ['summary', 'Joint Statement (summary)'],
  ['condensed', 'Communiqué (condensed)'],
  ['(?:в )?сокращ[её]нн?(?:о|ый|ом|ая)(?: (?:текст|вид|изложени|верси)\\p{Ll}*)?', 'Заявление (в сокращённом виде)'],
  ['в сокращении', 'Договор (в сокращении)'],
  ['с сокращениями', 'Договор (с сокращениями)'],
  ['(?:краткое )?изложение', 'Заявление (краткое изложение)'],
  ['выдержки', 'Договор (выдержки)'],
  ['извлечени[ея]', 'Соглашение (извлечения)'],
  ['фрагменты', 'Заявление (фрагменты)'],
]

/** Words for a text that is whole. */
export const WHOLE_WORDS: readonly (readonly [form: string, example: string])[] = [
  ['全文', '联合声明（全文）'],
  ['full text', 'Joint Statement (full text)'],
  ['полный текст', 'Заявление (полный текст)'],
]

/**
 * One of these stands in every form above: most texts have none at their opening, and no pattern is tried on them.
 */
const WHOLENESS_STEMS: readonly string[] = [
  ...['摘', '节录', '節錄', '节选', '節選', '要点', '要點', '主要内容', '主要內容', '全文'],
  ...['excerpt', 'extract', 'abridg', 'summary', 'condensed', 'in part', 'full text'],
  ...['сокращ', 'изложение', 'выдержк', 'извлечени', 'фрагмент', 'полный текст'],
]

function hasStem(words: string): boolean {
  const small = words.toLowerCase()
  return WHOLENESS_STEMS.some((stem) => small.includes(stem))
}

/** What may follow the word inside brackets, or on its line: a paper, a source. */
const TAIL = '(?:[,，、:：;； ][^()（）]{0,40})?'
const KIND = '(?:声明|聲明|条约|條約|公报|公報|宣言|协定|協定|议定书|議定書|全文)'
const NOUN =
  '(?:statement|treaty|agreement|declaration|communiqu|protocol|convention|memorandum|заявлени|договор|соглашени|деклараци|протокол|конвенци)'

/** Where the word stands, with an example each. `any` is the words' alternation. */
const placesOf = (any: string): readonly RegExp[] => [
  new RegExp(`[(（[【〔]\\s*(?:${any})${TAIL}\\s*[)）\\]】〕]`, 'iu'), // 声明(摘要)如下
  new RegExp(`^[—–\\-#* ]*(?:${any})[。.:：]?[* ]*$`, 'iu'), // a line of its own: 摘要
  new RegExp(`${KIND}\\s*(?:的)?(?:${any})(?:如下)?[:：]?$`, 'iu'), // …联合声明摘要如下：
  new RegExp(`(?:${any}|主要内容|主要內容)如下[:：]$`, 'u'), // 某社某地3月2日电 两国发表联合声明，摘要如下：
  new RegExp(`^(?:${any})\\s+(?:of|from|из)\\s.*${NOUN}`, 'iu'), // Excerpts from the Joint Statement
  /^(?:выдержки|извлечения|фрагменты)\s+из\s/iu, // Выдержки из совместного документа
  new RegExp(`(?:[—–:]|\\s-)\\s*(?:${any})$`, 'iu'), // Joint Statement — excerpts
  /^(?:The following are|These are|Below are)\s+(?:excerpts|extracts)\b/iu, // The following are excerpts from …
  /(?:печатается|публикуется|приводится)\s+(?:с сокращениями|в сокращ\p{L}+)/iu, // Текст публикуется с сокращениями
  /\breads?,? in part,?[:：]$/iu, // The statement reads in part:
  new RegExp(`^(?:以下为|以下是|现将|現將).{0,40}(?:${any})(?:如下)?[。.:：]?$`, 'u'), // 以下为声明摘要：
]

const formsOf = (rows: typeof ABRIDGED_WORDS): string => rows.map(([form]) => form).join('|')

/** 「声明（摘要）如下：」 may stand far down, below a newspaper's own story. */
const ENACTED = new RegExp(`[（(](?:${formsOf(ABRIDGED_WORDS)})[)）]\\s*如下`, 'iu')
const WHOLE = new RegExp(
  `[（(【[]\\s*(?:${formsOf(WHOLE_WORDS)})\\s*[)）】\\]]|^(?:${formsOf(WHOLE_WORDS)})[:：]?$`,
  'iu',
)

let abridgedPlaces: readonly RegExp[] | null = null

export interface SaidWholeness {
  readonly fidelity: 'full' | 'abridged'
  /** The words by which the text says so. */
  readonly words: string
}

/** What the opening says, or null where it says nothing. `rows` may be others than the table's, for its test. */
export function saidWholeness(text: string, rows = ABRIDGED_WORDS): SaidWholeness | null {
  const opening = openingOf(text)
  const deep = /[（(](?:摘|节|節|要)/u.test(text)
    ? text.split('\n').find((l) => ENACTED.test(l.slice(0, ENACTING)))
    : undefined
  if (deep !== undefined) return { fidelity: 'abridged', words: ENACTED.exec(deep)![0] }
  if (!hasStem(opening.join('\n'))) return null
  if (rows === ABRIDGED_WORDS) abridgedPlaces ??= placesOf(formsOf(rows))
  const places = rows === ABRIDGED_WORDS ? abridgedPlaces! : placesOf(formsOf(rows))
  for (const line of opening) {
    if (line.length > LONGEST_LINE) continue
    for (const place of places) {
      const match = place.exec(line)
      if (match !== null) return { fidelity: 'abridged', words: match[0].trim() }
    }
  }
  for (const line of opening) {
    const match = line.length > LONGEST_LINE ? null : WHOLE.exec(line)
    if (match !== null) return { fidelity: 'full', words: match[0].trim() }
  }
  return null
}

/** A line that only says that excerpts follow: 两国2日发表联合声明，摘要如下： It is the publisher's, not the text's. */
export const saysExcerptsFollow = (line: string): boolean => EXCERPTS_FOLLOW.test(line)

const EXCERPTS_FOLLOW = new RegExp(
  `(?:${formsOf(ABRIDGED_WORDS)}|主要内容|主要內容)[）)]?如下[:：]\\s*$|\\breads?,? in part,?[:：]\\s*$`,
  'iu',
)

const IN_BRACKETS = new RegExp(
  `\\s*[（(【[]\\s*(?:${formsOf(ABRIDGED_WORDS)}|${formsOf(WHOLE_WORDS)})${TAIL}\\s*[)）】\\]]\\s*$`,
  'iu',
)
const BEHIND_DASH = new RegExp(`\\s*(?:[—–:]|\\s-)\\s*(?:${formsOf(ABRIDGED_WORDS)})$`, 'iu')
const ALONE = new RegExp(`^[—–\\-#* ]*(?:${formsOf(ABRIDGED_WORDS)}|${formsOf(WHOLE_WORDS)})[。.:：]?[* ]*$`, 'iu')

/** The words of a title without what they say of its wholeness: 联合声明（摘要） → 联合声明. */
export const withoutWholeness = (title: string): string =>
  hasStem(title) ? title.replace(IN_BRACKETS, '').replace(BEHIND_DASH, '') : title

/** Is a line nothing but such words? （节录）, Excerpts, (полный текст) */
export const isWholenessRemark = (line: string): boolean =>
  (line !== '' && withoutWholeness(` ${line}`).trim() === '') || (hasStem(line) && ALONE.test(line))

function openingOf(text: string): readonly string[] {
  const head = text.slice(0, OPENING_CHARACTERS + LONGEST_LINE).replace(/^\ufeff/, '')
  const lines: string[] = []
  let at = 0
  for (const raw of head.split(/\r\n?|\n|\u2028|\u2029/)) {
    const line = raw.trim()
    if (line !== '' && at <= OPENING_CHARACTERS && lines.length < OPENING_LINES) lines.push(line)
    at += raw.length + 1
  }
  return lines
}
