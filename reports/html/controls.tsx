/**
 * Views, tabs, filters, search, and steps from change to change. All of it is the script's: without it none is shown.
 */
import type { ReactNode } from 'react'
import type { Ui, View } from '../../src/core.ts'
import { filterWords, type PageWord, pageWords } from '../../src/words/report-words.ts'
import type { Label } from '../../src/words/say.ts'
import { visible } from '../unseen.ts'

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

interface Filter {
  readonly key: string
  readonly words: string
}

const generalWord = (key: string): Label | undefined => (filterWords as Partial<Record<string, Label>>)[key]

/** One filter a key that occurs; where earlier texts call it differently, a word that fits them all. */
function filtersOf(view: View): readonly Filter[] {
  const words = new Map<string, Set<string>>()
  for (const column of view.columns) {
    for (const { key, word, count } of column.counts) {
      const set = words.get(key) ?? new Set<string>()
      words.set(key, set)
      if (count > 0) set.add(word)
    }
  }
  const occurring = [...words].filter(([, set]) => set.size > 0)
  return occurring.map(([key, set]) => ({
    key,
    words: set.size === 1 ? [...set][0]! : (generalWord(key)?.[view.ui] ?? [...set].join(' / ')),
  }))
}

export function Controls({ view }: { readonly view: View }): ReactNode {
  const { ui, columns } = view
  const word = (key: PageWord): string => pageWords[key][ui]
  const wording = columns.some((c) => c.kind === 'wording')
  const several = columns.length > 1
  const views = (wording ? (['side', 'inline', 'later'] as const) : (['side', 'later'] as const)).map((value) => ({
    value,
    words: word(value),
  }))
  return (
    <search className="controls">
      <div className="line">
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
        <span className="steps">
          <button type="button" name="previous" title={`${word('previous')} (N)`}>
            <span aria-hidden="true">↑</span> {word('previous')}
          </button>
          <button type="button" name="next" title={`${word('next')} (n)`}>
            <span aria-hidden="true">↓</span> {word('next')}
          </button>
        </span>
        <span className="extras">
          <button type="button" name="theme">
            {word('theme')}
          </button>
          <button type="button" name="help" aria-haspopup="dialog">
            {word('help')}
          </button>
        </span>
      </div>
      <div className="line">
        <fieldset className="filters">
          <legend>{word('filter')}</legend>
          <label>
            <input type="checkbox" name="changed" />
            <span>{word(wording ? 'onlyChanged' : 'onlyEchoed')}</span>
          </label>
          {filtersOf(view).map((filter) => (
            <label key={filter.key} className={filter.key}>
              <input type="checkbox" name="key" value={filter.key} />
              <span>{visible(filter.words)}</span>
            </label>
          ))}
        </fieldset>
        <output className="status" aria-live="polite" />
      </div>
    </search>
  )
}

/** Keys, as the help tells them. */
const KEYS: readonly (readonly [keys: readonly string[], says: PageWord, when: 'always' | 'several'])[] = [
  [['n'], 'keyNext', 'always'],
  [['N', 'p'], 'keyPrevious', 'always'],
  [['/'], 'keySearch', 'always'],
  [['v'], 'keyView', 'always'],
  [['t'], 'keyTab', 'several'],
  [['c'], 'keyCite', 'always'],
  [['Esc'], 'keyEscape', 'always'],
  [['?'], 'keyHelp', 'always'],
]

export function Dialogs({ ui, several }: { readonly ui: Ui; readonly several: boolean }): ReactNode {
  return (
    <>
      <dialog id="help" aria-labelledby="helphead">
        <h2 id="helphead">{pageWords.help[ui]}</h2>
        <dl className="keys">
          {KEYS.filter(([, , when]) => several || when === 'always').map(([keys, says]) => (
            <div key={says}>
              <dt>
                {keys.map((key) => (
                  <kbd key={key}>{key}</kbd>
                ))}
              </dt>
              <dd>{pageWords[says][ui]}</dd>
            </div>
          ))}
        </dl>
        <form method="dialog">
          <button type="submit">{pageWords.close[ui]}</button>
        </form>
      </dialog>
      <dialog id="citation" aria-labelledby="citationhead">
        <h2 id="citationhead">{pageWords.citationText[ui]}</h2>
        <textarea rows={12} readOnly aria-labelledby="citationhead" />
        <form method="dialog">
          <button type="submit">{pageWords.close[ui]}</button>
        </form>
      </dialog>
    </>
  )
}
