/** What is said where a command line asks for something that cannot be: one line, what is wrong and what to type. */
import { type Entry, type Label, phrase } from './say.ts'

const options = {
  'value.choice': phrase(
    { name: 'format', value: 'jsn', choices: ['text', 'json'] as readonly string[] },
    {
      zh: ({ name, value, choices }, t) => `--${name}：${t.quoted(value)}不在可选值之列${t.aside(t.list(choices))}`,
      en: ({ name, value, choices }, t) => `--${name}: ${t.quoted(value)} is not one of ${t.list(choices)}`,
    },
  ),
  'value.number': {
    zh: '--{name}：“{value}”不是 {low} 至 {high} 的整数',
    en: '--{name}: "{value}" is not a whole number from {low} to {high}',
  },
  'only.form': {
    zh: '--only 不用于 {form}：其中总是全部；只用于 text、md、html、docx、xlsx',
    en: '--only is not for {form}, which is always whole: it is for text, md, html, docx and xlsx',
  },
  'value.missing': { zh: '--{name} 缺少值', en: '--{name} needs a value' },
  'value.address': { zh: '不是网址：{value}', en: 'not an address of a page: {value}' },
  'value.date': { zh: '--date：“{value}”不是 YYYY-MM-DD 的日期', en: '--date: "{value}" is no day written YYYY-MM-DD' },
  'value.lang': { zh: '--lang：没有“{value}”；可用 zh、ru、en', en: '--lang: "{value}" is not one of zh, ru, en' },
  'option.unknown': phrase(
    { flag: '--fromat', near: 'format' as string | null },
    {
      zh: ({ flag, near }) => `没有 ${flag} 这个选项；${near === null ? '见 tifa --help' : `是否想用 --${near}？`}`,
      en: ({ flag, near }) =>
        `unknown option ${flag}; ${near === null ? 'see tifa --help' : `did you mean --${near}?`}`,
    },
  ),
  'command.unknown': phrase(
    { word: 'comprae', near: 'compare' as string | null },
    {
      zh: ({ word, near }) => `没有 ${word} 这个命令；${near === null ? '见 tifa --help' : `是否想用 tifa ${near}？`}`,
      en: ({ word, near }) =>
        `unknown command ${word}; ${near === null ? 'see tifa --help' : `did you mean tifa ${near}?`}`,
    },
  ),
  'arguments.many': { zh: '多出的参数：{words}', en: 'too many arguments: {words}' },
  'arguments.dash': {
    zh: '-：不从标准输入读取；请给出文件，或用 /dev/stdin',
    en: '-: standard input is not read; give a file, or /dev/stdin',
  },
  /** The parser's own line, which is translated by `parserWords`. */
  'arguments.parser': { zh: '{said}', en: '{said}' },
} as const satisfies Record<string, Entry>

const texts = {
  'sample.missing': { zh: '找不到随附的示例文本', en: 'the sample texts that ship with tifa are missing' },
  'page.missing': {
    zh: '找不到随附的网页；请运行 npm run build',
    en: 'the page that ships with tifa is missing; run npm run build',
  },
  'answer.none': { zh: '没有回答；未写入', en: 'no answer; nothing written' },
  'document.several': phrase(
    { words: '2019', choices: ['2019-06-20-treaty'] as readonly string[] },
    {
      zh: ({ words, choices }, t) => `${words} 可指多份文件：${t.list(choices)}`,
      en: ({ words, choices }, t) => `${words} could be any of: ${t.list(choices)}`,
    },
  ),
  'document.none': { zh: '语料库没有 {words}；见 tifa list', en: 'the corpus has no {words}; see tifa list' },
  'line.none': phrase(
    { line: 'genral', lines: ['general', 'border'] as readonly string[] },
    {
      zh: ({ line, lines }, t) =>
        lines.length === 0 ? `--line ${line}：语料库的记录未分线` : `语料库没有 ${line} 这条线；有：${t.list(lines)}`,
      en: ({ line, lines }, t) =>
        lines.length === 0
          ? `--line ${line}: the records of the corpus name no lines`
          : `the corpus has no line ${line}; it has ${t.list(lines)}`,
    },
  ),
  'range.none': { zh: '{range} 之间没有文件；见 tifa list', en: 'no document in {range}; see tifa list' },
  'corpus.inside-package': {
    zh: '{corpus} 是软件包自带的语料库，只读；先另建自己的：tifa init {own}，再：{again}',
    en: '{corpus} is the corpus inside the package and is never written into; make one of your own: tifa init {own}, then: {again}',
  },
  'corpus.no-corpus': {
    zh: './corpus 已存在，但不是语料库；请用 --corpus 另指一处，或先用 tifa init 新建',
    en: './corpus exists and is no corpus; name another with --corpus, or make one with tifa init',
  },
} as const satisfies Record<string, Entry>

