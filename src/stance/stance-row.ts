/**
 * What the tables of verbs hold: one row a verb, one example a row, which is its test.
 *
 *     欢迎   favour 1      双方欢迎该倡议。
 *     支持   favour 2      双方支持该倡议。        a family with ranks has an order: 欢迎 < 支持
 */

/**
 * Verbs that say the same kind of thing. Only some have an order, by `rank`: what is said for or against. Elsewhere one
 * verb is told as another, and nothing of which is stronger.
 */
export type Family =
  | 'say'
  | 'hold'
  | 'favour'
  | 'against'
  | 'concern'
  | 'regret'
  | 'esteem'
  | 'ask'
  | 'agree'
  | 'feel'
  | 'bind'

export interface VerbRow {
  /** One for all forms of the word. */
  readonly key: string
  readonly family: Family
  /** Place in the order of its family; null where none is documented. */
  readonly rank: number | null
  /** A sentence that is read by this row and not without it. */
  readonly example: string
  /** Where the reading is published, named so that it can be found; null: it is this project's own. */
  readonly source: string | null
}

/** Of these only one who speaks is the subject, so that a verb far from it is still its own. */
const SPOKEN: ReadonlySet<Family> = new Set(['say', 'hold', 'concern', 'regret', 'esteem', 'agree'])

/** The same of single verbs whose families hold others, too. */
const SPOKEN_KEYS: ReadonlySet<string> = new Set(['呼吁', '敦促', 'call', 'urge', 'призывать'])

/** Whether the verb can only be said by one who speaks: 重申, 谴责; and not 支持, which states are asked to do, too. */
export const isSpoken = ({ family, rank, key }: VerbRow): boolean =>
  SPOKEN.has(family) || rank === 1 || SPOKEN_KEYS.has(key)

/** Under a modal no stance: 任何一方可要求磋商 gives a right, and asks for nothing. */
export const NO_STANCE_UNDER_MODAL: ReadonlySet<string> = new Set([
  '要求',
  '建议',
  '邀请',
  '接受',
  '允许',
  'invite',
  'request',
  'demand',
  'propose',
  'recommend',
  'ask',
  'требовать',
  'приглашать',
  'рекомендовать',
  'предлагать',
  'просить',
])
