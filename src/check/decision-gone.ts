/** A maintainer's decision about two clauses of which one is gone: somebody has to look at the texts again. */
import type { Decision, Finding } from '../model/index.ts'
import { findingOf, tell } from '../words/finding.ts'
import type { CorpusFault, CorpusRule } from './rule.ts'

const RULE = { id: 'decision-gone', severity: 'error' } as const

export const decisionGone: CorpusRule = {
  ...RULE,
  scope: 'corpus',
  describe: { en: 'a decision about clauses that are gone', zh: '人工判定所指的条款已不存在' },
  check: ({ documents, decisions, clausesOf }) =>
    decisions.flatMap((decision) => {
      const { lang } = decision
      const gone = (['a', 'b'] as const).filter((side) => {
        const id = side === 'a' ? decision.documentA : decision.documentB
        const texts = (documents.find((d) => d.id === id)?.witnesses ?? []).filter(
          (w) => w.fidelity !== 'digest' && (lang === null || w.lang === lang),
        )
        return !texts.some((w) => clausesOf(w).some((c) => c.id === decision[side]))
      })
      return gone.length === 0 ? [] : [goneFault(decision, gone)]
    }),
}

/** The same of two texts that are compared: the decisions of which a clause is gone. */
export function goneDecisions(
  decisions: readonly Decision[],
  clausesA: readonly { readonly id: string }[],
  clausesB: readonly { readonly id: string }[],
): readonly Finding[] {
  return decisions.flatMap((decision) => {
    const gone = (['a', 'b'] as const).filter(
      (side) => !(side === 'a' ? clausesA : clausesB).some((c) => c.id === decision[side]),
    )
    if (gone.length === 0) return []
    const fault = goneFault(decision, gone)
    return [findingOf(RULE, fault, fault)]
  })
}

function goneFault(decision: Decision, gone: readonly ('a' | 'b')[]): CorpusFault {
  const { file, start, end, line, column } = decision
  const named = gone.map((side) => `${side === 'a' ? decision.documentA : decision.documentB} ${decision[side]}`)
  return {
    file,
    start,
    end,
    line,
    column,
    ...tell('decision-gone', { clauses: named }),
  }
}
