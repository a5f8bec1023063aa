/** A comparison for people: a screen in a terminal, text in a pipe, Markdown where asked for. */
import { buildView, type Collated, filterView } from '../src/index.ts'
import { type Arguments, flag, number, text } from './command.ts'
import { rowsAsked, rowsShown, showsPunctuation } from './comparison-request.ts'
import { findingLine } from './finding-line.ts'
import { namedCorpus } from './named-corpus.ts'
import type { Terminal } from './terminal.ts'
import type { AmbiguousWidth } from './text-width.ts'

/** Resolves to an exit code where the screen settled it, else null. */
export async function showComparison(collated: Collated, args: Arguments, terminal: Terminal): Promise<number | null> {
  const format = text(args, 'format')
  const only = rowsAsked(args)
  const ambiguousWidth = number(args, 'ambiguous-width') as AmbiguousWidth | undefined
  if (
    format === undefined &&
    !flag(args, 'no-ui') &&
    number(args, 'width') === undefined &&
    (await canShowScreen(terminal))
  ) {
    const { runScreen } = await import('./tui/run-screen.tsx')
    terminal.calm()
    return runScreen(collated, {
      ui: terminal.ui,
      showPunctuation: showsPunctuation(args),
      ambiguousWidth,
      color: !flag(args, 'no-color'),
      env: terminal.env,
      cwd: terminal.cwd,
      report: text(args, 'report'),
      only,
      rows: rowsShown(args),
      corpus: text(args, 'corpus'),
    })
  }
  warnOf(collated, args, terminal)
  const view = filterView(buildView(collated, { ui: terminal.ui, showPunctuation: showsPunctuation(args) }), only)
  if (format === 'md') {
    const { toMd } = await import('../reports/index.ts')
    await terminal.write(await toMd(view, { rows: rowsShown(args) }))
    return null
  }
  const { renderText } = await import('./render-text.ts')
  await terminal.write(
    renderText(view, {
      width: number(args, 'width') ?? (await terminal.width()),
      color: await terminal.color({ none: flag(args, 'no-color') }),
      ambiguousWidth: ambiguousWidth ?? 1,
      rows: rowsShown(args),
    }),
  )
  return null
}

/** A dumb terminal has no second screen and no cursor to move. */
export const canShowScreen = async (terminal: Terminal): Promise<boolean> =>
  terminal.env.TERM !== 'dumb' && (await terminal.interactive())

/** Faults found in the corpus and the texts, as lines of error; notes stay in the data. */
export function warnOf({ collation }: Collated, args: Arguments, terminal: Terminal): void {
  const corpus = namedCorpus(args, terminal)
  for (const f of collation.findings) if (f.severity !== 'note') terminal.warn(findingLine(f, terminal.ui, corpus))
}
