/**
 * The picture of the alignment, one panel for each earlier text: that text on the left, the base on the right.
 *
 *     2021 ┃▒▒╲      ┃ 2023        a band    wording: from a's stretch to b's, as long as each is
 *          ┃▒╲▒╲╌╌╌╌╌┃             dashed    moved
 *          ┃  ╲▒╲    ┃             a thread  beside a digest: the same subject, which has no length to show
 *
 * Every ribbon is a link with its words as title; the same links stand below as a list, where ribbons cross the order
 * or have no counterpart. Positions are in units of the drawing; a ribbon is never thinner than one can point at.
 */
import type { ReactNode } from 'react'
import type { Column, Ribbon, View, WitnessView } from '../../src/core.ts'
import { pageWords } from '../../src/words/report-words.ts'
import { visible } from '../unseen.ts'
import { fragment, Words } from './words.tsx'

/** Height of the drawing, width of one panel beside others, width of a panel alone, width of a text's bar. */
const HEIGHT = 300
const NARROW = 320
const WIDE = 760
const BAR = 12
/** Least height of a stretch: what a pointer can hit at the size the page shows it. */
const LEAST = 1.6
/** The list in words tells at most so many links; the table has all of them. */
const LISTED = 200

const place = (fraction: number): number => Math.round(fraction * HEIGHT * 100) / 100

type Stretch = readonly [top: number, bottom: number]

function stretch(part: readonly [number, number]): Stretch {
  const [top, bottom] = [place(part[0]), place(part[1])]
  return bottom - top >= LEAST ? [top, bottom] : [top, Math.round((top + LEAST) * 100) / 100]
}

/** A band with curved edges. */
function band(a: Stretch, b: Stretch, width: number): string {
  const [left, right, middle] = [BAR + 2, width - BAR - 2, width / 2]
  return `M${left} ${a[0]}C${middle} ${a[0]} ${middle} ${b[0]} ${right} ${b[0]}V${b[1]}C${middle} ${b[1]} ${middle} ${a[1]} ${left} ${a[1]}Z`
}

const middleOf = (s: Stretch): number => Math.round(((s[0] + s[1]) / 2) * 100) / 100

function thread(a: Stretch, b: Stretch, width: number): string {
  const [left, right, middle] = [BAR + 2, width - BAR - 2, width / 2]
  return `M${left} ${middleOf(a)}C${middle} ${middleOf(a)} ${middle} ${middleOf(b)} ${right} ${middleOf(b)}`
}

const block = (s: Stretch, x: number): string => `M${x} ${s[0]}h${BAR}V${s[1]}h-${BAR}Z`

function RibbonLink({ ribbon, width }: { readonly ribbon: Ribbon; readonly width: number }): ReactNode {
  const a = ribbon.a && stretch(ribbon.a)
  const b = ribbon.b && stretch(ribbon.b)
  const echo = ribbon.kind === 'subject'
  const blocks = [a && block(a, 0), b && block(b, width - BAR)].filter(Boolean).join('')
  const kind = [echo && 'echo', ribbon.look, ribbon.moved && 'moved'].filter(Boolean).join(' ')
  return (
    <a href={fragment(ribbon.row)} className={kind}>
      <title>{visible(ribbon.words)}</title>
      {a && b ? <path className={echo ? 'thread' : 'band'} d={echo ? thread(a, b, width) : band(a, b, width)} /> : null}
      <path className="block" d={blocks} />
    </a>
  )
}

/** Moved ones last, so that they lie on top. */
const inDrawingOrder = (ribbons: readonly Ribbon[]): readonly Ribbon[] => [
  ...ribbons.filter((r) => !r.moved && r.look === 'kept'),
  ...ribbons.filter((r) => !r.moved && r.look !== 'kept'),
  ...ribbons.filter((r) => r.moved),
]

