/**
 * The program behind the screen: keys in, actions through the reducer, frames out; and the ways in and out of it.
 *
 *     q, Ctrl-C         the screen closes; exit code 0, or 130
 *     SIGTERM, SIGHUP   the screen closes, then the signal does what it does
 *     an error          the screen closes, then the error is told with its stack
 *     Ctrl-Z            the shell; `fg` comes back to the same place
 */
import { type Instance, render } from 'ink'
import { buildView, type Collated, type View } from '../../src/index.ts'
import { sayWith } from '../../src/words/say.ts'
import { reportOutcome } from '../../src/words/screen-words.ts'
import { openReport } from '../report/open-report.ts'
import { firstState } from './first-state.ts'
import { holdStderr } from './hold-stderr.ts'
import { createInkOutput } from './ink-output.ts'
import { actionFor } from './keys.ts'
import { layoutFrame } from './layout/frame.ts'
import { colorDepth, drawsStrike } from './palette.ts'
import { createKeyReader, type KeyEvent } from './read-keys.ts'
import { reduce } from './reduce.ts'
import type { ScreenOptions } from './run-screen.tsx'
import { createScene, type Scene, type Size } from './scene.ts'
import { Screen, SpokenScreen } from './screen.tsx'
import type { Action, State } from './state.ts'
import { createTerminalGuard } from './terminal-guard.ts'
import { createWidthQuestion } from './width-question.ts'

/** An escape that nothing follows for so long was the key itself. Milliseconds. */
const ESCAPE_WAIT = 40
/** Sizes that follow each other faster than this are drawn once. Milliseconds. */
const RESIZE_WAIT = 25
/** A stop that has not come by then was not allowed; the screen comes back. Milliseconds. */
const STOP_WAIT = 200
const INTERRUPTED = 130

