/**
 * What of a page is no part of a text, by its tag, its role, its name or its words.
 *
 *     <nav>   role=complementary   class="related"       版权所有 湖国外交部 ICP备0000号
 */
import { isPressLine } from '../../understand/press-lines.ts'
import { matchesSelector } from './css-selector.ts'
import { attribute, type HtmlElement, shortAttribute } from './html-tree.ts'
import type { KnownPage } from './known-pages.ts'
import type { Furniture } from './page-stretches.ts'

/** Words in an element's class or id that mark page furniture, on any site. */
const FURNITURE_NAMES =
  /(^|[-_\s])(nav|navbar|navigation|topbar|menu|submenu|breadcrumbs?|crumbs?|position|dqwz|share|bdshare|social|socials|related|relate|recommend|recommended|xgxw|xgyd|hot-?news|sidebar|side-?bar|footer|foot|copyright|comments?|comment-list|pinglun|replies|discussion|pager|pagination|page-?nav|toolbar|tools|print|pageprint|font-?size|editor-?name|bianji|bj|zebian|tags?|advert|adv|ads|banner|qr-?code|ewm|login|search|cookies?|popup|modal|subscribe|newsletter|skip-link|meta|meta_content|lang-?switch|backtop|gotop)([-_\s]|$)/i

/** Elements that are no part of a text. */
const FURNITURE_TAGS: ReadonlySet<string> = new Set(['nav', 'aside', 'footer', 'figcaption', 'svg'])

/** Roles of ARIA that mark furniture. */
const FURNITURE_ROLES: ReadonlySet<string> = new Set(
  'navigation banner contentinfo complementary search dialog menu menubar toolbar alert'.split(' '),
)

/** Names that are given to other things, too: `share-content` may hold the statement. */
const WEAK_NAMES =
  /^(?:position|share|social|print|tools|toolbar|tags?|bj|foot|search|login|banner|font-?size|adv|ads|recommend|modal|popup|subscribe|meta|meta_content|pager|pagination)$/i

/** ASP.NET puts a whole page into a form. */
const WEAK_TAGS: ReadonlySet<string> = new Set(['form', 'dialog', 'menu'])

export function furnitureGround(element: HtmlElement, known: KnownPage | null): Furniture['ground'] | null {
  const tag = element.tagName
  if (tag === 'html' || tag === 'body') return null
  if (known?.drop.some((selector) => matchesSelector(element, selector)) === true) return 'row'
  if (WEAK_TAGS.has(tag)) return 'weak'
  if (FURNITURE_TAGS.has(tag)) return 'tag'
  const role = attribute(element, 'role')
  if (role !== null && FURNITURE_ROLES.has(role)) return 'tag'
  if (tag === 'main' || tag === 'article') return null
  const names = `${shortAttribute(element, 'class')} ${shortAttribute(element, 'id')}`
  const name = FURNITURE_NAMES.exec(names)
  if (name === null || NOTES.test(names)) return null
  return WEAK_NAMES.test(name[2]!) ? 'weak' : 'strong'
}

/** `foot-notes` is no foot of a page. */
const NOTES = /foot-?_?notes?/i

/** Lines at the foot of a site, and above its pages. One row a form, its example behind it. */
const SITE_LINES: readonly RegExp[] = [
  /^(?:©|\(c\)\s|copyright\s*(?:©|\(c\)|\d{4}))/i, // © 2024 湖国外交部
  /all rights reserved|все права защищены|版权所有|版權所有/i, // © Lake Gazette. All rights reserved
  /ICP[备備证證]|公网安备|网站标识码|互联网新闻信息服务许可/i, // 京ICP备0000号
  /^(?:主办|主辦|承办|承辦|技术支持|技術支持)(?:单位|單位)?\s*[：:]/, // 主办单位：湖国外交部
  /^(?:地址|电话|電話|传真|傳真|邮编|郵編|电子邮箱|邮箱)\s*[：:].{0,80}$/, // 地址：汐城滨湖路1号
  /^(?:address|tel(?:ephone)?|phone|fax|e-?mail)\s*[.:].{0,80}$/i, // Tel.: 000
  /^(?:адрес|тел(?:ефон)?|факс|эл\.\s*почта)\s*[.:].{0,80}$/i, // Адрес: г. Озёрск
  /^(?:при использовании материалов|учредитель|свидетельство о регистрации)/i, // При использовании материалов ссылка обязательна
  /^(?:建议使用|為獲得最佳|推荐使用).{0,40}(?:浏览器|瀏覽器|分辨率)/, // 建议使用1024分辨率
  /^(?:今天是|您是第|(?:欢迎访问|歡迎訪問).{0,30}(?:网|網))/, // 欢迎访问湖国外交部网站
  /^(?:cookies?|this (?:web)?site uses cookies|мы используем (?:файлы )?cookie|本网站使用)/i, // This site uses cookies
]
/** Characters of such a line at most. */
const SITE_LINE = 200

export const isFurnitureLine = (text: string): boolean =>
  text.length <= SITE_LINE && (isPressLine(text) || SITE_LINES.some((form) => form.test(text)))

/** Heads of blocks with other articles, and of what readers wrote. */
const OTHER_HEAD =
  /^(?:相关|相關|延伸|推荐|推薦|热门|熱門|最新|更多|猜你喜欢)(?:新闻|新聞|链接|鏈接|連結|阅读|閱讀|文章|报道|報道|稿件|资讯|推荐|內容|内容)?\s*[：:（(]?[\d）)]{0,6}$|^(?:网友|網友|读者|讀者|最新|全部|发表|發表)?(?:评论|評論|留言|跟帖)(?:区|區)?\s*[：:（(]?[\d）)]{0,6}$|^(?:Смотрите также|Читайте также|Материалы по теме|По теме|Похожие (?:статьи|материалы)|Другие новости|Последние новости|Популярное|Комментарии|Обсуждение)\s*[:(]?[\d)]{0,6}$|^(?:See also|Related(?: (?:news|articles|links|stories|content))?|Read (?:more|next|also)|More (?:news|stories|on this)|Latest(?: news)?|Most (?:read|popular)|Popular|Recommended|You may also like|Comments|Discussion|Leave a (?:comment|reply))\s*[:(]?[\d)]{0,6}$/i

export const headsOtherThings = (text: string): boolean => text.length <= 40 && OTHER_HEAD.test(text.trim())
