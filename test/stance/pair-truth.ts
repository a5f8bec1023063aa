/**
 * Pairs of texts with the changes of stance that a reader finds, as `pairs.txt` notes them, and what is told of each.
 *
 *     双方支持…… ⇒ 岚方支持…… => speaker 双方→岚方!
 */
import { readFileSync } from 'node:fs'
import { collateTexts } from '../../src/collate-texts.ts'
import type { Lang } from '../../src/model/index.ts'

export interface PairTruth {
  readonly a: string
  readonly b: string
  readonly noted: readonly string[]
}

const TITLES: Readonly<Record<Lang, string>> = {
  zh: '岚多尔共和国和托雷纳联邦联合声明',
  en: 'Joint Statement of the Republic of Landor and the Federation of Torena',
  ru: 'Совместное заявление Республики Ландор и Федерации Торена',
}

export function readPairs(file: URL): readonly PairTruth[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => {
      const m = /^(.*) ⇒ (.*) => (.*)$/.exec(line)
      if (!m) throw new Error(`not in the notation: ${line}`)
      return { a: m[1]!, b: m[2]!, noted: m[3] === '-' ? [] : m[3]!.split('; ') }
    })
}

const langOf = (text: string): Lang => (/[\u4e00-\u9fff]/.test(text) ? 'zh' : /[а-я]/.test(text) ? 'ru' : 'en')

/** What is told of a pair, in the notation of the file. */
export async function toldOf({ a, b }: PairTruth): Promise<readonly string[]> {
  const lang = langOf(a)
  const given = (name: string, paragraphs: string) => ({
    name,
    text: [TITLES[lang], ...paragraphs.split('|')].join('\n'),
    lang,
  })
  const { collation, witnesses } = await collateTexts([given('a', a), given('b', b)])
  const [alignment] = collation.alignments
  if (alignment?.kind !== 'wording') throw new Error('assertion: no comparison of wording')
  const words = (side: 0 | 1, [from, to]: readonly [number, number]): string =>
    from === to ? '0' : witnesses[side]!.text.slice(from, to)
  return alignment.beads.flatMap((bead) =>
    bead.stances.map((s) => {
      const direction = s.direction === null ? '' : s.direction === 'stronger' ? ' +' : ' -'
      return `${s.what} ${words(0, s.a)}→${words(1, s.b)}${s.wordsKept ? '!' : ''}${direction}`
    }),
  )
}
