/** The screen of a comparison: a state, a scene, and what is looked for outside of them (a report, a corpus). */
import { buildChains, type ChainReader, chainReader } from '../../src/command.ts'
import { buildView, type ChainView, type Collated, type Row, type Ui, type View } from '../../src/index.ts'
import { sayWith } from '../../src/words/say.ts'
import { reportOutcome } from '../../src/words/screen-words.ts'
import { openReport } from '../report/open-report.ts'
import type { AmbiguousWidth } from '../text-width.ts'
import { firstRows, firstState } from './first-state.ts'
import type { Frame } from './frame.ts'
import { actionFor } from './keys.ts'
import { layoutFrame } from './layout/frame.ts'
import { colorDepth, drawsStrike } from './palette.ts'
import type { Program } from './program.ts'
import { reduce } from './reduce.ts'
import { createScene, type Scene, type Size } from './scene.ts'
import type { ScreenOptions } from './screen-options.ts'
import { spokenLines } from './spoken-lines.ts'
import type { Action, State } from './state.ts'

/** Views with and without marks of punctuation, each built when it is first looked at. */
function viewsOf(collated: Collated, ui: Ui): (showPunctuation: boolean) => View {
  const views = new Map<boolean, View>()
  return (showPunctuation) => {
    const built = views.get(showPunctuation) ?? buildView(collated, { ui, showPunctuation })
    views.set(showPunctuation, built)
    return built
  }
}

export class ComparisonProgram implements Program {
  private readonly view: (showPunctuation: boolean) => View
  private readonly first: View
  private scene: Scene
  private state: State
  /** Clauses through the years: read once, asked row by row. */
  private chains: Promise<ChainReader | null> | null = null
  private readonly asking = new Set<string>()
  private draw: () => void = () => {}
  private fail: (error: unknown) => void = () => {}

  constructor(
    private readonly collated: Collated,
    private readonly options: ScreenOptions,
  ) {
    const { env, ui, showPunctuation } = options
    this.view = viewsOf(collated, ui)
    this.first = this.view(showPunctuation)
    this.scene = createScene(this.view, { ui, size: { columns: 80, rows: 24 }, ambiguous: 1, chains: new Map() })
    const plain = colorDepth(env, options.color === false) === 0 || !drawsStrike(env)
    const start = { signs: plain, punctuation: showPunctuation, unfolded: options.rows === 'all' }
    this.state = firstRows(this.first, firstState(this.first, start), options.only ?? [])
  }

  onNews(draw: () => void, fail: (error: unknown) => void): void {
    this.draw = draw
    this.fail = fail
  }

  resize(size: Size, ambiguous: AmbiguousWidth = this.scene.ambiguous): void {
    const { chains } = this.scene
    this.scene = createScene(this.view, { ui: this.options.ui, size, ambiguous, chains })
  }

  frame(): Frame {
    return layoutFrame(this.state, this.scene)
  }

  spoken(): readonly string[] {
    return spokenLines(this.state, this.scene)
  }

  paste(text: string): void {
    if (this.state.prompt !== null) this.apply({ type: 'typed', text })
  }

  press(key: string): 'quit' | 'suspend' | null {
    const action = actionFor(key, this.state)
    if (action) return this.apply(action)
    // Any other key takes a message away, as a known one does.
    if (this.state.message !== null) this.state = { ...this.state, message: null }
    return null
  }

  private apply(action: Action): 'quit' | 'suspend' | null {
    this.state = reduce(this.state, action, this.scene)
    this.askChain()
    const { wants } = this.state
    this.state = { ...this.state, wants: null }
    if (wants !== 'report') return wants
    this.showReport()
    return null
  }

  /** Where a chain is shown, that of the chosen row is looked for, once. */
  private askChain(): void {
    const row = this.view(this.state.punctuation).rows[this.state.row]
    if (!this.state.chain || row === undefined || this.scene.chains?.has(row.id) !== false) return
    if (this.asking.has(row.id)) return
    this.asking.add(row.id)
    this.readChain(row)
      .then((chains) => {
        const known = this.scene.chains
        const now = chains === null || known === null ? null : new Map([...known, [row.id, chains]])
        this.scene = { ...this.scene, chains: now }
        this.draw()
      })
      .catch(this.fail)
  }

  private async readChain({ base }: Row): Promise<readonly ChainView[] | null> {
    const { cwd, env, corpus, ui } = this.options
    const { collated } = this
    const named = corpus === undefined ? {} : { corpus }
    this.chains ??= chainReader({ collated, workingDir: cwd, cacheEnv: env, ...named })
    const read = await this.chains
    const witness = collated.witnesses[collated.base]
    if (read === null || !witness) return null
    const { clauses } = collated.collation.witnesses[collated.base]!
    const short = this.first.witnesses.at(-1)!.short
    return buildChains(await read(new Set(base.map((c) => c.id))), { short, text: witness.text, clauses }, ui)
  }

  private showReport(): void {
    const { ui, env, cwd, report } = this.options
    const row = this.view(this.state.punctuation).rows[this.state.row]
    openReport({ dir: report ?? cwd, witnesses: this.first.witnesses, address: row?.id ?? '', env })
      .then((said) => {
        const message = sayWith(ui, reportOutcome[said.outcome], { address: said.address })
        this.state = reduce(this.state, { type: 'done', message }, this.scene)
        this.draw()
      })
      .catch(this.fail)
  }
}
