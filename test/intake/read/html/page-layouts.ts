/**
 * Pages as publishers lay them out: one text, in many layouts, with what sites put around it. All of it is invented.
 */
import type { Lang } from '../../../../src/model/index.ts'

export interface Treaty {
  readonly lang: Lang
  readonly title: string
  readonly preamble: string
  /** Label and words. */
  readonly articles: readonly (readonly [label: string, words: string])[]
  readonly closing: string
}

const HAN = '一二三四五六七八九'
const han = (n: number): string =>
  n < 10 ? HAN[n - 1]! : `${n < 20 ? '' : HAN[Math.floor(n / 10) - 1]}十${n % 10 === 0 ? '' : HAN[(n % 10) - 1]}`

/** What the articles speak of, so that each is another. */
const SUBJECTS: Readonly<Record<Lang, readonly string[]>> = {
  zh: '渔业 气象 水文 航运 林业 海关 教育 卫生 邮政 铁路 电力 旅游 农业 测绘 灯塔 港口 桥梁 博物馆 体育 消防 环保 标准 计量 档案 青年'.split(
    ' ',
  ),
  ru: 'рыболовство погода гидрология судоходство лес таможня образование здоровье почта железные_дороги электричество туризм земледелие съёмка маяки порты мосты музеи спорт пожары природа стандарты измерения архивы молодёжь'.split(
    ' ',
  ),
  en: 'fisheries weather hydrology shipping forestry customs education health post railways power tourism farming surveying lighthouses ports bridges museums sport fires nature standards measures archives youth'.split(
    ' ',
  ),
}

const WORDS: Readonly<Record<Lang, Record<'long' | 'short', (subject: string, n: number) => string>>> = {
  zh: {
    long: (s, n) =>
      `缔约双方在相互尊重和平等互利的基础上开展${s}领域的合作，每年交换一次资料，并于第${han(n)}年由两国主管部门共同审议执行情况。`,
    short: (s) => `双方开展${s}合作。`,
  },
  ru: {
    long: (s, n) =>
      `Стороны на основе взаимного уважения и равной выгоды сотрудничают в области «${s}», ежегодно обмениваются сведениями и на ${n}-м году рассматривают ход исполнения.`,
    short: (s) => `Тема: ${s}.`,
  },
  en: {
    long: (s, n) =>
      `The Parties shall cooperate in the field of ${s} on the basis of mutual respect and equal benefit, exchange data once a year and review the results in year ${n}.`,
    short: (s) => `They develop ${s}.`,
  },
}

const LABELS: Readonly<Record<Lang, (n: number) => string>> = {
  zh: (n) => `第${han(n)}条`,
  ru: (n) => `Статья ${n}.`,
  en: (n) => `Article ${n}.`,
}

const FRAMES: Readonly<Record<Lang, Pick<Treaty, 'title' | 'preamble' | 'closing'>>> = {
  zh: {
    title: '岚国和洛国睦邻友好条约',
    preamble: '岚国和洛国（以下简称“缔约双方”），遵循平等和互利的原则，愿巩固两国人民的传统友谊，议定下列各条：',
    closing: '本条约于二〇一九年六月二十日在云港签订，一式两份，两种文本同等作准。',
  },
  ru: {
    title: 'Договор о добрососедстве между Ланской Республикой и Лоским Королевством',
    preamble:
      'Ланская Республика и Лоское Королевство, именуемые в дальнейшем Сторонами, исходя из равенства и взаимной выгоды, договорились о нижеследующем:',
    closing:
      'Совершено в городе Облачная Гавань 20 июня 2019 года в двух экземплярах, оба текста имеют одинаковую силу.',
  },
  en: {
    title: 'Treaty of Good-Neighbourliness between the Republic of Lan and the Kingdom of Lo',
    preamble:
      'The Republic of Lan and the Kingdom of Lo, hereinafter referred to as the Parties, guided by equality and mutual benefit, have agreed as follows:',
    closing: 'Done at Cloud Harbour on 20 June 2019 in duplicate, both texts being equally authentic.',
  },
}

export function treaty(lang: Lang, length: 'long' | 'short', count = 25): Treaty {
  const articles = SUBJECTS[lang]
    .slice(0, count)
    .map((subject, i) => [LABELS[lang](i + 1), WORDS[lang][length](subject.replace('_', ' '), i + 1)] as const)
  return { lang, ...FRAMES[lang], articles }
}

const gap = ({ lang }: Treaty): string => (lang === 'zh' ? '　' : ' ')
const lines = (t: Treaty): string[] => t.articles.map(([label, words]) => `${label}${gap(t)}${words}`)
const all = (t: Treaty): string[] => [t.preamble, ...lines(t), t.closing]
const each = (list: readonly string[], open: string, close: string): string =>
  list.map((words) => `${open}${words}${close}`).join('\n')
