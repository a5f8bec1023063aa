/**
 * `tifa add` of a file that stands in the corpus already: its entry in the record, its block in the lock.
 *
 *     tifa add corpus/2019-06-20-joint-statement/ru.full.txt
 */
import { acquire } from '../src/command.ts'
import { loadCorpus, type Witness } from '../src/index.ts'
import { addWords } from '../src/words/acquire-words.ts'
import { say } from '../src/words/say.ts'
import { toldPath } from '../src/words/told-path.ts'
import { isToBeWritten } from './ask-about-text.ts'
import { type Arguments, EXIT, flag, text } from './command.ts'
import { optional } from './comparison-request.ts'
import { lockWritten, momentNow, ownCorpus } from './tell-acquired.ts'
import type { Terminal } from './terminal.ts'
import { visible } from './visible.ts'

/** Flags that make it another text than the one that stands there. */
const OTHERWISE = ['document', 'lang', 'fidelity', 'name', 'keep-variant']

/** Null where the file is none of the corpus's, or is to become another text. Resolves to the exit code. */
export async function addInPlace(input: string, args: Arguments, terminal: Terminal): Promise<number | null> {
  if (OTHERWISE.some((name) => args.options[name] !== undefined)) return null
  const dryRun = flag(args, 'dry-run')
  const { dir, packageCorpus } = await ownCorpus(args, terminal, dryRun ? 'look' : 'plan')
  const { recordText, witnessAt } = await acquire()
  const witness = witnessAt(await loadCorpus(dir, { workingDir: terminal.cwd }), input, terminal.cwd)
  if (witness === null || dir === packageCorpus) return null
  const file = visible(toldPath(witness.file))
  if (witness.record === null) {
    await terminal.write(`${say(terminal.ui, addWords.inPlace, { file })}\n`)
    if (dryRun) return EXIT.clean
    if (!(await isToBeWritten(args, terminal))) return EXIT.findings
    await recordText({ corpusDir: dir, packageCorpus, witness, ...originOf(args) })
    await terminal.write(`${say(terminal.ui, addWords.recorded, { file })}\n`)
  } else await terminal.write(`${say(terminal.ui, addWords.unchanged, { file })}\n`)
  if (!dryRun) await lockWritten(args, terminal, { dir, files: [pathInCorpus(witness)], missingOnly: true })
  return EXIT.clean
}

const pathInCorpus = ({ document, file }: Witness): string => `${document}/${file.slice(file.lastIndexOf('/') + 1)}`

const originOf = (args: Arguments): { source?: string; publisher?: string; accessed: string } => ({
  ...optional('source', text(args, 'source')),
  ...optional('publisher', text(args, 'publisher')),
  accessed: text(args, 'accessed') ?? momentNow(),
})
