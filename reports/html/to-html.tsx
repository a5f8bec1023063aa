/**
 * One self-contained page of a comparison: no network, no font, no image; one style, one small script.
 *
 *     toHtml(view)   →   '<!doctype html>…'
 *
 * The page is whole without its script. A policy in its head names the style and the script by their SHA-256 and forbids
 * everything else, so that nothing which stood in a text could ever run, even were it not escaped.
 */
import type { ReactNode } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import type { View } from '../../src/core.ts'
import { LANGUAGES } from '../../src/words/languages.ts'
import { pageWords } from '../../src/words/report-words.ts'
import { Chains } from './chains.tsx'
import { Bottom, Controls, Dialogs } from './controls.tsx'
import { Cited, Colophon, LeftOut } from './foot.tsx'
import { Texts, Top } from './front.tsx'
import { Head, raw } from './head.tsx'
import { Legend } from './legend.tsx'
import { News } from './news.tsx'
import { Order } from './order.tsx'
import { inlined as pageScript } from './page/page-script.ts?inline'
import { inlined as pageStyle } from './page/page-style.css?inline'
import { policy } from './policy.ts'
import { dataBlock, printFolded, scriptData } from './script-data.ts'
import { Spine } from './spine.tsx'
import { Strips } from './strips.tsx'
import { styleFor } from './style-for.ts'
import { Table } from './table.tsx'

function Page({ view, rows }: { readonly view: View; readonly rows: 'changes' | 'all' }): ReactNode {
  const { ui } = view
  const unfolded = rows === 'all'
  const style = pageStyle + styleFor(view, unfolded)
  const several = view.columns.length > 1
  return (
    <html lang={LANGUAGES[ui].html}>
      <Head
        title={view.title}
        version={view.tool.version}
        policy={policy(style, pageScript)}
        style={style}
        script={pageScript}
      />
      <body className={several ? 'several' : undefined} data-tab={several ? 'all' : '0'}>
        <a className="skip" href="#table">
          {pageWords.skip[ui]}
        </a>
        <Top view={view} unprinted={unfolded ? '' : printFolded(view)} />
        <div className="page">
          <Spine view={view} />
          <main>
            <News view={view} />
            <Strips view={view} />
            <section id="table" aria-labelledby="tablehead">
              <h2 id="tablehead" className="aloud">
                {pageWords.table[ui]}
              </h2>
              <Controls view={view} />
              <Table view={view} unfolded={unfolded} />
            </section>
            <Texts view={view} />
            <Order view={view} />
            <Chains view={view} />
            <LeftOut view={view} />
            <Cited view={view} />
            <Legend view={view} />
          </main>
        </div>
        <Colophon view={view} />
        <Bottom view={view} />
        <Dialogs view={view} />
        <script type="application/json" id="data" {...raw(dataBlock(scriptData(view)))} />
      </body>
    </html>
  )
}

export interface PageOptions {
  /** `all`: what is kept stands unfolded, and prints. */
  readonly rows?: 'changes' | 'all'
}

/** The page of a view. The same view gives the same bytes. */
export function toHtml(view: View, { rows = 'changes' }: PageOptions = {}): string {
  return `<!doctype html>\n${renderToStaticMarkup(<Page view={view} rows={rows} />)}\n`
}
