/**
 * What findings say, one row a code. A code is the name of its rule, and behind a point what is the case where a rule
 * tells several things: `numbering.twice`.
 *
 *     statement.txt:12:1: 三、 stands twice; compare with the source [numbering]
 */
import type { Problem } from './problem.ts'
import { type Label, phrase } from './say.ts'

const compareWithSource: Label = { zh: '请核对来源', en: 'compare with the source' }
const noteAsSic: Label = {
  zh: '请核对来源；来源误印则记为 sic',
  en: 'compare with the source; a misprint of the source is noted as sic',
}
const saveAsUtf8: Label = { zh: '请存为 UTF-8', en: 'save it as UTF-8' }
const checkPermissions: Label = { zh: '请检查权限', en: 'check its permissions' }
const mendYaml: Label = { zh: '请改正 YAML', en: 'mend the YAML' }
const mendValue: Label = { zh: '请改正此值', en: 'mend the value' }
const writeDay: Label = { zh: '请把日期写作 YYYY-MM-DD', en: 'write the day as YYYY-MM-DD' }
const configForm: Label = {
  zh: '请写 rules:，其下每行一条规则和级别',
  en: 'write rules: and below it a rule and its level',
}
const takeOut: Label = { zh: '请删去', en: 'take it out' }
const update = { update: ['tifa', 'check', '--update'] } as const
const ifMeant = {
  hint: { zh: '若属有意，请运行 {update}', en: 'if it is meant, run {update}' },
  commands: update,
} as const
const ifMeantAmend = {
  hint: { zh: '若属有意：{amend}', en: 'if it is meant: {amend}' },
  commands: { amend: ['tifa', 'amend', '{file}', '--why', '…'] },
} as const
const seeThenUpdate = {
  hint: {
    zh: '请确认文本无误，再运行 {update}',
    en: 'see that the texts are as meant, then run {update}',
  },
  commands: update,
} as const
const addAnew = {
  hint: { zh: '请重新取得：{add}', en: 'bring the text in anew: {add}' },
  commands: { add: ['tifa', 'add', 'FILE', '--document', '{id}', '--accept'] },
} as const
const oneItemEach: Label = {
  zh: '记录中每点对应一段，次序相同',
  en: 'one item of the record for each paragraph, in the same order',
}
const leadsOutside: Label = {
  zh: '不跟随指向语料库之外的链接',
  en: 'a link that leads outside the corpus is not followed',
}
const lookAtTexts: Label = {
  zh: '请重看文本，改正或删去此判定',
  en: 'look at the texts again, and change the decision or take it out',
}

