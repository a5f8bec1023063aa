/**
 * What is compared with what: from the words on a command line to texts.
 *
 *     (nothing)          the newest document with a verbatim text that cites others with a text, and those
 *     2023               the same for one document; also for one loose file
 *     2021 2023          earlier first, later last
 *     draft.txt 2023     a loose file and a document
 *
 * Of each document the best witness in the wanted language is used: full, then abridged, then digest.
 */
import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { findCitations } from './citations/find-citations.ts'
import { segmentText } from './clauses/segment-text.ts'
import { guessLang, scriptShare } from './corpus/guess-lang.ts'
import { bestWitness, corpusDir, fileSigla, findDocument, loadCorpus, loadFile } from './corpus/index.ts'
import { loadDecisions } from './corpus/load-decisions.ts'
import { shownPath } from './corpus/shown-path.ts'
import { findDateline } from './intake/find-dateline.ts'
import { findOwnReport } from './intake/find-own-report.ts'
import type { Corpus, Decision, Document, Finding, Lang, Reading, Witness } from './model/index.ts'
import { InputError } from './text/input-error.ts'
import { words as labels } from './view/words.ts'

/** What a user asks to see compared. */
export interface CollateRequest {
  /** Ids, date prefixes, sigla or files; none for the default comparison. Earlier first, later last. */
  readonly inputs: readonly string[]
  /** The corpus folder; else `./corpus`, else the one that comes with the package. */
  readonly corpus?: string
  /** The wanted language; else the base's, Chinese first. */
  readonly lang?: Lang
  /** Loose files that are not whole. */
  readonly abridged?: readonly string[]
  readonly as?: Reading
  /** Encoding of loose files, where it is known better than their bytes tell. */
  readonly encoding?: string
  /** What becomes of tracked changes in a Word file; without it such a file is refused. */
  readonly changes?: 'accept' | 'reject'
  /** What relative paths start from; the process's own folder by default. */
  readonly workingDir?: string
}

/** The texts of a comparison. */
export interface ChosenTexts {
  /** Earlier ones first, the base last. */
  readonly witnesses: readonly Witness[]
  /** The corpus, or null where only loose files are compared and none was named. */
  readonly corpus: Corpus | null
  readonly reading: Reading
  /** A maintainer's decisions, of all pairs of documents. */
  readonly decisions: readonly Decision[]
  readonly findings: readonly Finding[]
}

/** Languages in the order in which they are preferred where none is asked for. */
const LANGUAGES: readonly Lang[] = ['zh', 'ru', 'en']

/** Throws InputError where an input can't be read, is not known, or leaves nothing to compare. */
export async function chooseTexts(request: CollateRequest): Promise<ChosenTexts> {
  const workingDir = request.workingDir ?? process.cwd()
  const files = request.inputs.map((words) => asFile(words, workingDir))
  const looseOnly = files.length > 1 && files.every((f) => f !== null)
  const corpus = looseOnly && request.corpus === undefined ? null : await loadNamed(request.corpus, workingDir)
  const loose = await loadLoose(
    files.filter((f) => f !== null),
    request,
    workingDir,
  )
  const picked = request.inputs.map((words, k): Picked => {
    const file = files[k]
    if (file != null) return { document: null, witness: loose.get(file) as Witness }
    return pickDocument(corpus as Corpus, words)
  })
  if (picked.length === 0) picked.push(newestCiting(corpus as Corpus, request.lang))
  const lang = request.lang ?? preferredLanguage(picked)
  const witnesses = withOwnSigla(picked.map((p) => p.witness ?? readable(p.document as Document, lang)))
  refuseOtherScript([...loose.values()], request.lang)
  refuseSeveralLanguages(witnesses)
  const decided = corpus === null ? null : await loadDecisions(resolve(workingDir, corpus.dir), workingDir)
  const decisions = decided?.decisions ?? []
  const findings = [...(corpus?.findings ?? []), ...(decided?.findings ?? []), ...witnesses.flatMap(guessFinding)]
  const only = witnesses[0] as Witness
  if (witnesses.length > 1)
    return { witnesses, corpus, reading: request.as ?? readingOf(witnesses), decisions, findings }
  return {
    witnesses: [...citedWitnesses(only, corpus as Corpus, request.lang ?? only.lang), only],
    corpus,
    reading: request.as ?? 'successive',
    decisions,
    findings,
  }
}

