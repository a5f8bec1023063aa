/**
 * The name under which a file is written before it gets its own, and by which what an ended run left is known.
 *
 *     2024.html      .2024.html.4711-9f3b27c1.part      process 4711 is gone: nobody's, and cleared away
 */
import { randomUUID } from 'node:crypto'

export const passingName = (name: string): string => `.${name}.${process.pid}-${randomUUID().slice(0, 8)}.part`

/** True where `found` is a passing name of `name` whose process has ended. Of a process of another machine it is not known. */
export function isAbandoned(found: string, name: string): boolean {
  if (!found.startsWith(`.${name}.`) || !found.endsWith('.part')) return false
  const [, pid] = /^(\d+)-[\da-f]{8}$/.exec(found.slice(name.length + 2, -'.part'.length)) ?? []
  return pid !== undefined && !isAlive(Number(pid))
}

/** Whether a process of this machine runs. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    // EPERM: it runs, and is somebody else's.
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}
