/**
 * Formulas as one self-contained page: a line through the documents for each, which opens to the sentence of each place.
 *
 *     formulasToHtml(view)   →   '<!doctype html>…'
 *
 * Each formula is a `details` element, so that the page is whole without its script, which only finds words. A policy in
 * its head names the style and the script by their SHA-256 and forbids everything else.
 */
import type { ReactNode } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import type { FormulaCellView, FormulaRow, FormulasView } from '../../../src/core.ts'
import { formulaLeadWords, formulaWords } from '../../../src/words/formula-words.ts'
import { LANGUAGES } from '../../../src/words/languages.ts'
import { pageWords } from '../../../src/words/report-words.ts'
import { say } from '../../../src/words/say.ts'
import { typeset } from '../../../src/words/typeset.ts'
import { visible } from '../../unseen.ts'
import { Head } from '../head.tsx'
import { inlined as pageStyle } from '../page/formulas-page.css?inline'
import { inlined as pageScript } from '../page/formulas-script.ts?inline'
import { policy } from '../policy.ts'

export interface FormulasHtmlOptions {
  /** Formulas of each course at most. */
  readonly limit: number
}

function Signs({ row, view }: { readonly row: FormulaRow; readonly view: FormulasView }): ReactNode {
  const stands = (cell: FormulaCellView): boolean => cell.state === 'used' || cell.state === 'varied'
  const [first, last] = [row.cells.findIndex(stands), row.cells.findLastIndex(stands)]
  return (
    <span className="signs">
      {row.cells.map((cell, k) => {
        const { name } = view.columns[k]!
        const says = `${visible(name)}${typeset(view.ui).colon}${cell.says}`
        const inside = k >= first && k <= last ? ' span' : ''
        return (
          <span key={name} className={`sign ${cell.state}${inside}`} title={says}>
            <i aria-hidden="true">{cell.sign}</i>
            <b className="aloud">{says}</b>
          </span>
        )
      })}
    </span>
  )
}

function Names({ view }: { readonly view: FormulasView }): ReactNode {
  return (
    <div className="names" aria-hidden="true">
      <span />
      <span className="signs">
        {view.columns.map((column) => (
          <span key={column.name} className="sign" title={visible(column.title)}>
            {visible(column.name)}
          </span>
        ))}
      </span>
    </div>
  )
}

function Formula({ row, view }: { readonly row: FormulaRow; readonly view: FormulasView }): ReactNode {
  const { ui, lang } = view
  const t = typeset(ui)
  return (
    <details id={row.id} className="formula">
      <summary>
        <span className="words" lang={LANGUAGES_OF_TEXTS[lang]}>
          {visible(row.words)}
        </span>
        <Signs row={row} view={view} />
      </summary>
      <div className="concordance">
        <p className="hint">{visible(row.says)}</p>
        {row.variants.length === 0 ? null : (
          <ul className="variants">
            {row.variants.map((variant) => (
              <li key={variant.words}>
                <span lang={LANGUAGES_OF_TEXTS[lang]}>{visible(variant.words)}</span>{' '}
                <small>{visible(t.list(variant.documents))}</small>
              </li>
            ))}
          </ul>
        )}
        <ol>
          {row.cells.flatMap((cell) =>
            cell.lines.map((line) => (
              <li key={`${line.address} ${line.before.length} ${line.words}`}>
                <code>{visible(line.address)}</code>{' '}
                <q className={line.form} lang={LANGUAGES_OF_TEXTS[lang]}>
                  {visible(line.before)}
                  <mark>{visible(line.words)}</mark>
                  {visible(line.after)}
                </q>
                {line.notes.length === 0 ? null : <small>{visible(t.aside(t.clauses(line.notes)))}</small>}
              </li>
            )),
          )}
        </ol>
      </div>
    </details>
  )
}

const LANGUAGES_OF_TEXTS = { zh: 'zh-CN', ru: 'ru', en: 'en' } as const

function Page({ view, limit }: { readonly view: FormulasView; readonly limit: number }): ReactNode {
  const { ui } = view
  const [first, ...rest] = view.lead
  const style = `${pageStyle}body{--columns:${view.columns.length}}`
  return (
    <html lang={LANGUAGES[ui].html}>
      <Head
        title={view.title}
        version={view.tool.version}
        policy={policy(style, pageScript)}
        style={style}
        script={pageScript}
      />
      <body className={view.columns.length > MANY ? 'many' : undefined}>
        <a className="skip" href="#formulas">
          {formulaWords.skip[ui]}
        </a>
        <header className="top">
          <p className="kicker">{formulaWords.kicker[ui]} · tifa</p>
          <h1>{visible(view.title)}</h1>
          <div className="lead" role="note">
            {first === undefined ? null : <p className="first">{visible(first)}</p>}
            {rest.map((line) => (
              <p key={line}>{visible(line)}</p>
            ))}
          </div>
        </header>
        <main id="formulas">
          <div className="tools">
            <ul className="key" aria-label={formulaWords.key[ui]}>
              {view.key.map(({ sign, says, state }) => (
                <li key={sign}>
                  <span className={`sign ${state}`} aria-hidden="true">
                    <i>{sign}</i>
                  </span>{' '}
                  {says}
                </li>
              ))}
            </ul>
            <p className="hint">{formulaWords.hint[ui]}</p>
            <label className="find" hidden>
              {formulaWords.filter[ui]} <input type="search" name="find" autoComplete="off" />
            </label>
          </div>
          {view.groups.map((group) => (
            <section key={group.course} className={group.course} aria-labelledby={`course-${group.course}`}>
              <h2 id={`course-${group.course}`}>
                {group.title} <small>{group.rows.length}</small>
              </h2>
              <Names view={view} />
              {group.rows.slice(0, limit).map((row) => (
                <Formula key={row.id} row={row} view={view} />
              ))}
              {group.rows.length <= limit ? null : (
                <p className="hint">{say(ui, formulaLeadWords.more, { formulas: group.rows.length - limit })}</p>
              )}
            </section>
          ))}
          {view.tail.map((line) => (
            <p key={line}>{visible(line)}</p>
          ))}
        </main>
        <footer>
          <h2>{formulaWords.documents[ui]}</h2>
          <dl className="documents">
            {view.columns.map((column) => (
              <div key={column.name}>
                <dt>{visible(column.name)}</dt>
                <dd>
                  {visible(column.title)}
                  {column.date === null ? null : <> · {visible(typeset(ui).date(column.date))}</>} ·{' '}
                  {visible(column.what)}
                  {column.file === null ? null : (
                    <span className="file">
                      {visible(column.file)} {column.sha256}
                    </span>
                  )}
                </dd>
              </div>
            ))}
          </dl>
          <p className="hint">{formulaWords.mechanical[ui]}</p>
          <p className="hint">
            {pageWords.madeBy[ui]} tifa {view.tool.version}, ICU {view.tool.icu}
          </p>
        </footer>
      </body>
    </html>
  )
}

/** From so many documents on their names stand on end. */
const MANY = 8

/** The page of a view. The same view gives the same bytes. */
export function formulasToHtml(view: FormulasView, { limit }: FormulasHtmlOptions): string {
  return `<!doctype html>\n${renderToStaticMarkup(<Page view={view} limit={limit} />)}\n`
}
