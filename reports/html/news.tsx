/**
 * The digest: what a reader is told before the table, one line a point, each a link to the row that shows it.
 *
 *     1  未再出现  “不是军事同盟”（2016-1.3、2019-1.3）   →   #2024-1.3
 */
import type { ReactNode } from 'react'
import type { NewsPoint, View } from '../../src/core.ts'
import { fragment, Words } from './words.tsx'

function Point({ point }: { readonly point: NewsPoint }): ReactNode {
  return (
    <li className={point.kind}>
      <a href={fragment(point.row)}>
        <Words text={point.line} />
      </a>
    </li>
  )
}

export function News({ view }: { readonly view: View }): ReactNode {
  const { title, points, more, apartTitle, apart, notes } = view.news
  if (title === '') return null
  return (
    <section id="news" aria-labelledby="newshead">
      <h2 id="newshead">{title}</h2>
      {points.length === 0 ? null : (
        <ol>
          {points.map((point) => (
            <Point key={point.line} point={point} />
          ))}
        </ol>
      )}
      {more === null ? null : <p className="more">{more}</p>}
      {apartTitle === null ? null : (
        <>
          <h3>{apartTitle}</h3>
          <ul className="apart">
            {apart.map((point) => (
              <Point key={point.line} point={point} />
            ))}
          </ul>
        </>
      )}
      {notes.map((note) => (
        <p key={note} className="note">
          <Words text={note} />
        </p>
      ))}
    </section>
  )
}
