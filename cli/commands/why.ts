/**
 * `tifa why CLAUSE [texts…]`: what the links of one clause rest on.
 *
 *     tifa why 2023-7.1          in the default comparison
 *     tifa why 5 a.txt b.txt     clause 5 of either text
 *     tifa why 2023              every clause of the later text through all earlier documents (`why-text.ts`)
 */
import { resolve } from 'node:path'
import { buildChains, chainsNamed, nearestOf, nearestTo } from '../../src/command.ts'
import { buildView, type ClauseView, collate, type SubjectLink, type View, type WordingLink } from '../../src/index.ts'
import { chainWords } from '../../src/words/chain-words.ts'
import { whyWords } from '../../src/words/command-words.ts'
import { say } from '../../src/words/say.ts'
import { typeset } from '../../src/words/typeset.ts'
import { type Command, EXIT, list, number, text } from '../command.ts'
import { comparisonRequest } from '../comparison-request.ts'
import { comparisonOptions, displayOptions } from '../option-tables.ts'
import type { AmbiguousWidth } from '../text-width.ts'
import { misuse } from '../usage-error.ts'
import { whyText } from '../why-text.ts'

type Link = WordingLink | SubjectLink

/** A link with the short name of the earlier witness it belongs to. */
interface Found {
  readonly short: string
  readonly siglum: string
  readonly link: Link
}

/** A clause of the other text that comes near to one without a counterpart. */
interface Near {
  readonly text: string
  readonly address: string
  readonly share: number
}

const clausesIn = (link: Link): readonly ClauseView[] =>
  link.kind === 'wording' ? [...link.a, ...link.b] : [link.a, link.b]

/**
 * How a clause may be named: its address or its id; `7` and `2023-7` also mean all paragraphs of point 7, and, where
 * numbers run on through the sections, the clauses that are printed so: `6` is 2.6, 第三条 is art3.1; or as outputs call
 * it, 三、第四段.
 */
