/**
 * A real Firefox for tests of the pages, driven by WebDriver BiDi, the protocol that it speaks by itself. Where there is
 * none the tests are skipped with that reason; where `FIREFOX` names one, as `.ci/run` does, it must do.
 */
import { type ChildProcess, spawn } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { WebSocket } from 'undici'
import { afterAll, afterEach, beforeAll, describe } from 'vitest'

const PLACES = ['/usr/bin/firefox-esr', '/usr/bin/firefox']
/** Seconds until Firefox listens: it makes a profile first. */
const PATIENCE = 60
const executable = process.env.FIREFOX ?? PLACES.find((path) => existsSync(path))

export interface FirefoxPage {
  /** The value of an expression in the page; promises are waited for. Values that JSON can hold. */
  readonly evaluate: (expression: string) => Promise<unknown>
  /** Waits until an expression is true. Throws after so many seconds. */
  readonly until: (expression: string, seconds?: number) => Promise<void>
  /** Chooses files, as a person would in the browser's own dialog. */
  readonly setFiles: (selector: string, files: readonly string[]) => Promise<void>
  /** Errors and warnings that Firefox told, of its policy too. */
  readonly complaints: readonly string[]
}

/** Tests that need Firefox. */
export function describeInFirefox(name: string, tests: (open: (file: string) => Promise<FirefoxPage>) => void): void {
  const missing = executable === undefined
  describe.skipIf(missing)(missing ? `${name} (skipped: no Firefox here)` : name, () => {
    let firefox: Firefox | undefined
    beforeAll(
      async () => {
        firefox = await Firefox.start(executable as string)
      },
      (PATIENCE + 10) * 1000,
    )
    afterEach(() => firefox?.closeAll())
    afterAll(() => firefox?.end())
    tests((file) => (firefox as Firefox).open(file))
  })
}

type Params = Readonly<Record<string, unknown>>
interface Reply {
  readonly id?: number
  readonly type?: string
  readonly error?: string
  readonly message?: string
  readonly method?: string
  readonly result?: Record<string, unknown>
  readonly params?: Record<string, unknown>
}

class Firefox {
  readonly #process: ChildProcess
  readonly #profile: string
  readonly #socket: WebSocket
  readonly #waiting = new Map<number, (reply: Reply) => void>()
  readonly #complaints = new Map<string, string[]>()
  #next = 1

  private constructor(process: ChildProcess, profile: string, socket: WebSocket) {
    this.#process = process
    this.#profile = profile
    this.#socket = socket
    socket.addEventListener('message', ({ data }) => this.#hear(JSON.parse(String(data))))
  }

  static async start(path: string): Promise<Firefox> {
    const profile = mkdtempSync(join(tmpdir(), 'tifa-firefox-'))
    const child = spawn(path, ['--headless', '--no-remote', '--profile', profile, '--remote-debugging-port=0'], {
      stdio: ['ignore', 'ignore', 'pipe'],
      env: { ...process.env, HOME: profile },
    })
    const address = await new Promise<string>((resolve, reject) => {
      let told = ''
      child.once('error', reject)
      const late = setTimeout(() => reject(new Error(`Firefox does not listen: ${told}`)), PATIENCE * 1000)
      child.once('exit', () => reject(new Error(`Firefox ended: ${told}`)))
      child.stderr?.on('data', (words) => {
        told += words
        const found = /WebDriver BiDi listening on (ws:\S+)/.exec(told)?.[1]
        if (found === undefined) return
        clearTimeout(late)
        resolve(found)
      })
    })
    const socket = new WebSocket(`${address}/session`)
    await new Promise((resolve, reject) => {
      socket.addEventListener('open', resolve)
      socket.addEventListener('error', () => reject(new Error(`Firefox does not answer at ${address}`)))
    })
    const firefox = new Firefox(child, profile, socket)
    await firefox.#ask('session.new', { capabilities: {} })
    await firefox.#ask('session.subscribe', { events: ['log.entryAdded'] })
    return firefox
  }

  async open(file: string): Promise<FirefoxPage> {
    const { context } = (await this.#ask('browsingContext.create', { type: 'tab' })) as { context: string }
    const complaints: string[] = []
    this.#complaints.set(context, complaints)
    await this.#ask('browsingContext.navigate', { context, url: pathToFileURL(file).href, wait: 'complete' })
    const target = { context }
    const evaluate = async (expression: string): Promise<unknown> => {
      const answer = await this.#ask('script.evaluate', {
        expression: `(async () => JSON.stringify({ value: await (${expression}) }))()`,
        target,
        awaitPromise: true,
      })
      const { type, result, exceptionDetails } = answer as {
        type: string
        result?: { value: string }
        exceptionDetails?: { text: string }
      }
      if (type !== 'success') throw new Error(exceptionDetails?.text ?? 'an error in the page')
      return JSON.parse(result?.value ?? '{}').value
    }
    return {
      complaints,
      evaluate,
      until: async (expression, seconds = 60) => {
        // Asked in the page, so that nothing is missed between two questions.
        const waits = `new Promise((done, fail) => {
          const end = Date.now() + ${seconds * 1000}
          const look = () => (${expression}) ? done(true) : Date.now() > end ? fail(new Error('late')) : setTimeout(look, 20)
          look()
        })`
        await evaluate(waits)
      },
      setFiles: async (selector, files) => {
        const { nodes } = (await this.#ask('browsingContext.locateNodes', {
          context,
          locator: { type: 'css', value: selector },
        })) as { nodes: readonly { sharedId: string }[] }
        await this.#ask('input.setFiles', { context, element: { sharedId: nodes[0]?.sharedId }, files })
      },
    }
  }

  async closeAll(): Promise<void> {
    for (const context of [...this.#complaints.keys()]) {
      this.#complaints.delete(context)
      await this.#ask('browsingContext.close', { context })
    }
  }

  async end(): Promise<void> {
    const ended = new Promise((resolve) => this.#process.once('exit', resolve))
    this.#socket.close()
    this.#process.kill()
    await ended
    rmSync(this.#profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 })
  }

  async #ask(method: string, params: Params): Promise<Record<string, unknown>> {
    const id = this.#next++
    const reply = await new Promise<Reply>((resolve) => {
      this.#waiting.set(id, resolve)
      this.#socket.send(JSON.stringify({ id, method, params }))
    })
    if (reply.result === undefined || reply.type === 'error')
      throw new Error(`${method}: ${reply.error ?? ''} ${reply.message ?? ''}`)
    return reply.result
  }

  #hear(reply: Reply): void {
    if (reply.id !== undefined) {
      this.#waiting.get(reply.id)?.(reply)
      this.#waiting.delete(reply.id)
      return
    }
    if (reply.method !== 'log.entryAdded') return
    const { level, text, source } = reply.params as { level: string; text: string; source?: { context?: string } }
    if (level !== 'error' && level !== 'warn') return
    // What no tab owns is told to all: a worker's, a policy's.
    for (const [context, told] of this.#complaints)
      if (source?.context === undefined || source.context === context) told.push(text)
  }
}
