/**
 * The lines at the foot of a text in which those who signed it stand, under each other or in columns.
 *
 *     索兰共和国总统　艾·莫林                    a line that nothing else can be: it signs
 *     Президент Республики Солания               an office; with a name beside or below it, it signs
 *     А. Морин
 *     For Solania:            For Westmark:      columns, each of which signs
 *     二〇二一年九月八日于汐城                     part of the block, if one stands there
 *
 * They are no wording of the statement. A single office or name proves nothing (it may be an item of a list, or a
 * heading), so the whole run of lines is judged.
 */
import { isDateline } from './dateline.ts'

/**
 * What a line says: it `signs` by itself; it names an `office`, a `party` or a person (`name`); it gives place and day
 * (`place`); or it is a mark that stands beside a name (`seal`).
 */
export type SignatureSign = 'signs' | 'office' | 'party' | 'name' | 'place' | 'seal'

export interface SignatureRow {
  readonly sign: SignatureSign
  readonly example: string
  readonly pattern: RegExp
}

/** Longest line of a block, in characters. */
const LONGEST = 160

const HAN_OFFICE =
  '(?:总统|總統|主席|总理|總理|首相|国王|國王|女王|天皇|大公|酋长|苏丹|埃米尔|元首|执政官|部长|部長|外长|外長|外相|大臣|国务卿|國務卿|国务委员|议长|議長|秘书长|秘書長|总书记|书记|代表|大使|公使|参赞|委员长|委員長|主任|署长|署長|局长|局長|行长|总裁|司令|参谋长|省长|州长|市长|专员|特使)'
/** 艾·莫林, 李文; a name of a spaced script beside Chinese: A. Morin. */
const HAN_NAME =
  '(?:\\p{Script=Han}{1,8}(?:[·•‧.．]\\s?\\p{Script=Han}{1,10}){1,4}|\\p{Script=Han}{2,4}|\\p{Script=Han}[\\s\\u3000]{1,3}\\p{Script=Han}{1,2}|(?:\\p{Lu}[\\p{L}.’-]*\\s?){1,4})'
const EN_OFFICE =
  '(?:[Pp]resident|PRESIDENT|[Cc]hair(?:man|woman|person)|CHAIR(?:MAN|WOMAN|PERSON)|[Pp]rime [Mm]inister|PRIME MINISTER|[Mm]inister|MINISTER|[Cc]hancellor|[Ss]ecretary(?:-[Gg]eneral)?|SECRETARY(?:-GENERAL)?|King|Queen|Emir|Sultan|Prince|[Aa]mbassador|AMBASSADOR|[Pp]lenipotentiary|[Rr]epresentative|[Gg]overnor|[Hh]ead of [A-Z]\\p{L}+|[Dd]irector(?:-[Gg]eneral)?|[Ss]peaker|[Cc]ommissioner)'
const RU_OFFICE =
  '(?:Президент|ПРЕЗИДЕНТ|Председатель|ПРЕДСЕДАТЕЛЬ|Премьер-министр|ПРЕМЬЕР-МИНИСТР|Министр|МИНИСТР|Глава|ГЛАВА|Король|Королева|Эмир|Султан|Канцлер|КАНЦЛЕР|(?:Генеральный|Государственный|Исполнительный) секретарь|(?:Чрезвычайный и )?Полномочный (?:Посол|представитель)|Посол|Представитель|ПРЕДСТАВИТЕЛЬ|Губернатор|Директор|Спикер)'
const LETTERS = '[\\p{L}’\'.\\-«»"”]'
/**
 * Words of a name, an office or a state: capitals, and small words between them. A word is taken whole, or a line of
 * capitals could be parted in thousands of ways, and each be tried.
 */
const CAPITALISED = `(?:(?:of|the|and|for|on|in|to|at|de|di|da|del|von|van|al|el|bin|и|по|во?|на|при|с)(?:\\s|$)|[\\p{Lu}«"“]${LETTERS}*(?!${LETTERS})[,:]?\\s?)`
const RU_WORDS = '(?:[\\p{L}«»"“”.’-]+[,]?\\s)'
const SPACED_NAME =
  "(?:\\p{Lu}\\.[\\s-]?){1,3}\\p{Lu}[\\p{L}’'-]+(?:\\s\\p{Lu}[\\p{L}’'-]+)?|\\p{Lu}[\\p{L}’'-]+\\s(?:\\p{Lu}\\.\\s?){1,3}|\\p{Lu}{3,}(?:-\\p{Lu}{2,})*"
