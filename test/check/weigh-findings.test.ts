/** A silence covers what it names and nothing else; a level raises and lowers; the guards cannot be silenced. */
import { describe, expect, it } from 'vitest'
import type { Level } from '../../src/check/config.ts'
import { weighFindings } from '../../src/check/weigh-findings.ts'
import { segmentText } from '../../src/clauses/segment-text.ts'
import type { CheckFinding, Document, Severity, Silence, Witness } from '../../src/model/index.ts'
import { documentOf } from './checked-text.ts'

const text = '一、双方支持《倡议》。\n二、双方欢迎《公报》。\n三、双方支持青年交流。\n'
const FILE = '2019-06-20-note/zh.full.txt'
const witness = (fidelity: 'full' | 'abridged' = 'full'): Witness =>
  ({
    siglum: '2019·zh',
    document: '2019-06-20-note',
    lang: 'zh',
    fidelity,
    file: `2019-06-20-note/zh.${fidelity}.txt`,
    text,
  }) as Witness

const clausesOf = (w: Witness) => segmentText(w.text, w.lang)

/** A finding at some words of the text, or of the record where no words are given. */
function finding(rule: string, words: string | null, more: Partial<CheckFinding> = {}): CheckFinding {
  const start = words === null ? 0 : text.indexOf(words)
  return {
    rule,
    code: 'broken-word',
    values: {},
    severity: 'warning',
    file: words === null ? '2019-06-20-note/document.yaml' : FILE,
    start,
    end: words === null ? 0 : start + words.length,
    line: 1,
    column: 1,
    message: `${rule} at ${words ?? 'the record'}`,
    hint: '',
    ...more,
  } as CheckFinding
}

const document = (...silence: readonly Silence[]): Document =>
  documentOf({ witnesses: [witness(), witness('abridged')], silence })

const levels = (rows: Readonly<Record<string, Level>> = {}): ReadonlyMap<string, Level> => new Map(Object.entries(rows))

/** What is still told, as `rule words` with its severity where that was changed. */
function told(
  findings: readonly CheckFinding[],
  silences: readonly Silence[],
  set: Readonly<Record<string, Level>> = {},
) {
  const { findings: kept, silenced } = weighFindings(findings, [document(...silences)], levels(set), { clausesOf })
  return { kept: kept.map((f) => f.message), silenced: silenced.map((s) => `${s.finding.message}: ${s.why}`) }
}

const here = finding('unbalanced', '《倡议》')
const there = finding('unbalanced', '《公报》')
const other = finding('half-width', '《倡议》')

it('a silence is not called unused where a text of its document was not read', () => {
  const silence: Silence = { rule: 'source-missing', why: 'no address was seen' }
  const unread = finding('encoding', null, { file: FILE })
  const elsewhere = finding('encoding', null, { file: '2020-01-01-note/zh.full.txt' })
  expect(told([unread], [silence]).kept).toEqual([unread.message])
  expect(told([elsewhere], [silence]).kept).toHaveLength(2)
})

