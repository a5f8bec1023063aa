/**
 * What a text calls itself: its title, its date, its kind, and whether it says that it is not whole.
 *
 *     澜国和昭国关于深化睦邻伙伴关系的联合声明（摘要）
 *     二〇一九年三月二日于洛河城
 */
import type { DocumentType, Fidelity, Lang } from '../../model/index.ts'
import { findDateline } from './find-dateline.ts'
import { findDates } from './find-dates.ts'

/** Words that end or begin a title, by kind; the first that fits decides. One row a form. */
const kinds: readonly (readonly [DocumentType, RegExp])[] = [
  [
    'treaty',
    /(?:条约|條約|协定|協定|公约|公約|议定书|議定書)(?:[（(].*[)）])?$|^(?:TREATY|Treaty|AGREEMENT|Agreement|Convention|Protocol)\b|^(?:ДОГОВОР|Договор|СОГЛАШЕНИЕ|Соглашение|Конвенция|Протокол)/,
  ],
  [
    'joint-statement',
    /(?:联合声明|聯合聲明)(?:[（(].*[)）])?$|^(?:JOINT STATEMENT|Joint Statement)\b|^(?:СОВМЕСТНОЕ ЗАЯВЛЕНИЕ|Совместное заявление)/i,
  ],
  ['communique', /(?:公报|公報)(?:[（(].*[)）])?$|\bcommuniqu[ée]\b|^(?:Совместное )?коммюнике/i],
  ['declaration', /(?:宣言)(?:[（(].*[)）])?$|^(?:Joint )?Declaration\b|^(?:Совместная )?декларация/i],
  ['statement', /(?:声明|聲明|主席声明)(?:[（(].*[)）])?$|^(?:Statement)\b|^Заявление/i],
]

/** Words by which a text says of itself that it is not whole. */
const abridgedWords =
  /摘要|节录|節錄|摘编|摘編|节选|節選|全文略|\b(?:excerpts?|abridged)\b|в сокращ[её]нии|сокращ[её]нн(?:ый|ая) (?:текст|верси)|выдержк|извлечени[ея] из/i
/** Words by which it says that it is. */
const wholeWords = /[（(]全文[)）]|\bfull text\b|полный текст/i

/** Paragraphs at the head that may hold a title, and characters that a title has at most. */
const HEAD = 8
const TITLE_MOST = { zh: 90, spaced: 320 }

export function guessType(title: string): DocumentType {
  const plain = title.replace(/\s+/g, ' ').trim()
  return kinds.find(([, pattern]) => pattern.test(plain))?.[0] ?? 'other'
}

/** The index and words of the first paragraph that reads like a title, or null. */
export function guessTitle(
  paragraphs: readonly string[],
  lang: Lang | null,
): { readonly index: number; readonly title: string } | null {
  const most = lang === 'zh' ? TITLE_MOST.zh : TITLE_MOST.spaced
  for (let i = 0; i < Math.min(HEAD, paragraphs.length); i++) {
    const line = (paragraphs[i] as string).replace(/^#+\s*/, '').trim()
    if (line.length <= most && !/[。；;]$/.test(line) && guessType(line) !== 'other') {
      const below = lang === 'zh' || line.split(/\s+/).length > BARE_WORDS ? [] : restOfTitle(paragraphs.slice(i + 1))
      return { index: i, title: cleanTitle([line, ...below].join(' ')) }
    }
    // A title over several lines: 中华…和…\n关于…的\n联合声明
    if (line.length <= most && i + 1 < paragraphs.length && !/[。；;：:]$/.test(line)) {
      const next = (paragraphs[i + 1] as string).trim()
      const both = lang === 'zh' ? line + next : `${line} ${next}`
      if (next.length <= most && !/[。；;：:]$/.test(next) && both.length <= most * 1.5 && guessType(both) !== 'other')
        return { index: i, title: cleanTitle(both) }
    }
  }
  return null
}

/** The lines below СОВМЕСТНОЕ ЗАЯВЛЕНИЕ that say whose it is and what of: no date, no sentence, and linked by its words. */
function restOfTitle(below: readonly string[]): readonly string[] {
  const end = below.slice(0, TITLE_LINES).findIndex((line) => !CONTINUES.test(line) || findDates(line).length > 0)
  const lines = below.slice(0, end < 0 ? TITLE_LINES : end)
  return lines.join(' ').length <= TITLE_MOST.spaced ? lines : []
}

/** Words of a line that only names the kind (JOINT STATEMENT), and lines below it that may belong to the title. */
const BARE_WORDS = 3
const TITLE_LINES = 3
/** of the Republic of …, о развитии …, Республики … и Федерации …: no label before, no end mark behind. */
const CONTINUES =
  /^(?![IVX\d]+[.)]|(?:Article|Статья)\s)(?=.*(?:^|\s)(?:of|by|between|on|and|и|о|об|между|по)\s).{1,320}(?<![.;:,!?])$/iu

