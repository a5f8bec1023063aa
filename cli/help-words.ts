/** What help says beyond the tables of commands and options, and yargs's own words in both languages. */
import type { Ui } from '../src/index.ts'
import type { Label } from './command.ts'

export const helpWords = {
  usage: {
    zh: '用法：tifa [命令] [选项]\n\n逐条比较外交声明：新声明沿用、改动、移动、未再提了哪些提法。不带命令时，比较最新的声明与它所援引的文件。',
    en: 'Usage: tifa [command] [options]\n\nCompares diplomatic statements clause by clause: what a new one repeats, changes, moves and leaves out. Without a command: the newest statement with the documents it cites.',
  },
  epilogue: {
    zh: '文本可写编号、日期前几位、代号或文件名（txt、md、html、docx、pdf），可混用；\n先前者在前，较晚文本在后。\n退出码：0 无事；1 有差异（--exit-code）或检查有问题；2 用法不对或读不了；\n3 程序自身的错。',
    en: 'A text is an id, the beginning of a date, a siglum or a file (txt md html docx pdf), mixed freely; earlier first, the base last. Exit codes: 0 clean; 1 differences (with --exit-code) or findings of check; 2 usage, or an input that cannot be read; 3 a fault of tifa itself.',
  },
} as const satisfies Record<string, Label>

const YARGS_ZH: Readonly<Record<string, string | { one: string; other: string }>> = {
  'Commands:': '命令：',
  'Options:': '选项：',
  'Examples:': '示例：',
  'Positionals:': '参数：',
  boolean: '开关',
  string: '文字',
  array: '可重复',
  required: '必需',
  default: '默认',
  'default:': '默认：',
  'choices:': '可选：',
  'aliases:': '别名：',
  command: '命令',
  'Show help': '显示帮助',
  'Show version number': '显示版本号',
  'Not enough non-option arguments: got %s, need at least %s': {
    one: '参数不够：给了 %s 个，至少要 %s 个',
    other: '参数不够：给了 %s 个，至少要 %s 个',
  },
  'Too many non-option arguments: got %s, maximum of %s': {
    one: '参数过多：给了 %s 个，至多 %s 个',
    other: '参数过多：给了 %s 个，至多 %s 个',
  },
  'Not enough arguments following: %s': '选项 %s 缺少值',
}

const YARGS_EN: typeof YARGS_ZH = {
  boolean: 'flag',
  string: 'text',
  array: 'repeatable',
  'Not enough non-option arguments: got %s, need at least %s': {
    one: 'not enough arguments: got %s, need at least %s',
    other: 'not enough arguments: got %s, need at least %s',
  },
  'Too many non-option arguments: got %s, maximum of %s': {
    one: 'too many arguments: got %s, at most %s',
    other: 'too many arguments: got %s, at most %s',
  },
  'Not enough arguments following: %s': 'option %s needs a value',
}

export const yargsWords = (ui: Ui): Record<string, string> =>
  (ui === 'zh' ? YARGS_ZH : YARGS_EN) as Record<string, string>
