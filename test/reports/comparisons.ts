/** Comparisons that the reports are tested on: of the sample corpus, of the embedded one, and of texts made here. */
import { createHash } from 'node:crypto'
import { join, resolve } from 'node:path'
import { visible } from '../../reports/unseen.ts'
import {
  buildView,
  type Collated,
  type CollateRequest,
  collate,
  collateWitnesses,
  type Lang,
  type Reading,
  type Ui,
  type View,
  type Witness,
} from '../../src/index.ts'

const root = resolve(import.meta.dirname, '../..')
const sample = join('test', 'sample-corpus')

export interface Compared {
  readonly collated: Collated
  readonly view: View
}

const shownAs = (collated: Collated, ui: Ui): Compared => ({
  collated,
  view: buildView(collated, { ui, showPunctuation: false }),
})

async function compared(request: CollateRequest, ui: Ui): Promise<Compared> {
  return shownAs(await collate({ workingDir: root, ...request }), ui)
}

/** Two whole statements of the sample corpus. */
export const whole = (lang: Lang = 'zh', ui: Ui = 'zh'): Promise<Compared> =>
  compared({ inputs: ['2019', '2024'], corpus: sample, lang }, ui)

/** The later statement first: 2019 stands as the base of a comparison with 2024. */
export const backwards = (ui: Ui = 'zh'): Promise<Compared> =>
  compared({ inputs: ['2024', '2019'], corpus: sample, lang: 'zh' }, ui)

/** A whole text and its newspaper abridgement. */
export const abridged = (ui: Ui = 'zh'): Promise<Compared> =>
  compared({ inputs: ['2024·zh', '2024·zh·abridged'], corpus: sample }, ui)

/** Several earlier texts. */
export const several = (ui: Ui = 'zh'): Promise<Compared> =>
  compared({ inputs: ['1998', '2016', '2019', '2024'], corpus: sample, lang: 'zh' }, ui)

/** Excerpts beside summaries: the default comparison. */
export const digests = (ui: Ui = 'zh'): Promise<Compared> => compared({ inputs: [], corpus: 'corpus' }, ui)

export function witnessOf(siglum: string, text: string, more: Partial<Witness> = {}): Witness {
  return {
    siglum,
    document: null,
    title: siglum,
    date: null,
    lang: 'zh',
    fidelity: 'full',
    fidelityBasis: 'assumed',
    standing: 'unknown',
    file: `${siglum}.txt`,
    sha256: createHash('sha256').update(text).digest('hex'),
    text,
    record: null,
    ...more,
  }
}

/** Texts made here, earlier ones first. */
export async function texts(
  witnesses: readonly Witness[],
  { ui = 'zh', reading = 'versions' }: { readonly ui?: Ui; readonly reading?: Reading } = {},
): Promise<Compared> {
  return shownAs(await collateWitnesses({ witnesses, documents: [], reading, findings: [] }), ui)
}

/** Strings that would rule a file if they were obeyed. */
export const HOSTILE = [
  '=HYPERLINK("http://evil.example","x")',
  "+1+cmd|' /C calc'!A0",
  '-2+3',
  '@SUM(A1:A9)',
  '</w:t></w:r><script>alert(1)</script> ]]> <!-- x --> &amp; &#60; <b>x</b>',
  '| a | b | \\| `code` **bold** ~~gone~~ [x](javascript:alert(1)) ![i](http://x.example/y.png) $x$ :smile: @someone #1',
  'a\u202Ekcatta\u202C b\u2066c\u2069 d\u2028e\u2029f',
  'nul\u0000 bell\u0007 half\uD800 mark\uFEFF last\uFFFF',
] as const

/** Two texts whose every clause is hostile, and which differ. */
export function hostile(ui: Ui = 'zh', fidelity: Witness['fidelity'] = 'full'): Promise<Compared> {
  const common = HOSTILE.map((words, i) => `${words}，双方同意在第${i + 1}号灯塔继续合作`)
  const a = common.join('\n')
  const b = [...common.map((line) => `${line}，并按季度通报`), HOSTILE.join(' ')].join('\n')
  const title = HOSTILE.join(' ')
  return texts(
    [
      witnessOf('a"><b>|=1', a, { title, fidelity, file: `${HOSTILE[4]}.txt` }),
      witnessOf('b\u202E', b, { title, file: `${HOSTILE[6]}.txt` }),
    ],
    { ui },
  )
}

/** Every label and text of the clauses as the reports print them, on one line each. */
export function printedClauses(collated: Collated, index: number): readonly string[] {
  const text = collated.witnesses[index]?.text ?? ''
  return (collated.collation.witnesses[index]?.clauses ?? []).map((c) =>
    visible(text.slice(c.labelSpan?.[0] ?? c.start, c.end)),
  )
}
