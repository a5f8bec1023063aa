/**
 * Which document of the corpus a mention means, if it can be said.
 *
 *     2001年7月16日签署的《中俄睦邻友好合作条约》        one document of that day, and the title fits      → it
 *     《联合声明》 of a day with two of them              both fit, nothing tells them apart                → null, two candidates
 *     1996年4月25日的《甲乙联合声明》                     six have this title, one of them this day          → it
 *     《甲乙联合声明》 of no day                          six have this title                               → null, six candidates
 *     2021年6月28日签署的《…睦邻友好合作条约》            the title is the treaty's, the date is not        → null, a contradiction
 *     《联合国宪章》                                       nothing fits                                      → null
 *
 * A wrong resolution is worse than none: what is open stays null.
 */
import { KIND_OF_TYPE, type Kind, kindOfTitle } from '../genre/kinds.ts'
import { titleKey } from '../genre/title-key.ts'
import type { Document, Lang } from '../model/index.ts'
import { keyText } from '../text/key.ts'
import type { Mention } from './mention.ts'
import { compareTitles, type PartyNames, partyNames, STEM_LETTERS, type TitleGrams, titleGrams } from './title-grams.ts'

/** With its date right, a title may be cut short but should add nothing: nearly all of its grams stand in the document's. */
const COVERED_WITH_DATE = 0.75
/** … or it may be a freer wording, if half of both is shared. */
const DICE_WITH_DATE = 0.6
/** Without a date the title alone decides, so it must be nearly the whole title. */
const DICE_WITHOUT_DATE = 0.75
/** … and may add hardly anything: 《睦邻互助和引渡条约》 is another treaty than 《睦邻互助条约》. */
const COVERED_WITHOUT_DATE = 0.85
/** Two candidates nearer than this are not told apart. */
const MARGIN = 0.12
/** From here on a title is so clearly one document's that another date is a contradiction. */
const DICE_CONTRADICTED = 0.8

/** Shorter names are not looked for without brackets: 条约 would be found everywhere. */
const NAME_LENGTH_HAN = 4
const NAME_LENGTH = 12

export interface Candidate {
  readonly document: string
  /** Likeness of the titles, 0..1. */
  readonly score: number
}

export interface Resolution {
  /** Document id, or null. */
  readonly target: string | null
  /** What fits, best first; two or more where the choice is open. */
  readonly candidates: readonly Candidate[]
  /** A document that the title names and the printed date contradicts. */
  readonly contradiction: { readonly document: string; readonly printed: string; readonly signed: string } | null
}

interface Known {
  readonly document: Document
  readonly parties: PartyNames
  readonly titles: readonly TitleGrams[]
  /** No title of it is known in the language: it can be meant by its day and kind alone. */
  readonly untitled: boolean
}

/** Of a title of which nothing is known: no more than a bare 《联合声明》 fits it. */
const UNKNOWN_TITLE: TitleGrams = { kind: null, grams: new Set(), named: false }

/** A sentence ends, and words follow: no title. */
const GOES_ON = /[。；！？]\s*\S|[.;!?]\s+\p{Lu}.*[.;!?]\s*$/u

/** The documents' titles and aliases in one language, read once. */
export class TitleIndex {
  readonly lang: Lang
  /** Parties named by one character each at the start of what follows a date: 2022年2月4日中俄联合声明. */
  readonly partyRun: RegExp | null
  /** Nothing but such characters: 2001年7月16日中俄《…》. */
  readonly partyLetters: RegExp | null
  private readonly byId: ReadonlyMap<string, Document>
  private readonly known: readonly Known[]
  private readonly names: readonly string[]
  private readonly stems = new Set<string>()
  /** What was resolved before: a corpus cites the same titles again and again. */
  private readonly resolved = new Map<string, Resolution>()
  /** Documents by the keys of their names; made when it is first asked for. */
  private byKey: Map<string, ReadonlySet<string>> | null = null

