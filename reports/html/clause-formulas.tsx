/**
 * Set wording of a clause through the texts compared, folded beside the clause's name.
 *
 *     ▸ 提法 2      “相互没有领土要求”          1998 ●  2016 ●  2019 ●  2024 ●     一直
 *                   “军事力量不针对对方部署”    1998 ●  2016 ●  2019 ·  2024 ●     复见
 */
import type { ReactNode } from 'react'
import type { Row } from '../../src/core.ts'
import { pagePhrases, pageWords } from '../../src/words/report-words.ts'
import { say } from '../../src/words/say.ts'
import { visible } from '../unseen.ts'
import type { Context } from './context.ts'
import { fragment, Words } from './words.tsx'

export function ClauseFormulas({ row, context }: { readonly row: Row; readonly context: Context }): ReactNode {
  const { view, ui } = context
  const formulas = row.base.flatMap((clause) => view.formulas[clause.address] ?? [])
  if (row.heading || formulas.length === 0) return null
  return (
    <details className="forms">
      <summary>{say(ui, pagePhrases.clauseFormulas, { formulas: formulas.length })}</summary>
      <p>{pageWords.onlyCompared[ui]}</p>
      <ul>
        {formulas.map((formula) => (
          <li key={formula.words} title={visible(formula.says)}>
            <q lang={row.base[0]?.lang}>
              <Words text={formula.words} />
            </q>{' '}
            {formula.cells.map(({ name, sign, says, plain, address }) => {
              const told = (
                <>
                  {visible(name)} <i aria-hidden="true">{sign}</i>{' '}
                  <span className={plain ? 'aloud' : undefined}>{says}</span>
                </>
              )
              return address === null ? (
                <span key={name}>{told}</span>
              ) : (
                <a key={name} href={fragment(address)}>
                  {told}
                </a>
              )
            })}{' '}
            <b>{formula.course}</b>
          </li>
        ))}
      </ul>
    </details>
  )
}
