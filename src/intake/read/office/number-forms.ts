/**
 * The numbers that a word processor counts and prints by itself: `%1、` with `chineseCounting` prints 「十二、」.
 * The label is not in the file's text, but it is what readers cite, so it is written out again.
 *
 * Forms go by their OOXML names (part 1, 17.18.59). Most are a row of signs, with what becomes of a number behind its end.
 */
import { digitsToHan, numberToHan } from '../../../genre/han-numbers.ts'
import { CYRILLIC_LETTERS, HAN_STEMS, numberToRoman } from '../../../genre/numerals.ts'
import { type NumberLang, numberAsWords } from './number-words.ts'

const HAN_BRANCHES = '子丑寅卯辰巳午未申酉戌亥'

const signsFrom = (first: number, count: number): string =>
  Array.from({ length: count }, (_, i) => String.fromCodePoint(first + i)).join('')

/**
 * Rows of signs. `again`: the sign stands twice, three times … in each further round (Z, AA, BB); `round`: the row
 * begins anew; `plain`: Arabic figures.
 */
const ROWS: readonly (readonly [forms: string, end: 'again' | 'round' | 'plain', signs: string])[] = [
  ['upperLetter', 'again', 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'],
  ['lowerLetter', 'again', 'abcdefghijklmnopqrstuvwxyz'],
  ['russianLower', 'again', CYRILLIC_LETTERS],
  ['russianUpper', 'again', CYRILLIC_LETTERS.toUpperCase()],
  ['chicago', 'again', '*†‡§'],
  ['ideographTraditional', 'plain', HAN_STEMS],
  ['ideographZodiac', 'plain', HAN_BRANCHES],
  ['decimalEnclosedCircle decimalEnclosedCircleChinese', 'plain', signsFrom(0x2460, 20)],
  ['decimalEnclosedParen', 'plain', signsFrom(0x2474, 20)],
  ['decimalEnclosedFullstop', 'plain', signsFrom(0x2488, 20)],
  // Its name says circle; Word prints it in brackets.
  ['ideographEnclosedCircle', 'plain', signsFrom(0x3220, 10)],
  ['aiueo', 'round', 'ｱｲｳｴｵｶｷｸｹｺｻｼｽｾｿﾀﾁﾂﾃﾄﾅﾆﾇﾈﾉﾊﾋﾌﾍﾎﾏﾐﾑﾒﾓﾔﾕﾖﾗﾘﾙﾚﾛﾜｦﾝ'],
  [
    'aiueoFullWidth',
    'round',
    'アイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモヤユヨラリルレロワヲン',
  ],
  ['iroha', 'round', 'ｲﾛﾊﾆﾎﾍﾄﾁﾘﾇﾙｦﾜｶﾖﾀﾚｿﾂﾈﾅﾗﾑｳヰﾉｵｸﾔﾏｹﾌｺｴﾃｱｻｷﾕﾒﾐｼヱﾋﾓｾｽﾝ'],
  [
    'irohaFullWidth',
    'round',
    'イロハニホヘトチリヌルヲワカヨタレソツネナラムウヰノオクヤマケフコエテアサキユメミシヱヒモセスン',
  ],
  ['ganada', 'round', '가나다라마바사아자차카타파하'],
  ['chosung', 'round', 'ㄱㄴㄷㄹㅁㅂㅅㅇㅈㅊㅋㅌㅍㅎ'],
  ['arabicAlpha', 'round', 'أبتثجحخدذرزسشصضطظعغفقكلمنهوي'],
  ['arabicAbjad', 'round', 'أبجدهوزحطيكلمنسعفصقرشتثخذضظغ'],
  ['hebrew2', 'again', 'אבגדהוזחטיכלמנסעפצקרשת'],
  ['thaiLetters', 'round', 'กขคงจฉชซฌญฎฏฐฑฒณดตถทธนบปผฝพฟภมยรลวศษสหฬอฮ'],
  ['hindiConsonants', 'round', 'कखगघङचछजझञटठडढणतथदधनपफबभमयरलवशषसह'],
  ['hindiVowels', 'round', 'अआइईउऊऋएऐओऔ'],
]

/** Times that a sign is printed at most: a list of thousands would ask for more than any line holds. */
const MOST_AGAIN = 30

function inRow(n: number, end: 'again' | 'round' | 'plain', signs: readonly string[]): string {
  if (n < 1) return String(n)
  const round = Math.floor((n - 1) / signs.length)
  const sign = signs[(n - 1) % signs.length]!
  if (round === 0 || end === 'round') return sign
  return end === 'plain' ? String(n) : sign.repeat((round % MOST_AGAIN) + 1)
}

const inDigits =
  (digits: string) =>
  (n: number): string =>
    String(n).replace(/\d/g, (digit) => [...digits][Number(digit)]!)

/** 壹佰零伍: figures of cheques, by place. */
const byPlace =
  (digits: string, units: string) =>
  (n: number): string => {
    if (n < 1 || n > 99_999) return String(n)
    const signs = [...digits]
    const figures = [...String(n)].map(Number)
    let printed = ''
    let empty = false
    figures.forEach((figure, i) => {
      const place = figures.length - 1 - i
      if (figure === 0) {
        empty = true
        return
      }
      if (empty) printed += signs[0]
      empty = false
      printed += signs[figure]! + (place === 0 ? '' : [...units][place - 1]!)
    })
    return printed
  }

const withTenThousand =
  (sign: string) =>
  (n: number): string =>
    numberToHan(n).replace('万', sign)

/** Up to ninety-nine by place, beyond digit by digit: 九十九, 一○○. */
const countedByHundred = (n: number): string => (n < 100 ? numberToHan(n) : digitsToHan(n).replaceAll('〇', '○'))

/** 1 → 하나, 12 → 열둘, up to 99. */
function koreanWords(n: number): string {
  const tens = ['', '열', '스물', '서른', '마흔', '쉰', '예순', '일흔', '여든', '아흔']
  const ones = ['', '하나', '둘', '셋', '넷', '다섯', '여섯', '일곱', '여덟', '아홉']
  return n < 1 || n > 99 ? String(n) : tens[Math.floor(n / 10)]! + ones[n % 10]!
}

/** 15 → טו: letters by their value, the name of God avoided. */
function hebrewNumber(n: number): string {
  if (n < 1 || n > 999) return String(n)
  const hundreds = ['', 'ק', 'ר', 'ש', 'ת', 'תק', 'תר', 'תש', 'תת', 'תתק']
  const tens = ['', 'י', 'כ', 'ל', 'מ', 'נ', 'ס', 'ע', 'פ', 'צ']
  const ones = ['', 'א', 'ב', 'ג', 'ד', 'ה', 'ו', 'ז', 'ח', 'ט']
  const rest = n % 100
  const low = rest === 15 ? 'טו' : rest === 16 ? 'טז' : tens[Math.floor(rest / 10)]! + ones[rest % 10]!
  return hundreds[Math.floor(n / 100)]! + low
}

/** 12 → 십이, 111 → 百十一: nothing stands for an empty place, nor for one of a place. */
function withoutOnes(digits: string, units: string): (n: number) => string {
  return (n) => {
    if (n < 1 || n > 99_999) return String(n)
    const figures = [...String(n)].map(Number)
    return figures
      .map((figure, i) => {
        const place = figures.length - 1 - i
        if (figure === 0) return ''
        const one = figure === 1 && place > 0 && (place < 4 || units.endsWith('만'))
        return (one ? '' : digits[figure - 1]!) + (place === 0 ? '' : units[place - 1]!)
      })
      .join('')
  }
}

const decimal = (n: number): string => String(n)

type Form = (n: number, lang: NumberLang) => string

const FORMS: ReadonlyMap<string, Form> = new Map<string, Form>([
  ...ROWS.flatMap(([forms, end, signs]) =>
    forms.split(' ').map((form): [string, Form] => [form, (n) => inRow(n, end, [...signs])]),
  ),
  ['decimal', decimal],
  ['decimalHalfWidth', decimal],
  ['decimalZero', (n) => String(n).padStart(2, '0')],
  ['decimalFullWidth', inDigits('０１２３４５６７８９')],
  ['decimalFullWidth2', inDigits('０１２３４５６７８９')],
  ['hex', (n) => n.toString(16).toUpperCase()],
  ['numberInDash', (n) => `- ${n} -`],
  ['upperRoman', numberToRoman],
  ['lowerRoman', (n) => numberToRoman(n).toLowerCase()],
  ['ordinal', (n, lang) => numberAsWords(n, 'ordinal', lang)],
  ['cardinalText', (n, lang) => numberAsWords(n, 'cardinalText', lang)],
  ['ordinalText', (n, lang) => numberAsWords(n, 'ordinalText', lang)],
  ['chineseCounting', countedByHundred],
  ['taiwaneseCounting', countedByHundred],
  ['chineseCountingThousand', (n) => numberToHan(n).replaceAll('零', '〇')],
  ['taiwaneseCountingThousand', withTenThousand('萬')],
  ['japaneseCounting', withoutOnes('一二三四五六七八九', '十百千万')],
  ['ideographDigital', digitsToHan],
  ['japaneseDigitalTenThousand', digitsToHan],
  ['taiwaneseDigital', (n) => digitsToHan(n).replaceAll('〇', '○')],
  ['chineseLegalSimplified', byPlace('零壹贰叁肆伍陆柒捌玖', '拾佰仟萬')],
  ['ideographLegalTraditional', byPlace('零壹貳參肆伍陸柒捌玖', '拾佰仟萬')],
  ['japaneseLegal', (n) => byPlace('零壱弐参四伍六七八九', '拾百阡萬')(n).replaceAll('零', '')],
  [
    'ideographZodiacTraditional',
    (n) => (n < 1 || n > 60 ? String(n) : HAN_STEMS[(n - 1) % 10]! + HAN_BRANCHES[(n - 1) % 12]!),
  ],
  ['koreanDigital', inDigits('영일이삼사오육칠팔구')],
  ['koreanCounting', withoutOnes('일이삼사오육칠팔구', '십백천만')],
  ['koreanLegal', koreanWords],
  ['koreanDigital2', inDigits('零一二三四五六七八九')],
  ['hebrew1', hebrewNumber],
  ['thaiNumbers', inDigits('๐๑๒๓๔๕๖๗๘๙')],
  ['hindiNumbers', inDigits('०१२३४५६७८९')],
])

/** Forms by the first signs of an example; `hanByPlace` is 一百零五. */
const EXAMPLES: readonly (readonly [example: string, form: string])[] = [
  ['1st', 'ordinal'],
  ['One', 'cardinalText'],
  ['First', 'ordinalText'],
  ['１', 'decimalFullWidth'],
  ['- 1', 'numberInDash'],
  ['I', 'upperRoman'],
  ['i', 'lowerRoman'],
  ['*', 'chicago'],
  ['一, 二, 三, ... (ko', 'koreanDigital2'],
  ['一', 'hanByPlace'],
  ['壹, 贰', 'chineseLegalSimplified'],
  ['壹, 貳', 'ideographLegalTraditional'],
  ['壱', 'japaneseLegal'],
  ['甲子', 'ideographZodiacTraditional'],
  ['일, 이, 삼, ... (ko', 'koreanDigital'],
  ['일', 'koreanCounting'],
  ['하나', 'koreanLegal'],
  ['א, י', 'hebrew1'],
  ['א', 'hebrew2'],
]

/**
 * A form that the file gives by an example: `001, 002, 003, …` pads, `α, β, γ, …` counts on from its first letter. Word
 * does so for forms that have no name, OpenDocument for all.
 */
function numberLike(n: number, example: string, lang: NumberLang): string {
  const [first = '', second = ''] = example.split(/\s*,\s*/)
  if (/^0*1$/.test(first)) return String(n).padStart(first.length, '0')
  const row = ROWS.find(([, , signs]) => [...signs][0] === first && [...signs][1] === second)
  if (row !== undefined) return inRow(n, row[1], [...row[2]])
  const form = EXAMPLES.find(([start]) => example.startsWith(start))?.[1]
  if (form === 'hanByPlace') return numberToHan(n)
  if (form !== undefined) return formatNumber(n, form, { lang }) ?? ''
  const [a, b] = [first.codePointAt(0), second.codePointAt(0)]
  if ([...first].length !== 1 || a === undefined || b !== a + 1) return String(n)
  // α to ω without the ς that ends words; ㊀ to ㊉.
  const signs = [...signsFrom(a, 32)].filter((sign) => sign !== 'ς')
  const kind = /\p{L}/u.test(first) ? /^\p{L}$/u : /^\p{No}$/u
  const end = signs.findIndex((sign) => !kind.test(sign) || /[ϊΪѐ]/u.test(sign))
  const known = end < 0 ? signs : signs.slice(0, end)
  return inRow(n, /\p{L}/u.test(first) ? 'again' : 'plain', known.length === 0 ? [first] : known)
}

/**
 * The number in a form by its OOXML name, or `custom` with an example; forms that print nothing (`bullet`, `none`) give
 * null. A form that is not known here prints Arabic figures, as Word does.
 */
export function formatNumber(n: number, form: string, of: { lang?: NumberLang; example?: string } = {}): string | null {
  if (form === 'bullet' || form === 'none') return null
  if (form === 'custom') return numberLike(n, of.example ?? '', of.lang ?? 'en')
  return (FORMS.get(form) ?? decimal)(n, of.lang ?? 'en')
}
