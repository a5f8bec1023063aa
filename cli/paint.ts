/**
 * Styles of marks as text: a sign for each, and a colour where colours are shown. The sign alone must do.
 *
 *     双方[-支持-]{+欢迎+}该倡议
 *
 * `[-…-]` and `{+…+}` are the signs of git and wdiff. They are half-width and their brackets hardly occur in statements,
 * so between full-width Chinese characters they stand out, and nobody takes them for the document's own 〔〕【】「」.
 * A sentence that moved keeps its brackets and names the other place: `{<2021-7 …+}`, `[>2023-9 …-]`.
 */
import type { Run } from '../src/index.ts'
import { styled } from './let-through.ts'
import type { Piece } from './wrap.ts'

export type Style = 'plain' | 'ins' | 'del' | 'moved' | 'term' | 'faint' | 'strong' | 'heading' | 'warning'

/** SGR parameters. Blue and orange-red rather than green and red, which many readers cannot tell apart. */
const SGR: Readonly<Record<Style, string>> = {
  plain: '',
  ins: '34;1;4',
  del: '31;9',
  moved: '35',
  term: '36;4',
  faint: '2',
  strong: '1',
  heading: '1',
  warning: '33',
}

export const paint = (text: string, style: Style, color: boolean): string =>
  color && SGR[style] !== '' && text !== '' ? styled(text, SGR[style]) : text

export const paintLine = (pieces: readonly Piece<Style>[], color: boolean): string =>
  pieces.map((p) => paint(p.text, p.style, color)).join('')

/** The runs of a clause with their signs. `show` makes text safe to print. */
export const runPieces = (runs: readonly Run[], show: (text: string) => string): readonly Piece<Style>[] =>
  runs.flatMap((run) => pieces(run, show(run.text)))

function pieces(run: Run, text: string): readonly Piece<Style>[] {
  switch (run.mark) {
    case 'same':
      return [{ text, style: 'plain' }]
    case 'term':
      return [{ text, style: 'term' }]
    case 'ins':
      return signed('{+', text, '+}', 'ins')
    case 'del':
      return signed('[-', text, '-]', 'del')
    case 'from':
      return signed(`{<${run.ref ?? ''} `, text, '+}', 'moved')
    case 'to':
      return signed(`[>${run.ref ?? ''} `, text, '-]', 'moved')
  }
}

const signed = (open: string, text: string, close: string, style: Style): readonly Piece<Style>[] => [
  { text: open, style, cling: 'open' },
  { text, style },
  { text: close, style, cling: 'close' },
]
