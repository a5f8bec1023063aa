/**
 * One folder of a corpus to a document with its witnesses.
 *
 *     2022-02-04-joint-statement/  document.yaml  zh.digest.txt  en.full.txt
 *
 * Faults of record and files are findings; whatever can be used is used. Symbolic links that lead outside the corpus
 * are not followed, and only regular files are read.
 */
import { createHash } from 'node:crypto'
import { lstat, readdir, readFile, realpath, stat } from 'node:fs/promises'
import { join, relative, sep } from 'node:path'
import type { Document, Fidelity, Lang, Titles, Witness, WitnessRecord } from '../model/document.ts'
import type { Finding, Severity } from '../model/finding.ts'
import type { Said } from '../text/input-error.ts'
import { decodeText } from './decode-text.ts'
import type { DocumentYaml } from './document-schema.ts'
import { isIsoDate } from './iso-date.ts'
import { FIDELITIES } from './name-sigla.ts'
import { saidFinding, wholeFile } from './said-finding.ts'
import { shownPath } from './shown-path.ts'

export const RECORD_FILE = 'document.yaml'

/** A text in a corpus has one of these names: language, fidelity. */
export const WITNESS_FILE = /^(zh|ru|en)\.(full|abridged|digest)\.txt$/
const LANG_ORDER: readonly Lang[] = ['zh', 'ru', 'en']

export interface LoadedDocument {
  /** Sigla of its witnesses are not given yet. Null where the folder is no document, or nothing dates it. */
  readonly document: Document | null
  readonly findings: readonly Finding[]
}

interface Folder {
  readonly id: string
  readonly path: string
  /** The corpus folder, links resolved: nothing outside is read. */
  readonly root: string
  readonly workingDir: string
}

type Report = (rule: string, file: string, message: Said, hint: Said, severity?: Severity) => void

export const LEADS_OUTSIDE: Said = {
  en: 'a link that leads outside the corpus is not followed',
  zh: '不跟随指向语料库之外的链接',
}
const SAVE_AS_UTF8: Said = { en: 'save it as UTF-8', zh: '请存为 UTF-8' }

