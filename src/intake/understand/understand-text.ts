/**
 * What tifa makes of a text before it writes it: which document, which language, whether it is whole, what is odd.
 *
 *     2019-06-20-joint-statement · zh · full · 12 clauses · 一 … 五 without a gap
 */

import { typeOfTitle } from '../../genre/kinds.ts'
import { canBeIn, guessLang, scriptShare } from '../../genre/language.ts'
import type { Clause, Corpus, Document, DocumentType, Fidelity, Lang, Witness } from '../../model/index.ts'
import { langWords } from '../../words/names.ts'
import type { ForeignText } from '../foreign-text.ts'
import { IntakeFault, type IntakeNote, intakeNote } from '../intake-note.ts'
import { isSafeName } from '../write/write-within.ts'
import { matchDocument, matchDocuments } from './match-document.ts'
import { numberedSections, sectionGaps } from './numbered-sections.ts'
import { inOtherLanguage } from './other-language.ts'

export interface Understanding {
  /** The document of the corpus that it is, or null for a new one. */
  readonly document: Document | null
  /** Documents that it might be, where more than one is likely. */
  readonly candidates: readonly Document[]
  /** Id of the document it is or would become, or null while date or kind are not known. */
  readonly id: string | null
  readonly title: string | null
  readonly date: string | null
  readonly type: DocumentType
  readonly lang: Lang | null
  readonly script: ForeignText['script']
  readonly fidelity: Exclude<Fidelity, 'digest'>
  /** Why this fidelity: said by the user, by the text, by what is missing, or nothing against it. */
  readonly fidelityGround: 'flag' | 'said' | 'sections' | 'assumed'
  readonly clauses: number
  readonly characters: number
  readonly sections: readonly number[]
  readonly gaps: readonly string[]
  /** Label and first words of each top section. */
  readonly openings: readonly string[]
  readonly notes: readonly IntakeNote[]
  /** What is still to be said before it can be written. */
  readonly missing: readonly ('document' | 'title' | 'date' | 'lang')[]
}

export interface Choices {
  readonly document?: string
  /** It is none of those that it might be. */
  readonly isNew?: boolean
  readonly lang?: Lang
  readonly fidelity?: Exclude<Fidelity, 'digest'>
  readonly title?: string
  readonly date?: string
}

/** Characters shown of each section. */
const OPENING = 28

/** What is to be told of a language that the user says and most letters do not. Throws where it can't be. */
function languageNotes(text: string, said: Lang | undefined): readonly IntakeNote[] {
  if (said === undefined || guessLang(text) === said) return []
  const values = { said: langWords[said], own: langWords[guessLang(text)] }
  if (canBeIn(text, said)) return [intakeNote('language-as-said', values, 'warning')]
  throw new IntakeFault('language-not-said', { ...values, percent: Math.round(100 * scriptShare(text, said)) })
}

/** What other stages make of a text, handed in. */
export interface Stages {
  readonly segment: (text: string, lang: Lang) => readonly Clause[]
  /** Ids of the documents that it cites. */
  readonly cites: (text: string, clauses: readonly Clause[], lang: Lang) => readonly string[]
}

