/**
 * Lines of one paragraph, put together as they were before a margin broke them.
 *
 *     发展睦邻友 ⏎ 好合作           发展睦邻友好合作
 *     good neighbourly ⏎ relations  good neighbourly relations
 *     сотрудни- ⏎ чество            сотрудничество
 *     торгово- ⏎ экономический      торгово-экономический (the text has the word whole, or its first part is known)
 */

export interface JoinedLines {
  readonly text: string
  /** Hyphens at line ends that were dropped. */
  readonly hyphens: number
}

/** First parts of compounds that keep their hyphen, as they end a line: one a row would be long; one a word. */
const compoundFirsts: ReadonlySet<string> = new Set(
  (
    'торгово научно военно культурно социально общественно политико финансово кредитно материально информационно ' +
    'экспортно импортно транспортно топливно северо юго азиатско российско китайско советско индийско африкано ' +
    'консультативно санитарно учебно научно технико производственно инвестиционно валютно правительственно ' +
    'вице экс пресс генерал премьер по во кое ' +
    'non anti pro self well long short high low mid post pre cross multi inter socio vice counter co re ' +
    'russia china russian chinese trade asia euro north south east west win people shanghai decision policy law science'
  ).split(' '),
)

/** Characters of a word at a line's end that are looked at. */
const WORD_MOST = 60

const han = /[\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef\u3000-\u303f“”‘’—…·]/

/** `words` are the text's own words, lower case: they decide whether a hyphen at a line's end belongs to the word. */
export function joinWrapped(lines: readonly string[], words: ReadonlySet<string> = new Set()): JoinedLines {
  let text = ''
  let hyphens = 0
  for (const raw of lines) {
    const line = raw.trim()
    if (line === '') continue
    if (text === '') {
      text = line
      continue
    }
    const broken = /(\p{L}+)[-\u00ad\u2010]$/u.exec(text.slice(-WORD_MOST))
    const next = /^(\p{Ll}+)/u.exec(line)
    if (broken !== null && next !== null) {
      if (text.endsWith('\u00ad') || !keepsHyphen(broken[1]!, next[1]!, words)) {
        text = text.slice(0, -1) + line
        hyphens++
      } else text += line
      continue
    }
    const last = text.at(-1)!
    const first = line[0]!
    const isTight =
      /[“‘«([]/.test(last) ||
      (han.test(last) && han.test(first)) ||
      (/[-\u2010]$/.test(last) && /^[\p{L}\d]/u.test(line) && /[\p{L}\d][-\u2010]$/u.test(text.slice(-3))) ||
      // A number in Han text may break anywhere; in spaced scripts two numbers are two.
      (/\d/.test(last) && /\d/.test(first) && han.test(text.slice(-12))) ||
      (isWide(last) && /[\d\p{L}]/u.test(first)) ||
      (/[\d\p{L}]/u.test(last) && isWide(first))
    text += isTight ? line : ` ${line}`
  }
  return { text, hyphens }
}

/** Han characters and full-width signs, beside which a broken line has no space. */
const isWide = (character: string): boolean => /[\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef\u3000-\u303f]/.test(character)

function keepsHyphen(first: string, second: string, words: ReadonlySet<string>): boolean {
  const a = first.toLowerCase()
  if (words.has(`${a}-${second}`)) return true
  if (words.has(a + second)) return false
  if ([...words].length < 5000 && [...words].some((word) => word.startsWith(`${a}-`))) return true
  return compoundFirsts.has(a) && !['co', 're', 'по', 'во', 'pre', 'pro', 'inter'].includes(a)
}