export async function loadDocument(folder: Folder): Promise<LoadedDocument> {
  const findings: Finding[] = []
  const report: Report = (rule, file, message, hint, severity) => {
    const shown = shownPath(join(folder.path, file), folder.workingDir)
    findings.push(saidFinding(rule, wholeFile(shown), message, hint, severity))
  }
  let names: string[]
  try {
    names = (await readdir(folder.path)).sort()
  } catch (error) {
    const code = codeOf(error)
    report(
      'unreadable',
      '',
      { en: `the folder can't be read (${code})`, zh: `文件夹无法读取（${code}）` },
      { en: 'check its permissions', zh: '请检查权限' },
    )
    return { document: null, findings }
  }
  const files = new Set(names)
  const texts = names.filter((name) => WITNESS_FILE.test(name))
  if (!files.has(RECORD_FILE)) {
    if (texts.length > 0)
      report(
        'document-without-record',
        RECORD_FILE,
        { en: 'there are texts but no record', zh: '有文本而无记录' },
        { en: `write ${RECORD_FILE} beside them`, zh: `请在其旁写 ${RECORD_FILE}` },
      )
    return { document: null, findings }
  }
  const bytes = await readBelow(folder, RECORD_FILE, report)
  const decoded = bytes === null ? null : decodeText(bytes)
  if (decoded === null) return { document: null, findings }
  if (!('text' in decoded)) {
    const [en, zh] =
      decoded.problem === 'invalid' ? [` at byte ${decoded.byte}`, `（第 ${decoded.byte} 字节）`] : ['', '']
    report('encoding', RECORD_FILE, { en: `the record is not UTF-8${en}`, zh: `记录不是 UTF-8${zh}` }, SAVE_AS_UTF8)
    return { document: null, findings }
  }
  const recordFile = shownPath(join(folder.path, RECORD_FILE), folder.workingDir)
  const { readRecord } = await import('./read-record.ts')
  const read = readRecord(decoded.text, recordFile)
  findings.push(...read.findings)
  const { record } = read
  const atKey = (
    rule: string,
    path: readonly (string | number)[],
    message: Said,
    hint: Said,
    severity?: Severity,
  ): void => {
    const [start, end] = read.spanOf(path)
    const place = { file: recordFile, start, end, ...read.placeOf(start) }
    findings.push(saidFinding(rule, place, message, hint, severity))
  }
  const date = record.date ?? dateOfId(folder.id)
  const known = new Set(findings.map((f) => f.message.split(':')[0]))
  for (const key of ['titles', 'date', 'type'] as const)
    if (read.readable && record[key] === undefined && !known.has(key))
      atKey(
        'schema',
        [],
        { en: `the key "${key}" is missing`, zh: `缺少 "${key}" 这个键` },
        { en: 'add it', zh: '请补上' },
      )
  if (record.titles !== undefined && Object.keys(record.titles).length === 0)
    atKey(
      'schema',
      ['titles'],
      { en: 'no title is given', zh: '没有标题' },
      { en: 'give it in zh, ru or en', zh: '请给出 zh、ru 或 en 标题' },
    )
  if (record.date !== undefined && dateOfId(folder.id) !== null && dateOfId(folder.id) !== record.date)
    atKey(
      'id-date',
      ['date'],
      {
        en: `the folder says ${dateOfId(folder.id)}, the record ${record.date}`,
        zh: `文件夹作 ${dateOfId(folder.id)}，记录作 ${record.date}`,
      },
      { en: 'make them agree', zh: '请使二者一致' },
      'warning',
    )

  const witnesses: Witness[] = []
  for (const name of texts) {
    const witness = await loadWitness(folder, name, record, date, report)
    if (witness !== null) witnesses.push(witness)
    if (record.witnesses?.[name.slice(0, -4)] === undefined)
      report(
        'witness-without-record',
        name,
        { en: `${RECORD_FILE} says nothing of this text`, zh: `${RECORD_FILE} 没有这份文本的记录` },
        { en: `add ${name.slice(0, -4)} under witnesses`, zh: `请在 witnesses 下补 ${name.slice(0, -4)}` },
      )
  }
  for (const key of Object.keys(record.witnesses ?? {}))
    if (!files.has(`${key}.txt`))
      atKey(
        'record-without-file',
        ['witnesses', key],
        { en: `there is no ${key}.txt beside the record`, zh: `记录旁没有 ${key}.txt` },
        { en: 'bring the text in, or take the record out', zh: '请收入文本，或删去记录' },
      )
  for (const name of names)
    if (!WITNESS_FILE.test(name) && /\.txt$/i.test(name))
      report(
        'witness-name',
        name,
        { en: 'not a name of a text in a corpus', zh: '不是语料库文本的文件名' },
        {
          en: 'name it <zh|ru|en>.<full|abridged|digest>.txt',
          zh: '请命名为 <zh|ru|en>.<full|abridged|digest>.txt',
        },
        'warning',
      )
  if (date === null) return { document: null, findings }
  witnesses.sort(
    (x, y) =>
      LANG_ORDER.indexOf(x.lang) - LANG_ORDER.indexOf(y.lang) ||
      FIDELITIES.indexOf(x.fidelity) - FIDELITIES.indexOf(y.fidelity),
  )
  const document: Document = {
    id: folder.id,
    date,
    type: record.type ?? 'other',
    titles: plain(record.titles ?? {}),
    aliases: record.aliases ?? [],
    place: plain(record.place ?? {}),
    parties: (record.parties ?? []).map((party) => plain(party)),
    sources: (record.sources ?? []).map((source) => plain(source)),
    witnesses,
    invented: record.invented ?? false,
    ...(record.silence === undefined ? {} : { silence: record.silence.map((s) => plain(s)) }),
    file: recordFile,
  }
  return { document, findings }
}

