import { expect, it } from 'vitest'
import { parse } from 'yaml'
import { newDocumentRecord, setWitnessRecord } from '../../../src/intake/write/edit-record.ts'

const record = { standing: 'authentic', url: 'https://a.example/', note: 'fetched: 9 bytes' } as const

it('what a maintainer wrote stays: comments, order, a note, a sic', async () => {
  const yaml = `# ours
titles: { zh: 甲 }   # short
date: 2019-06-20
witnesses:
  zh.digest: { standing: project }
  zh.full:
    standing: unknown # until someone looks
    headline: 旧题
    note: looked at by two readers
    sic:
      - { printed: 国际人, likely: 国际 }
`
  const out = await setWitnessRecord(yaml, 'zh.full', record)
  expect(out).toMatch(/^# ours\n/)
  expect(out).toContain('# short')
  expect(parse(out).witnesses).toEqual({
    'zh.digest': { standing: 'project' },
    'zh.full': {
      standing: 'authentic',
      note: 'looked at by two readers',
      sic: [{ printed: '国际人', likely: '国际' }],
      url: 'https://a.example/',
    },
  })
})

it.each(['titles: { zh: 甲 }\n', 'titles: { zh: 甲 }\nwitnesses:\n', 'titles: { zh: 甲 }\nwitnesses: {}\n', ''])(
  'a record without witnesses gets them: %j',
  async (yaml) => {
    expect(parse(await setWitnessRecord(yaml, 'ru.full', record)).witnesses).toEqual({ 'ru.full': record })
  },
)

it('a second fetch replaces what the first noted', async () => {
  const first = await setWitnessRecord('date: 2019-06-20\n', 'zh.full', {
    ...record,
    note: 'fetched: 8 bytes',
    removed: ['x'],
  })
  expect(parse(await setWitnessRecord(first, 'zh.full', record)).witnesses['zh.full']).toEqual(record)
})

it('words that YAML would read as something else stay words', async () => {
  const yaml = await newDocumentRecord({
    titles: { zh: '是: [否] #1' },
    date: '2019-06-20',
    type: 'statement',
    key: 'zh.full',
    record: { standing: 'unknown', headline: 'yes', credit: '- x', removed: ['null', '1e3', "it's: {a}"] },
  })
  expect(parse(yaml)).toEqual({
    titles: { zh: '是: [否] #1' },
    date: '2019-06-20',
    type: 'statement',
    witnesses: {
      'zh.full': { standing: 'unknown', headline: 'yes', credit: '- x', removed: ['null', '1e3', "it's: {a}"] },
    },
  })
})

it('a first fetch changes no other line, not even in its spacing', async () => {
  const yaml = `titles: {zh: 甲,  ru: "А"}
date:   2019-06-20
witnesses:
    zh.digest:
        standing: project
        items: [{section: 一,topic: 乙, terms: [丙], confidence: high, support: []}]   # checked
    # the Russian one is still to come

aliases:   [ 丁 ]
`
  const out = await setWitnessRecord(yaml, 'zh.full', { standing: 'authentic', removed: ['a', 'b'] })
  expect(out.split('\n').filter((line) => !yaml.split('\n').includes(line))).toEqual([
    '    zh.full:',
    '      standing: authentic',
    '      removed:',
    '        - a',
    '        - b',
  ])
  expect(parse(out)).toEqual({
    ...parse(yaml),
    witnesses: { ...parse(yaml).witnesses, 'zh.full': { standing: 'authentic', removed: ['a', 'b'] } },
  })
  const bare = await setWitnessRecord('date:   2019-06-20', 'zh.full', { standing: 'press' })
  expect(bare).toBe('date:   2019-06-20\nwitnesses:\n  zh.full:\n    standing: press\n')
})

it('a broken record is told, not overwritten', async () => {
  await expect(setWitnessRecord('titles: { zh: 甲\ndate: [', 'zh.full', record)).rejects.toThrow(/can’t be edited/)
})
