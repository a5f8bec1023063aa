/**
 * Which written forms belong to one word, by its endings.
 *
 *     сотрудничество   →   сотрудничества сотрудничеству сотрудничеством …      never сотрудник, сотрудничать
 *     party            →   parties party's                                     never partial
 *
 * A word and a form share all letters but an ending, and both endings stand in one row of the table: a row is a
 * paradigm, so that страна never meets странный, nor international internal, as they do where words are cut to a stem.
 * The table knows regular endings alone. It misses человек / люди and build / built, and tells nothing false for it.
 */
import type { Lang } from '../model/document.ts'

/** Letters that a word and its form share at least: with fewer, endings meet by chance. */
const LEAST_SHARED = 3

/** Rows of [example, endings]. `0` is no ending. Letters are those of comparison keys: е stands for ё. */
const RUSSIAN: readonly (readonly [string, string])[] = [
  ['договор, орган', '0 а у ом е ы и ов ам ами ах'],
  ['сотрудничество, право', 'о а у ом е 0 ам ами ах'],
  ['сторона, политика', 'а ы и е у ой ою 0 ам ами ах'],
  ['граница, столица', 'а ы е у ей 0 ам ами ах'],
  ['товарищ, рубеж', '0 а у ем е и ей ам ами ах'],
  ['жилище, училище', 'е а у ем 0 ам ами ах'],
  ['земля, неделя', 'я и е ю ей ею ь 0 ям ями ях'],
  ['партия, инициатива по линии', 'ия ии ию ией иею ий иям иями иях'],
  ['отношение, развитие', 'ие ия ию ием ии ий иям иями иях'],
  ['море, поле', 'е я ю ем ей ям ями ях'],
  ['безопасность, область', 'ь и ью ей ям ями ях'],
  ['житель, строитель', 'ь я ю ем е и ей ям ями ях'],
  ['случай, обычай', 'й я ю ем е и ев ям ями ях'],
  ['критерий, сценарий', 'ий ия ию ием ии иев иям иями иях'],
  ['время, имя', 'я ени енем ена ен енам енами енах'],
  ['новый, международный', 'ый ая ое ые ого ому ым ом ой ую ою ых ыми'],
  ['морской, мировой', 'ой ая ое ые ие ого ому ым им ом ую ою ых их ыми ими'],
  ['стратегический, широкий', 'ий ая ое ие ого ому им ом ой ую ою их ими'],
  ['общий, будущий', 'ий ая ее ие его ему им ем ей ую ею их ими'],
  ['дальний, соседний', 'ий яя ее ие его ему им ем ей юю ею их ими'],
  ['подтверждать', 'ать аю ает аем ают ал ала ало али ая'],
  ['укреплять', 'ять яю яет яем яют ял яла яло яли яя'],
  ['заявить, выступить', 'ить ю у ит им ят ат ил ила ило или ив'],
  ['приветствовать', 'овать ую ует уем уют овал овала овало овали уя овав'],
  ['осуждаться, развиваться', 'аться ается аются ался алась алось ались аясь'],
  ['проявляться', 'яться яется яются ялся ялась ялось ялись яясь'],
  ['договориться', 'иться ится ятся атся имся ился илась илось ились ившись'],
  ['соответствоваться', 'оваться уется уются овался овалась овалось овались уясь'],
]

/** Words too short, or too much their own, for a row above: one row, all forms of one word. */
const RUSSIAN_CLOSED: readonly string[] = [
  'весь все всего всему всем всеми всех вся всю всей',
  'этот это эта эти этого этому этим этом эту этой этих этими',
  'свой свое своя свои своего своему своим своем свою своей своих своими',
  'наш наше наша наши нашего нашему нашим нашем нашу нашей наших нашими',
  'два две двух двум двумя',
  'оба обе обоих обоим обоими обеих обеим обеими',
]

const ENGLISH: readonly (readonly [string, string])[] = [
  ['state, partner', '0 s "s'],
  ['support, interest', '0 s ed ing'],
  ['promise, advance', 'e es ed ing e"s'],
  ['process, stress, approach', '0 es ed ing "s'],
  ['party, country, modify', 'y ies ied ying y"s'],
]

const PARADIGMS: Readonly<Record<Lang, readonly (readonly [string, string])[]>> = {
  ru: RUSSIAN,
  en: ENGLISH,
  zh: [],
}

/**
 * All forms that the table gives a word, the word itself among them; some exist in no dictionary. `word` is a stretch of
 * a comparison key without hyphens, in lower case. Chinese does not inflect: the word alone.
 */
export function wordForms(word: string, lang: Lang | null): ReadonlySet<string> {
  const forms = new Set([word])
  if (lang === null || !/^[\p{L}\p{M}"]+$/u.test(word)) return forms
  if (lang === 'ru')
    for (const row of RUSSIAN_CLOSED) {
      const all = row.split(' ')
      if (all.includes(word)) for (const other of all) forms.add(other)
    }
  for (const [, row] of PARADIGMS[lang]) {
    const endings = row.split(' ').map((ending) => (ending === '0' ? '' : ending))
    for (const ending of endings) {
      if (!word.endsWith(ending)) continue
      const shared = word.slice(0, word.length - ending.length)
      if (shared.length >= LEAST_SHARED) for (const other of endings) forms.add(shared + other)
    }
  }
  return forms
}

/** Rows of words that are forms of one word and share no stem. */
export const CLOSED: Readonly<Record<Lang, readonly string[]>> = { ru: RUSSIAN_CLOSED, en: [], zh: [] }

/** The endings of all paradigms, a row each: what `wordStem` cuts. */
export const ENDINGS: Readonly<Record<'ru' | 'en', readonly string[]>> = {
  ru: RUSSIAN.map(([, row]) => row),
  en: ENGLISH.map(([, row]) => row),
}
