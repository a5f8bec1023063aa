/**
 * SHA-256 (FIPS 180-4), by which every output names a text, in a browser as on a disk.
 *
 *     sha256('abc')   →   'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad'
 *
 * What browsers have of it must be waited for, and is missing on pages of plain http; so it is written out here. Where
 * Node runs, its own is asked for, which takes a hundredth of the time.
 */

/** The part of Node that is asked for, if it is there: nothing is imported. */
interface Runtime {
  readonly process?: {
    readonly getBuiltinModule?: (id: 'node:crypto') => {
      createHash(name: 'sha256'): { update(input: Uint8Array | string): { digest(form: 'hex'): string } }
    }
  }
}
const native = (globalThis as Runtime).process?.getBuiltinModule?.('node:crypto')

/** In hexadecimal. A string counts as its UTF-8. Linear. */
export const sha256 = (input: Uint8Array | string): string =>
  native === undefined ? sha256InPlace(input) : native.createHash('sha256').update(input).digest('hex')

/** Round constants and start values: made on first use, since most runs name no checksum. */
let constants: { readonly rounds: Uint32Array; readonly start: Uint32Array } | null = null

/** The first 32 bits of the fractions of the cube roots of the first 64 primes, and of the square roots of eight. */
function makeConstants(): { readonly rounds: Uint32Array; readonly start: Uint32Array } {
  const primes: number[] = []
  for (let n = 2; primes.length < 64; n++) if (primes.every((p) => n % p !== 0)) primes.push(n)
  // Exact: a root found in floating point may be off in its last bits.
  const fraction = (prime: number, power: bigint): number => {
    let root = 0n
    for (let bit = 1n << 36n; bit > 0n; bit >>= 1n)
      if ((root | bit) ** power <= BigInt(prime) << (32n * power)) root |= bit
    return Number(root & 0xffff_ffffn)
  }
  return {
    rounds: Uint32Array.from(primes, (p) => fraction(p, 3n)),
    start: Uint32Array.from(primes.slice(0, 8), (p) => fraction(p, 2n)),
  }
}

const BLOCK = 64

/** The same without Node. */
export function sha256InPlace(input: Uint8Array | string): string {
  const bytes = typeof input === 'string' ? new TextEncoder().encode(input) : input
  constants ??= makeConstants()
  const { rounds } = constants
  const state = constants.start.slice()
  const words = new Uint32Array(BLOCK)
  const whole = bytes.length - (bytes.length % BLOCK)
  for (let at = 0; at < whole; at += BLOCK) mix(state, words, rounds, bytes.subarray(at, at + BLOCK))
  // A one bit, zeros, and the length in bits fill up the last block or two.
  const rest = bytes.subarray(whole)
  const end = new Uint8Array(rest.length < BLOCK - 8 ? BLOCK : 2 * BLOCK)
  end.set(rest)
  end[rest.length] = 0x80
  const tail = new DataView(end.buffer)
  tail.setUint32(end.length - 8, Math.floor(bytes.length / 2 ** 29))
  tail.setUint32(end.length - 4, bytes.length << 3)
  for (let at = 0; at < end.length; at += BLOCK) mix(state, words, rounds, end.subarray(at, at + BLOCK))
  return [...state].map((word) => word.toString(16).padStart(8, '0')).join('')
}

const turn = (x: number, by: number): number => (x >>> by) | (x << (32 - by))

/** Takes a block into `state`. `words` is room for its schedule. */
function mix(state: Uint32Array, words: Uint32Array, rounds: Uint32Array, block: Uint8Array): void {
  for (let i = 0, k = 0; i < 16; i++, k += 4)
    words[i] = (block[k]! << 24) | (block[k + 1]! << 16) | (block[k + 2]! << 8) | block[k + 3]!
  for (let i = 16; i < 64; i++) {
    const x = words[i - 15]!
    const y = words[i - 2]!
    const s0 = turn(x, 7) ^ turn(x, 18) ^ (x >>> 3)
    const s1 = turn(y, 17) ^ turn(y, 19) ^ (y >>> 10)
    words[i] = words[i - 16]! + s0 + words[i - 7]! + s1
  }
  let [a, b1, c, d, e, f, g, h] = state as unknown as [number, number, number, number, number, number, number, number]
  for (let i = 0; i < 64; i++) {
    const s1 = turn(e, 6) ^ turn(e, 11) ^ turn(e, 25)
    const t1 = (h + s1 + ((e & f) ^ (~e & g)) + rounds[i]! + words[i]!) | 0
    const s0 = turn(a, 2) ^ turn(a, 13) ^ turn(a, 22)
    const t2 = (s0 + ((a & b1) ^ (a & c) ^ (b1 & c))) | 0
    h = g
    g = f
    f = e
    e = (d + t1) | 0
    d = c
    c = b1
    b1 = a
    a = (t1 + t2) | 0
  }
  const sums = [a, b1, c, d, e, f, g, h]
  for (let i = 0; i < 8; i++) state[i] = state[i]! + sums[i]!
}
