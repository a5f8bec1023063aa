/**
 * Views made by hand, of invented states, so that the page is tested without the stages before it.
 *
 *     revised('2', '双方[支持→欢迎]该倡议。')     one row: side a, side b and the line that shows both
 *     [#2019→2024]   a number      [~、→；]   punctuation      [%甲→乙]   order      [?甲→]   limited evidence
 */
import type {
  Cell,
  ClaimLook,
  ClauseView,
  Column,
  Evidence,
  Lang,
  NewsView,
  Ribbon,
  Row,
  Run,
  SubjectLink,
  VariantKind,
  View,
  WitnessView,
  WordingLink,
} from '../../../src/model/index.ts'
import { claimWord, echoClaim, subjectClaims, wordingClaims } from '../../../src/view/claims.ts'
import { buildLayout } from '../../../src/view/layout/build-layout.ts'

const KINDS: Readonly<Record<string, VariantKind>> = { '#': 'number', '~': 'punctuation', '%': 'order' }

interface Marked {
  readonly a: readonly Run[]
  readonly b: readonly Run[]
  readonly inline: readonly Run[]
  readonly count: number
}

/** `甲[乙→丙]丁` cut into the runs of either side and of both in one line. */
export function marked(notation: string): Marked {
  const a: Run[] = []
  const b: Run[] = []
  const inline: Run[] = []
  let count = 0
  const put = (
    runs: Run[],
    text: string,
    mark: Run['mark'],
    kind: VariantKind | null,
    evidence: Evidence | null,
  ): Run | null => {
    if (text === '') return null
    const start = runs.at(-1)?.end ?? 0
    const run: Run = { text, start, end: start + text.length, mark, kind, evidence, ref: null }
    runs.push(run)
    return run
  }
  for (const part of notation.split(/(\[[^\]]*→[^\]]*\])/u)) {
    const match = /^\[([#~%]?)(\??)([^→]*)→([^\]]*)\]$/u.exec(part)
    if (!match) {
      put(a, part, 'same', null, null)
      const same = put(b, part, 'same', null, null)
      if (same) inline.push(same)
      continue
    }
    count++
    const kind = KINDS[match[1] ?? ''] ?? 'wording'
    const evidence: Evidence = match[2] ? 'limited' : 'firm'
    const gone = put(a, match[3] ?? '', 'del', kind, evidence)
    const come = put(b, match[4] ?? '', 'ins', kind, evidence)
    if (gone) inline.push(gone)
    if (come) inline.push(come)
  }
  return { a, b, inline, count }
}

export const plain = (text: string): Run => ({
  text,
  start: 0,
  end: text.length,
  mark: 'same',
  kind: null,
  evidence: null,
  ref: null,
})

/** Terms in 〔〕 are marked as shared. */
export function withTerms(text: string): readonly Run[] {
  let at = 0
  return text.split(/(〔[^〕]*〕)/u).flatMap((part): readonly Run[] => {
    if (part === '') return []
    const term = part.startsWith('〔')
    const words = term ? part.slice(1, -1) : part
    const run: Run = { ...plain(words), start: at, end: at + words.length, mark: term ? 'term' : 'same' }
    at = run.end
    return [run]
  })
}

export function clause(short: string, id: string, runs: readonly Run[], more: Partial<ClauseView> = {}): ClauseView {
  const address = `${short}-${id}`
  return { siglum: `${short}·zh`, id, address, label: null, path: [], kind: 'clause', lang: 'zh', runs, ...more }
}

export function witness(short: string, more: Partial<WitnessView> = {}): WitnessView {
  return {
    siglum: `${short}·zh`,
    short,
    name: `甲乙联合声明（虚构）`,
    document: `${short}-05-01-joint-statement`,
    title: `甲国与乙国 ${short} 年联合声明`,
    titleLang: 'zh',
    date: `${short}-05-01`,
    lang: 'zh',
    fidelity: 'full',
    fidelityWords: '全文',
    standingWords: '本项目编写',
    publisher: '甲国外交部',
    url: `https://example.org/${short}`,
    published: `${short}-05-02`,
    accessed: '2026-01-02T03:04:05Z',
    file: `corpus/${short}/zh.full.txt`,
    sha256: short.repeat(16).slice(0, 64).padEnd(64, '0'),
    headline: null,
    credit: null,
    note: null,
    ...more,
  }
}

/** A digest of nothing. */
const news: NewsView = { title: '', points: [], rest: [], more: null, apartTitle: null, apart: [], notes: [], rows: [] }

const NAMES = { a: '2019', b: '2024', lacking: 'a' } as const

export function wordingLink(more: Partial<WordingLink> & Pick<WordingLink, 'claim' | 'a' | 'b'>): WordingLink {
  const both = more.a.length > 0 && more.b.length > 0
  const one = (more.b[0] ?? more.a[0]) as ClauseView
  const count = more.b.flatMap((c) => c.runs).filter((r) => r.mark === 'ins').length
  const { difference, group, look } = wordingClaims[more.claim]
  const said = claimWord(more.claim, NAMES, 'zh')
  return {
    kind: 'wording',
    bead: `${more.a.map((c) => c.id).join('+')}:${more.b.map((c) => c.id).join('+')}`,
    difference,
    group: group === 'alone' ? (more.b.length > 0 ? 'later' : 'earlier') : group,
    look,
    quiet: more.claim === 'kept',
    moved: false,
    movedFrom: [],
    evidence: 'firm',
    doubtful: false,
    score: both ? 0.8 : 0,
    word: said,
    notes: [],
    place: both ? `对应 ${more.a[0]?.address}` : '',
    passages: [],
    sentence: `${one.address}：${said}。`,
    why: ['方法：按次序相连的对应', '相似度 0.80', '据以相连的共有字串：灯塔'],
    inline: [...more.a, ...more.b].slice(-1).flatMap((c) => c.runs),
    sentences: null,
    pairs: null,
    changed: more.claim === 'kept' ? 0 : 0.12,
    share: both && more.claim !== 'kept' ? '12%' : null,
    variants: { wording: count, number: 0, order: 0, punctuation: 0 },
    stances: [],
    ...more,
  }
}

export const cell = (column: number, more: Partial<Cell> = {}): Cell => ({
  column,
  links: [],
  alone: [],
  none: null,
  claim: null,
  ...more,
})

/** A row of one earlier text from the notation above. */
export function changedRow(id: string, notation: string, more: Partial<WordingLink> = {}): Row {
  const { a, b, inline, count } = marked(notation)
  const [left, right] = [clause('2019', id, a), clause('2024', id, b)]
  const claim = count > 0 ? 'revised' : 'kept'
  const link = wordingLink({ claim, a: [left], b: [right], inline, ...more })
  const whole = b.map((r) => r.text).join('')
  return rowOf(id, [clause('2024', id, [plain(whole)])], [cell(0, { links: [link] })], count > 0 || link.moved)
}

export const rowOf = (id: string, base: readonly ClauseView[], cells: readonly Cell[], changed: boolean): Row => ({
  id: base[0]?.address ?? id,
  heading: base.length > 0 && base.every((c) => c.kind === 'heading'),
  opens: base.length > 0 && base.every((c) => c.kind === 'heading'),
  path: [],
  base,
  cells,
  claim: null,
  changed,
})

const leadOf = ({ lead }: Pick<View, 'lead'>) => ({ texts: lead.slice(0, 2), notes: lead.slice(2) })

/** The same with another layout: for a view whose rows were exchanged. */
export const laid = (view: View): View => ({ ...view, layout: buildLayout(view, leadOf(view)) })

export function viewOf(more: Partial<View> & Pick<View, 'rows' | 'witnesses' | 'columns'>): View {
  const view = {
    ui: 'zh',
    reading: 'successive',
    title: '甲乙联合声明（2024-05-01）对照 2019',
    news,
    lead: ['甲乙联合声明（2024-05-01）：全文', '对照甲乙联合声明（2019-05-01）：全文', '逐字对照'],
    ribbons: [],
    citations: [],
    leftOut: [],
    orders: [],
    chains: [],
    formulas: {},
    shares: true,
    hidden: null,
    tool: { version: '0.0.0', icu: '0' },
    ...more,
  } as const
  return { ...view, layout: buildLayout(view, leadOf(view)) }
}

export const wordingColumn = (short: string, rows: readonly Row[], k = 0): Column => {
  const links = rows.flatMap((row) => row.cells[k]?.links ?? []).filter((l) => l.kind === 'wording')
  const groups = [
    ['kept', '沿用'],
    ['revised', '改动'],
    ['split', '拆分'],
    ['merged', '合并'],
    ['later', '新见', 'added'],
    ['earlier', '未再出现', 'dropped'],
  ] as const
  const counts: Column['counts'] = [
    ...groups.map(([key, word, look = key]) => ({
      key,
      word,
      look: look as ClaimLook,
      count: links.filter((l) => l.group === key).length,
    })),
    { key: 'moved', word: '移动', look: 'moved', count: links.filter((l) => l.moved).length },
    { key: 'doubtful', word: '存疑', look: null, count: links.filter((l) => l.doubtful).length },
  ]
  const summary = counts.map((c) => `${c.word} ${c.count}`).join('、')
  return { siglum: `${short}·zh`, short, reading: 'successive', kind: 'wording', exact: true, counts, summary }
}

/** Ribbons of rows as tall as one another. */
export function ribbonsOf(rows: readonly Row[]): readonly Ribbon[] {
  const at = (i: number): readonly [number, number] => [i / rows.length, (i + 0.8) / rows.length]
  return rows.flatMap((row, i) =>
    row.cells.flatMap((c) =>
      c.links.map((link): Ribbon => {
        const wording = link.kind === 'wording'
        return {
          column: c.column,
          row: row.id,
          kind: link.kind,
          look: link.look,
          moved: wording && link.moved,
          a: wording && link.a.length === 0 ? null : at(wording && link.moved ? rows.length - 1 - i : i),
          b: wording && link.b.length === 0 ? null : at(i),
          words: link.sentence,
        }
      }),
    ),
  )
}

/** Two whole statements, with one row of each relation. */
export function wordingView(more: Partial<View> = {}): View {
  const heading = clause('2024', 'h1', [plain('灯塔与航路')], { kind: 'heading' })
  const moved = marked('渔民[可→应]在灯塔港补给。')
  const split = marked('双方将共建灯塔。[→]')
  const from: Run = { ...plain('潮位每日通报。'), mark: 'from', ref: '2019-5', evidence: 'firm' }
  const to: Run = { ...plain('潮位每日通报。'), mark: 'to', ref: '2024-1', evidence: 'firm' }
  const rows: readonly Row[] = [
    rowOf(
      'h1',
      [heading],
      [
        cell(0, {
          links: [
            wordingLink({
              claim: 'kept',
              a: [clause('2019', 'h1', [plain('灯塔与航路')], { kind: 'heading' })],
              b: [heading],
            }),
          ],
        }),
      ],
      false,
    ),
    changedRow('1', '双方[支持→欢迎]《灯塔倡议》，愿在[#三→五]年内建成[%南湾、北湾→北湾、南湾]航标。', {
      variants: { wording: 1, number: 1, order: 1, punctuation: 0 },
      why: ['方法：按次序相连的对应', '相似度 0.91'],
    }),
    changedRow('2', '双方重申互不干涉航运内务。'),
    rowOf(
      '3',
      [
        clause('2024', '3', [plain('双方将共建灯塔。')]),
        clause(
          '2024',
          '3.2',
          [plain('灯塔由双方共管。'), from].map((r) => ({ ...r, mark: 'same', ref: null })),
        ),
      ],
      [
        cell(0, {
          links: [
            wordingLink({
              claim: 'split',
              a: [clause('2019', '3', [plain('双方将共建灯塔。灯塔由双方共管。')])],
              b: [clause('2024', '3', split.b), clause('2024', '3.2', [plain('灯塔由双方共管。'), from])],
              inline: [
                ...split.inline,
                { ...plain('\n'), start: 8, end: 8 },
                { ...plain('灯塔由双方共管。'), start: 9, end: 17 },
                from,
              ],
              notes: ['有句移自 2019-5'],
            }),
          ],
        }),
      ],
      true,
    ),
    rowOf(
      '4',
      [clause('2024', '4', [plain('双方设立联合水文站。')])],
      [
        cell(0, {
          links: [wordingLink({ claim: 'new_here', a: [], b: [clause('2024', '4', [plain('双方设立联合水文站。')])] })],
        }),
      ],
      true,
    ),
    rowOf(
      '2019-5',
      [],
      [
        cell(0, {
          links: [
            wordingLink({ claim: 'not_repeated', a: [clause('2019', '5', [plain('双方互派观察员。'), to])], b: [] }),
          ],
        }),
      ],
      true,
    ),
    rowOf(
      '6',
      [clause('2024', '6', [plain('渔民应在灯塔港补给。')])],
      [
        cell(0, {
          links: [
            wordingLink({
              claim: 'revised',
              moved: true,
              movedFrom: ['2019-9'],
              doubtful: true,
              evidence: 'limited',
              notes: ['移自 2019-9', '存疑'],
              a: [clause('2019', '9', moved.a)],
              b: [clause('2024', '6', moved.b)],
              inline: moved.inline,
            }),
          ],
        }),
      ],
      true,
    ),
    changedRow('7', '本声明以中文和[?海文→潮文]写成[~，→；]两种文本同等作准。'),
  ].map((row) =>
    row.base.length === 0 ? { ...row, id: row.cells[0]?.links.flatMap((l) => l.a)[0] ? '2019-5' : row.id } : row,
  )
  return viewOf({
    rows,
    witnesses: [witness('2019'), witness('2024')],
    columns: [wordingColumn('2019', rows)],
    ribbons: ribbonsOf(rows),
    citations: [
      { clause: '2024-2', as: '二〇一九年联合声明', target: '2019-05-01-joint-statement', words: '已对照：2019' },
      { clause: '2024-7', as: '《潮汐公约》', target: null, words: '语料库无此文件' },
    ],
    ...more,
  })
}

function echo(short: string, id: string, baseId: string, point: string, base: string, strong = true): SubjectLink {
  const [a, b] = [withTerms(point), withTerms(base)]
  const terms = a.filter((r) => r.mark === 'term').map((r) => r.text)
  const claim = echoClaim(strong ? 'strong' : 'weak')
  const word = subjectClaims[claim].word.zh
  return {
    kind: 'subject',
    claim,
    look: subjectClaims[claim].look,
    strength: strong ? 'strong' : 'weak',
    score: strong ? 0.7 : 0.3,
    word,
    notes: ['提要，非原文，请勿引用'],
    sentence: `2024-${baseId} 与 ${short}-${id} ${word}。`,
    why: ['方法：共有的术语与少见字词；不比字句', `共有：“${terms.join('”“')}”`],
    a: clause(short, id, a),
    b: clause('2024', baseId, b),
    terms,
  }
}

/** Excerpts beside two digests. */
export function subjectView(more: Partial<View> = {}): View {
  const base = ['双方强调航运安全与灯塔共建的重要。', '双方愿拓展渔业合作，并保护海龟。', '双方反对单方面封港。']
  const none = '提要未载'
  const wanting = { none, claim: 'not_in_summary' } as const
  const row = (i: number, cells: readonly Cell[]): Row => {
    const id = String(i + 1)
    const own = clause('2024', id, [plain(base[i] as string)], { label: `${'一二三'[i]}、` })
    return rowOf(
      id,
      [own],
      cells,
      cells.some((c) => c.links.length > 0),
    )
  }
  const alone = (column: number, short: string, id: string, text: string): Row => {
    const point = clause(short, id, [plain(text)])
    const cells = [0, 1].map((k) =>
      cell(k, k === column ? { alone: [point], none: '节录未见', claim: 'not_in_excerpts' } : {}),
    )
    return { id: point.address, heading: false, opens: false, path: [], base: [], cells, claim: null, changed: false }
  }
  const rows = [
    row(0, [
      cell(0, {
        links: [
          echo('2001', '1', '1', '两国把〔航运安全〕列为首要', '双方强调〔航运安全〕与灯塔共建的重要。'),
          echo('2001', '2', '1', '〔灯塔共建〕由联合委员会主持', '双方强调航运安全与〔灯塔共建〕的重要。', false),
        ],
      }),
      cell(1, { links: [echo('2011', '1', '1', '继续〔灯塔共建〕', '双方强调航运安全与〔灯塔共建〕的重要。')] }),
    ]),
    row(1, [
      cell(0, wanting),
      cell(1, { links: [echo('2011', '2', '2', '开展〔渔业合作〕', '双方愿拓展〔渔业合作〕，并保护海龟。')] }),
    ]),
    row(2, [cell(0, wanting), cell(1, wanting)]),
    alone(0, '2001', '3', '互免船员签证'),
    alone(1, '2011', '3', '设立海图交换机制'),
  ]
  const column = (short: string): Column => ({
    siglum: `${short}·zh`,
    short,
    reading: 'successive',
    kind: 'subject',
    exact: true,
    counts: [
      { key: 'strong', word: '同题', look: 'strong', count: 1 },
      { key: 'weak', word: '涉及同题', look: 'weak', count: 1 },
      { key: 'none', word: none, look: 'absent', count: 2 },
      { key: 'alone', word: '节录未见', look: 'absent', count: 1 },
    ],
    summary: '1 段有同题，2 段提要未载',
  })
  const digest = (short: string): WitnessView =>
    witness(short, {
      fidelity: 'digest',
      fidelityWords: '编者提要（非原文）',
      publisher: null,
      url: null,
      accessed: null,
      published: null,
    })
  return viewOf({
    title: '甲乙联合声明（2024-05-01）对照 2001、2011',
    news,
    lead: ['甲乙联合声明（2024-05-01）：节录', '对照 2001、2011：编者提要', '只示同题，不比字句'],
    rows,
    witnesses: [
      digest('2001'),
      digest('2011'),
      witness('2024', { fidelity: 'abridged', fidelityWords: '节录（甲国外交部）' }),
    ],
    columns: [column('2001'), column('2011')],
    ribbons: ribbonsOf(rows),
    shares: false,
    ...more,
  })
}

/** Two whole earlier statements beside a later one. */
export function severalView(more: Partial<View> = {}): View {
  const one = wordingView()
  const second = (row: Row): Cell => {
    const base = row.base[0]
    if (!base || row.heading) return cell(1)
    const own = base.runs.map((r) => r.text).join('')
    const words = marked(`${own.slice(0, 2)}[一致→]${own.slice(2)}`)
    const link = wordingLink({
      claim: 'revised',
      a: [clause('2021', base.id, words.a)],
      b: row.base.map((c, i) => (i === 0 ? { ...c, runs: words.b } : c)),
      inline: words.inline,
    })
    return cell(1, { links: [link] })
  }
  const rows = one.rows.map((row) => {
    const cell = second(row)
    return { ...row, cells: [...row.cells, cell], changed: row.changed || cell.links.length > 0 }
  })
  return viewOf({
    ...one,
    rows,
    witnesses: [witness('2019'), witness('2021'), witness('2024')],
    columns: [wordingColumn('2019', rows), wordingColumn('2021', rows, 1)],
    ribbons: ribbonsOf(rows),
    ...more,
  })
}

/** A comparison of many rows, two in three of them revised. */
export function longView(count: number, lang: Lang = 'zh'): View {
  const rows = Array.from({ length: count }, (_, i) => {
    const place = `第${i + 1}号灯塔`
    const notation =
      i % 3 === 0
        ? `双方同意在${place}周围十海里内互通潮位、风力与能见度资料，并按季度核对。`
        : `双方[同意→商定]在${place}周围[#十→十二]海里内互通潮位、风力与能见度资料，[→必要时通报渔汛，]并按[季度→月]核对。`
    const row = changedRow(String(i + 1), notation)
    return lang === 'zh' ? row : { ...row, base: row.base.map((c) => ({ ...c, lang })) }
  })
  return viewOf({
    rows,
    witnesses: [witness('2019'), witness('2024')],
    columns: [wordingColumn('2019', rows)],
    ribbons: ribbonsOf(rows),
  })
}
