/**
 * A word of the command line as a record keeps it, which is sent on with the report: of where files lie, nothing of the
 * machine.
 *
 *     the whole path of a file below the working folder      texts/2019.txt
 *     --corpus= and the whole path of another folder         --corpus=corpus
 */
import { isAbsolute, relative, sep } from 'node:path'
import { toldPath } from '../src/words/told-path.ts'

export function toldArgument(word: string, workingDir: string): string {
  const [, name = '', value = word] = /^(--[\w-]+=)(.*)$/su.exec(word) ?? []
  if (!isAbsolute(value)) return `${name}${toldPath(value)}`
  const way = relative(workingDir, value)
  if (way === '') return `${name}.`
  return `${name}${way.startsWith('..') ? toldPath(value) : way.split(sep).join('/')}`
}
