/**
 * The 对照表: one row a group of clauses that belong together, in the later document's order, what is only kept folded.
 *
 *     one earlier text:       its name and what changed, then earlier | later, or both in one line
 *     several earlier texts:  the later text once, and a line for each earlier one; the view of one of them as above
 *
 * Every part that a view of the page may show is in the page; the style shows those of one view at a time.
 */
import type { ReactNode } from 'react'
import { type Appendix, type BodyPart, type Row, rowFilters, type View, type WitnessView } from '../../src/core.ts'
import { pageWords } from '../../src/words/report-words.ts'
import { fullPlaces } from '../full-places.ts'
import { aloneWords, orderNote } from '../report-words.ts'
import { addressesOf } from '../row-sides.ts'
import { visible } from '../unseen.ts'
import { Apparatus } from './apparatus.tsx'
import { BaseCell, EarlierCell, InlineCell, isPaired, LaterCell, NotesCell, PairedCell } from './cells.tsx'
import { ClauseFormulas } from './clause-formulas.tsx'
import type { Context } from './context.ts'
import { PlaceNames } from './place-names.ts'
import { isSingleHeading, lookOf, tokensOf } from './row-facts.ts'
import { anchor, fragment, Words } from './words.tsx'

interface RowProps {
  readonly index: number
  readonly context: Context
  /** Addresses that have their anchor already. */
  readonly taken: Set<string>
  readonly listed: ReadonlySet<number>
}

function RowPart({ index, context, taken, listed }: RowProps): ReactNode {
  const { view, several, placeOf } = context
  const row = view.rows[index] as Row
  const anchors = addressesOf(row).filter((address) => !taken.has(address))
  for (const address of anchors) taken.add(address)
  const single = isSingleHeading(row)
  const classes = [
    'row',
    row.heading && 'heading',
    row.changed && 'changed',
    row.base.length === 0 && 'alone',
    single && 'single',
    lookOf(row),
  ]
  const place = placeOf(row.id)
  return (
    <div
      className={classes.filter(Boolean).join(' ')}
      data-t={tokensOf(row).join(' ') || undefined}
      data-only={[...context.filtersOf(row)].join(' ') || undefined}
      data-n={listed.has(index) ? '' : undefined}
      id={anchor(row.id)}
    >
      {anchors
        .filter((address) => address !== row.id)
        .map((address) => (
          <span key={address} className="at" id={anchor(address)} />
        ))}
      <div className="head">
        <a className="no" href={fragment(row.id)} title={visible(row.id)}>
          {row.base.length === 0 ? `${visible(context.fullPlaceOf(row.id))}` : visible(place)}
        </a>
        {row.heading ? null : (
          <button type="button" className="cite" aria-label={`${pageWords.citeLong[context.ui]} ${visible(place)}`}>
            {pageWords.cite[context.ui]}
          </button>
        )}
        {several ? <ClauseFormulas row={row} context={context} /> : null}
      </div>
      {several || single ? <BaseCell row={row} context={context} /> : null}
      {several ? <Apparatus row={row} index={index} context={context} /> : null}
      {single && !several
        ? row.cells.map((cell) => <NotesCell key={cell.column} cell={cell} context={context} />)
        : row.cells.map((cell, k) => <CellParts key={cell.column} row={row} k={k} context={context} />)}
    </div>
  )
}

/** What one earlier text has in a row: its notes, both sides, and both in one line. */
function CellParts({
  row,
  k,
  context,
}: {
  readonly row: Row
  readonly k: number
  readonly context: Context
}): ReactNode {
  const cell = row.cells[k]
  if (!cell || (cell.links.length === 0 && cell.alone.length === 0 && cell.none === null)) return null
  const subject = context.view.columns[k]?.kind === 'subject'
  const notes = <NotesCell cell={cell} context={context} />
  if (isPaired(cell))
    return (
      <>
        {notes}
        <PairedCell cell={cell} context={context} />
      </>
    )
  return (
    <>
      {notes}
      <EarlierCell row={row} cell={cell} context={context} />
      <LaterCell row={row} cell={cell} context={context} />
      {context.several || subject ? null : <InlineCell cell={cell} context={context} />}
    </>
  )
}

