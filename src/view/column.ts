/**
 * One earlier text beside the base: its counts, and one line of words for them.
 *
 *     2019: 28 kept, 25 reworded, 3 split; of these 4 moved; headings: 1 reworded
 *
 * Counts are those of the groups of claims. Headings are no clauses: where one changed, it is told by its own name.
 */

import type { WordingClaim } from '../model/claim.ts'
import type { Reading } from '../model/collation.ts'
import type { ClaimGroup, ClaimLook, Column, Ui, WordingLink } from '../model/view.ts'
import { say } from '../words/say.ts'
import { stanceWords } from '../words/stance-words.ts'
import { typeset } from '../words/typeset.ts'
import { words } from '../words/view-words.ts'
import { claimOf, claimWord, subjectClaims, unechoed, wordingClaims } from './claims.ts'
import type { ColumnLinks } from './rows.ts'
import type { WitnessSide } from './side.ts'
import { subjectFigures, subjectSummary } from './subject-figures.ts'

/** What holds for all columns. */
export interface ColumnContext {
  readonly base: WitnessSide
  /** More than one earlier text is compared. */
  readonly several: boolean
  readonly reading: Reading
  /** Every document that the base cites is among the columns. */
  readonly allCompared: boolean
  readonly ui: Ui
}

type Count = Column['counts'][number]

/** Groups of linked clauses, and then those of clauses that one text has alone. */
const LINKED = ['kept', 'revised', 'carries', 'split', 'merged'] as const
const ALONE = ['shares', 'later', 'earlier'] as const
const GROUPS: readonly ClaimGroup[] = [...LINKED, ...ALONE]

export function buildColumn(column: ColumnLinks, context: ColumnContext): Column {
  const { base, reading, ui } = context
  const { side } = column
  const shared = { siglum: side.shown.siglum, short: side.short, reading }
  if (column.kind === 'subject') {
    const { units, echoed, unechoed: alone } = subjectFigures(base, [column])
    const strong = column.links.filter((l) => l.look === 'strong').length
    const count = (key: string, claim: keyof typeof subjectClaims, n: number): Count => {
      const { word, look } = subjectClaims[claim]
      return { key, word: word[ui], count: n, look }
    }
    const counts = [
      count('strong', 'same_subject', strong),
      count('weak', 'touches_subject', column.links.length - strong),
      count('none', unechoed(side.shown.fidelity), units - echoed),
      count('alone', unechoed(base.shown.fidelity), alone),
    ]
    return { ...shared, kind: 'subject', exact: true, counts, summary: subjectSummary(base, column, ui) }
  }
  const isOfClauses = (l: WordingLink): boolean => [...l.a, ...l.b].some((c) => c.kind === 'clause')
  const links = column.links.filter(isOfClauses)
  const headings = column.links.filter((l) => !isOfClauses(l) && l.claim !== 'kept')
  const name = groupNames(side, context)
  const byGroup = (of: readonly WordingLink[]): readonly Count[] =>
    GROUPS.map((key) => ({ key, ...name(key), count: of.filter((l) => l.group === key).length }))
  const moved = (of: readonly WordingLink[]): Count => ({
    key: 'moved',
    word: words.label.moved[ui],
    look: 'moved',
    count: of.filter((l) => l.moved).length,
  })
  const counts: readonly Count[] = [
    ...byGroup(links),
    moved(links),
    {
      key: 'doubtful',
      word: words.label.doubtful[ui],
      look: null,
      count: links.filter((l) => l.doubtful).length,
    },
    {
      key: 'stance',
      word: stanceWords.count[ui],
      look: null,
      count: links.filter((l) => l.stances.length > 0).length,
    },
  ]
  // The summary opens with the text's name: what names it again is said shorter there.
  const namesIt = NAMES_THE_EARLIER.has(loneClaim('a', side, context))
  const brief = (key: string, long: string): string => {
    if (key !== 'later' || !namesIt) return long
    return words.label[side.shown.fidelity === 'abridged' ? 'notInItsExcerpts' : 'notInIt'][ui]
  }
  const t = typeset(ui)
  const part = (list: readonly Count[]): string =>
    t.list(
      list
        .filter((c) => c.count > 0)
        .map((c) => say(ui, words.view.counted, { word: brief(c.key, c.word), count: c.count })),
    )
  const [all, some] = [part(counts.slice(0, GROUPS.length)), part(counts.slice(GROUPS.length))]
  const ofClauses = all && some ? say(ui, words.view.ofThese, { all, some }) : all || some
  // One that moved and changed is counted under both, one that only moved under moved alone.
  const ofHeadings = part([...byGroup(headings).filter((c) => c.key !== 'kept'), moved(headings)])
  const summary = t.clauses([ofClauses, ofHeadings && say(ui, words.view.headings, { counts: ofHeadings })])
  const changed: Count = { key: 'headings', word: words.label.headings[ui], look: null, count: headings.length }
  return {
    ...shared,
    kind: 'wording',
    exact: column.alignment.exact,
    counts: headings.length > 0 ? [...counts, changed] : counts,
    summary,
  }
}

/** Claims of a clause that the later text has alone whose words say the earlier text's name. */
const NAMES_THE_EARLIER: ReadonlySet<WordingClaim> = new Set(['not_in_earlier', 'not_in_excerpts'])

/** What is claimed, as far as may be, of the clauses that one of the two texts has alone. */
function loneClaim(
  lacking: 'a' | 'b',
  side: WitnessSide,
  { base, several, reading, allCompared }: ColumnContext,
): WordingClaim {
  return claimOf({
    relation: lacking === 'a' ? 'added' : 'dropped',
    moved: false,
    reading,
    onlyPunctuation: false,
    carries: false,
    held: 'none',
    excerpts: (lacking === 'a' ? side : base).shown.fidelity === 'abridged',
    inNone: !several,
    allCompared,
  })
}

/** The word and the look of each group beside one earlier text. */
function groupNames(
  side: WitnessSide,
  context: ColumnContext,
): (group: ClaimGroup) => { readonly word: string; readonly look: ClaimLook } {
  const { base, ui } = context
  const lone = (lacking: 'a' | 'b'): { readonly word: string; readonly look: ClaimLook } => {
    const claim = loneClaim(lacking, side, context)
    return { word: claimWord(claim, { a: side.short, b: base.short, lacking }, ui), look: wordingClaims[claim].look }
  }
  const names = { later: lone('a'), earlier: lone('b') }
  return (group) => {
    if (group === 'later' || group === 'earlier') return names[group]
    const { look } = wordingClaims[group]
    const nameless = { a: '', b: '', lacking: 'a' } as const
    return { word: group === 'shares' ? words.label.sharesOnly[ui] : claimWord(group, nameless, ui), look }
  }
}
