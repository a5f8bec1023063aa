/**
 * TEI's own element table: which children and attributes each of its elements may have, as the schema gives them
 * (`tei.json` of @jinntec/jinn-codemirror). Order and number are checked here where the Guidelines fix them.
 */
import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { describe, expect, test } from 'vitest'
import { toTei } from '../../reports/tei.ts'
import { buildView, type Ui, type View } from '../../src/index.ts'
import { abridged, type Compared, digests, hostile, several, texts, whole, witnessOf } from './comparisons.ts'
import { all, elementsIn, isElement, parseXml, textOf, walk, type XmlElement } from './xml.ts'

interface TeiElement {
  readonly name: string
  readonly children: readonly string[] | null
  readonly attributes: readonly { readonly name: string }[] | null
}

const table = new Map(
  (
    JSON.parse(
      readFileSync(resolve(import.meta.dirname, '../../node_modules/@jinntec/jinn-codemirror/dist/tei.json'), 'utf8'),
    ) as { readonly elements: readonly TeiElement[] }
  ).elements.map((e) => [e.name, e]),
)

/** Elements of the output that hold no text of their own, only elements and the white space between them. */
const ELEMENTS_ONLY = new Set(
  'TEI teiHeader fileDesc titleStmt publicationStmt sourceDesc listWit encodingDesc projectDesc editorialDecl classDecl taxonomy category charDecl profileDesc langUsage text group body div app linkGrp listTranspose transpose'.split(
    ' ',
  ),
)
const EMPTY = new Set(['milestone', 'ptr', 'link', 'variantEncoding'])
/** Children that the Guidelines ask for, in order; `+` one or more, `?` at most one, `*` any number. */
const ORDERED: Readonly<Record<string, RegExp>> = {
  TEI: /^teiHeader text $/,
  teiHeader: /^fileDesc (encodingDesc )?(profileDesc )?$/,
  fileDesc: /^titleStmt publicationStmt sourceDesc $/,
  titleStmt: /^title $/,
  listWit: /^(witness )+$/,
  langUsage: /^(language )+$/,
  classDecl: /^(taxonomy )+$/,
  taxonomy: /^(category )+$/,
  text: /^(group|body) $/,
  group: /^(text )+$/,
  body: /^(div )+$/,
  app: /^(rdg )+$/,
  linkGrp: /^(link )+$/,
  listTranspose: /^desc transpose $/,
  spanGrp: /^desc (span )+$/,
  transpose: /^ptr ptr (ptr )*$/,
  charDecl: /^(char )+$/,
}

function faultsOf(root: XmlElement): readonly string[] {
  const faults: string[] = []
  const ids = new Set<string>()
  for (const e of walk(root)) {
    if (e.uri !== 'http://www.tei-c.org/ns/1.0') faults.push(`${e.name}: not in TEI's namespace`)
    const known = table.get(e.name)
    if (!known) {
      faults.push(`${e.name}: no such element`)
      continue
    }
    const children = elementsIn(e).map((c) => c.name)
    for (const child of children) if (!known.children?.includes(child)) faults.push(`${e.name} holds ${child}`)
    const attributes = new Set(known.attributes?.map((a) => a.name))
    for (const name of Object.keys(e.attributes))
      if (name !== 'xmlns' && !attributes.has(name)) faults.push(`${e.name} has ${name}`)
    const words = e.children.filter((c) => !isElement(c)).join('')
    if (ELEMENTS_ONLY.has(e.name) && words.trim() !== '') faults.push(`${e.name} holds text`)
    if (EMPTY.has(e.name) && e.children.length > 0) faults.push(`${e.name} is not empty`)
    const order = ORDERED[e.name]
    if (order && !order.test(children.map((c) => `${c} `).join(''))) faults.push(`${e.name}: ${children.slice(0, 9)}`)
    const id = e.attributes['xml:id']
    if (id !== undefined) {
      if (ids.has(id)) faults.push(`id ${id} twice`)
      if (!/^[\p{L}_][\p{L}\p{Nd}._-]*$/u.test(id)) faults.push(`id ${id} is no name`)
      ids.add(id)
    }
    if (e.name === 'link' && (e.attributes.target ?? '').split(' ').length < 2) faults.push('link with one end')
    if (e.name === 'rdg' && !e.attributes.wit) faults.push('rdg without a witness')
    if (e.attributes['xml:lang'] && !/^(zh|ru|en)$/.test(e.attributes['xml:lang'])) faults.push('xml:lang')
    if (e.attributes.when && !/^\d{4}-\d{2}-\d{2}$/.test(e.attributes.when)) faults.push('when')
  }
  for (const e of walk(root)) {
    for (const name of ['target', 'wit', 'corresp', 'ana', 'ref'])
      for (const pointer of (e.attributes[name] ?? '').split(' ').filter(Boolean)) {
        if (pointer.startsWith('#')) {
          if (!ids.has(pointer.slice(1))) faults.push(`${e.name} ${name} points to ${pointer}`)
        } else if (!/^https?:\/\/\S+$/.test(pointer)) faults.push(`${e.name} ${name} is ${pointer}`)
      }
  }
  return faults
}

