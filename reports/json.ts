/**
 * The comparison as data: the collation, schema `tifa/collation@2`.
 *
 * The same values as `tifa compare --format json`; only characters that an editor would obey instead of showing
 * (direction overrides, line separators) are written by number.
 */
import { type Collated, toJson as collationJson } from '../src/core.ts'
import { UNSEEN } from './unseen.ts'

const escaped = (c: string): string =>
  [...Array(c.length).keys()].map((i) => `\\u${c.charCodeAt(i).toString(16).padStart(4, '0')}`).join('')

export const toJson = (collated: Collated): string => collationJson(collated).replace(UNSEEN, escaped)
