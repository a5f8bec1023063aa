/**
 * `tifa why 2024`: each clause of a whole text through all earlier documents of its corpus, cited or not.
 *
 *     1998 · 2016 · 2019
 *     2024-1.5 ● ● · 首见 1998-art2.2（100%）；2019 无相近条款，2024 复见
 *         “双方尊重彼此主权。”：首见 2016-1.5（100%）
 *
 * A sentence stands below its clause where its history is another.
 */
import { buildChains, tallyOf } from '../../src/command.ts'
import { type ChainView, chainKey } from '../../src/index.ts'
import { chainWords } from '../../src/words/chain-words.ts'
import { say } from '../../src/words/say.ts'
import { typeset } from '../../src/words/typeset.ts'
import { misuse } from '../usage-error.ts'
import { type Asked, baseOf, chainsAsked, isJson, writeJson, writeLines } from './asked.ts'

/** Documents whose signs still read as a row; of more, the words alone tell. */
const SIGNS_MOST = 24
const INDENT = 4

/** Writes it, and gives the exit code. Throws a usage error that says what is wanting where nothing can be traced. */
export async function whyText(asked: Asked): Promise<number> {
  const { view, request, terminal } = asked
  const { ui } = terminal
  const base = baseOf(asked)
  const { short, witness } = base
  const chains = await chainsAsked(asked)
  if (chains === null) {
    if (witness.fidelity === 'digest') throw misuse('why.summary', { text: short })
    if (witness.document === null && request.corpus === undefined) throw misuse('why.no-corpus', { text: short })
    throw misuse('why.nothing-earlier', { text: short })
  }
  if (isJson(asked)) return writeJson(asked, { clause: short, links: [], chains })
  const shown = buildChains(chains, base, ui)
  const t = typeset(ui)
  return writeLines(asked, (put) => {
    const documents = shown[0]?.links ?? []
    put(view.lead[0]!)
    put(say(ui, chainWords.asked, { texts: documents.length, documents: chains[0]?.links.length ?? 0 }))
    if (documents.length === 0) {
      put(chainWords.noText[ui])
      return
    }
    put(documents.map(({ name }) => name).join(' · '), INDENT)
    put(tallyOf(chains, ui))
    put(t.clauses(chainKey(ui)))
    put(chainWords.hint[ui])
    put('')
    let clause: ChainView | null = null
    for (const chain of shown) {
      if (!chain.ofSentence) {
        clause = chain
        const signs = chain.links.length > SIGNS_MOST ? '' : `${chain.links.map((l) => l.sign).join(' ')} `
        put(`${chain.address} ${signs}${chain.summary}`)
      } else if (chain.summary !== clause?.summary) put(t.named(t.quoted(chain.words), chain.summary), INDENT)
    }
  })
}
