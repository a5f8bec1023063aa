/** A maintainer's decisions of the older side; where their files are as now, the very list of the new side. */
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DECISIONS_DIR, loadDecisions } from '../corpus/load-decisions.ts'
import type { Decision } from '../model/index.ts'

export async function olderDecisions(
  files: ReadonlyMap<string, Buffer>,
  decisions: readonly Decision[],
  dir: string,
): Promise<readonly Decision[]> {
  const own = [...files].filter(([path]) => path.startsWith(`${DECISIONS_DIR}/`))
  const names = (await readdir(join(dir, DECISIONS_DIR)).catch(() => [])).filter((n) => /\.ya?ml$/.test(n))
  const lines = (bytes: Buffer): string => bytes.toString('utf8').replace(/\r\n/g, '\n')
  const same =
    names.length === own.length &&
    (
      await Promise.all(
        own.map(
          async ([path, bytes]) => lines(await readFile(join(dir, path)).catch(() => Buffer.alloc(0))) === lines(bytes),
        ),
      )
    ).every((s) => s)
  if (same) return decisions
  if (own.length === 0) return []
  const passing = await mkdtemp(join(tmpdir(), 'tifa-older-'))
  try {
    await mkdir(join(passing, DECISIONS_DIR))
    for (const [path, bytes] of own) await writeFile(join(passing, path), bytes)
    return (await loadDecisions(passing, passing)).decisions
  } finally {
    await rm(passing, { recursive: true, force: true })
  }
}
