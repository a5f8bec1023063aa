/**
 * Changes as HTML: what jsdiff's `convertChangesToXML` gives, with the signs of an edition.
 *
 *     same 双方 · del 支持 · ins 欢迎 · same 该倡议   →   双方<del>支持</del><ins>欢迎</ins>该倡议
 *
 * Each kind has a sign of its own beside its colour: a rule under, a rule through, dots, dashes, brackets. Marks whose
 * evidence is limited are bracketed and never struck through: what an abridgement lacks is not deleted.
 */
import { type ReactNode, useContext } from 'react'
import type { ClauseView, Lang, Run, Ui } from '../../src/core.ts'
import { pageWords } from '../../src/words/report-words.ts'
import { typeset } from '../../src/words/typeset.ts'
import { words } from '../../src/words/view-words.ts'
import { visible } from '../unseen.ts'
import { PlaceNames } from './place-names.ts'
import { anchor, fragment, Words } from './words.tsx'

const HAN = /[\p{Script=Han}\u3000-\u303f\uff00-\uffef“”‘’…—]/u

/**
 * A line break between two Chinese characters is the typesetter's, not a space: pages would show one.
 * `before` and `after` are what stands around the stretch in its clause.
 */
function withoutTypesetLines(text: string, before: string, after: string): string {
  if (!/[\r\n]/.test(text)) return text
  return text.replace(/[ \t]*(?:\r\n?|\n)[ \t\u3000]*/gu, (line, at: number) => {
    const left = text.slice(0, at).at(-1) ?? before.at(-1) ?? ''
    const right = text.slice(at + line.length).at(0) ?? after.at(0) ?? ''
    return HAN.test(left) && HAN.test(right) ? '' : line
  })
}

/** White space that was put in or left out would show as nothing. */
const spaceSigns = (text: string): string =>
  text
    .replace(/\r\n?|\n/gu, '⏎')
    .replace(/\u3000/gu, '□')
    .replace(/\s/gu, '␣')

const classes = (...names: (string | false | null)[]): string | undefined =>
  names.filter(Boolean).join(' ') || undefined

/** Full stops and commas sit low: what strikes a word out would cover them. */
const ONLY_SIGNS = /^[\p{P}\p{S}\s]+$/u

const KIND_CLASS = { wording: null, number: 'num', order: 'ord', punctuation: 'pun' } as const

interface MarkedProps {
  readonly run: Run
  readonly text: string
  readonly ui: Ui
  /** Number of the pair that this mark belongs to: what was replaced by what. */
  readonly pair: number | undefined
}

function Marked({ run, text, ui, pair }: MarkedProps): ReactNode {
  const nameOf = useContext(PlaceNames)
  switch (run.mark) {
    case 'same':
      // Of a clause without a counterpart: words that stand there in the other text.
      return run.ref === null ? (
        <Words text={text} />
      ) : (
        <span className="sh">
          <Words text={text} />
          <a className="ref" href={fragment(run.ref)}>
            {visible(nameOf(run.ref))}
          </a>
        </span>
      )
    case 'term':
      return (
        <mark>
          <Words text={text} />
        </mark>
      )
    case 'ins':
    case 'del': {
      const Tag = run.mark
      const limited = run.evidence === 'limited'
      const kind = run.kind ?? 'wording'
      // A space beside a moved sentence or a new one is no news.
      if (kind !== 'punctuation' && text.trim() === '') return text
      const title = typeset(ui).parts([
        kind === 'wording' ? '' : words.variant[kind][ui],
        limited ? pageWords.limited[ui] : '',
      ])
      return (
        <Tag
          className={classes(KIND_CLASS[kind], limited && 'lim', ONLY_SIGNS.test(text) && 'dot')}
          title={title || undefined}
          data-p={pair}
        >
          <Words text={text.trim() === '' ? spaceSigns(text) : text} />
        </Tag>
      )
    }
    case 'from':
    case 'to':
      return (
        <span className={classes('mv', run.mark)}>
          <Words text={text} />
          {run.ref === null ? null : (
            <a className="ref" href={fragment(run.ref)}>
              {pageWords[run.mark === 'from' ? 'movedFrom' : 'movedTo'][ui]} {visible(nameOf(run.ref))}
            </a>
          )}
        </span>
      )
  }
}

/** The runs of a clause, or of a whole link in one line of reading. */
export function Runs(props: {
  readonly runs: readonly Run[]
  readonly lang: Lang
  readonly ui: Ui
  readonly partners?: ReadonlyMap<number, number> | undefined
}): ReactNode {
  const { runs, lang, ui, partners } = props
  return runs.map((run, i) => {
    if (run.start === run.end && run.text === '\n') {
      // biome-ignore lint/suspicious/noArrayIndexKey: rendered once, never reordered
      return <br key={i} className="part" />
    }
    const text =
      lang === 'zh' ? withoutTypesetLines(run.text, runs[i - 1]?.text ?? '', runs[i + 1]?.text ?? '') : run.text
    // biome-ignore lint/suspicious/noArrayIndexKey: rendered once, never reordered
    return <Marked key={i} run={run} text={text} ui={ui} pair={partners?.get(run.start)} />
  })
}

/** Labels in letters or figures want a space before the text; 七、 and （一） have their own. */
const needsSpace = (label: string): boolean => !/[、）〕】．。：\s]$/u.test(label)

export interface ClauseProps {
  readonly clause: ClauseView
  readonly ui: Ui
  /** Where it stands, where the row does not say so already: a link above the clause. */
  readonly place: string | null
  /** Words that are not the document's own are set apart from those that are. */
  readonly digest: boolean
  /** All of it stands on this side alone: one sign before it serves better than a line through or under every word. */
  readonly whole?: boolean
  readonly partners?: ReadonlyMap<number, number> | undefined
}

/** A clause as it stands in a cell. */
export function Clause({ clause, ui, place, digest, whole = false, partners }: ClauseProps): ReactNode {
  const Tag = clause.kind === 'heading' ? 'h3' : 'p'
  return (
    <Tag
      className={classes('cl', digest && 'digest', whole && 'whole')}
      lang={clause.lang}
      data-c={anchor(clause.address)}
    >
      {place === null ? null : (
        <a className="ad" href={fragment(clause.address)}>
          {visible(place)}
        </a>
      )}
      {clause.label === null ? null : (
        <span className="lb">
          {visible(clause.label)}
          {needsSpace(clause.label) ? ' ' : null}
        </span>
      )}
      <Runs runs={clause.runs} lang={clause.lang} ui={ui} partners={partners} />
    </Tag>
  )
}
