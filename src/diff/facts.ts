/** What is never folded into a change around it. */
import { isNegation } from './function-words.ts'
import type { Unit } from './unit.ts'

/** Ends of sentences: a change before one and a change behind it are two. */
export const isStop = ({ kind, key }: Unit): boolean => kind === 'punct' && '.!?;'.includes(key)

/** Numbers, names and words that turn a sentence round. */
export const isFact = ({ kind, key }: Unit): boolean => kind === 'number' || kind === 'name' || isNegation(key)
