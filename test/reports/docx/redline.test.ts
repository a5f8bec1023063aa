import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { toDocx } from '../../../reports/docx/to-docx.ts'
import { ReportRefused } from '../../../reports/exporter.ts'
import { printedSpan } from '../../../reports/printed.ts'
import { visible } from '../../../reports/unseen.ts'
import type { Witness } from '../../../src/core.ts'
import { abridged, type Compared, digests, hostile, several, texts, whole, witnessOf } from '../comparisons.ts'
import { all, elementsIn, textOf, walk } from '../xml.ts'
import { changedParagraphs, child, type OpenedDocx, openDocx, resolved, styleOf } from './open-docx.ts'

const CHANGES = ['w:ins', 'w:del', 'w:moveFrom', 'w:moveTo', 'w:moveFromRangeStart', 'w:moveToRangeStart'] as const

const redlined = async ({ collated, view }: Compared, author = 'tifa'): Promise<OpenedDocx> =>
  openDocx(await toDocx(collated, view, { docxMode: 'redline', author }))

/** Each clause with its label, wrapped lines joined, what cannot be seen by number. */
function printedClauses({ collated }: Compared, index: number): readonly string[] {
  const text = collated.witnesses[index]?.text ?? ''
  return (collated.collation.witnesses[index]?.clauses ?? []).map((c) => {
    const label = c.labelSpan === null ? '' : visible(printedSpan(text, c.labelSpan[0], c.start))
    return label + visible(printedSpan(text, c.start, c.end))
  })
}

/** Accepted, the later text; rejected, the earlier: paragraph by paragraph, and nothing after them. */
async function expectBothTexts(compared: Compared): Promise<void> {
  const paragraphs = changedParagraphs((await redlined(compared)).body)
  expect(styleOf(paragraphs.at(-1) as (typeof paragraphs)[number])).toBe('EndNote')
  expect(resolved(paragraphs, 'reject')).toEqual([...printedClauses(compared, 0), ''])
  expect(resolved(paragraphs, 'accept')).toEqual([...printedClauses(compared, 1), ''])
}

describe('accepting all changes gives the later text, rejecting all the earlier', () => {
  test.each([
    ['Chinese', () => whole()],
    ['Russian', () => whole('ru', 'en')],
    ['English', () => whole('en', 'en')],
    ['excerpts', () => abridged()],
    ['hostile texts', () => hostile()],
  ] as const)('%s', async (_, make) => {
    await expectBothTexts(await make())
  })

  test.each([
    [
      'split',
      '一、双方同意加强合作。双方支持灯塔计划，并按季度通报。',
      '一、双方同意加强合作。\n双方支持灯塔计划，并按季度通报。',
    ],
    ['merged', '双方同意在灯塔之间通航。\n双方支持共同修缮码头。', '双方同意在灯塔之间通航，双方支持共同修缮码头。'],
    ['all gone', '甲方提供潮位资料。\n乙方提供渔汛资料。', '山口的邮路由双方轮流维护。'],
    ['wrapped lines', '双方同意在灯塔之间\n通航并互通潮位。', '双方同意在灯塔之间通航并互通\n潮位资料。'],
  ])('%s', async (_, a, b) => {
    await expectBothTexts(await texts([witnessOf('a', a), witnessOf('b', b)]))
  })

  test('any two texts', async () => {
    const pieces = [
      '双方同意在灯塔之间通航。',
      '双方支持灯塔计划，并按季度通报进展。',
      '甲方在海峡以北停止捕捞，为期三个月；乙方表示理解。',
      '双方将互派气象员。',
      '第七号航标由乙方维护，费用各半。',
      '双方反对在海峡投弃废料。',
      '邮路每周两班，遇雾顺延。',
      '双方商定于明年复审本声明。',
    ]
    const sentence = fc.constantFrom(...pieces)
    const edited = fc.tuple(sentence, fc.nat({ max: 8 })).map(([s, n]) => s.slice(0, n) + s.slice(n + 1))
    const clause = fc.array(fc.oneof({ weight: 4, arbitrary: sentence }, edited), { minLength: 1, maxLength: 3 })
    const document = fc
      .tuple(
        fc.uniqueArray(
          clause.map((c) => c.join('')),
          { minLength: 1, maxLength: 7 },
        ),
        fc.boolean(),
      )
      .map(([clauses, numbered]) => clauses.map((c, i) => (numbered ? `${'一二三四五六七'[i]}、${c}` : c)).join('\n'))
    await fc.assert(
      fc.asyncProperty(document, document, async (a, b) => {
        await expectBothTexts(await texts([witnessOf('a', a), witnessOf('b', b)]))
      }),
      { seed: 7, numRuns: 60 },
    )
  })
})

