/**
 * What `trace` and `formulas` have in common: a result in one of several forms, printed, or written to the file of `-o`.
 *
 *     -o x.csv                   csv, by the name's ending        --format json -o x.csv      json
 *     -o a.txt, which was read   refused, with --force too
 */
import { extname } from 'node:path'
import { type Arguments, flag, type Label, number, type OptionTable, text } from './command.ts'
import type { Terminal } from './terminal.ts'
import type { AmbiguousWidth } from './text-width.ts'
import { misuse } from './usage-error.ts'

/** The flags. `describe` names the forms that an ending asks for. */
export const outputOptions = (describe: Label): OptionTable => ({
  output: { type: 'string', alias: 'o', value: 'FILE', describe },
  ...forceOption,
})

export const forceOption = {
  force: {
    type: 'boolean',
    describe: { zh: '覆盖 -o 所指的已有文件', en: 'write over the file that -o names' },
  },
} as const satisfies OptionTable

/** The form asked for: by `--format`, by the ending of the file's name, else text. */
export function formAsked<F extends string>(args: Arguments, byEnding: Readonly<Record<string, F>>): F | 'text' {
  const asked = text(args, 'format') as F | undefined
  if (asked !== undefined) return asked
  const name = text(args, 'output') ?? ''
  const ending = extname(name).toLowerCase()
  const form = byEnding[ending]
  if (form !== undefined) return form
  // A Word file or a page that is text inside would be opened by nothing.
  if (ending !== '' && OTHERS.has(ending))
    throw misuse('output.ending', { name, endings: [...new Set(['.txt', ...Object.keys(byEnding)])] })
  return 'text'
}

/** Endings of forms that some command writes, or that programs open by them. */
const OTHERS: ReadonlySet<string> = new Set(
  '.docx .doc .odt .rtf .pdf .xlsx .xls .csv .html .htm .json .md .xml .tei'.split(' '),
)

/** Columns of a line in a file, where none are asked for. */
const FILE_WIDTH = 100

/** How text is set: for the terminal, or, in a file, without colour and as wide everywhere. */
export async function textOptions(
  args: Arguments,
  terminal: Terminal,
): Promise<{ readonly width: number; readonly color: boolean; readonly ambiguousWidth: AmbiguousWidth }> {
  const file = text(args, 'output') !== undefined
  return {
    width: number(args, 'width') ?? (file ? FILE_WIDTH : await terminal.width()),
    color: !file && (await terminal.color({ none: flag(args, 'no-color') })),
    ambiguousWidth: (number(args, 'ambiguous-width') ?? 1) as AmbiguousWidth,
  }
}

/** Controls that some terminals obey are written as JSON's own escapes. */
const escaped = (json: string): string =>
  json.replace(/[\u007f-\u009f\u2028\u2029]/gu, (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`)

/** Data as JSON. */
export const toDataJson = (data: object): string => `${escaped(JSON.stringify(data, null, 2))}\n`

/** Characters of a piece at least. */
const PIECE = 1 << 20

/**
 * The same where a list in it is too long for one string: in pieces, its lists with a line an item.
 *
 *     {
 *       "schema": "tifa/formulas@1",
 *       "formulas": [
 *         {"words":"…","cells":[…]},
 */
export function* toDataPieces(data: object): Generator<string> {
  let piece = '{'
  let before = '\n'
  for (const [key, value] of Object.entries(data)) {
    if (value === undefined) continue
    piece += `${before}  ${JSON.stringify(key)}: `
    before = ',\n'
    if (!Array.isArray(value) || value.length === 0) {
      piece += escaped(JSON.stringify(value))
      continue
    }
    for (const [k, item] of value.entries()) {
      piece += `${k === 0 ? '[' : ','}\n    ${escaped(JSON.stringify(item))}`
      if (piece.length < PIECE) continue
      yield piece
      piece = ''
    }
    piece += '\n  ]'
  }
  yield `${piece}\n}\n`
}

/** Writes the file of `-o`, and over none of `texts`, the paths of what was read. False where there is none to write. */
export async function writeAsked(
  content: string | Uint8Array,
  texts: readonly string[],
  args: Arguments,
  { cwd }: Terminal,
): Promise<boolean> {
  const output = text(args, 'output')
  if (output === undefined) return false
  const { writeOutput } = await import('./report/write-output.ts')
  await writeOutput({ output, workingDir: cwd, content, force: flag(args, 'force'), texts })
  return true
}
