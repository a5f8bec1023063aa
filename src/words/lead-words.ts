/**
 * The first lines of every comparison: what the texts are, and what may be claimed of them.
 *
 *     对照所援引的三份文件（2001、2021、2022）：现仅有编者提要，非原文，请勿引用
 *     Against the three documents it cites (2001, 2021, 2022): EDITORS' SUMMARIES only; do not quote
 */
import { type Entry, type Label, phrase } from './say.ts'
import type { Typesetter } from './typeset.ts'

/** 十段, 120 段: numerals up to 99, then figures set off by a space. */
const measured = (t: Typesetter<'zh'>, n: number, unit: string): string =>
  n < 100 ? t.numeral(n) + unit : `${n} ${unit}`

/** 九条十段: numbered items and paragraphs; 三部分十三段: sections under numbered headings. */
const extent = (
  t: Typesetter<'zh'>,
  {
    items,
    sectioned,
    paragraphs,
  }: { readonly items: number; readonly sectioned: boolean; readonly paragraphs: number },
): string => (items > 0 ? measured(t, items, sectioned ? '部分' : '条') : '') + measured(t, paragraphs, '段')

const assumedWhole: Label = { zh: '视为全文', en: 'ASSUMED WHOLE' }

/** One text, in full: what it is, who published it, how long it is. */
const one = {
  full: phrase(
    { assumed: false, publisher: '新华社', items: 9, sectioned: false, paragraphs: 10 },
    {
      zh: (v, t) => (v.assumed ? assumedWhole.zh : '全文') + t.aside(t.parts([v.publisher, extent(t, v)])),
      en: (v, t) => (v.assumed ? assumedWhole.en : 'FULL TEXT') + t.aside(v.publisher),
    },
  ),
  abridged: phrase(
    { publisher: '新华社', items: 9, sectioned: false, paragraphs: 10 },
    {
      zh: (v, t) => `节录${t.aside(t.parts([v.publisher && `${v.publisher}摘要`, extent(t, v)]))}，非全文`,
      en: (v, t) => `EXCERPTS${t.aside(v.publisher && `${v.publisher} abridgement`)}, not the full text`,
    },
  ),
  digest: { zh: '现仅有编者提要，非原文，请勿引用', en: "EDITORS' SUMMARY only; do not quote" },
  /** Name and date: 中俄联合声明（2023-03-21） / China–Russia Joint Statement, 21 March 2023. */
  dated: phrase(
    { name: '中俄联合声明', invented: '', day: '2023-03-21' },
    {
      zh: ({ name, invented, day }, t) => name + t.aside(t.parts([invented, day])),
      en: ({ name, invented, day }, t) => t.parts([name + t.aside(invented), day]),
    },
  ),
  against: phrase(
    { name: '中俄联合声明', cited: true, what: '全文' },
    {
      zh: ({ name, cited, what }) =>
        `对照${cited ? '所援引的' : ''}${/^[\p{Script=Han}]/u.test(name) ? '' : ' '}${name}：${what}`,
      en: ({ name, cited, what }) => `Against ${name}${cited ? ' (which it cites)' : ''}: ${what}`,
    },
  ),
} as const satisfies Record<string, Entry>

/** Several earlier texts of one kind. */
const many = {
  full: { zh: '全文', en: 'FULL TEXTS' },
  assumed: assumedWhole,
  abridged: { zh: '节录，非全文', en: 'EXCERPTS, not the full texts' },
  digest: { zh: '现仅有编者提要，非原文，请勿引用', en: "EDITORS' SUMMARIES only; do not quote" },
  /** `all`: there are no other earlier texts. */
  against: phrase(
    { texts: 3, loose: false, cited: true, all: true, shorts: ['2001', '2021'] as readonly string[], what: '全文' },
    {
      zh: ({ texts, loose, cited, shorts, what }, t) =>
        `对照${cited ? '所援引的' : ''}${measured(t, texts, loose ? '份文本' : '份文件')}${t.aside(t.list(shorts))}：${what}`,
      en: ({ texts, loose, cited, all, shorts, what }, t) => {
        const noun = loose
          ? t.form(texts, { one: 'text', other: 'texts' })
          : t.form(texts, { one: 'document', other: 'documents' })
        const which = `${cited && all ? 'the ' : ''}${t.numeral(texts)} ${noun}${cited ? ' it cites' : ''}`
        return `Against ${which}${t.aside(t.list(shorts))}: ${what}`
      },
    },
  ),
} as const satisfies Record<string, Entry>

/** Where "new here" was looked for: in what the later text cites, or, where it cites nothing, in what was compared. */
const newHere = {
  cited: { zh: '“新见”指所援引的各文件皆无；', en: '"New here" means in none of the documents it cites. ' },
  compared: {
    zh: '“新见”只指所对照者皆无，较晚文本未援引任何文件，他处有无未查；',
    en: '"New here" means not in what it is compared with, and no more: it cites no document, and no other was looked at. ',
  },
} as const

