/**
 * Words by which a line is known for what it is, where no number tells.
 *
 *     PREAMBLE                          a heading
 *     声明如下：                         enacting words: they only introduce what follows, so a heading
 *     鉴此，双方将：                     a lead-in that only introduces its items: a heading, too
 *     下列事项由双方商定：               a lead-in with a predicate of its own: a clause
 *     DONE at Eastport, this 3rd day …  the end of the last numbered section
 *
 * One row an example; a row is a pattern over the whole paragraph.
 */
import { hasTitleNoun } from '../genre/kinds.ts'

/** Rows by the script that a line begins with, so that no other script's patterns are tried. */
interface Rows {
  readonly han: readonly RegExp[]
  readonly cyrillic: readonly RegExp[]
  readonly latin: readonly RegExp[]
}

/** Headings that need not look like one. */
const NAMED: Rows = {
  han: [/^(?:序言|序|前言|引言|总则|总纲|附则|正文|目录|签字页|结语|结束语)$/],
  cyrillic: [/^(?:преамбула|введение|вступление|общие положения|заключительные положения|содержание)$/i],
  latin: [/^(?:preamble|introduction|final provisions|general provisions|contents|note:)$/i],
}

/** Words that only introduce the clauses below them: parties and a verb of agreeing, then a colon. */
const ENACTING: Rows = {
  han: [
    /(?:声明|协议|议定|商定|约定|规定|达成)(?:[（(][^（）()]{1,12}[)）])?如下(?:各?[条款项点]{1,2})?[:：]$/, // 兹议定如下：
    /(?:达成|商定|议定)(?:以下|下列|如下)(?:共识|协议|条款|内容|事项)?[:：]$/, // 达成以下共识：
    /^(?:双方|两国|缔约双方|各方)?(?:声明|宣布|重申)[:：]$/, // 双方声明：
  ],
  cyrillic: [
    /(?:заявляют|заявили|договорились|согласились|подтверждают|объявляют|провозглашают)\s+(?:о\s+нижеследующем|о\s+следующем|следующее|нижеследующее)\s*[:：.]$/i, // заявляют о нижеследующем:
  ],
  latin: [
    /(?:have|has)\s+(?:agreed|decided|declared)\b[^.;:：]{0,80}(?:as\s+follows|the\s+following|this\s+agreement|this\s+treaty|(?:following|present)\s+(?:agreement|treaty))\b[^.;:：]{0,60}[:：]$/i, // Have agreed as follows:
    /(?:declare|agree|state|proclaim|affirm)\s+(?:as\s+follows|the\s+following)\s*[:：.]$/i, // declare as follows:
  ],
}

/**
 * Lead-ins without a predicate of their own: words of purpose that only point back, a party, and a verb of mode. What a
 * party agrees to or supports is said by the lead-in itself (双方商定：), which is a clause.
 */