function Counts({ column }: { readonly column: Column }): ReactNode {
  const shown = column.counts.filter((c) => c.count > 0)
  return (
    <dl className="counts">
      {(shown.length > 0 ? shown : column.counts.slice(0, 1)).map((c) => (
        <div key={c.key} className={c.look ?? c.key}>
          <dt>{visible(c.word)}</dt>
          <dd>{c.count}</dd>
        </div>
      ))}
    </dl>
  )
}

function Panel(props: {
  readonly view: View
  readonly column: Column
  readonly k: number
  readonly earlier: WitnessView
  readonly base: WitnessView
}): ReactNode {
  const { view, column, k, earlier, base } = props
  const { ui } = view
  const width = view.columns.length > 1 ? NARROW : WIDE
  const ribbons = inDrawingOrder(view.ribbons.filter((r) => r.column === k))
  const subject = column.kind === 'subject'
  const name = `${visible(earlier.short)} → ${visible(base.short)}`
  // In words: what a glance at the picture would show first. The rest is the table.
  const telling = ribbons.filter((r) => subject || r.moved || r.a === null || r.b === null)
  return (
    <figure className="panel" data-k={k}>
      <figcaption>
        <span>
          <b>{visible(earlier.short)}</b>{' '}
          <small>
            <Words text={earlier.fidelityWords} />
          </small>
        </span>
        <span>
          <b>{visible(base.short)}</b>{' '}
          <small>
            <Words text={base.fidelityWords} />
          </small>
        </span>
      </figcaption>
      {/* biome-ignore lint/a11y/useSemanticElements: a drawing has no other way to be a group */}
      <svg
        viewBox={`0 0 ${width} ${HEIGHT}`}
        preserveAspectRatio="none"
        role="group"
        aria-label={`${pageWords.picture[ui]}: ${name}`}
        className={subject ? 'threads' : 'bands'}
      >
        <rect className="bar" x={0} y={0} width={BAR} height={HEIGHT} />
        <rect className="bar" x={width - BAR} y={0} width={BAR} height={HEIGHT} />
        {ribbons.map((ribbon) => (
          <RibbonLink
            key={`${ribbon.row} ${ribbon.a?.join()} ${ribbon.b?.join()} ${ribbon.look}`}
            ribbon={ribbon}
            width={width}
          />
        ))}
      </svg>
      <p className="told" aria-hidden="true" />
      <Counts column={column} />
      <p className="summary">
        <Words text={column.summary} />
      </p>
      {telling.length === 0 ? null : (
        <details className="inwords">
          <summary>{pageWords.pictureWords[ui]}</summary>
          <ul>
            {telling.slice(0, LISTED).map((r) => (
              <li key={`${r.row} ${r.a?.join()} ${r.b?.join()}`}>
                <a href={fragment(r.row)}>{visible(r.row)}</a> <Words text={r.words} />
              </li>
            ))}
          </ul>
          {telling.length > LISTED ? <p>… {telling.length - LISTED}</p> : null}
        </details>
      )}
    </figure>
  )
}

export function Picture({ view }: { readonly view: View }): ReactNode {
  const { ui, columns, witnesses } = view
  const base = witnesses.at(-1)
  if (!base || columns.length === 0) return null
  const wording = columns.some((c) => c.kind === 'wording')
  const subject = columns.some((c) => c.kind === 'subject')
  return (
    <section id="picture" aria-labelledby="picturehead">
      <h2 id="picturehead">{pageWords.picture[ui]}</h2>
      <div className={columns.length > 1 ? 'panels' : 'panels single'}>
        {columns.map((column, k) => {
          const earlier = witnesses[k]
          return earlier ? (
            <Panel key={column.siglum} view={view} column={column} k={k} earlier={earlier} base={base} />
          ) : null
        })}
      </div>
      {wording ? <p className="hint">{pageWords.pictureHint[ui]}</p> : null}
      {subject ? <p className="hint">{pageWords.threadHint[ui]}</p> : null}
    </section>
  )
}
