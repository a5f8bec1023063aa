/**
 * What a value of `document.yaml` should be, one row a kind of value.
 *
 *     date: 21 March 2023      →   date: bad date: "21 March 2023" is no day of the calendar written YYYY-MM-DD
 */
import type { Values } from './problem.ts'
import { type Entry, type Given, type Label, labelOf, phrase, sayWith } from './say.ts'

const wantedWords = {
  text: { zh: '应为文字', en: 'expected text' },
  'some-text': { zh: '应为文字，此处为空', en: 'expected text, found none' },
  'one-of': phrase(
    { names: ['zh', 'ru'] as readonly string[] },
    {
      zh: ({ names }, t) => `应为其中之一：${t.list(names)}`,
      en: ({ names }, t) => `expected one of: ${t.list(names)}`,
    },
  ),
  list: { zh: '应为列表', en: 'expected a list' },
  'date.text': { zh: '日期有误：应写作 YYYY-MM-DD', en: 'bad date: expected YYYY-MM-DD' },
  'date.day': {
    zh: '日期有误：{input} 不是历法中写作 YYYY-MM-DD 的一天',
    en: 'bad date: {input} is no day of the calendar written YYYY-MM-DD',
  },
  'date.time-text': { zh: '日期有误：应为 ISO 日期或时间', en: 'bad date: expected an ISO date or time' },
  'date.time': {
    zh: '日期有误：{input} 不是带时区的 ISO 日期或时间',
    en: 'bad date: {input} is no ISO date or time with its zone',
  },
  address: { zh: '应为网址', en: 'expected an address' },
  'web-address': {
    zh: '应为以 https:// 或 http:// 开头的网址',
    en: 'expected an address that begins with https:// or http://',
  },
  checksum: { zh: '应为校验和', en: 'expected a checksum' },
  sha256: { zh: '应为 64 位小写十六进制数字', en: 'expected 64 hexadecimal digits, lower case' },
  lang: { zh: '应为 zh、ru 或 en', en: 'expected zh, ru or en' },
  phrases: { zh: '应为词语列表', en: 'expected a list of phrases' },
  addresses: { zh: '应为网址列表', en: 'expected a list of addresses' },
  siglum: {
    zh: '应为至多 40 字，不含空格、/ 和 #',
    en: 'expected at most 40 characters without spaces, / and #',
  },
  line: {
    zh: '应为小写词语，如 general、border，至多 40 字',
    en: 'expected a name in small letters such as general or border, of at most 40 characters',
  },
  ids: { zh: '应为文件编号列表', en: 'expected a list of ids of documents' },
  points: { zh: '应为要点列表', en: 'expected a list of points' },
  lines: { zh: '应为行的列表', en: 'expected a list of lines' },
  names: { zh: '应为名称列表', en: 'expected a list of names' },
  'names-by-language': { zh: '应为按语言列出的名称列表', en: 'expected a list of names by language' },
  number: { zh: '应为 0 或正整数', en: 'expected 0 or a whole number above it' },
  boolean: { zh: '应为 true 或 false', en: 'expected true or false' },
  'witness-key': {
    zh: '应为语言（zh、ru、en）、点号和性质（full、abridged、digest），第二份文本再加点号和名称（zh.full.mfa）',
    en: 'expected a language (zh, ru, en), a dot and a fidelity (full, abridged, digest); of a second text a dot and its name, too (zh.full.mfa)',
  },
  records: { zh: '应为各文本的记录', en: 'expected records by witness' },
  witness: { zh: '应为文本名，如 zh.full', en: 'expected a witness such as zh.full' },
  keys: { zh: '应为键和值', en: 'expected keys with values' },
} as const satisfies Record<string, Entry>

export type WantedCode = keyof typeof wantedWords

/** What is wanted, in every language of the interface: a value of the finding that tells it. */
export const wanted = <C extends WantedCode>(code: C, ...[values]: Given<(typeof wantedWords)[C]>): Label =>
  labelOf((ui) => sayWith(ui, wantedWords[code], (values ?? {}) as Values))
