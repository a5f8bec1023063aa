/**
 * What is said of a claim, one row a claim. When a claim may be made is settled in `src/view/claims.ts`.
 *
 *     not_in_earlier   2019 未见 | not in 2019
 */
import type { SubjectClaim, WordingClaim } from '../model/claim.ts'
import type { RowClaim } from '../model/view.ts'
import { type Entry, type Label, phrase } from './say.ts'

/** `a` and `b` are the short names of both texts; `lacking` is the one that lacks the clause. */
export const wordingClaimWords = {
  kept: { zh: '沿用', en: 'kept' },
  moved: { zh: '沿用', en: 'kept' },
  punctuation: { zh: '仅标点', en: 'punctuation only' },
  carries: { zh: '字句多异，含沿用语', en: 'mostly other words, carries wording' },
  revised: { zh: '改动', en: 'reworded' },
  split: { zh: '拆分', en: 'split' },
  merged: { zh: '合并', en: 'merged' },
  stands_elsewhere: { zh: '无单独的对应条款', en: 'no counterpart clause of its own' },
  shares: { zh: '无对应条款', en: 'no counterpart clause' },
  not_in_excerpts: phrase(
    { a: '2019', lacking: 'a' },
    {
      zh: ({ a, lacking }) => (lacking === 'a' ? `${a} 节录未见` : '节录未见'),
      en: ({ a, lacking }) => (lacking === 'a' ? `not in the ${a} excerpts` : 'not in these excerpts'),
    },
  ),
  added: { zh: '新增', en: 'added' },
  deleted: { zh: '删去', en: 'deleted' },
  only_in_later: { zh: '仅见于 {b}', en: 'only in {b}' },
  only_in_earlier: { zh: '仅见于 {a}', en: 'only in {a}' },
  new_here: { zh: '新见', en: 'new here' },
  not_in_earlier: { zh: '{a} 未见', en: 'not in {a}' },
  not_repeated: { zh: '未再出现', en: 'not repeated' },
} as const satisfies Readonly<Record<WordingClaim, Entry>>

/** What is said once of a row that none of several earlier texts has. */
export const rowClaimWords = {
  new_here: { zh: '新见', en: 'new here' },
  in_none_compared: { zh: '所对照文件皆无', en: 'in none of those compared' },
} as const satisfies Readonly<Record<RowClaim['claim'], Label>>

/** Beside a summary nothing is said of wording, and nothing is ever new or dropped. */
export const subjectClaimWords = {
  same_subject: { zh: '同题', en: 'same subject' },
  touches_subject: { zh: '涉及同题', en: 'related subject' },
  not_in_summary: { zh: '提要未载', en: 'not in this summary' },
  not_in_excerpts: { zh: '节录未见', en: 'not in these excerpts' },
  no_shared_subject: { zh: '未见同题', en: 'no shared subject found' },
} as const satisfies Readonly<Record<SubjectClaim, Label>>

/** The word of a claim without the name of its text, where that stands before it already: `2019 未见` → `未见`. */
export const wordAfterName = (word: string, short: string): string =>
  word.startsWith(`${short} `) ? word.slice(short.length + 1) : word