const nothingWritten = {
  'add.input': { zh: '请给出一个文件或网址；见 tifa add --help', en: 'give one file or address; see tifa add --help' },
  'add.unsure': { zh: '未写入；确认无误请加 --yes', en: 'nothing written; add --yes if this is right' },
  'add.document': {
    zh: '未写入；可能是语料库已有的 {documents}：请用 --document 指明，若是新文件则用 --document 起名',
    en: 'nothing written; this may be {documents}, which the corpus has: say so with --document, or name a new one with --document',
  },
  'add.missing': {
    zh: '未写入；认不出的请用 {flags} 说明',
    en: 'nothing written; say what could not be told: {flags}',
  },
  'add.name': {
    zh: '未写入；“{name}”不能用作文件夹名',
    en: 'nothing written; "{name}" is no name for a folder',
  },
  'add.second-name': {
    zh: '--name：“{name}”不能作第二份文本的名称；用小写拉丁字母和数字，至多 {longest} 个，不用语言和性质的词，如 mfa、xinhua、2',
    en: '--name: "{name}" is no name of a second text; small Latin letters and figures, at most {longest}, no word for a language or a fidelity: mfa, xinhua, 2',
  },
  'add.name-alone': {
    zh: '--name 是与第一份并存的文本之名：请与 --keep-variant 同用',
    en: '--name is that of a text kept beside the first: use it with --keep-variant',
  },
  'init.folders': { zh: '只能指明一个文件夹；见 tifa init --help', en: 'one folder only; see tifa init --help' },
  'init.taken': {
    zh: '{folder} 已存在且非空，未作改动；可另指一处：tifa init 文件夹',
    en: '{folder} holds something already and was left alone; name another place: tifa init FOLDER',
  },
  'amend.ci': {
    zh: 'amend 不在 CI 中运行：改动由人确认',
    en: 'amend does not run in CI: an edit is accepted by somebody who has read it',
  },
  'amend.text': { zh: '请指明一个文本：文件或代号', en: 'which text? Give a file or a siglum' },
  'amend.why': { zh: '请用 --why 说明为何改动', en: 'why was it edited? Say it with --why' },
  'amend.choose': phrase(
    { words: '2022', choices: ['2022·zh', '2022·ru'] as readonly string[] },
    {
      zh: ({ words, choices }, t) => `${words} 可指 ${t.list(choices)}；请指明一个`,
      en: ({ words, choices }, t) => `${words} may be ${t.list(choices)}; name one of them`,
    },
  ),
  'amend.unknown': phrase(
    { words: '2022·fr', nearest: ['2022·zh'] as readonly string[] },
    {
      zh: ({ words, nearest }, t) =>
        `没有这个文本：${words}${nearest.length === 0 ? '' : `；相近的有 ${t.list(nearest)}`}`,
      en: ({ words, nearest }, t) =>
        `no such text: ${words}${nearest.length === 0 ? '' : `; the nearest: ${t.list(nearest)}`}`,
    },
  ),
  'rearrange.ci': {
    zh: '{command} 在 CI 中须加 --yes',
    en: '{command} in CI needs --yes',
  },
  'rearrange.unsure': { zh: '未作改动；确认无误请加 --yes', en: 'nothing was changed; add --yes if this is right' },
  'rearrange.corpus': {
    zh: '此处没有自己的语料库；请用 --corpus 指明，或用 tifa init 新建',
    en: 'there is no corpus of your own here; name it with --corpus, or make one with tifa init',
  },
  'rearrange.names': {
    zh: '{command} 的参数不对；见 tifa {command} --help',
    en: 'give what tifa {command} --help shows',
  },
  'rearrange.name': {
    zh: '“{name}”不能用作文件夹名（不含空格和“--”）',
    en: '"{name}" is no name for a document\'s folder (no spaces, no "--")',
  },
  'rearrange.days': {
    zh: '{id} 是 {date} 的文件，{to} 是 {other} 的：请先改正其一的日期',
    en: '{id} is of {date}, {to} of {other}: mend the date of one of them first',
  },
  'rearrange.unknown': phrase(
    { words: '2017', nearest: ['2016-09-03-joint-statement'] as readonly string[] },
    {
      zh: ({ words, nearest }, t) =>
        `没有这份文件：${words}${nearest.length === 0 ? '' : `；相近的有 ${t.list(nearest)}`}`,
      en: ({ words, nearest }, t) =>
        `no such document: ${words}${nearest.length === 0 ? '' : `; the nearest: ${t.list(nearest)}`}`,
    },
  ),
  'rearrange.same': { zh: '{id} 就是 {to}', en: '{id} is {to} itself' },
  'check.ci': {
    zh: '--update 不在 CI 中运行：锁由人确认后写成',
    en: '--update does not run in CI: a lock is written by somebody who has read the change',
  },
  'report.folder': { zh: '请用 -o DIR 指明写入哪个文件夹', en: 'which folder? Give it with -o DIR' },
  'report.file': {
    zh: '-o {name}：这里要的是文件夹；写成 -o . --format {form} 即得一个 {form} 文件',
    en: '-o {name}: report writes into a folder; -o . --format {form} writes one {form} file here',
  },
  'report.docx-mode': {
    zh: '--docx-mode 只用于 Word 文件；请加 --format docx',
    en: '--docx-mode is for Word files: add --format docx',
  },
  'output.ending': phrase(
    { name: 'x.docx', endings: ['.txt', '.csv'] as readonly string[] },
    {
      zh: ({ name, endings }, t) => `-o ${name}：不写这种文件；可写：${t.list(endings)}，或以 --format 指明形式`,
      en: ({ name, endings }, t) => `-o ${name}: no such form; known: ${t.list(endings)}, or say which with --format`,
    },
  ),
  'report.form': phrase(
    { form: 'dox', known: ['html', 'docx'] as readonly string[] },
    {
      zh: ({ form, known }, t) => `没有 ${form} 这种形式；可用：${t.list(known)}`,
      en: ({ form, known }, t) => `there is no form ${form}; known: ${t.list(known)}`,
    },
  ),
  'report.no-record': {
    zh: '{folder}: 没有 {record}，不是 tifa report 写成的文件夹',
    en: '{folder}: no {record}; not a folder that tifa report wrote',
  },
  'report.record': { zh: '记录中的参数无法读取', en: "the record's arguments can't be read" },
  'formulas.binary': {
    zh: '{form} 不能写到终端；请用 -o 指明文件',
    en: '{form} is no text for a terminal; name a file with -o',
  },
  'trace.searched': {
    zh: '{file} 是所查的文本之一，未覆盖；请换一个文件',
    en: '{file} is one of the texts searched and was left as it is; give another file',
  },
  'trace.stands': {
    zh: '{file} 已存在，未覆盖；请换一个文件，或加 --force',
    en: '{file} stands already and was left as it is; give another file, or add --force',
  },
} as const satisfies Record<string, Entry>

