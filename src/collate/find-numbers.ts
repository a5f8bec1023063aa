/**
 * Numbers, dates and sums that changed, came in or went in a phrase that stayed.
 *
 *     2016  到2020年将双边贸易额提高到120亿美元
 *     2019  到2024年将双边贸易额提高到200亿美元
 *     2024  到2030年将双边贸易额提高到320亿美元       one point: the phrase, and the numbers of each earlier text
 *
 *     2019  口岸开放时间为8时至18时      2024  口岸开放时间为8时至20时30分       a part of a number was put in
 *     2019  应予通报                    2024  应在48小时内予以通报              a term where none stood: both phrases
 *     2019  有效期五年                  2024  有效期十年，期满自动延长五年        the phrase of 有效期 has another number
 *
 * Two phrases are set beside each other where a word that stayed joins them, right before what changed or right behind
 * it. Where other words of the phrase changed, too, it is told whole on both sides: the numbers alone would say something else.
 */
import { isSameNumber } from '../diff/same-number.ts'
import type { Bead } from '../model/alignment.ts'
import type { CollationWitness } from '../model/collation.ts'
import type { NewsPlace } from '../model/news.ts'
import { WEIGHT_THAT_TELLS } from '../model/passage.ts'
import type { Span } from '../model/span.ts'
import { type HeldUnits, unitsIn, weightBetween } from '../reuse/held-units.ts'
import { HAN_LETTERS } from '../reuse/weigh-units.ts'
import { clauseAt } from '../text/clause-at.ts'
import type { Token } from '../text/token.ts'
import { tokenize } from '../text/tokenize.ts'
import type { TextOfNews } from './held-in.ts'
import type { Against, NewsDraft, NewsGround } from './news-ground.ts'
import type { Units } from './own-wording.ts'
import { phraseGaps } from './phrase-gaps.ts'
import { phraseOf, sentenceAround } from './phrases.ts'

/** A phrase that weighs less says nothing beside its number, and the sentence is told: within 60 days. */
const LEAST_BESIDE_NUMBER = 3
/** Of a phrase: where less of it stayed than this, another thing is counted. */
const KEPT_AROUND = 0.5
/** The same where other words of it changed, too, and it is told whole: the numbers are seen in both. */
const KEPT_OF_WHOLE = 0.4
/** Of phrases in which a number came in or went, in fifths of a letter: where more than three Han characters changed in either beside it, both were put anew. */
const OTHER_WORDS = 3 * HAN_LETTERS
/** What an ordinal says beside another number: the fifth meeting was followed by a sixth; and a provision, by its number. */
const ORDINAL_SHARE = 0.25

interface Draft {
  readonly clause: string
  readonly phrase: Span
  readonly earlier: Map<string, { readonly clause: string; readonly spans: Span[] }>
  readonly keys: string[]
  readonly came: Span[]
  readonly went: NewsPlace[]
  doubtful: boolean
}

