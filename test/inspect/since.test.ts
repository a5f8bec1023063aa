/** What changed since a revision, in repositories of every make. */
import { execFileSync } from 'node:child_process'
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { NO_CACHE } from '../../src/inspect/cache.ts'
import type { Git } from '../../src/inspect/read-revision.ts'
import { type InspectRequest, inspect } from '../../src/inspect.ts'
import type { Inspection } from '../../src/model/index.ts'
import {
  change,
  commit,
  corpusFiles,
  EARLY,
  early,
  git,
  LATE,
  late,
  repository,
  temporaryFolder,
  write,
} from './repository.ts'

const look = async (
  dir: string,
  corpus: string,
  since: string,
  more: Partial<InspectRequest> = {},
): Promise<Inspection> => (await inspect({ workingDir: dir, corpus, since, ...more })).inspection

const errors = (i: Inspection): readonly string[] => [
  ...new Set(i.findings.filter((f) => f.severity === 'error').map((f) => f.rule)),
]

const lock = async (dir: string, corpus: string): Promise<void> =>
  (await inspect({ workingDir: dir, corpus })).updateLock()

const kinds = (i: Inspection): readonly string[] =>
  i.changes.flatMap((c) => c.clauses.map((x) => `${x.a.join('+')}>${x.b.join('+')} ${x.kinds.join(' ')}`))

