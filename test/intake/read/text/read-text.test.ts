import { describe, expect, it } from 'vitest'
import { readText } from '../../../../src/intake/read/text/read-text.ts'
import { codes, ru, zh } from '../../samples.ts'

const paragraphs = (text: string) => readText(text).paragraphs

describe('plain text', () => {
  it('one paragraph a line: nothing is joined, spaces of layout go', () => {
    expect(paragraphs(zh.map((line) => `　　${line}　`).join('\r\n'))).toEqual(zh)
    expect(paragraphs(`\ufeff${ru.join('\n\n\n')}\n\n`)).toEqual(ru)
  })

  it('items that happen to be of one length stay apart', () => {
    const items = [
      '双方支持扩大两国港口之间的合作并加强协调。',
      '双方重申恪守两国已经签署的各项渔业协定。',
      '双方同意在北湾水域设立一所联合的科研站。',
      '双方主张通过谈判协商和平解决一切的争端。',
      '双方欢迎两国青年和学者开展更多友好往来。',
      '双方愿为两国企业的相互投资提供便利条件。',
      '双方注意到跨境电网的改造已经按计划完成。',
    ]
    expect(paragraphs(items.join('\n'))).toEqual(items)
  })

  it('a label begins a paragraph in wrapped text, and short lines end one', () => {
    const wrapped = `Joint Statement
1. The two sides reaffirm that they develop their relations on the basis of
mutual respect, equality and mutual benefit, and that these relations are
not directed against third countries.
2. The two sides support the expansion of port co-operation between the two
states and instruct the competent authorities to draw up a joint plan within
six months.
Done at Solmin on 20 June 2019, in two copies.`
    const read = readText(wrapped)
    expect(read.paragraphs).toHaveLength(4)
    expect(read.paragraphs[2]).toBe(
      '2. The two sides support the expansion of port co-operation between the two states and instruct the competent authorities to draw up a joint plan within six months.',
    )
    expect(codes(read)).toEqual(['wraps-joined'])
  })

  it('line ends of every system', () => {
    expect(paragraphs('一、甲。\r二、乙。\r\n三、丙。\u2028四、丁。\u0085五、戊。\v六、己。')).toHaveLength(6)
  })
})
