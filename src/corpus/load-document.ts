/**
 * One folder of a corpus to a document with its witnesses.
 *
 *     2022-02-04-joint-statement/  document.yaml  zh.digest.txt  en.full.txt
 *
 * Faults of record and files are findings; whatever can be used is used. Symbolic links that lead outside the corpus
 * are not followed, and only regular files are read.
 */
import { readdirSync } from 'node:fs'
import { isIsoDate } from '../genre/iso-date.ts'
import type { Document, Lang } from '../model/document.ts'
import type { Finding, Severity } from '../model/finding.ts'
import { findMergeMark, ourSide } from '../text/merge-marks.ts'
import { shownPath } from '../text/shown-path.ts'
import { byWitnessKey, LONGEST_NAME, readWitnessFile } from '../text/witness-key.ts'
import { findingOf, type Told, tell, wholeFile } from '../words/finding.ts'
import { decodeFile } from './late-text.ts'
import { codeOf, type Folder, loadWitness, plain, type Report, readBelow, type UnnamedWitness } from './load-witness.ts'
import type { ReadRecord } from './read-record.ts'

export const RECORD_FILE = 'document.yaml'

/** A fault of the record, told at its key. */
interface KeyFault {
  readonly rule: { readonly id: string; readonly severity: Severity }
  readonly path: readonly (string | number)[]
  readonly told: Told
}

/** Its texts wait for their sigla. */
export type UnnamedDocument = Omit<Document, 'witnesses'> & { readonly witnesses: readonly UnnamedWitness[] }

export interface LoadedDocument {
  /** Null where the folder is no document, or nothing dates it. */
  readonly document: UnnamedDocument | null
  readonly findings: readonly Finding[]
}

