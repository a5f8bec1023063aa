/**
 * The documents of a corpus as lines of text: by line and year, one document, or as a tree of who cites whom.
 *
 *     总体关系（44 份）
 *     1997  1997-04-23-multipolar-world  中 –  俄 –  英 ↓
 *           中华人民共和国和俄罗斯联邦关于世界多极化和建立国际新秩序的联合声明
 *
 * Beside each document stands what is there of it in each language, and whether an address of its text is listed.
 */
import { documentName, fidelityWords, guessLang, holdsText, publisherWords, titleOf } from '../src/command.ts'
import { type Document, type Lang, type Lineage, type Ui, type Witness, words } from '../src/index.ts'
import { listWords } from '../src/words/command-words.ts'
import { langWords, lineWords, signatoryWords, sourceWords } from '../src/words/names.ts'
import { type Label, say } from '../src/words/say.ts'
import { toldPath } from '../src/words/told-path.ts'
import { type Typesetter, typeset } from '../src/words/typeset.ts'
import { paint } from './paint.ts'
import type { TextOptions } from './text-page.ts'
import { textWidth } from './text-width.ts'
import { visible } from './visible.ts'
import { wrapIndented } from './wrap.ts'

/** Columns of a year and the space behind it; ids stand from here. */
const YEAR = 6
const GAP = '  '
const FIDELITIES = ['full', 'abridged', 'digest'] as const

export interface Listed {
  readonly documents: readonly Document[]
  /** Of all documents of the corpus. */
  readonly links: readonly Lineage[]
  /** In the order of the columns. */
  readonly langs: readonly Lang[]
}

const languagesOf = (document: Document): readonly Lang[] => [
  ...document.witnesses.map((w) => w.lang),
  ...document.sources.map((s) => s.lang),
]

/** Languages of which anything is known, in their usual order. */
export const listedLanguages = (documents: readonly Document[]): readonly Lang[] => {
  const known = new Set(documents.flatMap(languagesOf))
  return (['zh', 'ru', 'en'] as const).filter((lang) => known.has(lang))
}

/** The best text of a language that stands, and whether an address may give a better one. */
function stateOf(document: Document, lang: Lang) {
  const texts = document.witnesses.filter((w) => w.lang === lang)
  const there = FIDELITIES.find((fidelity) => texts.some((w) => w.fidelity === fidelity)) ?? null
  const listed = there !== 'full' && document.sources.some((s) => s.lang === lang && holdsText(s))
  return { there, listed }
}

export class ListPage {
  private readonly lines: string[] = []
  private readonly t: Typesetter

  constructor(
    private readonly listed: Listed,
    private readonly ui: Ui,
    private readonly options: TextOptions,
  ) {
    this.t = typeset(ui)
  }

  text(): string {
    return `${this.lines.join('\n')}\n`
  }

  head(corpus: string, all: readonly Document[]): void {
    const texts = all.reduce((n, d) => n + d.witnesses.length, 0)
    const { documents } = this.listed
    this.put(say(this.ui, listWords.corpus, { corpus, documents: all.length, texts }), 0)
    if (documents.length < all.length)
      this.put(say(this.ui, listWords.selected, { documents: documents.length, all: all.length }), 0)
  }

  /** By line, by year; then what is there, to be fetched and missing in each language. */
  table(): void {
    const { documents, langs } = this.listed
    if (documents.some((d) => langs.some((lang) => stateOf(d, lang).there !== 'full')))
      this.put(listWords.legend[this.ui], 0)
    const byLine = new Map<string | null, Document[]>()
    for (const d of documents) byLine.set(d.line ?? null, [...(byLine.get(d.line ?? null) ?? []), d])
    const ids = documents.reduce((most, d) => Math.max(most, this.width(visible(d.id))), 0)
    const columns = langs.map((lang) =>
      documents.reduce((most, d) => Math.max(most, this.width(this.cell(d, lang))), 0),
    )
    for (const [line, members] of byLine) {
      this.lines.push('')
      // A corpus without lines has no heads for them.
      if (byLine.size > 1 || line !== null)
        this.lines.push(paint(this.lineHead(line, members.length), 'heading', this.options.color))
      let year = ''
      for (const document of members) {
        const own = document.date.slice(0, 4)
        this.row(document, own === year ? '' : own, ids, columns)
        year = own
      }
    }
    if (documents.length > 1) {
      this.lines.push('')
      for (const lang of langs) this.put(this.total(lang), 0)
    }
  }

  private row(document: Document, year: string, ids: number, columns: readonly number[]): void {
    const cells = this.listed.langs.map((lang, i) => {
      const cell = this.cell(document, lang)
      return cell + ' '.repeat(columns[i]! - this.width(cell))
    })
    const id = visible(document.id)
    const states = cells.join(GAP).trimEnd()
    const room = this.options.width - YEAR - ids - GAP.length
    const beside = columns.reduce((sum, c) => sum + c + GAP.length, -GAP.length) <= room
    const head = year.padEnd(YEAR) + paint(id, 'strong', this.options.color)
    this.lines.push(beside ? `${head}${' '.repeat(ids - this.width(id))}${GAP}${states}` : head)
    if (!beside) this.put(states, YEAR)
    this.put(titleOf(document, this.ui), YEAR)
    if (document.witnesses.length > 0)
      this.put(this.t.clauses(document.witnesses.map((w) => `${w.siglum} ${fidelityWords(w, this.ui)}`)), YEAR)
  }

