/** What `tifa check` says beside its findings, in all its forms. */

import type { Severity } from '../model/finding.ts'
import type { ChangeKind, Inspection, WitnessChange } from '../model/inspection.ts'
import { type Entry, type Label, phrase } from './say.ts'

export const severityWords = {
  error: { zh: '错误', en: 'Errors' },
  warning: { zh: '警告', en: 'Warnings' },
  note: { zh: '说明', en: 'Notes' },
} as const satisfies Readonly<Record<Severity, Label>>

export const kindWords = {
  wording: { zh: '字句', en: 'wording' },
  punctuation: { zh: '标点', en: 'punctuation' },
  numbering: { zh: '编号', en: 'numbering' },
} as const satisfies Readonly<Record<ChangeKind, Label>>

export const outcomeWords = {
  added: { zh: '新收文本', en: 'a text brought in' },
  removed: { zh: '移除文本', en: 'a text taken out' },
  changed: { zh: '有改动', en: 'changed' },
  layout: { zh: '只有版式之别，条款无改动', en: 'layout alone: nothing changed in its clauses' },
  renamed: { zh: '只改了名称', en: 'renamed, nothing else' },
} as const satisfies Readonly<Record<WitnessChange['outcome'], Label>>

export const lockWords = {
  current: { zh: '锁与文本相符', en: 'the lock is that of the texts' },
  differs: { zh: '锁与文本不符', en: 'the lock is not that of the texts' },
  missing: { zh: '没有锁', en: 'there is no lock' },
  unreadable: { zh: '锁已损坏', en: 'the lock is broken' },
  segmentation: { zh: '锁由另一版分条写成，整篇相符', en: 'the lock is from another segmentation; whole texts agree' },
} as const satisfies Readonly<Record<Inspection['lock'], Label>>

