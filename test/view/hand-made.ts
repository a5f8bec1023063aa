/**
 * Collations made by hand, small enough to read: the view is tested without the stages before it.
 *
 *     collated({ a: witness('2021·zh', ['一、双方支持该倡议。']), b: …, beads: [link('1', '1', 'revised', [['支持', '欢迎']])] })
 */

import { alignLeftOut } from '../../src/alignment/left-out/align-left-out.ts'
import { notCompared } from '../../src/citations/not-compared.ts'
import { newsLimits } from '../../src/collate/news-limits.ts'
import type {
  BeadFacts,
  Clause,
  Collated,
  CollationWitness,
  Document,
  Echo,
  Passage,
  Relation,
  SentenceLink,
  Span,
  SubjectAlignment,
  Variant,
  VariantKind,
  Witness,
  WordingFacts,
} from '../../src/model/index.ts'
import { settleClaims } from '../../src/view/settle-claims.ts'

export interface HandWitness {
  readonly witness: Witness
  readonly shown: CollationWitness
  readonly document: Document | null
}

type Options = Partial<Witness> & {
  readonly document2?: Partial<Document> | null
  readonly cites?: readonly string[]
  /** Path of headings by line. */
  readonly paths?: readonly (readonly string[])[]
}

/** Lines `一、…` are numbered, `# …` are headings, others are unnumbered paragraphs or belong to the item before. */
export function witness(siglum: string, lines: readonly string[], options: Options = {}): HandWitness {
  const { document2, cites = [], ...rest } = options
  const text = `${lines.join('\n')}\n`
  const clauses: Clause[] = []
  let at = 0
  let item = 0
  let part = 0
  let loose = 0
  let headings = 0
  let path: readonly string[] = []
  for (const line of lines) {
    const label = /^[一二三四五六七八九十]+、/u.exec(line)?.[0] ?? null
    const heading = line.startsWith('# ')
    const skip = heading ? 2 : (label?.length ?? 0)
    let id: string
    if (heading) {
      headings++
      id = `h${headings}`
      path = []
    } else if (label) {
      item++
      part = 1
      id = `${item}`
    } else if (item > 0) {
      part++
      id = `${item}.${part}`
    } else {
      loose++
      id = `p${loose}`
    }
    const start = at + skip
    const end = at + line.length
    const sentences: Span[] = []
    let from = start
    for (let i = start; i < end; i++) {
      if (text[i] === '。' || i === end - 1) {
        sentences.push([from, i + 1])
        from = i + 1
      }
    }
    clauses.push({
      id,
      label,
      labelSpan: label ? [at, at + label.length] : null,
      path,
      kind: heading ? 'heading' : 'clause',
      start,
      end,
      sentences,
    })
    if (heading) path = [line.slice(2)]
    at += line.length + 1
  }
  const short = siglum.split('·')[0] as string
  const documentId = document2 === null ? null : `${short}-01-02-joint-statement`
  const record = {
    siglum,
    document: documentId,
    title: `关于测试的联合声明（${short}）`,
    date: document2 === null ? null : `${short}-01-02`,
    lang: 'zh' as const,
    fidelity: 'full' as const,
    fidelityBasis: document2 === null ? ('assumed' as const) : ('record' as const),
    standing: 'authentic' as const,
    file: `corpus/${short}/zh.full.txt`,
    sha256: '0'.repeat(64),
    text,
    record: null,
    ...rest,
  } satisfies Witness
  const document: Document | null =
    documentId === null
      ? null
      : {
          id: documentId,
          date: `${short}-01-02`,
          type: 'joint-statement',
          titles: { zh: record.title, en: `Joint Statement on Testing (${short})` },
          aliases: [],
          place: {},
          parties: [
            { zh: '澜国', en: 'Republic of Lan' },
            { zh: '砂联邦', en: 'Sha' },
          ],
          sources: [],
          witnesses: [record],
          invented: false,
          file: `corpus/${short}/document.yaml`,
          ...document2,
        }
  const { fidelityBasis: _basis, text: _text, record: _record, ...contract } = record
  const citing = clauses.find((c) => c.kind === 'clause')
  return {
    witness: record,
    document,
    shown: {
      ...contract,
      leftOut: record.leftOut ?? [],
      clauses,
      citations: citing
        ? cites.map((target) => ({
            clause: citing.id,
            start: citing.start,
            end: citing.start + 1,
            target,
            as: '该文件',
          }))
        : [],
    },
  }
}

