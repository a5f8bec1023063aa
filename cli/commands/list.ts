/**
 * `tifa list`: the documents of the corpus, their texts and what these are, and who cites whom.
 *
 *     2023-03-21-joint-statement  中俄联合声明
 *         2023·zh  节录（新华社）  新闻媒体文本
 *         援引：2001-07-16-treaty、2021-06-28-joint-statement
 *
 * Documents without a text are listed too: they are never compared.
 */
import { documentName, fidelityWords, plainFinding } from '../../src/command.ts'
import { corpusDir, lineageOf, loadCorpus, type Ui, type Witness, words } from '../../src/index.ts'
import { listWords } from '../../src/words/command-words.ts'
import { say } from '../../src/words/say.ts'
import { typeset } from '../../src/words/typeset.ts'
import { type Command, EXIT, flag, number, text } from '../command.ts'
import { corpusOption, displayOptions } from '../option-tables.ts'
import { paint } from '../paint.ts'
import type { AmbiguousWidth } from '../text-width.ts'

const witnessWords = (w: Witness, ui: Ui): readonly string[] => [
  w.siglum,
  fidelityWords(w, ui),
  words.standing[w.standing][ui],
  w.file,
]

export const list: Command = {
  name: 'list',
  positionals: '',
  describe: {
    zh: '列出语料库的文件、文本、可靠程度和援引关系',
    en: 'list documents, their texts, what these are, and who cites whom',
  },
  options: {
    format: { type: 'string', choices: ['text', 'json'], describe: { zh: '输出形式', en: 'form of the output' } },
    ...corpusOption,
    width: displayOptions.width,
    'ambiguous-width': displayOptions['ambiguous-width'],
  },
  examples: [['tifa list --corpus DIR', { zh: '另一语料库', en: 'another corpus' }]],
  run: async (args, terminal) => {
    const { ui } = terminal
    const asked = text(args, 'corpus')
    const { dir } = await corpusDir({ workingDir: terminal.cwd, ...(asked === undefined ? {} : { corpus: asked }) })
    const corpus = await loadCorpus(dir, { workingDir: terminal.cwd })
    const links = lineageOf(corpus)
    const cites = (id: string): readonly string[] => links.filter((l) => l.from === id).map((l) => l.to)
    const citedBy = (id: string): readonly string[] => links.filter((l) => l.to === id).map((l) => l.from)

    if (text(args, 'format') === 'json') {
      const data = {
        schema: 'tifa/list@1',
        corpus: corpus.dir,
        documents: corpus.documents.map((d) => ({
          id: d.id,
          date: d.date,
          type: d.type,
          titles: d.titles,
          invented: d.invented,
          witnesses: d.witnesses.map(({ siglum, lang, fidelity, standing, file, sha256 }) => ({
            siglum,
            lang,
            fidelity,
            standing,
            file,
            sha256,
          })),
          cites: cites(d.id),
        })),
        findings: corpus.findings.map(plainFinding),
      }
      await terminal.write(`${JSON.stringify(data, null, 2)}\n`, 'json')
      return EXIT.clean
    }

    const { wrapText } = await import('../wrap.ts')
    const { visible } = await import('../visible.ts')
    const width = number(args, 'width') ?? (await terminal.width())
    const ambiguous = (number(args, 'ambiguous-width') ?? 1) as AmbiguousWidth
    const color = await terminal.color({ none: flag(args, 'no-color') })
    const lines: string[] = []
    const put = (line: string, indent: number, hang = indent): void => {
      wrapText(visible(line), Math.max(10, width - hang), ambiguous).forEach((l, i) => {
        lines.push(' '.repeat(i === 0 ? indent : hang) + l)
      })
    }
    put(say(ui, listWords.corpus, { corpus: corpus.dir, documents: corpus.documents.length }), 0)
    for (const d of corpus.documents) {
      lines.push('')
      lines.push(paint(visible(d.id), 'strong', color))
      put(documentName(d, ui), 4)
      for (const w of d.witnesses) put(typeset(ui).clauses(witnessWords(w, ui)), 4, 8)
      if (d.witnesses.length === 0) put(listWords.noText[ui], 4)
      if (cites(d.id).length > 0) put(say(ui, listWords.cites, { documents: cites(d.id) }), 4, 8)
      if (citedBy(d.id).length > 0) put(say(ui, listWords.citedBy, { documents: citedBy(d.id) }), 4, 8)
    }
    await terminal.write(`${lines.join('\n')}\n`)
    return EXIT.clean
  },
}
