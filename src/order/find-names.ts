/**
 * What a text names: words in quotation marks, known names, and in Russian and English what has capitals inside a sentence.
 *
 *     双方支持“灯塔计划”同“北方走廊”倡议对接      灯塔计划, 北方走廊
 *     依据《联合国宪章》                          联合国宪章
 *     the Council of States of the Tamm Sea       Council of States of the Tamm Sea
 *
 * A quotation as long as a sentence is no name, nor is a word with a capital that opens a sentence. Words of the text's
 * own title are left out: every statement of two states names both; so are short forms that it makes for itself
 * (以下称“2019年声明”).
 */
import type { Clause } from '../model/clause.ts'
import type { Lang } from '../model/document.ts'
import type { Span } from '../model/span.ts'
import { hanEntryAt } from '../text/lexicon.ts'
import { wordStem } from '../text/word-stem.ts'

/** Characters of a name in quotation marks at most; longer ones are titles of documents, or quotations. */
const QUOTED_MOST: Readonly<Record<Lang, number>> = { zh: 14, ru: 60, en: 60 }

const QUOTED = /[“‘《「『«„"]([^“”‘’《》「」『』«»„"\n。；！？;!?]+)[”’》」』»"]/gu
/** Words with capitals, and the small words that join them. */
const CAPITALS: Readonly<Record<'ru' | 'en', RegExp>> = {
  en: /(?<![\p{L}\p{N}])\p{Lu}[\p{L}\p{N}'’-]*(?:(?:[ \n](?:of|the|for|and|on|in))*[ \n]\p{Lu}[\p{L}\p{N}'’-]*)*/gu,
  ru: /(?<![\p{L}\p{N}])\p{Lu}[\p{L}\p{N}-]*(?:[ \n]\p{Lu}[\p{L}\p{N}-]*)*/gu,
}
const HAN = /\p{Script=Han}+/gu
/** What stands before a word that opens a sentence, or a line. */
const OPENS = /[.!?;:…\n—–][)»”"’]*\s*(?:[«“"(]\s*)?$/u
/** Characters before a word that are looked at for it. */
const LOOKED_AT = 12
/**
 * Words with a capital that name nothing by themselves: of offices, parties and documents, and months. A name does not
 * begin with one: it is the President that is named, not what the text calls her.
 */
const OFFICES = stems(
  'side party treaty agreement statement declaration charter protocol president chairman head state government ' +
    'minister prime article chapter section january february march april may june july august september october ' +
    'november december сторона договор соглашение заявление декларация устав протокол президент председатель глава ' +
    'государство правительство министр статья раздел совместный',
)
/** What stands before a short form that a text makes for its own use. */
const DEFINES =
  /(?:以下(?:简|簡)?(?:称|稱)(?:为|為)?|下称|简称|hereinafter|hereafter|referred to as|далее|именуем\p{L}*)\W{0,12}$/iu

/** In order; none overlap. */
export function findNames(text: string, clauses: readonly Clause[], lang: Lang, title: string): readonly Span[] {
  const own = title.toLowerCase()
  const inTitle = new Set((own.match(WORDS) ?? []).map(wordStem))
  /** In whatever case: Веспер, Весперу. */
  const isOwn = (name: string): boolean =>
    own.includes(name) || (lang !== 'zh' && (name.match(WORDS) ?? []).every((word) => inTitle.has(wordStem(word))))
  const spans: Span[] = []
  const shorts = new Set<string>()
  for (const clause of clauses) {
    if (clause.kind === 'heading') continue
    const words = text.slice(clause.start, clause.end)
    for (const [from, to] of namesIn(words, lang)) {
      const name = words.slice(from, to)
      if (DEFINES.test(words.slice(Math.max(0, from - DEFINED_WITHIN), from))) shorts.add(name)
      if (!isOwn(name.toLowerCase())) spans.push([clause.start + from, clause.start + to])
    }
  }
  return spans.filter((span) => !shorts.has(text.slice(...span)))
}

const WORDS = /[\p{L}\p{N}]+/gu

/** Characters in which such words stand before the short form. */
const DEFINED_WITHIN = 30

function namesIn(words: string, lang: Lang): readonly Span[] {
  const found: Span[] = []
  for (const { 1: inside, index } of words.matchAll(QUOTED)) {
    const name = inside!.trim()
    if (name.length > QUOTED_MOST[lang] || !/\p{L}{2}/u.test(name) || /[，,]/u.test(name)) continue
    const from = words.indexOf(name, index)
    found.push([from, from + name.length])
  }
  for (const span of lang === 'zh' ? hanNames(words) : capitals(words, lang)) {
    if (!found.some(([from, to]) => span[0] < to && span[1] > from)) found.push(span)
  }
  return found.sort((x, y) => x[0] - y[0])
}

function hanNames(words: string): readonly Span[] {
  const found: Span[] = []
  for (const { 0: run, index } of words.matchAll(HAN)) {
    for (let i = 0; i < run.length; ) {
      const entry = hanEntryAt(run, i, run.length)
      if (entry?.kind === 'name') found.push([index + i, index + i + entry.word.length])
      i += entry?.word.length ?? 1
    }
  }
  return found
}

function capitals(words: string, lang: 'ru' | 'en'): readonly Span[] {
  const found: Span[] = []
  for (const { 0: name, index } of words.matchAll(CAPITALS[lang])) {
    let from = index
    // The word that opens a sentence has its capital for that; of several words the others make the name.
    const before = words.slice(Math.max(0, from - LOOKED_AT), from)
    if (from === 0 || OPENS.test(before)) {
      const rest = /^\S+(?:\s+(?:of|the|for|and|on|in))*\s+/u.exec(name)
      if (!rest) continue
      from += rest[0].length
    }
    const whole = words.slice(from, index + name.length)
    // The initial of whoever is named next: of the Prime Minister of Quell J. Rask the office alone is whole.
    const kept = words[index + name.length] === '.' ? whole.replace(/[ \n]\p{Lu}$/u, '') : whole
    // A single letter is a label.
    if (kept.length > 1 && !OFFICES.has(wordStem(kept.split(/[ \n]/u, 1)[0]!.toLowerCase()))) {
      found.push([from, from + kept.length])
    }
  }
  return found
}

function stems(words: string): ReadonlySet<string> {
  return new Set(words.split(' ').map(wordStem))
}
