import { describe, expect, it } from 'vitest'
import { digestPresent } from '../../src/check/digest-present.ts'
import type { Fidelity, Lang, Witness } from '../../src/model/index.ts'
import { checkedRecord, documentOf } from './checked-text.ts'

const yaml = 'witnesses:\n  zh.digest: { standing: project }\n  ru.digest: { standing: project }\n'

/** Texts for which a summary stands in, as the words of the record that the finding points at. */
function told(...texts: readonly (readonly [Lang, Fidelity])[]): readonly string[] {
  const witnesses = texts.map(([lang, fidelity]) => ({ siglum: `2019·${lang}`, lang, fidelity }) as Witness)
  const faults = digestPresent.check(checkedRecord({ document: documentOf({ witnesses }), text: yaml }))
  return faults.map((f) => yaml.slice(f.start, f.end))
}

describe('a summary in place of the words', () => {
  it('is told where it stands alone', () => {
    expect(told(['zh', 'digest'])).toEqual([expect.stringContaining('zh.digest')])
  })
  it.each(['full', 'abridged'] as const)('is not told beside a %s text of the same language', (fidelity) => {
    expect(told(['zh', 'digest'], ['zh', fidelity])).toEqual([])
  })
  it('is told beside a text of another language', () => {
    expect(told(['zh', 'digest'], ['ru', 'full'])).toEqual([expect.stringContaining('zh.digest')])
  })
  it('a document without a summary has nothing to tell', () => {
    expect(told(['zh', 'full'], ['ru', 'abridged'])).toEqual([])
  })
  it('each language is told', () => {
    expect(told(['zh', 'digest'], ['ru', 'digest'])).toEqual([
      expect.stringContaining('zh.digest'),
      expect.stringContaining('ru.digest'),
    ])
  })
})
