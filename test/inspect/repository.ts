/** Real git repositories, made on the spot and removed afterwards. The user's own configuration has no say in them. */
import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll } from 'vitest'

const made: string[] = []
afterAll(() => {
  for (const dir of made) rmSync(dir, { recursive: true, force: true })
})

const env = {
  ...process.env,
  GIT_CONFIG_GLOBAL: '/dev/null',
  GIT_CONFIG_NOSYSTEM: '1',
  GIT_AUTHOR_NAME: 'a',
  GIT_AUTHOR_EMAIL: 'a@example.org',
  GIT_COMMITTER_NAME: 'a',
  GIT_COMMITTER_EMAIL: 'a@example.org',
  GIT_ALLOW_PROTOCOL: 'file',
}

export const git = (dir: string, ...args: readonly string[]): string =>
  execFileSync('git', ['-C', dir, ...args], { env, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] }).trim()

export function temporaryFolder(): string {
  const dir = mkdtempSync(join(tmpdir(), 'tifa-git-'))
  made.push(dir)
  return dir
}

export const write = (dir: string, files: Readonly<Record<string, string>>): void => {
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(dir, name)), { recursive: true })
    writeFileSync(join(dir, name), text)
  }
}

export const change = (dir: string, file: string, from: string, to: string): void => {
  const text = readFileSync(join(dir, file), 'utf8')
  if (!text.includes(from)) throw new Error(`${file} has no ${from}`)
  writeFileSync(join(dir, file), text.replace(from, to))
}

export function commit(dir: string, message = 'a change'): string {
  git(dir, 'add', '-A')
  git(dir, 'commit', '-q', '--allow-empty', '-m', message)
  return git(dir, 'rev-parse', 'HEAD')
}

const record = (
  year: number,
  subject: string,
): string => `titles: { zh: 岚多尔共和国和托雷纳联邦关于${subject}的联合声明 }
date: ${year}-06-20
type: joint-statement
invented: true
parties:
  - { zh: 岚多尔共和国 }
  - { zh: 托雷纳联邦 }
sources: []
witnesses:
  zh.full: { standing: authentic }
`

export const early = `岚多尔共和国和托雷纳联邦关于边境贸易的联合声明

一、双方重申互不使用武力，以协商解决一切争端。
二、双方将扩大农产品、水产品和机械设备贸易，简化口岸通关手续。
三、双方支持两国青年、媒体和地方之间的交流。
`
export const late = `岚多尔共和国和托雷纳联邦关于能源合作的联合声明

一、双方遵循2016年6月20日签署的《岚多尔共和国和托雷纳联邦关于边境贸易的联合声明》，重申互不使用武力，以协商解决一切争端。
二、双方将扩大农产品、水产品和机械设备贸易，简化口岸通关手续。
三、双方支持两国青年、媒体和地方之间的交流。
四、双方将年送电量提高到四十五亿千瓦时，并共同监测界河水质。
`
export const EARLY = '2016-06-20-joint-statement/zh.full.txt'
export const LATE = '2019-06-20-joint-statement/zh.full.txt'

/** Two documents, the later one citing the earlier. */
export const corpusFiles: Readonly<Record<string, string>> = {
  '2016-06-20-joint-statement/document.yaml': record(2016, '边境贸易'),
  [EARLY]: early,
  '2019-06-20-joint-statement/document.yaml': record(2019, '能源合作'),
  [LATE]: late,
}

/** A repository with the corpus below `at`, committed on main. */
export function repository(
  at = 'corpus',
  files: Readonly<Record<string, string>> = corpusFiles,
): { readonly dir: string; readonly corpus: string; readonly first: string } {
  const dir = temporaryFolder()
  git(dir, 'init', '-q', '-b', 'main')
  const corpus = join(dir, at)
  write(corpus, files)
  return { dir, corpus, first: commit(dir, 'the corpus') }
}
