/**
 * What a file is, by its first bytes; the name decides only between kinds of plain text.
 *
 *     statement.pdf that begins `<!doctype html>` is the error page that was saved under that name
 */
import { IntakeFault } from '../intake-note.ts'

export type Format =
  | 'text'
  | 'markdown'
  | 'html'
  | 'mhtml'
  | 'docx'
  | 'odt'
  | 'fodt'
  | 'rtf'
  | 'doc'
  | 'pdf'
  | 'wikitext'

/** `name` is a path or an address; `contentType` what a server said. Throws IntakeFault for kinds tifa doesn't read. */
export function sniffFormat(bytes: Uint8Array, name: string, contentType: string | null = null): Format {
  const head = ascii(bytes, 1024)
  if (head.startsWith('PK\u0003\u0004')) return isOpenDocument(bytes, head) ? 'odt' : 'docx'
  if (head.startsWith('PK\u0005\u0006')) throw new IntakeFault('not-docx')
  if (head.includes('%PDF-')) return 'pdf'
  if (head.startsWith('\u00d0\u00cf\u0011\u00e0')) return 'doc'
  if (/^[\s\u0000]*\{\\rtf/.test(head)) return 'rtf'
  for (const [kind, sign] of pictures) if (head.startsWith(sign)) throw new IntakeFault('picture-file', { kind })
  if (
    /^(?:From: <Saved by|MIME-Version:|From:|Snapshot-Content-Location:)/im.test(head) &&
    /multipart\/related/i.test(head)
  )
    return 'mhtml'
  if (/<office:document\b/.test(head)) return 'fodt'
  // Word's own XML of 2003, and a package in one piece.
  if (/<(?:w:wordDocument|pkg:package)\b/.test(head)) throw new IntakeFault('old-word-file')
  const words = withoutZeros(head)
    .replace(/^[\u00ef\u00bb\u00bf\u00ff\u00fe\s]+/, '')
    .toLowerCase()
  if (
    /^(?:<\?xml[^>]*>\s*)?(?:<!--[\s\S]*?-->\s*)*<(?:!doctype html|html|head|body|meta|title|script|div|p|h1|table|article|section)\b/.test(
      words,
    )
  )
    return 'html'
  const extension = /\.([a-z0-9]+)$/i.exec(name.split(/[?#]/)[0] ?? '')?.[1]?.toLowerCase()
  if (contentType !== null && /html/.test(contentType)) return 'html'
  if (extension !== undefined && ['html', 'htm', 'shtml', 'xhtml'].includes(extension)) return 'html'
  if (extension === 'md' || extension === 'markdown' || contentType === 'text/markdown') return 'markdown'
  if (
    extension === 'wiki' ||
    extension === 'wikitext' ||
    contentType === 'text/x-wiki' ||
    /[?&]action=raw\b/.test(name)
  )
    return 'wikitext'
  if (extension === 'docx' && bytes.length > 0) throw new IntakeFault('named-docx')
  if (extension === 'pdf' && bytes.length > 0)
    throw new IntakeFault('pdf-damaged', { reason: 'no %PDF- in the first 1024 bytes' })
  return 'text'
}

/** Bytes at the end of an archive in which the names of a small one stand. */
const TAIL = 65_536

/** Its first part says what it is; where a program put another first, the names of its parts do. */
function isOpenDocument(bytes: Uint8Array, head: string): boolean {
  if (head.includes('mimetypeapplication/vnd.oasis.opendocument')) return true
  const names = ascii(bytes.subarray(Math.max(0, bytes.length - TAIL)), TAIL)
  return names.includes('content.xml') && !/word\/|\[Content_Types\]/.test(names)
}

const pictures: readonly (readonly [string, string])[] = [
  ['PNG', '\u0089PNG'],
  ['JPEG', '\u00ff\u00d8\u00ff'],
  ['GIF', 'GIF8'],
  ['TIFF', 'II*\u0000'],
  ['TIFF', 'MM\u0000*'],
  ['DjVu', 'AT&TFORM'],
  ['gzip', '\u001f\u008b'],
  ['7z', '7z\u00bc\u00af'],
  ['RAR', 'Rar!'],
]

function ascii(bytes: Uint8Array, length: number): string {
  let out = ''
  for (let i = 0; i < Math.min(length, bytes.length); i++) out += String.fromCharCode(bytes[i]!)
  return out
}

/** UTF-16 pages: every second byte of their ASCII is zero. */
const withoutZeros = (head: string): string => head.replaceAll('\u0000', '')
