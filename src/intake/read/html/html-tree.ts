/**
 * An HTML page as a tree that is safe to walk.
 *
 *     <b><b><b> … a hundred thousand times
 *
 * makes a recursive reader overflow its stack and the parser itself quadratic. So depth and number of elements
 * are limited while the tree grows, and every walk here keeps a stack of its own.
 */
import type { DefaultTreeAdapterMap, DefaultTreeAdapterTypes } from 'parse5'
import type { IntakeLimits } from '../../intake-limits.ts'
import { IntakeFault } from '../../intake-note.ts'

export type HtmlNode = DefaultTreeAdapterTypes.Node
export type HtmlElement = DefaultTreeAdapterTypes.Element
export type HtmlDocument = DefaultTreeAdapterTypes.Document

/** Parses as a browser would. Throws IntakeFault when the page is deeper or larger than the limits. */
export async function parseHtml(html: string, limits: IntakeLimits): Promise<HtmlDocument> {
  const { defaultTreeAdapter, parse } = await import('parse5')
  const depths = new WeakMap<object, number>()
  let elements = 0
  const deeper = (parent: object, child: object): void => {
    const depth = (depths.get(parent) ?? 0) + 1
    if (depth > limits.depth) throw new IntakeFault('html-too-deep', { limit: limits.depth })
    depths.set(child, depth)
  }
  return parse<DefaultTreeAdapterMap>(html, {
    scriptingEnabled: false,
    treeAdapter: {
      ...defaultTreeAdapter,
      createElement(tagName, namespace, attributes) {
        elements++
        if (elements > limits.elements) throw new IntakeFault('too-many-elements', { limit: limits.elements })
        return defaultTreeAdapter.createElement(tagName, namespace, attributes)
      },
      appendChild(parent, child) {
        deeper(parent, child)
        defaultTreeAdapter.appendChild(parent, child)
      },
      insertBefore(parent, child, reference) {
        deeper(parent, child)
        defaultTreeAdapter.insertBefore(parent, child, reference)
      },
    },
  })
}

export const isElement = (node: HtmlNode): node is HtmlElement => 'tagName' in node

export function attribute(element: HtmlElement, name: string): string | null {
  return element.attrs.find((a) => a.name === name)?.value ?? null
}

/** Classes and ids are short; what is longer than any honest one is looked at in part. */
const NAMES_MOST = 1_000

export const shortAttribute = (element: HtmlElement, name: string): string =>
  (attribute(element, name) ?? '').slice(0, NAMES_MOST)

function childrenOf(node: HtmlNode): readonly HtmlNode[] {
  return 'childNodes' in node ? node.childNodes : []
}

/**
 * Walks in document order. `enter` returning false leaves the node's inside out (and `leave` is not called).
 * `<template>` content is not part of the tree and is never visited.
 */
export function walkHtml(
  root: HtmlNode,
  enter: (node: HtmlNode) => boolean | undefined,
  leave?: (node: HtmlNode) => void,
): void {
  const stack: { node: HtmlNode; done: boolean }[] = [{ node: root, done: false }]
  while (stack.length > 0) {
    const top = stack.pop()!
    if (top.done) {
      leave?.(top.node)
      continue
    }
    if (enter(top.node) === false) continue
    if (leave) stack.push({ node: top.node, done: true })
    const children = childrenOf(top.node)
    for (let i = children.length - 1; i >= 0; i--) stack.push({ node: children[i]!, done: false })
  }
}

/** Text of a node, white space folded, scripts and styles left out. */
export const plainText = (root: HtmlNode): string => linesOf(root).replaceAll('\n', ' ')

/** The same, with the line ends that the page sets itself (`<br>`). */
export function linesOf(root: HtmlNode): string {
  let text = ''
  walkHtml(root, (node) => {
    if (isElement(node) && ['script', 'style', 'noscript', 'template'].includes(node.tagName)) return false
    if (node.nodeName === '#text') text += (node as DefaultTreeAdapterTypes.TextNode).value.replace(/\s+/g, ' ')
    else if (isElement(node) && node.tagName === 'br') text += '\n'
    return true
  })
  return text
    .split('\n')
    .map((line) => line.replace(/\s+/g, ' ').trim())
    .filter((line) => line !== '')
    .join('\n')
}
