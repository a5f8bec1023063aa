/**
 * The program behind the screen: keys in, actions through the reducer, frames out; and the ways in and out of it.
 *
 *     q, Ctrl-C         the screen closes; exit code 0, or 130
 *     SIGTERM, SIGHUP   the screen closes, then the signal does what it does
 *     the window shut   the process ends with it, as any program of a terminal
 *     an error          the screen closes, then the error is told with its stack
 *     Ctrl-Z            the shell; `fg` comes back to the same place
 */
import { type Instance, render } from 'ink'
import { holdStderr } from './hold-stderr.ts'
import { createInkOutput } from './ink-output.ts'
import { colorDepth, type Depth } from './palette.ts'
import type { Program, TerminalOptions } from './program.ts'
import { createKeyReader, type KeyEvent } from './read-keys.ts'
import type { Size } from './scene.ts'
import { Screen, SpokenScreen } from './screen.tsx'
import { endWithTerminal, isGone } from './terminal-end.ts'
import { createTerminalGuard, type TerminalGuard } from './terminal-guard.ts'
import { createWidthQuestion, type WidthQuestion } from './width-question.ts'

/** An escape that nothing follows for so long was the key itself. Milliseconds. */
const ESCAPE_WAIT = 40
/** Sizes that follow each other faster than this are drawn once. Milliseconds. */
const RESIZE_WAIT = 25
/** A stop that has not come by then was not allowed; the screen comes back. Milliseconds. */
const STOP_WAIT = 200
const INTERRUPTED = 130

/** Resolves to the exit code. */
export const openScreen = (program: Program, options: TerminalOptions): Promise<number> =>
  new ScreenSession(program, options).run()

class ScreenSession {
  private readonly spoken: boolean
  private readonly depth: Depth
  private readonly guard: TerminalGuard
  private readonly output = createInkOutput(process.stdout)
  private readonly reader = createKeyReader()
  private readonly width: WidthQuestion
  /** Tells what was held back of stderr while the screen was open. */
  private tellHeld: () => void = () => {}
  private instance: Instance | null = null
  private ended = false
  private stopped = false
  private resizing: NodeJS.Timeout | undefined
  private escaping: NodeJS.Timeout | undefined
  private settle: { readonly resolve: (code: number) => void; readonly reject: (error: unknown) => void } | null = null

  constructor(
    private readonly program: Program,
    private readonly options: TerminalOptions,
  ) {
    const { env } = options
    this.spoken = env.INK_SCREEN_READER === 'true'
    this.depth = colorDepth(env, options.color === false)
    this.guard = createTerminalGuard(process.stdin, process.stdout, !this.spoken)
    this.width = createWidthQuestion(process.stdout, this.guard.wipe)
    program.resize(this.size(), options.ambiguousWidth ?? 1)
    program.onNews(() => this.draw(), this.fail)
  }

  /** Resolves when the screen is closed and the terminal is as before. */
  run(): Promise<number> {
    return new Promise<number>((resolve, reject) => {
      this.settle = { resolve, reject }
      this.tellHeld = holdStderr()
      this.listen('on')
      process.stdin.setEncoding('utf8')
      this.guard.enter()
      const { ambiguousWidth } = this.options
      const asked = ambiguousWidth === undefined && !this.spoken
      const ready = asked ? this.width.ask() : Promise.resolve(ambiguousWidth ?? 1)
      ready
        .then((ambiguous) => {
          this.program.resize(this.size(), ambiguous)
          this.draw()
        })
        .catch(this.fail)
    })
  }

  private size(): Size {
    return { columns: process.stdout.columns || 80, rows: process.stdout.rows || 24 }
  }

  // Frames out.

  private element() {
    const { program } = this
    if (this.spoken) return <SpokenScreen lines={program.spoken()} />
    const frame = program.frame()
    this.output.setCursor(frame.cursor)
    return <Screen frame={frame} columns={this.size().columns} depth={this.depth} />
  }

  private draw(): void {
    if (this.ended || this.stopped) return
    if (this.instance) {
      this.instance.rerender(this.element())
      return
    }
    this.instance = render(this.element(), {
      // What a screen reader is told is a few lines that Ink writes in its own way.
      ...(this.spoken ? { stdout: process.stdout } : { stdout: this.output.stream, debug: true }),
      stdin: process.stdin,
      exitOnCtrlC: false,
      patchConsole: false,
      isScreenReaderEnabled: this.spoken,
    })
    this.instance.waitUntilExit().catch(this.fail)
  }

