/**
 * What stands above the table: the title and the first lines, and the texts compared with their sources.
 */
import type { ReactNode } from 'react'
import { publisherNamed, type Ui, type View, type WitnessView } from '../../src/core.ts'
import { pageWords } from '../../src/words/report-words.ts'
import { typeset } from '../../src/words/typeset.ts'
import { orderNote } from '../report-words.ts'
import { visible, webAddress } from '../unseen.ts'
import { langOf, Words } from './words.tsx'

/** Outside links open beside the report and tell nobody where the reader came from. */
function OutsideLink({ url, ui, children }: { readonly url: string; readonly ui: Ui; readonly children: ReactNode }) {
  return (
    <a href={url} target="_blank" rel="noopener noreferrer" title={pageWords.opens[ui]}>
      {children}
    </a>
  )
}

/** Dates are not broken over lines. */
function Title({ text }: { readonly text: string }): ReactNode {
  return text.split(/(\d{4}-\d{2}-\d{2}）?|\d{1,2} [A-Z][a-z]+ \d{4})/u).map((part, i) =>
    i % 2 === 0 ? (
      // biome-ignore lint/suspicious/noArrayIndexKey: rendered once
      <Words key={i} text={part} />
    ) : (
      // biome-ignore lint/suspicious/noArrayIndexKey: rendered once
      <span key={i} className="whole">
        {part}
      </span>
    ),
  )
}

/** What each text is stands first, always; what may be claimed is folded on a narrow page. */
export function Top({ view, unprinted }: { readonly view: View; readonly unprinted: string }): ReactNode {
  const { texts, notes } = view.layout.lead
  const [first, ...rest] = texts
  const folded = view.hidden === null ? notes : [...notes, view.hidden]
  return (
    <header className="top">
      <p className="printnote">{unprinted}</p>
      <h1>
        <Title text={view.title} />
      </h1>
      <div className="lead" role="note">
        {first === undefined ? null : (
          <p className="first">
            <Words text={first} />
          </p>
        )}
        {rest.map((line) => (
          <p key={line}>
            <Words text={line} />
          </p>
        ))}
        {folded.length === 0 ? null : (
          <details className="notes-lead">
            <summary>{pageWords.readingNotes[view.ui]}</summary>
            {folded.map((line) => (
              <p key={line}>
                <Words text={line} />
              </p>
            ))}
          </details>
        )}
      </div>
    </header>
  )
}

function Source({ witness, ui }: { readonly witness: WitnessView; readonly ui: Ui }): ReactNode {
  const url = webAddress(witness.url)
  const name = witness.publisher === null ? witness.credit : publisherNamed(witness.publisher, ui)
  const times = [
    witness.published ? `${pageWords.published[ui]} ${visible(witness.published.slice(0, 10))}` : null,
    witness.accessed ? `${pageWords.accessed[ui]} ${visible(witness.accessed.slice(0, 10))}` : null,
  ].filter((time) => time !== null)
  return (
    <>
      {url ? (
        <OutsideLink url={url} ui={ui}>
          {visible(name ?? url.replace(/^https?:\/\//i, ''))}
        </OutsideLink>
      ) : (
        <span>{name ? visible(name) : <Words text={witness.standingWords} />}</span>
      )}
      {url || name ? (
        <small>
          <Words text={witness.standingWords} />
        </small>
      ) : null}
      {times.length > 0 ? <small>{typeset(ui).parts(times)}</small> : null}
    </>
  )
}

export function Texts({ view }: { readonly view: View }): ReactNode {
  const { ui, witnesses } = view
  return (
    <section id="texts" aria-labelledby="textshead">
      <h2 id="textshead">{pageWords.texts[ui]}</h2>
      <table className="texts">
        <thead>
          <tr>
            {(['text', 'date', 'nature', 'source', 'checksum'] as const).map((word) => (
              <th key={word} scope="col">
                {pageWords[word][ui]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {witnesses.map((w, i) => (
            <tr key={w.siglum} className={w.fidelity}>
              <th scope="row">
                <b className="siglum">{visible(w.short)}</b>{' '}
                <small>
                  {pageWords[i === witnesses.length - 1 ? 'base' : 'earlier'][ui]}
                  {orderNote(w, ui)}
                </small>
                {w.name === w.short ? null : (
                  <span className="name">
                    <Words text={w.name} />
                  </span>
                )}
                {w.title === w.name ? null : (
                  <small className="full" lang={langOf(w.title)}>
                    <Words text={w.title} />
                  </small>
                )}
                {w.headline === null || w.headline === w.title ? null : (
                  <small className="full" lang={w.lang}>
                    <Words text={w.headline} />
                  </small>
                )}
              </th>
              <td>
                {w.date === null ? (
                  pageWords.dateUnknown[ui]
                ) : (
                  <time dateTime={visible(w.date)}>{visible(w.date)}</time>
                )}
              </td>
              <td>
                <strong className="fid">
                  <Words text={w.fidelityWords} />
                </strong>
                {w.note === null ? null : (
                  <small lang={langOf(w.note)}>
                    <Words text={w.note} />
                  </small>
                )}
              </td>
              <td>
                <Source witness={w} ui={ui} />
              </td>
              <td>
                <code title={w.sha256}>{w.sha256.slice(0, 12)}…</code>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
