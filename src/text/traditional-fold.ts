/**
 * Traditional characters compare equal to simplified ones.
 *
 *     雙方支持聯合國憲章      and      双方支持联合国宪章      have one comparison key
 *
 * The table (OpenCC's, by single characters) is loaded only where a text holds characters that only traditional
 * text has; most comparisons never load it.
 */
import type { FoldTable } from './key.ts'

/** Frequent characters that simplified text does not have: a text of this genre holds dozens of them in a page. */
const TRADITIONAL =
  '國們個來時為這對發後說開關長門問間無與義學實經業東馬車書話語請議認設許論證識護讓變農產權條約機構戰爭聯應當總統會員領導將軍區際協調觀點態勢進過還遠運達邊濟貿資財貨質費負責貧賴購贊趨軌輕輪轉輸辦雙緣線組織結給繼續維網緊羅職聲聽於從眾優億內兩劃創劑勞動務勝嚴單參號圍團圓園場報壓處備夢獎奮婦媽孫寧寶審專尋層屬島師帶幣幫幾庫廠廣張強彈彙歸錄徑徹憂憲戲擁擊擔據擴擾攝數敵斷'

let table: FoldTable | null = null

/** Of the Han characters of a traditional text at least this share has a simplified form; a quoted name is no text. */
const SHARE = 0.05
const FIRST_HAN = 0x3400
const AFTER_HAN = 0xa000

/** Of the Han characters of a text enough that only traditional text has. */
function isTraditional(text: string): boolean {
  onlyTraditional ??= onlyTraditionalByCode()
  let han = 0
  let traditional = 0
  for (let i = 0; i < text.length; i++) {
    const c = text.charCodeAt(i)
    if (c < FIRST_HAN || c >= AFTER_HAN) continue
    han++
    traditional += onlyTraditional[c - FIRST_HAN]!
  }
  return traditional > 0 && traditional >= SHARE * han
}

/** 1 at each character of `TRADITIONAL`: a pattern of so many takes ten times as long over a text. */
let onlyTraditional: Uint8Array | null = null
function onlyTraditionalByCode(): Uint8Array {
  const found = new Uint8Array(AFTER_HAN - FIRST_HAN)
  for (let k = 0; k < TRADITIONAL.length; k++) found[TRADITIONAL.charCodeAt(k) - FIRST_HAN] = 1
  return found
}

/**
 * The table, where some of `texts` are traditional and others are not, else null: then nothing is folded, for between
 * two traditional texts 覆議 and 復議 are the author's choice.
 */
export async function traditionalFold(texts: readonly string[]): Promise<FoldTable | null> {
  const chinese = texts.filter((text) => /[\u3400-\u9fff]/.test(text))
  const traditional = chinese.filter(isTraditional).length
  if (traditional === 0 || traditional === chinese.length) return null
  table ??= await load()
  return table
}

/** The table whatever the texts are: a few words hold too little to tell that they are traditional. */
export async function wholeFold(): Promise<FoldTable> {
  table ??= await load()
  return table
}

/**
 * Characters that simplified text may hold too, so that no table of single characters folds them: the traditional one,
 * and what mainland texts print in the word.
 */
const BOTH: readonly (readonly [from: string, to: string, word: string])[] = [
  ['瞭', '了', '瞭解'],
  ['覆', '复', '答覆'],
  ['藉', '借', '藉口'],
  ['祇', '只', '祇有'],
  ['衹', '只', '衹有'],
]

/**
 * By UTF-16 code unit, as a key folds: rare characters beyond the basic plane stay as they are. First the traditional
 * characters with one simplified form; then those that simplified text may hold too (答覆 is 答复, 瞭解 is 了解); then
 * what Hong Kong and Taiwan print otherwise (衞 for 衛, 裡 for 裏).
 */
async function load(): Promise<FoldTable> {
  const [traditional, simplified, hongKong, taiwan] = await Promise.all([
    import('opencc-js/dict/TSCharacters'),
    import('opencc-js/dict/STCharacters'),
    import('opencc-js/dict/HKVariants'),
    import('opencc-js/dict/TWVariants'),
  ])
  const map = new Map<number, number>()
  const simple = new Set<number>() // what something folds to stays
  const add = (from: string, to: string | undefined): void => {
    const c = from.charCodeAt(0)
    if (from.length !== 1 || to?.length !== 1 || from === to || map.has(c) || simple.has(c)) return
    const folded = map.get(to.charCodeAt(0)) ?? to.charCodeAt(0)
    map.set(c, folded)
    simple.add(folded)
  }
  for (const [from, to] of rowsOf(traditional.default)) add(from, to)
  for (const [from, to] of BOTH) add(from, to)
  for (const [to, ...forms] of rowsOf(simplified.default)) for (const from of forms) add(from, to)
  for (const [to, ...forms] of [...rowsOf(hongKong.default), ...rowsOf(taiwan.default)]) {
    for (const from of forms) add(from, to)
  }
  return map
}

const rowsOf = (table: string): [string, ...string[]][] =>
  table.split('|').map((row) => row.split(' ') as [string, ...string[]])
