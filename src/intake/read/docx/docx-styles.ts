/**
 * What a docx's named styles say of a paragraph: whether it is the title, a table of contents, hidden, numbered.
 * Styles inherit: 「声明标题」 based on Heading 1, which carries the list. A ring of styles ends the search.
 */
import type { IntakeLimits } from '../../intake-limits.ts'
import { readXml } from './read-xml.ts'

interface Style {
  name: string
  basedOn: string | null
  numId: string | null
  level: number | null
  vanish: boolean
}

export interface DocxStyles {
  readonly isTitle: (id: string | null) => boolean
  readonly isContents: (id: string | null) => boolean
  readonly isHidden: (id: string | null) => boolean
  readonly numbering: (id: string | null) => { readonly numId: string | null; readonly level: number }
}

export async function readStyles(bytes: Uint8Array | undefined, limits: IntakeLimits): Promise<DocxStyles> {
  const styles = new Map<string, Style>()
  let style: Style | null = null
  if (bytes !== undefined) {
    await readXml(
      bytes,
      'styles.xml',
      {
        open(element) {
          const value = element.get('val')
          if (element.name === 'style') {
            style = { name: '', basedOn: null, numId: null, level: null, vanish: false }
            styles.set(element.get('styleId') ?? '', style)
          } else if (style === null) return
          else if (element.name === 'name') style.name = (value ?? '').toLowerCase()
          else if (element.name === 'basedOn') style.basedOn = value
          else if (element.name === 'numId') style.numId = value
          else if (element.name === 'ilvl') style.level = Number(value ?? 0)
          else if (element.name === 'vanish') style.vanish = value !== '0' && value !== 'false'
        },
        close(element) {
          if (element.name === 'style') style = null
        },
        text: () => {},
      },
      limits,
    )
  }
  const lineage = (id: string | null): Style[] => {
    const found: Style[] = []
    const seen = new Set<string>()
    for (let at = id; at !== null && !seen.has(at); ) {
      seen.add(at)
      const next = styles.get(at)
      if (next === undefined) break
      found.push(next)
      at = next.basedOn
    }
    return found
  }
  return {
    isTitle: (id) => lineage(id).some((s) => s.name === 'title'),
    isContents: (id) => lineage(id).some((s) => /^(toc \d|toc heading|contents \d)/.test(s.name)),
    isHidden: (id) => lineage(id).some((s) => s.vanish),
    numbering: (id) => {
      const all = lineage(id)
      return {
        numId: all.find((s) => s.numId !== null)?.numId ?? null,
        level: all.find((s) => s.level !== null)?.level ?? 0,
      }
    },
  }
}