const row = (sign: SignatureSign, example: string, pattern: string): SignatureRow => ({
  sign,
  example,
  pattern: new RegExp(inRanges(pattern)),
})

/**
 * The letters that these lines are written in, as ranges: a property of Unicode has hundreds, and a pattern that repeats
 * it a dozen times takes a third of a second to compile.
 */
const RANGES: Readonly<Record<string, string>> = {
  Lu: 'A-ZÀ-ÖØ-Þ\\u0100-\\u024fА-ЯЁЀ-Џ',
  L: 'A-Za-zÀ-ÖØ-öø-ÿ\\u0100-\\u024fЀ-ӿ\\u3400-\\u9fff',
  'Script=Han': '\\u3400-\\u9fff\\uf900-\\ufaff々〇',
}

/** `\p{Lu}` as its range, with brackets of its own where it stands in none. */
function inRanges(pattern: string): string {
  let inside = false
  return pattern.replace(/\\p\{([^}]*)\}|\\.|[[\]]/g, (sign, name: string | undefined) => {
    if (sign === '[' || sign === ']') inside = sign === '['
    const range = name === undefined ? undefined : RANGES[name]
    return range === undefined ? sign : inside ? range : `[${range}]`
  })
}

export const SIGNATURE_ROWS: readonly SignatureRow[] = [
  // Chinese
  row('signs', '索兰共和国总统：艾·莫林', `^[\\p{Script=Han}·]{0,30}${HAN_OFFICE}[\\s\\u3000：:]+${HAN_NAME}$`),
  row(
    'signs',
    '索兰共和国总统艾·莫林',
    `^\\p{Script=Han}{2,30}${HAN_OFFICE}\\p{Script=Han}{1,6}(?:[·•‧]\\p{Script=Han}{1,10}){1,4}$`,
  ),
  row('signs', '索兰共和国政府代表：', `^[\\p{Script=Han}·]{2,30}${HAN_OFFICE}[：:]$`),
  row(
    'signs',
    '代表索兰共和国政府',
    `^代[\\s\\u3000]*表[\\s\\u3000：:]*[\\p{Script=Han}·]{2,24}(?:政府|国|國|联邦|聯邦|方|组织|組織|部)[：:]?(?:[\\s\\u3000]*${HAN_NAME})?$`,
  ),
  row('signs', '艾·莫林（签字）', '^.{1,60}[（(](?:签字|簽字|签名|簽名|签署|簽署|盖章|蓋章|签章)[）)]$'),
  row('office', '索兰共和国总统', `^[\\p{Script=Han}·]{1,30}${HAN_OFFICE}$`),
  row('party', '索兰共和国', '^\\p{Script=Han}{2,24}(?:共和国|共和國|王国|王國|联邦|聯邦|政府|国|國|公国|酋长国|方)$'),
  row('name', '艾·莫林', '^\\p{Script=Han}{1,8}(?:[·•‧]\\s?\\p{Script=Han}{1,10}){1,4}$'),
  row('name', '李　文', '^\\p{Script=Han}{1,2}[\\s\\u3000]*\\p{Script=Han}{1,2}$'),
  row('seal', '（签字）', '^[（(](?:签字|簽字|签名|簽名|盖章|蓋章|签章|印)[）)]$'),
  // English
  row(
    'signs',
    'For the Republic of Solania: A. Morin',
    `^[Ff](?:or|OR)\\s(?:and on behalf of\\s|AND ON BEHALF OF\\s)?${CAPITALISED}{1,14}$`,
  ),
  row(
    'signs',
    'On behalf of the Government of Solania',
    `^(?:On|ON) (?:behalf|BEHALF) (?:of|OF) ${CAPITALISED}{1,14}$`,
  ),
  row(
    'signs',
    'President of the Republic of Solania A. Morin',
    `^${CAPITALISED}{0,6}${EN_OFFICE}\\b[,:]?\\s?${CAPITALISED}{0,10}(?:${SPACED_NAME})$`,
  ),
  row(
    'signs',
    'A. Morin, President of the Republic of Solania',
    `^(?:${SPACED_NAME}),\\s(?:the\\s)?${CAPITALISED}{0,6}${EN_OFFICE}\\b,?\\s?${CAPITALISED}{0,10}$`,
  ),
  row('signs', '(Signed) A. Morin', '^\\(?(?:[Ss]igned|SIGNED|[Ss]gd\\.?)\\)?[:.]?\\s\\p{Lu}.{1,60}$'),
  row('signs', 'A. Morin (signed)', '^\\p{Lu}.{1,60}\\((?:signed|signature|sgd\\.?)\\)$'),
  row(
    'office',
    'President of the Republic of Solania',
    `^${CAPITALISED}{0,6}${EN_OFFICE}\\b[,:]?\\s?${CAPITALISED}{0,12}$`,
  ),
  row(
    'party',
    'The Republic of Solania',
    `^(?:[Tt]he\\s|THE\\s)?${CAPITALISED}{0,4}(?:Republic|Kingdom|Federation|Government|Union|State|States|Emirate|Commonwealth|REPUBLIC|KINGDOM|FEDERATION|GOVERNMENT|UNION|STATES?)(?:\\s${CAPITALISED}{1,8})?:?$`,
  ),
  row('seal', '(Signed)', '^\\(?(?:[Ss]igned|SIGNED|[Ss]eal|L\\.\\s?S\\.)\\)?\\.?$'),
  // Russian
  row('signs', 'За Правительство Республики Солания', '^(?:За|ЗА)\\s(?:[Сс]торону\\s)?[«"“]?\\p{Lu}[^.;!?]{1,80}$'),
  row('signs', 'От имени Республики Солания', '^(?:От имени|ОТ ИМЕНИ|По уполномочию|ПО УПОЛНОМОЧИЮ)\\s[^.;!?]{2,80}$'),
  row(
    'signs',
    'Президент Республики Солания А. МОРИН',
    `^(?:${RU_WORDS}){0,2}${RU_OFFICE}[,:]?\\s(?:${RU_WORDS}){0,12}(?:${SPACED_NAME})$`,
  ),
  row(
    'signs',
    'А. Морин, Президент Республики Солания',
    `^(?:${SPACED_NAME}),\\s${RU_OFFICE}(?:\\s[\\p{L}«»".-]+){0,10}$`,
  ),
  row('signs', 'А. Морин (подпись)', '^\\p{Lu}.{1,60}\\((?:подпись|подписал[аи]?|п/п)\\)$'),
  row(
    'office',
    'Президент Республики Солания',
    `^(?:Его Величество |Его Превосходительство )?${RU_OFFICE}(?:\\s[\\p{L}«»".-]+){0,12}$`,
  ),
  row(
    'party',
    'Республика Солания',
    '^(?:\\p{Lu}[\\p{L}-]+\\s){0,3}(?:Республика|Федерация|Королевство|Эмират|Союз|Правительство|РЕСПУБЛИКА|ФЕДЕРАЦИЯ|КОРОЛЕВСТВО)(?:\\s\\p{Lu}[\\p{L}-]+){0,4}$',
  ),
  row('seal', 'М.П.', '^(?:М\\.\\s?П\\.|\\((?:подпись|печать)\\)|подпись|печать)$'),
  // Either of the two
  row(
    'name',
    'A. Morin',
    "^(?:(?:H\\.\\s?E\\.|Mr|Mrs|Ms|Dr)\\.?\\s)?(?:(?:\\p{Lu}\\.[\\s-]?){1,3}\\p{Lu}[\\p{L}’'-]+(?:\\s\\p{Lu}[\\p{L}’'-]+)?|\\p{Lu}[\\p{L}’'-]+\\s(?:\\p{Lu}\\.\\s?){1,3})$",
  ),
  row('name', 'Anna Morin', "^(?:\\p{Lu}[\\p{L}’'-]+)(?:\\s(?:\\p{Lu}[\\p{L}’'-]+|bin|al|de|von|van)){1,4}$"),
]

