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
  nowhere: { zh: '所查原文中一处也没有', en: "Nowhere in the documents' own words that are here" },
  citedAlone: {
    zh: '都在所援引文件的名称中，文件自己的行文未用',
    en: 'All of them inside names of cited documents, none in wording of its own',
  },
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
    { lang: langWords.ru as Label },
    { zh: ({ lang }) => `非${lang.zh}文本`, en: ({ lang }) => `not ${lang.en}` },
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
  noneInLanguage: phrase(
    { lang: langWords.ru as Label },
    { zh: ({ lang }) => `语料库没有${lang.zh}文本`, en: ({ lang }) => `The corpus has no ${lang.en} text` },
  ),
  searched: phrase(
    { lang: langWords.zh as Label, texts: 4, kinds: ['节录 2023·zh'] as readonly string[] },
    {
      zh: ({ lang, texts, kinds }, t) => `所查${lang.zh}文本 ${texts} 份：${t.clauses(kinds)}`,
      en: ({ lang, texts, kinds }, t) =>
        `Searched: ${t.count(texts, { one: `${lang.en} text`, other: `${lang.en} texts` })}: ${t.clauses(kinds)}`,
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
  /** Where the words stand first and last: in this corpus, and no more than that. */
  firstAndLast: {
    zh: '仅就本语料库的文本而言：首见、末见都在 {place}',
    en: 'First and last in the texts of this corpus: {place}',
  },
  firstThenLast: {
    zh: '仅就本语料库的文本而言：首见 {first}，末见 {last}',
    en: 'First in the texts of this corpus: {first}; last: {last}',
  },
} as const satisfies Record<string, Entry>

/** Documents that are not here whole in the language of the words: whether these stand there is not known. */
export const traceUnknownWords = {
  all: {
    zh: '{documents} 此处没有该文字的全文：有无不得而知',
    en: 'Not here whole in this language: {documents}; whether the words stand there is not known',
  },
  before: {
    zh: '更早的 {documents} 此处没有该文字的全文：此前有无，不得而知',
    en: 'Earlier, and not here whole in this language: {documents}; whether the words stand there is not known',
  },
  sameDay: {
    zh: '同日的 {documents} 此处没有该文字的全文：有无不得而知',
    en: 'Of the same day, and not here whole in this language: {documents}; whether the words stand there is not known',
  },
  after: {
    zh: '更晚的 {documents} 此处没有该文字的全文：此后有无，不得而知',
    en: 'Later, and not here whole in this language: {documents}; whether the words stand there is not known',
  },
} as const satisfies Record<string, Entry>
