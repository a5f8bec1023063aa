import { join } from 'node:path'
import { beforeAll, describe, expect, it, test } from 'vitest'
import { letThrough } from '../../cli/let-through.ts'
import { renderTrace, type TraceTextOptions } from '../../cli/render-trace.ts'
import { textWidth } from '../../cli/text-width.ts'
import { loadCorpus } from '../../src/corpus/index.ts'
import type { Corpus, Ui } from '../../src/model/index.ts'
import { traceCorpus } from '../../src/trace.ts'
import { buildTraceView } from '../../src/view/build-trace-view.ts'
import { temporaryCorpus } from '../corpus/temporary-corpus.ts'
import { tracedCorpus } from '../traced-corpus.ts'
import { root } from './run-tifa.ts'

let made: Corpus
let sample: Corpus
beforeAll(async () => {
  made = await loadCorpus(tracedCorpus())
  sample = await loadCorpus(join(root, 'test/sample-corpus'), { workingDir: root })
})

async function lines(
  corpus: Corpus,
  words: string,
  ui: Ui,
  options: Partial<TraceTextOptions> = {},
): Promise<string[]> {
  const view = buildTraceView(await traceCorpus(corpus, { words, near: true }), { ui })
  const text = renderTrace(view, { width: 80, color: false, ambiguousWidth: 1, sentences: false, ...options })
  return text.split('\n')
}

describe('a line a place', () => {
  it('the words stand under each other, and … tells where a sentence is cut', async () => {
    const shown = (await lines(sample, '伙伴关系', 'zh', { width: 74 })).filter((l) => /\[=.*=\]/u.test(l)).slice(1)
    expect(shown.length).toBeGreaterThan(5)
    expect(new Set(shown.map((l) => textWidth(l.slice(0, l.indexOf('[=')))))).toHaveLength(1)
    expect(shown[0]).toBe('      2016-1.3           双方强调，两国[=伙伴关系=]不是军事同盟，不针对任…')
    expect(shown[1]).toBe('      2019-h1             …展新时期全面[=伙伴关系=]的联合声明（虚构示例）')
  })

  it('a place of a summary says so in its own line', async () => {
    const shown = await lines(made, '海洋伙伴关系', 'zh')
    expect(shown.filter((l) => l.includes('2008-p1'))).toEqual([
      '      2008-p1 提要       海洋：谈到建立[=海洋伙伴关系=]的设想。',
    ])
    const english = await lines(made, '海洋伙伴关系', 'en')
    expect(english.find((l) => l.includes('2008-p1'))).toMatch(/^ {6}2008-p1 summary {2}/u)
  })

  it('other forms and near wordings have signs of their own', async () => {
    expect((await lines(made, 'морское партнерство', 'zh')).join('\n')).toMatch(/\[~морского партнёрства~\]/u)
    expect((await lines(made, '海洋伙伴关系', 'zh')).join('\n')).toMatch(/\[\?海上伙伴关系\?\]/u)
  })

  it('of spaced scripts no word is cut in two', async () => {
    const shown = (await lines(sample, 'терроризм', 'en', { width: 70 })).filter((l) => /^ {6}2019-.*\[[=~]/u.test(l))
    expect(shown).toHaveLength(2)
    expect(shown[0]).toMatch(/Стороны осуждают \[=терроризм=\] во всех\p{L}* ?[\p{L} ]*…$/u)
  })
})

describe('widths', () => {
  const wordsOf = [
    ['伙伴关系', 'zh'],
    ['全面战略伙伴关系', 'en'],
    ['всеобъемлющее партнёрство', 'zh'],
    ['partnership', 'en'],
    ['两国伙伴关系不针对任何第三国，也不受任何第三方影响和挑动', 'zh'],
  ] as const
  test.each([24, 40, 60, 80, 120])('no line is wider than %i columns', async (width) => {
    for (const [words, ui] of wordsOf)
      for (const sentences of [false, true])
        for (const ambiguousWidth of [1, 2] as const)
          for (const line of await lines(sample, words, ui, { width, sentences, ambiguousWidth }))
            expect(textWidth(line, ambiguousWidth), line).toBeLessThanOrEqual(width)
  })

  it('a narrow line shows the whole sentence, wrapped', async () => {
    const text = (await lines(made, '海洋伙伴关系', 'zh', { width: 30 })).join('')
    expect(text.replace(/\s/gu, '')).toContain('双方建立[=海洋伙伴关系=]')
  })

  it('--sentences shows it at any width', async () => {
    const text = (await lines(sample, '不针对任何第三国', 'zh', { sentences: true, width: 120 })).join('\n')
    expect(text).toContain('双方强调，两国伙伴关系[=不针对任何第三国=]，也不受任何第三方影响和挑动。')
  })
})

it('colour adds colours and takes nothing away; escapes of a text are shown, not obeyed', async () => {
  const plain = await lines(made, '海洋伙伴关系', 'zh')
  const coloured = (await lines(made, '海洋伙伴关系', 'zh', { color: true })).map((line) =>
    letThrough(line, { form: 'text', byRunner: false }),
  )
  expect(coloured.map((l) => l.replace(/\u001b\[[\d;]*m/gu, '').trimEnd())).toEqual(plain)
  expect(coloured.join('\n')).toContain('\u001b[36;4m')
  const hostile = await lines(made, '\u001b[2J双方', 'zh')
  expect(hostile.join('\n')).not.toContain('\u001b')
})

it('a document of the day of the first or last place is told as neither earlier nor later', async () => {
  const record = (rest: string): string =>
    `titles: { zh: 岚托联合声明 }\ndate: 2014-04-04\ntype: joint-statement\n${rest}`
  const corpus = await loadCorpus(
    temporaryCorpus({
      '2014-04-04-joint-statement': {
        'document.yaml': record('witnesses:\n  zh.full: { standing: authentic }\n'),
        'zh.full.txt': '一、双方建立海洋伙伴关系。\n',
      },
      '2014-04-04-protocol': { 'document.yaml': record('') },
    }),
  )
  const shown = (await lines(corpus, '海洋伙伴关系', 'en', { width: 200 })).join('\n')
  expect(shown).toMatch(/Of the same day, and not here whole in this language: /u)
  expect(shown).not.toMatch(/Earlier, and not here|Later, and not here/u)
})
