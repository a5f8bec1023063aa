/**
 * A file or page is an enemy until it is read: a 40 kB archive that unfolds to 4 GB, a PDF of 10,000 pages,
 * a line of a gigabyte. Every limit has a name, is told when it stops something, and can be raised by that name
 * (`--limit pages=2000`).
 */

/** Named limits, each in the unit its comment gives. */
export interface IntakeLimits {
  /** Bytes of a file or of an answer from the network, before unpacking. */
  readonly bytes: number
  /** Bytes after unpacking (a docx part, a compressed answer), all parts together. */
  readonly unpacked: number
  /** Times that a packed part may grow when unpacked: honest XML grows 5 to 30 times, a zip bomb 1000 times. */
  readonly ratio: number
  /** Characters (UTF-16 units) of the text that comes out. The longest treaties have some 2 million. */
  readonly characters: number
  /** Characters of one line. */
  readonly line: number
  /** Pages of a PDF, or of an article in several pages. */
  readonly pages: number
  /** Elements inside one another, in HTML and XML. Honest pages stay below 60. */
  readonly depth: number
  /** Elements of a page or of a document part. */
  readonly elements: number
  /** MiB by which reading one file may make the process grow. */
  readonly memory: number
  /** Seconds to read one file. */
  readonly seconds: number
  /** Seconds for one answer from the network, all of it. */
  readonly answer: number
  /** Redirects followed for one address. */
  readonly redirects: number
  /** Milliseconds between an answer of a host and the next request to it, where many texts are fetched. */
  readonly pause: number
  /** Tries for one address when the server is busy (429, 5xx) or the line breaks. */
  readonly tries: number
}

export const intakeLimits: IntakeLimits = {
  bytes: 32 * 1024 * 1024,
  unpacked: 64 * 1024 * 1024,
  ratio: 400,
  characters: 12_000_000,
  line: 2_000_000,
  pages: 1_000,
  depth: 400,
  elements: 1_000_000,
  memory: 1_024,
  seconds: 60,
  answer: 60,
  redirects: 5,
  pause: 1_000,
  tries: 4,
}

/** `["pages=2000"]` laid over the built-in limits; an unknown name or a bad number is returned as `bad`. */
export function parseLimits(given: readonly string[]): { readonly limits: IntakeLimits; readonly bad: string | null } {
  const limits: Record<string, number> = { ...intakeLimits }
  for (const entry of given) {
    const match = /^([a-z]+)=(\d{1,15})$/.exec(entry.trim())
    const name = match?.[1]
    const value = Number(match?.[2])
    if (name === undefined || !Object.hasOwn(intakeLimits, name) || !(value > 0)) {
      return { limits: intakeLimits, bad: entry }
    }
    limits[name] = value
  }
  return { limits: limits as unknown as IntakeLimits, bad: null }
}
