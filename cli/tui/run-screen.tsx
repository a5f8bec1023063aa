/**
 * Opens the screen on a comparison, or on formulas, and ends with an exit code.
 *
 *     const code = await runScreen(collated, { ui: 'zh', showPunctuation: false, env: process.env, cwd: process.cwd() })
 *
 * However it ends (q, Ctrl-C, a signal, an error of ours), the terminal is as before when the promise settles.
 */
import type { Collated, FormulasView } from '../../src/index.ts'
import type { Program, TerminalOptions } from './program.ts'
import type { ScreenOptions } from './screen-options.ts'

/** Rejects with an error of ours, after the terminal has been given back. Needs a terminal at stdin and stdout. */
export async function runScreen(collated: Collated, options: ScreenOptions): Promise<number> {
  const { ComparisonProgram } = await import('./comparison-program.ts')
  return open(new ComparisonProgram(collated, options), options)
}

export async function runFormulasScreen(view: FormulasView, options: TerminalOptions): Promise<number> {
  const { FormulasProgram } = await import('./formulas/formulas-program.ts')
  return open(new FormulasProgram(view), options)
}

async function open(program: Program, options: TerminalOptions): Promise<number> {
  // Where CI is set Ink would draw nothing until the end. A person is at the keys here.
  process.env.CI = 'false'
  const { openScreen } = await import('./open-screen.tsx')
  return openScreen(program, options)
}