/** A file in its folder's record, or a text that the loader reads. */
const loader = {
  'yaml.too-long': {
    message: {
      zh: '记录有 {length} 字，最多读 {limit} 字',
      en: 'the record has {length} characters; at most {limit} are read',
    },
    hint: { zh: '请把文本放在各自的文件里', en: 'keep texts in files of their own' },
  },
  'yaml.syntax': {
    message: { zh: '不是合格的 YAML：{said}', en: '{said}' },
    hint: {
      zh: '请改正 YAML：含“: ”或以引号开头的值要加引号',
      en: 'mend the YAML: values with ": " or a leading quote stand in quotes',
    },
  },
  'yaml.unreadable': {
    message: { zh: '不是合格的 YAML：{said}', en: 'not readable as YAML: {said}' },
    hint: mendYaml,
  },
  'schema.no-map': {
    message: { zh: '记录不是键值表', en: 'the record is no list of keys with values' },
    hint: { zh: '请以 titles: 和 date: 开头', en: 'begin with titles: and date:' },
  },
  'schema.missing-key': {
    message: phrase(
      { path: '', key: '"date"' },
      {
        zh: ({ path, key }, t) => `${path && t.named(path, '')}缺少 ${key} 这个键`,
        en: ({ path, key }, t) => `${path && t.named(path, '')}the key ${key} is missing`,
      },
    ),
    hint: { zh: '请补上', en: 'add it' },
  },
  'schema.unknown-key': {
    message: phrase(
      { path: 'partys', key: '"partys"' },
      {
        zh: ({ path, key }, t) => t.named(path, `没有 ${key} 这个键`),
        en: ({ path, key }, t) => t.named(path, `unknown key ${key}`),
      },
    ),
    hint: phrase(
      { near: 'parties' as string | null },
      {
        zh: ({ near }) => (near === null ? '请删去此键，或写入 note' : `是否想写 ${near}？`),
        en: ({ near }) => (near === null ? 'take the key out, or say it in a note' : `did you mean ${near}?`),
      },
    ),
  },
  'schema.value': {
    message: phrase(
      { path: 'date', wanted: { zh: '应为文字', en: 'expected text' } as Label },
      {
        zh: ({ path, wanted }, t) => (path === '' ? wanted.zh : t.named(path, wanted.zh)),
        en: ({ path, wanted }, t) => (path === '' ? wanted.en : t.named(path, wanted.en)),
      },
    ),
    hint: mendValue,
  },
  'bad-date': {
    message: phrase(
      { path: 'date', wanted: { zh: '日期有误：应写作 YYYY-MM-DD', en: 'bad date: expected YYYY-MM-DD' } as Label },
      {
        zh: ({ path, wanted }, t) => (path === '' ? wanted.zh : t.named(path, wanted.zh)),
        en: ({ path, wanted }, t) => (path === '' ? wanted.en : t.named(path, wanted.en)),
      },
    ),
    hint: writeDay,
  },
  'schema.no-title': {
    message: { zh: '没有标题', en: 'no title is given' },
    hint: { zh: '请给出 zh、ru 或 en 标题', en: 'give it in zh, ru or en' },
  },
  'id-date': {
    message: { zh: '文件夹作 {folder}，记录作 {record}', en: 'the folder says {folder}, the record {record}' },
    hint: {
      zh: '请使二者一致：改正日期，或 {rename}',
      en: 'make them agree: mend the date, or {rename}',
    },
    commands: { rename: ['tifa', 'rename', '{id}', '{to}'] },
  },
  'unreadable.folder': {
    message: { zh: '文件夹无法读取（{code}）', en: "the folder can't be read ({code})" },
    hint: checkPermissions,
  },
  'unreadable.file': {
    message: { zh: '文件无法读取（{code}）', en: "the file can't be read ({code})" },
    hint: { zh: '请检查文件是否存在、可读', en: 'check that it is there and readable' },
  },
  'document-without-record': {
    message: { zh: '有文本而无记录', en: 'there are texts but no record' },
    hint: { zh: '请在其旁写 {record}', en: 'write {record} beside them' },
  },
  'encoding.record': {
    message: phrase(
      { byte: 6 as number | null },
      {
        zh: ({ byte }, t) => `记录不是 UTF-8${byte === null ? '' : t.aside(`第 ${byte} 字节`)}`,
        en: ({ byte }) => `the record is not UTF-8${byte === null ? '' : ` at byte ${byte}`}`,
      },
    ),
    hint: saveAsUtf8,
  },
  'encoding.binary': {
    message: phrase(
      { kind: 'PNG' },
      {
        zh: ({ kind }, t) => `是二进制文件${t.aside(kind)}`,
        en: ({ kind }, t) => `a binary file${t.aside(kind)}`,
      },
    ),
    hint: { zh: '文本应为 UTF-8 纯文字', en: 'a witness is plain text in UTF-8' },
  },
  'encoding.byte': {
    message: { zh: '第 {byte} 字节不是 {encoding}', en: 'not {encoding} at byte {byte}' },
    hint: saveAsUtf8,
  },
  'encoding.other': {
    message: { zh: '文本是 {encoding}', en: 'the text is {encoding}' },
    hint: saveAsUtf8,
  },
  'empty-witness': {
    message: { zh: '文件里没有文字', en: 'the file holds no text' },
    hint: { zh: '请收入文本，或移走文件', en: 'bring the text in, or take the file away' },
  },
  'witness-without-record': {
    message: { zh: '{record} 没有这份文本的记录', en: '{record} says nothing of this text' },
    hint: { zh: '补写：{add}', en: 'to write it: {add}' },
    commands: { add: ['tifa', 'add', '{path}', '--yes'] },
  },
  'record-without-file': {
    message: { zh: '记录旁没有 {key}.txt', en: 'there is no {key}.txt beside the record' },
    hint: {
      zh: '请收入文本（{fetch}），或删去记录',
      en: 'bring the text in ({fetch}), or take the record out',
    },
    commands: { fetch: ['tifa', 'fetch', '{id}'] },
  },
  'witness-name': {
    message: { zh: '不是语料库文本的文件名', en: 'not a name of a text in a corpus' },
    hint: {
      zh: '请命名为 <zh|ru|en>.<full|abridged|digest>.txt',
      en: 'name it <zh|ru|en>.<full|abridged|digest>.txt',
    },
  },
  'witness-twice': {
    message: { zh: '{key} 与 {other} 字句相同', en: '{key} has the words of {other}' },
    hint: { zh: '可删去其一：{remove}', en: 'one of them is enough: {remove}' },
    commands: { remove: ['tifa', 'remove', '{siglum}'] },
  },
  'witness-name.second': {
    message: {
      zh: '“{name}”不能作第二份文本的名称，此文件未读',
      en: '“{name}” is no name of a second text, and this file is not read',
    },
    hint: {
      zh: '名称用小写拉丁字母和数字，至多 {longest} 个，不用语言和性质的词，如 zh.full.mfa.txt',
      en: 'a name is small Latin letters and figures, at most {longest}, and no word for a language or a fidelity: zh.full.mfa.txt',
    },
  },
  'witness-name.case': {
    message: {
      zh: '与 {other} 只有大小写之别：在别的系统上是同一个文件，此文件未读',
      en: 'differs from {other} by capitals alone, which is the same file on other systems; this one is not read',
    },
    hint: { zh: '请另取名称，或删去其一', en: 'give it another name, or take one of the two away' },
  },
  siglum: {
    message: {
      zh: '代号 {given} 已被占用，以 {siglum} 代之',
      en: 'the siglum {given} is taken; {siglum} stands for it',
    },
    hint: { zh: '请在记录中另给代号', en: 'give another siglum in the record' },
  },
  'outside-link.folder': {
    message: leadsOutside,
    hint: { zh: '请把文件夹本身放在此处', en: 'put the folder itself here' },
  },
  'outside-link.file': {
    message: leadsOutside,
    hint: { zh: '请把文件本身放在此处', en: 'put the file itself here' },
  },
  'not-a-file': {
    message: { zh: '不是普通文件', en: 'not a regular file' },
    hint: { zh: '请在此处放文本文件', en: 'put a text file here' },
  },
  'decision.name': {
    message: { zh: '文件名不是 <a>--<b>.yaml', en: 'the name is not <a>--<b>.yaml' },
    hint: { zh: '请以两份文件命名', en: 'name it after the two documents' },
  },
  'decision.unreadable': {
    message: { zh: '文件无法读取', en: "the file can't be read" },
    hint: checkPermissions,
  },
  'decision.yaml': {
    message: { zh: '不是合格的 YAML：{said}', en: '{said}' },
    hint: mendYaml,
  },
  'decision.no-list': {
    message: { zh: '不是判定的列表', en: 'no list of decisions' },
    hint: { zh: '每条请以 "- a:" 开头', en: 'begin each with "- a:"' },
  },
  'decision.against': {
    message: {
      zh: '{a} 与 {b} 既记作同组，又记作不同组；两者均未采用',
      en: '{a} and {b} are said to belong together, and not to; neither counts',
    },
    hint: { zh: '请只留一条', en: 'keep one of them' },
  },
  'decision.other-texts': {
    message: phrase(
      { names: ['2019.docx', '2024.docx'] as readonly string[], decisions: 2 },
      {
        zh: ({ names, decisions }, t) =>
          `就 ${t.all(names)} 作出的 ${decisions} 条判定未采用：这两份文本的字句在此并未互相对照`,
        en: ({ names, decisions }, t) =>
          `${t.count(decisions, { one: 'decision', other: 'decisions' })} about ${t.all(names)} left out: the words of these two are not compared with each other here`,
      },
    ),
    hint: { zh: '请对照作出判定时的文本', en: 'compare the texts that they were made for' },
  },
  'decision.value': {
    message: phrase(
      { path: 'together', said: 'Invalid type' },
      {
        zh: ({ path }, t) => `${path && t.named(path, '')}此值不合格式`,
        en: ({ path, said }, t) => `${path && t.named(path, '')}${said}`,
      },
    ),
    hint: { zh: '请给出 a、b、together、by、note', en: 'give a, b, together, by and note' },
  },
} as const satisfies Record<string, Problem>