function namer(view: View, name: string): (clause: ClauseView) => boolean {
  const wanted = name.replace(/^#/u, '')
  const is = (c: ClauseView): boolean => c.address === wanted || c.id === wanted
  const under = (c: ClauseView): boolean => c.address.startsWith(`${wanted}.`) || c.id.startsWith(`${wanted}.`)
  const printed = (c: ClauseView): boolean => c.label !== null && bare(c.label) === bare(wanted)
  const all = allClauses(view)
  // As every output calls it beside its text: 三、第四段.
  const called = (c: ClauseView): boolean => {
    const place = view.layout.places[c.address] ?? ''
    return [place, `${view.witnesses.find((w) => w.siglum === c.siglum)?.short} ${place}`]
      .map(bare)
      .includes(bare(wanted))
  }
  return [is, under, printed, called].find((names) => all.some(names)) ?? printed
}

/** `6．` and `6` are one number. */
const bare = (label: string): string => label.normalize('NFKC').replace(/[^\p{L}\p{N}]/gu, '')

const allClauses = (view: View): readonly ClauseView[] =>
  view.rows.flatMap((r) => [...r.base, ...r.cells.flatMap((c) => [...c.alone, ...c.links.flatMap(clausesIn)])])

/** Every link of the clause, and whether the clause exists at all. */
function linksOf(
  view: View,
  names: (clause: ClauseView) => boolean,
): { readonly found: readonly Found[]; readonly exists: boolean } {
  const found: Found[] = []
  let exists = false
  const seen = new Set<Link>()
  for (const row of view.rows) {
    exists ||= row.base.some((c) => names(c))
    for (const cell of row.cells) {
      exists ||= cell.alone.some((c) => names(c))
      const column = view.columns[cell.column]
      for (const link of cell.links) {
        if (seen.has(link) || !clausesIn(link).some((c) => names(c))) continue
        seen.add(link)
        exists = true
        found.push({ short: column?.short ?? '', siglum: column?.siglum ?? '', link })
      }
    }
  }
  return { found, exists }
}

/** Why always tells of punctuation, too. */
const { show: _, ...compared } = comparisonOptions

export const why: Command = {
  name: 'why',
  positionals: '<clause> [texts..]',
  describe: { zh: '说明某条款的对应依据什么', en: 'what the links of a clause rest on' },
  options: {
    with: {
      type: 'list',
      value: 'TEXT',
      describe: { zh: '只看与这份文本的对应', en: 'only the links with this text' },
    },
    format: { type: 'string', choices: ['text', 'json'], describe: { zh: '输出形式', en: 'form of the output' } },
    ...compared,
    width: displayOptions.width,
    'ambiguous-width': displayOptions['ambiguous-width'],
  },
  examples: [
    [
      'tifa why 2023-7',
      { zh: '默认比较中 2023 年声明第七条', en: 'point 7 of the 2023 statement, in the default comparison' },
    ],
    [
      'tifa why 2023',
      {
        zh: '2023 年声明的每一条款，在所有较早文件中',
        en: 'each clause of the 2023 statement, in all earlier documents',
      },
    ],
    ['tifa why 3 a.txt b.txt', { zh: '两个文件中的第三条', en: 'clause 3 of two files' }],
  ],
  run: async (args, terminal) => {
    const { ui } = terminal
    const [clause, ...inputs] = args.positionals
    if (clause === undefined) throw misuse('why.none')
    const request = comparisonRequest(args, inputs, terminal)
    const collated = await collate(request)
    const view = buildView(collated, { ui, showPunctuation: true })
    const baseText = collated.witnesses[collated.base]!
    const { short } = view.witnesses.at(-1)!
    const names = namer(view, clause)
    const { found, exists } = linksOf(view, names)
    // A clause goes first: `3` of a.txt and 3.txt is clause 3.
    const file = resolve(terminal.cwd, clause) === resolve(terminal.cwd, baseText.file)
    if (!exists && (file || [short, baseText.siglum, baseText.document].includes(clause)))
      return whyText({ collated, view, request }, args, terminal)
    if (!exists) {
      const [near] = nearestOf(
        clause,
        allClauses(view).map((c) => c.address),
        { within: 1 / 3 },
      )
      const example = allClauses(view).find((c) => c.kind === 'clause')?.address ?? ''
      throw misuse('why.unknown', { clause, near: near ?? null, example })
    }
    const wanted = list(args, 'with')
    const shown =
      wanted.length === 0 ? found : found.filter((f) => wanted.includes(f.short) || wanted.includes(f.siglum))
    if (wanted.length > 0 && !view.columns.some((c) => wanted.includes(c.short) || wanted.includes(c.siglum))) {
      throw misuse('why.with', { shorts: view.columns.map((c) => c.short) })
    }
    const asked = new Set(view.rows.flatMap((r) => r.base.filter((c) => names(c)).map((c) => c.id)))
    const chains =
      asked.size === 0
        ? null
        : await chainsNamed({
            collated,
            clauses: asked,
            workingDir: terminal.cwd,
            cacheEnv: terminal.env,
            ...(request.corpus === undefined ? {} : { corpus: request.corpus }),
          })
    const { clauses } = collated.collation.witnesses[collated.base]!
    const base = { short, text: baseText.text, clauses }
    const through = buildChains(chains ?? [], base, ui)
    const nearest = await Promise.all(
      shown.map(async ({ siglum, link }): Promise<readonly Near[]> => {
        if (link.kind !== 'wording' || (link.a.length > 0 && link.b.length > 0)) return []
        const [clauses, of, among] =
          link.a.length > 0 ? [link.a, siglum, baseText.siglum] : ([link.b, baseText.siglum, siglum] as const)
        const [only] = clauses
        if (only === undefined || only.kind !== 'clause') return []
        const { short } = view.witnesses.find((w) => w.siglum === among)!
        const found = await nearestTo(collated, { clause: only.id, of, among })
        return found.map(({ id, share }) => ({ text: short, address: `${short}-${id}`, share }))
      }),
    )
    if (text(args, 'format') === 'json') {
      const data = shown.map(({ siglum, link }, k) => ({
        with: siglum,
        clauses: clausesIn(link).map((c) => c.address),
        word: link.word,
        notes: link.notes,
        score: link.score,
        sentence: link.sentence,
        why: link.why,
        ...(nearest[k]!.length > 0 && {
          nearest: nearest[k]!.map(({ address, share }) => ({ clause: address, share })),
        }),
      }))
      await terminal.write(
        `${JSON.stringify({ schema: 'tifa/why@1', clause, links: data, chains: chains ?? [] }, null, 2)}\n`,
        'json',
      )
      return EXIT.clean
    }
    const { wrapText } = await import('../wrap.ts')
    const { visible } = await import('../visible.ts')
    const width = number(args, 'width') ?? (await terminal.width())
    const ambiguous = (number(args, 'ambiguous-width') ?? 1) as AmbiguousWidth
    const lines: string[] = []
    const put = (line: string, indent: number): void => {
      for (const l of wrapText(visible(line), Math.max(10, width - indent), ambiguous))
        lines.push(' '.repeat(indent) + l)
    }
    // The base, whether it stands against the order of time, and the others.
    const opening = view.witnesses.some((w) => w.outOfOrder !== undefined) ? 3 : 2
    for (const line of view.lead.slice(0, opening)) put(line, 0)
    for (const [k, { short, link }] of shown.entries()) {
      lines.push('')
      put(typeset(ui).named(short, link.sentence), 0)
      for (const point of link.why) put(point, 4)
      const near = nearest[k]!
      if (near.length > 0) {
        const named = near.map((n) => n.address + typeset(ui).aside(typeset(ui).percent(Math.round(n.share * 100))))
        put(say(ui, whyWords.nearest, { text: near[0]!.text, near: named }), 4)
      }
    }
    if (shown.length === 0) {
      lines.push('')
      const none = [
        ...new Set(
          view.rows
            .filter((r) => [...r.base, ...r.cells.flatMap((c) => c.alone)].some((c) => names(c)))
            .flatMap((r) => r.cells.flatMap((c) => (c.none ? [`${view.columns[c.column]?.short} ${c.none}`] : []))),
        ),
      ]
      put(say(ui, whyWords.noLink, { clause, none }), 0)
    }
    for (const [i, chain] of through.entries()) {
      if (i === 0) {
        lines.push('')
        const documents = chains?.[0]?.links.length ?? 0
        put(say(ui, chainWords.asked, { texts: chain.links.length, documents }), 0)
        if (chain.links.length === 0) {
          put(chainWords.noText[ui], 4)
          break
        }
      }
      put(
        typeset(ui).named(chain.ofSentence ? typeset(ui).quoted(chain.words) : chain.address, chain.summary),
        chain.ofSentence ? 4 : 0,
      )
      if (chain.ofSentence) continue
      for (const link of chain.links)
        put(
          typeset(ui).parts([
            typeset(ui).named(link.name, [link.word, link.share].filter(Boolean).join(' ')),
            link.address ?? '',
          ]),
          4,
        )
    }
    await terminal.write(`${lines.join('\n')}\n`)
    return EXIT.clean
  },
}
