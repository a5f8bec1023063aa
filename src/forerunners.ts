/**
 * One text against all earlier texts of a corpus: of each clause and sentence where its wording stood before.
 *
 *     const { clauses, documents } = await findForerunners(corpus, newest)
 *     clauses[4].nearest[0]      2019·zh 4.1, share 0.71: 两岸灯塔由守塔人世代相传
 *     clauses[4].signs           2007, 2011, 2013, …, 2019: of each document that has it the nearest place
 *
 * All texts are asked by their grams, which an index may have kept; only the places that are named are read closely.
 * What is earlier is dated before the text's day; a text without a date is newer than all. A summary is never asked.
 */
import { nameDocuments } from './corpus/name-sigla.ts'
import type { Corpus, Document, Forerunner, Forerunners, ForerunnersOf, Passage, Span, Witness } from './model/index.ts'
import { prepare } from './prepare.ts'
import { type AskedStretch, askForerunners, type ForerunnerPlace } from './reuse/find-forerunners.ts'
import { type ClauseReader, passagesBetween, readClauses } from './reuse/pair-passages.ts'
import type { FoldTable } from './text/key.ts'
import { traditionalFold, wholeFold } from './text/traditional-fold.ts'
import { makeGrams, prepareKept, type TextIndex } from './text-index.ts'
import { isDatedBefore } from './view/date-order.ts'

/** What says of an earlier text, before it is read, what its clauses are made of, and where they stand. */
export type WordingIndex = Pick<TextIndex, 'gramsOf' | 'clausesOf'>

/** Reads no files but what `index` keeps. Throws nothing. */
export async function findForerunners(
  corpus: Corpus,
  witness: Witness,
  index: WordingIndex | null = null,
): Promise<Forerunners> {
  const fold = await wholeFold()
  const earlier = earlierTexts(corpus, witness)
  const { clauses } = prepare(witness)
  const { stream } = readClauses(witness.text, clauses, { title: witness.title, fold })
  const parts = partsOf(witness)
  const asked = askForerunners(
    stream,
    parts.map(({ clause, sentence }) => unitsOf(stream, clause, sentence)),
  )
  const gramsOf = index === null ? (w: Witness) => makeGrams(w, fold) : index.gramsOf
  earlier.forEach(({ text }, d) => {
    if (text !== null) asked.meet(gramsOf(text), d)
  })
  const read = closeReader(witness, index)
  const found: ForerunnersOf[] = []
  for (const [k, { nearest, everywhere }] of asked.found().entries()) {
    const { clause, sentence } = parts[k]!
    const places: Forerunner[] = []
    for (const place of nearest) {
      const { text, document } = earlier[place.text]!
      const passages = await read(text!, place, { clause, sentence })
      if (passages.length === 0) continue
      const id = prepare(text!).clauses[place.clause]!.id
      places.push({ document: document.id, siglum: text!.siglum, clause: id, share: place.share, passages })
    }
    found.push({
      clause: clauses[clause]!.id,
      sentence,
      nearest: places,
      signs: everywhere.map(({ text, clause: at, share }) => ({ document: text, clause: at, share })),
    })
  }
  return {
    siglum: witness.siglum,
    documents: earlier.map(({ document: { id, date }, name, text }) => ({
      id,
      date,
      name,
      text: text === null ? null : { siglum: text.siglum, fidelity: text.fidelity },
    })),
    clauses: found,
  }
}

interface EarlierText {
  readonly document: Document
  readonly name: string
  readonly text: Witness | null
}

/** In order of date, as a corpus has them. */
function earlierTexts({ documents }: Corpus, { date, document, lang }: Witness): readonly EarlierText[] {
  const names = nameDocuments(documents)
  return documents.flatMap((d, k) => {
    if (d.id === document || (date !== null && !isDatedBefore(d.date, date))) return []
    const own = d.witnesses.filter((w) => w.lang === lang && w.fidelity !== 'digest')
    const text = own.find((w) => w.fidelity === 'full') ?? own[0] ?? null
    return [{ document: d, name: names[k]!, text }]
  })
}

/** What is asked about: a clause by its index, or one of its sentences. */
interface Part {
  readonly clause: number
  readonly sentence: Span | null
}

function partsOf(witness: Witness): readonly Part[] {
  return prepare(witness).clauses.flatMap(({ kind, sentences }, clause): readonly Part[] => {
    if (kind !== 'clause') return []
    const whole = { clause, sentence: null }
    return sentences.length < 2 ? [whole] : [whole, ...sentences.map((sentence) => ({ clause, sentence }))]
  })
}

function unitsOf({ first, start, end }: ClauseReader['stream'], clause: number, sentence: Span | null): AskedStretch {
  let [from, to] = [first[clause]!, first[clause + 1]! - 1]
  if (sentence === null) return { from, to }
  while (from < to && start[from]! < sentence[0]) from++
  while (to > from && end[to - 1]! > sentence[1]) to--
  return { from, to }
}

/** What a place shares with a part of the new text; each text is made ready once, and folded as the two ask for. */
export function closeReader(b: Witness, index: WordingIndex | null) {
  const readers = new Map<string, ClauseReader>()
  const readerOf = (w: Witness, fold: FoldTable | null): ClauseReader => {
    const key = `${fold !== null} ${w.siglum}`
    let reader = readers.get(key)
    if (reader === undefined) {
      const { clauses } = prepareKept(w, index)
      reader = readClauses(w.text, clauses, { title: w.title, fold })
      readers.set(key, reader)
    }
    return reader
  }
  const known = new Map<string, readonly Passage[]>()
  /** A clause and its sentences mostly come from the same places. */
  const between = async (a: Witness, at: number, clause: number): Promise<readonly Passage[]> => {
    const key = `${a.siglum} ${at} ${clause}`
    let passages = known.get(key)
    if (passages === undefined) {
      const fold = await traditionalFold([a.text, b.text])
      passages = passagesBetween(readerOf(a, fold).side(at), readerOf(b, fold).side(clause))
      known.set(key, passages)
    }
    return passages
  }
  return async (a: Witness, place: Pick<ForerunnerPlace, 'clause'>, { clause, sentence }: Part) => {
    const all = await between(a, place.clause, clause)
    return sentence === null ? all : all.filter((p) => p.b[0] < sentence[1] && p.b[1] > sentence[0])
  }
}
