/**
 * What a terminal sends, as names of keys.
 *
 *     "j"  j      "\x1b[A"  Up      "核武器\r"  核 武 器 Enter      "\x1b"  Escape, if nothing follows it
 *
 * A chunk may hold many keys (typed quickly, or committed at once by an input method), and a key may be cut across
 * two chunks. Pasted text comes as one piece, so that it can be searched for but never obeyed.
 */
import { graphemes } from '../text-width.ts'

export type KeyEvent =
  | { readonly kind: 'key'; readonly name: string }
  | { readonly kind: 'paste'; readonly text: string }
  /** Answer to a question about the cursor: row and column from 1. */
  | { readonly kind: 'cursor'; readonly row: number; readonly column: number }

const CSI_FINAL: Readonly<Record<string, string>> = {
  A: 'Up',
  B: 'Down',
  C: 'Right',
  D: 'Left',
  H: 'Home',
  F: 'End',
  Z: 'S-Tab',
  P: 'F1',
}
const CSI_TILDE: Readonly<Record<string, string>> = {
  '1': 'Home',
  '3': 'Delete',
  '4': 'End',
  '5': 'PageUp',
  '6': 'PageDown',
  '7': 'Home',
  '8': 'End',
  '11': 'F1',
}
const CONTROL: Readonly<Record<string, string>> = {
  '\r': 'Enter',
  '\n': 'Enter',
  '\t': 'Tab',
  ' ': 'Space',
  '\u007f': 'Backspace',
  '\b': 'Backspace',
}

const PASTE_END = '\u001b[201~'
/** A paste longer than this is cut: nobody searches for a page of text. UTF-16 units. */
const PASTE_LIMIT = 2000

export interface KeyReader {
  /** Keys of a chunk, and of what was left of the one before. */
  readonly push: (chunk: string) => readonly KeyEvent[]
  /** True while an escape may be the beginning of something longer. */
  readonly waiting: () => boolean
  /** Nothing followed: what was held back is taken as it stands. */
  readonly flush: () => readonly KeyEvent[]
}

function plainKeys(text: string): readonly KeyEvent[] {
  return graphemes(text).flatMap((g): readonly KeyEvent[] => {
    if (g === '\r\n') return [{ kind: 'key', name: 'Enter' }]
    const named = CONTROL[g]
    if (named) return [{ kind: 'key', name: named }]
    const code = g.charCodeAt(0)
    if (code > 0 && code < 27) return [{ kind: 'key', name: `C-${String.fromCharCode(code + 96)}` }]
    if (code < 32) return []
    return [{ kind: 'key', name: g }]
  })
}

function csiKey(parameters: string, final: string): readonly KeyEvent[] {
  if (final === 'R') {
    const [row, column] = parameters.split(';').map(Number)
    return row && column ? [{ kind: 'cursor', row, column }] : []
  }
  const [first] = parameters.split(';')
  const name = final === '~' ? CSI_TILDE[first ?? ''] : CSI_FINAL[final]
  return name ? [{ kind: 'key', name }] : []
}

export function createKeyReader(): KeyReader {
  let held = ''
  let pasted: string | null = null

  const push = (chunk: string): readonly KeyEvent[] => {
    let rest = held + chunk
    held = ''
    const events: KeyEvent[] = []
    while (rest !== '') {
      if (pasted !== null) {
        const end = rest.indexOf(PASTE_END)
        if (end < 0) {
          // The end may be cut across chunks.
          const keep = Math.min(rest.length, PASTE_END.length - 1)
          pasted = (pasted + rest.slice(0, rest.length - keep)).slice(0, PASTE_LIMIT)
          held = rest.slice(rest.length - keep)
          return events
        }
        events.push({ kind: 'paste', text: (pasted + rest.slice(0, end)).slice(0, PASTE_LIMIT) })
        pasted = null
        rest = rest.slice(end + PASTE_END.length)
        continue
      }
      const next = rest.indexOf('\u001b')
      if (next !== 0) {
        const text = next < 0 ? rest : rest.slice(0, next)
        events.push(...plainKeys(text))
        rest = rest.slice(text.length)
        continue
      }
      if (rest.length === 1 || rest === '\u001b[' || rest === '\u001bO' || /^\u001b\[[0-?]*[ -/]*$/u.test(rest)) {
        held = rest
        return events
      }
      const csi = /^\u001b\[([0-?]*)[ -/]*([@-~])/u.exec(rest)
      if (csi) {
        rest = rest.slice(csi[0].length)
        if (csi[1] === '200' && csi[2] === '~') pasted = ''
        else events.push(...csiKey(csi[1]!, csi[2]!))
        continue
      }
      const ss3 = /^\u001bO([A-Za-z])/u.exec(rest)
      if (ss3) {
        rest = rest.slice(ss3[0].length)
        const name = CSI_FINAL[ss3[1]!]
        if (name) events.push({ kind: 'key', name })
        continue
      }
      events.push({ kind: 'key', name: 'Escape' })
      rest = rest.slice(1)
    }
    return events
  }

  return {
    push,
    waiting: () => held !== '' && pasted === null,
    flush: () => {
      const rest = held
      held = ''
      if (rest === '' || pasted !== null) return []
      // An escape by itself; anything longer was a sequence that never ended.
      return rest === '\u001b'
        ? [{ kind: 'key', name: 'Escape' }]
        : [{ kind: 'key', name: 'Escape' }, ...plainKeys(rest.slice(1))]
    },
  }
}
