/** Flags that several commands share: one row each, in the order of help. */

import { UIS } from '../src/words/languages.ts'
import type { OptionTable } from './command.ts'

/** Every command has these. */
export const everywhere: OptionTable = {
  ui: {
    type: 'string',
    choices: UIS,
    describe: { zh: '界面语言（不指定时依 LANG）', en: 'language of labels and messages (else by LANG)' },
  },
  'no-color': {
    type: 'boolean',
    describe: { zh: '不用颜色（亦可设 NO_COLOR）', en: 'no colour (NO_COLOR does the same)' },
  },
  help: { type: 'boolean', alias: 'h', describe: { zh: '显示帮助', en: 'show help' } },
  version: { type: 'boolean', describe: { zh: '显示版本号', en: 'show the version' } },
}

export const corpusOption: OptionTable = {
  corpus: {
    type: 'string',
    value: 'DIR',
    describe: {
      zh: '语料库文件夹（不指定时用 ./corpus，再无则用随附的）',
      en: 'corpus folder (else ./corpus, else the one that ships with tifa)',
    },
  },
}

/** What is compared, and how it is read. */
export const comparisonOptions: OptionTable = {
  ...corpusOption,
  lang: {
    type: 'string',
    choices: ['zh', 'ru', 'en'],
    describe: { zh: '比较哪种文字的文本', en: 'language of the texts to compare' },
  },
  as: {
    type: 'string',
    choices: ['versions', 'successive', 'open'],
    describe: {
      zh: '读作前后版本（新增）、先后文件（新见），还是不作判断（仅见于）；不指定时凭依据',
      en: 'read as versions of one text, as successive documents, or as neither (added, new here, only in; else by evidence)',
    },
  },
  abridged: {
    type: 'list',
    value: 'FILE',
    describe: { zh: '说明该文件是节录，非全文', en: 'say that this file is excerpts, not the full text' },
  },
  encoding: {
    type: 'string',
    value: 'NAME',
    describe: {
      zh: '看不出编码的散文件按何种编码读，如 gb18030、windows-1251（不指定时自行识别）',
      en: 'encoding of loose files that do not show theirs, such as gb18030 or windows-1251 (else recognised)',
    },
  },
  changes: {
    type: 'string',
    choices: ['accept', 'reject'],
    describe: { zh: 'Word 文件中的修订：接受或拒绝', en: 'tracked changes in a Word file: accept or reject them' },
  },
  body: {
    type: 'string',
    value: 'SELECTOR',
    describe: {
      zh: '网页中哪一部分是正文，如 "#content"、"div.text p"（不指定时自行判断）',
      en: 'what the text of a page is, such as "#content" or "div.text p" (else found)',
    },
  },
  limit: {
    type: 'list',
    value: 'NAME=N',
    describe: {
      zh: '放宽或收紧一项上限，如 pages=2000、bytes=N、seconds=N',
      en: 'raise or lower a limit: pages=2000, bytes=N, seconds=N',
    },
  },
  decisions: {
    type: 'string',
    value: 'FILE',
    describe: {
      zh: '对这些文本的人工判定，由网页存出（同组、不同组、说明）',
      en: 'what a person decided of these texts, as the page saves it (belong together, or do not)',
    },
  },
  show: {
    type: 'list',
    choices: ['punctuation'],
    describe: { zh: '连标点、全半角、引号之别一并显示', en: 'show differences of punctuation, width and quotes too' },
  },
}

/** Which rows are shown, and how much of them. */
export const rowOptions = {
  rows: {
    type: 'string',
    choices: ['changes', 'all'],
    describe: {
      zh: '沿用的段落：折叠（不指定时），还是全部写出',
      en: 'what is kept: folded (by itself), or written out',
    },
  },
  only: {
    type: 'list',
    value: 'KINDS',
    describe: {
      zh: '只列哪些行，以逗号分隔：new,gone,changed,numbers,moved,stance',
      en: 'show some of the rows, with commas between: new,gone,changed,numbers,moved,stance',
    },
  },
} as const satisfies OptionTable

/** How it is shown in a terminal or a pipe. */
export const displayOptions = {
  width: {
    type: 'number',
    range: [20, 1000],
    value: 'COLUMNS',
    describe: { zh: '每行宽度，以半角字符计', en: 'columns in a line' },
  },
  'ambiguous-width': {
    type: 'number',
    range: [1, 2],
    describe: { zh: '“”…—等字符占一格还是两格', en: 'columns that “ ” … — take in your terminal' },
  },
  report: {
    type: 'string',
    value: 'DIR',
    describe: {
      zh: '网页报告所在文件夹，屏幕上按键打开',
      en: 'folder of the HTML report that o opens on screen',
    },
  },
  'no-ui': { type: 'boolean', describe: { zh: '在终端中也只输出文字', en: 'print text, in a terminal too' } },
} as const satisfies OptionTable

/** Which documents are read, where all of a corpus would be. */
export const choiceOptions = {
  from: {
    type: 'string',
    value: 'DATE',
    describe: { zh: '只查此年、月或日起的文件', en: 'documents of this year, month or day and later ones alone' },
  },
  to: {
    type: 'string',
    value: 'DATE',
    describe: { zh: '只查至此年、月或日止的文件', en: 'documents of this year, month or day and earlier ones alone' },
  },
  parties: {
    type: 'list',
    value: 'NAMES',
    describe: {
      zh: '只查以这些国家为缔约方的文件（名称依记录，逗号分隔）',
      en: 'documents of these parties alone (named as records name them, with commas between)',
    },
  },
} as const satisfies OptionTable
