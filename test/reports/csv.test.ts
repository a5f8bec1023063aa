import { describe, expect, test } from 'vitest'
import { defused, toCsv } from '../../reports/csv.ts'
import { columns } from '../../reports/records.ts'
import { abridged, type Compared, digests, HOSTILE, hostile, several, whole } from './comparisons.ts'

/** RFC 4180, strictly: CRLF ends, quotes doubled. */
function parseCsv(text: string): readonly (readonly string[])[] {
  const rows: string[][] = [[]]
  let field = ''
  let quoted = false
  for (let i = 0; i < text.length; i++) {
    const c = text[i] as string
    if (quoted) {
      if (c !== '"') field += c
      else if (text[i + 1] === '"') field += text[i++]
      else quoted = false
    } else if (c === '"') {
      if (field !== '') throw new Error(`a quote inside a bare field at ${i}`)
      quoted = true
    } else if (c === ',' || c === '\r') {
      rows.at(-1)?.push(field)
      field = ''
      if (c === '\r') {
        if (text[++i] !== '\n') throw new Error(`a bare carriage return at ${i}`)
        rows.push([])
      }
    } else if (c === '\n') throw new Error(`a bare line feed at ${i}`)
    else field += c
  }
  if (quoted || field !== '' || rows.at(-1)?.length !== 0) throw new Error('the last line does not end')
  return rows.slice(0, -1)
}

function recordsIn(text: string): readonly Readonly<Record<string, string>>[] {
  const [head = [], ...rows] = parseCsv(text.slice(1))
  return rows.map((row) => Object.fromEntries(head.map((name, i) => [name, row[i] as string])))
}

const clauses = ({ collated }: Compared, index: number): readonly string[] =>
  (collated.collation.witnesses[index]?.clauses ?? []).map((c) => c.id)

describe('csv', () => {
  test('begins with the mark by which Excel knows UTF-8, and with the names of the columns', async () => {
    const text = toCsv((await whole()).view)
    expect(Buffer.from(text).subarray(0, 3).toString('hex')).toBe('efbbbf')
    expect(parseCsv(text.slice(1))[0]).toEqual([
      'address',
      'earlier',
      'earlier_is',
      'later',
      'later_is',
      'compared',
      'reading',
      'kind',
      'relation',
      'word',
      'moved',
      'evidence',
      'doubtful',
      'earlier_clauses',
      'later_clauses',
      'earlier_heading',
      'later_heading',
      'earlier_text',
      'later_text',
      'earlier_summary',
      'later_summary',
      'change',
      'notes',
      'shared_terms',
      'similarity',
      'changed_wording',
      'changed_numbers',
      'changed_order',
      'changed_punctuation',
      'difference',
      'row_claim',
      'passages',
      'stance',
    ])
  })

  test('one row a bead: each clause of either side in exactly one', async () => {
    const one = await whole()
    const [alignment] = one.collated.collation.alignments
    const rows = recordsIn(toCsv(one.view))
    expect(alignment?.kind === 'wording' && alignment.beads.length).toBe(rows.length)
    const ids = (column: string, short: string) =>
      rows.flatMap((r) => r[column]?.split(' ').filter(Boolean) ?? []).map((address) => address.slice(short.length + 1))
    expect([...ids('earlier_clauses', '2019')].sort()).toEqual([...clauses(one, 0)].sort())
    expect([...ids('later_clauses', '2024')].sort()).toEqual([...clauses(one, 1)].sort())
  })

  test('the texts are those of the clauses, label and all', async () => {
    const rows = recordsIn(toCsv((await whole()).view))
    const row = rows.find((r) => r.address === '2024-2.4.3')
    expect(row).toMatchObject({
      relation: 'revised',
      earlier_text: '（三）议会领导人每两年会晤一次；',
      later_text: '（三）议会领导人每年会晤一次；',
      change: '议会领导人[-每两年-]{+每年+}会晤一次；',
      earlier_is: 'full',
      reading: 'successive',
    })
  })

  test('several notes are parted as the reader’s language parts them', async () => {
    const notes = async (ui: 'zh' | 'en') => recordsIn(toCsv((await whole('zh', ui)).view)).map((r) => r.notes ?? '')
    expect((await notes('zh')).some((n) => n.includes('；'))).toBe(true)
    expect((await notes('en')).some((n) => /\S; \S/.test(n))).toBe(true)
    expect((await notes('en')).some((n) => n.includes('；'))).toBe(false)
  })

  test('between successive documents nothing is added or deleted', async () => {
    const relations = new Set(recordsIn(toCsv((await several()).view)).map((r) => r.relation))
    expect(relations).toContain('not_repeated')
    for (const claim of ['added', 'deleted', 'dropped']) expect(relations).not.toContain(claim)
  })

  test('what excerpts lack is not_in_excerpts, never more', async () => {
    const rows = recordsIn(toCsv((await abridged()).view))
    const relations = new Set(rows.map((r) => r.relation))
    expect(relations).toContain('not_in_excerpts')
    for (const claim of ['deleted', 'not_repeated']) expect(relations).not.toContain(claim)
  })

  test('a summary is never taken for the words: no text, no change, no figure', async () => {
    const compared = await digests()
    const rows = recordsIn(toCsv(compared.view))
    expect(rows.filter((r) => r.compared === 'subject').length).toBeGreaterThan(10)
    for (const row of rows) {
      expect(row.earlier_text).toBe('')
      expect(row).toMatchObject({ change: '', similarity: '', changed_wording: '' })
      if (row.earlier_clauses !== '') expect(row.earlier_summary).not.toBe('')
      expect(row.relation).toMatch(/^(same_subject|touches_subject|not_in_summary|not_in_excerpts|)$/)
    }
    const echoes = compared.collated.collation.alignments.flatMap((al) => (al.kind === 'subject' ? al.echoes : []))
    expect(rows.filter((r) => r.relation?.endsWith('subject')).length).toBe(echoes.length)
    expect(toCsv(compared.view)).not.toContain('%')
  })

  test.each(['=1', '+1', '-1', '@x', '\t=1', '\r=1', ' =1', '＝1', '＠x'])('%j is no formula', (text) => {
    expect(defused(text)).toBe(`'${text}`)
  })

  test.each(['双方', '1+1', 'a=b', '——双方', '（一）'])('%j stays as it is', (text) => {
    expect(defused(text)).toBe(text)
  })

  test('a hostile text is shown and not obeyed', async () => {
    const text = toCsv((await hostile()).view)
    for (const row of parseCsv(text.slice(1))) {
      expect(row).toHaveLength(columns.length)
      for (const cell of row) {
        expect(cell).not.toMatch(/^\s*[=+\-@]/)
        expect(cell).not.toMatch(/[\u0000\u0007\u202e\u2028\u2066]/)
      }
    }
    expect(text).toContain('⟨U+202E⟩kcatta')
    expect(text).toContain(`'${HOSTILE[0].replaceAll('"', '""')}`)
  })

  test('the same comparison gives the same bytes', async () => {
    expect(toCsv((await digests()).view)).toBe(toCsv((await digests()).view))
  })
})
