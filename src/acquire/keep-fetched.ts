/**
 * What becomes of a text that came: written as the text of its language, told beside the one that stands, or, where both
 * are wanted, kept beside it under a name.
 *
 *     zh.full.txt            the ministry's text
 *     zh.full.xinhua.txt     what the agency prints, where its words are others (--keep-variant)
 *
 * Nothing is written over unasked: a text that stands is replaced with `accept` alone.
 */
import { join } from 'node:path'
import { STANDINGS } from '../corpus/find-document.ts'
import type { ForeignText } from '../intake/foreign-text.ts'
import { formsOf } from '../intake/net/address-forms.ts'
import type { NewRecord } from '../intake/write/edit-record.ts'
import type { Document, Lang, Source, Witness } from '../model/index.ts'
import { sameWording } from '../text/same-wording.ts'
import { type WitnessKey, witnessFile, witnessKey } from '../text/witness-key.ts'
import type { FetchAttempt, Proven } from './ask-source.ts'
import type { FetchOutcome, KeptBeside } from './fetch-outcome.ts'
import { fetchedRecord } from './fetched-record.ts'
import { writeNamed } from './write-named.ts'
import { corpusRoot, laterWitness, type Written, writeText } from './write-text.ts'

/** A source and what came of it. */
export interface Came {
  readonly proven: Proven
  readonly source: Source
}

export interface KeepRequest {
  readonly corpusDir: string
  readonly accept?: boolean
  /** ISO time of the record. */
  readonly now: () => string
}

/** What came, the better one still to be found. */
export interface CameOf<C extends readonly Came[]> {
  readonly attempts: readonly FetchAttempt[]
  readonly came: C
  readonly request: KeepRequest
}

/** Of two texts the one of better standing is written, the first where both are alike; the other is told beside it. */
export function keepBetter(
  plan: FetchOutcome,
  { attempts, came, request }: CameOf<readonly [Came, Came]>,
): Promise<FetchOutcome> {
  const [better, other] = inOrder(plan, came, request) as [Candidate, Candidate]
  const second = { source: other.source, kept: better.witness, other: other.witness }
  return keep({ ...plan, attempts, source: better.source, second }, better.proven, request)
}

/**
 * All that came are kept: the better one as the text of its language, where none stands; what says otherwise than the
 * texts that stand, under a name. Another text of a publisher whose text stands is a change of that.
 */
export async function keepEach(
  plan: FetchOutcome,
  { attempts, came, request }: CameOf<readonly Came[]>,
): Promise<FetchOutcome> {
  const { document, lang } = plan
  const candidates = inOrder(plan, came, request)
  const [better, other] = candidates
  const second = other === undefined ? null : { source: other.source, kept: better!.witness, other: other.witness }
  const held = document.witnesses.filter((w) => w.lang === lang && w.fidelity === 'full')
  const answered = new Set<string>()
  const kept: { readonly candidate: Candidate; readonly beside: KeptBeside }[] = []
  for (const candidate of candidates) {
    const beside = await keepOne(plan, candidate, { held, answered, request })
    answered.add(beside.file)
    kept.push({ candidate, beside })
  }
  const own = kept.find(({ beside }) => beside.file === plan.file)
  const beside = kept.filter((each) => each !== own).map((each) => each.beside)
  const told = { ...plan, attempts, second, beside }
  // The text that stands is none of these, and stays.
  if (own === undefined) return { ...told, status: 'unchanged' }
  const { proven, source } = own.candidate
  const { status, difference } = own.beside
  return {
    ...told,
    source,
    archived: proven.archived,
    foreign: proven.page.foreign,
    findings: proven.findings,
    difference,
    status: status === 'same-words' ? 'unchanged' : status,
  }
}

/** A text that came, as it would be kept. */
interface Candidate extends Came {
  readonly record: NewRecord
  readonly witness: Witness
}

/** Best standing first; of one standing in the order in which they came. */
function inOrder(
  { document, lang }: Pick<FetchOutcome, 'document' | 'lang'>,
  came: readonly Came[],
  request: KeepRequest,
): readonly Candidate[] {
  const candidates = came.map(({ proven, source }): Candidate => {
    const record = fetchedRecord(proven, { source, lang, accessed: request.now() })
    const witness: Witness = {
      siglum: `${document.date.slice(0, 4)}·${lang}·${source.publisher}`,
      document: document.id,
      title: document.titles[lang] ?? document.id,
      date: document.date,
      lang,
      fidelity: 'full',
      fidelityBasis: 'record',
      standing: record.standing,
      file: proven.page.url,
      sha256: record.sha256 ?? '',
      text: proven.page.foreign.text,
      record: null,
    }
    return { proven, source, record, witness }
  })
  const rank = ({ record }: Candidate): number => STANDINGS.indexOf(record.standing)
  return candidates.toSorted((x, y) => rank(x) - rank(y))
}

/**
 * `held`: the whole texts that stand in the language; what is written is one of them from then on. `answered`: the files
 * of those that another page was found to be: a second page of their publisher is no change of them.
 */
