/** What a trace says of its texts: what may be claimed of words that stand in a text, or do not. */
import { langWords } from './names.ts'
import { type Entry, type Label, phrase } from './say.ts'

export const traceWords = {
  noText: {
    zh: '尚无文本，未查；可用 tifa fetch 或 tifa add 取得',
    en: 'no text yet, so not searched; get one with tifa fetch or tifa add',
  },
  heading: { zh: '标题', en: 'heading' },
  fetch: { zh: '取官方文本：tifa fetch 或 tifa add', en: 'Official words: tifa fetch or tifa add' },
  tryNear: { zh: '查近似的提法：加 --near', en: 'Wordings near these: add --near' },
  nearMeans: {
    zh: '近似之处标作 [?…?]，不是所查提法，不计',
    en: 'Near wordings are marked [?…?]: they are not the words, and not counted',
  },
  folded: {
    zh: '全半角、引号、空格、换行、繁简、字母大小写之别不计；所查字句标作 [=…=]',
    en: 'Width, quotes, spacing, line breaks, letter case and traditional characters make no difference; the words are marked [=…=]',
  },
  inflected: {
    zh: '词形变化也查，标作 [~…~]；只查原样用 --exact',
    en: 'Other forms of the words are found too, marked [~…~]; --exact leaves them out',
  },
  patternCase: {
    zh: '按印出的字符查：折行相接，连续空白作一格；全半角、引号、繁简、字母大小写有别；匹配处标作 [=…=]',
    en: 'Held against the characters as printed, wrapped lines joined, blanks as one space: width, quotes, traditional characters and letter case count; matches are marked [=…=]',
  },
  patternNoCase: {
    zh: '按印出的字符查：折行相接，连续空白作一格；全半角、引号、繁简有别，字母大小写不计；匹配处标作 [=…=]',
    en: 'Held against the characters as printed, wrapped lines joined, blanks as one space: width, quotes and traditional characters count, letter case does not; matches are marked [=…=]',
  },
  nowhere: { zh: '所查原文中一处也没有', en: "Nowhere in the documents' own words that are here" },
  citedAlone: {
    zh: '都在所援引文件的名称中，文件自己的行文未用',
    en: 'All of them inside names of cited documents, none in wording of its own',
  },
  undated: { zh: '日期不明', en: 'no date known' },
  exactAlone: { zh: '只查原样，不查词形变化', en: 'The words as they are, in no other form' },
} as const satisfies Record<string, Label>

/** Places counted: how many as they are, in another form, and inside names of cited documents. */
export const traceCounts = {
  places: phrase(
    { exact: 2, inflected: 1, cited: 1 },
    {
      zh: ({ exact, inflected, cited }, t) => {
        const all = exact + inflected
        const kinds =
          inflected === 0
            ? []
            : exact > 0
              ? [`原样 ${exact}`, `变形 ${inflected}`]
              : [inflected === 1 ? '变形' : '均为变形']
        const named =
          cited === 0
            ? ''
            : cited < all
              ? `其中 ${cited} 处在所援引文件的名称中`
              : `${all === 1 ? '' : '都'}在所援引文件的名称中`
        return `${all} 处${t.aside(t.parts([...kinds, named]))}`
      },
      en: ({ exact, inflected, cited }, t) => {
        const all = exact + inflected
        const kinds =
          inflected === 0
            ? []
            : exact > 0
              ? [`${exact} exact`, `${inflected} in another form`]
              : [t.form(inflected, { one: 'in another form', other: 'all in other forms' })]
        const where = t.form(cited, { one: 'the name of a cited document', other: 'names of cited documents' })
        const named =
          cited === 0
            ? ''
            : cited < all
              ? `${cited} of them inside ${where}`
              : `${all === 1 ? '' : 'all '}inside ${where}`
        return t.count(all, { one: 'place', other: 'places' }) + t.aside(t.parts([...kinds, named]))
      },
    },
  ),
  inSummary: phrase(
    { places: 2 },
    {
      zh: ({ places }) => `提要中 ${places} 处（编者的话，非原文，不计）`,
      en: ({ places }, t) =>
        `${t.count(places, { one: 'place', other: 'places' })} in the summary: its own words, not the document's, and not counted`,
    },
  ),
  otherScript: { zh: '文字不同', en: 'another script' },
  otherLanguage: phrase(
    { langs: [langWords.ru] as readonly Label[] },
    {
      zh: ({ langs }, t) => `非${t.list(langs.map((l) => l.zh))}文本`,
      en: ({ langs }, t) => `not ${t.all(langs.map((l) => l.en))}`,
    },
  ),
} as const satisfies Record<string, Entry>

