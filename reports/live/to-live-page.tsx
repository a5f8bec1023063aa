/**
 * The page that compares files by itself, as one file: markup, style, program, and all that it may need, packed inside.
 *
 *     toLivePage({ style, script, worker, pdf, samples })   →   '<!doctype html>…'
 *
 * A policy in its head allows the page's own script and the report's, each by its checksum, and workers made of what
 * stands in the page; every connection is forbidden, to the page, its worker and the report in its frame alike.
 */
import type { ReactNode } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { intakeLimits, type Ui } from '../../src/core.ts'
import { LANGUAGES, UIS } from '../../src/words/languages.ts'
import { liveSamples, liveWords } from '../../src/words/live-words.ts'
import { langWords } from '../../src/words/names.ts'
import { inLanguage, say } from '../../src/words/say.ts'
import { Head, raw } from '../html/head.tsx'
import { inlined as reportScript } from '../html/page/page-script.ts?inline'
import { hash } from '../html/policy.ts'
import { dataBlock } from '../html/script-data.ts'
import { toBase85 } from './base85.ts'
import type { SaveForm } from './messages.ts'

/** What the build has made. Scripts and data that are not the page's own come packed by gzip. */
export interface LiveParts {
  readonly style: string
  readonly script: string
  readonly version: string
  /** By name: `worker`, `pdf`, `sample-…`. */
  readonly packed: Readonly<Record<string, Uint8Array>>
}

const FORMS: readonly { readonly word: keyof typeof liveWords; readonly form: SaveForm }[] = [
  { word: 'saveDocx', form: { format: 'docx', redline: false } },
  { word: 'saveRedline', form: { format: 'docx', redline: true } },
  { word: 'saveHtml', form: { format: 'html', redline: false } },
  { word: 'saveXlsx', form: { format: 'xlsx', redline: false } },
  { word: 'saveMd', form: { format: 'md', redline: false } },
  { word: 'saveCsv', form: { format: 'csv', redline: false } },
  { word: 'saveTei', form: { format: 'tei', redline: false } },
  { word: 'saveJson', form: { format: 'json', redline: false } },
]

