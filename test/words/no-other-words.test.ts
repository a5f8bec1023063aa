/**
 * Words are chosen by language in the catalogue alone: nowhere else does code ask which language the interface has, set
 * pieces beside each other by it, or hold the marks of one language.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, relative, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'

const root = resolve(import.meta.dirname, '../..')

const sources = ['src', 'cli', 'reports']
  .flatMap((dir) =>
    readdirSync(join(root, dir), { recursive: true, encoding: 'utf8' }).map((file) => join(root, dir, file)),
  )
  .filter((file) => /\.tsx?$/.test(file))
  .map((file) => ({ file: relative(root, file), text: readFileSync(file, 'utf8') }))
  .filter(({ file }) => !file.startsWith('src/words/'))

/** Lines of the house, without comments, that a pattern finds. */
const found = (pattern: RegExp, rooms: RegExp): readonly string[] =>
  sources
    .filter(({ file }) => rooms.test(file))
    .flatMap(({ file, text }) =>
      text
        .split('\n')
        .filter((line) => !/^\s*(?:\*|\/\/|\/\*)/u.test(line) && pattern.test(line))
        .map((line) => `${file}: ${line.trim()}`),
    )

const EVERYWHERE = /./u
/** Rooms that say something to people; the others know languages of texts. */
const SPEAKING = /^(?:src\/view|cli|reports)\//u

describe('outside the catalogue', () => {
  it('nothing asks which language the interface has', () => {
    expect(found(/\bui\s*[!=]==?\s*'|\bzh\s*\?\s*[`'"]|\bconst zh = /u, EVERYWHERE)).toEqual([])
  })

  it('no column is taken by its name where the language of the reader is known', () => {
    // Titles are those of a record, publishers are known by any of their names, languages of a Word file are a table of
    // its own; claims stand with their Chinese words where a Chinese reader is told of the columns of a table.
    const own = /titles\.|same\(p\.|LANGUAGES\.zh|word\.zh\]/u
    expect(found(/\.(?:zh|en)\b(?!\s*[:?])/u, SPEAKING).filter((line) => !own.test(line))).toEqual([])
  })

  it('no list, bracket or colon of one language is set between words', () => {
    // Cells of the table that is read by programs part their items by the same marks in every language.
    const marks = found(/\.join\('[、，；：]'\)|`[^`]*\$\{[^}]*\}[、，；：（）][^`]*`/u, SPEAKING)
    expect(marks.filter((line) => !line.startsWith('reports/records.ts'))).toEqual([])
  })
})

it('the page on adding a language names files that are there', () => {
  const page = readFileSync(join(root, 'docs/adding-a-language.md'), 'utf8')
  const named = [...page.matchAll(/`((?:src|cli|reports|test)\/[\w./-]+\.tsx?)`/gu)].map((m) => m[1]!)
  expect(named.length).toBeGreaterThan(40)
  expect(named.filter((file) => !existsSync(join(root, file)))).toEqual([])
})
