/**
 * A comparison as records, one a link: what csv and xlsx write.
 *
 *     address 2024-1.3   relation revised   earlier_clauses 2019-1.4   change 双方宣布[-建立-]{+提升+}…
 *
 * A paragraph that shares no subject with a summary has a record too, and so has a point of a summary without one.
 * `relation` is the claim that the view settled: beside excerpts `not_in_excerpts`, beside a summary `not_in_summary`,
 * between successive documents `new_here` and `not_repeated`, between versions `added` and `deleted`. A summary's text stands in a column of its own, so that nobody takes it for the document's.
 */
import {
  type Cell,
  type ClauseView,
  claimWord,
  type Row,
  type Run,
  type SubjectLink,
  subjectClaims,
  type View,
  type WitnessView,
  type WordingClaim,
  type WordingLink,
  wordingClaims,
} from '../src/core.ts'
import { type Typesetter, typeset } from '../src/words/typeset.ts'
import { printedClause } from './printed.ts'
import { visible } from './unseen.ts'

const NAMED = { a: '该较早文本', b: '该较晚文本', lacking: 'a' } as const

/** Every claim that the column `relation` may hold, with its word in Chinese. */
const CLAIMS: readonly (readonly [code: string, word: string])[] = [
  ...(Object.keys(wordingClaims) as WordingClaim[]).map((code) => [code, claimWord(code, NAMED, 'zh')] as const),
  ...Object.entries(subjectClaims).map(([code, { word }]) => [code, word.zh] as const),
]

/** The columns, in order. Names are stable: a new column comes last. */
export const columns = [
  { name: 'address', zh: '本行的地址', en: 'address of the row' },
  { name: 'earlier', zh: '较早文本代号', en: 'siglum of the earlier text' },
  { name: 'earlier_is', zh: '较早文本性质：full 全文、abridged 节录、digest 编者提要', en: 'full, abridged or digest' },
  { name: 'later', zh: '较晚文本代号', en: 'siglum of the later text' },
  { name: 'later_is', zh: '较晚文本性质', en: 'full, abridged or digest' },
  { name: 'compared', zh: 'wording 字句；subject 只比题目', en: 'wording, or subject alone' },
  { name: 'reading', zh: 'successive 前后相继；versions 同一文本的版本', en: 'successive documents, or versions' },
  { name: 'kind', zh: 'clause 条款；heading 标题', en: 'clause or heading' },
  {
    name: 'relation',
    zh: CLAIMS.map((pair) => pair.join(' ')).join('、'),
    en: CLAIMS.map(([code]) => code).join(', '),
  },
  { name: 'word', zh: '同上，以界面语言', en: 'the same in the language of the interface' },
  { name: 'moved', zh: '是否移动', en: 'whether it moved' },
  { name: 'evidence', zh: 'firm 充分；limited 有限', en: 'firm or limited' },
  { name: 'doubtful', zh: '对应是否存疑', en: 'whether the link is doubtful' },
  { name: 'earlier_clauses', zh: '较早文本条款的地址', en: 'addresses of the earlier clauses' },
  { name: 'later_clauses', zh: '较晚文本条款的地址', en: 'addresses of the later clauses' },
  { name: 'earlier_heading', zh: '较早文本条款所在的标题', en: 'headings above the earlier clause' },
  { name: 'later_heading', zh: '较晚文本条款所在的标题', en: 'headings above the later clause' },
  { name: 'earlier_text', zh: '较早文本原文，每段一行', en: "the earlier document's words, a line a clause" },
  { name: 'later_text', zh: '较晚文本原文，每段一行', en: "the later document's words, a line a clause" },
  { name: 'earlier_summary', zh: '编者提要，非原文，请勿引用', en: "editors' summary, not the document's words" },
  { name: 'later_summary', zh: '编者提要，非原文，请勿引用', en: "editors' summary, not the document's words" },
  { name: 'change', zh: '字句之变：[-较早文本有-]{+较晚文本有+}', en: 'what differs: [-earlier-]{+later+}' },
  { name: 'notes', zh: '说明', en: 'notes' },
  { name: 'shared_terms', zh: '与提要共有的术语', en: 'terms shared with the summary' },
  {
    name: 'similarity',
    zh: '字句相似度 0–1；提要无此项',
    en: 'similarity of the wording, 0 to 1; none beside a summary, or where a maintainer decided',
  },
  { name: 'changed_wording', zh: '字句异文数', en: 'variants of wording' },
  { name: 'changed_numbers', zh: '数字异文数', en: 'variants of numbers, dates and references' },
  { name: 'changed_order', zh: '次序异文数', en: 'variants of order' },
  { name: 'changed_punctuation', zh: '标点异文数', en: 'variants of punctuation, width and quotes' },
  { name: 'difference', zh: '两份文本在此是否有别', en: 'whether the two texts are known to differ here' },
  {
    name: 'row_claim',
    zh: '本行就全部较早文本而言：new_here 所援引各文件皆无、in_none_compared 所对照文件皆无',
    en: 'what holds of the row for all earlier texts: new_here, in none of the documents cited; in_none_compared',
  },
  {
    name: 'passages',
    zh: '与对应条款以外各条共有的字句，每处一行：较早条款 / 较晚条款：字句',
    en: 'wording shared with other clauses than the counterparts, a line each: earlier / later: words',
  },
  {
    name: 'stance',
    zh: '说话者、动词、语气、情态词之变，每处一行',
    en: 'where another speaks, or the verb, its strength or its modal changed, a line each',
  },
] as const satisfies readonly { readonly name: string; readonly zh: string; readonly en: string }[]

