/**
 * Writes a second text under a name that none has. Where another process takes the name meanwhile, the next one is tried:
 * nothing is written over.
 */
import { IntakeFault } from '../intake/intake-note.ts'
import type { WitnessKey } from '../text/witness-key.ts'
import { nameSecond, type Whose } from './name-second.ts'

export interface Naming extends Whose {
  /** The texts of this kind that stand. */
  readonly held: readonly Pick<WitnessKey, 'name'>[]
}

/** `write` refuses with `written-meanwhile` where a text stands by now. Returns the key of the text. */
export async function writeNamed(
  first: WitnessKey,
  { held, ...whose }: Naming,
  write: (key: WitnessKey) => Promise<void>,
): Promise<WitnessKey> {
  const taken = new Set(held.flatMap(({ name }) => name ?? []))
  for (;;) {
    const key = { ...first, name: nameSecond(whose, taken) }
    try {
      await write(key)
      return key
    } catch (error) {
      if (!(error instanceof IntakeFault) || error.note.code !== 'written-meanwhile') throw error
      taken.add(key.name)
    }
  }
}
