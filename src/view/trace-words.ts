/**
 * What a trace says of its texts, in both languages: what may be claimed of words that stand in a text, or do not.
 *
 *     absent             未见         | not in it                      of a whole text alone
 *     not-in-excerpts    节录未见     | not in these excerpts
 *     not-in-summary     提要未载     | not in this summary
 *     in-summary         提要中 2 处（编者的话，非原文，不计）
 */
import type { Lang } from '../model/document.ts'
import type { TraceCounts, TraceOutcome } from '../model/trace.ts'
import type { Ui } from '../model/view.ts'
import { subjectClaims } from './claims.ts'
import { type Phrase, plural, words } from './words.ts'

const joined = (parts: readonly string[], ui: Ui): string => parts.filter(Boolean).join(ui === 'zh' ? '，' : ', ')
const inside = (parts: readonly string[], ui: Ui): string => {
  const said = joined(parts, ui)
  return said === '' ? '' : ui === 'zh' ? `（${said}）` : ` (${said})`
}

/** `3 处（原样 2，变形 1）`; what has one kind alone is not told by kinds. */
export function placesWords({ exact, inflected, cited }: Omit<TraceCounts, 'summary'>, ui: Ui): string {
  const zh = ui === 'zh'
  const kinds = kindsWords(exact, inflected, zh)
  const named = citedWords(cited, exact + inflected, zh)
  const all = exact + inflected
  return (zh ? `${all} 处` : plural(all, 'place')) + inside([...kinds, named], ui)
}

/** How many stand inside names of cited documents, where they are no wording of the text's own. */
function citedWords(cited: number, all: number, zh: boolean): string {
  if (cited === 0) return ''
  const where = cited === 1 ? 'the name of a cited document' : 'names of cited documents'
  if (cited < all) return zh ? `其中 ${cited} 处在所援引文件的名称中` : `${cited} of them inside ${where}`
  return zh ? `${all === 1 ? '' : '都'}在所援引文件的名称中` : `${all === 1 ? '' : 'all '}inside ${where}`
}

function kindsWords(exact: number, inflected: number, zh: boolean): readonly string[] {
  if (inflected === 0) return []
  if (exact > 0) return zh ? [`原样 ${exact}`, `变形 ${inflected}`] : [`${exact} exact`, `${inflected} in another form`]
  if (zh) return [inflected === 1 ? '变形' : '均为变形']
  return [inflected === 1 ? 'in another form' : 'all in other forms']
}

/** How often the words stand in a text, or what it means that they do not. */
export function outcomeWords(outcome: TraceOutcome, counts: TraceCounts, lang: Lang | null, ui: Ui): string {
  switch (outcome) {
    case 'found':
      return placesWords(counts, ui)
    case 'in-summary':
      return ui === 'zh'
        ? `提要中 ${counts.summary} 处（编者的话，非原文，不计）`
        : `${plural(counts.summary, 'place')} in the summary: its own words, not the document's, and not counted`
    case 'absent':
      return words.label.notInIt[ui]
    case 'not-in-excerpts':
      return subjectClaims.not_in_excerpts.word[ui]
    case 'not-in-summary':
      return subjectClaims.not_in_summary.word[ui]
    case 'other-language':
      if (lang === null) return ui === 'zh' ? '文字不同' : 'another script'
      return ui === 'zh' ? `非${words.lang[lang].zh}文本` : `not ${words.lang[lang].en}`
  }
}

export const traceWords = {
  noText: {
    zh: '尚无文本，未查；可用 tifa fetch 或 tifa add 取得',
    en: 'no text yet, so not searched; get one with tifa fetch or tifa add',
  },
  heading: { zh: '标题', en: 'heading' },
  fetch: { zh: '取官方文本：tifa fetch 或 tifa add', en: 'Official words: tifa fetch or tifa add' },
  tryNear: { zh: '查近似的提法：加 --near', en: 'Wordings near these: add --near' },
  nearMeans: {
    zh: '近似之处标作 [?…?]，不是所查提法，不计',
    en: 'Near wordings are marked [?…?]: they are not the words, and not counted',
  },
  folded: {
    zh: '全半角、引号、空格、换行、繁简、字母大小写之别不计；所查字句标作 [=…=]',
    en: 'Width, quotes, spacing, line breaks, letter case and traditional characters make no difference; the words are marked [=…=]',
  },
  inflected: {
    zh: '词形变化也查，标作 [~…~]；只查原样用 --exact',
    en: 'Other forms of the words are found too, marked [~…~]; --exact leaves them out',
  },
  nowhere: { zh: '所查原文中一处也没有', en: "Nowhere in the documents' own words that are here" },
  citedAlone: {
    zh: '都在所援引文件的名称中，文件自己的行文未用',
    en: 'All of them inside names of cited documents, none in wording of its own',
  },
  exactAlone: { zh: '只查原样，不查词形变化', en: 'The words as they are, in no other form' },
} as const satisfies Record<string, Readonly<Record<Ui, string>>>

export const tracePhrases = {
  cited: {
    zh: (target) => `在所援引文件的名称中：${target}`,
    en: (target) => `inside the name of a cited document: ${target}`,
  },
  through: {
    zh: (clause) => `跨行，止于 ${clause}`,
    en: (clause) => `runs over a line's end into ${clause}`,
  },
  near: { zh: (share) => `近似，合所查字句的 ${share}%`, en: (share) => `near: ${share}% of the words` },
  nearPlaces: { zh: (n) => `近似 ${n} 处`, en: (n) => `${n} near` },
} as const satisfies Record<string, Phrase<[string]>>

/** `俄文、英文` / `Russian and English`. */
export function langWords(langs: readonly Lang[], ui: Ui): string {
  const names = [...new Set(langs)].map((l) => words.lang[l][ui])
  if (ui === 'zh') return names.join('、')
  return names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`
}
