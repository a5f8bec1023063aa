/**
 * The terminal as Ink sees it. Ink listens to resizes of its own accord and writes a last frame when it is taken away;
 * on a screen that is cleared and drawn anew both would leave scraps behind.
 */

export interface InkOutput {
  readonly stream: NodeJS.WriteStream
  /** Nothing is written from here on; callers are told that it was. */
  readonly mute: () => void
}

type Written = (error?: Error | null) => void

export function createInkOutput(stdout: NodeJS.WriteStream): InkOutput {
  let muted = false
  const write = (text: string, ...rest: readonly unknown[]): boolean => {
    const done = rest.find((r): r is Written => typeof r === 'function')
    if (muted || ended(stdout)) {
      if (done) setImmediate(done)
      return true
    }
    return done ? stdout.write(text, done) : stdout.write(text)
  }
  const stream = {
    isTTY: true,
    writable: true,
    writableLength: 0,
    get columns() {
      return stdout.columns
    },
    get rows() {
      return stdout.rows
    },
    write,
    on: () => stream,
    off: () => stream,
  }
  return {
    stream: stream as unknown as NodeJS.WriteStream,
    mute: () => {
      muted = true
    },
  }
}

const ended = (stdout: NodeJS.WriteStream): boolean => stdout.destroyed || stdout.writableEnded