async function loadWitness(
  folder: Folder,
  name: string,
  record: DocumentYaml,
  date: string | null,
  report: Report,
): Promise<Witness | null> {
  const bytes = await readBelow(folder, name, report)
  if (bytes === null) return null
  const decoded = decodeText(bytes)
  if (!('text' in decoded)) {
    if (decoded.problem === 'binary')
      report(
        'encoding',
        name,
        {
          en: `a binary file${decoded.kind === '' ? '' : ` (${decoded.kind})`}`,
          zh: `是二进制文件${decoded.kind === '' ? '' : `（${decoded.kind}）`}`,
        },
        { en: 'a witness is plain text in UTF-8', zh: '文本应为 UTF-8 纯文字' },
      )
    else
      report(
        'encoding',
        name,
        {
          en: `not ${decoded.encoding} at byte ${decoded.byte}`,
          zh: `第 ${decoded.byte} 字节不是 ${decoded.encoding}`,
        },
        SAVE_AS_UTF8,
      )
    return null
  }
  if (decoded.encoding !== 'utf-8') {
    const found = decoded.encoding.toUpperCase()
    report('encoding', name, { en: `the text is ${found}`, zh: `文本是 ${found}` }, SAVE_AS_UTF8)
    return null
  }
  if (!/[\p{L}\p{N}]/u.test(decoded.text)) {
    report(
      'empty-witness',
      name,
      { en: 'the file holds no text', zh: '文件里没有文字' },
      { en: 'bring the text in, or take the file away', zh: '请收入文本，或移走文件' },
    )
    return null
  }
  const [lang, fidelity] = name.split('.') as [Lang, Fidelity]
  const kept = record.witnesses?.[`${lang}.${fidelity}`]
  const ours: WitnessRecord | null = kept === undefined ? null : ({ file: name, ...plain(kept) } as WitnessRecord)
  return {
    siglum: ours?.siglum ?? '',
    document: folder.id,
    title: titleIn(plain(record.titles ?? {}), lang) ?? folder.id,
    date,
    lang,
    fidelity,
    // Of a text whose standing nobody gave, nobody has vouched that it is whole either.
    fidelityBasis: fidelity === 'full' && (ours?.standing ?? 'unknown') === 'unknown' ? 'assumed' : 'record',
    standing: ours?.standing ?? 'unknown',
    file: shownPath(join(folder.path, name), folder.workingDir),
    sha256: createHash('sha256').update(bytes).digest('hex'),
    text: decoded.text,
    record: ours,
  }
}

/** The title in a language, else in any the record has. */
export const titleIn = (titles: Titles, lang: Lang): string | null =>
  titles[lang] ?? titles.zh ?? titles.en ?? titles.ru ?? null

/** Bytes of a regular file inside the corpus, or null with a finding. */
async function readBelow(folder: Folder, name: string, report: Report): Promise<Uint8Array | null> {
  const path = join(folder.path, name)
  try {
    if ((await lstat(path)).isSymbolicLink() && !isBelow(folder.root, await realpath(path))) {
      report('outside-link', name, LEADS_OUTSIDE, { en: 'put the file itself here', zh: '请把文件本身放在此处' })
      return null
    }
    if (!(await stat(path)).isFile()) {
      report(
        'not-a-file',
        name,
        { en: 'not a regular file', zh: '不是普通文件' },
        { en: 'put a text file here', zh: '请在此处放文本文件' },
      )
      return null
    }
    return await readFile(path)
  } catch (error) {
    const code = codeOf(error)
    report(
      'unreadable',
      name,
      { en: `the file can't be read (${code})`, zh: `文件无法读取（${code}）` },
      { en: 'check that it is there and readable', zh: '请检查文件是否存在、可读' },
    )
    return null
  }
}

export function isBelow(root: string, path: string): boolean {
  const way = relative(root, path)
  return way === '' || (way !== '..' && !way.startsWith(`..${sep}`) && !/^[A-Za-z]:|^[\\/]/.test(way))
}

export const codeOf = (error: unknown): string => (error as NodeJS.ErrnoException | null)?.code ?? 'unknown error'

function dateOfId(id: string): string | null {
  const head = id.slice(0, 10)
  return isIsoDate(head) && (id.length === 10 || id[10] === '-') ? head : null
}

/** Without keys whose value is undefined, which the types of the model do not have. */
function plain<T extends object>(value: T): { [K in keyof T]: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(value).filter(([, x]) => x !== undefined)) as {
    [K in keyof T]: Exclude<T[K], undefined>
  }
}
