import type { Tortured } from './writers.mjs'

export interface StepAttacks {
  /** Steps of each command at most, evenly chosen; else all. */
  readonly count?: number
  /** Commands by their names in the table; else all. */
  readonly only?: readonly string[]
}
export declare function killedSteps(root: string, attacks: StepAttacks): Promise<Tortured>
export declare function fullDisks(root: string, attacks: StepAttacks): Promise<Tortured>