/** Without 《》, without （全文） or （摘要） at the end, spaces folded. */
export function cleanTitle(title: string): string {
  return title
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/^《(.+)》$/, '$1')
    .replace(/\s*[（(](?:全文|摘要|节录|節錄|摘编|节选|full text|excerpts?|полный текст)[)）]$/i, '')
    .trim()
}

/** From one day to another (10月9日至11日): a visit's days, not that of signing. */
const RANGE = /^\s*(?:至|到|[—–-]\s*\d)/

/**
 * When the document was signed, as its text says: its dateline, else a line with one date under the title or at the
 * end, or the last words 「…年…月…日于…」. Dates inside clauses are those of other documents.
 */
export function guessDate(paragraphs: readonly string[]): string | null {
  const dateline = findDateline(paragraphs.join('\n'))
  if (dateline !== null) return dateline
  const head = paragraphs.slice(0, 4)
  const tail = paragraphs.slice(-8).reverse()
  for (const line of [...head, ...tail]) {
    if (line.length > 120) continue
    const dates = findDates(line)
    const date = dates[0]
    // 「2001年7月16日签署的《…条约》」 stands in a clause, and clauses end like sentences.
    if (
      date !== undefined &&
      dates.length === 1 &&
      !/[；;]$/.test(line) &&
      line.length - (date.end - date.start) < 70 &&
      !RANGE.test(line.slice(date.end)) &&
      !/《/.test(line)
    )
      return date.iso
  }
  const last = paragraphs.at(-1) ?? ''
  const signed = /(?:于|於|签订于|簽訂於|Done|Signed|Совершено)[^。]*$/i.exec(last.slice(-160))
  return signed === null ? null : (findDates(last.slice(-160)).at(-1)?.iso ?? null)
}

/** What the text's opening and title say of its wholeness; null where they say nothing. */
export function saidFidelity(
  title: string | null,
  paragraphs: readonly string[],
): { readonly fidelity: Fidelity; readonly words: string } | null {
  const opening = [title ?? '', ...paragraphs.slice(0, 4).filter((line) => line.length < 160)]
  for (const line of opening) {
    const words = abridgedWords.exec(line)
    // 「…纪要」 and 「…要点规划」 are titles of documents: the word must stand in brackets, at an end, or alone.
    if (words !== null && standsApart(line, words.index, words[0].length))
      return { fidelity: 'abridged', words: words[0] }
  }
  // 「声明（摘要）如下：」 may stand far down, below a newspaper's own story.
  for (const line of paragraphs) {
    const words = /[（(](摘要|节录|節錄|摘编|节选)[)）]\s*(?:如下)?/.exec(line.slice(0, 400))
    if (words !== null) return { fidelity: 'abridged', words: words[1] as string }
  }
  for (const line of opening)
    if (wholeWords.test(line)) return { fidelity: 'full', words: (wholeWords.exec(line) as RegExpExecArray)[0] }
  return null
}

function standsApart(line: string, start: number, length: number): boolean {
  const before = line.slice(0, start).trimEnd().at(-1)
  const after = line.slice(start + length).trimStart()[0]
  const opens = before === undefined || /[（([【—\-:：]/.test(before)
  const closes = after === undefined || /[)）\]】:：—-]/.test(after)
  // 「现将声明摘要如下」, 「声明摘要：」
  return (
    (opens && closes) ||
    (closes && start > 0) ||
    /^(?:如下|刊登|发表|of|from|из)/.test(line.slice(start + length).trimStart())
  )
}
