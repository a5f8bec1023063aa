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
import type { Cell, ClauseView, Row, SubjectLink, Ui, View, WitnessView, WordingLink } from '../../src/index.ts'
import { visible } from '../unseen.ts'
import { SubjectNotes, Why, WordingNotes } from './links.tsx'
import { pageWords } from './page-words.ts'
import { Clause, Runs } from './runs.tsx'
import { anchor, fragment, Words } from './words.tsx'

interface Context {
  readonly view: View
  readonly ui: Ui
  /** More than one earlier text, or none: the base has a column of its own. */
  readonly several: boolean
  readonly digests: ReadonlySet<string>
}

const isWording = (link: WordingLink | SubjectLink): link is WordingLink => link.kind === 'wording'

/** A shown difference, by the rule by which the view calls a whole row changed. */
const isDifference = (link: WordingLink): boolean =>
  link.moved || link.changed > 0 || (link.relation !== 'kept' && !(link.relation === 'revised' && link.onlyPunctuation))

/**
 * What filters match: `1:revised`, `1:moved`, `1:changed`. The keys are those of the columns' counts, and `changed`: that
 * this earlier text has a part in the row's being changed.
 */
export function tokensOf(row: Row): readonly string[] {
  const tokens = new Set<string>()
  const differs = row.cells.some((cell) => cell.links.some((link) => isWording(link) && isDifference(link)))
  for (const cell of row.cells) {
    const say = (key: string): unknown => tokens.add(`${cell.column}:${key}`)
    for (const link of cell.links) {
      if (row.changed && (isWording(link) ? isDifference(link) : !differs)) say('changed')
      if (link.kind === 'subject') say(link.strength)
      else {
        say(link.relation)
        if (link.moved) say('moved')
        if (link.doubtful) say('doubtful')
      }
    }
    if (cell.alone.length > 0) say('alone')
    else if (cell.none !== null) say('none')
  }
  return [...tokens]
}

/** Clauses of a cell, each once, with the marks of every link laid over one another. */
function uniteMarks(clauses: readonly ClauseView[]): readonly ClauseView[] {
  const byAddress = new Map<string, ClauseView[]>()
  for (const clause of clauses) {
    const list = byAddress.get(clause.address)
    if (list) list.push(clause)
    else byAddress.set(clause.address, [clause])
  }
  return [...byAddress.values()].map((list) => {
    const first = list[0] as ClauseView
    return list.length === 1 ? first : { ...first, runs: list.map((c) => c.runs).reduce(overlay) }
  })
}

/** Two readings of one clause's runs: what either marks is marked; where both do, as the first does. */
export function overlay(one: ClauseView['runs'], other: ClauseView['runs']): ClauseView['runs'] {
  const cuts = [...new Set([...one, ...other].flatMap((run) => [run.start, run.end]))].sort((x, y) => x - y)
  const at = (runs: ClauseView['runs'], start: number, end: number) =>
    runs.find((run) => run.start <= start && run.end >= end && run.end > run.start)
  const pieces: ClauseView['runs'][number][] = []
  for (let i = 0; i + 1 < cuts.length; i++) {
    const [start, end] = [cuts[i] as number, cuts[i + 1] as number]
    const [x, y] = [at(one, start, end), at(other, start, end)]
    const run = x && x.mark !== 'same' ? x : (y ?? x)
    if (!run) continue
    const piece = { ...run, text: run.text.slice(start - run.start, end - run.start), start, end }
    const last = pieces.at(-1)
    if (last && last.mark === 'same' && piece.mark === 'same' && last.end === start)
      pieces[pieces.length - 1] = { ...last, text: last.text + piece.text, end }
    else pieces.push(piece)
  }
  return pieces
}

const isOneSided = (link: WordingLink | SubjectLink): boolean =>
  isWording(link) && (link.relation === 'added' || link.relation === 'dropped')

/** Addresses of clauses that one side has alone, without a sentence that stands elsewhere. */
const wholeIn = (cell: Cell): ReadonlySet<string> =>
  new Set(
    cell.links
      .filter(isOneSided)
      .flatMap((link) => (isWording(link) ? [...link.a, ...link.b] : []))
      .filter((clause) => clause.runs.every((run) => run.mark !== 'from' && run.mark !== 'to'))
      .map((clause) => clause.address),
  )