const LEAD_IN: Rows = {
  han: [
    /^(?:(?:鉴此|有鉴于此|为此|据此|因此|就此|此外|同时|基于上述|为实现上述[^，,。]{1,8}|为落实上述[^，,。]{1,8}|在此(?:基础上|背景下|方面)?|有关方面)[，,]?)?(?:缔约双方|缔约各方|双方|两国|各方|各国|成员国|缔约国|.{1,4}方|两国(?:元首|政府|领导人))(?:一致)?(?:还|也|均|都)?(?:将继续|将|应当?|愿|须|可以?|要|继续)?(?:共同|努力|进一步|分别|各自)?[:：]$/, // 鉴此，双方将：
  ],
  cyrillic: [
    /^(?:(?:в\s+этих\s+целях|с\s+этой\s+целью|для\s+этого|для\s+достижения\s+эт\p{L}+\s+цел\p{L}+|в\s+этой\s+связи|в\s+связи\s+с\s+этим|исходя\s+из\s+этого|при\s+этом|кроме\s+того)[,]?\s+)?(?:обе\s+|все\s+|кажд\p{L}+\s+(?:из\s+)?)?(?:договаривающ\p{L}+\s+)?(?:сторон\p{L}*|государства(?:-\p{L}+)?|страны|участники|президенты|главы\s+государств)\s*(?:также\s+)?(?:будут|должн\p{L}+|обязан\p{L}*|мо[гж]\p{L}+)?(?:\s+(?:также|и\s+далее|и\s+впредь|совместно))*\s*[:：]$/iu, // В этих целях Стороны будут:
  ],
  latin: [
    /^(?:(?:to\s+(?:this|that)\s+end|to\s+these\s+ends|for\s+(?:this|that)\s+purpose|for\s+these\s+purposes|in\s+this\s+(?:regard|connection|context|respect)|accordingly|therefore|with\s+this\s+in\s+mind|in\s+addition|furthermore),?\s+)?(?:(?:the|both|each|every|all|either)\s+)*(?:(?:contracting|high\s+contracting|member|two)\s+)*(?:sides?|part(?:y|ies)|states?|governments?|countries|leaders|presidents|participants|members|they)\s*(?:(?:will|shall|should|may|must|can|are\s+to)(?:\s+(?:also|continue\s+to|further|jointly|in\s+particular|endeavou?r\s+to|seek\s+to))*)?\s*[:：]$/i, // To this end, the Parties:
  ],
}

/**
 * Words that give the parties' reasons, or tell what they did: enacting words with such are a clause (愿发展两国关系，
 * 兹议定如下：; … met in Eastport on 12 March 2019 and declare as follows:).
 */
const REASONS: Rows = {
  han: [/愿|希望|为了|为进一步|根据|依据|遵循|重申|基于|鉴于|认识|确信|考虑|重视|回顾|本着|会晤|会见|会谈|访问|举行/],
  cyrillic: [
    /(?:^|\s)(?:подтверждая|стремясь|руководствуясь|исходя|желая|учитывая|отмечая|признавая|ссылаясь|в\s+целях|на\s+основе|встретились|провели|посетил[аи]?|прибыл[аи]?)(?:\s|$)/i,
  ],
  latin: [
    /\b(?:recalling|desiring|considering|recogni[sz]ing|reaffirming|resolved|convinced|wishing|bearing|noting|taking|having\s+regard|guided|determined|conscious|in\s+order\s+to|met|visited|paid|held)\b/i,
  ],
}

/** Words that close the numbered part: place and day of signing, copies, languages, names of those who sign. */
const CLOSING: Rows = {
  han: [
    /^(?:以昭信守|为此[，,]|為此[，,]|本(?:条约|條約|协定|協定|声明|聲明|议定书|議定書|公报|公報)(?:于|於|一式|用)|下列(?:签署|簽署|全权|全權))/, // 本条约于……签订，一式两份
    /^[0-9〇零○一二三四五六七八九]{2,4}年[^，。《]{1,12}日(?:订|签订|签署)于[^，。《]{1,20}(?:[，。]|$)/, // 一九九八年五月十二日签订于卡斯廷
    /^[0-9〇零○一二三四五六七八九]{2,4}年[0-9一二三四五六七八九十]{1,3}月[0-9一二三四五六七八九十]{1,3}日(?:\s*(?:于|在)[^。，,]{1,12})?$/, // 二〇二三年三月二十一日于埃斯特拉
  ],
  cyrillic: [
    /^(?:совершено в|в удостоверение чего|в подтверждение чего|составлено в|подписано в)/i, // Совершено в Восточном
    /^(?:За|От имени)\s+[А-ЯЁ][^.;]{0,80}$/, // За Правительство Востоландии
    /^(?:г\.\s*)?[А-Яа-яё]{2,30},\s*\d{1,2}\s+[а-яё]+\s+\d{4}(?:\s+(?:г\.|года))?$/, // Солмин, 8 октября 2024 года
  ],
  latin: [
    /^(?:in witness whereof|in faith whereof|done (?:at|in|and)|signed (?:at|in) )/i, // DONE at Eastport
    /^for (?:the )?(?:governments?|republic|kingdom|federation|people|state|union)\b[^.;]{0,80}$/i, // For the Government of Eastland
    /^(?:[A-Za-z]{2,30},\s*)?\d{1,2}\s+[a-zа-яё]+\s+\d{4}(?:\s+(?:г\.|года))?$/i, // 8 October 2024
  ],
}
const SIGNATURE = /^.{1,60}[（(](?:签字|签名|盖章|подпись|подписал|signed|signature)[）)]$/i // 伊·马尔滕（签字）