describe('what changed', () => {
  it('nothing, where nothing did', async () => {
    const { dir, corpus } = repository()
    const i = await look(dir, corpus, 'HEAD')
    expect([i.changes, i.comparisons, i.citations]).toEqual([[], [], []])
  })

  it('is split into wording, punctuation and numbering, with both texts marked', async () => {
    const { dir, corpus } = repository()
    change(corpus, LATE, '支持两国青年、媒体和地方', '支持两国青年，媒体和地方')
    change(corpus, LATE, '四十五亿', '五十五亿')
    change(corpus, LATE, '二、双方将扩大', '五、双方将扩大')
    const i = await look(dir, corpus, 'HEAD')
    expect(i.changes).toHaveLength(1)
    expect(i.changes[0]).toMatchObject({
      outcome: 'changed',
      counts: { wording: 1, punctuation: 1, numbering: 1 },
      was: null,
      accepted: false,
    })
    const worded = i.changes[0]?.clauses.find((c) => c.kinds.includes('wording'))
    expect(
      worded?.inline
        .filter((r) => r.mark === 'del')
        .map((r) => r.text)
        .join(''),
    ).toContain('四十五亿')
    expect(
      worded?.inline
        .filter((r) => r.mark !== 'del')
        .map((r) => r.text)
        .join(''),
    ).toBe('双方将年送电量提高到五十五亿千瓦时，并共同监测界河水质。')
    expect(worded?.line).toBe(6)
  })

  it('a sentence that went to the next clause is a change of wording of both', async () => {
    const text = late.replace('争端。\n二、', '争端。双方商定互办文化年。\n二、')
    const { dir, corpus } = repository('corpus', { ...corpusFiles, [LATE]: text })
    change(corpus, LATE, '双方商定互办文化年。\n二、', '\n二、双方商定互办文化年。')
    const i = await look(dir, corpus, 'HEAD')
    expect(kinds(i)).toEqual(['1.1>1.1 wording', '2.1>2.1 wording'])
  })

  it('wording that the lock takes for something else is an error', async () => {
    const { dir, corpus } = repository()
    const { prepareCorpus } = await import('../../src/inspect/prepare-corpus.ts')
    const { compareSides } = await import('../../src/inspect/compare-sides.ts')
    const { readRevision } = await import('../../src/inspect/read-revision.ts')
    const { loadCorpus } = await import('../../src/corpus/index.ts')
    change(corpus, LATE, '四十五亿', '五十五亿')
    const prepared = prepareCorpus((await loadCorpus(corpus, { workingDir: dir })).documents, NO_CACHE)
    const plain: Git = async (cwd, args, input) => ({
      code: 0,
      absent: false,
      stdout: execFileSync('git', ['-C', cwd, ...args], { input: input ?? '' }),
      stderr: '',
    })
    const older = await readRevision(plain, corpus, dir, 'HEAD')
    const told = async (kind: 'layout' | 'wording') =>
      (
        await compareSides({
          older,
          prepared,
          decisions: [],
          lock: { accepted: new Set(), differences: [{ kind, path: LATE, a: [], b: [] }] },
          dir: corpus,
          workingDir: dir,
          cache: NO_CACHE,
          git: plain,
          ignored: new Set(),
        })
      ).findings.map((f) => `${f.severity} ${f.code}`)
    expect(await told('layout')).toEqual(['error wording-changed.unseen'])
    expect(await told('wording')).toEqual([])
  })

  it('a reformatting is no change: wrapped lines, spaces, a byte order mark', async () => {
    const { dir, corpus } = repository()
    const wrapped = late.replace(/(.{20})(?=.)/gu, '$1\n').replace(/\n(?=[一二三四]、)/gu, '\n\n')
    writeFileSync(join(corpus, LATE), `\ufeff${wrapped}`)
    const i = await look(dir, corpus, 'HEAD')
    expect(i.changes.map((c) => [c.outcome, c.counts])).toEqual([
      ['layout', { wording: 0, punctuation: 0, numbering: 0 }],
    ])
    expect(i.comparisons).toEqual([])
  })

  it('a text brought in, one taken out', async () => {
    const { dir, corpus } = repository()
    rmSync(join(corpus, LATE))
    write(corpus, { '2016-06-20-joint-statement/zh.abridged.txt': '双方重申互不使用武力，以协商解决一切争端。\n' })
    const i = await look(dir, corpus, 'HEAD')
    expect(i.changes.map((c) => c.outcome).sort()).toEqual(['added', 'removed'])
  })

  it('tells what it does to published comparisons and citations', async () => {
    const { dir, corpus } = repository()
    change(corpus, LATE, '三、双方支持两国青年、媒体和地方之间的交流。\n四、', '三、')
    change(corpus, LATE, '2016年6月20日签署', '2016年6月21日签署')
    const i = await look(dir, corpus, 'HEAD')
    expect(i.citations.map((c) => [c.clause, c.before, c.after])).toEqual([['1.1', '2016-06-20-joint-statement', null]])
    const other = repository()
    change(other.corpus, EARLY, '简化口岸通关手续', '取消口岸通关手续')
    const j = await look(other.dir, other.corpus, 'HEAD')
    expect(j.comparisons.map((c) => [c.clause, c.before?.reads, c.after?.reads])).toEqual([
      ['2019-2.1', 'kept', 'revised'],
    ])
  })

  it('tells a comparison in which a clause stands as before, and reads otherwise', async () => {
    const { dir, corpus } = repository('corpus', { ...corpusFiles, [EARLY]: early.replace('和机械设备', '和纺织品') })
    change(corpus, EARLY, '和纺织品', '和木材')
    const i = await look(dir, corpus, 'HEAD')
    expect(i.comparisons.map((c) => [c.clause, c.before?.reads, c.after?.reads, c.wording])).toEqual([
      ['2019-2.1', 'revised', 'revised', true],
    ])
  })

  it('tells subjects that a summary no longer shares, shares more weakly, or newly', async () => {
    const DIGEST = '2016-06-20-joint-statement/zh.digest.txt'
    const RECORD = '2016-06-20-joint-statement/document.yaml'
    const { [EARLY]: _words, ...others } = corpusFiles
    const { dir, corpus } = repository('corpus', {
      ...others,
      [RECORD]: (corpusFiles[RECORD] as string).replace(
        'zh.full: { standing: authentic }',
        'zh.digest: { standing: project }',
      ),
      [DIGEST]:
        '边境贸易：扩大农产品、水产品和机械设备贸易，简化口岸通关手续。\n青年交流：支持青年、媒体和地方之间的交流。\n',
    })
    change(corpus, DIGEST, '扩大农产品、水产品和机械设备贸易，简化口岸通关手续', '另见专门协定')
    change(corpus, DIGEST, '青年交流：支持青年、媒体和地方之间的交流', '界河水质：共同监测界河水质，支持青年交流')
    const { comparisons } = await look(dir, corpus, 'HEAD')
    const [strong, weak, none] = (['strong echo', 'weak echo', 'no echo'] as const).map(
      (reads) =>
        (...partners: string[]) => ({
          reads,
          moved: false,
          partners,
        }),
    )
    expect(comparisons).toEqual([
      { a: '2016·zh', b: '2019·zh', clause: '2019-3.1', before: strong?.('2016-p2'), after: weak?.('2016-p2') },
      { a: '2016·zh', b: '2019·zh', clause: '2019-4.1', before: none?.(), after: weak?.('2016-p2') },
      { a: '2016·zh', b: '2019·zh', clause: '2019-2.1', before: strong?.('2016-p1'), after: none?.() },
    ])
  })

  it('tells what a new decision does to the comparison that it is of, and to no other', async () => {
    const { dir, corpus } = repository()
    const decide = (a: string, b: string) =>
      write(corpus, {
        [`alignments/${a}--${b}.yaml`]: '- a: "2.1"\n  b: "2.1"\n  together: false\n  by: A. Reader\n  note: 试验\n',
      })
    // Of the same two the other way round: it is no decision about this comparison.
    decide('2019-06-20-joint-statement', '2016-06-20-joint-statement')
    expect((await look(dir, corpus, 'HEAD')).comparisons).toEqual([])
    decide('2016-06-20-joint-statement', '2019-06-20-joint-statement')
    const { comparisons } = await look(dir, corpus, 'HEAD')
    expect(comparisons.map((c) => [c.clause, c.before?.reads, c.after?.reads])).toEqual([
      ['2016-2.1', undefined, 'dropped'],
      ['2019-2.1', 'kept', 'added'],
    ])
  })

  it('and none where no comparison shows the change', async () => {
    const { dir, corpus } = repository('corpus', {
      ...corpusFiles,
      [LATE]: late.replace('2016年6月20日签署的', '').replace(/《[^》]*》/u, '前述文件'),
    })
    change(corpus, EARLY, '简化口岸通关手续', '取消口岸通关手续')
    const i = await look(dir, corpus, 'HEAD')
    expect(i.changes).toHaveLength(1)
    expect(i.comparisons).toEqual([])
  })

  it('a title added to a record makes a citation resolve, with no text changed', async () => {
    const { dir, corpus } = repository('corpus', {
      ...corpusFiles,
      [LATE]: late.replace('关于边境贸易的', '关于边界睦邻的'),
    })
    change(
      corpus,
      '2016-06-20-joint-statement/document.yaml',
      'date:',
      'aliases: [岚多尔共和国和托雷纳联邦关于边界睦邻的联合声明]\ndate:',
    )
    const i = await look(dir, corpus, 'HEAD')
    expect(i.changes).toEqual([])
    expect(i.citations.map((c) => [c.before, c.after])).toEqual([[null, '2016-06-20-joint-statement']])
  })
})

