import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { segmentText } from '../../src/clauses/segment-text.ts'
import type { Clause } from '../../src/model/clause.ts'
import type { Lang } from '../../src/model/document.ts'
import { isBlank, isLineBreak } from '../../src/text/split-lines.ts'
import { statement, wrap } from './wrapped-text.ts'

const SEED = 20230321
const LANGS: readonly Lang[] = ['zh', 'ru', 'en']

const empty = (text: string, start: number, end: number): boolean => {
  for (let at = start; at < end; at++) {
    const c = text.charCodeAt(at)
    if (!isBlank(c) && !isLineBreak(c)) return false
  }
  return true
}

/** Markup that may lie between clauses: bullets, `#`, and lines that are drawn. */
const isMarkup = (gap: string): boolean =>
  /^(?:[\s\p{C}*•●○■□◆◇▪▫‣⁃·\-–—－#_=.…─━═~+|]|[-–—]\s*\d{1,4}\s*[-–—])*$/u.test(gap)

function holdsTogether(text: string, clauses: readonly Clause[], gapOk: (gap: string) => boolean): void {
  let at = 0
  const ids = new Set<string>()
  for (const clause of clauses) {
    expect(ids.has(clause.id), `id ${clause.id} twice`).toBe(false)
    ids.add(clause.id)
    expect(clause.id).toMatch(/^[a-z0-9.~-]+$/)
    expect(clause.end).toBeGreaterThan(clause.start)
    const first = clause.labelSpan?.[0] ?? clause.start
    expect(first).toBeGreaterThanOrEqual(at)
    expect(gapOk(text.slice(at, first)), `gap ${JSON.stringify(text.slice(at, first))}`).toBe(true)
    if (clause.labelSpan) {
      expect(clause.labelSpan[1]).toBeGreaterThan(clause.labelSpan[0])
      expect(clause.labelSpan[1]).toBeLessThanOrEqual(clause.start)
      expect(isMarkup(text.slice(clause.labelSpan[1], clause.start))).toBe(true)
    }
    expect(clause.label === null).toBe(clause.labelSpan === null)
    for (const edge of [clause.start, clause.end - 1]) expect(empty(text, edge, edge + 1)).toBe(false)
    let inside = clause.start
    expect(clause.sentences.length).toBeGreaterThan(0)
    for (const [start, end] of clause.sentences) {
      expect(start).toBeGreaterThanOrEqual(inside)
      expect(end).toBeGreaterThan(start)
      expect(empty(text, inside, start)).toBe(true)
      inside = end
    }
    expect(inside).toBe(clause.end)
    at = clause.end
  }
  expect(gapOk(text.slice(at))).toBe(true)
}

/** What a clause is, white space aside. */
const shape = (text: string, lang: Lang): string[] =>
  segmentText(text, lang).map((clause) =>
    [
      clause.id,
      clause.label,
      clause.kind,
      clause.path.join(' > '),
      text.slice(clause.start, clause.end).replace(/\s+/g, ''),
      clause.sentences.length,
    ].join(' | '),
  )

describe.each(LANGS)('statements in %s', (lang) => {
  const run = <T>(arbitrary: fc.Arbitrary<T>, law: (value: T) => void, numRuns = 150): void =>
    fc.assert(fc.property(arbitrary, law), { seed: SEED, numRuns })

  it('are tiled by clauses, labels and gaps of white space or markup', () => {
    run(statement(lang), (paragraphs) => {
      const text = paragraphs.join('\n')
      holdsTogether(text, segmentText(text, lang), isMarkup)
    })
  })

  it('give one clause a paragraph, with or without blank lines between', () => {
    run(statement(lang), (paragraphs) => {
      const tight = shape(paragraphs.join('\n'), lang)
      expect(shape(paragraphs.join('\n\n'), lang)).toEqual(tight)
      const alone = paragraphs.filter((paragraph) => /^(?:Статья|Article) \d+$/.test(paragraph)).length
      expect(tight.length).toBe(paragraphs.length - alone)
    })
  })

  it('give the same clauses when wrapped at a column', () => {
    run(
      fc.tuple(statement(lang), fc.integer({ min: 30, max: 110 }), fc.constantFrom(0, 2, 4)),
      ([paragraphs, column, hang]) => {
        const text = paragraphs
          .map((paragraph) => wrap(paragraph, column, /^(?:[-•(（]|\d|[а-я]\))/.test(paragraph) ? hang : 0))
          .join('\n\n')
        expect(shape(text, lang)).toEqual(shape(paragraphs.join('\n\n'), lang))
      },
    )
  })

  it('give the same clauses with CR LF, CR, U+2028, a BOM, trailing spaces and ideographic indents', () => {
    run(statement(lang), (paragraphs) => {
      const plain = paragraphs.join('\n')
      const expected = shape(plain, lang)
      for (const mark of ['\r\n', '\r', '\u2028', '\u0085', '\f', '\v'])
        expect(shape(paragraphs.join(mark), lang)).toEqual(expected)
      expect(shape(`\ufeff${plain}`, lang)).toEqual(expected)
      expect(shape(paragraphs.map((paragraph) => `\u3000\u3000${paragraph} \u200b\t`).join('\n'), lang)).toEqual(
        expected,
      )
    })
  })
})

describe('any text', () => {
  const anything = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 300 }),
    fc.string({ unit: 'grapheme', maxLength: 300 }),
    fc
      .array(
        fc.constantFrom(
          ...'一二十第条章（）()①1.2、.)aiIVхА“”"\'「」《》。！；;?:：，,—-*#•_= \t\n\n\r\u3000\u200b\ufeff\u2028',
          'Article ',
          'Статья ',
          '---',
          'word ',
          '双方',
          '1.1',
          '\ud800',
        ),
        { maxLength: 120 },
      )
      .map((parts) => parts.join('')),
  )
  it.each(LANGS)('as %s never throws and is tiled, its ids unique', (lang) => {
    fc.assert(
      fc.property(anything, (text) => {
        holdsTogether(text, segmentText(text, lang), (gap) => isMarkup(gap) || /^\s*\p{C}*---/u.test(gap))
      }),
      { seed: SEED, numRuns: 2500 },
    )
  })
  it('without a printing character has no clause', () => {
    for (const text of ['', ' ', '\n\n', '\ufeff', '\u3000\r\n\u200b', '---\ntitle: x\n---\n'])
      expect(segmentText(text, 'zh')).toEqual([])
  })
})