/** Articles in chapters of `size`. */
function chapters(list: readonly string[], size: number): string[][] {
  const found: string[][] = []
  for (let i = 0; i < list.length; i += size) found.push(list.slice(i, i + size))
  return found
}

/** Each gives the page's middle: title and text. */
export const LAYOUTS: Readonly<Record<string, (t: Treaty) => string>> = {
  'paragraphs in a block': (t) => `<h1>${t.title}</h1><div class="c">${each(all(t), '<p>', '</p>')}</div>`,
  'paragraphs beside the title': (t) => `<h1>${t.title}</h1>${each(all(t), '<p>', '</p>')}`,
  'title and paragraphs in one block': (t) => `<div id="c"><h1>${t.title}</h1>${each(all(t), '<p>', '</p>')}</div>`,
  'a table, an article a row': (t) => `<h1>${t.title}</h1><table>${each(all(t), '<tr><td>', '</td></tr>')}</table>`,
  'a table, number and words': (t) =>
    `<h1>${t.title}</h1><p>${t.preamble}</p><table>${t.articles.map(([l, w]) => `<tr><td>${l}</td><td>${w}</td></tr>`).join('')}</table><p>${t.closing}</p>`,
  'a table, number and words in paragraphs': (t) =>
    `<h1>${t.title}</h1><p>${t.preamble}</p><table><tbody>${t.articles.map(([l, w]) => `<tr><td><p>${l}</p></td><td><p>${w}</p></td></tr>`).join('')}</tbody></table><p>${t.closing}</p>`,
  'block in block': (t) => `<h1>${t.title}</h1>${each(all(t), '<div class="art"><div class="text">', '</div></div>')}`,
  'block in block in a column': (t) =>
    `<div class="row"><div class="col-8"><h2>${t.title}</h2>${each(all(t), '<div class="art"><div class="in"><div>', '</div></div></div>')}</div></div>`,
  'sections as messaging apps write them': (t) =>
    `<h1 id="activity-name">${t.title}</h1><div id="js_content" class="rich_media_content">${each(all(t), '<section style="margin:0"><section><p><span style="font-size:15px"><span>', '</span></span></p></section></section>')}</div>`,
  'a soup of spans': (t) =>
    `<h1>${t.title}</h1><div>${all(t)
      .map(
        (w) =>
          `<p>${[...(w.match(/.{1,7}/gu) ?? [])].map((s) => `<span lang="x"><span>${s}</span></span>`).join('')}</p>`,
      )
      .join('')}</div>`,
  'spans as blocks': (t) => `<h1>${t.title}</h1><div>${each(all(t), '<span style="display:block">', '</span>')}</div>`,
  'spans as blocks by a style sheet': (t) =>
    `<style>.z{display:block}</style><h1>${t.title}</h1><div>${each(all(t), '<span class="z">', '</span>')}</div>`,
  'chapters as blocks': (t) =>
    `<h1>${t.title}</h1>${chapters(all(t), 6)
      .map((c, i) => `<div class="chapter" id="ch${i}"><h2>${i + 1}</h2>${each(c, '<p>', '</p>')}</div>`)
      .join('')}`,
  'chapters in sections, articles in blocks': (t) =>
    `<main><h1>${t.title}</h1>${chapters(all(t), 5)
      .map((c) => `<section><div>${each(c, '<div><p>', '</p></div>')}</div></section>`)
      .join('')}</main>`,
  'an element article for each': (t) =>
    `<h1>${t.title}</h1><p>${t.preamble}</p>${t.articles.map(([l, w]) => `<article><h3>${l}</h3><p>${w}</p></article>`).join('')}<p>${t.closing}</p>`,
  'preamble, articles and end in blocks of their own': (t) =>
    `<div class="head"><h1>${t.title}</h1><p>${t.preamble}</p></div><div class="articles">${each(lines(t), '<p>', '</p>')}</div><div class="end"><p>${t.closing}</p></div>`,
  'a list of terms': (t) =>
    `<h1>${t.title}</h1><p>${t.preamble}</p><dl>${t.articles.map(([l, w]) => `<dt>${l}</dt><dd>${w}</dd>`).join('')}</dl><p>${t.closing}</p>`,
  'details that open': (t) =>
    `<h1>${t.title}</h1><p>${t.preamble}</p>${t.articles.map(([l, w]) => `<details><summary>${l}</summary><p>${w}</p></details>`).join('')}<p>${t.closing}</p>`,
  'line breaks': (t) => `<h1>${t.title}</h1><div class="txt">${all(t).join('<br><br>\n')}</div>`,
  'line breaks in one paragraph': (t) => `<h1>${t.title}</h1><p>${all(t).join('<br>')}</p>`,
  'line breaks in a table of the layout': (t) =>
    `<table><tr><td width="160"><a href="/1">A</a><br><a href="/2">B</a></td><td><font size="3"><b>${t.title}</b><br>${all(t).join('<br>')}</font></td></tr></table>`,
  'items of a list': (t) =>
    `<h1>${t.title}</h1><p>${t.preamble}</p><ul style="list-style:none">${each(lines(t), '<li>', '</li>')}</ul><p>${t.closing}</p>`,
  'items of a list, paragraphs in them': (t) =>
    `<h1>${t.title}</h1><p>${t.preamble}</p><ul style="list-style:none">${each(lines(t), '<li><p>', '</p></li>')}</ul><p>${t.closing}</p>`,
  preformatted: (t) => `<h1>${t.title}</h1><pre>${all(t).join('\n\n')}</pre>`,
  'white space kept by style': (t) =>
    `<h1>${t.title}</h1><div style="white-space:pre-wrap">${all(t).join('\n\n')}</div>`,
  'a form around all, as one system writes it': (t) =>
    `<form id="aspnetForm"><div id="ctl00_body"><h1>${t.title}</h1><div>${each(all(t), '<p>', '</p>')}</div></div></form>`,
  'elements of its own': (t) =>
    `<app-root><app-doc><h1>${t.title}</h1><div>${each(all(t), '<p>', '</p>')}</div></app-doc></app-root>`,
  'elements of its own for paragraphs': (t) =>
    `<app-doc><h1>${t.title}</h1>${each(all(t), '<doc-paragraph>', '</doc-paragraph>')}</app-doc>`,
  'number and words in blocks side by side': (t) =>
    `<h1>${t.title}</h1><p>${t.preamble}</p>${t.articles.map(([l, w]) => `<div class="art"><div class="num">${l}</div><div class="txt">${w}</div></div>`).join('')}<p>${t.closing}</p>`,
  'numbers that link to themselves': (t) =>
    `<h1>${t.title}</h1><p>${t.preamble}</p>${t.articles.map(([l, w], i) => `<p id="a${i}"><a href="#a${i}">${l}</a> ${w}</p>`).join('')}<p>${t.closing}</p>`,
  'an accordion': (t) =>
    `<h1>${t.title}</h1><p>${t.preamble}</p><div class="accordion">${t.articles.map(([l, w]) => `<div class="accordion-item"><h2 class="accordion-header"><button type="button">${l}</button></h2><div class="accordion-body"><p>${w}</p></div></div>`).join('')}</div><p>${t.closing}</p>`,
  'a table, number in a head cell': (t) =>
    `<h1>${t.title}</h1><p>${t.preamble}</p><table>${t.articles.map(([l, w]) => `<tr><th scope="row">${l}</th><td>${w}</td></tr>`).join('')}</table><p>${t.closing}</p>`,
  'a table of its own for each article': (t) =>
    `<h1>${t.title}</h1><p>${t.preamble}</p>${t.articles.map(([l, w]) => `<table><tr><td><b>${l}</b></td></tr><tr><td>${w}</td></tr></table>`).join('')}<p>${t.closing}</p>`,
  'two columns of a table': (t) =>
    `<h1>${t.title}</h1><table><tr>${chapters(all(t), Math.ceil(all(t).length / 2))
      .map((c) => `<td valign="top">${each(c, '<p>', '</p>')}</td>`)
      .join('')}</tr></table>`,
  'blocks that only colour': (t) =>
    `<div id="zoom"><div style="text-align:center"><strong>${t.title}</strong></div>${each(all(t), '<div><font color="#333"><span>', '</span></font></div><div><br></div>')}</div>`,
  'headings for labels': (t) =>
    `<h1>${t.title}</h1><div><p>${t.preamble}</p>${t.articles.map(([l, w]) => `<h4>${l}</h4><p>${w}</p>`).join('')}<p>${t.closing}</p></div>`,
  'a quotation': (t) => `<div><h1>${t.title}</h1><blockquote>${each(all(t), '<p>', '</p>')}</blockquote></div>`,
  'centred, in fonts': (t) =>
    `<center><font size="5">${t.title}</font></center>${each(all(t), '<font face="x"><p>', '</p></font>')}`,
}

