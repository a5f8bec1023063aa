/**
 * The list of changes, in place of contents: a line for each, under the sections of the later text.
 *
 *     一、关于两国关系        3
 *       一、第二段   ~  支持→欢迎
 */
import type { ReactNode } from 'react'
import { looks, type SpineLine, type View } from '../../src/core.ts'
import { pagePhrases, pageWords } from '../../src/words/report-words.ts'
import { say } from '../../src/words/say.ts'
import { visible } from '../unseen.ts'
import { fragment } from './words.tsx'

function Line({ line, view }: { readonly line: SpineLine; readonly view: View }): ReactNode {
  const { gone, come, says } = line
  const row = view.rows[line.row]
  return (
    <li>
      <a href={fragment(row?.id ?? '')}>
        <span className="place">{visible(line.place)}</span>{' '}
        <i className={`sw ${line.look}`} aria-hidden="true">
          {line.moved && line.look !== 'moved' ? looks.moved.sign : null}
          {looks[line.look].sign}
        </i>{' '}
        <span className="words" lang={row?.base[0]?.lang}>
          {gone === '' ? null : <del>{visible(gone)}</del>}
          {gone !== '' && come !== '' ? '→' : null}
          {come === '' ? null : <ins>{visible(come)}</ins>}
          {says === '' ? null : <span className="says"> {visible(says)}</span>}
          {line.doubtful ? <span className="sign"> ?</span> : null}
        </span>
      </a>
    </li>
  )
}

export function Spine({ view }: { readonly view: View }): ReactNode {
  const { ui, layout, rows } = view
  const { sections, more } = layout.spine
  const total = sections.reduce((sum, s) => sum + s.changes, 0)
  const wording = view.columns.some((c) => c.kind === 'wording')
  return (
    <nav className="spine" id="spine" aria-labelledby="spinehead">
      <h2 id="spinehead">
        {pageWords[wording ? 'changes' : 'echoes'][ui]} <span className="ec">{total}</span>
      </h2>
      <ol className="sections">
        {sections.map((section) => (
          <li key={section.row} className={`d${section.depth}`}>
            {section.words === '' && section.label === '' ? null : (
              <a className="sec" href={fragment(rows[section.row]?.id ?? '')}>
                <span>
                  {visible(section.label)}
                  {section.label && !/[、）．。]$/u.test(section.label) ? ' ' : ''}
                  {visible(section.words)}
                </span>
                {section.changes > 0 ? <span className="ec">{section.changes}</span> : null}
              </a>
            )}
            {section.lines.length === 0 ? null : (
              <ol>
                {section.lines.map((line) => (
                  <Line key={line.row} line={line} view={view} />
                ))}
              </ol>
            )}
          </li>
        ))}
      </ol>
      {more > 0 ? <p className="hint">{say(ui, pagePhrases.notListed, { changes: more })}</p> : null}
    </nav>
  )
}
