/**
 * A command as it is shown to be pasted: every word is one word again for the shell that reads it, whatever it holds.
 *
 *     tifa amend {file}    corpus/a/zh.full.txt     tifa amend corpus/a/zh.full.txt
 *                          my corpus/a/zh.full.txt  tifa amend 'my corpus/a/zh.full.txt'
 *                          it's/a/zh.full.txt       tifa amend 'it'\''s/a/zh.full.txt'
 *                          a line⏎feed/zh.full.txt  tifa amend "$(printf 'a line\012feed/zh.full.txt')"
 *                          -a/zh.full.txt           tifa amend ./-a/zh.full.txt
 *
 * By the law of the POSIX shell, which bash, zsh, dash and the shells of other systems' Git keep. What a terminal obeys,
 * and what would break the line, goes as numbers, so that it can neither be obeyed nor lost on the way.
 */
import { holesOf } from './say.ts'

/** The words of a command, with holes for values: `['tifa', 'amend', '{file}', '--why', '…']`. Options stand last. */
export type CommandWords = readonly string[]

/** Said as it is: nothing in it means anything to a shell. */
const PLAIN = /^(?!=)[\p{L}\p{M}\p{N}_./:@%+,·…-]+$/u

/** What a screen would not show as it is, or takes for the end of a line, a blank but the usual one among it. */
const UNSHOWN = /[^\P{Z} ]|\p{C}/u

const bytesOf = (text: string): string =>
  [...new TextEncoder().encode(text)].map((byte) => `\\${byte.toString(8).padStart(3, '0')}`).join('')

/** `word` for a shell. */
export function shellWord(word: string): string {
  if (PLAIN.test(word)) return word
  if (!UNSHOWN.test(word)) return `'${word.replaceAll("'", "'\\''")}'`
  const said = [...word].map((c) => (UNSHOWN.test(c) || /['\\%]/.test(c) ? bytesOf(c) : c)).join('')
  // What a shell puts in loses the line feeds at its end; only a folder is named so, and may end in a slash.
  return `"$(printf '${word.endsWith('\n') ? `${said}/` : said}')"`
}

/** A path that no parser of options takes for one, nor for a value in quotes. */
const asPath = (path: string): string => (/^[-"']/.test(path) ? `./${path}` : path)

/** How many words name what is run: `tifa amend`. */
const NAME_WORDS = 2

/**
 * The command with its values. `corpus` is added to a command of ours as `--corpus`, so that it means the same corpus;
 * null where that is the usual one.
 */
export function commandLine(
  words: CommandWords,
  values: Readonly<Record<string, unknown>>,
  corpus: string | null,
): string {
  const filled = words.map((word) => {
    const [hole] = holesOf(word)
    if (hole === undefined) return word
    const value = String(values[hole])
    return value.includes('/') ? asPath(value) : value
  })
  const name = filled.slice(0, NAME_WORDS)
  const firstOption = words.findIndex((word, k) => k >= NAME_WORDS && word.startsWith('--'))
  const named = filled.slice(NAME_WORDS, firstOption < 0 ? undefined : firstOption)
  const options: string[] = []
  for (const [k, word] of (firstOption < 0 ? [] : filled.slice(firstOption)).entries()) {
    const isValue = word !== words[firstOption + k]
    // One that begins as an option does stands behind a sign of equality.
    if (isValue && word.startsWith('-')) options.push(`${options.pop()}=${word}`)
    else options.push(word)
  }
  const whole = words[0] === 'tifa' && corpus !== null ? [...options, '--corpus', asPath(corpus)] : options
  // A name that begins as an option does stands behind the sign that no options follow.
  const inOrder = named.some((word) => word.startsWith('-'))
    ? [...name, ...whole, '--', ...named]
    : [...name, ...named, ...whole]
  return inOrder.map(shellWord).join(' ')
}