const OTHER: Readonly<Record<Lang, readonly string[]>> = {
  zh: [
    '岚国总统会见渔民代表并就今年汛期发表谈话',
    '洛国议会通过新的灯塔管理办法',
    '两国青年在云港举行帆船比赛',
    '湖区气象站完成今年的第一次检修',
  ],
  ru: [
    'Президент Ланской Республики встретился с рыбаками',
    'Парламент Лоского Королевства принял правила для маяков',
    'Молодёжь двух стран провела гонку под парусом',
    'Станция у озера прошла первый осмотр',
  ],
  en: [
    'The President of Lan meets fishermen and speaks on the floods',
    'Parliament of Lo adopts new rules for lighthouses',
    'Young people of both states hold a race under sail',
    'The weather station on the lake is seen over',
  ],
}

const SAID: Readonly<
  Record<Lang, { menu: string; related: string; comments: string; remark: string; footer: string; share: string }>
> = {
  zh: {
    menu: '首页 新闻 资料 联系',
    related: '相关阅读',
    comments: '网友评论',
    remark: '写得很清楚，谢谢分享，期待下一次会晤。',
    footer: '版权所有 岚国外交部 京ICP备0000号',
    share: '分享到：',
  },
  ru: {
    menu: 'Главная Новости Документы Контакты',
    related: 'Материалы по теме',
    comments: 'Комментарии',
    remark: 'Спасибо, очень понятно написано, ждём следующей встречи.',
    footer: '© Министерство Ланской Республики. Все права защищены',
    share: 'Поделиться:',
  },
  en: {
    menu: 'Home News Documents Contact',
    related: 'Related articles',
    comments: 'Comments',
    remark: 'Thank you, very clearly written, we wait for the next meeting.',
    footer: '© Ministry of Lan. All rights reserved',
    share: 'Share',
  },
}

