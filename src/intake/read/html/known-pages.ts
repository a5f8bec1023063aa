/**
 * What is known of the pages that official texts stand on: where the body is, where the title, what is furniture.
 * A publisher that changes its pages costs one row. A page of a site not in the table, or that changed, is read
 * by the general rules of `read-html.ts`.
 */

import type { Lang, Standing } from '../../../model/index.ts'

export interface KnownPage {
  /** Matches the host's end: `gov.cn` is also `www.gov.cn`. */
  readonly host: string
  readonly publisher: { readonly zh: string; readonly en: string }
  /** Simple selectors, in order of preference (see `matchesSelector`). */
  readonly body: readonly string[]
  readonly title: readonly string[]
  readonly date: readonly string[]
  /** Elements inside the body that are not the text. */
  readonly drop: readonly string[]
}

/** The host that stands first wins: sub-domains before their parents. */
export const knownPages: readonly KnownPage[] = [
  {
    host: 'mfa.gov.cn',
    publisher: { zh: '外交部', en: 'Ministry of Foreign Affairs of China' },
    body: ['#News_Body_Txt_A', '.news-details', '.trs_editor_view', '.TRS_Editor', '.news-main', '.content'],
    title: ['h1', '.news-title', '#News_Title'],
    date: ['.time', '.date', '#News_Date'],
    drop: ['.news-title', '.time', '.share', '.fx', '.news-print', '.news-close', '.vote-box'],
  },
  {
    host: 'fmprc.gov.cn',
    publisher: { zh: '外交部', en: 'Ministry of Foreign Affairs of China' },
    body: ['#News_Body_Txt_A', '.news-details', '.TRS_Editor', '.news-main', '.content'],
    title: ['h1', '.news-title', '#News_Title'],
    date: ['.time', '.date', '#News_Date'],
    drop: ['.news-title', '.time', '.share', '.fx'],
  },
  {
    host: 'gov.cn',
    publisher: { zh: '中国政府网', en: 'Central People’s Government of China' },
    body: ['#UCAP-CONTENT', '.pages_content', '.trs_editor_view', '.TRS_Editor', '.b12c', '.article'],
    title: ['#ti', '.share-title', 'h1'],
    date: ['.pages-date', '.pages_date'],
    drop: ['.pages-date', '.pages_print', '.pageprint', '.editor', '.related', '.share', '.pages-title', '.font'],
  },
  {
    host: 'kremlin.ru',
    publisher: { zh: '俄罗斯总统网', en: 'President of Russia' },
    body: ['.read__internal_content', '.reader_act_body', '.entry-content', '.e-content', '.read__content'],
    title: ['.entry-title', '.p-name', '.read__title', 'h1'],
    date: ['.read__published', '.dt-published', 'time'],
    drop: [
      '.read__meta',
      '.read__bottommeta',
      '.read__tabs',
      '.read__tags',
      '.read__social',
      '.masha-index',
      '.gallery',
    ],
  },
  {
    host: 'mid.ru',
    publisher: { zh: '俄罗斯外交部', en: 'Ministry of Foreign Affairs of Russia' },
    body: ['.article-content', '.text', '.b-article', '[itemprop=articleBody]'],
    title: ['.article-title', 'h1'],
    date: ['.article-date', 'time'],
    drop: ['.article-social', '.article-tags', '.article-related'],
  },
  {
    host: 'wikisource.org',
    publisher: { zh: '维基文库', en: 'Wikisource' },
    body: ['.mw-parser-output', '#mw-content-text', '#bodyContent'],
    title: ['#firstHeading', '.mw-first-heading', 'h1'],
    date: [],
    drop: wikiFurniture(),
  },
  {
    host: 'wikipedia.org',
    publisher: { zh: '维基百科', en: 'Wikipedia' },
    body: ['.mw-parser-output', '#mw-content-text'],
    title: ['#firstHeading', 'h1'],
    date: [],
    drop: wikiFurniture(),
  },
  {
    host: 'xinhuanet.com',
    publisher: { zh: '新华网', en: 'Xinhua' },
    body: ['#detail', '#p-detail', '#detailContent', '.article', '#content'],
    title: ['.head-line', '#title', 'h1'],
    date: ['.header-time', '.time', '.info'],
    drop: ['.editor', '.bj', '.zan-wap', '.relatedNews', '.adv', '.video-frame'],
  },
  {
    host: 'news.cn',
    publisher: { zh: '新华网', en: 'Xinhua' },
    body: ['#detail', '#detailContent', '#p-detail', '#content'],
    title: ['.head-line', 'h1'],
    date: ['.header-time', '.time'],
    drop: ['.editor', '.relatedNews', '.adv', '#articleEdit'],
  },
  {
    host: 'people.com.cn',
    publisher: { zh: '人民网', en: 'People’s Daily Online' },
    body: ['.rm_txt_con', '#rwb_zw', '.show_text', '#ozoom', '.article'],
    title: ['h1'],
    date: ['.channel', '.fl', '.sou'],
    drop: ['.edit', '.editor', '.box_pic', '.paper_num', '.tjlm'],
  },
]

