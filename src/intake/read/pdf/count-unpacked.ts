/**
 * How many bytes a PDF's packed parts unpack to, before anything is made of them.
 *
 *     5 0 obj << /Length 400000 /Filter /FlateDecode >> stream … endstream        400 kB that may be 400 MB
 *
 * Parts are unpacked piece by piece and counted, nothing is kept. Pictures are not counted: nobody unpacks them here.
 * The parts of an encrypted file can't be counted from outside.
 */

const latin = new TextDecoder('latin1')
/** Bytes before `stream` in which its dictionary is looked for, and of which it is made at a time. */
const HEAD = 2048
const PIECE = 65_536

/** Resolves to the first count that is above `limit`, or to the whole. */
export async function countUnpacked(bytes: Uint8Array, limit: number): Promise<number> {
  let total = 0
  for (let at = find(bytes, 'stream', 0); at !== -1; at = find(bytes, 'stream', at)) {
    const start = at + 6 + (bytes[at + 6] === 13 ? 1 : 0) + (bytes[at + 6] === 10 || bytes[at + 7] === 10 ? 1 : 0)
    const head = latin.decode(bytes.subarray(Math.max(0, at - HEAD), at))
    at += 6
    const end = find(bytes, 'endstream', at)
    if (end === -1) break
    at = end + 9
    const dictionary = head.slice(head.lastIndexOf(' obj') + 1)
    const isPicture = /\/Subtype\s*\/Image\b/.test(dictionary) && /\/(?:Width|W)\b/.test(dictionary)
    if (isPicture || !/\/F(?:ilter)?\b/.test(dictionary)) continue
    total += await unpackedSize(bytes.subarray(start, end), filtersOf(dictionary), limit - total)
    if (total > limit) return total
  }
  return total
}

function find(bytes: Uint8Array, word: string, from: number): number {
  const [first, last] = [word.charCodeAt(0), word.length - 1]
  for (let at = bytes.indexOf(first, from); at !== -1; at = bytes.indexOf(first, at + 1)) {
    let k = last
    while (k > 0 && bytes[at + k] === word.charCodeAt(k)) k--
    if (k === 0) return at
  }
  return -1
}

/** In the order of unpacking. A name that is written in another way is taken for the usual one. */
function filtersOf(dictionary: string): readonly string[] {
  const known = dictionary.match(
    /(?<=\/)(?:FlateDecode|Fl|LZWDecode|LZW|RunLengthDecode|RL|ASCIIHexDecode|AHx|ASCII85Decode|A85|DCTDecode|JPXDecode|CCITTFaxDecode|JBIG2Decode)\b/g,
  )
  return known ?? ['FlateDecode']
}

/** Damaged parts count as far as they unpack. */
async function unpackedSize(packed: Uint8Array, filters: readonly string[], limit: number): Promise<number> {
  let bytes = packed
  for (const [k, name] of filters.entries()) {
    if (/^A/.test(name)) bytes = name.includes('8') ? fromAscii85(bytes) : fromHex(bytes)
    else if (/^LZW/.test(name)) return lzwSize(bytes, limit)
    else if (/^R/.test(name)) return runLengthSize(bytes)
    else if (/^Fl/.test(name)) return inflatedSize(bytes, filters.slice(k).filter((f) => /^Fl/.test(f)).length, limit)
    else return bytes.length
  }
  return bytes.length
}

async function inflatedSize(packed: Uint8Array, times: number, limit: number): Promise<number> {
  let at = 0
  let stream: ReadableStream<Uint8Array> = new ReadableStream({
    pull: (controller) => {
      if (at >= packed.length) controller.close()
      else controller.enqueue(packed.slice(at, at + PIECE))
      at += PIECE
    },
  })
  for (let k = 0; k < times; k++)
    stream = stream.pipeThrough(new DecompressionStream('deflate') as TransformStream<Uint8Array, Uint8Array>)
  const reader = stream.getReader()
  let size = 0
  try {
    for (;;) {
      const { done, value } = await reader.read()
      if (done) return size
      size += value.length
      if (size <= limit) continue
      await reader.cancel().catch(() => {})
      return size
    }
  } catch {
    return size
  }
}

function fromHex(bytes: Uint8Array): Uint8Array {
  const digits = latin.decode(bytes).replace(/[^\da-f]/gi, '')
  return Uint8Array.from({ length: digits.length >> 1 }, (_, i) => Number.parseInt(digits.slice(2 * i, 2 * i + 2), 16))
}

function fromAscii85(bytes: Uint8Array): Uint8Array {
  const out = new Uint8Array(4 * bytes.length)
  let [size, group, count] = [0, 0, 0]
  const put = (n: number): void => {
    for (let k = 0; k < n; k++) out[size++] = (group >>> (24 - 8 * k)) & 255
    group = count = 0
  }
  for (const byte of bytes) {
    if (byte === 0x7e) break
    if (byte === 0x7a && count === 0) put(4)
    if (byte < 0x21 || byte > 0x75) continue
    group = (Math.imul(group, 85) + byte - 0x21) >>> 0
    if (++count === 5) put(4)
  }
  if (count > 1) {
    const rest = count - 1
    for (let k = count; k < 5; k++) group = (Math.imul(group, 85) + 84) >>> 0
    put(rest)
  }
  return out.subarray(0, size)
}

/** Each code stands for the one before it and a byte more, so lengths are enough. */
function lzwSize(bytes: Uint8Array, limit: number): number {
  const lengths = new Uint16Array(4097)
  let [size, next, width, before] = [0, 258, 9, 0]
  let [bits, held] = [0, 0]
  for (const byte of bytes) {
    bits = ((bits << 8) | byte) & 0xffffff
    held += 8
    if (held < width) continue
    held -= width
    const code = (bits >>> held) & ((1 << width) - 1)
    if (code === 257) return size
    if (code === 256) {
      ;[next, width, before] = [258, 9, 0]
      continue
    }
    const length = code < 256 ? 1 : code < next ? lengths[code]! : before + 1
    size += length
    if (size > limit) return size
    if (before > 0 && next < 4096) lengths[next++] = before + 1
    before = length
    width = next + 1 >= 2048 ? 12 : next + 1 >= 1024 ? 11 : next + 1 >= 512 ? 10 : 9
  }
  return size
}

function runLengthSize(bytes: Uint8Array): number {
  let size = 0
  for (let at = 0; at < bytes.length && bytes[at] !== 128; ) {
    const n = bytes[at]!
    size += n < 128 ? n + 1 : 257 - n
    at += n < 128 ? n + 2 : 2
  }
  return size
}
