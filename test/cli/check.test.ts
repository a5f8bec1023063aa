/** `tifa check` as people and services run it. */
import { appendFileSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { SaxesParser } from 'saxes'
import { describe, expect, it } from 'vitest'
import { change, commit, EARLY, git, LATE, repository, temporaryFolder } from '../inspect/repository.ts'
import { tifa } from './run-tifa.ts'

const cache = { XDG_CACHE_HOME: temporaryFolder() }
const check = (dir: string, args: readonly string[] = [], env: Record<string, string> = {}) =>
  tifa(['check', ...args], { cwd: dir, env: { ...cache, ...env } })

/** Sound, locked and committed. */
function sound() {
  const made = repository()
  expect(check(made.dir, ['--update']).code).toBe(0)
  return { ...made, base: commit(made.dir, 'the lock') }
}

describe('exit codes', () => {
  it('0 clean, 1 with an error, 2 where it cannot be read', () => {
    const { dir, corpus } = sound()
    expect(check(dir)).toMatchObject({ code: 0, stderr: '' })
    change(corpus, LATE, '四十五亿', '五十五亿')
    expect(check(dir).code).toBe(1)
    expect(check(dir, ['--corpus', 'nowhere'])).toMatchObject({ code: 2, stdout: '' })
    expect(check(dir, ['--since', 'nowhere'])).toMatchObject({ code: 2, stdout: '' })
    expect(check(dir, ['--since=--help']).stderr.trim().split('\n')).toHaveLength(1)
  })
  it('where there is no ./corpus, it is said that the one of the package is checked', () => {
    expect(check(temporaryFolder())).toMatchObject({
      code: 0,
      stderr: expect.stringMatching(/ships with tifa.*init\n$/),
    })
  })
  it('one document is counted as one', () => {
    const { dir, corpus } = repository()
    rmSync(join(corpus, LATE, '..'), { recursive: true })
    expect(check(dir).stdout).toMatch(/^1 document, 1 text: /m)
    expect(check(dir, ['--format', 'md']).stdout).toMatch(/1 document, 1 text;/)
  })
  it('--fail-on warning counts warnings', () => {
    const { dir, corpus } = sound()
    change(corpus, LATE, '青年、媒体', '青年，媒体')
    expect(check(dir).code).toBe(0)
    expect(check(dir, ['--fail-on', 'warning']).code).toBe(1)
  })
  it('levels are set by the configuration', () => {
    const { dir, corpus } = sound()
    change(corpus, LATE, '四十五亿', '五十五亿')
    writeFileSync(join(corpus, 'tifa.config.yaml'), 'rules:\n  wording-changed: off\n')
    expect(check(dir).code).toBe(0)
    writeFileSync(join(corpus, 'tifa.config.yaml'), 'rules:\n  wordin-changed: off\n')
    expect(check(dir).stdout).toContain('did you mean wording-changed?')
  })
})

it('a decision about a clause that is gone, and one that is no decision', () => {
  const { dir, corpus } = sound()
  const folder = join(corpus, 'alignments')
  mkdirSync(folder)
  writeFileSync(
    join(folder, '2016-06-20-joint-statement--2019-06-20-joint-statement.yaml'),
    '- { a: "2.1", b: "9.9", together: true, by: 甲, note: 试验 }\n- { a: "2.1" }\n',
  )
  const ran = check(dir)
  expect(ran.code).toBe(1)
  expect(ran.stdout).toContain('[decision-gone]')
  expect(ran.stdout).toContain('[decision]')
})

describe('--update', () => {
  it('shows what it accepts, then writes the lock and nothing else', () => {
    const { dir, corpus } = sound()
    change(corpus, LATE, '四十五亿', '五十五亿')
    const before = readFileSync(join(corpus, LATE))
    const ran = check(dir, ['--update'])
    expect(ran.code).toBe(0)
    expect(ran.stdout).toContain('{+五十五亿千瓦时+}')
    expect(
      git(dir, 'status', '--porcelain')
        .split('\n')
        .map((l) => l.slice(-11))
        .sort(),
    ).toEqual(['corpus.lock', 'zh.full.txt'])
    expect(readFileSync(join(corpus, LATE))).toEqual(before)
    expect(check(dir).code).toBe(0)
  })
  it('prints what is left once the lock is written, and exits by that; what it settled goes to stderr', () => {
    const { dir, corpus } = sound()
    change(
      corpus,
      LATE.replace('zh.full.txt', 'document.yaml'),
      'standing: authentic',
      `standing: authentic, sha256: ${'a'.repeat(64)}`,
    )
    change(corpus, LATE, '四十五亿', '五十五亿')
    const ran = check(dir, ['--update'])
    expect(ran.stdout).toContain('[record-checksum]')
    expect(ran.stdout).not.toContain('are not the locked ones')
    expect(ran.stdout).toContain('the lock is that of the texts')
    expect(ran.stderr).toMatch(
      /^accepts corpus.*\[-四十五亿千瓦时-\]\{\+五十五亿千瓦时\+\}.*\naccepted: corpus\/.*\[wording-changed\]\n(?:.*\n)*wrote corpus\/corpus\.lock\n$/u,
    )
    expect(ran.code).toBe(1)
    expect(check(dir)).toMatchObject({ code: 1, stdout: expect.stringContaining('[record-checksum]') })
  })
  it('shows the words that were locked though they were committed over since', () => {
    const { dir, corpus } = sound()
    change(corpus, LATE, '四十五亿', '五十五亿')
    git(dir, 'commit', '-qam', 'past the check')
    change(corpus, LATE, '界河', '界湖')
    git(dir, 'commit', '-qam', 'and again')
    const ran = check(dir, ['--update'])
    expect(ran.stderr).toMatch(/^accepts corpus\S+ 4\.1: .*\[-四十五亿千瓦时-\]\{\+五十五亿千瓦时\+\}.*\[-河-\]/u)
  })
  it('without git shows at least what is accepted as it now reads', () => {
    const { dir, corpus } = sound()
    rmSync(join(dir, '.git'), { recursive: true })
    change(corpus, LATE, '四十五亿', '五十五亿')
    expect(check(dir).stdout).toContain('it now reads "双方将年送电量提高到五十五亿千瓦时')
    const ran = check(dir, ['--update'])
    expect(ran.stderr).toMatch(/^accepts corpus\S+ 4\.1, which now reads: 双方将年送电量提高到五十五亿千瓦时/u)
  })
  it.each([['true'], ['1'], ['yes']])('refuses with CI=%s', (CI) => {
    const { dir, corpus } = repository()
    expect(check(dir, ['--update'], { CI })).toMatchObject({ code: 2, stdout: '' })
    expect(existsSync(join(corpus, 'corpus.lock'))).toBe(false)
  })
  it("refuses the package's own corpus", () => {
    const ran = check(temporaryFolder(), ['--update'])
    expect(ran.code).toBe(2)
    expect(ran.stderr).toContain('not written into')
  })
})

describe('text', () => {
  it('is one line a finding: FILE:LINE:COL: message; hint [rule]', () => {
    const { dir, corpus } = sound()
    change(corpus, LATE, '《岚多尔', '岚多尔')
    for (const ui of ['en', 'zh'])
      expect(
        check(dir, ['--ui', ui])
          .stdout.split('\n')
          .filter((l) => /^corpus\/.+:3:\d+: .+[;；].+ \[unbalanced\]$/u.test(l)),
      ).toHaveLength(1)
  })
  it('sends no escape to the terminal', () => {
    const { dir, corpus } = sound()
    change(corpus, LATE, '青年', '青\u001b[2J年')
    const ran = check(dir, ['--since', 'HEAD'])
    expect(ran.stdout).toContain('␛[2J')
    expect(ran.stdout).not.toContain('\u001b')
  })
})

describe('json', () => {
  it('is as its schema says, with every kind of content', () => {
    const { dir, corpus } = sound()
    change(
      corpus,
      '2019-06-20-joint-statement/document.yaml',
      'sources: []',
      'sources: []\nsilence: [{ rule: unbalanced, where: 《加强合作, why: 试验 }]',
    )
    appendFileSync(join(corpus, LATE), '五、双方将《加强合作。\n')
    const base = commit(dir, 'a fault, and a silence for it')
    change(corpus, LATE, '四十五亿', '五十五亿')
    change(corpus, LATE, '重申', '《联合国宪章》，重申')
    change(corpus, EARLY, '二、双方将扩大', '二、双方将缩小')
    const ran = check(dir, ['--since', base, '--format', 'json'])
    const data = JSON.parse(ran.stdout)
    const validate = new Ajv2020({ allErrors: true }).compile(
      JSON.parse(readFileSync('src/model/schema/check-1.schema.json', 'utf8')),
    )
    validate(data)
    expect(validate.errors ?? []).toEqual([])
    expect(data.silenced).toHaveLength(1)
    for (const part of ['findings', 'changes', 'comparisons']) expect(data[part].length, part).toBeGreaterThan(0)
  })
})

const HOSTILE = '%0A::error::甲|乙<img src=x onerror=alert(1)>@someone #1 `code` [链接](javascript:1) **粗**'

describe('github', () => {
  it('annotates file and line, and no text gives a command', () => {
    const { dir, corpus, base } = sound()
    change(corpus, LATE, '四、双方', `四、\u{200b}《${HOSTILE}双方`)
    const summary = join(temporaryFolder(), 'summary.md')
    writeFileSync(summary, '')
    const ran = check(dir, ['--since', base, '--format', 'github'], {
      GITHUB_STEP_SUMMARY: summary,
      GITHUB_WORKSPACE: dir,
      CI: 'true',
    })
    expect(ran.code).toBe(1)
    const commands = ran.stdout.split('\n').filter((l) => l.startsWith('::'))
    expect(
      commands.every((l) =>
        /^::(error|warning|notice) file=corpus\/[^,:]+,line=\d+,col=\d+,title=tifa%3A [a-z-]+::/.test(l),
      ),
    ).toBe(true)
    expect(commands.some((l) => l.includes(',line=6,') && l.includes('unbalanced'))).toBe(true)
    const page = readFileSync(summary, 'utf8')
    expect(page).toContain('| clause | old | new | kind |')
    expect(page).toContain('<ins>')
    expect(page).not.toMatch(/(?<!&)#1/)
    for (const mark of ['<img', '@someone', '`code`', '](', '**粗']) expect(page).not.toContain(mark)
  })
  it('keeps to ten of a level, and tells what it cut', () => {
    const { dir, corpus } = sound()
    appendFileSync(
      join(corpus, LATE),
      Array.from(
        { length: 14 },
        (_, k) =>
          `${['五', '六', '七', '八', '九', '十', '十一', '十二', '十三', '十四', '十五', '十六', '十七', '十八'][k]}、双方\ue000第${k}项。\n`,
      ).join(''),
    )
    const lines = check(dir, ['--format', 'github'], { CI: 'true' }).stdout.split('\n')
    expect(lines.filter((l) => l.startsWith('::error '))).toHaveLength(10)
    expect(lines.some((l) => /Errors: \d+ more are not annotated/.test(l))).toBe(true)
  })
  it('in a pull request compares with the target branch by itself', () => {
    const { dir, corpus } = sound()
    git(dir, 'checkout', '-q', '-b', 'work')
    change(corpus, LATE, '四十五亿', '五十五亿')
    commit(dir)
    git(dir, 'update-ref', 'refs/remotes/origin/main', 'main')
    const ran = check(dir, ['--format', 'md'], { GITHUB_BASE_REF: 'main', CI: 'true' })
    expect(ran.stdout).toContain('What changed since refs/remotes/origin/main')
    expect(ran.stdout).toContain('<del>四十五亿千瓦时</del>')
    expect(check(dir, [], { GITHUB_BASE_REF: 'gone', CI: 'true' }).stderr).toMatch(/does not have gone|fetch-depth/)
  })
})

describe('junit', () => {
  it('is XML, whatever a text holds', () => {
    const { dir, corpus } = sound()
    change(corpus, LATE, '四、双方', `四、\u0001\ufffe《<![CDATA[ & "${HOSTILE}双方`)
    const ran = check(dir, ['--format', 'junit'])
    const seen: Record<string, number> = {}
    const parser = new SaxesParser()
    parser.on('opentag', (tag) => {
      seen[tag.name] = (seen[tag.name] ?? 0) + 1
    })
    parser.on('error', (error) => {
      throw error
    })
    parser.write(ran.stdout).close()
    expect(seen.testsuites).toBe(1)
    expect(seen.failure).toBeGreaterThan(1)
  })
})
