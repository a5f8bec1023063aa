/**
 * PDFs written by hand, for one property at a time.
 *
 *     pdf({ draw: [words(72, 700, 12, '双方同意。'), '1 1 1 rg', words(72, 680, 12, 'nor in 2030')] })
 *
 * Any character can be printed: each is coded by its UTF-16 unit in a font without outlines, whose table says so.
 */

import { createHash } from 'node:crypto'

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
  /** `owner`: anybody may read it; `user`: nobody without a password. */
  readonly password?: 'owner' | 'user'
  /** Who made it, as its properties say. */
  readonly author?: string
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

const PADDING = Uint8Array.from(
  '28bf4e5e4e758a4164004e56fffa01082e2e00b6d0683e802f0ca9fe6453697a'.match(/../g) ?? [],
  (pair) => Number.parseInt(pair, 16),
)

function rc4(key: Uint8Array, bytes: Uint8Array): Uint8Array {
  const state = Uint8Array.from({ length: 256 }, (_, i) => i)
  const swap = (i: number, k: number): void => {
    ;[state[i], state[k]] = [state[k]!, state[i]!]
  }
  for (let i = 0, k = 0; i < 256; i++) {
    k = (k + state[i]! + key[i % key.length]!) & 255
    swap(i, k)
  }
  let [i, k] = [0, 0]
  return bytes.map((byte) => {
    i = (i + 1) & 255
    k = (k + state[i]!) & 255
    swap(i, k)
    return byte ^ state[(state[i]! + state[k]!) & 255]!
  })
}

const md5 = (...parts: readonly Uint8Array[]): Uint8Array =>
  new Uint8Array(createHash('md5').update(joined(parts)).digest())

const hexOf = (bytes: Uint8Array): string => `<${Buffer.from(bytes).toString('hex')}>`

/** The oldest encryption that there is: 40 bits, no password for readers. */
function encryption(password: PdfSample['password']) {
  const [owner, id] = [new Uint8Array(32).fill(7), new Uint8Array(16).fill(9)]
  const key = md5(PADDING, owner, Uint8Array.of(0xfc, 0xff, 0xff, 0xff), id).slice(0, 5)
  const user = password === 'owner' ? rc4(key, PADDING) : new Uint8Array(32).fill(1)
  return {
    trailer: `/ID [${hexOf(id)} ${hexOf(id)}] /Encrypt << /Filter /Standard /V 1 /R 2 /P -4 /O ${hexOf(owner)} /U ${hexOf(user)} >>`,
    encrypt: (bytes: Uint8Array, object: number) =>
      rc4(md5(key, Uint8Array.of(object & 255, object >> 8, 0, 0, 0)).slice(0, 10), bytes),
  }
}

const latin = (text: string): Uint8Array => Uint8Array.from(text, (sign) => sign.charCodeAt(0))

export function pdf(pages: PdfPageSample | readonly PdfPageSample[], sample: PdfSample = {}): Uint8Array {
  const all = 'draw' in pages ? [pages] : pages
  const objects: Uint8Array[] = []
  const add = (text: string, stream?: Uint8Array): number => {
    const body = stream === undefined ? latin(text) : joined([latin(`${text}\nstream\n`), stream, latin('\nendstream')])
    objects.push(body)
    return objects.length
  }
  const locked = sample.password === undefined ? null : encryption(sample.password)
  const stream = (dictionary: string, bytes: Uint8Array): number =>
    add(`<< ${dictionary} /Length ${bytes.length} >>`, locked?.encrypt(bytes, objects.length + 1) ?? bytes)
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
  // Chinese fonts that are not in the file, coded as the library's tables say.
  const chinese = (encoding: string): number => {
    const descendant = add(
      `<< /Type /Font /Subtype /CIDFontType0 /BaseFont /STSong-Light /CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 2 >> /DW 1000 /FontDescriptor ${objects.length + 3} 0 R >>`,
    )
    const font = add(
      `<< /Type /Font /Subtype /Type0 /BaseFont /STSong-Light /Encoding /${encoding} /DescendantFonts [${descendant} 0 R] >>`,
    )
    add(
      '<< /Type /FontDescriptor /FontName /STSong-Light /Flags 6 /FontBBox [-25 -254 1000 880] /ItalicAngle 0 /Ascent 880 /Descent -120 /CapHeight 880 /StemV 93 >>',
    )
    return font
  }
  const [level, upright] = [chinese('UniGB-UCS2-H'), chinese('UniGB-UCS2-V')]
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
        `/Resources << /Font << /F ${mapped} 0 R /U ${blind} 0 R /P ${private_} 0 R /H ${level} 0 R /V ${upright} 0 R >> /XObject << /Im ${image} 0 R >> /ExtGState << /Clear ${clear} 0 R >> /Properties << /L ${layer} 0 R >> >> >>`,
      ].join(' '),
    )
  })
  objects[1] = latin(`<< /Type /Pages /Count ${kids.length} /Kids [${kids.map((kid) => `${kid} 0 R`).join(' ')}] >>`)
  const info = sample.author === undefined ? null : add(`<< /Author (${sample.author}) >>`)
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
      `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}trailer << /Size ${objects.length + 1} /Root 1 0 R ${info === null ? '' : `/Info ${info} 0 R `}${locked?.trailer ?? ''} >>\nstartxref\n${at}\n%%EOF`,
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