/**
 * What parts those who sign on one line, the surest first: wide gaps; a semicolon, or the mark behind the first; between
 * Han characters any gap, since a page often keeps one blank of many, but a name may have one inside (李　文).
 */
const COLUMNS = [
  /\t+|[ \u00a0]{3,}|\u3000{2,}|(?: \u3000|\u3000 )+/u,
  /[;；]\s*(?=for\s|за\s|代表)|(?<=[（(](?:signed|подпись|签字|簽字|签名|簽名)[）)])\s*(?=\S)/iu,
  /(?<=\p{Script=Han})[ \u00a0\u3000]{2,}(?=\p{Script=Han})/u,
  /(?<=\p{Script=Han})[ \u00a0\u3000](?=\p{Script=Han})/u,
]

const PROSE_END = /(?:[。！？；，、…!?;,]|\p{Ll}{4,}\.)["”’»）)]?\s*$/u

/** What one line says, or null where it cannot stand in such a block. */
export function readSignatureLine(line: string, rows: readonly SignatureRow[] = SIGNATURE_ROWS): SignatureSign | null {
  // Most lines of a text are prose, which ends with a mark.
  if (line.length > LONGEST || PROSE_END.test(line)) return null
  const words = line.trim()
  if (words === '') return null
  if (/\d|年/.test(words) && isDateline(words)) return 'place'
  const whole = signOf(words, rows)
  if (whole !== null) return whole
  const gap = COLUMNS.find((columns) => columns.test(words))
  if (gap === undefined && !/[\r\n]/.test(words)) return null
  const parts = (gap === undefined ? [words] : words.split(gap))
    .flatMap((part) => part.split(/[\r\n]+/))
    .filter((part) => part.trim() !== '')
  if (parts.length < 2) return null
  const signs = parts.map((part) => (isDateline(part.trim()) ? 'place' : signOf(part.trim(), rows)))
  if (signs.includes(null)) return null
  if (signs.includes('signs') || (signs.includes('office') && signs.includes('name'))) return 'signs'
  // Two offices with a wide gap between them, their names by hand below: 索兰共和国总统　　　　西境联邦总理.
  if (gap !== undefined && gap !== COLUMNS.at(-1) && signs.every((sign) => sign === 'office')) return 'signs'
  return signs[0]!
}

const signOf = (words: string, rows: readonly SignatureRow[]): SignatureSign | null =>
  rows.find(({ pattern }) => pattern.test(words))?.sign ?? null

/** A half-open range of lines. */
export interface SignatureBlock {
  readonly from: number
  readonly to: number
}

/** A block with lines behind it (an annex, a note) has so many lines at least. */
const FEWEST_INSIDE = 2

/**
 * The blocks among the lines (or paragraphs) of a text, in order. `null` stands for a line that is none for other
 * reasons: it has a number, a bullet, or is a heading. Nothing before the first prose of a text signs it. Linear.
 */
export function findSignatureBlocks(lines: readonly (string | null)[]): readonly SignatureBlock[] {
  const signs = lines.map((line) => (line === null ? null : readSignatureLine(line)))
  const first = signs.indexOf(null)
  const blocks: SignatureBlock[] = []
  for (let i = Math.max(first, 0); i < signs.length; i++) {
    if (first < 0 || signs[i] === null) continue
    let to = i
    while (to < signs.length && signs[to] !== null) to++
    const from = opening(signs, i, to)
    const size = to - from
    const isLast = to === signs.length
    const isOnlyPlace = size > 0 && signs.slice(from, to).every((sign) => sign === 'place')
    const own = signs.slice(from, to)
    // Offices over place and day at the very end were signed by hand.
    const isByHand = isLast && own.at(-1) === 'place' && own.includes('office')
    if (isOnlyPlace ? isLast : isByHand || (isBlock(own) && (isLast || size >= FEWEST_INSIDE)))
      blocks.push({ from, to })
    i = to
  }
  return blocks
}

/** A bare name opens no block: it may be the last item of a list. */
function opening(signs: readonly (SignatureSign | null)[], from: number, to: number): number {
  let at = from
  while (at < to && signs[at] === 'name') at++
  const next = signs[at]
  // A name over its office or mark (A. Morin ⏎ President of …) belongs to it.
  return at > from && at < to && next !== 'place' && next !== 'party' ? at - 1 : at === to ? to : at
}

const isBlock = (signs: readonly (SignatureSign | null)[]): boolean =>
  signs.includes('signs') ||
  (signs.includes('name') && (signs.includes('office') || signs.includes('seal'))) ||
  (signs.includes('party') && signs.includes('seal'))
