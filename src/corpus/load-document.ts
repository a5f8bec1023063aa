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
import { decodeText } from './decode-text.ts'
import type { DocumentYaml } from './document-schema.ts'
import { isIsoDate } from './iso-date.ts'
import { FIDELITIES } from './name-sigla.ts'
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

type Report = (rule: string, file: string, message: string, hint: string, severity?: Severity) => void

export async function loadDocument(folder: Folder): Promise<LoadedDocument> {
  const findings: Finding[] = []
  const report: Report = (rule, file, message, hint, severity = 'error') => {
    const shown = shownPath(join(folder.path, file), folder.workingDir)
    findings.push({ rule, severity, file: shown, start: 0, end: 0, line: 1, column: 1, message, hint })
  }
  let names: string[]
  try {
    names = (await readdir(folder.path)).sort()
  } catch (error) {
    report('unreadable', '', `the folder can't be read (${codeOf(error)})`, 'check its permissions')
    return { document: null, findings }
  }
  const files = new Set(names)
  const texts = names.filter((name) => WITNESS_FILE.test(name))
  if (!files.has(RECORD_FILE)) {
    if (texts.length > 0)
      report(
        'document-without-record',
        RECORD_FILE,
        'there are texts but no record',
        `write ${RECORD_FILE} beside them`,
      )
    return { document: null, findings }
  }
  const bytes = await readBelow(folder, RECORD_FILE, report)
  const decoded = bytes === null ? null : decodeText(bytes)
  if (decoded === null) return { document: null, findings }
  if (!('text' in decoded)) {
    const where = decoded.problem === 'invalid' ? ` at byte ${decoded.byte}` : ''
    report('encoding', RECORD_FILE, `the record is not UTF-8${where}`, 'save it as UTF-8')
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
    message: string,
    hint: string,
    severity: Severity = 'error',
  ): void => {
    const [start, end] = read.spanOf(path)
    findings.push({ rule, severity, file: recordFile, start, end, ...read.placeOf(start), message, hint })
  }
  const date = record.date ?? dateOfId(folder.id)
  const known = new Set(findings.map((f) => f.message.split(':')[0]))
  for (const key of ['titles', 'date', 'type'] as const)
    if (read.readable && record[key] === undefined && !known.has(key))
      atKey('schema', [], `the key "${key}" is missing`, 'add it')
  if (record.titles !== undefined && Object.keys(record.titles).length === 0)
    atKey('schema', ['titles'], 'no title is given', 'give it in zh, ru or en')
  if (record.date !== undefined && dateOfId(folder.id) !== null && dateOfId(folder.id) !== record.date)
    atKey(
      'id-date',
      ['date'],
      `the folder says ${dateOfId(folder.id)}, the record ${record.date}`,
      'make them agree',
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
        `${RECORD_FILE} says nothing of this text`,
        `add ${name.slice(0, -4)} under witnesses`,
      )
  }
  for (const key of Object.keys(record.witnesses ?? {}))
    if (!files.has(`${key}.txt`))
      atKey(
        'record-without-file',
        ['witnesses', key],
        `there is no ${key}.txt beside the record`,
        'bring the text in, or take the record out',
      )
  for (const name of names)
    if (!WITNESS_FILE.test(name) && /\.txt$/i.test(name))
      report(
        'witness-name',
        name,
        'not a name of a text in a corpus',
        'name it <zh|ru|en>.<full|abridged|digest>.txt',
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
        `a binary file${decoded.kind === '' ? '' : ` (${decoded.kind})`}`,
        'a witness is plain text in UTF-8',
      )
    else report('encoding', name, `not ${decoded.encoding} at byte ${decoded.byte}`, 'save it as UTF-8')
    return null
  }
  if (decoded.encoding !== 'utf-8') {
    report('encoding', name, `the text is ${decoded.encoding.toUpperCase()}`, 'save it as UTF-8')
    return null
  }
  if (!/[\p{L}\p{N}]/u.test(decoded.text)) {
    report('empty-witness', name, 'the file holds no text', 'bring the text in, or take the file away')
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
      report('outside-link', name, 'a link that leads outside the corpus is not followed', 'put the file itself here')
      return null
    }
    if (!(await stat(path)).isFile()) {
      report('not-a-file', name, 'not a regular file', 'put a text file here')
      return null
    }
    return await readFile(path)
  } catch (error) {
    report('unreadable', name, `the file can't be read (${codeOf(error)})`, 'check that it is there and readable')
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