/** Of one place. */
export const tracePlaces = {
  cited: { zh: '在所援引文件的名称中：{target}', en: 'inside the name of a cited document: {target}' },
  through: { zh: '跨行，止于 {clause}', en: "runs over a line's end into {clause}" },
  near: { zh: '近似，合所查字句的 {share}%', en: 'near: {share}% of the words' },
  nearPlaces: { zh: '近似 {places} 处', en: '{places} near' },
} as const satisfies Record<string, Entry>

/** Several summaries in one line. */
export const traceFidelityWords = {
  digest: { zh: '编者提要（非原文）', en: "editors' summaries (not the documents' words)" },
} as const satisfies Record<string, Label>

/** The first lines. */
export const traceRunWords = {
  /** Documents of a series that stand behind one another and have no text. */
  noTexts: phrase(
    { first: '1996-04-25-joint-statement', last: '2000-07-18-abm', documents: 7 },
    {
      zh: ({ first, last, documents }) => `${first} 至 ${last}：${documents} 份文件尚无文本，未查`,
      en: ({ first, last, documents }, t) =>
        `${first} to ${last}: ${t.count(documents, { one: 'document has', other: 'documents have' })} no text yet and were not searched`,
    },
  ),
} as const satisfies Record<string, Entry>

export const traceLeadWords = {
  corpus: phrase(
    { words: '“战略协作”', corpus: 'corpus', documents: 5, texts: 4 },
    {
      zh: ({ words, corpus, documents, texts }) =>
        `${words}：语料库 ${corpus}，${documents} 份文件，${texts} 份文本，由早到晚`,
      en: ({ words, corpus, documents, texts }, t) =>
        `${words} in ${corpus}: ${t.count(documents, { one: 'document', other: 'documents' })}, ${t.count(texts, { one: 'text', other: 'texts' })}, oldest first`,
    },
  ),
  pattern: { zh: '正则表达式 {pattern}', en: 'The regular expression {pattern}' },
  /** What was asked for, where that is not a whole corpus. */
  asked: phrase(
    {
      words: '“战略协作”',
      documents: 3,
      texts: 4,
      named: ['2019', 'drafts'] as readonly string[],
      more: 2,
      corpus: 'corpus' as string | null,
      from: '2001' as string | null,
      to: '2010' as string | null,
      parties: ['澜国'] as readonly string[],
    },
    {
      zh: ({ words, documents, texts, named, more, corpus, from, to, parties }, t) => {
        const which = named.length === 0 ? '' : t.list(named) + (more > 0 ? ` 等 ${named.length + more} 项` : '')
        const dates =
          from !== null && to !== null
            ? `${from} 至 ${to}`
            : from !== null
              ? `${from} 起`
              : to !== null
                ? `至 ${to} 止`
                : ''
        const by = parties.length === 0 ? '' : `缔约方：${t.list(parties)}`
        const of = corpus === null ? '' : `语料库 ${corpus}`
        return `${words}：所选 ${documents} 份文件，${texts} 份文本，由早到晚${t.aside(t.clauses([which, dates, by, of]))}`
      },
      en: ({ words, documents, texts, named, more, corpus, from, to, parties }, t) => {
        const which = named.length === 0 ? '' : t.list(named) + (more > 0 ? ` and ${more} more` : '')
        const dates = [from === null ? '' : `from ${from}`, to === null ? '' : `to ${to}`].join(' ').trim()
        const by = parties.length === 0 ? '' : `parties: ${t.list(parties)}`
        const of = corpus === null ? '' : `of ${corpus}`
        return `${words} in the texts asked for: ${t.count(documents, { one: 'document', other: 'documents' })}, ${t.count(texts, { one: 'text', other: 'texts' })}, oldest first${t.aside(t.clauses([which, dates, by, of]))}`
      },
    },
  ),
  outside: phrase(
    { documents: 3 },
    {
      zh: ({ documents }) => `另有 ${documents} 份文件不在其内，未查`,
      en: ({ documents }, t) =>
        `Outside that, and not searched: ${t.count(documents, { one: 'document', other: 'documents' })}`,
    },
  ),
  sameAs: { zh: '{name}（同 {other}）', en: '{name} (as {other})' },
  datedElsewhere: phrase(
    { documents: ['a', 'b'] as readonly string[] },
    {
      zh: ({ documents }, t) => `日期不出自文本本身（如取自文件名）：${t.list(documents)}`,
      en: ({ documents }, t) => `Dated by something else than their own words (a file's name): ${t.list(documents)}`,
    },
  ),
  undatedLast: phrase(
    { documents: ['a', 'b'] as readonly string[] },
    {
      zh: ({ documents }, t) => `日期不明，列于最后：${t.list(documents)}`,
      en: ({ documents }, t) => `Of no known date, so listed last: ${t.list(documents)}`,
    },
  ),
  noneInLanguage: phrase(
    { langs: [langWords.ru] as readonly Label[] },
    {
      zh: ({ langs }, t) => `语料库没有${t.list(langs.map((l) => l.zh))}文本`,
      en: ({ langs }, t) => `The corpus has no text in ${t.all(langs.map((l) => l.en))}`,
    },
  ),
  noneOfThese: phrase(
    { langs: [langWords.ru] as readonly Label[] },
    {
      zh: ({ langs }, t) => `所选文本中没有${t.list(langs.map((l) => l.zh))}文本`,
      en: ({ langs }, t) => `None of the texts asked for is in ${t.all(langs.map((l) => l.en))}`,
    },
  ),
  searched: phrase(
    { langs: [langWords.zh] as readonly Label[], texts: 4, kinds: ['节录 2023·zh'] as readonly string[] },
    {
      zh: ({ langs, texts, kinds }, t) => `所查${t.list(langs.map((l) => l.zh))}文本 ${texts} 份：${t.clauses(kinds)}`,
      en: ({ langs, texts, kinds }, t) => {
        const all = t.all(langs.map((l) => l.en))
        return `Searched: ${t.count(texts, { one: `${all} text`, other: `${all} texts` })}: ${t.clauses(kinds)}`
      },
    },
  ),
  ofKind: phrase(
    { kind: { zh: '节录', en: 'excerpts' } as Label, sigla: ['2023·zh'] as readonly string[] },
    {
      zh: ({ kind, sigla }, t) => `${kind.zh} ${t.list(sigla)}`,
      en: ({ kind, sigla }, t) => `${kind.en} ${t.list(sigla)}`,
    },
  ),
  otherLanguages: phrase(
    { langs: [langWords.ru, langWords.en] as readonly Label[], texts: 2 },
    {
      zh: ({ langs, texts }, t) => `${t.all(langs.map((l) => l.zh))}文本 ${texts} 份：文字不同，只查完全相同的字符串`,
      en: ({ langs, texts }, t) =>
        `${t.count(texts, { one: 'text', other: 'texts' })} in ${t.all(langs.map((l) => l.en))}: other languages, looked at for the same string alone`,
    },
  ),
  found: phrase(
    { places: '2 处', documents: 2, texts: 2 },
    {
      zh: ({ places, documents, texts }) => `原文中共 ${places}，见于 ${documents} 份文件的 ${texts} 份文本，逐份计数`,
      en: ({ places, documents, texts }, t) =>
        `In the documents' own words: ${places}, in ${t.count(texts, { one: 'text', other: 'texts' })} of ${t.count(documents, { one: 'document', other: 'documents' })}, each text counted by itself`,
    },
  ),
  inSummaries: phrase(
    { places: 2 },
    {
      zh: ({ places }) => `提要中另有 ${places} 处：是编者的话，非原文，不计，请勿引用`,
      en: ({ places }, t) =>
        `Besides, ${t.count(places, { one: 'place', other: 'places' })} in summaries: their own words, not the documents', so not counted; do not quote`,
    },
  ),
} as const satisfies Record<string, Entry>