/** How the texts are read, and what the words for what one of them lacks mean. Those words are told where both are whole. */
const reading = {
  successive: {
    zh: '逐字对照，按先后文件读；后者是否修改前者，tifa 不作判断',
    en: 'Wording compared, as documents that follow each other; tifa does not say whether the later amends the earlier',
  },
  successiveWhole: phrase(
    { allCompared: true, citesNone: false },
    {
      zh: ({ allCompared, citesNone }) =>
        `逐字对照，按先后文件读；后者是否修改前者，tifa 不作判断。${allCompared ? newHere[citesNone ? 'compared' : 'cited'].zh : ''}“未再出现”不等于废止`,
      en: ({ allCompared, citesNone }) =>
        `Wording compared, as documents that follow each other; tifa does not say whether the later amends the earlier. ${allCompared ? newHere[citesNone ? 'compared' : 'cited'].en : ''}"Not repeated" does not mean repealed`,
    },
  ),
  versions: { zh: '逐字对照。按同一文本的前后版本读', en: 'Wording compared, read as versions of one text' },
  versionsWhole: {
    zh: '逐字对照。按同一文本的前后版本读：“新增”“删去”指后一版本对前一版本',
    en: 'Wording compared, read as versions of one text: "added" and "deleted" say what the later version did to the earlier',
  },
  oneDocument: phrase(
    { texts: 2 },
    {
      zh: ({ texts }) =>
        `逐字对照：同一文件的 ${texts} 份文本。不说谁改了谁，只说某处仅见于哪一份；“较早”“较晚”只指所给的次序`,
      en: ({ texts }, t) =>
        `Wording compared: ${texts === 2 ? 'two texts' : t.count(texts, { one: 'text', other: 'texts' })} of one document. None is told to amend another: what one alone has is told as "only in" it; earlier and later say the order in which they were given`,
    },
  ),
  open: {
    zh: '逐字对照。两者是否同一文本的版本，不作判断：只说某处仅见于哪一份（--as versions 或 successive 可指定）',
    en: 'Wording compared. Whether one is a version of the other is left open: what one text alone has is told as "only in" it (--as versions or successive says which)',
  },
} as const satisfies Record<string, Entry>

/** What may not be claimed, and why. */
const limits = {
  /** `more`: titles beyond those told; `all`: how many there are. */
  notCompared: phrase(
    { told: ['中俄条约（2001-07-16）'] as readonly string[], more: 2, all: 6 },
    {
      zh: ({ told, more, all }, t) =>
        `所援引而未对照：${t.list(told)}${more > 0 ? `等 ${all} 份` : ''}；因此不说“新见”`,
      en: ({ told, more }, t) =>
        `Cited and not compared: ${t.list(told)}${more > 0 ? ` and ${more} more` : ''}; so nothing is called new`,
    },
  ),
  laterIsExcerpts: {
    zh: '较晚文本为节录：其中没有的只说“节录未见”，不等于删去；移动、拆分、合并依据有限',
    en: 'The later text is excerpts: what it lacks is "not in these excerpts", never dropped; moves, splits and merges rest on limited evidence',
  },
  earlierAreExcerpts: phrase(
    { shorts: ['2021'] as readonly string[] },
    {
      zh: ({ shorts }, t) => `${t.list(shorts)} 为节录：此处多出的只说“节录未见”，不等于新增；移动、拆分、合并依据有限`,
      en: ({ shorts }, t) =>
        `${t.list(shorts)}: excerpts, so what is only here is "not in the excerpts", never new; moves, splits and merges rest on limited evidence`,
    },
  ),
  besideSummary: {
    zh: '与提要之间只示同题，不比字句；“未见”不等于新增或删去',
    en: 'Beside a summary only shared subjects are shown, not wording; "not found" never means new or dropped',
  },
  summariesAlone: {
    zh: '因此只示同题，不比字句；“未见”不等于新增或删去',
    en: 'So shared subjects are shown, not wording; "not found" never means new or dropped',
  },
  /** Each text by its short name and day. `wording`: the words for earlier and later are used. */
  againstTime: phrase(
    { base: '2021（2021-06-28）', earlier: ['2023（2023-03-21）'] as readonly string[], wording: true },
    {
      zh: ({ base, earlier, wording }, t) =>
        `注意：次序与时间相反。作为较晚文本的 ${base}早于所对照的 ${t.list(earlier)}${wording ? '；何者为先，按所给次序说，不按时间' : ''}`,
      en: ({ base, earlier, wording }, t) =>
        `NOTE: against the order of time. ${base}, set as the later text, is dated before ${t.list(earlier)}${wording ? '; which is called later follows the order given, not time' : ''}`,
    },
  ),
  /** `isBase`: it is the later text. */
  perhapsExcerpts: phrase(
    { short: 'wire', long: 'statement', file: 'wire.txt', isBase: true, breaksOff: false },
    {
      zh: ({ short, long, file, isBase, breaksOff }) =>
        `注意：${short} ${breaksOff ? `止于未完的一句，大多见于 ${long}` : `不及 ${long} 一半长，大多见于其中`}；若是节录，请加 --abridged ${file}，否则它未收的会说成${isBase ? '未再出现或删去' : '新见或新增'}`,
      en: ({ short, long, file, isBase, breaksOff }) =>
        `NOTE: ${short} ${breaksOff ? 'breaks off within a sentence' : `is less than half as long as ${long}`}, ${breaksOff ? `and ${long}` : 'which'} has most of it. If it is excerpts, say --abridged ${file}, or what it leaves out is told as ${isBase ? 'dropped' : 'new'}`,
    },
  ),
  officialWords: {
    zh: '取官方文本：tifa fetch 或 tifa add；字句对照示例：tifa demo',
    en: 'Official words: tifa fetch or tifa add. Wording comparison now: tifa demo',
  },
} as const satisfies Record<string, Entry>

