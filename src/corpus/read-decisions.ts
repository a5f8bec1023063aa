/** One file of decisions to values. YAML and the schema library are loaded with this file, and so only where there is one. */
import * as v from 'valibot'
import { isMap, isSeq } from 'yaml'
import type { Decision, Finding, Lang } from '../model/index.ts'
import { Lines } from '../text/lines.ts'
import { findMergeMark, ourSide } from '../text/merge-marks.ts'
import { parseYaml } from '../text/parse-yaml.ts'
import { findingOf, type Told, tell } from '../words/finding.ts'

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
  const report = (start: number, end: number, told: Told): void => {
    findings.push(findingOf({ id: 'decision', severity: 'error' }, told, { file, start, end, ...lines.place(start) }))
  }
  const mark = findMergeMark(text)
  if (mark !== null)
    findings.push(
      findingOf({ id: 'merge-marks', severity: 'error' }, tell('merge-marks'), { file, ...mark, column: 1 }),
    )
  const { document: parsed, errors } = parseYaml(ourSide(text))
  if (parsed === null || errors.length > 0) {
    const { pos, message } = errors[0]!
    report(pos[0], pos[1], tell('decision.yaml', { said: message.split('\n')[0] ?? '' }))
    return
  }
  const list = parsed.contents
  if (!isSeq(list)) {
    report(0, 0, tell('decision.no-list'))
    return
  }
  for (const item of list.items) {
    const range = isMap(item) ? item.range : null
    const [start, end] = [range?.[0] ?? 0, range?.[1] ?? 0]
    const read = v.safeParse(schema, isMap(item) ? item.toJSON() : item)
    if (!read.success) {
      const issue = read.issues[0]
      report(
        start,
        end,
        tell('decision.value', { path: issue.path?.map((p) => String(p.key)).join('.') ?? '', said: issue.message }),
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
