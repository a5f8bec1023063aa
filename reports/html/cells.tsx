/**
 * The parts of a row of the 对照表: each side with its marks, both in one line, sentence beside sentence, what changed, and
 * the later text alone. A part that bears an earlier text's name never holds the later one's words.
 */
import type { ReactNode } from 'react'
import { type Cell, type Partners, partnersOf, type Row, type WordingLink } from '../../src/core.ts'
import { earlierOf, isWording, laterBeside } from '../row-sides.ts'
import { uniteMarks } from '../unite-marks.ts'
import { visible } from '../unseen.ts'
import type { Context } from './context.ts'
import { SubjectNotes, WordingNotes } from './links.tsx'
import { wholeIn } from './row-facts.ts'
import { Clause, Runs } from './runs.tsx'
import { anchor, Words } from './words.tsx'

function None({ words }: { readonly words: string | null }): ReactNode {
  return words === null ? null : (
    <p className="none">
      <Words text={words} />
    </p>
  )
}

/** Partners of the marks of a cell, where one link alone makes them. */
function partnersIn(cell: Cell): Partners | undefined {
  const [link, ...more] = cell.links.filter(isWording)
  return link !== undefined && more.length === 0 ? partnersOf(link.inline) : undefined
}

interface SideProps {
  readonly row: Row
  readonly cell: Cell
  readonly context: Context
}

const shortOf = ({ view }: Context, k: number | null): string =>
  visible((k === null ? view.witnesses.at(-1) : view.witnesses[k])?.short ?? '')

/** The earlier side of one column, and what it has alone. */
export function EarlierCell({ row, cell, context }: SideProps): ReactNode {
  const { ui, digests, placeOf } = context
  const shown = earlierOf(cell)
  const whole = wholeIn(cell)
  const partners = partnersIn(cell)?.a
  const head = placeOf(row.id)
  return (
    <div className="a" data-k={cell.column} data-s={shortOf(context, cell.column)}>
      {shown.map((clause) => (
        <Clause
          key={clause.address}
          clause={clause}
          ui={ui}
          place={shown.length > 1 || placeOf(clause.address) !== head ? placeOf(clause.address) : null}
          digest={digests.has(clause.siglum)}
          whole={whole.has(clause.address)}
          partners={partners}
        />
      ))}
      {cell.alone.length > 0 ? null : <None words={cell.none} />}
    </div>
  )
}

/** The later side as one column marks it. */
export function LaterCell({ row, cell, context }: SideProps): ReactNode {
  const { ui, digests, placeOf } = context
  const whole = wholeIn(cell)
  const partners = partnersIn(cell)?.b
  return (
    <div className="b" data-k={cell.column} data-s={shortOf(context, null)}>
      {laterBeside(row, cell).map((clause) => (
        <Clause
          key={clause.address}
          clause={clause}
          ui={ui}
          place={row.base.length > 1 ? placeOf(clause.address) : null}
          digest={digests.has(clause.siglum)}
          whole={whole.has(clause.address)}
          partners={partners}
        />
      ))}
    </div>
  )
}

export function NotesCell({ cell, context }: { readonly cell: Cell; readonly context: Context }): ReactNode {
  return (
    <div className="w" data-k={cell.column}>
      {cell.links.map((link) =>
        isWording(link) ? (
          <WordingNotes key={link.bead} link={link} context={context} />
        ) : (
          <SubjectNotes key={`${link.a.address} ${link.b.address}`} link={link} context={context} />
        ),
      )}
      {cell.alone.length > 0 ? <None words={cell.none} /> : null}
    </div>
  )
}

