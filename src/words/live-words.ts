/**
 * The page that compares files by itself: what it says around the comparison. Templates here have holes and no functions,
 * since they go into the page as data.
 */
import { type Label, phrase } from './say.ts'

export const liveWords = {
  title: { zh: 'tifa 提法：逐条对照外交文件', en: 'tifa 提法: diplomatic statements, compared clause by clause' },
  heading: { zh: '对照两份或多份文件', en: 'Compare two or more texts' },
  intro: {
    zh: '把较早的和较新的文件放到这里。哪些字句沿用、改动、移动、新见、未再见，逐条列出，并可存为 Word 对照表。',
    en: 'Put the earlier and the later text here. What was kept, reworded, moved, is new or is not repeated is set out clause by clause, and can be saved as a Word table.',
  },
  private: {
    zh: '文件不离开本机：本页的安全策略禁止一切网络连接，由浏览器强制执行。断网亦可使用。',
    en: 'Nothing is uploaded: this page forbids itself every connection, and the browser holds it to that. It works offline.',
  },
  partedOtherwise: {
    zh: '此浏览器切分中文词语的方法与命令行及 Chrome、Edge、Safari 不同：中文的标记起止与少数说法可能略有出入。',
    en: 'This browser parts Chinese words otherwise than the command, Chrome, Edge and Safari do: in Chinese texts marks, and a few claims, may come out a little different.',
  },
  choose: { zh: '选择文件', en: 'Choose files' },
  drop: { zh: '或把文件拖到这里', en: 'or drop them here' },
  kinds: {
    zh: 'txt、md、html、docx、odt、rtf、pdf，每个不超过 {megabytes} MB',
    en: 'txt, md, html, docx, odt, rtf, pdf; up to {megabytes} MB each',
  },
  paste: { zh: '粘贴文字', en: 'Paste text' },
  pastedName: { zh: '粘贴的文字 {n}', en: 'pasted {n}' },
  pasteHere: { zh: '把一份文件的全文粘贴在此', en: 'Paste the whole text of one document' },
  add: { zh: '加入', en: 'Add' },
  cancel: { zh: '取消', en: 'Cancel' },
  examples: { zh: '没有文件在手边？看示例：', en: 'No file at hand? Look at an example:' },
  texts: { zh: '所选文本', en: 'Texts' },
  earlier: { zh: '较早', en: 'earlier' },
  base: { zh: '较晚', en: 'later' },
  order: {
    zh: '按日期排列，较晚的在最后；顺序不对可以上下移动。',
    en: 'In order of date, the later one last; move them where that is wrong.',
  },
  name: { zh: '文本', en: 'Text' },
  date: { zh: '日期', en: 'Date' },
  language: { zh: '语文', en: 'Language' },
  wholeness: { zh: '完整性', en: 'Wholeness' },
  full: { zh: '全文', en: 'full text' },
  abridged: { zh: '节录', en: 'excerpts' },
  assumed: { zh: '视为全文', en: 'assumed whole' },
  dateUnknown: { zh: '未读出', en: 'not found' },
  up: { zh: '上移', en: 'Move up' },
  down: { zh: '下移', en: 'Move down' },
  remove: { zh: '移除', en: 'Remove' },
  reading: { zh: '正在读取', en: 'Reading' },
  readingAs: { zh: '读作', en: 'Read as' },
  byEvidence: { zh: '自动判断', en: 'by evidence' },
  versions: { zh: '同一文本的两个版本', en: 'versions of one text' },
  successive: { zh: '先后两份文件', en: 'successive documents' },
  open: { zh: '不作判断', en: 'neither' },
  accept: { zh: '接受修订后对照', en: 'Accept the tracked changes' },
  reject: { zh: '拒绝修订后对照', en: 'Reject the tracked changes' },
  both: { zh: '对照修订前后', en: 'Compare before and after' },
  beforeChanges: { zh: '（修订前）', en: ' (before)' },
  afterChanges: { zh: '（修订后）', en: ' (after)' },
  compare: { zh: '对照', en: 'Compare' },
  comparing: { zh: '正在对照……', en: 'Comparing …' },
  comparingOf: { zh: '正在对照 {names}……', en: 'Comparing {names} …' },
  listComma: { zh: '、', en: ', ' },
  pairOf: { zh: '正在对照第 {number} 组，共 {of} 组', en: 'Comparing pair {number} of {of}' },
  stop: { zh: '停止', en: 'Stop' },
  stopped: { zh: '已停止。', en: 'Stopped.' },
  back: { zh: '换文件', en: 'Change the texts' },
  turn: { zh: '先后对调', en: 'Turn round' },
  save: { zh: '存为', en: 'Save as' },
  savedAs: { zh: '已存为 {name}', en: 'Saved as {name}' },
  result: { zh: '对照结果', en: 'The comparison' },
  needTwo: { zh: '再选一份文本即可对照。', en: 'One more text, and they can be compared.' },
  tooLarge: {
    zh: '{name}：大于 {megabytes} MB，未读取；请另存为较小的文件',
    en: '{name}: larger than {megabytes} MB and not read; save a smaller file',
  },
  timeOut: {
    zh: '{name}：读取超过 {seconds} 秒，已停止',
    en: '{name}: reading took more than {seconds} seconds and was stopped',
  },
  broken: {
    zh: '{name}：程序出错，未能完成（{message}）',
    en: '{name}: a fault of tifa itself; nothing was compared ({message})',
  },
  theme: { zh: '明暗', en: 'Light or dark' },
  otherLanguage: { zh: 'English', en: '中文' },
  noScript: {
    zh: '此页需要运行脚本才能对照文件；脚本就在文件里，不从网上取用。',
    en: 'This page compares files by its script, which stands in the file itself; please allow it.',
  },
  oldBrowser: {
    zh: '此浏览器太旧，缺少 {what}；请用近年的 Chrome、Edge、Firefox 或 Safari。',
    en: 'This browser is too old and lacks {what}; a Chrome, Edge, Firefox or Safari of recent years will do.',
  },
  decide: { zh: '判定', en: 'Decide' },
  decideOf: { zh: '判定：{place}', en: 'Decide: {place}' },
  decideWhat: { zh: '这两条', en: 'These two' },
  together: { zh: '属于同组', en: 'belong together' },
  apart: { zh: '不属同组', en: 'do not belong together' },
  decideNote: { zh: '说明（可不填）', en: 'Note (may be left empty)' },
  decideBy: { zh: '判定者', en: 'Who decides' },
  earlierText: { zh: '较早文本', en: 'Earlier text' },
  chooseClause: { zh: '请选一条', en: 'Choose a clause' },
  needClauses: { zh: '请在两份文本中各选一条。', en: 'Choose a clause of each text.' },
  needChoice: { zh: '请说明这两条是否属于同组。', en: 'Say whether the two belong together.' },
  needName: { zh: '请写明由谁判定。', en: 'Say who decides.' },
  withdraw: { zh: '撤回', en: 'Withdraw' },
  decidedAnew: {
    zh: '已按 {n} 条判定重新对照；判定只在此页，另存方可保留。',
    en: 'Compared anew, {n} decided by you. Decisions stay in this page until you save them.',
  },
  keepDecisions: { zh: '存判定（{n}）', en: 'Save decisions ({n})' },
  keptDecisions: { zh: '对照时采用 {n} 条判定（{name}）。', en: 'Decisions that will be heeded: {n} ({name}).' },
  keepFile: { zh: '存为文件', en: 'Save as a file' },
  dropDecisions: { zh: '不用判定', en: 'Leave them out' },
  dropUnsaved: {
    zh: '{n} 条判定尚未存为文件，确定不要了吗？',
    en: '{n} decided and not saved: leave them out for good?',
  },
  decisionsName: { zh: '判定.yaml', en: 'decisions.yaml' },
  saveHtml: { zh: '网页（可转发）', en: 'web page (to send on)' },
  saveDocx: { zh: 'Word 对照表', en: 'Word table' },
  saveRedline: { zh: 'Word 修订痕迹', en: 'Word, tracked changes' },
  saveXlsx: { zh: 'Excel 表格', en: 'Excel workbook' },
  saveMd: { zh: 'Markdown', en: 'Markdown' },
  saveCsv: { zh: 'CSV', en: 'CSV' },
  saveTei: { zh: 'TEI', en: 'TEI' },
  saveJson: { zh: 'JSON', en: 'JSON' },
  sampleZh: { zh: '两份虚构声明（中文）', en: 'two invented statements (Chinese)' },
  sampleEn: { zh: '两份虚构声明（英文）', en: 'two invented statements (English)' },
  sampleRu: { zh: '两份虚构声明（俄文）', en: 'two invented statements (Russian)' },
  embedded: { zh: '2023 年中俄联合声明（节录）', en: 'the China–Russia statement of 2023 (excerpts)' },
} as const

/** What the worker says of a text. */
export const understoodTextWords = {
  leftOut: phrase({ what: '注释 3 处' }, { zh: ({ what }) => `略去：${what}`, en: ({ what }) => `left out: ${what}` }),
  size: phrase(
    { clauses: 66, characters: 5204 },
    {
      zh: ({ clauses, characters }) => `${clauses} 段，${characters} 字符`,
      en: ({ clauses, characters }, t) =>
        `${t.count(clauses, { one: 'clause', other: 'clauses' })}, ${t.count(characters, { one: 'character', other: 'characters' })}`,
    },
  ),
} as const

export type LiveSample = Extract<keyof typeof liveWords, `sample${string}` | 'embedded'>

export const liveSamples: Readonly<Record<LiveSample, Label>> = {
  sampleZh: liveWords.sampleZh,
  sampleEn: liveWords.sampleEn,
  sampleRu: liveWords.sampleRu,
  embedded: liveWords.embedded,
}
