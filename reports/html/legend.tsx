/** The signs of a page, each with what it says. */
import type { ReactNode } from 'react'
import type { Ui, View } from '../../src/core.ts'
import { type PageWord, pageWords } from '../../src/words/report-words.ts'

function Sign({ sign, says, ui }: { readonly sign: ReactNode; readonly says: PageWord; readonly ui: Ui }): ReactNode {
  return (
    <div>
      <dt>{sign}</dt>
      <dd>{pageWords[says][ui]}</dd>
    </div>
  )
}

/** The signs this page uses: those of wording, of digests, or both. */
export function Legend({ view }: { readonly view: View }): ReactNode {
  const { ui, columns, witnesses } = view
  const word = pageWords.sample[ui]
  const wording = columns.some((c) => c.kind === 'wording')
  const subject = columns.some((c) => c.kind === 'subject')
  const digest = witnesses.some((w) => w.fidelity === 'digest')
  const shares = columns.some((c) => c.counts.some((x) => x.key === 'shares' && x.count > 0))
  const limited = wording && witnesses.some((w) => w.fidelity === 'abridged')
  return (
    <section id="legend" className="legend" aria-labelledby="legendhead">
      <h2 id="legendhead">{pageWords.legend[ui]}</h2>
      <dl>
        {wording ? (
          <>
            <Sign ui={ui} says="legendIns" sign={<ins>{word}</ins>} />
            <Sign ui={ui} says="legendDel" sign={<del>{word}</del>} />
            {limited ? (
              <Sign
                ui={ui}
                says="legendLimited"
                sign={
                  <>
                    <ins className="lim">{word}</ins> <del className="lim">{word}</del>
                  </>
                }
              />
            ) : null}
            <Sign ui={ui} says="legendNumber" sign={<ins className="num">2025</ins>} />
            <Sign ui={ui} says="legendOrder" sign={<ins className="ord">{word}</ins>} />
            {view.hidden === null ? (
              <Sign ui={ui} says="legendPunctuation" sign={<ins className="pun">；</ins>} />
            ) : null}
            <Sign ui={ui} says="legendMoved" sign={<span className="mv from">{word}</span>} />
            {shares ? <Sign ui={ui} says="legendShared" sign={<span className="sh">{word}</span>} /> : null}
          </>
        ) : null}
        {subject ? <Sign ui={ui} says="legendTerm" sign={<mark>{word}</mark>} /> : null}
        {digest ? (
          <>
            <Sign ui={ui} says="legendVerbatim" sign={<span className="cl sample">{word}</span>} />
            <Sign ui={ui} says="legendSummary" sign={<span className="cl digest sample">{word}</span>} />
          </>
        ) : null}
      </dl>
    </section>
  )
}