describe('a change of wording', () => {
  it('is an error until the lock is updated in the same change, then a note with the reason', async () => {
    const { dir, corpus } = repository()
    await lock(dir, corpus)
    const base = commit(dir, 'the lock')
    change(corpus, LATE, '互不使用武力', '互不威胁使用武力')
    expect(errors(await look(dir, corpus, base))).toEqual(['wording-changed'])
    change(
      corpus,
      '2019-06-20-joint-statement/document.yaml',
      '{ standing: authentic }',
      '{ standing: authentic, amended: [{ date: 2020-01-02, why: 与签字本核对 }] }',
    )
    await lock(dir, corpus)
    commit(dir, 'meant')
    const i = await look(dir, corpus, base)
    expect(errors(i)).toEqual([])
    expect(i.changes[0]).toMatchObject({ accepted: true, reasons: [{ date: '2020-01-02', why: '与签字本核对' }] })
    expect(
      i.findings
        .filter((f) => f.rule === 'wording-changed')
        .map((f) => [f.severity, f.message.includes('与签字本核对')]),
    ).toEqual([['note', true]])
  })

  it('cannot switch off its own check: the configuration of the older side counts', async () => {
    const { dir, corpus } = repository()
    await lock(dir, corpus)
    const base = commit(dir, 'the lock')
    change(corpus, LATE, '互不使用武力', '使用武力')
    write(corpus, { 'tifa.config.yaml': 'rules:\n  wording-changed: off\n' })
    change(
      corpus,
      '2019-06-20-joint-statement/document.yaml',
      'sources: []',
      'sources: []\nsilence: [{ rule: wording-changed, why: 不想说 }]',
    )
    expect(errors(await look(dir, corpus, base))).toEqual(['wording-changed'])
    expect(errors((await inspect({ workingDir: dir, corpus })).inspection)).toEqual([])
  })
})

