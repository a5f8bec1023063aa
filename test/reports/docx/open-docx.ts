/**
 * A docx read as Word reads it: its parts as XML, and the text that accepting or rejecting all changes leaves.
 *
 * A move is gone from where it stood once accepted, and from where it stands once rejected.
 *
 * A paragraph ends where its mark survives. Accepting takes away deleted marks, so that the paragraph runs on into the
 * next; rejecting takes away inserted ones. A paragraph of which nothing survives, mark included, is gone.
 */
import { strFromU8, unzipSync } from 'fflate'
import { all, elementsIn, parseXml, type XmlElement } from '../xml.ts'

export interface OpenedDocx {
  readonly names: readonly string[]
  readonly part: (name: string) => XmlElement
  readonly body: XmlElement
}

export function openDocx(bytes: Uint8Array): OpenedDocx {
  const files = unzipSync(bytes)
  const part = (name: string): XmlElement => parseXml(strFromU8(files[name] as Uint8Array))
  return { names: Object.keys(files), part, body: all(part('word/document.xml'), 'w:body')[0] as XmlElement }
}

export const child = (element: XmlElement | undefined, ...path: readonly string[]): XmlElement | undefined =>
  path.reduce<XmlElement | undefined>(
    (at, name) => (at === undefined ? undefined : elementsIn(at).find((e) => e.name === name)),
    element,
  )

/** Words of a run, deleted or not; breaks as line ends. */
function wordsOf(run: XmlElement): string {
  return elementsIn(run)
    .map((e) => {
      if (e.name === 'w:t' || e.name === 'w:delText') return e.children.filter((c) => typeof c === 'string').join('')
      return e.name === 'w:br' ? '\n' : ''
    })
    .join('')
}

export const styleOf = (paragraph: XmlElement): string =>
  child(paragraph, 'w:pPr', 'w:pStyle')?.attributes['w:val'] ?? ''

/** The paragraphs of the body that follow the first section, which is the first page. */
export function changedParagraphs(body: XmlElement): readonly XmlElement[] {
  const children = elementsIn(body)
  const end = children.findIndex((e) => child(e, 'w:pPr', 'w:sectPr') !== undefined)
  return children.slice(end + 1).filter((e) => e.name === 'w:p')
}

/** Texts of the paragraphs that remain once all changes are accepted or rejected. */
export function resolved(paragraphs: readonly XmlElement[], how: 'accept' | 'reject'): readonly string[] {
  const gone = how === 'accept' ? ['w:del', 'w:moveFrom'] : ['w:ins', 'w:moveTo']
  const changes = new Set(['w:ins', 'w:del', 'w:moveFrom', 'w:moveTo'])
  const out: string[] = []
  let words = ''
  for (const p of paragraphs) {
    for (const e of elementsIn(p)) {
      if (e.name === 'w:r') words += wordsOf(e)
      if (changes.has(e.name) && !gone.includes(e.name))
        words += elementsIn(e)
          .filter((r) => r.name === 'w:r')
          .map(wordsOf)
          .join('')
    }
    if (gone.some((name) => child(p, 'w:pPr', 'w:rPr', name))) continue
    out.push(words)
    words = ''
  }
  if (words !== '') out.push(words)
  return out
}
