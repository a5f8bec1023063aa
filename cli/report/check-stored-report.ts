/** `tifa report --check DIR`: are these report files what the corpus gives today? */
import { join, resolve } from 'node:path'
import { collate, type Ui } from '../../src/index.ts'
import { storedLinkWords, storedWords } from '../../src/words/command-words.ts'
import { DEFAULT_UI, isUi } from '../../src/words/languages.ts'
import { say } from '../../src/words/say.ts'
import { typeset } from '../../src/words/typeset.ts'
import { type Arguments, EXIT, text } from '../command.ts'
import { comparisonRequest } from '../comparison-request.ts'
import type { Terminal } from '../terminal.ts'
import { misuse } from '../usage-error.ts'
import { visible } from '../visible.ts'
import { checkReport } from './check-report.ts'
import { MANIFEST_FILE, readManifest } from './manifest.ts'
import { reportView } from './report-view.ts'

/** Changed links named one by one; the rest are counted. */
const LINKS_TOLD = 40

/** `readArguments` reads the line that the record keeps as the command line is read. */
export async function checkStoredReport(
  dir: string,
  terminal: Terminal,
  readArguments: (typed: readonly string[], ui: Ui) => Promise<Arguments>,
): Promise<number> {
  const { ui } = terminal
  const t = typeset(ui)
  const folder = resolve(terminal.cwd, dir)
  const manifest = await readManifest(folder)
  const strings = (list: unknown): boolean => Array.isArray(list) && list.every((x) => typeof x === 'string')
  if (manifest === null || !strings(manifest.arguments) || manifest.tool === undefined)
    throw misuse('report.no-record', { folder: dir, record: MANIFEST_FILE })
  const shown: Ui = isUi(manifest.ui) ? manifest.ui : DEFAULT_UI
  const args = await readArguments(manifest.arguments, ui)
  const request = comparisonRequest(args, args.positionals, terminal)
  const collated = await collate(request)
  const { showPunctuation } = manifest
  const formats = manifest.files.map(({ format }) => format)
  const view = await reportView({ collated, request, args, formats, ui: shown, showPunctuation }, terminal)
  const [docxMode, author, rows] = [text(args, 'docx-mode'), text(args, 'author'), text(args, 'rows')]
  const { files, links, otherTool } = await checkReport({
    dir: folder,
    manifest,
    collated,
    view,
    options: {
      ...(docxMode === undefined ? {} : { docxMode: docxMode as 'table' | 'redline' }),
      ...(author === undefined ? {} : { author }),
      ...(rows === undefined ? {} : { rows: rows as 'changes' | 'all' }),
    },
  })
  const lines = files.map(({ file, state }) => t.named(join(dir, file), storedWords[state][ui]))
  if (otherTool !== null) lines.push(say(ui, storedWords.otherTool, otherTool))
  for (const { a, b, link, state } of links.slice(0, LINKS_TOLD))
    lines.push(t.named(`  ${a} | ${b}  ${link}`, storedLinkWords[state][ui]))
  if (links.length > LINKS_TOLD) lines.push(say(ui, storedWords.more, { links: links.length - LINKS_TOLD }))
  await terminal.write(lines.map((l) => `${visible(l)}\n`).join(''))
  return files.every((f) => f.state === 'current') ? EXIT.clean : EXIT.findings
}
