/**
 * The styles of both documents: a reader changes the look of all insertions by changing one style.
 *
 *     Title · Heading 1 · Lead · Clause · Heading in table · Place · What changed · Line of a text · Summary · Source
 *     characters: Insertion (underlined) · Deletion (struck out) · number (boxed) · order (double) · moved (wavy) · Shared term
 *
 * Colours and signs are those of every other output. Signs are seen without colour: underline, strike, box, weight.
 * East Asian fonts are named beside the Latin ones.
 */
import { BorderStyle, type IRunOptions, type IStylesOptions, ShadingType } from 'docx'
import { type ClaimLook, type Lang, looks, type Run, type Ui } from '../../src/core.ts'
import { reportWords } from '../../src/words/report-words.ts'

const SERIF = { ascii: 'Times New Roman', hAnsi: 'Times New Roman', cs: 'Times New Roman', eastAsia: 'SimSun' }
const SANS = { ascii: 'Arial', hAnsi: 'Arial', cs: 'Arial', eastAsia: 'SimHei' }

const LANGUAGES = {
  zh: { value: 'en-US', eastAsia: 'zh-CN' },
  en: { value: 'en-US', eastAsia: 'zh-CN' },
  ru: { value: 'ru-RU', eastAsia: 'zh-CN' },
} as const satisfies Readonly<Record<Lang, object>>

/** Language of a run, for spelling and line breaking. */
export const languageOf = (lang: Lang): NonNullable<IRunOptions['language']> => LANGUAGES[lang]

export const STYLE = {
  printed: 'WhatIsPrinted',
  lead: 'Lead',
  first: 'LeadFirst',
  caution: 'Caution',
  key: 'Key',
  clause: 'Clause',
  whole: { added: 'ClauseAdded', dropped: 'ClauseDropped' },
  heading: 'HeadingInTable',
  column: 'ColumnHead',
  fold: 'Fold',
  place: 'Place',
  change: 'WhatChanged',
  line: 'LineOfText',
  fused: 'BothInOneLine',
  summary: 'Summary',
  source: 'Source',
  end: 'EndNote',
  thin: 'Thin',
  word: 'RelationWord',
  mark: 'SummaryMark',
  pointer: 'Pointer',
  address: 'Address',
} as const

export const lookStyle = (look: ClaimLook): string => `Look_${look}`

/** `#9a3324` as Word writes it. */
export const ink = (colour: string): string => colour.slice(1).toUpperCase()

/** Of a colour so much is left on white ground. */
const TINT = 0.13

const tint = (colour: string): string =>
  [1, 3, 5]
    .map((at) => Math.round(255 - (255 - Number.parseInt(colour.slice(at, at + 2), 16)) * TINT))
    .map((part) => part.toString(16).padStart(2, '0').toUpperCase())
    .join('')

/** At least 4.5:1 on white. */
export const GREY = '595959'

/** Sizes in half points: 10.5 points are the size of Chinese office documents, 五号. */
const SIZE = { body: 21, line: 18, small: 17, least: 15, title: 32, heading: 25 } as const

const shaded = (fill: string): Pick<IRunOptions, 'shading'> => ({
  shading: { type: ShadingType.CLEAR, color: 'auto', fill },
})

/** White on a colour: every ink is dark enough for it. */
export const swatch = (colour: string): IRunOptions => ({ bold: true, color: 'FFFFFF', ...shaded(colour) })

const inked = (look: ClaimLook): IRunOptions => ({ color: ink(looks[look].light), ...shaded(tint(looks[look].light)) })

const underline = (type: 'single' | 'dotted' | 'double' | 'wave', color: string): IRunOptions => ({
  underline: { type, color },
})

const boxed = (look: ClaimLook): IRunOptions => ({
  bold: true,
  border: { style: BorderStyle.SINGLE, size: 4, space: 0, color: ink(looks[look].light) },
})

const [ADDED, DROPPED, MOVED] = (['added', 'dropped', 'moved'] as const).map((look) => ink(looks[look].light)) as [
  string,
  string,
  string,
]

interface CharacterStyle {
  readonly id: string
  readonly name: string
  readonly run: IRunOptions
  readonly basedOn?: string
}

