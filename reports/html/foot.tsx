/** What stands below the table: the citations of the base, and the colophon with every file and its checksum. */
import type { ReactNode } from 'react'
import type { View } from '../../src/core.ts'
import { leftOutWords } from '../../src/words/left-out-words.ts'
import { pageWords } from '../../src/words/report-words.ts'
import { typeset } from '../../src/words/typeset.ts'
import { fileName } from '../file-name.ts'
import { visible } from '../unseen.ts'
import { fragment, Words } from './words.tsx'

export function Cited({ view }: { readonly view: View }): ReactNode {
  const { ui, citations } = view
  const base = view.witnesses.at(-1)
  return (
    <section id="cited" aria-labelledby="citedhead">
      <h2 id="citedhead">{pageWords.cited[ui]}</h2>
      {citations.length === 0 ? (
        <p>{pageWords.noCitations[ui]}</p>
      ) : (
        <ul className="citations">
          {citations.map((c, i) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: rendered once, and a citation may recur
            <li key={i}>
              <a className="place" href={fragment(c.clause)} title={visible(c.clause)}>
                {visible(view.layout.places[c.clause] ?? c.clause)}
              </a>{' '}
              <q lang={base?.lang}>
                <Words text={c.as} />
              </q>{' '}
              <span className={c.target === null ? 'unresolved' : undefined}>
                <Words text={c.words} />
              </span>
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}

/** Words of the files beside their texts, folded; what differs stands open. */
export function LeftOut({ view }: { readonly view: View }): ReactNode {
  if (view.leftOut.length === 0) return null
  return (
    <section id="leftout" aria-labelledby="leftouthead">
      <h2 id="leftouthead">{leftOutWords.heading[view.ui]}</h2>
      {view.leftOut.map(({ title, differs, items, more }) => (
        <details key={title} open={differs}>
          <summary>
            <Words text={title} />
          </summary>
          <dl>
            {items.map(({ label, lines }, i) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: rendered once, and words may recur
              <div key={i}>
                <dt>
                  <Words text={label} />
                </dt>
                {lines.map((line) => (
                  <dd key={line}>
                    <Words text={line} />
                  </dd>
                ))}
              </div>
            ))}
          </dl>
          {more === null ? null : <p>{more}</p>}
        </details>
      ))}
    </section>
  )
}

export function Colophon({ view }: { readonly view: View }): ReactNode {
  const { ui } = view
  return (
    <footer id="colophon">
      <h2>{pageWords.colophon[ui]}</h2>
      <p>{pageWords.generated[ui]}</p>
      <ul>
        {view.witnesses.map((w) => (
          <li key={w.siglum}>
            <b>{visible(w.siglum)}</b> <span className="file">{visible(fileName(w.file))}</span> <code>{w.sha256}</code>
          </li>
        ))}
      </ul>
      <p>
        {pageWords.madeBy[ui]} tifa {visible(view.tool.version)} (ICU {visible(view.tool.icu)}){typeset(ui).stop}
        {pageWords.mechanical[ui]}
      </p>
    </footer>
  )
}
