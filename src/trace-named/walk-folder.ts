/**
 * What stands in a folder that a user names, and what of it is read as text.
 *
 *     drafts/2019.txt  drafts/old/2016.docx      read
 *     drafts/corpus/2021-…/document.yaml         a corpus: its documents, as their records know them
 *     drafts/.cache  link → …  plan.xlsx         not read, and told
 *
 * Links are not followed: what they lead to stands in the folder itself, or is none of it, and none leads round in a
 * circle.
 */
import type { Dirent } from 'node:fs'
import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { isCorpus } from '../corpus/corpus-dir.ts'
import { RECORD_FILE } from '../corpus/load-document.ts'
import type { TraceLeftOut } from '../model/index.ts'
import { shownPath } from '../text/shown-path.ts'
import { refuse } from '../words/input-error.ts'

/** Absolute paths, in the order of their names. */
export interface WalkedFolder {
  readonly files: readonly string[]
  readonly corpora: readonly string[]
  /** Folders of single documents, each in a corpus that was not named. */
  readonly documents: readonly string[]
  readonly leftOut: readonly TraceLeftOut[]
}

/** Files of one run at most: a home folder named by mistake is told before it is read. */
const MOST_FILES = 5000

/** Endings of what is read as text; a name without an ending may be anything, and is tried. */
const TEXT = /\.(?:txt|text|md|markdown|s?html?|xhtml|mhtml?|docx?|f?odt|rtf|pdf|wiki|wikitext)$|^[^.]+$/i

/** Throws InputError where there are too many files. A folder that can't be read is told among what is left out. */
export async function walkFolder(folder: string, workingDir: string): Promise<WalkedFolder> {
  const files: string[] = []
  const corpora: string[] = []
  const documents: string[] = []
  const leftOut: TraceLeftOut[] = []
  const waiting = [folder]
  for (let dir = waiting.pop(); dir !== undefined; dir = waiting.pop()) {
    if (await isCorpus(dir)) {
      corpora.push(dir)
      continue
    }
    let entries: Dirent[]
    try {
      entries = await readdir(dir, { withFileTypes: true })
    } catch (error) {
      const said = (error as NodeJS.ErrnoException).code ?? String(error)
      leftOut.push({ name: shownPath(dir, workingDir), why: 'unreadable', said })
      continue
    }
    if (entries.some((entry) => entry.name === RECORD_FILE)) {
      documents.push(dir)
      continue
    }
    const below: string[] = []
    for (const entry of entries.sort((x, y) => (x.name < y.name ? -1 : 1))) {
      const path = join(dir, entry.name)
      const why = passedOver(entry)
      if (why !== null) leftOut.push({ name: shownPath(path, workingDir), why, said: null })
      else if (entry.isDirectory()) below.push(path)
      else files.push(path)
    }
    if (files.length > MOST_FILES) throw refuse(shownPath(folder, workingDir), 'trace.too-many', { limit: MOST_FILES })
    for (const each of below.reverse()) waiting.push(each)
  }
  return { files, corpora, documents, leftOut }
}

function passedOver(entry: Dirent): TraceLeftOut['why'] | null {
  if (entry.name.startsWith('.')) return 'hidden'
  if (entry.isSymbolicLink()) return 'link'
  if (entry.isDirectory()) return null
  return entry.isFile() && TEXT.test(entry.name) ? null : 'other-kind'
}