/** `of` names the earlier text where columns stand below one another. */
function None({ words, of }: { readonly words: string | null; readonly of?: string | undefined }): ReactNode {
  return words === null ? null : (
    <p className="none">
      {of === undefined ? null : <span className="of">{visible(of)} </span>}
      <Words text={words} />
    </p>
  )
}

/** The earlier side of one column, and what it has alone. */
function EarlierCell({ cell, context }: { readonly cell: Cell; readonly context: Context }): ReactNode {
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
      {cell.alone.length > 0 ? null : <None words={cell.none} />}
    </td>
  )
}

/** The later side as one column marks it. */
function LaterCell(props: { readonly row: Row; readonly cell: Cell; readonly context: Context }): ReactNode {
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
    </td>
  )
}

function NotesCell({ cell, context }: { readonly cell: Cell; readonly context: Context }): ReactNode {
  const { view, ui } = context
  return (
    <td className="w" data-k={cell.column}>
      {cell.links.map((link) =>
        isWording(link) ? (
          <WordingNotes key={link.bead} link={link} shares={view.shares} ui={ui} brief={false} />
        ) : (
          <SubjectNotes key={`${link.a.address} ${link.b.address}`} link={link} ui={ui} brief={false} />
        ),
      )}
      {cell.alone.length > 0 ? <None words={cell.none} /> : null}
    </td>
  )
}

/** Both texts in one line of reading; beside a digest, its points. With several earlier texts the notes stand here too. */
function InlineCell({ cell, context }: { readonly cell: Cell; readonly context: Context }): ReactNode {
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
        return (
          <div key={link.bead} className={`one ${link.relation}`}>
            {several ? <WordingNotes link={link} shares={view.shares} ui={ui} brief /> : null}
            {several && link.a.length > 0 ? (
              <p className="places">
                {link.a.map((clause) => (
                  <a key={clause.address} className="ad" href={fragment(clause.address)}>
                    {visible(clause.address)}
                  </a>
                ))}
              </p>
            ) : null}
            <p className={wholeIn(cell).has(first?.address ?? '') ? 'cl whole' : 'cl'} lang={first?.lang}>
              <Runs runs={link.inline} lang={first?.lang ?? 'zh'} ui={ui} />
            </p>
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
function BaseCell({ row, context }: { readonly row: Row; readonly context: Context }): ReactNode {
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
    </td>
  )
}

/** Addresses that a row answers to, the row's own first. */
export function addressesOfRow(row: Row): readonly string[] {
  const list = [row.id, ...row.base.map((c) => c.address)]
  for (const cell of row.cells) {
    for (const link of cell.links) for (const c of isWording(link) ? link.a : [link.a]) list.push(c.address)
    for (const c of cell.alone) list.push(c.address)
  }
  return [...new Set(list)]
}

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
  const head = (kind: string, k: number | null, content: ReactNode): ReactNode => (
    <th key={`${kind}${k}`} scope="col" className={kind} data-k={k ?? undefined}>
      {content}
    </th>
  )
  return (
    <thead>
      <tr>
        {head('no', null, <span className="aloud">{pageWords.address[ui]}</span>)}
        {several ? head('base', null, <ColumnHead witness={base} base={pageWords.base[ui]} />) : null}
        {view.columns.map((column, k) => {
          const earlier = <ColumnHead key="earlier" witness={view.witnesses[k]} base={null} />
          const arrow = `${visible(column.short)} → ${visible(base?.short ?? '')}`
          const inline = head('c', k, several ? earlier : <span className="siglum">{arrow}</span>)
          const subject = column.kind === 'subject'
          const says = pageWords[subject ? 'sameSubject' : 'change'][ui]
          return [
            several ? inline : null,
            head('a', k, earlier),
            head('b', k, <ColumnHead witness={base} base={pageWords.base[ui]} />),
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
        <caption className={rest ? undefined : 'aloud'}>{pageWords[rest ? 'pointsAlone' : 'caption'][ui]}</caption>
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