/** Where the words stand first and last: in the texts that were searched, and no more than that. */
export const traceBoundWords = {
  ofCorpus: {
    firstAndLast: {
      zh: '仅就本语料库的文本而言：首见、末见都在 {place}',
      en: 'First and last in the texts of this corpus: {place}',
    },
    firstThenLast: {
      zh: '仅就本语料库的文本而言：首见 {first}，末见 {last}',
      en: 'First in the texts of this corpus: {first}; last: {last}',
    },
  },
  ofAsked: {
    firstAndLast: {
      zh: '仅就所选的文本而言：首见、末见都在 {place}',
      en: 'First and last among the texts asked for: {place}',
    },
    firstThenLast: {
      zh: '仅就所选的文本而言：首见 {first}，末见 {last}',
      en: 'First among the texts asked for: {first}; last: {last}',
    },
  },
} as const satisfies Record<string, Record<string, Entry>>

const someNames = { count: 7, names: ['a.xlsx'] as readonly string[], more: 6 }

/** What stands in what was named, and is not searched; in the order in which it is told. */
export const traceLeftOutWords = {
  undated: phrase(someNames, {
    zh: ({ names, more }, t) => `日期不明或不全，无从知道是否在此期间，未查：${t.list(names)}${rest.zh(more)}`,
    en: ({ names, more }, t) =>
      `Not dated, or not closely enough to tell, so not searched: ${t.list(names)}${rest.en(more)}`,
  }),
  'parties-unknown': phrase(someNames, {
    zh: ({ names, more }, t) => `没有记录说明缔约方，未查：${t.list(names)}${rest.zh(more)}`,
    en: ({ names, more }, t) => `No record names their parties, so not searched: ${t.list(names)}${rest.en(more)}`,
  }),
  'same-words': phrase(someNames, {
    zh: ({ names, more }, t) => `与另一文件字句全同，只查其一：${t.list(names)}${rest.zh(more)}`,
    en: ({ names, more }, t) => `The same words as another file, so searched once: ${t.list(names)}${rest.en(more)}`,
  }),
  unreadable: phrase(someNames, {
    zh: ({ names, more }, t) => `无法读取，未查：${t.list(names)}${rest.zh(more)}`,
    en: ({ names, more }, t) => `Can't be read, so not searched: ${t.list(names)}${rest.en(more)}`,
  }),
  'other-kind': phrase(someNames, {
    zh: ({ names, more }, t) => `不是文本文件，未读：${t.list(names)}${rest.zh(more)}`,
    en: ({ names, more }, t) => `Not of a kind that is read as text: ${t.list(names)}${rest.en(more)}`,
  }),
  link: phrase(someNames, {
    zh: ({ names, more }, t) => `链接，未循：${t.list(names)}${rest.zh(more)}`,
    en: ({ names, more }, t) => `Links, not followed: ${t.list(names)}${rest.en(more)}`,
  }),
  hidden: phrase(someNames, {
    zh: ({ names, more }, t) => `隐藏，未读：${t.list(names)}${rest.zh(more)}`,
    en: ({ names, more }, t) => `Hidden, not read: ${t.list(names)}${rest.en(more)}`,
  }),
} as const satisfies Record<string, Entry>

