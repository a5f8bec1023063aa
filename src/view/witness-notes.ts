/**
 * What a reader of the data has to know of the texts that are compared; people are told it in the first lines.
 *
 *     a.txt, given by name alone          →  assumed-whole   nobody vouched that it is not an abridgement
 *     old.txt, in no encoding it shows    →  encoding-guessed   by its bytes, which may be wrong
 *     2023 against 2024, the base older   →  against-time    often meant the other way round, never exchanged unasked
 */
import type { Finding, Witness } from '../model/index.ts'
import { isDatedBefore } from './date-order.ts'
import { readingNotes } from './how-read.ts'

/** Notes on texts of which the last is the base, in their order. */
export function witnessNotes(witnesses: readonly Witness[]): readonly Finding[] {
  const base = witnesses.at(-1)
  if (!base) return []
  return [
    ...witnesses.flatMap(howItWasRead),
    ...witnesses.filter((w) => w.fidelity === 'full' && w.fidelityBasis === 'assumed').map(assumedWhole),
    ...witnesses.filter((w) => isDatedBefore(base.date, w.date)).map((w) => againstTime(base, w)),
  ]
}

/** Of a whole file: a note about a text has no place in it. */
const about = (witness: Witness, rule: string): Omit<Finding, 'message' | 'hint' | 'zh'> => ({
  rule,
  severity: 'note',
  file: witness.file,
  start: 0,
  end: 0,
  line: 1,
  column: 1,
})

const howItWasRead = (witness: Witness): readonly Finding[] =>
  readingNotes(witness).map(({ rule, message, hint }) => ({
    ...about(witness, rule),
    message: message.en,
    hint: hint.en,
    zh: { message: message.zh, hint: hint.zh },
  }))

const assumedWhole = (witness: Witness): Finding => ({
  ...about(witness, 'assumed-whole'),
  message: `${witness.siglum} is taken for a whole text, which nobody vouched for`,
  hint: 'if it is an excerpt, say so with --abridged: what it leaves out is then not told as dropped',
  zh: {
    message: `${witness.siglum} 视为全文，无人担保`,
    hint: '若是节录，请以 --abridged 说明：所略之处便不作“未再见”',
  },
})

const againstTime = (base: Witness, earlier: Witness): Finding => ({
  ...about(base, 'against-time'),
  message: `${base.siglum} (${base.date}) stands as the later text and is dated before ${earlier.siglum} (${earlier.date})`,
  hint: 'added and dropped follow the order given; name the texts in the order of their dates to read them forwards',
  zh: {
    message: `${base.siglum}（${base.date}）作为底本，早于所对照的 ${earlier.siglum}（${earlier.date}）`,
    hint: '新见与未再见按所给次序说；要顺着时间读，请按日期先后给出文本',
  },
})
