/**
 * One clause through the years: below it a line for each earlier text, which opens to the comparison with that text.
 *
 *     2019  = 沿用（一、第二段）
 *     2016  ~ 改动（一、第一段） 支持→欢迎        ▸ 2016→2024
 *     1998  + 未见
 */
import type { ReactNode } from 'react'
import { type ApparatusLine, type ApparatusPoint, looks, type Row } from '../../src/core.ts'
import { wordAfterName } from '../../src/words/claim-words.ts'
import { pagePhrases, pageWords } from '../../src/words/report-words.ts'
import { say } from '../../src/words/say.ts'
import { isWording } from '../row-sides.ts'
import { visible } from '../unseen.ts'
import { Fused } from './cells.tsx'
import type { Context } from './context.ts'
import { Notes, Why } from './links.tsx'
import { Clause } from './runs.tsx'
import { fragment, Words } from './words.tsx'

function Point({ point, context }: { readonly point: ApparatusPoint; readonly context: Context }): ReactNode {
  const { ui } = context
  const words = (
    <>
      {point.gone === '' ? null : <del>{visible(point.gone)}</del>}
      {point.gone !== '' && point.come !== '' ? '→' : null}
      {point.come === '' ? null : point.way === 'to' ? <q>{visible(point.come)}</q> : <ins>{visible(point.come)}</ins>}
    </>
  )
  if (point.at === null) return <span className="point">{words}</span>
  return (
    <span className="point">
      {point.come === '' ? null : <q>{visible(point.come)}</q>}{' '}
      {pageWords[point.way === 'to' ? 'sentenceTo' : 'sentenceFrom'][ui]}{' '}
      <a href={fragment(point.at.address)}>{visible(point.at.words)}</a>
    </span>
  )
}

function Line(props: {
  readonly line: ApparatusLine
  readonly row: Row
  readonly context: Context
  readonly named: boolean
}): ReactNode {
  const { line, row, context, named } = props
  const { ui, view, digests } = context
  const link = line.link === null ? undefined : row.cells[line.column]?.links[line.link]
  const look = line.look === null ? null : looks[line.look]
  const wording = link !== undefined && isWording(link) ? link : null
  const opens = wording !== null && wording.a.length > 0 && wording.b.length > 0 && !wording.quiet
  const subject = link !== undefined && !isWording(link) ? link : null
  const word = wordAfterName(line.word, line.short)
  return (
    <li data-k={line.column} className={line.look ?? undefined}>
      <b className={named ? 'siglum' : 'siglum again'}>{visible(line.short)}</b>{' '}
      {look === null ? null : (
        <i className={`sw ${line.look}`} aria-hidden="true">
          {look.sign}
        </i>
      )}
      <span className={`tag ${line.look ?? ''}`}>
        <Words text={word} />
      </span>
      {line.places.length === 0 ? null : (
        <span className="at-places">
          {line.places.map((place) => (
            <a key={place.address} href={fragment(place.address)}>
              {visible(place.words)}
            </a>
          ))}
        </span>
      )}
      {wording?.doubtful ? <span className="sign">?</span> : null}
      {line.points.map((point, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: rendered once, and words may recur
        <Point key={i} point={point} context={context} />
      ))}
      {line.more > 0 ? <span className="more">{say(ui, pagePhrases.morePoints, { points: line.more })}</span> : null}
      {subject === null ? null : (
        <>
          {' '}
          <span className="sum">
            <Clause clause={subject.a} ui={ui} place={null} digest={digests.has(subject.a.siglum)} />
          </span>
        </>
      )}
      <span className="aloud">
        <Words text={link === undefined ? '' : link.sentence} />
      </span>
      {opens ? (
        <details>
          <summary>
            {visible(line.short)}→{visible(view.witnesses.at(-1)?.short ?? '')}
          </summary>
          <Fused link={wording} context={context} />
          <Notes link={wording} context={context} />
          <Why lines={wording.why} ui={ui} />
        </details>
      ) : null}
    </li>
  )
}

/** Where none of the earlier texts has the clause, that is said once, with the clause. */
export function Apparatus({
  row,
  index,
  context,
}: {
  readonly row: Row
  readonly index: number
  readonly context: Context
}): ReactNode {
  const lines = context.view.layout.apparatus[index] ?? []
  if (lines.length === 0 || row.claim !== null) return null
  return (
    <ul className="app">
      {lines.map((line, i) => (
        <Line
          key={`${line.column} ${line.link}`}
          line={line}
          row={row}
          context={context}
          named={lines[i - 1]?.column !== line.column}
        />
      ))}
    </ul>
  )
}
