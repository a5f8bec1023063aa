/** `tifa rename`, `remove` and `merge`: all that hangs on a document's id goes with it, and nothing else changes. */
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  writeFileSync,
} from 'node:fs'
import { hostname, tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { root, tifa } from '../run-tifa.ts'

const OLD = '2016-09-03-joint-statement'
const NEW = '2016-09-03-statement-of-sormin'
const LATER = '2019-06-20-joint-statement'
const DECISION = '- { a: "1.1", b: "1.1", together: false, by: A. Reader, note: another matter, lang: zh }\n'

/** The sample corpus with its lock, a decision of two documents, and a record that cites the first. */
function corpus() {
  const dir = mkdtempSync(join(tmpdir(), 'tifa-rearrange-'))
  const at = (...names: readonly string[]): string => join(dir, 'corpus', ...names)
  cpSync(join(root, 'test/sample-corpus'), at(), { recursive: true })
  mkdirSync(at('alignments'), { recursive: true })
  writeFileSync(at('alignments', `${OLD}--${LATER}.yaml`), DECISION)
  const record = at(LATER, 'document.yaml')
  writeFileSync(
    record,
    `# kept as it is\n${readFileSync(record, 'utf8').replace(/^cites:.*\n(?: .*\n)*/m, '')}cites: [${OLD}, 1998-05-12-treaty]\n`,
  )
  tifa(['check', '--update'], { cwd: dir })
  const read = (...names: readonly string[]): string => readFileSync(at(...names), 'utf8')
  const run = (...args: readonly string[]) => tifa([...args], { cwd: dir })
  return {
    dir,
    at,
    read,
    run,
    errors: () => JSON.parse(run('check', '--format', 'json').stdout).counts.error as number,
  }
}

const everything = (dir: string): Record<string, string> =>
  Object.fromEntries(
    readdirSync(dir, { recursive: true, withFileTypes: true })
      .filter((e) => e.isFile())
      .map((e) => [join(e.parentPath, e.name), readFileSync(join(e.parentPath, e.name), 'utf8')]),
  )

describe('rename', () => {
  test('folder, decisions, citations in records and lock get the new id; the rest of each file is as it was', () => {
    const { at, read, run, errors } = corpus()
    const before = { lock: read('corpus.lock'), record: read(LATER, 'document.yaml'), errors: errors() }
    const ran = run('rename', OLD, NEW)
    expect([ran.code, ran.stderr]).toEqual([0, ''])
    expect(existsSync(at(OLD))).toBe(false)
    expect(readdirSync(at('alignments'))).toEqual([`${NEW}--${LATER}.yaml`])
    expect(read('alignments', `${NEW}--${LATER}.yaml`)).toBe(DECISION)
    expect(read(LATER, 'document.yaml')).toBe(before.record.replace(OLD, NEW))
    const unsealed = (lock: string): string => lock.replace(/^seal .*$/gm, '').replaceAll(OLD, NEW)
    expect(unsealed(read('corpus.lock'))).toBe(unsealed(before.lock))
    expect(errors()).toBe(before.errors)
  })

  test('a run that ended at any step is completed by the same command', () => {
    const whole = corpus()
    whole.run('rename', OLD, NEW)
    const begun = corpus()
    renameSync(begun.at(OLD), begun.at(NEW))
    expect(begun.run('rename', OLD, NEW).code).toBe(0)
    const early = corpus()
    writeFileSync(early.at('alignments', `${NEW}--${LATER}.yaml`), DECISION)
    expect(early.run('rename', OLD, NEW).code).toBe(0)
    const plain = ({ dir }: { dir: string }) =>
      Object.entries(everything(join(dir, 'corpus'))).map(([path, words]) => [path.slice(dir.length), words])
    expect(plain(begun)).toEqual(plain(whole))
    expect(plain(early)).toEqual(plain(whole))
  })

  test('a text edited since the lock stays to be accepted', () => {
    const { at, read, run } = corpus()
    writeFileSync(at(OLD, 'zh.full.txt'), read(OLD, 'zh.full.txt').replace('双方', '两国'))
    run('rename', OLD, NEW)
    const checked = run('check')
    expect(checked.code).toBe(1)
    expect(checked.stdout).toContain(`${NEW}/zh.full.txt`)
    expect(checked.stdout).toContain('[wording-changed]')
  })

  test.each([
    [[OLD, LATER], `${LATER} is another document already; if the two are one document: tifa merge ${OLD} ${LATER}`],
    [[OLD, 'a--b'], '"a--b" is no name'],
    [[OLD, '../b'], '"../b" is no name'],
    [['2017', NEW], 'no such document: 2017'],
    [[OLD, OLD], `${OLD} is ${OLD} itself`],
    [[OLD], 'give what tifa rename --help shows'],
  ])('%j is one line and changes nothing', (args, said) => {
    const { dir, run } = corpus()
    const before = everything(dir)
    const ran = run('rename', ...args)
    expect([ran.code, ran.stdout]).toEqual([2, ''])
    expect(ran.stderr).toContain(said)
    expect(ran.stderr.trimEnd().split('\n')).toHaveLength(1)
    expect(everything(dir)).toEqual(before)
  })
})

describe('remove', () => {
  test('a document goes with its decisions, citations in records and lock blocks', () => {
    const { at, read, run } = corpus()
    const ran = run('remove', OLD, '--yes')
    expect(ran.code).toBe(0)
    expect(ran.stdout).toContain(`taken away: ${OLD}\n`)
    expect([existsSync(at(OLD)), readdirSync(at('alignments'))]).toEqual([false, []])
    expect(parse(read(LATER, 'document.yaml')).cites).toEqual(['1998-05-12-treaty'])
    expect(read(LATER, 'document.yaml')).toContain('# kept as it is')
    expect(read('corpus.lock')).not.toContain(OLD)
    expect(run('check').stdout).not.toMatch(/\[(?:lock-stale|cites-unknown|decision)\]/)
  })

  test('one text goes, by its siglum or its file; the others stay', () => {
    for (const name of ['2019·ru', `corpus/${LATER}/ru.full.txt`]) {
      const { at, read, run } = corpus()
      expect(run('remove', name, '--yes').code).toBe(0)
      expect(readdirSync(at(LATER))).not.toContain('ru.full.txt')
      expect(Object.keys(parse(read(LATER, 'document.yaml')).witnesses)).not.toContain('ru.full')
      expect(read('corpus.lock')).not.toContain(`${LATER}/ru.full.txt`)
      expect(read('corpus.lock')).toContain(`${LATER}/zh.full.txt`)
      expect(existsSync(at('alignments', `${OLD}--${LATER}.yaml`))).toBe(true)
    }
  })

  test('of a text that a killed run took away it is said that it is done already; what never stood there is not', () => {
    const { at, run } = corpus()
    expect(run('remove', '2019·ru', '--yes').code).toBe(0)
    const done = { code: 0, stdout: expect.stringContaining('done already') }
    for (const name of [`corpus/${LATER}/ru.full.txt`, `${LATER}/ru.full.txt`])
      expect(run('remove', name, '--yes')).toMatchObject(done)
    expect(run('remove', '2019·ru', '--yes').code).toBe(2)
    // What a writer leaves that is ended before it has told that it was done: a process that is no more.
    writeFileSync(at('.tifa-writing'), JSON.stringify({ token: 'x', pid: 2 ** 22 + 1, host: hostname() }))
    expect(run('remove', '2019·ru', '--yes')).toMatchObject(done)
    expect(existsSync(at('.tifa-writing'))).toBe(false)
    expect(run('remove', 'corpus/2019-06-21-joint-statement/ru.full.txt', '--yes').code).toBe(2)
    expect(existsSync(at(LATER, 'zh.full.txt'))).toBe(true)
  })

  test('without --yes nobody is asked in a pipe, and what would go is shown; --dry-run shows the same', () => {
    const { dir, run } = corpus()
    const before = everything(dir)
    const unsure = run('remove', OLD)
    const dry = run('remove', OLD, '--dry-run')
    expect([unsure.code, dry.code]).toEqual([2, 0])
    expect(unsure.stdout).toBe(dry.stdout)
    expect(dry.stdout).toContain(`taken away: alignments/${OLD}--${LATER}.yaml`)
    expect(everything(dir)).toEqual(before)
  })

  test('what a killed run had set aside is cleared by the same command', () => {
    const { at, run } = corpus()
    renameSync(at(OLD), at(`.${OLD}.removed`))
    expect(run('remove', OLD, '--yes').code).toBe(0)
    expect(readdirSync(at()).filter((name) => name.includes(OLD))).toEqual([])
  })

  test('a folder that holds more than tifa knows stays', () => {
    const { at, run } = corpus()
    mkdirSync(at(OLD, 'scans'))
    const ran = run('remove', OLD, '--yes')
    expect([ran.code, ran.stderr]).toEqual([
      2,
      `tifa: ${OLD}/scans is no file of tifa; nothing was changed; move it out of the corpus first\n`,
    ])
    expect(existsSync(at(OLD, 'zh.full.txt'))).toBe(true)
  })
})

describe('merge', () => {
  /** The statement of 2016 once more, under another id, with a text of its own. */
  function twice() {
    const made = corpus()
    const other = '2016-09-03-communique'
    mkdirSync(made.at(other))
    writeFileSync(
      made.at(other, 'document.yaml'),
      [
        'titles: { en: Another name (invented), zh: 另一名称 }',
        'date: 2016-09-03',
        'type: communique',
        'note: as the press has it',
        'witnesses:',
        '  en.abridged: { standing: press, publisher: Sormin Post, sha256: "" }',
      ]
        .join('\n')
        .replace(', sha256: ""', ''),
    )
    writeFileSync(made.at(other, 'en.abridged.txt'), 'The two sides agreed to meet every year.\n')
    writeFileSync(
      made.at('alignments', `${other}--${LATER}.yaml`),
      '- a: "p1"\n  b: "1.2"\n  together: true\n  by: A. Reader\n  note: once more\n',
    )
    writeFileSync(made.at('alignments', `${other}--${OLD}.yaml`), DECISION)
    made.run('check', '--update')
    return { ...made, other }
  }

  test('texts, titles, notes, decisions and lock blocks of both stand under one id', () => {
    const { at, read, run, other } = twice()
    const ran = run('merge', other, OLD)
    expect([ran.code, ran.stderr]).toEqual([0, ''])
    expect(existsSync(at(other))).toBe(false)
    expect(read(OLD, 'en.abridged.txt')).toBe('The two sides agreed to meet every year.\n')
    const record = parse(read(OLD, 'document.yaml'))
    expect(record.witnesses['en.abridged']).toEqual({ standing: 'press', publisher: 'Sormin Post' })
    expect(record.witnesses['zh.full']).toBeDefined()
    expect(record.aliases).toEqual(expect.arrayContaining(['Another name (invented)', '另一名称']))
    expect(record.note).toContain('as the press has it')
    // A document is not compared with itself.
    expect(readdirSync(at('alignments'))).toEqual([`${OLD}--${LATER}.yaml`])
    expect(parse(read('alignments', `${OLD}--${LATER}.yaml`))).toHaveLength(2)
    expect(read('corpus.lock')).toContain(`${OLD}/en.abridged.txt`)
    expect(read('corpus.lock')).not.toContain(other)
    expect(run('check').stdout).not.toMatch(/\[lock-stale\]/)
  })

  test('two texts of one kind that differ are not chosen between', () => {
    const { dir, at, run, other } = twice()
    writeFileSync(at(OLD, 'en.abridged.txt'), 'The two sides agreed.\n')
    const before = everything(dir)
    const ran = run('merge', other, OLD)
    expect([ran.code, ran.stdout]).toEqual([2, ''])
    expect(ran.stderr).toContain(`en.abridged.txt of ${other} and of ${OLD} differ`)
    expect(everything(dir)).toEqual(before)
  })

  test('two texts of one kind that differ are both kept where that is asked for: files, records, silences, lock', () => {
    const { dir, at, read, run, other } = twice()
    writeFileSync(at(OLD, 'en.abridged.txt'), 'The two sides agreed.\n')
    const record = at(OLD, 'document.yaml')
    writeFileSync(record, `${readFileSync(record, 'utf8').trimEnd()}\n  en.abridged: { standing: press }\n`)
    writeFileSync(
      at(other, 'document.yaml'),
      `${read(other, 'document.yaml').replace('Sormin Post', 'Sormin')}\nsilence: [{ rule: source-missing, witness: en.abridged, why: a paper }]\n`,
    )
    run('check', '--update')
    const whole = run('merge', other, OLD, '--keep-variant')
    expect([whole.code, whole.stderr]).toEqual([0, ''])
    expect([read(OLD, 'en.abridged.txt'), read(OLD, 'en.abridged.sormin.txt')]).toEqual([
      'The two sides agreed.\n',
      'The two sides agreed to meet every year.\n',
    ])
    const { witnesses, silence } = parse(read(OLD, 'document.yaml'))
    expect(witnesses['en.abridged.sormin']).toEqual({ standing: 'press', publisher: 'Sormin' })
    expect(witnesses['en.abridged']).toEqual({ standing: 'press' })
    expect(silence).toEqual([{ rule: 'source-missing', witness: 'en.abridged.sormin', why: 'a paper' }])
    expect(read('corpus.lock')).toContain(`\n${OLD}/en.abridged.sormin.txt\n`)
    expect(run('check').stdout).not.toMatch(/lock-stale|witness-without-record|record-without-file/)
    expect(run('merge', other, OLD, '--keep-variant')).toMatchObject({
      code: 0,
      stdout: expect.stringContaining('done already'),
    })
    expect(readdirSync(join(dir, 'corpus', OLD)).filter((n) => n.startsWith('en.'))).toHaveLength(2)
  })

  test('a merger of both that ended after the text was written is completed, and writes it once', () => {
    const { at, run, other, read } = twice()
    writeFileSync(at(OLD, 'en.abridged.txt'), 'The two sides agreed.\n')
    const record = at(OLD, 'document.yaml')
    writeFileSync(record, `${readFileSync(record, 'utf8').trimEnd()}\n  en.abridged: { standing: press }\n`)
    writeFileSync(at(OLD, 'en.abridged.2.txt'), read(other, 'en.abridged.txt'))
    expect(run('merge', other, OLD, '--keep-variant').code).toBe(0)
    expect(readdirSync(at(OLD)).filter((n) => n.startsWith('en.'))).toEqual(['en.abridged.2.txt', 'en.abridged.txt'])
    expect(parse(read(OLD, 'document.yaml')).witnesses['en.abridged.2']).toEqual({
      standing: 'press',
      publisher: 'Sormin Post',
    })
  })

  test('a second text keeps its name under another id', () => {
    const { at, read, run } = corpus()
    const record = at(OLD, 'document.yaml')
    writeFileSync(record, `${readFileSync(record, 'utf8').trimEnd()}\n  zh.full.bao: { standing: press }\n`)
    writeFileSync(at(OLD, 'zh.full.bao.txt'), read(OLD, 'zh.full.txt').replace('双方', '两国'))
    run('check', '--update')
    expect(run('rename', OLD, NEW).code).toBe(0)
    expect(read('corpus.lock')).toContain(`\n${NEW}/zh.full.bao.txt\n`)
    expect(run('check').stdout).not.toMatch(/lock-stale|witness-without-record/)
    expect(run('amend', '2016·zh·bao', '--why', 'x', '--dry-run').code).toBe(0)
    const removed = run('remove', '2016·zh·bao', '--yes')
    expect([removed.code, existsSync(at(NEW, 'zh.full.bao.txt')), existsSync(at(NEW, 'zh.full.txt'))]).toEqual([
      0,
      false,
      true,
    ])
    expect(parse(read(NEW, 'document.yaml')).witnesses['zh.full']).toBeDefined()
    expect(read('corpus.lock')).not.toContain('zh.full.bao')
  })

  test('documents of two days are not one', () => {
    const { run } = corpus()
    const ran = run('merge', OLD, LATER)
    expect([ran.code, ran.stderr]).toEqual([
      2,
      `tifa: ${OLD} is of 2016-09-03, ${LATER} of 2019-06-20: mend the date of one of them first\n`,
    ])
  })
})

describe('all three', () => {
  test.each([
    ['rename', OLD, NEW],
    ['merge', OLD, LATER],
    ['remove', OLD],
  ])('%s: not in CI without --yes, not without a corpus, not in the package', (...args) => {
    const { dir } = corpus()
    const ci = tifa([...args], { cwd: dir, env: { CI: 'true' } })
    expect([ci.code, ci.stderr]).toEqual([2, `tifa: ${args[0]} in CI needs --yes\n`])
    const nowhere = mkdtempSync(join(tmpdir(), 'tifa-rearrange-'))
    expect(tifa([...args, '--yes'], { cwd: nowhere }).stderr).toContain('there is no corpus of your own here')
    expect(readdirSync(nowhere)).toEqual([])
    expect(tifa([...args, '--yes'], { cwd: root }).stderr).toContain('is never written into')
  })
})
