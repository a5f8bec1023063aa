/**
 * The comparison as TEI P5: parallel segmentation, with a header that names the witnesses and what they are.
 *
 *     <ab xml:id="t1.b12" type="clause" ana="#revised #firm">
 *       <app type="clause"><rdg wit="#w1"><milestone unit="clause" xml:id="w1.3" n="3"/><label>三、</label></rdg>…</app>
 *       双方<app type="wording"><rdg wit="#w1">支持</rdg><rdg wit="#w2">欢迎</rdg></app>该倡议。</ab>
 *
 * One `text` for each earlier witness: tifa compares pairs. Reading one witness's `rdg` and what stands outside any
 * `app` gives its clauses byte for byte, each from its milestone; where the two orders differ, `transpose` lists the
 * milestones of the earlier witness in its own order. Beside a digest there is no `app`: both texts as they are, the
 * digest marked as a summary, and the links as `linkGrp type="echo"`. Behind the beads stand, as `spanGrp`, wording that
 * travelled and changes of who speaks and how strongly. Nothing is indented inside a text: white space
 * counts. Control characters that XML cannot hold are `<g ref="#U0001"/>`.
 */
import type { Collated, View, WitnessView, WordingAlignment } from '../src/core.ts'
import { teiWords } from '../src/words/report-words.ts'
import { type ReadSide, sideOf } from './both-readings.ts'
import { newsLines } from './news-lines.ts'
import { Apparatus, labelled } from './tei/apparatus.ts'
import { CATEGORIES } from './tei/categories.ts'
import { stanceSpans } from './tei/stance-spans.ts'
import { escaped, FORBIDDEN, hex, Ids, plain } from './tei/xml.ts'
import { webAddress } from './unseen.ts'

class Writer {
  private readonly ids = new Ids()
  /** Characters that XML cannot hold, as met. */
  private readonly characters = new Set<string>()
  private readonly collated: Collated
  private readonly view: View

  constructor(collated: Collated, view: View) {
    this.collated = collated
    this.view = view
  }

  document(): string {
    const { view } = this
    const texts = this.texts()
    const body =
      texts.length === 1
        ? `<text>${texts[0]}</text>`
        : `<text>\n<group>\n${texts.map((t, i) => `<text n="${i + 1}">${t}</text>`).join('\n')}\n</group>\n</text>`
    return [
      '<?xml version="1.0" encoding="UTF-8"?>',
      `<TEI xmlns="http://www.tei-c.org/ns/1.0" xml:lang="${view.ui}">`,
      this.header(),
      body,
      '</TEI>\n',
    ].join('\n')
  }

  private wit(index: number): string {
    return this.ids.of(`w${index + 1}`)
  }

  private text(text: string): string {
    return escaped(text).replace(FORBIDDEN, (c) => {
      this.characters.add(hex(c))
      return `<g ref="#U${hex(c)}"/>`
    })
  }

  private header(): string {
    const { view } = this
    const lines = [...view.lead, ...(view.hidden === null ? [] : [view.hidden]), ...newsLines(view)]
    const languages = [...new Set([view.ui, ...view.witnesses.flatMap((w) => [w.lang, w.titleLang])])].sort()
    const characters = [...this.characters].sort()
    return [
      '<teiHeader>',
      '<fileDesc>',
      `<titleStmt><title>${plain(view.title)}</title></titleStmt>`,
      `<publicationStmt><p>Made by tifa ${plain(view.tool.version)} (ICU ${plain(view.tool.icu)}). Links and variants were found by a program: check them against the texts before quoting.</p></publicationStmt>`,
      '<sourceDesc>',
      '<listWit>',
      ...view.witnesses.map((w, i) => this.witness(w, i)),
      '</listWit>',
      '</sourceDesc>',
      '</fileDesc>',
      '<encodingDesc>',
      '<projectDesc>',
      ...lines.map((line) => `<p>${plain(line)}</p>`),
      '</projectDesc>',
      '<editorialDecl><p>The texts are given as the files have them; line breaks are those of the files. Printed labels stand in label elements. Where a digest takes part only shared subjects are linked, never wording.</p></editorialDecl>',
      '<classDecl>',
      ...CATEGORIES.map(
        ([group, rows]) =>
          `<taxonomy xml:id="${this.ids.of(group)}">${rows.map(([id, says]) => `<category xml:id="${this.ids.of(id)}"><catDesc>${says}</catDesc></category>`).join('')}</taxonomy>`,
      ),
      '</classDecl>',
      ...(view.columns.some((c) => c.kind === 'wording')
        ? ['<variantEncoding method="parallel-segmentation" location="internal"/>']
        : []),
      ...(characters.length === 0
        ? []
        : [
            `<charDecl>${characters.map((c) => `<char xml:id="U${c}"><note>control character or half of a pair, U+${c}</note></char>`).join('')}</charDecl>`,
          ]),
      '</encodingDesc>',
      `<profileDesc><langUsage>${languages.map((l) => `<language ident="${l}">${{ zh: 'Chinese', ru: 'Russian', en: 'English' }[l]}</language>`).join('')}</langUsage></profileDesc>`,
      '</teiHeader>',
    ].join('\n')
  }

