/**
 * YAML that people and strangers write, parsed in time that grows with its length.
 *
 *     a: 1 ⏎ a: 2                  an error at the second key, as the library itself would give
 *     a hundred thousand keys      a tenth of a second; the library compares each key with all before it
 *     [[[[[ … twenty thousand deep     one error; the library's own stack would end
 *
 * The library is loaded with this file, which is loaded where there is something to parse.
 */
import { type Document, isCollection, isMap, isPair, isScalar, parseDocument } from 'yaml'

/** An error of syntax: `pos` is its span in the text. */
export interface YamlError {
  readonly pos: readonly [start: number, end: number]
  readonly message: string
}

/** `document` is null where there is nothing that could be used. Never throws for what stands in the text. */
export type ParsedYaml =
  | { readonly document: Document; readonly errors: readonly YamlError[] }
  | { readonly document: null; readonly errors: readonly [YamlError] }

export function parseYaml(text: string): ParsedYaml {
  let document: Document
  try {
    document = parseDocument(text, { prettyErrors: false, logLevel: 'silent', uniqueKeys: false })
  } catch (error) {
    // Nesting that no person wrote ends the parser's stack.
    const message = error instanceof Error ? error.message : String(error)
    return { document: null, errors: [{ pos: [0, 0], message }] }
  }
  const errors = [...document.errors, ...keysTwice(document)]
  return { document, errors: errors.sort((x, y) => x.pos[0] - y.pos[0]) }
}

/** Keys that stand twice in one map. */
function keysTwice(document: Document): readonly YamlError[] {
  const found: YamlError[] = []
  const waiting: unknown[] = [document.contents]
  for (let node = waiting.pop(); node !== undefined || waiting.length > 0; node = waiting.pop()) {
    if (!isCollection(node)) continue
    const keys = new Set<string>()
    for (const item of node.items) {
      const value = isPair(item) ? item.value : item
      if (isCollection(value)) waiting.push(value)
      if (!isMap(node) || !isPair(item)) continue
      if (isCollection(item.key)) waiting.push(item.key)
      if (!isScalar(item.key)) continue
      const key = `${typeof item.key.value} ${String(item.key.value)}`
      const [start = 0, end = start + 1] = item.key.range ?? []
      if (keys.has(key)) found.push({ pos: [start, end], message: 'Map keys must be unique' })
      keys.add(key)
    }
  }
  return found
}
