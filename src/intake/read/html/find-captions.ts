/**
 * Words under a photograph, which many sites print among the paragraphs of a text with no element of their own for it.
 *
 *     <p><img><br>图为两国外长会见记者。（湖国通讯社记者 某某摄）</p>
 *     <p><img></p><p>Фото: пресс-служба</p>
 *     <table><tr><td><img><tr><td>两国元首在签字仪式上握手</table>      between two paragraphs of running text
 *
 * A caption is short, stands with the picture in one element or right behind it, and says that it is one, or is set into
 * the running text with it. Whatever else is short beside a picture (a title under an emblem) is text.
 */
import {
  attribute,
  type HtmlDocument,
  type HtmlElement,
  type HtmlNode,
  isElement,
  plainText,
  walkHtml,
} from './html-tree.ts'

/** Characters of a caption at most: two sentences. */
const LONGEST = 120

/** What captions say of themselves: one row a form, its example behind it. */
export const captionForms: readonly (readonly [form: RegExp, example: string])[] = [
  [/(?:摄|攝|供图|供圖)\s*[）)】]?[。.]?$/, '两国外长会见记者。湖国通讯社记者 某某摄'],
  [/^[（(【]?(?:图为|圖為|资料图|資料圖|(?:图|圖)片?[：:])/, '图为两国外长会见记者'],
  [/[（(](?:资料|資料)?[图圖]片?[）)]$/, '会谈现场（资料图）'],
  [/^(?:фото|снимок|на фото|иллюстрация)\s*[:.©—–-]/i, 'Фото: пресс-служба'],
  [/[（(/]\s*фото\s*[:©\s].{0,60}$/i, 'Подписание заявления (Фото: Вестник)'],
  [/©\s*\p{L}.{0,60}$/u, 'Подписание заявления © Вестник Озёрной республики'],
  [/^(?:photos?|pictures?|images?)\s*(?:by\b|:|©|\/)/i, 'Photo by Jane Roe'],
  [/[（(](?:file )?(?:photo|picture)\b[^（）()]{0,60}[）)]\.?$/i, 'The two presidents (Photo: Lake Agency)'],
]

/** Running text ends so; a menu and a title do not. */
const SENTENCE_END = /[。！？!?.；;][”’"»）)]?$/

const UNREAD: ReadonlySet<string> = new Set('script style noscript template head title'.split(' '))
/** Where words are a title, however they stand. */
const HEADS = /^h[1-6]$/
/** Nodes that are passed over on the way to the next words: blanks, breaks, comments. */
const PASSED = 6

/** What stands in an element. */
interface Inside {
  /** Null where it is longer than a caption. */
  words: string | null
  picture: boolean
  heads: boolean
}

/** The elements that hold a caption, with its picture or without; none inside another. Linear in the page. */
export function findCaptions(tree: HtmlDocument): ReadonlySet<HtmlElement> {
  const inside = weighAll(tree)
  const captions = new Set<HtmlElement>()
  walkHtml(tree, (parent) => {
    if (isElement(parent) && (inside.get(parent)?.picture !== true || captions.has(parent))) return false
    const children = childrenOf(parent)
    for (const [at, child] of children.entries()) {
      if (!isElement(child)) continue
      const own = inside.get(child)
      if (own === undefined || own.words === null || own.words === '' || own.heads) continue
      if (
        own.picture
          ? isBesidePicture(child, own.words, { children, at, inside })
          : isBehindPicture(own.words, { children, at, inside })
      )
        captions.add(child)
    }
    return true
  })
  return captions
}

interface Place {
  readonly children: readonly HtmlNode[]
  readonly at: number
  readonly inside: ReadonlyMap<HtmlNode, Inside>
}

const saysSo = (words: string): boolean => captionForms.some(([form]) => form.test(words))

function isBesidePicture(element: HtmlElement, words: string, place: Place): boolean {
  if (saysSo(words)) return true
  if (element.tagName !== 'table' || SENTENCE_END.test(words)) return false
  return ([-1, 1] as const).every((step) => {
    const next = nextWorded(place, step)
    return next !== null && SENTENCE_END.test(plainText(next).trim())
  })
}

/** Right behind an element that holds a picture alone. */
function isBehindPicture(words: string, { children, at, inside }: Place): boolean {
  if (!saysSo(words)) return false
  for (let i = at - 1; i >= Math.max(0, at - PASSED); i--) {
    const own = inside.get(children[i]!)
    if (own === undefined || (own.words === '' && !own.picture)) continue
    return own.words === '' && own.picture
  }
  return false
}

function nextWorded({ children, at, inside }: Place, step: 1 | -1): HtmlNode | null {
  for (let n = 1; n <= PASSED; n++) {
    const node = children[at + n * step]
    if (node === undefined) return null
    if (inside.get(node)?.words !== '') return node
  }
  return null
}

const childrenOf = (node: HtmlNode): readonly HtmlNode[] => ('childNodes' in node ? node.childNodes : [])

/** What stands in each node, counted once from the leaves up. */
function weighAll(tree: HtmlDocument): ReadonlyMap<HtmlNode, Inside> {
  const inside = new Map<HtmlNode, Inside>()
  const open: Inside[] = []
  const leave = (node: HtmlNode): void => {
    const own = open.pop()!
    own.words = own.words === null ? null : own.words.replace(/\s+/g, ' ').trim()
    inside.set(node, own)
    const outer = open.at(-1)
    if (outer === undefined) return
    outer.picture ||= own.picture
    outer.heads ||= own.heads
    const words = outer.words === null || own.words === null ? null : `${outer.words} ${own.words}`
    outer.words = words !== null && words.trim().length > LONGEST ? null : words
  }
  walkHtml(
    tree,
    (node) => {
      if (isElement(node) && UNREAD.has(node.tagName)) {
        inside.set(node, { words: '', picture: false, heads: false })
        return false
      }
      const tag = isElement(node) ? node.tagName : ''
      const value = node.nodeName === '#text' && 'value' in node ? node.value.trim() : ''
      const words = value.length > LONGEST ? null : value
      const picture = tag === 'img' && isElement(node) && attribute(node, 'src') !== null
      open.push({ words, picture, heads: HEADS.test(tag) })
      return true
    },
    leave,
  )
  return inside
}