/** Throws IntakeFault where the language that the user says is not the text's. */
export function understandText(
  foreign: ForeignText,
  corpus: Corpus,
  choices: Choices,
  { segment, cites }: Stages,
): Understanding {
  const lang = choices.lang ?? foreign.lang
  const clauses = segment(foreign.text, lang ?? 'en')
  const title = choices.title ?? foreign.title
  const date = choices.date ?? foreign.date
  const cited = (): readonly string[] => (lang === null ? [] : cites(foreign.text, clauses, lang))
  const { document, candidates } = findDocument(foreign, { corpus, choices, title, date, lang, cited })
  const sections = numberedSections(clauses)
  const gaps = sectionGaps(clauses)
  const notes: IntakeNote[] = [...foreign.notes, ...languageNotes(foreign.text, choices.lang)]
  if (gaps.length > 0) notes.push(intakeNote('sections-gap', { missing: gaps.join(', ') }, 'warning'))
  const held = holderOf(foreign.text, corpus)
  if (held !== null && held.document !== document?.id)
    notes.push(intakeNote('held-already', { file: held.file }, 'warning'))
  const fidelity = judgeFidelity(foreign, { choices, document, lang, sections, gaps, segment })
  for (const note of fidelity.notes) notes.push(note)
  const type = document?.type ?? typeOfTitle(title ?? '')
  const open = document === null && candidates.length > 0
  const id = document?.id ?? (open ? null : newId(choices.document, date, type, corpus))
  const missing: Understanding['missing'][number][] = []
  if (lang === null) missing.push('lang')
  if (document === null) {
    if (open) missing.push('document')
    if (title === null) missing.push('title')
    if (date === null) missing.push('date')
  }
  return {
    document,
    candidates,
    id,
    title: document === null ? title : ((lang === null ? undefined : document.titles[lang]) ?? title),
    date: document?.date ?? date,
    type,
    lang,
    script: foreign.script,
    fidelity: fidelity.fidelity,
    fidelityGround: fidelity.fidelityGround,
    clauses: clauses.filter((c) => c.kind === 'clause').length,
    characters: foreign.text.length,
    sections,
    gaps,
    openings: openings(foreign.text, clauses),
    notes,
    missing,
  }
}

/** The text of the corpus that is this one, word for word. */
const holderOf = (text: string, corpus: Corpus): Witness | null =>
  corpus.documents.flatMap((d) => d.witnesses).find((w) => isSameText(w.text, text)) ?? null

/** Of the letters of a text so many stand in paragraphs that another document has word for word: it is that document. */
const REPEATED = 0.6
/** Shorter paragraphs are numbers, names and set words, which any document has. */
const PARAGRAPH_LEAST = 12

/** The documents that have most of a text's paragraphs word for word. */
function repeatedBy(text: string, corpus: Corpus): readonly Document[] {
  const long = (of: string): readonly string[] =>
    plainLines(of)
      .split('\n')
      .map((line) => line.trim())
      .filter((line) => line.length >= PARAGRAPH_LEAST)
  const own = long(text)
  const letters = (lines: readonly string[]): number => lines.reduce((sum, line) => sum + line.length, 0)
  const all = letters(own)
  if (all === 0) return []
  return corpus.documents.filter((d) =>
    d.witnesses.some((w) => {
      if (w.fidelity === 'digest') return false
      const theirs = new Set(long(w.text))
      return letters(own.filter((line) => theirs.has(line))) >= REPEATED * all
    }),
  )
}

/** The same text, whatever ends its lines and its file. */
export const isSameText = (a: string, b: string): boolean => a === b || plainLines(a) === plainLines(b)

const plainLines = (text: string): string =>
  text
    .replace(/^\ufeff/, '')
    .replace(/\r\n?/g, '\n')
    .trimEnd()

interface Search {
  readonly corpus: Corpus
  readonly choices: Choices
  readonly title: string | null
  readonly date: string | null
  readonly lang: Lang | null
  readonly cited: () => readonly string[]
}

function findDocument(
  foreign: ForeignText,
  { corpus, choices, title, date, lang, cited }: Search,
): { document: Document | null; candidates: readonly Document[] } {
  if (choices.document !== undefined) {
    const exact = corpus.documents.find((d) => d.id === choices.document)
    if (exact !== undefined) return { document: exact, candidates: [] }
    const begun = corpus.documents.filter((d) => d.id.startsWith(choices.document!))
    return begun.length === 1 ? { document: begun[0]!, candidates: [] } : { document: null, candidates: begun }
  }
  if (choices.isNew === true) return { document: null, candidates: [] }
  // A text that is held already is that document's, whatever title it is given now.
  const held = holderOf(foreign.text, corpus)
  const holder = corpus.documents.find((d) => d.id === held?.document)
  if (holder !== undefined) return { document: holder, candidates: [] }
  const titles = [title, foreign.headline].filter((t): t is string => t !== null)
  const dates = [date, ...(date === null ? [foreign.published] : [])].filter((d): d is string => d !== null)
  const match = matchDocument(corpus.documents, { titles, dates, lang })
  // A document is known by title and day: of a text that names no day only the user can tell which statement it is.
  if (match?.sameDate === true) return { document: match.document, candidates: [] }
  const likely = matchDocuments(corpus.documents, { titles, dates, lang }).filter(
    (m) => m.sameDate || dates.length === 0,
  )
  if (likely.length > 0) return { document: null, candidates: likely.map((m) => m.document) }
  // One that is held under another day: which day is wrong, only the user can tell.
  const repeated = repeatedBy(foreign.text, corpus)
  if (repeated.length > 0) return { document: null, candidates: repeated }
  // Of one that may be held in another language, and of a second one of a day and kind, only the user can tell.
  const other = dates.some((day) => corpus.documents.some((d) => d.date === day))
    ? inOtherLanguage(corpus.documents, { text: foreign.text, title, dates, lang, cites: cited() })
    : []
  const beside = corpus.documents.filter((d) => d.id === firstId(date, typeOfTitle(title ?? '')))
  return { document: null, candidates: [...other, ...beside.filter((d) => !other.includes(d))] }
}

