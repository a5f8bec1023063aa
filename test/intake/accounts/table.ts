/** What became of the words of every place in every format, for `test/eval/accounts.mjs`, which gives the reader. */
import type { LeftOut } from '../../../src/model/index.ts'
import { type Accounted, account, place } from './account.ts'
import { PLACES, type WriterName } from './places.ts'
import { byOffice, chromium, office, printed, toDocx, toFodt, toHtml } from './writers.ts'

export type Read = (
  bytes: Uint8Array,
  name: string,
) => Promise<{ readonly text: string; readonly leftOut?: readonly LeftOut[] }>

/** A writer with the account of its file; one whose program is not here is left out. */
export async function accountAll(
  read: Read,
): Promise<readonly { writer: WriterName; accounts: readonly Accounted[] }[]> {
  const of = (column: 'html' | 'docx' | 'fodt') => place(PLACES.filter((own) => own[column] !== undefined))
  const [html, docx, fodt] = [of('html'), of('docx'), of('fodt')]
  const files: [WriterName, string, Uint8Array, typeof html][] = [
    ['html', 'page.html', toHtml(html), html],
    ['docx', 'text.docx', await toDocx(docx), docx],
  ]
  if (office !== null) {
    const made = byOffice(toFodt(fodt), ['docx', 'odt', 'rtf', 'pdf'])
    files.push(
      ['docx-office', 'text.docx', made.get('docx')!, fodt],
      ['odt', 'text.odt', made.get('odt')!, fodt],
      ['rtf', 'text.rtf', made.get('rtf')!, fodt],
      ['pdf-office', 'text.pdf', made.get('pdf')!, fodt],
    )
  }
  if (chromium !== undefined) files.push(['pdf-print', 'page.pdf', printed(toHtml(html)), html])
  return Promise.all(
    files.map(async ([writer, name, bytes, placed]) => ({
      writer,
      accounts: account(placed, await read(bytes, name), writer),
    })),
  )
}

export { PLACES }
