/**
 * What a reader of the page does about a refusal: there are buttons and fields, and no command line.
 *
 *     draft.docx: has tracked changes …; say --changes accept or --changes reject       in a terminal
 *     draft.docx: has tracked changes …; accept or reject them with the buttons below   on the page
 *
 * By the code of the refusal. A hint that names an option and has no row here is left out.
 */
import type { Ui } from '../model/ui.ts'
import type { Label } from './say.ts'

const pageHints: Readonly<Record<string, Label>> = {
  'tracked-changes': { zh: '请用下方按钮接受或拒绝', en: 'accept or reject them with the buttons below' },
  'language.several': {
    zh: '请都给出同一文字的文本；若判断有误，请在下方“语文”一栏改正',
    en: 'give all of them in one language; where the guess is wrong, set it under “Language” below',
  },
  'language.other': {
    zh: '请在下方“语文”一栏改正，或把所要的部分另存为一个文件',
    en: 'set it right under “Language” below, or give the part that is wanted as a file of its own',
  },
}

/** An option of the command line: --lang, but no dash between words. */
const OPTION = /(?:^|\s)--[a-z]/u

/** What the page says to do, or nothing: `hint` is what a terminal says. */
export const hintOnPage = (code: string, hint: string, ui: Ui): string =>
  pageHints[code]?.[ui] ?? (OPTION.test(hint) ? '' : hint)
