import { describe, expect, it } from 'vitest'
import { diffBead } from '../../src/diff/diff-bead.ts'
import { applyVariants, joinedText, sideOf } from './notation.ts'

const linksOf = (x: string, y: string): string[] => {
  const [a, b] = [sideOf(x), sideOf(y)]
  return diffBead({ a, b }).sentences.map(
    ({ a: s, b: t, moved }) => `${s ? a.text.slice(...s) : '∅'}${moved ? ' ⇢ ' : ' – '}${t ? b.text.slice(...t) : '∅'}`,
  )
}

describe('sentences of a bead', () => {
  it('are linked in order', () => {
    expect(linksOf('甲方支持合作。乙方反对制裁。', '甲方支持密切合作。乙方反对单边制裁。')).toEqual([
      '甲方支持合作。 – 甲方支持密切合作。',
      '乙方反对制裁。 – 乙方反对单边制裁。',
    ])
  })

  it('have no counterpart where nothing is alike', () => {
    expect(linksOf('双方支持塔兰倡议。双方将互设领事机构。', '双方支持塔兰倡议。')).toEqual([
      '双方支持塔兰倡议。 – 双方支持塔兰倡议。',
      '双方将互设领事机构。 – ∅',
    ])
  })

  it('are told apart where one was replaced by another', () => {
    expect(linksOf('塔兰港全年向商船开放。', '双方将互派留学生并共同办学。').sort()).toEqual(
      ['∅ – 双方将互派留学生并共同办学。', '塔兰港全年向商船开放。 – ∅'].sort(),
    )
  })

  it('are linked twice where one became two', () => {
    expect(
      linksOf('双方愿扩大海上贸易往来，共同保护渔业资源。', '双方愿扩大海上贸易往来。双方愿共同保护渔业资源。'),
    ).toEqual([
      '双方愿扩大海上贸易往来，共同保护渔业资源。 – 双方愿扩大海上贸易往来。',
      '双方愿扩大海上贸易往来，共同保护渔业资源。 – 双方愿共同保护渔业资源。',
    ])
  })

  it('are told as moved out of order', () => {
    expect(
      linksOf(
        '双方愿扩大贸易往来。双方将设立渔业联合委员会。',
        '双方将设立渔业联合委员会。双方愿扩大贸易往来。',
      ).sort(),
    ).toEqual([
      '双方将设立渔业联合委员会。 – 双方将设立渔业联合委员会。',
      '双方愿扩大贸易往来。 ⇢ 双方愿扩大贸易往来。',
    ])
  })
})

describe('borders of clauses', () => {
  it('are no variants by themselves', () => {
    const [a, b] = [sideOf('双方支持倡议。双方反对制裁。'), sideOf('双方支持倡议。|双方反对制裁。')]
    expect(diffBead({ a, b }).variants).toEqual([])
  })

  it('part a change that crosses them', () => {
    const [a, b] = [sideOf('双方支持倡议。|塔兰方另有说明。'), sideOf('各国专家下月开会讨论预算。')]
    const { variants } = diffBead({ a, b })
    expect(variants.length).toBeGreaterThan(1)
    expect(applyVariants(a, b, variants)).toBe(joinedText(b))
  })
})

describe('limits', () => {
  /** A text of `count` words, drawn by a fixed rule. */
  const text = (seed: number, count: number): string => {
    let state = seed
    let out = ''
    for (let i = 0; i < count; i++) {
      state = (state * 1103515245 + 12345) & 0x7fffffff
      out += `w${(state >> 8) % 5000} `
    }
    return out.trim()
  }

  it('a pair past the limit is told as not exact, and still turns a into b', () => {
    const [a, b] = [sideOf(text(1, 4000)), sideOf(text(2, 4000))]
    const { variants, exact } = diffBead({ a, b, maxEdits: 50 })
    expect(exact).toBe(false)
    expect(applyVariants(a, b, variants)).toBe(joinedText(b))
  })

  it('within it, unique words still hold the rest in place', () => {
    const middle = text(3, 200)
    const [a, b] = [
      sideOf(`${text(1, 80)} ${middle} ${text(4, 80)}`),
      sideOf(`${text(2, 80)} ${middle} ${text(5, 80)}`),
    ]
    const { variants, exact } = diffBead({ a, b, maxEdits: 20 })
    expect(exact).toBe(false)
    const marked = variants.reduce((sum, v) => sum + v.a[1] - v.a[0], 0)
    expect(marked).toBeLessThan(joinedText(a).length / 2)
  })

  it('a line of a million characters is compared by whole sentences', () => {
    const sentence = (k: number): string => `双方第${k}次讨论渔业问题${'并交换意见'.repeat(10)}。`
    const many = Array.from({ length: 16_000 }, (_, k) => sentence(k))
    const later = many.map((text, k) => (k % 4000 === 7 ? text.replace('渔业', '贸易') : text))
    const [a, b] = [sideOf(many.join('')), sideOf(later.join(''))]
    expect(joinedText(a).length).toBeGreaterThan(900_000)
    const { variants, exact, sentences } = diffBead({ a, b })
    expect(exact).toBe(false)
    expect(variants.length).toBe(4)
    expect(sentences.length).toBeGreaterThanOrEqual(many.length)
    expect(applyVariants(a, b, variants)).toBe(joinedText(b))
  })

  it('one clause of 200,000 characters, all changed, is covered', () => {
    const [a, b] = [sideOf(text(1, 35_000)), sideOf(text(2, 35_000))]
    const { variants, exact } = diffBead({ a, b })
    expect(exact).toBe(false)
    expect(applyVariants(a, b, variants)).toBe(joinedText(b))
  })
})
