/**
 * What is said where an input can't be read, or leaves nothing to compare: one row a code, what is wrong and what to do.
 *
 *     statement.txt: not UTF-8 at byte 1,204; save it as UTF-8, or bring it in with tifa add
 */
import type { Problem } from './problem.ts'
import { type Label, phrase } from './say.ts'

const giveText: Label = { zh: '请给出有文字的文件', en: 'give a file with a text' }
const giveTextFile: Label = { zh: '请给出文本文件', en: 'give a text file' }
const checkPermissions: Label = { zh: '请检查权限', en: 'check its permissions' }
const shallow: Label = {
  zh: '这是浅克隆：请取得历史（actions/checkout 用 fetch-depth: 0，或 git fetch --unshallow）',
  en: 'this clone is shallow: fetch its history (fetch-depth: 0 in actions/checkout, or git fetch --unshallow)',
}
const giveWording: Label = {
  zh: '请给出提法，如 tifa trace 战略协作',
  en: 'give the wording to follow, such as tifa trace 战略协作',
}
const nameAnEarlier: Label = {
  zh: '请指明要对照的较早文本，或用 tifa fetch、tifa add 取得文本',
  en: 'name an earlier text to compare it with, or bring one in with tifa fetch or tifa add',
}

const files = {
  'file.missing': {
    message: { zh: '没有这个文件', en: 'no such file' },
    hint: { zh: '请检查文件名', en: 'check the name' },
  },
  'file.folder': { message: { zh: '是文件夹，不是文件', en: 'a folder, not a file' }, hint: giveTextFile },
  'file.device': { message: { zh: '是设备，不是文件', en: 'a device, not a file' }, hint: giveTextFile },
  'file.too-large': {
    message: { zh: '文件过大（{size} 字节，上限 {limit}）', en: 'too large ({size} bytes; at most {limit})' },
    hint: { zh: '请给出较小的文件', en: 'give a smaller one' },
  },
  'file.loop': {
    message: { zh: '链接绕回自身', en: 'a link that leads to itself' },
    hint: { zh: '请给出文件本身', en: 'give the file itself' },
  },
  'file.unreadable': { message: { zh: '无法读取（{code}）', en: "can't be read ({code})" }, hint: checkPermissions },
  'file.empty': { message: { zh: '文件为空', en: 'the file is empty' }, hint: giveText },
  'file.no-words': { message: { zh: '文件中没有文字', en: 'the file holds no words' }, hint: giveText },
  'file.binary': {
    message: { zh: '是二进制文件{kind}，不是文本', en: 'a binary file{kind}, not a text' },
    hint: { zh: '请给出文本文件，或用 tifa add 收入', en: 'give a text file, or bring it in with tifa add' },
  },
  'file.merge-marks': {
    message: { zh: '第 {line} 行留有合并冲突标记', en: 'a merge left its marks in line {line}' },
    hint: { zh: '请先取定一方，删去标记', en: 'choose a side and take the marks out first' },
  },
  'file.encoding': {
    message: { zh: '第 {byte} 字节处不是 {encoding}', en: 'not {encoding} at byte {byte}' },
    hint: { zh: '请存为 UTF-8，或用 tifa add 收入', en: 'save it as UTF-8, or bring it in with tifa add' },
  },
} as const satisfies Record<string, Problem>

