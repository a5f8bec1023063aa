/**
 * `tifa page`: the page that compares files by itself, for those who have a browser and no terminal.
 *
 *     tifa page                   writes ./tifa.html
 *     tifa page -o 对照.html      under another name
 */
import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { pageWritten } from '../../src/words/command-words.ts'
import { sayWith } from '../../src/words/say.ts'
import { type Command, EXIT, flag, text } from '../command.ts'
import { forceOption } from '../output-form.ts'
import { misuse } from '../usage-error.ts'
import { visible } from '../visible.ts'

/** Beside the bundle, or in `dist` where the source runs. A chunk of the bundle stands one folder deeper. */
function pageFile(): string {
  for (const place of ['./page', '../page', '../../dist/page']) {
    const file = fileURLToPath(new URL(`${place}/tifa.html`, import.meta.url))
    if (existsSync(file)) return file
  }
  throw misuse('page.missing')
}

export const page: Command = {
  name: 'page',
  positionals: '',
  describe: {
    zh: '写出自行对照文件的网页：单个文件，任何浏览器可开，离线使用，文件不离开本机',
    en: 'write the page that compares files by itself: one file, for any browser, offline; nothing is uploaded',
  },
  options: {
    output: {
      type: 'string',
      alias: 'o',
      value: 'FILE',
      describe: { zh: '写入该文件（否则为 tifa.html）', en: 'write to this file (else tifa.html)' },
    },
    ...forceOption,
  },
  examples: [
    ['tifa page', { zh: '写出 ./tifa.html，双击即可打开', en: 'writes ./tifa.html, to be opened by a double click' }],
  ],
  run: async (args, terminal) => {
    const output = text(args, 'output') ?? 'tifa.html'
    const content = await readFile(pageFile())
    const { writeOutput } = await import('../report/write-output.ts')
    await writeOutput({ output, workingDir: terminal.cwd, content, force: flag(args, 'force') })
    await terminal.write(`${sayWith(terminal.ui, pageWritten, { file: visible(output) })}\n`)
    return EXIT.clean
  },
}
