/** How a file is named in output: relative to the working folder where below it, else absolute; always with `/`. */
import { isAbsolute, join, relative, resolve, sep } from 'node:path'

export function shownPath(path: string, workingDir: string): string {
  const whole = resolve(workingDir, path)
  const short = relative(resolve(workingDir), whole)
  const below = short !== '' && short !== '..' && !short.startsWith(`..${sep}`) && !isAbsolute(short)
  const shown = below ? short : whole
  return sep === '/' ? shown : shown.replaceAll(sep, '/')
}

/** The same of many files of one folder. */
export function shownIn(folder: string, workingDir: string): (name: string) => string {
  const one = shownPath(join(folder, 'name'), workingDir)
  const head = one.slice(0, -'name'.length)
  return (name) => head + name
}
