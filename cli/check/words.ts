/** What `tifa check` says beside its findings, in both languages: one table for all its forms. */
import type { ChangeKind, ClauseState, Inspection, Severity, Ui, WitnessChange } from '../../src/index.ts'
import { echoClaim, subjectClaims, wordingClaims, words } from '../../src/index.ts'
import type { Label } from '../command.ts'

export const severityWords: Readonly<Record<Severity, Label>> = {
  error: { zh: '错误', en: 'Errors' },
  warning: { zh: '警告', en: 'Warnings' },
  note: { zh: '说明', en: 'Notes' },
}

export const kindWords: Readonly<Record<ChangeKind, Label>> = {
  wording: { zh: '字句', en: 'wording' },
  punctuation: { zh: '标点', en: 'punctuation' },
  numbering: { zh: '编号', en: 'numbering' },
}

export const outcomeWords: Readonly<Record<WitnessChange['outcome'], Label>> = {
  added: { zh: '新收文本', en: 'a text brought in' },
  removed: { zh: '移除文本', en: 'a text taken out' },
  changed: { zh: '有改动', en: 'changed' },
  layout: { zh: '只有版式之别，条款无改动', en: 'layout alone: nothing changed in its clauses' },
  renamed: { zh: '只改了名称', en: 'renamed, nothing else' },
}

export const lockWords: Readonly<Record<Inspection['lock'], Label>> = {
  current: { zh: '锁与文本相符', en: 'the lock is that of the texts' },
  differs: { zh: '锁与文本不符', en: 'the lock is not that of the texts' },
  missing: { zh: '没有锁', en: 'there is no lock' },
  unreadable: { zh: '锁已损坏', en: 'the lock is broken' },
  segmentation: { zh: '锁由另一版分条写成，整篇相符', en: 'the lock is from another segmentation; whole texts agree' },
}

const of = (n: number, one: string): string => `${n} ${one}${n === 1 ? '' : 's'}`

/** `1 document, 2 texts` */
export const corpusWords = ({ documents, witnesses }: Pick<Inspection, 'documents' | 'witnesses'>): string =>
  `${of(documents, 'document')}, ${of(witnesses, 'text')}`

/** `1 error, 2 warnings, 6 notes` */
export function countWords({ counts }: Pick<Inspection, 'counts'>, ui: Ui): string {
  if (ui === 'zh') return `错误 ${counts.error}，警告 ${counts.warning}，说明 ${counts.note}`
  return [of(counts.error, 'error'), of(counts.warning, 'warning'), of(counts.note, 'note')].join(', ')
}

/** `wording 2, punctuation 1` */
export function changeWords(change: WitnessChange, ui: Ui): string {
  const counted = (Object.keys(kindWords) as ChangeKind[])
    .filter((kind) => change.counts[kind] > 0)
    .map((kind) =>
      ui === 'zh' ? `${kindWords[kind].zh} ${change.counts[kind]} 处` : `${kindWords[kind].en} ${change.counts[kind]}`,
    )
  return counted.length > 0 ? counted.join(ui === 'zh' ? '，' : ', ') : outcomeWords[change.outcome][ui]
}

/** Whether the lock goes with the change, and the reasons that the record gives. */
export function acceptedWords(change: WitnessChange, ui: Ui): readonly string[] {
  const lines: string[] = []
  if (change.counts.wording > 0 && change.fidelity !== 'digest')
    lines.push(
      change.accepted
        ? { zh: '字句改动已由 corpus.lock 确认', en: 'the change of wording is accepted by corpus.lock' }[ui]
        : { zh: '字句改动未经 corpus.lock 确认', en: 'the change of wording is not accepted by corpus.lock' }[ui],
    )
  for (const { date, why } of change.reasons)
    lines.push(ui === 'zh' ? `理由（${date}）：${why}` : `reason (${date}): ${why}`)
  if (!change.exact) lines.push(words.label.notExact[ui])
  return lines
}

/** Words of linked clauses name no text. */
const NAMELESS = { a: '', b: '', lacking: 'a' } as const

/** `改动 2022-3.4` */
export function stateWords(state: ClauseState | null, ui: Ui): string {
  if (state === null) return ui === 'zh' ? '（无）' : '(not there)'
  const { reads } = state
  const word =
    reads === 'strong echo' || reads === 'weak echo'
      ? subjectClaims[echoClaim(reads === 'strong echo' ? 'strong' : 'weak')].word[ui]
      : reads === 'no echo'
        ? subjectClaims.no_shared_subject.word[ui]
        : reads === 'added' || reads === 'dropped'
          ? words.label.noCounterpart[ui]
          : wordingClaims[reads].word[ui](NAMELESS)
  const moved = state.moved ? (ui === 'zh' ? '、移动' : ', moved') : ''
  const partners = state.partners.length > 0 ? ` ${state.partners.join(ui === 'zh' ? '、' : ', ')}` : ''
  return `${word}${moved}${partners}`
}

/** How a clause stood in a published comparison, and how it stands now. */
export function standsNow({ after, wording }: Inspection['comparisons'][number], ui: Ui): string {
  const state = stateWords(after, ui)
  return wording ? (ui === 'zh' ? `${state}（字句有变）` : `${state} (other words)`) : state
}

/** Said where texts changed and no comparison that readers have did. */
export function noneAffected({ since, changes, comparisons }: Inspection, ui: Ui): string | null {
  if (since === null || changes.length === 0 || comparisons.length > 0) return null
  // A note may say that not all of them were looked at.
  if (since.note !== null) return ui === 'zh' ? '所查各对照：无一受影响' : 'none affected of those looked at'
  return ui === 'zh' ? '无一受影响' : 'none affected'
}
