/**
 * The list of contents beside the table: the base's headings where it has some, else its items, else its paragraphs.
 *
 *     一、政治互信        ● 3        a dot and a count: rows with a change (beside digests: with a shared subject) below it
 */
import type { ReactNode } from 'react'
import type { Row, View } from '../../src/core.ts'
import { pageWords } from '../../src/words/report-words.ts'
import { visible } from '../unseen.ts'
import { fragment } from './words.tsx'

/** A list longer than this is not read but searched; entries are then taken at even steps. */
const LONGEST = 120
/** Characters of a clause that name it in the list. */
const OPENING = 22

export interface Entry {
  readonly address: string
  readonly label: string
  readonly words: string
  readonly lang: string
  readonly depth: number
  /** Rows with a change from this entry to the next. */
  readonly changed: number
}

const textOf = (row: Row): string => row.base[0]?.runs.map((run) => run.text).join('') ?? ''

function opening(text: string, lang: string): string {
  const line = text.replace(/\s+/gu, ' ').trim()
  const limit = lang === 'zh' ? OPENING : OPENING * 2
  const characters = [...line]
  if (characters.length <= limit) return line
  const cut = characters.slice(0, limit).join('')
  // Not in the middle of a word.
  return `${lang === 'zh' ? cut : cut.replace(/\s\S*$/u, '')}…`
}

/** `7.1` and `7.2` belong to one item. */
const item = (row: Row): string => row.base[0]?.id.replace(/\..*$/u, '') ?? ''

function starts(rows: readonly Row[]): readonly number[] {
  const own = rows.flatMap((row, i) => (row.base.length > 0 ? [i] : []))
  const headings = own.filter((i) => rows[i]?.opens)
  if (headings.length >= 3) return headings
  if (own.length <= LONGEST) return own
  const items = own.filter((i, n) => n === 0 || item(rows[i]!) !== item(rows[own[n - 1]!]!))
  if (items.length <= LONGEST) return items
  const step = Math.ceil(items.length / LONGEST)
  return items.filter((_, n) => n % step === 0)
}

function contentsOf(view: View): readonly Entry[] {
  const { rows } = view
  const at = starts(rows)
  return at.map((start, n) => {
    const row = rows[start]!
    const clause = row.base[0]!
    const below = rows.slice(start, at[n + 1] ?? rows.length).filter((r) => r.base.length > 0 || r.changed)
    return {
      address: row.id,
      label: clause.label ?? '',
      words: opening(textOf(row), clause.lang),
      lang: clause.lang,
      depth: row.heading ? Math.min(3, row.path.length) : 0,
      changed: below.filter((r) => r.changed).length,
    }
  })
}

export function Contents({ view }: { readonly view: View }): ReactNode {
  const { ui } = view
  const entries = contentsOf(view)
  // A count says something where an entry stands for several rows; else a dot does.
  const heads = entries.some((entry) => entry.changed > 1)
  return (
    <nav className="contents" aria-labelledby="contentshead">
      <h2 id="contentshead">{pageWords.contents[ui]}</h2>
      <ul className="parts">
        {(['texts', 'picture', 'table', 'cited', 'colophon'] as const).map((part) => (
          <li key={part}>
            <a href={`#${part}`}>{pageWords[part][ui]}</a>
          </li>
        ))}
      </ul>
      <ol className="entries">
        {entries.map((entry) => (
          <li key={entry.address} className={entry.depth > 0 ? `d${entry.depth}` : undefined}>
            <a href={fragment(entry.address)}>
              <span className="en" lang={entry.lang}>
                {visible(entry.label)}
                {entry.label && !/[、）．。]$/u.test(entry.label) ? ' ' : ''}
                {visible(entry.words)}
              </span>
              {entry.changed > 0 ? (
                <span className={heads ? 'ec' : 'ec dot'}>{heads ? entry.changed : '●'}</span>
              ) : null}
            </a>
          </li>
        ))}
      </ol>
    </nav>
  )
}
