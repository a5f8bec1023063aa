/**
 * The Internet Archive's copy of a page that its publisher no longer serves.
 *
 *     http://kremlin.ru/supplement/1, signed 2019-06-20
 *       → https://archive.org/wayback/available?url=…&timestamp=20190620        which copy is nearest to that day
 *       → https://web.archive.org/web/20190621081500id_/http://kremlin.ru/supplement/1        the page as it was taken
 *
 * Its answers may still be packed, it asks for patience (429), and it has error pages of its own that answer 200.
 */
import type { IntakeLimits } from '../intake-limits.ts'
import { IntakeFault } from '../intake-note.ts'
import type { HttpAnswer, HttpClient } from './http-client.ts'
import { unpackBody } from './unpack-body.ts'

/** Where an archive of this kind answers. */
export interface ArchivePlace {
  /** Says which copies there are. */
  readonly available: string
  /** `<web>/<time>id_/<address>` is the page. */
  readonly web: string
}

export const INTERNET_ARCHIVE: ArchivePlace = {
  available: 'https://archive.org/wayback/available',
  web: 'https://web.archive.org/web',
}

/** A copy: its address for a reader, and when it was taken. */
export interface Archived {
  readonly url: string
  /** ISO time. */
  readonly time: string
}

export interface ArchivedCopy extends Archived {
  /** The address whose answer is the page as it was taken. */
  readonly raw: string
}

/** Words of the archive's own pages, at their head; one a row. */
const ownPages: readonly RegExp[] = [
  /Wayback Machine (?:has not archived|doesn['’]t have) that (?:URL|page)/i,
  /(?:snapshot|page|URL) cannot be displayed due to an? (?:internal )?(?:error|exclusion)/i,
  /Got an HTTP \d{3} response at crawl time/i,
  /(?:This|That) (?:page|URL) (?:is not available|has been excluded) (?:on|from) the (?:web|Wayback Machine)/i,
  /Internet Archive (?:services are|is) temporarily offline/i,
  /You have already reached the limit of active .{0,40}requests/i,
]
/** Bytes in which they stand. */
const HEAD = 20_000

/** `20190620081500` as 2019-06-20T08:15:00Z. */
export function archiveTime(stamp: string): string | null {
  const parts = /^(\d{4})(\d{2})(\d{2})(\d{2})(\d{2})(\d{2})$/.exec(stamp)
  if (parts === null) return null
  const [, year, month, day, hour, minute, second] = parts
  const time = `${year}-${month}-${day}T${hour}:${minute}:${second}Z`
  return Number.isNaN(Date.parse(time)) ? null : time
}

/** The copy nearest to a day. Throws IntakeFault where there is none, or where the archive gives no answer. */
export async function findCopy(
  client: HttpClient,
  address: string,
  day: string,
  place: ArchivePlace,
): Promise<ArchivedCopy> {
  const query = new URLSearchParams({ url: address, timestamp: day.replaceAll('-', '') })
  const answer = await client.get(`${place.available}?${query}`, 'application/json')
  let closest: { available?: unknown; url?: unknown; timestamp?: unknown; status?: unknown } | undefined
  try {
    closest = (
      JSON.parse(new TextDecoder().decode(answer.body)) as {
        archived_snapshots?: { closest?: typeof closest }
      }
    ).archived_snapshots?.closest
  } catch {
    throw new IntakeFault('archive-unreadable')
  }
  const stamp = String(closest?.timestamp ?? '')
  const time = archiveTime(stamp)
  const good = closest?.available === true && /^2\d\d$/.test(String(closest.status ?? '200'))
  if (closest === undefined || !good || time === null) throw new IntakeFault('archive-none')
  // The archive says under which address it took the page (www or none, http or https).
  const told = /\/web\/\d{14}(?:id_|if_)?\/(https?:\/\/.+)$/.exec(String(closest.url ?? ''))?.[1]
  return copyAt(place, stamp, time, told !== undefined && samePage(told, address) ? told : address)
}

const copyAt = (place: ArchivePlace, stamp: string, time: string, original: string): ArchivedCopy => ({
  url: `${place.web}/${stamp}/${original}`,
  raw: `${place.web}/${stamp}id_/${original}`,
  time,
})

/** The same page: http or https, www or none. */
function samePage(one: string, other: string): boolean {
  const bare = (address: string): string =>
    address
      .replace(/^https?:\/\/(?:www\.)?/i, '')
      .replace(/:(?:80|443)(?=\/)/, '')
      .replace(/\/$/, '')
  return bare(one) === bare(other)
}

export interface ArchiveAnswer {
  readonly answer: HttpAnswer
  readonly copy: Archived
}

/**
 * The page of a copy, unpacked. The archive leads to the nearest copy where the one asked for is of another second: its
 * time is the one told. Throws IntakeFault where what comes is the archive's own page.
 */
export async function readCopy(
  client: HttpClient,
  copy: ArchivedCopy,
  place: ArchivePlace,
  limits: IntakeLimits,
): Promise<ArchiveAnswer> {
  const answer = await client.get(copy.raw)
  const reached = /\/web\/(\d{14})(?:id_|if_)?\/(https?:\/\/.+)$/.exec(answer.url)
  const time = archiveTime(reached?.[1] ?? '')
  // A redirect that the publisher gave is kept as one by the archive; it never leads out of the archive.
  if (reached === null || time === null || new URL(answer.url).host !== new URL(place.web).host)
    throw new IntakeFault('archive-elsewhere', { address: answer.url })
  const body = await unpackTwice(answer.body, limits)
  const head = new TextDecoder('latin1').decode(body.subarray(0, HEAD)).replace(/<[^>]{0,400}>/g, ' ')
  const own = ownPages.map((words) => words.exec(head)).find((match) => match !== null)
  if (own !== undefined && own !== null) throw new IntakeFault('archive-page', { words: own[0] })
  const { url } = copyAt(place, reached[1]!, time, reached[2]!)
  return { answer: { ...answer, body }, copy: { url, time } }
}

/** A body that was packed when it was taken, and is served as it was taken. */
async function unpackTwice(body: Uint8Array, limits: IntakeLimits): Promise<Uint8Array> {
  const isGzip = body[0] === 0x1f && body[1] === 0x8b
  return isGzip ? unpackBody(body, 'gzip', limits) : body
}
