/**
 * The styles of both documents: a reader changes the look of all insertions by changing one style.
 *
 *     Title · Heading 1 · Lead · Clause · Heading in table · Address · What changed · Summary · Source
 *     characters: Insertion (underlined) · Deletion (struck out) · … with limited evidence (dotted, grey) · Shared term
 *
 * Signs are seen without colour: underline, strike, weight. East Asian fonts are named beside the Latin ones.
 */
import type { IRunOptions, IStylesOptions } from 'docx'
import type { Lang, Run, Ui } from '../../src/core.ts'
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
  lead: 'Lead',
  first: 'LeadFirst',
  clause: 'Clause',
  heading: 'HeadingInTable',
  address: 'Address',
  change: 'WhatChanged',
  summary: 'Summary',
  witness: 'WitnessLine',
  source: 'Source',
  end: 'EndNote',
  word: 'RelationWord',
  mark: 'SummaryMark',
} as const

/** Colours with at least 4.5:1 on white; they differ in grey as well. */
const BLUE = '1F4E9E'
const RED = 'A3201B'
const GREY = '595959'

/** Sizes in half points. */
const SIZE = { body: 20, small: 17, title: 32, heading: 26 } as const

const underline = (type: 'single' | 'dotted' | 'double', color: string): IRunOptions => ({
  underline: { type, color },
  color,
})

const CHARACTER: readonly { readonly id: string; readonly name: string; readonly run: IRunOptions }[] = [
  { id: 'Insertion', name: 'Insertion', run: underline('single', BLUE) },
  { id: 'Deletion', name: 'Deletion', run: { strike: true, color: RED } },
  { id: 'InsertionLimited', name: 'Insertion, limited evidence', run: underline('dotted', GREY) },
  { id: 'DeletionLimited', name: 'Deletion, limited evidence', run: { ...underline('dotted', GREY), italics: true } },
  { id: 'MovedHere', name: 'Sentence moved here', run: underline('double', BLUE) },
  { id: 'MovedAway', name: 'Sentence moved away', run: { strike: true, italics: true, color: RED } },
  { id: 'SharedTerm', name: 'Shared term', run: { bold: true } },
  { id: STYLE.word, name: 'Relation', run: { bold: true, font: SANS } },
  { id: STYLE.mark, name: 'Summary mark', run: { color: GREY, font: SANS, size: SIZE.small } },
]

/** The character style of a run, or null for words that are the same. */
export function styleOfRun({ mark, evidence }: Run): string | null {
  if (mark === 'ins') return evidence === 'limited' ? 'InsertionLimited' : 'Insertion'
  if (mark === 'del') return evidence === 'limited' ? 'DeletionLimited' : 'Deletion'
  if (mark === 'from') return 'MovedHere'
  if (mark === 'to') return 'MovedAway'
  return mark === 'term' ? 'SharedTerm' : null
}

/** Which signs a document explains, with their words. */
export const legendRows = (ui: Ui): readonly (readonly [style: string, words: string])[] => [
  ['Insertion', reportWords.legendIns[ui]],
  ['Deletion', reportWords.legendDel[ui]],
  ['InsertionLimited', reportWords.legendLimited[ui]],
  ['MovedHere', reportWords.legendMoved[ui]],
  ['SharedTerm', reportWords.legendTerm[ui]],
]

export const styles: IStylesOptions = {
  default: {
    document: {
      run: { font: SERIF, size: SIZE.body, language: LANGUAGES.zh },
      paragraph: { spacing: { after: 60, line: 288 } },
    },
    title: {
      run: { font: SANS, size: SIZE.title, bold: true, color: '000000' },
      paragraph: { spacing: { after: 160 } },
    },
    heading1: {
      run: { font: SANS, size: SIZE.heading, bold: true, color: '000000' },
      paragraph: { spacing: { before: 240, after: 100 }, keepNext: true },
    },
    heading2: {
      run: { font: SANS, size: SIZE.body + 2, bold: true, color: '000000' },
      paragraph: { spacing: { before: 160, after: 60 }, keepNext: true },
    },
    footnoteText: { run: { size: SIZE.small } },
  },
  paragraphStyles: [
    { id: STYLE.lead, name: 'Lead', basedOn: 'Normal', quickFormat: true, paragraph: { spacing: { after: 40 } } },
    { id: STYLE.first, name: 'Lead, first line', basedOn: STYLE.lead, quickFormat: true, run: { bold: true } },
    { id: STYLE.clause, name: 'Clause', basedOn: 'Normal', quickFormat: true },
    {
      id: STYLE.heading,
      name: 'Heading in table',
      basedOn: 'Normal',
      quickFormat: true,
      run: { bold: true, font: SANS },
      paragraph: { keepNext: true },
    },
    { id: STYLE.address, name: 'Address', basedOn: 'Normal', run: { font: SANS, size: SIZE.small, color: GREY } },
    { id: STYLE.change, name: 'What changed', basedOn: 'Normal', quickFormat: true, run: { size: SIZE.small } },
    { id: STYLE.summary, name: 'Summary', basedOn: 'Normal', quickFormat: true, run: { font: SANS, color: '404040' } },
    { id: STYLE.witness, name: 'Witness', basedOn: 'Normal', quickFormat: true },
    { id: STYLE.source, name: 'Source', basedOn: 'FootnoteText', run: { size: SIZE.small } },
    { id: STYLE.end, name: 'End', basedOn: 'Normal', run: { size: SIZE.small, color: GREY } },
  ],
  characterStyles: CHARACTER.map((style) => ({ ...style, basedOn: 'DefaultParagraphFont', quickFormat: true })),
}