export function findNumbers(ground: NewsGround): readonly NewsDraft[] {
  const { base, shown, against } = ground
  const { stream } = base.reuse.index
  const drafts = new Map<number, Draft>()
  for (const one of against) {
    const linked = one.alignment.beads.filter((bead) => bead.a.length > 0 && bead.b.length > 0)
    const beside = linked.flatMap((bead) => inBead(ground, one, bead))
    // A phrase that is set beside one of a clause that corresponds has its numbers.
    const known = (span: Span): boolean => beside.some(({ phrase }) => common(phrase, span) !== null)
    for (const list of [beside, inPassages(ground, one).filter(({ phrase }) => !known(phrase))]) {
      for (const found of list) {
        const draft: Draft = drafts.get(found.phrase[0]) ?? {
          ...{ clause: found.clause, phrase: found.phrase, earlier: new Map(), doubtful: false },
          ...{ keys: [], came: [], went: [] },
        }
        drafts.set(found.phrase[0], draft)
        const place = draft.earlier.get(one.witness.siglum) ?? { clause: found.from, spans: [] }
        draft.earlier.set(one.witness.siglum, place)
        if (place.clause === found.from)
          for (const span of found.told)
            if (!place.spans.some(([from, to]) => from <= span[0] && span[1] <= to)) place.spans.push(span)
        for (const one of found.came) draft.came.push(spanOf(one))
        for (const numbers of [found.came, found.went]) for (const { key } of numbers) draft.keys.push(key)
        if (found.went.length > 0)
          draft.went.push({ siglum: one.witness.siglum, clause: found.from, spans: found.went.map(spanOf) })
        if (found.doubtful) draft.doubtful = true
      }
    }
  }
  return [...drafts.values()].map(({ clause, phrase, earlier, keys, came, went, doubtful }): NewsDraft => {
    const weight = weightBetween(stream, ...unitsIn(stream, phrase))
    return {
      kind: 'numbers',
      extent: 'words',
      base: {
        siglum: shown.siglum,
        clause,
        spans: [weight < LEAST_BESIDE_NUMBER ? sentenceAround(base, phrase) : phrase],
      },
      earlier: [...earlier].map(
        ([siglum, { clause, spans }]): NewsPlace => ({ siglum, clause, spans: spans.sort((x, y) => x[0] - y[0]) }),
      ),
      claim: null,
      untold: [],
      to: null,
      direction: null,
      weight: keys.every((key) => ORDINAL.test(key) || PROVISION.test(key)) ? weight * ORDINAL_SHARE : weight,
      doubtful,
      amid: false,
      reworded: false,
      figures: { base: came, earlier: went },
    }
  })
}

const spanOf = ({ start, end }: Token): Span => [start, end]

/** Provisions, which move down when one is put in: Article 5, Annex XV, ст. 5, 第五条. */
const PROVISION =
  /^(?:articles?|art\.|sections?|sec\.|paragraphs?|para\.|chapter|annex|nos?\.|part|стать\p{L}*|ст\.|пункт\p{L}*|п\.|глав\p{L}*|раздел\p{L}*|№) ?\d|^[ivxlc]+$/u

/** 第五次, 5th, fifth, пятая */
const ORDINAL =
  /^第|^\d+(?:st|nd|rd|th)$|^(?:third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|twentieth)$|^(?:трет|четв[её]рт|пят|шест|седьм|восьм|девят|десят)\p{Ll}*(?:[йяе]|го|му|ая|ой|ую)$/u

interface Found {
  readonly clause: string
  readonly phrase: Span
  /** The clause of the earlier text, and what of it is told. */
  readonly from: string
  readonly told: readonly Span[]
  readonly came: readonly Token[]
  readonly went: readonly Token[]
  readonly doubtful: boolean
}

function inBead(ground: NewsGround, { text, witness, held }: Against, bead: Bead): readonly Found[] {
  const { base, shown } = ground
  const changed = bead.variants.filter((v) => v.kind !== 'punctuation')
  const sides = { a: new NumberedSide(text, witness, bead.a), b: new NumberedSide(base, shown, bead.b) }
  const seen = new Set<string>()
  return changed.flatMap((variant): readonly Found[] => {
    if (sides.a.numbers(variant.a).length === 0 && sides.b.numbers(variant.b).length === 0) return []
    return pairsOf(sides, variant).flatMap(([a, b]): readonly Found[] => {
      if (seen.has(`${a[0]} ${b[0]}`)) return []
      seen.add(`${a[0]} ${b[0]}`)
      return pairOf({ sides, a, b, changed, bead, held })
    })
  })
}

/** What a passage that a phrase shares with the other text weighs at least, for its number to be set beside the other's. */
const TELLS = WEIGHT_THAT_TELLS

/**
 * Of wording that went to another clause: 在〔四十八→二十四〕小时内通知其本国领事. Only where nothing but numbers differs
 * in the two phrases.
 */
