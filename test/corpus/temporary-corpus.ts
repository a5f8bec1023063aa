/** Corpora for tests, written to a folder of their own: `{ '2019-06-20-note': { 'document.yaml': …, 'zh.full.txt': … } }`. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll } from 'vitest'

const made: string[] = []
afterAll(() => {
  for (const dir of made) rmSync(dir, { recursive: true, force: true })
})

export type Folders = Readonly<Record<string, Readonly<Record<string, string | Uint8Array>>>>

/** Writes the folders below a new one, whose path holds a space and Chinese characters, and returns its path. */
export function temporaryCorpus(folders: Folders): string {
  const dir = join(mkdtempSync(join(tmpdir(), 'tifa-')), '语 料 库')
  made.push(join(dir, '..'))
  mkdirSync(dir)
  for (const [folder, files] of Object.entries(folders)) {
    mkdirSync(join(dir, folder), { recursive: true })
    for (const [name, content] of Object.entries(files)) writeFileSync(join(dir, folder, name), content)
  }
  return dir
}

export const record = (lines: string): string => `${lines.trim()}\n`

/** A record without a fault. */
export const goodRecord = record(`
titles: { zh: 岚多尔共和国和托雷纳联邦联合声明 }
date: 2019-06-20
type: joint-statement
witnesses:
  zh.full: { standing: authentic }
`)

export const goodText = '一、双方重申睦邻友好。\n二、双方将扩大贸易。\n'