  /** Draws all of it, whatever the terminal may show by now. */
  private redraw(): void {
    this.output.forget()
    this.guard.wipe()
    this.draw()
  }

  private readonly onResize = (): void => {
    clearTimeout(this.resizing)
    this.resizing = setTimeout(() => {
      if (this.ended || this.stopped) return
      this.program.resize(this.size())
      this.redraw()
    }, RESIZE_WAIT)
  }

  // The ways out.

  private close(): void {
    if (this.ended) return
    this.ended = true
    clearTimeout(this.resizing)
    clearTimeout(this.escaping)
    this.listen('off')
    try {
      this.output.mute(true)
      this.instance?.unmount()
    } finally {
      this.guard.leave()
      this.tellHeld()
    }
    process.stdin.pause()
  }

  private finish(code: number): void {
    if (isGone()) endWithTerminal()
    this.close()
    this.settle?.resolve(code)
  }

  private readonly fail = (error: unknown): void => {
    if (this.ended) return
    if (isGone()) endWithTerminal()
    this.close()
    this.settle?.reject(error)
  }

  private readonly signals = (['SIGTERM', 'SIGHUP', 'SIGINT', 'SIGQUIT'] as const).map((name) => {
    const handler = (): void => {
      if (isGone()) endWithTerminal()
      this.close()
      process.kill(process.pid, name)
    }
    return [name, handler] as const
  })

  /** What the screen hears of the process and the terminal: all of it from the first to the last moment. */
  private listen(how: 'on' | 'off'): void {
    process[how]('uncaughtException', this.fail)
    process[how]('unhandledRejection', this.fail)
    process[how]('SIGTSTP', this.suspend)
    process[how]('SIGCONT', this.onContinue)
    process[how]('exit', this.guard.leave)
    for (const [name, handler] of this.signals) process[how](name, handler)
    process.stdout[how]('resize', this.onResize)
    process.stdin[how]('data', this.onData)
    process.stdin[how]('end', this.onEnd)
  }

  // To the shell and back.

  private readonly suspend = (): void => {
    // Windows has no jobs to leave this to.
    if (this.stopped || this.ended || process.platform === 'win32') return
    this.stopped = true
    this.output.mute(true)
    this.guard.leave()
    process.stdin.pause()
    process.off('SIGTSTP', this.suspend)
    // The whole job, as the terminal itself would: a runner such as npx stops too.
    process.kill(0, 'SIGTSTP')
    // Where nobody could wake us (no shell with jobs), the stop is not allowed and nothing happens.
    setTimeout(() => this.comeBack(), STOP_WAIT)
  }

  private comeBack(): void {
    if (!this.stopped || this.ended) return
    this.stopped = false
    process.on('SIGTSTP', this.suspend)
    this.program.resize(this.size())
    process.stdin.resume()
    this.guard.enter()
    this.output.mute(false)
    this.redraw()
    // A stopped job is not told that the window changed its size: Node looks for itself when it is signalled.
    process.kill(process.pid, 'SIGWINCH')
  }

  /** Stopped by us or by somebody else (SIGSTOP): the shell has had the terminal in between. */
  private readonly onContinue = (): void => {
    if (this.stopped) {
      this.comeBack()
      return
    }
    this.guard.leave()
    this.guard.enter()
    this.redraw()
    process.kill(process.pid, 'SIGWINCH')
  }

  // Keys in.

  private take(events: readonly KeyEvent[]): void {
    for (const event of events) {
      if (this.ended) return
      if (event.kind === 'cursor') this.width.answer(event.column)
      else if (event.kind === 'paste') {
        this.program.paste(event.text)
      } else if (event.name === 'C-c') this.finish(INTERRUPTED)
      else {
        const wants = this.program.press(event.name)
        if (wants === 'quit') this.finish(0)
        else if (wants === 'suspend') this.suspend()
      }
    }
    if (!this.width.isOpen()) this.draw()
  }

  private guarded(events: () => readonly KeyEvent[]): void {
    try {
      this.take(events())
    } catch (error) {
      this.fail(error)
    }
  }

  private readonly onData = (chunk: string | Buffer): void => {
    clearTimeout(this.escaping)
    this.guarded(() => this.reader.push(typeof chunk === 'string' ? chunk : chunk.toString('utf8')))
    if (!this.ended && this.reader.waiting())
      this.escaping = setTimeout(() => this.guarded(this.reader.flush), ESCAPE_WAIT)
  }

  private readonly onEnd = (): void => this.finish(0)
}
