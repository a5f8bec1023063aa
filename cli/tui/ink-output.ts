/**
 * The terminal as Ink sees it: takes whole frames, and writes what has changed since the last one.
 *
 *     frame 1   a b c       written whole
 *     frame 2   a X c       ESC [2;1H  X      one line, at its own place
 *
 * Ink in its debug mode hands over each frame whole and at once. Its own ways of writing count lines back from the
 * cursor, and go wrong where a frame ends with a line feed or the window changed its size in between; lines written at
 * their own place cannot.
 */

export interface InkOutput {
  readonly stream: NodeJS.WriteStream
  /** Where the terminal's cursor is to stand after the next frame, from 0; null: hidden. */
  readonly setCursor: (cursor: { readonly x: number; readonly y: number } | null) => void
  /** The terminal shows nothing any more of what was written: the next frame is written whole. */
  readonly forget: () => void
  /** Nothing is written while muted; callers are told that it was. */
  readonly mute: (on: boolean) => void
}

type Written = (error?: Error | null) => void
type Terminal = Pick<NodeJS.WriteStream, 'columns' | 'rows' | 'write' | 'destroyed' | 'writableEnded'>

/** Terminals that know this show what is between as one; the others ignore it. */
const BEGIN = '\u001b[?2026h'
const END = '\u001b[?2026l'

export function createInkOutput(stdout: Terminal): InkOutput {
  let muted = false
  let shown: readonly string[] = []
  let cursor: { readonly x: number; readonly y: number } | null = null
  let cursorShown = ''

  const frame = (text: string): string => {
    const lines = text.split('\n')
    let out = ''
    lines.forEach((line, i) => {
      // Erased first: after a line that fills the width, erasing to its end would take the last character.
      if (line !== shown[i]) out += `\u001b[${i + 1};1H\u001b[2K${line}`
    })
    if (lines.length < shown.length) out += `\u001b[${lines.length + 1};1H\u001b[J`
    shown = lines
    const place = cursor === null ? '\u001b[?25l' : `\u001b[${cursor.y + 1};${cursor.x + 1}H\u001b[?25h`
    if (out === '' && place === cursorShown) return ''
    cursorShown = place
    return `${BEGIN}${out}${place}${END}`
  }
  const write = (text: string, ...rest: readonly unknown[]): boolean => {
    const done = rest.find((r): r is Written => typeof r === 'function')
    if (text !== '' && !muted && !stdout.destroyed && !stdout.writableEnded) {
      const changed = frame(text)
      if (changed !== '') stdout.write(changed)
    }
    if (done) setImmediate(done)
    return true
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
    // Sizes are ours to watch.
    on: () => stream,
    off: () => stream,
  }
  return {
    stream: stream as unknown as NodeJS.WriteStream,
    setCursor: (at) => {
      cursor = at
    },
    forget: () => {
      shown = []
      cursorShown = ''
    },
    mute: (on) => {
      muted = on
    },
  }
}
