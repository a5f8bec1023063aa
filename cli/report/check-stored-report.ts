/** `tifa report --check DIR`: are these report files what the corpus gives today? */
import { join, resolve } from 'node:path'
import { buildView, collate, type Ui } from '../../src/index.ts'
import { type Arguments, EXIT, text, UsageError } from '../command.ts'
import { comparisonRequest } from '../comparison-request.ts'
import type { Terminal } from '../terminal.ts'
import { visible } from '../visible.ts'
import { checkReport } from './check-report.ts'
import { MANIFEST_FILE, readManifest } from './manifest.ts'

/** Changed links named one by one; the rest are counted. */
const LINKS_TOLD = 40

const STATES = {
  current: { zh: '与今日一致', en: 'current' },
  stale: { zh: '已过时', en: 'stale' },
  edited: { zh: '写成后被改动', en: 'edited since it was written' },
  missing: { zh: '不在', en: 'missing' },
} as const
const LINK_STATES = {
  changed: { zh: '有变', en: 'changed' },
  gone: { zh: '已无', en: 'gone' },
  new: { zh: '新有', en: 'new' },
} as const

/** `readArguments` reads the line that the record keeps as the command line is read. */
export async function checkStoredReport(
  dir: string,
  terminal: Terminal,
  readArguments: (typed: readonly string[], ui: Ui) => Promise<Arguments>,
): Promise<number> {
  const { ui } = terminal
  const zh = ui === 'zh'
  const folder = resolve(terminal.cwd, dir)
  const manifest = await readManifest(folder)
  const strings = (list: unknown): boolean => Array.isArray(list) && list.every((x) => typeof x === 'string')
  if (manifest === null || !strings(manifest.arguments) || manifest.tool === undefined)
    throw new UsageError(
      zh
        ? `${visible(dir)}：没有 ${MANIFEST_FILE}，不是 tifa report 写成的文件夹`
        : `${visible(dir)}: no ${MANIFEST_FILE}; not a folder that tifa report wrote`,
    )
  const shown: Ui = manifest.ui === 'zh' ? 'zh' : 'en'
  const args = await readArguments(manifest.arguments, ui)
  const collated = await collate(comparisonRequest(args, args.positionals, terminal))
  const view = buildView(collated, { ui: shown, showPunctuation: manifest.showPunctuation })
  const [docxMode, author] = [text(args, 'docx-mode'), text(args, 'author')]
  const { files, links, otherTool } = await checkReport({
    dir: folder,
    manifest,
    collated,
    view,
    options: {
      ...(docxMode === undefined ? {} : { docxMode: docxMode as 'table' | 'redline' }),
      ...(author === undefined ? {} : { author }),
    },
  })
  const lines = files.map(({ file, state }) => `${join(dir, file)}${zh ? '：' : ': '}${STATES[state][ui]}`)
  if (otherTool !== null)
    lines.push(
      zh
        ? `由另一版程序写成：${otherTool.then}，现为 ${otherTool.now}`
        : `written by another version: ${otherTool.then}, this is ${otherTool.now}`,
    )
  for (const { a, b, link, state } of links.slice(0, LINKS_TOLD))
    lines.push(`  ${a} | ${b}  ${link}${zh ? '：' : ': '}${LINK_STATES[state][ui]}`)
  if (links.length > LINKS_TOLD)
    lines.push(zh ? `  另有 ${links.length - LINKS_TOLD} 处` : `  ${links.length - LINKS_TOLD} more`)
  await terminal.write(lines.map((l) => `${visible(l)}\n`).join(''))
  return files.every((f) => f.state === 'current') ? EXIT.clean : EXIT.findings
}
