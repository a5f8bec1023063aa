import type { Witness } from '../model/index.ts'

/** A text beside itself is still two witnesses: the second is called a·2. */
export function withOwnSigla(witnesses: readonly Witness[]): readonly Witness[] {
  const own = new Set(witnesses.map((w) => w.siglum))
  const taken = new Set<string>()
  return witnesses.map((witness) => {
    let siglum = witness.siglum
    // 2022·zh·2 may be another text, which is called so: then 2022·zh beside itself is 2022·zh·3.
    for (let n = 2; taken.has(siglum) || (siglum !== witness.siglum && own.has(siglum)); n++)
      siglum = `${witness.siglum}·${n}`
    taken.add(siglum)
    return siglum === witness.siglum ? witness : { ...witness, siglum }
  })
}
