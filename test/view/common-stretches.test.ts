import { expect, test } from 'vitest'
import { commonStretches } from '../../src/view/common-stretches.ts'

const common = (own: string, other: string): readonly string[] =>
  commonStretches({ text: own, span: [0, own.length] }, { text: other, span: [0, other.length] }).map((span) =>
    own.slice(...span),
  )

test.each([
  ['双方支持该倡议', '双方支持该倡议', ['双方支持该倡议']],
  ['双方坚定支持该倡议', '双方支持该倡议', ['双方', '支持该倡议']],
  ['为药品、食品开辟通道', '为粮食开辟通道', ['为', '开辟通道']],
  [
    'excuse retired harbour pilots from all mooring dues',
    'excuse salvage crews from all mooring dues',
    ['excuse', 'from all mooring dues'],
  ],
  ['运送药品、食品和水', '运送食品、药品和水', ['运送药品、食品和水']],
  ['各国和各国人民', '各国', ['各国']],
  ['甲', '乙', []],
] as const)('%s beside %s', (own, other, expected) => expect(common(own, other)).toEqual(expected))

test('spans are of the own file, and a capital is no other word', () => {
  const own = 'Whereas THE SIDES agree'
  const spans = commonStretches({ text: own, span: [8, 23] }, { text: 'the sides agree', span: [0, 15] })
  expect(spans).toEqual([[8, 23]])
})
