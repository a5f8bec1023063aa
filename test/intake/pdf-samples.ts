/**
 * PDFs written by hand, for one property at a time.
 *
 *     pdf({ draw: [words(72, 700, 12, '双方同意。'), '1 1 1 rg', words(72, 680, 12, 'nor in 2030')] })
 *
 * Any character can be printed: each is coded by its UTF-16 unit in a font without outlines, whose table says so.
 */

export interface PdfPageSample {
  /** Operators, in order. */
  readonly draw: readonly string[]
  readonly mediaBox?: string
  readonly cropBox?: string
  readonly rotate?: number
  /** Dictionaries of annotations. */
  readonly annotations?: readonly string[]
}

export interface PdfSample {
  /** Filters a page's stream: gives the bytes and the filter's name. */
  readonly pack?: (content: Uint8Array) => { readonly bytes: Uint8Array; readonly filter: string }
  /** Font /U says of no sign which character it is. */
  readonly unmapped?: boolean
}

const hex = (text: string): string =>
  Array.from({ length: text.length }, (_, i) => text.charCodeAt(i).toString(16).padStart(4, '0')).join('')

/** Words at a place, in points from the bottom left. Han and full-width signs are a size wide, all others half. */
export const words = (x: number, y: number, size: number, text: string, font = 'F'): string =>
  `BT /${font} ${size} Tf ${x} ${y} Td <${hex(text)}> Tj ET`

/** The width of words, in points. */
export const widthOf = (text: string, size: number): number =>
  [...text].reduce((sum, sign) => sum + (sign >= '\u2e80' ? size : size / 2), 0)

/** A picture over a box. */
export const picture = (x: number, y: number, width: number, height: number): string =>
  `q ${width} 0 0 ${height} ${x} ${y} cm /Im Do Q`

export const rule = (x: number, y: number, width: number): string => `${x} ${y} ${width} 0.6 re f`

const UNICODE = `/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /U def /CMapType 2 def
1 begincodespacerange <0000> <FFFF> endcodespacerange
1 beginbfrange <0000> <FFFF> <0000> endbfrange
endcmap end end`

const UNMAPPED = `/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /P def /CMapType 2 def
1 begincodespacerange <0000> <FFFF> endcodespacerange
1 beginbfrange <0000> <00FF> <E000> endbfrange
endcmap end end`

const latin = (text: string): Uint8Array => Uint8Array.from(text, (sign) => sign.charCodeAt(0))

export function pdf(pages: PdfPageSample | readonly PdfPageSample[], sample: PdfSample = {}): Uint8Array {
  const all = 'draw' in pages ? [pages] : pages
  const objects: Uint8Array[] = []
  const add = (text: string, stream?: Uint8Array): number => {
    const body = stream === undefined ? latin(text) : joined([latin(`${text}\nstream\n`), stream, latin('\nendstream')])
    objects.push(body)
    return objects.length
  }
  const stream = (dictionary: string, bytes: Uint8Array): number =>
    add(`<< ${dictionary} /Length ${bytes.length} >>`, bytes)
  add('<< /Type /Catalog /Pages 2 0 R /OCProperties << /OCGs [13 0 R] /D << /OFF [13 0 R] >> >> >>')
  add('')
  const toUnicode = stream('', latin(UNICODE))
  const font = (name: string, map: number | null): number => {
    const descendant = add(
      `<< /Type /Font /Subtype /CIDFontType2 /BaseFont /${name} /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> /DW 1000 /W [0 8191 500 8208 8303 500] /CIDToGIDMap /Identity /FontDescriptor ${objects.length + 2} 0 R >>`,
    )
    add(
      `<< /Type /FontDescriptor /FontName /${name} /Flags 4 /FontBBox [0 -200 1000 900] /ItalicAngle 0 /Ascent 900 /Descent -200 /CapHeight 700 /StemV 80 >>`,
    )
    return add(
      `<< /Type /Font /Subtype /Type0 /BaseFont /${name} /Encoding /Identity-H /DescendantFonts [${descendant} 0 R]${map === null ? '' : ` /ToUnicode ${map} 0 R`} >>`,
    )
  }
  const mapped = font('Mapped', toUnicode) // 4, 5, 6
  const blind = font('Blind', null) // 7, 8, 9
  const secret = stream('', latin(UNMAPPED)) // 10
  const image = stream(
    '/Type /XObject /Subtype /Image /Width 8 /Height 8 /ColorSpace /DeviceGray /BitsPerComponent 8',
    new Uint8Array(64).fill(200),
  ) // 11
  const clear = add('<< /Type /ExtGState /ca 0 >>') // 12
  const layer = add('<< /Type /OCG /Name (Layer) >>') // 13
  const private_ = font('Private', secret) // 14, 15, 16
  const kids = all.map((page) => {
    const content = latin(page.draw.join('\n'))
    const { bytes, filter } = sample.pack?.(content) ?? { bytes: content, filter: '' }
    const contents = stream(filter === '' ? '' : `/Filter ${filter}`, bytes)
    const annotations = (page.annotations ?? []).map((dictionary) => `${add(dictionary)} 0 R`)
    return add(
      [
        `<< /Type /Page /Parent 2 0 R /MediaBox ${page.mediaBox ?? '[0 0 595 842]'} /Contents ${contents} 0 R`,
        page.cropBox === undefined ? '' : `/CropBox ${page.cropBox}`,
        page.rotate === undefined ? '' : `/Rotate ${page.rotate}`,
        annotations.length === 0 ? '' : `/Annots [${annotations.join(' ')}]`,
        `/Resources << /Font << /F ${mapped} 0 R /U ${blind} 0 R /P ${private_} 0 R >> /XObject << /Im ${image} 0 R >> /ExtGState << /Clear ${clear} 0 R >> /Properties << /L ${layer} 0 R >> >> >>`,
      ].join(' '),
    )
  })
  objects[1] = latin(`<< /Type /Pages /Count ${kids.length} /Kids [${kids.map((kid) => `${kid} 0 R`).join(' ')}] >>`)
  const parts: Uint8Array[] = [latin('%PDF-1.6\n')]
  let at = parts[0]!.length
  const offsets = objects.map((object, i) => {
    const start = at
    const part = joined([latin(`${i + 1} 0 obj\n`), object, latin('\nendobj\n')])
    parts.push(part)
    at += part.length
    return start
  })
  const table = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('')
  parts.push(
    latin(
      `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}trailer << /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${at}\n%%EOF`,
    ),
  )
  return joined(parts)
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0))
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.length
  }
  return whole
}
