/**
 * The likely name of bytes that read as no text in any encoding that tifa reads.
 *
 *     8E A1 … pairs of A1 … FE that give 雙方 when taken for CNS 11643     EUC-TW
 *     kana between Han                                                    Shift_JIS, EUC-JP
 *     Hangul                                                              EUC-KR
 *
 * Only the name is told; the text is refused.
 */
import { decodeAs } from './decode-as.ts'
import { scorePlausibility } from './score-plausibility.ts'

/** Share of its own letters from which a text counts as Japanese or Korean. */
const OWN_LETTERS = 0.2
/** How much better than the best that is read EUC-TW must look. */
const BETTER = 0.2
const FEWEST = 4

/** Encodings told by letters that Chinese does not have. One row an encoding. */
const BY_LETTERS: readonly (readonly [encoding: string, letters: RegExp])[] = [
  ['shift_jis', /[\u3041-\u30f6]/g],
  ['euc-jp', /[\u3041-\u30f6]/g],
  ['euc-kr', /[\uac00-\ud7a3]/g],
]

/** `mean` is the best that the encodings that are read reach. */
export function nameUnread(sample: Uint8Array, mean: number): string | null {
  if (likeEucTw(sample, mean)) return 'EUC-TW'
  for (const [encoding, letters] of BY_LETTERS) {
    const text = decodeAs(sample, encoding)
    const foreign = text.match(/[^\x00-\x7f]/g)?.length ?? 0
    const own = text.match(letters)?.length ?? 0
    // Half-width katakana is what any bytes give in Shift_JIS.
    const odd = text.match(/[\ufffd\uff61-\uff9f]/g)?.length ?? 0
    if (foreign >= FEWEST && own >= OWN_LETTERS * foreign && odd < 0.05 * foreign) return NAMES[encoding]!
  }
  return null
}

/** Does it look better as EUC-TW than by the `mean` that another encoding reaches? */
export function likeEucTw(sample: Uint8Array, mean: number): boolean {
  const big5 = asBig5(sample)
  if (big5 === null) return false
  const cns = scorePlausibility(decodeAs(big5, 'big5'))
  return cns.counted >= FEWEST && cns.mean > mean + BETTER
}

const NAMES: Readonly<Record<string, string>> = { shift_jis: 'Shift_JIS', 'euc-jp': 'EUC-JP', 'euc-kr': 'EUC-KR' }

/** Where the frequent characters of CNS 11643's first plane begin, in EUC-TW and in Big5, which has the same order. */
const FIRST_ROW = 0xc4
const LAST_ROW = 0xfd
const BIG5_ROW = 0xa4
/** Characters a row. */
const IN_ROW = { cns: 94, big5: 157 } as const

/**
 * EUC-TW as Big5, near enough to score it: both order their frequent characters by strokes, with a few exceptions.
 * Null where the bytes are no EUC-TW.
 */
function asBig5(bytes: Uint8Array): Uint8Array | null {
  const out: number[] = []
  for (let i = 0; i < bytes.length; i++) {
    const lead = bytes[i]!
    if (lead < 0x80) {
      out.push(lead)
      continue
    }
    if (lead === 0x8e) {
      i += 3
      continue
    }
    const trail = bytes[++i]
    if (trail === undefined) break
    if (lead < 0xa1 || lead === 0xff || trail < 0xa1 || trail === 0xff) return null
    // Signs stand in other places; they say nothing here.
    if (lead < FIRST_ROW || lead > LAST_ROW) continue
    const place = (lead - FIRST_ROW) * IN_ROW.cns + trail - 0xa1
    const column = place % IN_ROW.big5
    out.push(BIG5_ROW + Math.floor(place / IN_ROW.big5), column < 63 ? 0x40 + column : 0xa1 + column - 63)
  }
  return Uint8Array.from(out)
}
