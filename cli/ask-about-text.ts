/**
 * What `tifa add` asks in a terminal about a text that it can't wholly make out, one line a question, on stderr.
 *
 *     which document is it (id; empty for a new one)? 2022
 *     write it? [y/N] y
 */
import { acquire, type Choices, type ReadText, type Understanding } from '../src/command.ts'
import { addWords } from '../src/words/acquire-words.ts'
import { type Arguments, flag, text } from './command.ts'
import type { Terminal } from './terminal.ts'
import { misuse } from './usage-error.ts'
import { visible } from './visible.ts'

/** A day of the calendar written YYYY-MM-DD. */
export function isDay(words: string): boolean {
  return (
    /^\d{4}-\d{2}-\d{2}$/.test(words) &&
    !Number.isNaN(Date.parse(words)) &&
    new Date(words).toISOString().startsWith(words)
  )
}

/** A file with tracked changes is two texts: asked in a terminal, else refused with the flag that decides. */
export async function readWithChanges(
  request: Parameters<Awaited<ReturnType<typeof acquire>>['readForText']>[0],
  { args, terminal, asks }: { readonly args: Arguments; readonly terminal: Terminal; readonly asks: boolean },
): Promise<ReadText> {
  const { readForText } = await acquire()
  const said = text(args, 'changes') as 'accept' | 'reject' | undefined
  if (said !== undefined) return readForText({ ...request, changes: said })
  try {
    return await readForText(request)
  } catch (error) {
    const { IntakeFault, noteWords } = await acquire()
    if (!asks || !(error instanceof IntakeFault) || error.note.code !== 'tracked-changes') throw error
    terminal.warn(visible(noteWords(error.note, terminal.ui)))
    const answer = await ask(addWords.changesQuestion[terminal.ui])
    if (/^[ar]/i.test(answer)) return readForText({ ...request, changes: /^a/i.test(answer) ? 'accept' : 'reject' })
    throw error
  }
}

/** What is still missing, asked for one by one. */
export async function askMissing(understood: Understanding, choices: Choices, terminal: Terminal): Promise<Choices> {
  const { ui } = terminal
  let said: Choices = choices
  for (const missing of understood.missing) {
    if (missing === 'document') {
      terminal.warn(visible(understood.candidates.map((d) => `  ${d.id}`).join('\n')))
      const answer = await ask(addWords.documentQuestion[ui])
      said = answer === '' ? { ...said, isNew: true } : { ...said, document: answer }
    } else if (missing === 'title') {
      let answer = ''
      while (answer === '') answer = await ask(addWords.titleQuestion[ui])
      said = { ...said, title: answer }
    } else if (missing === 'date') {
      let answer = ''
      while (!isDay(answer)) answer = await ask(addWords.dateQuestion[ui])
      said = { ...said, date: answer }
    } else {
      let answer = ''
      while (!/^(zh|ru|en)$/.test(answer)) answer = await ask(addWords.langQuestion[ui])
      said = { ...said, lang: answer as 'zh' }
    }
  }
  return said
}

/** Whether a text is to be written: `--yes` says so, or an answer in a terminal; a no is told. Elsewhere a usage error. */
export async function isToBeWritten(args: Arguments, terminal: Terminal): Promise<boolean> {
  if (flag(args, 'yes')) return true
  if (!(await terminal.interactive())) throw misuse('add.unsure')
  if (await confirm(addWords.writeQuestion[terminal.ui], terminal)) return true
  terminal.warn(addWords.notWritten[terminal.ui])
  return false
}

export async function confirm(question: string, terminal: Terminal): Promise<boolean> {
  return /^(y|是|д)/i.test(await ask(`${question} [y/N] `)) && (await terminal.interactive())
}

/** One line from the terminal; an end of input is no answer, and leaves all as it was. */
async function ask(question: string): Promise<string> {
  const { createInterface } = await import('node:readline/promises')
  const readline = createInterface({ input: process.stdin, output: process.stderr })
  const ended = new Promise<never>((_, reject) => {
    readline.once('close', () => reject(misuse('answer.none')))
  })
  try {
    return (await Promise.race([readline.question(question), ended])).trim()
  } catch (error) {
    process.stderr.write('\n')
    throw error
  } finally {
    ended.catch(() => {})
    readline.close()
  }
}
