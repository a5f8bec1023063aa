import { describe, expect, it } from 'vitest'
import { createInkOutput } from '../../../cli/tui/ink-output.ts'

function terminal() {
  const written: string[] = []
  const output = createInkOutput({
    columns: 80,
    rows: 24,
    destroyed: false,
    writableEnded: false,
    write: (text: string) => {
      written.push(text)
      return true
    },
  } as unknown as NodeJS.WriteStream)
  /** What was written since the last time, without the brackets of a synchronized update. */
  const since = (): string => written.splice(0).join('').replaceAll('\u001b[?2026h', '').replaceAll('\u001b[?2026l', '')
  return { output, since }
}

describe('frames to the terminal', () => {
  it('the first is written whole, then only lines that changed, each at its place', () => {
    const { output, since } = terminal()
    output.stream.write('a\nb\nc')
    expect(since()).toBe('\u001b[1;1H\u001b[2Ka\u001b[2;1H\u001b[2Kb\u001b[3;1H\u001b[2Kc\u001b[?25l')
    output.stream.write('a\nX\nc')
    expect(since()).toBe('\u001b[2;1H\u001b[2KX\u001b[?25l')
    output.stream.write('a\nX\nc')
    expect(since()).toBe('')
  })

  it('a shorter frame leaves nothing below it', () => {
    const { output, since } = terminal()
    output.stream.write('a\nb\nc')
    since()
    output.stream.write('a')
    expect(since()).toContain('\u001b[2;1H\u001b[J')
  })

  it('after forgetting all of it is written again', () => {
    const { output, since } = terminal()
    output.stream.write('a\nb')
    since()
    output.forget()
    output.stream.write('a\nb')
    expect(since()).toContain('\u001b[1;1H\u001b[2Ka')
  })

  it('muted, nothing is written, and who waits is told', async () => {
    const { output, since } = terminal()
    output.mute(true)
    await new Promise<void>((done) => output.stream.write('a', () => done()))
    expect(since()).toBe('')
  })

  it('the cursor stands where it was put, and is hidden elsewhere', () => {
    const { output, since } = terminal()
    output.setCursor({ x: 7, y: 1 })
    output.stream.write('a\nb')
    expect(since()).toMatch(/\u001b\[2;8H\u001b\[\?25h$/u)
    output.setCursor(null)
    output.stream.write('a\nb')
    expect(since()).toBe('\u001b[?25l')
  })
})
