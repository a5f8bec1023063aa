/**
 * A text said to be full that lacks what its abridgement has, or is shorter: it is not whole, or not the same document.
 *
 * A sentence of the abridgement counts as present where most of its runs of five characters stand in the full text.
 * Short ones (声明摘要如下) are the publisher's, and so is a paragraph that ends so; they are passed over.
 */
import { saysExcerptsFollow } from '../genre/wholeness.ts'
import { keyText, unspaced } from '../text/key.ts'
import { tell } from '../words/finding.ts'
import { type Fault, type PairRule, shortly } from './rule.ts'

/** Characters of a run, and of a sentence that is looked for at least. */
const RUN = 5
const SHORTEST = { zh: 18, ru: 50, en: 50 } as const
/** Share of runs that must stand in the full text: an editor may drop a clause of the sentence. */
const PRESENT = 0.6

export const fullLacksAbridged: PairRule = {
  id: 'full-lacks-abridged',
  severity: 'error',
  scope: 'pair',
  describe: { en: 'a full text that lacks clauses of its abridgement', zh: '全文缺少节录所有的字句，或比节录还短' },
  check: (full, abridged) => {
    const whole = unspaced(keyText(full.witness.text))
    const { text, lang } = abridged.witness
    const faults: Fault[] = []
    const part = unspaced(keyText(text))
    if (whole.length < part.length)
      faults.push({
        start: 0,
        end: 0,
        ...tell('full-lacks-abridged.shorter', {
          siglum: full.witness.siglum,
          full: whole.length,
          abridged: part.length,
        }),
      })
    const runs = new Set<string>()
    for (let i = 0; i + RUN <= whole.length; i++) runs.add(whole.slice(i, i + RUN))
    for (const clause of abridged.clauses) {
      if (clause.kind === 'heading' || saysExcerptsFollow(text.slice(clause.start, clause.end))) continue
      for (const [start, end] of clause.sentences) {
        const key = unspaced(keyText(text, start, end))
        if (key.length < SHORTEST[lang]) continue
        let found = 0
        for (let i = 0; i + RUN <= key.length; i++) if (runs.has(key.slice(i, i + RUN))) found++
        if (found / (key.length - RUN + 1) >= PRESENT) continue
        faults.push({
          start,
          end,
          ...tell('full-lacks-abridged.sentence', {
            siglum: full.witness.siglum,
            words: shortly(text.slice(start, end)),
          }),
        })
      }
    }
    return faults
  },
}
