/**
 * Items of a list go on with the sentence that introduces them.
 *
 *     双方商定：（一）支持设立搜救中心；          read as   双方商定支持设立搜救中心；
 *     The Sides shall: (a) welcome observers;     read as   The Sides shall welcome observers;
 *
 * Who speaks is then read as in any sentence, and where that is not sure nobody is named: 双方呼吁各国：（一）克制.
 */
import type { Clause } from '../model/clause.ts'
import type { Lang } from '../model/document.ts'
import type { Legible } from './legible.ts'

/** Characters of an introduction, at most: a longer one is a paragraph of its own that happens to end with a colon. */
const LONGEST_LEAD = 240

/** What stands between the last verb of an introduction and its items, and says no more than that they follow. */
const FOLLOWING: Readonly<Record<Lang, RegExp>> = {
  zh: /(?:如下|以下)?(?:[几各]点)?\s*[:：]\s*$/u,
  en: /(?:,?\s+(?:as follows|(?:on |to )?the following))?\s*:\s*$/iu,
  ru: /(?:,?\s+(?:(?:о|на|в)\s+)?(?:следующем|нижеследующем|следующее|нижеследующее))?\s*:\s*$/iu,
}

/** With such a verb, and no noun of the same letters, an introduction ends whose items are what its speaker says. */
const SAYS =
  /(?<!下列|以下|如下|的|[各多两一]项)(?:商定|约定|议定|同意|决定|表示|认为|指出|强调|重申|声明|宣布|主张|确认|承诺)$|达成[^，]{0,6}(?:共识|一致)$/u

/** The speaker of an introduction goes on speaking in its items, though the two do not read as one sentence. */
export const goesOn = (lead: Legible, lang: Lang): boolean =>
  lang === 'zh' && SAYS.test(lead.text.replace(FOLLOWING.zh, ''))

export interface LeadClause extends Pick<Clause, 'id' | 'kind' | 'part' | 'sentences'> {}

/** For each clause the sentence that introduces it as an item, as an index of the clause that ends with it; else −1. */
export function leadsOf(text: string, clauses: readonly LeadClause[]): readonly number[] {
  let open: number[] = []
  return clauses.map((clause, i) => {
    open = open.filter((k) => clause.id.startsWith(`${clauses[k]!.id}.`))
    const lead = open.at(-1) ?? -1
    if (introduces(text, clause)) open.push(i)
    return clause.kind === 'heading' ? -1 : lead
  })
}

function introduces(text: string, { kind, part, sentences }: LeadClause): boolean {
  const last = sentences.at(-1)
  if (!last || (kind === 'heading' && part !== 'leadin') || last[1] - last[0] > LONGEST_LEAD) return false
  return /[:：]\s*$/u.test(text.slice(...last))
}

/** The introduction and the first sentence of an item as one; `from` is where the item begins in it. */
export function joined(lead: Legible, item: Legible, lang: Lang): Legible & { readonly from: number } {
  const before = lead.text.replace(FOLLOWING[lang], '')
  const space = lang === 'zh' ? '' : ' '
  const from = before.length + space.length
  return {
    text: before + space + item.text,
    at: (i) => (i < before.length ? lead.at(i) : item.at(Math.max(0, i - from))),
    from,
  }
}
