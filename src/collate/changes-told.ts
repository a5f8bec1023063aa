/**
 * Numbers that changed, and who says a thing or how strongly, where clauses correspond.
 *
 *     2016  到2020年将双边贸易额提高到120亿美元
 *     2019  到2024年将双边贸易额提高到200亿美元
 *     2024  到2030年将双边贸易额提高到320亿美元      one point: the phrase, and the numbers of each earlier text
 *
 * Where several earlier texts have a counterpart, one point tells of all; a stance is set beside the last text alone.
 */
import type { Bead } from '../model/alignment.ts'
import type { NewsPlace } from '../model/news.ts'
import type { Span } from '../model/span.ts'
import { standsInIntroduction } from '../model/stance.ts'
import { type HeldUnits, unitsIn, weightBetween } from '../reuse/held-units.ts'
import { clauseAt } from '../text/clause-at.ts'
import type { TextOfNews } from './held-in.ts'
import type { NewsDraft, NewsGround } from './news-ground.ts'
import { phraseAround, restOfPhrase, sentenceAround } from './phrases.ts'

/** A phrase that weighs less says nothing beside its number, and the sentence is told: within 60 days. */
const LEAST_BESIDE_NUMBER = 3
/** Of a phrase: where less of it stayed than this, another thing is counted. */
const KEPT_AROUND = 0.5

export const findChanges = (ground: NewsGround): readonly NewsDraft[] => [...numbers(ground), ...stances(ground)]

interface Draft {
  readonly clause: string
  readonly phrase: Span
  readonly earlier: Map<string, { readonly clause: string; readonly spans: Span[] }>
  doubtful: boolean
}

function numbers(ground: NewsGround): readonly NewsDraft[] {
  const { base, shown, against } = ground
  const cited = shown.citations.map((c): Span => [c.start, c.end])
  const drafts = new Map<number, Draft>()
  const { stream } = base.reuse.index
  const staysAround = (phrase: Span, held: HeldUnits): boolean => {
    const [from, to] = unitsIn(stream, phrase)
    let [kept, all] = [0, 0]
    for (let k = from; k < to; k++) {
      const letters = stream.lettersBefore[k + 1]! - stream.lettersBefore[k]!
      all += letters
      if (held[k] === 1) kept += letters
    }
    return kept >= KEPT_AROUND * all
  }
  for (const { text, witness, alignment, held } of against) {
    for (const bead of alignment.beads) {
      for (const { a, b, kind } of bead.variants) {
        if (kind !== 'number' || a[1] === a[0] || b[1] === b[0]) continue
        if (cited.some((c) => c[0] < b[1] && c[1] > b[0])) continue
        const [inA, inB] = [text.clauses[clauseAt(text.clauses, a[0])], base.clauses[clauseAt(base.clauses, b[0])]]
        if (!inA || !inB || inB.kind === 'heading') continue
        const phrase = phraseAround(base, b)
        // 一次 became 两个部门: another thing is counted there.
        if (!staysAround(phrase, held)) continue
        const draft = drafts.get(phrase[0]) ?? { clause: inB.id, phrase, earlier: new Map(), doubtful: false }
        drafts.set(phrase[0], draft)
        const place = draft.earlier.get(witness.siglum) ?? { clause: inA.id, spans: [] }
        draft.earlier.set(witness.siglum, place)
        if (place.clause === inA.id) {
          // 每年两次 → 每季度一次: the numbers alone would say the contrary.
          const told = otherWords(bead, phrase, a) ? phraseAround(text, a) : a
          if (!place.spans.some((span: Span) => span[0] <= told[0] && told[1] <= span[1])) place.spans.push(told)
        }
        if (bead.doubtful) draft.doubtful = true
      }
    }
  }
  return [...drafts.values()].flatMap(({ clause, phrase, earlier, doubtful }): readonly NewsDraft[] => {
    const weight = weightBetween(stream, ...unitsIn(stream, phrase))
    const light = weight < LEAST_BESIDE_NUMBER
    return [
      {
        kind: 'numbers',
        extent: 'words',
        base: { siglum: shown.siglum, clause, spans: [light ? sentenceAround(base, phrase) : phrase] },
        earlier: [...earlier].map(([siglum, place]): NewsPlace => ({ siglum, ...place })),
        claim: null,
        untold: [],
        to: null,
        direction: null,
        weight,
        doubtful,
        amid: false,
        reworded: false,
      },
    ]
  })
}

/** Did other words of the phrase change with the number, there or here? */
function otherWords({ variants }: Bead, phrase: Span, a: Span): boolean {
  return variants.some(
    (v) =>
      v.kind !== 'number' &&
      v.kind !== 'punctuation' &&
      ((v.b[0] < phrase[1] && v.b[1] > phrase[0]) || (v.b[0] === v.b[1] && v.b[0] > phrase[0] && v.b[0] < phrase[1])) &&
      Math.abs(v.a[0] - a[0]) < CLOSE_BY,
  )
}

/** Characters within which a variant of the earlier text counts as one of the same phrase. */
const CLOSE_BY = 60

/** Against the last text: what it said is what the reader has in mind. */
function stances({ base, shown, against }: NewsGround): readonly NewsDraft[] {
  const last = against.at(-1)!
  const { stream } = base.reuse.index
  const introductions = new Set<number>()
  return last.alignment.beads.flatMap((bead) => {
    const told = new Map<number, NewsDraft>()
    for (const stance of bead.stances) {
      // A verb for which no order is documented says another thing, and not how strongly.
      if (stance.what !== 'speaker' && stance.direction === null) continue
      if (stance.b[1] === stance.b[0]) continue
      const introduced = standsInIntroduction(stance.b, stance.sentences.b)
      if (introduced && introductions.has(stance.b[0])) continue
      if (introduced) introductions.add(stance.b[0])
      // Of a whole list it is told once, in the words that introduce it.
      const [inA, inB] = introduced
        ? [clauseOf(last.text, stance.a), clauseOf(base, stance.b)]
        : [clauseOf(last.text, stance.sentences.a), clauseOf(base, stance.sentences.b)]
      if (inA === null || inB === null) continue
      const kind = stance.what === 'speaker' ? ('speaker' as const) : ('strength' as const)
      // Of one sentence one point: who speaks before how strongly.
      if (told.get(stance.sentences.b[0])?.kind === 'speaker') continue
      told.set(stance.sentences.b[0], {
        kind,
        extent: 'words',
        base: { siglum: shown.siglum, clause: inB, spans: [restOfPhrase(base, stance.b)] },
        earlier: [
          {
            siglum: last.witness.siglum,
            clause: inA,
            spans: [stance.a[1] > stance.a[0] ? stance.a : restOfPhrase(last.text, stance.sentences.a)],
          },
        ],
        claim: null,
        untold: [],
        to: null,
        direction: stance.direction,
        weight: weightBetween(stream, ...unitsIn(stream, stance.sentences.b)),
        doubtful: isDoubtful(bead, stance.by),
        amid: false,
        reworded: !stance.wordsKept,
      })
    }
    return [...told.values()]
  })
}

const isDoubtful = (bead: Bead, by: 'bead' | 'moved' | 'passage'): boolean => by === 'bead' && bead.doubtful

const clauseOf = ({ clauses }: TextOfNews, span: Span): string | null => clauses[clauseAt(clauses, span[0])]?.id ?? null