/** One witness read from a text: what stands outside any app, and its own readings, cut at its milestones. */
function readWitness(body: XmlElement, wit: string): readonly { readonly id: string; readonly words: string }[] {
  const clauses: { id: string; words: string }[] = []
  const read = (node: XmlElement | string): void => {
    if (!isElement(node)) {
      const last = clauses.at(-1)
      if (last) last.words += node
      return
    }
    if (node.name === 'rdg' && !node.attributes.wit?.split(' ').includes(wit)) return
    if (node.name === 'milestone') clauses.push({ id: node.attributes.n ?? '', words: '' })
    if (node.name === 'g') {
      const last = clauses.at(-1)
      if (last) last.words += String.fromCharCode(Number.parseInt(node.attributes.ref?.slice(2) ?? '', 16))
    }
    for (const child of node.children) read(child)
  }
  for (const ab of all(body, 'ab')) {
    // A bead of the other witness alone is no clause of this one.
    const shared: { id: string; words: string } = { id: '', words: '' }
    clauses.push(shared)
    read(ab)
  }
  return clauses.filter((c) => c.id !== '')
}

function expectTexts({ collated }: Compared, root: XmlElement): void {
  const { witnesses } = collated.collation
  const bodies = all(root, 'body')
  const base = witnesses.length - 1
  collated.collation.alignments.forEach((alignment, k) => {
    if (alignment.kind !== 'wording') return
    const body = bodies[k] as XmlElement
    for (const [index, ids] of [
      [k, alignment.beads.flatMap((b) => b.a)],
      [base, witnesses[base]?.clauses.map((c) => c.id) ?? []],
    ] as const) {
      const read = readWitness(body, `#w${index + 1}`)
      expect(read.map((c) => c.id)).toEqual(ids)
      const text = collated.witnesses[index]?.text ?? ''
      const printed = new Map(
        witnesses[index]?.clauses.map((c) => [c.id, text.slice(c.labelSpan?.[0] ?? c.start, c.end)]),
      )
      for (const { id, words } of read) expect(words).toBe(printed.get(id))
    }
    const order = all(body, 'transpose')[0]
    const own = witnesses[k]?.clauses.map((c) => c.id) ?? []
    if (order) {
      const named = new Map(all(body, 'milestone').map((m) => [`#${m.attributes['xml:id']}`, m.attributes.n]))
      expect(elementsIn(order).map((p) => named.get(p.attributes.target ?? ''))).toEqual(own)
    } else expect(alignment.beads.flatMap((b) => b.a)).toEqual(own)
  })
}