/** `lang`: of texts in other languages no more than the name is read. */
export async function loadDocument(folder: Folder, lang?: Lang): Promise<LoadedDocument> {
  const findings: Finding[] = []
  const report: Report = (rule, file, told, severity = 'error') => {
    const shown = file === '' ? shownPath(folder.path, folder.workingDir) : folder.shown(file)
    findings.push(findingOf({ id: rule, severity }, told, wholeFile(shown)))
  }
  let names: string[]
  try {
    names = readdirSync(folder.path).sort()
  } catch (error) {
    const code = codeOf(error)
    report('unreadable', '', tell('unreadable.folder', { code }))
    return { document: null, findings }
  }
  const files = new Set(names)
  const texts = names.filter((name) => readWitnessFile(name) !== null)
  if (!files.has(RECORD_FILE)) {
    if (texts.length > 0)
      report('document-without-record', RECORD_FILE, tell('document-without-record', { record: RECORD_FILE }))
    return { document: null, findings }
  }
  const bytes = readBelow(folder, RECORD_FILE, report)
  const decoded = bytes === null ? null : decodeFile(bytes)
  if (decoded === null) return { document: null, findings }
  if (!('text' in decoded)) {
    const byte = decoded.problem === 'invalid' ? decoded.byte : null
    report('encoding', RECORD_FILE, tell('encoding.record', { byte }))
    return { document: null, findings }
  }
  const recordFile = folder.shown(RECORD_FILE)
  const mark = findMergeMark(decoded.text)
  // The rest is read as our side of the merge has it, so that the fault is told once.
  const text = mark === null ? decoded.text : ourSide(decoded.text)
  const { readPlainRecord } = await import('./read-plain-record.ts')
  const whole = async (): Promise<ReadRecord> => (await import('./read-record.ts')).readRecord(text, recordFile)
  const plainly = readPlainRecord(text)
  const read = plainly === null ? await whole() : { record: plainly, findings: [], readable: true }
  for (const finding of read.findings) findings.push(finding)
  if (mark !== null)
    findings.push(
      findingOf({ id: 'merge-marks', severity: 'error' }, tell('merge-marks'), {
        file: recordFile,
        ...mark,
        column: 1,
      }),
    )
  const { record } = read
  // Where a key stands is asked of the whole reading, and so of few records.
  const faults: KeyFault[] = []
  const atKey = (rule: string, path: KeyFault['path'], told: Told, severity: Severity = 'error'): void => {
    faults.push({ rule: { id: rule, severity }, path, told })
  }
  const date = record.date ?? dateOfId(folder.id)
  const known = new Set(findings.map((f) => String(f.values.path)))
  for (const key of ['titles', 'date', 'type'] as const)
    if (read.readable && record[key] === undefined && !known.has(key))
      atKey('schema', [], tell('schema.missing-key', { path: '', key: JSON.stringify(key) }))
  // A title that nobody has seen is left out; the document must still have a name to be shown by.
  const { aliases = [], parties = [] } = record
  if (record.titles !== undefined && Object.keys(record.titles).length === 0 && aliases.length + parties.length === 0)
    atKey('schema', ['titles'], tell('schema.no-title'))
  if (record.date !== undefined && dateOfId(folder.id) !== null && dateOfId(folder.id) !== record.date)
    atKey(
      'id-date',
      ['date'],
      tell('id-date', {
        folder: String(dateOfId(folder.id)),
        record: record.date,
        id: folder.id,
        to: `${record.date}${folder.id.slice(10)}`,
      }),
      'warning',
    )

  const witnesses: UnnamedWitness[] = []
  for (const name of texts) {
    const witness = loadWitness(folder, name, { record, date, report, lang })
    if (witness !== null) witnesses.push(witness)
    if (record.witnesses?.[name.slice(0, -4)] === undefined)
      report(
        'witness-without-record',
        name,
        tell('witness-without-record', {
          record: RECORD_FILE,
          path: folder.shown(name),
        }),
      )
  }
  for (const key of Object.keys(record.witnesses ?? {}))
    if (!files.has(`${key}.txt`))
      atKey('record-without-file', ['witnesses', key], tell('record-without-file', { key, id: folder.id }))
  for (const name of names) if (/\.txt$/i.test(name)) reportName(name, files, report)
  if (faults.length > 0) {
    const { spanOf, placeOf } = 'spanOf' in read ? read : await whole()
    for (const { rule, path, told } of faults) {
      const [start, end] = spanOf(path)
      findings.push(findingOf(rule, told, { file: recordFile, start, end, ...placeOf(start) }))
    }
  }
  if (date === null) return { document: null, findings }
  witnesses.sort(byWitnessKey)
  const document: UnnamedDocument = {
    id: folder.id,
    ...(record.siglum === undefined ? {} : { siglum: record.siglum }),
    date,
    type: record.type ?? 'other',
    titles: plain(record.titles ?? {}),
    aliases,
    ...(record.line === undefined ? {} : { line: record.line }),
    ...(record.signatories === undefined ? {} : { signatories: record.signatories }),
    ...(record.cites === undefined ? {} : { cites: record.cites }),
    ...(record.note === undefined ? {} : { note: record.note }),
    place: plain(record.place ?? {}),
    parties: parties.map((party) => plain(party)),
    sources: (record.sources ?? []).map((source) => plain(source)),
    witnesses,
    invented: record.invented ?? false,
    ...(record.silence === undefined ? {} : { silence: record.silence.map((s) => plain(s)) }),
    file: recordFile,
  }
  return { document, findings }
}

/**
 * A text whose name says no language and fidelity, or of a second text no name that it can have: it is not read. Two
 * names that differ by case alone are one file on other systems.
 */
function reportName(file: string, files: ReadonlySet<string>, report: Report): void {
  if (readWitnessFile(file) !== null) return
  const small = file.toLowerCase()
  const [lang, fidelity] = small.split('.')
  const name = file.split('.').slice(2, -1)
  // Of a text that is meant as a second one, the words behind the fidelity are a name.
  const second = name.length > 0 && readWitnessFile(`${lang}.${fidelity}.txt`) !== null
  if (readWitnessFile(small) !== null && files.has(small))
    report('witness-name', file, tell('witness-name.case', { other: small }))
  else if (second)
    report('witness-name', file, tell('witness-name.second', { name: name.join('.'), longest: LONGEST_NAME }))
  else report('witness-name', file, tell('witness-name'), 'warning')
}

function dateOfId(id: string): string | null {
  const head = id.slice(0, 10)
  return isIsoDate(head) && (id.length === 10 || id[10] === '-') ? head : null
}