describe('repositories', () => {
  it('compare with the common ancestor: what main gained meanwhile is not told as undone', async () => {
    const { dir, corpus } = repository()
    git(dir, 'checkout', '-q', '-b', 'work')
    change(corpus, LATE, '四十五亿', '五十五亿')
    commit(dir)
    git(dir, 'checkout', '-q', 'main')
    change(corpus, EARLY, '简化', '取消')
    commit(dir)
    git(dir, 'checkout', '-q', 'work')
    const i = await look(dir, corpus, 'main')
    expect(i.changes.map((c) => c.siglum)).toEqual(['2019·zh'])
    expect(i.since?.commonAncestor).toBe(true)
  })

  it('a detached head', async () => {
    const { dir, corpus, first } = repository()
    change(corpus, LATE, '四十五亿', '五十五亿')
    git(dir, 'checkout', '-q', commit(dir))
    expect(kinds(await look(dir, corpus, first))).toEqual(['4.1>4.1 wording'])
  })

  it('a shallow clone: what is there is compared, what is not is told in one line', async () => {
    const { dir, corpus } = repository()
    change(corpus, LATE, '四十五亿', '五十五亿')
    commit(dir)
    const clone = join(temporaryFolder(), 'clone')
    git(dir, 'clone', '-q', '--depth', '1', `file://${dir}`, clone)
    await expect(look(clone, join(clone, 'corpus'), 'HEAD~1')).rejects.toThrow(/shallow.*fetch-depth: 0/)
    git(clone, 'fetch', '-q', '--depth', '2', 'origin', 'main')
    expect(kinds(await look(clone, join(clone, 'corpus'), 'HEAD~1'))).toEqual(['4.1>4.1 wording'])
  })

  it('a shallow clone without the common ancestor: compared with the revision itself, and told', async () => {
    const { dir, corpus } = repository()
    git(dir, 'checkout', '-q', '-b', 'work')
    change(corpus, LATE, '四十五亿', '五十五亿')
    commit(dir)
    git(dir, 'checkout', '-q', 'main')
    commit(dir)
    const clone = join(temporaryFolder(), 'clone')
    git(dir, 'clone', '-q', '--depth', '1', '--no-single-branch', '-b', 'work', `file://${dir}`, clone)
    const i = await look(clone, join(clone, 'corpus'), 'origin/main')
    expect(i.since).toMatchObject({ commonAncestor: false })
    expect(i.since?.note).toContain('shallow')
    expect(kinds(i)).toEqual(['4.1>4.1 wording'])
  })

  it('a file renamed and edited is still the same text', async () => {
    const { dir, corpus } = repository()
    renameSync(join(corpus, '2019-06-20-joint-statement'), join(corpus, '2019-06-21-joint-statement'))
    const moved = '2019-06-21-joint-statement/zh.full.txt'
    change(corpus, moved, '四十五亿', '五十五亿')
    change(corpus, '2019-06-21-joint-statement/document.yaml', '2019-06-20', '2019-06-21')
    const i = await look(dir, corpus, 'HEAD')
    expect(i.changes.map((c) => [c.document, c.was, c.outcome])).toEqual([
      ['2019-06-21-joint-statement', LATE, 'changed'],
    ])
    expect(kinds(i)).toEqual(['4.1>4.1 wording'])
  })

  it('a renamed file alone', async () => {
    const { dir, corpus } = repository()
    renameSync(join(corpus, LATE), join(corpus, '2019-06-20-joint-statement/zh.abridged.txt'))
    expect((await look(dir, corpus, 'HEAD')).changes.map((c) => [c.outcome, c.was])).toEqual([['renamed', LATE]])
  })

  it('a corpus at the root, and one deep below it in folders with spaces and Chinese names', async () => {
    for (const at of ['.', '我的 语料/中俄 "文件"/corpus']) {
      const { dir, corpus } = repository(at)
      change(corpus, LATE, '四十五亿', '五十五亿')
      expect(kinds(await look(dir, corpus, 'HEAD'))).toEqual(['4.1>4.1 wording'])
    }
  })

  it('documents with spaces, Chinese and glob characters in their names', async () => {
    const files = Object.fromEntries(
      Object.entries(corpusFiles).map(([k, v]) => [k.replace('-joint-statement', '-声明 [甲]*'), v]),
    )
    const { dir, corpus } = repository('corpus', files)
    change(corpus, LATE.replace('-joint-statement', '-声明 [甲]*'), '四十五亿', '五十五亿')
    expect(kinds(await look(dir, corpus, 'HEAD'))).toEqual(['4.1>4.1 wording'])
  })

  it('a text checked out with Windows line ends is the same text, and the lock holds', async () => {
    const { dir, corpus } = repository()
    await lock(dir, corpus)
    commit(dir, 'the lock')
    const clone = join(temporaryFolder(), 'clone')
    git(dir, '-c', 'core.autocrlf=true', 'clone', '-q', `file://${dir}`, clone)
    expect(readFileSync(join(clone, 'corpus', LATE), 'utf8')).toContain('\r\n')
    const i = await look(clone, join(clone, 'corpus'), 'HEAD')
    expect([i.changes, i.lock, errors(i)]).toEqual([[], 'current', []])
  })

  it('a corpus reached by a link, from inside and outside the repository', async () => {
    const { dir, corpus } = repository()
    symlinkSync('corpus', join(dir, 'texts'))
    const base = commit(dir, 'a link')
    change(corpus, LATE, '四十五亿', '五十五亿')
    const outside = join(temporaryFolder(), 'link')
    symlinkSync(corpus, outside)
    for (const path of [join(dir, 'texts'), `${join(dir, 'texts')}/`, outside]) {
      const i = await look(dir, path, base)
      expect(i.changes.map((c) => c.counts.wording)).toEqual([1])
      expect(i.findings.map((f) => f.rule)).not.toContain('diff-lost')
    }
  })

  it('a submodule: the revision is one of the repository that the user stands in', async () => {
    const inner = repository('.')
    const outer = temporaryFolder()
    git(outer, 'init', '-q', '-b', 'main')
    git(outer, '-c', 'protocol.file.allow=always', 'submodule', '--quiet', 'add', `file://${inner.dir}`, 'corpus')
    const base = commit(outer, 'with the corpus')
    const corpus = join(outer, 'corpus')
    change(corpus, LATE, '四十五亿', '五十五亿')
    commit(corpus)
    commit(outer, 'a newer corpus')
    expect(kinds(await look(outer, corpus, base))).toEqual(['4.1>4.1 wording'])
    expect(kinds(await look(corpus, corpus, 'HEAD~1'))).toEqual(['4.1>4.1 wording'])
  })

  it('a revision before the corpus was there: every text is new', async () => {
    const dir = temporaryFolder()
    git(dir, 'init', '-q', '-b', 'main')
    const before = commit(dir, 'nothing yet')
    write(join(dir, 'corpus'), corpusFiles)
    commit(dir)
    const i = await look(dir, join(dir, 'corpus'), before)
    expect(i.changes.map((c) => c.outcome)).toEqual(['added', 'added'])
    expect(i.since?.note).toContain('every text is new')
  })
})

