/**
 * Language facts for citations: which nouns name a document, how dates are written, which words join a date to a
 * title, how a short form is introduced, which instruments are cited without brackets. One row an example.
 */
import type { Lang } from '../model/index.ts'

/** Words in front of a head noun that belong to it: Joint Statement, Совместного заявления. */
export const HEAD_ADJECTIVES: Record<'ru' | 'en', RegExp> = {
  ru: /^(?:совместн|рамочн|московск|пекинск|межправительственн)/iu,
  en: /^(?:joint|framework|intergovernmental)$/iu,
}

/** Words that carry no subject in a title. */
export const FUNCTION_WORDS: Record<'ru' | 'en', ReadonlySet<string>> = {
  ru: new Set('о об обо и в во на по к ко с со от до для между при за из у же а также'.split(' ')),
  en: new Set('the a an of on and in to for between with by at from its as or concerning regarding'.split(' ')),
}

/**
 * Verbs of bringing into being: 2001年7月16日签署的《…》. The date of 生效 (entry into force) or 批准 (ratification)
 * is not a document's date, and 2023年3月21日双方重申《…》 dates the speaking, so such verbs are absent.
 */
export const ISSUING_ZH =
  '簽署|簽訂|發表|通過|締結|訂立|達成|發布|頒布|签署|签订|签定|发表|通过|缔结|订立|达成|公布|发布|出台|颁布|商定|宣布'

/** Words that may stand between a date and an unbracketed noun: 2022年2月4日两国元首发表的联合声明. */
export const BETWEEN_ZH = '两国|双方|双边|元首|领导人|政府间|政府|共同|联合|合作|睦邻|友好|的|在|于|之'

