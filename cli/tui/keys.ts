/**
 * Every key of the screen, in one table: help, the hint line, the table in the README and the tests come from it.
 *
 *     n   next change   →   { type: 'change', by: 1 }
 *
 * A key may mean different things in different places (`n` after a search goes on to the next place found); the
 * reducer settles that, the table says where a binding holds.
 */
import type { Ui } from '../../src/index.ts'
import type { Label } from './screen-words.ts'
import type { Action, ScreenName, State } from './state.ts'

/** Places where a binding holds. */
export type Place = ScreenName | 'prompt'

export interface Binding {
  /** Names as `readKeys` gives them. */
  readonly keys: readonly string[]
  readonly action: Action
  readonly in: readonly Place[]
  readonly describe: Label
  /** Two or three characters for the hint line; without it the line leaves the binding out. */
  readonly hint?: Label
}

const BROWSE = ['overview', 'clauses'] as const
const PANELS = ['overview', 'clauses', 'help', 'filter'] as const
const PROMPT = ['prompt'] as const

export const bindings: readonly Binding[] = [
  {
    keys: ['j', 'Down'],
    action: { type: 'move', by: 1 },
    in: PANELS,
    describe: { zh: '下移一条，阅读栏中下移一行', en: 'down one clause, or one line of the text' },
  },
  {
    keys: ['k', 'Up'],
    action: { type: 'move', by: -1 },
    in: PANELS,
    describe: { zh: '上移一条，阅读栏中上移一行', en: 'up one clause, or one line of the text' },
  },
  {
    keys: ['Space', 'PageDown', 'C-f'],
    action: { type: 'page', by: 1 },
    in: ['overview', 'clauses', 'help'],
    describe: { zh: '下翻一页', en: 'one page down' },
  },
  {
    keys: ['b', 'PageUp', 'C-b'],
    action: { type: 'page', by: -1 },
    in: ['overview', 'clauses', 'help'],
    describe: { zh: '上翻一页', en: 'one page up' },
  },
  {
    keys: ['C-d'],
    action: { type: 'page', by: 1, half: true },
    in: ['overview', 'clauses', 'help'],
    describe: { zh: '下翻半页', en: 'half a page down' },
  },
  {
    keys: ['C-u'],
    action: { type: 'page', by: -1, half: true },
    in: ['overview', 'clauses', 'help'],
    describe: { zh: '上翻半页', en: 'half a page up' },
  },
  {
    keys: ['g', 'Home'],
    action: { type: 'edge', to: 'first' },
    in: PANELS,
    describe: { zh: '到开头', en: 'to the beginning' },
  },
  {
    keys: ['G', 'End'],
    action: { type: 'edge', to: 'last' },
    in: PANELS,
    describe: { zh: '到末尾', en: 'to the end' },
  },
  {
    keys: ['n'],
    action: { type: 'change', by: 1 },
    in: BROWSE,
    describe: {
      zh: '下一处变化（只有提要时为同题）；查找时为下一处结果',
      en: 'next change (of summaries, next shared subject); after a search, next result',
    },
    hint: { zh: '下一处', en: 'next' },
  },
  {
    keys: ['N'],
    action: { type: 'change', by: -1 },
    in: BROWSE,
    describe: { zh: '上一处，同上', en: 'the previous one' },
  },
  {
    keys: ['/'],
    action: { type: 'search' },
    in: BROWSE,
    describe: { zh: '查找字词（全半角不分）', en: 'search for words (full and half width alike)' },
    hint: { zh: '查找', en: 'search' },
  },
  {
    keys: [']', 'Right', 'l'],
    action: { type: 'document', by: 1 },
    in: ['clauses'],
    describe: { zh: '下一份前文', en: 'next earlier document' },
    hint: { zh: '换前文', en: 'document' },
  },
  {
    keys: ['[', 'Left', 'h'],
    action: { type: 'document', by: -1 },
    in: ['clauses'],
    describe: { zh: '上一份前文', en: 'previous earlier document' },
  },
  {
    keys: ['a'],
    action: { type: 'all' },
    in: ['clauses'],
    describe: { zh: '所有前文并列，或只看一份', en: 'all earlier documents at once, or one' },
  },
  {
    keys: ['Tab', 'S-Tab'],
    action: { type: 'pane' },
    in: ['clauses'],
    describe: { zh: '在条款栏与阅读栏之间切换', en: 'between the list and the text' },
    hint: { zh: '换栏', en: 'pane' },
  },
  {
    keys: ['Enter'],
    action: { type: 'enter' },
    in: BROWSE,
    describe: { zh: '进入条款，再按则放大阅读栏', en: 'into the clauses, into the text, the text alone' },
    hint: { zh: '进入', en: 'open' },
  },
  {
    keys: ['z'],
    action: { type: 'zoom' },
    in: ['clauses'],
    describe: { zh: '只看阅读栏，或还原', en: 'the text alone, or with the list' },
  },
  {
    keys: ['s'],
    action: { type: 'layout' },
    in: ['clauses'],
    describe: { zh: '左右对照或连读', en: 'side by side, or inline' },
    hint: { zh: '对照/连读', en: 'side/inline' },
  },
  {
    keys: ['f'],
    action: { type: 'filter' },
    in: BROWSE,
    describe: { zh: '按关系筛选', en: 'filter by relation' },
    hint: { zh: '筛选', en: 'filter' },
  },
  {
    keys: ['d'],
    action: { type: 'list' },
    in: BROWSE,
    describe: { zh: '只列前文独有的段落，或还原', en: 'list only what the earlier text has alone, or all' },
    hint: { zh: '前文独有', en: 'earlier only' },
  },
  {
    keys: ['u'],
    action: { type: 'alone', by: 1 },
    in: BROWSE,
    describe: { zh: '下一处前文独有', en: 'next passage of the earlier text alone' },
  },
  {
    keys: ['U'],
    action: { type: 'alone', by: -1 },
    in: BROWSE,
    describe: { zh: '上一处前文独有', en: 'previous passage of the earlier text alone' },
  },
  {
    keys: ['w'],
    action: { type: 'why' },
    in: ['clauses'],
    describe: { zh: '显示依据', en: 'why: what a link rests on' },
    hint: { zh: '依据', en: 'why' },
  },
  {
    keys: ['p'],
    action: { type: 'punctuation' },
    in: BROWSE,
    describe: { zh: '显示或隐去标点、全半角之别', en: 'show or hide differences of punctuation and width' },
  },
  {
    keys: ['m'],
    action: { type: 'signs' },
    in: ['clauses'],
    describe: { zh: '在增删字句外加括号，或不加', en: 'brackets around what was added and dropped, or none' },
  },
  {
    keys: ['v'],
    action: { type: 'overview' },
    in: BROWSE,
    describe: { zh: '概览：所比文本、计数、对齐图', en: 'overview: the texts, counts, the picture' },
    hint: { zh: '概览', en: 'overview' },
  },
  {
    keys: ['o'],
    action: { type: 'report' },
    in: BROWSE,
    describe: { zh: '在浏览器中打开网页报告的这一条', en: 'open the HTML report at this clause' },
  },
  {
    keys: ['Escape'],
    action: { type: 'back' },
    in: PANELS,
    describe: { zh: '返回；结束查找', en: 'back; end the search' },
  },
  {
    keys: ['?', 'F1'],
    action: { type: 'help' },
    in: PANELS,
    describe: { zh: '按键一览', en: 'this list of keys' },
    hint: { zh: '按键', en: 'keys' },
  },
  {
    keys: ['q'],
    action: { type: 'quit' },
    in: PANELS,
    describe: { zh: '退出', en: 'quit' },
    hint: { zh: '退出', en: 'quit' },
  },
  {
    keys: ['C-c'],
    action: { type: 'quit' },
    in: ['overview', 'clauses', 'help', 'filter', 'prompt'],
    describe: { zh: '立即退出', en: 'quit at once' },
  },
  {
    keys: ['C-z'],
    action: { type: 'suspend' },
    in: ['overview', 'clauses', 'help', 'filter', 'prompt'],
    describe: { zh: '暂离，fg 返回', en: 'suspend; fg comes back' },
  },
  {
    keys: ['Space', 'Enter', 'x'],
    action: { type: 'toggle' },
    in: ['filter'],
    describe: { zh: '筛选：选中或取消', en: 'filter: choose or drop' },
    hint: { zh: '选中', en: 'choose' },
  },
  {
    keys: ['c'],
    action: { type: 'clear' },
    in: ['filter'],
    describe: { zh: '筛选：全部取消', en: 'filter: drop all' },
    hint: { zh: '全部取消', en: 'drop all' },
  },
  {
    keys: ['f'],
    action: { type: 'back' },
    in: ['filter'],
    describe: { zh: '筛选：完成', en: 'filter: done' },
    hint: { zh: '完成', en: 'done' },
  },
  {
    keys: ['Enter'],
    action: { type: 'confirm' },
    in: PROMPT,
    describe: { zh: '查找：开始', en: 'search: begin' },
    hint: { zh: '查找', en: 'search' },
  },
  {
    keys: ['Escape'],
    action: { type: 'cancel' },
    in: PROMPT,
    describe: { zh: '查找：作罢', en: 'search: never mind' },
    hint: { zh: '作罢', en: 'never mind' },
  },
  {
    keys: ['Backspace', 'Delete', 'C-h'],
    action: { type: 'erase', what: 'character' },
    in: PROMPT,
    describe: { zh: '查找：删一个字', en: 'search: erase a character' },
  },
  {
    keys: ['C-w'],
    action: { type: 'erase', what: 'word' },
    in: PROMPT,
    describe: { zh: '查找：删一个词', en: 'search: erase a word' },
  },
  {
    keys: ['C-u'],
    action: { type: 'erase', what: 'all' },
    in: PROMPT,
    describe: { zh: '查找：全删', en: 'search: erase all' },
  },
]

