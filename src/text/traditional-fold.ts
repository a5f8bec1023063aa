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
  /[國們個來時為這對發後說開關長門問間無與義學實經業東馬車書話語請議認設許論證識護讓變農產權條約機構戰爭聯應當總統會員領導將軍區際協調觀點態勢進過還遠運達邊濟貿資財貨質費負責貧賴購贊趨軌輕輪轉輸辦雙緣線組織結給繼續維網緊羅職聲聽於從眾優億內兩劃創劑勞動務勝嚴單參號圍團圓園場報壓處備夢獎奮婦媽孫寧寶審專尋層屬島師帶幣幫幾庫廠廣張強彈彙歸錄徑徹憂憲戲擁擊擔據擴擾攝數敵斷]/

let table: FoldTable | null = null

/** The table, where one of `texts` holds traditional characters, else null: then nothing is folded. */
export async function traditionalFold(texts: readonly string[]): Promise<FoldTable | null> {
  if (!texts.some((text) => TRADITIONAL.test(text))) return null
  table ??= await load()
  return table
}

/** The table whatever the texts are: a few words hold too little to tell that they are traditional. */
export async function wholeFold(): Promise<FoldTable> {
  table ??= await load()
  return table
}

async function load(): Promise<FoldTable> {
  const { default: rows } = await import('opencc-js/dict/TSCharacters')
  const map = new Map<number, number>()
  for (const row of rows.split('|')) {
    const [from, to] = row.split(' ')
    // By UTF-16 code unit, as a key folds: rare characters beyond the basic plane stay as they are.
    if (from?.length === 1 && to?.length === 1) map.set(from.charCodeAt(0), to.charCodeAt(0))
  }
  return map
}
