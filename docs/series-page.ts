/**
 * The page of the series: a table a line of documents, and a drawing of who cites whom.
 *
 *     | 1997-04-23 | 中华人民共和国和俄罗斯联邦关于世界多极化… | en | – |
 */
import { holdsText, titleOf } from '../src/command.ts'
import { type Corpus, type Document, type Lineage, lineageOf } from '../src/index.ts'
import { lineWords } from '../src/words/names.ts'

const HEAD = `# The series

Every document of the corpus that comes with tifa, by line and year; \`tifa list\` shows the same with the texts that you
have brought in. Written by \`node docs/write-series.mjs\` from the records in [corpus](../corpus); not to be edited.

What stands here are facts: titles as a publisher prints them, days, places, who cites whom. They were taken from public
pages of the publishers that each record lists; a title, a place or an address that was not seen is left out, and a name
that others gave is told as such. The texts themselves are their publishers': see [Bringing texts in](bringing-texts-in.md).

*Addresses*: languages in which an address of the document's own words is listed, and which \`tifa fetch\` may get.
*Cites*: what the record, or a text that is here, names; it is not all that the document cites.
`

/** The page as Markdown, the same for the same corpus. */
export function seriesPage(corpus: Corpus): string {
  const links = lineageOf(corpus)
  const lines = [...new Set(corpus.documents.map((d) => d.line ?? ''))]
  const tables = lines.map((line) => tableOf(line, corpus.documents, links))
  return `${[HEAD.trimEnd(), summary(corpus.documents), ...tables, drawing(corpus.documents, links)].join('\n\n')}\n`
}

const LANGS = ['zh', 'ru', 'en'] as const

const listed = (document: Document): readonly string[] =>
  LANGS.filter((lang) => document.sources.some((s) => s.lang === lang && holdsText(s)))

function summary(documents: readonly Document[]): string {
  const count = (is: (d: Document) => boolean): number => documents.filter(is).length
  const row = (lang: (typeof LANGS)[number]): string =>
    `| ${{ zh: 'Chinese', ru: 'Russian', en: 'English' }[lang]} | ${count((d) => d.titles[lang] !== undefined)} | ${count((d) => listed(d).includes(lang))} |`
  return [
    `${documents.length} documents, ${documents[0]?.date.slice(0, 4)} to ${documents.at(-1)?.date.slice(0, 4)}; ${count((d) => listed(d).length === 0)} of them without an address of their own words in any language.`,
    '',
    '| language | title known | address listed |',
    '| --- | ---: | ---: |',
    ...LANGS.map(row),
  ].join('\n')
}

function tableOf(line: string, documents: readonly Document[], links: readonly Lineage[]): string {
  const label = Object.hasOwn(lineWords, line) ? lineWords[line as keyof typeof lineWords].en : line || 'Other'
  return [
    `## ${label}`,
    '',
    '| document | title | addresses | cites |',
    '| --- | --- | --- | --- |',
    ...documents
      .filter((d) => (d.line ?? '') === line)
      .map((d) => {
        const cites = links.filter((l) => l.from === d.id).map((l) => `\`${l.to}\``)
        return `| \`${d.id}\` | ${escaped(d.titles.zh ?? titleOf(d, 'en'))} | ${listed(d).join(', ') || '–'} | ${cites.join(', ') || '–'} |`
      }),
  ].join('\n')
}

const escaped = (words: string): string => words.replaceAll('|', '\\|')

/** Arrows from a document to those that it cites, each document once, in boxes by decade. */
function drawing(documents: readonly Document[], links: readonly Lineage[]): string {
  const linked = documents.filter(({ id }) => links.some((l) => l.from === id || l.to === id))
  const node = (id: string): string => `d${documents.findIndex((d) => d.id === id)}`
  const decades = [...new Set(linked.map((d) => d.date.slice(0, 3)))]
  return [
    '## Who cites whom',
    '',
    '```mermaid',
    'graph RL',
    ...decades.flatMap((decade) => [
      `  subgraph ${decade}0s`,
      ...linked.filter((d) => d.date.startsWith(decade)).map((d) => `    ${node(d.id)}["${d.id}"]`),
      '  end',
    ]),
    ...links.map((l) => `  ${node(l.from)} --> ${node(l.to)}`),
    '```',
  ].join('\n')
}