/** `corpus.lock`, and texts beside it. */
const lock = {
  'lock-missing': {
    message: {
      zh: '没有 corpus.lock：文本被改动也无从察觉',
      en: 'there is no lock: an edit to a text would not be seen',
    },
    hint: { zh: '请写成：{update}', en: 'write one: {update}' },
    commands: update,
  },
  'merge-marks': {
    message: { zh: '此处留有合并冲突标记', en: 'a merge left its marks here' },
    hint: { zh: '请取定一方，删去标记，再检查一遍', en: 'choose a side, take the marks out, and check again' },
  },
  'merge-marks.lock': {
    message: { zh: '此处留有合并冲突标记', en: 'a merge left its marks here' },
    hint: {
      zh: '请取一方的整个文件（{take}），看过检查所示改动（{check}），再运行 {update}',
      en: 'take one side whole ({take}), look at what is then found ({check}), and only then run {update}',
    },
    commands: {
      take: ['git', '-C', '{corpusDir}', 'checkout', '--ours', 'corpus.lock'],
      check: ['tifa', 'check'],
      ...update,
    },
  },
  'lock-tampered.head': {
    message: { zh: '缺少“{format} segmentation …”一行', en: 'no line "{format} segmentation …"' },
    ...seeThenUpdate,
  },
  'lock-tampered.block': {
    message: { zh: '{block} 一段已非原样', en: 'the block of {block} is not as it was written' },
    ...seeThenUpdate,
  },
  'lock-tampered.twice': {
    message: { zh: '{path} 有两段', en: 'two blocks of {path}' },
    ...seeThenUpdate,
  },
  'lock-tampered.checksums': {
    message: {
      zh: '文本与锁相同，而各条校验和不同：{path}',
      en: "the text is the locked one, its clauses' checksums are not: {path}",
    },
    ...ifMeant,
  },
  'lock-segmentation': {
    message: {
      zh: 'corpus.lock 由第 {locked} 版分条写成，现为第 {now} 版：只比整篇，不比条款',
      en: 'the lock was written by segmentation {locked}, this is {now}: whole texts are compared, not clauses',
    },
    hint: {
      zh: '请在文本无误时运行 {update}',
      en: 'with texts that are as meant, run {update}',
    },
    commands: update,
  },
  'lock-segmentation.format': {
    message: {
      zh: 'corpus.lock 由 tifa 0.2 或更早的版本写成，不辨数字的符号和词的界限：只比整篇，不比条款',
      en: 'the lock was written by tifa 0.2 or before, which knew no signs of figures and no borders of words: whole texts are compared, not clauses',
    },
    hint: {
      zh: '请在文本无误时运行 {update}',
      en: 'with texts that are as meant, run {update}',
    },
    commands: update,
  },
  'lock-stale.gone': {
    message: { zh: '锁中有 {path}，语料库中没有', en: 'the lock has {path}, the corpus has not' },
    ...ifMeant,
  },
  'lock-stale.new': {
    message: { zh: '锁中没有这份文本', en: 'the lock does not have this text' },
    hint: { zh: '请运行 {update}', en: 'run {update}' },
    commands: update,
  },
  'lock-stale.punctuation': {
    message: { zh: '标点与锁不符，字句相同', en: 'punctuation is not the locked one; words are' },
    ...ifMeant,
  },
  'lock-stale.numbering': {
    message: { zh: '编号与锁不符，字句相同', en: 'numbers of clauses are not the locked ones; words are' },
    ...ifMeant,
  },
  'lock-stale.layout': {
    message: { zh: '文件与锁不符，条款相同', en: 'the file is not the locked one; its clauses are' },
    ...ifMeant,
  },
  'wording-changed.clause': {
    message: {
      zh: '条款 {clause} 的字句与锁不符，今作“{now}”',
      en: 'the words of clause {clause} are not the locked ones; it now reads "{now}"',
    },
    ...ifMeantAmend,
  },
  'wording-changed.text': {
    message: phrase(
      { gone: ['3.1'] as readonly string[], goneCut: true, more: 2 },
      {
        zh: ({ gone, goneCut, more }, t) => {
          const lost = gone.length > 0 ? `已无 ${t.list(gone)}${goneCut ? ' 等' : ''}` : ''
          return `本文本的字句与锁不符${t.aside(t.clauses([lost, more > 0 ? `另有 ${more} 条` : '']))}`
        },
        en: ({ gone, goneCut, more }, t) => {
          const lost = gone.length > 0 ? `gone: ${t.list(gone)}${goneCut ? ' …' : ''}` : ''
          return `the words of this text are not the locked ones${t.aside(t.clauses([lost, more > 0 ? `${more} more` : '']))}`
        },
      },
    ),
    ...ifMeantAmend,
  },
  'wording-changed.unseen': {
    message: phrase(
      { places: 2 },
      {
        zh: ({ places }) => `字句改动 ${places} 处，而锁未觉察`,
        en: ({ places }, t) =>
          `the wording changed in ${t.count(places, { one: 'place', other: 'places' })}, and the lock did not see it`,
      },
    ),
    ...ifMeant,
  },
  'wording-changed.accepted': {
    message: phrase(
      { places: 2, why: 'compared with the signed copy' },
      {
        zh: ({ places, why }) => `字句改动 ${places} 处，锁已确认${why ? `：${why}` : '；记录未说明理由'}`,
        en: ({ places, why }, t) =>
          `the wording changed in ${t.count(places, { one: 'place', other: 'places' })}, and the lock accepts it${why ? `: ${why}` : '; the record gives no reason'}`,
      },
    ),
    hint: phrase(
      { why: 'compared with the signed copy' },
      {
        zh: ({ why }) => (why ? '无须处理' : '可在记录的 amended 中说明理由'),
        en: ({ why }) => (why ? 'nothing need be done' : 'a reason may stand under amended in the record'),
      },
    ),
  },
} as const satisfies Record<string, Problem>

