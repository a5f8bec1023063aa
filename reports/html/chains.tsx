/**
 * Each clause through the years: a dot for each earlier document that has a text here, in order of date, and one line.
 *
 *     2024-1.5   ● ● ·   首见 1998-art2.2（100%）；2019 无相近条款，2024 复见
 *
 * The dots are a picture of what the words beside them say; each has its document and share as its title.
 */
import type { ReactNode } from 'react'
import { type ChainView, chainKey, type View } from '../../src/core.ts'
import { chainWords } from '../../src/words/chain-words.ts'
import { say } from '../../src/words/say.ts'
import { visible } from '../unseen.ts'
import { fragment, Words } from './words.tsx'

function Line({ chain, lang }: { readonly chain: ChainView; readonly lang: string }): ReactNode {
  return (
    <li className={chain.ofSentence ? 'of-sentence' : undefined}>
      <a href={fragment(chain.address)}>{visible(chain.address)}</a>{' '}
      <span className="dots" aria-hidden="true">
        {chain.links.map((link) => (
          <span key={link.name} title={visible(`${link.name} ${link.word} ${link.share}`)}>
            {link.sign}
          </span>
        ))}
      </span>{' '}
      <Words text={chain.summary} />
      <span className="words" lang={lang}>
        {visible(chain.words)}
      </span>
    </li>
  )
}

/** Nothing where no earlier documents were asked. */
export function Chains({ view }: { readonly view: View }): ReactNode {
  const { ui, chains } = view
  const [first] = chains
  if (!first) return null
  return (
    <section id="chains" aria-labelledby="chainshead">
      <h2 id="chainshead">{chainWords.heading[ui]}</h2>
      <p className="hint">{chainWords.hint[ui]}</p>
      <p className="hint">
        {[first.links.map(({ name }) => visible(name)).join(' · '), ...chainKey(ui)].join('　')}
        {first.unknown === null ? '' : `　${first.unknown}`}
      </p>
      <details open={chains.length <= 40}>
        <summary>{say(ui, chainWords.fold, { clauses: chains.length })}</summary>
        <ul>
          {chains.map((chain) => (
            <Line key={`${chain.address} ${chain.words}`} chain={chain} lang={view.witnesses.at(-1)?.lang ?? ui} />
          ))}
        </ul>
      </details>
    </section>
  )
}
