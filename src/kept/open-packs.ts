/**
 * What is kept of many texts, some thirty to a file: of three thousand texts a hundred files are read instead of as many
 * as there are texts, which took as long as all that is asked of them.
 *
 *     lines, zh, of /home/li/corpus, shelf mark 7   →   2001-07-16-treaty/zh.full.txt    9f21…   its keys
 *                                                       2019-06-05-statement/zh.full.txt 77ab…   its keys
 *
 * A text's value stands beside the checksum of the text that it was made of, and counts for that text alone. A document
 * has its pack by its id, so that one document more or less changes none of the other packs. A pack is written whole, and
 * whoever writes last wins; what another process had put in is worked out again.
 */
import { dirname, resolve } from 'node:path'
import type { Witness } from '../model/index.ts'
import type { Shelf } from './open-shelf.ts'

/** Packs of one language: each holds some thirty texts of a thousand documents. */
const PACKS = 32
/** Texts that nobody asked for stay in a pack that is written anew, so many beside one that was asked for. */
const UNASKED = 2

export interface Packs {
  /** What was kept of the text, its first byte on a multiple of four; null where there is nothing, or nothing sound. */
  readonly take: (kind: string, witness: Witness) => Buffer | null
  /** Values of texts of one pack. */
  readonly put: (kind: string, values: ReadonlyMap<Witness, Uint8Array>) => void
  /** The same for texts whose values stand in one pack. */
  readonly packOf: (witness: Witness) => string
}

interface Kept {
  readonly sha256: string
  readonly value: Uint8Array
}

type Pack = Map<string, Kept>

/** `workingDir` is what the names of texts start from. */
export function openPacks(shelf: Shelf, workingDir: string): Packs {
  const packs = new Map<string, Pack>()
  const read = (key: string): Pack => {
    const known = packs.get(key)
    if (known !== undefined) return known
    const pack = readPack(shelf.take(key))
    packs.set(key, pack)
    return pack
  }
  const known = new WeakMap<Witness, string>()
  const packOf = (witness: Witness): string => {
    const before = known.get(witness)
    if (before !== undefined) return before
    const { lang, document, file } = witness
    const pack = `${lang}\n${numberOf(document ?? '')}\n${dirname(dirname(resolve(workingDir, file)))}`
    known.set(witness, pack)
    return pack
  }
  return {
    packOf,
    take: (kind, witness) => {
      const kept = read(`${kind}\n${packOf(witness)}`).get(nameOf(witness))
      return kept?.sha256 === witness.sha256 ? (kept.value as Buffer) : null
    },
    put: (kind, values) => {
      const [first] = values.keys()
      if (first === undefined) return
      const key = `${kind}\n${packOf(first)}`
      const pack: Pack = new Map(read(key))
      for (const [witness, value] of values) pack.set(nameOf(witness), { sha256: witness.sha256, value })
      const asked = new Set([...values.keys()].map(nameOf))
      const unasked = [...pack.keys()].filter((name) => !asked.has(name))
      for (const name of unasked.slice(UNASKED * Math.max(asked.size, PACKS))) pack.delete(name)
      packs.set(key, pack)
      shelf.put(key, writePack(pack))
    },
  }
}

const nameOf = ({ document, file }: Witness): string => `${document}/${file.slice(file.lastIndexOf('/') + 1)}`

/** Of a document's id; the same on every machine. */
function numberOf(id: string): number {
  let h = 0x811c9dc5
  for (let i = 0; i < id.length; i++) h = Math.imul(h ^ id.charCodeAt(i), 0x01000193)
  return (h >>> 0) % PACKS
}

/** [name, sha256, bytes of the value] */
type Row = readonly [name: string, sha256: string, bytes: number]

const aligned = (bytes: number): number => (bytes + 3) & ~3

/** How many bytes of JSON follow, which tell the rows, and behind them the values, each from a multiple of four on. */
function writePack(pack: Pack): Uint8Array {
  const rows = [...pack].map(([name, { sha256, value }]): Row => [name, sha256, value.length])
  const told = Buffer.from(JSON.stringify(rows))
  const begin = 4 + aligned(told.length)
  const bytes = Buffer.alloc(rows.reduce((sum, [, , length]) => sum + aligned(length), begin))
  bytes.writeUInt32LE(told.length, 0)
  told.copy(bytes, 4)
  let at = begin
  for (const { value } of pack.values()) {
    bytes.set(value, at)
    at += aligned(value.length)
  }
  return bytes
}

function readPack(bytes: Buffer | null): Pack {
  const pack: Pack = new Map()
  if (bytes === null) return pack
  const told = bytes.readUInt32LE(0)
  let at = 4 + aligned(told)
  for (const [name, sha256, length] of JSON.parse(bytes.toString('utf8', 4, 4 + told)) as readonly Row[]) {
    pack.set(name, { sha256, value: bytes.subarray(at, at + length) })
    at += aligned(length)
  }
  return pack
}