const reviewIt = { zh: '请审阅者逐项确认', en: 'whoever reviews the change decides' } as const
const showIt = { zh: '请恢复为原处的普通文件', en: 'make it a file in its place again' } as const
/** `guard-changed`: what a fact or a text's property is called. */
const guardWords = {
  date: { zh: '日期', en: 'the date' },
  type: { zh: '文件种类', en: 'the kind of document' },
  titles: { zh: '标题', en: 'the titles' },
  aliases: { zh: '别名', en: 'the other names' },
  fidelity: { zh: '文本性质', en: 'what the text is' },
  standing: { zh: '文本地位', en: 'the standing' },
  sha256: { zh: '所记校验和', en: 'the recorded checksum' },
} as const satisfies Readonly<Record<string, Label>>
const guarded = (what: string): Label => guardWords[what as keyof typeof guardWords] ?? { zh: what, en: what }
const placesZh = (places: number): string => (places > 0 ? `；已发布的对照中 ${places} 处因此改读` : '')
const placesEn = (places: number, t: { count: (n: number, of: { one: string; other: string }) => string }): string =>
  places > 0 ? `; ${t.count(places, { one: 'place', other: 'places' })} of published comparisons read otherwise` : ''

/** What a change does to its own check, and what it takes out of sight. */
const guards = {
  'guard-changed.level': {
    message: {
      zh: '规则 {rule} 由 {before} 改为 {after}；本次检查仍按原设置',
      en: 'the level of {rule} goes from {before} to {after}; this check goes by the former',
    },
    hint: reviewIt,
  },
  'guard-changed.silence': {
    message: phrase(
      { rule: 'unbalanced', where: 'zh.full 3.2', why: 'printed so' },
      {
        zh: ({ rule, where, why }) => `新增静默 ${rule}${where && `（${where}）`}：${why}；本次检查不予采用`,
        en: ({ rule, where, why }) =>
          `a new silence of ${rule}${where && ` (${where})`}: ${why}; this check goes without it`,
      },
    ),
    hint: reviewIt,
  },
  'guard-changed.silenced': {
    message: phrase(
      { rule: 'unbalanced', where: 'zh.full 3.2', why: 'printed so' },
      {
        zh: ({ rule, where, why }) =>
          `静默 ${rule}${where && `（${where}）`}原是为别的字句而设（${why}）：该处文字已变，本次检查不予采用`,
        en: ({ rule, where, why }) =>
          `the silence of ${rule}${where && ` (${where})`} was given for other words (${why}): what stands there has changed since, and this check goes without it`,
      },
    ),
    hint: reviewIt,
  },
  'guard-changed.fact': {
    message: phrase(
      { what: 'date', before: '2019-06-20', after: '2019-06-21', places: 2 },
      {
        zh: ({ what, before, after, places }) => `${guarded(what).zh}由“${before}”改为“${after}”${placesZh(places)}`,
        en: ({ what, before, after, places }, t) =>
          `${guarded(what).en} changed from "${before}" to "${after}"${placesEn(places, t)}`,
      },
    ),
    hint: reviewIt,
  },
  'guard-changed.text': {
    message: phrase(
      { path: '2019/zh.full.txt', what: 'fidelity', before: 'abridged', after: 'full', places: 2 },
      {
        zh: ({ path, what, before, after, places }) =>
          `${path} 的${guarded(what).zh}由 ${before} 改为 ${after}${placesZh(places)}`,
        en: ({ path, what, before, after, places }, t) =>
          `${guarded(what).en} of ${path} goes from ${before} to ${after}${placesEn(places, t)}`,
      },
    ),
    hint: reviewIt,
  },
  'guard-changed.best': {
    message: phrase(
      { before: '2019/zh.full.txt', after: '2019/zh.full.mfa.txt', places: 2 },
      {
        zh: ({ before, after, places }) => `对照改用 ${after}，原用 ${before}${placesZh(places)}`,
        en: ({ before, after, places }, t) => `comparisons go by ${after} and went by ${before}${placesEn(places, t)}`,
      },
    ),
    hint: reviewIt,
  },
  'guard-changed.decision': {
    message: phrase(
      { outcome: 'new', a: '4.4', b: '4.5', together: true, by: 'A. Reader', places: 2 },
      {
        zh: ({ outcome, a, b, together, by, places }) =>
          `${outcome === 'new' ? '新增' : '撤去'}人工判定（${by}）：${a} 与 ${b} ${together ? '相对应' : '不相对应'}${placesZh(places)}`,
        en: ({ outcome, a, b, together, by, places }, t) =>
          `${outcome === 'new' ? 'a new decision' : 'a decision is gone'} (${by}): ${a} and ${b} ${together ? 'belong together' : 'do not belong together'}${placesEn(places, t)}`,
      },
    ),
    hint: reviewIt,
  },
  'diff-lost.link': {
    message: { zh: '原为普通文件或文件夹，今为链接', en: 'a link stands where a file or folder was' },
    hint: showIt,
  },
  'diff-lost.module': {
    message: { zh: '原为文件夹，今为子模块', en: 'a submodule stands where a folder was' },
    hint: showIt,
  },
  'diff-lost.ignored': {
    message: {
      zh: '此文本原在版本库中，今被 git 忽略；锁仍管辖它',
      en: 'git ignores this text, which the older side has; the lock holds it all the same',
    },
    hint: { zh: '请从 .gitignore 中去掉', en: 'take it out of .gitignore' },
  },
  'diff-lost.hidden': {
    message: { zh: '.gitattributes 使此文件的差异不再显示', en: '.gitattributes hides the diff of this file' },
    hint: { zh: '请从 .gitattributes 中去掉', en: 'take it out of .gitattributes' },
  },
  'diff-lost.case': {
    message: { zh: '由 {was} 改名为 {now}，只有大小写之别', en: 'renamed from {was} to {now}: another case alone' },
    hint: reviewIt,
  },
  'diff-lost.moved': {
    message: { zh: '{was} 移到另一份文件名下：{now}', en: '{was} went to another document: {now}' },
    hint: reviewIt,
  },
  'diff-lost.removed': {
    message: { zh: '{was} 已移除', en: '{was} was taken out' },
    hint: reviewIt,
  },
} as const satisfies Record<string, Problem>

