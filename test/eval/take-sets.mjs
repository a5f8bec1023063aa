/**
 * What the measuring commands are given, judged before they start: one line for what is wrong, exit code 2, no stack.
 *
 *     npm run eval -- sets/treaty not-a-set     not-a-set: no such folder; a set holds v1.txt, v2.txt and gold.json
 */
import { existsSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'

const FILES = ['v1.txt', 'v2.txt', 'gold.json']

function wrong(line) {
  console.error(line)
  process.exitCode = 2
}

/** Why a folder is no set, or null. */
function faultOf(set) {
  if (!existsSync(set)) return 'no such folder'
  if (!statSync(set).isDirectory()) return 'not a folder'
  const missing = FILES.filter((file) => !existsSync(join(set, file)))
  if (missing.length > 0) return `no ${missing.join(', ')} in it`
  try {
    const gold = JSON.parse(readFileSync(join(set, 'gold.json'), 'utf8'))
    return Array.isArray(gold?.pairs) ? null : 'gold.json has no list of pairs'
  } catch (error) {
    return `gold.json is no JSON (${error.message})`
  }
}

/** The folders that are sets. Of each other one a line says why; the mean of fewer sets is no mean of all. */
export function takeSets(folders, usage) {
  if (folders.length === 0) wrong(`${usage}: name folders with ${FILES.slice(0, -1).join(', ')} and gold.json`)
  return folders.filter((folder) => {
    const fault = faultOf(folder)
    if (fault !== null) wrong(`${folder}: ${fault}; a set holds v1.txt, v2.txt and gold.json`)
    return fault === null
  })
}

/** Ends the process where a flag is not known. */
export function refuseUnknownFlags(known, argv = process.argv.slice(2)) {
  const unknown = argv.filter((word) => word.startsWith('--') && !known.includes(word))
  if (unknown.length === 0) return
  console.error(`no such flag: ${unknown.join(', ')}; known: ${known.join(', ')}`)
  process.exit(2)
}
