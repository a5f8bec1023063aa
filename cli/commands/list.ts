/**
 * `tifa list [document…]`: the documents of the corpus, what is there of them, and who cites whom.
 *
 *     tifa list                        all, by line and year, with what is there, to be fetched and missing
 *     tifa list 1996..2005 --lang ru   those of ten years, and their Russian texts
 *     tifa list 2023                   one document: titles, texts, addresses, citations
 *     tifa list --tree                 who cites whom
 *
 * Documents without a text are listed too: they are never compared.
 */

import { plainFinding } from '../../src/command.ts'
import { type Corpus, corpusDir, type Document, type Lineage, lineageOf, loadCorpus } from '../../src/index.ts'
import { toldPath } from '../../src/words/told-path.ts'
import { chooseDocuments } from '../choose-documents.ts'
import { type Command, EXIT, flag, number, text } from '../command.ts'
import { corpusOption, displayOptions } from '../option-tables.ts'
import { readLangs } from '../tell-acquired.ts'
import type { AmbiguousWidth } from '../text-width.ts'

export const list: Command = {
  name: 'list',
  positionals: '[documents..]',
  describe: {
    zh: '列出语料库的文件、已有和可取的文本；--tree 列出援引关系',
    en: 'list documents with the texts that are there or can be fetched; --tree: who cites whom',
  },
  options: {
    line: {
      type: 'string',
      value: 'LINE',
      describe: { zh: '只列这一类，如 general、border', en: 'one line of documents only, such as general or border' },
    },
    lang: { type: 'list', value: 'zh,ru,en', describe: { zh: '只看这些文字', en: 'these languages only' } },
    tree: { type: 'boolean', describe: { zh: '列出谁援引谁', en: 'show who cites whom' } },
    format: { type: 'string', choices: ['text', 'json'], describe: { zh: '输出形式', en: 'form of the output' } },
    ...corpusOption,
    width: displayOptions.width,
    'ambiguous-width': displayOptions['ambiguous-width'],
  },
  examples: [
    ['tifa list 1996..2005', { zh: '十年间的文件', en: 'the documents of ten years' }],
    ['tifa list 2023', { zh: '一份文件的全部记录', en: 'all that is recorded of one document' }],
    ['tifa list --tree --line border', { zh: '边界文件的援引关系', en: 'who cites whom among those of the border' }],
  ],
  run: async (args, terminal) => {
    const { ui } = terminal
    const asked = text(args, 'corpus')
    const { dir } = await corpusDir({ workingDir: terminal.cwd, ...(asked === undefined ? {} : { corpus: asked }) })
    const corpus = await loadCorpus(dir, { workingDir: terminal.cwd })
    const line = text(args, 'line')
    const { ids, series } = chooseDocuments(corpus, args.positionals, { all: false, line, every: true })
    const documents = ids.length === 0 ? corpus.documents : corpus.documents.filter((d) => ids.includes(d.id))
    const links = lineageOf(corpus)
    if (text(args, 'format') === 'json') {
      await terminal.write(`${JSON.stringify(asData(corpus, documents, links), null, 2)}\n`)
      return EXIT.clean
    }
    const { ListPage, listedLanguages } = await import('../render-list.ts')
    const langs = readLangs(args)
    const page = new ListPage(
      { documents, links, langs: langs.length > 0 ? langs : listedLanguages(corpus.documents) },
      ui,
      {
        width: number(args, 'width') ?? (await terminal.width()),
        ambiguousWidth: (number(args, 'ambiguous-width') ?? 1) as AmbiguousWidth,
        color: await terminal.color({ none: flag(args, 'no-color') }),
      },
    )
    page.head(toldPath(corpus.dir), corpus.documents)
    const [only] = documents
    if (flag(args, 'tree')) page.tree()
    else if (!series && args.positionals.length > 0 && documents.length === 1) page.card(only!)
    else page.table()
    await terminal.write(page.text())
    return EXIT.clean
  },
}

const asData = (corpus: Corpus, documents: readonly Document[], links: readonly Lineage[]) => ({
  schema: 'tifa/list@1',
  corpus: toldPath(corpus.dir),
  documents: documents.map((d) => ({
    id: d.id,
    ...(d.siglum === undefined ? {} : { siglum: d.siglum }),
    date: d.date,
    type: d.type,
    ...(d.line === undefined ? {} : { line: d.line }),
    ...(d.signatories === undefined ? {} : { signatories: d.signatories }),
    titles: d.titles,
    aliases: d.aliases,
    place: d.place,
    invented: d.invented,
    witnesses: d.witnesses.map(({ siglum, lang, fidelity, name, standing, file, sha256 }) => ({
      siglum,
      lang,
      fidelity,
      ...(name === undefined ? {} : { name }),
      standing,
      file: toldPath(file),
      sha256,
    })),
    sources: d.sources,
    cites: links.filter((l) => l.from === d.id).map((l) => l.to),
    citedBy: links.filter((l) => l.to === d.id).map((l) => l.from),
  })),
  findings: corpus.findings.map(plainFinding),
})
