/**
 * Publishers by the name that a reader knows.
 *
 *     新华社              →   Xinhua in English; where the source is named: Xinhua (新华社)
 *     Президент России   →   Kremlin (Президент России), 俄罗斯总统网站（Президент России）
 *
 * and by what way the words came, where the publisher did not give them:
 *
 *     外交部 [archive 2022-02-05]   →   Chinese Foreign Ministry, by the Internet Archive's copy of 5 February 2022
 */
import type { WitnessRecord } from '../model/document.ts'
import type { Ui } from '../model/view.ts'
import { say } from '../words/say.ts'
import { typeset } from '../words/typeset.ts'
import { words } from '../words/view-words.ts'

interface Publisher extends Readonly<Record<Ui, string>> {
  /** How records name it besides. */
  readonly also?: readonly string[]
}

/** One row, one publisher. */
const PUBLISHERS: readonly Publisher[] = [
  { zh: '新华社', en: 'Xinhua', also: ['新华网', '新华社电', 'Синьхуа', 'Xinhua News Agency'] },
  { zh: '人民日报', en: "People's Daily", also: ['人民网', 'Жэньминь жибао'] },
  { zh: '外交部', en: 'Chinese Foreign Ministry' },
  { zh: '中国外交部', en: 'Chinese Foreign Ministry', also: ['中华人民共和国外交部', 'МИД КНР'] },
  { zh: '中国政府网', en: 'gov.cn' },
  {
    zh: '俄罗斯总统网站',
    en: 'Kremlin',
    also: ['Президент России', 'President of Russia', 'Кремль', '俄罗斯总统网'],
  },
  { zh: '克里姆林宫', en: 'Kremlin' },
  { zh: '俄罗斯外交部', en: 'Russian Foreign Ministry', also: ['МИД России', 'МИД РФ'] },
  { zh: '维基文库', en: 'Wikisource', also: ['Викитека'] },
]

const rowOf = (name: string): Publisher | undefined => {
  const same = (other: string): boolean => other.toLowerCase() === name.toLowerCase()
  return PUBLISHERS.find((p) => same(p.zh) || same(p.en) || p.also?.some(same))
}

/**
 * The publisher that a record names, with the way by which the words came: in one string, so that no output names the one
 * without the other.
 */
export function publisherOf(record: WitnessRecord | null): string | null {
  const name = record?.publisher
  if (record === null || name === undefined) return null
  const ways = [
    record.archived === undefined ? '' : ` [archive ${record.archived.time.slice(0, 10)}]`,
    record.transcribed === undefined ? '' : ` [${record.transcribed}]`,
  ]
  return name + ways.join('')
}

const WAYS = /(?: \[archive (\d{4}-\d{2}-\d{2})\])?( \[big5 gate\])?$/

/** The bare name, and the way in words. */
function partWays(name: string, ui: Ui): { readonly bare: string; readonly way: string } {
  const match = WAYS.exec(name)
  const t = typeset(ui)
  const day = match?.[1]
  const way = t.parts([
    day === undefined ? '' : say(ui, words.phrase.archivedOn, { day: t.date(day) }),
    match?.[2] === undefined ? '' : words.phrase.throughGate[ui],
  ])
  return { bare: match === null ? name : name.slice(0, match.index), way }
}

const withWay = (name: string, way: string, ui: Ui): string => typeset(ui).parts([name, way])

/** The name in the interface language where the table has it, else as recorded: for running words. */
export function publisherWords(name: string, ui: Ui): string {
  const { bare, way } = partWays(name, ui)
  return withWay(rowOf(bare)?.[ui] ?? bare, way, ui)
}

/** Whether a name as recorded can be read by a reader of the interface language. */
const READABLE: Readonly<Record<Ui, RegExp>> = { zh: /\p{Script=Han}/u, en: /^[^\p{Script=Han}\p{Script=Cyrillic}]+$/u }

/** The same with the recorded name where that is in another script: for where a source is named. */
export function publisherNamed(name: string, ui: Ui): string {
  const { bare, way } = partWays(name, ui)
  const known = rowOf(bare)?.[ui] ?? bare
  const named = known === bare || READABLE[ui].test(bare) ? bare : known + typeset(ui).aside(bare)
  return withWay(named, way, ui)
}
