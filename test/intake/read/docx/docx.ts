/** Word files made by hand, a part each. */
import { strToU8, zipSync } from 'fflate'
import type { ForeignText } from '../../../../src/intake/foreign-text.ts'
import { readForeign } from '../../../../src/intake/read-foreign.ts'

export const W = [
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"',
  'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"',
  'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"',
  'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"',
  'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"',
  'xmlns:v="urn:schemas-microsoft-com:vml"',
].join(' ')

/** A run; `properties` is the inside of its rPr. */
export const r = (text: string, properties = ''): string =>
  `<w:r><w:rPr>${properties}</w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`
/** A paragraph of runs, or of other markup; `properties` is the inside of its pPr. */
export const para = (inside: string, properties = ''): string => `<w:p><w:pPr>${properties}</w:pPr>${inside}</w:p>`
export const p = (text: string, properties = ''): string => para(r(text), properties)

export const docx = (body: string, parts: Record<string, string | Uint8Array> = {}): Uint8Array =>
  zipSync({
    'word/document.xml': strToU8(`<w:document ${W}><w:body>${body}</w:body></w:document>`),
    ...Object.fromEntries(
      Object.entries(parts).map(([name, part]) => [name, typeof part === 'string' ? strToU8(part) : part]),
    ),
  })

/** `rId1="header1.xml header"`: relations of the main part, each a target and the last word of its type. */
export const relations = (
  targets: Record<string, readonly [target: string, kind: string]>,
): Record<string, string> => ({
  'word/_rels/document.xml.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${Object.entries(
    targets,
  )
    .map(
      ([id, [target, kind]]) =>
        `<Relationship Id="${id}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${kind}" Target="${target}"/>`,
    )
    .join('')}</Relationships>`,
})

export const read = (bytes: Uint8Array, options = {}): Promise<ForeignText> =>
  readForeign(bytes, { name: 'a.docx', ...options })