/** Styles are not named: a report's depends on its texts, and a style can reach nothing where no connection is allowed. */
const policy = (script: string): string =>
  [
    "default-src 'none'",
    "connect-src 'none'",
    `script-src ${hash(script)} ${hash(reportScript)}`,
    "style-src 'unsafe-inline'",
    'img-src data:',
    'worker-src blob:',
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ')

/** Of the page before its script has run. */
const BEFORE: Ui = 'en'

/** Words that the page's script puts in, in the language chosen. */
const Word = ({ of }: { readonly of: keyof typeof liveWords }): ReactNode => (
  <span data-word={of}>{liveWords[of][BEFORE]}</span>
)

export function toLivePage({ style, script, version, packed }: LiveParts): string {
  const words = {
    words: Object.fromEntries(UIS.map((ui) => [ui, inLanguage(liveWords, ui)])),
    samples: Object.entries(liveSamples)
      .filter(([id]) => `sample-${id}` in packed)
      .map(([id, label]) => ({ id, label })),
    forms: FORMS,
    limits: { bytes: intakeLimits.bytes, seconds: intakeLimits.seconds },
    uis: UIS.map((ui) => ({ ui, html: LANGUAGES[ui].html, asked: LANGUAGES[ui].html.slice(0, 2) })),
    langs: Object.fromEntries(UIS.map((ui: Ui) => [ui, inLanguage(langWords, ui)])),
  }
  const page = (
    <html lang={LANGUAGES[BEFORE].html}>
      <Head title={liveWords.title[BEFORE]} version={version} policy={policy(script)} style={style} script={null} />
      <body data-state="empty">
        <header className="bar">
          <b className="brand">tifa 提法</b>
          <span className="tools">
            <button type="button" id="back" data-word="back" />
            <button type="button" id="turn" data-word="turn" />
            <button type="button" id="keep" />
            <button type="button" id="word" data-word="saveDocx" />
            <details className="menu">
              <summary data-word="save" />
              <div id="save" />
            </details>
            <button type="button" id="language" data-word="otherLanguage" />
          </span>
        </header>
        <p id="told" role="status" aria-live="polite" />
        <main>
          <noscript>
            <p className="refused">{UIS.map((ui) => liveWords.noScript[ui]).join(' ')}</p>
          </noscript>
          <section className="start">
            <h1 data-word="heading">{liveWords.heading[BEFORE]}</h1>
            <p className="intro" data-word="intro">
              {liveWords.intro[BEFORE]}
            </p>
            <div className="drop">
              <p className="buttons">
                <button type="button" id="choose" className="primary" data-word="choose" />
                <button type="button" id="paste" data-word="paste" />
              </p>
              <p>
                <Word of="drop" />
              </p>
              <p className="soft">
                <span data-word="kinds">
                  {say(BEFORE, liveWords.kinds, { megabytes: intakeLimits.bytes / 2 ** 20 })}
                </span>
              </p>
              <input type="file" id="files" multiple hidden tabIndex={-1} aria-hidden="true" />
            </div>
            <p className="private">
              <Word of="private" />
            </p>
            <p className="soft" id="parted" data-word="partedOtherwise" hidden />
            <p className="soft only-empty">
              <Word of="examples" />
            </p>
            <p className="buttons only-empty" id="examples" />
          </section>
          <section className="chosen" aria-labelledby="chosenhead">
            <h2 id="chosenhead" data-word="texts">
              {liveWords.texts[BEFORE]}
            </h2>
            <p className="soft">
              <Word of="order" />
            </p>
            <ol id="texts" />
            <div className="asks">
              <p className="soft" id="need" aria-live="polite" />
              <div className="kept">
                <p id="keptwords" />
                <p className="buttons">
                  <button type="button" id="keptkeep" data-word="keepFile" />
                  <button type="button" id="keptdrop" data-word="dropDecisions" />
                </p>
              </div>
              <p className="buttons">
                <label>
                  <Word of="readingAs" />
                  <select id="as" />
                </label>
                <button type="button" id="compare" className="primary" data-word="compare" />
              </p>
            </div>
          </section>
        </main>
        <section className="busy" role="status" aria-live="polite">
          <p id="doing" />
          <progress aria-labelledby="doing" />
          <p className="buttons">
            <button type="button" id="stop" data-word="stop" />
          </p>
        </section>
        {/* biome-ignore lint/a11y/useSemanticElements: of the two main parts one is shown at a time, and drawn otherwise */}
        <div id="frame" role="main" />
        <dialog id="pasting" aria-labelledby="pastehead">
          <h2 id="pastehead" data-word="paste">
            {liveWords.paste[BEFORE]}
          </h2>
          <textarea id="pasted" rows={14} data-word="pasteHere@aria-label" />
          <p className="buttons">
            <button type="button" id="add" className="primary" data-word="add" />
            <button type="button" id="cancel" data-word="cancel" />
          </p>
        </dialog>
        <dialog id="deciding" aria-labelledby="decidehead">
          <h2 id="decidehead">{liveWords.decide[BEFORE]}</h2>
          <div id="made" />
          <div id="decidefields" />
          <p id="decidewrong" role="alert" />
          <p className="buttons" id="decidebuttons" />
        </dialog>
        <script type="application/json" id="tifa-words" {...raw(dataBlock(words))} />
        {/* Before the parts that are packed, so that the page speaks its reader's language when it is first painted. */}
        <script {...raw(script)} />
        {Object.entries(packed).map(([name, bytes]) => (
          <script key={name} type="text/plain" id={`tifa-${name}`} {...raw(toBase85(bytes))} />
        ))}
      </body>
    </html>
  )
  return `<!doctype html>\n${renderToStaticMarkup(page)}\n`
}