/** For readers of the data; people are told in the first lines. */
const guessFinding = ({ file, guessedEncoding }: Witness): readonly Finding[] =>
  guessedEncoding === undefined
    ? []
    : [
        {
          rule: 'encoding-guessed',
          severity: 'note',
          file,
          start: 0,
          end: 0,
          line: 1,
          column: 1,
          message: `encoding guessed as ${guessedEncoding}`,
          hint: 'name it with --encoding',
        },
      ]

/** A document of which the text is still to be chosen, or a text. */
type Picked =
  | { readonly document: Document; readonly witness: Witness | null }
  | { readonly document: null; readonly witness: Witness }

async function loadNamed(corpus: string | undefined, workingDir: string): Promise<Corpus> {
  const { dir } = await corpusDir({ workingDir, ...(corpus === undefined ? {} : { corpus }) })
  return loadCorpus(dir, { workingDir })
}

/** Words that name a file: one that exists, or that can only be meant as one. Absolute, or null. */
function asFile(words: string, workingDir: string): string | null {
  const path = resolve(workingDir, words)
  if (LOOSE.test(words) || /^[./\\~]|[\\/]$/.test(words)) return path
  // A bare year is a document, even where a file has that name: ./2023 means the file.
  return !/^\d{4}(-\d{2}){0,2}$/.test(words) && existsSync(path) ? path : null
}

/** Endings that only a file has. */
const LOOSE = /\.(txt|md|markdown|s?html?|xhtml|mhtml?|docx|pdf)$/i

/** Read by the intake: pages, Word files and PDFs, and texts whose bytes are not UTF-8. */
const FOREIGN = /\.(s?html?|xhtml|mhtml?|docx|pdf)$/i

async function loadLoose(
  files: readonly string[],
  request: CollateRequest,
  workingDir: string,
): Promise<ReadonlyMap<string, Witness>> {
  const abridged = new Set((request.abridged ?? []).map((f) => resolve(workingDir, f)))
  for (const file of abridged) {
    if (!files.includes(file)) {
      throw new InputError(
        file,
        { en: 'named by --abridged, but not among the texts compared', zh: '由 --abridged 指明，却不在比较之列' },
        { en: 'give it as a text too', zh: '请同时把它作为文本给出' },
      )
    }
  }
  const unique = [...new Set(files)]
  const sigla = fileSigla(unique)
  const witnesses = await Promise.all(
    unique.map((file, k) =>
      loadAny(file, {
        workingDir,
        abridged: abridged.has(file),
        siglum: sigla[k] as string,
        ...(request.lang === undefined ? {} : { lang: request.lang }),
        ...(request.encoding === undefined ? {} : { encoding: request.encoding }),
        ...(request.changes === undefined ? {} : { changes: request.changes }),
      }),
    ),
  )
  return new Map(unique.map((file, k) => [file, witnesses[k] as Witness]))
}

interface LooseOptions {
  readonly siglum: string
  readonly abridged: boolean
  readonly workingDir: string
  readonly lang?: Lang
  readonly encoding?: string
  readonly changes?: 'accept' | 'reject'
}

async function loadAny(file: string, options: LooseOptions): Promise<Witness> {
  if (FOREIGN.test(file) || options.encoding !== undefined) return loadForeign(file, options)
  try {
    const witness = await loadFile(file, { ...options, findDate: findDateline })
    if (findOwnReport(witness.text) === null) return witness
  } catch (error) {
    if (!(error instanceof InputError)) throw error
    const { isForeignFile } = await import('./intake/read-foreign-file.ts')
    if (!(await isForeignFile(file))) throw error
  }
  // A report of ours, too, is for the intake to refuse.
  return loadForeign(file, options)
}

