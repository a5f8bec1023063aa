/** What `tifa fetch`, `tifa add` and `tifa init` say of what they did, ask and leave alone. */
import { type Entry, type Label, phrase } from './say.ts'

/** About the corpus that is written to, and its lock. */
export const corpusNotes = {
  willBeMade: {
    zh: '此处没有语料库：真正写入时会先新建 ./corpus（tifa init）',
    en: 'no corpus here: ./corpus will be made first (as tifa init) when something is written',
  },
  made: {
    zh: '此处没有语料库：已新建 ./corpus（tifa init）',
    en: 'no corpus here: made ./corpus (as tifa init)',
  },
  amended: { zh: '{file} 的改动已记入档案', en: 'the edit of {file} is in its record' },
  moved: { zh: '{path} → {to}', en: '{path} → {to}' },
  rewritten: { zh: '改写 {path}', en: 'written: {path}' },
  removed: { zh: '删去 {path}', en: 'taken away: {path}' },
  nothingLeft: { zh: '语料库中已无 {id}：无须再改', en: 'nothing of {id} is left in the corpus: it is done already' },
  removeQuestion: { zh: '删去？', en: 'take it away?' },
  locked: { zh: '已记入 {lock}', en: 'taken into {lock}' },
  noLock: { zh: '尚无 {lock}；写一份：{again}', en: 'no {lock} yet; to write one: {again}' },
  lockLeft: {
    zh: '{lock} 未改（已损坏，或由另一版分条写成）；请核对后运行：{again}',
    en: '{lock} was left alone (broken, or of another segmentation); look at it, then: {again}',
  },
  initialised: phrase(
    { folder: 'corpus', documents: 2, named: ' --corpus texts' },
    {
      zh: ({ folder, documents, named }) =>
        `已建 ${folder}（${documents} 份文件）；说明见 ${folder}/README.md\n下一步：tifa fetch${named} 取官方文本，或 tifa add 文件${named}`,
      en: ({ folder, documents, named }, t) =>
        `made ${folder} (${t.count(documents, { one: 'document', other: 'documents' })}); ${folder}/README.md explains it\nnext: tifa fetch${named} for the official texts, or tifa add FILE${named}`,
    },
  ),
} as const satisfies Record<string, Entry>

export const addWords = {
  changesQuestion: { zh: '接受（a）还是拒绝（r）？ ', en: 'accept (a) or reject (r)? ' },
  documentQuestion: { zh: '是哪份文件（id；空为新文件）？ ', en: 'which document is it (id; empty for a new one)? ' },
  titleQuestion: { zh: '标题？ ', en: 'title? ' },
  dateQuestion: { zh: '日期（YYYY-MM-DD）？ ', en: 'date (YYYY-MM-DD)? ' },
  langQuestion: { zh: '文字（zh、ru、en）？ ', en: 'language (zh, ru, en)? ' },
  writeQuestion: { zh: '写入？', en: 'write it?' },
  notWritten: { zh: '未写入', en: 'nothing written' },
  held: {
    zh: '{file} 已有另一文本，未替换；要替换请加 --accept，两份都留请加 --keep-variant',
    en: '{file} holds another text and was not replaced; add --accept to replace it, or --keep-variant to keep both',
  },
  inPlace: {
    zh: '{file} 已在语料库中，档案没有它的记录：补写记录，文本不动',
    en: '{file} stands in the corpus, and its record says nothing of it: the entry is written, the text stays as it is',
  },
  recorded: { zh: '已把 {file} 记入档案', en: 'the record has {file} now' },
  unchanged: { zh: '{file} 已是此文本', en: '{file} is this text already' },
  'same-words': {
    zh: '{file} 已有同样的字句（只差排印或标点）：未另存',
    en: '{file} has these words already (print or punctuation differ at most): not kept beside it',
  },
  written: { zh: '已写入 {file}', en: 'written to {file}' },
  nameUnused: {
    zh: '--name {name} 未用：尚无此种文本，此文即第一份',
    en: '--name {name} is not used: there is no such text yet, and this one is the first',
  },
  flagUnused: {
    zh: '--{flag} 未用：{document} 已在语料库中，其标题与日期以 document.yaml 为准',
    en: '--{flag} is not used: {document} is held already, and its document.yaml says title and date',
  },
} as const satisfies Record<string, Entry>