  private cell(document: Document, lang: Lang): string {
    const { there, listed } = stateOf(document, lang)
    const what = (there === null ? '' : listWords.there[there][this.ui]) + (listed ? '↓' : '')
    return `${listWords.column[lang][this.ui]} ${what === '' ? '–' : what}`
  }

  private lineHead(line: string | null, documents: number): string {
    return say(this.ui, listWords.line, { line: labelOfLine(line), documents })
  }

  private total(lang: Lang): string {
    const states = this.listed.documents.map((d) => stateOf(d, lang))
    const count = (fidelity: Witness['fidelity']): number => states.filter((s) => s.there === fidelity).length
    return say(this.ui, listWords.total, {
      lang: langWords[lang],
      full: count('full'),
      abridged: count('abridged'),
      digest: count('digest'),
      listed: states.filter((s) => s.listed).length,
      without: states.filter((s) => s.there === null && !s.listed).length,
    })
  }

  /** All that the record and the texts say of one document. */
  card(document: Document): void {
    const { ui, t } = this
    const { color } = this.options
    this.lines.push('', paint(visible(document.id), 'strong', color))
    this.put(documentName(document, ui), 4)
    for (const [lang, title] of Object.entries(document.titles))
      this.put(`${langWords[lang as Lang][ui]}  ${title}`, 4, 8)
    if (document.aliases.length > 0) this.put(t.named(listWords.card.names[ui], t.list(document.aliases)), 4, 8)
    const facts = [
      t.date(document.date),
      document.place[ui] ?? '',
      document.line === undefined ? '' : labelOfLine(document.line)[ui],
      document.signatories === undefined ? '' : signatoryWords[document.signatories][ui],
    ]
    this.put(t.parts(facts), 4, 8)
    if (document.note !== undefined) this.put(t.named(listWords.card.note[ui], this.inWhich(document.note)), 4, 8)
    if (document.witnesses.length === 0) this.put(listWords.noText[ui], 4, 8)
    for (const w of document.witnesses)
      this.put(t.clauses([w.siglum, fidelityWords(w, ui), words.standing[w.standing][ui], toldPath(w.file)]), 4, 8)
    this.links(document)
    if (document.sources.length === 0 && !document.invented) this.put(listWords.noAddress[ui], 4, 8)
    for (const s of document.sources) {
      const says = [
        langWords[s.lang],
        sourceWords[s.kind ?? 'text'],
        s.standing && sourceWords[s.standing],
        sourceWords[s.sure],
      ]
      const what = says.map((label) => label?.[ui] ?? '')
      this.put(`${t.parts([publisherWords(s.publisher, ui), ...what])}  ${s.url}`, 4, 8)
      if (s.note !== undefined) this.put(this.inWhich(s.note), 8)
    }
  }

  /** A note as its maintainer wrote it; where that is not in the language of the interface, in which it is. */
  private inWhich(note: string): string {
    const lang = guessLang(note)
    // Letters of another script in a note are names and quoted words: what most of it is in counts.
    return lang === this.ui ? note : note + this.t.aside(langWords[lang][this.ui])
  }

  private links({ id }: Document): void {
    const { links } = this.listed
    const cites = links.filter((l) => l.from === id).map((l) => l.to)
    const citedBy = links.filter((l) => l.to === id).map((l) => l.from)
    if (cites.length > 0) this.put(say(this.ui, listWords.cites, { documents: cites }), 4, 8)
    if (citedBy.length > 0) this.put(say(this.ui, listWords.citedBy, { documents: citedBy }), 4, 8)
  }

  /** Each document that no other cites, with what it cites below it, and so on down. */
  tree(): void {
    const { documents, links } = this.listed
    const chosen = new Set(documents.map((d) => d.id))
    const citesOf = (id: string): readonly string[] => links.filter((l) => l.from === id).map((l) => l.to)
    const cited = new Set(links.filter((l) => chosen.has(l.from) && l.from !== l.to).map((l) => l.to))
    const roots = documents.filter((d) => !cited.has(d.id) && citesOf(d.id).length > 0)
    this.put(listWords.tree[this.ui], 0)
    this.lines.push('')
    const shown = new Set<string>()
    const branch = (id: string, mark: string, under: string): void => {
      const below = citesOf(id)
      const again = below.length > 0 && shown.has(id)
      const name = paint(visible(id), mark === '' ? 'strong' : 'plain', this.options.color)
      this.lines.push(mark + name + (again ? this.t.aside(listWords.above[this.ui]) : ''))
      shown.add(id)
      // Records may say that two documents cite each other; what stands above is not gone into again.
      if (again) return
      below.forEach((next, i) => {
        const last = i === below.length - 1
        branch(next, `${under}${last ? '└' : '├'} `, `${under}${last ? ' ' : '│'} `)
      })
    }
    for (const root of roots) branch(root.id, '', '')
    const unlinked = documents.filter((d) => !shown.has(d.id)).length
    if (unlinked > 0) {
      if (roots.length > 0) this.lines.push('')
      this.put(say(this.ui, listWords.unlinked, { documents: unlinked }), 0)
    }
  }

  private width(text: string): number {
    return textWidth(text, this.options.ambiguousWidth)
  }

  private put(line: string, indent: number, hang = indent): void {
    const { width, ambiguousWidth: ambiguous } = this.options
    for (const l of wrapIndented(visible(line), { width, indent, hang, ambiguous })) this.lines.push(l)
  }
}

function labelOfLine(line: string | null): Label {
  if (line === null) return listWords.otherLine
  return Object.hasOwn(lineWords, line) ? lineWords[line as keyof typeof lineWords] : { zh: line, en: line }
}
