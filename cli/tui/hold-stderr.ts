import { visible } from '../visible.ts'

/** Whatever is written to stderr while the screen is up would break it; it is told afterwards, by calling what this returns. */
export function holdStderr(): () => void {
  const held: string[] = []
  const write = process.stderr.write
  process.stderr.write = ((chunk: string | Uint8Array, ...rest: unknown[]): boolean => {
    held.push(typeof chunk === 'string' ? chunk : Buffer.from(chunk).toString('utf8'))
    const done = rest.find((r) => typeof r === 'function') as (() => void) | undefined
    done?.()
    return true
  }) as typeof process.stderr.write
  return () => {
    process.stderr.write = write
    for (const text of held) process.stderr.write(visible(text))
  }
}