/** The corpus's own settings, and what they silence. */
const config = {
  'config.too-long': {
    message: {
      zh: '文件有 {length} 字，最多读 {limit} 字',
      en: 'the file has {length} characters; at most {limit} are read',
    },
    hint: configForm,
  },
  'config.yaml': {
    message: { zh: '不是合格的 YAML：{said}', en: 'not readable as YAML: {said}' },
    hint: mendYaml,
  },
  'config.no-map': {
    message: { zh: '不是键值表', en: 'no list of keys with values' },
    hint: configForm,
  },
  'config.unknown-key': {
    message: { zh: '没有“{key}”这个键', en: 'unknown key "{key}"' },
    hint: { zh: '请删去；可用：rules', en: 'take it out; known: rules' },
  },
  'config.rules': {
    message: { zh: 'rules 之下应为规则和级别', en: 'rules: expected rules with their levels' },
    hint: configForm,
  },
  'config.unknown-rule': {
    message: { zh: '没有“{rule}”这条规则', en: 'there is no rule "{rule}"' },
    hint: phrase(
      { near: 'numbering' as string | null },
      {
        zh: ({ near }) => (near === null ? '见 docs/rules' : `是否想写 ${near}？`),
        en: ({ near }) => (near === null ? 'see docs/rules' : `did you mean ${near}?`),
      },
    ),
  },
  'config.level': {
    message: phrase(
      { rule: 'numbering', levels: ['error', 'off'] as readonly string[] },
      {
        zh: ({ rule, levels }, t) => t.named(rule, `应为 ${t.list(levels)} 之一`),
        en: ({ rule, levels }, t) => t.named(rule, `expected one of ${t.list(levels)}`),
      },
    ),
    hint: { zh: '请改正级别', en: 'mend the level' },
  },
  'silence-unused.guard': {
    message: { zh: '{rule} 是把关规则，不能静默', en: "{rule} is a guard and can't be silenced" },
    hint: { zh: '请从 {file} 的 silence 中删去此条', en: 'take it out of silence in {file}' },
  },
  'silence-unused.nothing': {
    message: phrase(
      { rule: 'numbering', where: 'zh.full 3.2' },
      {
        zh: ({ rule, where }) => `${rule} ${where ? `在 ${where} ` : ''}被静默，而该处并无所见`,
        en: ({ rule, where }) => `${rule} is silenced${where ? ` at ${where}` : ''} and finds nothing there`,
      },
    ),
    hint: { zh: '请从 {file} 的 silence 中删去此条', en: 'take it out of silence in {file}' },
  },
} as const satisfies Record<string, Problem>

