/**
 * `tifa why CLAUSE [texts…]`: what the links of one clause rest on.
 *
 *     tifa why 2023-7.1          in the default comparison
 *     tifa why 5 a.txt b.txt     clause 5 of either text
 *     tifa why 2023              every clause of the later text through all earlier documents
 */
import { resolve } from 'node:path'
import { nearestOf } from '../../src/command.ts'
import { buildView, collate } from '../../src/index.ts'
import type { Command } from '../command.ts'
import { comparisonRequest } from '../comparison-request.ts'
import { comparisonOptions, displayOptions } from '../option-tables.ts'
import { misuse } from '../usage-error.ts'
import { type Asked, baseOf } from '../why/asked.ts'
import { allClauses, linksOf, namer } from '../why/named-clauses.ts'
import { whyClause } from '../why/why-clause.ts'
import { whyText } from '../why/why-text.ts'

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
    const [clause, ...inputs] = args.positionals
    if (clause === undefined) throw misuse('why.none')
    const request = comparisonRequest(args, inputs, terminal)
    const collated = await collate(request)
    const view = buildView(collated, { ui: terminal.ui, showPunctuation: true })
    const asked: Asked = { collated, view, request, args, terminal }
    const names = namer(view, clause)
    const { found, exists } = linksOf(view, names)
    // A clause goes first: `3` of a.txt and 3.txt is clause 3.
    if (exists) return whyClause(asked, { clause, names, found })
    if (namesBase(asked, clause)) return whyText(asked)
    const all = allClauses(view)
    const [near] = nearestOf(
      clause,
      all.map((c) => c.address),
      { within: 1 / 3 },
    )
    const example = all.find((c) => c.kind === 'clause')?.address ?? ''
    throw misuse('why.unknown', { clause, near: near ?? null, example })
  },
}

/** Is it the later text, by its short name, siglum, document or file? */
function namesBase(asked: Asked, name: string): boolean {
  const { short, witness } = baseOf(asked)
  const { cwd } = asked.terminal
  return [short, witness.siglum, witness.document].includes(name) || resolve(cwd, name) === resolve(cwd, witness.file)
}