/** The id of the first document of a day and kind. */
const firstId = (date: string | null, type: DocumentType): string | null =>
  date === null ? null : `${date}-${type === 'other' ? 'document' : type}`

function newId(wanted: string | undefined, date: string | null, type: DocumentType, corpus: Corpus): string | null {
  if (wanted !== undefined) return isSafeName(wanted) ? wanted : null
  const base = firstId(date, type)
  if (base === null) return null
  const taken = new Set(corpus.documents.map((d) => d.id))
  for (let n = 1; ; n++) {
    const id = n === 1 ? base : `${base}-${n}`
    if (!taken.has(id)) return id
  }
}

interface FidelityGrounds {
  readonly choices: Choices
  readonly document: Document | null
  readonly lang: Lang | null
  readonly sections: readonly number[]
  readonly gaps: readonly string[]
  readonly segment: (text: string, lang: Lang) => readonly Clause[]
}

/** Whole or abridged, on what ground, and what is to be told of it. */
function judgeFidelity(
  foreign: ForeignText,
  { choices, document, lang, sections, gaps, segment }: FidelityGrounds,
): Pick<Understanding, 'fidelity' | 'fidelityGround' | 'notes'> {
  if (choices.fidelity !== undefined) return { fidelity: choices.fidelity, fidelityGround: 'flag', notes: [] }
  if (foreign.wholeness?.fidelity === 'abridged') {
    const said = intakeNote('says-abridged', { words: foreign.wholeness.words }, 'warning')
    return { fidelity: 'abridged', fidelityGround: 'said', notes: [said] }
  }
  const notes: IntakeNote[] = []
  for (const sibling of document?.witnesses ?? []) {
    if (sibling.fidelity !== 'full') continue
    const expected = numberedSections(segment(sibling.text, sibling.lang)).length
    if (expected <= sections.length) continue
    const values = { count: sections.length, sibling: sibling.siglum, expected }
    // Another language may number otherwise: only a whole text of the same one tells that something is missing.
    if (sibling.lang !== lang) {
      notes.push(intakeNote('numbers-otherwise', values, 'warning'))
      continue
    }
    notes.push(intakeNote('lacks-sections', values, 'warning'))
    return { fidelity: 'abridged', fidelityGround: 'sections', notes }
  }
  if (foreign.nextPages.length > 0 || foreign.partial || gaps.length > 0) {
    return { fidelity: 'abridged', fidelityGround: 'sections', notes }
  }
  return { fidelity: 'full', fidelityGround: foreign.wholeness === null ? 'assumed' : 'said', notes }
}

function openings(text: string, clauses: readonly Clause[]): readonly string[] {
  const labelled = clauses.filter((c) => c.label !== null && !/\.\d+\.\d+/.test(c.id))
  const shown = labelled.length > 0 ? labelled : clauses.slice(0, 8)
  return shown.map((clause) => {
    const words = text.slice(clause.start, clause.end).replace(/\s+/g, ' ')
    // 1. Trade, as it is printed; 一、贸易
    const gap = clause.label !== null && /^[\p{Script=Latin}\p{Script=Cyrillic}]/u.test(words) ? ' ' : ''
    return `${clause.label ?? ''}${gap}${words.length > OPENING ? `${words.slice(0, OPENING).replace(/[\ud800-\udbff]$/, '')}…` : words}`
  })
}
