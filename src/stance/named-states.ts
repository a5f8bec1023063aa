/**
 * The states that a text is about, by its own words: 岚多尔共和国 is known as 岚多尔, too; Republic of Landor as Landor.
 */
import type { Lang } from '../model/document.ts'

/** Characters in which a text names who signs it. */
const OPENING = 4000
/** States of the world, in Chinese, whose short names no form of state ends. */
const WORLD = '中国 俄罗斯 美国 英国 法国 德国 日本 印度 巴西 南非 朝鲜 韩国 蒙古国 伊朗 哈萨克斯坦 白俄罗斯'

const HAN =
  /(?<=^|[和与及、《“，。；：（对同向应\s])([\u4e00-\u9fff]{2,6}?)((?:人民)?共和国|联邦|王国|公国|合众国|大公国|酋长国|苏丹国)/g
const ENGLISH =
  /\b(Republic|Federation|Kingdom|Commonwealth|Union|Principality) of (\p{Lu}[\p{L}-]+)|\b(\p{Lu}\p{L}+) (Republic|Federation|Kingdom)\b/gu
const RUSSIAN =
  /(Республик|Федераци|Королевств)\p{Ll}+ (\p{Lu}\p{Ll}+)|(\p{Lu}\p{Ll}+)(ой|ая|ую) (Республик|Федераци)\p{Ll}+/gu

/** Names in nominative, whole and short; Russian and English ones in small letters. */
export function namedStates(text: string, lang: Lang): ReadonlySet<string> {
  const opening = text.slice(0, OPENING)
  const names = new Set<string>()
  if (lang === 'zh') {
    for (const [, short, form] of opening.matchAll(HAN))
      names.add(short!.length < 2 ? `${short}${form}` : `${short}${form}`).add(short!)
    for (const name of WORLD.split(' ')) names.add(name)
    return new Set([...names].sort((x, y) => y.length - x.length))
  }
  if (lang === 'en') {
    for (const [whole, , short] of opening.matchAll(ENGLISH)) {
      names.add(whole.toLowerCase())
      if (short) names.add(short.toLowerCase())
    }
  } else {
    for (const [, form, short, adjective, , other] of opening.matchAll(RUSSIAN)) {
      const nominative = (stem: string): string =>
        `${stem}${stem.startsWith('Республик') ? 'а' : stem.startsWith('Федераци') ? 'я' : 'о'}`
      if (form && short) names.add(`${nominative(form)} ${short}`.toLowerCase()).add(short.toLowerCase())
      else if (adjective && other) names.add(`${adjective}ая ${nominative(other)}`.toLowerCase())
    }
  }
  return names
}
