/** A comparison of which something is asked, and what every answer needs: the base, its chains, lines of text. */
import { type ChainedText, chainsNamed } from '../../src/command.ts'
import type { Chain, Collated, CollateRequest, View, Witness } from '../../src/index.ts'
import { type Arguments, EXIT, number, text } from '../command.ts'
import type { Terminal } from '../terminal.ts'
import type { AmbiguousWidth } from '../text-width.ts'
import { visible } from '../visible.ts'
import { wrapIndented } from '../wrap.ts'

export interface Asked {
  readonly collated: Collated
  readonly view: View
  readonly request: CollateRequest
  readonly args: Arguments
  readonly terminal: Terminal
}

/** Of the later text: as addresses name it, its words, and its clauses. */
export interface Base extends ChainedText {
  readonly witness: Witness
}

export function baseOf({ collated, view }: Pick<Asked, 'collated' | 'view'>): Base {
  const witness = collated.witnesses[collated.base]!
  const { clauses } = collated.collation.witnesses[collated.base]!
  return { witness, short: view.witnesses.at(-1)!.short, text: witness.text, clauses }
}

/** Through all earlier documents: of some clauses of the base, by id, or of all. Null where nothing can be traced. */
export const chainsAsked = (
  { collated, request, terminal }: Asked,
  clauses?: ReadonlySet<string>,
): Promise<readonly Chain[] | null> =>
  chainsNamed({
    collated,
    workingDir: terminal.cwd,
    cacheEnv: terminal.env,
    ...(clauses === undefined ? {} : { clauses }),
    ...(request.corpus === undefined ? {} : { corpus: request.corpus }),
  })

export const isJson = ({ args }: Asked): boolean => text(args, 'format') === 'json'

export interface Answer {
  readonly clause: string
  readonly links: readonly unknown[]
  readonly chains: readonly Chain[]
}

/** Gives the exit code. */
export async function writeJson({ terminal }: Asked, answer: Answer): Promise<number> {
  await terminal.write(`${JSON.stringify({ schema: 'tifa/why@1', ...answer }, null, 2)}\n`, 'json')
  return EXIT.clean
}

/** Writes the lines that `tell` puts, wrapped to the width, and gives the exit code; words of none are an empty line. */
export async function writeLines(
  { args, terminal }: Asked,
  tell: (put: (line: string, indent?: number) => void) => void,
): Promise<number> {
  const width = number(args, 'width') ?? (await terminal.width())
  const ambiguous = (number(args, 'ambiguous-width') ?? 1) as AmbiguousWidth
  const lines: string[] = []
  tell((line, indent = 0) => {
    if (line === '') lines.push('')
    for (const l of wrapIndented(visible(line), { width, indent, ambiguous })) lines.push(l)
  })
  await terminal.write(`${lines.join('\n')}\n`)
  return EXIT.clean
}