export const checkWords = {
  /** `1 document, 2 texts` */
  corpus: phrase(
    { documents: 2, witnesses: 2 },
    {
      zh: ({ documents, witnesses }) => `${documents} 份文件，${witnesses} 个文本`,
      en: ({ documents, witnesses }, t) =>
        `${t.count(documents, { one: 'document', other: 'documents' })}, ${t.count(witnesses, { one: 'text', other: 'texts' })}`,
    },
  ),
  /** `1 error, 2 warnings, 6 notes` */
  counts: phrase(
    { error: 2, warning: 2, note: 2 },
    {
      zh: ({ error, warning, note }) => `错误 ${error}，警告 ${warning}，说明 ${note}`,
      en: ({ error, warning, note }, t) =>
        t.list([
          t.count(error, { one: 'error', other: 'errors' }),
          t.count(warning, { one: 'warning', other: 'warnings' }),
          t.count(note, { one: 'note', other: 'notes' }),
        ]),
    },
  ),
  /** `wording 2` */
  changed: phrase(
    { kind: kindWords.wording as Label, places: 2 },
    { zh: ({ kind, places }) => `${kind.zh} ${places} 处`, en: ({ kind, places }) => `${kind.en} ${places}` },
  ),
  accepted: { zh: '字句改动已由 corpus.lock 确认', en: 'the change of wording is accepted by corpus.lock' },
  notAccepted: { zh: '字句改动未经 corpus.lock 确认', en: 'the change of wording is not accepted by corpus.lock' },
  reason: { zh: '理由（{date}）：{why}', en: 'reason ({date}): {why}' },
  notThere: { zh: '（无）', en: '(not there)' },
  moved: { zh: '、移动', en: ', moved' },
  otherWords: { zh: '{state}（字句有变）', en: '{state} (other words)' },
  noneAffected: { zh: '无一受影响', en: 'none affected' },
  /** A note may say that not all of them were looked at. */
  noneAffectedSeen: { zh: '所查各对照：无一受影响', en: 'none affected of those looked at' },
  moreNotes: {
    zh: '另有说明 {notes} 条：--format json 有全部',
    en: '{notes} more notes: --format json has all',
  },
  silenced: { zh: '按记录静默 {places} 处', en: '{places} silenced by records' },
  changedSince: { zh: '自 {revision} 以来的改动', en: 'Changed since {revision}' },
  noChange: { zh: '文本没有改动', en: 'no text changed' },
  was: { zh: '（原 {file}）', en: ' (was {file})' },
  more: { zh: '另有 {places} 处', en: '{places} more' },
  moreFindings: { zh: '另有 {findings} 条', en: '{findings} more' },
  effects: { zh: '对已发布对照的影响', en: 'What it does to published comparisons' },
  citations: { zh: '援引', en: 'Citations' },
  noTarget: { zh: '（无）', en: '(none)' },
  notAnnotated: {
    zh: '{severity}：另有 {findings} 条未作标注，见步骤摘要或 --format json',
    en: '{severity}: {findings} more are not annotated; see the step summary, or --format json',
  },
  noSummary: { zh: 'tifa：无法写步骤摘要', en: "tifa: the step summary can't be written" },
  noRevision: {
    zh: 'tifa：此克隆没有 {revision}，只与 corpus.lock 核对；请取得完整历史（fetch-depth: 0）',
    en: 'tifa: this clone does not have {revision}, so texts are held against corpus.lock alone; fetch the whole history (fetch-depth: 0)',
  },
  packageCorpus: {
    zh: 'tifa：此处没有 ./corpus，检查的是随附的语料库；你的语料库请用 --corpus 指明，或用 tifa init 新建',
    en: 'tifa: no ./corpus here, so the corpus that ships with tifa is checked; name yours with --corpus, or make one with tifa init',
  },
  lockWritten: { zh: '已重写 {lock}', en: 'wrote {lock}' },
  settled: { zh: '已确认：{finding}', en: 'accepted: {finding}' },
  cachePassedOver: phrase(
    { results: 2 },
    {
      zh: ({ results }) => `缓存中 ${results} 项已非本机所存，未予采用，已重新计算`,
      en: ({ results }, t) =>
        `${t.count(results, { one: 'cached result was', other: 'cached results were' })} not as this machine kept them: passed over, and worked out anew`,
    },
  ),
  accepts: { zh: '确认 {place}：{words}', en: 'accepts {place}: {words}' },
  acceptsNow: {
    zh: '确认 {place}，今作：{words}（锁定时的原文无从查得）',
    en: 'accepts {place}, which now reads: {words} (the text that was locked is not to be found)',
  },
  moreSettled: { zh: '另确认 {findings} 处', en: '{findings} more accepted' },
} as const satisfies Record<string, Entry>

/** The Markdown form: titles and heads of tables. */
export const checkPageWords = {
  cut: { zh: '（已达长度上限，其余见 --format json）', en: '(cut here: the rest is in --format json)' },
  changed: { zh: '改动：自 {revision}', en: 'What changed since {revision}' },
  noChange: { zh: '文本没有改动。', en: 'No text changed.' },
  more: { zh: '另有 {places} 处。', en: '{places} more.' },
  corpusLine: {
    zh: '{corpus}：{counts}；{lock}。',
    en: '{corpus}: {counts}; {lock}.',
  },
  sentence: { zh: '{words}。', en: '{words}.' },
  clause: { zh: '条款', en: 'clause' },
  old: { zh: '旧', en: 'old' },
  new: { zh: '新', en: 'new' },
  kind: { zh: '类别', en: 'kind' },
  comparison: { zh: '对照', en: 'comparison' },
  before: { zh: '原', en: 'before' },
  now: { zh: '现', en: 'now' },
  citation: { zh: '援引', en: 'citation' },
  targetBefore: { zh: '原指', en: 'before' },
  targetNow: { zh: '现指', en: 'now' },
} as const satisfies Record<string, Entry>
