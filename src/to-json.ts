import type { Collated } from './model/index.ts'

/** The comparison as `--format json` prints it: exactly the contract (schema `tifa/collation@1`), one line, UTF-8. */
export const toJson = (collated: Collated): string => `${JSON.stringify(collated.collation)}\n`
