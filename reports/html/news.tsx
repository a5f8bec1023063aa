/**
 * The digest: what a reader is told before the table, one line a point, each a link to the row that shows it.
 *
 *     1  未再出现  “不是军事同盟”（2016-1.3、2019-1.3）   →   #2024-1.3
 */
import type { ReactNode } from 'react'
import type { NewsPoint, View } from '../../src/core.ts'
import { pagePhrases } from '../../src/words/report-words.ts'
import { say } from '../../src/words/say.ts'
import { visible } from '../unseen.ts'
import { fragment, Words } from './words.tsx'

/** So many points are told at once; on a narrow page, where each takes four lines, so many of them. */
const FIRST = 3
const FIRST_NARROW = 2

function Point({ point, wide = false }: { readonly point: NewsPoint; readonly wide?: boolean }): ReactNode {
  return (
    <li className={wide ? `${point.kind} wide` : point.kind}>
      <a href={fragment(point.row)}>
        <Words text={point.line} />
      </a>
    </li>
  )
}

export function News({ view }: { readonly view: View }): ReactNode {
  const { title, points, more, apart, notes } = view.news
  if (title === '') return null
  const onlyPoints = apart.length + notes.length === 0 && more === null
  const rest = (told: number): string =>
    say(view.ui, pagePhrases.moreNews, { points: Math.max(0, points.length - told) + apart.length })
  return (
    <section id="news" aria-labelledby="newshead">
      <h2 id="newshead">{visible(title)}</h2>
      {points.length === 0 ? null : (
        <ol>
          {points.slice(0, FIRST).map((point, i) => (
            <Point key={point.line} point={point} wide={i >= FIRST_NARROW} />
          ))}
        </ol>
      )}
      {points.length === 0 ? (
        <Rest view={view} />
      ) : points.length <= FIRST_NARROW && onlyPoints ? null : (
        // A point that is hidden on a narrow page stands there with the rest, once this is open.
        <details className={points.length <= FIRST && onlyPoints ? 'narrow' : undefined}>
          <summary>
            <span className="wide">{rest(FIRST)}</span>
            <span className="narrow">{rest(FIRST_NARROW)}</span>
          </summary>
          <Rest view={view} />
        </details>
      )}
    </section>
  )
}

/** What is told after the first points: folded, so that the changes themselves stand in the first window. */
function Rest({ view }: { readonly view: View }): ReactNode {
  const { points, more, apartTitle, apart, notes } = view.news
  return (
    <>
      {points.length <= FIRST ? null : (
        <ol start={FIRST + 1}>
          {points.slice(FIRST).map((point) => (
            <Point key={point.line} point={point} />
          ))}
        </ol>
      )}
      {more === null ? null : <p className="more">{visible(more)}</p>}
      {apartTitle === null ? null : (
        <>
          <h3>{visible(apartTitle)}</h3>
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
    </>
  )
}
