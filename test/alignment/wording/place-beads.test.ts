import { expect, it } from 'vitest'
import { alignWording } from '../../../src/alignment/wording/align-wording.ts'
import type { WordingSide } from '../../../src/alignment/wording/wording-side.ts'
import { segmentText } from '../../../src/clauses/segment-text.ts'
import { keyText } from '../../../src/text/key.ts'

const FISH = '双方重申支持塔兰海渔业协定，并将在两年内设立联合观测站。'
const RAIL = '双方愿就跨河铁路货运交换意见，同意成立联合工作组。'
const ARMS = '双方反对在边境地区部署中程导弹，主张以对话解决分歧。'
const FLOOD = '双方将继续共享上游水文数据，共同应对汛期风险。'
const MUSIC = '双方商定每年春季轮流举办民间音乐节和手工艺展。'
const WHEAT = '双方相互承认小麦检疫证书，简化边境口岸查验手续。'

/** First letters of the beads' names in their order: `渔` kept, `-渔` dropped, `+渔` added; headings by their name. */
function order(a: readonly string[], b: readonly string[], names: Readonly<Record<string, string>>): readonly string[] {
  const side = (lines: readonly string[]): WordingSide & { readonly text: string } => {
    const text = `${lines.join('\n\n')}\n`
    const clauses = segmentText(text, 'zh')
    return { text, clauses, keys: clauses.map((c) => keyText(text, c.start, c.end)) }
  }
  const [x, y] = [side(a), side(b)]
  const name = (s: typeof x, i: number | undefined): string => {
    const clause = s.clauses[i ?? -1]
    const words = clause ? s.text.slice(clause.start, clause.end) : ''
    return Object.entries(names).find(([, text]) => text === words)?.[0] ?? words
  }
  return alignWording({ a: x, b: y }).beads.map((bead) => {
    if (bead.b.length === 0) return `-${name(x, bead.a[0])}`
    return (bead.a.length === 0 ? '+' : '') + name(y, bead.b[0])
  })
}

const NAMES = { FISH, RAIL, ARMS, FLOOD, MUSIC, WHEAT }

it('what a section lost stands in that section, where the whole section moved', () => {
  const sea = ['二、关于海上事务', FISH, RAIL, ARMS]
  const land = ['一、关于陆地事务', FLOOD, WHEAT, MUSIC]
  const moved = order(
    [...land, ...sea],
    ['一、关于海上事务', FISH, ARMS, '二、关于陆地事务', FLOOD, WHEAT, MUSIC],
    NAMES,
  )
  expect(moved).toEqual(['关于海上事务', 'FISH', '-RAIL', 'ARMS', '关于陆地事务', 'FLOOD', 'WHEAT', 'MUSIC'])
})

it('where the clause before went to another section, it stays under its own heading', () => {
  const a = ['一、关于海上事务', FISH, '二、关于陆地事务', FLOOD, WHEAT, MUSIC]
  const b = ['一、关于海上事务', FISH, FLOOD, '二、关于陆地事务', MUSIC]
  expect(order(a, b, NAMES)).toEqual(['关于海上事务', 'FISH', 'FLOOD', '关于陆地事务', '-WHEAT', 'MUSIC'])
})

it('without headings it follows the clause before it that kept its place', () => {
  expect(order([FISH, RAIL, ARMS, FLOOD, WHEAT], [WHEAT, FISH, ARMS, FLOOD], NAMES)).toEqual([
    'WHEAT',
    'FISH',
    '-RAIL',
    'ARMS',
    'FLOOD',
  ])
})
