/**
 * One text of a document's folder to a witness, with what the record says of it.
 *
 *     zh.abridged.txt + witnesses: zh.abridged: { standing: press, … }   →   a witness in Chinese, excerpts, of the press
 *
 * What can't be read is a finding and no witness. Only regular files inside the corpus are read.
 */
import { createHash } from 'node:crypto'
import { lstat, readFile, realpath, stat } from 'node:fs/promises'
import { join, relative, sep } from 'node:path'
import type { Fidelity, Lang, Titles, Witness, WitnessRecord } from '../model/document.ts'
import type { Severity } from '../model/finding.ts'
import type { Said } from '../text/input-error.ts'
import { decodeText } from './decode-text.ts'
import type { DocumentYaml } from './document-schema.ts'
import { shownPath } from './shown-path.ts'

export interface Folder {
  readonly id: string
  readonly path: string
  /** The corpus folder, links resolved: nothing outside is read. */
  readonly root: string
  readonly workingDir: string
}

export type Report = (rule: string, file: string, message: Said, hint: Said, severity?: Severity) => void

export const LEADS_OUTSIDE: Said = {
  en: 'a link that leads outside the corpus is not followed',
  zh: '不跟随指向语料库之外的链接',
}
export const SAVE_AS_UTF8: Said = { en: 'save it as UTF-8', zh: '请存为 UTF-8' }

export async function loadWitness(
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
export async function readBelow(folder: Folder, name: string, report: Report): Promise<Uint8Array | null> {
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

/** Without keys whose value is undefined, which the types of the model do not have. */
export function plain<T extends object>(value: T): { [K in keyof T]: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(value).filter(([, x]) => x !== undefined)) as {
    [K in keyof T]: Exclude<T[K], undefined>
  }
}
