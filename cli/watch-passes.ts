/**
 * `TIFA_DEBUG=alignment tifa compare a.txt b.txt`: what each pass of the aligner did, a line a pass, on stderr.
 *
 *     a | b  identical: 1–1 4–3
 *     a | b  order: 2–2 0.41
 *     a | b  number: 5–5 0.31 (number)         told as doubtful, and why
 */
import type { CollateRequest } from '../src/index.ts'
import type { Terminal } from './terminal.ts'

/** The sink for passes, where the environment asks for it. */
export function watchPasses({ env, warn }: Terminal): CollateRequest['watch'] {
  if (!(env.TIFA_DEBUG ?? '').split(',').includes('alignment')) return undefined
  return ({ a, b, pass, links }) => {
    const shown = links.map(({ a, b, score, doubt }) =>
      [`${a}–${b}`, ...(score < 1 ? [score.toFixed(2)] : []), ...(doubt === null ? [] : [`(${doubt})`])].join(' '),
    )
    warn(`${a} | ${b}  ${pass}: ${shown.join(' ') || '–'}`)
  }
}
