/**
 * How old encodings are told apart: texts of the sample corpus, written in each, cut to length, given without a name.
 *
 *     npm run build && node test/eval/encodings.mjs
 *
 * A row is a language and an encoding, a column a length in characters (cut anywhere but inside a word of spaced
 * scripts), a title, a line, the whole. Each cell: read right / refused / read wrong. The last must be 0 everywhere.
 */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { createMultibyteEncoder } from '@exodus/bytes/multi-byte.js'
import { createSinglebyteEncoder } from '@exodus/bytes/single-byte.js'
import { Converter } from 'opencc-js'
import { readText } from '../../dist/core.js'
import { refuseUnknownFlags } from './take-sets.mjs'

refuseUnknownFlags([])
const sample = (...files) =>
  files.map((file) => readFileSync(join(import.meta.dirname, '..', 'sample-corpus', file), 'utf8')).join('\n')
const zh = sample('2019-06-20-joint-statement/zh.full.txt', '2016-09-03-joint-statement/zh.full.txt')
const ru = sample('2019-06-20-joint-statement/ru.full.txt')
const en = sample('2019-06-20-joint-statement/en.full.txt').replaceAll("'", '’')
const cyrillic = ['windows-1251', 'koi8-r', 'koi8-u', 'ibm866', 'iso-8859-5', 'x-mac-cyrillic']
const ROWS = [
  ['zh', zh, ['gb18030']],
  ['zh, traditional', Converter({ from: 'cn', to: 'tw' })(zh), ['big5', 'gb18030']],
  ['ru', ru, cyrillic],
  ['ru, capitals', ru.toUpperCase(), cyrillic],
  ['en', en, ['windows-1252', 'macintosh']],
]
const LENGTHS = [4, 8, 12, 20, 40, 120]
/** Pieces of each length at most. */
const PIECES = 150
const TITLE_MOST = 100
const BEYOND_ASCII = /[^\x00-\x7f]/

function encoderOf(encoding) {
  const encode = /^(?:gb|big5)/.test(encoding) ? createMultibyteEncoder(encoding) : createSinglebyteEncoder(encoding)
  return (text) => {
    try {
      return encode(text)
    } catch {
      return null
    }
  }
}

/** The text without characters that the encoding does not have. */
const within = (text, encode) => {
  const fits = new Map()
  return [...text]
    .filter((c) => {
      if (!fits.has(c)) fits.set(c, encode(c) !== null)
      return fits.get(c)
    })
    .join('')
}

function cut(text, length, spaced) {
  const characters = [...text.replaceAll('\n', ' ')]
  const step = Math.max(7, Math.floor(characters.length / PIECES))
  const pieces = []
  for (let i = 0; i + length < characters.length; i += step) {
    const piece = characters.slice(i, i + length).join('')
    pieces.push((spaced ? piece.replace(/^\S*\s/, '').replace(/\s\S*$/, '') : piece).trim())
  }
  return pieces
}

async function count(pieces, encode) {
  const counts = { right: 0, refused: 0, wrong: 0 }
  for (const piece of pieces.filter((p) => BEYOND_ASCII.test(p))) {
    const read = await readText(encode(piece), 'a.txt').then(
      ({ text }) => text,
      () => null,
    )
    counts[read === null ? 'refused' : read === piece ? 'right' : 'wrong']++
  }
  return counts
}

let wrong = 0
console.log(
  [
    'language'.padEnd(16),
    'encoding'.padEnd(15),
    ...[...LENGTHS, 'title', 'line', 'whole'].map((h) => String(h).padEnd(11)),
  ].join(' '),
)
for (const [language, text, encodings] of ROWS)
  for (const encoding of encodings) {
    const encode = encoderOf(encoding)
    const clean = within(text, encode)
    const lines = clean.split('\n').filter((line) => line.trim().length > 5)
    const columns = [
      ...LENGTHS.map((length) => cut(clean, length, !language.startsWith('zh'))),
      lines.filter((line) => line.length < TITLE_MOST / (language.startsWith('zh') ? 3 : 1)),
      lines,
      [clean],
    ]
    const cells = []
    for (const pieces of columns) {
      const counts = await count(pieces, encode)
      wrong += counts.wrong
      cells.push(`${counts.right}/${counts.refused}/${counts.wrong}`.padEnd(11))
    }
    console.log([language.padEnd(16), encoding.padEnd(15), ...cells].join(' '))
  }
console.log(`read wrong: ${wrong}`)
process.exitCode = wrong > 0 ? 1 : 0
