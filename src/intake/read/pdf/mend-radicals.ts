/**
 * Characters that a PDF's font table names wrongly.
 *
 *     ⼀、中⽅     (U+2F00, U+2F45)     for     一、中方     (U+4E00, U+65B9)
 *
 * Browsers that print to PDF take the first code of a glyph, and radicals share theirs with characters.
 * They look the same and compare as different, so they are put right and counted.
 */

/** Radicals of the supplement (U+2E80 … 2EF3), which Unicode does not fold by itself, and their characters. */
const supplement =
  '⺁厂⺄乙⺈刀⺊卜⺋卩⺌小⺍小⺎兀⺐尢⺒巳⺓幺⺔彑⺕彐⺖心⺗心⺘手⺙攴⺛旡⺜日⺝月⺠民⺡水⺢水⺣火⺤爪⺥爪⺧牛⺨犬⺩玉⺪疋⺫目⺬示⺭示⺮竹⺯糸⺰丝⺱网⺳网⺵羊⺶羊⺷羊⺸羊⺹老⺼肉⺽臼⺾艸⻁虎⻂衣⻃西⻄西⻅见⻆角⻈讠⻉贝⻋车⻌辶⻍辶⻎辶⻏邑⻐钅⻑長⻒镸⻓长⻔门⻕阜⻖阜⻘青⻙韦⻚页⻛风⻜飞⻝食⻟食⻠饣⻢马⻣骨⻤鬼⻥鱼⻦鸟⻧卤⻨麦⻩黄⻪黾⻬齐⻮齿⻰龙⻳龟'

const table = new Map<string, string>()

/** The text with radicals put right, and how many there were. */
export function mendRadicals(text: string): { readonly text: string; readonly count: number } {
  let count = 0
  const mended = text.replace(/[\u2e80-\u2fd5]/g, (radical) => {
    if (table.size === 0) {
      const pairs = Array.from(supplement)
      for (let i = 0; i + 1 < pairs.length; i += 2) table.set(pairs[i]!, pairs[i + 1]!)
    }
    const character = table.get(radical) ?? radical.normalize('NFKC')
    if (character !== radical) count++
    return character
  })
  return { text: mended, count }
}
