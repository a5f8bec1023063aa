/**
 * Scenes for tests: a small comparison made by hand, and the sample corpus through every stage.
 */
import { fileURLToPath } from 'node:url'
import type { AmbiguousWidth } from '../../../cli/text-width.ts'
import { createScene, type Scene, type Size } from '../../../cli/tui/scene.ts'
import { beginning, type State } from '../../../cli/tui/state.ts'
import { buildView, type Collated, collate, type Ui } from '../../../src/index.ts'
import { collated, link, subject, witness, wording } from '../../view/hand-made.ts'

export const SIZES: readonly Size[] = [
  { columns: 40, rows: 20 },
  { columns: 60, rows: 15 },
  { columns: 80, rows: 24 },
  { columns: 140, rows: 40 },
  { columns: 240, rows: 70 },
]

export function sceneOf(from: Collated, size: Size, ui: Ui = 'zh', ambiguous: AmbiguousWidth = 1): Scene {
  const views = new Map<boolean, ReturnType<typeof buildView>>()
  return createScene(
    (showPunctuation) => {
      const known = views.get(showPunctuation) ?? buildView(from, { ui, showPunctuation })
      views.set(showPunctuation, known)
      return known
    },
    { ui, size, ambiguous },
  )
}

export const begin = (more: Partial<State> = {}): State => ({
  ...beginning({ tab: 0, row: 0, punctuation: false, signs: false }),
  screen: 'clauses',
  ...more,
})

/** Two earlier statements and a later one: kept, revised, moved, added, dropped, punctuation, 核武器 in one of them. */
export function small(): Collated {
  const a1 = witness('2016·zh', ['一、双方重申和平共处。', '二、双方禁止核武器试验。', '三、双方开放口岸。'])
  const a2 = witness('2019·zh', [
    '一、双方重申和平共处。',
    '二、双方支持该倡议。',
    '三、双方设立联合基金。',
    '四、双方恪守承诺；守信。',
  ])
  const b = witness('2024·zh', [
    '一、双方重申和平共处。',
    '二、双方欢迎该倡议，“核武器”除外。',
    '三、双方恪守承诺，守信。',
    '四、双方建立热线。',
  ])
  return collated(
    [a1, a2, b],
    [
      wording(a1, b, [
        link('1', '1', 'kept'),
        link('', '2', 'added'),
        link('', '3', 'added'),
        link('', '4', 'added'),
        link('2', '', 'dropped'),
        link('3', '', 'dropped'),
      ]),
      wording(a2, b, [
        link('1', '1', 'kept'),
        link('2', '2', 'revised', [
          ['支持', '欢迎'],
          ['', '，“核武器”除外'],
        ]),
        link('3', '', 'dropped'),
        link('4', '3', 'revised', [['；', '，', 'punctuation']], { moved: true }),
        link('', '4', 'added'),
      ]),
    ],
  )
}

/** A summary of an earlier statement beside excerpts of a later one. */
export function summary(): Collated {
  const a = witness('2021·zh', ['一、结盟：双方不结盟。', '二、边界：边界已定。'], {
    fidelity: 'digest',
    standing: 'project',
  })
  const b = witness('2023·zh', ['一、双方关系不结盟、不对抗。', '二、双方谈到气候变化。'], { fidelity: 'abridged' })
  return collated([a, b], [subject(a, b, [['1', '1', 'strong', ['不结盟']]])])
}

/** A summary and whole words earlier: what may be chosen of one is not there of the other. */
export function mixed(): Collated {
  const a1 = witness('2016·zh', ['一、结盟：双方不结盟。'], { fidelity: 'digest', standing: 'project' })
  const a2 = witness('2019·zh', ['一、双方重申和平共处。', '二、双方支持该倡议。'])
  const b = witness('2024·zh', ['一、双方重申和平共处。', '二、双方欢迎该倡议，不结盟。'])
  return collated(
    [a1, a2, b],
    [
      subject(a1, b, [['1', '2', 'strong', ['不结盟']]]),
      wording(a2, b, [link('1', '1', 'kept'), link('2', '2', 'revised')]),
    ],
  )
}

let collating: Promise<Collated> | undefined

/** 2024 against all that it cites, whole texts. */
export function sample(): Promise<Collated> {
  collating ??= collate({
    inputs: ['2024'],
    corpus: fileURLToPath(new URL('../../sample-corpus', import.meta.url)),
    workingDir: fileURLToPath(new URL('../../..', import.meta.url)),
    abridged: [],
  })
  return collating
}