/** What stands around: before and behind the middle. Each has words by which a test knows furniture. */
export const SURROUNDINGS: Readonly<Record<string, (lang: Lang) => readonly [before: string, behind: string]>> = {
  nothing: () => ['', ''],
  'menu and footer': (lang) => [
    `<div class="nav">${SAID[lang].menu
      .split(' ')
      .map((w, i) => `<a href="/${i}">${w}</a>`)
      .join(' ')}</div>`,
    `<div class="footer">${SAID[lang].footer}</div>`,
  ],
  'menu and footer without names': (lang) => [
    `<div><ul>${SAID[lang].menu
      .split(' ')
      .map((w, i) => `<li><a href="/${i}">${w}</a></li>`)
      .join('')}</ul></div>`,
    `<div>${SAID[lang].footer}</div>`,
  ],
  'side bar, related links, comments': (lang) => [
    `<nav>${SAID[lang].menu
      .split(' ')
      .map((w, i) => `<a href="/${i}">${w}</a>`)
      .join(' ')}</nav><aside>${each(OTHER[lang], '<p>', '</p>')}</aside>`,
    `<div><h3>${SAID[lang].related}</h3><ul>${each(OTHER[lang], '<li><a href="/x">', '</a></li>')}</ul></div><div class="share">${SAID[lang].share} <a href="#">A</a></div><div class="comments"><h3>${SAID[lang].comments}</h3>${each(
      [1, 2, 3].map(() => SAID[lang].remark),
      '<div><b>Reader</b><p>',
      '</p></div>',
    )}</div><footer>${SAID[lang].footer}</footer>`,
  ],
  'related links and comments without names': (lang) => [
    `<div><a href="/">${SAID[lang].menu.split(' ')[0]}</a> &gt; <a href="/n">${SAID[lang].menu.split(' ')[1]}</a></div>`,
    `<div><h3>${SAID[lang].related}</h3>${each(OTHER[lang], '<div><a href="/x">', '</a> 2019-06-21</div>')}</div><div><h3>${SAID[lang].comments}</h3>${each(
      [1, 2, 3].map(() => SAID[lang].remark),
      '<div><b>Reader</b><p>',
      '</p></div>',
    )}</div><div>${SAID[lang].footer}</div>`,
  ],
}

/** Words that no reading of the text may hold. */
export const furnitureWords = (lang: Lang): readonly string[] => [
  SAID[lang].footer.slice(0, 12),
  ...OTHER[lang],
  SAID[lang].remark,
  SAID[lang].share,
]

export const layoutPage = (t: Treaty, layout: string, surroundings: string): string => {
  const [before, behind] = SURROUNDINGS[surroundings]!(t.lang)
  return `<!doctype html><html lang="${t.lang}"><head><meta charset="utf-8"><title>${t.title}</title></head><body>${before}${LAYOUTS[layout]!(t)}${behind}</body></html>`
}
