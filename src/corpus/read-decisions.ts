/** One file of decisions to values. YAML and the schema library are loaded with this file, and so only where there is one. */
import * as v from 'valibot'
import { isMap, isSeq, parseDocument } from 'yaml'
import type { Decision, Finding, Lang } from '../model/index.ts'
import type { Said } from '../text/input-error.ts'
import { Lines } from '../text/lines.ts'
import { saidFinding } from './said-finding.ts'

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
  const report = (start: number, end: number, message: Said, hint: Said): void => {
    findings.push(saidFinding('decision', { file, start, end, ...lines.place(start) }, message, hint))
  }
  const parsed = parseDocument(text, { prettyErrors: false, logLevel: 'silent' })
  const broken = parsed.errors[0]
  if (broken) {
    const why = broken.message.split('\n')[0] ?? ''
    report(
      broken.pos[0],
      broken.pos[1],
      { en: why, zh: `不是合格的 YAML：${why}` },
      { en: 'mend the YAML', zh: '请改正 YAML' },
    )
    return
  }
  const list = parsed.contents
  if (!isSeq(list)) {
    report(
      0,
      0,
      { en: 'no list of decisions', zh: '不是判定的列表' },
      { en: 'begin each with "- a:"', zh: '每条请以 "- a:" 开头' },
    )
    return
  }
  for (const item of list.items) {
    const range = isMap(item) ? item.range : null
    const [start, end] = [range?.[0] ?? 0, range?.[1] ?? 0]
    const read = v.safeParse(schema, isMap(item) ? item.toJSON() : item)
    if (!read.success) {
      const issue = read.issues[0]
      const at = issue.path?.map((p) => String(p.key)).join('.')
      report(
        start,
        end,
        { en: `${at ? `${at}: ` : ''}${issue.message}`, zh: `${at ? `${at}：` : ''}此值不合格式` },
        { en: 'give a, b, together, by and note', zh: '请给出 a、b、together、by、note' },
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