export interface HandLink {
  readonly a: string
  readonly b: string
  readonly relation: Relation
  /** Pairs of words: what stands in a, what stands in b (one may be empty: it then stands at the other's place). */
  readonly words: readonly (readonly [string, string, VariantKind?])[]
  readonly more: Partial<BeadFacts>
}

/** Clause ids of one side parted by spaces. */
export const link = (
  a: string,
  b: string,
  relation: Relation,
  words: HandLink['words'] = [],
  more: Partial<BeadFacts> = {},
): HandLink => ({ a, b, relation, words, more })

const ids = (list: string): readonly string[] => list.split(' ').filter(Boolean)

/** The place of words inside the given clauses of a witness. */
export function placeOf(side: HandWitness, clauses: readonly string[], words: string): Span | null {
  for (const id of clauses) {
    const clause = side.shown.clauses.find((c) => c.id === id)
    if (!clause) throw new Error(`no clause ${id}`)
    const at = side.witness.text.indexOf(words, clause.start)
    if (at >= 0 && at + words.length <= clause.end) return [at, at + words.length]
  }
  return null
}

function bead(a: HandWitness, b: HandWitness, hand: HandLink, index: number): BeadFacts {
  const [inA, inB] = [ids(hand.a), ids(hand.b)]
  const variants = hand.words.map(([x, y, kind = 'wording']): Variant => {
    const spanA = x ? placeOf(a, inA, x) : null
    const spanB = y ? placeOf(b, inB, y) : null
    const end = (side: HandWitness, list: readonly string[]): Span => {
      const last = side.shown.clauses.find((c) => c.id === list.at(-1))
      return [last?.end ?? 0, last?.end ?? 0]
    }
    return { a: spanA ?? end(a, inA), b: spanB ?? end(b, inB), kind, evidence: 'firm' }
  })
  return {
    id: `b${index + 1}`,
    a: inA,
    b: inB,
    relation: hand.relation,
    moved: false,
    evidence: 'firm',
    doubtful: false,
    score: inA.length && inB.length ? 0.9 : 0,
    runnerUp: null,
    why: { pass: inA.length && inB.length ? 'order' : 'none', terms: [], override: null, doubt: null },
    sentences: [],
    variants,
    stances: [],
    ...hand.more,
  }
}

export const movedSentence = (a: Span, b: Span): SentenceLink => ({ a, b, moved: true })

/** Passages as words that both sides have. */
export const wording = (
  a: HandWitness,
  b: HandWitness,
  links: readonly HandLink[],
  shared: readonly string[] = [],
): WordingFacts => ({
  a: a.shown.siglum,
  b: b.shown.siglum,
  kind: 'wording',
  exact: true,
  leftOut: alignLeftOut(a.witness, b.witness, null),
  order: null,
  passages: shared.map((text): Passage => {
    const [x, y] = [a, b].map((side) => side.witness.text.indexOf(text)) as [number, number]
    return { a: [x, x + text.length], b: [y, y + text.length], exact: true, weight: text.length * 2 }
  }),
  beads: links.map((l, i) => bead(a, b, l, i)),
})

/** Echoes as [clause of a, clause of b, strength, shared words]. */
export const subject = (
  a: HandWitness,
  b: HandWitness,
  echoes: readonly (readonly [string, string, 'strong' | 'weak', readonly string[]])[],
): SubjectAlignment => ({
  a: a.shown.siglum,
  b: b.shown.siglum,
  kind: 'subject',
  echoes: echoes.map(
    ([x, y, strength, terms]): Echo => ({
      a: x,
      b: y,
      strength,
      score: strength === 'strong' ? 3 : 1,
      terms: terms.map((t) => ({ a: placeOf(a, [x], t) as Span, b: placeOf(b, [y], t) as Span })),
    }),
  ),
})

export const collated = (
  sides: readonly HandWitness[],
  alignments: readonly (WordingFacts | SubjectAlignment)[],
  reading: Collated['reading'] = 'successive',
): Collated => {
  const witnesses = sides.map((s) => s.shown)
  const base = witnesses.at(-1) as CollationWitness
  const facts = { reading, notCompared: notCompared(base.citations, base, witnesses.slice(0, -1)), witnesses }
  return {
    collation: {
      schema: 'tifa/collation@2',
      tool: { version: '0.0.0', icu: '0' },
      ...facts,
      alignments: settleClaims({ ...facts, alignments }),
      news: { same: [], points: [], limits: newsLimits(facts) },
      findings: [],
    },
    witnesses: sides.map((s) => s.witness),
    documents: sides.map((s) => s.document),
    reading,
    base: sides.length - 1,
  }
}
