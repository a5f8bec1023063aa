/**
 * No list of a text's size becomes the arguments of a call: some hundred thousand of them end the stack, and a text may
 * have as many clauses, a page as many pieces, a table as many rows. A list that is short by its nature has a row here.
 */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { least, most } from '../src/text/extremes.ts'

const root = join(import.meta.dirname, '..')

/** Calls whose arguments are spread, not the last of an array or object literal. */
const SPREAD =
  /\.(?:push|unshift|max|min|fromCharCode|fromCodePoint|concat)\((?:[^(){}[\]\n]*, *)?\.\.\.|\.apply\(null/u

/** Where it stands, and why the list is short. */
const SHORT: Readonly<Record<string, string>> = {
  'src/text/word-stem.ts': 'endings of the language tables',
  'src/text/key.ts': 'pieces of a fixed length',
  'src/text/extremes.ts': 'the sentence that tells of it',
  'src/corpus/decode-text.ts': 'the first bytes of a file',
  'src/intake/guard/read-guarded.ts': 'the first kilobyte of a file',
  'src/intake/net/join-pages.ts': 'ways in which one pager tells its pages',
  'src/intake/understand/verify-text.ts': 'names of one document',
  'src/intake/read-foreign.ts': 'one note at most',
  'src/intake/read/rtf/rtf-tokens.ts': 'letters of one control word, of a fixed length at most',
  'cli/render-text.ts': 'texts that are compared',
  'cli/tui/formulas/layout.ts': 'documents of a table',
  'cli/tui/layout/chain-part.ts': 'documents of a corpus',
  'cli/tui/layout/sentence-blocks.ts': 'two texts',
  'cli/tui/layout/strip.ts': 'texts that are compared',
  'reports/md/to-md.ts': 'texts that are compared',
  'reports/xlsx/row-height.ts': 'columns of a sheet',
  'cli/tui/layout/list.ts': 'texts that are compared',
  'cli/tui/layout/pane.ts': 'texts that are compared',
  'reports/both-readings.ts': 'texts that are compared',
  'cli/tui/palette.ts': 'attributes of a style',
  'cli/tui/read-keys.ts': 'keys of one chunk of input',
  'cli/tui/row-facts.ts': 'texts that are compared',
  'cli/tui/layout/panels.ts': 'lines of a panel',
}

test('where a list becomes arguments, it is short', () => {
  const found = ['src', 'cli', 'reports']
    .flatMap((dir) =>
      readdirSync(join(root, dir), { recursive: true, encoding: 'utf8' }).map((file) => `${dir}/${file}`),
    )
    .filter((file) => /\.tsx?$/u.test(file))
    .filter((file) => !file.startsWith('reports/html/page/'))
    .filter((file) =>
      readFileSync(join(root, file), 'utf8')
        .split('\n')
        .some((line) => SPREAD.test(line)),
    )
  expect(found.filter((file) => SHORT[file] === undefined)).toEqual([])
  expect(Object.keys(SHORT).filter((file) => !found.includes(file))).toEqual([])
})

test('the least and the greatest of a million numbers', () => {
  const numbers = Array.from({ length: 1_000_000 }, (_, i) => (i * 7919) % 1_000_003)
  expect([least(numbers), most(numbers)]).toEqual([0, 1_000_002])
  expect([least([]), most([])]).toEqual([Infinity, -Infinity])
})
