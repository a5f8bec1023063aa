/**
 * Words of a text as Markdown that shows them and obeys none of them.
 *
 *     a*b_c   →   a\*b\_c         - a   →   \- a         <b>   →   \<b\>
 */
import { visible } from '../unseen.ts'

/** Text in a table cell or a line: no character of it means anything to Markdown. */
export function escapeMd(text: string): string {
  return (
    visible(text)
      .replace(/[\\`*_{}[\]<>|~#&$^]/g, '\\$&')
      // Entities would be decoded, addresses linked, people and emoji called.
      .replace(/:(?=\/\/|[\w+-]+:)/g, '\\:')
      .replace(/@/g, '\\@')
      .replace(/\b(www)\./gi, '$1\\.')
      .replace(
        /^(\s*)([-+=]|\d+(?=[.)]))/u,
        (_, space: string, sign: string) => `${space}${/\d/.test(sign) ? sign : `\\${sign}`}`,
      )
      .replace(/\s*[\r\n]+\s*/g, '<br>')
      .replace(/\t/g, ' ')
  )
}

export const attribute = (text: string): string =>
  visible(text).replace(/[&<>"|\\`*_[\]~\s]/g, (c) => `&#${c.codePointAt(0)};`)