function Head({
  witness,
  role,
}: {
  readonly witness: WitnessView | undefined
  readonly role: string | null
}): ReactNode {
  if (!witness) return null
  return (
    <>
      <span className="siglum">{visible(witness.short)}</span>{' '}
      <span className="fidelity">
        <Words text={witness.fidelityWords} />
        {role === null ? null : ` · ${role}`}
      </span>
    </>
  )
}

/** Names of the texts over their columns: the earlier left, the later right, whatever the view. */
function Heads({ view }: { readonly view: View }): ReactNode {
  const { ui } = view
  const base = view.witnesses.at(-1)
  const role = `${pageWords.base[ui]}${base ? orderNote(base, ui) : ''}`
  const later = <Head witness={base} role={role} />
  return (
    <div className="heads">
      {view.columns.length > 1 ? (
        <p className="hall">
          {later}
          <span className="hint"> · {view.columns.map((c) => visible(c.short)).join(pageWords.listComma[ui])}</span>
        </p>
      ) : null}
      {view.columns.map((column, k) => {
        const earlier = view.witnesses[k]
        return (
          <div key={column.siglum} className="hk" data-k={k}>
            <p className="ha">
              <Head witness={earlier} role={earlier ? orderNote(earlier, ui).trim() || null : null} />
            </p>
            <p className="hb">{later}</p>
            <p className="hc">
              <span className="siglum">
                {visible(column.short)}→{visible(base?.short ?? '')}
              </span>
            </p>
          </div>
        )
      })}
    </div>
  )
}

export function Table({ view, unfolded }: { readonly view: View; readonly unfolded: boolean }): ReactNode {
  const { ui, layout, columns } = view
  const several = columns.length !== 1
  const digests = new Set(view.witnesses.filter((w) => w.fidelity === 'digest').map((w) => w.siglum))
  const placeOf = (address: string): string => layout.places[address] ?? address
  const fullPlaceOf = fullPlaces(view)
  const context: Context = { view, ui, several, digests, placeOf, fullPlaceOf, filtersOf: rowFilters(view) }
  const taken = new Set<string>()
  const listed = new Set(layout.spine.sections.flatMap((s) => s.lines.map((l) => l.row)))
  for (const a of layout.appendices) for (const row of a.rows) if (view.rows[row]?.changed) listed.add(row)
  if (layout.spine.more > 0) for (const [i, row] of view.rows.entries()) if (row.changed) listed.add(i)
  const row = (index: number): ReactNode => (
    <RowPart key={view.rows[index]?.id} index={index} context={context} taken={taken} listed={listed} />
  )
  const part = (p: BodyPart): ReactNode =>
    p.kind === 'row' ? (
      row(p.row)
    ) : (
      <details key={`fold ${p.rows[0]}`} className="fold" open={unfolded}>
        <summary>
          {visible(p.words)}
          {p.alike ? <span className="ditto"> {pageWords.ditto[ui]}</span> : null}
        </summary>
        {p.rows.map(row)}
      </details>
    )
  const appendix = (a: Appendix): ReactNode => (
    <section key={a.column} className="appendix" data-k={a.column} aria-labelledby={`appendix${a.column}`}>
      <h3 id={`appendix${a.column}`}>{visible(a.title)}</h3>
      {a.rows.some((i) => view.rows[i]?.cells[a.column]?.alone.length) ? (
        <p className="hint">{aloneWords(view)}</p>
      ) : null}
      {a.rows.map(row)}
    </section>
  )
  return (
    <PlaceNames.Provider value={fullPlaceOf}>
      <div className={several ? 'rows several' : 'rows'} data-tab={several ? 'all' : '0'} data-view="side">
        <Heads view={view} />
        {layout.body.map(part)}
        {layout.appendices.map(appendix)}
      </div>
    </PlaceNames.Provider>
  )
}
