/**
 * Addresses as bookmarks: `2023-7.1` is the bookmark `c_2023_7_1`, so that `file.docx#c_2023_7_1` opens at the clause.
 *
 * A bookmark's name begins with a letter, holds letters, digits and `_`, and has at most 40 characters. Where two
 * addresses come out alike, the later one gets `_2` at its end.
 */
const LONGEST = 40

export type Bookmarks = (address: string) => string

export function nameBookmarks(addresses: Iterable<string>): Bookmarks {
  const names = new Map<string, string>()
  const taken = new Set<string>()
  for (const address of addresses) {
    if (names.has(address)) continue
    const plain = `c_${address.replace(/[^\p{L}\p{Nd}]+/gu, '_')}`.slice(0, LONGEST).replace(/[\ud800-\udbff]$/u, '')
    let name = plain
    // Word takes names for the same where only case differs.
    for (let n = 2; taken.has(name.toLowerCase()); n++) {
      const end = `_${n}`
      name = `${plain.slice(0, LONGEST - end.length).replace(/[\ud800-\udbff]$/u, '')}${end}`
    }
    taken.add(name.toLowerCase())
    names.set(address, name)
  }
  return (address) => {
    const name = names.get(address)
    if (name === undefined) throw new Error(`assertion: no bookmark for ${address}`)
    return name
  }
}