/** Behind names, those that are counted alone. */
const rest = {
  zh: (more: number): string => (more > 0 ? ` 等（另有 ${more} 个）` : ''),
  en: (more: number): string => (more > 0 ? ` and ${more} more` : ''),
}

/** Of many documents the first ones are named: each stands in the list below. `all`: how many there are. */
export const traceManyWords = phrase(
  { names: ['1989', '1991'] as readonly string[], all: 51 },
  {
    zh: ({ names, all }, t) => `${t.list(names)} 等 ${all} 份`,
    en: ({ names, all }) => `${names.join(', ')} and ${all - names.length} other documents`,
  },
)

/** Documents that are not here whole in the language of the words: whether these stand there is not known. */
export const traceUnknownWords = {
  all: {
    zh: '{documents} 此处没有该语种的全文：有无不得而知',
    en: 'Not here whole in this language: {documents}; whether the words stand there is not known',
  },
  before: {
    zh: '更早的 {documents} 此处没有该语种的全文：此前有无，不得而知',
    en: 'Earlier, and not here whole in this language: {documents}; whether the words stand there is not known',
  },
  sameDay: {
    zh: '同日的 {documents} 此处没有该语种的全文：有无不得而知',
    en: 'Of the same day, and not here whole in this language: {documents}; whether the words stand there is not known',
  },
  /** These have the words. */
  sameDayToo: {
    zh: '同日或日期不全、难分先后的 {documents} 也有',
    en: 'Of the same day, or not dated closely enough to tell, and with the words too: {documents}',
  },
  undated: {
    zh: '日期不明的 {documents} 有此字句，或可能有：先后无从断定',
    en: 'Of no known date, with the words or perhaps with them: {documents}; whether before or after the others is not known',
  },
  after: {
    zh: '更晚的 {documents} 此处没有该语种的全文：此后有无，不得而知',
    en: 'Later, and not here whole in this language: {documents}; whether the words stand there is not known',
  },
} as const satisfies Record<string, Entry>