describe('what cannot be compared is told in one line', () => {
  it.each([['--upload-pack=touch x'], ['-h'], ['']])('%j is no option and no revision', async (since) => {
    const { dir, corpus } = repository()
    await expect(look(dir, corpus, since)).rejects.toThrow(/not the name of one revision/)
    expect(readdirSync(dir).sort()).toEqual(['.git', 'corpus'])
  })
  it('an unknown revision, a range', async () => {
    const { dir, corpus } = repository()
    await expect(look(dir, corpus, 'nowhere')).rejects.toThrow(/no such revision/)
    await expect(look(dir, corpus, 'HEAD..main')).rejects.toThrow(/not the name of one revision/)
  })
  it('a folder that is in no repository', async () => {
    const dir = temporaryFolder()
    write(join(dir, 'corpus'), corpusFiles)
    await expect(look(dir, join(dir, 'corpus'), 'HEAD')).rejects.toThrow(/git does not read this folder/)
  })
  it('git that is not there', async () => {
    const { dir, corpus } = repository()
    await expect(look(dir, corpus, 'HEAD', { gitProgram: 'git-that-is-not-there' })).rejects.toThrow(
      /git is not found.*corpus\.lock/,
    )
    const i = (await inspect({ workingDir: dir, corpus, gitProgram: 'git-that-is-not-there' })).inspection
    expect(i.lock).toBe('missing')
  })
})