const CHARACTER: readonly CharacterStyle[] = [
  { id: 'Insertion', name: 'Insertion', run: { ...inked('added'), ...underline('single', ADDED) } },
  { id: 'Deletion', name: 'Deletion', run: { ...inked('dropped'), strike: true } },
  { id: 'InsertionNumber', name: 'Insertion, number', basedOn: 'Insertion', run: boxed('added') },
  { id: 'DeletionNumber', name: 'Deletion, number', basedOn: 'Deletion', run: boxed('dropped') },
  { id: 'InsertionOrder', name: 'Insertion, order', basedOn: 'Insertion', run: underline('double', ADDED) },
  { id: 'DeletionOrder', name: 'Deletion, order', basedOn: 'Deletion', run: { strike: false, doubleStrike: true } },
  {
    id: 'InsertionPunctuation',
    name: 'Insertion, punctuation',
    basedOn: 'Insertion',
    run: { bold: true, ...underline('dotted', ADDED) },
  },
  {
    id: 'InsertionLimited',
    name: 'Insertion, limited evidence',
    run: { color: ADDED, ...underline('dotted', GREY) },
  },
  {
    id: 'DeletionLimited',
    name: 'Deletion, limited evidence',
    run: { color: DROPPED, ...underline('dotted', GREY), italics: true },
  },
  { id: 'MovedHere', name: 'Sentence moved here', run: { ...inked('moved'), ...underline('wave', MOVED) } },
  { id: 'MovedAway', name: 'Sentence moved away', run: { ...inked('moved'), ...underline('wave', MOVED) } },
  { id: 'SharedWords', name: 'Shared words', run: underline('dotted', ink(looks.shares.light)) },
  { id: 'SharedTerm', name: 'Shared term', run: { bold: true, ...inked('strong') } },
  { id: STYLE.word, name: 'Relation', run: { bold: true, font: SANS } },
  { id: STYLE.mark, name: 'Summary mark', run: { color: GREY, font: SANS, size: SIZE.small } },
  { id: STYLE.pointer, name: 'Pointer', run: { color: MOVED, font: SANS, size: SIZE.least } },
  { id: STYLE.address, name: 'Address', run: { color: GREY, font: SANS, size: SIZE.least } },
  ...(Object.keys(looks) as ClaimLook[]).map((look) => ({
    id: lookStyle(look),
    name: `Claim: ${look}`,
    basedOn: STYLE.word,
    run: { color: ink(looks[look].light) },
  })),
]

const KIND_STYLE = { number: 'Number', order: 'Order', punctuation: 'Punctuation', wording: '' } as const

/** The character style of a run, or null for words that are the same. */
export function styleOfRun({ mark, evidence, kind, ref }: Run): string | null {
  switch (mark) {
    case 'ins':
      return evidence === 'limited' ? 'InsertionLimited' : `Insertion${KIND_STYLE[kind ?? 'wording']}`
    case 'del':
      if (evidence === 'limited') return 'DeletionLimited'
      return kind === 'punctuation' ? 'Deletion' : `Deletion${KIND_STYLE[kind ?? 'wording']}`
    case 'from':
      return 'MovedHere'
    case 'to':
      return 'MovedAway'
    case 'term':
      return 'SharedTerm'
    case 'same':
      return ref === null ? null : 'SharedWords'
  }
}

/** Which signs a document explains, with their words. */
export const legendRows = (ui: Ui): readonly (readonly [style: string, words: string])[] => [
  ['Insertion', reportWords.legendIns[ui]],
  ['Deletion', reportWords.legendDel[ui]],
  ['InsertionLimited', reportWords.legendLimited[ui]],
  ['InsertionNumber', reportWords.legendNumber[ui]],
  ['InsertionOrder', reportWords.legendOrder[ui]],
  ['MovedHere', reportWords.legendMoved[ui]],
  ['SharedWords', reportWords.legendShared[ui]],
  ['SharedTerm', reportWords.legendTerm[ui]],
]