/** The intake is loaded for these alone. */
async function loadForeign(file: string, options: LooseOptions): Promise<Witness> {
  const { readForeignFile } = await import('./intake/read-foreign-file.ts')
  const read = await readForeignFile(file, {
    ...(options.encoding === undefined ? {} : { encoding: options.encoding }),
    ...(options.changes === undefined ? {} : { changes: options.changes }),
  })
  const guessed = read.encodingGround === 'detected' && read.encoding !== null ? { guessedEncoding: read.encoding } : {}
  // Whatever its encoding, a text file is read as it is.
  if (read.decoded !== null)
    return { ...(await loadFile(file, { ...options, findDate: findDateline, decoded: read.decoded })), ...guessed }
  const said = read.saidFidelity?.fidelity
  return {
    siglum: options.siglum,
    document: null,
    title: read.title ?? options.siglum,
    date: read.date,
    lang: options.lang ?? read.lang ?? 'en',
    fidelity: options.abridged ? 'abridged' : (said ?? 'full'),
    fidelityBasis: options.abridged ? 'flag' : said ? 'opening' : 'assumed',
    standing: 'unknown',
    file: shownPath(file, options.workingDir),
    sha256: createHash('sha256').update(read.bytes).digest('hex'),
    text: read.text,
    record: null,
    ...guessed,
  }
}

/** Share of a text's letters that are of its language's script at least: quotations in others may be long. */
const OWN_SCRIPT = 0.1

/** `--lang` puts a wrong guess right; it makes no Chinese text Russian. */
function refuseOtherScript(files: readonly Witness[], lang: Lang | undefined): void {
  const other =
    lang === undefined
      ? undefined
      : files.find((w) => w.fidelity !== 'digest' && scriptShare(w.text, lang) < OWN_SCRIPT)
  if (other === undefined || lang === undefined) return
  const own = labels.lang[guessLang(other.text)]
  const asked = labels.lang[lang]
  throw new InputError(
    other.file,
    {
      en: `the text is ${own.en}, and --lang asks for ${asked.en}`,
      zh: `文本是${own.zh}，而 --lang 要的是${asked.zh}`,
    },
    { en: 'give texts of one language, or leave --lang out', zh: '请给出同一文字的文本，或不用 --lang' },
  )
}

/** Wording is compared within one language; what a digest says can be held against a text in any. */
function refuseSeveralLanguages(witnesses: readonly Witness[]): void {
  const base = witnesses.at(-1) as Witness
  const other = witnesses.find((w) => w.fidelity !== 'digest' && w.lang !== base.lang)
  if (base.fidelity === 'digest' || other === undefined) return
  const each = witnesses.filter((w) => w.fidelity !== 'digest')
  const list = (ui: 'en' | 'zh', mark: string): string =>
    each
      .map((w) => (ui === 'en' ? `${w.file} is ${labels.lang[w.lang].en}` : `${w.file} 是${labels.lang[w.lang].zh}`))
      .join(mark)
  throw new InputError(
    each.map((w) => w.siglum).join(' | '),
    {
      en: `wording is compared within one language, and ${list('en', ', ')}`,
      zh: `字句只能在同一文字之内比较，而 ${list('zh', '，')}`,
    },
    {
      en: 'give all of them in one language; where the guess is wrong, say --lang zh, ru or en',
      zh: '请都给出同一文字的文本；若判断有误，用 --lang zh、ru 或 en 指明',
    },
  )
}

/** A text beside itself is still two witnesses: the second is called a·2. */
function withOwnSigla(witnesses: readonly Witness[]): readonly Witness[] {
  const taken = new Set<string>()
  return witnesses.map((witness) => {
    let siglum = witness.siglum
    for (let n = 2; taken.has(siglum); n++) siglum = `${witness.siglum}·${n}`
    taken.add(siglum)
    return siglum === witness.siglum ? witness : { ...witness, siglum }
  })
}

/** Documents named where words could mean several. */
const CHOICES_NAMED = 6

