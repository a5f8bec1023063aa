/**
 * Each clause and sentence of a text through all earlier documents of a corpus, in order of date: where it was first said,
 * where it was varied, where a whole text has nothing near it, and where it came back.
 *
 *     2024-1.5   1998 字句俱在（1998-art2.2），2016 字句俱在（2016-1.5），2019 无相近条款，2024
 *
 * Of a document without a text of the language, or with a summary alone, nothing is known.
 */
import { closeReader, type WordingIndex } from './forerunners.ts'
import type { Chain, ChainLink, Corpus, ForerunnerSign, Forerunners, ForerunnersOf, Witness } from './model/index.ts'
import { prepare } from './prepare.ts'
import { prepareKept } from './text-index.ts'

/** Share from which all of the wording stands in a place: less is lost in weighing than a word weighs. */
const ALL = 0.995

/**
 * `found` is what `findForerunners` found for the same text; `wanted`: ids of the clauses asked about, all by default.
 * Each place is read closely, so that none is near for common wording alone: the texts that are named are cut into clauses.
 */
export const chainsOf = (
  corpus: Corpus,
  witness: Witness,
  found: Forerunners,
  wanted?: ReadonlySet<string>,
): Promise<readonly Chain[]> => chainsThrough(corpus, witness, found, null)(wanted)

/** The same for whoever asks of one clause after the other: an earlier text is made ready once. */
export function chainsThrough(
  corpus: Corpus,
  witness: Witness,
  found: Forerunners,
  index: WordingIndex | null,
): (wanted?: ReadonlySet<string>) => Promise<readonly Chain[]> {
  const texts = new Map(corpus.documents.flatMap((d) => d.witnesses.map((w) => [w.siglum, w] as const)))
  const own = new Map(prepare(witness).clauses.map((c, i) => [c.id, i]))
  const read = closeReader(witness, index)
  const shares = async (text: Witness, sign: ForerunnerSign, part: ForerunnersOf): Promise<boolean> =>
    (await read(text, sign, { clause: own.get(part.clause)!, sentence: part.sentence })).length > 0
  const chainOf = async (part: ForerunnersOf): Promise<Chain> => {
    const signs = new Map(part.signs.toReversed().map((sign) => [sign.document, sign]))
    const links: ChainLink[] = []
    for (const [d, { id, date, name, text }] of found.documents.entries()) {
      const of = { document: id, date, name, siglum: text?.siglum ?? null, fidelity: text?.fidelity ?? null }
      const none = { ...of, clause: null, share: null }
      const earlier = text === null ? undefined : texts.get(text.siglum)
      if (text === null || !earlier) {
        links.push({ ...none, state: 'no-text' })
        continue
      }
      const sign = signs.get(d)
      if (!sign || !(sign.share >= ALL || (await shares(earlier, sign, part)))) {
        links.push({ ...none, state: text.fidelity === 'full' ? 'none' : 'excerpts' })
        continue
      }
      const clause = prepareKept(earlier, index).clauses[sign.clause]!.id
      links.push({ ...of, clause, share: sign.share, state: sign.share >= ALL ? 'whole' : 'near' })
    }
    return { clause: part.clause, sentence: part.sentence, links }
  }
  return async (wanted) => {
    const chains: Chain[] = []
    for (const part of found.clauses) if (wanted?.has(part.clause) !== false) chains.push(await chainOf(part))
    return chains
  }
}
