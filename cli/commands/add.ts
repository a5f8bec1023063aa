/**
 * `tifa add FILE|URL`: a text of one's own into the corpus.
 *
 *     tifa add 声明.pdf                              asks what it can't tell, shows what it understood, then writes
 *     tifa add page.html --document 2022 --yes       for scripts
 *     tifa add corpus/2022-02-04-joint-statement/ru.full.txt    put there by hand: its record is written
 */
import {
  acquire,
  type Choices,
  isSecondName,
  LONGEST_NAME,
  type ReadText,
  type Understanding,
} from '../../src/command.ts'
import { findDocument } from '../../src/index.ts'
import { addWords } from '../../src/words/acquire-words.ts'
import { say } from '../../src/words/say.ts'
import { addInPlace } from '../add-in-place.ts'
import { askMissing, isDay, isToBeWritten, readWithChanges } from '../ask-about-text.ts'
import { type Arguments, type Command, EXIT, flag, text } from '../command.ts'
import { optional } from '../comparison-request.ts'
import { corpusOption } from '../option-tables.ts'
import {
  intakeOptions,
  lockWritten,
  momentNow,
  networkOf,
  ownCorpus,
  readLimits,
  tellDifference,
} from '../tell-acquired.ts'
import { tellUnderstood } from '../tell-understood.ts'
import type { Terminal } from '../terminal.ts'
import { misuse } from '../usage-error.ts'
import { version } from '../version.ts'
import { visible } from '../visible.ts'

export const add: Command = {
  name: 'add',
  positionals: '<input>',
  describe: {
    zh: '把手头的文本收入语料库：txt、md、html、docx、odt、rtf、pdf 文件，或网址',
    en: 'bring a text of your own into the corpus: a txt, md, html, docx, odt, rtf or pdf file, or an address',
  },
  options: {
    ...corpusOption,
    document: {
      type: 'string',
      value: 'ID',
      describe: { zh: '属于哪份文件；新文件则为其名', en: 'which document it is; a name for a new one' },
    },
    lang: { type: 'string', choices: ['zh', 'ru', 'en'], describe: { zh: '语言', en: 'language' } },
    fidelity: {
      type: 'string',
      choices: ['full', 'abridged'],
      describe: { zh: '全文还是节录', en: 'whole, or excerpts' },
    },
    title: { type: 'string', value: 'TITLE', describe: { zh: '新文件的标题', en: 'title of a new document' } },
    date: { type: 'string', value: 'YYYY-MM-DD', describe: { zh: '新文件的日期', en: 'date of a new document' } },
    source: {
      type: 'string',
      value: 'URL',
      describe: { zh: '文本出自哪个网址', en: 'address that the text is from' },
    },
    publisher: { type: 'string', value: 'NAME', describe: { zh: '发布者', en: 'who published it' } },
    accessed: {
      type: 'string',
      value: 'YYYY-MM-DD',
      describe: { zh: '何日取得（不指定时为今日）', en: 'when it was taken from there (else today)' },
    },
    encoding: {
      type: 'string',
      value: 'NAME',
      describe: {
        zh: '编码（推测有误时）：gb18030、big5、windows-1251、koi8-r',
        en: 'encoding, where the guess is wrong: gb18030, big5, windows-1251, koi8-r',
      },
    },
    changes: {
      type: 'string',
      choices: ['accept', 'reject'],
      describe: { zh: 'docx 中的修订：接受还是拒绝', en: 'tracked changes of a docx: accept or reject them' },
    },
    body: {
      type: 'string',
      value: 'SELECTOR',
      describe: {
        zh: '网页中哪一部分是正文，如 "#content"、"div.text p"（不指定时自行判断）',
        en: 'what the text of a page is, such as "#content" or "div.text p" (else found)',
      },
    },
    'keep-variant': {
      type: 'boolean',
      describe: {
        zh: '已有此种文本而字句不同的，另存一份，不替换',
        en: 'where such a text stands and its words are others, keep this one beside it',
      },
    },
    name: {
      type: 'string',
      value: 'NAME',
      describe: {
        zh: '另存时的名称，如 mfa、xinhua、2（不指定时依发布者）',
        en: 'its name beside the first, such as mfa, xinhua or 2 (else from its publisher)',
      },
    },
    yes: { type: 'boolean', alias: 'y', describe: { zh: '不再询问，直接写入', en: 'write without asking' } },
    'dry-run': { type: 'boolean', describe: { zh: '只说明读出了什么', en: 'say what was understood, and stop' } },
    ...intakeOptions,
  },
  examples: [
    ['tifa add 声明.docx', { zh: '从文件', en: 'from a file' }],
    ['tifa add https://www.mfa.gov.cn/… --document 2022', { zh: '从网页', en: 'from a page' }],
    [
      'tifa add 声明.html --document 2022 --keep-variant --name xinhua',
      { zh: '与已有文本并存', en: 'beside the text that stands' },
    ],
    ['tifa add old.txt --encoding koi8-r --lang ru --yes', { zh: '供脚本使用', en: 'for scripts' }],
  ],
  run: async (args, terminal) => {
    const { ui } = terminal
    const [input] = args.positionals
    if (input === undefined || args.positionals.length > 1) throw misuse('add.input')
    const date = text(args, 'date')
    if (date !== undefined && !isDay(date)) throw misuse('value.date', { value: date })
    const accessed = text(args, 'accessed')
    if (accessed !== undefined && !isDay(accessed)) throw misuse('value.date', { value: accessed })
    const source = text(args, 'source')
    if (source !== undefined && !/^https?:\/\/[^\s/]/i.test(source)) throw misuse('value.address', { value: source })
    const name = text(args, 'name')
    const keepVariant = flag(args, 'keep-variant')
    if (name !== undefined && !isSecondName(name)) throw misuse('add.second-name', { name, longest: LONGEST_NAME })
    if (name !== undefined && !keepVariant) throw misuse('add.name-alone')
    const inPlace = /^https?:/i.test(input) ? null : await addInPlace(input, args, terminal)
    if (inPlace !== null) return inPlace
    const limits = await readLimits(args)
    const { addText } = await acquire()
    const dryRun = flag(args, 'dry-run')
    const asks = (await terminal.interactive()) && !flag(args, 'yes')
    const { dir, packageCorpus } = await ownCorpus(args, terminal, dryRun ? 'look' : 'plan')
    const request = {
      input,
      corpusDir: dir,
      workingDir: terminal.cwd,
      limits,
      network: networkOf(args, terminal, version),
      ...optional('encoding', text(args, 'encoding')),
      ...optional('body', text(args, 'body')),
    }
    const read = await readWithChanges(request, { args, terminal, asks })
    let choices = choicesOf(args, read)
    const { understand } = await acquire()
    let understood = understand(read, choices)
    if (asks && !dryRun) {
      choices = await askMissing(understood, choices, terminal)
      understood = understand(read, choices)
    }
    await terminal.write(`${(await tellUnderstood(read, understood, terminal)).map(visible).join('\n')}\n`)
    tellUnused(understood, args, terminal)
    if (dryRun) return EXIT.clean
    await refuseOpenBody(read)
    refuseMissing(understood, choices)
    if (!(await isToBeWritten(args, terminal))) return EXIT.findings
    const own = await ownCorpus(args, terminal, 'write')
    const outcome = await addText({
      read,
      understanding: understood,
      corpusDir: own.dir,
      packageCorpus,
      accept: flag(args, 'accept'),
      keepVariant,
      ...optional('name', name),
      ...optional('source', source),
      ...optional('publisher', text(args, 'publisher')),
      ...optional('accessed', accessed),
      now: momentNow,
    })
    if (outcome.status === 'changed' && outcome.difference !== null) {
      await tellDifference(outcome.difference, args, terminal)
      terminal.warn(say(ui, addWords.held, { file: outcome.file }))
      return EXIT.findings
    }
    const said = outcome.status === 'changed' ? 'written' : outcome.status
    await terminal.write(`${say(ui, addWords[said], { file: visible(outcome.file) })}\n`)
    if (name !== undefined && outcome.status === 'written' && !outcome.file.endsWith(`.${name}.txt`))
      terminal.warn(say(ui, addWords.nameUnused, { name }))
    // Of a text that stands already only a missing block is written, unless it is accepted as it is: in both ways a run
    // that was ended in between is completed.
    await lockWritten(args, terminal, {
      dir: own.dir,
      files: [outcome.file],
      missingOnly: outcome.status !== 'written' && !flag(args, 'accept'),
      mayBegin: true,
    })
    return EXIT.clean
  },
}

