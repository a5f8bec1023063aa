/**
 * One document in Markdown as HTML: headings that can be linked to, tables and programs that a narrow screen can scroll,
 * links as whoever lays out the site says.
 *
 *     [records](records.md#a-second-text)   →   <a href="records.html#a-second-text">records</a>
 *     <!-- keys -->                         →   nothing; any other markup inside the text is shown as it stands
 */
import { Marked, Renderer } from 'marked'

export const escaped = (text) =>
  text.replace(/[&<>"]/g, (c) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[c])

/** The words of tokens, without their marks. */
const wordsOf = (tokens) => tokens.map((t) => (t.tokens ? wordsOf(t.tokens) : (t.text ?? ''))).join('')

/** As GitHub names the headings of a file, so that one address is right in both places. */
const slugOf = (words) =>
  words
    .trim()
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\p{M}\p{Pc} -]/gu, '')
    .replaceAll(' ', '-')

/**
 * `hrefOf(target)` gives the address of what a document links to, or null where the site has no such thing: the words
 * stay, the link goes. Gives the title, the first paragraph and the markup.
 */
export function renderMarkdown(text, { hrefOf, labels }) {
  const seen = new Map()
  const usual = new Renderer()
  let title = ''
  let first = ''
  let regions = 0
  const scrolling = (label, inner) =>
    `<div class="scrolls" role="region" tabindex="0" aria-label="${escaped(label)} ${++regions}">${inner}</div>\n`
  const renderer = {
    heading({ tokens, depth }) {
      const words = wordsOf(tokens)
      if (depth === 1) title ||= words
      const slug = slugOf(words)
      const before = seen.get(slug) ?? 0
      seen.set(slug, before + 1)
      const id = before === 0 ? slug : `${slug}-${before}`
      return `<h${depth} id="${escaped(id)}">${this.parser.parseInline(tokens)}</h${depth}>\n`
    },
    paragraph({ tokens }) {
      // A line that only leads to the other language says nothing of this document.
      if (tokens.length > 1 || tokens[0]?.type !== 'link') first ||= wordsOf(tokens).trim()
      return `<p>${this.parser.parseInline(tokens)}</p>\n`
    },
    link({ href, tokens }) {
      const words = this.parser.parseInline(tokens)
      const to = hrefOf(href)
      return to === null ? words : `<a href="${escaped(to)}">${words}</a>`
    },
    image({ href, text: alt }) {
      const to = hrefOf(href)
      return to === null ? escaped(alt) : `<img src="${escaped(to)}" alt="${escaped(alt)}" loading="lazy">`
    },
    html({ text: markup }) {
      return /^\s*<!--[\s\S]*-->\s*$/.test(markup) ? '' : escaped(markup)
    },
    code({ text: program }) {
      return scrolling(labels.program, `<pre><code>${escaped(program)}</code></pre>`)
    },
    table(token) {
      usual.parser = this.parser
      // A corner without words heads nothing.
      return scrolling(labels.table, usual.table(token).replaceAll('<th></th>', '<td></td>'))
    },
  }
  const html = new Marked({ renderer }).parse(text)
  return { title, first, html }
}
