/**
 * Whether a loose text says of itself, at its opening, that it is not whole.
 *
 *     …联合声明(摘要)          the title says so                     →  （摘要）
 *     声明(摘要)如下:          so do the enacting words              →  (摘要)
 *     Excerpts                 a line of its own                     →  Excerpts
 *     双方注意到会议摘要。     a sentence that only has the word     →  null
 *
 * Words deep in a text, and words inside a sentence, say nothing of the text: a false alarm would weaken every claim.
 */

/** Lines with text that belong to the opening, and characters of it. */
const OPENING_LINES = 6
const OPENING_CHARACTERS = 400
/** A title, or a line that says what follows, is no longer than this. */
const LONGEST_LINE = 200

/** Words for a text that is not whole. One row a form, with an opening that has it. */
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
  ['要点', '联合声明（要点）'],
  ['excerpts?', 'Joint Statement (Excerpts)'],
  ['extracts?', 'Treaty (extracts)'],
  ['abridged(?: (?:text|version))?', 'Joint Statement (abridged)'],
  ['abridgement', 'Abridgement'],
  ['summary', 'Joint Statement (summary)'],
  ['condensed', 'Communiqué (condensed)'],
  ['(?:в )?сокращ[её]нн?(?:о|ый|ом)(?: (?:текст|вид|изложени)\\p{Ll}*)?', 'Заявление (в сокращённом виде)'],
  ['в сокращении', 'Договор (в сокращении)'],
  ['с сокращениями', 'Текст печатается с сокращениями'],
  ['(?:краткое )?изложение', 'Заявление (краткое изложение)'],
  ['выдержки', 'Договор (выдержки)'],
  ['извлечени[ея]', 'Соглашение (извлечения)'],
  ['фрагменты', 'Заявление (фрагменты)'],
]
/** One of these stands in every form above: most texts have none at their opening, and no pattern is built for them. */
export const ABRIDGED_STEMS: readonly string[] = [
  '摘',
  '节录',
  '節錄',
  '节选',
  '節選',
  '要点',
  'excerpt',
  'extract',
  'abridg',
  'summary',
  'condensed',
  'сокращ',
  'изложение',
  'выдержк',
  'извлечени',
  'фрагмент',
  '主要内容',
  'in part',
]

const any = ABRIDGED_WORDS.map(([form]) => form).join('|')
/** What may follow the word inside brackets, or on its line: a paper, a source. */
const tail = '(?:[,，、:：;； ][^()（）]{0,40})?'

/** Where the word stands, with an example each. */
const places = (): readonly RegExp[] => [
  new RegExp(`[(（[【〔]\\s*(?:${any})${tail}\\s*[)）\\]】〕]`, 'iu'), // 声明(摘要)如下
  new RegExp(`^[—–\\-#* ]*(?:${any})[。.:：]?$`, 'iu'), // a line of its own: 摘要
  new RegExp(`(?:声明|聲明|条约|條約|公报|公報|宣言|协定|協定|全文)\\s*(?:的)?(?:${any})(?:如下)?[:：]?$`, 'iu'), // …联合声明摘要如下：
  new RegExp(`(?:${any}|主要内容)如下[:：]$`, 'u'), // 某社某地3月2日电 两国发表联合声明，摘要如下：
  /\breads?,? in part,?[:：]$/iu, // The statement reads in part:
  new RegExp(`^(?:${any})\\s+(?:of|from|из)\\b`, 'iu'), // Excerpts from the Joint Statement
  /^(?:выдержки|извлечения|фрагменты)\s+из\s/iu, // Выдержки из Совместного заявления
  new RegExp(`(?:[—–:]|\\s-)\\s*(?:${any})$`, 'iu'), // Joint Statement — excerpts
  /^(?:The following are|These are|Below are)\s+(?:excerpts|extracts)\b/iu, // The following are excerpts from …
  /(?:печатается|публикуется|приводится)\s+(?:с сокращениями|в сокращ\p{Ll}+)/iu, // Текст публикуется с сокращениями
  /^(?:以下为|以下是).{0,40}(?:摘要|节录|節錄|摘编|摘編|节选|節選|摘录|要点)[。.:：]?$/u, // 以下为声明摘要：
]

/** The words by which the opening says that the text is abridged, or null. Linear in the opening alone. */
export function saidAbridged(text: string): string | null {
  const opening = openingOf(text)
  const whole = opening.join('\n').toLowerCase()
  if (!ABRIDGED_STEMS.some((stem) => whole.includes(stem))) return null
  const tried = places()
  for (const line of opening) {
    if (line.length > LONGEST_LINE) continue
    for (const place of tried) {
      const match = place.exec(line)
      if (match !== null) return match[0].trim()
    }
  }
  return null
}

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