/** A document named by year, date or the beginning of its id is the corpus's; else the name of a new one. */
function choicesOf(args: Arguments, read: ReadText): Choices {
  const wanted = text(args, 'document')
  const found = wanted === undefined ? null : findDocument(read.corpus, wanted)
  const document = found !== null && 'document' in found ? found.document.id : wanted
  return {
    ...optional('document', document),
    ...optional('lang', text(args, 'lang') as Choices['lang']),
    ...optional('fidelity', text(args, 'fidelity') as Choices['fidelity']),
    ...optional('title', text(args, 'title')),
    ...optional('date', text(args, 'date')),
  }
}

/** Title and date are those of a new document: a document that is held has its own, and keeps them. */
function tellUnused(understood: Understanding, args: Arguments, terminal: Terminal): void {
  const { document, lang } = understood
  if (document === null) return
  const held = { title: lang === null ? undefined : document.titles[lang], date: document.date }
  for (const name of ['title', 'date'] as const) {
    const given = text(args, name)
    if (given === undefined || given === held[name]) continue
    terminal.warn(visible(say(terminal.ui, addWords.flagUnused, { flag: name, document: document.id })))
  }
}

/** Where a page has two texts, whoever adds one says which. */
async function refuseOpenBody({ foreign }: ReadText): Promise<void> {
  const open = foreign.notes.find(({ code }) => code === 'body-open')
  if (open === undefined) return
  const { IntakeFault } = await acquire()
  throw new IntakeFault('body-open', open.values)
}

function refuseMissing(understood: Understanding, choices: Choices): void {
  if (understood.missing.includes('document'))
    throw misuse('add.document', { documents: understood.candidates.map((d) => d.id).join(', ') })
  if (understood.missing.length > 0) {
    throw misuse('add.missing', { flags: understood.missing.map((m) => `--${m}`).join(' ') })
  }
  if (understood.id === null) throw misuse('add.name', { name: String(choices.document) })
}
