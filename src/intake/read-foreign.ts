/**
 * Any file or page, to the text of a statement and what is known of it: the one door for bytes.
 *
 *     bytes → format → decoded → paragraphs → press lines apart → title, date, language, fidelity
 */

import { ELL_DAY } from '../genre/date-forms.ts'
import { readDateline } from '../genre/dateline.ts'
import { firstDay, isoDay } from '../genre/dates.ts'
import { describeText } from '../genre/describe-text.ts'
import { typeOfTitle } from '../genre/kinds.ts'
import { cleanTitle } from '../genre/title.ts'
import { saidWholeness } from '../genre/wholeness.ts'
import type { LeftOut } from '../model/index.ts'
import { findMergeMark } from '../text/merge-marks.ts'
import { garbledWords } from './decode/garbled-words.ts'
import { countOddCharacters } from './decode/odd-characters.ts'
import { refuseGarbled, refusePrivateUse } from './decode/refuse-garbled.ts'
import { type Format, sniffFormat } from './decode/sniff-format.ts'
import type { ForeignOptions, ForeignText } from './foreign-text.ts'
import { gatherLeftOut, stretchesOf } from './gather-left-out.ts'
import { intakeLimits } from './intake-limits.ts'
import { IntakeFault, type IntakeNote, intakeNote } from './intake-note.ts'
import { readBody } from './read/read-body.ts'
import { splitPressLines, stampOf } from './understand/press-lines.ts'
import { rowsSideBySide } from './understand/side-by-side.ts'
import { withoutLetter } from './understand/un-letter.ts'

/** Throws IntakeFault where the bytes can't be taken; all else is in `notes`. */
export async function readForeign(bytes: Uint8Array, options: ForeignOptions): Promise<ForeignText> {
  const limits = options.limits ?? intakeLimits
  if (bytes.length > limits.bytes) throw new IntakeFault('file-too-large', { size: bytes.length, limit: limits.bytes })
  if (bytes.length === 0) throw new IntakeFault('file-empty')
  const format = sniffFormat(bytes, options.url ?? options.name, options.contentType ?? null)
  const body = await readBody(format, bytes, options)
  const notes: IntakeNote[] = [...body.notes]

  const whole = body.paragraphs.join('\n')
  const mark = findMergeMark(body.decoded ?? whole)
  if (mark !== null) throw new IntakeFault('merge-marks', { line: mark.line })
  notes.push(...refuseGarbled(whole, bytes, body.encoding, body.encodingGround))
  // Word and PDF have fonts of signs; what their readers can't name is told.
  if (body.encoding !== null) refusePrivateUse(body.decoded ?? whole)
  const inLetter = withoutLetter(body.paragraphs)
  if (inLetter.letter !== null) notes.push(intakeNote('letter-cut', { letter: inLetter.letter.slice(0, LETTER_SHOWN) }))
  if (inLetter.nextPaper !== null)
    notes.push(intakeNote('papers-cut', { head: inLetter.nextPaper.slice(0, LETTER_SHOWN) }, 'warning'))
  const press = splitPressLines(inLetter.lines)
  const paragraphs = press.lines
  const placed = (at: number): number => press.places[at] ?? paragraphs.length
  const printed = linesUpTo(paragraphs)
  const text = paragraphs.length === 0 ? '' : `${apart(paragraphs).join('\n')}\n`
  if (text.length > limits.characters) throw new IntakeFault('text-too-long', { limit: limits.characters })
  for (const note of [...countOddCharacters(text), ...garbledWords(text)]) notes.push(note)
  const said = describeText(text, options.url == null ? { name: baseName(options.name) } : {})
  const ells = text.match(ELL_DAY)
  if (ells !== null) notes.push(intakeNote('ocr-ell', { count: ells.length, sample: ells[0] }, 'warning'))
  const beside = rowsSideBySide(paragraphs)
  if (beside > 0) notes.push(intakeNote('side-by-side', { count: beside }, 'warning'))
  if (said.mixed && beside === 0) notes.push(intakeNote('languages-mixed', {}, 'warning'))
  if (said.script === 'traditional') notes.push(intakeNote('traditional-script'))
  const pageTitle = body.title === null ? null : cleanTitle(body.title)
  // What a page calls itself counts where its text has no title that names a document.
  const pageNames = pageTitle !== null && (said.title === null || typeOfTitle(pageTitle) !== 'other')
  const title = said.titleNamed || !pageNames ? said.title : pageTitle
  return {
    text,
    paragraphs,
    decoded: format === 'text' || format === 'markdown' ? body.decoded : null,
    format,
    encoding: body.encoding,
    encodingGround: body.encodingGround,
    notAsNamed: notAsNamed(body.notes),
    lang: said.guessed,
    script: said.script,
    title,
    date: said.date,
    published: firstDay(body.stamp) ?? firstDay(press.stamp) ?? stampAround(body.leftOut) ?? dayOfAddress(options.url),
    publisher: body.publisher ?? creditPublisher(press.credit ?? press.dateline),
    headline: pageTitle !== null && pageTitle !== title ? pageTitle : null,
    credit: press.credit ?? press.dateline,
    dateline: press.dateline,
    byline: press.byline,
    wholeness: said.wholeness ?? (body.title === null ? null : saidWholeness(body.title)),
    leftOut: gatherLeftOut(
      [
        ...stretchesOf(body.leftOut).map((stretch) => ({
          ...stretch,
          at: placed(inLetter.places[stretch.at] ?? inLetter.lines.length),
        })),
        ...inLetter.cut.map((stretch) => ({ ...stretch, at: placed(stretch.at) })),
        ...press.removed,
      ].map((stretch) => ({ ...stretch, at: printed[stretch.at] ?? stretch.at })),
    ),
    keepsApart: KEEPS_APART[format],
    nextPages: body.nextPages,
    login: body.login,
    partial: body.partial,
    notes,
  }
}

