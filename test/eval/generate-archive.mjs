/**
 * An archive of statements as large as is asked for: what `trace`, forerunners and their index are measured on.
 *
 *     for (const [path, text] of archiveFiles({ documents: 1_000 })) …      1,000 × 3 texts of some 33 clauses: 100,000 clauses
 *     newStatement(1_000)                                                     the text of a next one, in three languages
 *
 * Each document is drawn from its number alone, so that a larger archive begins with the smaller one, byte for byte.
 * Words are invented, and as uneven as those of a language: a few are everywhere, most are rare. Formulas live for some
 * hundred documents, with a word changed now and then; the rest is new. States and places are invented.
 */
import { seeded } from './generate-revision.mjs'

const LANGS = ['zh', 'ru', 'en']
/** Clauses of one text, its title, day and headings among them. */
const CLAUSES = 33
const SECTIONS = 6
const NOUNS = 4_000
const VERBS = 400
const ADJECTIVES = 800
const FORMULAS = 600
/** Documents that a formula lives for. */
const LIFE = 240

const HAN =
  '港渔灯桥渡谷驿书医药盐茶果磨锚礁苔松铜窑染棉竹碑鸟鲟冰帆歌锦羊泉林岭湾汀坡溪潭洲原田井车船炉陶丝麻粟梨桃梅兰菊荷苇柳榆槐柏杉桐鹿鹤雁燕鲤蟹贝珠玉石砂铁锡银灰漆纸墨砚琴鼓笛钟塔亭台楼阁廊院坊市集仓库窖堤坝渠闸堰滩礼乐诗画棋剑弓犁锄镰网罟帐席'
const RU =
  'ба ве ги до жу зо ка ле ми но пу ра си то фе ху ца шо лан дор тор вел нир мар кол сан рин тал гор пен'.split(' ')
const EN = 'ba ve gi do ju zo ka le mi no pu ra si to fe hu sha lan dor tor vel nir mar kol san rin tal gor pen'.split(
  ' ',
)

const pick = (draw, list) => list[Math.floor(draw() * list.length)]
/** Of a list the first ones much oftener than the last. */
const uneven = (draw, list) => list[Math.floor(list.length * draw() ** 3)]

/** So many words in three columns; Russian and English without an ending. */
function makeWords(seed, count, hanLetters) {
  const draw = seeded(seed)
  const seen = new Set()
  const words = []
  while (words.length < count) {
    const zh = Array.from({ length: hanLetters + Math.floor(draw() * 1.4) }, () => pick(draw, HAN)).join('')
    if (seen.has(zh)) continue
    seen.add(zh)
    const syllables = 2 + Math.floor(draw() * 2)
    const word = (list, ends) => Array.from({ length: syllables }, () => pick(draw, list)).join('') + pick(draw, ends)
    words.push([zh, word(RU, ['н', 'т', 'л', 'р']), word(EN, ['n', 't', 'l', 'r'])])
  }
  return words
}
const nouns = makeWords(41, NOUNS, 2)
const verbs = makeWords(42, VERBS, 2)
const adjectives = makeWords(43, ADJECTIVES, 2)

const OPENINGS = [
  ['双方', 'Стороны', 'The two sides'],
  ['双方重申', 'Стороны подтверждают, что', 'The two sides reaffirm that they'],
  ['双方指出，两国', 'Стороны отмечают, что две страны', 'The two sides note that both countries'],
  ['双方支持各国', 'Стороны поддерживают государства, которые', 'The two sides support states that'],
  ['岚方愿同托方', 'Ландорская Сторона и торренская Сторона', 'The Landor side and the Torrena side'],
  ['双方强调，国际社会应当', 'Стороны подчёркивают: все государства', 'The two sides stress that all states'],
  ['双方反对任何国家', 'Стороны выступают против тех, кто', 'The two sides oppose any who'],
  ['两国元首商定', 'Главы государств договорились:', 'The two heads of state agreed to'],
]
/** What a sentence goes on with: a verb, two nouns, an adjective, as each language puts them together. */
const PHRASES = [
  (v, a, b, c) => [
    `${v[0]}${c[0]}的${a[0]}和${b[0]}`,
    `${v[1]}ают ${c[1]}ый ${a[1]} и ${b[1]}`,
    `${v[2]} ${c[2]} ${a[2]}s and ${b[2]}s`,
  ],
  (v, a, b, c) => [
    `就${a[0]}${v[0]}${c[0]}${b[0]}`,
    `${v[1]}ают по вопросу ${a[1]}а ${c[1]}ый ${b[1]}`,
    `${v[2]} on the ${a[2]} the ${c[2]} ${b[2]}`,
  ],
  (v, a, b, c) => [
    `在${a[0]}领域${v[0]}${b[0]}，使之${c[0]}`,
    `${v[1]}ают ${b[1]} в области ${a[1]}ов, ${c[1]}ой`,
    `${v[2]} the ${b[2]} in matters of ${a[2]}s, ${c[2]} as it is`,
  ],
  (v, a, b, c) => [
    `以${c[0]}的${a[0]}${v[0]}${b[0]}`,
    `${v[1]}ают ${b[1]}ы ${c[1]}ым ${a[1]}ом`,
    `${v[2]} ${b[2]}s by a ${c[2]} ${a[2]}`,
  ],
]

