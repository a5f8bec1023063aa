import { describe, expect, it } from 'vitest'
import { createKeyReader, type KeyEvent } from '../../../cli/tui/read-keys.ts'

const names = (events: readonly KeyEvent[]): string =>
  events
    .map((e) => (e.kind === 'key' ? e.name : e.kind === 'paste' ? `paste(${e.text})` : `at(${e.row},${e.column})`))
    .join(' ')

/** Chunks as they come; `flush` is that nothing comes for a while. */
function read(...chunks: string[]): string {
  const reader = createKeyReader()
  return chunks
    .map((c) => names(c === 'flush' ? reader.flush() : reader.push(c)))
    .filter(Boolean)
    .join(' ')
}

describe('what a terminal sends', () => {
  it.each([
    ['letters typed quickly', ['nnN'], 'n n N'],
    ['words committed by an input method, with Enter', ['核武器\r'], '核 武 器 Enter'],
    ['arrows of both kinds', ['\u001b[A\u001bOB'], 'Up Down'],
    ['an arrow with a modifier', ['\u001b[1;5C'], 'Right'],
    ['page keys', ['\u001b[5~\u001b[6~\u001b[H\u001b[4~'], 'PageUp PageDown Home End'],
    ['an arrow cut in two', ['\u001b', '[A'], 'Up'],
    ['an arrow cut in two elsewhere', ['\u001b[', 'A'], 'Up'],
    ['escape by itself', ['\u001b', 'flush'], 'Escape'],
    ['escape and a letter at once', ['\u001bn'], 'Escape n'],
    ['two escapes and an arrow', ['\u001b\u001b[A'], 'Escape Up'],
    ['[ and a letter, which are no sequence', ['[A'], '[ A'],
    ['controls', ['\u0003\u001a\u0004\u007f\t '], 'C-c C-z C-d Backspace Tab Space'],
    ['an unknown sequence', ['\u001b[?1;2cx'], 'x'],
    ['shift and tab', ['\u001b[Z'], 'S-Tab'],
    ['an emoji of several parts', ['👩‍👩‍👧'], '👩‍👩‍👧'],
    ['a paste', ['\u001b[200~q\rn\u001b[201~j'], 'paste(q\rn) j'],
    ['a paste cut in pieces', ['\u001b[200~核', '武器\u001b[20', '1~'], 'paste(核武器)'],
    ['an answer about the cursor', ['\u001b[1;7R'], 'at(1,7)'],
  ])('%s', (_, chunks, keys) => {
    expect(read(...chunks)).toBe(keys)
  })

  it('holds back no more than the beginning of a sequence', () => {
    const reader = createKeyReader()
    reader.push('j')
    expect(reader.waiting()).toBe(false)
    reader.push('\u001b')
    expect(reader.waiting()).toBe(true)
  })
})