describe('a silence', () => {
  it('hides its rule at its place; the same rule elsewhere and another rule there are told', () => {
    const silence = { rule: 'unbalanced', witness: 'zh.full', where: '1.1', why: 'printed so' }
    expect(told([here, there, other], [silence])).toEqual({
      kept: [there.message, other.message],
      silenced: [`${here.message}: printed so`],
    })
  })

  it.each([
    ['a clause, with its label', '1.1', '一、', true],
    ['a clause, up to its end', '1.1', '。', true],
    ['a clause, and not the next', '1.1', '二、', false],
    ['words', '《公报》', '《公报》', true],
    ['words, and not what stands before them', '公报》。', '欢迎《', false],
    ['words, and not what stands after them', '欢迎', '《公报》', false],
    ['words that stand twice, at their first place', '双方支持', '支持《', true],
    ['words that stand twice, at their second place', '双方支持', '支持青年', true],
    ['part of the words', '《公报》', '公报》。', true],
  ])('of %s', (_, where, words, hidden) => {
    const at = finding('unbalanced', words)
    const { silenced } = told([at], [{ rule: 'unbalanced', where, why: 'printed so' }])
    expect(silenced).toHaveLength(hidden ? 1 : 0)
  })

  it('of one text leaves the other of the same document', () => {
    const silence = { rule: 'unbalanced', witness: 'zh.abridged', why: 'printed so' }
    expect(told([here], [silence]).silenced).toEqual([])
    const abridged = finding('unbalanced', '《倡议》', { file: '2019-06-20-note/zh.abridged.txt' })
    expect(told([abridged], [silence]).silenced).toHaveLength(1)
  })

  it('without a place holds for the whole text, and for no other document', () => {
    expect(told([here, there], [{ rule: 'unbalanced', why: 'printed so' }]).kept).toEqual([])
    const foreign = finding('unbalanced', '《倡议》', { file: '2020-01-01-note/zh.full.txt' })
    expect(told([foreign], [{ rule: 'unbalanced', why: 'printed so' }]).silenced).toEqual([])
  })

  it('of the record is by words of the message, and by no text', () => {
    const [one, two] = [
      finding('plain-http', null, { message: 'http://one' }),
      finding('plain-http', null, { message: 'http://two' }),
    ]
    expect(told([one, two], [{ rule: 'plain-http', where: 'one', why: 'no other' }]).kept).toEqual(['http://two'])
    expect(told([one], [{ rule: 'plain-http', witness: 'zh.full', why: 'no other' }]).silenced).toEqual([])
    expect(told([one, two], [{ rule: 'plain-http', why: 'no other' }]).kept).toEqual([])
  })

  it('that silences nothing is told; one that is used, or whose rule is off, is not', () => {
    const unused = (silence: Silence, set: Readonly<Record<string, Level>> = {}) =>
      weighFindings([here], [document(silence)], levels(set), { clausesOf }).findings.filter(
        (f) => f.rule === 'silence-unused',
      )
    const [row] = unused({ rule: 'unbalanced', witness: 'zh.full', where: '三、', why: 'printed so' })
    expect(row).toMatchObject({ severity: 'warning', file: '2019-06-20-note/document.yaml' })
    expect(row?.message).toContain('zh.full 三、')
    expect(unused({ rule: 'unbalanced', why: 'printed so' })).toEqual([])
    expect(unused({ rule: 'half-width', why: 'printed so' }, { 'half-width': 'off' })).toEqual([])
    expect(unused({ rule: 'half-width', why: 'printed so' }, { 'half-width': 'error' })).toHaveLength(1)
  })

  it('cannot hide a guard, and is told for trying', () => {
    const changed = finding('wording-changed', '《倡议》', { severity: 'error' })
    const { findings, silenced } = weighFindings(
      [changed],
      [document({ rule: 'wording-changed', why: 'no wish to say' })],
      levels(),
      { clausesOf },
    )
    expect(silenced).toEqual([])
    expect(findings.map((f) => f.code)).toEqual(['broken-word', 'silence-unused.guard'])
  })
})

describe('a level', () => {
  const severity = (rule: string, told: Severity, level?: Level): Severity | undefined =>
    weighFindings(
      [finding(rule, '《倡议》', { severity: told })],
      [document()],
      levels(level === undefined ? {} : { [rule]: level }),
      { clausesOf },
    ).findings[0]?.severity

  it.each([
    ['half-width', 'warning', undefined, 'warning'],
    ['half-width', 'warning', 'error', 'error'],
    ['half-width', 'warning', 'note', 'note'],
    ['half-width', 'warning', 'off', undefined],
    // The lock's usual level is error; what it tells as a warning is an accepted change and is not raised again …
    ['lock-stale', 'warning', 'error', 'warning'],
    // … but may be lowered, and off is off.
    ['lock-stale', 'warning', 'note', 'note'],
    ['lock-stale', 'warning', 'warning', 'warning'],
    ['lock-stale', 'warning', 'off', undefined],
    ['lock-stale', 'error', 'warning', 'warning'],
    // A rule that nobody knows has no usual level.
    ['of-nobody', 'note', 'error', 'error'],
  ] as const)('%s told as %s, set to %s: %s', (rule, severityTold, level, expected) => {
    expect(severity(rule, severityTold, level)).toBe(expected)
  })
})
