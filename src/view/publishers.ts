/**
 * Publishers by the name that a reader knows.
 *
 *     新华社              →   Xinhua in English; where the source is named: Xinhua (新华社)
 *     Президент России   →   Kremlin (Президент России), 俄罗斯总统网站（Президент России）
 */
import type { Ui } from '../model/view.ts'
import { typeset } from '../words/typeset.ts'

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

/** The name in the interface language where the table has it, else as recorded: for running words. */
export const publisherWords = (name: string, ui: Ui): string => rowOf(name)?.[ui] ?? name

/** Whether a name as recorded can be read by a reader of the interface language. */
const READABLE: Readonly<Record<Ui, RegExp>> = { zh: /\p{Script=Han}/u, en: /^[^\p{Script=Han}\p{Script=Cyrillic}]+$/u }

/** The same with the recorded name where that is in another script: for where a source is named. */
export function publisherNamed(name: string, ui: Ui): string {
  const known = publisherWords(name, ui)
  if (known === name || READABLE[ui].test(name)) return name
  return known + typeset(ui).aside(name)
}