const cases: readonly (readonly [string, () => Promise<Compared>])[] = [
  ['two whole texts', () => whole()],
  ['in Russian', () => whole('ru', 'en')],
  ['in English', () => whole('en', 'en')],
  ['excerpts', () => abridged()],
  ['several earlier texts', () => several()],
  ['summaries', () => digests()],
  ['hostile texts', () => hostile()],
  [
    'texts in two languages',
    () => texts([witnessOf('a', 'Стороны сотрудничают.', { lang: 'ru' }), witnessOf('b', '双方合作。')]),
  ],
]

describe('tei', () => {
  test.each(cases)('%s: elements, attributes, ids and pointers as TEI P5 has them', async (_, make) => {
    const { collated, view } = await make()
    expect(faultsOf(parseXml(toTei(collated, view)))).toEqual([])
  })

  test.each(cases.filter(([name]) => name !== 'summaries'))(
    '%s: reading one witness gives its clauses byte for byte, and its own order',
    async (_, make) => {
      const compared = await make()
      expectTexts(compared, parseXml(toTei(compared.collated, compared.view)))
    },
  )

  test('the check finds what is wrong', () => {
    const wrong = parseXml(
      '<TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader/><text><body><app><rdg>x</rdg><p n="1" colour="red"/></app></body></text></TEI>',
    )
    expect(faultsOf(wrong)).toEqual(
      expect.arrayContaining([
        'teiHeader: ',
        'body: app',
        'app holds p',
        'app: rdg,p',
        'p has colour',
        'rdg without a witness',
      ]),
    )
  })

  test('the header names the witnesses, what they are, and their checksums', async () => {
    const { collated, view } = await whole()
    const root = parseXml(toTei(collated, view))
    const witnesses = all(root, 'witness')
    expect(witnesses.map((w) => w.attributes.n)).toEqual(['2019·zh', '2024·zh'])
    expect(witnesses.map((w) => w.attributes.ana)).toEqual(['#full', '#full'])
    for (const [i, w] of witnesses.entries()) expect(textOf(w)).toContain(collated.witnesses[i]?.sha256)
    const lines = all(root, 'projectDesc').flatMap((p) => elementsIn(p).map(textOf))
    expect(lines.slice(0, view.lead.length)).toEqual(view.lead)
    expect(all(root, 'variantEncoding')[0]?.attributes).toEqual({
      method: 'parallel-segmentation',
      location: 'internal',
    })
  })

  test('a title is in its own language, whatever that of the text and of the report', async () => {
    const { collated } = await whole('en')
    const titlesOf = (view: View): readonly unknown[] =>
      all(parseXml(toTei(collated, view)), 'witness').map((w) => {
        const [title] = all(w, 'title')
        return [title!.attributes['xml:lang'], /\p{Script=Han}/u.test(textOf(title!))]
      })
    const shown = (ui: Ui, of = collated): View => buildView(of, { ui, showPunctuation: false })
    expect(titlesOf(shown('zh'))).toEqual([
      ['zh', true],
      ['zh', true],
    ])
    expect(titlesOf(shown('en'))).toEqual([
      ['en', false],
      ['en', false],
    ])
    // A document of which the Chinese title alone is known.
    const documents = collated.documents.map((d) =>
      d === null ? null : { ...d, titles: { zh: d.titles.zh as string } },
    )
    expect(titlesOf(shown('en', { ...collated, documents })).map((row) => (row as unknown[])[0])).toEqual(['zh', 'zh'])
  })

  test('beside summaries there is no apparatus: texts as they are, and links', async () => {
    const { collated, view } = await digests()
    const root = parseXml(toTei(collated, view))
    for (const name of ['app', 'rdg', 'variantEncoding', 'transpose']) expect(all(root, name)).toEqual([])
    const summaries = all(root, 'div').filter((d) => d.attributes.type === 'summary')
    expect(summaries.map((d) => d.attributes.ana)).toEqual(['#digest', '#digest', '#digest'])
    for (const [i, div] of summaries.entries()) {
      expect(textOf(elementsIn(div)[0] as XmlElement)).toContain('编者提要（非原文）')
      const abs = elementsIn(div).filter((e) => e.name === 'ab')
      const text = collated.witnesses[i]?.text ?? ''
      expect(abs.map(textOf)).toEqual(
        collated.collation.witnesses[i]?.clauses.map((c) => text.slice(c.labelSpan?.[0] ?? c.start, c.end)),
      )
    }
    const echoes = collated.collation.alignments.flatMap((al) => (al.kind === 'subject' ? al.echoes : []))
    const links = all(root, 'link')
    expect(links).toHaveLength(echoes.length)
    expect(all(root, 'linkGrp').every((g) => g.attributes.type === 'echo')).toBe(true)
    const byId = new Map([...walk(root)].map((e) => [`#${e.attributes['xml:id']}`, e.attributes.n]))
    expect(links.map((l) => (l.attributes.target ?? '').split(' ').map((p) => byId.get(p)))).toEqual(
      echoes.map((e) => [e.a, e.b]),
    )
    expect(toTei(collated, view)).not.toMatch(/%|score|cert=/)
  })

  test('what excerpts lack is absent, never dropped', async () => {
    const { collated, view } = await abridged()
    const beads = all(parseXml(toTei(collated, view)), 'ab').map((ab) => ab.attributes.ana ?? '')
    expect(beads.some((ana) => ana.startsWith('#not_in_excerpts #limited'))).toBe(true)
    expect(beads.filter((ana) => /#(?:dropped|deleted|not_repeated)/.test(ana))).toEqual([])
  })

  test('who speaks and how strongly: the words of both texts, the clauses that hold them, and what changed', async () => {
    const statement = (siglum: string, words: string) => witnessOf(siglum, `岚多尔共和国和托雷纳联邦联合声明\n${words}`)
    const { collated, view } = await texts([
      statement('a', '双方支持必要改革。\n双方将反对封锁海峡。'),
      statement('b', '岚方支持必要改革。\n双方强烈谴责封锁海峡。'),
    ])
    const root = parseXml(toTei(collated, view))
    expect(faultsOf(root)).toEqual([])
    const groups = all(root, 'spanGrp').filter((g) => g.attributes.type === 'stance')
    expect(groups).toHaveLength(1)
    const spans = all(groups[0]!, 'span')
    const clauses = new Map(all(root, 'milestone').map((m) => [`#${m.attributes['xml:id']}`, m.attributes.n]))
    expect(
      spans.map((s) => [
        textOf(s),
        s.attributes.ana,
        clauses.get(s.attributes.target ?? ''),
        'corresp' in s.attributes,
      ]),
    ).toEqual([
      ['双方', '#speaker #rest_kept #firm', 'p1', false],
      ['岚方', '#speaker #rest_kept #firm', 'p1', true],
      ['反对', '#strength #stronger #firm', 'p2', false],
      ['强烈谴责', '#strength #stronger #firm', 'p2', true],
      ['将', '#modal #firm', 'p2', false],
    ])
    expect(spans[1]!.attributes.corresp).toBe(`#${spans[0]!.attributes['xml:id']}`)
  })

  test('what an editor would obey is written by number', async () => {
    const { collated, view } = await hostile()
    const text = toTei(collated, view)
    expect(text).not.toMatch(/[\u0000-\u0008\u202e\u2028\u2066\ufeff]/)
    expect(text).toContain('&#x202E;kcatta')
    expect(text).toContain('<g ref="#U0000"/>')
    expect(text).not.toContain('<script>')
  })

  test('the same comparison gives the same bytes', async () => {
    const [one, two] = [await several(), await several()]
    expect(toTei(one.collated, one.view)).toBe(toTei(two.collated, two.view))
  })
})