function inPassages({ base, shown }: NewsGround, { text, witness, alignment }: Against): readonly Found[] {
  return alignment.passages.flatMap((passage): readonly Found[] => {
    const [idA, idB] = [idAt(text, passage.a), idAt(base, passage.b)]
    const sides = { a: new NumberedSide(text, witness, [idA]), b: new NumberedSide(base, shown, [idB]) }
    const [[fromA, toA], [fromB, toB]] = [sides.a.units(passage.a), sides.b.units(passage.b)]
    const pairs: readonly (readonly [Units, Units])[] = [
      [sides.a.phrase(fromA), sides.b.phrase(fromB)],
      [sides.a.phrase(toA - 1), sides.b.phrase(toB - 1)],
      [
        [fromA, toA],
        [fromB, toB],
      ],
    ]
    for (const [a, b] of pairs) {
      const numbers = numbersAlone(sides, a, b)
      const [inA, inB] = [sides.a.clauseOf(a), sides.b.clauseOf(b)]
      if (!numbers || !inA || !inB || inB.kind === 'heading') continue
      if (sides.b.weightOutside(b, numbers.came) < TELLS) continue
      const told = numbers.went.map((span) => sides.a.counted(span))
      const [came, went] = [sides.b.numbersOf(numbers.came), sides.a.numbersOf(numbers.went)]
      return [{ clause: inB.id, phrase: sides.b.span(b), from: inA.id, told, came, went, doubtful: false }]
    }
    return []
  })
}

const idAt = ({ clauses }: TextOfNews, [start]: Span): string => clauses[clauseAt(clauses, start)]?.id ?? ''

/** The numbers of two stretches that say the same otherwise, token for token; null where they do not, or the numbers do, too. */
function numbersAlone(
  sides: Sides,
  a: Units,
  b: Units,
): { readonly came: readonly Span[]; readonly went: readonly Span[] } | null {
  const [x, y] = [sides.a.tokens(a), sides.b.tokens(b)]
  const [came, went]: [Span[], Span[]] = [[], []]
  let [i, j] = [0, 0]
  while (i < x.length || j < y.length) {
    if (x[i]?.key === y[j]?.key) {
      i++
      j++
      continue
    }
    const [toA, toB] = [sides.a.numberFrom(x, i), sides.b.numberFrom(y, j)]
    if (toA === i || toB === j) return null
    const isSame = toA === i + 1 && toB === j + 1 && saysTheSame(x[i]!.key, y[j]!.key)
    if (!isSame) {
      went.push([x[i]!.start, x[toA - 1]!.end])
      came.push([y[j]!.start, y[toB - 1]!.end])
    }
    i = toA
    j = toB
  }
  return came.length > 0 ? { came, went } : null
}

interface Sides {
  readonly a: NumberedSide
  readonly b: NumberedSide
}

interface PhrasePair {
  readonly sides: Sides
  readonly a: Units
  readonly b: Units
  readonly changed: readonly { readonly a: Span; readonly b: Span }[]
  readonly bead: Bead
  readonly held: HeldUnits
}

function pairOf({ sides, a, b, changed, bead, held }: PhrasePair): readonly Found[] {
  const [inA, inB] = [sides.a.clauseOf(a), sides.b.clauseOf(b)]
  if (!inA || !inB || inB.kind === 'heading') return []
  const [phraseA, phraseB] = [sides.a.span(a), sides.b.span(b)]
  const within = changed.flatMap((v) => {
    const [x, y] = [common(v.a, phraseA), common(v.b, phraseB)]
    return x || y ? [{ a: x, b: y }] : []
  })
  const spansOf = (side: 'a' | 'b'): readonly Span[] => within.map((v) => v[side]).filter((span) => span !== null)
  const [were, are] = [sides.a.numbersOf(spansOf('a')), sides.b.numbersOf(spansOf('b'))]
  const [came, went] = [lacking(are, were), lacking(were, are)]
  if (lacking(are, were, saysTheSame).length === 0 && lacking(were, are, saysTheSame).length === 0) return []
  // What stands in the other text's clause in another place has only moved.
  const putIn = went.length === 0
  if (putIn && came.every(({ key }) => !counts(key) || sides.a.has(key))) return []
  if (came.length === 0 && went.every(({ key }) => !counts(key) || sides.b.has(key))) return []
  const numbersAlone = within.every((v) => v.a && v.b && sides.a.isNumber(v.a) && sides.b.isNumber(v.b))
  const stays = numbersAlone
    ? sides.b.share(b, (k) => held[k] === 1) >= KEPT_AROUND
    : sides.b.shareOutside(b, spansOf('b')) >= KEPT_OF_WHOLE && sides.a.shareOutside(a, spansOf('a')) >= KEPT_OF_WHOLE
  if (!stays) return []
  const other = Math.min(sides.a.lettersBeside(spansOf('a'), went), sides.b.lettersBeside(spansOf('b'), came))
  if ((putIn || came.length === 0) && other > OTHER_WORDS) return []
  // Excerpts may have left a number out.
  const cut = (putIn && sides.a.abridged) || (came.length === 0 && sides.b.abridged)
  return [
    {
      clause: inB.id,
      phrase: phraseB,
      from: inA.id,
      told: numbersAlone ? spansOf('a').map((span) => sides.a.counted(span)) : [phraseA],
      came,
      went,
      doubtful: bead.doubtful || cut,
    },
  ]
}

