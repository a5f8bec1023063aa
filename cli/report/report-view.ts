/**
 * The view of a report: the same when it is written and when it is checked later.
 *
 *     tifa report demo -o out --only gone      out/2024.html, with some of the rows and each clause through the years
 *     tifa report --check out                  the same again, from what the record keeps
 */
import { chainsNamed, formulasCompared } from '../../src/command.ts'
import { buildView, type Collated, type CollateRequest, filterView, type Ui, type View } from '../../src/index.ts'
import type { Arguments } from '../command.ts'
import { rowsAsked } from '../comparison-request.ts'
import type { Terminal } from '../terminal.ts'

export interface ReportViewRequest {
  readonly collated: Collated
  readonly request: CollateRequest
  readonly args: Arguments
  readonly formats: readonly string[]
  readonly ui: Ui
  readonly showPunctuation: boolean
}

export async function reportView(
  { collated, request, args, formats, ui, showPunctuation }: ReportViewRequest,
  { cwd, env }: Terminal,
): Promise<View> {
  const { corpus } = request
  const named = corpus === undefined ? {} : { corpus }
  // Drawn by the page alone; null where the base stands in no corpus.
  const chains = formats.includes('html')
    ? await chainsNamed({ collated, workingDir: cwd, cacheEnv: env, ...named })
    : null
  const formulas = formats.includes('html') ? await formulasCompared(collated, ui) : null
  const view = buildView(collated, {
    ui,
    showPunctuation,
    ...(chains === null ? {} : { chains }),
    ...(formulas === null ? {} : { formulas }),
  })
  return filterView(view, rowsAsked(args))
}
