/**
 * What the page carries with it, packed: the worker's program, the PDF reader, the examples.
 *
 *     <script type="text/plain" id="tifa-worker">(+y5!!!…</script>      gzip, in base 85
 *
 * Nothing is loaded from anywhere: a part is unpacked when it is first asked for.
 */
import { fromBase85 } from '../base85.ts'

const unpacked = new Map<string, Promise<string>>()

/** Throws where the page has no such part. */
export function readEmbedded(name: string): Promise<string> {
  const known = unpacked.get(name)
  if (known) return known
  const made = unpack(name)
  unpacked.set(name, made)
  return made
}

async function unpack(name: string): Promise<string> {
  // The page can be used before its last bytes are there.
  if (document.readyState === 'loading')
    await new Promise((resolve) => document.addEventListener('DOMContentLoaded', resolve, { once: true }))
  const packed = document.getElementById(`tifa-${name}`)?.textContent
  if (!packed) throw new Error(`the page has no part ${name}`)
  return new Response(new Blob([fromBase85(packed)]).stream().pipeThrough(new DecompressionStream('gzip'))).text()
}

/** What this browser lacks, by its name, or null. */
export function unsupported(): string | null {
  if (typeof DecompressionStream === 'undefined') return 'DecompressionStream'
  if (typeof Worker === 'undefined') return 'Worker'
  if (typeof Intl.Segmenter === 'undefined') return 'Intl.Segmenter'
  return typeof Array.prototype.findLast === 'function' ? null : 'Array.prototype.findLast'
}

/**
 * Whether this browser parts Chinese words otherwise than Node, Chrome, Edge and Safari do: those take ICU's tables, which
 * keep 地区 whole in 国际和地区问题; Firefox takes the longest word from the left, and reads 和地|区.
 */
export const partsWordsOtherwise = (): boolean =>
  ![...new Intl.Segmenter('zh', { granularity: 'word' }).segment('国际和地区问题')].some((s) => s.segment === '地区')