/** The phrases, of either text, that a word joins right before what changed, and those that one joins right behind. */
function pairsOf(
  { a, b }: Sides,
  variant: { readonly a: Span; readonly b: Span },
): readonly (readonly [Units, Units])[] {
  const [[fromA, toA], [fromB, toB]] = [a.units(variant.a), b.units(variant.b)]
  const joined = (x: number, y: number, goesOn: boolean): readonly (readonly [Units, Units])[] =>
    goesOn && a.symbol(x) >= 0 && a.symbol(x) === b.symbol(y) ? [[a.phrase(x), b.phrase(y)]] : []
  return [
    ...joined(fromA - 1, fromB - 1, (toA > fromA && !a.begins(fromA)) || (toB > fromB && !b.begins(fromB))),
    ...joined(toA, toB, (toA > fromA && !a.begins(toA)) || (toB > fromB && !b.begins(toB))),
  ]
}

const common = (x: Span, y: Span): Span | null => {
  const span: Span = [Math.max(x[0], y[0]), Math.min(x[1], y[1])]
  // What was put in, or taken out, has a place on the other side, and no words.
  return span[0] < span[1] ? span : null
}

type Same = (x: string, y: string) => boolean

/** 14 June and June 14, five and 5: printed in another manner, a number is the same. */
const saysTheSame: Same = (x, y) => x === y || isSameNumber(x, y)
const isPrinted: Same = (x, y) => x === y

/** Of some numbers those that the others have not, each as often as it stands. */
function lacking(numbers: readonly Token[], others: readonly Token[], same: Same = isPrinted): readonly Token[] {
  const left = others.map(({ key }) => key)
  return numbers.filter(({ key }) => {
    const at = left.findIndex((other) => same(other, key))
    if (at < 0) return true
    left.splice(at, 1)
    return false
  })
}

