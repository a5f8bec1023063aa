/**
 * Formulas as they are kept: without what the texts themselves have, which are read anyway, and so that the places of a
 * formula are read when they are asked for. Of thousands of formulas a screen shows twenty.
 *
 *     length of the head │ head: words, weights, courses, variants │ places of the first formula │ of the second │ …
 *
 * What is kept is taken for one set of texts alone: `setOf` names all that an answer depends on, the words of each text
 * among it. That it is as it was written is the keeper's matter.
 */
import type {
  Citation,
  Document,
  Formula,
  FormulaCell,
  FormulaCourse,
  FormulaPlace,
  FormulaState,
  FormulaVariant,
  Witness,
} from '../model/index.ts'
import { contextOf } from '../trace/placer.ts'
import type { FoundFormulas } from './build-formulas.ts'
import type { PickedTexts } from './pick-texts.ts'
import { NOTHING } from './verify-class.ts'

/** What an answer depends on, in pieces that say where each ends: their count, their order and their lengths tell. */
export type TextSet = readonly string[]

/** Where formulas are kept, set by set. */
export interface FormulaKeeper {
  /** Whether these texts are longer to read than to look up. */
  readonly isWorthIt: (picked: PickedTexts) => boolean
  /** What was kept of this set; null where there is nothing, or nothing sound. */
  readonly take: (set: TextSet) => Uint8Array | null
  readonly put: (set: TextSet, value: Uint8Array) => void
}

export function setOf(
  picked: PickedTexts,
  { minDocuments, known }: { readonly minDocuments: number; readonly known: readonly Document[] },
): TextSet {
  const { lang, texts, others, silences, ids } = picked
  const named = ({ text: _, ...witness }: Witness) => witness
  const documents = texts.map((text, k) => ({
    id: ids[k],
    silence: silences[k],
    text: text && named(text),
    others: others[k]!.map(named),
  }))
  const cited = known.map((document) => ({ ...document, witnesses: document.witnesses.map(named) }))
  return [
    JSON.stringify({ lang, minDocuments, documents, cited }),
    ...[...texts, ...others.flat()].flatMap((w) => w?.text ?? []),
  ]
}

const COURSES: readonly FormulaCourse[] = ['standing', 'since', 'new', 'returned', 'retired']
const STATES: readonly FormulaState[] = ['used', 'varied', 'part', 'named', 'absent', 'cannot-tell']
const KINDS: readonly FormulaPlace['kind'][] = ['clause', 'heading']
const FORMS: readonly FormulaPlace['form'][] = ['exact', 'inflected', 'varied', 'part']

/** Documents are told by number. */
type KeptVariant = readonly [words: string, count: number, documents: readonly number[]]
type KeptFormula = readonly [
  words: string,
  weight: number,
  rank: number,
  course: number,
  documents: number,
  places: number,
  first: number,
  last: number,
  unknown: readonly [before: number, between: number, after: number],
  variants: readonly KeptVariant[],
  /** Bytes of its cells. */
  bytes: number,
]
/** `text`: 0 for the document's text, from 1 on for its others. */
type KeptPlace = readonly [
  text: number,
  form: number,
  clause: string,
  through: string | null,
  kind: number,
  path: readonly string[],
  start: number,
  end: number,
  line: number,
  column: number,
  sentenceStart: number,
  sentenceEnd: number,
  citation: Pick<Citation, 'as' | 'target'> | null,
]
/** Those that are not what a document without any of it has. */
type KeptCell = readonly [document: number, state: number, places: readonly KeptPlace[]]

interface Head {
  readonly formulas: readonly KeptFormula[]
  readonly clauses: readonly number[]
  readonly states: readonly number[]
  readonly exact: boolean
}

const HEAD_BYTES = 4

