/**
 * `tifa why 2024`: each clause of a whole text through all earlier documents of its corpus, cited or not.
 *
 *     1998 · 2016 · 2019
 *     2024-1.5 ● ● · 首见 1998-art2.2（100%）；2019 无相近条款，2024 复见
 *         “双方尊重彼此主权。”：首见 2016-1.5（100%）
 *
 * A sentence stands below its clause where its history is another.
 */
import { buildChains, chainsNamed, tallyOf } from '../src/command.ts'
import { type ChainView, type Collated, type CollateRequest, chainSigns, type View } from '../src/index.ts'
import { chainStates, chainWords } from '../src/words/chain-words.ts'
import { say } from '../src/words/say.ts'
import { typeset } from '../src/words/typeset.ts'
import { type Arguments, EXIT, number, text } from './command.ts'
import type { Terminal } from './terminal.ts'
import type { AmbiguousWidth } from './text-width.ts'
import { misuse } from './usage-error.ts'
import { visible } from './visible.ts'
import { wrapText } from './wrap.ts'

/** Documents whose signs still read as a row; of more, the words alone tell. */
const SIGNS_MOST = 24
const INDENT = 4

interface Asked {
  readonly collated: Collated
  readonly view: View
  readonly request: CollateRequest
}

/** Writes it, and gives the exit code. Throws a usage error that says what is wanting where nothing can be traced. */
export async function whyText(
  { collated, view, request }: Asked,
  args: Arguments,
  terminal: Terminal,
): Promise<number> {
  const { ui } = terminal
  const { short } = view.witnesses.at(-1)!
  const witness = collated.witnesses[collated.base]!
  const chains = await chainsNamed({
    collated,
    workingDir: terminal.cwd,
    cacheEnv: terminal.env,
    ...(request.corpus === undefined ? {} : { corpus: request.corpus }),
  })
  if (chains === null) {
    if (witness.fidelity === 'digest') throw misuse('why.summary', { text: short })
    if (witness.document === null && request.corpus === undefined) throw misuse('why.no-corpus', { text: short })
    throw misuse('why.nothing-earlier', { text: short })
  }
  if (text(args, 'format') === 'json') {
    await terminal.write(
      `${JSON.stringify({ schema: 'tifa/why@1', clause: short, links: [], chains }, null, 2)}\n`,
      'json',
    )
    return EXIT.clean
  }
  const { clauses } = collated.collation.witnesses[collated.base]!
  const shown = buildChains(chains, { short, text: witness.text, clauses }, ui)
  const [first] = shown
  const width = number(args, 'width') ?? (await terminal.width())
  const ambiguous = (number(args, 'ambiguous-width') ?? 1) as AmbiguousWidth
  const lines: string[] = []
  const put = (line: string, indent = 0): void => {
    for (const l of wrapText(visible(line), Math.max(10, width - indent), ambiguous)) lines.push(' '.repeat(indent) + l)
  }
  const t = typeset(ui)
  put(view.lead[0]!)
  put(say(ui, chainWords.asked, { texts: first?.links.length ?? 0, documents: chains[0]?.links.length ?? 0 }))
  if (first === undefined || first.links.length === 0) put(chainWords.noText[ui])
  else {
    put(first.links.map(({ name }) => name).join(' · '), INDENT)
    put(tallyOf(chains, ui))
    put(
      t.clauses((['whole', 'near', 'none', 'excerpts'] as const).map((s) => `${chainSigns[s]} ${chainStates[s][ui]}`)),
    )
    put(chainWords.hint[ui])
    lines.push('')
    let clause: ChainView | null = null
    for (const chain of shown) {
      if (!chain.ofSentence) {
        clause = chain
        const signs = chain.links.length > SIGNS_MOST ? '' : `${chain.links.map((l) => l.sign).join(' ')} `
        put(`${chain.address} ${signs}${chain.summary}`)
      } else if (chain.summary !== clause?.summary) put(t.named(t.quoted(chain.words), chain.summary), INDENT)
    }
  }
  await terminal.write(`${lines.join('\n')}\n`)
  return EXIT.clean
}