  constructor(documents: readonly Document[], lang: Lang) {
    this.lang = lang
    // Of two with one id the first counts.
    this.byId = new Map(documents.toReversed().map((document) => [document.id, document]))
    const names = new Set<string>()
    for (const d of documents) {
      for (const name of [d.titles[lang], ...d.aliases]) {
        if (name === undefined || scriptOf(name) !== scriptFor(lang)) continue
        const plain = withoutNote(name)
        if (plain.length >= (lang === 'zh' ? NAME_LENGTH_HAN : NAME_LENGTH)) names.add(plain)
        for (const w of plain.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []) this.stems.add(w.slice(0, STEM_LETTERS))
      }
    }
    this.names = [...names]
    // Documents of the same parties share one value: a mention is read once for all of them.
    const shared = new Map<string, PartyNames>()
    this.known = documents.map((document) => {
      const key = JSON.stringify(document.parties.map((party) => party[lang]))
      const parties = shared.get(key) ?? partyNames(document, lang)
      shared.set(key, parties)
      const names = namesOf(document, lang)
      const untitled = names.length === 0
      const titles = untitled ? [UNKNOWN_TITLE] : names.map((x) => titleGrams(x, lang, parties))
      return { document, parties, titles, untitled }
    })
    const letters = [...new Set(this.known.flatMap((k) => [...k.parties.characters]))].filter((ch) =>
      /[\u4e00-\u9fff]/u.test(ch),
    )
    this.partyLetters = lang === 'zh' && letters.length > 0 ? new RegExp(`^[${letters.join('')}]{1,4}$`, 'u') : null
    this.partyRun =
      lang === 'zh' && letters.length > 0 ? new RegExp(`^[${letters.join('')}]{2}(?=两国|联合)`, 'u') : null
  }

  document(id: string | null): Document | null {
    return id === null ? null : (this.byId.get(id) ?? null)
  }

  /** Places where a title or an alias stands as it is, without brackets. */
  namesIn(text: string, start: number, end: number): readonly Mention[] {
    const part = text.slice(start, end)
    const found: Mention[] = []
    for (const name of this.names) {
      for (let p = part.indexOf(name); p >= 0; p = part.indexOf(name, p + name.length)) {
        const stop = p + name.length
        if (this.lang !== 'zh' && (isWordy(part[p - 1]) || isWordy(part[stop]))) continue
        found.push({
          start: start + p,
          end: start + stop,
          title: name,
          date: null,
          form: 'name',
          introduces: null,
          until: start + stop,
        })
      }
    }
    return found
  }

  /** Keys of titles that were asked for: they are the same for each clause of a text. */
  private readonly ownKeys = new Map<string, { readonly bare: string; readonly key: string }>()

  /** True where a paragraph is the document's own title, or any title line: 关于……的联合声明, without a full stop. */
  isOwnTitle(paragraph: string, own: Document | null): boolean {
    const title = own?.titles[this.lang]
    // A title is set over a few lines at most: a paragraph is not read for it.
    if (title === undefined || paragraph.length > 2 * title.length + NOTE || GOES_ON.test(paragraph)) return false
    const keys = this.ownKeys.get(title) ?? { bare: keyText(withoutNote(title)), key: titleKey(title) }
    this.ownKeys.set(title, keys)
    if (keyText(withoutNote(paragraph)) === keys.bare) return true
    return 2 * paragraph.length >= title.length && titleKey(paragraph) === keys.key
  }

  /** Ids of the documents that bear a title, in whatever print: 与 or 和, Statement or Declaration, either script. */
  private bearing(title: string): ReadonlySet<string> {
    if (this.byKey === null) {
      this.byKey = new Map()
      for (const { document } of this.known)
        for (const key of namesOf(document, this.lang).map((name) => titleKey(name)))
          this.byKey.set(key, new Set([...(this.byKey.get(key) ?? []), document.id]))
    }
    return this.byKey.get(titleKey(title)) ?? new Set()
  }

  /** True where a word, by its stem, stands in a title of the corpus. */
  knows(word: string): boolean {
    return this.stems.has(word.slice(0, STEM_LETTERS))
  }

  /** How well a title fits the documents of a date, 0..1. */
  likeness(title: string, iso: string): number {
    const kind = kindOfTitle(title, this.lang)
    let best = 0
    for (const { document, parties, titles } of this.known) {
      if (!document.date.startsWith(iso)) continue
      const mention = titleGrams(title, this.lang, parties)
      for (const t of titles) {
        if (!this.sameKind(kind, t.kind, document)) continue
        const c = compareTitles(mention, t)
        best = Math.max(best, (c.covered + c.dice) / 2)
      }
    }
    return best
  }

  /** `iso` may be a day, a month, a year, or null where no date is printed. */
  resolve(title: string, iso: string | null): Resolution {
    const key = `${iso ?? ''} ${title}`
    const before = this.resolved.get(key)
    if (before !== undefined) return before
    const resolution = this.resolveAnew(title, iso)
    this.resolved.set(key, resolution)
    return resolution
  }

  private sameKind(mention: Kind | null, title: Kind | null, document: Document): boolean {
    const kindOf = (kind: Kind | null): Kind | null => (this.lang === 'zh' ? kind : (ONE_KIND[kind ?? 'other'] ?? kind))
    if (mention === null) return false
    return kindOf(title ?? KIND_OF_TYPE[document.type] ?? null) === kindOf(mention)
  }

