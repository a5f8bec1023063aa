/**
 * A comparison as records, one a link: what csv and xlsx write.
 *
 *     address 2024-1.3   relation revised   earlier_clauses 2019-1.4   change 双方宣布[-建立-]{+提升+}…
 *
 * A paragraph that shares no subject with a summary has a record too, and so has a point of a summary without one.
 * `relation` never says more than the texts allow: beside excerpts it is `not_in_excerpts`, beside a summary
 * `not_in_summary`; a later document that amends nothing has `new_here` and `not_repeated`, versions of one text
 * `added` and `deleted`. A summary's text stands in a column of its own, so that nobody takes it for the document's.
 */
import {
  type Cell,
  type ClauseView,
  type Column,
  type Row,
  type Run,
  type SubjectLink,
  type View,
  type WitnessView,
  type WordingLink,
  words,
} from '../src/core.ts'
import { printedClause } from './printed.ts'
import { visible } from './unseen.ts'

/** The columns, in order. Names are stable: a new column comes last. */
export const columns = [
  { name: 'address', zh: '本行的地址', en: 'address of the row' },
  { name: 'earlier', zh: '前文代号', en: 'siglum of the earlier text' },
  { name: 'earlier_is', zh: '前文性质：full 全文、abridged 节录、digest 编者提要', en: 'full, abridged or digest' },
  { name: 'later', zh: '底本代号', en: 'siglum of the later text' },
  { name: 'later_is', zh: '底本性质', en: 'full, abridged or digest' },
  { name: 'compared', zh: 'wording 字句；subject 只比题目', en: 'wording, or subject alone' },
  { name: 'reading', zh: 'successive 前后相继；versions 同一文本的版本', en: 'successive documents, or versions' },
  { name: 'kind', zh: 'clause 条款；heading 标题', en: 'clause or heading' },
  {
    name: 'relation',
    zh: 'kept 沿用、revised 改动、split 拆分、merged 合并、new_here 新见、not_repeated 未再见、added 新增、deleted 删去、not_in_earlier 该前文未见、not_in_excerpts 节录未见、same_subject 同题、touches_subject 弱同题、not_in_summary 提要未载、no_shared_subject 未见同题',
    en: 'kept, revised, split, merged, new_here, not_repeated, added, deleted, not_in_earlier, not_in_excerpts, same_subject, touches_subject, not_in_summary, no_shared_subject',
  },
  { name: 'word', zh: '同上，以界面语言', en: 'the same in the language of the interface' },
  { name: 'moved', zh: '是否移动', en: 'whether it moved' },
  { name: 'evidence', zh: 'firm 充分；limited 有限', en: 'firm or limited' },
  { name: 'doubtful', zh: '对应是否存疑', en: 'whether the link is doubtful' },
  { name: 'earlier_clauses', zh: '前文条款的地址', en: 'addresses of the earlier clauses' },
  { name: 'later_clauses', zh: '底本条款的地址', en: 'addresses of the later clauses' },
  { name: 'earlier_heading', zh: '前文条款所在的标题', en: 'headings above the earlier clause' },
  { name: 'later_heading', zh: '底本条款所在的标题', en: 'headings above the later clause' },
  { name: 'earlier_text', zh: '前文原文，每段一行', en: "the earlier document's words, a line a clause" },
  { name: 'later_text', zh: '底本原文，每段一行', en: "the later document's words, a line a clause" },
  { name: 'earlier_summary', zh: '编者提要，非原文，请勿引用', en: "editors' summary, not the document's words" },
  { name: 'later_summary', zh: '编者提要，非原文，请勿引用', en: "editors' summary, not the document's words" },
  { name: 'change', zh: '字句之变：[-前文有-]{+底本有+}', en: 'what differs: [-earlier-]{+later+}' },
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
] as const satisfies readonly { readonly name: string; readonly zh: string; readonly en: string }[]

export type ColumnName = (typeof columns)[number]['name']
export type ReportRecord = Readonly<Record<ColumnName, string | number | boolean | null>>

const addresses = (clauses: readonly ClauseView[]): string => clauses.map((c) => c.address).join(' ')
const texts = (clauses: readonly ClauseView[]): string => clauses.map(printedClause).join('\n')

/** What may be said of a link: the relation, but never more than its word says. */
function claimOf(link: WordingLink, column: Column, view: View): string {
  const { relation, word } = link
  if (relation !== 'added' && relation !== 'dropped') return relation
  if (word === words.relation[column.reading][relation][view.ui]) {
    if (column.reading === 'versions') return relation === 'added' ? 'added' : 'deleted'
    return relation === 'added' ? 'new_here' : 'not_repeated'
  }
  return relation === 'added' && word === words.phrase.notIn[view.ui](column.short)
    ? 'not_in_earlier'
    : 'not_in_excerpts'
}

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
  const later = view.witnesses.at(-1) as WitnessView
  const records: ReportRecord[] = []
  for (const row of view.rows) {
    const before = records.length
    for (const cell of row.cells) {
      const column = view.columns[cell.column] as Column
      const earlier = view.witnesses[cell.column] as WitnessView
      const base = {
        ...BLANK,
        address: row.id,
        compared: column.kind,
        reading: column.reading,
        kind: row.heading ? 'heading' : 'clause',
      }
      const put = (a: readonly ClauseView[], b: readonly ClauseView[], more: Partial<ReportRecord>): void => {
        const sides = {
          ...sideFields('earlier', { clauses: a, witness: earlier }),
          ...sideFields('later', { clauses: b, witness: later }),
        }
        records.push(shown({ ...base, ...sides, ...more } as ReportRecord))
      }
      for (const link of cell.links) put(...linkFields(link, column, view))
      for (const clause of cell.alone) put([clause], [], { relation: noneOf(later), word: cell.none })
      if (cell.links.length === 0 && cell.alone.length === 0 && cell.none !== null)
        put([], row.base, { relation: noneOf(earlier), word: cell.none })
    }
    if (records.length === before) records.push(shown(headingRecord(row, row.cells[0], later)))
  }
  return records
}

/** What a clause without a shared subject is called, by what the text is that lacks it. */
const noneOf = (lacking: WitnessView): string =>
  ({ digest: 'not_in_summary', abridged: 'not_in_excerpts', full: 'no_shared_subject' })[lacking.fidelity]

function linkFields(
  link: WordingLink | SubjectLink,
  column: Column,
  view: View,
): readonly [readonly ClauseView[], readonly ClauseView[], Partial<ReportRecord>] {
  const notes = link.notes.join('；')
  if (link.kind === 'subject') {
    const relation = link.strength === 'strong' ? 'same_subject' : 'touches_subject'
    return [[link.a], [link.b], { relation, word: link.word, notes, shared_terms: link.terms.join('、') }]
  }
  const linked = link.a.length > 0 && link.b.length > 0
  const { wording, number, order, punctuation } = link.variants
  return [
    link.a,
    link.b,
    {
      relation: claimOf(link, column, view),
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
    },
  ]
}

/** A heading of the later text, where the earlier ones are summaries and have none to set beside it. */
function headingRecord(row: Row, _cell: Cell | undefined, later: WitnessView): ReportRecord {
  const side = sideFields('later', { clauses: row.base, witness: later })
  return { ...BLANK, address: row.id, kind: row.heading ? 'heading' : 'clause', ...side } as ReportRecord
}