const corpora = {
  'corpus.none': {
    message: { zh: '此处没有语料库，软件包内也没有', en: 'no corpus here, and the package has none' },
    hint: { zh: '请用 --corpus DIR 指定', en: 'name one with --corpus DIR' },
  },
  'corpus.file': {
    message: { zh: '是文件，不是语料库文件夹', en: 'a file, not a corpus folder' },
    hint: { zh: '请给出存放各文件的文件夹', en: 'give the folder that holds the documents' },
  },
  'corpus.missing': {
    message: { zh: '没有这个文件夹', en: 'no such folder' },
    hint: { zh: '请检查 --corpus，或用 tifa init 新建', en: 'check --corpus, or make one with tifa init' },
  },
  'corpus.unreadable': {
    message: { zh: '无法读取文件夹（{code}）', en: "the folder can't be read ({code})" },
    hint: checkPermissions,
  },
  'corpus.changed-meanwhile': {
    message: {
      zh: '读取之后文本又有改动，锁未写',
      en: 'the texts changed since they were read, and no lock was written',
    },
    hint: { zh: '请再运行一次', en: 'run again' },
  },
  'corpus.package': {
    message: { zh: '不向软件包自带的语料库写入', en: "the package's own corpus is not written into" },
    hint: {
      zh: '请用 tifa init 另建自己的，或用 --corpus DIR 指明',
      en: 'make one of your own with tifa init, or name it with --corpus DIR',
    },
  },
} as const satisfies Record<string, Problem>

