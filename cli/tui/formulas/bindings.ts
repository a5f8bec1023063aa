/** Every key of the screen of formulas, in one table: those of the comparison, as far as they make sense here. */
import type { Binding } from '../binding.ts'
import { promptBindings } from '../panel-bindings.ts'
import type { FormulasAction, FormulasScreen } from './state.ts'

export type FormulasPlace = FormulasScreen | 'prompt'

export type FormulasBinding = Binding<FormulasAction, FormulasPlace>

const ALL = ['list', 'places', 'overview', 'help'] as const
const BROWSE = ['list', 'places'] as const

export const formulasBindings: readonly FormulasBinding[] = [
  {
    keys: ['j', 'Down'],
    action: { type: 'move', by: 1 },
    in: ALL,
    describe: { zh: '下移一条，原句中下移一行', en: 'down one formula, or one line of its places' },
  },
  {
    keys: ['k', 'Up'],
    action: { type: 'move', by: -1 },
    in: ALL,
    describe: { zh: '上移一条，原句中上移一行', en: 'up one formula, or one line of its places' },
  },
  {
    keys: ['Space', 'PageDown', 'C-f'],
    action: { type: 'page', by: 1 },
    in: ALL,
    describe: { zh: '下翻一页', en: 'one page down' },
  },
  {
    keys: ['b', 'PageUp', 'C-b'],
    action: { type: 'page', by: -1 },
    in: ALL,
    describe: { zh: '上翻一页', en: 'one page up' },
  },
  {
    keys: ['C-d'],
    action: { type: 'page', by: 1, half: true },
    in: ALL,
    describe: { zh: '下翻半页', en: 'half a page down' },
  },
  {
    keys: ['C-u'],
    action: { type: 'page', by: -1, half: true },
    in: ALL,
    describe: { zh: '上翻半页', en: 'half a page up' },
  },
  {
    keys: ['g', 'Home'],
    action: { type: 'edge', to: 'first' },
    in: ALL,
    describe: { zh: '到开头', en: 'to the beginning' },
  },
  {
    keys: ['G', 'End'],
    action: { type: 'edge', to: 'last' },
    in: ALL,
    describe: { zh: '到末尾', en: 'to the end' },
  },
  {
    keys: ['Enter'],
    action: { type: 'enter' },
    in: ['list'],
    describe: { zh: '看这一提法的各处原句', en: 'the places of this formula, document by document' },
    hint: { zh: '各处原句', en: 'places' },
  },
  {
    keys: [']', 'Right', 'l'],
    action: { type: 'formula', by: 1 },
    in: ['places'],
    describe: { zh: '下一条提法的原句', en: 'the places of the next formula' },
    hint: { zh: '下一条', en: 'next formula' },
  },
  {
    keys: ['[', 'Left', 'h'],
    action: { type: 'formula', by: -1 },
    in: ['places'],
    describe: { zh: '上一条提法的原句', en: 'the places of the formula before' },
    hint: { zh: '上一条', en: 'previous' },
  },
  {
    keys: ['f'],
    action: { type: 'course' },
    in: BROWSE,
    describe: {
      zh: '按经历筛选：一直沿用、中途出现、末份新见、中断后复见、末份未见，再按则全部',
      en: 'filter by course: standing, since, new, returned, retired, and all again',
    },
    hint: { zh: '筛选', en: 'filter' },
  },
  {
    keys: ['r'],
    action: { type: 'order' },
    in: BROWSE,
    describe: {
      zh: '换次序：经历、分量、见于几份文件、首见先后',
      en: 'another order: course, weight, number of documents, which document has it first',
    },
    hint: { zh: '次序', en: 'order' },
  },
  {
    keys: ['/'],
    action: { type: 'search' },
    in: BROWSE,
    describe: { zh: '查找提法和异文中的字词', en: 'search for words of a formula or its variants' },
    hint: { zh: '查找', en: 'search' },
  },
  {
    keys: ['n'],
    action: { type: 'next', by: 1 },
    in: BROWSE,
    describe: {
      zh: '下一处查找结果；未查找时为下一条提法',
      en: 'next result of the search; without one, next formula',
    },
  },
  {
    keys: ['N'],
    action: { type: 'next', by: -1 },
    in: BROWSE,
    describe: { zh: '上一处，同上', en: 'the previous one' },
  },
  {
    keys: ['v'],
    action: { type: 'overview' },
    in: BROWSE,
    describe: { zh: '所读文本、符号、如何得出', en: 'which texts were read, the signs, how they were found' },
    hint: { zh: '所读文本', en: 'texts' },
  },
  {
    keys: ['Escape'],
    action: { type: 'back' },
    in: ALL,
    describe: { zh: '返回；结束查找', en: 'back; end the search' },
  },
  {
    keys: ['?', 'F1'],
    action: { type: 'help' },
    in: ALL,
    describe: { zh: '按键一览', en: 'this list of keys' },
    hint: { zh: '按键', en: 'keys' },
  },
  {
    keys: ['q'],
    action: { type: 'quit' },
    in: ALL,
    describe: { zh: '退出', en: 'quit' },
    hint: { zh: '退出', en: 'quit' },
  },
  {
    keys: ['C-c'],
    action: { type: 'quit' },
    in: [...ALL, 'prompt'],
    describe: { zh: '立即退出', en: 'quit at once' },
  },
  {
    keys: ['C-z'],
    action: { type: 'suspend' },
    in: [...ALL, 'prompt'],
    describe: { zh: '暂离，fg 返回', en: 'suspend; fg comes back' },
  },
  ...promptBindings,
]
