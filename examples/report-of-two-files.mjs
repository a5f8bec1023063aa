// Two files of any kind (txt, md, html, docx, pdf) compared, and the comparison written as one HTML page.
//
//     node examples/report-of-two-files.mjs old.docx new.pdf comparison.html
import { writeFile } from 'node:fs/promises'
import { buildView, collate, InputError } from 'tifa'
import { toHtml } from 'tifa/reports'

const [earlier, later, page = 'comparison.html'] = process.argv.slice(2)
try {
  if (later === undefined) throw new RangeError('give two files: the earlier one, and the later one')
  const collated = await collate({ inputs: [earlier, later] })
  const view = buildView(collated, { ui: 'en', showPunctuation: false })
  await writeFile(page, await toHtml(view))
  console.log(`${page}: ${view.rows.filter((row) => row.changed).length} of ${view.rows.length} rows differ`)
} catch (error) {
  // A file that can't be read is the reader's affair: one line. Anything else is ours.
  if (!(error instanceof InputError || error instanceof RangeError)) throw error
  console.error(error.message)
  process.exitCode = 2
}
