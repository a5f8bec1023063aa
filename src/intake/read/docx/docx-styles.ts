/**
 * What a docx's named styles say of a paragraph and its runs: whether it is the title, a table of contents, numbered, and
 * how its letters look. Styles inherit: 「声明标题」 based on Heading 1, which carries the list. A ring of styles ends the
 * search.
 */
import type { IntakeLimits } from '../../intake-limits.ts'
import { merge, type RunProperties } from '../office/look-of.ts'
import { readXml } from '../office/read-xml.ts'
import { fillOf, setProperty } from './docx-look.ts'

interface Style {
  name: string
  basedOn: string | null
  numId: string | null
  level: number | null
  readonly run: RunProperties
  /** The colour behind its paragraphs, or its cells. */
  fill: string | null
}

export interface DocxStyles {
  readonly isTitle: (id: string | null) => boolean
  readonly isContents: (id: string | null) => boolean
  readonly numbering: (id: string | null) => { readonly numId: string | null; readonly level: number | null }
  /** The level of a heading's style from 0, or null. */
  readonly headingLevel: (id: string | null) => number | null
  /** The style and those it is based on, nearest first. */
  readonly lineage: (id: string | null) => readonly string[]
  /** What a style says of runs; `defaults` behind it for the style of a paragraph, which is the usual one where null. */
  readonly ofParagraph: (id: string | null) => RunProperties
  readonly ofCharacters: (id: string | null) => RunProperties
  /** The colour behind paragraphs or cells of a style, or null. */
  readonly fill: (id: string | null) => string | null
}

export async function readStyles(bytes: Uint8Array | undefined, limits: IntakeLimits): Promise<DocxStyles> {
  const styles = new Map<string, Style>()
  const defaults: RunProperties = {}
  let usual: string | null = null
  let style: Style | null = null
  const path: string[] = []
  if (bytes !== undefined) {
    await readXml(
      bytes,
      'styles.xml',
      {
        open(element) {
          const parent = path.at(-1)
          path.push(element.name)
          const value = element.get('val')
          if (element.name === 'style') {
            style = { name: '', basedOn: null, numId: null, level: null, run: {}, fill: null }
            const id = element.get('styleId') ?? ''
            styles.set(id, style)
            if (element.get('type') === 'paragraph' && /^(?:1|true|on)$/.test(element.get('default') ?? '')) usual = id
          } else if (style === null) {
            if (path.includes('rPrDefault') && parent === 'rPr') setProperty(defaults, element)
          } else if (element.name === 'name') style.name = (value ?? '').toLowerCase()
          else if (element.name === 'basedOn') style.basedOn = value
          else if (element.name === 'numId') style.numId = value
          else if (element.name === 'ilvl') style.level = Number(value ?? 0)
          else if (element.name === 'shd' && parent !== 'rPr') style.fill ??= fillOf(element)
          else if (parent === 'rPr' && path.at(-3) === 'style') setProperty(style.run, element)
        },
        close(element) {
          path.pop()
          if (element.name === 'style') style = null
        },
        text: () => {},
      },
      limits,
    )
  }
  const known = new Map<string, readonly Style[]>()
  const ids = new Map<Style, string>([...styles].map(([id, one]) => [one, id]))
  const lineage = (id: string | null): readonly Style[] => {
    if (id === null) return []
    const held = known.get(id)
    if (held !== undefined) return held
    const found = new Set<Style>()
    for (let at: string | null = id; at !== null; ) {
      const next = styles.get(at)
      if (next === undefined || found.has(next)) break
      found.add(next)
      at = next.basedOn
    }
    known.set(id, [...found])
    return [...found]
  }
  const once = <T>(make: (id: string | null) => T): ((id: string | null) => T) => {
    const held = new Map<string | null, T>()
    return (id) => {
      if (!held.has(id)) held.set(id, make(id))
      return held.get(id)!
    }
  }
  const runs = (id: string | null): RunProperties[] => lineage(id).map((s) => s.run)
  return {
    isTitle: once((id) => lineage(id).some((s) => s.name === 'title')),
    isContents: once((id) => lineage(id).some((s) => /^(toc \d|toc heading|contents \d)/.test(s.name))),
    headingLevel: once((id) => {
      const heading = lineage(id)
        .map((s) => /^heading ([1-9])$/.exec(s.name)?.[1])
        .find((level) => level !== undefined)
      return heading === undefined ? null : Number(heading) - 1
    }),
    numbering: once((id) => {
      const all = lineage(id ?? usual)
      return {
        numId: all.find((s) => s.numId !== null)?.numId ?? null,
        level: all.find((s) => s.level !== null)?.level ?? null,
      }
    }),
    lineage: once((id) => lineage(id ?? usual).map((s) => ids.get(s)!)),
    ofParagraph: once((id) => merge([...runs(id ?? usual), defaults])),
    ofCharacters: once((id) => merge(runs(id))),
    fill: once((id) => lineage(id).find((s) => s.fill !== null)?.fill ?? null),
  }
}
