/**
 * Views, document, search, and steps from change to change: a bar above the rows, and on a narrow page one at the bottom,
 * where the thumb is. All of it is the script's: without it none is shown.
 */
import type { ReactNode } from 'react'
import type { Ui, View } from '../../src/core.ts'
import { type PageWord, pageWords } from '../../src/words/report-words.ts'
import { visible } from '../unseen.ts'
import { Mini } from './strips.tsx'

function Choice(props: {
  readonly name: string
  readonly legend: string
  readonly options: readonly { readonly value: string; readonly words: string }[]
}): ReactNode {
  const { name, legend, options } = props
  return (
    <fieldset className={`choice ${name}`}>
      <legend>{legend}</legend>
      {options.map(({ value, words }, i) => (
        <label key={value}>
          <input type="radio" name={name} value={value} defaultChecked={i === 0} />
          <span>{words}</span>
        </label>
      ))}
    </fieldset>
  )
}

const isWordingView = ({ columns }: View): boolean => columns.some((c) => c.kind === 'wording')

export function Controls({ view }: { readonly view: View }): ReactNode {
  const { ui, columns, layout } = view
  const word = (key: PageWord): string => (pageWords[key] as Readonly<Record<Ui, string>>)[ui]
  const several = columns.length > 1
  const views = (isWordingView(view) ? (['side', 'inline', 'later'] as const) : (['side', 'later'] as const)).map(
    (value) => ({ value, words: word(value === 'side' && several ? 'years' : value) }),
  )
  return (
    <search className="controls">
      <div className="line">
        <span className="steps">
          <button type="button" name="previous" title={`${word('previous')} (p)`}>
            <span aria-hidden="true">↑</span> {word('previous')}
          </button>
          <button type="button" name="next" title={`${word('next')} (n)`}>
            <span aria-hidden="true">↓</span> {word('next')}
          </button>
        </span>
        {several ? (
          <Choice
            name="tab"
            legend={word('against')}
            options={[
              { value: 'all', words: word('all') },
              ...columns.map((c, k) => ({ value: String(k), words: visible(c.short) })),
            ]}
          />
        ) : null}
        <Choice name="view" legend={word('view')} options={views} />
        <label className="find">
          <span className="aloud">{word('search')}</span>
          <input type="search" name="query" placeholder={word('searchHint')} autoComplete="off" spellCheck={false} />
        </label>
        <span className="extras">
          {layout.folded > 0 ? (
            <button type="button" name="unfold" aria-pressed="false" title={`${word('unfold')} (o)`}>
              {word('unfold')}
            </button>
          ) : null}
          <button type="button" name="print" aria-haspopup="dialog">
            {word('print')}
          </button>
          <button type="button" name="theme">
            {word('theme')}
          </button>
          <button type="button" name="help" aria-haspopup="dialog">
            {word('help')}
          </button>
        </span>
        <output className="status" aria-live="polite" />
      </div>
      <Mini view={view} />
    </search>
  )
}

/** On a narrow or low page: where one is, back, on, the list of changes, the filter. */
export function Bottom({ view }: { readonly view: View }): ReactNode {
  const { ui } = view
  return (
    <nav className="bottom" aria-label={pageWords.bar[ui]}>
      <Mini view={view} />
      <button type="button" name="list" aria-controls="spine" aria-expanded="false">
        <span aria-hidden="true">☰</span> <span className="label">{pageWords.list[ui]}</span>
      </button>
      <button type="button" name="previous" aria-label={pageWords.previous[ui]}>
        ↑
      </button>
      <output className="status" aria-live="polite" />
      <button type="button" name="next" aria-label={pageWords.next[ui]}>
        ↓
      </button>
      <button type="button" name="filter" aria-controls="picture" aria-expanded="false">
        {pageWords.filter[ui]}
      </button>
    </nav>
  )
}

/** Keys, as the help tells them. */
const KEYS: readonly (readonly [keys: readonly string[], says: PageWord, when: 'always' | 'several'])[] = [
  [['n'], 'keyNext', 'always'],
  [['N', 'p'], 'keyPrevious', 'always'],
  [['o'], 'keyUnfold', 'always'],
  [['/'], 'keySearch', 'always'],
  [['v'], 'keyView', 'always'],
  [['t'], 'keyTab', 'several'],
  [['←', '→'], 'keyMarks', 'always'],
  [['c'], 'keyCite', 'always'],
  [['Esc'], 'keyEscape', 'always'],
  [['?'], 'keyHelp', 'always'],
]

export function Dialogs({ view }: { readonly view: View }): ReactNode {
  const { ui, columns } = view
  const several = columns.length > 1
  const word = (key: PageWord): string => (pageWords[key] as Readonly<Record<Ui, string>>)[ui]
  return (
    <>
      <dialog id="help" aria-labelledby="helphead">
        <h2 id="helphead">{word('help')}</h2>
        <dl className="keys">
          {KEYS.filter(([, , when]) => several || when === 'always').map(([keys, says]) => (
            <div key={says}>
              <dt>
                {keys.map((key) => (
                  <kbd key={key}>{key}</kbd>
                ))}
              </dt>
              <dd>{word(says)}</dd>
            </div>
          ))}
        </dl>
        <form method="dialog">
          <button type="submit">{word('close')}</button>
        </form>
      </dialog>
      <dialog id="print" aria-labelledby="printhead">
        <h2 id="printhead">{word('print')}</h2>
        <form method="dialog">
          <button type="submit" value="list">
            {word('printList')}
          </button>
          <button type="submit" value="changes">
            {word('printChanges')}
          </button>
          <button type="submit" value="all">
            {word('printAll')}
          </button>
          <button type="submit" value="shown">
            {word('printShown')}
          </button>
          <button type="submit" value="">
            {word('close')}
          </button>
        </form>
      </dialog>
      <dialog id="citation" aria-labelledby="citationhead">
        <h2 id="citationhead">{word('citationText')}</h2>
        <textarea rows={12} readOnly aria-labelledby="citationhead" />
        <form method="dialog">
          <button type="submit">{word('close')}</button>
        </form>
      </dialog>
    </>
  )
}