/** Sentence beside sentence, earlier left and later right. */
function Pairs({ link, context }: { readonly link: WordingLink; readonly context: Context }): ReactNode {
  const { ui } = context
  const { a: inA, b: inB } = partnersOf(link.inline)
  const holder = (views: WordingLink['a'], start: number | undefined) =>
    views.find((v) => start !== undefined && (v.runs.at(-1)?.end ?? 0) > start) ?? views[0]
  const column = context.view.columns.findIndex((c) => c.siglum === link.a[0]?.siglum)
  const side = (which: 'a' | 'b', runs: WordingLink['inline']): ReactNode => {
    const clause = holder(link[which], runs[0]?.start)
    return (
      <div className={which} data-s={shortOf(context, which === 'a' ? column : null)}>
        {runs.length === 0 || clause === undefined ? null : (
          <p className="cl" lang={clause.lang} data-c={anchor(clause.address)}>
            <Runs runs={runs} lang={clause.lang} ui={ui} partners={which === 'a' ? inA : inB} />
          </p>
        )}
      </div>
    )
  }
  return (link.pairs ?? []).map((pair) => (
    <div key={`${pair.a[0]?.start} ${pair.b[0]?.start}`} className="pair">
      {side('a', pair.a)}
      {side('b', pair.b)}
    </div>
  ))
}

/** Links whose sentences stand beside each other, whatever the view. */
export const isPaired = (cell: Cell): boolean =>
  cell.links.length === 1 && cell.links.every((link) => isWording(link) && link.pairs !== null)

export function PairedCell({ cell, context }: { readonly cell: Cell; readonly context: Context }): ReactNode {
  return (
    <div className="two" data-k={cell.column}>
      {cell.links.filter(isWording).map((link) => (
        <Pairs key={link.bead} link={link} context={context} />
      ))}
    </div>
  )
}

/** Both texts in one line of reading, headed as such: `2019→2024`. */
export function Fused({ link, context }: { readonly link: WordingLink; readonly context: Context }): ReactNode {
  const { view, ui } = context
  const first = link.b[0] ?? link.a[0]
  const k = view.columns.findIndex((c) => c.siglum === link.a[0]?.siglum)
  return (
    <div className={`one ${link.look}`}>
      <p className="fused">{`${shortOf(context, k === -1 ? 0 : k)}→${shortOf(context, null)}`}</p>
      {link.pairs === null ? (
        <p className="cl" lang={first?.lang}>
          <Runs runs={link.inline} lang={first?.lang ?? 'zh'} ui={ui} />
        </p>
      ) : (
        <div className="two">
          <Pairs link={link} context={context} />
        </div>
      )}
    </div>
  )
}

/** Both texts in one line. What one text lacks is said beside it, and stands here under the other's name alone. */
export function InlineCell({ cell, context }: { readonly cell: Cell; readonly context: Context }): ReactNode {
  const { ui, digests } = context
  const whole = wholeIn(cell)
  return (
    <div className="c" data-k={cell.column}>
      {cell.links.map((link) => {
        if (!isWording(link)) return null
        const own = link.a.length === 0 ? link.b : link.b.length === 0 ? link.a : null
        if (own === null) return <Fused key={link.bead} link={link} context={context} />
        return own.map((clause) => (
          <Clause
            key={clause.address}
            clause={clause}
            ui={ui}
            place={null}
            digest={digests.has(clause.siglum)}
            whole={whole.has(clause.address)}
          />
        ))
      })}
    </div>
  )
}

/** The base as it stands; terms that any digest shares are marked, whichever digest it is. */
export function BaseCell({ row, context }: { readonly row: Row; readonly context: Context }): ReactNode {
  const { ui, digests, placeOf } = context
  const echoed = row.cells.flatMap((cell) => cell.links.flatMap((link) => (isWording(link) ? [] : [link.b])))
  const clauses = uniteMarks([...row.base, ...echoed.filter((c) => row.base.some((b) => b.address === c.address))])
  return (
    <div className="base" data-s={shortOf(context, null)}>
      {clauses.map((clause) => (
        <Clause
          key={clause.address}
          clause={clause}
          ui={ui}
          place={row.base.length > 1 ? placeOf(clause.address) : null}
          digest={digests.has(clause.siglum)}
        />
      ))}
      {row.claim === null ? null : (
        <p className="tags">
          <strong className="tag added">
            <Words text={row.claim.word} />
          </strong>
        </p>
      )}
    </div>
  )
}
