/**
 * A program that opens the real screen on a comparison with a fault in it, and ends as the command does.
 * The second view that is built (`p` asks for it) throws; so does SIGUSR2, at a time of its own.
 */
import { runScreen } from '../../../cli/tui/run-screen.tsx'
import { collate } from '../../../src/index.ts'

const [, , a = '', b = ''] = process.argv
const collated = await collate({ inputs: [a, b], workingDir: process.cwd(), abridged: [] })
let views = 0
const faulty = {
  ...collated,
  get collation() {
    if (++views > FIRST_VIEW_READS) throw new Error('a fault of our own')
    return collated.collation
  },
}
const reads = { count: 0 }
/** How often one view looks the collation up, learnt from a first one. */
const FIRST_VIEW_READS = await readsOfOneView()

async function readsOfOneView(): Promise<number> {
  const { buildView } = await import('../../../src/index.ts')
  buildView(
    {
      ...collated,
      get collation() {
        reads.count++
        return collated.collation
      },
    },
    { ui: 'zh', showPunctuation: false },
  )
  return reads.count
}

process.on('SIGUSR2', () => {
  throw new Error('a late fault')
})
try {
  process.exitCode = await runScreen(faulty, { ui: 'zh', showPunctuation: false, env: process.env, cwd: process.cwd() })
} catch (error) {
  console.error((error as Error).stack)
  process.exitCode = 3
}
