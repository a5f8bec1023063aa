/**
 * A line of statements over thirty years, in three languages, as two invented states would have made it: each cites some
 * before it by title and day, takes over formulas, changes some of them for good, and says much anew.
 *
 *     const { documents, formulas } = makeSeries(seeded(7), { documents: 60 })
 *     documents: [{ id, date, titles, cites: [id], texts: { zh, ru, en } }]
 *     formulas:  [{ zh, ru, en, in: [id], changed: { zh, ru, en } | null, changedIn: [id] }]       what stands where, for sure
 *
 * Words are drawn from a stock of three columns; formulas hold figures that no other sentence has, so that none stands
 * anywhere by chance.
 */

/** Chinese; Russian in the genitive; English. */
const STOCK = [
  ['港口', 'портов', 'ports'],
  ['渔场', 'рыболовных угодий', 'fisheries'],
  ['灯塔', 'маяков', 'lighthouses'],
  ['桥梁', 'мостов', 'bridges'],
  ['渡船', 'паромов', 'ferries'],
  ['谷仓', 'зернохранилищ', 'granaries'],
  ['驿道', 'почтовых трактов', 'post roads'],
  ['书院', 'академий', 'academies'],
  ['学徒', 'подмастерьев', 'apprentices'],
  ['医馆', 'лечебниц', 'infirmaries'],
  ['药材', 'лекарственных трав', 'medicinal herbs'],
  ['盐井', 'соляных колодцев', 'salt wells'],
  ['茶园', 'чайных плантаций', 'tea gardens'],
  ['果林', 'садов', 'orchards'],
  ['磨坊', 'мельниц', 'mills'],
  ['锚地', 'якорных стоянок', 'anchorages'],
  ['礁石', 'рифов', 'reefs'],
  ['苔原', 'тундры', 'tundra'],
  ['松林', 'сосновых лесов', 'pine woods'],
  ['铜器', 'медной утвари', 'copper ware'],
  ['窑场', 'гончарных мастерских', 'kilns'],
  ['染坊', 'красилен', 'dye works'],
  ['棉布', 'хлопковых тканей', 'cotton cloth'],
  ['竹简', 'бамбуковых свитков', 'bamboo slips'],
  ['碑刻', 'надписей на камне', 'stone inscriptions'],
  ['候鸟', 'перелётных птиц', 'migratory birds'],
  ['鲟鱼', 'осетровых', 'sturgeon'],
  ['冰川', 'ледников', 'glaciers'],
  ['风帆', 'парусных судов', 'sailing ships'],
  ['歌谣', 'народных песен', 'folk songs'],
  ['织锦', 'парчи', 'brocade'],
  ['羊群', 'овечьих отар', 'flocks'],
]
/** Openings of a sentence, and what they ask of three nouns. */
const SENTENCES = [
  [
    (a, b, c) => `双方将扩大${a}和${b}方面的合作，为${c}创造条件。`,
    (a, b, c) => `Стороны расширят сотрудничество в отношении ${a} и ${b}, создавая условия для ${c}.`,
    (a, b, c) => `The two sides will expand co-operation on ${a} and ${b} and create conditions for ${c}.`,
  ],
  [
    (a, b, c) => `双方支持两国有关部门就${a}交换资料，并保护${b}和${c}。`,
    (a, b, c) => `Стороны поддерживают обмен данными относительно ${a} и охрану ${b} и ${c}.`,
    (a, b, c) => `The two sides support the exchange of data on ${a} and the protection of ${b} and ${c}.`,
  ],
  [
    (a, b, c) => `双方注意到${a}近年的变化，同意共同研究${b}对${c}的影响。`,
    (a, b, c) => `Стороны отмечают изменения в области ${a} и будут вместе изучать влияние ${b} на состояние ${c}.`,
    (a, b, c) => `The two sides note the changes in ${a} and will study together what ${b} mean for ${c}.`,
  ],
  [
    (a, b, c) => `双方反对任何一方以${a}为由限制${b}，主张就${c}平等协商。`,
    (a, b, c) =>
      `Стороны выступают против ограничения ${b} под предлогом ${a} и за равноправные консультации относительно ${c}.`,
    (a, b, c) =>
      `The two sides oppose any limit on ${b} under the pretext of ${a} and favour equal consultation on ${c}.`,
  ],
  [
    (a, b, c) => `双方责成混合委员会每年审议${a}，并就${b}和${c}提出建议。`,
    (a, b, c) =>
      `Стороны поручают смешанной комиссии ежегодно рассматривать состояние ${a} и вносить предложения относительно ${b} и ${c}.`,
    (a, b, c) =>
      `The two sides instruct the joint commission to review ${a} every year and to make proposals on ${b} and ${c}.`,
  ],
]
const SECTIONS = [
  ['政治互信', 'Политическое доверие', 'Political trust'],
  ['港口与航运', 'Порты и судоходство', 'Ports and shipping'],
  ['渔业', 'Рыболовство', 'Fisheries'],
  ['文化与教育', 'Культура и образование', 'Culture and education'],
  ['边境地区', 'Приграничные районы', 'Border areas'],
  ['多边事务', 'Многосторонние дела', 'Multilateral affairs'],
  ['气候与水文', 'Климат и гидрология', 'Climate and hydrology'],
  ['安全', 'Безопасность', 'Security'],
]
const SUBJECTS = [
  null,
  ['深化睦邻合作', 'об углублении добрососедского сотрудничества', 'on Deepening Good-Neighbourly Co-operation'],
  ['港口与渔业', 'о портах и рыболовстве', 'on Ports and Fisheries'],
  ['地区局势', 'о положении в регионе', 'on the Situation in the Region'],
]
const HAN = '一二三四五六七八九十'
const ROMAN = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X']
const MONTHS = [
  ['января', 'January'],
  ['февраля', 'February'],
  ['марта', 'March'],
  ['апреля', 'April'],
  ['мая', 'May'],
  ['июня', 'June'],
  ['июля', 'July'],
  ['августа', 'August'],
  ['сентября', 'September'],
  ['октября', 'October'],
  ['ноября', 'November'],
  ['декабря', 'December'],
]
const LANGS = ['zh', 'ru', 'en']
const FIRST_YEAR = 1996
const YEARS = 30
const FORMULAS = 24
/** Statements grow: so many sentences a clause and clauses a section, at first and at last. */
const CLAUSES = [3, 9]

