/**
 * Sentences with what a reader finds in them, as the files of this folder note it, and what is found beside it.
 *
 *     双方强调和平的价值，反对滥用武力。 => 双方: 强调; 双方*: 反对
 */
import { readFileSync } from 'node:fs'
import { segmentSentences } from '../../src/clauses/segment-sentences.ts'
import type { Lang, Stance } from '../../src/model/index.ts'
import { findStances } from '../../src/stance/find-stances.ts'
import { wholeFold } from '../../src/text/traditional-fold.ts'

/** One verb of stance as it is noted: `speaker[*]: [modal+][!][adverb~]verb`. */
export interface Noted {
  readonly speaker: string
  readonly inherited: boolean
  readonly modal: string
  readonly negated: boolean
  readonly adverb: string
  readonly verb: string
}

export interface TruthLine {
  readonly text: string
  readonly noted: readonly Noted[]
}

/** What a text of each language says of its states before its first clause. */
const OPENINGS: Readonly<Record<Lang, string>> = {
  zh: '岚多尔共和国和托雷纳联邦、贝尔坦共和国和塞伦共和国联合声明\n',
  en: 'Treaty between the Republic of Landor and the Federation of Torena, the Federation of Harland and the Republic of Quessin, the Republic of Velia and the Republic of Orrin\n',
  ru: 'Договор между Республикой Ландор и Федерацией Торена, Республикой Велия и Республикой Орин\n',
}

function noted(item: string): Noted {
  const m = /^(.+?)(\*?): (?:([^+~!]+)\+)?(!?)(?:([^+~!]+)~)?(!?)(.+)$/u.exec(item.trim())
  if (!m) throw new Error(`not in the notation: ${item}`)
  const [, speaker, carried, modal = '', first, adverb = '', second, verb] = m
  return {
    speaker: speaker!,
    inherited: carried === '*',
    modal,
    negated: first === '!' || second === '!',
    adverb,
    verb: verb!,
  }
}

export function readTruth(file: URL): readonly TruthLine[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => {
      const [text, said] = line.split(' => ')
      if (text === undefined || said === undefined) throw new Error(`no => in: ${line}`)
      return { text, noted: said === '-' ? [] : said.split('; ').map(noted) }
    })
}

const asNoted = ({ speaker, modal, negation, adverb, verb }: Stance): Noted => ({
  speaker: speaker?.key ?? '?',
  inherited: speaker?.inherited ?? false,
  modal: modal?.key ?? '',
  negated: negation !== null,
  adverb: adverb?.key ?? '',
  verb: verb?.key ?? '·',
})

/** What is found in a line, as it would be noted. */
export async function findIn(line: string, lang: Lang): Promise<readonly Noted[]> {
  const opening = OPENINGS[lang]
  const text = opening + line
  const sentences = segmentSentences(text, opening.length, text.length, lang)
  const fold = /[雙強調譴責]/.test(line) ? await wholeFold() : null
  return findStances(text, [{ id: 'p1', kind: 'clause', sentences }], { lang, fold }).map(asNoted)
}

export const show = (n: Noted): string =>
  `${n.speaker}${n.inherited ? '*' : ''}: ${n.modal ? `${n.modal}+` : ''}${n.adverb ? `${n.adverb}~` : ''}${n.negated ? '!' : ''}${n.verb}`

/** Right and told, of what was told and of what is there. */
export interface Tally {
  right: number
  told: number
  there: number
}

export interface Score {
  readonly speaker: Tally
  readonly verb: Tally
  readonly strength: Tally
  readonly modal: Tally
  readonly faults: string[]
}

const tally = (): Tally => ({ right: 0, told: 0, there: 0 })

const isSameVerb = (x: Noted, y: Noted): boolean => x.verb === y.verb && (x.verb !== '·' || x.modal === y.modal)

/** Pairs of what is there and what was found, in order, as many as can be. */
function pair(there: readonly Noted[], found: readonly Noted[]): readonly (readonly [Noted, Noted])[] {
  const best: number[][] = Array.from({ length: there.length + 1 }, () => new Array(found.length + 1).fill(0))
  const worth = (x: Noted, y: Noted): number => (isSameVerb(x, y) ? (x.speaker === y.speaker ? 1.01 : 1) : 0)
  for (let i = there.length - 1; i >= 0; i--)
    for (let j = found.length - 1; j >= 0; j--) {
      const both = worth(there[i]!, found[j]!)
      best[i]![j] = Math.max(best[i + 1]![j]!, best[i]![j + 1]!, both > 0 ? both + best[i + 1]![j + 1]! : 0)
    }
  const pairs: (readonly [Noted, Noted])[] = []
  for (let i = 0, j = 0; i < there.length && j < found.length; ) {
    const both = worth(there[i]!, found[j]!)
    if (both > 0 && best[i]![j] === both + best[i + 1]![j + 1]!) pairs.push([there[i++]!, found[j++]!])
    else if (best[i]![j] === best[i + 1]![j]) i++
    else j++
  }
  return pairs
}

/**
 * A verb that nobody finds there is wrong in every count that says something of it; what is unknown says nothing, and so
 * is never wrong, and misses what is there.
 */
export function score(lines: readonly (TruthLine & { readonly found: readonly Noted[] })[]): Score {
  const result: Score = { speaker: tally(), verb: tally(), strength: tally(), modal: tally(), faults: [] }
  const strong = (n: Noted): boolean => n.adverb !== '' || n.negated
  for (const { text, noted: there, found } of lines) {
    const pairs = pair(there, found)
    result.verb.right += pairs.filter(([x]) => x.verb !== '·').length
    result.verb.told += found.filter((n) => n.verb !== '·').length
    result.verb.there += there.filter((n) => n.verb !== '·').length
    result.speaker.told += found.filter((n) => n.speaker !== '?').length
    result.speaker.there += there.filter((n) => n.speaker !== '?').length
    result.speaker.right += pairs.filter(([x, y]) => y.speaker !== '?' && x.speaker === y.speaker).length
    // A word of strength that was passed over would make a change of what is none: it is wrong, too.
    result.strength.right += pairs.filter(
      ([x, y]) => strong(x) && x.adverb === y.adverb && x.negated === y.negated,
    ).length
    result.strength.told +=
      found.filter((n) => strong(n)).length + pairs.filter(([x, y]) => strong(x) && !strong(y)).length
    result.strength.there += there.filter(strong).length
    result.modal.right += pairs.filter(([x, y]) => x.modal !== '' && x.modal === y.modal).length
    result.modal.told += found.filter((n) => n.modal !== '').length
    result.modal.there += there.filter((n) => n.modal !== '').length
    const wanted = there.map(show).join('; ')
    const got = found.map(show).join('; ')
    if (wanted !== got) result.faults.push(`${text}\n    there  ${wanted || '-'}\n    found  ${got || '-'}`)
  }
  return result
}

export const precision = ({ right, told }: Tally): number => (told === 0 ? 1 : right / told)
export const recall = ({ right, there }: Tally): number => (there === 0 ? 1 : right / there)

export async function measure(file: URL, lang: Lang): Promise<Score> {
  const lines = readTruth(file)
  const found = []
  for (const line of lines) found.push({ ...line, found: await findIn(line.text, lang) })
  return score(found)
}
