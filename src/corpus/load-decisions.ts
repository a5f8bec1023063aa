/**
 * A maintainer's own decisions about an alignment, which win over the method.
 *
 *     corpus/alignments/2019-06-20-joint-statement--2024-10-08-joint-statement.yaml
 *
 *     - a: "4.4"            clause ids, as every output shows them
 *       b: "4.5"
 *       together: true      or false: these two do not belong together
 *       lang: zh            left out: in every language
 *       by: A. Reader
 *       note: the fisheries clause, taken over from the treaty
 *
 * What is said of the texts stays with the texts: the files are part of the corpus and of its history.
 */
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Decision, Finding, Lang } from '../model/index.ts'
import { Lines } from '../text/lines.ts'
import { shownPath } from './shown-path.ts'

/** The folder of the corpus that holds them. */
export const DECISIONS_DIR = 'alignments'

const FILE = /^(.+?)--(.+)\.ya?ml$/

/** Decisions of all files, in order of file and place, and a finding for each that can't be read. None where the folder is missing. */
export async function loadDecisions(
  corpusDir: string,
  workingDir: string = process.cwd(),
): Promise<{ readonly decisions: readonly Decision[]; readonly findings: readonly Finding[] }> {
  const dir = join(corpusDir, DECISIONS_DIR)
  const names = (await readdir(dir).catch(() => [])).sort()
  const decisions: Decision[] = []
  const findings: Finding[] = []
  for (const name of names) {
    const file = shownPath(join(dir, name), workingDir)
    const named = FILE.exec(name)
    if (named === null) {
      if (/\.ya?ml$/.test(name)) {
        findings.push(
          fault(file, 0, 0, new Lines(''), 'the name is not <a>--<b>.yaml', 'name it after the two documents'),
        )
      }
      continue
    }
    const text = await readFile(join(dir, name), 'utf8').catch(() => null)
    if (text === null) {
      findings.push(fault(file, 0, 0, new Lines(''), "the file can't be read", 'check its permissions'))
      continue
    }
    await readDecisions(text, file, named[1] as string, named[2] as string, decisions, findings)
  }
  return { decisions, findings }
}

async function readDecisions(
  text: string,
  file: string,
  documentA: string,
  documentB: string,
  decisions: Decision[],
  findings: Finding[],
): Promise<void> {
  const [{ parseDocument, isMap, isSeq }, v] = await Promise.all([import('yaml'), import('valibot')])
  const words = v.pipe(v.string(), v.trim(), v.nonEmpty('empty'))
  const schema = v.strictObject({
    a: words,
    b: words,
    together: v.boolean(),
    by: words,
    note: words,
    lang: v.optional(v.picklist(['zh', 'ru', 'en'])),
  })
  const lines = new Lines(text)
  const parsed = parseDocument(text, { prettyErrors: false, logLevel: 'silent' })
  const broken = parsed.errors[0]
  if (broken) {
    findings.push(
      fault(file, broken.pos[0], broken.pos[1], lines, broken.message.split('\n')[0] ?? '', 'mend the YAML'),
    )
    return
  }
  const list = parsed.contents
  if (!isSeq(list)) {
    findings.push(fault(file, 0, 0, lines, 'no list of decisions', 'begin each with "- a:"'))
    return
  }
  for (const item of list.items) {
    const range = isMap(item) ? item.range : null
    const [start, end] = [range?.[0] ?? 0, range?.[1] ?? 0]
    const read = v.safeParse(schema, isMap(item) ? item.toJSON() : item)
    if (!read.success) {
      const issue = read.issues[0]
      const at = issue.path?.map((p) => String(p.key)).join('.')
      findings.push(
        fault(file, start, end, lines, `${at ? `${at}: ` : ''}${issue.message}`, 'give a, b, together, by and note'),
      )
      continue
    }
    const { lang, ...said } = read.output
    decisions.push({
      ...said,
      documentA,
      documentB,
      lang: (lang ?? null) as Lang | null,
      file,
      start,
      end,
      ...lines.place(start),
    })
  }
}

function fault(file: string, start: number, end: number, lines: Lines, message: string, hint: string): Finding {
  return { rule: 'decision', severity: 'error', file, start, end, ...lines.place(start), message, hint }
}