/** A cited document of which its day alone is printed: 2016年9月3日 in 2016年9月3日和2019年6月20日的联合声明. */
const documentOfDay = phrase(
  { day: '2016年9月3日' },
  { zh: ({ day }) => `${day}的文件`, en: ({ day }) => `the document of ${day}` },
)

export const leadWords = { one, many, reading, limits, documentOfDay } as const

/** Units of a text: a summary has points (条), a text in its own words has paragraphs (段). */
const unitOf = (summary: boolean): string => (summary ? '条' : '段')

const ownEnglish = (summary: boolean): { readonly one: string; readonly other: string } =>
  summary ? { one: 'summary point', other: 'summary points' } : { one: 'paragraph', other: 'paragraphs' }

/**
 * Shared subjects, counted. `units` of the base, of which `echoed` have one; `theirs` of the others, of which `alone`
 * have none. `absent` and `alsoAbsent` are what may be said of what has none, of the base's units and of theirs.
 */
export const subjectWords = {
  line: phrase(
    {
      units: 10,
      echoed: 2,
      summary: false,
      absent: { zh: '提要未载', en: 'not in this summary' } as Label,
      theirs: 9,
      alone: 6,
      /** What the others are: summaries, texts in their own words, or both. */
      others: 'summaries',
      /** The name of the one other text; empty for several. */
      short: '',
      alsoAbsent: { zh: '节录未见', en: 'not in these excerpts' } as Label,
      baseIs: 'abridged',
    },
    {
      zh: (v, t) => {
        const own = unitOf(v.summary)
        const unit = { summaries: '条', texts: '段', both: '段（条）' }[v.others]!
        const all =
          v.others === 'summaries' ? `提要 ${v.theirs} 条` : `${v.short || '各较早文本'} 共 ${v.theirs} ${unit}`
        return `${v.summary ? '提要' : ''}${measured(t, v.units, own)}中 ${v.echoed} ${own}有同题，${v.units - v.echoed} ${own}${v.absent.zh}；${all}中 ${v.alone} ${unit}${v.alsoAbsent.zh}`
      },
      en: (v, t) => {
        const whose = v.short || 'the others'
        const all = {
          summaries: t.count(v.theirs, ownEnglish(true)),
          texts: `${t.count(v.theirs, ownEnglish(false))} of ${whose}`,
          both: `${t.count(v.theirs, { one: 'paragraph or point', other: 'paragraphs and points' })} of ${whose}`,
        }[v.others]!
        const where = { full: 'the text', abridged: 'the excerpts', digest: 'the summary' }[v.baseIs]!
        const none = v.units - v.echoed
        return `${v.echoed} of ${t.count(v.units, ownEnglish(v.summary))} ${t.form(v.echoed, { one: 'shares', other: 'share' })} a subject, ${none} ${t.form(none, { one: 'has', other: 'have' })} none; ${v.alone} of ${all} not found in ${where}`
      },
    },
  ),
  /** The same for one text, under its name. */
  summary: phrase(
    {
      units: 10,
      echoed: 2,
      summary: false,
      absent: { zh: '提要未载', en: 'not in this summary' } as Label,
      theirs: 9,
      alone: 6,
      theirsSummary: true,
      alsoAbsent: { zh: '节录未见', en: 'not in these excerpts' } as Label,
    },
    {
      zh: (v) => {
        const [own, unit] = [unitOf(v.summary), unitOf(v.theirsSummary)]
        const all = v.theirsSummary ? `提要 ${v.theirs} 条` : `共 ${v.theirs} 段`
        return `${v.echoed} ${own}有同题，${v.units - v.echoed} ${own}${v.absent.zh}；${all}中 ${v.alone} ${unit}${v.alsoAbsent.zh}`
      },
      en: (v, t) =>
        `${v.echoed} of ${t.count(v.units, ownEnglish(v.summary))} ${t.form(v.echoed, { one: 'shares', other: 'share' })} a subject; ${v.alone} of ${t.count(v.theirs, ownEnglish(v.theirsSummary))}: ${v.alsoAbsent.en}`,
    },
  ),
} as const satisfies Record<string, Entry>
