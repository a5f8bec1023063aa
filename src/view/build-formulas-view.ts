/**
 * Formulas as a page or a terminal shows them, all labels in one language.
 *
 *     反复出现的提法：语料库 corpus，4 份文件，中文，得提法 130 条
 *     一直沿用      ● ● ● ●  互不以武力相威胁，…
 *     中断后复见    ● ● · ●  军事力量不针对对方部署
 *
 * The first lines say which texts were read and what they are; nothing below claims more than these allow.
 */
import type { Document, Witness } from '../model/document.ts'
import type { Formula, FormulaCell, FormulaCourse, FormulaPlace, FormulaState, Formulas } from '../model/formula.ts'
import type { FormulaCellView, FormulaColumn, FormulaLine, FormulaRow, FormulasView } from '../model/formulas-view.ts'
import type { Ui } from '../model/ui.ts'
import { around } from '../text/around.ts'
import { unwrapped } from '../text/unwrapped.ts'
import {
  courseShortWords,
  courseWords,
  formulaLeadWords,
  formulaWords,
  placeFormWords,
  silenceWords,
  stateWords,
} from '../words/formula-words.ts'
import { say } from '../words/say.ts'
import { traceWords } from '../words/trace-words.ts'
import { typeset } from '../words/typeset.ts'
import { words } from '../words/view-words.ts'
import { buildFormulasLead } from './formulas-lead.ts'
import { formulaSigns } from './looks.ts'
import { addressOf, documentName, fidelityWords, shortSigla } from './names.ts'

/** What is built upon: `findFormulas` gives it. */
export interface FormulasGiven {
  readonly formulas: Formulas
  readonly states: ReadonlySet<FormulaState>
  readonly witnesses: ReadonlyMap<string, Witness>
  readonly documents: readonly (Document | null)[]
}

/** The order in which the courses are shown: what goes through all first, what the last one dropped last. */
const COURSES: readonly FormulaCourse[] = ['standing', 'since', 'new', 'returned', 'retired']

export function buildFormulasView(given: FormulasGiven, { ui }: { readonly ui: Ui }): FormulasView {
  const { formulas } = given
  const names = shortNames(given)
  // Of a document without any text nothing is known but that it is not here: the first lines say so.
  const shown = formulas.documents.flatMap((document, k) => (document.silence === 'no-text' ? [] : [k]))
  const told = {
    given,
    shown,
    names,
    nameOf: new Map(formulas.documents.map((d) => [d.id, d.name])),
    empty: new Map(),
    ui,
  }
  const rows = formulas.formulas.map((formula) => rowOf(formula, told))
  return {
    ui,
    lang: formulas.lang,
    tool: formulas.tool,
    title: formulaWords.title[ui],
    lead: buildFormulasLead(formulas, ui),
    key: (Object.keys(formulaSigns) as FormulaState[])
      .filter((state) => given.states.has(state))
      .map((state) => ({ state, sign: formulaSigns[state], says: stateWords[state][ui] })),
    columns: shown.map((k) => columnOf(given, k, ui)),
    groups: COURSES.map((course) => ({
      course,
      title: courseWords[course][ui],
      rows: rows.filter((row) => row.course === course),
    })).filter((group) => group.rows.length > 0),
    tail: formulas.formulas.length === 0 ? [formulaWords.none[ui]] : [],
  }
}

/** Sigla without the language, where that stays unique. */
function shortNames({ witnesses }: FormulasGiven): ReadonlyMap<string, string> {
  const sigla = [...witnesses.keys()]
  const short = shortSigla(sigla)
  return new Map(sigla.map((siglum, k) => [siglum, short[k]!]))
}

function columnOf({ formulas, witnesses, documents }: FormulasGiven, k: number, ui: Ui): FormulaColumn {
  const told = formulas.documents[k]!
  const document = documents[k] ?? null
  const witness = told.text === null ? null : (witnesses.get(told.text.siglum) ?? null)
  const what =
    witness === null
      ? silenceWords[told.silence ?? 'no-text'][ui]
      : typeset(ui).clauses([fidelityWords(witness, ui), words.standing[witness.standing][ui]])
  return {
    name: told.name,
    date: told.date,
    title: document === null ? (witness?.title ?? told.id) : documentName(document, ui),
    what,
    whole: told.text?.fidelity === 'full',
    file: told.text?.file ?? null,
    sha256: told.text?.sha256 ?? null,
  }
}

/** What all rows of one view are told with. */
interface Told {
  readonly given: FormulasGiven
  /** Documents that have a column. */
  readonly shown: readonly number[]
  /** Short names of texts by siglum, and names of documents by id. */
  readonly names: ReadonlyMap<string, string>
  readonly nameOf: ReadonlyMap<string, string>
  /** Cells without places: most of a large matrix, each made once. */
  readonly empty: Map<FormulaCell, FormulaCellView>
  readonly ui: Ui
}

/** Its cells are made when they are asked for: of thousands of formulas few are shown at a time. */
function rowOf(formula: Formula, told: Told): FormulaRow {
  const { nameOf, ui } = told
  const name = (id: string): string => nameOf.get(id) ?? id
  const { first, last, unknown } = formula
  const t = typeset(ui)
  let cells: readonly FormulaCellView[] | null = null
  return {
    id: formula.id,
    words: formula.words,
    course: formula.course,
    courseWord: courseShortWords[formula.course][ui],
    says: t.clauses([
      say(ui, formulaLeadWords.counts, { documents: formula.documents, places: formula.places }),
      say(ui, formulaLeadWords.firstLast, { first: name(first), last: name(last) }),
      ...(['before', 'between', 'after'] as const).flatMap((where) =>
        unknown[where] === 0 ? [] : [say(ui, formulaLeadWords[where], { documents: unknown[where] })],
      ),
    ]),
    documents: formula.documents,
    places: formula.places,
    first: name(first),
    last: name(last),
    weight: formula.weight,
    rank: formula.rank,
    variants: formula.variants.map((v) => ({ words: v.words, count: v.count, documents: v.documents.map(name) })),
    get cells() {
      const own = cells === null ? formula.cells : []
      cells ??= told.shown.map((k) => cellOf(own[k]!, told))
      return cells
    },
  }
}

function cellOf(cell: FormulaCell, told: Told): FormulaCellView {
  if (cell.places.length > 0) return cellView(cell, told)
  const known = told.empty.get(cell) ?? cellView(cell, told)
  told.empty.set(cell, known)
  return known
}

function cellView(cell: FormulaCell, { given, names, ui }: Told): FormulaCellView {
  let lines: readonly FormulaLine[] | null = null
  return {
    state: cell.state,
    sign: formulaSigns[cell.state],
    says: cell.silence === null ? stateWords[cell.state][ui] : silenceWords[cell.silence][ui],
    get lines() {
      lines ??= cell.places.map((place) => lineOf(place, given.witnesses.get(place.siglum)!, names, ui))
      return lines
    },
  }
}

function lineOf(place: FormulaPlace, { text }: Witness, names: ReadonlyMap<string, string>, ui: Ui): FormulaLine {
  const { span, before, after } = around(place.sentence, place.start, place.end)
  const notes: string[] = []
  if (place.form !== 'exact') notes.push(placeFormWords[place.form][ui])
  if (place.kind === 'heading') notes.push(traceWords.heading[ui])
  return {
    address: addressOf(names.get(place.siglum) ?? place.siglum, place.clause),
    before: before + unwrapped(text, span[0], place.start),
    words: unwrapped(text, place.start, place.end),
    after: unwrapped(text, place.end, span[1]) + after,
    form: place.form,
    notes,
  }
}