/** A number by itself: not 一个, which is an article, nor a reference to a provision. */
const counts = (key: string): boolean =>
  !/^[一1](?:\D|$)(?<![年月日天周时])/u.test(key) && !/^第|\(|^\p{L}+\.? ?\d/u.test(key)

/** One side of a bead. */
class NumberedSide {
  readonly abridged: boolean
  readonly #text: TextOfNews
  readonly #cited: readonly Span[]
  readonly #clauses: readonly string[]
  #keys: ReadonlySet<string> | null = null

  constructor(text: TextOfNews, { citations, fidelity }: CollationWitness, clauses: readonly string[]) {
    this.#text = text
    this.#cited = citations.map((c): Span => [c.start - DATE_OF_CITED, c.end])
    this.#clauses = clauses
    this.abridged = fidelity === 'abridged'
  }

  get #stream() {
    return this.#text.reuse.index.stream
  }

  /** Those of a stretch, but for what belongs to the name of a document. */
  numbers([start, end]: Span): readonly Token[] {
    if (end <= start) return []
    const { text, fold } = this.#text.reuse
    // A phrase ends with a letter or a figure; the sign behind it is the number's.
    const sign = SIGN.exec(text.slice(end, end + 2))?.[0].length ?? 0
    return tokenize(text, start, end + sign, fold).filter(
      (t) => t.kind === 'number' && !this.#cited.some((c) => c[0] < t.end && t.start < c[1]),
    )
  }

  /** Where the number ends that begins with a token, if one does: one hundred and fifty; none of the name of a document. */
  numberFrom(tokens: readonly Token[], from: number): number {
    let [to, end] = [from, from]
    while (to < tokens.length) {
      const { start, end: until, key } = tokens[to]!
      const isNumber = this.numbers([start, until]).length > 0
      if (!isNumber && !IN_NUMBER.has(key)) break
      to++
      if (isNumber) end = to
    }
    return end
  }

  /** Those of a phrase, but for what prints nothing. */
  tokens(units: Units): readonly Token[] {
    const { text, fold } = this.#text.reuse
    return tokenize(text, ...this.span(units), fold).filter((t) => t.kind !== 'space' && t.kind !== 'punct')
  }

  numbersOf = (spans: readonly Span[]): readonly Token[] => spans.flatMap((span) => this.numbers(span))

  isNumber(span: Span): boolean {
    const { text, fold } = this.#text.reuse
    return tokenize(text, ...span, fold).every((t) => t.kind === 'number' || t.kind === 'punct' || t.kind === 'space')
  }

  /** Does a clause of the bead have the number, wherever? */
  has(key: string): boolean {
    this.#keys ??= new Set(
      this.#text.clauses
        .filter(({ id }) => this.#clauses.includes(id))
        .flatMap(({ start, end }) => this.numbers([start, end]).map((t) => t.key)),
    )
    return this.#keys.has(key) || [...this.#keys].some((other) => saysTheSame(other, key))
  }

  /** The units of a span; of an empty one, the place: the unit behind it, twice. */
  units = (span: Span): Units => unitsIn(this.#stream, span)
  symbol = (k: number): number => (k >= 0 && k < this.#stream.size ? this.#stream.symbol[k]! : -1)
  begins = (k: number): boolean => this.symbol(k) < 0 || phraseGaps(this.#stream)[k] === 1
  phrase = (k: number): Units => phraseOf(this.#stream, k)
  span = ([from, to]: Units): Span => [this.#stream.start[from]!, this.#stream.end[to - 1]!]
  clauseOf = ([from]: Units) => this.#text.clauses[clauseAt(this.#text.clauses, this.#stream.start[from]!)]

  /** How much of a phrase, by letters. */
  share([from, to]: Units, has: (k: number) => boolean): number {
    const { lettersBefore } = this.#stream
    let kept = 0
    for (let k = from; k < to; k++) if (has(k)) kept += lettersBefore[k + 1]! - lettersBefore[k]!
    return kept / Math.max(1, lettersBefore[to]! - lettersBefore[from]!)
  }

  shareOutside(units: Units, spans: readonly Span[]): number {
    const changed = spans.map((span) => this.units(span))
    return this.share(units, (k) => !changed.some(([from, to]) => from <= k && k < to))
  }

  /** What a phrase weighs without its numbers. */
  weightOutside([from, to]: Units, numbers: readonly Span[]): number {
    const { start, weight } = this.#stream
    let sum = 0
    for (let k = from; k < to; k++)
      if (!numbers.some(([from, to]) => from <= start[k]! && start[k]! < to)) sum += weight[k]!
    return sum
  }

  /** Letters of the stretches that changed, without their numbers. */
  lettersBeside(spans: readonly Span[], numbers: readonly Token[]): number {
    const { start, lettersBefore } = this.#stream
    let sum = 0
    for (const [from, to] of spans.map((span) => this.units(span)))
      for (let k = from; k < to; k++)
        if (!numbers.some((t) => t.start <= start[k]! && start[k]! < t.end))
          sum += lettersBefore[k + 1]! - lettersBefore[k]!
    return sum
  }

  /** 两 of 两台机组 is told with what is counted. */
  counted([start, end]: Span): Span {
    const next = this.#text.reuse.text[end] ?? ''
    return BARE.test(this.#text.reuse.text.slice(start, end)) && HAN.test(next) ? [start, end + 1] : [start, end]
  }
}

/** Words of a number that are none by themselves. */
const IN_NUMBER: ReadonlySet<string> = new Set(['one', 'a', 'and', 'один', 'одна', 'одну', 'одного'])
/** Characters between the date of a document and its name: 2010年签署的《…协定》. */
const DATE_OF_CITED = 6
const SIGN = /^\s?[%‰]/u
const BARE = /^[一二三四五六七八九十百两]+$/u
const HAN = /[\u3400-\u9fff]/u
