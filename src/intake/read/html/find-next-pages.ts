/**
 * The other pages of an article in several pages.
 *
 *     <a href="content_9_2.htm">下一页</a>          createPageHTML(3, 0, "t20220204_1", "shtml")
 */
import { attribute, type HtmlDocument, isElement, plainText, walkHtml } from './html-tree.ts'

/**
 * The article's other pages, in order: links whose words or place say so and whose address is this page's with a
 * number, and the paging script of TRS, `createPageHTML(3, 0, "t2022…", "shtml")`, which many ministries use. Of a page
 * that is itself a later one (`content_9_3.htm`) the earlier ones, too.
 */
export function findNextPages(tree: HtmlDocument, url: string | null): readonly string[] {
  const found: string[] = []
  const add = (href: string): void => {
    let address = href
    if (url !== null) {
      try {
        const next = new URL(href, url)
        if (next.host !== new URL(url).host || !/^https?:$/.test(next.protocol)) return
        next.hash = ''
        address = next.href
        if (address === url.replace(/#.*$/, '')) return
      } catch {
        return
      }
    }
    if (!found.includes(address)) found.push(address)
  }
  const own = url === null ? null : (/([^/]+)\.\w+$/.exec(new URL(url).pathname)?.[1] ?? null)
  // `t20220204_1_2` is the third page of `t20220204_1`; `content_9` is no page of `content`.
  const article = own === null ? null : (/^(.*\d{4,}.*)_\d{1,2}$/.exec(own)?.[1] ?? null)
  const stems = own === null ? [] : [own, article ?? own]
  walkHtml(tree, (node) => {
    if (!isElement(node)) return true
    if (node.tagName === 'script') {
      const words = node.childNodes.map((c) => ('value' in c ? c.value : '')).join('')
      const script = /createPageHTML\(\s*(\d{1,3})\s*,\s*(\d{1,3})\s*,\s*["']([\w.-]+)["']\s*,\s*["'](\w+)["']/.exec(
        words,
      )
      if (script !== null) {
        const count = Number(script[1])
        const current = Number(script[2])
        for (let i = 0; i < count; i++)
          if (i !== current) add(i === 0 ? `${script[3]}.${script[4]}` : `${script[3]}_${i}.${script[4]}`)
      }
      return false
    }
    if (node.tagName !== 'a') return true
    const href = attribute(node, 'href')
    if (href === null || href === '' || /^(javascript|#|mailto)/i.test(href)) return true
    const name = href.split(/[?#]/)[0]?.split('/').pop() ?? ''
    const numbered = stems.some(
      (stem) =>
        new RegExp(`^${escapeRegExp(stem)}_\\d{1,3}\\.`).test(name) ||
        (name.startsWith(`${stem}.`) && /[?&]p(?:age)?=\d/.test(href)),
    )
    // The first page has no number: only from a later one is it another page.
    const isFirst = article !== null && name.startsWith(`${article}.`)
    const belongs = numbered || isFirst || (own === null && /_\d{1,3}\.s?html?$/.test(name))
    if (belongs && pagingWords.test(plainText(node))) add(href)
    return true
  })
  return found.sort((a, b) => pageNumber(a) - pageNumber(b))
}

/** What a link to another page of an article is called. */
const pagingWords =
  /^(?:[上下前后後]一[页頁]|[上下][页頁]|[首尾末][页頁]|第?\s*\d{1,3}\s*[页頁]?|[［[【(]?\d{1,3}[］\]】)]?|(?:Next|Prev(?:ious)?|First|Last)(?: page)?|(?:Следующая|Предыдущая|Первая|Последняя)(?: страница)?|Далее|Назад)\s*[>»›]*$/i

const escapeRegExp = (words: string): string => words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')

function pageNumber(address: string): number {
  return Number(/_(\d{1,3})\.\w+(?:[?#].*)?$/.exec(address)?.[1] ?? /[?&]p(?:age)?=(\d{1,3})/.exec(address)?.[1] ?? 0)
}

/** Lines that say how many pages an article has. One row a form, its example behind it. */
const PAGES_PRINTED: readonly RegExp[] = [
  /^[（(【]?\s*第\s*\d{1,3}\s*[页頁]\s*[,，/／|]?\s*[（(]?共\s*(\d{1,3})\s*[页頁]/u, // 第 1 页 / 共 18 页
  /^[（(【]?\s*共\s*(\d{1,3})\s*[页頁]/u, // 共18頁 1 2 3
  /^(?:page|страница|стр\.)\s*\d{1,3}\s*(?:of|из|\/)\s*(\d{1,3})(?!\d)/iu, // Page 1 of 3
]
/** 【 第1頁 第2頁 … 第18頁 】: the greatest tells. */
const PAGES_IN_A_ROW = /^[【[(（\s]*(?:第\s*\d{1,3}\s*[页頁][\s|｜/….·、]*){2,}[】\])）\s]*$/u
/** 1 2 3 下一页: what a pager shows, wherever its links lead. */
const PAGER =
  /^(?:上一?[页頁]|Previous|Назад)?[\s|[【(«‹<]*(?:\d{1,3}[\s|\])】[【(·]+){2,}(?:[.…]+\s*\d{1,3}\s*)?[\s|[【(]*(?:下一?[页頁]|[末尾][页頁]|Next|Следующая|Далее)/iu
/** Characters of such a line at most. */
const PAGES_LINE = 300

/** How many pages the page itself says that the article has; 0 where it says nothing. */
export function printedPages(lines: readonly string[]): number {
  let most = 0
  for (const line of lines) {
    const words = line.trim()
    if (words.length > PAGES_LINE) continue
    if (PAGES_IN_A_ROW.test(words) || PAGER.test(words))
      for (const [number] of words.matchAll(/\d{1,3}/g)) most = Math.max(most, Number(number))
    for (const form of PAGES_PRINTED) most = Math.max(most, Number(form.exec(words)?.[1] ?? 0))
  }
  return most
}
