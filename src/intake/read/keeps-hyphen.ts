/**
 * Whether a hyphen at a line's end belongs to the word, or to the line alone.
 *
 *     по- ⏎ прежнему          по-прежнему          сотрудни- ⏎ чество      сотрудничество
 *     Ростов- ⏎ на-Дону       Ростов-на-Дону       экс- ⏎ порт             экспорт
 *     план- ⏎ график          план-график          план- ⏎ ирование        планирование
 *
 * The text's own words come first: it has the word elsewhere with a hyphen, or without. Then the rules of spelling, as
 * tables: Russian parts words at every syllable, so a part that is a word by itself proves nothing.
 */

/** Firsts of compounds, whatever follows, as they end a line. */
const FIRSTS: ReadonlySet<string> = new Set(
  (
    'торгово научно культурно социально политико финансово кредитно материально информационно экспортно ' +
    'импортно транспортно топливно азиатско российско китайско советско индийско африкано консультативно санитарно ' +
    'учебно технико производственно инвестиционно валютно правительственно судебно административно организационно ' +
    'историко физико химико медико духовно морально аварийно поисково ремонтно бюджетно таможенно договорно ' +
    'строительно светло темно тёмно сине красно бело чёрно черно жёлто желто зелено серо ' +
    'вице кое кой интернет онлайн веб ' +
    'non anti self well long short high low mid post cross multi socio vice counter ' +
    'russia china russian chinese trade asia euro north south east west win people shanghai decision policy law science'
  ).split(' '),
)

/** First part, and how the second goes on where the hyphen is the word's. */
const PAIRS: readonly (readonly [first: string, second: RegExp])[] = [
  ['во', /^(?:перв|втор)ых$/],
  ['в', /^(?:треть|четв[её]рт|пят|шест|седьм|восьм|девят|десят|последн)(?:их|ых)$/],
  ['из', /^(?:за|под)$/],
  ['по', /^(?:над|за)$/],
  ['по', /(?:ски|цки|ьи)$/],
  ['по', /^(?:прежн|хорош|сво|мо|тво|наш|ваш|настоящ|домашн)ему$/],
  ['по', /^(?:нов|ин|разн|друг|стар|видим|добр|мирн|делов|взросл|перв|пуст|чест|сво|настоящ)ому$/],
  ['северо', /^(?:восто|запад)/],
  ['юго', /^(?:восто|запад)/],
  ['военно', /^(?!служащ|пленн|обязан)/],
  ['общественно', /^(?!опасн)/],
  ['план', /^(?:график|проспект|карт|схем|задани|минимум|максимум)/],
  ['штаб', /^(?:квартир|офицер|капитан)/],
  ['генерал', /^(?:майор|лейтенант|полковник|губернатор|адъютант|директор)/],
  ['премьер', /^министр/],
  ['пресс', /^(?:служб|конференци|релиз|секретар|центр|атташе|бюро|группа|папье)/],
  ['экс', /^(?:президент|премьер|министр|глав|посол|посл|директор|чемпион|депутат|канцлер|король)/],
  ['бизнес', /^(?!мен|вумен)/],
  ['топ', /^(?:менеджер|модел)/],
  ['блок', /^(?:схем|пост|контейнер)/],
  ['контр', /^адмирал/],
  ['мало', /^(?:помалу|мальски)$/],
  ['давным', /^давно$/],
  ['волей', /^неволей$/],
  ['более', /^менее$/],
  ['крест', /^накрест$/],
  ['всего', /^навсего$/],
  ['как', /^никак$/],
]

/** Second part, and what stands before it where the hyphen is the word's. */
const ENDINGS: readonly (readonly [second: RegExp, first: RegExp])[] = [
  [/^(?:либо|нибудь)$/, /\p{L}/u],
  [/^таки$/, /^(?:вс[её]|так|опять|прямо|довольно|верно)$|(?:л|ла|ло|ли|лся|лась|лись)$/],
  [
    /^то$/,
    /^(?:кто|кого|кому|кем|ком|что|чего|чему|чем|ч[её]м|где|куда|откуда|когда|как|почему|отчего|зачем|сколько|чей|чья|чь[её]|чьи|чьего|чьей|как(?:ой|ая|ое|ие|ого|ому|им|ом|ую|ою|их|ими)|котор(?:ый|ая|ое|ые|ого|ой|ому|ым|ом|ую|ых|ыми))$/,
  ],
]

/** `Ростов-на-Дону`, `Франкфурт-на-Майне`, `Стратфорд-on-…`: a small word between two hyphens. */
const LINKS =
  /^(?:на|над|под|о|в|де|ла|ле|дер|ан|он|ап|сюр|эль|аль|on|in|upon|of|the|to|de|la|le|sur|and|by|up)-\p{L}/iu