function wikiFurniture(): readonly string[] {
  return [
    '.mw-editsection',
    '.noprint',
    '.ws-noexport',
    '.reference',
    '.references',
    '.reflist',
    '#toc',
    '.toc',
    '.navbox',
    '.catlinks',
    '.licenseContainer',
    '.license',
    '.headertemplate',
    '.ws-header',
    '#headerContainer',
    '.header_title',
    '.wst-header',
    '.pagenum',
    '.ws-pagenum',
    '.sister-wikipedia',
    '.infobox',
    '.metadata',
    '.mw-empty-elt',
    '.printfooter',
    '.mw-indicators',
    '.dynlayout-exempt',
  ]
}

/** The row for a host (`en.kremlin.ru`), or null. */
export function knownPage(host: string): KnownPage | null {
  const plain = host.toLowerCase().replace(/:\d+$/, '')
  return knownPages.find((row) => plain === row.host || plain.endsWith(`.${row.host}`)) ?? null
}

/** What weight a publisher's text has, by language; hosts that are not here say nothing. One row a publisher. */
const standings: readonly (readonly [
  host: string,
  { readonly zh: Standing; readonly ru: Standing; readonly en: Standing },
])[] = [
  ['gov.cn', { zh: 'authentic', ru: 'translation', en: 'translation' }],
  ['kremlin.ru', { zh: 'translation', ru: 'authentic', en: 'translation' }],
  ['mid.ru', { zh: 'translation', ru: 'authentic', en: 'translation' }],
  ['government.ru', { zh: 'translation', ru: 'authentic', en: 'translation' }],
  ['xinhuanet.com', { zh: 'press', ru: 'press', en: 'press' }],
  ['news.cn', { zh: 'press', ru: 'press', en: 'press' }],
  ['people.com.cn', { zh: 'press', ru: 'press', en: 'press' }],
  ['people.cn', { zh: 'press', ru: 'press', en: 'press' }],
  ['gmw.cn', { zh: 'press', ru: 'press', en: 'press' }],
  ['cctv.com', { zh: 'press', ru: 'press', en: 'press' }],
  ['cctv.cn', { zh: 'press', ru: 'press', en: 'press' }],
  ['china.com.cn', { zh: 'press', ru: 'press', en: 'press' }],
  ['china.org.cn', { zh: 'press', ru: 'press', en: 'press' }],
  ['chinadaily.com.cn', { zh: 'press', ru: 'press', en: 'press' }],
  ['china-embassy.org', { zh: 'authentic', ru: 'translation', en: 'translation' }],
  ['chineseembassy.org', { zh: 'authentic', ru: 'translation', en: 'translation' }],
  ['china-consulate.org', { zh: 'authentic', ru: 'translation', en: 'translation' }],
  ['un.org', { zh: 'translation', ru: 'translation', en: 'translation' }],
  ['undocs.org', { zh: 'translation', ru: 'translation', en: 'translation' }],
]

/** The standing of a text that was found at an address. */
export function standingAt(address: string | null, lang: Lang): Standing {
  if (address === null || !URL.canParse(address)) return 'unknown'
  const host = new URL(address).hostname.toLowerCase()
  return standings.find(([row]) => host === row || host.endsWith(`.${row}`))?.[1][lang] ?? 'unknown'
}
