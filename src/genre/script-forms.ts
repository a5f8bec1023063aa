/**
 * Simplified and traditional characters: which script a text is in, and which characters tell.
 *
 *     双方重申  simplified      雙方重申  traditional      中文  both: it tells nothing
 */

/** Pairs of simplified and traditional forms of frequent characters, where the forms differ. */
export const scriptPairs =
  '湾灣岚嵐邻鄰于於国國这這个個会會来來时時们們为為对對发發说說产產种種后後经經进進过過动動学學实實现現体體业業开開还還从從当當与與关關样樣间間问問题題务務义義应應点點电電东東长長门門军軍将將战戰总總权權条條议議议議声聲报報区區际際约約书書团團组組织織联聯合合认認识識证證护護维維领領导導双雙协協谅諒稳穩荣榮济濟贸貿资資机機构構设設计計规規则則运運输輸农農劳勞环環气氣变變称稱乱亂断斷极極确確较較轻輕连連远遠选選边邊达達迁遷违違坚堅决決继繼续續绝絕统統纪紀级級红紅纯純线線练練细細终終给給节節艺藝范範获獲虑慮虽雖术術标標样樣桥橋检檢欢歡残殘汇匯沟溝测測济濟满滿灭滅灵靈热熱爱愛独獨环環画畫疗療盖蓋监監础礎积積类類粮糧紧緊缔締网網罗羅职職脑腦节節苏蘇药藥营營虚虛补補见見观觀览覽触觸订訂训訓记記讲講许許论論访訪评評词詞试試话話该該详詳语語误誤请請诸諸调調谈談责責败敗货貨质質购購费費赞贊车車转轉轮輪载載较較辑輯农農郑鄭释釋钟鐘钢鋼铁鐵银銀锋鋒错錯键鍵镇鎮闭閉闻聞阶階阳陽队隊阵陣际際陆陸难難静靜项項顾顧预預频頻风風飞飛饭飯饮飲驻駐验驗骗騙鱼魚鲜鮮齐齊龙龍万萬亲親众眾传傳伟偉优優两兩严嚴丰豐举舉几幾华華单單卫衛厂廠历歷厉厲压壓厅廳县縣参參号號员員启啟园園围圍图圖圣聖场場块塊报報处處备備复復头頭夺奪奖獎妇婦孙孫宁寧宝寶审審宪憲宽寬导導尔爾尝嘗属屬岁歲岛島币幣师師带帶帮幫干幹庄莊庆慶库庫张張弹彈强強归歸录錄征徵径徑忆憶怀懷态態总總恶惡战戰户戶执執扩擴扬揚护護担擔据據举舉换換损損摄攝数數无無旧舊显顯'

/** Further pairs, of titles: one of the two is used in either script, or is too rare to tell which a text is in. */
const titlePairs =
  '系係系繫伙夥里裏里裡台臺周週为爲说説众衆卫衞欧歐亚亞结結讯訊势勢准準签簽赢贏丝絲绸綢内內创創纲綱络絡屿嶼编編减減谐諧遗遺谊誼咨諮专專签籤划劃争爭胜勝'

/** Simplified forms alone, and traditional forms alone, of `scriptPairs`. */
export function scriptForms(): { readonly simplified: ReadonlySet<string>; readonly traditional: ReadonlySet<string> } {
  const simplified = new Set<string>()
  const traditional = new Set<string>()
  const pairs = Array.from(scriptPairs)
  for (let i = 0; i + 1 < pairs.length; i += 2) {
    const s = pairs[i]!
    const t = pairs[i + 1]!
    if (s === t) continue
    simplified.add(s)
    traditional.add(t)
  }
  // 后, 干, 征 … are characters of their own in traditional script too: no evidence of either.
  for (const both of '后干征范几云于') simplified.delete(both)
  return { simplified, traditional }
}

let simplifiedOf: ReadonlyMap<string, string> | null = null

/**
 * A title with its frequent traditional characters as simplified ones, place for place: two titles of one document in
 * two scripts are one. Whole texts are folded by the whole table, which is loaded where it is needed.
 */
export function asSimplified(title: string): string {
  if (!/\p{Script=Han}/u.test(title)) return title
  if (simplifiedOf === null) {
    const pairs = Array.from(scriptPairs + titlePairs)
    const map = new Map<string, string>()
    for (let i = 0; i + 1 < pairs.length; i += 2) map.set(pairs[i + 1]!, pairs[i]!)
    simplifiedOf = map
  }
  const map = simplifiedOf
  return Array.from(title, (c) => map.get(c) ?? c).join('')
}
