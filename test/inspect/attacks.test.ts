/**
 * Attacks planted in a pull request, a row each: what is done, and what `check --since` says of it. In each the lock is
 * written anew as well, by the attacker, wherever that would help.
 */
import { createHash } from 'node:crypto'
import { cpSync, readdirSync, readFileSync, renameSync, rmSync, symlinkSync, unlinkSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { inspect } from '../../src/inspect.ts'
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

const RECORD = '2019-06-20-joint-statement/document.yaml'
const EARLY_RECORD = '2016-06-20-joint-statement/document.yaml'
const DECISIONS = 'alignments/2016-06-20-joint-statement--2019-06-20-joint-statement.yaml'

/** The earlier text as excerpts, so that what it lacks is not said to be new. */
const abridged: Readonly<Record<string, string>> = {
  ...Object.fromEntries(Object.entries(corpusFiles).filter(([path]) => path !== EARLY)),
  [EARLY_RECORD]: corpusFiles[EARLY_RECORD]!.replace('zh.full', 'zh.abridged'),
  [EARLY.replace('full', 'abridged')]: early,
}

/** A text that lost a character in its last clause, and a silence of it: of the whole text, of the clause, of its words. */
const silenced = (where: string): Readonly<Record<string, string>> => ({
  ...corpusFiles,
  [LATE]: late.replace('界河水质', '界\ufffd水质'),
  [RECORD]: `${corpusFiles[RECORD]}silence: [{ rule: replacement-character, witness: zh.full${where}, why: 原件如此 }]\n`,
})

interface Repository {
  readonly dir: string
  readonly corpus: string
}

const relock = async ({ dir, corpus }: Repository): Promise<void> =>
  (await inspect({ workingDir: dir, corpus })).updateLock()

/** The later text is edited, and the lock written anew. */
const rewritten =
  (...edits: readonly (readonly [from: string, to: string])[]) =>
  async (r: Repository): Promise<void> => {
    for (const [from, to] of edits) change(r.corpus, LATE, from, to)
    await relock(r)
  }

/** What is told of the attack, as `severity code`, and what becomes of published comparisons. */
interface Said {
  readonly told: readonly string[]
  readonly inspection: Inspection
}

async function attack(
  plant: (r: Repository) => void | Promise<void>,
  files = corpusFiles,
  at = 'corpus',
): Promise<Said> {
  const made = repository(at, files)
  await relock(made)
  const base = commit(made.dir, 'the lock')
  await plant(made)
  commit(made.dir, 'the attack')
  const { inspection } = await inspect({ workingDir: made.dir, corpus: made.corpus, since: base })
  const told = inspection.findings.filter((f) => f.severity !== 'note').map((f) => `${f.severity} ${f.code}`)
  return { told: [...new Set(told)].sort(), inspection }
}

type Row = readonly [
  what: string,
  plant: (r: Repository) => void | Promise<void>,
  says: readonly string[],
  files?: Readonly<Record<string, string>>,
  at?: string,
]

const other = (): string => temporaryFolder()

const ATTACKS: readonly Row[] = [
  // What the check is told.
  [
    'the rule is switched off together with the words',
    ({ corpus }) => {
      writeFileSync(join(corpus, 'tifa.config.yaml'), 'rules: { wording-changed: off, guard-changed: off }\n')
      change(corpus, LATE, '四十五亿', '五十五亿')
    },
    ['error wording-changed.clause', 'warning guard-changed.level'],
  ],
  [
    'a silence comes with the fault that it hides',
    ({ corpus }) => {
      change(corpus, LATE, '重申互不', '重申\ufffd互不')
      change(corpus, RECORD, 'sources: []', 'sources: []\nsilence: [{ rule: replacement-character, why: 试验 }]')
    },
    ['error replacement-character', 'error wording-changed.clause', 'warning guard-changed.silence'],
  ],
  [
    'a fault of the same kind comes where a silence of the whole text covers it',
    ({ corpus }) => change(corpus, LATE, '口岸通关', '口岸\ufffd关'),
    ['error replacement-character', 'error wording-changed.clause', 'warning guard-changed.silenced'],
    silenced(''),
  ],
  [
    'other words come to stand in the clause that a silence names',
    rewritten(['四十五亿', '五\ufffd五亿']),
    ['error replacement-character', 'warning guard-changed.silenced'],
    silenced(', where: "4.1"'),
  ],
  [
    'a clause goes to the place of the one that a silence names',
    rewritten(['四、双方将年送电量', '五、双方将年送电量'], ['五、', '四、双方以协商解决\ufffd端。\n五、']),
    ['error replacement-character', 'warning guard-changed.silenced'],
    silenced(', where: "4.1"'),
  ],
  [
    'the words that a silence names come to stand in another clause, with the fault',
    rewritten(['通关手续', '通关界\ufffd水手续']),
    ['error replacement-character', 'warning guard-changed.silenced'],
    silenced(', where: 界\ufffd水'),
  ],
  [
    'a decision pairs what does not belong together',
    ({ corpus }) => write(corpus, { [DECISIONS]: '- { a: "1.1", b: "4.1", together: true, by: 甲, note: 试验 }\n' }),
    ['warning guard-changed.decision'],
  ],
  // What the texts are said to be.
  [
    'excerpts become a full text',
    async (r) => {
      renameSync(join(r.corpus, EARLY.replace('full', 'abridged')), join(r.corpus, EARLY))
      change(r.corpus, EARLY_RECORD, 'zh.abridged', 'zh.full')
      await relock(r)
    },
    ['warning guard-changed.text'],
    abridged,
  ],
  [
    'a full text becomes a summary, whose words nobody guards',
    async (r) => {
      renameSync(join(r.corpus, LATE), join(r.corpus, LATE.replace('full', 'digest')))
      change(r.corpus, RECORD, 'zh.full', 'zh.digest')
      change(r.corpus, LATE.replace('full', 'digest'), '四十五亿', '五十五亿')
      await relock(r)
    },
    ['warning guard-changed.text'],
  ],
  [
    'a full text is called excerpts, in which clauses may be wanting',
    async (r) => {
      renameSync(join(r.corpus, LATE), join(r.corpus, LATE.replace('full', 'abridged')))
      change(r.corpus, RECORD, 'zh.full', 'zh.abridged')
      change(r.corpus, LATE.replace('full', 'abridged'), '三、双方支持两国青年、媒体和地方之间的交流。\n', '')
      await relock(r)
    },
    ['error numbering.gap', 'warning guard-changed.text'],
  ],
  [
    'the standing is raised',
    ({ corpus }) => change(corpus, RECORD, 'standing: authentic', 'standing: translation'),
    ['warning guard-changed.text'],
  ],
  [
    'the date of the cited document is another one',
    ({ corpus }) => change(corpus, EARLY_RECORD, 'date: 2016-06-20', 'date: 2016-06-21'),
    ['error citation-date', 'warning guard-changed.fact', 'warning id-date'],
  ],
  [
    'the title of the cited document is another one',
    ({ corpus }) => change(corpus, EARLY_RECORD, '边境贸易', '边境安全'),
    ['warning guard-changed.fact', 'warning title-differs'],
  ],
  // What no diff shows.
  [
    'a text becomes a link to another text',
    async (r) => {
      write(r.corpus, {
        '2016-06-20-joint-statement/words': readFileSync(join(r.corpus, LATE), 'utf8').replace('四十五亿', '五十五亿'),
      })
      unlinkSync(join(r.corpus, LATE))
      symlinkSync('../2016-06-20-joint-statement/words', join(r.corpus, LATE))
      await relock(r)
    },
    ['error diff-lost.link'],
  ],
  [
    'a folder becomes a link',
    async (r) => {
      cpSync(join(r.corpus, dirname(LATE)), join(r.dir, 'corpus', '.hidden'), { recursive: true })
      rmSync(join(r.corpus, dirname(LATE)), { recursive: true })
      symlinkSync('.hidden', join(r.corpus, dirname(LATE)))
      change(r.corpus, `.hidden/zh.full.txt`, '四十五亿', '五十五亿')
      await relock(r)
    },
    ['error diff-lost.link'],
  ],
  [
    'the corpus itself becomes a link',
    async (r) => {
      renameSync(r.corpus, join(r.dir, 'elsewhere'))
      symlinkSync('elsewhere', r.corpus)
      change(r.corpus, LATE, '四十五亿', '五十五亿')
      await relock(r)
    },
    ['error diff-lost.link'],
  ],
  [
    'a folder above the corpus becomes a link',
    async (r) => {
      renameSync(join(r.dir, 'data'), join(r.dir, 'elsewhere'))
      symlinkSync('elsewhere', join(r.dir, 'data'))
      change(r.corpus, LATE, '四十五亿', '五十五亿')
      await relock(r)
    },
    ['error diff-lost.link'],
    corpusFiles,
    'data/corpus',
  ],
  [
    'a folder becomes a submodule',
    async (r) => {
      const folder = join(r.corpus, dirname(LATE))
      git(folder, 'init', '-q', '-b', 'main')
      commit(folder, 'a repository of its own')
      git(r.dir, 'rm', '-rq', '--cached', `corpus/${dirname(LATE)}`)
      await relock(r)
    },
    ['error diff-lost.module'],
  ],
  [
    'a text goes to another document',
    async (r) => {
      write(r.corpus, { '2020-01-01-note/document.yaml': corpusFiles[RECORD]!.replace('2019-06-20', '2020-01-01') })
      renameSync(join(r.corpus, LATE), join(r.corpus, '2020-01-01-note/zh.full.txt'))
      change(r.corpus, RECORD, '\n  zh.full: { standing: authentic }', ' {}')
      await relock(r)
    },
    ['warning diff-lost.moved'],
  ],
  [
    'a folder is renamed by case alone',
    async (r) => {
      renameSync(join(r.corpus, dirname(LATE)), join(r.corpus, dirname(LATE).toUpperCase()))
      await relock(r)
    },
    ['warning diff-lost.case'],
  ],
  [
    'git is told to ignore a text',
    async (r) => {
      git(r.dir, 'rm', '-q', '--cached', `corpus/${LATE}`)
      writeFileSync(join(r.dir, '.gitignore'), 'zh.full.txt\n')
      change(r.corpus, LATE, '四十五亿', '五十五亿')
      await relock(r)
    },
    ['error diff-lost.ignored', 'error lock-stale.new'],
  ],
  [
    'a forge is told not to show the diff',
    async (r) => {
      writeFileSync(join(r.dir, '.gitattributes'), '*.txt -diff linguist-generated\n')
      change(r.corpus, LATE, '四十五亿', '五十五亿')
      await relock(r)
    },
    ['error diff-lost.hidden'],
  ],
  [
    'a text is taken out, and its lock with it',
    async (r) => {
      rmSync(join(r.corpus, LATE))
      change(r.corpus, RECORD, '\n  zh.full: { standing: authentic }', ' {}')
      await relock(r)
    },
    ['warning diff-lost.removed'],
  ],
  // The lock itself.
  [
    'the lock has two blocks for one text',
    ({ corpus }) => {
      const lock = readFileSync(join(corpus, 'corpus.lock'), 'utf8')
      const lines = [LATE, `text ${'0'.repeat(64)}`, `words ${'0'.repeat(64)} ${'0'.repeat(64)}`]
      const seal = createHash('sha256').update(lines.join('\n'), 'utf8').digest('hex').slice(0, 16)
      writeFileSync(join(corpus, 'corpus.lock'), `${lock}\n${[...lines, `seal ${seal}`].join('\n')}\n`)
    },
    ['error lock-tampered.twice'],
  ],
  [
    'the lock is a link that leads outside',
    ({ corpus }) => {
      const outside = join(other(), 'lock')
      renameSync(join(corpus, 'corpus.lock'), outside)
      symlinkSync(outside, join(corpus, 'corpus.lock'))
    },
    ['error diff-lost.link', 'error lock-missing', 'error outside-link.file'],
  ],
  [
    'configuration and decisions are links that lead outside',
    ({ corpus }) => {
      const outside = other()
      writeFileSync(join(outside, 'c'), 'rules: { wording-changed: off }\n')
      symlinkSync(join(outside, 'c'), join(corpus, 'tifa.config.yaml'))
      symlinkSync(outside, join(corpus, 'alignments'))
    },
    ['error outside-link.file', 'error outside-link.folder'],
  ],
  [
    'the lock is one of the older format, which sees less',
    ({ corpus }) => {
      const words = readFileSync(join(corpus, LATE), 'utf8').replace('四十五亿', '四、十五亿')
      writeFileSync(join(corpus, LATE), words)
      const old = readFileSync(join(corpus, 'corpus.lock'), 'utf8')
        .split('\n\n')
        .slice(1)
        .map((block) => {
          const lines = block
            .trimEnd()
            .split('\n')
            .slice(0, -1)
            .map((l, k) => (k === 2 ? l.slice(0, 6 + 64) : k > 2 ? l.replace(/^(\S+) \d+ (\S+) \S+/, '$1 $2') : l))
          return `${lines.join('\n')}\nseal ${createHash('sha256').update(lines.join('\n'), 'utf8').digest('hex').slice(0, 16)}`
        })
      writeFileSync(join(corpus, 'corpus.lock'), `tifa/lock@1 segmentation 0\n\n${old.join('\n\n')}\n`)
    },
    ['error wording-changed.text'],
  ],
  // Words that look the same.
  [
    'a sentence goes to the next clause',
    ({ corpus }) => change(corpus, LATE, '，简化口岸通关手续。\n三、双方', '。\n三、简化口岸通关手续。双方'),
    ['error wording-changed.clause'],
  ],
  [
    'a decimal point goes',
    ({ corpus }) => change(corpus, LATE, '4.5亿', '45亿'),
    ['error wording-changed.clause'],
    { ...corpusFiles, [LATE]: late.replace('四十五亿', '4.5亿') },
  ],
]

describe('a pull request cannot quiet its own check', () => {
  const rows = ATTACKS.map(
    ([what, plant, says, files = corpusFiles, at = 'corpus']) => [what, plant, says, files, at] as const,
  )
  it.each(rows)('%s', async (_what, plant, says, files, at) => {
    const { told, inspection } = await attack(plant, files, at)
    for (const said of says) expect(told).toContain(said)
    // Nothing is told that was not done.
    const guards = (list: readonly string[]) => list.filter((t) => /guard-changed|diff-lost/.test(t))
    expect(guards(told)).toEqual(guards(says))
    expect(inspection.counts.error + inspection.counts.warning).toBeGreaterThan(0)
  })

  it('excerpts called a full text: what is not in these excerpts would be not repeated, and that is shown', async () => {
    const { inspection } = await attack(ATTACKS.find(([what]) => what.startsWith('excerpts'))![1], abridged)
    const claims = inspection.comparisons.map(({ before, after }) => [before?.claim, after?.claim])
    expect(claims).toContainEqual(['not_in_excerpts', 'new_here'])
    expect(inspection.findings.find((f) => f.code === 'guard-changed.text')?.values).toMatchObject({
      before: 'abridged',
      after: 'full',
      places: inspection.comparisons.length,
    })
  })
  it('a branch that starts where a rule was off does not bring that back', async () => {
    const made = repository('corpus', { ...corpusFiles, 'tifa.config.yaml': 'rules: { wording-changed: off }\n' })
    await relock(made)
    const old = commit(made.dir, 'off')
    writeFileSync(join(made.corpus, 'tifa.config.yaml'), 'rules: {}\n')
    commit(made.dir, 'on')
    git(made.dir, 'checkout', '-q', '-b', 'attack', old)
    change(made.corpus, LATE, '四十五亿', '五十五亿')
    commit(made.dir, 'the words')
    const { inspection } = await inspect({ workingDir: made.dir, corpus: made.corpus, since: 'main' })
    expect(inspection.findings.map((f) => `${f.severity} ${f.code}`)).toContain('error wording-changed.clause')
  })
  it('a text that was called a summary keeps its note of changed wording', async () => {
    const { inspection } = await attack(ATTACKS.find(([what]) => what.startsWith('a full text becomes'))![1])
    expect(inspection.findings.map((f) => f.code)).toContain('wording-changed.accepted')
  })
  it('an untouched corpus, and one in which records, texts and lock change together, are told of nothing', async () => {
    expect((await attack(() => {})).told).toEqual([])
    const amended = await attack(async (r) => {
      change(r.corpus, LATE, '四十五亿', '五十五亿')
      change(r.corpus, RECORD, 'standing: authentic', 'standing: authentic, amended: [{ date: 2024-01-01, why: 核对 }]')
      await relock(r)
    })
    expect(amended.told).toEqual([])
  })
  it.each(['', ', where: "4.1"', ', where: 界\ufffd水'])(
    'a silence%s counts while what it silenced is as it was',
    async (where) => {
      const elsewhere = await attack(({ corpus }) => change(corpus, LATE, '通关手续', '通关程序'), silenced(where))
      expect(elsewhere.told).toEqual(['error wording-changed.clause'])
      expect(elsewhere.inspection.silenced).toHaveLength(1)
    },
  )
  it.each(['corpus', 'test/sample-corpus'])('%s, untouched, is told of nothing', async (corpus) => {
    const dir = temporaryFolder()
    cpSync(corpus, join(dir, 'corpus'), { recursive: true })
    git(dir, 'init', '-q', '-b', 'main')
    commit(dir, 'the corpus')
    const { inspection } = await inspect({ workingDir: dir, corpus: join(dir, 'corpus'), since: 'HEAD' })
    expect(inspection.findings.filter((f) => f.severity !== 'note')).toEqual([])
  })
})

/** All files below a folder. */
const files = (dir: string): readonly string[] =>
  readdirSync(dir, { recursive: true, withFileTypes: true })
    .filter((f) => f.isFile())
    .map((f) => join(f.parentPath, f.name))
    .sort()

describe('a cached result', () => {
  it('that somebody wrote is passed over and told, whatever it looks like', async () => {
    const { dir, corpus } = repository()
    await relock({ dir, corpus })
    change(corpus, LATE, '重申互不', '重申\ufffd互不')
    const home = temporaryFolder()
    const look = () => inspect({ workingDir: dir, corpus, since: 'HEAD', cacheEnv: { HOME: home } })
    const first = await look()
    expect((await look()).cachePassedOver).toBe(0)
    const kept = files(join(home, '.cache'))
    expect(kept.length).toBeGreaterThan(3)
    for (const forged of ['[]', 'null', '{"value":[]}', '{"mac":"00","value":"[]"}', '{"mac":7,"value":{}}', '']) {
      for (const file of kept) writeFileSync(file, forged)
      const again = await look()
      expect(again.inspection).toEqual(first.inspection)
      expect(again.cachePassedOver).toBe(kept.length)
    }
  })
  it('of another text, or made on another machine, is none of this one', async () => {
    const { dir, corpus } = repository()
    const home = temporaryFolder()
    const look = (state: string) =>
      inspect({ workingDir: dir, corpus, cacheEnv: { XDG_CACHE_HOME: home, XDG_STATE_HOME: state } })
    const [here, there] = [temporaryFolder(), temporaryFolder()]
    const first = await look(here)
    const [one, two] = files(home)
    const saved = readFileSync(one!, 'utf8')
    writeFileSync(one!, readFileSync(two!, 'utf8'))
    expect((await look(here)).cachePassedOver).toBe(1)
    writeFileSync(one!, saved)
    const elsewhere = await look(there)
    expect(elsewhere.inspection).toEqual(first.inspection)
    expect(elsewhere.cachePassedOver).toBe(files(home).length)
  })
})
