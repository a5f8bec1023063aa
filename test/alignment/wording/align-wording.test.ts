import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { alignWording } from '../../../src/alignment/wording/align-wording.ts'
import { relationOf } from '../../../src/alignment/wording/relation.ts'
import type { RawBead, WordingSide } from '../../../src/alignment/wording/wording-side.ts'
import { segmentText } from '../../../src/clauses/segment-text.ts'
import type { Lang, Reading } from '../../../src/model/index.ts'
import { keyText } from '../../../src/text/key.ts'

function side(text: string, lang: Lang = 'zh'): WordingSide & { readonly text: string } {
  const clauses = segmentText(text, lang)
  return { text, clauses, keys: clauses.map((c) => keyText(text, c.start, c.end)) }
}

/** `1 2→3 moved` and the like, by clause number from 1, in the order of the beads. */
function beads(a: string, b: string, lang: Lang = 'zh', reading: Reading = 'versions'): string[] {
  const [x, y] = [side(a, lang), side(b, lang)]
  return alignWording({ a: x, b: y, reading }).beads.map((bead) => {
    const at = (list: readonly number[]): string => list.map((i) => i + 1).join(' ') || '–'
    const of = (s: WordingSide, list: readonly number[]) => ({
      clauses: list.map((i) => s.clauses[i] as (typeof s.clauses)[number]),
      keys: list.map((i) => s.keys[i] as string),
    })
    return `${at(bead.a)}→${at(bead.b)} ${relationOf(of(x, bead.a), of(y, bead.b))}${bead.moved ? ' moved' : ''}`
  })
}

const lines = (...paragraphs: string[]): string => `${paragraphs.join('\n')}\n`

const FISH = '双方重申支持塔兰海渔业协定，并将在两年内设立联合观测站。'
const RAIL = '双方愿就跨河铁路货运交换意见，同意成立联合工作组。'
const ARMS = '双方反对在边境地区部署中程导弹，主张以对话解决分歧。'
const FLOOD = '双方将继续共享上游水文数据，共同应对汛期风险。'

