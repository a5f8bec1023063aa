/**
 * XML as a stream of elements, for files that may be meant to harm.
 *
 *     <!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;…">]>
 *
 * A document type has no place in the parts of a docx, so it is refused unread: with it go entity bombs and
 * entities that read files. Depth and number of elements are limited.
 */
import type { SaxesAttributeNS, SaxesTagNS } from 'saxes'
import type { IntakeLimits } from '../../intake-limits.ts'
import { IntakeFault } from '../../intake-note.ts'
import { namedExports } from '../../named-exports.ts'

export interface XmlElement {
  /** Name without prefix. */
  readonly name: string
  readonly uri: string
  /** An attribute by its local name, whatever its prefix; or null. */
  readonly get: (name: string) => string | null
}

export interface XmlHandlers {
  readonly open: (element: XmlElement) => void
  readonly close: (element: XmlElement) => void
  readonly text: (words: string) => void
}

/** Throws IntakeFault for XML that is broken, has a document type, or passes a limit. `part` names it. */
export async function readXml(
  bytes: Uint8Array,
  part: string,
  handlers: XmlHandlers,
  limits: IntakeLimits,
): Promise<void> {
  const { SaxesParser } = namedExports(await import('saxes'))
  const parser = new SaxesParser({ xmlns: true, position: false })
  const stack: XmlElement[] = []
  let elements = 0
  parser.on('error', (error) => {
    throw new IntakeFault('xml-damaged', { part, reason: error.message.replace(/^\S+:\d+:\d+:\s*/, '') })
  })
  parser.on('doctype', () => {
    throw new IntakeFault('xml-doctype', { part })
  })
  parser.on('opentag', (tag: SaxesTagNS) => {
    elements++
    if (elements > limits.elements) throw new IntakeFault('too-many-elements', { limit: limits.elements })
    if (stack.length >= limits.depth) throw new IntakeFault('xml-too-deep', { part, limit: limits.depth })
    const attributes = Object.values(tag.attributes) as SaxesAttributeNS[]
    const element: XmlElement = {
      name: tag.local,
      uri: tag.uri,
      get: (name) => attributes.find((a) => a.local === name)?.value ?? null,
    }
    stack.push(element)
    handlers.open(element)
  })
  parser.on('closetag', () => {
    const element = stack.pop()
    if (element) handlers.close(element)
  })
  parser.on('text', handlers.text)
  parser.on('cdata', handlers.text)
  // In pieces, so that a doctype or a limit stops the reading before the rest is decoded.
  const decoder = new TextDecoder(xmlEncoding(bytes))
  const PIECE = 1 << 16
  for (let at = 0; at < bytes.length; at += PIECE)
    parser.write(decoder.decode(bytes.subarray(at, at + PIECE), { stream: true }))
  parser.close()
}

function xmlEncoding(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be'
  return 'utf-8'
}
