/** Formulas as text: with a sign a document, and where there are too many documents for that. */
import { describe, expect, it } from 'vitest'
import { renderFormulas } from '../../cli/render-formulas.ts'
import { textWidth } from '../../cli/text-width.ts'
import { findFormulas } from '../../src/formulas.ts'
import type { Witness } from '../../src/model/index.ts'
import { buildFormulasView } from '../../src/view/build-formulas-view.ts'
import { witnessOf } from '../kept/made-corpus.ts'

/** A year each; the keepers in all, the sturgeon with another number from the fifth on. */
const texts = (count: number): readonly Witness[] =>
  Array.from({ length: count }, (_, k) => {
    const words = k < 4 ? '渔船应当在三日内避让洄游的鲟鱼群' : '渔船应当在五日内避让洄游的鲟鱼群'
    return { ...witnessOf(`双方重申两岸灯塔由守塔人世代相传。\n${words}。\n`, 'zh', k), document: null }
  })

const textOf = async (count: number, places = false): Promise<string> =>
  renderFormulas(buildFormulasView(await findFormulas(texts(count)), { ui: 'zh' }), {
    width: 72,
    color: false,
    ambiguousWidth: 1,
    limit: 12,
    places,
  })

describe('formulas as text', () => {
  it('have a sign a document as long as there is room', async () => {
    const text = await textOf(30)
    expect(text).toContain('全文 2001·zh、2002·zh、')
    expect(text).toContain('●'.repeat(30))
    expect(text.replace(/\n +/gu, '')).toContain(
      '≈ 2001·zh、2002·zh、2003·zh、2004·zh 渔船应当在三日内避让洄游的鲟鱼群',
    )
  })

  it('of more documents than a line has columns say in how many, from when to when', async () => {
    const text = await textOf(100)
    expect(text).toContain('所读原文 100 份：全文 100 份（2001·zh 至 2100·zh）')
    expect(text).toContain('文件太多，不逐份列符号')
    expect(text).not.toContain('●')
    expect(text).toMatch(/\n {2}两岸灯塔由守塔人世代相传\n {4}100 份文件，100 处；首见 2001·zh，末见 2100·zh\n/u)
    // Each of its places stands there where it is asked for.
    expect((await textOf(100, true)).match(/渔船应当在五日内避让/gu)).toHaveLength(97)
    for (const line of text.split('\n')) expect(textWidth(line, 1)).toBeLessThanOrEqual(72)
  })
})