/** Words that begin as an adverb with по- does and are none. */
const WHOLE: ReadonlySet<string> = new Set(['политически', 'поэтически', 'поистерически'])

const ADJECTIVE = /(?:ск|цк)(?:ий|ая|ое|ие|ого|ой|ому|ую|им|ом|их|ими|ою)$/
/** English firsts that part words at a syllable too often to be believed: co-operation, re-affirm, inter-national. */
const SYLLABLES: ReadonlySet<string> = new Set(['co', 're', 'pre', 'pro', 'inter'])

/** Letters of a word that two of its forms share at least, and letters that an ending has at most. */
const STEM = 4
const ENDING = 3

/**
 * `before` ends in a hyphen, `after` begins the next line, in a small letter; both may be cut to the word beside it.
 * `words` are the text's own, lower case.
 */
export function keepsHyphen(before: string, after: string, words: ReadonlySet<string>): boolean {
  const whole = /[\p{L}\p{N}]+(?:[-\u2010][\p{L}\p{N}]+)*(?=[-\u2010]$)/u.exec(before)?.[0] ?? ''
  const first = /[\p{L}\p{N}]+$/u.exec(whole)?.[0] ?? ''
  const second = /^\p{L}+/u.exec(after)?.[0] ?? ''
  if (first === '' || second === '') return true
  // ВТО- ⏎ совместимый, IT- ⏎ компания: no word is half in capitals, or half in another script.
  if (/^\p{Lu}{2,}$/u.test(first) && /^\p{Ll}/u.test(second)) return true
  if (isCyrillic(first) !== isCyrillic(second)) return true
  if (LINKS.test(after)) return true
  const [a, b] = [first.toLowerCase(), second.toLowerCase()]
  const known = foundIn(words, a, b)
  if (known !== null) return known
  // A single letter is never parted from its word.
  if (isCyrillic(a) && (a.length === 1 || b.length === 1)) return true
  if (isCyrillic(a) && a === b && a.length > 2) return true
  if (WHOLE.has(a + b)) return false
  if (FIRSTS.has(a)) return true
  if (PAIRS.some(([one, other]) => one === a && other.test(b))) return true
  if (ENDINGS.some(([one, other]) => one.test(b) && other.test(a))) return true
  if (/(?:ск|цк)о$/.test(a) && ADJECTIVE.test(b) && /[аеёиоуыэюя].*[сц]к/.test(b)) return true
  return false
}

const isCyrillic = (word: string): boolean => /\p{Script=Cyrillic}/u.test(word)

/** What the text's other words say: true with a hyphen, false without, null where they say nothing. */
function foundIn(words: ReadonlySet<string>, a: string, b: string): boolean | null {
  if (words.has(`${a}-${b}`)) return true
  if (words.has(a + b)) return false
  const { hyphened, firsts, stems } = indexOf(words)
  if (hyphened.has(stemOf(a, b))) return true
  const joined = a + b
  if (b.length > 1 && joined.length >= STEM + ENDING && stems.has(joined.slice(0, joined.length - ENDING))) return false
  // The first part makes another compound: in Russian a long one alone tells anything.
  return firsts.has(a) && !SYLLABLES.has(a) && a.length >= (isCyrillic(a) ? STEM + 1 : 1) ? true : null
}

const stemOf = (a: string, b: string): string => `${a}-${b.slice(0, Math.max(STEM, b.length - ENDING))}`

interface WordIndex {
  /** Compounds, the second part without its ending. */
  readonly hyphened: ReadonlySet<string>
  readonly firsts: ReadonlySet<string>
  /** Words in one piece, cut by 0 to ENDING letters. */
  readonly stems: ReadonlySet<string>
}

const indexes = new WeakMap<ReadonlySet<string>, WordIndex>()

function indexOf(words: ReadonlySet<string>): WordIndex {
  const known = indexes.get(words)
  if (known !== undefined) return known
  const [hyphened, firsts, stems] = [new Set<string>(), new Set<string>(), new Set<string>()]
  for (const word of words) {
    const at = word.indexOf('-')
    if (at > 0) {
      firsts.add(word.slice(0, at))
      const second = word.slice(at + 1)
      for (let cut = 0; cut <= ENDING && second.length - cut >= STEM; cut++)
        hyphened.add(`${word.slice(0, at)}-${second.slice(0, second.length - cut)}`)
    } else
      for (let cut = 0; cut <= ENDING && word.length - cut >= STEM; cut++) stems.add(word.slice(0, word.length - cut))
  }
  const index = { hyphened, firsts, stems }
  indexes.set(words, index)
  return index
}
