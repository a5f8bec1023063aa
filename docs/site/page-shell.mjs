/** What stands around every page of the site: its head, the way to the other pages, the foot. No script, and a policy to that effect. */
import { escaped } from './render-markdown.mjs'

export const WORDS = {
  zh: {
    skip: '跳到正文',
    nav: '本站各页',
    home: '首页',
    page: '打开网页版',
    sample: '示例对照',
    docs: '文档（英文）',
    readme: '说明',
    other: 'English',
    description: '逐条对照外交声明：新文件沿用、改动、移动、新增了什么，哪些未再提及',
    foot: '提法只看字句，不评文本。示例中的国家均属虚构。',
    program: '命令与文本示例',
    table: '表格',
  },
  en: {
    skip: 'To the text',
    nav: 'Pages of this site',
    home: 'Home',
    page: 'Open the page',
    sample: 'A sample comparison',
    docs: 'Documents',
    readme: 'Read me',
    other: '中文',
    description:
      'Compares diplomatic statements clause by clause: what a new one repeats, changes, moves, adds and leaves out',
    foot: 'tifa has no opinion of the texts: wording in, wording out. The states of the sample are invented.',
    program: 'Commands and samples',
    table: 'Table',
  },
}

/** Nothing but the site's own style and pictures. */
const POLICY = "default-src 'none'; style-src 'self'; img-src 'self' data:; base-uri 'none'; form-action 'none'"

/**
 * `here`: the page's own name from the site's first folder, which is no link in the row of pages; `others`: the same page
 * in other languages, by language.
 */
export function pageShell({ lang, title, here, others, version, body }) {
  const up = '../'.repeat(here.split('/').length - 1)
  const words = WORDS[lang]
  const otherLang = lang === 'zh' ? 'en' : 'zh'
  const row = [
    [lang === 'zh' ? 'index.html' : 'en.html', words.home],
    ['tifa.html', words.page],
    [`sample-${lang}.html`, words.sample],
    [lang === 'zh' ? 'README.zh.html' : 'README.html', words.readme],
    ['docs/index.html', words.docs],
  ]
  const link = ([to, name]) =>
    to === here ? `<li><b aria-current="page">${name}</b></li>` : `<li><a href="${up}${to}">${name}</a></li>`
  const switched = others[otherLang] ?? (otherLang === 'zh' ? 'index.html' : 'en.html')
  return `<!doctype html>
<html lang="${lang === 'zh' ? 'zh-Hans' : 'en'}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<meta name="generator" content="tifa ${escaped(version)}">
<meta name="description" content="${escaped(words.description)}">
<title>${escaped(title)}</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="${up}site.css">
</head>
<body>
<a class="skip" href="#text">${words.skip}</a>
<header class="site">
<p class="name"><span lang="en">tifa</span> <span lang="zh-Hans">提法</span></p>
<nav aria-label="${words.nav}">
<ul>
${row.map(link).join('\n')}
<li class="language"><a href="${up}${switched}" lang="${otherLang === 'zh' ? 'zh-Hans' : 'en'}" hreflang="${otherLang}">${words.other}</a></li>
</ul>
</nav>
</header>
<main id="text" tabindex="-1">
${body.trimEnd()}
</main>
<footer>
<p>${words.foot} tifa ${escaped(version)}</p>
</footer>
</body>
</html>
`
}
