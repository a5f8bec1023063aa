/** What `tifa add` understood of a text, as lines: document, title, date, language, fidelity, clauses, and what was left out. */
import { acquire, type ReadText, type Understanding } from '../src/command.ts'
import type { Terminal } from './terminal.ts'

export async function tellUnderstood(
  read: ReadText,
  understood: Understanding,
  terminal: Terminal,
): Promise<readonly string[]> {
  const zh = terminal.ui === 'zh'
  const { noteWords } = await acquire()
  const { foreign } = read
  const none = zh ? '未知' : 'not known'
  const grounds = zh
    ? { flag: '按选项', said: '文中自称', sections: '缺节', assumed: '推定' }
    : { flag: 'as said', said: 'says so', sections: 'sections are missing', assumed: 'assumed' }
  const fidelity = { full: zh ? '全文' : 'full text', abridged: zh ? '节录' : 'excerpts' }[understood.fidelity]
  const script = understood.script === 'traditional' ? (zh ? '，繁体' : ', traditional script') : ''
  const inBrackets = (words: string): string => (zh ? `（${words}）` : ` (${words})`)
  const rows: [string, string][] = [
    [
      zh ? '来源' : 'read',
      read.input + inBrackets([foreign.format, foreign.encoding ?? []].flat().join(zh ? '，' : ', ')),
    ],
    [
      zh ? '文件' : 'document',
      `${understood.id ?? none}${understood.document === null ? inBrackets(zh ? '新' : 'new') : ''}`,
    ],
    [zh ? '标题' : 'title', understood.title ?? none],
    [zh ? '日期' : 'date', understood.date ?? none],
    [zh ? '文字' : 'language', `${understood.lang ?? none}${script}`],
    [zh ? '性质' : 'fidelity', fidelity + inBrackets(grounds[understood.fidelityGround])],
    [
      zh ? '条款' : 'clauses',
      `${understood.clauses}${zh ? ` 段，${understood.characters} 字` : `, ${understood.characters} characters`}`,
    ],
  ]
  if (understood.sections.length > 0)
    rows.push([
      zh ? '编号' : 'sections',
      `${understood.sections[0]}–${understood.sections.at(-1)}${inBrackets(String(understood.sections.length))}`,
    ])
  const out = rows.map(([name, value]) => `${name}${zh ? '：' : ': '}${value}`)
  out.push(...understood.openings.slice(0, 60).map((opening) => `    ${opening}`))
  out.push(
    ...understood.notes.map((note) => `${note.severity === 'note' ? '  ' : '! '}${noteWords(note, terminal.ui)}`),
  )
  if (foreign.removed.length > 0)
    out.push(
      zh ? `略去（记入档案）：` : 'left out (kept in the record):',
      ...foreign.removed.slice(0, 20).map((line) => `    ${line}`),
    )
  return out
}
