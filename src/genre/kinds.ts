/**
 * What kind of document a title names.
 *
 *     …睦邻友好合作条约             a treaty: in Chinese the last noun tells
 *     Договор о дружбе …           a treaty: in Russian and English the first
 *     Совместное заявление …       a joint statement
 *     海国渔业法, Закон об озёрах    a law: a title all the same, though no statement cites it so
 */
import type { DocumentType, Lang } from '../model/document.ts'

/** What sort of document a noun names. Two titles of different kinds never name the same document. */
export type Kind =
  | 'treaty'
  | 'statement'
  | 'declaration'
  | 'communique'
  | 'agreement'
  | 'charter'
  | 'convention'
  | 'protocol'
  | 'memorandum'
  | 'plan'
  | 'resolution'
  | 'other'

/** Rows of [kind, Chinese nouns, Russian stems, English nouns]. A Russian stem takes any ending. */
export const KINDS: readonly (readonly [Kind, readonly string[], readonly string[], readonly string[]])[] = [
  ['treaty', ['条约', '條約', '盟约', '盟約'], ['договор', 'пакт'], ['treaty', 'pact']],
  ['statement', ['声明', '聲明'], ['заявлени'], ['statement']],
  ['declaration', ['宣言'], ['деклараци'], ['declaration']],
  ['communique', ['公报', '公報'], ['коммюнике'], ['communiqué', 'communique']],
  ['agreement', ['协定', '協定', '协议', '協議'], ['соглашени'], ['agreement', 'accord', 'accords']],
  ['charter', ['宪章', '憲章', '章程'], ['устав', 'харти'], ['charter', 'statute']],
  ['convention', ['公约', '公約'], ['конвенци'], ['convention', 'covenant']],
  ['protocol', ['议定书', '議定書'], ['протокол'], ['protocol']],
  ['memorandum', ['备忘录', '備忘錄'], ['меморандум'], ['memorandum']],
  [
    'plan',
    ['规划', '規劃', '纲要', '綱要', '计划', '計劃', '路线图', '路線圖', '方案'],
    ['программ', 'план'],
    ['programme', 'program', 'plan', 'roadmap'],
  ],
  ['resolution', ['决议', '決議'], ['резолюци'], ['resolution']],
  [
    'other',
    [
      '文件',
      '规约',
      '规则',
      '纪要',
      '紀要',
      '共识',
      '共識',
      '协约',
      '换文',
      '倡议',
      '倡議',
      '原则',
      '准则',
      '法案',
      '报告',
    ],
    [],
    [],
  ],
]

/** Nouns of titles alone: a clause that says 法 or decision cites no document by it. */
const TITLE_NOUNS: Readonly<Record<Lang, readonly string[]>> = {
  zh: ['法', '法典', '条例', '條例', '决定', '決定', '细则', '新闻稿', '规定'],
  ru: ['закон', 'кодекс', 'постановлени', 'указ', 'решени'],
  en: ['act', 'law', 'code', 'decision', 'regulation', 'regulations', 'licence', 'license', 'constitution'],
}

/** The type of a record, by the kind that its title names. */
const TYPES: Readonly<Partial<Record<Kind, DocumentType>>> = {
  treaty: 'treaty',
  agreement: 'treaty',
  convention: 'treaty',
  protocol: 'treaty',
  charter: 'treaty',
  statement: 'statement',
  communique: 'communique',
  declaration: 'declaration',
}

/** What kind of noun a document's type goes by, for records whose title has no such noun. */
export const KIND_OF_TYPE: Readonly<Partial<Record<string, Kind>>> = {
  treaty: 'treaty',
  'joint-statement': 'statement',
  statement: 'statement',
  communique: 'communique',
  declaration: 'declaration',
}

const JOINT = /(?:联合|聯合|共同)\S{0,4}(?:声明|聲明)|(?<!\p{L})joint\s+statement|(?<!\p{L})совместн\p{L}*\s+заявлени/iu

/** The kind of document that a title names: in Chinese by its last noun, elsewhere by its first. Null where it names none. */
export function kindOfTitle(title: string, lang: Lang): Kind | null {
  let best: Kind | null = null
  let at = lang === 'zh' ? -1 : Number.POSITIVE_INFINITY
  const lower = title.toLowerCase()
  for (const [kind, zh, ru, en] of KINDS)
    for (const noun of lang === 'zh' ? zh : lang === 'ru' ? ru : en) {
      const place = lang === 'zh' ? title.lastIndexOf(noun) : indexOfWord(lower, noun)
      if (lang === 'zh' ? place > at : place >= 0 && place < at) {
        at = place
        best = kind
      }
    }
  return best
}

function indexOfWord(text: string, word: string): number {
  for (let p = text.indexOf(word); p >= 0; p = text.indexOf(word, p + 1))
    if (p === 0 || !/\p{L}/u.test(text[p - 1]!)) return p
  return -1
}

const langOf = (title: string): Lang =>
  /\p{Script=Han}/u.test(title) ? 'zh' : /\p{Script=Cyrillic}/u.test(title) ? 'ru' : 'en'

/** The type of document that a title names; `other` where it names none of them. */
export function typeOfTitle(title: string): DocumentType {
  const plain = title.replace(/\s+/g, ' ').trim()
  const lang = langOf(plain)
  if (!hasTitleNoun(plain, lang)) return 'other'
  const kind = kindOfTitle(plain, lang)
  const type = kind === null ? undefined : TYPES[kind]
  return type === 'statement' && JOINT.test(plain) ? 'joint-statement' : (type ?? 'other')
}

const nounsOf = (lang: Lang): readonly string[] => [
  ...KINDS.flatMap(([kind, zh, ru, en]) => (kind === 'other' ? [] : lang === 'zh' ? zh : lang === 'ru' ? ru : en)),
  ...(lang === 'zh' ? ['纪要', '紀要', '共识', '共識', '换文', '倡议', '倡議'] : []),
  ...TITLE_NOUNS[lang],
]

const hanNoun = new RegExp(`(?:${nounsOf('zh').join('|')})$`, 'u')
const spacedNoun: Readonly<Record<'ru' | 'en', RegExp>> = {
  ru: new RegExp(`^(?:${nounsOf('ru').join('|')})\\p{Ll}{0,3}$`, 'iu'),
  en: new RegExp(`^(?:${nounsOf('en').join('|')})$`, 'iu'),
}
/** Words that may stand before the noun of a Russian or English title: its adjectives, and names of whose it is. */
const WORDS_BEFORE = 5

/**
 * Whether a line, by its noun and where that stands, reads as a title: a Chinese one ends with it, others begin with
 * it behind a few adjectives and no preposition. `line` is without notes in brackets.
 */
export function hasTitleNoun(line: string, lang: Lang): boolean {
  if (lang === 'zh') return hanNoun.test(line.replace(/[”」』》"]+$/u, ''))
  for (const [k, word] of (line.match(/\p{L}[\p{L}’'-]*/gu) ?? []).slice(0, WORDS_BEFORE + 1).entries()) {
    if (spacedNoun[lang].test(word)) return k > 0 || /^\p{Lu}/u.test(word)
    if (/^(?:of|on|in|at|to|by|for|from|with|о|об|в|на|к|по|с|от|из|для|при)$/iu.test(word)) return false
  }
  return false
}

/** Whether a word alone is such a noun: Treaty, Договору, 条约. */
export const namesDocument = (word: string): boolean => {
  const lang = langOf(word)
  return lang === 'zh' ? hanNoun.test(word) : spacedNoun[lang].test(word)
}