const choices = {
  'abridged.not-among': {
    message: { zh: '由 --abridged 指明，却不在比较之列', en: 'named by --abridged, but not among the texts compared' },
    hint: { zh: '请同时把它作为文本给出', en: 'give it as a text too' },
  },
  'language.other': {
    message: {
      zh: '文本是{own}，而 --lang 要的是{asked}（只占其文字的 {percent} %）',
      en: 'the text is {own}, and --lang asks for {asked} ({percent} % of its letters)',
    },
    hint: {
      zh: '请不用 --lang，或把其中的{asked}部分另存为一个文件',
      en: 'leave --lang out, or give the part in {asked} as a file of its own',
    },
  },
  'language.several': {
    message: phrase(
      {
        files: ['zh.txt', 'ru.txt'] as readonly string[],
        languages: [
          { zh: '中文', en: 'Chinese' },
          { zh: '俄文', en: 'Russian' },
        ] as readonly Label[],
      },
      {
        zh: ({ files, languages }, t) =>
          `字句只能在同一文字之内比较，而 ${t.parts(files.map((file, k) => `${file} 是${languages[k]!.zh}`))}`,
        en: ({ files, languages }, t) =>
          `wording is compared within one language, and ${t.parts(files.map((file, k) => `${file} is ${languages[k]!.en}`))}`,
      },
    ),
    hint: {
      zh: '请都给出同一文字的文本；若判断有误，用 --lang zh、ru 或 en 指明',
      en: 'give all of them in one language; where the guess is wrong, say --lang zh, ru or en',
    },
  },
  'document.several': {
    message: { zh: '可指 {documents} 份文件', en: 'could be any of {documents} documents' },
    hint: phrase(
      { choices: ['2019-06-20-treaty'] as readonly string[], more: 2 },
      {
        zh: ({ choices, more }, t) =>
          `请指明：${t.list(choices)}${more > 0 ? ` 等（另有 ${more} 份，见 tifa list）` : ''}`,
        en: ({ choices, more }, t) => `say which: ${t.list(choices)}${more > 0 ? ` … (${more} more: tifa list)` : ''}`,
      },
    ),
  },
  'document.none': {
    message: { zh: '没有这份文件', en: 'no such document or file' },
    hint: phrase(
      { nearest: ['2019-06-20-treaty'] as readonly string[] },
      {
        zh: ({ nearest }, t) => (nearest.length > 0 ? `相近的有：${t.list(nearest)}` : '用 tifa list 查看已有文件'),
        en: ({ nearest }, t) =>
          nearest.length > 0 ? `the nearest: ${t.list(nearest)}` : 'tifa list shows what there is',
      },
    ),
  },
  'document.no-text': {
    message: { zh: '没有 {lang} 文本', en: 'no text in {lang}' },
    hint: phrase(
      { others: ['ru'] as readonly string[] },
      {
        zh: ({ others }, t) =>
          others.length > 0 ? `另有 ${t.list(others)} 文本：--lang ${others[0]}` : '请用 tifa fetch 或 tifa add 取得',
        en: ({ others }, t) =>
          others.length > 0
            ? `there is one in ${t.list(others)}: --lang ${others[0]}`
            : 'bring one in with tifa fetch or tifa add',
      },
    ),
  },
  'cites.nothing': {
    message: { zh: '没有援引语料库中的文件', en: 'cites no document of the corpus' },
    hint: nameAnEarlier,
  },
  'cites.no-text': {
    message: phrase(
      { cited: ['2019-06-20-treaty'] as readonly string[], lang: 'zh' },
      {
        zh: ({ cited, lang }, t) => `所援引的 ${t.list(cited)} 没有 ${lang} 文本`,
        en: ({ cited, lang }, t) => `cites ${t.list(cited)}, of which there is no text in ${lang}`,
      },
    ),
    hint: nameAnEarlier,
  },
  'cites.none-does': {
    message: {
      zh: '没有一份有全文或节录的文件援引另一份有文本的文件',
      en: 'no document with a full or abridged text cites another one with a text',
    },
    hint: {
      zh: '请指明要比较的文本，或用 tifa add 添加',
      en: 'name the texts to compare, or add some with tifa add',
    },
  },
  'trace.nothing': { message: { zh: '没有要查的字句', en: 'no words to look for' }, hint: giveWording },
  'trace.no-letter': {
    message: { zh: '要查的字句中没有文字', en: 'there is no letter in the words to look for' },
    hint: giveWording,
  },
  'trace.pattern': {
    message: { zh: '不是正则表达式（{said}）', en: 'not a regular expression ({said})' },
    hint: { zh: '请改正，或不用 --regex', en: 'mend it, or leave --regex out' },
  },
  'trace.flags': {
    message: { zh: '没有“{flags}”这些标志', en: 'no such flags: "{flags}"' },
    hint: { zh: '可用 i、m、s、u 或 v', en: 'there are i, m, s, and u or v' },
  },
  'trace.near-pattern': {
    message: { zh: '不能与 --regex 同用', en: 'does not go with --regex' },
    hint: { zh: '请只用其一', en: 'give one of them' },
  },
  'trace.pattern-time': {
    message: {
      zh: '正则表达式在 {seconds} 秒内没有查完',
      en: 'the regular expression did not end within {seconds} seconds',
    },
    hint: {
      zh: '请避免重复之中的重复，如 (a+)+，或少查几份文本',
      en: 'avoid repetitions within repetitions, such as (a+)+, or name fewer texts',
    },
  },
  'trace.pattern-memory': {
    message: { zh: '正则表达式所需内存过多', en: 'the regular expression needs too much memory' },
    hint: { zh: '请避免重复之中的选择，如 (a|b)*', en: 'avoid choices within repetitions, such as (a|b)*' },
  },
  'trace.pattern-everywhere': {
    message: { zh: '正则表达式匹配超过 {limit} 处', en: 'the regular expression matches more than {limit} places' },
    hint: { zh: '请写得具体些', en: 'give a narrower one' },
  },
  'trace.no-text': {
    message: { zh: '没有这份文件', en: 'no such document, file or folder' },
    hint: phrase(
      { nearest: ['2019-06-20-treaty'] as readonly string[], together: 'joint statement' },
      {
        zh: ({ nearest, together }, t) =>
          `若它也是要查的字句，请加引号：tifa trace '${together}'${nearest.length > 0 ? `；相近的文件有：${t.list(nearest)}` : ''}`,
        en: ({ nearest, together }, t) =>
          `if it belongs to the words, quote them: tifa trace '${together}'${nearest.length > 0 ? `; the nearest documents: ${t.list(nearest)}` : ''}`,
      },
    ),
  },
  'trace.no-texts': {
    message: { zh: '其中没有可读的文本', en: 'holds no text that can be read' },
    hint: { zh: '请给出有文本的文件夹或文件', en: 'give a folder with texts, or files' },
  },
  'trace.too-many': {
    message: { zh: '其中文件超过 {limit} 个', en: 'holds more than {limit} files' },
    hint: { zh: '请给出较小的文件夹', en: 'give a smaller folder' },
  },
  'trace.date': {
    message: { zh: '“{words}”不是存在的日期', en: '"{words}" is no date that exists' },
    hint: {
      zh: '请写年、月或日，如 2001、2001-07、2001-07-16',
      en: 'give a year, a month or a day: 2001, 2001-07, 2001-07-16',
    },
  },
  'trace.range': {
    message: { zh: '{from} 晚于 --to {to}', en: '{from} is later than --to {to}' },
    hint: { zh: '请把两者对调', en: 'put them the other way round' },
  },
  'trace.none-between': {
    message: { zh: '此期间没有文件', en: 'no document is dated so' },
    hint: { zh: '所选文件的日期从 {first} 到 {last}', en: 'those asked for are dated from {first} to {last}' },
  },
  'trace.no-date': {
    message: { zh: '所选文件都没有日期', en: 'none of the documents asked for has a date' },
    hint: { zh: '请不用 --from、--to', en: 'leave --from and --to out' },
  },
  'trace.party': {
    message: { zh: '记录中没有缔约方“{words}”', en: 'no record names a party "{words}"' },
    hint: phrase(
      { known: ['澜国'] as readonly string[], more: 2 },
      {
        zh: ({ known, more }, t) => `有：${t.list(known)}${more > 0 ? ` 等（另有 ${more} 个）` : ''}`,
        en: ({ known, more }, t) => `they name ${t.list(known)}${more > 0 ? ` and ${more} more` : ''}`,
      },
    ),
  },
  'trace.no-parties': {
    message: {
      zh: '所选文件没有一份的记录说明缔约方',
      en: 'no document asked for has a record that names its parties',
    },
    hint: { zh: '请不用 --parties', en: 'leave --parties out' },
  },
  'trace.no-party-document': {
    message: phrase(
      { parties: ['澜国', '昭国'] as readonly string[] },
      {
        zh: ({ parties }, t) => `没有一份所选文件以 ${t.all(parties)} 为缔约方`,
        en: ({ parties }, t) =>
          `no document asked for has ${t.all(parties)} as ${t.form(parties.length, { one: 'a party', other: 'parties' })}`,
      },
    ),
    hint: { zh: '请减少 --parties', en: 'ask for fewer' },
  },
} as const satisfies Record<string, Problem>

