/**
 * What is said where an input leaves nothing to compare: one line, what is wrong and what to do.
 *
 *     zh | ru: wording is compared within one language, and zh.txt is Chinese, ru.txt is Russian; give all of them …
 */
import type { Document, Lang, Witness } from '../model/index.ts'
import { guessLang, scriptShare } from '../text/guess-lang.ts'
import { InputError } from '../text/input-error.ts'
import { words as labels } from '../view/words.ts'

export const notAmongTexts = (file: string): InputError =>
  new InputError(
    file,
    { en: 'named by --abridged, but not among the texts compared', zh: '由 --abridged 指明，却不在比较之列' },
    { en: 'give it as a text too', zh: '请同时把它作为文本给出' },
  )

/** `--lang` puts a wrong guess right; it makes no Chinese text Russian. */
export function otherScript({ file, text }: Witness, lang: Lang): InputError {
  const own = labels.lang[guessLang(text)]
  const asked = labels.lang[lang]
  const percent = Math.round(100 * scriptShare(text, lang))
  return new InputError(
    file,
    {
      en: `the text is ${own.en}, and --lang asks for ${asked.en} (${percent} % of its letters)`,
      zh: `文本是${own.zh}，而 --lang 要的是${asked.zh}（只占其文字的 ${percent} %）`,
    },
    {
      en: `leave --lang out, or give the part in ${asked.en} as a file of its own`,
      zh: `请不用 --lang，或把其中的${asked.zh}部分另存为一个文件`,
    },
  )
}

/** `witnesses`: those with wording, as they were given. */
export function severalLanguages(witnesses: readonly Witness[]): InputError {
  const list = (ui: 'en' | 'zh', mark: string): string =>
    witnesses
      .map((w) => (ui === 'en' ? `${w.file} is ${labels.lang[w.lang].en}` : `${w.file} 是${labels.lang[w.lang].zh}`))
      .join(mark)
  return new InputError(
    witnesses.map((w) => w.siglum).join(' | '),
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

/** Documents named where words could mean several. */
const CHOICES_NAMED = 6

export function severalDocuments(words: string, documents: readonly Document[]): InputError {
  const choices = documents.slice(0, CHOICES_NAMED).map((d) => d.id)
  const more = documents.length - choices.length
  return new InputError(
    words,
    { en: `could be any of ${documents.length} documents`, zh: `可指 ${documents.length} 份文件` },
    {
      en: `say which: ${choices.join(', ')}${more > 0 ? ` … (${more} more: tifa list)` : ''}`,
      zh: `请指明：${choices.join('、')}${more > 0 ? ` 等（另有 ${more} 份，见 tifa list）` : ''}`,
    },
  )
}

export const noSuchText = (words: string, nearest: readonly string[]): InputError =>
  new InputError(
    words,
    { en: 'no such document or file', zh: '没有这份文件' },
    nearest.length > 0
      ? { en: `the nearest: ${nearest.join(', ')}`, zh: `相近的有：${nearest.join('、')}` }
      : { en: 'tifa list shows what there is', zh: '用 tifa list 查看已有文件' },
  )

export function noTextIn(document: Document, lang: Lang): InputError {
  const other = [...new Set(document.witnesses.map((w) => w.lang))]
  return new InputError(
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

/** A text alone is compared with what it cites: `cited` are documents without a text in that language. */
export const nothingCited = (siglum: string, cited: readonly Document[], lang: Lang): InputError =>
  new InputError(
    siglum,
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

export const nothingCites = (dir: string): InputError =>
  new InputError(
    dir,
    {
      en: 'no document with a full or abridged text cites another one with a text',
      zh: '没有一份有全文或节录的文件援引另一份有文本的文件',
    },
    { en: 'name the texts to compare, or add some with tifa add', zh: '请指明要比较的文本，或用 tifa add 添加' },
  )