  private witness(w: WitnessView, index: number): string {
    const url = webAddress(w.url)
    const note = (type: string, words: string | null | undefined): string =>
      words ? `<note type="${type}">${plain(words)}</note>` : ''
    const day = w.date !== null && /^\d{4}-\d{2}-\d{2}$/.test(w.date) ? ` when="${w.date}"` : ''
    return [
      `<witness xml:id="${this.wit(index)}" n="${plain(w.siglum)}" ana="#${this.ids.of(w.fidelity)}"><bibl>`,
      `<title xml:lang="${w.titleLang}">${plain(w.title)}</title>`,
      w.date === null ? '' : `<date${day}>${plain(w.date)}</date>`,
      w.publisher === null ? '' : `<publisher>${plain(w.publisher)}</publisher>`,
      url === null ? '' : `<ref target="${plain(encodeURI(decodable(url)))}">${plain(url)}</ref>`,
      `<idno type="file">${plain(w.file)}</idno><idno type="sha256">${plain(w.sha256)}</idno>`,
      note('fidelity', w.fidelityWords),
      note('standing', w.standingWords),
      note('published', w.published),
      note('accessed', w.accessed),
      note('note', w.note),
      '</bibl></witness>',
    ].join('')
  }

  /** One text for each wording alignment, and one for all summaries. */
  private texts(): readonly string[] {
    const { alignments } = this.collated.collation
    const texts = alignments.flatMap((alignment, k) =>
      alignment.kind === 'wording' ? [this.wording(alignment, k, this.indexOf(alignment.a, k))] : [],
    )
    if (alignments.some((alignment) => alignment.kind === 'subject')) texts.push(this.subjects())
    return texts
  }

  /** Alignment `k` is that of the k-th witness which is not the base. */
  private indexOf(siglum: string, k: number): number {
    const { witnesses } = this.collated.collation
    return witnesses[k]?.siglum === siglum ? k : witnesses.findIndex((w) => w.siglum === siglum)
  }

  private side(index: number): ReadSide {
    const shown = this.collated.collation.witnesses[index]
    const witness = this.collated.witnesses[index]
    if (!shown || !witness) throw new Error(`assertion: no witness ${index}`)
    return sideOf(witness.text, shown.clauses)
  }

  private wording(alignment: WordingAlignment, k: number, index: number): string {
    const base = this.collated.base
    const { witnesses } = this.collated.collation
    const [a, b] = [this.side(index), this.side(base)]
    const langs = [witnesses[index]?.lang, witnesses[base]?.lang] as const
    const scope = `t${k + 1}`
    const part = new Apparatus({
      words: (text) => this.text(text),
      milestone: (side, clause) => this.ids.of(scope, this.wit(side === 'a' ? index : base), clause.id),
      wit: (side) => `#${this.wit(side === 'a' ? index : base)}`,
      category: (name) => `#${this.ids.of(name)}`,
      langs: langs[0] === langs[1] ? null : { a: langs[0] ?? '', b: langs[1] ?? '' },
      a,
      b,
    })
    const abs = alignment.beads.map((bead) => part.bead(bead, this.ids.of(scope, bead.id)))
    const inOrder = witnesses[index]?.clauses.map((c) => c.id) ?? []
    const asRead = alignment.beads.flatMap((bead) => bead.a)
    const order =
      inOrder.join('\n') === asRead.join('\n')
        ? []
        : [
            '<listTranspose>',
            `<desc>The clauses of ${plain(alignment.a)} in its own order; above they stand where their counterparts do.</desc>`,
            `<transpose>${inOrder.map((id) => `<ptr target="#${this.ids.of(scope, this.wit(index), id)}"/>`).join('')}</transpose>`,
            '</listTranspose>',
          ]
    const travelled = this.passages(alignment, index, scope)
    const stances = stanceSpans(alignment.beads, {
      category: (name) => `#${this.ids.of(name)}`,
      id: (...parts) => this.ids.of(scope, ...parts),
      text: { a: a.text, b: b.text },
      clauseAt: (side, offset) => this.pointer(scope, side === 'a' ? index : base, offset),
      sigla: { a: alignment.a, b: alignment.b },
    })
    return `<body>\n<div type="collation" corresp="#${this.wit(index)} #${this.wit(base)}" xml:lang="${langs[1]}">\n${[...abs, ...order, ...travelled, ...stances].join('\n')}\n</div>\n</body>`
  }