export async function openScreen(collated: Collated, options: ScreenOptions): Promise<number> {
  const { env, ui } = options
  const { stdin, stdout } = process
  const views = new Map<boolean, View>()
  const view = (showPunctuation: boolean): View => {
    let built = views.get(showPunctuation)
    if (!built) {
      built = buildView(collated, { ui, showPunctuation })
      views.set(showPunctuation, built)
    }
    return built
  }
  const spoken = env.INK_SCREEN_READER === 'true'
  const depth = colorDepth(env, options.color === false)
  const guard = createTerminalGuard(stdin, stdout, !spoken)
  const size = (): Size => ({ columns: stdout.columns || 80, rows: stdout.rows || 24 })
  const first = view(options.showPunctuation)
  let scene: Scene = createScene(view, { ui, size: size(), ambiguous: options.ambiguousWidth ?? 1 })
  let state: State = firstState(first, depth === 0 || !drawsStrike(env), options.showPunctuation)

  return new Promise<number>((resolve, reject) => {
    let instance: Instance | null = null
    const output = createInkOutput(stdout)
    let ended = false
    let stopped = false
    let resizing: NodeJS.Timeout | undefined
    let escaping: NodeJS.Timeout | undefined
    const reader = createKeyReader()

    const element = () => {
      if (spoken) return <SpokenScreen state={state} scene={scene} />
      const frame = layoutFrame(state, scene)
      output.setCursor(frame.cursor)
      return <Screen frame={frame} columns={scene.size.columns} depth={depth} />
    }
    const draw = (): void => {
      if (ended || stopped) return
      if (instance) instance.rerender(element())
      else {
        instance = render(element(), {
          // What a screen reader is told is a few lines that Ink writes in its own way.
          ...(spoken ? { stdout } : { stdout: output.stream, debug: true }),
          stdin,
          exitOnCtrlC: false,
          patchConsole: false,
          isScreenReaderEnabled: spoken,
        })
        instance.waitUntilExit().catch(fail)
      }
    }
    /** Draws all of it, whatever the terminal may show by now. */
    const redraw = (): void => {
      output.forget()
      guard.wipe()
      draw()
    }

    const tellHeld = holdStderr()

    const close = (): void => {
      if (ended) return
      ended = true
      clearTimeout(resizing)
      clearTimeout(escaping)
      stdin.off('data', onData)
      stdin.off('end', onEnd)
      stdout.off('resize', onResize)
      process.off('uncaughtException', fail)
      process.off('unhandledRejection', fail)
      process.off('SIGTSTP', suspend)
      process.off('SIGCONT', onContinue)
      process.off('exit', guard.leave)
      for (const [name, handler] of signals) process.off(name, handler)
      try {
        output.mute(true)
        instance?.unmount()
      } finally {
        guard.leave()
        tellHeld()
      }
      stdin.pause()
    }
    const finish = (code: number): void => {
      close()
      resolve(code)
    }
    const fail = (error: unknown): void => {
      if (ended) return
      close()
      reject(error)
    }
    const signals = (['SIGTERM', 'SIGHUP', 'SIGINT', 'SIGQUIT'] as const).map((name) => {
      const handler = (): void => {
        close()
        process.kill(process.pid, name)
      }
      return [name, handler] as const
    })

    const suspend = (): void => {
      // Windows has no jobs to leave this to.
      if (stopped || ended || process.platform === 'win32') return
      stopped = true
      output.mute(true)
      guard.leave()
      stdin.pause()
      process.off('SIGTSTP', suspend)
      // The whole job, as the terminal itself would: a runner such as npx stops too.
      process.kill(0, 'SIGTSTP')
      // Where nobody could wake us (no shell with jobs), the stop is not allowed and nothing happens.
      setTimeout(comeBack, STOP_WAIT)
    }
    const comeBack = (): void => {
      if (!stopped || ended) return
      stopped = false
      process.on('SIGTSTP', suspend)
      scene = { ...scene, size: size() }
      stdin.resume()
      guard.enter()
      output.mute(false)
      redraw()
      // A stopped job is not told that the window changed its size: Node looks for itself when it is signalled.
      process.kill(process.pid, 'SIGWINCH')
    }
    /** Stopped by us or by somebody else (SIGSTOP): the shell has had the terminal in between. */
    const onContinue = (): void => {
      if (stopped) comeBack()
      else {
        guard.leave()
        guard.enter()
        redraw()
        process.kill(process.pid, 'SIGWINCH')
      }
    }

    const onResize = (): void => {
      clearTimeout(resizing)
      resizing = setTimeout(() => {
        if (ended || stopped) return
        scene = { ...scene, size: size() }
        redraw()
      }, RESIZE_WAIT)
    }

    const apply = (action: Action): void => {
      state = reduce(state, action, scene)
      const { wants } = state
      if (wants === null) return
      state = { ...state, wants: null }
      if (wants === 'quit') finish(0)
      else if (wants === 'suspend') suspend()
      else showReport()
    }
    const showReport = (): void => {
      const row = view(state.punctuation).rows[state.row]
      openReport({ dir: options.report ?? options.cwd, witnesses: first.witnesses, address: row?.id ?? '', env })
        .then((said) => {
          const message = sayWith(ui, reportOutcome[said.outcome], { address: said.address })
          state = reduce(state, { type: 'done', message }, scene)
          draw()
        })
        .catch(fail)
    }

    const width = createWidthQuestion(stdout, guard.wipe)
    const take = (events: readonly KeyEvent[]): void => {
      for (const event of events) {
        if (ended) return
        if (event.kind === 'cursor') width.answer(event.column)
        else if (event.kind === 'paste') {
          if (state.prompt !== null) apply({ type: 'typed', text: event.text })
        } else if (event.name === 'C-c') finish(INTERRUPTED)
        else {
          const action = actionFor(event.name, state)
          // Any other key takes a message away, as a known one does.
          if (action) apply(action)
          else if (state.message !== null) state = { ...state, message: null }
        }
      }
      if (!width.isOpen()) draw()
    }
    const guarded = (events: () => readonly KeyEvent[]): void => {
      try {
        take(events())
      } catch (error) {
        fail(error)
      }
    }
    const onData = (chunk: string | Buffer): void => {
      clearTimeout(escaping)
      guarded(() => reader.push(typeof chunk === 'string' ? chunk : chunk.toString('utf8')))
      if (!ended && reader.waiting()) escaping = setTimeout(() => guarded(reader.flush), ESCAPE_WAIT)
    }
    const onEnd = (): void => finish(0)

    process.on('uncaughtException', fail)
    process.on('unhandledRejection', fail)
    process.on('SIGTSTP', suspend)
    process.on('SIGCONT', onContinue)
    process.on('exit', guard.leave)
    for (const [name, handler] of signals) process.on(name, handler)
    stdout.on('resize', onResize)
    stdin.setEncoding('utf8')
    stdin.on('data', onData)
    stdin.on('end', onEnd)
    guard.enter()
    const ready =
      options.ambiguousWidth === undefined && !spoken ? width.ask() : Promise.resolve(options.ambiguousWidth ?? 1)
    ready
      .then((ambiguous) => {
        scene = createScene(view, { ui, size: size(), ambiguous })
        draw()
      })
      .catch(fail)
  })
}
