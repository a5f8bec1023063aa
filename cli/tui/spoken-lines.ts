/**
 * The screen in sentences, for a screen reader.
 *
 *     2024-2.3，12/73，关于两国关系
 *     2019：2024-2.3 改动 2019-2.3：“支持”改为“欢迎”。
 */

import { say } from '../../src/words/say.ts'
import { absence, labels } from '../../src/words/screen-words.ts'
import { typeset } from '../../src/words/typeset.ts'
import { bindings, keyName } from './keys.ts'
import { chainSentences } from './layout/chain-part.ts'
import { searchWords } from './layout/frame.ts'
import { firstClause } from './layout/list.ts'
import { filterEntries } from './layout/panels.ts'
import { safe } from './line.ts'
import { foldAt, listedRows } from './listed-rows.ts'
import { columnsOf } from './row-facts.ts'
import { type Scene, viewOf } from './scene.ts'
import { clauseText } from './search.ts'
import type { State } from './state.ts'

export function spokenLines(state: State, scene: Scene): readonly string[] {
  const { ui } = scene
  const said = [...bodyLines(state, scene)]
  if (state.prompt !== null) said.push(typeset(ui).named(labels.search[ui], safe(state.prompt)))
  else if (state.message !== null) said.push(safe(state.message))
  else if (state.search !== null) said.push(searchWords(state.search, viewOf(scene, state), ui))
  return said
}

function bodyLines(state: State, scene: Scene): readonly string[] {
  const view = viewOf(scene, state)
  const { ui } = scene
  switch (state.screen) {
    case 'overview':
      return [...view.lead.map(safe), ...(view.hidden === null ? [] : [view.hidden])]
    case 'help':
      return bindings.map((b) => typeset(ui).named(b.keys.map((k) => keyName(k, ui)).join(' '), b.describe[ui]))
    case 'filter': {
      const entry = filterEntries(view, state)[state.filterAt]
      if (!entry) return []
      const chosen = state.filter.includes(entry.key)
      return [`${labels.filter[ui]} ${entry.word} ${entry.counts.join(' ')} ${chosen ? '[x]' : '[ ]'}`]
    }
    case 'clauses':
      return clauseSpoken(state, scene)
  }
}

function clauseSpoken(state: State, scene: Scene): readonly string[] {
  const view = viewOf(scene, state)
  const { ui } = scene
  const rows = listedRows(view, state)
  const row = view.rows[state.row]
  const t = typeset(ui)
  if (!row || !rows.includes(state.row)) return [labels.nothingFiltered[ui]]
  const fold = foldAt(view, state, state.row)
  if (fold !== null) return [fold.words]
  const first = firstClause(row)
  const place = [row.id, first?.label ?? '', `${rows.indexOf(state.row) + 1}/${rows.length}`, ...row.path].filter(
    Boolean,
  )
  const said = [safe(t.parts(place))]
  if (state.chain) return [...said, ...chainSentences(row, scene)]
  for (const k of columnsOf(view, state.tab)) {
    const cell = row.cells[k]
    const witness = view.witnesses[k]
    if (!cell || !witness) continue
    const named = witness.short + t.colon
    if (cell.none !== null) {
      // Of what stands alone in an earlier text, it is the base that lacks it.
      const lacking = cell.alone.length > 0 ? view.witnesses.at(-1) : witness
      const meaning = say(ui, absence[lacking?.fidelity ?? 'full'], { short: lacking?.short ?? '' })
      said.push(named + cell.none + t.stop + meaning)
    }
    for (const link of cell.links) {
      said.push(`${named}${safe(link.sentence)}`)
      if (state.why) for (const sentence of link.why.map(safe)) said.push(sentence)
    }
    if (state.focus === 'text' || state.zoomed)
      said.push(
        ...[...cell.links.flatMap((l) => (l.kind === 'wording' ? l.a : [l.a])), ...cell.alone].map(
          (c) => `${c.address} ${safe(clauseText(c))}`,
        ),
      )
  }
  if (state.focus === 'text' || state.zoomed)
    for (const sentence of row.base.map((c) => `${c.address} ${safe(clauseText(c))}`)) said.push(sentence)
  return said
}