/** A bar beside a clause that one text alone has: a line through or under every word would be hard to read. */
const barred = (look: 'added' | 'dropped') => ({
  id: STYLE.whole[look],
  name: `Clause, ${look}`,
  basedOn: STYLE.clause,
  quickFormat: true,
  run: { color: ink(looks[look].light) },
  paragraph: {
    border: { left: { style: BorderStyle.SINGLE, size: 18, space: 4, color: ink(looks[look].light) } },
    indent: { left: 120 },
  },
})

const small = (id: string, name: string, paragraph: object = {}, run: IRunOptions = {}) => ({
  id,
  name,
  basedOn: 'Normal',
  run: { size: SIZE.small, ...run },
  paragraph: { spacing: { after: 20, line: 252 }, ...paragraph },
})

export const styles: IStylesOptions = {
  default: {
    document: {
      run: { font: SERIF, size: SIZE.body, language: LANGUAGES.zh },
      paragraph: { spacing: { after: 60, line: 300 } },
    },
    title: {
      run: { font: SANS, size: SIZE.title, bold: true, color: '000000' },
      paragraph: { spacing: { after: 120 }, keepNext: true },
    },
    heading1: {
      run: { font: SANS, size: SIZE.heading, bold: true, color: '000000' },
      paragraph: { spacing: { before: 200, after: 80 }, keepNext: true },
    },
    heading2: {
      run: { font: SANS, size: SIZE.body + 1, bold: true, color: '000000' },
      paragraph: { spacing: { before: 160, after: 60 }, keepNext: true },
    },
  },
  paragraphStyles: [
    {
      ...small(STYLE.printed, 'What is printed'),
      run: { size: SIZE.small, bold: true, font: SANS },
      paragraph: {
        spacing: { after: 100 },
        border: { left: { style: BorderStyle.SINGLE, size: 24, space: 6, color: ink(looks.revised.light) } },
      },
    },
    { id: STYLE.lead, name: 'Lead', basedOn: 'Normal', quickFormat: true, paragraph: { spacing: { after: 30 } } },
    { id: STYLE.first, name: 'Lead, first line', basedOn: STYLE.lead, quickFormat: true, run: { bold: true } },
    small(STYLE.caution, 'Caution', {}, { color: '404040' }),
    small(STYLE.key, 'Key', { spacing: { after: 60, line: 264 } }, { font: SANS }),
    {
      id: STYLE.clause,
      name: 'Clause',
      basedOn: 'Normal',
      quickFormat: true,
      paragraph: { alignment: 'left' },
    },
    barred('added'),
    barred('dropped'),
    {
      id: STYLE.heading,
      name: 'Heading in table',
      basedOn: 'Normal',
      quickFormat: true,
      run: { bold: true, font: SANS },
      paragraph: { keepNext: true },
    },
    {
      id: STYLE.column,
      name: 'Head of a column',
      basedOn: 'Normal',
      run: { bold: true, font: SANS, size: SIZE.line },
      paragraph: { keepNext: true, spacing: { after: 20, line: 252 } },
    },
    small(STYLE.fold, 'Fold', {}, { font: SANS, color: GREY }),
    small(STYLE.place, 'Place', {}, { font: SANS, bold: true, size: SIZE.line }),
    { ...small(STYLE.change, 'What changed'), quickFormat: true },
    {
      ...small(STYLE.line, 'Line of an earlier text'),
      run: { size: SIZE.line },
      paragraph: {
        spacing: { after: 20, line: 264 },
        indent: { left: 760, hanging: 760 },
      },
    },
    small(STYLE.fused, 'Both in one line', { indent: { left: 760 } }, { size: SIZE.line }),
    { id: STYLE.summary, name: 'Summary', basedOn: 'Normal', quickFormat: true, run: { font: SANS, color: '404040' } },
    small(STYLE.source, 'Source', { wordWrap: false }),
    small(STYLE.end, 'End', {}, { color: GREY }),
    {
      id: STYLE.thin,
      name: 'Thin',
      basedOn: 'Normal',
      run: { size: 2 },
      paragraph: { spacing: { after: 0, line: 40, lineRule: 'exact' } },
    },
  ],
  characterStyles: CHARACTER.map((style) => ({ basedOn: 'DefaultParagraphFont', ...style, quickFormat: true })),
}
