/**
 * The worker of the page: reads files, compares them, and writes reports, off the page's own thread.
 *
 *     { kind: 'read', text: { name: 'old.docx', bytes } }   →   { kind: 'understood', … }
 *     { kind: 'compare', texts: [old, new] }                →   { kind: 'compared', html }
 */
import {
  buildView,
  type Collated,
  changeDecisions,
  collateDecided,
  collateTexts,
  countDecisions,
  InputError,
  type LoadPdf,
  type ReadText,
  readText,
  segmentText,
  type Ui,
  type View,
} from '../../../src/core.ts'
import { countLeftOut } from '../../../src/words/left-out-words.ts'
import { understoodTextWords } from '../../../src/words/live-words.ts'
import { say } from '../../../src/words/say.ts'
import { isSayable } from '../../../src/words/sayable.ts'
import { defaultReportOptions } from '../../exporter.ts'
import { exporters } from '../../exporters.ts'
import { toHtml } from '../../html/to-html.tsx'
import { decidableRow } from '../decidable-row.ts'
import type { Answer, Ask, Asked, Chosen, Compared, Understood } from '../messages.ts'

/** Given by the PDF reader's script, which stands before this one where a PDF is to be read. */
declare const tifaPdf: LoadPdf | undefined

const loadPdf: LoadPdf | undefined = typeof tifaPdf === 'undefined' ? undefined : tifaPdf

/** Texts by their number, as they were read. */
const read = new Map<number, { readonly how: string; readonly text: ReadText }>()
let last: Collated | null = null

self.onmessage = async ({ data }: MessageEvent<Asked>) => {
  const { id, ask } = data
  const answer = (value: Answer): void => self.postMessage({ id, answer: value })
  try {
    answer(await answerTo(ask, answer))
  } catch (error) {
    if (isSayable(error)) {
      const isOfInput = error instanceof InputError
      const line = isOfInput ? error.saidOnPage(ask.ui) : error.said(ask.ui)
      answer({ kind: 'refused', line, code: isOfInput ? error.code : '' })
    } else answer({ kind: 'broken', message: error instanceof Error ? error.message : String(error) })
  }
}

async function answerTo(ask: Ask, tell: (answer: Answer) => void): Promise<Answer> {
  switch (ask.kind) {
    case 'read':
      return { kind: 'understood', understood: understoodOf(await textOf(ask.text), ask.ui) }
    case 'compare': {
      const texts: ReadText[] = []
      for (const chosen of ask.texts) texts.push(await textOf(chosen))
      last = await collateTexts(texts, {
        ...(ask.as === null ? {} : { as: ask.as }),
        ...(ask.decisions === null ? {} : { decisions: ask.decisions }),
      })
      return { kind: 'compared', compared: await shown(ask.ui) }
    }
    case 'sample': {
      const onPair = (pair: { number: number; of: number }): void => tell({ kind: 'progress', ...pair })
      last = await collateDecided({ ...JSON.parse(ask.data), onPair }, ask.decisions ?? undefined)
      return { kind: 'compared', compared: await shown(ask.ui) }
    }
    case 'row':
      return { kind: 'row', decidable: await decidableRow(compared(), viewOf(ask.ui), ask.row, ask.decisions) }
    case 'decide': {
      const name = ask.decisions?.name ?? 'decisions.yaml'
      const text = await changeDecisions(ask.decisions?.text ?? null, last?.witnesses ?? [], ask.change)
      return { kind: 'decided', text, count: text === null ? 0 : await countDecisions({ name, text }) }
    }
    case 'show':
      return { kind: 'compared', compared: await shown(ask.ui) }
    case 'save':
      return saved(ask)
  }
}

async function textOf({ key, name, bytes, corrections }: Chosen): Promise<ReadText> {
  const { lang, changes, fidelity, date } = corrections
  const how = JSON.stringify({ lang, changes })
  const known = read.get(key)
  let text = known?.how === how ? known.text : null
  if (text === null) {
    text = await readText(bytes, name, {
      ...(lang === undefined ? {} : { lang }),
      ...(changes === undefined ? {} : { changes }),
      ...(loadPdf === undefined ? {} : { loadPdf }),
    })
    read.set(key, { how, text })
  }
  return {
    ...text,
    ...(fidelity === 'full' || fidelity === 'abridged' ? { fidelity, fidelityBasis: 'flag' as const } : {}),
    ...(date === undefined ? {} : { date }),
  }
}

function understoodOf(text: ReadText, ui: Ui): Understood {
  const clauses = segmentText(text.text, text.lang).filter((c) => c.kind === 'clause').length
  const leftOut = text.leftOut ?? []
  return {
    title: text.title,
    date: text.date,
    lang: text.lang,
    fidelity: text.fidelity,
    assumed: text.fidelityBasis === 'assumed',
    notes: [
      say(ui, understoodTextWords.size, { clauses, characters: text.text.length }),
      ...(leftOut.length === 0 ? [] : [say(ui, understoodTextWords.leftOut, { what: countLeftOut(leftOut, ui) })]),
    ],
  }
}

function compared(): Collated {
  if (last === null) throw new Error('nothing was compared yet')
  return last
}

/** Of the last comparison, in the language last asked for: a long text's takes a second, and each row and form wants it. */
let built: { readonly of: Collated; readonly view: View } | null = null

function viewOf(ui: Ui): View {
  const of = compared()
  if (built === null || built.of !== of || built.view.ui !== ui)
    built = { of, view: buildView(of, { ui, showPunctuation: false }) }
  return built.view
}

async function shown(ui: Ui): Promise<Compared> {
  const view = viewOf(ui)
  const redline = view.columns.length === 1 && view.columns[0]?.kind === 'wording'
  const decidable = view.columns.some((column) => column.kind === 'wording')
  return { html: toHtml(view), title: view.title, redline, decidable }
}

/** A name that every file system takes. */
const fileName = (short: string): string =>
  short.replace(/[^\p{L}\p{N}.-]+/gu, '-').replace(/^[.-]+|[.-]+$/gu, '') || 'tifa'

async function saved({ form, ui }: Extract<Ask, { kind: 'save' }>): Promise<Answer> {
  const exporter = exporters.find(({ format }) => format === form.format)
  if (!exporter || last === null) throw new Error(`no form of report is called ${form.format}`)
  const view = viewOf(ui)
  const options = { ...defaultReportOptions, docxMode: form.redline ? ('redline' as const) : ('table' as const) }
  const content = await (await exporter.load())({ collated: last, view, options })
  const name = `${fileName(view.witnesses.at(-1)?.short ?? 'tifa')}${form.redline ? '-redline' : ''}.${exporter.extension}`
  return { kind: 'saved', name, type: TYPES[form.format] ?? 'application/octet-stream', content }
}

const TYPES: Readonly<Record<string, string>> = {
  html: 'text/html',
  md: 'text/markdown',
  csv: 'text/csv',
  tei: 'application/tei+xml',
  json: 'application/json',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
}