/** Beyond this length no paragraph is looked at: enacting words and headings are short. */
const LOOK = 240
/** Closing words stand at the very beginning. */
const OPENING = 120

/** Does a row of the script that `words` begin with fit? Digits count as Han before 年, else as Latin. */
function fits(rows: Rows, words: string): boolean {
  let at = 0
  while (at < words.length - 1 && (words.charCodeAt(at) < 0x41 || words[at] === '（')) at++
  const c = words.charCodeAt(at)
  const script = c >= 0x2e80 || c === 0x3007 ? rows.han : c >= 0x400 && c < 0x530 ? rows.cyrillic : rows.latin
  if (script.some((row) => row.test(words))) return true
  return at > 0 && script === rows.cyrillic && rows.latin.some((row) => row.test(words)) // 8 октября 2024 года
}

/** PREAMBLE, 序言, Преамбула. */
export const isNamedHeading = (words: string): boolean => words.length <= 40 && fits(NAMED, words)

/** 声明如下： (a heading, unlike a lead-in that says something itself); printed with a full stop, too. */
export const isEnacting = (words: string): boolean =>
  words.length <= LOOK &&
  /[:：.。]$/.test(words) &&
  // A paragraph that says something before it introduces is a clause.
  !/[。！？]|[.!?]\s+\p{Lu}/u.test(words.slice(0, -1)) &&
  fits(ENACTING, words) &&
  !fits(REASONS, words)

/** 鉴此，双方将： introduces items and says nothing itself. */
export const isLeadIn = (words: string): boolean =>
  words.length <= LEAD_IN_LIMIT && /[:：]$/.test(words) && fits(LEAD_IN, words)

/** Longest lead-in without a predicate, in characters. */
const LEAD_IN_LIMIT = 120

/** （节录）, (Извлечения), (Unofficial translation): a line wholly in brackets; only at the head of a text. */
export const isAside = (words: string): boolean =>
  words.length <= 160 && /^[（(［[【][^（()）]+[）)］\]】]$/.test(words)

/** DONE at …, Совершено в …, 本条约于……签订. `words` may be the paragraph's opening only. */
export const isClosing = (words: string): boolean => {
  const opening = words.slice(0, OPENING)
  return fits(CLOSING, opening) || (/[)）]$/.test(opening) && SIGNATURE.test(opening))
}

/** English and Russian words that make a line a sentence, though it has no end mark (The Agreement shall apply). */
const PREDICATE =
  /\s(?:shall|may|must|will|is|are|means|agrees?|agreed|includes?|does|do|был[аио]?|будет|будут|является|являются|обязуются|имеет|имеют)(?:\s|$)/

/** A side and what it does: a sentence, though it has no end mark (双方将扩大贸易). */
const HAN_PREDICATE =
  /^(?:缔约)?(?:双方|两国|各方|.{1,4}方)(?:一致|共同|高度|再次)?(?:将|应|愿|须|可|不得|同意|支持|重申|强调|认为|指出|欢迎|反对|决定|承诺|确认|呼吁|主张|致力|表示)/

/** Words that no heading ends with (On request of a Party, the). */
const DANGLING = /\s(?:the|an?|of|and|or|to|in|by|with|for|on|from|и|в|на|с|по|о|от|для|или)$/

/** Ends a line that is no heading: a sentence, or a part of one. */
const END_MARKS = '。！？；：，、.!?;:,…｡—–-'