export function writeKept(found: FoundFormulas, picked: PickedTexts): Uint8Array {
  const encoder = new TextEncoder()
  const number = new Map(picked.ids.map((id, k) => [id, k]))
  const nothing = picked.silences.map((silence) => NOTHING[silence ?? 'absent'])
  const bodies: Uint8Array[] = []
  const formulas = found.formulas.map((formula): KeptFormula => {
    const cells = formula.cells.flatMap((cell, k): readonly KeptCell[] =>
      cell === nothing[k] ? [] : [[k, STATES.indexOf(cell.state), cell.places.map((p) => keptPlace(p, picked, k))]],
    )
    const body = encoder.encode(JSON.stringify(cells))
    bodies.push(body)
    const { words, weight, rank, course, documents, places, first, last, unknown, variants } = formula
    return [
      words,
      weight,
      rank,
      COURSES.indexOf(course),
      documents,
      places,
      number.get(first)!,
      number.get(last)!,
      [unknown.before, unknown.between, unknown.after],
      variants.map((v): KeptVariant => [v.words, v.count, v.documents.map((id) => number.get(id)!)]),
      body.length,
    ]
  })
  const states = found.states.map((state) => STATES.indexOf(state))
  const head = encoder.encode(
    JSON.stringify({ formulas, clauses: found.clauses, states, exact: found.exact } satisfies Head),
  )
  const value = new Uint8Array(bodies.reduce((sum, body) => sum + body.length, HEAD_BYTES + head.length))
  new DataView(value.buffer).setUint32(0, head.length)
  value.set(head, HEAD_BYTES)
  let at = HEAD_BYTES + head.length
  for (const body of bodies) {
    value.set(body, at)
    at += body.length
  }
  return value
}

function keptPlace(place: FormulaPlace, { texts, others }: PickedTexts, document: number): KeptPlace {
  const { clause, through, kind, path, start, end, line, column, sentence, citation, siglum, form } = place
  const text = [texts[document], ...others[document]!].findIndex((w) => w?.siglum === siglum)
  const at = [start, end, line, column, sentence[0], sentence[1]] as const
  return [text, FORMS.indexOf(form), clause, through, KINDS.indexOf(kind), path, ...at, citation]
}

/** The same value as was written, for the same set of texts; null where it is not of this form. */
export function readKept(value: Uint8Array, picked: PickedTexts): FoundFormulas | null {
  if (value.length < HEAD_BYTES) return null
  const decoder = new TextDecoder()
  const parse = <T>(from: number, to: number): T => JSON.parse(decoder.decode(value.subarray(from, to))) as T
  const bodies = HEAD_BYTES + new DataView(value.buffer, value.byteOffset).getUint32(0)
  const head = parse<Head>(HEAD_BYTES, bodies)
  const { ids, silences } = picked
  const nothing = silences.map((silence) => NOTHING[silence ?? 'absent'])
  let at = bodies
  const formulas = head.formulas.map((kept, k): Formula => {
    const [words, weight, rank, course, documents, places, first, last, unknown, variants, bytes] = kept
    const from = at
    at += bytes
    return {
      words,
      weight,
      rank,
      course: COURSES[course]!,
      documents,
      places,
      first: ids[first]!,
      last: ids[last]!,
      unknown: { before: unknown[0], between: unknown[1], after: unknown[2] },
      variants: variants.map(
        ([words, count, of]): FormulaVariant => ({ words, count, documents: of.map((d) => ids[d]!) }),
      ),
      // Made anew for whoever asks: all of them at once would fill the memory that a thousand texts have.
      get cells() {
        return cellsOf(parse<readonly KeptCell[]>(from, from + bytes), picked, nothing)
      },
      id: `f${k + 1}`,
    }
  })
  return { formulas, clauses: head.clauses, states: head.states.map((s) => STATES[s]!), exact: head.exact }
}

function cellsOf(
  kept: readonly KeptCell[],
  { texts, others }: PickedTexts,
  nothing: readonly FormulaCell[],
): readonly FormulaCell[] {
  const cells = [...nothing]
  for (const [document, state, places] of kept) {
    const witnesses = [texts[document]!, ...others[document]!]
    cells[document] = {
      state: STATES[state]!,
      silence: null,
      places: places.map((place) => placeOf(place, witnesses[place[0]]!)),
    }
  }
  return cells
}

function placeOf(kept: KeptPlace, { text, siglum }: Witness): FormulaPlace {
  const [, form, clause, through, kind, path, start, end, line, column, from, to, citation] = kept
  const sentence = [from, to] as const
  return {
    clause,
    through,
    kind: KINDS[kind]!,
    path,
    start,
    end,
    line,
    column,
    as: text.slice(start, end),
    sentence,
    context: contextOf(text, sentence, start, end),
    citation,
    siglum,
    form: FORMS[form]!,
  }
}
