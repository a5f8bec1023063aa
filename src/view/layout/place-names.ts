/**
 * Where a clause stands, as its text prints it; the machine's address is for links.
 *
 *     art6.2     第六条第二款        Article 6, para. 2
 *     art11.1.10 第十一条（十）
 *     1.3        一、第三段          I. para. 3          under a numbered heading
 *     p4         第四段              para. 4
 */
import { numberToHan } from '../../genre/han-numbers.ts'
import type { ClauseView, Ui } from '../../model/view.ts'
import { placeWords } from '../../words/layout-words.ts'
import { say } from '../../words/say.ts'
import { opening } from './opening.ts'

/** Characters by which a heading without a label is named. */
const NAMED_BY = 12

/** `clauses` are those of one text in order. By address. */
export function placeNames(clauses: readonly ClauseView[], ui: Ui): ReadonlyMap<string, string> {
  const byId = new Map(clauses.map((c) => [c.id, c]))
  const names = new Map<string, string>()
  let section: string | null = null
  for (const clause of clauses) {
    if (clause.kind === 'heading' && clause.label !== null) section = clause.label.trim()
    names.set(clause.address, nameOf(clause, { byId, names, section, ui }))
  }
  // What parts a label from its text says nothing where the label stands alone.
  return new Map([...names].map(([address, name]) => [address, name.replace(/(?<=.)[、．.]$/u, '')]))
}

interface Around {
  readonly byId: ReadonlyMap<string, ClauseView>
  /** Names of those before. */
  readonly names: ReadonlyMap<string, string>
  /** Label of the heading above. */
  readonly section: string | null
  readonly ui: Ui
}

const ARTICLE = /^第.+[条條]$|^\p{L}{3,}/u

function nameOf(clause: ClauseView, { byId, names, section, ui }: Around): string {
  const named = (id: string): string | undefined => {
    const other = byId.get(id)
    return other && other !== clause ? names.get(other.address) : undefined
  }
  const label = clause.label?.trim() ?? null
  if (clause.kind === 'heading') return label ?? opening(clause, NAMED_BY)
  const cut = clause.id.lastIndexOf('.')
  const [above, last] = cut === -1 ? [null, clause.id] : [clause.id.slice(0, cut), clause.id.slice(cut + 1)]
  if (label !== null) {
    const parent = above === null ? undefined : named(above)
    return parent === undefined ? label : `${parent}${/^[(（]/u.test(label) ? '' : ' '}${label}`
  }
  const n = Number(last.replace(/^\D+/u, ''))
  if (!Number.isInteger(n)) return clause.id
  const values = { n, han: numberToHan(n) }
  const own = above === null ? undefined : byId.get(`${above}.1`)
  const head = own?.label == null || own === clause ? undefined : names.get(own.address)
  if (head !== undefined)
    return say(ui, placeWords[ARTICLE.test(head) ? 'ofArticle' : 'ofSection'], { label: head, ...values })
  if (above !== null && section !== null) return say(ui, placeWords.ofSection, { label: section, ...values })
  return above === null ? say(ui, placeWords.paragraph, values) : clause.id
}