  private resolveAnew(title: string, iso: string | null): Resolution {
    const read = new Map<PartyNames, TitleGrams>()
    const kind = kindOfTitle(title, this.lang)
    // 《世纪之交的甲乙关系》 says of no kind what it is: it is known by every word of it.
    const bearers = kind === null ? this.bearing(title) : null
    if (bearers?.size === 0) return { target: null, candidates: [], contradiction: null }
    const fits: (Candidate & { readonly covered: number; readonly bare: boolean })[] = []
    const alike: Candidate[] = []
    let contradiction: Resolution['contradiction'] = null
    let contradicted = DICE_CONTRADICTED
    for (const { document, parties, titles, untitled } of this.known) {
      if (bearers !== null && !bearers.has(document.id)) continue
      const mention = read.get(parties) ?? titleGrams(title, this.lang, parties)
      read.set(parties, mention)
      const bare = mention.grams.size === 0
      let covered = 0
      let dice = 0
      let sameBare = false
      for (const t of titles) {
        if (bearers === null && !this.sameKind(kind, t.kind, document)) continue
        const c = compareTitles(mention, t)
        covered = Math.max(covered, c.covered)
        dice = Math.max(dice, c.dice)
        sameBare ||= bare && mention.named && t.named && t.grams.size === 0
      }
      if (covered === 0 && dice === 0) continue
      // Of a title that nobody has seen, a month or a year says too little.
      if (untitled && iso !== document.date) continue
      if (iso === null && sameBare) alike.push({ document: document.id, score: dice })
      const agrees = iso !== null && document.date.startsWith(iso)
      // A loose file may not say its day: its title alone is held against what is cited then.
      if (iso !== null && !agrees && document.date !== '') {
        if (!bare && dice >= contradicted) {
          contradicted = dice
          contradiction = { document: document.id, printed: iso, signed: document.date }
        }
        continue
      }
      const fit = agrees
        ? covered >= COVERED_WITH_DATE || dice >= DICE_WITH_DATE
        : !bare && dice >= DICE_WITHOUT_DATE && covered >= COVERED_WITHOUT_DATE
      if (fit) fits.push({ document: document.id, score: dice, covered, bare })
    }
    fits.sort((x, y) => y.score - x.score || y.covered - x.covered || (x.document < y.document ? -1 : 1))
    const [first, second] = fits
    // A bare title that several bear, and no day: it is told which are meant, and none is taken.
    if (!first) return { target: null, candidates: alike.length > 1 ? alike : [], contradiction }
    const open = second !== undefined && (first.bare || !tellsApart(first, second))
    // Of several of one day, the one that bears the title as it is cited.
    const bears = open && first.bare ? fits.filter((fit) => this.bearing(title).has(fit.document)) : []
    const [only] = bears
    return {
      target: bears.length === 1 ? only!.document : open ? null : first.document,
      candidates: fits.map(({ document, score }) => ({ document, score })),
      contradiction: null,
    }
  }
}

/** Nouns that one act is called by in Russian and English: its 声明 is a Statement to one side and a Declaration to the other. */
const ONE_KIND: Readonly<Partial<Record<Kind, Kind>>> = { declaration: 'statement' }

/** What the mention says must stand better in the first than in the second; the length of the titles says nothing. */
function tellsApart(
  first: { readonly covered: number; readonly score: number },
  second: { readonly covered: number; readonly score: number },
): boolean {
  if (first.covered - second.covered >= MARGIN) return true
  return first.score >= 1 - MARGIN && first.score - second.score >= MARGIN && first.covered >= second.covered
}

/** The document's title and other names in a language. */
const namesOf = (document: Document, lang: Lang): readonly string[] =>
  [document.titles[lang], ...document.aliases.filter((x) => scriptOf(x) === scriptFor(lang))].filter(
    (x) => x !== undefined,
  )

/** Characters that a note behind a title may have, its brackets and spaces counted. */
const NOTE = 60

const withoutNote = (title: string): string => title.replace(/\s*[（(][^（）()]{0,40}[）)]\s*$/u, '').trim()

const isWordy = (ch: string | undefined): boolean => ch !== undefined && /[\p{L}\p{N}]/u.test(ch)

const scriptFor = (lang: Lang): 'han' | 'cyrillic' | 'latin' =>
  lang === 'zh' ? 'han' : lang === 'ru' ? 'cyrillic' : 'latin'

const scriptOf = (name: string): 'han' | 'cyrillic' | 'latin' =>
  /[\u4e00-\u9fff]/u.test(name) ? 'han' : /[\u0400-\u04ff]/u.test(name) ? 'cyrillic' : 'latin'
