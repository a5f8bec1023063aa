/**
 * The worker, as the page sees it: questions and answers, a ceiling of time, and a stop.
 *
 *     await workshop.ask({ kind: 'read', … }, { seconds: 60 })   →   an answer, or 'late', or 'stopped'
 *
 * A worker that is stopped is thrown away with all that it holds; the next question starts another. One that is to read
 * a PDF has the PDF reader before its own program.
 */
import type { Answer, Answered, Ask, Asked } from '../messages.ts'
import { readEmbedded } from './embedded.ts'

/** Of the worker, or of the workshop for one that was ended. */
export type Reply = Answer | { readonly kind: 'stopped' } | { readonly kind: 'late' }

interface Options {
  /** After so many the worker is stopped; null: only by the user. */
  readonly seconds: number | null
  readonly onProgress?: (progress: { readonly number: number; readonly of: number }) => void
}

interface Waiting {
  readonly reply: (reply: Reply) => void
  readonly onProgress: Options['onProgress']
}

export class Workshop {
  #worker: Worker | null = null
  #readsPdf = false
  #next = 1
  readonly #waiting = new Map<number, Waiting>()

  async ask(ask: Ask, { seconds, onProgress }: Options): Promise<Reply> {
    const worker = await this.#hire(needsPdf(ask))
    const id = this.#next++
    return new Promise((resolve) => {
      const timer = seconds === null ? null : setTimeout(() => this.#end('late'), seconds * 1000)
      const reply = (value: Reply): void => {
        if (timer !== null) clearTimeout(timer)
        this.#waiting.delete(id)
        resolve(value)
      }
      this.#waiting.set(id, { reply, onProgress })
      worker.postMessage({ id, ask } satisfies Asked)
    })
  }

  stop(): void {
    this.#end('stopped')
  }

  #end(kind: 'stopped' | 'late'): void {
    this.#worker?.terminate()
    this.#worker = null
    for (const { reply } of [...this.#waiting.values()]) reply({ kind })
  }

  async #hire(pdf: boolean): Promise<Worker> {
    if (this.#worker !== null && (this.#readsPdf || !pdf)) return this.#worker
    const parts = [...(pdf ? [await readEmbedded('pdf')] : []), await readEmbedded('worker')]
    const url = URL.createObjectURL(new Blob(parts, { type: 'text/javascript' }))
    const worker = new Worker(url)
    this.#worker?.terminate()
    this.#worker = worker
    this.#readsPdf = pdf
    worker.onmessage = ({ data }: MessageEvent<Answered>) => {
      const waiting = this.#waiting.get(data.id)
      if (!waiting) return
      if (data.answer.kind === 'progress') waiting.onProgress?.(data.answer)
      else waiting.reply(data.answer)
    }
    worker.onerror = (event) => {
      event.preventDefault()
      for (const { reply } of [...this.#waiting.values()])
        reply({ kind: 'broken', message: event.message || 'the worker ended' })
      worker.terminate()
      if (this.#worker === worker) this.#worker = null
    }
    return worker
  }
}

/** `%PDF-` in the first kilobyte, as readers of PDF look for it. */
function needsPdf(ask: Ask): boolean {
  const texts = ask.kind === 'read' ? [ask.text] : ask.kind === 'compare' ? ask.texts : []
  return texts.some(({ bytes }) => new TextDecoder('latin1').decode(bytes.subarray(0, 1024)).includes('%PDF-'))
}