const questions = {
  'why.none': { zh: 'why 要有条款号，如 2023-7', en: 'why needs a clause, such as 2023-7' },
  'why.unknown': phrase(
    { clause: '2023-71', near: '2023-7.1' as string | null, example: '2023-1.1' },
    {
      zh: ({ clause, near, example }) =>
        `没有 ${clause} 这一条款；${near === null ? `tifa compare 在每条之前印有条款号，如 ${example}` : `最近的是 ${near}`}`,
      en: ({ clause, near, example }) =>
        `no clause ${clause}; ${near === null ? `tifa compare prints each clause's address before it, such as ${example}` : `the nearest is ${near}`}`,
    },
  ),
  'why.summary': phrase(
    { text: '2022' },
    {
      zh: ({ text }) => `${text} 是编者提要，不是原文，不追溯源流`,
      en: ({ text }) => `${text} is a summary of ours, not the document's words: nothing is traced back from it`,
    },
  ),
  'why.no-corpus': phrase(
    { text: 'new' },
    {
      zh: ({ text }) => `${text} 不在语料库中；要看各条款在较早文件中的源流，请加 --corpus 文件夹`,
      en: ({ text }) => `${text} stands in no corpus; add --corpus DIR to set each clause beside its earlier documents`,
    },
  ),
  'why.nothing-earlier': phrase(
    { text: '2001' },
    {
      zh: ({ text }) => `语料库中没有早于 ${text} 的文件，无从追溯`,
      en: ({ text }) => `the corpus has no document earlier than ${text} to set it beside`,
    },
  ),
  'why.with': phrase(
    { shorts: ['2019', '2021'] as readonly string[] },
    {
      zh: ({ shorts }, t) => `--with：这次比较的文本是 ${t.list(shorts)}`,
      en: ({ shorts }, t) => `--with: the texts compared are ${t.list(shorts)}`,
    },
  ),
  'completion.unknown': phrase(
    { shell: 'tcsh', known: ['bash', 'zsh'] as readonly string[] },
    {
      zh: ({ shell, known }, t) => `没有 ${shell} 的补全脚本；可用：${t.list(known)}`,
      en: ({ shell, known }, t) => `there is no completion script for ${shell}; known: ${t.list(known)}`,
    },
  ),
  'completion.several': phrase(
    { shells: ['bash', 'zsh'] as readonly string[] },
    {
      zh: ({ shells }, t) => `只能指明一种：${t.list(shells)}`,
      en: ({ shells }) => `one shell only, not ${shells.join(' and ')}`,
    },
  ),
} as const satisfies Record<string, Entry>

