/**
 * A page saved as one file (.mhtml): a mail message whose first HTML part is the page.
 *
 *     Content-Type: text/html; charset=utf-8
 *     Content-Transfer-Encoding: quoted-printable
 *
 *     <p>=E4=B8=80=E3=80=81=E5=8F=8C=E6=96=B9=
 */
import { IntakeFault } from '../../intake-note.ts'

export interface MhtmlPart {
  readonly bytes: Uint8Array
  readonly charset: string | null
  /** Where the page was saved from, or null. */
  readonly url: string | null
}

/** Throws IntakeFault where no HTML part is found. */
export function readMhtml(bytes: Uint8Array): MhtmlPart {
  const message = new TextDecoder('latin1').decode(bytes)
  const boundary = /boundary="?([^"\r\n;]{1,200})"?/i.exec(message.slice(0, 16_384))?.[1]
  if (boundary === undefined) throw new IntakeFault('mhtml-damaged')
  const url = /^(?:Snapshot-Content-Location|Content-Location):\s*(\S+)/im.exec(message.slice(0, 16_384))?.[1] ?? null
  for (const part of message.split(`--${boundary}`).slice(1)) {
    const split = /\r?\n\r?\n/.exec(part)
    if (split === null) continue
    const head = part.slice(0, split.index).replace(/\r?\n[ \t]+/g, ' ')
    if (!/^content-type:\s*text\/html/im.test(head)) continue
    const body = part.slice(split.index + split[0].length)
    const transfer = /^content-transfer-encoding:\s*(\S+)/im.exec(head)?.[1]?.toLowerCase()
    return {
      bytes:
        transfer === 'quoted-printable'
          ? quotedPrintable(body)
          : transfer === 'base64'
            ? base64Bytes(body)
            : latinBytes(body),
      charset: /charset="?([\w-]+)/i.exec(head)?.[1] ?? null,
      url: /^content-location:\s*(https?:\S+)/im.exec(head)?.[1] ?? url,
    }
  }
  throw new IntakeFault('mhtml-damaged')
}

const latinBytes = (text: string): Uint8Array => Uint8Array.from(text, (c) => c.charCodeAt(0))

/** Whatever is no sign of base 64 is passed over, as mail programs do; what follows padding, too. */
function base64Bytes(text: string): Uint8Array {
  const signs = text.replace(/=[\s\S]*$/, '').replace(/[^A-Za-z0-9+/]/g, '')
  // One sign left over holds no byte.
  return latinBytes(atob(signs.length % 4 === 1 ? signs.slice(0, -1) : signs))
}

function quotedPrintable(text: string): Uint8Array {
  const soft = text.replace(/=[ \t]*\r?\n/g, '')
  const out = new Uint8Array(soft.length)
  let n = 0
  for (let i = 0; i < soft.length; i++) {
    const code = soft.charCodeAt(i)
    const hex = code === 0x3d ? soft.slice(i + 1, i + 3) : ''
    if (/^[0-9A-Fa-f]{2}$/.test(hex)) {
      out[n++] = Number.parseInt(hex, 16)
      i += 2
    } else out[n++] = code & 0xff
  }
  return out.subarray(0, n)
}
