/**
 * The strip of each earlier text: both texts as rows of sections, and below them one row of swatch, word and count, which
 * is summary, key and filter at once.
 *
 *     2019 ▯▯▒▒▓▯▯        a cell a section, as wide as it is long, darker as more of it differs
 *     2024 ▯▯▒▓▓▯▯        a curve only for what went to another section
 */
import type { ReactNode } from 'react'
import { type Column, ROW_FILTERS, rowFilters, type Strip, type StripCell, type View } from '../../src/core.ts'
import { rowFilterWords } from '../../src/words/news-words.ts'
import { pageWords } from '../../src/words/report-words.ts'
import { countSign } from '../report-words.ts'
import { visible } from '../unseen.ts'
import { fragment } from './words.tsx'

/** Units of the drawing: its width, the height of a row of cells, and of the room for curves. */
const WIDTH = 1000
const CELL = 13
const ROOM = 20
/** Least width of a curve. */
const THIN = 1.5

const at = (fraction: number): number => Math.round(fraction * WIDTH * 10) / 10

function Cell({ cell, y, view }: { readonly cell: StripCell; readonly y: number; readonly view: View }): ReactNode {
  const [x, end] = [at(cell.from), at(cell.to)]
  return (
    <a href={fragment(view.rows[cell.row]?.id ?? '')} tabIndex={-1}>
      <title>{visible(cell.words)}</title>
      <rect
        className={`l${cell.level}`}
        x={x}
        y={y}
        width={Math.max(1, Math.round((end - x) * 10) / 10)}
        height={CELL}
      />
    </a>
  )
}

function Drawing({ strip, view }: { readonly strip: Strip; readonly view: View }): ReactNode {
  const { ui, columns, witnesses } = view
  const [top, bottom] = [CELL, CELL + ROOM]
  const name = `${visible(columns[strip.column]?.short ?? '')} → ${visible(witnesses.at(-1)?.short ?? '')}`
  const middle = (cell: StripCell | undefined): number => at(((cell?.from ?? 0) + (cell?.to ?? 0)) / 2)
  return (
    // biome-ignore lint/a11y/useSemanticElements: a drawing has no other way to be a group
    <svg
      viewBox={`0 0 ${WIDTH} ${2 * CELL + ROOM}`}
      preserveAspectRatio="none"
      role="group"
      aria-label={`${pageWords.picture[ui]}: ${name}`}
      className={strip.scale}
    >
      {strip.a.map((cell) => (
        <Cell key={cell.from} cell={cell} y={0} view={view} />
      ))}
      {strip.curves.map((curve) => {
        const [x, y] = [middle(strip.a[curve.a]), middle(strip.b[curve.b])]
        return (
          <a key={`${curve.a} ${curve.b}`} href={fragment(view.rows[curve.row]?.id ?? '')} tabIndex={-1}>
            <title>{visible(curve.words)}</title>
            <path
              className={strip.scale === 'shared' ? `thread ${curve.look}` : 'curve'}
              strokeWidth={Math.max(THIN, Math.round(curve.weight * 400) / 10)}
              d={`M${x} ${top}C${x} ${top + ROOM / 2} ${y} ${top + ROOM / 2} ${y} ${bottom}`}
            />
          </a>
        )
      })}
      {strip.b.map((cell) => (
        <Cell key={cell.from} cell={cell} y={bottom} view={view} />
      ))}
    </svg>
  )
}

/** Swatch, word, count: with the script each is a filter. */
function Key({ column, k, view }: { readonly column: Column; readonly k: number; readonly view: View }): ReactNode {
  const { ui } = view
  const shown = column.counts.filter((c) => c.count > 0)
  return (
    <fieldset className="key" data-k={k}>
      <legend>
        {pageWords.filter[ui]} {visible(column.short)}
      </legend>
      {(shown.length > 0 ? shown : column.counts.slice(0, 1)).map((count) => (
        <label key={count.key} className={count.key}>
          <input type="checkbox" name="key" value={`${k}:${count.key}`} />
          <span>
            <i className={`sw ${count.look ?? ''}`} aria-hidden="true">
              {countSign(count)}
            </i>{' '}
            {visible(count.word)} <b>{count.count}</b>
          </span>
        </label>
      ))}
    </fieldset>
  )
}

/** What `--only` leaves, whichever of the earlier texts it is said of. */
function NewsKey({ view }: { readonly view: View }): ReactNode {
  const { ui, rows } = view
  const held = rows.map(rowFilters(view))
  const counts = ROW_FILTERS.map((filter) => [filter, held.filter((of) => of.has(filter)).length] as const)
  if (counts.every(([, count]) => count === 0)) return null
  return (
    <fieldset className="key only">
      <legend>{pageWords.filter[ui]}</legend>
      <span aria-hidden="true">{pageWords.filter[ui]}</span>
      {counts.map(([filter, count]) =>
        count === 0 ? null : (
          <label key={filter}>
            <input type="checkbox" name="key" value={filter} />
            <span>
              {rowFilterWords.kinds[filter][ui]} <b>{count}</b>
            </span>
          </label>
        ),
      )}
    </fieldset>
  )
}

export function Strips({ view }: { readonly view: View }): ReactNode {
  const { ui, columns, layout, witnesses } = view
  const base = witnesses.at(-1)
  if (!base || columns.length === 0) return null
  return (
    <section id="picture" className={columns.length > 1 ? 'strips several' : 'strips'} aria-labelledby="picturehead">
      <h2 id="picturehead" className="aloud">
        {pageWords.picture[ui]}
      </h2>
      {columns.map((column, k) => {
        const strip = layout.strips[k]
        return (
          <figure key={column.siglum} className="strip" data-k={k}>
            <figcaption>
              <b>{visible(column.short)}</b>
              <b>{visible(base.short)}</b>
            </figcaption>
            {strip === undefined ? null : <Drawing strip={strip} view={view} />}
            <Key column={column} k={k} view={view} />
          </figure>
        )
      })}
      <NewsKey view={view} />
      <p className="told" aria-hidden="true" />
    </section>
  )
}

/** The later text's row of cells once more, small: where the reader is in it. The script's, and the pointer's alone. */
export function Mini({ view }: { readonly view: View }): ReactNode {
  const strip = view.layout.strips.at(-1)
  if (strip === undefined) return null
  return (
    <svg className={`mini ${strip.scale}`} viewBox={`0 0 ${WIDTH} 8`} preserveAspectRatio="none" aria-hidden="true">
      {strip.b.map((cell) => (
        <rect
          key={cell.from}
          className={`l${cell.level}`}
          x={at(cell.from)}
          y={0}
          width={Math.max(1, Math.round((at(cell.to) - at(cell.from)) * 10) / 10)}
          height={8}
        />
      ))}
      <rect className="here" x={0} y={0} width={0} height={8} />
    </svg>
  )
}