/** Rules that look at one text. */
const texts = {
  'broken-word': {
    message: { zh: '句中换行：{words}', en: 'a line break inside a sentence: {words}' },
    hint: { zh: '请把两行接上', en: 'join the lines' },
  },
  'byte-order-mark': {
    message: { zh: '文件以字节顺序标记（BOM）开头', en: 'the file begins with a byte order mark' },
    hint: { zh: '请存为不带 BOM 的 UTF-8', en: 'save it as UTF-8 without BOM' },
  },
  'control-character': {
    message: { zh: '{character} 是控制字符', en: '{character} is a control character' },
    hint: takeOut,
  },
  'date-differs': {
    message: {
      zh: '文本日期为 {printed}，记录为 {recorded}',
      en: 'the text is dated {printed}, the record {recorded}',
    },
    hint: { zh: '请使两者一致', en: 'make them agree' },
  },
  'half-width': {
    message: { zh: '全角标点的文本中有半角的 {mark}', en: 'half-width {mark} in a text set full-width' },
    hint: { zh: '改为{wide}；来源如此则在记录中说明', en: '{wide}, unless the source prints it so' },
  },
  language: {
    message: {
      zh: '{letters} 个字母中只有 {own} 个是{language}',
      en: 'only {own} of {letters} letters are {language}',
    },
    hint: { zh: '请按语言改文件名', en: 'give the file the name of its language' },
  },
  'line-ends': {
    message: { zh: '换行符不一：{kinds}', en: 'line ends of several kinds: {kinds}' },
    hint: { zh: '请统一存为 LF 换行', en: 'save the file with line feeds (LF) alone' },
  },
  'mixed-script.latin': {
    message: {
      zh: '西里尔字母的词“{word}”中有拉丁字母“{letters}”',
      en: 'Latin "{letters}" in the Cyrillic word "{word}"',
    },
    hint: { zh: '请改用同一种字母', en: 'type the letter of the right script' },
  },
  'mixed-script.cyrillic': {
    message: {
      zh: '拉丁字母的词“{word}”中有西里尔字母“{letters}”',
      en: 'Cyrillic "{letters}" in the Latin word "{word}"',
    },
    hint: { zh: '请改用同一种字母', en: 'type the letter of the right script' },
  },
  'mixed-script.alone': {
    message: { zh: '俄文词处为拉丁字母“{letter}”', en: 'Latin "{letter}" stands as a Russian word' },
    hint: { zh: '请改用西里尔字母', en: 'type the Cyrillic letter' },
  },
  'mojibake.lost': {
    message: { zh: '编码有误，字句已失', en: 'words were lost to a wrong encoding' },
    ...addAnew,
  },
  'mojibake.read': {
    message: {
      zh: '原文本是 {encoding}，被误读：{sample}',
      en: 'the text was {encoding}, read as something else: {sample}',
    },
    ...addAnew,
  },
  'numbering.begins': {
    message: { zh: '编号从 {label} 开始', en: 'the list begins with {label}' },
    hint: compareWithSource,
  },
  'numbering.gap': {
    message: { zh: '{label} 之前缺 {gap}', en: 'before {label} number {gap} is missing' },
    hint: compareWithSource,
  },
  'numbering.twice': {
    message: { zh: '{label} 重复', en: '{label} stands twice' },
    hint: compareWithSource,
  },
  'numbering.order': {
    message: { zh: '{label} 排在 {before} 之后', en: '{label} stands after number {before}' },
    hint: compareWithSource,
  },
  'private-use': {
    message: {
      zh: '{character} 是私用区字符，显示什么取决于字体',
      en: '{character} is a private-use character: what it shows depends on the font',
    },
    hint: { zh: '请改为来源所印的字', en: 'put in the character that the source prints' },
  },
  'repeated-clause': {
    message: { zh: '条款 {clause} 与 {before} 重复：{words}', en: 'clause {clause} repeats {before}: {words}' },
    hint: {
      zh: '请核对来源；若是重复粘贴请删去',
      en: 'compare with the source; take it out if it was pasted twice',
    },
  },
  'replacement-character': {
    message: phrase(
      { characters: 2 },
      {
        zh: ({ characters }, t) => `U+FFFD${characters > 1 ? t.aside(`${characters} 个`) : ''}：此处丢失了字`,
        en: ({ characters }, t) =>
          `U+FFFD${characters > 1 ? t.aside(`${characters} times`) : ''}: a character was lost here`,
      },
    ),
    hint: { zh: '请从来源重新取得文本', en: 'bring the text in anew from its source' },
  },
  'sentence-end': {
    message: { zh: '条款 {clause} 末尾没有标点：…{words}', en: 'clause {clause} has no end mark: …{words}' },
    hint: { zh: '请核对是否被截断', en: 'see whether its end was cut off' },
  },
  'title-differs': {
    message: {
      zh: '文本标题为“{printed}”，记录为“{recorded}”',
      en: 'the text is titled {printed}; the record says {recorded}',
    },
    hint: { zh: '请更正记录，或把所印标题列为别名', en: 'correct the record, or add the printed title to aliases' },
  },
  'more-places': {
    message: phrase(
      { places: 2 },
      {
        zh: ({ places }) => `此后还有 ${places} 处同类问题，未逐一列出`,
        en: ({ places }, t) =>
          `from here on ${t.count(places, { one: 'more place', other: 'more places' })} of the same rule, not listed one by one`,
      },
    ),
    hint: { zh: '先改上面列出的，再运行一次', en: 'mend those listed, then check again' },
  },
  'unbalanced.open': {
    message: { zh: '{mark} 未闭合：…{words}…', en: '{mark} is never closed: …{words}…' },
    hint: noteAsSic,
  },
  'unbalanced.close': {
    message: { zh: '{mark} 没有对应的前一半：…{words}…', en: '{mark} closes nothing: …{words}…' },
    hint: noteAsSic,
  },
  'unbalanced.straight': {
    message: { zh: '直引号个数为奇数：…{words}…', en: 'an odd number of straight quotation marks: …{words}…' },
    hint: noteAsSic,
  },
  'zero-width': {
    message: phrase(
      { character: 'U+200B', characters: 2 },
      {
        zh: ({ character, characters }) =>
          `${character}${characters > 1 ? ` 等 ${characters} 个` : ''}：不显示，却使检索落空`,
        en: ({ character, characters }) =>
          `${character}${characters > 1 ? ` and ${characters - 1} more` : ''}: prints nothing, and keeps searches from finding the words`,
      },
    ),
    hint: takeOut,
  },
} as const satisfies Record<string, Problem>

