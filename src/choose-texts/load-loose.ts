/**
 * The loose files among what is compared: which words name one, how each is called, and what is said of all of them.
 *
 *     tifa compare 2019/zh.txt 2024/zh.docx --abridged 2019/zh.txt      2019/zh, in excerpts, and 2024/zh
 */
import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { nameLoose } from '../corpus/name-loose.ts'
import { canBeIn, guessLang } from '../genre/language.ts'
import type { IntakeLimits } from '../intake/intake-limits.ts'
import { loadFile } from '../load-file.ts'
import type { Lang, Witness } from '../model/index.ts'
import { shownPath } from '../text/shown-path.ts'
import { notAmongTexts, otherScript } from './refusals.ts'

/** What is said of all loose files. */
export interface LooseRequest {
  readonly lang?: Lang
  /** Files that are not whole. */
  readonly abridged?: readonly string[]
  /** Encoding of the files that do not show theirs plainly. */
  readonly encoding?: string
  /** What becomes of tracked changes in a Word file; without it such a file is refused. */
  readonly changes?: 'accept' | 'reject'
  /** A selector of what the text of a page is. */
  readonly body?: string
  /** What one file may take. */
  readonly limits?: IntakeLimits
}

/** Words that name a file: one that exists, or that can only be meant as one. Absolute, or null. */
export function asFile(words: string, workingDir: string): string | null {
  const path = resolve(workingDir, words)
  if (LOOSE.test(words) || /^[./\\~]|[\\/]$/.test(words)) return path
  // A bare year is a document, even where a file has that name: ./2023 means the file.
  return !/^\d{4}(-\d{2}){0,2}$/.test(words) && existsSync(path) ? path : null
}

/** Endings that only a file has, those of formats that are refused among them. */
const LOOSE = /\.(txt|md|markdown|s?html?|xhtml|mhtml?|docx?|rtf|odt|wps|pdf)$/i

/** By absolute path. Throws InputError where a file can't be read, or is not in the language said. */
export async function loadLoose(
  files: readonly string[],
  request: LooseRequest,
  workingDir: string,
): Promise<ReadonlyMap<string, Witness>> {
  const abridged = new Set((request.abridged ?? []).map((f) => resolve(workingDir, f)))
  for (const file of abridged) if (!files.includes(file)) throw notAmongTexts(shownPath(file, workingDir))
  const unique = [...new Set(files)]
  const { lang, encoding, changes, body, limits } = request
  const witnesses = await Promise.all(
    unique.map(async (file) => {
      const witness = await loadFile(file, {
        workingDir,
        abridged: abridged.has(file),
        ...(lang === undefined ? {} : { lang }),
        ...(encoding === undefined ? {} : { encoding }),
        ...(changes === undefined ? {} : { changes }),
        ...(body === undefined ? {} : { body }),
        ...(limits === undefined ? {} : { limits }),
      })
      return lang === undefined ? witness : heldAgainst(witness, lang)
    }),
  )
  const names = nameLoose(witnesses.map(({ title, date, lang }, k) => ({ title, date, lang, path: unique[k]! })))
  return new Map(
    unique.map((file, k) => {
      const witness = witnesses[k]!
      return [file, witness.record?.siglum === undefined ? { ...witness, siglum: names[k]! } : witness]
    }),
  )
}

/** Whoever says a language is believed where the text may be in it, and where its letters say another that is told. */
function heldAgainst(witness: Witness, lang: Lang): Witness {
  if (witness.fidelity === 'digest') return witness
  if (!canBeIn(witness.text, lang)) throw otherScript(witness, lang)
  const guessedLang = guessLang(witness.text)
  return guessedLang === lang ? witness : { ...witness, guessedLang }
}
