/** What is said of two texts of which one is a PDF: its words are its own, where its paragraphs end is judged. */
import { expect, it } from 'vitest'
import { buildView, collateTexts, readText } from '../../../../src/core.ts'
import { loadPdfReader } from '../../../../src/intake/guard/load-pdf-reader.ts'
import { pdf, words } from '../../pdf-samples.ts'

const read = (bytes: Uint8Array, name: string) => readText(bytes, name, { loadPdf: loadPdfReader })
const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text)

const A = '双方愿加强协调，共同应对挑战。'
const B = '双方愿推动区域合作走深走实。'

it('a split whose words are all the same is limited, and the first lines say that a PDF was read', async () => {
  const drawn = pdf({
    draw: [
      words(180, 780, 16, '湖国与山国联合声明'),
      words(72, 740, 12, A),
      words(72, 700, 12, B),
      words(72, 660, 12, '本声明自签署之日起生效。'),
    ],
  })
  const plain = utf8(`湖国与山国联合声明\n\n${A}${B}\n\n本声明自签署之日起生效。\n`)
  const collated = await collateTexts([await read(plain, 'a.txt'), await read(drawn, 'b.pdf')])
  const { collation } = collated
  const alignment = collation.alignments[0]!
  if (alignment.kind !== 'wording') throw new Error('wording is compared')
  const split = alignment.beads.find((bead) => bead.relation === 'split')
  expect([split?.evidence, split?.variants]).toEqual(['limited', []])
  expect(collation.findings.map((finding) => finding.rule)).toContain('read-from-layout')
  const view = buildView(collated, { ui: 'en', showPunctuation: false })
  expect(JSON.stringify(view)).toContain('read from a PDF, its paragraphs judged from where lines stand')
  expect(JSON.stringify(view)).toContain('limited evidence: b is read from a PDF')
})