describe('tracked changes', () => {
  test('each has the author of the flag and the date of the later document, and a number of its own', async () => {
    const opened = await redlined(await whole(), 'Desk & <Co>')
    const marks = CHANGES.flatMap((name) => all(opened.body, name))
    expect(marks.length).toBeGreaterThan(100)
    for (const mark of marks)
      expect(mark.attributes).toMatchObject({ 'w:author': 'Desk & <Co>', 'w:date': '2024-10-08T00:00:00Z' })
    const ids = [...marks, ...all(opened.body, 'w:bookmarkStart')].map((m) => m.attributes['w:id'])
    expect(new Set(ids).size).toBe(ids.length)
  })

  test('where the later date is not known, none is given', async () => {
    const opened = await redlined(await texts([witnessOf('a', '双方合作。'), witnessOf('b', '双方加强合作。')]))
    const marks = [...all(opened.body, 'w:ins'), ...all(opened.body, 'w:del')]
    expect(marks.length).toBeGreaterThan(0)
    for (const mark of marks) expect(mark.attributes).not.toHaveProperty('w:date')
  })

  test('where it is not known and something moved, only what no reader sees has one, since the format asks for it', async () => {
    const [one, two, three] = [
      '双方同意在灯塔之间通航并互通潮位资料。',
      '双方将互派气象员。',
      '邮路每周两班，遇雾顺延。',
    ]
    const moved = await texts([
      witnessOf('a', [`一、${one}`, `二、${two}`, `三、${three}`].join('\n')),
      witnessOf('b', [`一、${two}`, `二、${three}`, `三、${one}`].join('\n')),
    ])
    const opened = await redlined(moved)
    const dated = (name: string) => all(opened.body, name).map((e) => e.attributes['w:date'])
    expect(dated('w:moveFrom').length).toBeGreaterThan(0)
    for (const name of ['w:moveFrom', 'w:moveTo']) expect(dated(name).filter(Boolean)).toEqual([])
    for (const name of ['w:moveFromRangeStart', 'w:moveToRangeStart'])
      expect(dated(name)).toEqual(['1970-01-01T00:00:00Z'])
    expect(resolved(changedParagraphs(opened.body), 'accept')).toEqual([...printedClauses(moved, 1), ''])
  })

  const MOVES = ['w:moveFrom', 'w:moveTo'] as const

  /** The words of a range of either end of a move, by its name; `marks`: what stands in it. */
  function rangesOf(opened: OpenedDocx, kind: (typeof MOVES)[number]) {
    const ranges = new Map<string, { id: string; words: string; marks: string[]; ended: boolean }>()
    let open: { id: string; words: string; marks: string[]; ended: boolean } | null = null
    for (const e of walk(opened.body)) {
      if (e.name === `${kind}RangeStart`) {
        expect(open).toBeNull()
        open = { id: String(e.attributes['w:id']), words: '', marks: [], ended: false }
        expect(ranges.has(String(e.attributes['w:name']))).toBe(false)
        ranges.set(String(e.attributes['w:name']), open)
      } else if (e.name === `${kind}RangeEnd`) {
        expect(open?.id).toBe(e.attributes['w:id'])
        if (open) open.ended = true
        open = null
      } else if (open && /^w:(?:ins|del|moveFrom|moveTo)$/u.test(e.name) && e.parent?.name === 'w:p') {
        open.marks.push(e.name)
        if (e.name === kind) open.words += textOf(e)
      }
    }
    return ranges
  }

  test('a paragraph that moved is a move of Word, mark and all, each end with a comment that names the other', async () => {
    const compared = await whole()
    const opened = await redlined(compared)
    const comments = new Map(
      all(opened.part('word/comments.xml'), 'w:comment').map((c) => [c.attributes['w:id'], textOf(c)]),
    )
    const about = (words: string) =>
      changedParagraphs(opened.body)
        .filter((p) => textOf(p).includes(words))
        .map((p) => ({
          marks: elementsIn(p)
            .map((e) => e.name)
            .filter((n) => /^w:(?:ins|del|moveFrom|moveTo)$/u.test(n)),
          mark: MOVES.find((name) => child(p, 'w:pPr', 'w:rPr', name)),
          comments: all(p, 'w:commentReference').map((r) => comments.get(r.attributes['w:id'])?.split('。')[0]),
        }))
    expect(about('双方遵循《条约》的宗旨')).toEqual([
      { marks: ['w:moveTo'], mark: 'w:moveTo', comments: ['移自 2019 一、第二段；沿用'] },
      { marks: ['w:moveFrom'], mark: 'w:moveFrom', comments: ['移至 2024 第五段；沿用'] },
    ])
    for (const reference of all(opened.body, 'w:commentReference'))
      expect(comments.has(reference.attributes['w:id'])).toBe(true)
  })

  test.each([
    ['Chinese', () => whole()],
    ['Russian', () => whole('ru', 'en')],
    ['English', () => whole('en', 'en')],
  ] as const)('%s: each move has two ends of one name, closed, with the same words', async (_, make) => {
    const opened = await redlined(await make())
    const [from, to] = MOVES.map((kind) => rangesOf(opened, kind)) as [
      ReturnType<typeof rangesOf>,
      ReturnType<typeof rangesOf>,
    ]
    expect(from.size).toBeGreaterThan(3)
    expect([...from.keys()].sort()).toEqual([...to.keys()].sort())
    for (const [name, end] of from) {
      const other = to.get(name)
      expect(end.ended && other?.ended).toBe(true)
      // What was put in or left out on the way is told as that, inside the range.
      expect(end.words).toBe(other?.words)
      expect(end.words).not.toBe('')
      expect(end.marks.filter((m) => m !== 'w:moveFrom' && m !== 'w:del')).toEqual([])
      expect(other?.marks.filter((m) => m !== 'w:moveTo' && m !== 'w:ins')).toEqual([])
    }
    for (const kind of MOVES) for (const moved of all(opened.body, kind)) expect(all(moved, 'w:delText')).toEqual([])
  })

  test('a sentence that moved whole is a move inside its paragraphs, and names its other place', async () => {
    const opened = await redlined(await whole())
    const said = all(opened.part('word/comments.xml'), 'w:comment').map(textOf)
    expect(said).toContain('此句移自 2019 五、第三段')
    expect(said).toContain('此句移至 2024 三、第五段')
    const from = rangesOf(opened, 'w:moveFrom')
    const inside = changedParagraphs(opened.body).filter(
      (p) => all(p, 'w:moveFrom').length > 0 && !child(p, 'w:pPr', 'w:rPr', 'w:moveFrom'),
    )
    expect(inside.length).toBeGreaterThan(0)
    expect(from.size).toBeGreaterThan(inside.length)
  })

  test('what merely stands out of the order of the page is no move', async () => {
    const { collated, view } = await whole()
    const [alignment] = collated.collation.alignments
    const beads = alignment?.kind === 'wording' ? alignment.beads : []
    const paragraphs = beads.filter((b) => b.moved && b.a.length === 1 && b.b.length === 1)
    const opened = await redlined({ collated, view })
    const marks = changedParagraphs(opened.body).filter((p) => child(p, 'w:pPr', 'w:rPr', 'w:moveTo'))
    expect(marks).toHaveLength(paragraphs.length)
  })

  test('every clause of both texts has its bookmark', async () => {
    const compared = await whole()
    const names = all((await redlined(compared)).body, 'w:bookmarkStart').map((m) => m.attributes['w:name'])
    expect(names).toContain('c_2024_2_4_3')
    expect(names).toContain('c_2019_2_5_3')
    const [a, b] = compared.collated.collation.witnesses
    expect(new Set(names).size).toBe((a?.clauses.length ?? 0) + (b?.clauses.length ?? 0))
  })

  test('between successive documents the first page says that nothing is said of amending', async () => {
    const first = async (compared: Compared) => {
      const { body } = await redlined(compared)
      const children = elementsIn(body)
      return children
        .slice(0, children.indexOf(changedParagraphs(body)[0] as never))
        .map(textOf)
        .join('\n')
    }
    expect(await first(await whole())).toContain('2019 与 2024 按先后两份文件对照；后者是否修改前者，tifa 不作判断')
    expect(await first(await whole('en', 'en'))).toContain('tifa does not say whether the later amends the earlier')
    const versions = await first(await abridged())
    expect(versions).not.toContain('是否修改前者')
    expect(versions).toContain('其中有节录，非全文')
  })

  test('with a summary it is refused, and so it is with several earlier texts', async () => {
    for (const compared of [await digests(), await several()]) {
      const refused = await redlined(compared).catch((error: unknown) => error)
      expect(refused).toBeInstanceOf(ReportRefused)
      expect((refused as ReportRefused).message).toMatch(/^[^\n]+$/)
      expect((refused as ReportRefused).said('zh')).toMatch(/--docx-mode table/)
    }
  })

  test('the same comparison gives the same bytes, one after another', async () => {
    const make = async () => {
      const { collated, view } = await whole()
      return Buffer.from(await toDocx(collated, view, { docxMode: 'redline', author: 'desk' }))
    }
    expect((await make()).equals(await make())).toBe(true)
  })
})

