/**
 * Lines that publishers print around a text, whole or at the head of one: one row a form, its example behind it.
 *
 *     字号：默认 超大 | 打印                                a bar of settings
 *     Выберите шрифт Arial Times New Roman                 another
 *     中评社北京5月9日电/岚多尔和托雷纳联合声明               a dateline that runs into the title
 *
 * They are looked for at the head and at the tail of a text only; see `press-lines.ts`.
 */

export type LineKind = 'dateline' | 'byline' | 'credit' | 'stamp' | 'editor' | 'furniture'

/** Whole lines. */
export const publisherLines: readonly (readonly [kind: LineKind, form: RegExp, example: string])[] = [
  // 外交部, embassies
  [
    'furniture',
    /^(?:(?:عربي|العربية|Español|Русский|Français|English|中文|简体中文|繁體中文|日本語|한국어|Deutsch|Português|Bahasa Indonesia)[\s|｜/·]*){3,}$/u,
    'عربي Español Русский Français 简体中文',
  ],
  ['furniture', /^(?:Home|Main Page|Главная)\s*[>＞»›/|].{1,120}$/i, 'Home > Chinese Diplomacy'],
  [
    'stamp',
    /^(?:Updated|Posted|Published|Release[d]?)\s*(?:on|at)?\s*[:：]?\s*\S.{3,40}\d{4}(?:\s+\d{1,2}:\d{2}(?::\d{2})?)?$/i,
    'Updated: May 09, 2025 09:05',
  ],
  [
    'furniture',
    /^Ministry of Foreign Affairs(?:,? (?:of )?The People['’]s Republic of China)?$/i,
    'Ministry of Foreign Affairs',
  ],
  ['furniture', /^The People['’]s Republic of China$/i, 'The People’s Republic of China'],
  // 中国政府网
  [
    'stamp',
    /^(?:中央政府[门門][户戶][网網]站|中国政府网|中國政府網)\s*(?:www\.gov\.cn)?\s*\d{4}年\d{1,2}月\d{1,2}日.{0,30}$/,
    '中央政府門戶網站 www.gov.cn 2008年05月23日 來源:新華社',
  ],
  ['furniture', /^[【[]?\s*字[号號體体]\s*[：:]?\s*\S.{0,40}$/, '字号:默认 超大 | 打印'],
  ['furniture', /^[【[]?\s*字[号號體体]?(?:大小)?\s*[【[（(]?\s*大\s*中\s*小.{0,20}$/, '字体 大 中 小'],
  ['furniture', /^(?:[当當]前位置|您的位置|您[当當]前的位置|首[页頁])\s*[：:>＞»].{0,100}$/, '當前位置： 首頁>> 公報'],
  // What says that the text follows
  ['furniture', /^.{0,240}全文如下[：:。]?$/, '两国元首签署联合声明。全文如下：'],
  [
    'furniture',
    /^.{0,240}(?:The following is|Following is|Here is) the full text.{0,80}[:.]$/i,
    'The following is the full text of the Joint Statement:',
  ],
  ['furniture', /^.{0,240}(?:Ниже приводится|Приводим) полный текст.{0,80}[:.]$/i, 'Ниже приводится полный текст:'],
  // 央视
  ['furniture', /^[|｜\s]+$/, '|'],
  ['stamp', /^\d{1,2}月\d{1,2}日\s+\d{1,2}:\d{2}$/, '12月02日 15:30'],
  [
    'stamp',
    /^(?:央[视視][国國][际際]|\p{Script=Han}{2,8}[网網])\s*[（(]\s*\d{4}年\d{1,2}月\d{1,2}日\s*(?:\d{1,2}:\d{2})?\s*[）)]$/u,
    '央視國際 (2002年12月03日 01:11)',
  ],
  // Portals
  [
    'stamp',
    /^\d{4}-\d{1,2}-\d{1,2}\s+\d{1,2}:\d{2}(?::\d{2})?\s*\S{0,30}\s*(?:参与评论|參與評論|评论|评论数).{0,12}$/,
    '2018-06-08 22:21:54 新华社 参与评论()人',
  ],
  [
    'stamp',
    /^https?:\/\/\S+\s+\d{4}(?:年|-)\d{1,2}(?:月|-)\d{1,2}日?\s*\d{1,2}:\d{2}(?::\d{2})?(?:\s+\S{1,20})?$/i,
    'http://www.example.cn 2008年05月23日23:27 某网',
  ],
  // Pagers
  ['furniture', /^[【[（(]?\s*(?:第\s*\d{1,2}\s*[页頁]\s*){2,}[】\]）)]?$/, '【 第1頁 第2頁 第3頁 】'],
  [
    'furniture',
    /^(?:[\s【[（(]*(?:[上下]一[页頁]|[首末尾][页頁]|\d{1,2})[】\]）)]*[\s|｜]*){3,}$/,
    '上一页 1 2 3 下一页',
  ],
  // Президент России
  [
    'furniture',
    /^(?:Выберите шрифт|Select font|Настройки изображения|View settings)\b.{0,200}$/i,
    'Select font Arial Times New Roman',
  ],
  ['furniture', /^Выберите шрифт.{0,200}$/i, 'Выберите шрифт Arial Times New Roman'],
  [
    'furniture',
    /^(?:Интервал между (?:буквами|строками)|Размер шрифта|Цвета? сайта|Изображения|Letter spacing|Line spacing|Spacing|Font size|Site colou?rs|Images|Character spacing).{0,160}$/i,
    'Интервал между буквами (Кернинг): Стандартный Средний Большой',
  ],
  [
    'furniture',
    /^(?:Обычная версия(?: сайта)?|Вернуть стандартные настройки|Закрыть|Standard version|Default settings|Close)$/i,
    'Обычная версия сайта',
  ],
  // МИД России: the hour runs into the year
  ['stamp', /^\d{1,2}\s+(?:[A-Z][a-z]+|[а-я]+)\s+\d{4}\s?\d{2}:\d{2}$/, '11 September 202016:39'],
  // United Nations
  [
    'furniture',
    /^(?:UNITED NATIONS|United Nations|联合国|聯合國|Организация Объедин[её]нных Наций)$/,
    'UNITED NATIONS',
  ],
  // 维基文库
  [
    'furniture',
    /^(?:[［[]?[编編][辑輯][］\]]?|跳[转轉]到内?內?容?|[维維]基文[库庫][,，]自由的[图圖][书書][馆館])$/,
    '[編輯]',
  ],
  // Ministries' sites in English
  [
    'furniture',
    /^(?:Share|Print|E-?mail|Download) (?:this )?(?:page|article|story|statement|document)$/i,
    'Share this page',
  ],
  ['furniture', /^(?:(?:Press|Media) release|Media note|Пресс-релиз|新闻稿|新聞稿)$/i, 'Press release'],
  // 中国网
  ['furniture', /^Adjust font size\s*:?.{0,20}$/i, 'Adjust font size:'],
]

/** Openings of a first paragraph that are cut off it; what follows is the text. */
export const publisherOpenings: readonly (readonly [kind: LineKind, form: RegExp, example: string])[] = [
  [
    'dateline',
    /^[（(]?(?:中評社|中评社|新華社|新华社|中新社|中央社)\p{Script=Han}{1,12}?\d{1,2}月\d{1,2}日[電电][）)]?\s*[/／]\s*/u,
    '中評社雲港5月9日電/兩國聯合聲明',
  ],
  [
    'dateline',
    /^[（(]?新華社\p{Script=Han}{1,12}?(?:\d{4}年)?\d{1,2}月\d{1,2}日[電电][）)]?\s*/u,
    '新華社雲港5月9日電 兩國聯合聲明',
  ],
]