  /** What points to the clause of a witness that holds a place of its text. */
  private pointer(scope: string, index: number, offset: number): string | null {
    const clauses = this.collated.collation.witnesses[index]?.clauses
    const clause = clauses?.find((c) => c.start <= offset && offset < c.end)
    return clause ? `#${this.ids.of(scope, this.wit(index), clause.id)}` : null
  }

  /** Wording that travelled: the words as the later text prints them, and the clauses of both texts that hold them. */
  private passages(alignment: WordingAlignment, index: number, scope: string): readonly string[] {
    if (alignment.passages.length === 0) return []
    const base = this.collated.base
    const side = this.side(base)
    const spans = alignment.passages.flatMap(({ a, b, exact }) => {
      const [inA, inB] = [this.pointer(scope, index, a[0]), this.pointer(scope, base, b[0])]
      if (inA === null || inB === null) return []
      const target = `${inA} ${inB}`
      // A span holds characters alone, no g: what XML cannot hold is named.
      const words = plain(side.text.slice(...b))
      return [`<span type="${exact ? 'exact' : 'near'}" target="${target}">${words}</span>`]
    })
    return [
      '<spanGrp type="passage">',
      `<desc>Words of ${plain(alignment.b)} that stand in ${plain(alignment.a)}, the same or nearly, in whatever clause.</desc>`,
      ...spans,
      '</spanGrp>',
    ]
  }

  /** The later text once, each summary, and their links. */
  private subjects(): string {
    const { collation, base } = this.collated
    const parts = [this.asItIs(base)]
    collation.alignments.forEach((alignment, k) => {
      if (alignment.kind !== 'subject') return
      const index = this.indexOf(alignment.a, k)
      parts.push(this.asItIs(index))
      if (alignment.echoes.length === 0) return
      const links = alignment.echoes.map(
        (echo) =>
          `<link type="${echo.strength}" target="#${this.ids.of('s', this.wit(index), echo.a)} #${this.ids.of('s', this.wit(base), echo.b)}"/>`,
      )
      parts.push(
        `<linkGrp type="echo" corresp="#${this.wit(index)} #${this.wit(base)}">\n${links.join('\n')}\n</linkGrp>`,
      )
    })
    return `<body>\n${parts.slice(0, 1).join('')}\n<div type="subjects">\n<head>${plain(teiWords.subjects[this.view.ui])}</head>\n${parts.slice(1).join('\n')}\n</div>\n</body>`
  }

  /** A text without any apparatus. A digest says that it is one. */
  private asItIs(index: number): string {
    const shown = this.collated.collation.witnesses[index]
    const side = this.side(index)
    const view = this.view.witnesses[index]
    if (!shown || !view) throw new Error(`assertion: no witness ${index}`)
    const digest = shown.fidelity === 'digest'
    const abs = shown.clauses.map((clause) => {
      const id = this.ids.of('s', this.wit(index), clause.id)
      const words =
        labelled(clause, side, (text) => this.text(text)) + this.text(side.text.slice(clause.start, clause.end))
      return `<ab xml:id="${id}" n="${plain(clause.id)}" type="${clause.kind}">${words}</ab>`
    })
    const head = digest
      ? `<head xml:lang="${this.view.ui}">${plain(`${view.short}: ${view.fidelityWords}`)}</head>\n`
      : ''
    return `<div type="${digest ? 'summary' : 'witness'}" corresp="#${this.wit(index)}" ana="#${this.ids.of(shown.fidelity)}" xml:lang="${shown.lang}">\n${head}${abs.join('\n')}\n</div>`
  }
}

/** An address that is encoded already is not encoded twice. */
function decodable(url: string): string {
  try {
    return decodeURI(url)
  } catch {
    return url
  }
}

/** The comparison as a TEI P5 document. The view gives titles, first lines and words for what the texts are. */
export const toTei = (collated: Collated, view: View): string => new Writer(collated, view).document()