/** The lines that say what `add` understood of a text. */
export const understoodWords = {
  unknown: { zh: '未知', en: 'not known' },
  isNew: { zh: '新', en: 'new' },
  read: { zh: '来源', en: 'read' },
  document: { zh: '文件', en: 'document' },
  title: { zh: '标题', en: 'title' },
  date: { zh: '日期', en: 'date' },
  language: { zh: '语言', en: 'language' },
  fidelity: { zh: '性质', en: 'fidelity' },
  clauses: { zh: '条款', en: 'clauses' },
  sections: { zh: '编号', en: 'sections' },
  size: phrase(
    { clauses: 2, characters: 2 },
    {
      zh: ({ clauses, characters }) => `${clauses} 段，${characters} 字`,
      en: ({ clauses, characters }, t) =>
        `${clauses}, ${t.count(characters, { one: 'character', other: 'characters' })}`,
    },
  ),
  traditional: { zh: '{lang}，繁体', en: '{lang}, traditional script' },
  full: { zh: '全文', en: 'full text' },
  abridged: { zh: '节录', en: 'excerpts' },
} as const satisfies Record<string, Entry>

/** On what `add` takes a text for whole or not. */
export const groundWords = {
  flag: { zh: '按选项', en: 'as said' },
  said: { zh: '文中自称', en: 'says so' },
  sections: { zh: '缺节', en: 'sections are missing' },
  assumed: { zh: '推定', en: 'assumed' },
} as const satisfies Record<string, Label>