/** Rules that look at records, pairs of texts, and citations. */
const records = {
  'citation-ambiguous': {
    message: phrase(
      { cited: '《联合声明》', documents: ['2019-06-20-treaty', '2019-06-20-statement'] as readonly string[] },
      {
        zh: ({ cited, documents }, t) => `${cited} 可指 ${t.list(documents)}`,
        en: ({ cited, documents }) => `${cited} may be ${documents.join(' or ')}`,
      },
    ),
    hint: {
      zh: '请在所指文件的记录中加上可区分的别名',
      en: 'give the one that is meant an alias that tells them apart',
    },
  },
  'citation-date': {
    message: {
      zh: '{cited} 所印日期为 {printed}，而 {document} 签署于 {signed}',
      en: '{cited} is printed with {printed}; {document} was signed on {signed}',
    },
    hint: noteAsSic,
  },
  'citation-later': {
    message: {
      zh: '{cited} 是 {document}，晚于本文件（{own}）',
      en: '{cited} is {document}, signed after this document ({own})',
    },
    hint: { zh: '请核对两份记录的日期', en: 'check the dates of both records' },
  },
  'cites-unknown.unknown': {
    message: { zh: '记录称援引 {cited}，语料库无此文件', en: 'the record cites {cited}, which is not in the corpus' },
    hint: { zh: '请改正编号，或加入该文件的记录', en: 'mend the id, or add a record of that document' },
  },
  'cites-unknown.itself': {
    message: { zh: '记录称本文件（{cited}）援引自身', en: 'the record says that {cited} cites itself' },
    hint: { zh: '请从 cites 删去', en: 'take it out of cites' },
  },
  'cites-unknown.later': {
    message: {
      zh: '记录称援引 {cited}（{signed}），晚于本文件（{own}）',
      en: 'the record cites {cited} ({signed}), signed after this document ({own})',
    },
    hint: { zh: '请核对两份记录的日期', en: 'check the dates of both records' },
  },
  'cites-differ.more': {
    message: {
      zh: '{siglum} 援引 {cited}，记录的 cites 未列',
      en: '{siglum} cites {cited}, which cites of the record does not name',
    },
    hint: { zh: '请核对后补入 cites', en: 'look, and add it to cites' },
  },
  'cites-differ.less': {
    message: {
      zh: '记录称援引 {cited}，全文 {siglum} 中未找到',
      en: 'the record cites {cited}, of which no citation is found in the full text {siglum}',
    },
    hint: { zh: '请核对后从 cites 删去', en: 'look, and take it out of cites' },
  },
  'citation-unresolved': {
    message: { zh: '所援引的{cited}不在语料库中', en: '{cited} is not in the corpus' },
    hint: { zh: '无须处理', en: 'nothing need be done' },
  },
  'decision-gone': {
    message: phrase(
      { clauses: ['2019 4.4'] as readonly string[] },
      {
        zh: ({ clauses }, t) => `此判定所指的条款已不存在：${t.list(clauses)}`,
        en: ({ clauses }, t) => `a clause of this decision is gone: ${t.list(clauses)}`,
      },
    ),
    hint: lookAtTexts,
  },
  'digest-items.count': {
    message: {
      zh: '记录有 {items} 点，{file} 有 {paragraphs} 段',
      en: 'the record has {items} items, {file} {paragraphs} paragraphs',
    },
    hint: oneItemEach,
  },
  'digest-items.topic': {
    message: {
      zh: '第 {item} 点为“{topic}”，而第 {item} 段不以此开头',
      en: 'item {item} is "{topic}", and paragraph {item} does not begin so',
    },
    hint: oneItemEach,
  },
  'digest-present': {
    message: { zh: '{siglum} 是编者提要，非原文', en: "{siglum} is a summary, not the document's words" },
    hint: {
      zh: '取得官方文本：{fetch}，或 {add}',
      en: 'bring the official text in: {fetch}, or {add}',
    },
    commands: { fetch: ['tifa', 'fetch', '{id}'], add: ['tifa', 'add', 'FILE', '--document', '{id}'] },
  },
  'full-lacks-abridged.shorter': {
    message: {
      zh: '{siglum} 称为全文，却比本节录短（{full} 字与 {abridged} 字）',
      en: '{siglum} is said to be full and is shorter than this abridgement ({full} and {abridged} characters)',
    },
    hint: { zh: '请核对哪一份的名称有误', en: 'see which of the two is named wrongly' },
  },
  'full-lacks-abridged.sentence': {
    message: {
      zh: '{siglum} 称为全文，却没有这一句：{words}',
      en: '{siglum} is said to be full and lacks this sentence: {words}',
    },
    hint: { zh: '请核对全文是否完整', en: 'see whether the full text is whole' },
  },
  'plain-http': {
    message: { zh: '{host} 可用 https', en: '{host} answers by https' },
    hint: { zh: '请写 https://', en: 'write https://' },
  },
  'record-checksum': {
    message: {
      zh: '{file} 已非取得时的文件：其校验和以 {checksum} 开头',
      en: '{file} is not the file that was brought in: its checksum begins {checksum}',
    },
    hint: {
      zh: '若为有意改动：{amend}；否则请重新取得',
      en: 'if the edit is meant: {amend}; else bring the text in anew',
    },
    commands: { amend: ['tifa', 'amend', '{path}', '--why', '…'] },
  },
  'record-dates': {
    message: {
      zh: '{file} 发布于 {published}，而文件签署于 {signed}',
      en: '{file} is said to be published on {published}, the document signed on {signed}',
    },
    hint: { zh: '请更正有误的日期', en: 'correct the date that is wrong' },
  },
  'sic-gone': {
    message: {
      zh: '记录称原文印作“{printed}”，而 {file} 中没有',
      en: '"{printed}" is noted as printed so, and {file} does not have it',
    },
    hint: {
      zh: '文本照所印：请恢复误印，或删去此条',
      en: 'texts stay as printed: put the misprint back, or take the note out',
    },
  },
  'source-missing': {
    message: { zh: '{file} 没有来源地址', en: 'no address is given for {file}' },
    hint: {
      zh: '请在记录中加 url，或加该语言的来源',
      en: 'add url to its record, or a source in its language',
    },
  },
} as const satisfies Record<string, Problem>

