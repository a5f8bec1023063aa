/** The cells of a row of the 对照表: each side with its marks, both in one line, what changed, and the base alone. */
import type { ReactNode } from 'react'
import type { Cell, Row, Ui, View } from '../../src/core.ts'
import { uniteMarks } from '../unite-marks.ts'
import { visible } from '../unseen.ts'
import { SubjectNotes, Why, WordingNotes } from './links.tsx'
import { isWording, wholeIn } from './row-facts.ts'
import { Clause, Runs } from './runs.tsx'
import { fragment, Words } from './words.tsx'

export interface Context {
  readonly view: View
  readonly ui: Ui
  /** More than one earlier text, or none: the base has a column of its own. */
  readonly several: boolean
  readonly digests: ReadonlySet<string>
}

/** `of` names the earlier text where columns stand below one another. */
function None({ words, of }: { readonly words: string | null; readonly of?: string | undefined }): ReactNode {
  return words === null ? null : (
    <p className="none">
      {of === undefined ? null : <span className="of">{visible(of)} </span>}
      <Words text={words} />
    </p>
  )
}

/** What is said in the empty cell of the side that lacks the clause; never the words of the other text. */
function lacked(cell: Cell, side: 'a' | 'b'): string | null {
  const wanting = cell.links.filter(isWording).filter((link) => link[side].length === 0)
  return wanting.length > 0 && wanting.length === cell.links.length ? (wanting[0]?.word ?? null) : null
}

/** The earlier side of one column, and what it has alone. */
export function EarlierCell({ cell, context }: { readonly cell: Cell; readonly context: Context }): ReactNode {
  const { ui, digests } = context
  const clauses = uniteMarks(cell.links.flatMap((link) => (isWording(link) ? link.a : [link.a])))
  const whole = wholeIn(cell)
  return (
    <td className="a" data-k={cell.column}>
      {[...clauses, ...cell.alone].map((clause) => (
        <Clause
          key={clause.address}
          clause={clause}
          ui={ui}
          address
          digest={digests.has(clause.siglum)}
          whole={whole.has(clause.address)}
        />
      ))}
      {cell.alone.length > 0 ? null : <None words={cell.none ?? lacked(cell, 'a')} />}
    </td>
  )
}

/** The later side as one column marks it. */
export function LaterCell(props: { readonly row: Row; readonly cell: Cell; readonly context: Context }): ReactNode {
  const { row, cell, context } = props
  const { ui, digests } = context
  const whole = wholeIn(cell)
  const marked = new Map(
    uniteMarks(cell.links.flatMap((link) => (isWording(link) ? link.b : [link.b]))).map((c) => [c.address, c]),
  )
  return (
    <td className="b" data-k={cell.column}>
      {row.base.map((clause) => (
        <Clause
          key={clause.address}
          clause={marked.get(clause.address) ?? clause}
          ui={ui}
          address
          digest={digests.has(clause.siglum)}
          whole={whole.has(clause.address)}
        />
      ))}
      {row.base.length > 0 ? null : <None words={lacked(cell, 'b')} />}
    </td>
  )
}

export function NotesCell({ cell, context }: { readonly cell: Cell; readonly context: Context }): ReactNode {
  const { ui } = context
  return (
    <td className="w" data-k={cell.column}>
      {cell.links.map((link) =>
        isWording(link) ? (
          <WordingNotes key={link.bead} link={link} ui={ui} brief={false} />
        ) : (
          <SubjectNotes key={`${link.a.address} ${link.b.address}`} link={link} ui={ui} brief={false} />
        ),
      )}
      {cell.alone.length > 0 ? <None words={cell.none} /> : null}
    </td>
  )
}

/**
 * Both texts in one line of reading; beside a digest, its points. With several earlier texts the notes stand here too.
 * What the earlier text lacks is said and not shown here: the later text's words stand in its own column.
 */
export function InlineCell({ cell, context }: { readonly cell: Cell; readonly context: Context }): ReactNode {
  const { view, ui, several, digests } = context
  return (
    <td className="c" data-k={cell.column}>
      {cell.links.map((link) => {
        if (!isWording(link)) {
          return (
            <div key={`${link.a.address} ${link.b.address}`} className="one">
              <SubjectNotes link={link} ui={ui} brief />
              <Clause clause={link.a} ui={ui} address={false} digest={digests.has(link.a.siglum)} />
              <Why lines={link.why} ui={ui} />
            </div>
          )
        }
        const first = link.b[0] ?? link.a[0]
        const shown = !several || link.a.length > 0
        return (
          <div key={link.bead} className={`one ${link.look}`}>
            {several ? <WordingNotes link={link} ui={ui} brief /> : null}
            {several && link.a.length > 0 ? (
              <p className="places">
                {link.a.map((clause) => (
                  <a key={clause.address} className="ad" href={fragment(clause.address)}>
                    {visible(clause.address)}
                  </a>
                ))}
              </p>
            ) : null}
            {shown ? (
              <p className={wholeIn(cell).has(first?.address ?? '') ? 'cl whole' : 'cl'} lang={first?.lang}>
                <Runs runs={link.inline} lang={first?.lang ?? 'zh'} ui={ui} />
              </p>
            ) : null}
          </div>
        )
      })}
      {cell.alone.map((clause) => (
        <Clause key={clause.address} clause={clause} ui={ui} address digest={digests.has(clause.siglum)} />
      ))}
      <None words={cell.none} of={cell.alone.length > 0 ? undefined : view.columns[cell.column]?.short} />
    </td>
  )
}

/** The base as it stands; terms that any digest shares are marked, whichever digest it is. */
export function BaseCell({ row, context }: { readonly row: Row; readonly context: Context }): ReactNode {
  const { ui, digests } = context
  const echoed = row.cells.flatMap((cell) => cell.links.flatMap((link) => (isWording(link) ? [] : [link.b])))
  const clauses = uniteMarks([...row.base, ...echoed.filter((c) => row.base.some((b) => b.address === c.address))])
  return (
    <td className="base">
      {clauses.map((clause) => (
        <Clause
          key={clause.address}
          clause={clause}
          ui={ui}
          address={row.base.length > 1}
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
    </td>
  )
}