export const fetchWords = {
  accept: { zh: '    要用新文本，请加 --accept', en: '    to take the new text, add --accept' },
  besideWritten: { zh: '另存 {file}：{source}', en: 'kept beside it in {file}: {source}' },
  besideUnchanged: { zh: '{file} 已是此文本：{source}', en: '{file} is this text already: {source}' },
  besideSame: {
    zh: '与 {file} 字句相同（只差排印或标点），未另存：{source}',
    en: 'has the words of {file} (print or punctuation differ at most), and is not kept: {source}',
  },
  besideChanged: {
    zh: '{file} 存有此出处的另一文本，未替换；要用新文本请加 --accept：{source}',
    en: '{file} holds another text of this source and was not replaced; to take the new one, add --accept: {source}',
  },
  otherwise: {
    zh: '取不到的，可从浏览器另存网页或 PDF 后用 tifa add 收入；网址失效，改 document.yaml 的一行即可',
    en: 'what could not be fetched can be saved from a browser and brought in with tifa add FILE; a rotten address is one line of document.yaml',
  },
  noDocument: { zh: '没有列出处的文件', en: 'no document lists a source' },
  step: phrase(
    { text: '2022-02-04-joint-statement zh', publishers: ['新华社'] as readonly string[] },
    {
      zh: ({ text, publishers }, t) => t.named(text, publishers.length === 0 ? '未列出处' : t.list(publishers)),
      en: ({ text, publishers }, t) => t.named(text, publishers.length === 0 ? 'no source' : t.list(publishers)),
    },
  ),
  wait: { zh: '  等 {seconds} 秒后再试 {url}', en: '  waiting {seconds} s before trying {url} again' },
  planned: { zh: '{text}：将取 {file}', en: '{text}: would fetch {file}' },
  noSource: { zh: '{text}：未列此种文字的出处', en: '{text}: no source is listed for this language' },
  written: { zh: '{text}：已存 {file}', en: '{text}: written to {file}' },
  unchanged: { zh: '{text}：与已存文本相同', en: '{text}: the same as before' },
  changed: {
    zh: '{text}：网上文本已变，未替换',
    en: '{text}: the text changed since the last fetch; not replaced',
  },
  failed: { zh: '{text}：未取到', en: '{text}: not fetched' },
  secondSame: {
    zh: '另一出处文字相同：{source}',
    en: 'the same words at another source: {source}',
  },
  secondDiffers: phrase(
    { source: '新华社 https://…', clauses: 3 },
    {
      zh: ({ source, clauses }) => `另一出处有 ${clauses} 条不同（彼 → 此）：${source}`,
      en: ({ source, clauses }, t) =>
        `another source differs in ${t.count(clauses, { one: 'clause', other: 'clauses' })} (there → here): ${source}`,
    },
  ),
  excerpts: {
    zh: '{text}：只得若干页，按节录存为 {file}',
    en: '{text}: some pages could not be had; what came is kept as excerpts in {file}',
  },
  archived: phrase(
    { day: '2019-07-05', url: 'https://web.archive.org/web/20190705120000/http://kremlin.ru/supplement/1' },
    {
      zh: ({ day, url }) => `原处已不可取；文字取自互联网档案馆 ${day} 的存本：${url}`,
      en: ({ day, url }, t) =>
        `no longer to be had where it was; the words are from the Internet Archive’s copy of ${t.date(day)}: ${url}`,
    },
  ),
  otherForm: { zh: '另一地址 {url}', en: 'its other address {url}' },
  inArchive: { zh: '互联网档案馆', en: 'Internet Archive' },
  plan: phrase(
    { texts: 40, documents: 36, addresses: 60, hosts: 25, held: 3 },
    {
      zh: ({ texts, documents, addresses, hosts, held }) =>
        `拟取 ${texts} 份文本（${documents} 份文件，${addresses} 个网址，${hosts} 个主机）${held > 0 ? `；已有全文 ${held} 份，不再取` : ''}`,
      en: ({ texts, documents, addresses, hosts, held }, t) =>
        t.clauses([
          `to fetch: ${t.count(texts, { one: 'text', other: 'texts' })} of ${t.count(documents, { one: 'document', other: 'documents' })}, from ${t.count(addresses, { one: 'address', other: 'addresses' })} on ${t.count(hosts, { one: 'host', other: 'hosts' })}`,
          held > 0
            ? `${t.count(held, { one: 'whole text', other: 'whole texts' })} held already and not asked for`
            : '',
        ]),
    },
  ),
  nothingMissing: {
    zh: '所选文件中凡列有出处的，全文都已具备',
    en: 'every text of the selection that has an address is held already',
  },
  without: phrase(
    { count: 2, ids: ['1991-05-16-border-east'] as readonly string[] },
    {
      zh: ({ count, ids }, t) => `${count} 份文件未列正文网址，须自备文件用 tifa add 收入：${t.list(ids)}`,
      en: ({ count, ids }, t) =>
        `no address of a text is listed for ${t.count(count, { one: 'document', other: 'documents' })} (tifa add FILE brings one in): ${t.list(ids)}`,
    },
  ),
  hostsClosed: phrase(
    { hosts: ['example.org'] as readonly string[], flags: '--allow-host example.org' },
    {
      zh: ({ hosts, flags }, t) => `不在许可之列的主机，不会请求：${t.list(hosts)}；如信得过，加 ${flags}`,
      en: ({ hosts, flags }, t) =>
        `hosts that are not on the list and will not be asked: ${t.list(hosts)}; if you trust them, add ${flags}`,
    },
  ),
  progress: {
    zh: '[{number}/{of}] {text}',
    en: '[{number}/{of}] {text}',
  },
  summary: phrase(
    { got: 12, beside: 1, same: 2, excerpts: 1, changed: 0, refused: 3, absent: 4 },
    {
      zh: ({ got, beside, same, excerpts, changed, refused, absent }, t) =>
        `总计：${t.parts([
          `取得 ${got}`,
          beside > 0 ? `另存 ${beside}` : '',
          same > 0 ? `未变 ${same}` : '',
          excerpts > 0 ? `节录 ${excerpts}` : '',
          changed > 0 ? `有变、待定 ${changed}` : '',
          `未采用 ${refused}`,
          `找不到 ${absent}`,
        ])}`,
      en: ({ got, beside, same, excerpts, changed, refused, absent }, t) =>
        `in all: ${t.parts([
          `got ${got}`,
          beside > 0 ? `kept beside others ${beside}` : '',
          same > 0 ? `the same as before ${same}` : '',
          excerpts > 0 ? `excerpts ${excerpts}` : '',
          changed > 0 ? `changed and waiting ${changed}` : '',
          `refused ${refused}`,
          `not there ${absent}`,
        ])}`,
    },
  ),
  refused: { zh: '未采用', en: 'refused' },
  absent: { zh: '找不到', en: 'not there' },
  left: phrase(
    { left: 5, again: 'tifa fetch --all' },
    {
      zh: ({ left, again }) => `尚有 ${left} 份未请求；再运行 ${again}，只取余下的`,
      en: ({ left, again }, t) =>
        `${t.count(left, { one: 'text was', other: 'texts were' })} not asked for; ${again} again fetches only the rest`,
    },
  ),
  stopping: {
    zh: '正在停止：写完手头的文本就结束（再按一次 Ctrl-C 立即退出）',
    en: 'stopping after the text at hand (Ctrl-C again ends at once)',
  },
} as const satisfies Record<string, Entry>