const pick = (draw, list) => list[Math.floor(draw() * list.length)]
const dayIn = (date) => {
  const [y, m, d] = date.split('-').map(Number)
  return [`${y}年${m}月${d}日`, `${d} ${MONTHS[m - 1][0]} ${y} года`, `${d} ${MONTHS[m - 1][1]} ${y}`]
}

/** A sentence in three languages that stands nowhere else: its figure is its own. */
function formula(draw, n) {
  const [a, b, c] = [pick(draw, STOCK), pick(draw, STOCK), pick(draw, STOCK)]
  const figure = 1_000 + n * 37
  return (word) => ({
    zh: `双方一贯主张，${a[0]}${word[0]}于${b[0]}，第${figure}号线以内的${c[0]}不得用于他途。`,
    ru: `Стороны неизменно исходят из того, что развитие ${a[1]} ${word[1]} интересам ${b[1]}, а использование ${c[1]} внутри линии ${figure} в иных целях недопустимо.`,
    en: `The two sides have always held that ${a[2]} ${word[2]} ${b[2]}, and that ${c[2]} within line ${figure} may not be put to other use.`,
  })
}
/** A word of a formula that may change for good. */
const WORDS = [
  ['服务', 'служит', 'serve'],
  ['从属', 'подчинено', 'are subordinate to'],
  ['有利', 'содействует', 'benefit'],
  ['先', 'предшествует', 'come before'],
]

function titleOf(subject) {
  return {
    zh: `岚多尔共和国和托雷纳联邦${subject === null ? '' : `关于${subject[0]}的`}联合声明`,
    ru: `Совместное заявление Ландорской Республики и Торренской Федерации${subject === null ? '' : ` ${subject[1]}`}`,
    en: `Joint Statement of the Republic of Landor and the Federation of Torrena${subject === null ? '' : ` ${subject[2]}`}`,
  }
}

function sentence(draw) {
  const form = pick(draw, SENTENCES)
  const nouns = [pick(draw, STOCK), pick(draw, STOCK), pick(draw, STOCK)]
  return form.map((make, i) => make(...nouns.map((noun) => noun[i])))
}

const preamble = (cited) => {
  const named = cited.map(({ date, titles }) => {
    const [zh, ru, en] = dayIn(date)
    return [`${zh}签署的《${titles.zh}》`, `«${titles.ru}» от ${ru}`, `the ${titles.en} of ${en}`]
  })
  const list = (i, join) => named.map((name) => name[i]).join(join)
  if (cited.length === 0)
    return [
      '双方商定，声明如下：',
      'Стороны, проведя переговоры, заявляют о нижеследующем:',
      'The two sides, having held talks, state as follows:',
    ]
  return [
    `双方重申${list(0, '、')}的各项原则，声明如下：`,
    `Стороны, подтверждая принципы документов ${list(1, ', ')}, заявляют о нижеследующем:`,
    `The two sides, reaffirming the principles of ${list(2, ', ')}, state as follows:`,
  ]
}

