import type { Witness } from '../model/index.ts'

/** A text beside itself is still two witnesses: the second is called a·2. */
export function withOwnSigla(witnesses: readonly Witness[]): readonly Witness[] {
  const taken = new Set<string>()
  return witnesses.map((witness) => {
    let siglum = witness.siglum
    for (let n = 2; taken.has(siglum); n++) siglum = `${witness.siglum}·${n}`
    taken.add(siglum)
    return siglum === witness.siglum ? witness : { ...witness, siglum }
  })
}