/** What a reader of a comparison's data has to know of its texts. */
const reading = {
  'assumed-whole': {
    message: {
      zh: '{siglum} 视为全文，无人担保',
      en: '{siglum} is taken for a whole text, which nobody vouched for',
    },
    hint: {
      zh: '若是节录，请以 --abridged 说明：所略之处便不作“未再出现”',
      en: 'if it is an excerpt, say so with --abridged: what it leaves out is then not told as dropped',
    },
  },
  'against-time': {
    message: {
      zh: '{base}（{baseDate}）作为较晚文本，早于所对照的 {earlier}（{earlierDate}）',
      en: '{base} ({baseDate}) stands as the later text and is dated before {earlier} ({earlierDate})',
    },
    hint: {
      zh: '新见与未再出现按所给次序说；要顺着时间读，请按日期先后给出文本',
      en: 'added and dropped follow the order given; name the texts in the order of their dates to read them forwards',
    },
  },
  'read-from-layout': {
    message: {
      zh: '读自 PDF，段落由行的位置推断',
      en: 'read from a PDF, its paragraphs judged from where lines stand',
    },
    hint: { zh: '段落分合请核对原件', en: 'look at the file before saying that paragraphs were split or merged' },
  },
  'encoding-guessed': {
    message: { zh: '编码系推测：{encoding}', en: 'encoding guessed as {encoding}' },
    hint: { zh: '请用 --encoding 指定', en: 'name it with --encoding' },
  },
  'encoding-not-as-named.read': {
    message: {
      zh: '字节显示为 {read}，已按此读取，未按所说的 {named}',
      en: 'read as {read}, which its bytes plainly are, not as {named}',
    },
    hint: {
      zh: '--encoding 只用于看不出编码的文件',
      en: '--encoding is for files that do not show their encoding',
    },
  },
  'language-as-said': {
    message: {
      zh: '依 --lang 作{said}读；其文字多为{own}',
      en: 'taken for {said} as --lang says; by its letters it is {own}',
    },
    hint: { zh: '若不对，请不用 --lang', en: 'leave --lang out if that is wrong' },
  },
  'reading-warning': {
    message: { zh: '{warning}', en: '{warning}' },
    hint: { zh: '请核对文本', en: 'look at the text' },
  },
} as const satisfies Record<string, Problem>

const mendDigest: Label = {
  zh: '请在官方文本中核对此点，并改正提要',
  en: 'look the point up in the official text and mend the digest',
}

/** A digest held against an official text that was brought in. */
const digests = {
  'digest-term-missing': {
    message: {
      zh: '提要用语未见于原文：{terms}（“{topic}”条）',
      en: 'the digest’s terms are not in the text: {terms} (item “{topic}”)',
    },
    hint: mendDigest,
  },
  'digest-term-elsewhere': {
    message: {
      zh: '提要把“{terms}”归于{expected}，原文见于{found}（“{topic}”条）',
      en: 'the digest puts “{terms}” into section {expected}; the text has it in {found} (item “{topic}”)',
    },
    hint: mendDigest,
  },
} as const satisfies Record<string, Problem>

export const findingWords = { ...loader, ...lock, ...guards, ...config, ...texts, ...records, ...digests, ...reading }
