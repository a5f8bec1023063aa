import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { diffBead } from '../../src/diff/diff-bead.ts'
import type { Side } from '../../src/diff/read-side.ts'
import type { Passage } from '../../src/model/passage.ts'
import { applyVariants, joinedText, showDiff, sideOf } from './notation.ts'

/** A passage of words that stand in both sides, by where they stand first. */
function passage(a: Side, b: Side, words: string, weight = 12): Passage {
  const [i, j] = [a.text.indexOf(words), b.text.indexOf(words)]
  if (i < 0 || j < 0) throw new Error(`no ${words}`)
  return { a: [i, i + words.length], b: [j, j + words.length], exact: true, weight }
}

function shown(x: string, y: string, words: readonly string[], weight = 12): string {
  const [a, b] = [sideOf(x), sideOf(y)]
  const passages = words.map((w) => passage(a, b, w, weight))
  return showDiff(a, b, diffBead({ a, b, passages }))
}

const LONG = '应乙国邀请而来的代表团在湖城参观了新落成的水文站，并同驻站人员座谈，双方将共同守护界河两岸的安宁。'
const OTHER = '沿岸各县民众在上月举行的集会上表示，共同守护界河两岸的安宁是每一户渔家的本分，学校也应教给孩子。'

describe('a passage inside a pair', () => {
  it('is shown as kept, though the sentences have little else in common', () => {
    // Without a passage they are words that went from the end of one sentence to the middle of the other.
    const without = shown(LONG, OTHER, [])
    expect(without).toContain('[~→，共同守护界河两岸的安宁]')
    expect(without).not.toMatch(/\]共同守护界河两岸的安宁\[/u)
    expect(shown(LONG, OTHER, ['共同守护界河两岸的安宁'])).toMatch(/\]共同守护界河两岸的安宁\[/u)
  })

  it('makes its sentences counterparts', () => {
    const [a, b] = [sideOf(LONG), sideOf(OTHER)]
    const { sentences } = diffBead({ a, b, passages: [passage(a, b, '共同守护界河两岸的安宁')] })
    expect(sentences.map((s) => s.a !== null && s.b !== null)).toEqual([true])
  })

  it('is nothing to hold on to where it is a name or a set phrase', () => {
    expect(shown(LONG, OTHER, ['共同守护界河两岸的安宁'], 2)).toBe(shown(LONG, OTHER, []))
  })

  it('leaves what is shown well without it as it is', () => {
    const [x, y] = ['双方支持两国港口结为友好港。', '双方支持两国港口、城市结为友好港。']
    expect(shown(x, y, ['结为友好港'])).toBe(shown(x, y, []))
  })
})

const words = fc
  .array(fc.constantFrom('双方', '支持', '铁路', '渔业', '航天', '边境', '对话', '观测站', '，', '。', '|'), {
    minLength: 1,
    maxLength: 14,
  })
  .map(
    (w) =>
      w
        .join('')
        .replace(/^\|+|\|+$/gu, '')
        .replace(/\|+/gu, '|') || '双方',
  )

/** Stretches drawn from both sides, equal or not: whoever finds passages may be wrong, and no law may break by it. */
const drawn = fc.array(fc.tuple(fc.nat(40), fc.nat(40), fc.integer({ min: 1, max: 8 }), fc.nat(20)), { maxLength: 4 })

const passagesIn = (a: Side, b: Side, places: readonly (readonly [number, number, number, number])[]): Passage[] =>
  places.map(([i, j, length, weight]) => ({
    a: [i % a.text.length, Math.min(a.text.length, (i % a.text.length) + length)],
    b: [j % b.text.length, Math.min(b.text.length, (j % b.text.length) + length)],
    exact: false,
    weight,
  }))

const settings = { seed: 20230321, numRuns: 400 }

describe('laws, whatever passages are given', () => {
  it('variants applied to a give b', () => {
    fc.assert(
      fc.property(words, words, drawn, (x, y, places) => {
        const [a, b] = [sideOf(x), sideOf(y)]
        const { variants } = diffBead({ a, b, passages: passagesIn(a, b, places) })
        expect(applyVariants(a, b, variants)).toBe(joinedText(b))
      }),
      settings,
    )
  })

  it('swapping the sides mirrors the variants', () => {
    fc.assert(
      fc.property(words, words, drawn, (x, y, places) => {
        const [a, b] = [sideOf(x), sideOf(y)]
        const passages = passagesIn(a, b, places)
        const back = passages.map((p) => ({ ...p, a: p.b, b: p.a }))
        const turned = diffBead({ a: b, b: a, passages: back }).variants.map((v) => ({ ...v, a: v.b, b: v.a }))
        expect(turned).toEqual(diffBead({ a, b, passages }).variants)
      }),
      settings,
    )
  })
})
