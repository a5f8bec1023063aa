/**
 * The 对照表: one row a group of clauses that belong together, in the later document's order.
 *
 *     one earlier text:       address | earlier | later | [both, inline] | what changed
 *     several earlier texts:  address | later | one column each | and, for the tab of one of them, the columns above
 *
 * Every cell that a view of the page may show is in the page; the style shows those of one view at a time. Without the
 * script that is the first: side by side, or all columns. Cells that are not shown are not in the accessibility tree.
 */
import type { ReactNode } from 'react'
import type { Row, View, WitnessView } from '../../src/core.ts'
import { pageWords } from '../../src/words/report-words.ts'
import { aloneWords, orderNote } from '../report-words.ts'
import { visible } from '../unseen.ts'
import { BaseCell, type Context, EarlierCell, InlineCell, LaterCell, NotesCell } from './cells.tsx'
import { addressesOfRow, tokensOf } from './row-facts.ts'
import { anchor, fragment, Words } from './words.tsx'

function TableRow(props: {
  readonly row: Row
  readonly anchors: readonly string[]
  readonly context: Context
}): ReactNode {
  const { row, anchors, context } = props
  const { view, ui, several } = context
  const own = row.base[0] ?? row.cells.flatMap((c) => [...c.alone, ...c.links.flatMap((l) => l.a)])[0]
  // Within its own document's table a clause is known by its number; the rest of the address goes without saying.
  const base = view.witnesses.at(-1)
  const number = row.base.length > 0 && base && own ? own.id : visible(row.id)
  const classes = [row.heading && 'heading', row.changed && 'changed', row.base.length === 0 && 'alone']
  const first = row.cells.map((cell, k) => ({ cell, k }))
  return (
    <tr className={classes.filter(Boolean).join(' ') || undefined} data-t={tokensOf(row).join(' ') || undefined}>
      <th scope="row">
        {anchors.map((address) => (
          <span key={address} className="at" id={anchor(address)} />
        ))}
        <a className="no" href={fragment(row.id)} aria-label={visible(row.id)}>
          {visible(number)}
        </a>
        {row.heading ? null : (
          <button
            type="button"
            className="cite"
            title={pageWords.citeLong[ui]}
            aria-label={`${pageWords.cite[ui]} ${visible(row.id)}`}
          >
            {pageWords.cite[ui]}
          </button>
        )}
      </th>
      {several ? <BaseCell row={row} context={context} /> : null}
      {first.map(({ cell, k }) => [
        several ? <InlineCell key={`c${k}`} cell={cell} context={context} /> : null,
        <EarlierCell key={`a${k}`} cell={cell} context={context} />,
        <LaterCell key={`b${k}`} row={row} cell={cell} context={context} />,
        several || view.columns[k]?.kind === 'subject' ? null : (
          <InlineCell key={`c${k}`} cell={cell} context={context} />
        ),
        <NotesCell key={`w${k}`} cell={cell} context={context} />,
      ])}
    </tr>
  )
}

function ColumnHead({ witness, base }: { readonly witness: WitnessView | undefined; readonly base: string | null }) {
  if (!witness) return null
  return (
    <>
      <span className="siglum">{visible(witness.short)}</span>
      {base === null ? null : <span className="role"> {base}</span>}
      <span className="fidelity">
        <Words text={witness.fidelityWords} />
      </span>
    </>
  )
}

function TableHead({ view }: { readonly view: View }): ReactNode {
  const { ui } = view
  const several = view.columns.length !== 1
  const base = view.witnesses.at(-1)
  const role = `${pageWords.base[ui]}${base ? orderNote(base, ui) : ''}`
  const head = (kind: string, k: number | null, content: ReactNode): ReactNode => (
    <th key={`${kind}${k}`} scope="col" className={kind} data-k={k ?? undefined}>
      {content}
    </th>
  )
  return (
    <thead>
      <tr>
        {head('no', null, <span className="aloud">{pageWords.address[ui]}</span>)}
        {several ? head('base', null, <ColumnHead witness={base} base={role} />) : null}
        {view.columns.map((column, k) => {
          const earlier = <ColumnHead key="earlier" witness={view.witnesses[k]} base={null} />
          const arrow = `${visible(column.short)} → ${visible(base?.short ?? '')}`
          const inline = head(
            'c',
            k,
            <>
              <span className="siglum">{arrow}</span>
              {several ? (
                <span className="fidelity">
                  <Words text={view.witnesses[k]?.fidelityWords ?? ''} />
                </span>
              ) : null}
            </>,
          )
          const subject = column.kind === 'subject'
          const says = pageWords[subject ? 'sameSubject' : 'change'][ui]
          return [
            several ? inline : null,
            head('a', k, earlier),
            head('b', k, <ColumnHead witness={base} base={role} />),
            several || subject ? null : inline,
            head('w', k, <span className="siglum">{says}</span>),
          ]
        })}
      </tr>
    </thead>
  )
}

export function Table({ view }: { readonly view: View }): ReactNode {
  const { ui } = view
  const several = view.columns.length !== 1
  const digests = new Set(view.witnesses.filter((w) => w.fidelity === 'digest').map((w) => w.siglum))
  const context: Context = { view, ui, several, digests }
  const taken = new Set<string>()
  // Points of a digest without a counterpart come last and have no order of their own here: a table apart.
  const firstAlone = view.rows.findIndex((row) => row.cells.some((cell) => cell.alone.length > 0))
  const end = firstAlone === -1 ? view.rows.length : firstAlone
  const part = (rows: readonly Row[], rest: boolean): ReactNode =>
    rows.length === 0 && rest ? null : (
      <table className={rest ? 'rest' : undefined}>
        <caption className={rest ? undefined : 'aloud'}>{rest ? aloneWords(view) : pageWords.caption[ui]}</caption>
        <TableHead view={view} />
        <tbody>
          {rows.map((row) => {
            const anchors = addressesOfRow(row).filter((address) => !taken.has(address))
            for (const address of anchors) taken.add(address)
            return <TableRow key={row.id} row={row} anchors={anchors} context={context} />
          })}
        </tbody>
      </table>
    )
  return (
    <div className={several ? 'rows several' : 'rows'} data-tab={several ? 'all' : '0'} data-view="side">
      {part(view.rows.slice(0, end), false)}
      {part(view.rows.slice(end), true)}
    </div>
  )
}