/** For each number of paragraphs, the lines that they have in the text: the lines of a `<pre>` are paragraphs there. */
function linesUpTo(paragraphs: readonly string[]): readonly number[] {
  let lines = 0
  return [0, ...paragraphs.map((words) => (lines += words.split('\n').filter((line) => line.trim() !== '').length))]
}

/**
 * What a reader surely tells where the text has it. Notes of a page are words of its text as often as not; a text that was
 * printed as a PDF may have lost its comments and hidden words on the way, and of a single page nothing shows which line is
 * its header.
 */
const KEEPS_APART: Readonly<Record<Format, readonly LeftOut['what'][]>> = {
  docx: ['footnote', 'comment', 'header', 'hidden', 'struck'],
  odt: ['footnote', 'comment', 'header', 'hidden', 'struck'],
  fodt: ['footnote', 'comment', 'header', 'hidden', 'struck'],
  rtf: ['footnote', 'comment', 'header', 'hidden', 'struck'],
  doc: ['footnote', 'comment', 'header', 'hidden', 'struck'],
  pdf: ['footnote', 'struck'],
  html: ['hidden', 'struck'],
  mhtml: ['hidden', 'struck'],
  wikitext: ['footnote'],
  text: [],
  markdown: [],
}

/** Characters of a letter's own name that are told. */
const LETTER_SHOWN = 80

/** The name of a file without its folder and its ending. */
const baseName = (path: string): string => (path.split(/[\\/]/).at(-1) ?? '').replace(/\.[^.]*$/, '')

function notAsNamed(notes: readonly IntakeNote[]): ForeignText['notAsNamed'] {
  const values = notes.find((note) => note.code === 'encoding-not-as-named')?.values
  return values === undefined ? null : { read: String(values.encoding), named: String(values.named) }
}

/**
 * Blank lines around a dateline under the title that begins in small letters (г. Озёрск, …): else whoever reads the
 * lines takes it for the end of the title.
 */
function apart(paragraphs: readonly string[]): readonly string[] {
  return paragraphs.flatMap((line, i) =>
    i > 0 && i < 6 && /^\p{Ll}/u.test(line) && readDateline(line) !== null ? ['', line, ''] : [line],
  )
}

/** When a page says that it was published, beside its text. */
function stampAround(leftOut: readonly LeftOut[]): string | null {
  const lines = stretchesOf(leftOut).filter(({ what }) => what === 'outside')
  for (const { words } of lines) {
    const day = firstDay(stampOf(words))
    if (day !== null) return day
  }
  return null
}

/** `/2019-06/20/`, `/20190620/`, `t20190620_1`, `nw.D1_20190620_3-02`: the day that an address says. */
function dayOfAddress(url: string | null | undefined): string | null {
  const path = url != null && URL.canParse(url) ? new URL(url).pathname : ''
  const match =
    /\/(\d{4})-?(\d{2})[/-](\d{2})(?=\/)|(?:\/|t|_)((?:19|20)\d{2})(\d{2})(\d{2})(?=[/_])/.exec(path) ?? null
  if (match === null) return null
  const [year, month, day] = match.slice(1).filter((part) => part !== undefined)
  return isoDay(Number(year), Number(month), Number(day))
}

function creditPublisher(credit: string | null): string | null {
  if (credit === null) return null
  return /新华社|中新社|人民日报|新华网|人民网|外交部|ТАСС|Xinhua|TASS/.exec(credit)?.[0] ?? null
}
