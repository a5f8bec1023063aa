/** A record that is written plainly and has no fault; the library that reads all YAML is not loaded for it. */
import { type DocumentYaml, fitToSchema } from './document-schema.ts'
import { readPlainYaml } from './read-plain-yaml.ts'

/** Null where `read-record.ts` is to read it, which says what is wrong and where. */
export function readPlainRecord(text: string): DocumentYaml | null {
  const value = readPlainYaml(text)
  return value === null ? null : fitToSchema(value).value
}