/** A file of decisions, as the page saves it and --decisions reads it. */
const saveAnew: Label = { zh: '请用网页另存一份，或改正此处', en: 'save it anew from the page, or mend it here' }
const decided = {
  'decisions.too-large': {
    message: {
      zh: '判定文件过大（上限 {megabytes} MB）',
      en: 'too large for a file of decisions (at most {megabytes} MB)',
    },
    hint: { zh: '请给出网页所存的判定文件', en: 'give the file of decisions that the page saved' },
  },
  'decisions.yaml': { message: { zh: '不是合格的 YAML：{said}', en: '{said}' }, hint: saveAnew },
  'decisions.form': {
    message: {
      zh: '不是判定文件（没有 schema: tifa/decisions@1）',
      en: 'no file of decisions (no schema: tifa/decisions@1)',
    },
    hint: { zh: '请给出网页所存的判定文件', en: 'give the file of decisions that the page saved' },
  },
  'decisions.of-corpus': {
    message: {
      zh: '这是语料库的判定，只对其中的文件有效',
      en: 'decisions of a corpus, which hold for its documents alone',
    },
    hint: { zh: '请放在语料库的 alignments 文件夹中', en: 'put it into the folder alignments of the corpus' },
  },
  'decisions.newer': {
    message: {
      zh: '判定文件的格式是 {schema}，此版本不识',
      en: 'written as {schema}, which this version does not know',
    },
    hint: { zh: '请用较新的 tifa', en: 'use a newer tifa' },
  },
  'decisions.value': {
    message: phrase(
      { path: 'decisions.0.together', said: 'Invalid type' },
      {
        zh: ({ path }, t) => `${path && t.named(path, '')}此值不合格式`,
        en: ({ path, said }, t) => `${path && t.named(path, '')}${said}`,
      },
    ),
    hint: saveAnew,
  },
  'decisions.text-twice': {
    message: { zh: '有两份文本都叫“{name}”', en: 'two texts are called "{name}"' },
    hint: saveAnew,
  },
  'decisions.text-unknown': {
    message: { zh: 'texts 中没有“{name}”', en: 'there is no "{name}" among its texts' },
    hint: saveAnew,
  },
  'decisions.against': {
    message: {
      zh: '{a} 与 {b} 既判为同组，又判为不同组',
      en: '{a} and {b} are said to belong together, and not to',
    },
    hint: { zh: '请只留一条', en: 'keep one of them' },
  },
  'decisions.other-texts': {
    message: phrase(
      { names: ['2019.docx', '2024.docx'] as readonly string[], missing: ['2024.docx'] as readonly string[] },
      {
        zh: ({ names, missing }, t) =>
          `判定是就 ${t.all(names)} 作出的，而所对照的文本中没有 ${t.list(missing)} 的字句`,
        en: ({ names, missing }, t) =>
          `the decisions were made for ${t.all(names)}, and none of the texts compared has the words of ${t.list(missing)}`,
      },
    ),
    hint: {
      zh: '请对照作出判定时的文本，或不用这份判定',
      en: 'compare the texts that they were made for, or leave the decisions out',
    },
  },
  'decisions.other-base': {
    message: phrase(
      { names: ['2019.docx', '2021.docx'] as readonly string[] },
      {
        zh: ({ names }, t) => `判定是就 ${t.all(names)} 作出的，而这两份在此并不互相对照`,
        en: ({ names }, t) =>
          `the decisions were made for ${t.all(names)}, which are not compared with each other here`,
      },
    ),
    hint: {
      zh: '请把其中一份放在最后，或不用这份判定',
      en: 'put one of them last, or leave the decisions out',
    },
  },
} as const satisfies Record<string, Problem>

