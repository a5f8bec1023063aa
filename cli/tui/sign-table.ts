/** The signs of the screen as a table for its documentation: those of every output, in letters that any terminal has. */
import { countLetters, countSigns, looks, type Ui } from '../../src/index.ts'
import { countWords, signTableHead, signWords } from '../../src/words/screen-words.ts'

/** In Markdown, ends without a line feed. Claims from what is kept to what is gone, then what is counted beside them. */
export function signTable(ui: Ui): string {
  const claims = (Object.keys(signWords) as (keyof typeof signWords)[]).map(
    (key) => `| \`${looks[key].ascii}\` | ${looks[key].sign} | ${signWords[key][ui]} |`,
  )
  const counted = (Object.keys(countWords) as (keyof typeof countWords)[]).map(
    (key) => `| \`${countLetters[key]}\` | ${countSigns[key]} | ${countWords[key][ui]} |`,
  )
  return [signTableHead[ui], '| --- | --- | --- |', ...claims, ...counted].join('\n')
}
