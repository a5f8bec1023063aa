/**
 * One folder of a corpus to a document with its witnesses.
 *
 *     2022-02-04-joint-statement/  document.yaml  zh.digest.txt  en.full.txt
 *
 * Faults of record and files are findings; whatever can be used is used. Symbolic links that lead outside the corpus
 * are not followed, and only regular files are read.
 */
import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { Document, Lang, Witness } from '../model/document.ts'
import type { Finding, Severity } from '../model/finding.ts'
import type { Said } from '../text/input-error.ts'
import { decodeText } from './decode-text.ts'
import { isIsoDate } from './iso-date.ts'
import { codeOf, type Folder, loadWitness, plain, type Report, readBelow, SAVE_AS_UTF8 } from './load-witness.ts'
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

function dateOfId(id: string): string | null {
  const head = id.slice(0, 10)
  return isIsoDate(head) && (id.length === 10 || id[10] === '-') ? head : null
}
