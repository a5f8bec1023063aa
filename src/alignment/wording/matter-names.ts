/**
 * The names of what a sentence speaks of, as words of it: places, conflicts, bodies.
 *
 *     The Sides are concerned at the situation in Upper Kell          Upper Kell
 *     Стороны отмечают роль Лиги Южных Морей                          Лиги Южных Морей
 *     双方对加尔万地区局势表示关切                                    加尔万
 *     双方关注青澜海问题                                              青澜海
 *
 * Spaced scripts show names by capitals inside a sentence. Han text shows those of far countries by the characters that
 * spell them, and others by what stands around them. Neither knows all names; a sentence without one has none.
 */

/** Words with capitals, and the small words that join them. */
const CAPITALS = /(?<![\p{L}\p{N}])\p{Lu}[\p{L}\p{N}'’-]*(?:(?:\s(?:of|the|and))*\s\p{Lu}[\p{L}\p{N}'’-]*)*/gu
/** Letters of a name at least: a single one is a label. */
const LEAST_NAME = 3
/** The first of several words, with the small words behind it. */
const FIRST_WORD = /^\S+(?:\s(?:of|the|and))*\s/u
/** What stands before a word that opens a sentence. */
const OPENS = /(?:^|[.!?;:…—–(][)»”"’]*\s*(?:[«“"]\s*)?)$/u
/** A name that begins so is of a document, an office, a party or a month, or of the one body that all texts name. */
const NAMES_NO_MATTER =
  /^(?:sides?|part(?:y|ies)|members?|states?|treat|agree|conven|statement|declar|charter|protocol|memorand|joint|president|chair|head|prime|minist|king|queen|united|security|general|world|article|chapter|section|annex|january|february|march|april|may|june|july|august|september|october|november|december|сторон|государств|договор|соглашени|конвенци|заявлени|декларац|устав|протокол|меморанд|совместн|президент|председател|глав|министр|цар|корол|стать|раздел|приложени|организаци\p{L}* объедин|совет\p{L}* безопасн|генеральн|всемирн)/iu

/** Characters that spell foreign names and stand in few other words … */
const SPELLS =
  '尔斯拉克莱兰维亚洛塔蒂娜萨卡瓦伊乌埃茨阿赫兹罗诺伦姆坎朗菲弗赞凯隆珀佩琼茵莎薇蕾芙泽霍胡耶扎哈喀彻蒙庞契蓬穆舍坦廷韦谢伽朵杜敦孟锡黎逊奥玛梅莫佐岚'
/** … and those that stand in many words, and spell names beside the former. */
const SPELLS_TOO =
  '特里加马利多科德布内西东金森门丹达吉比贝波博因安巴万本基古登福格肯林南瑟桑温苏夏辛延约宰扬米迪曼默尼纳奈努皮琴普奇恰沙索提图托沃希雅班佛普图恩顿'
const SPELLED = new RegExp(`[${SPELLS}${SPELLS_TOO}]{2,8}`, 'gu')
const SPELLED_SURELY = new RegExp(`[${SPELLS}]`, 'u')
/** What stands behind a name that the latter alone spell: 苏利特局势. Fewer of them make words (基本问题). */
const SPELLED_BEFORE = /^(?:局势|冲突|地区|半岛|海峡|群岛|共和国|王国|联邦)/u
const LEAST_SPELLED = 3
/** What is spoken of, between the word that leads to it and the word for what it is. */
const BETWEEN =
  /(?<=对|就|关注|围绕|关于|注意到)(?!两国|双边|国际|地区|当前|彼此|共同|有关|此)([\p{Script=Han}]{2,6}?)(?=地区|半岛|海峡|群岛|盆地|高原|海域|局势|问题|冲突|危机)/gu
const QUOTED_TITLE = /《[^》]*》/gu

/** A name's place among the characters of the words it was looked for in. */
export type NameSpan = readonly [from: number, to: number]

/** In order. `words` begin where a sentence does. */
export function matterNames(words: string): readonly NameSpan[] {
  return /\p{Script=Han}/u.test(words) ? hanNames(words) : capitals(words)
}

function hanNames(words: string): readonly NameSpan[] {
  const titles = [...words.matchAll(QUOTED_TITLE)].map(({ 0: title, index }): NameSpan => [index, index + title.length])
  const found: NameSpan[] = []
  const put = (from: number, to: number): void => {
    if (![...titles, ...found].some((t) => from < t[1] && to > t[0])) found.push([from, to])
  }
  for (const { 0: name, index } of words.matchAll(SPELLED)) {
    const isBefore = name.length >= LEAST_SPELLED && SPELLED_BEFORE.test(words.slice(index + name.length))
    if (isBefore || SPELLED_SURELY.test(name)) put(index, index + name.length)
  }
  for (const { 1: name, index } of words.matchAll(BETWEEN)) put(index, index + name!.length)
  return found.sort((x, y) => x[0] - y[0])
}

function capitals(words: string): readonly NameSpan[] {
  const found: NameSpan[] = []
  for (const { 0: run, index } of words.matchAll(CAPITALS)) {
    // The word that opens a sentence has its capital for that; of several words the others may make a name.
    const from = OPENS.test(words.slice(0, index)) ? FIRST_WORD.exec(run)?.[0].length : 0
    if (from === undefined) continue
    const name = run.slice(from)
    if (name.length < LEAST_NAME || NAMES_NO_MATTER.test(name)) continue
    const [start, end] = [index + from, index + run.length]
    // 4 March, Decision 12: beside a figure it is a date or a number.
    if (!/\d\s?$/u.test(words.slice(0, start)) && !/^\s?\d/u.test(words.slice(end))) found.push([start, end])
  }
  return found
}