export type ColumnName = (typeof columns)[number]['name']
export type ReportRecord = Readonly<Record<ColumnName, string | number | boolean | null>>

const addresses = (clauses: readonly ClauseView[]): string => clauses.map((c) => c.address).join(' ')
const texts = (clauses: readonly ClauseView[]): string => clauses.map(printedClause).join('\n')

/** `[-支持-]{+欢迎+}`; a sentence that stands elsewhere with its place. */
function markedWords(runs: readonly Run[]): string {
  return runs
    .map(({ mark, text, ref }) => {
      if (mark === 'del') return `[-${text}-]`
      if (mark === 'ins') return `{+${text}+}`
      if (mark === 'from') return `{<${ref ?? ''} ${text}+}`
      return mark === 'to' ? `[>${ref ?? ''} ${text}-]` : text
    })
    .join('')
}

interface Side {
  readonly clauses: readonly ClauseView[]
  readonly witness: WitnessView
}

function sideFields(name: 'earlier' | 'later', { clauses, witness }: Side): Partial<ReportRecord> {
  const text = texts(clauses)
  const digest = witness.fidelity === 'digest'
  return {
    [name]: witness.siglum,
    [`${name}_is`]: witness.fidelity,
    [`${name}_clauses`]: addresses(clauses),
    [`${name}_heading`]: clauses[0]?.path.join(' / ') ?? '',
    [`${name}_text`]: digest ? '' : text,
    [`${name}_summary`]: digest ? text : '',
  }
}

const BLANK = Object.fromEntries(columns.map((c) => [c.name, null])) as ReportRecord

/** Strings come out with what cannot be seen shown by number. */
function shown(record: ReportRecord): ReportRecord {
  const entries = Object.entries(record).map(([k, v]) => [k, typeof v === 'string' ? visible(v) : v])
  return Object.fromEntries(entries) as ReportRecord
}

export function recordsOf(view: View): readonly ReportRecord[] {
  const later = view.witnesses.at(-1)!
  const records: ReportRecord[] = []
  for (const row of view.rows) {
    const before = records.length
    for (const cell of row.cells) {
      const column = view.columns[cell.column]!
      const earlier = view.witnesses[cell.column]!
      const base = {
        ...BLANK,
        address: row.id,
        compared: column.kind,
        reading: column.reading,
        kind: row.heading ? 'heading' : 'clause',
        row_claim: row.claim?.claim ?? '',
      }
      const put = (a: readonly ClauseView[], b: readonly ClauseView[], more: Partial<ReportRecord>): void => {
        const sides = {
          ...sideFields('earlier', { clauses: a, witness: earlier }),
          ...sideFields('later', { clauses: b, witness: later }),
        }
        records.push(shown({ ...base, ...sides, ...more } as ReportRecord))
      }
      for (const link of cell.links) put(...linkFields(link, typeset(view.ui)))
      for (const clause of cell.alone) put([clause], [], { relation: cell.claim, word: cell.none })
      if (cell.links.length === 0 && cell.alone.length === 0 && cell.none !== null)
        put([], row.base, { relation: cell.claim, word: cell.none })
    }
    if (records.length === before) records.push(shown(headingRecord(row, row.cells[0], later)))
  }
  return records
}

function linkFields(
  link: WordingLink | SubjectLink,
  t: Typesetter,
): readonly [readonly ClauseView[], readonly ClauseView[], Partial<ReportRecord>] {
  const notes = t.clauses(link.notes)
  if (link.kind === 'subject') {
    return [[link.a], [link.b], { relation: link.claim, word: link.word, notes, shared_terms: t.list(link.terms) }]
  }
  const linked = link.a.length > 0 && link.b.length > 0
  const { wording, number, order, punctuation } = link.variants
  return [
    link.a,
    link.b,
    {
      relation: link.claim,
      word: link.word,
      moved: link.moved,
      evidence: link.evidence,
      doubtful: link.doubtful,
      change: linked && link.inline.some((run) => run.mark !== 'same') ? markedWords(link.inline) : '',
      notes,
      similarity: linked ? link.score : null,
      changed_wording: wording,
      changed_numbers: number,
      changed_order: order,
      changed_punctuation: punctuation,
      difference: link.difference,
      passages: link.passages.map((p) => `${p.a} / ${p.b}: ${p.textB}`).join('\n'),
      stance: link.stances.map((s) => s.word).join('\n'),
    },
  ]
}

/** A heading of the later text, where the earlier ones are summaries and have none to set beside it. */
function headingRecord(row: Row, _cell: Cell | undefined, later: WitnessView): ReportRecord {
  const side = sideFields('later', { clauses: row.base, witness: later })
  return { ...BLANK, address: row.id, kind: row.heading ? 'heading' : 'clause', ...side } as ReportRecord
}
