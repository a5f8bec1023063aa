/** Keys of the filter and of the line where a search is typed. In the order of help. */
import type { Binding } from './binding.ts'

const PROMPT = ['prompt'] as const

export const panelBindings = [
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
] as const satisfies readonly Binding[]

export const promptBindings = [
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
] as const satisfies readonly Binding[]
