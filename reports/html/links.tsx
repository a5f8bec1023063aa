/**
 * What changed, in words: the cell beside the two texts.
 *
 *     改动　移自 2021-9　存疑      字句 2 · 数字 1 · 12% 字符有标记      依据 ▸
 */
import { Fragment, type ReactNode } from 'react'
import { DOUBTFUL, looks, type SubjectLink, type Ui, type WordingLink } from '../../src/core.ts'
import { termList } from '../../src/words/names.ts'
import { pageWords } from '../../src/words/report-words.ts'
import { typeset } from '../../src/words/typeset.ts'
import { words } from '../../src/words/view-words.ts'
import { visible } from '../unseen.ts'
import type { Context } from './context.ts'
import { fragment, Words } from './words.tsx'

/** Addresses that occur in a note become links, which name the place as its text prints it. */
function Linked(props: {
  readonly text: string
  readonly addresses: readonly string[]
  readonly placeOf: (address: string) => string
}): ReactNode {
  const { text, addresses, placeOf } = props
  const hit = addresses.find((address) => text.includes(address))
  if (hit === undefined) return <Words text={text} />
  const at = text.indexOf(hit)
  const rest = addresses.filter((address) => address !== hit)
  return (
    <Fragment>
      <Linked text={text.slice(0, at)} addresses={rest} placeOf={placeOf} />
      <a href={fragment(hit)} title={visible(hit)}>
        {visible(placeOf(hit))}
      </a>
      <Linked text={text.slice(at + hit.length)} addresses={addresses} placeOf={placeOf} />
    </Fragment>
  )
}

/** Longer addresses first, so that 2021-1 is not found inside 2021-12. */
const byLength = (addresses: readonly string[]): readonly string[] =>
  [...new Set(addresses)].sort((x, y) => y.length - x.length || (x < y ? -1 : 1))

/** Every clause that a link's notes may name. */
function addressesOf(link: WordingLink): readonly string[] {
  const sentences = [...link.a, ...link.b].flatMap((clause) => clause.runs.flatMap((run) => run.ref ?? []))
  const passages = link.passages.flatMap((p) => [p.a, p.b])
  return byLength([
    ...link.movedFrom,
    ...sentences,
    ...passages,
    ...[...link.a, ...link.b].map((clause) => clause.address),
  ])
}

export function Why({ lines, ui }: { readonly lines: readonly string[]; readonly ui: Ui }): ReactNode {
  if (lines.length === 0) return null
  return (
    <details className="why">
      <summary>{pageWords.why[ui]}</summary>
      <ul>
        {lines.map((line) => (
          <li key={line}>
            <Words text={line} />
          </li>
        ))}
      </ul>
    </details>
  )
}

function Figures({ link, ui }: { readonly link: WordingLink; readonly ui: Ui }) {
  const kinds = (['wording', 'number', 'order', 'punctuation'] as const).filter((kind) => link.variants[kind] > 0)
  const parts = kinds.map((kind) => `${words.variant[kind][ui]} ${link.variants[kind]}`)
  if (link.share !== null) parts.push(`${visible(link.share)} ${pageWords.ofCharacters[ui]}`)
  return parts.length === 0 ? null : <p className="figures">{parts.join(' · ')}</p>
}

/** What is said beside the word of a link. */
export function Notes({ link, context }: { readonly link: WordingLink; readonly context: Context }): ReactNode {
  if (link.notes.length === 0) return null
  const addresses = addressesOf(link)
  return (
    <ul className="notes">
      {link.notes.map((note) => (
        <li key={note} className={link.stances.some((s) => s.word === note) ? 'stance' : undefined}>
          <Linked text={note} addresses={addresses} placeOf={context.fullPlaceOf} />
        </li>
      ))}
    </ul>
  )
}

export function WordingNotes({ link, context }: { readonly link: WordingLink; readonly context: Context }): ReactNode {
  const { ui } = context
  return (
    <div className="said">
      <p className="tags">
        <i className={`sw ${link.look}`} aria-hidden="true">
          {link.moved && link.look !== 'moved' ? looks.moved.sign : null}
          {looks[link.look].sign}
        </i>
        <strong className={`tag ${link.look}`}>
          <Words text={link.word} />
        </strong>
        {link.doubtful ? <span className="sign">{DOUBTFUL}</span> : null}
      </p>
      <Notes link={link} context={context} />
      <Figures link={link} ui={ui} />
      <p className="aloud">
        <Words text={link.sentence} />
      </p>
      <Why lines={link.why} ui={ui} />
    </div>
  )
}

export function SubjectNotes({ link, context }: { readonly link: SubjectLink; readonly context: Context }): ReactNode {
  const { ui, fullPlaceOf } = context
  return (
    <div className="said">
      <p className="tags">
        <i className={`sw ${link.look}`} aria-hidden="true">
          {looks[link.look].sign}
        </i>
        <strong className={`tag echo ${link.look}`}>
          <Words text={link.word} />
        </strong>{' '}
        <a className="ad" href={fragment(link.a.address)}>
          {visible(fullPlaceOf(link.a.address))}
        </a>
      </p>
      {link.terms.length === 0 ? null : (
        <p className="figures">
          {pageWords.inCommon[ui]}
          {typeset(ui).colon}
          <span lang={link.a.lang}>
            <Words text={termList(link.terms, link.a.lang)} />
          </span>
        </p>
      )}
      {link.notes.length === 0 ? null : (
        <ul className="notes">
          {link.notes.map((note) => (
            <li key={note}>
              <Words text={note} />
            </li>
          ))}
        </ul>
      )}
      <p className="aloud">
        <Words text={link.sentence} />
      </p>
      <Why lines={link.why} ui={ui} />
    </div>
  )
}
