/**
 * Order and share of whole texts: a slope chart of the sections, the same as a table, and the names that moved.
 *
 *     2019                        2024
 *     四 13.9% ───────────────── 四 10.8%
 *     五  8.3% ──────╲  ╱─────── 五  9.4%
 *     六 10.3% ──────╱  ╲─────── 六  6.7%   moved
 *
 * A line's ends stand where the section begins in either text. The table has every figure, so that the chart is a
 * picture alone and nothing is told by colour.
 */
import type { ReactNode } from 'react'
import type { OrderList, OrderView, PlacedSection, Ui, View } from '../../src/core.ts'
import { orderWords } from '../../src/words/order-words.ts'
import { pageWords } from '../../src/words/report-words.ts'
import { orderLine, sectionName } from '../order-lines.ts'
import { visible } from '../unseen.ts'
import { fragment, Words } from './words.tsx'

/** Units of the drawing. A section is as high as its share of the text; lines of letters need `LEAST` between them. */
const WIDTH = 360
const HEIGHT = 300
const EDGE = 92
const LEAST = 15

/** Heights of labels, top down, at least `LEAST` apart. */
function spread(sections: readonly PlacedSection[], scale: number): readonly number[] {
  let last = -LEAST
  return sections.map(({ start, share }) => {
    last = Math.max(last + LEAST, Math.round((start + share / 2) * scale * 100) / 100)
    return last
  })
}

function Slope({ order, ui }: { readonly order: OrderView; readonly ui: Ui }): ReactNode {
  const inOrder = (list: readonly (PlacedSection | null)[]) =>
    list.filter((s) => s !== null).sort((x, y) => x.place - y.place)
  const [left, right] = [inOrder(order.sections.map((s) => s.a)), inOrder(order.sections.map((s) => s.b))]
  const [ya, yb] = [spread(left, HEIGHT), spread(right, HEIGHT)]
  const height = Math.max(HEIGHT, ya.at(-1) ?? 0, yb.at(-1) ?? 0) + LEAST
  const at = (list: readonly PlacedSection[], y: readonly number[], s: PlacedSection): number =>
    y[list.findIndex((other) => other.place === s.place)] ?? 0
  const name = (s: PlacedSection): string => visible(`${s.label ?? s.place} ${s.percent}`)
  return (
    <svg viewBox={`0 -${LEAST} ${WIDTH} ${height + LEAST}`} className="slope" aria-hidden="true">
      {order.sections.map(({ a, b, moved }) =>
        a && b ? (
          <line
            key={b.address}
            className={moved === null ? undefined : 'moved'}
            x1={EDGE}
            x2={WIDTH - EDGE}
            y1={at(left, ya, a)}
            y2={at(right, yb, b)}
          >
            <title>{visible(orderLine({ a, b, moved, word: '', tells: false }, order, ui))}</title>
          </line>
        ) : null,
      )}
      {left.map((s, i) => (
        <text key={s.address} x={EDGE - 6} y={ya[i]} textAnchor="end" dominantBaseline="middle">
          {name(s)}
        </text>
      ))}
      {right.map((s, i) => (
        <text key={s.address} x={WIDTH - EDGE + 6} y={yb[i]} dominantBaseline="middle">
          {name(s)}
        </text>
      ))}
    </svg>
  )
}

const Share = ({ section }: { readonly section: PlacedSection | null }): ReactNode => (
  <td className="figure">
    {section === null ? (
      '–'
    ) : (
      <a href={fragment(section.address)}>
        {section.place} · {section.percent}
      </a>
    )}
  </td>
)

function Sections({ order, ui }: { readonly order: OrderView; readonly ui: Ui }): ReactNode {
  return (
    <table className="sections">
      <thead>
        <tr>
          <th scope="col">{orderWords.section[ui]}</th>
          {[order.a, order.b].map((short) => (
            <th key={short} scope="col">
              {visible(short)} <small>{`${orderWords.place[ui]} · ${orderWords.share[ui]}`}</small>
            </th>
          ))}
          <th scope="col">
            <span className="aloud">{pageWords.change[ui]}</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {order.sections.map((section) => (
          <tr key={(section.b ?? section.a)?.address} className={section.moved === null ? undefined : 'moved'}>
            <th scope="row">
              <Words text={sectionName(section)} />
            </th>
            <Share section={section.a} />
            <Share section={section.b} />
            <td>{section.word}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

const List = ({ list }: { readonly list: OrderList }): ReactNode => (
  <>
    <h3>{visible(list.title)}</h3>
    <ul>
      {list.items.map((item) => (
        <li key={item}>
          <Words text={item} />
        </li>
      ))}
      {list.more === null ? null : <li>{list.more}</li>}
    </ul>
  </>
)

/** Nothing where no pair of texts is whole. */
export function Order({ view }: { readonly view: View }): ReactNode {
  const { ui, orders } = view
  if (orders.length === 0) return null
  return (
    <section id="order" aria-labelledby="orderhead">
      <h2 id="orderhead">{orderWords.heading[ui]}</h2>
      <p className="hint">{orderWords.hint[ui]}</p>
      {orders.map((order) => (
        <details key={order.a} open={orders.length === 1}>
          <summary>{visible(order.title)}</summary>
          {order.sections.some((s) => s.a && s.b) ? (
            <figure>
              <Slope order={order} ui={ui} />
              <figcaption className="hint">{orderWords.slope[ui]}</figcaption>
            </figure>
          ) : null}
          {order.sections.length === 0 ? null : <Sections order={order} ui={ui} />}
          {order.lists.map((list) => (
            <List key={list.title} list={list} />
          ))}
        </details>
      ))}
    </section>
  )
}