export const usageWords = { ...options, ...texts, ...nothingWritten, ...questions }

/** What `yargs` says by itself, by its own English key; a language that leaves a key out keeps yargs's words. */
export type ParserWords = Readonly<Record<string, string | { readonly one: string; readonly other: string }>>

const sameForm = (words: string): { readonly one: string; readonly other: string } => ({ one: words, other: words })

export const parserWords = {
  zh: {
    'Commands:': '命令：',
    'Options:': '选项：',
    'Examples:': '示例：',
    'Positionals:': '参数：',
    boolean: '开关',
    string: '值',
    array: '可重复',
    required: '必需',
    default: '默认',
    'default:': '默认：',
    'choices:': '可选：',
    'aliases:': '别名：',
    command: '命令',
    'Show help': '显示帮助',
    'Show version number': '显示版本号',
    'Not enough non-option arguments: got %s, need at least %s': sameForm('参数不够：给了 %s 个，至少要 %s 个'),
    'Too many non-option arguments: got %s, maximum of %s': sameForm('参数过多：给了 %s 个，至多 %s 个'),
    'Not enough arguments following: %s': '选项 %s 缺少值',
  },
  en: {
    boolean: 'flag',
    string: 'text',
    array: 'repeatable',
    'Not enough non-option arguments: got %s, need at least %s': sameForm(
      'not enough arguments: got %s, need at least %s',
    ),
    'Too many non-option arguments: got %s, maximum of %s': sameForm('too many arguments: got %s, at most %s'),
    'Not enough arguments following: %s': 'option %s needs a value',
  },
} as const satisfies Readonly<Record<keyof Label, ParserWords>>