export function makeSeries(draw, { documents: count = 60 } = {}) {
  const formulas = Array.from({ length: FORMULAS }, (_, n) => {
    const make = formula(draw, n)
    const [from, to] = [Math.floor(draw() * count * 0.5), Math.floor(count * (0.6 + draw() * 0.4))]
    const word = Math.floor(draw() * WORDS.length)
    const changes = draw() < 0.5 ? Math.floor((from + to) / 2) : null
    return {
      ...make(WORDS[word]),
      changed: changes === null ? null : make(WORDS[(word + 1) % WORDS.length]),
      life: [from, to, changes ?? Number.POSITIVE_INFINITY],
      in: [],
      changedIn: [],
    }
  })
  const documents = []
  for (let i = 0; i < count; i++) {
    const year = FIRST_YEAR + Math.floor((i * YEARS) / count)
    const half = Math.floor((i * YEARS * 2) / count) % 2
    const date = `${year}-${String(1 + half * 6 + Math.floor(draw() * 5)).padStart(2, '0')}-${String(1 + Math.floor(draw() * 27)).padStart(2, '0')}`
    const titles = titleOf(pick(draw, SUBJECTS))
    const earlier = documents.filter(() => draw() < 4 / Math.max(4, documents.length)).slice(-4)
    // The statement before is cited as a rule.
    const cited = documents.length === 0 ? [] : [...new Set([...earlier, documents.at(-1)])]
    const id = `${date}-joint-statement`
    const growth = i / Math.max(1, count - 1)
    const clausesOf = Math.round(CLAUSES[0] + (CLAUSES[1] - CLAUSES[0]) * growth)
    const alive = formulas.filter(({ life: [from, to] }) => i >= from && i <= to && draw() < 0.8)
    const lines = LANGS.map((lang, l) => [
      titles[lang],
      `（${dayIn(date)[l]}）`.replace(/[（）]/g, (c) => (l === 0 ? c : c === '（' ? '(' : ')')),
      preamble(cited)[l],
    ])
    const places = SECTIONS.length * clausesOf
    const at = new Map(alive.map((one) => [Math.floor(draw() * places), one]))
    for (let s = 0, n = 0; s < SECTIONS.length; s++) {
      const label = [`${HAN[s]}、${SECTIONS[s][0]}`, `${ROMAN[s]}. ${SECTIONS[s][1]}`, `${ROMAN[s]}. ${SECTIONS[s][2]}`]
      for (const [l, words] of label.entries()) lines[l].push(words)
      for (let c = 0; c < clausesOf; c++, n++) {
        const own = [sentence(draw), sentence(draw)]
        const held = at.get(n)
        if (held !== undefined) {
          const isChanged = i >= held.life[2]
          const words = isChanged ? held.changed : held
          ;(isChanged ? held.changedIn : held.in).push(id)
          own.splice(
            1,
            0,
            LANGS.map((lang) => words[lang]),
          )
        }
        for (const l of LANGS.keys()) lines[l].push(own.map((one) => one[l]).join(l === 0 ? '' : ' '))
      }
    }
    const texts = Object.fromEntries(LANGS.map((lang, l) => [lang, `${lines[l].join('\n')}\n`]))
    documents.push({ id, date, titles, cites: cited.map((d) => d.id), texts })
  }
  return { documents, formulas: formulas.map(({ life: _, ...rest }) => rest) }
}

/** The files of a corpus, by their path in it. */
export function seriesFiles({ documents }) {
  const yaml = ({ date, titles, cites }) =>
    [
      '# Invented: neither these states nor this document exist.',
      'titles:',
      ...LANGS.map((lang) => `  ${lang}: ${titles[lang]}`),
      `date: ${date}`,
      'line: general',
      ...(cites.length === 0 ? [] : ['cites:', ...cites.map((id) => `  - ${id}`)]),
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
    ].join('\n')
  return Object.fromEntries(
    documents.flatMap((document) => [
      [`${document.id}/document.yaml`, yaml(document)],
      ...LANGS.map((lang) => [`${document.id}/${lang}.full.txt`, document.texts[lang]]),
    ]),
  )
}