function sentence(draw) {
  const phrases = Array.from({ length: 1 + Math.floor(draw() * 3) }, () =>
    pick(draw, PHRASES)(uneven(draw, verbs), uneven(draw, nouns), uneven(draw, nouns), uneven(draw, adjectives)),
  )
  const joins = ['，', ', ', ', ']
  const stops = ['。', '.', '.']
  return uneven(draw, OPENINGS).map((opening, l) => {
    const gap = l === 0 ? '' : ' '
    return `${opening}${gap}${phrases.map((phrase) => phrase[l]).join(joins[l])}${stops[l]}`
  })
}

/** The formulas alive in document `number`, each as it stands there: from half of its life on with another word. */
function formulasOf(number) {
  const found = []
  for (let f = 0; f < FORMULAS; f++) {
    const draw = seeded(7_000 + f)
    const begin = Math.floor(draw() * 2_000) - LIFE
    if (number < begin || number >= begin + LIFE) continue
    const before = sentence(draw)
    const noun = pick(draw, nouns)
    const isChanged = draw() < 0.5 && number >= begin + LIFE / 2
    found.push(isChanged ? changed(before, noun) : before)
  }
  return found
}

/** A sentence with a word put in before its last one. */
const changed = (words, noun) =>
  words.map((one, l) =>
    l === 0 ? `${one.slice(0, -2)}${noun[0]}${one.slice(-2)}` : one.replace(/ (\S+)$/u, ` ${noun[l]} $1`),
  )

const DAYS = 28
const dateOf = (number) => {
  const month = number % 12
  return `${1950 + Math.floor(number / 12)}-${String(month + 1).padStart(2, '0')}-${String(1 + ((number * 7) % DAYS)).padStart(2, '0')}`
}

const TITLES = [
  '岚多尔共和国和托雷纳联邦联合声明',
  'Совместное заявление Ландорской Республики и Торренской Федерации',
  'Joint Statement of the Republic of Landor and the Federation of Torrena',
]
const HEADING = ['、', '. ', '. ']
const NUMERALS = '一二三四五六七八九十'

/** A document: its id, its date, and its text in each language. */
export function archiveDocument(number) {
  const draw = seeded(1_000_000 + number)
  const date = dateOf(number)
  const alive = formulasOf(number)
  const lines = TITLES.map((title) => [title])
  const opening = ['双方商定，声明如下：', 'Стороны заявляют о нижеследующем:', 'The two sides state as follows:']
  for (const [l, words] of opening.entries()) lines[l].push(words)
  const clauses = CLAUSES - lines[0].length - SECTIONS
  for (let c = 0; c < clauses; c++) {
    if (c % Math.ceil(clauses / SECTIONS) === 0) {
      const section = Math.floor(c / Math.ceil(clauses / SECTIONS))
      const subject = uneven(draw, nouns)
      for (const l of LANGS.keys())
        lines[l].push(`${l === 0 ? NUMERALS[section] : section + 1}${HEADING[l]}${subject[l]}`)
    }
    const own = Array.from({ length: 1 + Math.floor(draw() * 3) }, () => sentence(draw))
    if (alive.length > 0 && draw() < 0.6) own.splice(Math.floor(draw() * (own.length + 1)), 0, pick(draw, alive))
    for (const l of LANGS.keys()) lines[l].push(own.map((one) => one[l]).join(l === 0 ? '' : ' '))
  }
  return {
    id: `${date}-joint-statement`,
    date,
    texts: Object.fromEntries(LANGS.map((lang, l) => [lang, `${lines[l].join('\n')}\n`])),
  }
}

/** Paths in the corpus and what stands there, document by document. */
export function* archiveFiles({ documents, from = 0 }) {
  for (let number = from; number < from + documents; number++) {
    const { id, date, texts } = archiveDocument(number)
    const record = [
      '# Invented: neither these states nor this document exist.',
      'titles:',
      ...LANGS.map((lang, l) => `  ${lang}: ${TITLES[l]}`),
      `date: ${date}`,
      'parties:',
      '  - zh: 岚多尔共和国',
      '    ru: Ландорская Республика',
      '    en: Republic of Landor',
      '  - zh: 托雷纳联邦',
      '    ru: Торренская Федерация',
      '    en: Federation of Torrena',
      'type: joint-statement',
      'invented: true',
      'witnesses:',
      ...LANGS.map((lang) => `  ${lang}.full: { standing: authentic }`),
      '',
    ]
    yield [`${id}/document.yaml`, record.join('\n')]
    for (const lang of LANGS) yield [`${id}/${lang}.full.txt`, texts[lang]]
  }
}
