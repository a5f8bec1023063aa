/** A small tree of an XML document, for tests: well-formed or an error, namespaces resolved, nothing left out. */
import { SaxesParser } from 'saxes'

export interface XmlElement {
  /** With its prefix as written. */
  readonly name: string
  readonly uri: string
  readonly attributes: Readonly<Record<string, string>>
  readonly children: readonly (XmlElement | string)[]
  readonly parent: XmlElement | null
}

type Growing = Omit<XmlElement, 'children'> & { readonly children: (XmlElement | string)[] }

export function parseXml(text: string): XmlElement {
  const parser = new SaxesParser({ xmlns: true })
  let root: Growing | null = null
  let at: Growing | null = null
  parser.on('opentag', (tag) => {
    const attributes = Object.fromEntries(Object.values(tag.attributes).map((a) => [a.name, a.value]))
    const element: Growing = { name: tag.name, uri: tag.uri, attributes, children: [], parent: at }
    if (at) at.children.push(element)
    else root = element
    at = element
  })
  parser.on('closetag', () => {
    at = (at?.parent ?? null) as Growing | null
  })
  parser.on('text', (words) => {
    at?.children.push(words)
  })
  parser.on('cdata', (words) => {
    at?.children.push(words)
  })
  parser.on('error', (error) => {
    throw error
  })
  parser.write(text).close()
  if (root === null) throw new Error('no element')
  return root
}

export const isElement = (node: XmlElement | string): node is XmlElement => typeof node !== 'string'
export const elementsIn = (element: XmlElement): readonly XmlElement[] => element.children.filter(isElement)

/** The element and all below it, in document order. */
export function* walk(element: XmlElement): Generator<XmlElement> {
  yield element
  for (const child of elementsIn(element)) yield* walk(child)
}

export const all = (element: XmlElement, name: string): readonly XmlElement[] =>
  [...walk(element)].filter((e) => e.name === name)

export const textOf = (element: XmlElement): string =>
  element.children.map((child) => (isElement(child) ? textOf(child) : child)).join('')
