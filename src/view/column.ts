/**
 * One earlier text beside the base: its counts, and one line of words for them.
 *
 *     2019: 28 kept, 25 revised, 3 split; of these 4 moved; headings: 1 revised
 *
 * Headings are no clauses: where one changed, it is told by its own name.
 */
import type { Column, Ui, WordingLink } from '../model/view.ts'
import type { ColumnLinks } from './rows.ts'
import type { WitnessSide } from './side.ts'
import { subjectFigures, subjectSummary } from './subject-figures.ts'
import { words } from './words.ts'

const RELATIONS = ['kept', 'revised', 'split', 'merged', 'added', 'dropped'] as const

export function buildColumn(
  column: ColumnLinks,
  base: WitnessSide,
  howMany: number,
  reading: Column['reading'],
  ui: Ui,
): Column {
  const { side } = column
  const shared = { siglum: side.shown.siglum, short: side.short, reading }
  if (column.kind === 'subject') {
    const { units, echoed, unechoed } = subjectFigures(base, [column])
    const strong = column.links.filter((l) => l.strength === 'strong').length
    const counts = [
      { key: 'strong', word: words.strength.strong[ui], count: strong },
      { key: 'weak', word: words.strength.weak[ui], count: column.links.length - strong },
      { key: 'none', word: words.absent[side.shown.fidelity][ui], count: units - echoed },
      { key: 'alone', word: words.absent[base.shown.fidelity][ui], count: unechoed },
    ]
    return { ...shared, kind: 'subject', exact: true, counts, summary: subjectSummary(base, column, ui) }
  }
  const isOfClauses = (l: WordingLink): boolean => [...l.a, ...l.b].some((c) => c.kind === 'clause')
  const links = column.links.filter(isOfClauses)
  const headings = column.links.filter((l) => !isOfClauses(l) && (l.relation !== 'kept' || l.moved))
  const word = (relation: (typeof RELATIONS)[number]): string => {
    if (relation === 'added') {
      if (side.shown.fidelity === 'abridged') return words.phrase.notInExcerpts[ui](side.short)
      if (howMany > 1) return words.phrase.notIn[ui](side.short)
    }
    if (relation === 'dropped' && base.shown.fidelity === 'abridged') return words.absent.abridged[ui]
    return words.relation[reading][relation][ui]
  }
  const byRelation = (of: readonly WordingLink[]) =>
    RELATIONS.map((relation) => ({
      key: relation as string,
      word: word(relation),
      count: of.filter((l) => l.relation === relation).length,
    }))
  const moved = (of: readonly WordingLink[]) => ({
    key: 'moved',
    word: words.label.moved[ui],
    count: of.filter((l) => l.moved).length,
  })
  const counts = [
    ...byRelation(links),
    moved(links),
    { key: 'doubtful', word: words.label.doubtful[ui], count: links.filter((l) => l.doubtful).length },
  ]
  // The summary opens with the text's name: what names it again is said shorter there.
  const brief = (key: string, long: string): string => {
    if (key !== 'added' || long === words.relation[reading].added[ui]) return long
    return words.label[side.shown.fidelity === 'abridged' ? 'notInItsExcerpts' : 'notInIt'][ui]
  }
  const part = (list: typeof counts): string =>
    list
      .filter((c) => c.count > 0)
      .map((c) => (ui === 'zh' ? `${brief(c.key, c.word)} ${c.count}` : `${c.count} ${brief(c.key, c.word)}`))
      .join(ui === 'zh' ? '、' : ', ')
  const ofClauses = [part(counts.slice(0, RELATIONS.length)), part(counts.slice(RELATIONS.length))]
    .filter(Boolean)
    .join(ui === 'zh' ? '；其中' : '; of these ')
  // One that moved and changed is counted under both, one that only moved under moved alone.
  const ofHeadings = part([...byRelation(headings).filter((c) => c.key !== 'kept'), moved(headings)])
  const summary = [ofClauses, ofHeadings && (ui === 'zh' ? `标题：${ofHeadings}` : `headings: ${ofHeadings}`)]
    .filter(Boolean)
    .join(ui === 'zh' ? '；' : '; ')
  const changed = { key: 'headings', word: words.label.headings[ui], count: headings.length }
  return {
    ...shared,
    kind: 'wording',
    exact: column.alignment.exact,
    counts: headings.length > 0 ? [...counts, changed] : counts,
    summary,
  }
}