/** Words that join a title to the date behind it. */
export const DATE_LINKS: Record<'ru' | 'en', RegExp> = {
  // … от 4 февраля 2022 года; …, подписанный в Москве 16 июля 2001 г.; … (16 июля 2001 года)
  ru: /(?:(?:^|[\s,(])от|(?:подписан|заключ[её]нн|принят|опубликован|оглаш[её]нн|сделанн)[\p{L}]*(?:\s+(?:в|г\.|городе|\p{Lu}[\p{L}-]+)){0,4}|\()\s*$/iu,
  // … of 4 February 2022; … signed on 16 July 2001; … done at Moscow on 16 July 2001; … (4 February 2022)
  en: /(?:(?:^|[\s,(])(?:of|dated|from)|(?:signed|issued|adopted|concluded|published|released|made|done)(?:\s+(?:on|at|in|\p{Lu}[\p{L}-]+)){0,4}|\()\s*$/iu,
}

/**
 * What joins dates that share one noun: 2016年9月3日、2019年6月20日和2022年2月4日发表的联合声明; the Joint Statements of
 * 3 September 2016 and of 20 June 2019; совместные заявления от 3 сентября 2016 года и 20 июня 2019 года. A date that is
 * passed over here would be a document that nobody knows to be cited.
 */
export const DATE_SERIES: Record<Lang, RegExp> = {
  zh: /^(?:发表的?|發表的?|签署的?|簽署的?|的)?(?:、|[、，,]?(?:以及|和|与|與|及|同))$/u,
  ru: /^\s*(?:,\s*|,?\s+(?:и|а\s+также)\s+)(?:от\s+)?$/iu,
  en: /^\s*(?:,\s*|,?\s+(?:and|as\s+well\s+as)\s+)(?:(?:that|those)\s+)?(?:(?:of|from|dated|on)\s+)?$/iu,
}

/**
 * Between a date and the head noun behind it: 9 мая 2003 г. Договор о …, the 2001 Treaty. A comma (In 2023, the
 * Treaty …) dates the telling, unless a participle stands before: Signed on 16 July 2001, the Treaty …
 */
export const DATE_BEFORE: Record<'ru' | 'en', RegExp> = { ru: /^[\s\u00a0]+$/u, en: /^[\s\u00a0]+$/iu }
export const DATE_BEFORE_SIGNED: Record<'ru' | 'en', { readonly lead: RegExp; readonly gap: RegExp }> = {
  ru: { lead: /(?:подписан|заключ[её]нн|принят)\p{L}*(?:\s+(?:в|г\.|\p{Lu}[\p{L}-]+)){0,4}\s*$/iu, gap: /^[\s,]+$/u },
  en: {
    lead: /(?:signed|concluded|adopted|issued)(?:\s+(?:on|at|in|\p{Lu}[\p{L}-]+)){0,4}\s*$/iu,
    gap: /^,?\s+(?:the\s+)?$/iu,
  },
}

/** How a short form is brought in behind a title. Each gives the form in group 1. Sticky: tried at one place only. */
export const SHORT_FORM_INTRODUCTIONS: Record<Lang, RegExp> = {
  // （以下称“条约”） （以下简称《条约》） (下称联合声明) （2003年5月9日签署，以下简称《条约》）
  zh: /[（(](?:[^（）()]{0,6}?|[^（）()]{0,40}[，,；;]\s*)(?:以下统称|以下简称|以下称|下称|简称)(?:为)?[：:]?\s*["“”„‟«»「」『』《〈'‘’]?([^（）()"“”«»「」『』《》〈〉'‘’]{2,24})["“”„‟«»「」『』》〉'‘’]?\s*[）)]/y,
  // (далее – Договор) (далее именуемый «Договор») (далее по тексту — Договор)
  ru: /\s*\(\s*(?:далее|в дальнейшем)(?:\s+(?:по тексту|именуем\p{L}*|также|совместно))*\s*[-–—:]?\s*["“”„«»']?([^()"“”„«»']{3,60})["“”„«»']?\s*\)/iuy,
  // (hereinafter "the Treaty") (hereinafter referred to as the “2001 Treaty”) (“the Treaty”) (the "Treaty")
  en: /\s*\(\s*(?:(?:hereinafter|hereafter|henceforth)(?:\s+(?:referred to as|called|the))*\s*[,:]?\s*["“”«»'‘’]?|(?:the\s+)?["“«])([^()"“”«»]{3,60}?)["“”«»'’]?\s*\)/iuy,
}

/** Words that make a short form speak of the text itself: 本条约, настоящий Договор, this Treaty. */
export const SELF_REFERENCES: Record<Lang, RegExp> = {
  zh: /(?:本|此项)$/u,
  ru: /(?:настоящ\p{L}*|эт(?:от|о|а|у|и|им|их|ими|ого|ому|ой|ою|ом))\s*$/iu,
  en: /(?:this|the present|present)\s*$/iu,
}

/**
 * What may stand directly before a bare Chinese short form. Written without spaces, 和平条约 also ends in 条约:
 * a form is taken only behind a word of this table, or behind punctuation.
 */
export const BEFORE_SHORT_FORM_ZH =
  /(?:根据|依据|按照|依照|遵照|遵循|遵守|履行|落实|恪守|重申|认为|指出|强调|缔结|签署|发表|延长|弘扬|以及|该|上述|和|与|及|在|以|对|将|为|是|由|自|从|的)$/u

/**
 * Words before a title that nobody has written yet: 双方将制定《海洋合作规划》 cites nothing. 双方制定的《规划》 and
 * 双方已制定《规划》 do.
 */
export const PLANNED_ZH =
  /(?:将|將|拟|擬|商定|同意|决定|決定|愿|願|推动|推動|尽快|盡快|尽早|儘早|加快|着手|开始|開始|支持|争取|爭取)[^，。；：、已曾《》]{0,12}?(?:制定|制订|制訂|编制|編制|起草|拟订|擬訂|拟定|擬定|商签|商簽|商谈|商談)(?:新的|一份|并实施|並實施|和实施)?$/u

/** Instruments cited by name without brackets. They are listed as unresolved where the corpus lacks them. */
export const KNOWN_INSTRUMENTS: Record<Lang, readonly string[]> = {
  zh: [
    '联合国宪章',
    '世界人权宣言',
    '不扩散核武器条约',
    '禁止生物武器公约',
    '禁止化学武器公约',
    '巴黎协定',
    '联合国气候变化框架公约',
    '联合国海洋法公约',
    '外空条约',
    '上海合作组织宪章',
  ],
  ru: [
    'устав\\p{L}* (?:оон|организации объедин[её]нных наций)',
    'всеобщ\\p{L}* деклараци\\p{L}* прав человека',
    'договор\\p{L}* о нераспространении ядерного оружия',
    'парижск\\p{L}* соглашени\\p{L}*',
    'рамочн\\p{L}* конвенци\\p{L}* оон об изменении климата',
    'конвенци\\p{L}* оон по морскому праву',
    'хельсинкск\\p{L}* заключительн\\p{L}* акт\\p{L}*',
  ],
  en: [
    '(?:un|united nations) charter',
    'charter of the united nations',
    'universal declaration of human rights',
    '(?:nuclear )?non-?proliferation treaty',
    'treaty on the non-?proliferation of nuclear weapons',
    'paris agreement',
    'un(?:ited nations)? framework convention on climate change',
    'united nations convention on the law of the sea',
    'helsinki final act',
  ],
}

/**
 * Words for documents that are cited and not named: 历次联合声明, previous joint statements, ранее принятые совместные
 * заявления. Which they are nobody can say, so the corpus never has them all.
 */
export const UNNAMED_DOCUMENTS: Record<Lang, readonly string[]> = {
  zh: [
    '(?:历次|歷次|历年|歷年|以往|此前|先前)(?:发表|發表|签署|簽署|达成|達成)?的?(?:各项|各項|各份|历次|一系列)?(?:联合|聯合)?(?:声明|聲明|宣言|公报|公報)(?:和(?:联合)?(?:声明|宣言|公报))?',
  ],
  ru: [
    '(?:предыдущ|прежн|ранее\\s+(?:принят|подписанн|опубликованн))\\p{L}*\\s+(?:совместн\\p{L}*\\s+)?(?:заявлени|декларац|коммюнике)\\p{L}*',
  ],
  en: ['(?:previous|earlier|prior|preceding|past)\\s+(?:joint\\s+)?(?:statements|declarations|communiqu[ée]s)'],
}

/** Other stems by which a party is named in a title: 中俄 and российско-китайский come from the record's own names. */
export const PARTY_NICKNAMES: readonly (readonly [inName: string, also: string])[] = [
  ['china', 'sino'],
  ['росси', 'рф'],
  ['китай', 'кнр'],
  ['china', 'prc'],
  ['russia', 'russo'],
]
