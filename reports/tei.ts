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
 * digest marked as a summary, and the links as `linkGrp type="echo"`. Nothing is indented inside a text: white space
 * counts. Control characters that XML cannot hold are `<g ref="#U0001"/>`.
 */
import type { Bead, Clause, Collated, View, WitnessView, WordingAlignment } from '../src/index.ts'
import { type Piece, type ReadSide, readBoth, sideOf } from './both-readings.ts'
import { webAddress } from './unseen.ts'

/** What XML 1.0 cannot hold. */
const FORBIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Cs}/gu
/** What an editor would obey or hide: written by number, and so read back as it was. */
const BY_NUMBER =
  /[\r\u007f-\u009f\u061c\u180e\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]|[\u{e0000}-\u{e007f}]/gu

const hex = (c: string): string => (c.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')
const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }
const escaped = (text: string): string =>
  text.replace(/[&<>"]/g, (c) => ESCAPES[c] as string).replace(BY_NUMBER, (c) => `&#x${hex(c)};`)

/** For attributes, and for text that no witness prints. */
const plain = (text: string): string => escaped(text.replace(FORBIDDEN, (c) => `⟨U+${hex(c)}⟩`))

/** Names as XML wants them for `xml:id`: unique, made of the words given. */
class Ids {
  private readonly made = new Map<string, string>()
  private readonly taken = new Set<string>()

  /** The same words give the same id. */
  of(...parts: readonly string[]): string {
    const key = parts.join('\u0000')
    const known = this.made.get(key)
    if (known !== undefined) return known
    const name = parts.join('.').replace(/[^\p{L}\p{Nd}._-]/gu, '_')
    let id = name
    for (let n = 2; this.taken.has(id); n++) id = `${name}_${n}`
    this.taken.add(id)
    this.made.set(key, id)
    return id
  }
}

const CATEGORIES: readonly (readonly [group: string, rows: readonly (readonly [id: string, says: string])[]])[] = [
  [
    'fidelity',
    [
      ['full', 'full text: the official text, whole'],
      ['abridged', 'excerpts: official words, not all of them'],
      ['digest', "editors' summary: not the document's words, not to be quoted"],
    ],
  ],
  [
    'relation',
    [
      ['kept', 'equal but for width, quotes and the like'],
      ['revised', 'the same clause in other words'],
      ['split', 'one clause of the earlier text, several of the later'],
      ['merged', 'several clauses of the earlier text, one of the later'],
      ['added', 'in the later text alone'],
      ['dropped', 'in the earlier text alone; no claim that it was repealed'],
      ['absent', 'in one text alone, where the other is excerpts or a later stage does not allow more to be said'],
      ['moved', 'out of the common order'],
      ['doubtful', 'the link is doubtful'],
    ],
  ],
  [
    'evidence',
    [
      ['firm', 'both texts are whole'],
      ['limited', 'a text is not whole: neither an addition nor a deletion is claimed'],
    ],
  ],
]

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
    const lines = [...view.lead, ...(view.hidden === null ? [] : [view.hidden])]
    const languages = [...new Set([view.ui, ...view.witnesses.map((w) => w.lang)])].sort()
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
      `<title xml:lang="${w.lang}">${plain(w.title)}</title>`,
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
    return `<body>\n<div type="collation" corresp="#${this.wit(index)} #${this.wit(base)}" xml:lang="${langs[1]}">\n${[...abs, ...order].join('\n')}\n</div>\n</body>`
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
    return `<body>\n${parts.slice(0, 1).join('')}\n<div type="subjects">\n<head>${plain(this.view.ui === 'zh' ? '编者提要与同题' : "Editors' summaries and shared subjects")}</head>\n${parts.slice(1).join('\n')}\n</div>\n</body>`
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

/** The printed label, and what stands between it and the text. */
function labelled(clause: Clause, side: ReadSide, written: (text: string) => string): string {
  if (clause.labelSpan === null) return ''
  const [start, end] = clause.labelSpan
  return `<label>${written(side.text.slice(start, end))}</label>${written(side.text.slice(end, clause.start))}`
}

interface ApparatusContext {
  readonly words: (text: string) => string
  readonly milestone: (side: 'a' | 'b', clause: Clause) => string
  readonly wit: (side: 'a' | 'b') => string
  readonly category: (name: string) => string
  /** Where the two texts are in different languages. */
  readonly langs: { readonly a: string; readonly b: string } | null
  readonly a: ReadSide
  readonly b: ReadSide
}

/** The apparatus of one pair of witnesses. */
class Apparatus {
  private readonly context: ApparatusContext

  constructor(context: ApparatusContext) {
    this.context = context
  }

  bead(bead: Bead, id: string): string {
    const { category, a, b } = this.context
    const clauses = [...bead.a.map((x) => a.clauses.get(x)), ...bead.b.map((x) => b.clauses.get(x))]
    const type = clauses.every((c) => c?.kind === 'heading') ? 'heading' : 'clause'
    const alone = bead.relation === 'added' || bead.relation === 'dropped'
    const ana = [
      alone && bead.evidence === 'limited' ? 'absent' : bead.relation,
      bead.evidence,
      ...(bead.moved ? ['moved'] : []),
      ...(bead.doubtful ? ['doubtful'] : []),
    ]
    const words = readBoth(bead, a, b).map((piece) => this.piece(piece))
    return `<ab xml:id="${id}" type="${type}" ana="${ana.map(category).join(' ')}">${words.join('')}</ab>`
  }

  private rdg(side: 'a' | 'b', content: string): string {
    const { wit, langs } = this.context
    const lang = langs === null ? '' : ` xml:lang="${langs[side]}"`
    return content === '' ? `<rdg wit="${wit(side)}"${lang}/>` : `<rdg wit="${wit(side)}"${lang}>${content}</rdg>`
  }

  private piece(piece: Piece): string {
    const { a, b, category } = this.context
    const words = (side: ReadSide, span: readonly [number, number] | null): string =>
      span === null ? '' : this.context.words(side.text.slice(...span))
    switch (piece.type) {
      case 'same':
        return words(b, piece.b)
      case 'change': {
        const ana = piece.evidence === 'limited' ? ` ana="${category('limited')}"` : ''
        return `<app type="${piece.kind}"${ana}>${this.rdg('a', words(a, piece.a))}${this.rdg('b', words(b, piece.b))}</app>`
      }
      case 'start':
        return `<app type="clause">${this.start('a', piece.a)}${this.start('b', piece.b)}</app>`
    }
  }

  private start(side: 'a' | 'b', clause: Clause | null): string {
    if (clause === null) return this.rdg(side, '')
    const { milestone } = this.context
    const mark = `<milestone unit="clause" xml:id="${milestone(side, clause)}" n="${plain(clause.id)}"/>`
    return this.rdg(side, `${mark}${labelled(clause, this.context[side], this.context.words)}`)
  }
}

/** The comparison as a TEI P5 document. The view gives titles, first lines and words for what the texts are. */
export const toTei = (collated: Collated, view: View): string => new Writer(collated, view).document()