/** A letter and numbers before a heading: A.3. Voting procedure */
const CODE = /^\p{Lu}(?:\.\d{1,3})+\.\s+/u

/** Longest heading, in characters. */
const HAN_LIMIT = 42
const SPACED_LIMIT = 110
/** Longest title of a document: of some two lines whatever its words, of more where it says what it is (a treaty …). */
const HAN_TITLE_LIMIT = 90
const TITLE_LIMIT = 240
const NAMED_LIMIT = 420

/** The point of an abbreviation that ends a title: … от 16 июля 2001 г. */
const ABBREVIATED = /\s(?:г|гг)\.$/u

/** A few words without an end mark or a verb: what a title of a section looks like. `words` is trimmed. */
export const looksLikeHeading = (words: string): boolean => isShortOf(words, HAN_LIMIT, SPACED_LIMIT)

/** Does a title say what it is the title of, a statement or a treaty? */
export const namesDocument = (words: string): boolean =>
  hasTitleNoun(words.replace(NOTE, ''), isHan(words) ? 'zh' : /[а-яё]/i.test(words) ? 'ru' : 'en')

/** What is told in brackets behind a title: （节录）. */
const NOTE = /\s*[（(［[【][^（()）]{1,60}[）)］\]】]$/u

/** A document's title, which may be of any length where it, or the line above it (`above`), says what it is. */
export const isLongTitle = (words: string, above: boolean): boolean =>
  above || namesDocument(words)
    ? isShortOf(words.replace(ABBREVIATED, ''), NAMED_LIMIT, NAMED_LIMIT)
    : isShortOf(words, HAN_TITLE_LIMIT, TITLE_LIMIT)

/** An article's title among others: of any length, with stops inside, but no sentence with a verb and none that ends. */
export const looksLikeArticleTitle = (words: string): boolean =>
  words.length <= NAMED_LIMIT && !endsOpen(words) && !saysSomething(words) && beginsCapital(words)

/** Prose, though `#` stands before it: several words with a verb or many words, and an end mark. */
export const endsProse = (words: string): boolean =>
  /[。！；.;][”’」』"»）)]?$/u.test(words) &&
  (isHan(words)
    ? words.length > HAN_PROSE || HAN_PREDICATE.test(words)
    : words.split(/\s+/u, SPACED_PROSE + 1).length > SPACED_PROSE || PREDICATE.test(words))

/** A heading with a full stop has no more characters, or words. */
const HAN_PROSE = 20
const SPACED_PROSE = 12

const isHan = (words: string): boolean => /[\u3400-\u9fff]/.test(words)
const beginsCapital = (words: string): boolean => isHan(words) || /^[^\p{L}]*\p{Lu}/u.test(words)
const saysSomething = (words: string): boolean =>
  isHan(words) ? HAN_PREDICATE.test(words) : PREDICATE.test(/\p{Ll}/u.test(words) ? words : words.toLowerCase())

/** Ends a line with a mark, or with a word that calls for more? */
function endsOpen(words: string): boolean {
  if (END_MARKS.includes(words[words.length - 1]!)) return true
  let end = words.length
  while (end > 1 && '"”’»」』'.includes(words[end - 1]!)) end--
  return END_MARKS.includes(words[end - 1]!) || DANGLING.test(words)
}

function isShortOf(words: string, hanLimit: number, spacedLimit: number): boolean {
  if (words === '' || words.length > Math.max(hanLimit * 2, spacedLimit)) return false
  if (endsOpen(words) || words.includes('|') || saysSomething(words)) return false
  if (isHan(words)) {
    return words.length <= hanLimit * (/[A-Za-zА-Яа-я]{3}/.test(words) ? 2 : 1) && !/[。！？；]/.test(words)
  }
  return (
    words.length <= spacedLimit &&
    beginsCapital(words) &&
    !/\]:|:\/\//.test(words) &&
    !/[.!?;]\s+\p{Lu}\p{Ll}+\s+\p{Ll}/u.test(words.replace(CODE, ''))
  )
}
