/**
 * The corpus as somebody named it, for the commands that are shown to them: what they paste must mean the same corpus.
 *
 *     --corpus ../texts                                      ../texts
 *     --corpus and the whole path of a folder below          texts
 *     --corpus and the whole path of another folder          that path: it is theirs, and they have typed it
 */
import { isAbsolute, relative, sep } from 'node:path'
import { type Arguments, text } from './command.ts'
import type { Terminal } from './terminal.ts'

/** Undefined where none was named. */
export function namedCorpus(args: Arguments, { cwd }: Pick<Terminal, 'cwd'>): string | undefined {
  const named = text(args, 'corpus')
  if (named === undefined || !isAbsolute(named)) return named
  const way = relative(cwd, named)
  if (way === '') return '.'
  return way === '..' || way.startsWith(`..${sep}`) || isAbsolute(way) ? named : way.split(sep).join('/')
}
