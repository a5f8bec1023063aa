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
import { sha256, type View } from '../../src/core.ts'
import { LANGUAGES } from '../../src/words/languages.ts'
import { pageWords } from '../../src/words/report-words.ts'
import { visible } from '../unseen.ts'
import { Contents } from './contents.tsx'
import { Controls, Dialogs } from './controls.tsx'
import { Cited, Colophon, LeftOut } from './foot.tsx'
import { Texts, Top } from './front.tsx'
import { Legend } from './legend.tsx'
import { inlined as pageScript } from './page/page-script.ts?inline'
import { inlined as pageStyle } from './page/page-style.css?inline'
import { Picture } from './picture.tsx'
import { dataBlock, scriptData } from './script-data.ts'
import { styleFor } from './style-for.ts'
import { Table } from './table.tsx'

/** As a policy names a piece of the page: its checksum in base 64. */
function hash(text: string): string {
  const bytes = sha256(text).replace(/../g, (pair) => String.fromCharCode(Number.parseInt(pair, 16)))
  return `'sha256-${btoa(bytes)}'`
}

function policy(style: string, script: string): string {
  return [
    "default-src 'none'",
    `style-src ${hash(style)}`,
    `script-src ${hash(script)}`,
    'img-src data:',
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ')
}

const raw = (html: string) => ({ dangerouslySetInnerHTML: { __html: html } })

function Page({ view }: { readonly view: View }): ReactNode {
  const { ui } = view
  const style = pageStyle + styleFor(view)
  const several = view.columns.length > 1
  return (
    <html lang={LANGUAGES[ui].html}>
      <head>
        <meta charSet="utf-8" />
        <meta httpEquiv="Content-Security-Policy" content={policy(style, pageScript)} />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta name="referrer" content="no-referrer" />
        <meta name="generator" content={visible(`tifa ${view.tool.version}`)} />
        <title>{visible(view.title)}</title>
        <link rel="icon" href="data:," />
        {/* Ours alone, and free of what would close it: a test holds that. */}
        <style {...raw(style)} />
        <script {...raw(pageScript)} />
      </head>
      <body className={several ? 'several' : undefined}>
        <a className="skip" href="#table">
          {pageWords.skip[ui]}
        </a>
        <Top view={view} />
        <div className="page">
          <Contents view={view} />
          <main>
            <Texts view={view} />
            <Picture view={view} />
            <section id="table" aria-labelledby="tablehead">
              <h2 id="tablehead">{pageWords.table[ui]}</h2>
              <p className="hint">{pageWords.caption[ui]}</p>
              <Legend view={view} />
              <Controls view={view} />
              <Table view={view} />
            </section>
            <LeftOut view={view} />
            <Cited view={view} />
          </main>
        </div>
        <Colophon view={view} />
        <Dialogs ui={ui} several={several} />
        <script type="application/json" id="data" {...raw(dataBlock(scriptData(view)))} />
      </body>
    </html>
  )
}

/** The page of a view. The same view gives the same bytes. */
export function toHtml(view: View): string {
  return `<!doctype html>\n${renderToStaticMarkup(<Page view={view} />)}\n`
}