describe('texts that git ignores', () => {
  it('stay out of the lock', async () => {
    const { dir, corpus } = repository()
    writeFileSync(join(dir, '.gitignore'), '*.abridged.txt\n')
    await lock(dir, corpus)
    write(corpus, { '2016-06-20-joint-statement/zh.abridged.txt': early })
    change(
      corpus,
      '2016-06-20-joint-statement/document.yaml',
      '  zh.full:',
      '  zh.abridged: { standing: press }\n  zh.full:',
    )
    const i = (await inspect({ workingDir: dir, corpus })).inspection
    expect([i.lock, errors(i)]).toEqual(['current', []])
  })
})

describe('the cache', () => {
  it('changes nothing of what is told, and may be deleted or broken', async () => {
    const { dir, corpus } = repository()
    change(corpus, LATE, '四十五亿', '五十五亿')
    change(corpus, LATE, '《', '')
    const home = join(temporaryFolder(), 'cache')
    const state = join(temporaryFolder(), 'state')
    const plain = await look(dir, corpus, 'HEAD')
    const first = await look(dir, corpus, 'HEAD', { cacheEnv: { XDG_CACHE_HOME: home, XDG_STATE_HOME: state } })
    const again = await look(dir, corpus, 'HEAD', { cacheEnv: { XDG_CACHE_HOME: home, XDG_STATE_HOME: state } })
    expect([first, again]).toEqual([plain, plain])
    const files = readdirSync(home, { recursive: true, withFileTypes: true }).filter((f) => f.isFile())
    expect(files.length).toBeGreaterThan(4)
    for (const f of files) writeFileSync(join(f.parentPath, f.name), '{"val')
    expect(await look(dir, corpus, 'HEAD', { cacheEnv: { XDG_CACHE_HOME: home, XDG_STATE_HOME: state } })).toEqual(
      plain,
    )
    rmSync(home, { recursive: true })
    mkdirSync(join(home, '..'), { recursive: true })
    writeFileSync(home, 'a file, not a folder')
    expect(await look(dir, corpus, 'HEAD', { cacheEnv: { XDG_CACHE_HOME: home, XDG_STATE_HOME: state } })).toEqual(
      plain,
    )
  })

  it('lies outside the corpus: a check writes nothing there', async () => {
    const { dir, corpus } = repository()
    const before = git(dir, 'status', '--porcelain', '--ignored')
    await look(dir, corpus, 'HEAD', { cacheEnv: { HOME: temporaryFolder() } })
    expect(git(dir, 'status', '--porcelain', '--ignored')).toBe(before)
  })
})

describe('inside a hook', () => {
  it('what git tells its hooks of index and folder does not mislead', async () => {
    const { dir, corpus } = repository()
    change(corpus, LATE, '四十五亿', '五十五亿')
    const before = { ...process.env }
    Object.assign(process.env, {
      GIT_DIR: '.git',
      GIT_INDEX_FILE: '.git/index.lock',
      GIT_WORK_TREE: '/nowhere',
      GIT_PREFIX: 'x/',
    })
    try {
      expect(kinds(await look(dir, corpus, 'HEAD'))).toEqual(['4.1>4.1 wording'])
    } finally {
      for (const name of ['GIT_DIR', 'GIT_INDEX_FILE', 'GIT_WORK_TREE', 'GIT_PREFIX'])
        if (before[name] === undefined) delete process.env[name]
        else process.env[name] = before[name]
    }
  })
})