describe('alignWording', () => {
  it('keeps what stays in its place', () => {
    expect(beads(lines(FISH, RAIL), lines(FISH, RAIL))).toEqual(['1→1 kept', '2→2 kept'])
  })

  it('tells a reworded clause from a dropped and an added one', () => {
    const reworded = '双方欢迎塔兰海渔业协定生效，并将在三年内设立联合观测站。'
    expect(beads(lines(RAIL, FISH), lines(RAIL, reworded))).toEqual(['1→1 kept', '2→2 revised'])
    expect(beads(lines(RAIL, FISH), lines(RAIL, ARMS))).toEqual(['1→1 kept', '2→– dropped', '–→2 added'])
  })

  it('tells the one clause that moved, not those that made way for it', () => {
    expect(beads(lines(FISH, RAIL, ARMS, FLOOD), lines(FLOOD, FISH, RAIL, ARMS))).toEqual([
      '4→1 kept moved',
      '1→2 kept',
      '2→3 kept',
      '3→4 kept',
    ])
  })

  it('follows a renamed heading between versions, and leaves each of two documents its own', () => {
    const treaty = lines('一、总则', FISH, RAIL, '二、能源与水文', FLOOD)
    const statement = lines('一、关于海上事务', FISH, RAIL, '二、关于能源', FLOOD)
    expect(beads(treaty, statement)).toContain('1→1 revised')
    const apart = beads(treaty, statement, 'zh', 'successive')
    expect(apart).toContain('1→– dropped')
    expect(apart).toContain('–→1 added')
    // Words in common still tell.
    expect(apart).toContain('4→4 revised')
  })

  it('knows a heading again that the other text prints as a paragraph', () => {
    const heading = lines('一、两国关系', FISH)
    const paragraph = lines('一、两国关系。', FISH)
    expect(beads(heading, paragraph)).toEqual(['1→1 revised', '2→2 kept'])
    expect(beads(heading, lines('一、边境贸易。', FISH))).toContain('1→– dropped')
  })

  it('follows a clause that moved and was reworded on the way', () => {
    const reworded = '双方愿就跨河铁路客货运交换意见，同意成立副部长级联合工作组。'
    expect(beads(lines(RAIL, FISH, ARMS, FLOOD), lines(FISH, ARMS, FLOOD, reworded))).toContain('1→4 revised moved')
  })

  it('puts a split clause together, side by side or far apart', () => {
    const [one, two] = ['双方重申支持塔兰海渔业协定，', '并将在两年内设立联合观测站，公布观测结果。']
    expect(
      beads(lines(RAIL, `${one}${two}`, ARMS), lines(RAIL, `${one.slice(0, -1)}。`, `双方${two.slice(1)}`, ARMS)),
    ).toContain('2→2 3 split')
    expect(
      beads(lines(RAIL, `${one}${two}`, ARMS), lines(RAIL, `${one.slice(0, -1)}。`, ARMS, `双方${two.slice(1)}`)),
    ).toContain('2→2 4 split')
  })

  it('puts merged clauses together', () => {
    expect(beads(lines(FISH, RAIL, ARMS), lines(FISH, `${RAIL.slice(0, -1)}；${ARMS.slice(2)}`))).toContain(
      '2 3→2 merged',
    )
  })

  it('does not take a template for a subject', () => {
    const about = (...subjects: string[]) => lines(...subjects.map((s) => `双方将加强${s}领域合作。`))
    expect(beads(about('农业', '旅游', '航天', '海关'), about('农业', '航天', '海关', '人工智能'))).toEqual([
      '1→1 kept',
      '2→– dropped',
      '3→2 kept',
      '4→3 kept',
      '–→4 added',
    ])
  })

  it('parts a merged pair of template clauses', () => {
    const about = (...subjects: string[]) => lines(...subjects.map((s) => `双方将加强${s}领域合作。`))
    expect(beads(about('农业', '渔业', '航天', '海关'), about('农业和渔业', '航天', '海关'))).toContain('1 2→1 merged')
  })

  it('keeps a clause whose line was broken inside a sentence', () => {
    const broken = '双方重申支持塔兰海渔业协定，并将在两年内\n设立联合观测站。'
    expect(beads(lines(FISH, RAIL), `${broken}\n\n${RAIL}\n`)).not.toContain('1→– dropped')
  })

  it('follows one of several equal clauses that moved, and says in doubt where there are more of them than before', () => {
    const forest = '双方将加强林业领域合作。'
    const [a, b] = [lines(FISH, forest, RAIL, ARMS, FLOOD, forest), lines(forest, FISH, forest, RAIL, ARMS, FLOOD)]
    expect(beads(a, b)).toEqual(['6→1 kept moved', '1→2 kept', '2→3 kept', '3→4 kept', '4→5 kept', '5→6 kept'])
    const more = lines(forest, forest, FISH, forest, RAIL, ARMS, FLOOD)
    expect(beads(a, more).filter((bead) => /added|dropped/.test(bead))).toEqual(['–→2 added'])
    const [of, to] = [side(a), side(more)]
    const moved = alignWording({ a: of, b: to }).beads.filter((bead) => bead.moved)
    expect(moved.map((bead) => bead.doubt)).toEqual(['twins'])
  })

  it('takes two sections that changed places for one move, with all that stands in the smaller', () => {
    const a = lines('一、经济', FISH, RAIL, '二、安全', ARMS)
    const b = lines('一、安全', ARMS, '二、经济', FISH, RAIL)
    const moved = beads(a, b).filter((bead) => bead.endsWith('moved'))
    expect(moved.map((bead) => bead.split(' ')[0])).toEqual(['4→1', '5→2'])
  })

  it('counts Russian case endings as near', () => {
    const a = 'Стороны поддерживают развитие рыболовства в заливе.\n\nСтороны осуждают размещение ракет.\n'
    const b = 'Стороны поддержали развитию рыболовством заливов.\n\nСтороны осуждают размещение ракет.\n'
    expect(beads(a, b, 'ru')).toEqual(['1→1 revised', '2→2 kept'])
  })

  it('is certain of nothing that does not exist', () => {
    expect(beads('', '')).toEqual([])
    expect(beads('', lines(FISH))).toEqual(['–→1 added'])
    expect(beads(lines(FISH), '')).toEqual(['1→– dropped'])
  })

  it('calls a link in doubt where another would do as well', () => {
    const a = lines('双方将加强甲地铁路合作并开展联合勘察。', ARMS)
    const b = lines('双方将加强乙地铁路合作并开展联合勘察。', '双方将加强丙地铁路合作并开展联合勘察。', ARMS)
    const [x, y] = [side(a), side(b)]
    const rail = alignWording({ a: x, b: y }).beads.find((bead) => bead.a.includes(0) && bead.b.length > 0)
    expect(rail?.doubt).toBe('rival')
    expect(rail?.runnerUp).not.toBeNull()
  })
})