describe('what the changes give is promised only where it is true', () => {
  const front = async (a: Partial<Witness>, b: Partial<Witness>): Promise<string> => {
    const compared = await texts(
      [witnessOf('a', '双方同意加强合作。', a), witnessOf('b', '双方同意加强贸易合作。', b)],
      { ui: 'en' },
    )
    return all((await redlined(compared)).body, 'w:p')
      .map(textOf)
      .join('\n')
  }
  const note = (text: string): Partial<Witness> => ({ leftOut: [{ what: 'footnote', count: 1, text, at: [1] }] })

  test('whole texts without notes', async () => {
    const words = await front({}, {})
    expect(words).toContain('accepting all of them gives the words of b, rejecting all of them those of a.')
    expect(words).not.toContain('Not in it')
  })

  test('notes are not in it, the same or not', async () => {
    const differing = await front(note('不包括界湖。'), note('包括界湖。'))
    expect(differing).toContain(
      'Not in it: what was left out of a (1 note). Not in it: what was left out of b (1 note).',
    )
    expect(differing).toContain('What was left out of the two differs')
    expect(differing).toContain('不包括界湖。')
    expect(await front(note('不包括界湖。'), note('不包括界湖。'))).not.toContain('of the two differs')
  })

  test('excerpts are called so', async () => {
    expect(await front({ fidelity: 'abridged' }, {})).toContain('rejecting all of them those of the excerpts of a.')
  })
})