async function keepOne(
  { document, lang }: FetchOutcome,
  { proven, source, record, witness }: Candidate,
  {
    held,
    answered,
    request,
  }: { readonly held: Witness[]; readonly answered: ReadonlySet<string>; readonly request: KeepRequest },
): Promise<KeptBeside> {
  const { foreign, url } = proven.page
  const fileOf = (key: WitnessKey): string => join(document.id, witnessFile(key))
  const told = (status: KeptBeside['status'], key: WitnessKey, difference: KeptBeside['difference'] = null) => ({
    source,
    status,
    file: fileOf(key),
    difference,
  })
  const same = held.find((w) => w.text === foreign.text)
  if (same !== undefined && same.record !== null) return told('unchanged', same)
  // A text without its record was left by a run that was ended in between: it is written again.
  const former = same ?? held.find((w) => isOfPublisher(w, source) && !answered.has(fileOf(w)))
  if (former === undefined) {
    const alike = held.find((w) => sameWording(w.text, foreign.text))
    if (alike !== undefined) return told('same-words', alike)
  }
  const changed = former !== undefined && same === undefined
  const difference = changed ? { before: former, after: laterWitness(former, foreign) } : null
  if (difference !== null && request.accept !== true) return told('changed', difference.before, difference)
  const write = (key: WitnessKey): Promise<void> =>
    writeText({
      ...placeOf(document, lang, foreign, request),
      key: witnessKey(key),
      text: foreign.text,
      record,
      before: former?.text ?? null,
    })
  const first: WitnessKey = { lang, fidelity: 'full' }
  let key: WitnessKey | null = former ?? (held.some((w) => w.name === undefined) ? null : first)
  if (key !== null) await write(key)
  else key = await writeNamed(first, { url, publisher: source.publisher, held }, write)
  const { name } = key
  const now = { ...witness, ...(name === undefined ? {} : { name }), record: { ...record, file: witnessFile(key) } }
  held.splice(former === undefined ? held.length : held.indexOf(former), former === undefined ? 0 : 1, now)
  return told('written', key, difference)
}

/** Whether a text that stands is what this publisher prints, at any of the hosts that it has had. */
function isOfPublisher({ record }: Witness, source: Source): boolean {
  if (record === null) return false
  if (record.url === undefined) return record.publisher === source.publisher
  const host = (url: string): string => (URL.canParse(url) ? new URL(url).host : url)
  const own = host(record.url)
  return formsOf(source.url).some(({ address }) => host(address) === own)
}

/** Where a text is written, with its title where the record has none in that language. */
const placeOf = (
  { id, titles }: Document,
  lang: Lang,
  { title }: ForeignText,
  { corpusDir }: KeepRequest,
): Pick<Written, 'root' | 'id' | 'titles'> => ({
  root: corpusRoot(corpusDir),
  id,
  titles: titles[lang] !== undefined || title === null ? {} : { [lang]: title },
})

/** Writes a whole text, or tells that another one stands. */
export async function keep(plan: FetchOutcome, proven: Proven, request: KeepRequest): Promise<FetchOutcome> {
  const { document, lang, source } = plan
  const { page, archived, findings } = proven
  const outcome = { ...plan, archived, foreign: page.foreign, findings }
  const existing = document.witnesses.find((w) => w.lang === lang && w.fidelity === 'full' && w.name === undefined)
  // A text without its record was left by a run that was ended in between.
  if (existing !== undefined && existing.text === page.foreign.text && existing.record !== null)
    return { ...outcome, status: 'unchanged' }
  const difference =
    existing === undefined || existing.text === page.foreign.text
      ? null
      : { before: existing, after: laterWitness(existing, page.foreign) }
  if (difference !== null && request.accept !== true) return { ...outcome, status: 'changed', difference }
  const record = fetchedRecord(proven, { source: source!, lang, accessed: request.now() })
  await writeText({
    ...placeOf(document, lang, page.foreign, request),
    key: witnessKey({ lang, fidelity: 'full' }),
    text: page.foreign.text,
    record,
    before: existing?.text ?? null,
  })
  return { ...outcome, status: 'written', difference }
}

/** Writes what came of a text that could not be had whole, where no excerpts stand that somebody chose. */
export async function keepExcerpts(plan: FetchOutcome, proven: Proven, request: KeepRequest): Promise<FetchOutcome> {
  const { document, lang, source } = plan
  const { page, archived, findings } = proven
  const file = plan.file.replace(/full\.txt$/, 'abridged.txt')
  const standing = document.witnesses.find((w) => w.lang === lang && w.fidelity === 'abridged' && w.name === undefined)
  const ours = standing === undefined || standing.record?.note?.startsWith('fetched') === true
  if (document.witnesses.some((w) => w.lang === lang && w.fidelity === 'full') || !ours)
    return { ...plan, status: 'failed' }
  const record = fetchedRecord(proven, { source: source!, lang, accessed: request.now() })
  await writeText({
    ...placeOf(document, lang, page.foreign, request),
    key: witnessKey({ lang, fidelity: 'abridged' }),
    text: page.foreign.text,
    record,
    before: standing?.text ?? null,
  })
  return { ...plan, status: 'excerpts', file, archived, foreign: page.foreign, findings }
}
