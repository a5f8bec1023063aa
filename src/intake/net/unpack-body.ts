/**
 * An answer's body as it was before the server packed it (gzip, deflate, br), with a limit on what comes out.
 * A packed body that ends in the middle is an answer cut off, not a text.
 */
import { promisify } from 'node:util'
import type { IntakeLimits } from '../intake-limits.ts'
import { IntakeFault } from '../intake-note.ts'

/** Packings one inside the other that are believed; more is a game. */
const LAYERS = 3

export async function unpackBody(
  body: Uint8Array,
  header: string | string[] | undefined,
  limits: IntakeLimits,
): Promise<Uint8Array> {
  const kinds = [header ?? []]
    .flat()
    .join(',')
    .split(',')
    .map((kind) => kind.trim().toLowerCase())
    .filter((kind) => kind !== '' && kind !== 'identity')
  if (kinds.length === 0) return body
  if (kinds.length > LAYERS) throw new IntakeFault('packing-unknown', { kind: kinds.join(', ') })
  const zlib = await import('node:zlib')
  let bytes = body
  for (const kind of kinds.reverse()) {
    if (bytes.length === 0) return bytes
    const options = { maxOutputLength: limits.unpacked }
    try {
      if (kind === 'gzip' || kind === 'x-gzip') bytes = await promisify(zlib.gunzip)(bytes, options)
      else if (kind === 'br') bytes = await promisify(zlib.brotliDecompress)(bytes, options)
      // Some servers send the bare stream, without zlib's head, under this name.
      else if (kind === 'deflate')
        bytes = await promisify((bytes[0]! & 0x0f) === 8 ? zlib.inflate : zlib.inflateRaw)(bytes, options)
      else throw new IntakeFault('packing-unknown', { kind })
    } catch (error) {
      if (error instanceof IntakeFault) throw error
      if ((error as { code?: string }).code === 'ERR_BUFFER_TOO_LARGE')
        throw new IntakeFault('unpacked-too-large', { limit: limits.unpacked })
      if ((error as { code?: string }).code !== 'Z_BUF_ERROR') throw new IntakeFault('packing-damaged', { kind })
      throw new IntakeFault('answer-cut-off', { host: kind })
    }
  }
  return bytes
}