describe('a maintainer’s decisions', () => {
  const a = lines(FISH, RAIL)
  const b = lines(RAIL, FISH, ARMS)
  const decide = (from: number, to: number, together: boolean): readonly RawBead[] => {
    const [x, y] = [side(a), side(b)]
    const id = (s: WordingSide, i: number): string => s.clauses[i]?.id as string
    const decisions = [{ a: id(x, from), b: id(y, to), together, note: 'decided by hand' }]
    return alignWording({ a: x, b: y, decisions }).beads
  }

  it('win over the method', () => {
    const bead = decide(0, 2, true).find((x) => x.a.includes(0))
    expect(bead).toMatchObject({ b: [2], pass: 'override', override: 'decided by hand', doubt: null })
  })

  it('keep apart what the method would link', () => {
    expect(decide(0, 1, false).find((x) => x.a.includes(0))).toMatchObject({ b: [] })
  })
})

/** Texts of a few clauses drawn from few words, so that twins, moves and splits are common. */
const clause = fc
  .array(fc.constantFrom('双方', '重申', '支持', '铁路', '渔业', '航天', '边境', '对话', '观测站', '，', '。'), {
    minLength: 1,
    maxLength: 14,
  })
  .map((words) => words.join(''))
const text = fc.array(clause, { maxLength: 14 }).map((c) => c.join('\n'))

const settings = { seed: 20230321, numRuns: 300 }

describe('laws', () => {
  it('every clause stands in exactly one bead', () => {
    fc.assert(
      fc.property(text, text, (a, b) => {
        const [x, y] = [side(a), side(b)]
        const all = alignWording({ a: x, b: y }).beads
        const sorted = (list: number[]): number[] => list.sort((p, q) => p - q)
        expect(sorted(all.flatMap((bead) => [...bead.a]))).toEqual(x.clauses.map((_, i) => i))
        expect(sorted(all.flatMap((bead) => [...bead.b]))).toEqual(y.clauses.map((_, i) => i))
        expect(all.every((bead) => bead.a.length + bead.b.length > 0)).toBe(true)
      }),
      settings,
    )
  })

  it('a text against itself is kept, in place', () => {
    fc.assert(
      fc.property(text, (a) => {
        const x = side(a)
        for (const bead of alignWording({ a: x, b: x }).beads) {
          expect(bead.a).toEqual(bead.b)
          expect(bead.moved).toBe(false)
        }
      }),
      settings,
    )
  })

  it('swapping the sides mirrors the beads', () => {
    const shape = (all: readonly RawBead[], turn: boolean): string[] =>
      all.map((x) => JSON.stringify([turn ? x.b : x.a, turn ? x.a : x.b, x.moved, x.score, x.doubt, x.pass])).sort()
    fc.assert(
      fc.property(text, text, (a, b) => {
        const [x, y] = [side(a), side(b)]
        expect(shape(alignWording({ a: y, b: x }).beads, true)).toEqual(
          shape(alignWording({ a: x, b: y }).beads, false),
        )
      }),
      settings,
    )
  })

  it('what stands as a clause in both is not told as dropped and as added', () => {
    /** Keys of clauses of some length in beads of one side. */
    const lone = (x: WordingSide, at: readonly number[]): string[] =>
      at
        .filter((k) => x.clauses[k]?.kind === 'clause' && (x.keys[k] as string).length >= 8)
        .map((k) => x.keys[k] as string)
    const formulas = ['林业', '旅游', '司法'].map((field) => `双方将加强${field}领域合作。`)
    const repeated = fc
      .array(fc.constantFrom(FISH, RAIL, ARMS, FLOOD, ...formulas, ...formulas), { maxLength: 14 })
      .map((c) => lines(...c))
    fc.assert(
      fc.property(repeated, repeated, (a, b) => {
        const [x, y] = [side(a), side(b)]
        const all = alignWording({ a: x, b: y }).beads
        const dropped = new Set(all.filter((bead) => bead.b.length === 0).flatMap((bead) => lone(x, bead.a)))
        const added = all.filter((bead) => bead.a.length === 0).flatMap((bead) => lone(y, bead.b))
        expect(added.filter((key) => dropped.has(key))).toEqual([])
      }),
      settings,
    )
  })

  it('what b keeps comes in the order of b', () => {
    fc.assert(
      fc.property(text, text, (a, b) => {
        const firsts = alignWording({ a: side(a), b: side(b) }).beads.flatMap((bead) => bead.b.slice(0, 1))
        expect(firsts).toEqual([...firsts].sort((p, q) => p - q))
      }),
      settings,
    )
  })
})
