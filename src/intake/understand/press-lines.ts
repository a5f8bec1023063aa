/**
 * What a newspaper, a wire or a portal puts around a text, told apart from it.
 *
 *     新华社洛河城3月2日电　澜国和昭国关于…的联合声明        dateline, then the text
 *     （记者 某某）                                           byline
 *     （责任编辑：某某）                                       editors' line
 *     分享到：微信 微博                                        page furniture
 *
 * Lines are judged only at the head and the tail of a text, and every line taken away is named. A line that is
 * no known form stays: a wrong cut would be reported as a change of wording.
 */
import type { LeftStretch } from '../gather-left-out.ts'
import { type LineKind, publisherLines, publisherOpenings } from './publisher-lines.ts'

export interface PressLines {
  /** What is left, in order. */
  readonly lines: readonly string[]
  readonly dateline: string | null
  readonly byline: string | null
  readonly credit: string | null
  /** Date of publication as the furniture prints it, or null. */
  readonly stamp: string | null
  /** What was taken away, in order. Places count in `lines`. */
  readonly removed: readonly LeftStretch[]
  /** For each of the given lines and for the place before them: how many of `lines` stand up to it. */
  readonly places: readonly number[]
}

type Kind = LineKind

/** Whole lines. One row a form, its example behind it. */
const lineForms: readonly (readonly [Kind, RegExp, string?])[] = [
  ...publisherLines,
  [
    'credit',
    /^[（(【]?[据據]?(?:新[华華]社|中新社|人民日[报報]|新[华華][网網]|中[国國]新[闻聞][网網]|中央社|中[评評]社)(?:[^。；]{0,20}?[电電讯訊])?[）)】]?$/,
  ], // 据新华社莫斯科3月21日电
  ['credit', /^[（(]?(?:文章|信息|[资資][讯訊料]|新[闻聞]|稿件)?(?:[来來]源|出[处處])\s*[：:].{0,60}$/], // 来源：新华社
  ['credit', /^(?:Source|Источник)\s*:.{0,60}$/i], // Source: Xinhua
  [
    'stamp',
    /^(?:[发發][布佈](?:时间|時間|日期)|日期|时间|時間|更新(?:时间|時間)|[发發]表[于於])?\s*[：:]?\s*\d{4}\s*[-年/.]\s*\d{1,2}\s*[-月/.]\s*\d{1,2}\s*日?(?:\s+\d{1,2}:\d{2}(?::\d{2})?)?(?:\s+.{0,40})?$/,
  ], // 2022-02-04 18:20 来源：外交部
  ['stamp', /^\d{1,2}\s+[а-я]+\s+\d{4}\s+года,?\s+\d{1,2}:\d{2}$/i], // 4 февраля 2022 года, 14:10
  ['stamp', /^[A-Z][a-z]+\s+\d{1,2},\s+\d{4},?\s+\d{1,2}:\d{2}$/], // February 4, 2022, 14:10
  [
    'byline',
    /^[（(]?(?:本[报報]|新[华華]社|中新社|人民[网網]|特派|中央社)?[记記]者\s*[：:]?\s*\p{Script=Han}[\p{Script=Han}、，,\s·]{1,30}(?:[报報][道導]|[摄攝])?[）)]?$/u,
  ], // （记者 张三、李四）
  ['byline', /^(?:作者|撰文|文|撰稿)\s*[：:].{1,30}$/], // 作者：某某
  ['byline', /^By\s+[A-Z][\w.'-]+(?:\s+[A-Z][\w.'-]+){0,4}$/], // By Jane Roe
  [
    'editor',
    /^[（(【[]?\s*(?:[责責]任[编編][辑輯]|[责責]任[编編][辑輯]、|[责責][编編]|本期[编編][辑輯]|主[编編]|[编編][辑輯]|校[对對]|[审審]核|[监監][制製]|值班[编編][辑輯]|美[编編]|[网網][络絡路][编編][辑輯])\s*[：:].{0,60}$/,
  ], // （责任编辑：某某）
  ['editor', /^(?:Editor|Web editor|Редактор)\s*:.{0,60}$/i], // Editor: X
  ['editor', /^[（(]完[）)]$/], // （完）
  [
    'furniture',
    /^[【[]?\s*(?:我要)?(?:纠错|糾錯|打印|列印|打印本页|打印本頁|关闭窗口|關閉視窗|關閉窗口|关闭|關閉|返回顶部|返回頂部|回頁首|收藏|推荐|推薦|评论|評論|加入收藏)\s*[】\]]?(?:[\s|｜]*[【[]?(?:纠错|糾錯|打印|列印|打印本页|打印本頁|关闭窗口|關閉視窗|關閉窗口|关闭|關閉|返回顶部|返回頂部|回頁首|收藏|推荐|推薦|评论|評論)[】\]]?)*$/,
  ], // 【打印】 【关闭】
  ['furniture', /^[【[]?\s*(?:字[体體]|字[号號])\s*[：:]?.{0,20}$/], // 【字体：大 中 小】
  [
    'furniture',
    /^(?:分享到|分享至|分享|[扫掃]一[扫掃].{0,20}|用微信[扫掃]描.{0,20}|[浏瀏][览覽]次[数數]|[阅閱][读讀]次[数數]|[点點][击擊][数數量]).{0,20}$/,
  ], // 分享到：微信 微博
  [
    'furniture',
    /^(?:相[关關](?:新[闻聞]|[链鏈連][接結]|[阅閱][读讀]|文章|[报報][道導]|稿件)|延伸[阅閱][读讀]|推[荐薦][阅閱][读讀]|更多新[闻聞]|[热熱][点點]推[荐薦]|上一篇|下一篇|上一[页頁]|下一[页頁])\s*(?:[：:].{0,80})?$/,
  ], // 相关链接
  ['furniture', /^(?:[当當]前位置|您的位置|您[当當]前的位置|目前位置|首[页頁])\s*[：:>＞»].{0,80}$/], // 当前位置：首页 > 声明
  ['furniture', /^(?:Поделиться|Распечатать|Версия для печати|Смотрите также|Читайте также|Материалы по теме)\s*:?$/i],
  [
    'furniture',
    /^(?:Опубликован[оа]? в разделах?|Статус материала|Дата публикации|Ссылка на материал|Текстовая версия)\s*:.{0,160}$/i,
  ], // Дата публикации: …
  ['furniture', /^(?:Share|Print|E-?mail|See also|Read more|Related(?: (?:news|articles|links))?|Back to top)\s*:?$/i],
  [
    'furniture',
    /^(?:Published in sections?|Publication status|Publication date|Direct link|Text version)\s*:.{0,160}$/i,
  ],
]

/** Whether a line, wherever it stands, is of such a form. */
export const isPressLine = (line: string): boolean => lineForms.some(([, pattern]) => pattern.test(line.trim()))

/** Openings of a first paragraph that are cut off it; what follows is the text. */
const openings: readonly (readonly [Kind, RegExp, string?])[] = [
  ...publisherOpenings,
  [
    'dateline',
    /^[（(]?据?(?:新华社|中新社|新华网|人民网|中新网|本报)\s*[^\s，。；：、（(]{0,12}?(?:\d{4}年)?\d{1,2}月\d{1,2}日\s*(?:综合)?[电讯][）)]?[\s　]*/,
  ], // 新华社洛河城3月2日电
  [
    'dateline',
    /^[（(]?据?\p{Script=Han}{1,8}(?:通讯社|通訊社|社)\p{Script=Han}{1,12}?(?:\d{4}年)?\d{1,2}月\d{1,2}日[电電][）)]?[\s　]+/u,
  ], // 岚多尔通讯社卡斯廷3月2日电
  [
    'dateline',
    /^[A-Z][A-Z .,'-]{2,40},\s+(?:Jan|Feb|March|Mar|April|Apr|May|June|Jun|July|Jul|Aug|Sept?|Oct|Nov|Dec)[a-z]*\.?\s+\d{1,2}\s+\((?:Xinhua|TASS|Reuters|AP|AFP)\)\s*[-–—]{1,2}\s*/,
  ], // MOSCOW, March 21 (Xinhua) --
  [
    'dateline',
    /^[А-ЯЁ][А-ЯЁ -]{2,30}[,.]\s+\d{1,2}\s+(?:янв|фев|мар|апр|ма[яй]|июн|июл|авг|сен|окт|ноя|дек)[а-я]*\.?\s*[,—–-]?\s*\/?(?:ТАСС|РИА Новости|Интерфакс|INTERFAX\.RU)\/?\s*[.—–-]*\s*/,
  ], // МОСКВА, 21 марта. /ТАСС/.
  ['byline', /^[（(](?:本报|新华社)?记者\s*[^）)]{2,30}[）)][\s　]*/], // （记者张三、李四）
]

/** Heads of lists of other articles. */
const relatedHead =
  /^(?:相[关關](?:新[闻聞]|[链鏈連][接結]|[阅閱][读讀]|文章|[报報][道導]|稿件)|延伸[阅閱][读讀]|推[荐薦][阅閱][读讀]|更多新[闻聞]|Смотрите также|Читайте также|Материалы по теме|See also|Related(?: (?:news|articles|links))?)\s*[：:]?$/i
/** Characters of a line in such a list at most. */
const RELATED_LINE = 80

/** A line of a page's own in which it says when it was published, or null. */
export const stampOf = (line: string): string | null =>
  lineForms.some(([kind, form]) => kind === 'stamp' && form.test(line.trim())) ? line : null

/** Lines at either end that are looked at: a page prints at most so many of its own around a text. */
const REACH = 12

/** `lines` without empty ones. */
export function splitPressLines(lines: readonly string[]): PressLines {
  const removed: { readonly words: string; readonly index: number; readonly opening: boolean }[] = []
  const found: { -readonly [K in 'dateline' | 'byline' | 'credit' | 'stamp']: string | null } = {
    dateline: null,
    byline: null,
    credit: null,
    stamp: null,
  }
  const take = (kind: Kind, words: string, index: number, opening = false): void => {
    removed.push({ words, index, opening })
    if (kind !== 'editor' && kind !== 'furniture') found[kind] ??= words.replace(/^[（(]|[）)]$/g, '').trim()
  }
  const kept: (string | null)[] = [...lines]
  const judge = (index: number): boolean => {
    const line = kept[index]!.trim()
    const form = lineForms.find(([, pattern]) => pattern.test(line))
    if (form === undefined) return false
    take(form[0], line, index)
    kept[index] = null
    return true
  }
  // Head: a known line may stand below the title, so that a line or two of text are passed over.
  for (let i = 0, passed = 0; i < Math.min(REACH, kept.length) && passed < 3; i++) if (!judge(i)) passed++
  for (let i = kept.length - 1, passed = 0; i >= Math.max(0, kept.length - REACH) && passed < 2; i--) {
    if (kept[i] !== null && !judge(i)) passed++
  }
  // 相关链接 and its like head a list of short lines that runs to the end: all of it is furniture.
  const from = Math.max(1, lines.length - REACH * 2)
  const related = lines.findIndex((line, i) => i >= from && relatedHead.test(line.trim()))
  if (related > 0 && lines.slice(related).every((line) => line.length <= RELATED_LINE && !/[。；;]$/.test(line))) {
    for (let i = related; i < kept.length; i++) {
      const line = kept[i]
      if (line === null || line === undefined) continue
      take('furniture', line, i)
      kept[i] = null
    }
  }
  for (let i = 0; i < Math.min(3, kept.length); i++) {
    let line = kept[i]
    if (line === null || line === undefined) continue
    for (const [kind, pattern] of openings) {
      const match: RegExpExecArray | null = pattern.exec(line)
      if (match === null || match[0].length === line.length) continue
      take(kind, match[0].trim(), i, true)
      line = line.slice(match[0].length)
    }
    kept[i] = line
  }
  const places = [0]
  for (const line of kept) places.push(places.at(-1)! + (isWorded(line) ? 1 : 0))
  return {
    lines: kept.filter(isWorded),
    ...found,
    removed: removed
      .sort((one, other) => one.index - other.index)
      // What is cut off a line's head stood before the line.
      .map(({ words, index, opening }) => ({ what: 'outside', words, at: places[opening ? index : index + 1]! })),
    places,
  }
}

const isWorded = (line: string | null): line is string => line !== null && line.trim() !== ''
