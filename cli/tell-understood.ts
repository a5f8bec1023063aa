/** What `tifa add` understood of a text, as lines: document, title, date, language, fidelity, clauses, and what was left out. */
import { acquire, type ReadText, type Understanding } from '../src/command.ts'
import { groundWords, understoodWords } from '../src/words/acquire-words.ts'
import { type Label, say } from '../src/words/say.ts'
import { typeset } from '../src/words/typeset.ts'
import { tellLeftOut } from './tell-left-out.ts'
import type { Terminal } from './terminal.ts'

export async function tellUnderstood(
  read: ReadText,
  understood: Understanding,
  terminal: Terminal,
): Promise<readonly string[]> {
  const { ui } = terminal
  const t = typeset(ui)
  const w = understoodWords
  const { noteWords } = await acquire()
  const { foreign } = read
  const none = w.unknown[ui]
  const lang = understood.lang ?? none
  const rows: [Label, string][] = [
    [w.read, read.input + t.aside(t.parts([foreign.format, foreign.encoding ?? []].flat()))],
    [w.document, (understood.id ?? none) + t.aside(understood.document === null ? w.isNew[ui] : '')],
    [w.title, understood.title ?? none],
    [w.date, understood.date ?? none],
    [w.language, understood.script === 'traditional' ? say(ui, w.traditional, { lang }) : lang],
    [w.fidelity, w[understood.fidelity][ui] + t.aside(groundWords[understood.fidelityGround][ui])],
    [w.clauses, say(ui, w.size, { clauses: understood.clauses, characters: understood.characters })],
  ]
  if (understood.sections.length > 0)
    rows.push([
      w.sections,
      `${understood.sections[0]}–${understood.sections.at(-1)}${t.aside(String(understood.sections.length))}`,
    ])
  const out = rows.map(([name, value]) => t.named(name[ui], value))
  for (const row of understood.openings.slice(0, 60).map((opening) => `    ${opening}`)) out.push(row)
  for (const each of understood.notes.map((note) => `${note.severity === 'note' ? '  ' : '! '}${noteWords(note, ui)}`))
    out.push(each)
  for (const line of tellLeftOut(foreign.leftOut, ui)) out.push(line)
  return out
}