export const placeOf = (state: State): Place => (state.prompt === null ? state.screen : 'prompt')

const byPlace = new Map<Place, ReadonlyMap<string, Action>>()

/** What a key does where the state is, or null. In the prompt every other key is text. */
export function actionFor(key: string, state: State): Action | null {
  const place = placeOf(state)
  let table = byPlace.get(place)
  if (!table) {
    table = new Map(bindings.filter((b) => b.in.includes(place)).flatMap((b) => b.keys.map((k) => [k, b.action])))
    byPlace.set(place, table)
  }
  const action = table.get(key)
  if (action) return action
  if (place === 'prompt' && (key === 'Space' || [...key].length === 1))
    return { type: 'typed', text: key === 'Space' ? ' ' : key }
  return null
}

const NAMES: Readonly<Record<string, Label>> = {
  Up: { zh: '↑', en: '↑' },
  Down: { zh: '↓', en: '↓' },
  Left: { zh: '←', en: '←' },
  Right: { zh: '→', en: '→' },
  PageUp: { zh: 'PgUp', en: 'PgUp' },
  PageDown: { zh: 'PgDn', en: 'PgDn' },
  Space: { zh: '空格', en: 'Space' },
  Escape: { zh: 'Esc', en: 'Esc' },
  'S-Tab': { zh: 'Shift-Tab', en: 'Shift-Tab' },
}

/** A key as people write it: `Ctrl-C`, `PgDn`, `↑`. */
export function keyName(key: string, ui: Ui): string {
  if (key.startsWith('C-')) return `Ctrl-${key.slice(2).toUpperCase()}`
  return NAMES[key]?.[ui] ?? key
}

const inTable = (name: string): string => `\`${name.replace('|', '\\|')}\``

/** The table of keys as Markdown, for the README. Ends without a line feed. */
export function keyTable(ui: Ui): string {
  const rows = bindings.map((b) => `| ${b.keys.map((k) => inTable(keyName(k, ui))).join(' ')} | ${b.describe[ui]} |`)
  return [ui === 'zh' ? '| 键 | 作用 |' : '| Keys | What they do |', '| --- | --- |', ...rows].join('\n')
}
