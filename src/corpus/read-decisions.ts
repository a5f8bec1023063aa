/** One file of decisions to values. YAML and the schema library are loaded with this file, and so only where there is one. */
import * as v from 'valibot'
import { isMap, isSeq, parseDocument } from 'yaml'
import type { Decision, Finding, Lang } from '../model/index.ts'
import { Lines } from '../text/lines.ts'

/** Adds to `decisions` what can be read, to `findings` what can't. */
export function readDecisions(
  text: string,
  file: string,
  documentA: string,
  documentB: string,
  decisions: Decision[],
  findings: Finding[],
): void {
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

export function fault(file: string, start: number, end: number, lines: Lines, message: string, hint: string): Finding {
  return { rule: 'decision', severity: 'error', file, start, end, ...lines.place(start), message, hint }
}