const revisions = {
  'revision.name': {
    message: { zh: '不是单个修订的名称', en: 'not the name of one revision' },
    hint: { zh: '请给出分支、标签或提交', en: 'give a branch, a tag or a commit' },
  },
  'revision.submodule': {
    message: { zh: '没有子模块的提交 {commit}', en: "the submodule's commit {commit} is not here" },
    hint: { zh: '请在子模块中运行 git fetch', en: 'run git fetch in the submodule' },
  },
  'revision.no-git': {
    message: { zh: '找不到 git', en: 'git is not found' },
    hint: {
      zh: '请安装 git；或不用 --since，只与 corpus.lock 核对',
      en: 'install it, or leave --since out: the texts are then held against corpus.lock',
    },
  },
  'revision.no-repository': {
    message: { zh: 'git 无法读取此文件夹：{said}', en: 'git does not read this folder: {said}' },
    hint: { zh: '请确认语料库在 git 仓库之内', en: 'check that the corpus lies in a git repository' },
  },
  'revision.none': {
    message: { zh: '此处没有这个修订', en: 'no such revision here' },
    hint: { zh: '请看 git log', en: 'see git log' },
  },
  'revision.none-shallow': { message: { zh: '此处没有这个修订', en: 'no such revision here' }, hint: shallow },
  'revision.unreadable': {
    message: { zh: '无法读取其中的文件：{said}', en: "its files can't be read: {said}" },
    hint: { zh: '请取得完整历史', en: 'fetch the whole history' },
  },
} as const satisfies Record<string, Problem>

export const refusalWords = { ...files, ...corpora, ...choices, ...decided, ...revisions }
