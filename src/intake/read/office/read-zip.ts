/**
 * The parts of a packed file (docx), without being blown up by it.
 *
 *     word/document.xml   40 kB packed   4,294,967,295 bytes when unpacked
 *
 * Only the parts asked for are unpacked, each into a buffer of the size that the archive declares: a part that is
 * larger than it declares is cut there and then fails as XML, one that declares too much is refused before.
 */
import type { IntakeLimits } from '../../intake-limits.ts'
import { IntakeFault } from '../../intake-note.ts'
import { namedExports } from '../../named-exports.ts'

/** Parts by name, those present of the wanted ones. `wanted` sees each name once, paths as the archive has them. */
export async function readZip(
  bytes: Uint8Array,
  wanted: (name: string) => boolean,
  limits: IntakeLimits,
): Promise<ReadonlyMap<string, Uint8Array>> {
  const { unzipSync } = namedExports(await import('fflate'))
  const seen = new Set<string>()
  let total = 0
  try {
    const parts = unzipSync(bytes, {
      filter: (file) => {
        if (!wanted(file.name) || seen.has(file.name)) return false
        seen.add(file.name)
        total += file.originalSize
        if (total > limits.unpacked) throw new IntakeFault('unpacked-too-large', { limit: limits.unpacked })
        const ratio = file.originalSize / Math.max(1, file.size)
        // Small parts of nothing but zeros may pack better than any ratio.
        if (ratio > limits.ratio && file.originalSize > 1_000_000)
          throw new IntakeFault('packed-too-well', { part: file.name, ratio: Math.round(ratio), limit: limits.ratio })
        return true
      },
    })
    return new Map(Object.entries(parts))
  } catch (error) {
    if (error instanceof IntakeFault) throw error
    throw new IntakeFault('zip-damaged', { reason: error instanceof Error ? error.message : String(error) })
  }
}
