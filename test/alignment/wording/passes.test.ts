import { describe, expect, it } from 'vitest'
import { alignWording, type PassReport } from '../../../src/alignment/wording/align-wording.ts'
import { passes } from '../../../src/alignment/wording/passes.ts'
import { segmentText } from '../../../src/clauses/segment-text.ts'
import type { Pass, Reading } from '../../../src/model/index.ts'
import { keyText } from '../../../src/text/key.ts'
import { words } from '../../../src/words/view-words.ts'

const side = (...lines: readonly string[]) => {
  const text = `${lines.join('\n')}\n`
  const clauses = segmentText(text, 'zh')
  return { text, clauses, keys: clauses.map((c) => keyText(text, c.start, c.end)) }
}

function watched(a: ReturnType<typeof side>, b: ReturnType<typeof side>, reading: Reading = 'versions') {
  const reports: PassReport[] = []
  const aligned = alignWording({ a, b, reading, watch: (report) => reports.push(report) })
  return { reports, aligned }
}

const FISH = '双方重申支持塔兰海渔业协定，并将在两年内设立联合观测站。'
const RAIL = '双方愿就跨河铁路货运交换意见，同意成立联合工作组。'
const FLOOD = '双方将继续共享上游水文数据，共同应对汛期风险。'
const WOOD = '双方将加强林业领域合作。'
const HOST = '双方重申和平解决边界争端；双方并同意在首都之间设立直通热线电话。'

describe('the passes', () => {
  it('run in the order of the table, each reported once, and bear their own names', () => {
    const { reports } = watched(side(FISH, RAIL), side(RAIL, FISH))
    const run = passes.filter((p) => p.notIn !== 'versions').map((p) => p.name)
    expect(reports.map((r) => r.pass)).toEqual(['override', ...run])
  })

  it('of which some are not for a document that came after another', () => {
    const { reports } = watched(side(FISH), side(RAIL), 'successive')
    const run = reports.map((r) => r.pass)
    expect(passes.filter((p) => !run.includes(p.name)).map((p) => p.name)).toEqual(['number', 'alone'])
    const versions = passes.filter((p) => p.notIn === 'versions').map((p) => p.name)
    expect(versions).toEqual(['carried', 'condensed', 'name'])
  })

  it.each<[Pass, readonly string[], readonly string[]]>([
    ['identical', [FISH, RAIL], [RAIL, FISH]],
    ['best', [FISH], ['双方欢迎塔兰海渔业协定生效，并将在三年内设立联合观测站。']],
    ['part', [HOST, FLOOD], ['双方重申和平解决边界争端。', FLOOD, '双方同意在首都之间设立直通热线电话。']],
    ['short', ['（一）农业；', '（二）通信。'], ['（一）通信；', '（二）农业。']],
    ['twin', [RAIL, WOOD, FLOOD, WOOD], [WOOD, RAIL, WOOD, FLOOD]],
    ['kind', ['一、两国关系', FISH], ['两国关系。', FISH]],
  ])('%s links what its example shows, and why says so', (name, a, b) => {
    const { reports, aligned } = watched(side(...a), side(...b))
    const found = reports.filter((r) => r.pass === name).flatMap((r) => r.links)
    expect(found.length).toBeGreaterThan(0)
    expect(aligned.beads.map((bead) => bead.pass)).toContain(name)
  })

  it('reports clauses of the sides as they were given, whichever is worked on first', () => {
    const [a, b] = [side(FISH, RAIL, FLOOD), side(FLOOD)]
    const links = (reports: readonly PassReport[]) => reports.flatMap((r) => r.links.map(({ a, b }) => [a, b]))
    expect(links(watched(a, b).reports)).toEqual([[2, 0]])
    expect(links(watched(b, a).reports)).toEqual([[0, 2]])
  })

  it('are worded for people, each otherwise', () => {
    const names = [...new Set(passes.map((p) => p.name))]
    expect(new Set(names.map((n) => words.pass[n].en)).size).toBe(names.length)
    expect(new Set(names.map((n) => words.pass[n].zh)).size).toBe(names.length)
  })
})