function pickDocument(corpus: Corpus, words: string): Picked {
  const found = findDocument(corpus, words)
  if ('document' in found) return found
  if ('ambiguous' in found) {
    const all = found.ambiguous.map((d) => d.id)
    const choices = all.slice(0, CHOICES_NAMED)
    const more = all.length - choices.length
    throw new InputError(
      words,
      { en: `could be any of ${all.length} documents`, zh: `可指 ${all.length} 份文件` },
      {
        en: `say which: ${choices.join(', ')}${more > 0 ? ` … (${more} more: tifa list)` : ''}`,
        zh: `请指明：${choices.join('、')}${more > 0 ? ` 等（另有 ${more} 份，见 tifa list）` : ''}`,
      },
    )
  }
  const near = found.nearest
  throw new InputError(
    words,
    { en: 'no such document or file', zh: '没有这份文件' },
    near.length > 0
      ? { en: `the nearest: ${near.join(', ')}`, zh: `相近的有：${near.join('、')}` }
      : { en: 'tifa list shows what there is', zh: '用 tifa list 查看已有文件' },
  )
}

/** The language of the loose file or siglum given last, else the first in which every document has a text. */
function preferredLanguage(picked: readonly Picked[]): Lang {
  const given = picked.findLast((p) => p.witness !== null)?.witness
  if (given) return given.lang
  const documents = picked.flatMap((p) => p.document ?? [])
  const shared = LANGUAGES.find((lang) => documents.every((d) => bestWitness(d, lang) !== null))
  return shared ?? LANGUAGES.find((lang) => bestWitness(documents.at(-1) as Document, lang) !== null) ?? 'zh'
}

function readable(document: Document, lang: Lang): Witness {
  const witness = bestWitness(document, lang)
  if (witness) return witness
  const other = [...new Set(document.witnesses.map((w) => w.lang))]
  throw new InputError(
    document.id,
    { en: `no text in ${lang}`, zh: `没有 ${lang} 文本` },
    other.length > 0
      ? {
          en: `there is one in ${other.join(', ')}: --lang ${other[0]}`,
          zh: `另有 ${other.join('、')} 文本：--lang ${other[0]}`,
        }
      : { en: 'bring one in with tifa fetch or tifa add', zh: '请用 tifa fetch 或 tifa add 取得' },
  )
}

/** Two texts of one document are versions of it, and so are two loose files; else one came after the other. */
function readingOf(witnesses: readonly Witness[]): Reading {
  const documents = new Set(witnesses.map((w) => w.document))
  return documents.size === 1 ? 'versions' : 'successive'
}

function citedDocuments(witness: Witness, corpus: Corpus): readonly Document[] {
  const { text, lang } = witness
  const citations = findCitations(text, segmentText(text, lang), lang, corpus.documents, witness.document)
  const targets = new Set(citations.map((c) => c.target))
  return corpus.documents.filter((d) => d.id !== witness.document && targets.has(d.id))
}

/** A text of each document that this one cites, in order of date. */
function citedWitnesses(only: Witness, corpus: Corpus, lang: Lang): readonly Witness[] {
  const cited = citedDocuments(only, corpus)
  const texts = cited.flatMap((d) => bestWitness(d, lang) ?? [])
  if (texts.length > 0) return texts
  throw new InputError(
    only.siglum,
    cited.length === 0
      ? { en: 'cites no document of the corpus', zh: '没有援引语料库中的文件' }
      : {
          en: `cites ${cited.map((d) => d.id).join(', ')}, of which there is no text in ${lang}`,
          zh: `所援引的 ${cited.map((d) => d.id).join('、')} 没有 ${lang} 文本`,
        },
    {
      en: 'name an earlier text to compare it with, or bring one in with tifa fetch or tifa add',
      zh: '请指明要对照的较早文本，或用 tifa fetch、tifa add 取得文本',
    },
  )
}

/** The newest document with a verbatim text that cites a document with a text. */
function newestCiting(corpus: Corpus, lang: Lang | undefined): Picked {
  for (const document of corpus.documents.toReversed()) {
    for (const l of lang === undefined ? LANGUAGES : [lang]) {
      const witness = bestWitness(document, l)
      if (witness === null || witness.fidelity === 'digest') continue
      if (citedDocuments(witness, corpus).some((d) => bestWitness(d, l) !== null)) return { document, witness }
    }
  }
  throw new InputError(
    corpus.dir,
    {
      en: 'no document with a full or abridged text cites another one with a text',
      zh: '没有一份有全文或节录的文件援引另一份有文本的文件',
    },
    { en: 'name the texts to compare, or add some with tifa add', zh: '请指明要比较的文本，或用 tifa add 添加' },
  )
}
